"""Answers from articles that are older than the time asked about."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from answering_articles import found

from bot.answering.answer import Citation, Period, Quote
from bot.answering.notes.before_period import before_the_period

NOW = datetime(2026, 5, 13, tzinfo=UTC)


def seconds(day: str) -> float:
    return datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()


def cited(text: str, day: str) -> Citation:
    passage = found(text)
    passage = replace(passage, article=replace(passage.article, published=seconds(day)))
    return Citation(1, Quote(passage, passage.passage.start, passage.passage.end, text))


OLD = cited("Die Polizei zählte in der Silvesternacht 47 Einsätze.", "2024-01-02")
YEAR = Period(seconds("2025-01-01"), seconds("2026-01-01"))


def test_what_appeared_before_the_time_asked_about_says_so():
    """In both languages, where all that is cited is older."""
    assert before_the_period("de", YEAR, [OLD], NOW) == [
        "Was hier zitiert ist, erschien vor der Zeit, nach der gefragt ist."
    ]
    assert before_the_period("en", YEAR, [OLD], NOW) == ["What is cited here appeared before the time asked about."]


@pytest.mark.parametrize(
    ("period", "citations"),
    [
        (None, [OLD]),
        (YEAR, []),
        (Period(None, seconds("2025-01-01")), [OLD]),
        (Period(seconds("2027-01-01"), seconds("2028-01-01")), [OLD]),
        (YEAR, [OLD, cited("Es waren 12 Einsätze.", "2025-03-01")]),
        (YEAR, [cited("Ab 2025 kostet das Ticket 58 Euro.", "2024-01-02")]),
    ],
    ids=["no time", "nothing cited", "no beginning", "ahead", "one of the time", "it speaks of the time"],
)
def test_nothing_is_said_of_others(period, citations):
    """Of plans and forecasts least of all."""
    assert before_the_period("de", period, citations, NOW) == []
