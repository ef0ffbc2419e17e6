"""Sentences that name what a follow-up put in."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.selection.put_in import READ, of_what_was_put

RENTS = sentences_of(
    "Die Mieten in Ulm stiegen um 7 Prozent. In Bonn stiegen sie um 4 Prozent. Bonn baut 300 Wohnungen.",
    title="Mieten steigen",
)
EARNS = sentences_of(
    "Kolbe earns 620,000 dollars. Brix receives 330,000. Brix lives in Kiel.", title="Final", language="en"
)


@pytest.mark.parametrize(
    ("evidence", "question", "put", "language", "said"),
    [
        (RENTS, "Um wie viel Prozent stiegen die Mieten in Bonn?", "Bonn", "de", "In Bonn stiegen sie um 4 Prozent."),
        (EARNS, "How much does Brix earn?", "Brix", "en", "Brix receives 330,000."),
    ],
)
def test_the_new_one_is_told_beside_the_old(evidence, question, put, language, said) -> None:
    """Where a sentence names it and tells what is asked, the other's is none, and the reader's doubt is not heard."""
    told = of_what_was_put(question, put, language, [replace(one, reading=-5.0) for one in evidence])
    assert all(put in one.text for one in told)
    assert {one.text for one in told if one.reading == READ} == {said}


@pytest.mark.parametrize(
    ("question", "put"),
    [
        ("Um wie viel Prozent stiegen die Mieten in Kiel?", "Kiel"),
        ("Wie teuer ist das Ticket in Bonn?", "Bonn"),
        ("Wie viele Kinder leben in Bonn?", "Bonn"),
        ("Um wie viel Prozent stiegen die Mieten?", ""),
    ],
)
def test_nothing_changes_where_no_sentence_tells_it(question: str, put: str) -> None:
    """Nobody tells of Kiel, of a price or of children; and where nothing was put in."""
    assert of_what_was_put(question, put, "de", RENTS) == RENTS


def test_an_article_about_it_needs_no_name() -> None:
    """Its own sentences may say "the company"."""
    own = sentences_of("Alvar zahlt 5 Euro. Der Konzern will 7 Euro zahlen.", title="Alvar zahlt mehr", number=2)
    told = of_what_was_put("Wie viel Euro zahlt Alvar?", "Alvar", "de", (*RENTS, *own))
    assert told == own
