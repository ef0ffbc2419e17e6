"""Short questions about real news and near misses of them: quoted, and refused; German, English and mixed articles."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from bot.answering.notes.remarks import REMARKS
from evaluation.datasets import gnad, multihop, newsqa
from evaluation.datasets.news_questions import Question, load_questions
from evaluation.datasets.reading import LANGUAGES, Language
from evaluation.halves import of_half
from evaluation.metric import Metric, rate
from evaluation.suite import Bench, Desk, Suite

if TYPE_CHECKING:
    from bot.answering.answer import Answer
    from vectorstore.domain import Article

# The store of each set and what is in it; other suites keep the same ones.
CORPORA: dict[str, tuple[str, Callable[[Path], Sequence[Article]]]] = {
    newsqa.FOLDER: ("newsqa-mixed", lambda data: newsqa.corpus(newsqa.load_documents(data), "mixed")),
    gnad.FOLDER: ("gnad", gnad.load_articles),
    multihop.FOLDER: ("multihop", multihop.load_articles),
}


def asked_of_each(bench: Bench) -> Iterator[tuple[Question, Desk]]:
    """The questions of the bench's half, each with the open store of its set; sets that are not there are left out.

    In quick mode only the smallest set: the others take many minutes to build.
    """
    questions = of_half(load_questions(), lambda one: one.id, bench.half)
    for corpus, (store, articles) in CORPORA.items():
        if (bench.data / corpus).is_dir() and (corpus == newsqa.FOLDER or not bench.quick):
            with bench.desk(store, articles(bench.data)) as desk:
                for question in bench.each(f"news {corpus}", [one for one in questions if one.corpus == corpus]):
                    yield question, desk


def holds(question: Question, text: str) -> bool:
    """Whether a text holds the answer."""
    return re.search(question.pattern, text) is not None


def measure(bench: Bench) -> list[Metric]:
    """For each language of the question, over all sets that are there: the answer quoted, and both kinds of error."""
    answered = [
        (language, question, desk.answer(question.texts[language]))
        for question, desk in asked_of_each(bench)
        for language in LANGUAGES
    ]
    elsewhere = list(put_elsewhere(bench)) if not bench.quick else []
    return [metric for language in LANGUAGES for metric in (*_metrics(language, answered), *_far(language, elsewhere))]


def put_elsewhere(bench: Bench) -> Iterator[tuple[Language, bool]]:
    """Each question that its own set answers put to the next set's articles, which do not: is it answered?"""
    there = [corpus for corpus in CORPORA if (bench.data / corpus).is_dir()]
    questions = [one for one in of_half(load_questions(), lambda one: one.id, bench.half) if one.answerable]
    for corpus, other in zip(there, there[1:] + there[:1], strict=True) if len(there) > 1 else ():
        store, articles = CORPORA[other]
        asked = [one for one in questions if one.corpus == corpus]
        with bench.desk(store, articles(bench.data)) as desk:
            for one in bench.each(f"news {corpus} over {other}", asked):
                yield from ((each, desk.answer(one.texts[each]).status == "answered") for each in LANGUAGES)


def _far(language: Language, elsewhere: Sequence[tuple[Language, bool]]) -> list[Metric]:
    flags = [answered for asked, answered in elsewhere if asked == language]
    return [rate(f"{language} asks: about other news answered", flags, lower_is_better=True)] if flags else []


def _metrics(language: Language, answered: Sequence[tuple[Language, Question, Answer]]) -> list[Metric]:
    mine = [(question, answer) for asked, question, answer in answered if asked == language]
    held = [(question, answer) for question, answer in mine if question.answerable]
    null = [answer.status != "refused" for question, answer in mine if not question.answerable]
    refused = [answer.status == "refused" for _, answer in held]
    told = [(question, answer) for question, answer in mine if answer.status == "answered"]
    right = [_doubted(answer) for question, answer in told if _leads(question, answer)]
    wrong = [_doubted(answer) for question, answer in told if not _leads(question, answer)]
    return [
        rate(f"{language} asks: answer in first quote", [_quoted(question, answer, 1) for question, answer in held]),
        rate(f"{language} asks: answer in any quote", [_quoted(question, answer) for question, answer in held]),
        rate(f"{language} asks: false refusals", refused, lower_is_better=True),
        rate(f"{language} asks: near misses answered", null, lower_is_better=True),
        rate(f"{language} asks: wrong first quotes called unsure", wrong),
        rate(f"{language} asks: right first quotes called unsure", right, lower_is_better=True),
    ]


def _leads(question: Question, answer: Answer) -> bool:
    return question.answerable and _quoted(question, answer, 1)


def _doubted(answer: Answer) -> bool:
    return any(words["unsure"] in answer.notes for words in REMARKS.values())


def _quoted(question: Question, answer: Answer, first: int | None = None) -> bool:
    return any(holds(question, citation.quote.text) for citation in answer.citations[:first])


SUITE = Suite("news", "short questions about real news, near misses refused", tuple(CORPORA), measure)
