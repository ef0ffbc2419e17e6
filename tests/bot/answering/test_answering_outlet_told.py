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
