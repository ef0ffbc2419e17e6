"""Evidence of the outlet that a question takes its answer from."""

from __future__ import annotations

import pytest

from bot.answering.asked.outlet_told import of_the_outlet, without_its_outlet, written_by_it
from bot.retrieval.other_bodies import cannot_be
from tests.bot.answering.answering_evidence import sentences_of

MINE = sentences_of("Der Hafen kostet 180 Millionen Euro.", number=1, source="Elbkurier")
OTHERS = sentences_of("Der Hafen kostet 240 Millionen Euro.", number=2, source="Nordpost")
BOTH = (*OTHERS, *MINE)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Was kostet der Hafen laut Elbkurier?", MINE),
        ("According to the Elbkurier, what does the harbour cost?", MINE),
        ("Was kostet der Hafen laut Stromblick?", BOTH),
        ("Was kostet der Hafen laut Bürgermeister?", BOTH),
        ("Was kostet der Hafen?", BOTH),
        ("Stimmt die Nordpost mit dem überein, was der Hafen laut Elbkurier kostet?", BOTH),
    ],
)
def test_only_what_that_outlet_says_answers(question, told):
    """Unless it is not there, nobody is named as the source, or it is compared with another."""
    assert of_the_outlet(question, BOTH) == told


AMERICANS = sentences_of("According to the Americans, 12 ships were sunk.", number=3, language="en")
RUSSIANS = sentences_of("According to the Russians, 3 ships were sunk.", number=4, language="en")
POLICE = sentences_of("Laut der Landespolizei sanken zwei Schiffe.", number=5)
PLAIN = sentences_of("Some 9 ships were sunk off the coast.", number=6, language="en")
EVERY = (*AMERICANS, *RUSSIANS, *POLICE, *PLAIN)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many ships were sunk according to the Americans?", (*AMERICANS, *POLICE, *PLAIN)),
        ("How many ships were sunk according to the police?", (*POLICE, *PLAIN)),
        ("Wie viele Schiffe sanken laut den Russen?", (*AMERICANS, *RUSSIANS, *PLAIN)),
        ("Wie viele Schiffe sanken laut der Polizei?", (*POLICE, *PLAIN)),
        ("How many ships were sunk according to Elena Novik?", EVERY),
        ("How many ships were sunk?", EVERY),
    ],
)
def test_what_others_are_quoted_for_is_not_their_word(question, told):
    """Of a people or office; what is told without a source stays, so does another language's but for a people's."""
    assert of_the_outlet(question, EVERY) == told


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Laut Regierung, wie hoch ist das Defizit?", "Das Defizit beträgt laut Finanzministerium 30 Milliarden Euro."),
        ("Wie viele Stellen fallen laut Unternehmen weg?", "Es fallen laut Vorstandschefin Berg 340 Stellen weg."),
        ("According to the police, how many people died?", "Three people died according to officers."),
        ("How much does he earn according to the club?", "He earns 3 million, according to Alderton Town."),
        ("Was kostet es laut Finanzministerium?", "Es kostet laut Bundesfinanzministerium 3 Millionen Euro."),
        ("What was hit according to the Americans?", "Nine ships were hit according to the Pentagon."),
        ("What was hit according to the government?", "Nine ships were hit according to the Americans."),
        ("Wie viele sind es laut CDU?", "Es sind laut SPD 30."),
    ],
)
def test_a_source_told_in_other_words_stays(question, text):
    """Nothing is left out for its source's other name, nor all there is."""
    language = "en" if " according to " in text else "de"
    told = sentences_of(text, number=6, language=language)
    assert of_the_outlet(question, told) == told
    beside = sentences_of("Das ist alles, was es gab.", number=7, language=language)
    assert of_the_outlet(question, (*told, *beside)) == ((*told, *beside) if "SPD" not in text else beside)


@pytest.mark.parametrize(
    ("source", "other"),
    [
        ("Kremlin", "White House"),
        ("SPD", "CDU"),
        ("IG Metall", "Verdi"),
        ("Finanzministerium", "Innenministerium"),
        ("Interior Ministry", "Finance Ministry"),
        ("Americans", "Russians"),
        ("police", "Russians"),
    ],
)
def test_two_of_one_class_are_not_the_same(source, other):
    """Whichever is asked about; each is itself."""
    assert cannot_be(source, other)
    assert cannot_be(other, source)
    assert not cannot_be("Ministry", other)


def test_what_the_reader_is_asked():
    """An outlet at the end of a question is left out for it, no other source, and none in front."""
    known = ["Elbkurier", "Nordpost"]
    assert without_its_outlet("What does the harbour cost, according to the Nordpost?", known) == (
        "What does the harbour cost?"
    )
    assert without_its_outlet("Was kostet der Hafen laut Elbkurier?", known) == "Was kostet der Hafen?"
    for asked in ("What did it cost, according to Pike?", "According to the Nordpost, what did it cost?"):
        assert without_its_outlet(asked, known) == asked


def test_what_an_outlet_wrote():
    """Whoever asks for that asks for no quotation."""
    assert written_by_it("What did the Nordpost write about the harbour?", "Nordpost")
    assert written_by_it("Was schreibt der Elbkurier über den Hafen?", "Elbkurier")
    assert not written_by_it("What did the Nordpost write about the harbour?", "Elbkurier")
    assert not written_by_it("What did Pike say about the harbour?", "Nordpost")
