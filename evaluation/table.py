"""The gate's result as a table on stdout."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from evaluation.floors import Verdict
from evaluation.gate import Report

PLAIN_WIDTH = 120  # columns when stdout is no terminal


def show(reports: Sequence[Report], console: Console | None = None) -> None:
    """One table over all suites, then what was skipped and whether the gate holds."""
    out = console or _console()
    if any(report.verdicts for report in reports):
        out.print(_table(reports))
    for report in reports:
        if report.skipped:
            out.print(f"{report.name}: {report.skipped}", markup=False, highlight=False)
    out.print(Text(_summary(reports)))


def _console() -> Console:
    console = Console()
    return console if console.is_terminal else Console(width=PLAIN_WIDTH)


def _table(reports: Sequence[Report]) -> Table:
    table = Table("suite", "metric")
    for heading in ("value", "95 % interval", "n", "floor", ""):
        table.add_column(heading, justify="right")
    for report in reports:
        for place, verdict in enumerate(report.verdicts):
            last = place == len(report.verdicts) - 1
            table.add_row(report.name if place == 0 else "", *_cells(verdict), end_section=last)
    return table


def _cells(verdict: Verdict) -> tuple[Text | str, ...]:
    metric = verdict.metric
    bound = "≤" if metric.lower_is_better else "≥"
    floor = "" if verdict.floor is None else f"{bound} {verdict.floor:.3f}"
    return (
        Text(metric.name, style="" if metric.gated else "dim"),
        f"{metric.value:.3f}",
        f"{metric.low:.3f} – {metric.high:.3f}",
        str(metric.n),
        floor,
        Text("") if verdict.holds else Text("below", style="bold red"),
    )


def _summary(reports: Sequence[Report]) -> str:
    worse = [f"{report.name} {each.metric.name}" for report in reports for each in report.verdicts if not each.holds]
    if worse:
        return f"Worse than the floor: {'; '.join(worse)}."
    pinned = sum(each.floor is not None for report in reports for each in report.verdicts)
    return f"{pinned} floors hold." if pinned else "Nothing was compared with a floor."
