"""Whether a text speaks of an office's holder or of the deputy."""

from __future__ import annotations

import pytest

from bot.answering.words.offices import of_another_rank, offices, tells_of_deputy


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Who is Germany's vice chancellor?", "Merz is on course to become Germany's next chancellor.", True),
        ("Who is Germany's vice chancellor?", "Vizekanzler und Finanzminister ist Lars Klingbeil.", False),
        ("Who is Germany's vice chancellor?", "Klingbeil leads the party.", False),
        ("Wer ist Kanzler?", "Vizekanzler ist Lars Klingbeil.", True),
        ("Wer ist Kanzler?", "Friedrich Merz ist neuer Bundeskanzler.", False),
        ("Wer ist Vizepräsidentin?", "President Holm spoke.", True),
        ("Wer ist Vizepräsidentin?", "Vice President Ida Holm spoke.", False),
        ("Who is the deputy prime minister?", "Deputy Prime Minister Ida Holm spoke.", False),
        ("Who is the deputy prime minister?", "The prime minister spoke.", True),
        ("Wer ist der stellvertretende Vorsitzende?", "Die stellvertretende Vorsitzende Ida Holm sprach.", False),
        ("Wer gewann?", "Der Vizekanzler gewann.", False),
    ],
)
def test_another_rank(question, text, another):
    """The same office in the other rank only, across languages."""
    assert of_another_rank(offices(question), text) is another


def test_who_tells_of_the_deputy():
    """Only where a deputy is asked about, and of that office."""
    asked = offices("Who is the vice chancellor?")
    assert tells_of_deputy(asked, "Vizekanzler ist Lars Klingbeil.")
    assert not tells_of_deputy(asked, "Vice President Holm and Chancellor Merz spoke.")
    assert not tells_of_deputy(offices("Who is chancellor?"), "Vizekanzler ist Lars Klingbeil.")
