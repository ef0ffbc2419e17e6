"""Where the best sentence tells of who once held an office."""

from __future__ import annotations

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.former_holder import with_the_successor
from bot.answering.writing import Brief
from tests.bot.newsroom import NOW

CHRONICLE = (
    "Der damalige Vorstandschef Ulrich Behnke versprach Strom. "
    "Im März 2026 trat Behnke zurück; seither führt Ilka Thoms das Unternehmen."
)
STORY = "Then-chief executive Paul Brandreth promised power. Brandreth was succeeded by Ilka Thoms in March."


def _led(question, language, text):
    """Whether the second sentence leads."""
    told = sentences_of(text, 3.0, language=language)
    return with_the_successor([told[0]], Brief(question, language, (), NOW, evidence=told))[0] is told[1]


@pytest.mark.parametrize(
    ("question", "language", "text"),
    [
        ("Wer ist Vorstandschef von Nordstrom?", "de", CHRONICLE),
        ("Who is the chief executive of Nordstrom?", "en", STORY),
    ],
)
def test_who_came_after_leads(question, language, text):
    """The sentence that names the former holder and who holds the office since."""
    assert _led(question, language, text)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Wer ist Vorstandschef von Nordstrom?", CHRONICLE.replace("damalige ", "")),
        ("Wer ist Vorstandschef von Nordstrom?", CHRONICLE.replace("trat Behnke", "trat er")),
        ("Wer ist Vorstandschef von Nordstrom?", CHRONICLE.replace("Ilka Thoms", "sie")),
        ("Wer versprach Strom?", CHRONICLE),
    ],
)
def test_nobody_else_is_put_in_front(question, text):
    """Not of a present holder, where nobody else is named, and not where no office is asked for."""
    assert not _led(question, "de", text)
