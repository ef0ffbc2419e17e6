"""Figures of the whole world where those of a place are asked for."""

from __future__ import annotations

import pytest

from bot.answering.asked.wider import of_a_wider_place

WORLD = "Some 12 million people worldwide have the fever."
COUNTRY = "Bundesweit fehlen 40.000 Lehrkräfte."


@pytest.mark.parametrize(
    ("question", "language", "text", "place"),
    [
        ("How many people in Kenya have the fever?", "en", WORLD, "Kenya"),
        ("Wie viele Menschen in Kenia haben das Fieber?", "de", "Weltweit haben es 12 Millionen.", "Kenia"),
        ("Wie viele Lehrkräfte fehlen in Jena?", "de", COUNTRY, "Jena"),
        ("Wie viele Lehrkräfte fehlen in Deutschland?", "de", COUNTRY, ""),
        ("How many people have the fever?", "en", WORLD, ""),
        ("How many people worldwide, and in Kenya, have the fever?", "en", WORLD, ""),
        ("How many people in Kenya have the fever?", "en", "Of 12 million worldwide 300,000 live in Kenya.", ""),
        ("How many people in Kenya have the fever?", "en", "It is told of 300,000 people.", ""),
        ("How many Austrian adults have the fever?", "en", WORLD, "Austrian"),
        ("How much is a fine under the EU AI Act?", "en", "It is 35 million, or 7 per cent of worldwide sales.", ""),
        ("How high a fine can they get in Kenya, how much is it?", "en", "It is 7 per cent of worldwide sales.", ""),
        ("Who treats the fever in Kenya?", "en", "Doctors worldwide treat 12 million people.", ""),
    ],
)
def test_what_the_whole_world_counts_is_not_the_count_of_a_place(question, language, text, place):
    """Unless the text names it, or the question asks for the whole; a whole country's is its own."""
    assert of_a_wider_place(question, language, [text, "The fever is old."]) == place


def test_one_figure_of_the_place_is_enough():
    """A quote that tells no wider place may be of the one asked about."""
    asked = "How many people in Kenya have the fever?"
    assert not of_a_wider_place(asked, "en", [WORLD, "Some 300,000 are treated in Nairobi."])
