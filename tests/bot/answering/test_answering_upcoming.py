"""The next time that something happens."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering.asked.upcoming import asks_next, looks_ahead

PUBLISHED = datetime(2025, 2, 24, tzinfo=UTC).timestamp()


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Wann ist die nächste Bundestagswahl?", True),
        ("When is the next ECB meeting?", True),
        ("Wann beginnt die kommende Saison?", True),
        ("Wann war die Bundestagswahl?", False),
        ("Wer wird der nächste Kanzler?", False),
        ("When did the talks begin?", False),
    ],
)
def test_what_asks_for_the_next_time(question, expected):
    """Only a day, and only one to come."""
    assert asks_next(question) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("CDU und CSU haben die Bundestagswahl vom 23. Februar gewonnen.", False),
        ("Die Wahl war am 23.02.2025.", False),
        ("Die nächste Wahl ist turnusgemäß 2029.", True),
        ("Gewählt wird wieder 2029.", True),
        ("Die Sitzung ist am 6. März.", True),
        ("The council meets on 6 March.", True),
        ("Sein Ergebnis hat sich gegenüber 2021 verdoppelt.", False),
        ("Der Rat soll am Montag tagen.", True),
        ("Am Montag tagte der Rat.", False),
        ("The trial begins in three weeks.", True),
        ("It opened on 6 December 2024.", False),
        ("In November stieg der Preis.", False),
    ],
)
def test_what_looks_ahead(text, expected):
    """Days, years and words that lie after the article."""
    language = "en" if text.startswith(("The ", "It ")) else "de"
    assert looks_ahead(text, language, PUBLISHED) is expected


def test_an_article_without_a_date_may_look_ahead():
    """Nobody knows when it was written."""
    assert looks_ahead("Die Wahl ist am 23. Februar.", "de", None)
    assert not looks_ahead("Die Wahl ist vorbei.", "de", None)
