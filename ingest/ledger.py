"""Which entries of which feeds were taken in already, so that their pages are not fetched again at every check."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Protocol

from ingest.feeds.feed_entry import SAID
from ingest.item import EntryMark

KEPT = 3_000  # entries remembered per feed; feeds show at most 1,000
TRIES = 3  # how often an entry is asked for again whose page cannot be read
IDLE = 3  # how often its page is read again for a later date alone, and found unchanged, until that is believed no more
_SAMPLED = "0"  # of the 16 last signs of a digest; an entry whose dates are not believed is read again one time in 16


class Memory(Protocol):
    """Where the ledger is kept: the store's small values."""

    def meta(self, key: str) -> str | None:
        """A value left here before."""
        ...

    def set_meta(self, key: str, value: str | None) -> None:
        """Leaves a value."""
        ...

    def forget_meta(self, prefix: str, least: float) -> None:
        """Removes the values under keys with a prefix, all of them numbers, that are below ``least``."""
        ...


class Ledger:
    """The entries seen, per feed. Settle an entry only after its article is stored."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory
        self._feeds: dict[str, dict[str, str]] = {}
        self._changed: set[str] = set()

    def seen(self, feed: str) -> Mapping[str, str]:
        """What is_seen() asks for, by entry key."""
        return {key: _seen(state) for key, state in self._entries(feed).items()}

    def settle(self, mark: EntryMark, *, complete: bool, idle: bool = False) -> None:
        """The entry is taken in; an incomplete one will be looked at again, but not for ever.

        ``idle``: its page was read for nothing.
        """
        entries = self._entries(mark.feed)
        before = entries.pop(mark.key, "")
        again = _number(before) + 1 if "~" in before and _digest(before) == mark.digest else 1
        bumped = idle and _digest(before)[:SAID] == mark.digest[:SAID]
        count = min(IDLE, _number(before) + 1 if bumped and "=" in before else int(bumped))
        entries[mark.key] = f"{mark.digest}={count}" if complete and count else mark.digest
        if not complete:
            entries[mark.key] = f"{mark.digest}~{again}"
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


def is_seen(seen: str | None, digest: str) -> bool:
    """Whether what is ``seen`` of an entry is its present state, as far as its dates are believed."""
    if seen is None or seen.rstrip("=") == digest:
        return seen is not None
    return seen.endswith("=") and seen[:SAID] == digest[:SAID] and digest[-1] != _SAMPLED


def digests(seen: Mapping[str, str]) -> frozenset[str]:
    """All digests, also of entries that need a second look."""
    return frozenset(map(_digest, seen.values()))


def _seen(state: str) -> str:
    """The digest, with a mark where a later date alone is believed no more, or where it needs a second look."""
    if "~" in state:
        return _digest(state) + ("~" if _number(state) < TRIES else "")
    return _digest(state) + ("=" if _number(state) >= IDLE else "")


def _digest(state: str) -> str:
    return state.partition("~")[0].partition("=")[0]


def _number(state: str) -> int:
    """How often the entry was asked for in vain (``~``), or read for nothing (``=``)."""
    number = state.replace("=", "~").partition("~")[2]
    return int(number) if number.isdecimal() else 0
