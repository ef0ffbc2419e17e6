"""Places in one German word and two English ones."""

from __future__ import annotations

import pytest

from bot.answering.words.naming import folded, words_of
from bot.answering.words.place_compounds import CALLED, is_told_abroad


def told_abroad(name: str, language: str, text: str) -> bool:
    """In the other of the two languages."""
    return is_told_abroad(folded(name), language, "en" if language == "de" else "de", text, words_of(text))


@pytest.mark.parametrize(
    ("language", "name", "text", "told"),
    [
        ("de", "Altenautal", "Flood in the Altenau valley kills 12", True),
        ("de", "Altenautals", "Flood in the Altenau valley kills 12", True),
        ("de", "Tessinsee", "A ferry sank on Lake Tessin.", True),
        ("de", "Karwaldtunnel", "Digging at the Karwald base tunnel stopped.", True),
        ("de", "Hallstättersee", "Swimmers in Lake Hallstätt", True),
        ("de", "Genfersee", "Lake Geneva is warm.", True),
        ("de", "Emdenhafen", "The port of Emden grows.", True),
        ("de", "Selmbrücke", "The bridge at Selm is closed.", False),
        ("de", "Altenautal", "The valley of the Wiese is flooded.", False),
        ("de", "Bodensee", "Lake Geneva is warm.", False),
        ("de", "Berlin", "Lake Tessin", False),
        ("en", "Altenau", "Die Flut im Altenautal forderte zwölf Tote.", True),
        ("en", "Altenau", "Die Bewohner des Altenautals warten.", True),
        ("en", "Tessin", "Die Fähre sank auf dem Tessinsee.", True),
        ("en", "Vienna", "Im Wienerwald brennt es.", True),
        ("en", "Berlin", "Die Berlinerin gewann.", False),
        ("en", "Alten", "Die Flut im Altenautal", False),
        ("en", "Brand", "In Brandenburg wird gewählt.", False),
        ("en", "Wolf", "VW in Wolfsburg baut Stellen ab.", False),
        ("en", "Real", "Die Realschule schließt.", False),
    ],
)
def test_a_place_is_told_in_the_other_language(language, name, text, told):
    """In English name and kind stand together, in German in one word, if no surname ends so."""
    assert told_abroad(name, language, text) is told


@pytest.mark.parametrize("kind", CALLED)
def test_every_kind_of_place_is_known(kind):
    """In the writing in which texts are compared."""
    assert all(told_abroad(f"Pellum{kind}", "de", f"the Pellum {said}") for said in CALLED[kind])


def test_within_a_language_nothing_is_taken_apart():
    """Other rules know what German says of its own names."""
    assert not is_told_abroad("altenautal", "de", "de", "Altenau valley", frozenset(("altenau", "valley")))
    assert not is_told_abroad("altenau", "en", "en", "Altenautal", frozenset(("altenautal",)))
