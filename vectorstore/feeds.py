"""Subscribed feeds and their health, as rows of the record; times are UTC seconds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any

from vectorstore.domain import NO_EXTRA

COLUMNS = (
    "url, title, etag, last_modified, last_success, last_check, next_check, error, error_streak, items, added, extra"
)


@dataclass(frozen=True, slots=True)
class Feed:
    """One subscription; ``error`` is empty and ``error_streak`` 0 after a good check, ``extra`` is for its keeper."""

    url: str
    title: str = ""
    etag: str = ""
    last_modified: str = ""
    last_success: float | None = None
    last_check: float | None = None
    next_check: float | None = None
    error: str = ""
    error_streak: int = 0
    items: int = 0
    added: float = 0.0
    extra: Mapping[str, Any] = field(default_factory=lambda: NO_EXTRA)


def read(connection: sqlite3.Connection) -> list[Feed]:
    """All subscriptions in the order they were added."""
    rows = connection.execute(f"SELECT {COLUMNS} FROM feed ORDER BY added, url")
    return [Feed(**{**dict(row), "extra": MappingProxyType(json.loads(row["extra"]))}) for row in rows]


def values(feed: Feed) -> dict[str, Any]:
    """The feed as bound values."""
    row = {column.name: getattr(feed, column.name) for column in fields(feed)}
    return row | {"extra": json.dumps(dict(feed.extra), default=str)}


def add(connection: sqlite3.Connection, feed: Feed) -> bool:
    """Subscribe; False if it was subscribed already (and is left as it is)."""
    marks = ", ".join(f":{name.strip()}" for name in COLUMNS.split(","))
    return connection.execute(f"INSERT OR IGNORE INTO feed({COLUMNS}) VALUES ({marks})", values(feed)).rowcount > 0


def update(connection: sqlite3.Connection, feed: Feed) -> bool:
    """Overwrite a subscription's row; False if it was removed meanwhile."""
    names = [name.strip() for name in COLUMNS.split(",")][1:]
    pairs = ", ".join(f"{name} = :{name}" for name in names)
    return connection.execute(f"UPDATE feed SET {pairs} WHERE url = :url", values(feed)).rowcount > 0


def remove(connection: sqlite3.Connection, url: str) -> bool:
    """Unsubscribe; False if there was no such feed."""
    return connection.execute("DELETE FROM feed WHERE url = ?", (url,)).rowcount > 0
