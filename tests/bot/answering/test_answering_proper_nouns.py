"""Which German nouns are proper ones."""

from __future__ import annotations

import pytest
from answering_evidence import passage_found as found

from bot.answering.asked.subject import asked_names, elsewhere, told_of, unheard
from bot.answering.words.proper_nouns import nouns


@pytest.mark.parametrize(
    ("text", "proper"),
    [
        ("Wie hoch ist die Dividende der Uniqa?", ("Uniqa",)),
        ("Wer wird Chef von Puma?", ("Puma",)),
        ("Worum geht es bei den Ermittlungen gegen Hollande?", ("Hollande",)),
        ("Was steht in Las Vegas?", ("Las Vegas",)),
        ("Welche Partei gewann die Wahl?", ()),
        ("Wie viele Einwohner hat Altensteede?", ("Altensteede",)),
        ("Wie hoch war die Wahlbeteiligung in Altensteede?", ("Altensteede",)),
        ("Wie viele Menschen sind in Kurzarbeit?", ()),
        ("Wie viel Strom kommt aus Fernwärme?", ()),
        ("Wie viele Stunden dauert eine Fahrt von Lastenrädern?", ()),
        ("", ()),
    ],
)
def test_proper_nouns(text, proper):
    """With an article before them, with a noun's ending, side by side, where a noun would have an article."""
    assert nouns(text).proper == proper


def test_common_nouns_are_known():
    """A noun that the tagger knows is none of a name."""
    assert {"Antwort", "Regenwald"} <= nouns("Warum ist die Antwort im Regenwald von Corbyn?").common
    assert "Corbyn" not in nouns("Warum ist die Antwort im Regenwald von Corbyn?").common


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Wie hoch ist die Dividende der Uniqa?", ["Uniqa"]),
        ("Was steht dort als Antwort?", []),
        ("Wann trat Faymann bei Meta zurück?", ["Meta", "Faymann"]),
        ("Wie hoch ist die Wahlbeteiligung?", []),
    ],
)
def test_the_names_of_a_german_question(question, wanted):
    """Those that capitals tell, less common nouns, and those that only the tagger tells."""
    assert sorted(name.text for name in asked_names(question, "de")) == sorted(wanted)


def test_an_article_about_another_company_lacks_the_name():
    """Uniqa stands in one article after its article: the other, which fits better, is not about it."""
    told = told_of(
        [found("vig", "Die VIG zahlt 60 Cent Dividende."), found("uniqa", "Gestern sprach die Uniqa von Plänen.")]
    )
    wanted = asked_names("Wie hoch ist die Dividende der Uniqa?", "de")
    lacked = elsewhere(wanted, "de", told)
    assert [name.text for name in lacked["vig"]] == ["Uniqa"]
    assert not lacked["uniqa"]


def test_nobody_spoke_of_it():
    """A proper noun that no article holds is unheard of."""
    told = told_of([found("vig", "Die VIG zahlt 60 Cent Dividende.")])
    assert unheard(asked_names("Wie hoch ist die Dividende der Uniqa?", "de"), "de", "de", told)
    assert not unheard(asked_names("Wie hoch ist die Dividende der VIG?", "de"), "de", "de", told)
