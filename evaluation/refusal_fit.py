"""Fits the weights of refusal.py on the choose half and prints what each offset gives, out of fold.

`python -m evaluation.refusal_fit`. The questions of one text stay in one fold; each set and kind weighs the same. What
a year, a name, a price or an age is worth that no article has is set by hand, as is what the reader rules out, and the
others are fitted without the questions that lack one. Questions asked of another name are shown and not fitted: they
are made, not asked. So are those about the news: their near misses are told by little, and weights that tell them
refuse more of XQuAD's.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from bot.answering.refusal.refusal import (
    ELSEWHERE,
    LACKED,
    OWN_ELSEWHERE,
    UNANSWERED,
    UNHEARD,
    UNTOLD,
    Weights,
    features,
)
from evaluation.command import CACHE, DATA
from evaluation.datasets import samples, xquad
from evaluation.datasets.reading import LANGUAGES, Language
from evaluation.roc import area, point
from evaluation.suites.multihop import corpus_for, corpus_name, queries_of
from evaluation.suites.news import asked_of_each
from evaluation.suites.refusal import FOLDS, fold_of
from evaluation.suites.swapped_names import put_on_xquad
from evaluation.suites.xquad import questions_of
from evaluation.workbench import Workbench
from vectorstore.encoders.loading import load_encoder

if TYPE_CHECKING:
    from evaluation.suite import Desk
    from vectorstore.domain import Article

Floats = NDArray[np.float64]
SPLITS = 8
BY_HAND = {
    Weights._fields.index(name): weight
    for name, weight in {
        "years": LACKED,
        "unheard": UNHEARD,
        "own_elsewhere": OWN_ELSEWHERE,
        "elsewhere": ELSEWHERE,
        "untold": UNTOLD,
        "unanswered": UNANSWERED,
    }.items()
}
OFFSETS = (-1.8, -1.7, -1.6, -1.5, -1.4, -1.3, -1.2, -1.1, -1.0)  # of the cross-validated score


@dataclass(frozen=True, slots=True)
class Case:
    """One question asked of one store: what set it is of, whether that store holds the answer, and the signals."""

    group: str
    question: str
    answerable: bool
    features: tuple[float, ...]


def main() -> None:
    """Ask, fit with and without how words recur, print."""
    cache = Path(os.environ.get("DATELINE_EVAL_CACHE") or CACHE)
    with Workbench(DATA, "choose", quick=False, cache=cache, encoder=load_encoder()) as bench:
        cases, shown = [*_multihop(bench), *_xquad(bench)], [*_samples(bench), *_news(bench), *_swapped(bench)]
    print("READ")
    _fit(cases, shown)
    print("UNREAD")
    _fit([_unread(case) for case in cases], [_unread(case) for case in shown])


def _fit(cases: Sequence[Case], shown: Sequence[Case]) -> None:
    """Print the rates out of fold, those of the sample questions, which are not fitted, and the weights."""
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import GroupKFold

    (table, read), answerable = _table(cases), np.array([case.answerable for case in cases])
    middle, width = table[read].mean(axis=0), table[read].std(axis=0) + 1e-9
    width[list(BY_HAND)] = np.inf
    scaled, texts, weights = (table - middle) / width, [case.question for case in cases], _weights(cases)
    model, scores = LogisticRegression(max_iter=3000), _by_hand(table)
    fitted = (scores == 0) & read
    for train, test in GroupKFold(SPLITS).split(scaled, answerable, texts):
        used = train[fitted[train]]
        model.fit(scaled[used], answerable[used], sample_weight=weights[used])
        scores[test] += model.decision_function(scaled[test])
    model.fit(scaled[fitted], answerable[fitted], sample_weight=weights[fitted])
    others, read_of_others = _table(shown)
    own = model.decision_function((others - middle) / width) + _by_hand(others)
    answered = np.concatenate([read, read_of_others])
    _print_rates([*cases, *shown], np.where(answered, np.concatenate([scores, own]), -np.inf))
    slopes = model.coef_[0] / width
    intercept = float(model.intercept_[0] - slopes @ middle)
    slopes[list(BY_HAND)] = list(BY_HAND.values())
    print("Weights(", ", ".join(f"{slope:.2f}" for slope in slopes), f", {intercept:.2f} less the offset chosen above)")


def _table(cases: Sequence[Case]) -> tuple[Floats, NDArray[np.bool_]]:
    """A row for each case, and whether anything was read for it; what has nothing to read is refused unweighed."""
    table = np.array([case.features for case in cases])
    read = np.isfinite(table).all(axis=1)
    return np.where(read[:, None], table, 0.0), read


def _by_hand(table: Floats) -> Floats:
    """What the signals weighed by hand add."""
    added: Floats = table[:, list(BY_HAND)] @ np.array(list(BY_HAND.values()))
    return added


def _unread(case: Case) -> Case:
    """The case as an encoder gives it that cannot tell how words recur."""
    recurrence = Weights._fields.index("recurrence")
    return replace(case, features=(*case.features[:recurrence], 0.0, *case.features[recurrence + 1 :]))


def _case(desk: Desk, group: str, question: str, *, answerable: bool) -> Case:
    return Case(group, question, answerable, features(desk.signals(question)))


def _samples(bench: Workbench) -> Iterator[Case]:
    with bench.folder_desk("samples", samples.ARTICLES) as desk:
        for question in samples.load_questions():
            yield _case(desk, "samples", question.text, answerable=question.answerable)


def _swapped(bench: Workbench) -> Iterator[Case]:
    for held, language, question, desk in put_on_xquad(bench):
        yield _case(desk, f"{held.replace(' ', '-')} {language} swapped", question, answerable=False)


def _news(bench: Workbench) -> Iterator[Case]:
    for question, desk in asked_of_each(bench):
        for language in LANGUAGES:
            group = f"news {language}" if question.answerable else f"news {language} near"
            yield _case(desk, group, question.texts[language], answerable=question.answerable)


def _multihop(bench: Workbench) -> Iterator[Case]:
    queries = queries_of(bench)
    with bench.desk(corpus_name(bench), corpus_for(bench, queries)) as desk:
        for query in bench.each("multihop", queries):
            yield _case(desk, "multihop", query.text, answerable=query.answerable)


def _xquad(bench: Workbench) -> Iterator[Case]:
    paragraphs = xquad.load_paragraphs(bench.data)
    topics = {paragraph.id: paragraph.topic for paragraph in paragraphs}
    alone = {paragraph.id: paragraph.id for paragraph in paragraphs}
    for language in LANGUAGES:
        articles = dict(zip(topics, xquad.one_language(paragraphs, language), strict=True))
        yield from _held(bench, f"xquad-{language}", articles, (language,))
        for what, group_of in (("topic", topics), ("paragraph", alone)):
            yield from _removed(bench, f"xquad-{language}", what, articles, group_of, (language,))
    mixed = dict(zip(topics, xquad.mixed(paragraphs), strict=True))
    yield from _held(bench, "xquad-mixed", mixed, LANGUAGES)
    yield from _removed(bench, "xquad-mixed", "topic", mixed, topics, LANGUAGES)


def _held(bench: Workbench, name: str, articles: Mapping[str, Article], asked: Sequence[Language]) -> Iterator[Case]:
    with bench.desk(name, list(articles.values())) as desk:
        for question in bench.each(name, questions_of(bench)):
            for language in asked:
                yield _case(desk, f"{name} {language}", question.texts[language], answerable=True)


def _removed(
    bench: Workbench,
    name: str,
    what: str,
    articles: Mapping[str, Article],
    group_of: Mapping[str, str],
    asked: Sequence[Language],
) -> Iterator[Case]:
    """Every question asked without the paragraphs whose group lies in the fold of its own."""
    for fold in range(FOLDS):
        kept = [article for key, article in articles.items() if fold_of(group_of[key]) != fold]
        without = [question for question in questions_of(bench) if fold_of(group_of[question.paragraph]) == fold]
        with bench.desk(f"{name}-{what}-{fold}", kept) as desk:
            for question in bench.each(f"{name} without {what}", without):
                for language in asked:
                    yield _case(desk, f"{name} {language} {what}", question.texts[language], answerable=False)


def _weights(cases: Sequence[Case]) -> Floats:
    """Each set's answerable and unanswerable questions weigh the same in all, whatever their number."""
    kinds = [(" ".join(case.group.split()[:2]), case.answerable) for case in cases]
    count = {kind: kinds.count(kind) for kind in set(kinds)}
    weights = np.array([1 / count[kind] for kind in kinds])
    balanced: Floats = weights * (len(cases) / weights.sum())
    return balanced


def _print_rates(cases: Sequence[Case], scores: Floats) -> None:
    """Area under the curve and false / missed refusals at each offset, set by set."""
    print(f"{'set':28}{'area':>6}", *(f"{offset:>13}" for offset in OFFSETS))
    for group in dict.fromkeys(case.group for case in cases if not case.answerable):
        base = " ".join(group.split()[:2])
        pairs = list(zip(cases, scores.tolist(), strict=True))
        held = [score for case, score in pairs if case.answerable and case.group == base]
        null = [score for case, score in pairs if not case.answerable and case.group == group]
        points = [point(held, null, offset) for offset in OFFSETS]
        print(
            f"{group:28}{area(held, null):>6.3f}",
            *(f"{one.false_refusals:.3f} / {one.missed_refusals:.3f}" for one in points),
        )


if __name__ == "__main__":
    main()
