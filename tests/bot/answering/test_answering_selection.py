"""Which of the found sentences answers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.selection.selection import WEIGHTS, features, weighed


def of(question: str, text: str, *scores: float) -> dict[str, dict[str, float]]:
    """The features of each sentence."""
    given = sentences_of(text, *scores)
    return {one.text: found for one, found in zip(given, features(question, given), strict=True)}


def test_what_is_fitted_is_what_is_weighed():
    """The features have the weights' names in the weights' order, and the score is their sum."""
    given = sentences_of("Anna Berg kam 2025. Sie ging, weil es regnete.", 2.0, 1.0)
    rows = features("Wann kam Anna Berg?", given)
    assert all(list(row) == list(WEIGHTS) for row in rows)
    scores = [one.score for one in weighed("Wann kam Anna Berg?", given)]
    assert scores == pytest.approx([sum(WEIGHTS[name] * row[name] for name in WEIGHTS) for row in rows], abs=1e-6)


def test_only_the_score_changes():
    """Sentences keep their order, places and words."""
    given = sentences_of("Anna kam. Berta ging.", 2.0, 1.0)
    assert [replace(one, score=0.0) for one in weighed("Wer kam?", given)] == [replace(one, score=0.0) for one in given]
    assert weighed("Wer kam?", ()) == ()


def test_words_that_one_sentence_alone_has_tell():
    """A word that all of the passage has tells nothing, one that a single sentence has tells which."""
    found = of("Wo baut Norvik ein Lager?", "Norvik wächst. Norvik baut in Rostock. Norvik zahlt gut.")
    shares = [row["alone"] for row in found.values()]
    assert shares[1] > 0
    assert shares[0] == shares[2] == 0


def test_a_pronoun_says_what_stands_before_it():
    """A sentence that is quoted with the one before it holds that one's words too."""
    first, second, third = of("Was tat Anna Berg?", "Anna Berg kam. Sie ging. Man blieb.").values()
    assert first["alone"] == second["alone"] > third["alone"] == 0


@pytest.mark.parametrize(
    ("question", "text", "says"),
    [
        ("Was tut die Regierung?", "Der Regierungschef redet.", True),
        ("Wer ist Vizekanzler?", "Der Kanzler redet.", False),
        ("What about Germany?", "Deutschland redet.", True),
        ("Was tut der Minister?", "Er redet.", False),
    ],
)
def test_compounds_and_names_in_two_spellings_count(question, text, says):
    """A compound says its parts, a part not its compound; names are the same in both languages."""
    (row,) = of(question, text).values()
    assert (row["alone"] > 0) is says


@pytest.mark.parametrize(
    ("question", "text", "kind"),
    [
        ("Wann begann der Bau?", "Der Bau begann 2019.", "year"),
        ("Warum schloss das Werk?", "Das Werk schloss wegen hoher Kosten.", "reason"),
        ("Why did the plant close?", "It closed because costs rose.", "reason"),
        ("Warum trat sie zurück?", "Sie begründete das mit ihrer Gesundheit.", "reason"),
        ("Wo steht das Werk?", "Es steht in Rostock.", "place"),
        ("In which city is the plant?", "The plant is in Rostock.", "place"),
        ("Wie viele kamen?", "Viele kamen.", "lacking"),
    ],
)
def test_the_kind_that_is_asked_for_shows(question, text, kind):
    """A year, a reason, a place, or that what is asked for is not there; nothing of it for another question."""
    (row,) = of(question, text).values()
    assert row[kind] == 1.0
    (other,) = of("Was geschah?", text).values()
    assert other[kind] == 0.0


def test_what_follows_a_closer_sentence_gains():
    """The sentence after the one that is closest often goes on with the answer; none before counts as none."""
    far, farther = sentences_of("A kam. B ging.")
    first, second = replace(far, closeness=3.0), replace(farther, closeness=1.0)
    assert [row["after a closer one"] for row in features("Was?", (first, second))] == [0.0, 2.0]
    other = replace(second, found=sentences_of("B ging.", number=2)[0].found)
    assert [row["after a closer one"] for row in features("Was?", (first, other))] == [0.0, 0.0]


def test_ranks_count_the_better_sentences():
    """Equal scores share a rank."""
    rows = features("Was?", sentences_of("A kam. B ging. C blieb.", 2.0, 2.0, 1.0))
    assert [round(row["rank"], 2) for row in rows] == [0.0, 0.0, 1.1]


def test_names_of_the_question_count_by_share():
    """Half of the names asked about is half."""
    one, two = of("Was sagte Anna Berg zu OpenAI?", "OpenAI schwieg. Man ging heim.").values()
    assert one["named"] == pytest.approx(0.5)
    assert two["named"] == 0


def test_a_day_needs_no_figure():
    """A weekday or a month is no lack where a day is asked for."""
    one, two, three = of("Wann tagt der Rat?", "Er tagt am Freitag. Er tagt im Mai. Er tagt gern.").values()
    assert one["lacking"] == two["lacking"] == 0
    assert three["lacking"] == 1
