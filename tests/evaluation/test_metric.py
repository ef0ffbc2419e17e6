"""Confidence intervals and means."""

import pytest

from evaluation.metric import average, bootstrap, mean, rate, wilson


def test_wilson_matches_the_published_example():
    """Wilson's interval of 8 out of 10 is 0.4902 to 0.9433."""
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)


def test_wilson_stays_within_zero_and_one():
    """A rate of all or nothing keeps an interval that reaches its end and has some width."""
    assert wilson(10, 10) == pytest.approx((0.7225, 1.0), abs=1e-4)
    assert wilson(0, 10) == pytest.approx((0.0, 0.2775), abs=1e-4)


def test_wilson_of_nothing_knows_nothing():
    """No cases give the whole range."""
    assert wilson(0, 0) == (0.0, 1.0)


def test_bootstrap_is_repeatable_and_holds_the_mean():
    """The same cases give the same interval, and it lies around their mean."""
    values = [0.0, 1.0] * 50
    low, high = bootstrap(values, average)
    assert (low, high) == bootstrap(values, average)
    assert 0.38 < low < 0.5 < high < 0.62


def test_bootstrap_of_equal_values_has_no_width():
    """Values without spread have an interval without width."""
    assert bootstrap([0.25] * 8, average) == (0.25, 0.25)


def test_rate_counts_flags():
    """A rate is the share of true flags and knows how many there were."""
    metric = rate("R@1", [True, True, False, True])
    assert (metric.value, metric.n) == (0.75, 4)


def test_nothing_measured_is_zero_and_not_an_error():
    """An empty suite gives zeros with the widest interval."""
    assert rate("R@1", []).value == 0
    assert (mean("MRR", []).value, mean("MRR", []).high) == (0, 1)


def test_a_metric_as_json_is_rounded():
    """The JSON of a metric carries name, value, interval and number of cases."""
    assert mean("MRR", [1 / 3] * 3).to_json() == {
        "metric": "MRR",
        "value": 0.3333,
        "low": 0.3333,
        "high": 0.3333,
        "n": 3,
        "lower_is_better": False,
    }
