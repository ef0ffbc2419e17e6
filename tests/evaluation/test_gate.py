"""Measuring, judging, showing."""

from io import StringIO

import pytest
from rich.console import Console
from scripted import ScriptedBench

from evaluation.floors import Verdict
from evaluation.gate import Report, measure_all, raise_floors
from evaluation.metric import Metric, rate
from evaluation.suite import Suite
from evaluation.table import show


def suite(name="tiny", *, needs=(), value=0.5, **kind):
    flags = [True] * int(value * 10) + [False] * int(10 - value * 10)
    return Suite(name, "a tiny suite", needs, lambda bench: [rate("R@1", flags)], **kind)


def shown(reports):
    out = StringIO()
    show(reports, Console(file=out, width=110))
    return out.getvalue()


def test_a_suite_below_its_floor_fails_the_gate(tmp_path):
    """The report of a suite does not hold when one of its metrics does not."""
    for floor, holds in ((0.5, True), (0.6, False)):
        [report] = measure_all([suite()], ScriptedBench(tmp_path), {"tiny": {"R@1": floor}})
        assert report.holds is holds


def test_a_suite_without_its_data_is_skipped_with_a_message(tmp_path):
    """Absent data is said with its path, and is no failure."""
    [report] = measure_all([suite(needs=("xquad",))], ScriptedBench(tmp_path), {"tiny": {"R@1": 1.0}})
    assert report.skipped == f"skipped: {tmp_path / 'xquad'} not found"
    assert report.holds
    assert f"{tmp_path / 'xquad'} not found" in shown([report]).replace("\n", "")


def test_quick_mode_has_floors_of_its_own(tmp_path):
    """A sampled suite is judged under another name; a suite that does not sample keeps its name."""
    floors = {"tiny": {"R@1": 1.0}, "tiny-quick": {"R@1": 0.4}}
    bench = ScriptedBench(tmp_path, quick=True)
    [sampled] = measure_all([suite()], bench, floors)
    [whole] = measure_all([suite(sampled=False)], bench, floors)
    assert (sampled.name, sampled.holds) == ("tiny-quick", True)
    assert (whole.name, whole.holds) == ("tiny", False)


def test_floors_are_raised_by_what_ran(tmp_path):
    """A skipped suite leaves its floors alone."""
    bench = ScriptedBench(tmp_path)
    reports = list(measure_all([suite(), suite("gone", needs=("gone",))], bench, {}))
    assert raise_floors(reports, {"gone": {"R@1": 0.7}}) == {
        "gone": {"R@1": 0.7},
        "tiny": {"R@1": pytest.approx(0.3)},
    }


def test_the_table_shows_value_interval_floor_and_what_is_below(tmp_path):
    """Every number stands with its interval and floor, and the last line names what fell below."""
    reports = list(measure_all([suite()], ScriptedBench(tmp_path), {"tiny": {"R@1": 0.6}}))
    text = shown(reports)
    for part in ("tiny", "R@1", "0.500", "0.237 – 0.763", "≥ 0.600", "below"):
        assert part in text
    assert text.splitlines()[-1].startswith("Worse than the floor: tiny R@1.")


def test_the_table_shows_a_ceiling_as_one():
    """For an error rate the bound is an upper one."""
    metric = Metric("missed refusals", 0.04, 0.0, 0.1, 100, lower_is_better=True)
    text = shown([Report("refusal", "", (Verdict(metric, 0.05),))])
    assert "≤ 0.050" in text
    assert text.splitlines()[-1] == "1 floors hold."


def test_a_report_as_json_carries_numbers_and_verdicts(tmp_path):
    """The JSON of a report names suite, metrics, floors and whether it holds."""
    [report] = measure_all([suite()], ScriptedBench(tmp_path), {"tiny": {"R@1": 0.6}})
    row = report.to_json()
    assert (row["suite"], row["skipped"], row["holds"]) == ("tiny", None, False)
    assert row["metrics"][0]["floor"] == 0.6
