"""Whom a sentence names holds the office asked about only where a word ties the name to it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.claims import claim
from bot.answering.disagreement.holding import is_tied, with_a_holder_first
from bot.answering.side import Side
from bot.answering.writing import Brief

NOW = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("question", "text", "language", "held"),
    [
        ("Who is mayor of Pellow?", "The builder Tom Garrick was sentenced to two years.", "en", False),
        ("Who is mayor of Pellow?", "Ida Moor, who was elected mayor in May, opened the fair.", "en", True),
        ("Who is mayor of Pellow?", "Mayor Ida Moor opened the fair.", "en", True),
        ("Who is mayor of Pellow?", "The mayor, Ida Moor, met the surgeon Jack Teller.", "en", True),
        ("Who is chief executive of Oxter?", "Ida Moor, Oxter's chief executive since 2021, resigned.", "en", True),
        ("Who is chief executive of Oxter?", "Mr Justice Paul Farrow let the case go on.", "en", False),
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


def test_who_holds_the_office_leads_who_is_only_named():
    """Of the newest article that says so, and of none older than what leads."""
    named = list(sentences_of("The builder Tom Garrick was sentenced in Pellow.", 4.0, day="2026-08-01", language="en"))
    old = list(sentences_of("Mayor Ida Moor of Pellow spoke.", 1.0, number=2, day="2026-03-01", language="en"))
    new = list(sentences_of("Mayor Ben Ross of Pellow wept.", 0.0, number=3, day="2026-09-01", language="en"))
    every = [*named, *old, *new]
    brief = Brief("Who is mayor of Pellow?", "en", (), NOW, evidence=tuple(every))
    assert with_a_holder_first([named[0]], brief)[0] == new[0]
    assert with_a_holder_first([old[0]], brief) == [old[0]]
    brief = Brief("Who was sentenced in Pellow?", "en", (), NOW, evidence=tuple(every))
    assert with_a_holder_first([named[0]], brief) == [named[0]]
