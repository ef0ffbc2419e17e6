"""What a refusal says of time, from a real store through the answering core."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.answering.answerer import Answerer
from bot.answering.selection.extractive import ExtractiveWriter
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from bot.topics.news import NewsRetriever
from tests.bot.newsroom import article, at, clock, opened
from tests.doubles import HashedEncoder

HALF_A_DAY = 43_200.0


@pytest.fixture
def asked(tmp_path):
    """Answers questions over the newsroom's articles, of 2 March to 20 November 2026."""
    with opened(tmp_path) as store:
        encoder, writer = HashedEncoder(), ExtractiveWriter()
        answerer = Answerer(Retriever(store, encoder, clock), encoder, writer, writer, clock, store.revisions)
        yield lambda question, **options: asyncio.run(answerer.answer(Ask(question, **options)))


@pytest.mark.parametrize(
    ("question", "time", "beside"),
    [
        (
            "Welche Unfälle gab es im Januar 2020?",
            "Aus der gefragten Zeit (1. Januar 2020 bis 31. Januar 2020) ist kein Artikel da; ",
            "zeitlich am nächsten: „Judge rules against Google“ (Harbour Post, 2. März 2026).",
        ),
        (
            "Which accidents happened in April 2026?",
            "No article is from the time asked about (1 April 2026 to 30 April 2026); nearest in time: “Judge rules ",
            "against Google” (Harbour Post, 2 March 2026); “EZB senkt den Leitzins” (Kurier, 12 May 2026).",
        ),
        (
            "Which accidents happened before 2020?",
            "No article is from the time asked about (up to 31 December 2019); nearest in time: ",
            "“Judge rules against Google” (Harbour Post, 2 March 2026).",
        ),
        (
            "Welche Unfälle gab es gestern?",
            "Aus der gefragten Zeit (21. November 2026) ist kein Artikel da; ",
            "zeitlich am nächsten: „Neuwahl in Lunden“ (Elbkurier, 20. November 2026).",
        ),
    ],
)
def test_an_empty_time_is_named_with_what_lies_next_to_it(asked, question, time, beside):
    """Whether the time is that of an event or of publication: its days, and the articles just before and after."""
    answer = asked(question)
    assert answer.status == "refused"
    assert answer.text.endswith(time + beside)


@pytest.mark.parametrize(
    "question", ["Which accidents happened in May 2026?", "Which accidents will happen in 2030?", "Which accidents?"]
)
def test_nothing_is_said_of_a_time_that_has_articles_or_lies_ahead(asked, question):
    """Nor where no time was asked about."""
    answer = asked(question)
    assert answer.status == "refused"
    assert "time asked about" not in answer.text


def test_articles_of_another_time_that_may_answer_are_named(asked):
    """Not those that lie in the window, and none where nothing answers the question at any time."""
    window = {"since": at("2026-06-02") - HALF_A_DAY, "until": at("2026-06-04")}
    answer = asked("Warum wird der Hamburger Elbtunnel gesperrt?", **window)
    assert answer.status == "refused"
    assert answer.text.endswith("Aus anderer Zeit: „Elbtunnel gesperrt“ (Elbkurier, 1. Juni 2026).")
    assert "Aus anderer Zeit" not in asked("Wer gewann das Turnier in Wimbledon?", **window).text


def test_days_are_told_as_the_asker_counts_them(tmp_path):
    """A report of 23:30 New York time is of that day there, of the next in UTC; a day without a time stays that day."""
    late = article("Mayor resigns", "Mayor Fenwick of Ostrand resigned.", "Ledger")
    late = replace(late, published=datetime.fromisoformat("2026-05-12T23:30-04:00").timestamp())
    dated = article("Tram opens", "The tram line in Ostrand opened.", "Ledger")
    dated = replace(dated, published=datetime(2026, 5, 14, tzinfo=UTC).timestamp())
    moment = datetime.fromisoformat("2026-05-20T10:00-04:00")
    with opened(tmp_path, (late, dated)) as store:
        encoder, writer = HashedEncoder(), ExtractiveWriter()
        retriever = NewsRetriever(Retriever(store, encoder, clock), store)
        answerer = Answerer(retriever, encoder, writer, writer, clock, store.revisions)
        there = Ask("What's new in Ostrand?", as_of=moment.timestamp(), zone=moment.tzinfo)
        told = asyncio.run(answerer.answer(there)).text
        assert "Ledger, 12 May 2026: Mayor" in told
        assert "Ledger, 14 May 2026: The tram" in told
        assert "Ledger, 13 May 2026: Mayor" in asyncio.run(answerer.answer(replace(there, zone=None))).text
