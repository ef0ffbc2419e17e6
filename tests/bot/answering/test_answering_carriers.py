"""Who else prints what an answer cites, from the store to the JSON."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from bot.answering.answer import Answer, Citation, Quote, carriers_json
from bot.answering.answer_json import answer_of
from bot.answering.answerer import Answerer
from bot.answering.notes.carrying import carried, versions
from bot.answering.selection.extractive import ExtractiveWriter
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from bot.terminal.plain import citation_lines, passage_lines
from ingest.preparation import parted, prepared, with_language
from tests.bot.newsroom import ARTICLES, article, at, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.domain import Article, Coverage, Found, Passage

STORY = (
    "Im Hafen von Rostock ist ein Frachter auf Grund gelaufen. Das 120 Meter lange Schiff hatte 3.400 Tonnen Getreide "
    "geladen. Verletzt wurde niemand, die 14 Besatzungsmitglieder blieben an Bord. Taucher untersuchten am Vormittag "
    "den Rumpf. Die Reederei aus Stralsund nannte einen Defekt am Ruder. Zwei Schlepper versuchten vergeblich, den "
    "Frachter freizuziehen. Die Fahrrinne bleibt bis auf Weiteres gesperrt."
)
MORE = (
    " Der Frachter ist 35 Jahre alt und gehört seit 2019 der Reederei. Im Hafen von Rostock ist das Wasser an dieser "
    "Stelle 8 Meter tief. Sechs Fähren nach Schweden fielen aus, 1.200 Fahrgäste warteten. Der Schaden liegt nach "
    "Angaben der Versicherung bei 2,5 Millionen Euro."
)
PRINTED = [
    article("Frachter sitzt fest", f"Rostock (dpa) - {STORY}", "Kurier", "2026-05-12"),
    article("Havarie im Hafen", STORY, "Bote", "2026-05-12"),
    article("Schiff läuft auf Grund", STORY + " Mehr dazu in unserem Podcast.", "Echo", "2026-05-13"),
]
LONGER = [replace(one, text=one.text + MORE) for one in PRINTED[:2]]


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
        retriever = Retriever(store, HashedEncoder(), clock)
        answerer = Answerer(retriever, HashedEncoder(), writer, writer, clock, texts=store.articles)
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


def asked_of(tmp_path, articles, question):
    """The JSON of the answer from a store with these articles besides the newsroom's."""
    with opened(tmp_path, [*ARTICLES, *articles]) as store:
        writer, encoder = ExtractiveWriter(), HashedEncoder()
        retriever = Retriever(store, encoder, clock)
        answerer = Answerer(retriever, encoder, writer, writer, clock, texts=store.articles)
        answer = asyncio.run(answerer.answer(Ask(question)))
        assert len(store.cluster(articles[0].id).members) == len(articles)
        return answer, answer.to_json()


def test_who_prints_another_figure_is_no_carrier(tmp_path):
    """Three outlets print one text, one of them with another figure: both are told with outlet and day."""
    later = article(
        "Schiff läuft auf Grund", (STORY + MORE).replace("3.400 Tonnen", "3.900 Tonnen"), "Echo", "2026-05-13"
    )
    question = "Wie viele Tonnen Getreide hatte der Frachter im Hafen von Rostock geladen?"
    kept, answer = asked_of(tmp_path, [*LONGER, later], question)
    printed = {"3.400": {"Kurier", "Bote"}, "3.900": {"Echo"}}
    for citation in answer["citations"]:
        figure = next(figure for figure in printed if figure in citation["quote"])
        assert {citation["source"], *(one["source"] for one in citation["carriers"])} == printed[figure]
    assert not any(note.startswith("3 Quellen") for note in answer["notes"])
    (note,) = [note for note in answer["notes"] if note.startswith("Die Quellen widersprechen sich")]
    assert "Echo, 13. Mai 2026 (neuer): 3.900 Tonnen; " in note
    assert ", 12. Mai 2026: 3.400 Tonnen." in note
    assert answer_of(answer).to_json() == replace(kept, disputed=None).to_json()


def test_a_copy_without_the_quoted_sentence_is_no_carrier(tmp_path):
    """An outlet that cut the sentence away, or says the opposite, does not print it; no version is told of it."""
    sentence = " Die Reederei aus Stralsund nannte einen Defekt am Ruder."
    cut = article("Schiff läuft auf Grund", (STORY + MORE).replace(sentence, ""), "Echo", "2026-05-13")
    _, answer = asked_of(tmp_path, [*LONGER, cut], "Welchen Defekt am Ruder nannte die Reederei aus Stralsund?")
    citation = next(one for one in answer["citations"] if "Ruder" in one["quote"])
    assert {citation["source"], *(one["source"] for one in citation["carriers"])} == {"Kurier", "Bote"}
    assert not any(note.startswith("Fassungen") for note in answer["notes"])


def test_without_texts_nobody_is_a_carrier():
    """What cannot be read is not said to print anything."""
    (held,) = carried([cited("Bote", "Kurier", origin="Kurier")], lambda _: {})
    assert (held.citation.quote.found.carriers, held.citation.quote.found.origin) == ((), "")


def test_by_an_earlier_clock_a_carrier_is_what_it_was(tmp_path):
    """The correction that an outlet made later does not take it from the carriers of before, nor does it join them."""
    later = replace(LONGER[1], text=LONGER[1].text.replace("3.400 Tonnen", "3.900 Tonnen"), updated=at("2026-05-20"))
    question = "Wie viele Tonnen Getreide hatte der Frachter im Hafen von Rostock geladen?"
    with opened(tmp_path, [*ARTICLES, *LONGER]) as store:
        store.put_many(prepared([parted(with_language(later))], HashedEncoder()))
        writer, encoder = ExtractiveWriter(), HashedEncoder()
        retriever = Retriever(store, encoder, clock)
        answerer = Answerer(retriever, encoder, writer, writer, clock, store.revisions, texts=store.articles)
        then = asyncio.run(answerer.answer(Ask(question, as_of=at("2026-05-15"))))
        now = asyncio.run(answerer.answer(Ask(question)))
    assert "2 Quellen, 1 Ursprung: dpa." in then.notes
    assert all(citation.quote.found.carriers for citation in then.citations)
    told = [citation.quote.found for citation in now.citations if "Tonnen" in citation.quote.text]
    assert told
    assert not any(found.carriers for found in told)


def test_the_origin_is_one_that_prints_it():
    """Where the earliest outlet has another figure, the earliest with the quote is the origin; an agency stays it."""
    kurier, echo = (
        Article(f"Es gab {n} Tote in Karwin.", source=name, identity=name, published=at(day))
        for n, name, day in ((12, "Kurier", "2026-05-12"), (14, "Echo", "2026-05-13"))
    )
    text = "Es gab 14 Tote in Karwin."
    bote = Article(text, source="Bote", identity="Bote", published=at("2026-05-14"))
    found = Found(Passage(bote.id, 1, 0, 0, len(text), text, "de"), bote, carriers=(kurier, echo), origin="Kurier")
    known = {one.id: one for one in (kurier, echo)}
    (held,) = carried([Citation(1, Quote(found, 0, len(text), text))], lambda ids: {key: known[key] for key in ids})
    assert held.citation.quote.found.carriers == (echo,)
    assert held.citation.quote.found.origin == "Echo"
    assert versions("en", [held]) == [
        "Versions of the same text differ: Bote, 14 May 2026 (newer): 14 Tote; Kurier, 12 May 2026: 12 Tote."
    ]
    agency = replace(found, origin="dpa", agency=True)
    (held,) = carried([Citation(1, Quote(agency, 0, len(text), text))], lambda _: {})
    assert held.citation.quote.found.origin == "dpa"


def test_the_terminal_names_the_other_outlets():
    """Below the link of a source stands who else prints it, the first four of many."""
    many = tuple(Article("", source=f"Blatt {n}", published=at("2026-05-12")) for n in range(6))
    found = Found(Passage("a", 1, 0, 0, 1, "x"), Article("x", source="Bote"), carriers=many, origin="dpa", agency=True)
    shown = citation_lines(Citation(1, Quote(found, 0, 1, "x")), "de")
    assert "    auch bei Blatt 0 (2026-05-12), Blatt 1 (2026-05-12)" in shown[1]
    assert shown[1].endswith(", +2")
    lone = replace(found, carriers=(), origin="", agency=False)
    assert not any("auch bei" in line for line in passage_lines([lone], "de"))
