"""Whom a sentence names holds the office asked about only where a word ties the name to it."""

from __future__ import annotations

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.claims import claim
from bot.answering.disagreement.holding import is_tied, tied
from bot.answering.side import Side


@pytest.mark.parametrize(
    ("question", "text", "language", "held"),
    [
        ("Who is mayor of Pellow?", "The builder Tom Garrick was sentenced to two years.", "en", False),
        ("Who is mayor of Pellow?", "Ida Moor, who was elected mayor in May, opened the fair.", "en", True),
        ("Who is mayor of Pellow?", "Mayor Ida Moor opened the fair.", "en", True),
        ("Who is mayor of Pellow?", "The mayor, Ida Moor, met the surgeon Jack Teller.", "en", True),
        ("Who is chief executive of Oxter?", "Ida Moor, Oxter's chief executive since 2021, resigned.", "en", True),
        ("Wer ist Landrat in Ruhla?", "Gerda Pohl leitet künftig das Team der Hebammen.", "de", False),
        ("Wer ist Landrat in Ruhla?", "„Mehr nicht“, sagte Landrat Hauke Thams.", "de", True),
        ("Wer ist Trainerin des FC Auer?", "Trainerin des FC Auer ist Lea Sturm.", "de", True),
        ("Who owns Oxter Rovers?", "Oxter Rovers are owned by Ida Moor.", "en", True),
    ],
)
def test_a_name_is_tied_by_the_word_next_to_it(question, text, language, held):
    """Not by standing somewhere in an article about the town."""
    (one,) = sentences_of(text, 0.0, language=language)
    told = claim(question, language, text, language)
    assert told is not None
    assert is_tied(question, Side(one, told)) is held


def test_only_who_is_tied_to_it_is_another_side():
    """The sentenced builder is no former mayor; of what is no office every side stays."""
    best, old, named = (
        _side("Mayor Ben Ross of Pellow wept."),
        _side("Mayor Ida Moor of Pellow spoke."),
        _side("The builder Tom Garrick was sentenced in Pellow."),
    )
    assert tied("Who is mayor of Pellow?", best, [named, old]) == [old]
    assert tied("Who was sentenced in Pellow?", best, [named, old]) == [named, old]


def _side(text):
    (one,) = sentences_of(text, 0.0, language="en")
    told = claim("Who is mayor of Pellow?", "en", text, "en")
    assert told is not None
    return Side(one, told)


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("Wer ist Bürgermeister von Holmau?", "Gekocht wird im Stadtteil Norderhafen.", "de"),
        ("Who is chief executive of Oxter?", "Mr Justice Paul Farrow let the case go on.", "en"),
    ],
)
def test_quarters_and_judges_hold_no_other_office(question, text, language):
    """Nobody is named there who could."""
    assert claim(question, language, text, language) is None
