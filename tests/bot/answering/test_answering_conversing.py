"""Which question a follow-up is, told by what was cited."""

from __future__ import annotations

import asyncio

import pytest

from bot.answering.answerer import Answerer
from bot.answering.followup.turn import turn_of
from bot.answering.selection.extractive import ExtractiveWriter
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from tests.bot.newsroom import article, clock, opened
from tests.doubles import HashedEncoder

PAPER = article(
    "Großbrand in der Papierfabrik Holt",
    "In der Papierfabrik Holt brach ein Brand aus. Der Direktor Uwe Holt will die Halle wieder aufbauen. "
    "Vier Arbeiter der Fabrik kamen ins Krankenhaus.",
    "Kurier",
    "2026-05-12",
)
OPERA = article(
    "Oper Kiel sucht Leitung",
    "Die Oper Kiel sucht eine neue Leitung. Der Direktor Jan Behm will die Oper verlassen. "
    "Die Sanierung der Bühne dauert bis zum Herbst.",
    "Post",
    "2026-05-13",
)


@pytest.fixture(scope="module")
def answerer(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("talk"), [PAPER, OPERA]) as store:
        encoder, extractive = HashedEncoder(), ExtractiveWriter()
        yield Answerer(Retriever(store, encoder, clock), encoder, extractive, extractive, clock)


def after(answerer, first: str, question: str):
    """What becomes of a question behind another one."""
    before = asyncio.run(answerer.done(Ask(first)))
    return asyncio.run(answerer.done(Ask(question, history=(turn_of(before),))))


@pytest.mark.parametrize(
    ("first", "title"),
    [("Wo brach der Brand der Papierfabrik Holt aus?", PAPER.title), ("Was sucht die Oper Kiel?", OPERA.title)],
)
def test_what_names_nobody_goes_on_with_what_was_cited(answerer, first, title):
    """ "Der Direktor" is the one of the article cited last, and what was understood says so."""
    done = after(answerer, first, "Was will der Direktor?")
    assert {citation.quote.found.article.title for citation in done.answer.citations} == {title}
    assert {found.article.title for found in done.answer.passages} == {title}
    assert done.trace is not None
    assert "(" in done.trace.asked


def test_what_was_not_spoken_of_is_new(answerer):
    """What was cited knows no stage, another article does."""
    done = after(answerer, "Wo brach der Brand der Papierfabrik Holt aus?", "Wie lange dauert die Sanierung der Bühne?")
    assert done.trace is not None
    assert done.trace.asked == "Wie lange dauert die Sanierung der Bühne?"
    assert done.answer.passages[0].article.title == OPERA.title
