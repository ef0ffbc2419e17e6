"""Scoring of rankings, by tiny cases worked out by hand."""

import pytest

from evaluation.ranking import fact_metrics, first_rank, ranking_metrics, score_facts


def test_first_rank_counts_from_one_and_stops_at_ten():
    """The rank of the first relevant passage is 1-based; the eleventh does not count."""
    assert first_rank([False, True, True]) == 2
    assert first_rank([False] * 10 + [True]) is None


def test_recall_and_reciprocal_rank_over_questions():
    """Ranks 1, 4 and none give R@1 1/3, R@5 2/3 and MRR (1 + 1/4 + 0) / 3."""
    by_name = {metric.name: metric.value for metric in ranking_metrics("de→en", [1, 4, None])}
    assert by_name == pytest.approx(
        {"de→en R@1": 1 / 3, "de→en R@5": 2 / 3, "de→en R@10": 2 / 3, "de→en MRR@10": 1.25 / 3}
    )


def test_a_fact_is_found_whatever_the_spaces_and_newlines():
    """Spaces and newlines are removed from both sides before comparing."""
    assert score_facts(["He said: Sales\nrose  by 3 %."], ["Sales rose by 3 %."]).rank == 1


def test_a_fact_in_other_case_is_not_found():
    """The comparison is case-sensitive, as the authors' is."""
    assert score_facts(["SALES ROSE"], ["sales rose"]).rank is None


def test_average_precision_as_the_authors_define_it():
    """Facts new at ranks 1 and 3 of three facts: (1/1 + 1/3) / 3; a fact seen again adds nothing."""
    score = score_facts(["aa", "aa", "xx bb"], ["aa", "bb", "cc"])
    assert score.rank == 1
    assert score.precision == pytest.approx((1 + 1 / 3) / 3)
    assert score.recall == pytest.approx(2 / 3)


def test_two_facts_in_one_passage_count_at_one_rank():
    """Two facts found at rank 2 add 2/2 to the average precision."""
    assert score_facts(["xx", "aa bb"], ["aa", "bb"]).precision == pytest.approx(0.5)


def test_the_eleventh_passage_does_not_count():
    """Only ten passages are looked at."""
    score = score_facts(["x"] * 10 + ["aa"], ["aa"])
    assert (score.rank, score.precision, score.recall) == (None, 0, 0)


def test_a_fact_listed_twice_counts_as_the_authors_count_it():
    """A repeated gold fact adds once to precision while the divisor keeps both; recall finds both."""
    score = score_facts(["aa"], ["aa", "aa"])
    assert score.precision == pytest.approx(0.5)
    assert score.recall == 1


def test_fact_metrics_over_queries():
    """Two queries, one with all evidence at rank 1, one with half at rank 5."""
    scores = [score_facts(["aa"], ["aa"]), score_facts(["x", "x", "x", "x", "bb"], ["bb", "cc"])]
    by_name = {metric.name: metric.value for metric in fact_metrics(scores)}
    assert by_name == pytest.approx(
        {
            "Hits@10": 1.0,
            "Hits@4": 0.5,
            "MRR@10": 0.6,
            "MAP@10": (1 + 0.1) / 2,
            "evidence recall@10": 0.75,
            "all evidence@10": 0.5,
        }
    )
