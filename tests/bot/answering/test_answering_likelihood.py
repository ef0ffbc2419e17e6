"""How the question's words recur is part of what decides between an answer and a refusal."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from bot.answering.refusal.likelihood import log_odds, read_signals, recurrence
from bot.answering.refusal.refusal import READ
from bot.answering.selection.evidence import gather
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from tests.bot.newsroom import article, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.encoders.encoder import Alignment

QUESTION = "Which bridge closed on Friday?"


class Telling(HashedEncoder):
    """Says that words recur so far, and remembers in which texts it was asked to look."""

    def __init__(self, closeness: float) -> None:
        self.closeness, self.read = closeness, []

    def aligned(self, question: str, texts: Sequence[str]) -> Alignment:
        """The same for every text."""
        self.read += texts
        return Alignment(np.full((len(texts), 2), self.closeness, np.float32), np.full(2, 0.5, np.float32))


def asked(folder):
    texts = [article("One", "The bridge closed on Friday. It will open in May.")]
    with opened(folder, texts) as store:
        retrieved = Retriever(store, HashedEncoder(), clock).retrieve(Ask(QUESTION))
    evidence = gather(QUESTION, "en", retrieved, HashedEncoder())
    return retrieved, evidence


def test_the_best_passage_is_read(tmp_path):
    """The one with the best sentence, under its title; an encoder that cannot tell and no evidence give nothing."""
    _, evidence = asked(tmp_path)
    encoder = Telling(0.75)
    assert recurrence(QUESTION, evidence, encoder) == 0.75
    assert encoder.read == ["One\nThe bridge closed on Friday. It will open in May."]
    assert recurrence(QUESTION, evidence, HashedEncoder()) is None
    assert recurrence(QUESTION, (), encoder) is None


def test_words_that_recur_speak_for_an_answer(tmp_path):
    """The log-odds rise with it by its weight."""
    retrieved, evidence = asked(tmp_path)
    near, far = (log_odds(QUESTION, retrieved, evidence, Telling(value)) for value in (0.75, 0.25))
    assert near - far == pytest.approx(READ.recurrence * 0.5)
    assert read_signals(QUESTION, retrieved, evidence, HashedEncoder()).recurrence is None
