"""Fits the weights of selection.py on the choose half and prints how often the first sentence answers.

`python -m evaluation.selection_fit`. Listwise: of the sentences read for a question those that hold the gold answer
share all the chance. What is printed is out of fold, and the questions of one text stay in one fold. Those about the
news count NEWS_TIMES, for they are few beside XQuAD's.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from bot.answering.check.context import with_context
from bot.answering.selection.selection import WEIGHTS, features
from evaluation.command import CACHE, DATA
from evaluation.datasets import xquad
from evaluation.datasets.reading import LANGUAGES
from evaluation.suites.containment import contains
from evaluation.suites.news import asked_of_each, holds
from evaluation.suites.xquad import questions_of
from evaluation.workbench import Workbench
from vectorstore.encoders.loading import load_encoder

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence

Floats = NDArray[np.float64]
SPLITS = 5
NEWS, NEWS_TIMES = "news", 4
RIDGE = 3e-3  # on weights of scaled features; 0.0003 to 0.01 gave the same share of first sentences that answer


@dataclass(frozen=True, slots=True)
class Case:
    """One question over one store; a row for each sentence read.

    ``gold``: the sentence lies in the right paragraph and holds the answer; ``quoted``: with its context it holds it.
    """

    corpus: str
    text: str
    table: Floats
    gold: NDArray[np.bool_]
    quoted: NDArray[np.bool_]


def main() -> None:
    """Ask, fit, print."""
    from sklearn.model_selection import GroupKFold

    cache = Path(os.environ.get("DATELINE_EVAL_CACHE") or CACHE)
    with Workbench(DATA, "choose", quick=False, cache=cache, encoder=load_encoder()) as bench:
        cases = [case for case in (*_xquad(bench), *_news(bench)) if case.gold.any()]
    width = np.concatenate([case.table for case in cases]).std(axis=0) + 1e-9
    answered = np.zeros(len(cases), bool)
    for train, test in GroupKFold(SPLITS).split(cases, groups=[case.text for case in cases]):
        weights = fitted(_repeated([cases[place] for place in train]), width)
        for place in test:
            answered[place] = cases[place].quoted[np.argmax(cases[place].table @ (weights / width))]
    for corpus in dict.fromkeys(case.corpus for case in cases):
        mine = [found for found, case in zip(answered, cases, strict=True) if case.corpus == corpus]
        print(f"{corpus:8} first sentence answers {np.mean(mine):.3f} of {len(mine)} questions whose answer was read")
    slopes = fitted(_repeated(cases), width) / width
    print(", ".join(f'"{name}": {slope:.2f}' for name, slope in zip(WEIGHTS, slopes, strict=True)))


def _repeated(cases: Sequence[Case]) -> list[Case]:
    return [case for case in cases for _ in range(NEWS_TIMES if case.corpus == NEWS else 1)]


def _xquad(bench: Workbench) -> Iterator[Case]:
    """The questions in both languages, each over paragraphs in German, in English, and in either."""
    paragraphs, questions = xquad.load_paragraphs(bench.data), questions_of(bench)
    texts = {paragraph.id: paragraph.topic for paragraph in paragraphs}
    drawn = xquad.drawn_languages(paragraphs)
    for corpus, articles in xquad.corpora(paragraphs).items():
        with bench.desk(f"xquad-{corpus}", articles) as desk:
            for question in bench.each(corpus, questions):
                answers = question.answers[drawn[question.paragraph] if corpus == "mixed" else corpus]
                url = xquad.address(question.paragraph)
                for language in LANGUAGES:
                    evidence = desk.sentences(question.texts[language])
                    right = [one.found.article.url == url for one in evidence]
                    group = (corpus, texts[question.paragraph])
                    yield _case(group, question.texts[language], evidence, right, _holding(answers))


def _news(bench: Workbench) -> Iterator[Case]:
    """The short questions about the news in both languages."""
    for question, desk in asked_of_each(bench):
        for language in LANGUAGES if question.answerable else ():
            evidence = desk.sentences(question.texts[language])
            right, held = [True] * len(evidence), partial(holds, question)
            yield _case((NEWS, question.id), question.texts[language], evidence, right, held)


def _holding(answers: Sequence[str]) -> Callable[[str], bool]:
    return lambda text: contains([text], answers)


def _case(
    group: tuple[str, str],
    question: str,
    evidence: Sequence[Sentence],
    right: Sequence[bool],
    held: Callable[[str], bool],
) -> Case:
    rows = [[row[name] for name in WEIGHTS] for row in features(question, evidence)]
    gold = [there and held(one.text) for there, one in zip(right, evidence, strict=True)]
    quoted = [held(with_context(one, evidence).text) for one in evidence]
    return Case(*group, np.array(rows).reshape(-1, len(WEIGHTS)), np.array(gold, bool), np.array(quoted, bool))


def fitted(cases: Sequence[Case], width: Floats) -> Floats:
    """The weights of the features in their deviations, ``width``, under which the right sentences are likeliest."""
    from scipy.optimize import minimize

    scaled = [(case.table / width, case.gold) for case in cases]

    def loss(weights: Floats) -> tuple[float, Floats]:
        parts = [_part(table @ weights, table, gold) for table, gold in scaled]
        slope = np.sum([part[1] for part in parts], axis=0) / len(parts) + 2 * RIDGE * weights
        return sum(part[0] for part in parts) / len(parts) + RIDGE * float(weights @ weights), slope

    found: Floats = minimize(loss, np.zeros(len(width)), jac=True, method="L-BFGS-B").x
    return found


def _part(scores: Floats, table: Floats, gold: NDArray[np.bool_]) -> tuple[float, Floats]:
    """One question's negative log-likelihood and its slope."""
    chances = np.exp(scores - scores.max())
    chances /= chances.sum()
    right = float(chances[gold].sum())
    return -float(np.log(right)), table.T @ (chances - np.where(gold, chances / right, 0.0))


if __name__ == "__main__":
    main()
