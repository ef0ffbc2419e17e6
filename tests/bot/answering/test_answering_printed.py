"""Whether a near-copy prints a quote."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.check.printed import Differing, prints

QUOTE = "Bei dem Unglück in der Zeche Karwin starben am 12. Mai mindestens 14 Menschen, wie Minister Novak sagte."
BEFORE, AFTER = "Die Retter kamen in der Nacht.", "Die Suche nach 3 Vermissten dauert an."


def among(sentence: str) -> str:
    """The sentence between others."""
    return f"{BEFORE} {sentence} {AFTER}"


@pytest.mark.parametrize(
    "said",
    [
        QUOTE,
        QUOTE.replace(" ", "\u00a0", 3).replace("Unglück", "Un\u00adglück"),
        QUOTE.replace("in der Zeche", "\nin der Zeche"),
        QUOTE.replace("14", "vierzehn"),
        QUOTE.replace("wie", "so").replace("sagte", "mitteilte"),
        QUOTE.replace("12. Mai", "12. Mai 2026"),
        f"Karwin (dpa) - {QUOTE}",
    ],
)
def test_the_same_is_printed(said):
    """White space, soft hyphens, spelled numbers, an exchanged word, a year more and a dateline change nothing."""
    assert prints(QUOTE, among(said), "de") is True
    assert prints(f"Karwin (dpa) - {QUOTE}", among(said), "de") is True


@pytest.mark.parametrize(
    ("said", "differing"),
    [
        (QUOTE.replace("14", "12"), Differing("14 Menschen", "12 Menschen")),
        (QUOTE.replace("14", "zwölf"), Differing("14 Menschen", "zwölf Menschen")),
        (QUOTE.replace("14", "140"), Differing("14 Menschen", "140 Menschen")),
        (QUOTE.replace("12. Mai", "13. Mai"), Differing("12. Mai", "13. Mai")),
    ],
)
def test_another_figure_or_day_is_named(said, differing):
    """As it is written in each, with the word after it."""
    assert prints(QUOTE, among(said), "de") == differing


@pytest.mark.parametrize(
    "said",
    [
        "",
        QUOTE.replace("Novak", "Horak"),
        QUOTE.replace("Karwin", "Zwickau"),
        QUOTE.replace("mindestens", "höchstens"),
        QUOTE.replace("mindestens ", ""),
        QUOTE.replace("starben", "starben nicht"),
        QUOTE.replace("am 12. Mai ", ""),
        QUOTE.replace("mindestens 14 Menschen", "Menschen"),
        QUOTE.replace("am 12. Mai", "am Montag"),
        "Bei dem Unglück starben 14 Menschen.",
    ],
)
def test_another_name_or_meaning_is_not_printed(said):
    """Nor what is left out."""
    assert prints(QUOTE, among(said), "de") is False


def test_figures_that_changed_places_differ():
    """Both figures are there, and neither where it was."""
    quote = "In Karwin gab es 12 Tote und 39 Verletzte, sagte die Polizei."
    assert prints(quote, "In Karwin gab es 39 Tote und 12 Verletzte, sagte die Polizei.", "de") == Differing(
        "12 Tote", "39 Tote"
    )


def test_english_figures():
    """Scales and separators are read; a quote that begins with a figure is not found inside a larger one."""
    quote = "The deal is worth $1.3 billion, Lumera said on Tuesday."
    assert prints(quote, "The deal is worth $1.3bn, Lumera said on Tuesday.", "en") is True
    assert prints(quote, "The deal is worth $1.8bn, Lumera said on Tuesday.", "en") == Differing(
        "$1.3 billion", "$1.8bn"
    )
    assert prints(quote, "The deal is worth $1.3bn, Lumera said on Friday.", "en") is False
    assert prints("4 people died in the mine of Karvina.", "14 people died in the mine of Karvina.", "en") != True  # noqa: E712


@given(st.integers(2, 10_000), st.integers(2, 10_000))
def test_two_figures_are_one_only_if_they_are(one, other):
    """Whatever the figures."""
    quote, said = (f"Bei dem Unglück in Karwin gab es {n} Verletzte, sagte die Polizei." for n in (one, other))
    assert (prints(quote, among(said), "de") is True) == (one == other)
