"""Subscribed feeds and their health, as rows of the record; times are UTC seconds."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import Any

from vectorstore.domain import NO_EXTRA
from vectorstore.record import corpora, notices
from vectorstore.record.database import Database
from vectorstore.record.notices import Notice

COLUMNS = (
    "url, title, etag, last_modified, last_success, last_check, next_check, error, error_streak, items, added, extra"
)


@dataclass(frozen=True, slots=True)
class Feed:
    """One subscription; ``error`` is empty and ``error_streak`` 0 after a good check, ``extra`` is for its keeper.

    ``last_success`` None means that its first run is still to come: what that brings is stored without announcing.
    """

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


def lease_of(url: str) -> str:
    """The name of the lease under which a feed is asked (see ``Store.leases``)."""
    return f"feed {url}"


class Feeds:
    """The subscriptions of one store; every method may be called from any thread and raises StoreError."""

    _database: Database

    def feeds(self) -> list[Feed]:
        """All subscriptions in the order they were added."""
        with self._database.reading() as connection:
            return read(connection)

    def feed(self, url: str) -> Feed | None:
        """One subscription as it is now."""
        with self._database.reading() as connection:
            return next(iter(read(connection, url)), None)

    def add_feed(self, feed: Feed) -> bool:
        """Subscribe; False if it was subscribed already (and is left as it is)."""
        with self._database.writing() as connection:
            return add(connection, feed)

    def update_feed(self, feed: Feed, notices: Iterable[Notice] = ()) -> bool:
        """Overwrite a subscription's row, with what is to be said about it; False if it was removed meanwhile."""
        with self._database.writing() as connection:
            return update(connection, feed) and told(connection, notices)

    def move_feed(self, old: str, feed: Feed, notices: Iterable[Notice] = ()) -> bool:
        """The subscription of ``old`` is from now on ``feed``, one with the subscription that is there already, if any.

        All in one transaction; False if the old one was removed meanwhile.
        """
        with self._database.writing() as connection:
            if not read(connection, old):
                return False
            fresh = add(connection, feed)
            corpora.move_feed(connection, old, feed.url, feed.last_check or feed.added, fresh=fresh)
            return remove(connection, old) and told(connection, notices)

    def remove_feed(self, url: str) -> bool:
        """Unsubscribe; False if there was no such feed."""
        with self._database.writing() as connection:
            corpora.forget_feed(connection, url)
            return remove(connection, url)

    def backlog(self, article_ids: Iterable[str]) -> frozenset[str]:
        """Those of the articles that a feed's first run or a back-fill brought: stored, but no news for followers.

        Digests, watches and other announcements leave them out. An article that was stored before, or that a later
        check brings, is not among them.
        """
        with self._database.reading() as connection:
            query = "SELECT article_id FROM backlog WHERE article_id IN (SELECT value FROM json_each(?))"
            return frozenset(row[0] for row in connection.execute(query, (json.dumps(list(article_ids)),)))


def into_backlog(connection: sqlite3.Connection, article_ids: Iterable[str]) -> None:
    """Note new articles that are no news; a trigger forgets them with their article."""
    rows = ((article_id,) for article_id in article_ids)
    connection.executemany("INSERT OR IGNORE INTO backlog(article_id) VALUES (?)", rows)


def told(connection: sqlite3.Connection, said: Iterable[Notice]) -> bool:
    """Keep the notices; always True."""
    notices.write(connection, said)
    return True


def read(connection: sqlite3.Connection, url: str | None = None) -> list[Feed]:
    """All subscriptions in the order they were added, or the one with an address."""
    rows = connection.execute(f"SELECT {COLUMNS} FROM feed WHERE ?1 IS NULL OR url = ?1 ORDER BY added, url", (url,))
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
