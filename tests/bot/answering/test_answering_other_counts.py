"""A figure that counts others than those asked about."""

from __future__ import annotations

import pytest

from bot.answering.disagreement.claims import claim

ABOARD = "Wie viele Fahrgäste waren in der Seilbahn?"


@pytest.mark.parametrize(
    ("question", "text", "language", "said"),
    [
        (ABOARD, "Die Seilbahn fasst 96 Fahrgäste.", "de", None),
        (ABOARD, "Vier Fahrgäste kamen ins Krankenhaus.", "de", None),
        (ABOARD, "In der Seilbahn saßen 61 Fahrgäste, von denen vier verletzt wurden.", "de", "61"),
        (ABOARD, "In der Seilbahn saßen 61 Fahrgäste, und vier wurden verletzt.", "de", "61"),
        ("Wie viele Fahrgäste fasst die Seilbahn?", "Die Seilbahn fasst 96 Fahrgäste.", "de", "96"),
        ("Wie viele Fahrgäste wurden verletzt?", "Vier Fahrgäste wurden verletzt.", "de", "Vier"),
        ("How many fans were in the hall?", "The hall has seats for 900 fans.", "en", None),
        ("How many fans were in the hall?", "There were 640 fans in the hall.", "en", "640"),
        ("How many fans came to the hall?", "Six fans were treated for burns.", "en", None),
        (
            "How many people were killed at the hall?",
            "At least 4 people were killed and 20 injured.",
            "en",
            "At least 4",
        ),
    ],
)
def test_of_whom_a_figure_is_said(question, text, language, said):
    """Room for them and those treated are other counts, but where they are asked for."""
    found = claim(question, language, text, language)
    assert (found and found.written) == said
