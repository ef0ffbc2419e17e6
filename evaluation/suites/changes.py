"""Questions about what changes: does the present state lead, though an older article says the old one more plainly?"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from evaluation.datasets import changes
from evaluation.datasets.reading import LANGUAGES, Language
from evaluation.metric import Metric, rate
from evaluation.suite import Bench, Suite

if TYPE_CHECKING:
    from bot.answering.answer import Answer
    from evaluation.datasets.changes import Fact

AS_OF = datetime(2026, 11, 20, tzinfo=UTC).timestamp()  # after every article


@dataclass(frozen=True, slots=True)
class Case:
    """One question: its language, whether the present state stands in the first quote, in any, or it was refused."""

    language: Language
    leads: bool
    told: bool
    refused: bool


def measure(bench: Bench) -> list[Metric]:
    """All articles in one store; the questions about the facts of one half."""
    facts = changes.load_facts()
    asked = [fact for fact in facts if bench.half in {"all", fact.half}]
    pairs = [(fact, text, language) for fact in asked for text, language in fact.questions]
    with bench.desk("changes", [article for fact in facts for article in fact.articles]) as desk:
        each = bench.each("changes", pairs)
        cases = [case_of(fact, language, desk.answer(text, as_of=AS_OF)) for fact, text, language in each]
    return [metric for language in LANGUAGES for metric in _metrics(language, cases)]


def case_of(fact: Fact, language: Language, answer: Answer) -> Case:
    """Where the answer quotes the present state."""
    quotes = [citation.quote.text for citation in answer.citations]
    hits = [fact.newest.search(quote) is not None for quote in quotes]
    return Case(language, hits[:1] == [True], any(hits), answer.status == "refused")


def _metrics(language: Language, cases: list[Case]) -> list[Metric]:
    own = [case for case in cases if case.language == language]
    return [
        rate(f"{language} asks: present state in first quote", [case.leads for case in own]),
        rate(f"{language} asks: present state in any quote", [case.told for case in own]),
        rate(f"{language} asks: false refusals", [case.refused for case in own], lower_is_better=True, gated=False),
    ]


SUITE = Suite("changes", "what changes is told as it is now", (), measure, sampled=False)
