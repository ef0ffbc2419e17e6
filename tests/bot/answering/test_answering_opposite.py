"""One article says yes and another no: of the same thing only."""

from __future__ import annotations

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.opposite import opposite_sides


def _sides(question, one, other, language="en"):
    told = (
        *sentences_of(one, language=language, day="2026-10-01"),
        *sentences_of(other, language=language, number=2, day="2026-10-01"),
    )
    return [side.sentence.text for side in opposite_sides(question, language, told)]


@pytest.mark.parametrize(
    ("question", "one", "other", "language"),
    [
        ("Did Marten pay the bribe?", "Marten did not pay the bribe.", "Marten must pay a fine for noise.", "en"),
        ("Did Marten pay the bribe?", "Marten did not pay the bribe.", "Marten did pay for the dinner.", "en"),
        ("Gab es Festnahmen?", "Keine Angaben machte die Polizei zu den Festnahmen.", "Zwei Festnahmen gab es.", "de"),
        ("Wurden Kinder verletzt?", "Unter den Verletzten sind keine Kinder.", "Elf Menschen wurden verletzt.", "de"),
        ("Gab es Verletzte?", "Unter den Verletzten sind keine Kinder.", "Elf Menschen wurden verletzt.", "de"),
        ("Wie viele Festnahmen gab es?", "Festnahmen gab es keine.", "Ein Mann wurde festgenommen.", "de"),
    ],
)
def test_what_is_no_contradiction(question, one, other, language):
    """Another thing is paid, nothing is said of it, or only a part of them is spared."""
    assert _sides(question, one, other, language) == []


@pytest.mark.parametrize(
    ("question", "one", "other", "language"),
    [
        ("Did Marten pay the bribe?", "Marten did not pay the bribe.", "Marten did pay the bribe.", "en"),
        ("Gab es Festnahmen?", "Die Lage blieb ruhig, Festnahmen gab es keine.", "Ein Mann wurde festgenommen.", "de"),
        ("Gab es Festnahmen?", "Es gab keine Festnahmen.", "Die Polizei nahm drei Frauen vorläufig fest.", "de"),
        ("Was anyone hurt?", "Nobody was hurt.", "Four guests were hurt by glass.", "en"),
        ("Were there any arrests?", "There were no arrests.", "A man of 40 was taken into custody.", "en"),
    ],
)
def test_what_is_one(question, one, other, language):
    """The same was and was not done; there were none and there were some."""
    assert sorted(_sides(question, one, other, language)) == sorted([one, other])
