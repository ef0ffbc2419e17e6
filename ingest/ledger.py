"""Which entries of which feeds were taken in already, so that their pages are not fetched again at every check."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Protocol

from ingest.item import EntryMark

KEPT = 3_000  # entries remembered per feed; feeds show at most 1,000
TRIES = 3  # how often an entry is asked for again whose page cannot be read


class Memory(Protocol):
    """Where the ledger is kept: the store's small values."""

    def meta(self, key: str) -> str | None:
        """A value left here before."""
        ...

    def set_meta(self, key: str, value: str | None) -> None:
        """Leaves a value."""
        ...


class Ledger:
    """The entries seen, per feed. Settle an entry only after its article is stored."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._feeds: dict[str, dict[str, str]] = {}
        self._changed: set[str] = set()

    def seen(self, feed: str) -> Mapping[str, str]:
        """Entry key to digest, for the entries that need no second look."""
        entries = self._entries(feed).items()
        return {key: state.partition("~")[0] for key, state in entries if "~" not in state or _tries(state) >= TRIES}

    def settle(self, mark: EntryMark, *, complete: bool) -> None:
        """The entry is taken in; an incomplete one will be looked at again, but not for ever."""
        entries = self._entries(mark.feed)
        before = entries.pop(mark.key, "")
        again = _tries(before) + 1 if before.partition("~")[0] == mark.digest else 1
        entries[mark.key] = mark.digest if complete else f"{mark.digest}~{again}"
        if entries[mark.key] != before:
            self._changed.add(mark.feed)

    def move(self, old: str, new: str) -> tuple[str, ...]:
        """The feed has another address now; what was seen of it stays seen. Returns the keys of its entries."""
        entries = self._entries(old)
        self._feeds[new] = {**entries, **self._entries(new)}
        self._changed.add(new)
        self.save()
        self._memory.set_meta(_name(old), None)
        return tuple(entries)

    def forget(self, feed: str) -> None:
        """Every entry of the feed is taken in once more."""
        self._feeds.pop(feed, None)
        self._changed.discard(feed)
        self._memory.set_meta(_name(feed), None)

    def save(self) -> None:
        """Writes down what changed."""
        for feed in self._changed:
            newest = dict(list(self._feeds[feed].items())[-KEPT:])
            self._memory.set_meta(_name(feed), json.dumps(newest))
        self._changed.clear()

    def _entries(self, feed: str) -> dict[str, str]:
        if feed not in self._feeds:
            try:
                self._feeds[feed] = dict(json.loads(self._memory.meta(_name(feed)) or "{}"))
            except (ValueError, TypeError):
                self._feeds[feed] = {}
        return self._feeds[feed]


def _name(feed: str) -> str:
    return "entries." + hashlib.sha256(feed.encode("utf-8", "replace")).hexdigest()[:16]


def _tries(state: str) -> int:
    number = state.partition("~")[2]
    return int(number) if number.isdecimal() else 0
