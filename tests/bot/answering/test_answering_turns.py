"""Which of several things that are counted a text speaks of."""

from __future__ import annotations

import pytest

from bot.answering.words.turns import of_another_turn, turns


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Wie viele Stimmen bekam er im zweiten Wahlgang?", "Im ersten Wahlgang scheiterte er.", True),
        ("Wie viele Stimmen bekam er im zweiten Wahlgang?", "In the second round he was elected.", False),
        ("How many votes in the second round?", "Im ersten Wahlgang scheiterte er.", True),
        ("How many votes in the second round?", "Er wurde im 2. Wahlgang gewählt.", False),
        ("How many votes in the second round?", "Nach dem ersten und dem zweiten Wahlgang war Ruhe.", False),
        ("How many votes in the second round?", "He was elected with 325 votes.", False),
        ("Wie hoch war der Gewinn im dritten Quartal?", "Im Q2 stieg der Gewinn.", True),
        ("What was the profit in Q3?", "Im dritten Quartal stieg der Gewinn.", False),
        ("What was the profit in Q3?", "For the first time profits fell in the first half.", False),
        ("Was war der Gewinn?", "Im Q2 stieg der Gewinn.", False),
        ("Wer gewann den Ersten Weltkrieg?", "The Second World War ended in 1945.", True),
    ],
)
def test_another_turn(question, text, another):
    """Another number of the same kind only, in words, figures and both languages."""
    assert of_another_turn(turns(question), text) is another


def test_what_is_not_counted_has_no_turn():
    """ "Zum ersten Mal" and "the first man" count nothing."""
    assert turns("Zum ersten Mal kam the first man.") == {}
