"""Halves and samples of questions."""

from evaluation.halves import of_half, sample

KEYS = [f"question {number}" for number in range(1_000)]


def identity(key: str) -> str:
    return key


def test_the_halves_part_the_questions():
    """Every question is in exactly one half, and the halves are about equal."""
    choose, report = of_half(KEYS, identity, "choose"), of_half(KEYS, identity, "report")
    assert sorted(choose + report) == sorted(KEYS)
    assert 440 < len(choose) < 560


def test_all_is_everything_in_order():
    """The half "all" leaves the questions as they are."""
    assert of_half(KEYS, identity, "all") == KEYS


def test_a_half_does_not_depend_on_the_other_questions():
    """A question stays in its half when others come or go."""
    assert [key for key in of_half(KEYS, identity, "report") if key in KEYS[:10]] == of_half(
        KEYS[:10], identity, "report"
    )


def test_a_larger_sample_holds_the_smaller_one():
    """Growing a sample adds questions and drops none, and the order stays."""
    small, large = sample(KEYS, identity, 50), sample(KEYS, identity, 80)
    assert len(small) == 50
    assert set(small) < set(large)
    assert small == [key for key in KEYS if key in set(small)]


def test_a_sample_is_spread_over_both_halves():
    """Sampling does not follow the same draw as halving."""
    assert 15 < len(of_half(sample(KEYS, identity, 50), identity, "choose")) < 35
