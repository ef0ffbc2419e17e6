"""A sentence that gives the figure asked for leads."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from answering_evidence import sentences_of

from bot.answering.selection.figure_first import with_a_figure_first
from bot.answering.writing import Brief

NOW = datetime(2026, 11, 22, tzinfo=UTC)
TOLD = [
    replace(one, reading=reading)
    for one, reading in zip(
        sentences_of("Der Umsatz stieg 2025 auf 1,36 Milliarden Euro. Der Gewinn lag bei 88 Millionen Euro."),
        (3.0, 1.0),
        strict=True,
    )
]


def _led(question, chosen):
    return with_a_figure_first(list(chosen), Brief(question, "de", (), NOW, evidence=tuple(chosen)))


def test_the_sum_asked_for_leads():
    """The revenue holds the year, the profit is asked for."""
    assert _led("Wie hoch war der Gewinn 2025?", TOLD) == TOLD[::-1]


@pytest.mark.parametrize("question", ["Wie hoch war der Umsatz 2025?", "Wer führt Kessel?", "Wann war das?"])
def test_what_gives_the_figure_or_is_asked_for_none_stays(question):
    """Of a revenue the first one is the answer; who and when have their own rules."""
    assert _led(question, TOLD) == TOLD


def test_what_the_reader_takes_for_no_answer_stays_behind():
    """Though it gives a figure of the kind."""
    unlikely = [TOLD[0], replace(TOLD[1], reading=-8.0)]
    assert _led("Wie hoch war der Gewinn 2025?", unlikely) == unlikely
