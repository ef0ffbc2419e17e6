"""One score from two legs."""

from __future__ import annotations

import numpy as np
import pytest

from bot.retrieval.fusion import (
    BY_CHANCE,
    BY_CHANCE_ABROAD,
    LEAST_DEVIATION,
    Background,
    by_chance,
    centred,
    fused,
    matched,
    spread,
)
from vectorstore.encoders.encoder import UsualCosines

USUAL = UsualCosines(own=0.76, across=0.72, deviation=0.02)


def test_a_language_is_measured_by_its_own_mean():
    """The same distance from their languages' means gives passages the same score."""
    around = spread({"de": Background(0.80, 0.02, 1000), "en": Background(0.74, 0.02, 1000)}, USUAL, "de")
    german, english = centred(np.array([0.84, 0.78]), np.array(["de", "en"]), around)
    assert german == pytest.approx(english, abs=0.05)
    assert german == pytest.approx(2, abs=0.1)


def test_a_language_of_few_passages_leans_to_all():
    """The mean of two passages counts little, an unknown language is measured by all."""
    around = spread({"de": Background(0.80, 0.02, 1000), "en": Background(0.60, 0.0, 2)}, None, "de")
    assert around.expected["en"] > 0.75
    assert around.deviations(0.8, "fr") == around.deviations(0.8, "it")


def test_a_lone_passage_about_the_question_stands_out():
    """In a store of one passage its own cosine is not what is expected: the encoder's usual one is."""
    around = spread({"de": Background(0.88, 0.0, 1)}, USUAL, "de")
    assert around.deviations(0.88, "de") > 4
    across = spread({"en": Background(0.86, 0.0, 1)}, USUAL, "de")
    assert across.deviations(0.86, "en") > around.deviations(0.86, "de")
    lone = spread({"de": Background(0.88, 0.0, 1)}, None, "de")
    assert lone.deviations(0.88, "de") == pytest.approx(0)


def test_in_a_small_store_the_encoders_usual_deviation_counts():
    """Ten passages on one topic do not make every difference large; many passages speak for themselves."""
    small = spread({"de": Background(0.8, 0.1, 10)}, USUAL, "de")
    large = spread({"de": Background(0.8, 0.1, 100_000)}, USUAL, "de")
    assert small.deviation < 0.05 < large.deviation
    assert spread({"de": Background(0.8, 0.1, 10)}, None, "de").deviation == pytest.approx(0.1)


@pytest.mark.parametrize("usual", [None, USUAL])
def test_an_empty_store_has_a_spread_too(usual):
    """No passages, or one, give a deviation above zero."""
    assert spread({}, usual, "de").deviation >= LEAST_DEVIATION
    assert spread({"de": Background(0.8, 0.0, 1)}, None, "de").deviation == LEAST_DEVIATION


def test_bm25_becomes_a_number_of_terms():
    """A passage holding all terms counts as many of them, whatever they weigh; no terms count nothing."""
    weights = [2.0, 4.0]
    assert matched(np.array([2.2 * sum(weights)]), weights) == pytest.approx(2)
    assert matched(np.array([]), []).tolist() == []
    assert matched(np.array([1.0]), []).tolist() == [0.0]


def test_chance_matches_are_taken_off_where_words_are_matched():
    """A foreign passage that matches a name loses nothing, what any would match is taken off where words meet."""
    own, translated = np.array([True, False, False]), np.array([False, True, False])
    same, other, foreign = fused(np.zeros(3), np.ones(3), by_chance(5, own, translated))
    assert foreign == 1.0
    assert same == pytest.approx(1 - 5 * BY_CHANCE)
    assert other == pytest.approx(1 - 5 * BY_CHANCE_ABROAD)
    assert same < other < foreign
