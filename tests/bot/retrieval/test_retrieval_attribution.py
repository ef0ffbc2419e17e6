"""Outlets that a question takes its news from."""

from __future__ import annotations

import pytest

from bot.retrieval.ask import Ask
from bot.retrieval.attribution import attributed, unknown
from bot.retrieval.retriever import Retriever
from tests.bot.newsroom import clock, opened
from tests.doubles import HashedEncoder


@pytest.mark.parametrize(
    ("question", "language", "names"),
    [
        ("Does the Evening Star article agree with the report by The Morning Sun?", "en", "Evening Star|Morning Sun"),
        ("What did an article in Le Courrier say about the strike?", "en", "Le Courrier"),
        ("According to a Harbour Post report, who resigned?", "en", "Harbour Post"),
        ("What was discussed by River Weekly and another from The Delta Times?", "en", "River Weekly|Delta Times"),
        ("Was steht im Bericht der Bergischen Rundschau über die Brücke?", "de", "Bergischen Rundschau"),
        ("Wer trat laut dem Nordkurier-Bericht zurück?", "de", "Nordkurier"),
        ("Stimmt es, wie der Tagbote berichtet, dass die Maut steigt?", "de", "Tagbote"),
        ("Wie hoch ist der Pegel laut Stromblick?", "de", "Stromblick"),
        ("According to The Lake Tribune, who resigned?", "en", "Lake Tribune"),
        ("According to officials, who resigned?", "en", ""),
        ("How many ships were sunk according to the Americans?", "en", ""),
        ("How many ships were sunk, according to the South Koreans?", "en", ""),
        ("Who resigned according to the Union?", "en", ""),
        ("How many died according to the White House?", "en", ""),
        ("What is wrong according to NATO?", "en", ""),
        ("What did the report by the Ministry say?", "en", ""),
        ("Wie viele starben laut der Polizei?", "de", ""),
        ("Wie viele streiken laut Bahngewerkschaft?", "de", ""),
        ("Wie viele Schiffe sanken laut der Ukrainer?", "de", ""),
        ("Wie viele starben laut Innenministerium?", "de", ""),
        ("How many died according to The Irish Times?", "en", "Irish Times"),
        ("How many died according to The Guardian?", "en", "Guardian"),
        ("How many died according to Globes English?", "en", "Globes English"),
        ("How many died according to Union Herald?", "en", "Union Herald"),
        ("Wie hoch ist der Pegel laut Berliner Morgenpost?", "de", "Berliner Morgenpost"),
        ("Who won the election in March?", "en", ""),
        ("What is the Chatter Mixer feature?", "en", ""),
        ("What does the Lake Tribune feature on otters say?", "en", "Lake Tribune"),
        ("What does the report published in March 2024 say?", "en", ""),
        ("Do the articles on 'Cold Winter Odds' and 'Warm Summer' agree?", "en", ""),
        ("Was sagte der Minister im Interview am Montag?", "de", ""),
        ("Did the article on rent caps mention Berlin?", "en", ""),
    ],
)  # fmt: skip
def test_names_where_an_outlet_stands(question, language, names):
    """Named as the source of an article, in either language; topics, dates and titles are none."""
    assert attributed(question, language) == tuple(filter(None, names.split("|")))


def test_what_is_known_or_was_read_is_not_unknown():
    """An outlet of the store, a part of its name, or an author in what was found."""
    names = ("Harbour Post", "Kurier", "Jane Miller", "Evening Star")
    assert unknown(names, ["The Harbour Post", "Kurier am Abend"], "By Jane Miller, in Oslo") == ("Evening Star",)


def test_the_asker_is_told(tmp_path):
    """Retrieval names the outlet it has nothing of, and which it knows."""
    with opened(tmp_path) as store:
        found = Retriever(store, HashedEncoder(), clock).retrieve(
            Ask("Was steht im Artikel der Abendsonne über den Leitzins?")
        )
    assert found.unknown_outlets == ("Abendsonne",)
    assert any("Abendsonne" in note and "Kurier" in note for note in found.notes)
