"""What is fitted is what the bot weighs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering import refusal
from bot.answering.signals import Signals
from evaluation.refusal_fit import NAMES, features

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
        st.booleans(),
        st.booleans(),
    )
)
def test_the_fitted_features_are_those_that_the_score_weighs(found):
    """The weights by name, times the features of the fit, and the offset, are the evidence score."""
    weighed = sum(getattr(refusal, name) * value for name, value in zip(NAMES, features(found), strict=True))
    assert refusal.evidence_score(found) == pytest.approx(weighed + refusal.OFFSET)
