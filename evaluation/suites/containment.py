"""The gold answer inside the quotes: XQuAD questions in both languages over the mixed corpus, extractive answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from evaluation.datasets import xquad
from evaluation.datasets.reading import LANGUAGES, Language
from evaluation.metric import Metric, rate
from evaluation.suite import Bench, Suite
from evaluation.suites.xquad import questions_of

if TYPE_CHECKING:
    from bot.answering.answer import Answer


@dataclass(frozen=True, slots=True)
class Case:
    """One answered question: its language, the language its paragraph is held in, and where the gold answer stood."""

    asked: Language
    held: Language
    in_first: bool
    in_any: bool


def measure(bench: Bench) -> list[Metric]:
    """Containment by question language, and apart for answers in the other language."""
    paragraphs = xquad.load_paragraphs(bench.data)
    drawn = xquad.drawn_languages(paragraphs)
    pairs = [(language, question) for language in LANGUAGES for question in questions_of(bench)]
    with bench.desk("xquad-mixed", xquad.mixed(paragraphs)) as desk:
        cases = [
            _case(asked, drawn[question.paragraph], question.answers, desk.answer(question.texts[asked]))
            for asked, question in bench.each("containment", pairs)
        ]
    return [metric for asked in LANGUAGES for metric in _metrics(asked, cases)]


def _case(asked: Language, held: Language, gold: xquad.Answers, answer: Answer) -> Case:
    quotes = [citation.quote.text for citation in answer.citations]
    return Case(asked, held, contains(quotes[:1], gold[held]), contains(quotes, gold[held]))


def contains(quotes: Sequence[str], gold: Sequence[str]) -> bool:
    """Whether a gold answer stands verbatim in one of the quotes."""
    return any(answer in quote for quote in quotes for answer in gold)


def _metrics(asked: Language, cases: Sequence[Case]) -> list[Metric]:
    mine = [case for case in cases if case.asked == asked]
    metrics = [
        rate(f"{asked} asks: gold in first quote", [case.in_first for case in mine]),
        rate(f"{asked} asks: gold in any quote", [case.in_any for case in mine]),
    ]
    for held in LANGUAGES:
        pair = [case for case in mine if case.held == held]
        metrics.append(rate(f"{asked}→{held} gold in first quote", [case.in_first for case in pair], gated=False))
        metrics.append(rate(f"{asked}→{held} gold in any quote", [case.in_any for case in pair], gated=False))
    return metrics


SUITE = Suite("containment", "the gold answer inside the quotes, mixed corpus", (xquad.FOLDER,), measure)
