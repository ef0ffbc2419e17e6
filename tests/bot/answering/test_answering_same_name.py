"""Whether a word in a text is a word of a name, and which names are taken for each other."""

from __future__ import annotations

import pytest
from answering_evidence import passage_found

from bot.answering.answer import Quote, Statement
from bot.answering.check.support import check
from bot.answering.disagreement.matter import holds_names
from bot.answering.words.naming import folded
from bot.answering.words.same_name import are_namesakes, is_same


@pytest.mark.parametrize(
    "pair",
    [
        "Marburg/Marburger",
        "Bremen/Bremer",
        "München/Münchner",
        "Grüne/Grünen",
        "Italiener/Italienern",
        "Ostria/Ostrian",
        "Ostria/Ostrien",
        "Ostria/ostrisch",
        "Łomża/Lomza",
        "Selenskyj/Selenskyi",
        "Berlin/Berlin-Mitte",
        "EU-Kommission/Kommission",
    ],
)
def test_one_name_in_two_forms(pair):
    """Cases, inhabitants, peoples, adjectives, spellings, parts with a hyphen."""
    one, other = map(folded, pair.split("/"))
    assert is_same(one, other)
    assert is_same(other, one)
    assert not are_namesakes(one, other)


@pytest.mark.parametrize(
    "pair",
    [
        "Altensteede/Altensteedt",
        "Normado/Normadon",
        "Novist/Novista",
        "Martin/Martina",
        "Julia/Julian",
        "Gabriel/Gabriele",
    ],
)
def test_two_names_that_are_taken_for_each_other(pair):
    """All but the last letters are alike, and no ending tells the one of the other."""
    one, other = map(folded, pair.split("/"))
    assert are_namesakes(one, other)
    assert not is_same(one, other)


@pytest.mark.parametrize("pair", ["Steinfurt/Steinbach", "Stein/Steinmeier", "Landtag/Landtagswahl"])
def test_two_names_that_are_not(pair):
    """They differ by more, or the one is a word within the other."""
    one, other = map(folded, pair.split("/"))
    assert not is_same(one, other)
    assert not are_namesakes(one, other)


@pytest.mark.parametrize(
    ("question", "language", "text", "held"),
    [
        ("Wie hoch ist die Dividende von Normadon?", "de", "Normado zahlt 1,20 Euro.", False),
        ("Wie hoch ist die Dividende von Normado?", "de", "Normados Dividende steigt.", True),
        ("Wann ist die Wahl im Bundestag?", "de", "Die Bundestagswahl ist im März.", True),
        ("Wie viele Stimmen bekam Jutta Brandt?", "de", "Uwe Brand bekam 40 Stimmen.", False),
        ("Wie viele Stimmen bekam Jutta Brandt?", "de", "Auf Brandts Liste entfielen 40 Stimmen.", True),
        ("Who is chief executive of Novist?", "en", "Novista's chief executive is Carl Dorn.", False),
        ("Who is president of Ostria?", "en", "The Ostrian president is Lena Varga.", True),
    ],
)
def test_a_text_that_holds_the_names_of_a_question(question, language, text, held):
    """No name that only begins alike; of a person the last name."""
    assert holds_names(question, language, text) is held


@pytest.mark.parametrize(
    ("statement", "shown"),
    [
        ("Normado streicht 260 Stellen.", False),
        ("Normadon streicht 260 Stellen.", True),
        ("Normadons Vorstand streicht 260 Stellen.", True),
    ],
)
def test_a_statement_about_a_namesake_is_not_what_the_quote_says(statement, shown):
    """Whoever wrote it: the quote speaks of the other one."""
    text = "Der Vorstand von Normadon streicht 260 Stellen."
    told = check(Statement(statement, (Quote(passage_found("cables", text), 0, len(text), text),)))
    assert (told.level != "unsupported") is shown
