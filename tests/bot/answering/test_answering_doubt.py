"""Tests of what is said of a first quote that may not answer."""

from __future__ import annotations

from dataclasses import replace

from bot.answering.answer import Quote
from bot.answering.selection.doubt import unsure
from tests.bot.answering.answering_evidence import sentences_of

QUESTION = "Was kostet das Ticket?"
PRICE, TRAINS, RAIN = sentences_of("Das Ticket kostet 63 Euro. Die Züge fahren stündlich. Am Abend regnet es.")


def quoted(*told):
    """The run of the article that holds these sentences."""
    first, last = told[0], told[-1]
    return Quote(first.found, first.start, last.end, first.found.passage.text[first.start : last.end])


def read(*readings):
    """The three sentences with what the reader makes of each."""
    return [replace(one, reading=each) for one, each in zip((PRICE, TRAINS, RAIN), readings, strict=True)]


def test_what_the_reader_takes_for_the_answer_is_not_doubted():
    """A price that leads where a price is asked for."""
    assert not unsure(quoted(PRICE), read(4.0, -6.0, -8.0))


def test_what_the_reader_makes_nothing_of_is_doubted():
    """The weather leads where a price is asked for."""
    assert unsure(quoted(RAIN), read(4.0, -6.0, -8.0))


def test_the_best_sentence_of_the_quote_counts():
    """A quote of three sentences, one of which answers."""
    assert not unsure(quoted(PRICE, TRAINS, RAIN), read(4.0, -6.0, -8.0))


def test_nothing_is_said_without_a_reader():
    """No sentence was read."""
    assert not unsure(quoted(RAIN), read(None, None, None))


def test_nothing_is_said_of_what_was_not_among_the_sentences_read():
    """The quote is another article's."""
    elsewhere = replace(RAIN, found=sentences_of("Am Abend regnet es.", number=2)[0].found)
    assert not unsure(quoted(elsewhere), read(4.0, -6.0, -8.0))
