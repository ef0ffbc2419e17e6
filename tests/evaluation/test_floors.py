"""Floors: compared, raised, never lowered."""

import pytest

from evaluation.floors import floor_for, judge, raised, read_floors, write_floors
from evaluation.metric import Metric, rate


def good(value: float, n: int = 1_000, **kind: bool) -> Metric:
    return Metric("Hits@10", value, 0, 1, n, **kind)


def test_a_metric_below_its_floor_does_not_hold():
    """A value worse than the floor fails, an equal or better one holds."""
    floors = {"multihop": {"Hits@10": 0.9}}
    assert [judge("multihop", [good(value)], floors)[0].holds for value in (0.89, 0.9, 0.95)] == [False, True, True]


def test_a_metric_where_less_is_better_has_a_ceiling():
    """For an error rate the pinned number is the most that is allowed."""
    floors = {"refusal": {"Hits@10": 0.05}}
    verdicts = [judge("refusal", [good(value, lower_is_better=True)], floors)[0] for value in (0.04, 0.06)]
    assert [verdict.holds for verdict in verdicts] == [True, False]


def test_a_metric_without_a_floor_holds():
    """What was never pinned cannot fail."""
    assert judge("multihop", [good(0.1)], {})[0].holds


def test_a_metric_only_shown_is_never_judged():
    """A metric that is not gated ignores the floor of its name and is not pinned."""
    metric = good(0.1, gated=False)
    assert judge("multihop", [metric], {"multihop": {"Hits@10": 0.9}})[0].holds
    assert raised("multihop", [metric], {}) == {"multihop": {}}


def test_floors_rise_and_never_fall():
    """Updating takes the better of old floor and new measurement less its margin."""
    floors = {"multihop": {"Hits@10": 0.9}}
    assert raised("multihop", [good(0.95)], floors)["multihop"]["Hits@10"] == pytest.approx(0.94)
    assert raised("multihop", [good(0.5)], floors)["multihop"]["Hits@10"] == 0.9


def test_a_ceiling_only_comes_down():
    """Updating an error rate never allows more errors than before."""
    floors = {"refusal": {"Hits@10": 0.05}}
    assert raised("refusal", [good(0.01, lower_is_better=True)], floors)["refusal"]["Hits@10"] == pytest.approx(0.02)
    assert raised("refusal", [good(0.5, lower_is_better=True)], floors)["refusal"]["Hits@10"] == 0.05


def test_other_suites_keep_their_floors():
    """Raising one suite leaves the others alone."""
    assert raised("xquad", [good(0.5)], {"multihop": {"Hits@10": 0.9}})["multihop"] == {"Hits@10": 0.9}


def test_a_promise_has_no_margin_and_a_small_suite_allows_two_cases():
    """A promised rate is pinned where it is; with 20 cases the margin is two of them."""
    assert floor_for(good(1.0, exact=True)) == 1.0
    assert floor_for(good(0.9, n=20)) == pytest.approx(0.8)


def test_a_value_rounded_for_the_file_still_holds():
    """A floor written with four digits does not fail the very value it came from."""
    metric = rate("Hits@10", [True, True, False], exact=True)
    floors = raised("multihop", [metric], {})
    assert judge("multihop", [metric], floors)[0].holds


def test_the_file_is_read_as_it_was_written(tmp_path):
    """Floors survive the file; without one there are none."""
    path = tmp_path / "floors.json"
    assert read_floors(path) == {}
    write_floors({"xquad": {"de→en R@5": 0.9}}, path)
    assert read_floors(path) == {"xquad": {"de→en R@5": 0.9}}
