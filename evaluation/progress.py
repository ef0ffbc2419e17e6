"""Progress of the gate on stderr: a bar on a terminal, one line a step elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")


def told(what: str, items: Iterable[Item]) -> Iterator[Item]:
    """The items one by one, with a bar or a line."""
    listed = list(items)
    if not sys.stderr.isatty():
        say(f"{what}: {len(listed)}")
        yield from listed
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(listed, description=what, console=Console(stderr=True), transient=True)


def say(line: str) -> None:
    """One line."""
    print(line, file=sys.stderr, flush=True)
