"""Who else prints what an answer cites, from the store to the JSON."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.answering.answer import Answer, Citation, Quote, carriers_json
from bot.answering.answer_json import answer_of
from bot.answering.answerer import Answerer
from bot.answering.extractive import ExtractiveWriter
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from bot.terminal.plain import citation_lines, passage_lines
from tests.bot.newsroom import ARTICLES, article, at, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.domain import Article, Coverage, Found, Passage

STORY = (
    "Im Hafen von Rostock ist ein Frachter auf Grund gelaufen. Das 120 Meter lange Schiff hatte 3.400 Tonnen Getreide "
    "geladen. Verletzt wurde niemand, die 14 Besatzungsmitglieder blieben an Bord. Taucher untersuchten am Vormittag "
    "den Rumpf. Die Reederei aus Stralsund nannte einen Defekt am Ruder. Zwei Schlepper versuchten vergeblich, den "
    "Frachter freizuziehen. Die Fahrrinne bleibt bis auf Weiteres gesperrt."
)
PRINTED = [
    article("Frachter sitzt fest", f"Rostock (dpa) - {STORY}", "Kurier", "2026-05-12"),
    article("Havarie im Hafen", STORY, "Bote", "2026-05-12"),
    article("Schiff läuft auf Grund", STORY + " Mehr dazu in unserem Podcast.", "Echo", "2026-05-13"),
]


def cited(source: str, *carriers: str, origin: str = "", agency: bool = False, n: int = 1) -> Citation:
    """A citation of an outlet, with other outlets that print the same."""
    head = Article("", source=source, url=f"https://{source}.example")
    others = tuple(Article("", source=name, url=f"https://{name}.example") for name in carriers)
    found = Found(Passage(head.id, 1, 0, 0, 1, "x"), head, carriers=others, origin=origin, agency=agency)
    return Citation(n, Quote(found, 0, 1, "x"))


def test_a_citation_lists_its_carriers():
    """The JSON names the other carriers, and an origin only where an agency is credited."""
    found = cited("Bote", "Kurier", origin="dpa", agency=True).quote.found
    kurier = {"source": "Kurier", "url": "https://Kurier.example", "published": None}
    assert carriers_json(found) == {"carriers": [kurier], "origin": "dpa"}
    assert carriers_json(cited("Bote", "Kurier", origin="Bote").quote.found)["origin"] == ""
    assert carriers_json(cited("Bote").quote.found) == {"carriers": [], "origin": ""}


def test_an_answer_from_a_copied_text_says_so(tmp_path):
    """Three outlets print an agency's text: it is shown and cited once, with its carriers, and counted as one."""
    with opened(tmp_path, [*ARTICLES, *PRINTED]) as store:
        writer = ExtractiveWriter()
        answerer = Answerer(Retriever(store, HashedEncoder(), clock), HashedEncoder(), writer, writer, clock)
        question = "Wie viele Tonnen Getreide hatte der Frachter im Hafen von Rostock geladen?"
        answer = asyncio.run(answerer.answer(Ask(question))).to_json()
        early = asyncio.run(answerer.answer(Ask(question, as_of=at("2026-05-13")))).to_json()
    assert answer["status"] == "answered"
    assert "3 Quellen, 1 Ursprung: dpa." in answer["notes"]
    cited_outlets = {citation["source"] for citation in answer["citations"]}
    assert len(cited_outlets) == 1
    assert ["Frachter" in passage["text"] for passage in answer["passages"]].count(True) == 1
    (citation, *_) = answer["citations"]
    assert {citation["source"], *(one["source"] for one in citation["carriers"])} == {"Kurier", "Bote", "Echo"}
    assert citation["origin"] == "dpa"
    assert "2 Quellen, 1 Ursprung: dpa." in early["notes"]


def test_a_kept_answer_has_its_carriers_again():
    """Read back from its JSON, a citation names the same carriers and agency."""
    kurier = Article("", source="Kurier", url="https://kurier.example", published=at("2026-05-12"))
    found = Found(
        Passage("a", 1, 0, 0, 1, "x"), Article("x", source="Bote"), carriers=(kurier,), origin="dpa", agency=True
    )
    answer = Answer("1", "?", "answered", None, "x [1]", "de", (Citation(1, Quote(found, 0, 1, "x")),), (found,), None,
                    Coverage(1, 1, None), "extractive")  # fmt: skip
    data = answer.to_json()
    assert answer_of(data).to_json() == data
    assert data["passages"][0]["carriers"] == data["citations"][0]["carriers"] != []


def test_the_terminal_names_the_other_outlets():
    """Below the link of a source stands who else prints it, the first four of many."""
    many = tuple(Article("", source=f"Blatt {n}", published=at("2026-05-12")) for n in range(6))
    found = Found(Passage("a", 1, 0, 0, 1, "x"), Article("x", source="Bote"), carriers=many, origin="dpa", agency=True)
    shown = citation_lines(Citation(1, Quote(found, 0, 1, "x")), "de")
    assert "    auch bei Blatt 0 (2026-05-12), Blatt 1 (2026-05-12)" in shown[1]
    assert shown[1].endswith(", +2")
    lone = replace(found, carriers=(), origin="", agency=False)
    assert not any("auch bei" in line for line in passage_lines([lone], "de"))
