"""How a question's cosines spread over the store."""

from __future__ import annotations

import numpy as np
import pytest
from stores import DIMENSION, article, filled, opened, passages, put, vector

from vectorstore.index import background


@pytest.fixture
def store(tmp_path):
    """Thirty articles in German and English, three passages each."""
    with opened(tmp_path, own=False) as made:
        put(made, *(article(number, language=("de", "en")[number % 2]) for number in range(30)))
        yield made


def test_a_small_store_is_measured_whole(store):
    """Mean, deviation and number of passages per language are those of all its passages."""
    question = vector("minister vote")
    with store.snapshot() as snapshot:
        spread = snapshot.spread(question[None])[0]
    for language, remainder in (("de", 0), ("en", 1)):
        texts = [one.text for number in range(remainder, 30, 2) for one in passages(article(number))]
        cosines = np.array([vector(text) @ question for text in texts])
        mean, deviation, count = spread[language]
        assert count == len(texts) == 45
        assert (mean, deviation) == pytest.approx((cosines.mean(), cosines.std()), abs=2e-3)


def test_the_sample_follows_the_store(store):
    """A new article is in the next measure, a snapshot taken before keeps its own."""
    with store.snapshot() as before:
        put(store, article(99, "Un vote.", language="fr"))
        assert set(before.spread(vector("vote")[None])[0]) == {"de", "en"}
    with store.snapshot() as after:
        assert set(after.spread(vector("vote")[None])[0]) == {"de", "en", "fr"}


def test_an_empty_store_has_no_spread(tmp_path):
    """Without passages there is nothing to measure."""
    with opened(tmp_path, own=False) as empty, empty.snapshot() as snapshot:
        assert snapshot.spread(np.zeros((2, DIMENSION), np.float32)) == [{}, {}]


def test_a_large_store_is_sampled_evenly(tmp_path):
    """Above the limit every second, fourth ... passage is taken: always the same ones, never more than the limit."""
    with filled(tmp_path, 300, own=False) as store, store.snapshot() as snapshot:
        connection, total = snapshot._connection, snapshot.total()
        small, again = (background.sampled(connection, 0, total * 10, DIMENSION) for _ in range(2))
    assert len(small.vectors) == 112  # every eighth: the first power of two that suffices
    assert {name: len(places) for name, places in small.languages.items()} == {"en": 112}
    assert (small.vectors == again.vectors).all()
