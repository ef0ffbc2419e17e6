"""Names in German questions: what stands after an interrogative or an ordinal is a noun."""

from __future__ import annotations

import pytest

from bot.answering.refusal.signals import _missing
from bot.answering.words.naming import folded, names


def sure(text: str, language: str) -> list[str]:
    return [name.text for name in names(text, language) if name.sure]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("Welcher Prozentsatz der Bevölkerung von Warschau war 1901 protestantisch?", ["Warschau"]),
        ("Welche Rolle sollte Odinga haben?", ["Odinga"]),
        ("Auf welches Maß wurden die Linien umgestellt?", []),
        ("Wer war ein Katholik des 15. Jahrhunderts?", []),
        ("Was erhielt Tesla nach der Gründung seines Unternehmens?", ["Tesla"]),
        ("Wie viele Sitze gewann die SPD?", ["SPD"]),
    ],
)
def test_nouns_of_a_question_are_no_names(question, found):
    """Only what has no article, interrogative, possessive or ordinal before it, or is written as names are."""
    assert sure(question, "de") == found


@pytest.mark.parametrize(
    ("question", "text", "share"),
    [
        (
            "Wie heißen die Sächsischen Gärten auf Polnisch?",
            "Der Sächsische Garten, polnisch Ogród Saski, ist alt.",
            0.0,
        ),
        ("Was plant Amazon?", "Microsoft plans to spend $80 billion.", 1.0),
        ("What do Amazon and Microsoft plan?", "Microsoft plans to spend $80 billion.", 0.5),
    ],
)
def test_names_are_missed_whatever_their_ending(question, text, share):
    """A name is held in any of its forms."""
    asked_in = "en" if question.startswith("What") else "de"
    wanted = [name for name in names(question, asked_in) if name.sure]
    assert _missing(wanted, asked_in, text, "de" if "ist" in text else "en") == share


def test_names_are_one_with_and_without_letters_that_a_keyboard_lacks():
    """Accents fall off, and letters of other languages are those that are typed for them."""
    assert [folded(word) for word in ("Łódź", "Bjørn", "Đoković", "Ağrı", "Næss")] == [
        folded(word) for word in ("Lodz", "Bjorn", "Dokovic", "Agri", "Naess")
    ]
