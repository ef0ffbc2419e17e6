"""Reasoning text inside a model's answer is never shown."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.models.reasoning import ReasoningFilter


def shown(*deltas: str) -> str:
    stream = ReasoningFilter()
    return "".join(stream.feed(delta) for delta in deltas) + stream.close()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<think>geheim</think>Offen.", "Offen."),
        ("<thinking>a</thinking>\nOffen. <reasoning>b</reasoning>Auch.", "\nOffen. Auch."),
        ("<THINK>geheim</THINK>Offen.", "Offen."),
        ("<|channel|>analysis<|message|>geheim<|end|>Offen.", "Offen."),
        ("Offen, 3 < 4 und <b>fett</b>.", "Offen, 3 < 4 und <b>fett</b>."),
        ("Offen. <think>nie beendet", "Offen. "),
        ("Offen. <thi", "Offen. <thi"),
        ("Offen", "Offen"),
    ],
)
def test_reasoning_is_taken_out(text: str, expected: str) -> None:
    """Whole, one character at a time, the visible text is the same."""
    assert shown(text) == shown(*text) == expected


def test_a_swallowed_opening_tag_is_noticed() -> None:
    """A closing tag without an opening one drops what stands before it and says so."""
    stream = ReasoningFilter()
    assert stream.feed("Lass mich denken.</think>Offen.") == "Offen."
    assert stream.orphaned


@given(st.lists(st.sampled_from(["<think>", "</think>", "<", "thi", "nk>", "a ", "</", "[1]", "◁think▷"]), max_size=12))
def test_chunks_do_not_matter(pieces: list[str]) -> None:
    """What is visible does not depend on the chunks, except before a closing tag that never opened."""
    text = "".join(pieces)
    stream = ReasoningFilter()
    whole = stream.feed(text) + stream.close()
    if not stream.orphaned:
        assert shown(*text) == whole
