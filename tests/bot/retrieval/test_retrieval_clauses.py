"""Questions of several parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.clauses import MOST, SHORTEST, clauses


@pytest.mark.parametrize(
    ("question", "outlets", "wanted"),
    [
        (
            "Did Harbour Post call Google a monopoly in search, while TechCrunch wrote about money for Nimbus?",
            2,
            ("Did Harbour Post call Google a monopoly in search", "TechCrunch wrote about money for Nimbus?"),
        ),
        (
            "Wie entwickelt sich der Leitzins der Zentralbank im Vergleich zu den hohen Ausgaben von Meta?",
            0,
            ("Wie entwickelt sich der Leitzins der Zentralbank", "den hohen Ausgaben von Meta?"),
        ),
        (
            "Who founded the startup Nimbus? What did the judge say about Google?",
            2,
            ("Who founded the startup Nimbus?", "What did the judge say about Google?"),
        ),
        (
            "Was sagte der Kurier über Meta und seine Rechenzentren, und was schrieb der Elbkurier über den Elbtunnel?",
            2,
            ("Was sagte der Kurier über Meta seine Rechenzentren", "schrieb der Elbkurier über den Elbtunnel?"),
        ),
    ],
)
def test_a_question_of_several_parts_is_taken_apart(question, outlets, wanted):
    """Conjunctions, comparisons and question marks divide; a piece too short to be searched stays with another."""
    assert clauses(question, outlets) == wanted


@pytest.mark.parametrize(
    "question",
    ["Wer gewann?", "Was sagte Merz über Zölle und Steuern?", "Compare Apple and Google", "While he slept", "", "und"],
)
def test_a_question_of_one_part_stays_whole(question):
    """A short question has no parts, even with "und" in it."""
    assert clauses(question) == ()


@given(st.lists(st.sampled_from(["und", "and", ",", "Merz", "?", "vs.", "while", " ", "ß"]), max_size=60).map(" ".join))
def test_any_question_has_no_or_several_parts(question):
    """Whatever is asked: no parts, or two to five, each with enough words."""
    parts = clauses(question, 2)
    assert len(parts) in {0, *range(2, MOST + 1)}
    assert all(len(part.split()) >= SHORTEST for part in parts[:-1])


def test_a_run_of_spaces_takes_no_time():
    """A hundred thousand spaces are read at once (quadratic time is minutes)."""
    assert clauses("Was sagte Merz" + " " * 100_000 + "zu Zöllen im Vergleich zu" + "\t" * 100_000 + "x", 2) == ()
