"""What a state was at a time gone by is told by what was printed up to then, and who stood in leads."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from bot.answering.answerer import Answerer
from bot.answering.asked.past_state import asked_how_it_was
from bot.answering.disagreement.standing_in import stands_in
from bot.answering.selection.extractive import ExtractiveWriter
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from ingest.preparation import parted, prepared, with_language
from tests.bot.newsroom import article, clock
from vectorstore.encoders.loading import load_encoder
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

ARTICLES = (
    article(
        "Amtsantritt in Wellingsee",
        "Wellingsee. Die neue Bürgermeisterin von Wellingsee, Tanja Roloff, hat am Montag ihr Büro bezogen. "
        "Sie will zuerst die Schulen sanieren.",
        "Seebote",
        "2025-11-03",
    ),
    article(
        "Roloff tritt zurück",
        "Wellingsee. Bürgermeisterin Tanja Roloff ist am Donnerstag zurückgetreten. Sie nannte private Gründe. "
        "Der Rat dankte ihr für ihre Arbeit. Bis zur Neuwahl führt der Beigeordnete Jörn Peddersen die Geschäfte.",
        "Seebote",
        "2026-04-16",
    ),
    article(
        "Neue Bürgermeisterin gewählt",
        "Wellingsee. Anke Sommerfeld wird neue Bürgermeisterin von Wellingsee. Sie gewann am Sonntag die Stichwahl "
        "und tritt ihr Amt am 1. Oktober an.",
        "Seebote",
        "2026-09-07",
    ),
    article(
        "Harbour trust names director",
        "Gull Point Trust has a new director. Owen Latchford took over on Monday from Mirela Stan, who retired.",
        "Coast Post",
        "2026-06-01",
    ),
    article(
        "Trust plans a new jetty",
        "Mirela Stan, director of the Gull Point Trust, said the new jetty would cost two million pounds.",
        "Coast Post",
        "2026-02-09",
    ),
    article(
        "Fähre wird teurer",
        "Die Fähre nach Wellingsee kostet von Mittwoch an 9 Euro. Bisher kostete sie 7 Euro.",
        "Seebote",
        "2026-07-01",
    ),
    article(
        "Museum wird teurer",
        "Der Eintritt ins Moormuseum kostet vom 1. Dezember an 8 Euro. Derzeit sind es 5 Euro.",
        "Seebote",
        "2026-11-10",
    ),
    article("Fähre nach Wellingsee", "Die Fähre nach Wellingsee kostet 7 Euro.", "Seebote", "2026-01-12"),
)


@pytest.fixture(scope="module")
def answerer(tmp_path_factory):
    encoder, writer = load_encoder(""), ExtractiveWriter()
    folder = tmp_path_factory.mktemp("then")
    with Store.open(folder, encoder=encoder.name, dimension=encoder.dimension, splitter=SPLITTER, own=False) as store:
        store.put_many(prepared([parted(with_language(one)) for one in ARTICLES], encoder))
        yield Answerer(Retriever(store, encoder, clock), encoder, writer, writer, clock, store.revisions)


def _answer(answerer, question, **narrowing):
    return asyncio.run(answerer.answer(Ask(question, **narrowing)))


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Wer war im Januar 2026 Bürgermeisterin von Wellingsee?", "Roloff"),
        ("Wer war im Juli 2026 Bürgermeister von Wellingsee?", "Peddersen"),
        ("Wer war im September 2026 Bürgermeister von Wellingsee?", "Peddersen"),
        ("Wer war im Oktober 2026 Bürgermeisterin von Wellingsee?", "Sommerfeld"),
        ("Who was director of the Gull Point Trust in March 2026?", "Mirela Stan"),
        ("Who was director of the Gull Point Trust in August 2026?", "Owen Latchford"),
        ("Was kostete die Fähre nach Wellingsee im März 2026?", "kostet 7 Euro"),
        ("Was hat die Fähre nach Wellingsee im August 2026 gekostet?", "an 9 Euro"),
    ],
)
def test_the_state_of_that_time_leads(answerer, question, held):
    """Not who came later, nor the later price; the period shown is the one asked about."""
    answer = _answer(answerer, question)
    assert held in answer.citations[0].quote.text
    assert answer.period is not None


def test_what_holds_until_then_leads_what_is_announced(answerer):
    """The day of the new price has not come."""
    answer = _answer(answerer, "Was kostet der Eintritt ins Moormuseum?")
    assert answer.citations[0].quote.text.endswith("Derzeit sind es 5 Euro.")
    coming = _answer(answerer, "Was kostet der Eintritt ins Moormuseum ab Dezember?")
    assert coming.citations[0].quote.text.endswith("8 Euro.")


def test_nothing_newer_is_not_said_of_a_state_of_the_past(answerer):
    """There is something newer, of a later time."""
    answer = _answer(answerer, "Wer war im Januar 2026 Bürgermeisterin von Wellingsee?")
    assert answer.text.startswith("Stand: 3. November 2025.\n")


def test_what_was_printed_first_after_it_tells_who_was_there_before(answerer):
    """Nothing was printed up to then; who leaves an office held it."""
    answer = _answer(answerer, "Who was director of the Gull Point Trust in January 2026?")
    assert "Mirela Stan" in answer.citations[0].quote.text


def test_what_was_printed_years_after_or_before_tells_nothing(answerer):
    """Nobody can say who held the office in 2019, nor who will in 2031."""
    for year in (2019, 2022):
        answer = _answer(answerer, f"Who was director of the Gull Point Trust in {year}?")
        assert answer.status == "refused"


def test_who_came_later_is_no_answer(answerer):
    """Of the office at that time nothing is printed; the newer holder had not come."""
    answer = _answer(answerer, "Wer war im Mai 2025 Bürgermeisterin von Wellingsee?")
    assert answer.status == "refused"


def test_the_present_is_asked_as_before(answerer):
    """The newest of all."""
    answer = _answer(answerer, "Wer ist Bürgermeisterin von Wellingsee?")
    assert "Sommerfeld" in answer.citations[0].quote.text


def test_options_say_themselves_what_is_looked_at(answerer):
    """With a window of the asker's own the question is not put as of another day."""
    since = datetime(2026, 6, 1, tzinfo=UTC).timestamp()
    answer = _answer(answerer, "Wer war im Januar 2026 Bürgermeisterin von Wellingsee?", since=since)
    assert all((one.quote.found.article.published or 0) >= since for one in answer.citations)


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Wer war Landrat von Tiefenau?", "Wer ist Landrat von Tiefenau?"),
        ("Who was in charge of the port?", "Who is in charge of the port?"),
        ("Who ran the central bank?", "Who runs the central bank?"),
        ("Wie hoch war der Leitzins?", "Wie hoch ist der Leitzins?"),
        ("Wie viele Einwohner hatte Bremen?", "Wie viele Einwohner hat Bremen?"),
        ("Was hat das Ticket gekostet?", "Was kostet das Ticket?"),
        ("How much did the pass cost?", "How much does the pass cost?"),
        ("Who was elected mayor?", ""),
        ("Wer war der Täter?", ""),
        ("Wer ist als Trainer entlassen worden?", ""),
        ("Wie hoch war der Sieg?", ""),
        ("Who won the cup?", ""),
        ("Wer ist Landrat von Tiefenau?", ""),
    ],
)
def test_only_a_state_is_asked_as_it_was_then(question, asked):
    """What happened is no state, and the present has no past form."""
    assert asked_how_it_was(question) == asked


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bis zur Wahl führt Karl Amend die Geschäfte.", True),
        ("Karl Amend leitet das Amt kommissarisch.", True),
        ("Her deputy, Asha Mane, is in charge for the time being.", True),
        ("Acting director Asha Mane signed it.", True),
        ("The actor is acting on a tip.", False),
        ("Karl Amend leitet das Amt.", False),
        ("Der amtierende Weltmeister gewann.", False),
    ],
)
def test_who_stands_in_is_told_by_its_words(text, told):
    """For the time being, and no more."""
    assert stands_in(text) is told
