"""Which articles of the next day name the day before."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering.answer import Period
from bot.topics.next_day import OPENING, asks_for_print, names_day, naming_day, single_day
from vectorstore.domain import Article
from vectorstore.text.days import Day

SUNDAY = Day(2025, 2, 23)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Union hat am Sonntag gewonnen.", "de"),
        ("Am Sonntagabend stand das Ergebnis fest.", "de"),
        ("Gestern wurde gewählt.", "de"),
        ("Bei der gestrigen Wahl verlor die SPD.", "de"),
        ("Die Wahl vom 23. Februar ist entschieden.", "de"),
        ("Am 23.2.2025 wurde gewählt.", "de"),
        ("The union won on Sunday.", "en"),
        ("Polls closed last night.", "en"),
        ("The vote of February 23 was close.", "en"),
        ("Yesterday the country voted.", "en"),
    ],
)
def test_the_day_is_named(text, language):
    """By its date, its weekday or as yesterday."""
    assert names_day(text, language, SUNDAY)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Die Union hat gewonnen.", "de"),
        ("Am Montag wurde ausgezählt.", "de"),
        ("Gewählt wird am kommenden Sonntag.", "de"),
        ("Im Februar wurde gewählt.", "de"),
        ("Am 23. März wird gewählt.", "de"),
        ("Am 23. Februar 2024 wurde gewählt.", "de"),
        ("The vote is next Sunday.", "en"),
        ("Counting went on through Monday.", "en"),
        ("The vote of February 13 was close.", "en"),
    ],
)
def test_another_day_is_named(text, language):
    """Or none."""
    assert not names_day(text, language, SUNDAY)


def test_those_that_begin_with_the_day_come_before_those_that_mention_it():
    """What is mentioned far below counts only where no article begins with it."""
    early = Article("Am Sonntag wurde gewählt.", title="Wahl")
    late = Article("Es regnet viel. " * (OPENING // 10) + "Am Sonntag wurde gewählt.", title="Wetter")
    none = Article("Es regnet viel.", title="Regen")
    assert naming_day([late, early, none], SUNDAY) == [early]
    assert naming_day([late, none], SUNDAY) == [late]
    assert naming_day([none], SUNDAY) == []


def test_a_single_day():
    """A day of 23, 24 or 25 hours; no half day, no week and nothing open."""
    start = datetime(2025, 2, 23, tzinfo=UTC).timestamp()
    hours = {length: single_day(Period(start, start + length * 3600)) for length in (12, 23, 24, 25, 48)}
    assert hours == {12: None, 23: SUNDAY, 24: SUNDAY, 25: SUNDAY, 48: None}
    assert single_day(Period(start, None)) is single_day(None) is None


def test_what_was_printed():
    """Headlines are of their day; what happened may be told later."""
    assert asks_for_print("Welche Nachrichten gab es am 23. Februar?")
    assert asks_for_print("headlines of 23 February")
    assert not asks_for_print("Was geschah am 23. Februar?")
