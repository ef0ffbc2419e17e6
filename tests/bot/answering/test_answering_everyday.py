"""Everyday questions over realistic articles with the bundled encoder: the final answer as a reader gets it."""

from __future__ import annotations

import asyncio
import re

import pytest

from bot.answering.answerer import Answerer
from bot.answering.selection.extractive import ExtractiveWriter
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from evaluation.invariants import cites_what_it_ranked, is_verbatim, markers_match, refusal_is_bare
from ingest.preparation import parted, prepared, with_language
from tests.bot.newsroom import article, at, clock
from vectorstore.encoders.loading import load_encoder
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

pytestmark = [pytest.mark.model, pytest.mark.slow]

ARTICLES = (
    article(
        "Bahnticket startet mit 49 Euro",
        "Das Bahnticket kostet 49 Euro im Monat. Es gilt bundesweit in Bussen und Bahnen des Nahverkehrs. "
        "Verkehrsminister Holm sprach von einem Erfolg.",
        "Kurier",
        "2024-03-01",
    ),
    article(
        "Bahnticket wird teurer",
        "Das Bahnticket kostet seit Januar 58 Euro im Monat. Die Länder hatten sich darauf im Herbst geeinigt. "
        "Fahrgastverbände kritisieren die Erhöhung.",
        "Elbkurier",
        "2025-02-01",
    ),
    article(
        "Erdbeben erschüttert Ostanatolien",
        "Bei dem Erdbeben in Ostanatolien sind mindestens 12 Menschen ums Leben gekommen. 39 wurden verletzt.",
        "Kurier",
        "2026-11-18",
    ),
    article(
        "Zahl der Toten nach Beben steigt",
        "Nach dem Erdbeben in Ostanatolien ist die Zahl der Toten auf 47 gestiegen. Mehr als 200 wurden verletzt.",
        "Elbkurier",
        "2026-11-20",
    ),
    article(
        "Brand in Lagerhalle",
        "Bei dem Brand in einer Lagerhalle in Velbert entstand ein Schaden von 3 Millionen Euro.",
        "Kurier",
        "2026-11-19",
    ),
    article(
        "Feuer in Velberter Lagerhalle",
        "Den Schaden beim Brand der Lagerhalle in Velbert schätzt die Polizei auf 5 Millionen Euro.",
        "Ruhrblick",
        "2026-11-19",
    ),
    article(
        "New coach for Harbour City",
        "Harbour City have appointed Lena Marsh as their new head coach. She signed a contract until 2028.",
        "Harbour Post",
        "2026-11-10",
    ),
    article(
        "Coach stays",
        "The coach of Harbour City, Tom Reed, has won four matches in a row.",
        "Harbour Post",
        "2025-05-10",
    ),
    article(
        "Nimbus merger cleared",
        "The competition authority has approved the merger of Nimbus and Corvex. Shares rose 4 percent.",
        "Harbour Post",
        "2026-11-12",
    ),
    article(
        "Nimbus deal blocked",
        "The competition authority has rejected the merger of Nimbus and Corvex, two people said.",
        "The Wire",
        "2026-11-12",
    ),
    article(
        "Orbis steckt Milliarden in Rechenzentren",
        "Orbis will in diesem Jahr 65 Milliarden Dollar in Rechenzentren investieren.",
        "Kurier",
        "2026-10-13",
    ),
    article(
        "Tarnis baut aus",
        "Tarnis investiert in diesem Jahr 80 Milliarden Dollar in Rechenzentren für künstliche Intelligenz.",
        "Elbkurier",
        "2026-10-15",
    ),
    article(
        "Was ist ein Geofencing-Beschluss?",
        "Ein Geofencing-Beschluss verpflichtet Anbieter, alle Geräte zu nennen, die an einem Ort waren. "
        "Datenschützer halten ihn für verfassungswidrig.",
        "Kurier",
        "2026-11-01",
    ),
    article(
        "Why the Redcliff dam was emptied",
        "Engineers emptied the Redcliff reservoir because cracks had been found in the dam wall. "
        "The repair will take eight months. Sarah Holden leads the project.",
        "Harbour Post",
        "2026-11-11",
    ),
    article(
        "So funktioniert das Pfandsystem",
        "Beim neuen Pfandsystem zahlen Kunden 50 Cent für jeden Becher. "
        "Sie geben ihn an einem Automaten zurück und erhalten das Geld auf ihr Konto.",
        "Kurier",
        "2026-11-12",
    ),
    article(
        "Falk im zweiten Anlauf gewählt",
        "Der Landtag von Nordau wählte Ines Falk im zweiten Wahlgang mit 71 Stimmen. Im ersten Wahlgang war Falk noch "
        "gescheitert. Sie erhielt 52 Stimmen, vier weniger als die nötige Mehrheit.",
        "Kurier",
        "2026-11-05",
    ),
    article(
        "Nordau has a new chancellor",
        "Ines Falk is the new chancellor of Nordau after her party came first in the election.",
        "Harbour Post",
        "2026-11-05",
    ),
    article(
        "Das Kabinett von Nordau",
        "Ines Falk stellte in Nordau ihr Kabinett vor. Vizekanzler wird der Finanzminister Jon Brede.",
        "Kurier",
        "2026-11-08",
    ),
    article(
        "Bürgermeisterin tritt zurück",
        "Bürgermeisterin Ida Leitner ist am Freitag zurückgetreten. Sie begründete den Schritt mit ihrer Gesundheit. "
        "„Ich habe keine Kraft mehr“, sagte sie.",
        "Kurier",
        "2026-11-14",
    ),
    article(
        "Reasons for the port strike",
        "Dockers at Millhaven are on strike for three reasons. They want higher pay. They oppose automated cranes. "
        "They also demand a new canteen.",
        "Harbour Post",
        "2026-11-17",
    ),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    encoder = load_encoder("")
    folder = tmp_path_factory.mktemp("everyday")
    with Store.open(folder, encoder=encoder.name, dimension=encoder.dimension, splitter=SPLITTER, own=False) as filled:
        filled.put_many(prepared([parted(with_language(one)) for one in ARTICLES], encoder))
        yield filled


def answered(store, question, **options):
    """The answer, after every promise of the contract held."""
    encoder, writer = load_encoder(""), ExtractiveWriter()
    answerer = Answerer(Retriever(store, encoder, clock), encoder, writer, writer, clock, store.revisions)
    answer = asyncio.run(answerer.answer(Ask(question, **options)))
    data = answer.to_json()
    assert markers_match(data)
    assert refusal_is_bare(data)
    assert cites_what_it_ranked(data)
    for citation in data["citations"]:
        assert is_verbatim(citation, lambda article_id, revision: store.article(article_id, revision).text)
    return answer


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        ("Was kostet das Bahnticket?", ["Stand: 1. Februar 2025. Neueres wurde dazu nicht gefunden.", "58 Euro.* [1]",
                                        "Früherer Stand, Kurier, 1. März 2024, überholt: .*49 Euro.* [2]"]),
        ("How much is the Bahnticket?", ["As of 1 February 2025. Nothing newer was found on this.", "58 Euro.* [1]",
                                         "Earlier, Kurier, 1 March 2024, superseded: .*49 Euro.* [2]"]),
        ("Wie viele Menschen starben bei dem Erdbeben in Ostanatolien?",
         ["Stand: 20. November 2026.", "auf 47 gestiegen. [1]", "Früherer Stand, Kurier, 18. November 2026, .*[2]"]),
        ("How many people died in the earthquake in Eastern Anatolia?",
         ["As of 20 November 2026.", "auf 47 gestiegen. [1]", "Earlier, Kurier, 18 November 2026, .*12 .*[2]"]),
        ("Who is the head coach of Harbour City?",
         ["As of 10 November 2026.", "Lena Marsh.* [1]", "Earlier, Harbour Post, 10 May 2025, .*Tom Reed.* [2]"]),
        ("Wie hoch ist der Schaden bei dem Brand in Velbert?",
         ["Die Quellen widersprechen sich:", "- Kurier, 19. November 2026: .*3 Millionen Euro. [1]",
          "- Ruhrblick, 19. November 2026: .*5 Millionen Euro. [2]"]),
        ("Did the authority approve the merger of Nimbus and Corvex?",
         ["The sources disagree:", "- Harbour Post, 12 November 2026: .*approved.* [1]",
          "- The Wire, 12 November 2026: .*rejected.* [2]"]),
        ("Was haben Orbis und Tarnis jeweils investiert?",
         ["Das Neueste dazu ist vom 15. Oktober 2026.", "- Orbis: .*65 Milliarden Dollar.* [1]",
          "- Tarnis: .*80 Milliarden Dollar.* [2]"]),
        ("Orbis vs. Tarnis", ["Das Neueste", "- Orbis: .*65 Mill.* [1]", "- Tarnis: .*80 Mill.* [2]"]),
        ("What are the reasons for the strike in Millhaven?",
         ["- .*three reasons. [1]", "- .*higher pay. [2]", "- .*automated cranes. [3]", "- .*canteen. [4]"]),
        ("Wie viele Stimmen bekam Falk im zweiten Wahlgang?", ["zweiten Wahlgang mit 71 Stimmen. [1]"]),
        ("How many votes did Falk get in the first round?", ["Im ersten Wahlgang .*52 Stimmen.* [1]"]),
        ("Who is Nordau's vice chancellor?",
         ["As of 8 November 2026.", "Vizekanzler .*Jon Brede. [1]"]),
        ("Who leads the Redcliff repair and how long will it take?", ["As of", "Sarah Holden", "eight months"]),
        ("Wie viele Stimmen bekam Falk im zweiten Wahlgang? Und warum trat Ida Leitner zurück?",
         ["71 Stimmen. [1]", "ihrer Gesundheit"]),
        ("Bahnticket Preis", ["Stand: 1. Februar 2025.", "58 Euro", "Früherer Stand.*49 Euro"]),
    ],
)  # fmt: skip
def test_the_lines_of_an_answer(store, question, lines):
    """Day, newest first, contradictions side by side, comparisons and lists line by line, in the asker's language."""
    told = answered(store, question).text.splitlines()
    assert len(told) == len(lines), told
    for line, expected in zip(told, lines, strict=True):
        assert re.search(expected.replace("[", r"\["), line), told


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Was ist ein Geofencing-Beschluss?", "Ein Geofencing-Beschluss verpflichtet Anbieter"),
        ("Why was the Redcliff reservoir emptied?", "because cracks had been found"),
        ("Who leads the Redcliff repair?", "Sarah Holden leads the project"),
        ("Wie funktioniert das neue Pfandsystem?", "zahlen Kunden 50 Cent"),
        ("Wer ist Ida Leitner?", "Bürgermeisterin Ida Leitner"),
        ("Warum trat Ida Leitner zurück?", "mit ihrer Gesundheit"),
        ("How long will the repair of the Redcliff dam take?", "eight months"),
    ],
)
def test_the_first_quote_answers(store, question, first):
    """Definition, reason, person, working and duration stand in the first quote."""
    assert first in answered(store, question).citations[0].quote.text


def test_as_of_a_day_only_what_was_out(store):
    """The price of that day, with that day, and nothing of the later one."""
    answer = answered(store, "Was kostet das Bahnticket?", as_of=at("2024-12-01"))
    assert answer.text.startswith("Stand: 1. März 2024.")
    assert "58" not in answer.text
    assert all(found.article.published < at("2024-12-01") for found in answer.passages)


def test_the_json_names_the_sides(store):
    """What is disputed stands in the JSON with the numbers of its citations, the newest first."""
    data = answered(store, "Was kostet das Bahnticket?").to_json()
    assert data["disputed"] == {
        "kind": "development",
        "sides": [{"n": 1, "value": "58 Euro"}, {"n": 2, "value": "49 Euro"}],
    }
    assert answered(store, "Wer ist Ida Leitner?").to_json()["disputed"] is None
