"""Outlets named in a question."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.retrieval.outlet_asked import outlet_asked
from bot.retrieval.outlets import named_outlets, nearest_outlets, outlets_called

SOURCES = (
    "Tagesschau",
    "tagesschau.de",
    "The Verge",
    "The Verge | Deals",
    "TechCrunch",
    "Die Zeit",
    "Der Spiegel",
    "Süddeutsche Zeitung",
    "Harbour Post",
    "Harbour Post - Markets",
    "Time",
    "Welt",
    "The New York Times",
    "CNBC | World Business News Leader",
    "Wired",
    "n-tv",
    "BBC",
    "X",
    "",
)


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("Was ist laut Tagesschau passiert?", ["Tagesschau", "tagesschau.de"]),
        ("What does the TechCrunch article say about Nimbus?", ["TechCrunch"]),
        ("What does The Verge report on Google?", ["The Verge", "The Verge | Deals"]),
        ("Was schreibt die Süddeutsche Zeitung über Merz?", ["Süddeutsche Zeitung"]),
        ("What did Harbour Post - Markets say?", ["Harbour Post - Markets"]),
        ("According to CNBC, how did Apple do?", ["CNBC | World Business News Leader"]),
        ("Did TechCrunch and the BBC report on Nimbus?", ["TechCrunch", "BBC"]),
        ("What did the New York Times report?", ["The New York Times"]),
        ("Was berichtet n-tv dazu?", ["n-tv"]),
        ("was steht laut tagesschau fest", ["Tagesschau", "tagesschau.de"]),
        ("Was schreibt der Spiegel dazu?", ["Der Spiegel"]),
        ("Wie hat die Zeit berichtet?", ["Die Zeit"]),
    ],
)
def test_a_named_outlet_is_recognised(question, wanted):
    """By name, without its article, ending or subtitle; a longer name wins over its parts."""
    assert list(named_outlets(question, SOURCES)) == wanted


@pytest.mark.parametrize(
    "question",
    [
        "How much time is left?",
        "Was passiert in der Welt?",
        "Wie lange dauert die Zeit der Trauer?",
        "Why is it that Time stood still?",
        "What stands on the verge of collapse?",
        "Wie viel Zeit bleibt der Regierung?",
        "Who wired the money?",
        "Why did time stop?",
        "X marks the spot",
        "Wer sah in den spiegel?",
        "",
    ],
)
def test_ordinary_words_are_no_outlets(question):
    """Words of the language that are outlets too need a capital letter and a word like "laut" beside them."""
    assert named_outlets(question, SOURCES) == ()


def test_without_outlets_none_is_named():
    """An empty store knows no outlet."""
    assert named_outlets("Was sagt die Tagesschau?", ()) == ()


@given(st.text(max_size=80), st.lists(st.text(max_size=12), max_size=5))
def test_any_question_and_any_names_are_taken(question, sources):
    """Whatever outlets are called, only they are given back, each once."""
    found = named_outlets(question, sources)
    assert set(found) <= set(sources)
    assert len(found) == len(set(found))


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("Tageschau", ["Tagesschau", "tagesschau.de"]),
        ("tagesschua", ["Tagesschau", "tagesschau.de"]),
        ("Verge", ["The Verge", "The Verge | Deals"]),
        ("New York Times", ["The New York Times"]),
        ("Süddeutsche", ["Süddeutsche Zeitung"]),
        ("harbor post", ["Harbour Post", "Harbour Post - Markets"]),
        ("BBC News", ["BBC"]),
        ("Zeit Online", ["Die Zeit"]),
        ("Rheinbote", []),
        ("ABC", []),
        ("Bild", []),
        ("?!", []),
        ("", []),
    ],
)
def test_what_is_written_almost_like_an_outlet_may_mean_it(name, meant):
    """A slip of the pen, a missing article, a word too few or too many; other names of one length are no slips."""
    assert list(nearest_outlets(name, SOURCES)) == meant


PAPERS = ("BBC News", "New York Times", "Süddeutsche Zeitung", "Heise online", "Frankfurter Allgemeine Zeitung",
          "Sporting News", "Sport Bild", "Die Zeit", "The Verge")  # fmt: skip


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("the BBC", ["BBC News"]),
        ("NYT", ["New York Times"]),
        ("der SZ", ["Süddeutsche Zeitung"]),
        ("FAZ", ["Frankfurter Allgemeine Zeitung"]),
        ("heise", ["Heise online"]),
        ("Zeit", ["Die Zeit"]),
        ("Sporting", []),
        ("Sport", []),
        ("", []),
    ],
)
def test_an_outlet_is_called_by_its_acronym_or_its_initials(name, meant):
    """As readers do; a first word that is a word of its own is none."""
    assert list(outlets_called(name, PAPERS)) == meant


@pytest.mark.parametrize(
    ("question", "outlet", "topic"),
    [
        ("What did NYT report about the storm?", "New York Times", "storm"),
        ("What does the BBC say?", "BBC News", ""),
        ("What has The Verge written on Pixel?", "The Verge", "Pixel"),
        ("Was berichtet heise über die Fabrik?", "Heise online", "Fabrik"),
        ("Was schreibt die SZ zur Rente?", "Süddeutsche Zeitung", "Rente"),
        ("Was hat die Zeit über den Hafen geschrieben?", "Die Zeit", "Hafen"),
        ("Was steht in der FAZ?", "Frankfurter Allgemeine Zeitung", ""),
        ("Was in der FAZ?", "Frankfurter Allgemeine Zeitung", ""),
        ("Was hat die FAZ zuletzt über die Bahn geschrieben?", "Frankfurter Allgemeine Zeitung", "Bahn"),
        ("Was meldet heise Neues?", "Heise online", ""),
        ("Worüber berichtet die SZ?", "Süddeutsche Zeitung", ""),
        ("What does the BBC write about?", "BBC News", ""),
        ("What's the BBC reporting on Norland?", "BBC News", "Norland"),
    ],
)
def test_what_an_outlet_reports_is_asked_for(question, outlet, topic):
    """With or without a topic, in either language."""
    assert outlet_asked(question, PAPERS) == ((outlet,), topic)


@pytest.mark.parametrize(
    "question",
    ["What did Merz say about the strike?", "Was sagte die Ministerin zur Rente?", "What did the report say?",
     "Wann schreibt die SZ schwarze Zahlen?", "Who owns the BBC?", ""],
)  # fmt: skip
def test_other_questions_ask_for_no_outlet(question):
    """A person speaks, or the outlet is what is asked about."""
    assert outlet_asked(question, PAPERS) is None
