"""What nearly happened."""

from __future__ import annotations

import pytest

from bot.answering.selection.averted import averted_last
from tests.bot.answering.answering_evidence import sentences_of

ENGLISH = sentences_of("Marek was lucky not to be booked. Later Okoro was booked for a foul.", 2.0, 1.0, language="en")
GERMAN = sentences_of("Um ein Haar wäre das Dach eingestürzt. Später ist die Mauer eingestürzt.", 2.0, 1.0)


@pytest.mark.parametrize(
    ("question", "told", "first"),
    [
        ("Who was booked?", ENGLISH, 1),
        ("Who was lucky not to be booked?", ENGLISH, 0),
        ("Was ist eingestürzt?", GERMAN, 1),
        ("Was wäre beinahe eingestürzt?", GERMAN, 0),
    ],
)
def test_what_nearly_happened_is_behind_what_did(question, told, first):
    """Unless that is asked about; it stays among the sentences."""
    left = averted_last(question, told)
    assert max(range(2), key=lambda place: left[place].score) == first
    assert [one.text for one in left] == [one.text for one in told]
