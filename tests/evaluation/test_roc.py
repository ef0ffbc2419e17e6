"""Area and points of the refusal curve."""

import pytest

from evaluation.roc import area, at_false_refusals, point


def test_area_of_perfect_separation_is_one():
    """Every answerable question above every unanswerable one."""
    assert area([0.9, 0.8], [0.1, 0.2]) == 1


def test_area_counts_pairs_and_halves_ties():
    """Of the pairs (2,1) (2,2) (1,1) (1,2): won 1, tied 2, lost 1."""
    assert area([2, 1], [1, 2]) == pytest.approx(0.5)
    assert area([3, 1], [1, 2]) == pytest.approx((1 + 1 + 0.5 + 0) / 4)


def test_area_of_nothing_is_a_coin():
    """Without both kinds there is nothing to tell apart."""
    assert area([], [0.1]) == 0.5


def test_a_threshold_refuses_what_lies_below():
    """At 0.5, one of two answerable is refused and one of three unanswerable is missed."""
    errors = point([0.4, 0.6], [0.1, 0.2, 0.5], 0.5)
    assert (errors.false_refusals, errors.missed_refusals) == (0.5, pytest.approx(1 / 3))


def test_the_point_for_an_allowed_share_keeps_to_it():
    """Allowing a quarter of four refuses one answerable question and no more."""
    errors = at_false_refusals([0.1, 0.4, 0.6, 0.8], [0.2, 0.3, 0.5], 0.25)
    assert errors.false_refusals == 0.25
    assert errors.missed_refusals == pytest.approx(1 / 3)
