"""The questions that a follow-up may stand for."""

from __future__ import annotations

import re

import pytest

from bot.answering.followup.candidates import MOST, candidates
from bot.answering.followup.followup import stand_alone
from bot.answering.followup.things import things
from bot.retrieval.ask import Turn


def after(question: str, answer: str = "", *, refused: bool = False) -> list[Turn]:
    return [Turn(question, answer, (), tuple(answer.split(" [1]")[:1]), refused=refused)]


@pytest.mark.parametrize(
    ("before", "question", "pronoun", "meant"),
    [
        ("Wie hoch ist der Beitragssatz der Kasse?", "Wie hoch war er vorher?", "er", ["der Beitragssatz der Kasse"]),
        ("Wer fand die Münzen in der Truhe?", "Wie alt sind sie?", "sie", ["die Münzen in der Truhe"]),
        ("Wer fand den Schatz auf der Burg?", "Wie alt ist sie?", "sie", []),
        ("Wer baut die Fähre?", "Wann fährt sie?", "sie", ["die Fähre"]),
        ("Wer plant das neue Stadion?", "Was kostet es?", "es", ["das neue Stadion"]),
        ("Wer entwarf den alten Turm?", "Wer hat ihn bezahlt?", "ihn", ["den alten Turm"]),
        ("Wer leitet das Theater?", "Wie alt ist er?", "er", []),
        ("Who runs the theatre?", "How old is he?", "he", []),
    ],
)
def test_things_agree_with_their_pronoun(before: str, question: str, pronoun: str, meant: list[str]) -> None:
    """Gender and number tell which thing asked about before is meant, and it takes the pronoun's case."""
    found = re.search(rf"\b{pronoun}\b", question)
    assert found is not None
    assert list(things(before, question, found)) == meant


@pytest.mark.parametrize(
    ("turns", "question", "sort", "others"),
    [
        (after("Wer gewann?", "Ruth Kolbe schlug Hanna Brix. [1]"), "Wie alt ist sie?", "named", ["Hanna Brix"]),
        (after("Wie viel bot Alvar für Nordex?"), "Und Bremo?", "exchanged", ["Wie viel bot Alvar für Bremo?"]),
        (after("Wann endet der Streik in Kehl?"), "nein, in Lahr", "exchanged", []),
        (after("Wer kauft Alvar?"), "Was kostet das?", "matter", []),
        (after("Wer kauft Alvar?"), "Warum wurde das andere Angebot abgelehnt?", "matter", []),
        (after("Wer kauft Alvar?"), "Wie viele Leute arbeiten bei der Firma?", "open", []),
    ],
)
def test_what_a_question_may_stand_for(turns: list[Turn], question: str, sort: str, others: list[str]) -> None:
    """Other bearers of a pronoun, other names to replace; what names nobody may go on."""
    found = candidates(question, turns)
    assert found is not None
    assert found.sort == sort
    assert found.ruled == stand_alone(question, turns)
    assert len(found.others) <= MOST
    for told in others:
        assert any(told in other for other in found.others)


@pytest.mark.parametrize(
    "question",
    ["Wer gewann die Wahl in Bremen?", "Was gibt es Neues?", "Mehr dazu", "Quelle?", "Warum?", "Was geschah 2019?"],
)
def test_nothing_is_to_choose(question: str) -> None:
    """A question with a name or a time of its own, one for more and one for the source stand for one thing."""
    assert candidates(question, after("Wer kauft Alvar?")) is None
    assert candidates(question, []) is None


@pytest.mark.parametrize(
    ("question", "put"),
    [("und in Dresden?", "Dresden"), ("And the Pixon X?", "Pixon X"), ("und 2023?", ""), ("nein, Lahr", "Lahr")],
)
def test_what_is_put_in(question: str, put: str) -> None:
    """The words by which a sentence is known that speaks of it; of another time there are none."""
    found = candidates(question, after("Was kostet das Ticket in Lahr?"))
    assert found is not None
    assert found.put == put


@pytest.mark.parametrize(
    ("turns", "question", "expected"),
    [
        (after("Wer leitet Alvar?", "Ruth Kolbe leitet Alvar. [1]"), "Was sagt der Rat über sie?",
         "Was sagt der Rat über Ruth Kolbe?"),
        (after("Wer leitet Alvar?", "Ole Brandt leitet Alvar. [1]"), "Welche Ziele hat er?",
         "Welche Ziele hat Ole Brandt?"),
        (after("Who leads Alvar?", "Ole Brandt leads it. [1]"), "Which Court did he appeal to?",
         "Which Court did Ole Brandt appeal to?"),
        (after("Wer leitet Alvar?", "Ole Brandt leitet Alvar. [1]"), "Was sagte Merz, als er ging?",
         "Was sagte Merz, als er ging?"),
        (after("Who leads Alvar?", "Ole Brandt leads it. [1]"), "Did Powell say he would resign?",
         "Did Powell say he would resign?"),
        (after("Wie hoch ist der Satz der EZB?"), "Wie hoch war er davor?", "Wie hoch war der Satz der EZB davor?"),
        (after("What does the Orra 5 cost?"), "and the Pixon X?", "What does the Pixon X cost?"),
        (after("Wie heißt die Frau von Ole Brandt?", refused=True), "Und sein Anwalt?",
         "Wie heißt Ole Brandts Anwalt?"),
        (after("Wer leitet Alvar?", "Ole Brandt leitet Alvar. [1]"), "Wie alt ist der?", "Wie alt ist Ole Brandt?"),
    ],
)  # fmt: skip
def test_whom_a_pronoun_cannot_mean(turns: list[Turn], question: str, expected: str) -> None:
    """Nobody of its own clause, but for possessives; no acronym; a number goes with the name that it belongs to."""
    assert stand_alone(question, turns) == expected


@pytest.mark.parametrize(
    ("question", "sort"),
    [("wann war das busunglück", "open"), ("wann war das", "matter"), ("wann ist das fertig", "matter")],
)
def test_das_before_a_noun_without_a_capital(question: str, sort: str) -> None:
    """Who types no capitals may ask of a new thing; "das" by itself, or before another word, is what was spoken of."""
    found = candidates(question, after("Wer kauft Alvar?"))
    assert found is not None
    assert found.sort == sort


def test_a_word_of_praise_is_no_question() -> None:
    """What was spoken of before it still is."""
    turns = [*after("Wer kauft Alvar?", "Nordex kauft Alvar. [1]"), Turn("super!", "", refused=True)]
    assert stand_alone("Und Bremo?", turns) == "Wer kauft Bremo?"
