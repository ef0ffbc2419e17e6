"""What happened in days gone by and was reported after them, from a real store through the answering core."""

from __future__ import annotations

import asyncio

import pytest

from bot.answering.answerer import Answerer
from bot.answering.selection.extractive import ExtractiveWriter
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from tests.bot.newsroom import article, at, clock, opened
from tests.doubles import HashedEncoder

# Wednesday 18 November 2026, told on Friday 20.
TEALE = article(
    "Neuer Bürgermeister in Ostrand",
    "Omar Teale wurde am Sonntag zum Bürgermeister von Ostrand gewählt. Er bekam 52 Prozent der Stimmen.",
    "Werrabote",
    "2026-11-18",
)
BRIDGE = article("Brücke gesperrt", "Die Elsbrücke ist gesperrt. Ein Pfeiler hat Risse.", "Werrabote", "2026-11-18")


@pytest.fixture
def asked(tmp_path):
    """Answers questions over two articles of 18 November, asked on the 20th."""
    with opened(tmp_path, (TEALE, BRIDGE)) as store:
        encoder, writer = HashedEncoder(), ExtractiveWriter()
        answerer = Answerer(Retriever(store, encoder, clock), encoder, writer, writer, clock, store.revisions)
        yield lambda question: asyncio.run(answerer.answer(Ask(question, as_of=at("2026-11-20"))))


@pytest.mark.parametrize(
    "question",
    [
        "Wer wurde letztes Wochenende zum Bürgermeister von Ostrand gewählt?",
        "Wer wurde am Sonntag zum Bürgermeister von Ostrand gewählt?",
    ],
)
def test_a_later_report_that_names_the_day_answers(asked, question):
    """With the day of the report in a note, the period as asked, and no word of an empty window."""
    answer = asked(question)
    assert answer.status == "answered"
    assert "Omar Teale" in answer.text
    assert answer.period.until == at("2026-11-16") - 43_200
    assert answer.notes == ("Auch Meldungen vom 18. November 2026 stehen hier, die den gefragten Tag nennen.",)


@pytest.mark.parametrize(
    "question",
    [
        "Wer wurde am Samstag zum Bürgermeister von Ostrand gewählt?",
        "Wer wurde letzte Woche am Montag zum Bürgermeister von Ostrand gewählt?",
        "Warum wurde die Elsbrücke am Sonntag gesperrt?",
    ],
)
def test_a_later_report_that_names_no_day_of_it_does_not(asked, question):
    """Neither another weekday nor a report without any, which is of its own day."""
    assert asked(question).status == "refused"
