"""Places in one German word and two English ones."""

from __future__ import annotations

import pytest

from bot.answering.words.naming import folded, words_of
from bot.answering.words.place_compounds import CALLED, is_told_abroad


def told_abroad(name: str, language: str, text: str) -> bool:
    """In the other of the two languages."""
    return is_told_abroad(folded(name), language, "en" if language == "de" else "de", text, words_of(text))


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Altenautal", "Flood in the Altenau valley kills 12", True),
        ("Altenautals", "Flood in the Altenau valley kills 12", True),
        ("Tessinsee", "A ferry sank on Lake Tessin.", True),
        ("Karwaldtunnel", "Digging at the Karwald base tunnel stopped.", True),
        ("Hallstättersee", "Swimmers in Lake Hallstätt", True),
        ("Genfersee", "Lake Geneva is warm.", True),
        ("Emdenhafen", "The port of Emden grows.", True),
        ("Selmbrücke", "The bridge at Selm is closed.", False),
        ("Altenautal", "The valley of the Wiese is flooded.", False),
        ("Bodensee", "Lake Geneva is warm.", False),
        ("Berlin", "Lake Tessin", False),
    ],
)
def test_a_german_place_is_told_in_english(name, text, told):
    """Name and kind stand together, the kind before or behind."""
    assert told_abroad(name, "de", text) is told


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Altenau", "Die Flut im Altenautal forderte zwölf Tote.", True),
        ("Altenau", "Die Bewohner des Altenautals warten.", True),
        ("Tessin", "Die Fähre sank auf dem Tessinsee.", True),
        ("Vienna", "Im Wienerwald brennt es.", True),
        ("Berlin", "Die Berlinerin gewann.", False),
        ("Alten", "Die Flut im Altenautal", False),
        ("Brand", "In Brandenburg wird gewählt.", False),
        ("Wolf", "VW in Wolfsburg baut Stellen ab.", False),
        ("Real", "Die Realschule schließt.", False),
    ],
)
def test_an_english_place_is_told_in_german(name, text, told):
    """As the beginning of a compound that ends in what it is, if no surname ends so."""
    assert told_abroad(name, "en", text) is told


@pytest.mark.parametrize("kind", CALLED)
def test_every_kind_of_place_is_known(kind):
    """In the writing in which texts are compared."""
    assert all(told_abroad(f"Pellum{kind}", "de", f"the Pellum {said}") for said in CALLED[kind])


def test_within_a_language_nothing_is_taken_apart():
    """Other rules know what German says of its own names."""
    assert not is_told_abroad("altenautal", "de", "de", "Altenau valley", frozenset(("altenau", "valley")))
    assert not is_told_abroad("altenau", "en", "en", "Altenautal", frozenset(("altenautal",)))
