"""Progress on stderr: a live line on a terminal, now and then a plain line elsewhere."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ingest.pipeline import Progress
    from ingest.report import Report

_QUIET = 10.0  # seconds between two plain lines
_WIDTH = 60  # characters of an item's name in the live line


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """A function to be told of every item; what it shows ends with the block."""
    if sys.stderr.isatty():
        with _live() as tell:
            yield tell
    else:
        yield _Lines().tell


@contextmanager
def counted_progress(what: str) -> Iterator[Callable[[int, int], None]]:
    """A function to be told how many of how many are done; a bar with the time left on a terminal, else nothing."""
    if not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True, refresh_per_second=4) as bar:
        task = bar.add_task(what, total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


class _Lines:
    """One line every ten seconds, so that a log says that something happens and how fast."""

    def __init__(self) -> None:
        self._start = self._last = time.monotonic()

    def tell(self, report: Report, _where: str) -> None:
        now = time.monotonic()
        if now - self._last >= _QUIET:
            self._last = now
            rate = report.total / (now - self._start)
            sys.stderr.write(f"{counted(report)} ({rate:,.0f} per second)\n")


@contextmanager
def _live() -> Iterator[Progress]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import Progress as Bar
    from rich.progress import SpinnerColumn, TextColumn, TimeElapsedColumn

    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Bar(*columns, console=console, transient=True, refresh_per_second=4) as bar:
        task = bar.add_task("reading …", total=None)
        started = time.monotonic()

        def tell(report: Report, where: str) -> None:
            rate = report.total / max(0.1, time.monotonic() - started)
            name = where if len(where) <= _WIDTH else "…" + where[1 - _WIDTH :]
            bar.update(task, description=f"{counted(report)} · {rate:,.0f}/s · {escape(name)}")

        yield tell


def counted(report: Report) -> str:
    """The counts so far on one line."""
    return f"{report.total:,} read: " + report.lines()[0]
