"""Places in one German word and two English ones."""

from __future__ import annotations

import pytest

from bot.answering.words.naming import folded
from bot.answering.words.place_compounds import is_told_abroad


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Altenautal", "Flood in the Altenau valley kills 12", True),
        ("Tessinsee", "A ferry sank on Lake Tessin.", True),
        ("Karwaldtunnel", "Digging at the Karwald base tunnel stopped.", True),
        ("Hallstättersee", "Swimmers in Lake Hallstätt", True),
        ("Selmbrücke", "The bridge at Selm is closed.", False),
        ("Altenautal", "The valley of the Wiese is flooded.", False),
        ("Bodensee", "Lake Geneva is warm.", False),
        ("Berlin", "Lake Tessin", False),
    ],
)
def test_a_german_place_is_told_in_english(name, text, told):
    """Name and kind stand together, the kind before or behind."""
    assert is_told_abroad(folded(name), "de", "en", text) is told


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("Altenau", "Die Flut im Altenautal forderte zwölf Tote.", True),
        ("Tessin", "Die Fähre sank auf dem Tessinsee.", True),
        ("Berlin", "Die Berlinerin gewann.", False),
        ("Alten", "Die Flut im Altenautal", False),
    ],
)
def test_an_english_place_is_told_in_german(name, text, told):
    """As the beginning of a compound that ends in what it is."""
    assert is_told_abroad(folded(name), "en", "de", text) is told


def test_within_a_language_nothing_is_taken_apart():
    """Other rules know what German says of its own names."""
    assert not is_told_abroad("altenautal", "de", "de", "Altenau valley")
    assert not is_told_abroad("altenau", "en", "en", "Altenautal")
