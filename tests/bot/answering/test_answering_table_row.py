"""Rows of a table: the one that names what is asked about answers."""

from __future__ import annotations

import time

import pytest

from bot.answering.asked.subject import asked_names
from bot.answering.asked.table_row import of_the_row
from bot.answering.words.table_line import is_table_row
from tests.bot.answering.answering_evidence import sentences_of

TABLE = sentences_of("1 | Ambel | 900,000\n2 | Borra | 800,000\nThe table is of May.", language="en")


@pytest.mark.parametrize(
    ("question", "kept"),
    [
        ("How many visitors did Borra have?", [*TABLE[1:]]),
        ("How many visitors did Corva have?", [*TABLE]),
        ("How many visitors came?", [*TABLE]),
    ],
)
def test_only_the_row_asked_about_answers(question, kept):
    """Where the table has one; what is no row stays."""
    assert of_the_row(question, asked_names(question, "en"), TABLE) == kept


@pytest.mark.parametrize("sign", [" ", "\t", "|", " | ", "1", "a", "1 ", "\n", "- ", "1.", "a: 1|"])
def test_long_runs_are_read_in_good_time(sign):
    """A pattern that searches again from every space would take seconds."""
    begin = time.perf_counter()
    is_table_row(f"a{sign * 20_000}b")
    assert time.perf_counter() - begin < 0.5
