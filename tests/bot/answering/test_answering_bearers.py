"""Whom a pronoun can mean: people before places, firms, headings and figures."""

from __future__ import annotations

import pytest

from bot.answering.followup.bearers import fits, people, people_in
from bot.answering.followup.followup import stand_alone
from bot.answering.followup.referring import pronouns
from bot.answering.words.naming import names
from bot.retrieval.ask import Turn


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("HARROW WELLS — Tilda Kestrow, the governor, has left the island.", ["Tilda Kestrow"]),
        ("NORDHAFEN (dpa) – Die Direktorin des Nordhafener Zoos, Wiebke Aalders, geht.", ["Wiebke Aalders"]),
        ("Neuer Intendant der Bühnen wird Yorick Tammen.", ["Yorick Tammen"]),
        ("LOW MARSH — Seventeen houses were flooded.", []),
        ("Die Werft Brunsema baut zwei Fähren.", []),
        ("The mayor of Pell Sands gave no comment.", []),
        ("The Harrow Gazette reported it in Long Reach.", []),
        ("Das Kolmauer Tageblatt meldet es aus dem Wangeroder Brauhaus.", []),
        ("Dr Kestrow refused to say more.", ["Dr Kestrow"]),
        ("Nach Angaben des FC Steinau fehlen drei Spieler.", []),
    ],
)
def test_who_is_a_person(text: str, named: list[str]) -> None:
    """Somebody's is a name with a given name, a title, or two proper nouns; a dateline, a firm or an office is none."""
    assert [name.text for name in people_in(text)] == named


def test_what_is_a_place_elsewhere_is_nobody() -> None:
    """A headline opens with the place in which the article says that it was."""
    answer = "The plant in Pell Sands is closed, said Tilda Kestrow. [1]"
    assert [name.text for name in people(answer, ("Pell Sands plant closes",))] == ["Tilda Kestrow"]


@pytest.mark.parametrize(
    ("pronoun", "may_be"), [("he", False), ("er", False), ("she", True), ("sie", True), ("they", True)]
)
def test_a_title_tells_of_whom_it_is(pronoun: str, may_be: bool) -> None:
    """ "Ms Kestrow" is no "he", whatever her given name."""
    (name,) = [one for one in names("It was Tilda Kestrow.", "en") if one.sure]
    assert fits(name, pronoun, "Ms Kestrow, 49, said no.") is may_be
    assert fits(name, pronoun, "Mr Brandt said no.")


MAYOR = ("What happened to the mayor of Pell Sands?", "PELL SANDS — Wyn Harrod, the mayor of Pell Sands, resigned. [1]")
ZOO = ("Wer leitet den Zoo in Nordhafen?", "Die Direktorin des Nordhafener Zoos, Wiebke Aalders, geht. [1]")
STAGE = ("Wer leitet die Bühnen?", "Neuer Intendant der Bühnen wird Yorick Tammen. [1]")
FLU = ("how many flu cases are there in Low Marsh?", "LOW MARSH — Seventeen people have caught the flu. [1]")
GONE = ("was Kestrow sacked?", "Tilda Kestrow has resigned. [1]\nMs Kestrow denied it. [2]")


@pytest.mark.parametrize(
    ("turn", "question", "expected"),
    [
        (MAYOR, "how old is he?", "how old is Wyn Harrod?"),
        (MAYOR, "why did they accept it?", "why did they accept it (mayor of Pell Sands)?"),
        (ZOO, "warum geht sie?", "warum geht Wiebke Aalders?"),
        (STAGE, "wie alt ist er?", "wie alt ist Yorick Tammen?"),
        (STAGE, "lebt der noch in Kiel?", "lebt der noch in Kiel?"),
        (STAGE, "ist der noch da?", "ist Yorick Tammen noch da?"),
        (FLU, "did anyone die?", "did anyone die (flu cases are there in Low Marsh)?"),
        (FLU, "was he vaccinated?", "was he vaccinated (flu cases are there in Low Marsh)?"),
        (GONE, "what does she do now?", "what does Tilda Kestrow do now?"),
    ],
)
def test_a_pronoun_becomes_somebody(turn: tuple[str, str], question: str, expected: str) -> None:
    """A person that the answer names, in full; nobody where it names none."""
    assert stand_alone(question, [Turn(*turn)]) == expected


@pytest.mark.parametrize(
    ("question", "pronoun"),
    [
        ("did the child die?", None),
        ("How many more could die?", None),
        ("woher kommen die?", "die"),
        ("was kostet der?", "der"),
        ("did he die?", "he"),
        ("Wie teuer sind die", "die"),
    ],
)
def test_die_at_the_end_is_a_verb_in_english(question: str, pronoun: str | None) -> None:
    """A German demonstrative stands in no sentence with English words."""
    person, _ = pronouns(question)
    assert (person.group() if person else None) == pronoun
