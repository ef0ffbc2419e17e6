"""The gate: each suite measured, judged by its floors, and reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from evaluation.floors import Floors, Verdict, judge, raised
from evaluation.suite import Bench, Suite


@dataclass(frozen=True, slots=True)
class Report:
    """One suite's result, or why it was skipped; ``seconds`` is wall time."""

    name: str
    summary: str
    verdicts: tuple[Verdict, ...] = ()
    skipped: str = ""
    seconds: float = 0.0

    @property
    def holds(self) -> bool:
        """True unless a metric is worse than its floor; what was skipped holds."""
        return all(verdict.holds for verdict in self.verdicts)

    def to_json(self) -> dict[str, Any]:
        """The report for ``--json``."""
        return {
            "suite": self.name,
            "skipped": self.skipped or None,
            "seconds": round(self.seconds, 1),
            "holds": self.holds,
            "metrics": [
                {**verdict.metric.to_json(), "floor": verdict.floor, "holds": verdict.holds}
                for verdict in self.verdicts
            ],
        }


def measure_all(suites: Sequence[Suite], bench: Bench, floors: Floors) -> Iterator[Report]:
    """Run the suites one after the other."""
    for suite in suites:
        yield _measured(suite, bench, floors)


def _measured(suite: Suite, bench: Bench, floors: Floors) -> Report:
    name, absent = suite.variant(quick=bench.quick), suite.missing(bench.data)
    if absent:
        return Report(name, suite.summary, skipped=f"skipped: {', '.join(map(str, absent))} not found")
    start = perf_counter()
    metrics = suite.measure(bench)
    return Report(name, suite.summary, tuple(judge(name, metrics, floors)), seconds=perf_counter() - start)


def raise_floors(reports: Sequence[Report], floors: Floors) -> Floors:
    """The floors raised by all suites that ran."""
    for report in reports:
        if not report.skipped:
            floors = raised(report.name, [verdict.metric for verdict in report.verdicts], floors)
    return floors
