"""A question in other words of the same meaning."""

from __future__ import annotations

import time

import pytest

from bot.answering.words.same_meaning import MOST, in_other_words


@pytest.mark.parametrize(
    ("question", "language", "first"),
    [
        ("How much golden handshake does he get?", "en", "How much severance payment does he get?"),
        ("How big is Corvane's stake?", "en", "How big is Corvane's holding?"),
        ("How many years did Tolliver get?", "en", "how many years in prison did Tolliver get?"),
        ("Will NorthSound tickets get dearer?", "en", "Will NorthSound fares go up?"),
        ("Wann war die Razzia in Kiel?", "de", "Wann war die Durchsuchung in Kiel?"),
        ("Wie viele Stellen streicht Kessel?", "de", "wie viele Jobs streicht Kessel?"),
        ("Wie heißt der Chef von Kessel Bau?", "de", "Wie heißt der Kessel Bau-Chef?"),
        ("Wann dürfen in Kiel keine Autos fahren?", "de", "Wann ist in Kiel autofrei?"),
        ("Who drums on Low Tide?", "en", "Who plays the drums on Low Tide?"),
        ("Was wollte Verdi ursprünglich haben?", "de", "Was forderte Verdi ?"),
        ("Welchen Umsatz peilt Kessel jetzt an?", "de", "Welchen Umsatz erwartet Kessel jetzt?"),
    ],
)
def test_other_words_of_the_same_meaning(question, language, first):
    """All at once first."""
    assert in_other_words(question, language)[0] == first


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Wer gewann die Wahl?", "de"),
        ("How big is Corvane's stakeholder meeting?", "en"),
        ("Quel est le prix?", "fr"),
        ("An welchen Stellen ist die Mauer kaputter?", "de"),
        ("Which democracy is the oldest?", "en"),
        ("Who plays the drums on Low Tide?", "en"),
        ("Wann war die Razzia?", "en"),
    ],
)
def test_nothing_to_say_otherwise(question, language):
    """No such word, only a part of one, or another language's."""
    assert in_other_words(question, language) == ()


def test_wordings_are_few_and_each_another():
    """However many words have others."""
    every = in_other_words(
        "Was the boss sacked after the raid, the walkout, the blaze, the row and the earnings?", "en"
    )
    assert len(every) == len(set(every)) == MOST


def test_a_long_question_takes_no_time():
    """The patterns do not grow with the square of its length."""
    begin = time.process_time()
    in_other_words("wollte er peilt how many years did " * 2000, "de")
    assert time.process_time() - begin < 2
