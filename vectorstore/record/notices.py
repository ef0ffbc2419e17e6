"""Notices: what happened to a feed that whoever runs Dateline should hear once; each face takes them for itself."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from typing import Literal

from vectorstore.record.database import Database

NoticeKind = Literal["dead", "recovered", "silent"]

COLUMNS = "at, kind, url, title, reason, id"
FRESH = 7 * 86_400.0  # seconds; what is older is no news to a face that was away
KEPT = 1_000


@dataclass(frozen=True, slots=True)
class Notice:
    """A feed died, recovered, or fell silent compared with its own habit, at a time (UTC seconds) and why, in words."""

    at: float
    kind: NoticeKind
    url: str
    title: str
    reason: str = ""
    id: int = 0


class Notices:
    """The notices of one store; every method may be called from any thread and raises StoreError."""

    _database: Database

    def notices(self, reader: str = "", *, now: float | None = None) -> list[Notice]:
        """What ``reader`` (``"watch"``, ``"discord"``) has not taken yet, oldest first; nothing older than a week."""
        with self._database.reading() as connection:
            return waiting(connection, reader, time.time() if now is None else now)

    def take_notices(self, reader: str, *, now: float | None = None, up_to: int | None = None) -> list[Notice]:
        """The same, and they are taken: no second call, in whatever process, gives one of them again.

        ``up_to`` is the id of the last to take, for who has written down what was there and not what came since.
        """
        if not self.notices(reader, now=now):  # the usual case needs no write
            return []
        with self._database.writing() as connection:
            found = waiting(connection, reader, time.time() if now is None else now)
            found = [notice for notice in found if up_to is None or notice.id <= up_to]
            taken = [(reader, found[-1].id)] if found else []
            connection.executemany("INSERT OR REPLACE INTO notice_reader(reader, last) VALUES (?, ?)", taken)
            return found


def waiting(connection: sqlite3.Connection, reader: str, now: float) -> list[Notice]:
    """Notices after the last that the reader took."""
    last = "coalesce((SELECT last FROM notice_reader WHERE reader = ?), 0)"
    rows = connection.execute(
        f"SELECT {COLUMNS} FROM feed_notice WHERE id > {last} AND at >= ? ORDER BY id", (reader, now - FRESH)
    )
    return [Notice(*row) for row in rows]


def write(connection: sqlite3.Connection, notices: Iterable[Notice]) -> None:
    """Keep notices, inside the transaction that makes them true; the oldest beyond a thousand are forgotten."""
    for notice in notices:
        connection.execute(
            "INSERT INTO feed_notice(at, kind, url, title, reason) VALUES (?, ?, ?, ?, ?)", astuple(notice)[:5]
        )
        connection.execute("DELETE FROM feed_notice WHERE id <= (SELECT max(id) FROM feed_notice) - ?", (KEPT,))
