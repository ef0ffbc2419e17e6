"""What is announced and does not hold yet."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from answering_evidence import sentences_of

from bot.answering.asked.upcoming import falls_on
from bot.answering.disagreement.conflict import disagreement
from bot.answering.disagreement.not_yet import not_yet
from vectorstore.text.days import Day

NOW = datetime(2026, 11, 29, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "language", "day", "expected"),
    [
        ("Die Fahrt kostet ab Januar 2,80 Euro.", "de", "2026-11-20", True),
        ("Die Fahrt kostet vom 1. Januar 2027 an 2,80 Euro.", "de", "2026-11-20", True),
        ("A ticket will cost £2.80 from 1 January.", "en", "2026-11-20", True),
        ("Die Fahrt kostet ab Januar 2,80 Euro.", "de", "2025-11-20", False),
        ("Die Fahrt kostet seit Januar 2,80 Euro.", "de", "2026-11-20", False),
        ("Die Fahrt kostet 2,80 Euro.", "de", "2026-11-20", False),
        ("Die Fahrt kostet ab Januar 2,80 Euro.", "de", "", False),
    ],
)
def test_a_price_from_a_day_to_come(text, language, day, expected):
    """From a day after now; "ab Januar" of last year holds."""
    (one,) = sentences_of(text, day=day, language=language)
    assert not_yet("price", one, NOW) is expected
    assert not not_yet("price", one, None)
    assert not not_yet("toll", one, NOW)


def test_whoever_is_elected_is_not_in_office():
    """Until the day on which the office is taken."""
    text = (
        "Ada Brook hat die Stichwahl gewonnen. Sie tritt ihr Amt am 1. Februar an. Bis dahin bleibt Lea Sturm im Amt."
    )
    elected, _, stays = sentences_of(text, day="2026-10-26")
    assert not_yet("office", elected, NOW)
    assert not not_yet("office", stays, NOW)
    assert not not_yet("office", elected, datetime(2027, 2, 2, tzinfo=UTC))


def test_a_price_to_come_does_not_supersede_the_present_one():
    """Only once it holds."""
    evidence = [
        *sentences_of("Eine Fahrt mit dem Stadtbus in Lauenhagen kostet 2,40 Euro.", 2.0, day="2026-01-02"),
        *sentences_of("Eine Fahrt mit dem Stadtbus in Lauenhagen kostet ab Januar 2,80 Euro.", 2.0, number=2,
                      day="2026-11-20"),
    ]  # fmt: skip
    question = "Was kostet eine Fahrt mit dem Stadtbus in Lauenhagen?"
    assert disagreement(question, "de", evidence, NOW) is None
    assert disagreement(question, "de", evidence, datetime(2027, 3, 1, tzinfo=UTC)).kind == "development"


def test_a_day_without_a_year_is_the_next_one():
    """Of its own year or the one after; the last day of a month that has no thirty-first."""
    assert falls_on(Day(0, 1, 0), NOW) == datetime(2027, 1, 1, tzinfo=UTC)
    assert falls_on(Day(0, 12, 3), NOW) == datetime(2026, 12, 3, tzinfo=UTC)
    assert falls_on(Day(2025, 0, 0), NOW) == datetime(2025, 1, 1, tzinfo=UTC)
    assert falls_on(Day(0, 2, 31), NOW) == datetime(2027, 2, 28, tzinfo=UTC)
