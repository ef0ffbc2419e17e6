"""Evidence of the outlet that a question takes its answer from."""

from __future__ import annotations

import pytest

from bot.answering.asked.outlet_told import of_the_outlet
from tests.bot.answering.answering_evidence import sentences_of

MINE = sentences_of("Der Hafen kostet 180 Millionen Euro.", number=1, source="Elbkurier")
OTHERS = sentences_of("Der Hafen kostet 240 Millionen Euro.", number=2, source="Nordpost")
BOTH = (*OTHERS, *MINE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was kostet der Hafen laut Elbkurier?", MINE),
        ("According to the Elbkurier, what does the harbour cost?", MINE),
        ("Was kostet der Hafen laut Stromblick?", BOTH),
        ("Was kostet der Hafen laut Bürgermeister?", BOTH),
        ("Was kostet der Hafen?", BOTH),
        ("Stimmt die Nordpost mit dem überein, was der Hafen laut Elbkurier kostet?", BOTH),
    ],
)
def test_only_what_that_outlet_says_answers(question, told):
    """Unless it is not there, nobody is named as the source, or it is compared with another."""
    assert of_the_outlet(question, BOTH) == told


AMERICANS = sentences_of("According to the Americans, 12 ships were sunk.", number=3, language="en")
RUSSIANS = sentences_of("According to the Russians, 3 ships were sunk.", number=4, language="en")
POLICE = sentences_of("Laut der Landespolizei sanken zwei Schiffe.", number=5)
PLAIN = sentences_of("Some 9 ships were sunk off the coast.", number=6, language="en")
EVERY = (*AMERICANS, *RUSSIANS, *POLICE, *PLAIN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many ships were sunk according to the Americans?", (*AMERICANS, *POLICE, *PLAIN)),
        ("How many ships were sunk according to the police?", (*POLICE, *PLAIN)),
        ("Wie viele Schiffe sanken laut den Russen?", (*AMERICANS, *RUSSIANS, *PLAIN)),
        ("Wie viele Schiffe sanken laut der Polizei?", (*POLICE, *PLAIN)),
        ("How many ships were sunk according to Elena Novik?", EVERY),
        ("How many ships were sunk?", EVERY),
    ],
)
def test_what_others_are_quoted_for_is_not_their_word(question, told):
    """Of a people or office; what is told without a source stays, so does another language's but for a people's."""
    assert of_the_outlet(question, EVERY) == told
