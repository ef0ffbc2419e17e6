"""Progress on stderr: a live line on a terminal, now and then a plain line elsewhere."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from ingest.addresses import is_web
from ingest.files.files import LINES, folder_files
from vectorstore.typed_path import typed_path

if TYPE_CHECKING:
    from ingest.pipeline import Progress
    from ingest.report import Report

_QUIET = 10.0  # seconds between two plain lines
_WIDTH = 60  # characters of an item's name in the live line
_BLOCK = 1 << 20  # bytes read at once to count lines; a gigabyte takes about a second
_LISTS = (".opml", ".xml")  # files that may name feeds, whose entries nobody knows before


@contextmanager
def shown_progress(sources: Sequence[str] = ()) -> Iterator[Progress]:
    """A function to be told of every item; what it shows ends with the block.

    Where all sources are files and folders it says how much is left.
    """
    extent = Extent(sources)
    if sys.stderr.isatty():
        with _live(extent) as tell:
            yield tell
    else:
        yield _Lines(extent).tell


class Extent:
    """How many items some sources hold, counted by a thread while they are read; None until then, and if unknown."""

    def __init__(self, sources: Sequence[str]) -> None:
        self.total: int | None = None
        if sources:
            threading.Thread(target=self._count, args=(tuple(sources),), name="counting", daemon=True).start()

    def _count(self, sources: Sequence[str]) -> None:
        self.total = number_of_items(sources)

    def left(self, done: int, seconds: float) -> float | None:
        """Seconds until the end at the rate so far; None while it cannot be told."""
        if self.total is None or not done:
            return None
        return max(0, self.total - done) * seconds / done


def number_of_items(sources: Sequence[str]) -> int | None:
    """Lines of JSON lines, and one for each other file; None where a source is on the web, a stream or a list."""
    total = 0
    for source in sources:
        path = typed_path(source)
        if source == "-" or is_web(source) or path.suffix.lower() in _LISTS:
            return None
        try:
            total += sum(map(_held, folder_files(path))) if path.is_dir() else _held(path)
        except OSError:
            total += 1  # one item that says why it cannot be read
    return total


def _held(path: Path) -> int:
    if path.suffix.lower() not in LINES or not path.is_file():
        return 1
    count, last = 0, b"\n"
    with path.open("rb") as stream:
        while block := stream.read(_BLOCK):
            count += block.count(b"\n")
            last = block[-1:]
    return count + (last != b"\n")


def spoken(seconds: float) -> str:
    """A time left in words: "40 s", "12 min", "3 h 5 min"."""
    minutes = round(seconds / 60)
    if seconds < 90:  # noqa: PLR2004
        return f"{seconds:.0f} s"
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60} min"  # noqa: PLR2004


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
    """One line every ten seconds, so that a log says that something happens, how fast, and for how long."""

    def __init__(self, extent: Extent) -> None:
        self._extent = extent
        self._start = self._last = time.monotonic()

    def tell(self, report: Report, _where: str) -> None:
        now = time.monotonic()
        if now - self._last >= _QUIET:
            self._last = now
            left = self._extent.left(report.total, now - self._start)
            rest = "" if left is None else f", {spoken(left)} left"
            sys.stderr.write(f"{counted(report)} ({report.total / (now - self._start):,.0f} per second{rest})\n")


@contextmanager
def _live(extent: Extent) -> Iterator[Progress]:
    from rich.console import Console
    from rich.markup import escape
    from rich.progress import BarColumn, TaskProgressColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    console = Console(stderr=True)
    columns = (BarColumn(20), TaskProgressColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    with Bar(*columns, console=console, transient=True, refresh_per_second=4) as bar:
        task = bar.add_task("reading …", total=None)
        started = time.monotonic()

        def tell(report: Report, where: str) -> None:
            seconds = max(0.1, time.monotonic() - started)
            left = extent.left(report.total, seconds)
            rest = "" if left is None else f" · {spoken(left)} left"
            name = where if len(where) <= _WIDTH else "…" + where[1 - _WIDTH :]
            line = f"{counted(report)} · {report.total / seconds:,.0f}/s{rest} · {escape(name)}"
            total = None if extent.total is None else max(extent.total, report.total)
            bar.update(task, description=line, completed=report.total, total=total)

        yield tell


def counted(report: Report) -> str:
    """The counts so far on one line."""
    return f"{report.total:,} read: " + report.lines()[0]
