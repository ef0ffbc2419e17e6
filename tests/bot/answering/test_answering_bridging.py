"""Two steps over articles with the bundled encoder: answered with both quotes, or refused for the step that fails."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.answering.answerer import Answerer
from bot.answering.receipt import receipt_of
from bot.answering.selection.extractive import ExtractiveWriter
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from bot.terminal.receipt import receipt_lines
from ingest.preparation import parted, prepared, with_language
from tests.bot.newsroom import article, clock
from vectorstore.encoders.e5 import BundledE5
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

SALE = article(
    "Norvik Systems buys Lumera for $2 billion",
    "The software maker Norvik Systems has bought the start-up Lumera for $2 billion in cash, both said on Wednesday. "
    "Lumera, founded in Aarhus in 2014, has 640 employees. Rival Quenta had offered less.",
    "Post",
    "2026-05-12",
)
MOVE = article(
    "Norvik verlegt seine Zentrale",
    "Der Softwarekonzern Norvik Systems verlegt seine Zentrale nach Uppsala. Das kündigte Vorstandschefin Inga "
    "Malmquist am Dienstag an. Norvik beschäftigt 11.400 Menschen.",
    "Kurier",
    "2026-05-20",
)
YARD = article(
    "Calder Group acquires shipbuilder Orvane",
    "Calder Group has acquired the shipbuilder Orvane from its founding family. Orvane's yard has 410 workers. "
    "Its managing director, Isla Brand, will stay.",
    "Post",
    "2026-05-21",
)
pytestmark = [pytest.mark.model, pytest.mark.slow]
FOUND = {"Who leads the company that bought Lumera?", "Wer leitet die Firma, die Lumera gekauft hat?"}


@pytest.fixture(scope="module")
def answerer(tmp_path_factory):
    encoder = BundledE5()
    folder = tmp_path_factory.mktemp("steps")
    with Store.open(folder, encoder=encoder.name, dimension=encoder.dimension, splitter=SPLITTER, own=False) as store:
        parts = [parted(with_language(replace(one))) for one in (SALE, MOVE, YARD)]
        store.put_many(prepared(parts, encoder))
        writer = ExtractiveWriter()
        yield Answerer(Retriever(store, encoder, clock), encoder, writer, writer, clock)


@pytest.mark.parametrize("question", sorted(FOUND))
def test_both_quotes_are_shown(answerer, question):
    """What is asked of the name, then who it is, under the question's own words."""
    done = asyncio.run(answerer.done(Ask(question)))
    first, second = (citation.quote.text for citation in done.answer.citations)
    assert "Inga Malmquist" in first
    assert "Norvik Systems has bought" in second
    described = "company that bought Lumera" if question.startswith("Who") else "Firma, die Lumera gekauft hat"
    assert described in done.answer.text
    lines = receipt_lines(receipt_of(done, 0.0))
    assert any(line.startswith("Step before: W") and "Norvik Systems" in line for line in lines)


@pytest.mark.parametrize(
    ("question", "untold"),
    [
        ("Who leads the company that acquired Orvane?", "no article found tells this of Calder Group"),
        ("Wer leitet die Firma, die Quenta gekauft hat?", "no article found names die Firma, die Quenta gekauft hat"),
    ],
)
def test_a_step_that_fails_is_a_refusal(answerer, question, untold):
    """Though the article tells who leads the firm that was bought."""
    done = asyncio.run(answerer.done(Ask(question)))
    assert done.answer.status == "refused"
    assert done.trace is not None
    assert done.trace.untold == untold


def test_a_question_of_one_step_is_asked_as_it_is(answerer):
    """Nothing is looked up twice for it."""
    done = asyncio.run(answerer.done(Ask("How many employees does Lumera have?")))
    assert "640 employees" in done.answer.citations[0].quote.text
    assert done.trace is not None
    assert done.trace.step is None
