"""Near ties are read word by word."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from bot.retrieval.ask import Ask
from bot.retrieval.candidates import Candidates
from bot.retrieval.fusion import spread
from bot.retrieval.late_interaction import (
    ACROSS,
    GAP,
    LEG,
    MOST_READ,
    REACH,
    WEIGHT,
    best_sentence,
    closely_read,
    near_ties,
)
from bot.retrieval.probes import Probe
from bot.retrieval.retriever import Retriever
from ingest.refinement import refine
from tests.bot.newsroom import article, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.domain import Article, Found, Passage
from vectorstore.encoders.encoder import Alignment

TEXT = "The minister spoke. It rained. She left at noon."


class Favouring(HashedEncoder):
    """Finds the words of a question in texts that hold a phrase, half as close in others; remembers what it read."""

    def __init__(self, phrase: str) -> None:
        self.phrase, self.read = phrase, []

    def aligned(self, question: str, texts: Sequence[str]) -> Alignment:
        """Each of the question's words alike."""
        self.read += texts
        words = len(question.split())
        closeness = np.array([[1.0 if self.phrase in text else 0.5] * words for text in texts], np.float32)
        return Alignment(closeness, np.full(words, 1 / words, np.float32))


@pytest.mark.parametrize(
    ("totals", "places"),
    [
        ([5.0, 5.0 - GAP - 0.1, 1.0], []),
        ([1.0, 5.0, 5.0 - GAP + 0.1, 5.0 - REACH - 0.1, 5.0 - REACH + 0.1], [1, 2, 4]),
        ([5.0], []),
        ([], []),
        ([5.0] * (MOST_READ + 3), list(range(MOST_READ))),
    ],
)
def test_only_near_ties_are_read(totals, places):
    """A clear first is left alone; else those close behind it are read, not more than a few."""
    assert near_ties(np.array(totals)) == places


def test_the_best_sentence_is_read_as_it_was_encoded():
    """With the one before where it opens with a pronoun; the passage as a whole while its sentences have no vectors."""
    found = Found(Passage("a", 1, 0, 0, len(TEXT), TEXT, "en", 7), Article(TEXT, identity="a"))
    question = np.array([0, 1], np.float32)
    vectors = np.array([[1, 0], [0.6, 0.8], [0, 1]], np.float32)
    assert best_sentence(found, {7: vectors}, question) == "It rained. She left at noon."
    assert best_sentence(found, {7: vectors[:2]}, question) == TEXT
    assert best_sentence(found, {}, question) == TEXT


def asked(folder, encoder, *articles):
    with opened(folder, list(articles)) as store:
        refine(store, encoder)
        return Retriever(store, encoder, clock).retrieve(Ask("Which bridge closed Friday?")).passages


def test_close_reading_decides_between_ties(tmp_path):
    """Of two passages of the same words the one whose best sentence reads closer is first, and says so in its ranks."""
    articles = [
        article("One", "The bridge closed Friday. Nothing else."),
        article("Two", "Friday closed the bridge. Else nothing."),
    ]
    encoder = Favouring("Friday closed")
    plain = asked(tmp_path / "plain", HashedEncoder(), *articles)
    read = asked(tmp_path / "read", encoder, *articles)
    assert [one.article.title for one in plain] == ["One", "Two"]
    assert [one.article.title for one in read] == ["Two", "One"]
    assert encoder.read == ["The bridge closed Friday.", "Friday closed the bridge."]
    assert [one.ranks.get(LEG) for one in plain + read] == [None, None, 1, 2]
    assert read[1].score == plain[0].score
    assert read[0].score == pytest.approx(plain[1].score + WEIGHT * 0.5, abs=1e-3)


def test_another_language_may_be_less_close(tmp_path):
    """A passage in another language than the question's is given what its words are usually less close."""
    given = [article(title, f"{title} spoke. {TEXT}") for title in ("One", "Two", "Three")]
    probe = Probe("Who spoke?", "en", np.zeros(HashedEncoder.dimension, np.float32), ())
    with opened(tmp_path, given) as store, store.snapshot() as snapshot:
        keys = np.array([snapshot.keys_of([one.id])[0] for one in given])
        languages, none = np.array(["en", "de", ""]), np.zeros((1, 3))
        before = Candidates(keys, languages, languages, none[0], none, none, {}, spread({}, None, "en"))
        after = closely_read(before, [probe], snapshot, Favouring("minister"))
        assert after.preferred[0] == pytest.approx([0, WEIGHT * ACROSS, 0])
        assert closely_read(before, [probe], snapshot, HashedEncoder()) is before
        assert closely_read(before, [probe, probe], snapshot, Favouring("minister")) is before
