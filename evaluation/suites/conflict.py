"""Disagreeing articles: are contradictions and developments told, and nothing else taken for one? By whole answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evaluation.datasets import conflicts
from evaluation.halves import of_half
from evaluation.metric import Metric, rate
from evaluation.suite import Bench, Suite

if TYPE_CHECKING:
    from bot.answering.answer import Answer
    from evaluation.datasets.conflicts import Label, Pair

TOLD = {"contradiction": "conflict", "development": "development"}


@dataclass(frozen=True, slots=True)
class Case:
    """One pair: what it is, what the answer told ("" nothing, "stray" sides of other articles), what it led with."""

    label: Label
    told: str
    newest_first: bool


def measure(bench: Bench) -> list[Metric]:
    """All articles in one store; the questions of one half."""
    pairs = conflicts.load_pairs()
    asked = of_half(pairs, lambda pair: pair.id, bench.half)
    with bench.desk("conflict", [article for pair in pairs for article in pair.articles]) as desk:
        cases = [case_of(pair, desk.answer(pair.question)) for pair in bench.each("conflict", asked)]
    return metrics_of(cases)


def case_of(pair: Pair, answer: Answer) -> Case:
    """What the answer told about the pair, with both of its articles cited."""
    urls = [article.url for article in pair.articles]
    cited = {citation.n: citation.quote.found.article.url for citation in answer.citations}
    newest_first = bool(cited) and cited[1] == urls[1]
    if answer.disputed is None:
        return Case(pair.label, "", newest_first)
    sides = {cited[n] for n, _ in answer.disputed.sides}
    return Case(pair.label, TOLD[answer.disputed.kind] if sides == set(urls) else "stray", newest_first)


def metrics_of(cases: Sequence[Case]) -> list[Metric]:
    """Precision and recall of disagreement at all and of its two kinds; whether the newest word leads."""
    disagreeing = [case for case in cases if case.label in TOLD.values()]
    told = [case for case in cases if case.told]
    metrics = [
        rate("disagreement precision", [case.label in TOLD.values() and case.told != "stray" for case in told]),
        rate("disagreement recall", [case.told in TOLD.values() for case in disagreeing]),
    ]
    for name, label in (("contradiction", "conflict"), ("development", "development")):
        metrics += [
            rate(f"{name} precision", [case.label == label for case in cases if case.told == label]),
            rate(f"{name} recall", [case.told == label for case in cases if case.label == label]),
        ]
    for label in ("agreement", "different"):
        flags = [bool(case.told) for case in cases if case.label == label]
        metrics.append(rate(f"{label} taken for disagreement", flags, lower_is_better=True, gated=False))
    developments = [case.newest_first for case in cases if case.label == "development"]
    return [*metrics, rate("development: newest first", developments)]


SUITE = Suite("conflict", "contradictions and developments told, nothing else", (), measure, sampled=False)
