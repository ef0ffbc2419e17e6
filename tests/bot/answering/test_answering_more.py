"""More of what was asked before: nothing that was shown comes again."""

from __future__ import annotations

import asyncio

import pytest

from bot.answering.answerer import Answerer
from bot.answering.followup.more import asks_for_more
from bot.answering.followup.turn import turn_of
from bot.answering.selection.extractive import ExtractiveWriter
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from tests.bot.newsroom import EZB, clock, opened
from tests.doubles import HashedEncoder

RATES = "Auf wie viel Prozent senkte die Europäische Zentralbank den Leitzins?"


@pytest.fixture(scope="module")
def answerer(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("news")) as store:
        encoder, extractive = HashedEncoder(), ExtractiveWriter()
        yield Answerer(Retriever(store, encoder, clock), encoder, extractive, extractive, clock)


def talked(answerer, *questions):
    """The answers to the questions of one conversation."""
    answers, turns = [], ()
    for question in questions:
        done = asyncio.run(answerer.done(Ask(question, history=turns)))
        answers.append(done.answer)
        turns = (*turns, turn_of(done))
    return answers


def quotes(answer):
    return [citation.quote.text for citation in answer.citations]


def test_more_brings_new_sentences_of_the_same_article_until_none_is_left(answerer):
    """What was cited is not said again; when everything was, that is a refusal like any other."""
    first, *more = talked(answerer, RATES, "Mehr dazu", "tell me more", "noch mehr", "was noch?")
    said = quotes(first)
    assert quotes(more[0])
    for answer in more:
        assert not any(quote in told for quote in quotes(answer) for told in said)
        assert {citation.quote.found.article.title for citation in answer.citations} <= {EZB.title}
        said += quotes(answer)
    assert more[-1].status == "refused"


def test_the_same_question_is_answered_as_before(answerer):
    """Only who asks for more is spared what was shown."""
    first, again = talked(answerer, RATES, RATES)
    assert quotes(again) == quotes(first)


@pytest.mark.parametrize(
    "question", ["Mehr dazu", "Erzähl mir mehr", "was noch?", "tell me more", "Go on!", "Any more details?"]
)
def test_asking_for_more(question):
    """German and English."""
    assert asks_for_more(question)


@pytest.mark.parametrize(
    "question", ["Mehr Geld für Schulen?", "More rain in Wales?", "Was noch kommt", "Weiter Streit um Elbtunnel"]
)
def test_asking_for_something_else(question):
    """Words for more within a question of its own are no such thing."""
    assert not asks_for_more(question)
