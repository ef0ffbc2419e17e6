"""Whose age a sentence tells."""

from __future__ import annotations

import pytest

from bot.answering.asked.ages import of_another_age
from bot.answering.asked.subject import asked_names

ASKED, FRAGE = "How old is Ada Brent?", "Wie alt ist Ole Harms?"


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        (ASKED, "en", "Cole, the 19-year-old from Leeds, had served for the match."),
        (ASKED, "en", "She beat Mia Cole, 23, in three sets."),
        (ASKED, "en", "The 31-year-old Mia Cole wept."),
        (FRAGE, "de", "Auf ihn folgt die 44-jährige Ruth Sander."),
        (FRAGE, "de", "Ruth Sander (44) war dagegen."),
    ],
)
def test_the_age_of_somebody_else(question: str, language: str, text: str) -> None:
    """A sentence that tells another's age is none of the one asked about."""
    assert of_another_age(question, asked_names(question, language), text)


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        (ASKED, "en", "Brent, 27, had lost both finals."),
        (ASKED, "en", "Brent, 27, beat Mia Cole, 23."),
        (ASKED, "en", "The 27-year-old rises to number two."),
        (ASKED, "en", "Cole lost in 2024."),
        (FRAGE, "de", "Der 52-Jährige wurde vereidigt."),
        (FRAGE, "de", "Der 52-jährige Ole Harms wurde vereidigt."),
        ("Who beat Ada Brent?", "en", "She lost to Mia Cole, 23."),
        ("How old is the champion?", "en", "Mia Cole, 23, won."),
    ],
)
def test_the_age_asked_for_or_none(question: str, language: str, text: str) -> None:
    """A sentence that names both, nobody or no age stays, as does every sentence of another question."""
    assert not of_another_age(question, asked_names(question, language), text)


def test_the_17_year_old_is_not_who_is_named_behind():
    """ "The 17-year-old finished ahead of Spain's Rafael Ibarra" tells no age of his, but of a sentence without him."""
    wanted = asked_names("How old is Rafael Ibarra?", "en")
    text = "The 17-year-old finished half a point ahead of Spain's Rafael Ibarra."
    assert of_another_age("How old is Rafael Ibarra?", wanted, text)
    assert not of_another_age("How old is Rafael Ibarra?", wanted, "The 17-year-old finished first.")
    assert not of_another_age("Who is Rafael Ibarra?", wanted, text)

    before = "Rafael Ibarra extended his contract on Monday; the 38-year-old stays."
    assert not of_another_age("How old is Rafael Ibarra?", wanted, before)
