"""What is told of another person than the one asked about."""

from __future__ import annotations

import pytest
from answering_evidence import sentences_of

from bot.answering.asked.subject import asked_names
from bot.answering.selection.another_person import of_the_person

GOALS = (
    "Striker Liam Castellan has joined Alderton. He scored 23 goals last season. Castellan takes the shirt that was"
    " free since Ollie Brandreth left."
)


def _kept(question, text, language="en"):
    told = sentences_of(text, language=language)
    return [one.text for one in of_the_person(question, asked_names(question, language), told)]


def test_another_persons_goals_are_none_of_theirs():
    """The one asked about is named in the article, not in the sentence or the one before it."""
    kept = _kept("How many goals did Ollie Brandreth score last season?", GOALS)
    assert kept == ["Castellan takes the shirt that was free since Ollie Brandreth left."]


@pytest.mark.parametrize(
    "question",
    [
        "How many goals did Liam Castellan score last season?",
        "How many goals were scored?",
        "Who scored 23 goals, Ollie Brandreth or Liam Castellan?",
        "How many goals did Cian Maguire score last season?",
    ],
)
def test_everything_else_stays(question):
    """Their own goals, those of nobody named, of several, or of whom the article does not speak."""
    assert len(_kept(question, GOALS)) == len(sentences_of(GOALS, language="en"))


def test_a_form_of_address_tells_a_person():
    """ "Ms Orde" stands for herself, where her whole name is in another passage."""
    text = "Ms Orde comes from Kent. Her salary will be £90,000. Tamsin Vail goes back to her post."
    assert "Her salary will be £90,000." not in _kept("How much did Tamsin Vail earn?", text)
    assert "Her salary will be £90,000." in _kept("How much will Joan Orde earn?", text)


def test_who_only_says_it_owns_nothing():
    """The union's leader tells what Lena Foxton gets."""
    text = "Lena Foxton leaves the bank. She gets 2 million euros, Peter Brandt said. Peter Brandt leads the union."
    assert "She gets 2 million euros, Peter Brandt said." in _kept("How much does Lena Foxton get?", text)
