"""Whose age a sentence tells."""

from __future__ import annotations

import pytest

from bot.answering.asked.ages import may_tell_their_age, of_another_age, of_their_age, of_who_was_named
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
        ("How old is Peter Fenn?", "en", "Mrs Fenn, 74, watched from the stand."),
        ("How old is Anna Fenn?", "en", "Mr Fenn, 74, watched from the stand."),
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
        ("How old is Peter Fenn?", "en", "Mr Fenn, 74, watched from the stand."),
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


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        (ASKED, "en", "Nora Brent, 61, watched from the stand."),
        (ASKED, "en", "Ada Lind, 30, was second."),
        (ASKED, "en", "Brent, whose 9-year-old daughter Mia swims too, was second."),
        (ASKED, "en", "Brent's 9-year-old son watched."),
        (ASKED, "en", "She and her husband have a 9-year-old son, Tom Brent."),
        (FRAGE, "de", "Ole Harms' 12-jähriger Sohn sah zu."),
        (FRAGE, "de", "Lotte Harms, 71, sah zu."),
        ("How old is Ada Brent's mother?", "en", "Ada Brent, 27, won."),
        ("Wie alt ist die Mutter von Ole Harms?", "de", "Der 52-jährige Ole Harms gewann."),
    ],
)
def test_kin_have_ages_of_their_own(question: str, language: str, text: str) -> None:
    """Who shares the name, or is a relative, is another; asked for a relative, the one named is."""
    assert of_another_age(question, asked_names(question, language), text)


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        (ASKED, "en", "Brent, now 27, was second."),
        (ASKED, "en", "What is it about Brent’s dive that, though she’s just 27 years old, is feared everywhere?"),
        (ASKED, "en", "At 27 years old Brent has won all there is."),
        (ASKED, "en", "Ada Brent, a former diver of 27, won the prize."),
        (ASKED, "en", "Brent is 27 and lives in Leeds."),
        (ASKED, "en", "Brent, a 27-year-old mother of two, won."),
        (ASKED, "en", "Coach Brent, 57, was pleased."),
        (ASKED, "en", "Adaline Brent, 27, was second."),
        (FRAGE, "de", "Harms, inzwischen 52, gewann."),
        (FRAGE, "de", "Mit 52 Jahren ist Harms der Jüngste."),
        (FRAGE, "de", "Harms, now 52, has won."),
    ],
)
def test_the_age_of_who_is_asked_about(question: str, language: str, text: str) -> None:
    """By now, behind a role, in front of the name or with a pronoun for it."""
    wanted = asked_names(question, language)
    assert of_their_age(question, wanted, text)
    assert not of_another_age(question, wanted, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("“I was the first in,” says the 62-year-old Welsh actor.", True),
        ("Notably, the 26-year-old stays.", True),
        ("Die 36-jährige Parteilose gewann.", True),
        ("He is 32 and lives in Leeds.", True),
        ("The 31-year-old Mia Cole wept.", False),
        ("He has 32 goals.", False),
    ],
)
def test_the_age_of_who_was_named(text: str, told: bool) -> None:
    """A sentence that names nobody tells the age of somebody spoken of before."""
    assert of_who_was_named(ASKED, text) is told


@pytest.mark.parametrize(
    ("question", "title", "text", "may"),
    [
        (ASKED, "Medals", "Brent regretted it.", False),
        (ASKED, "Medals", "Brent was born in 1998.", True),
        (ASKED, "Medals", "Brent is still a teenager.", True),
        (ASKED, "Brent wins", "The diver turned 27 on Monday.", True),
        (ASKED, "Brent beats Mia Cole", "The diver is just 24 years old.", False),
        ("How old is Ada Brent's mother?", "Medals", "Brent won the medal in 2024.", False),
        ("How old is Ada Brent's mother?", "Medals", "Brent’s mother is 61.", True),
        ("How old is the Old Bridge?", "Bridges", "It is made of stone.", True),
        ("Who is Ada Brent?", "Medals", "Brent regretted it.", True),
        ("What age do Brent Swim Clubs ask for?", "Medals", "Parents decide.", True),
    ],
)
def test_quotes_without_an_age_answer_no_question_for_one(question: str, title: str, text: str, may: bool) -> None:
    """Nor do those of an article on several people that do not say whose age it is; things are older than a day."""
    assert may_tell_their_age(question, asked_names(question, "en"), title, [text]) is may
