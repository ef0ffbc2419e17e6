"""The weights belong to the features."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.refusal.refusal import READ, UNREAD, Weights, evidence_score, features
from bot.answering.refusal.signals import Signals

SHARE = st.floats(0, 1)
DEVIATIONS = st.floats(-5, 15)


@given(
    st.builds(
        Signals,
        DEVIATIONS,
        DEVIATIONS,
        st.sampled_from([0.0, 1.0, 2.0]),
        SHARE,
        st.integers(0, 60),
        st.booleans(),
        SHARE,
        SHARE,
        *[st.booleans()] * 4,
        SHARE,
        st.booleans(),
        DEVIATIONS,
    )
)
def test_the_features_are_those_that_the_weights_name(found):
    """A feature for each weight but the offset; how words recur counts where the encoder can tell."""
    named = dict(zip(Weights._fields, features(found), strict=False))
    assert set(named) == set(Weights._fields) - {"offset"}
    assert (named["passage"], named["recurrence"], named["years"]) == (found.passage, found.recurrence, found.years)
    for weights, asked in ((READ, found), (UNREAD, replace(found, recurrence=None))):
        known = dict(zip(Weights._fields, features(asked), strict=False))
        weighed = sum(getattr(weights, name) * value for name, value in known.items()) + weights.offset
        assert evidence_score(asked) == pytest.approx(weighed)
    assert READ.recurrence > 0 == UNREAD.recurrence
