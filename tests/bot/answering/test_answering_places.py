"""The place in a table."""

from __future__ import annotations

import pytest

from bot.answering.asked.changing import changing
from bot.answering.asked.table_place import asks_place
from bot.answering.disagreement.claims import agree, claim
from bot.answering.disagreement.places import place_told


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Altstetten klettert auf Platz 15.", 15),
        ("Der Verein fiel von Platz 12 auf Rang 14.", 14),
        ("They are 3rd in the table.", 3),
        ("The club moved up to fifth place.", 5),
        ("Rodau ist Tabellenführer.", 1),
        ("Der SC steht auf dem zweiten Platz.", 2),
        ("Alderton are in 9th place, two points behind Kings in 4th place.", 9),
        ("Bayern kletterte von Platz 3 auf Platz 1, vor dem Team auf Platz 2.", 1),
        ("They are third in the table.", 3),
    ],
)
def test_the_place_told(text, place):
    """In digits or words."""
    told = place_told(text)
    assert told is not None
    assert told.amount is not None
    assert told.amount.low == place


@pytest.mark.parametrize(
    "text", ["Altstetten verlor 0:2.", "Auf dem Platz standen 22 Spieler.", "15 Plätze sind frei."]
)
def test_no_place_is_told(text):
    """A result, a pitch, seats."""
    assert place_told(text) is None


@pytest.mark.parametrize(
    "question",
    [
        "Auf welchem Platz steht der FC Altstetten?",
        "Where is Altstetten in the table?",
        "Wo steht Rodau in der Tabelle?",
    ],
)
def test_a_place_asked_for_changes(question):
    """The newest counts, and two places do not agree."""
    assert asks_place(question)
    assert changing(question) == "standing"
    one, other = (
        claim(question, "de", text, "de") for text in ("Rodau steht auf Platz 17.", "Rodau steht auf Platz 15.")
    )
    assert one is not None
    assert other is not None
    assert agree(one, other) is False


def test_where_something_stands_is_no_place_in_a_table():
    """Nor is a seat in a house."""
    assert not asks_place("Wo steht die Frauenkirche?")
    assert not asks_place("Where is the table tennis final?")
    assert not asks_place("An welcher Stelle brach der Damm?")
    assert not asks_place("Auf welchem Platz findet die Demo statt?")
    assert changing("What position does the government hold in the talks?") == ""
    assert changing("How many calories kill a fish?") != "toll"
