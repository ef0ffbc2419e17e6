"""What people follow, what they were told of it, and where answers were delivered; rows of the record."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any, Literal

from vectorstore.domain import NO_EXTRA
from vectorstore.record.database import Database
from vectorstore.record.reading import AMONG, among

Kind = Literal["topic", "question", "source", "watch"]
Rhythm = Literal["daily", "weekly", "once"]
COLUMNS = (
    "place, kind, text, owner, scope, language, rhythm, weekday, hour, minute, zone, quiet, added, last, ended, extra"
)
_NAMES = COLUMNS.split(", ")
TOLD = 400 * 86_400.0  # seconds for which what was told is known; older articles are no news anyway
DELIVERED = 30 * 86_400.0  # seconds for which a delivered answer may still be corrected, and a sent digest is known


@dataclass(frozen=True, slots=True)
class Follow:
    """One thing that is followed in one place; ``hour`` and ``minute`` in ``zone`` (IANA), Monday is weekday 0.

    ``place`` is "channel:ID", "person:ID" or "terminal"; ``scope`` the server whose articles it reads, "" for all;
    ``quiet`` such as "22-7" or ""; ``last`` the UTC seconds up to which news was looked at; ``ended`` why it stopped.
    """

    place: str
    kind: Kind
    text: str
    owner: str = ""
    scope: str = ""
    language: str = "en"
    rhythm: Rhythm = "daily"
    weekday: int = 0
    hour: int = 8
    minute: int = 0
    zone: str = "UTC"
    quiet: str = ""
    added: float = 0.0
    last: float = 0.0
    ended: str = ""
    extra: Mapping[str, Any] = field(default_factory=lambda: NO_EXTRA)
    id: int = 0


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A digest that was written and is to be delivered once; ``attempted`` and ``delivered`` in UTC seconds."""

    id: int
    place: str
    made: float
    content: Mapping[str, Any]
    attempted: float | None = None
    delivered: float | None = None


@dataclass(frozen=True, slots=True)
class Delivery:
    """Where an answer stands and what it cites: ``content`` is JSON with the citations and the language."""

    answer: str
    place: str
    message: str
    at: float
    content: Mapping[str, Any]


class Follows:
    """The part of the store that remembers what is followed; every method from any thread, raises StoreError."""

    _database: Database

    def follows(self, place: str = "", *, ended: bool = False) -> list[Follow]:
        """What is followed, in one place or everywhere, oldest first; ended ones only when asked for."""
        where = "(?1 = '' OR place = ?1) AND (ended = '' OR ?2)"
        with self._database.reading() as connection:
            rows = connection.execute(f"SELECT id, {COLUMNS} FROM follow WHERE {where} ORDER BY id", (place, ended))
            return [follow_of(row) for row in rows]

    def add_follow(self, follow: Follow) -> Follow:
        """Follow; gives it with its id, or the one that follows the same in the same place already."""
        with self._database.writing() as connection:
            known = connection.execute(
                f"SELECT id, {COLUMNS} FROM follow WHERE place = ? AND kind = ? AND lower(text) = lower(?)"
                " AND ended = ''",
                (follow.place, follow.kind, follow.text),
            ).fetchone()
            if known:
                return follow_of(known)
            marks = ", ".join("?" * len(_NAMES))
            done = connection.execute(f"INSERT INTO follow({COLUMNS}) VALUES ({marks})", values(follow))
            return replace(follow, id=done.lastrowid or 0)

    def remove_follow(self, follow_id: int, place: str) -> bool:
        """Stop following; False if there is no such follow in that place."""
        with self._database.writing() as connection:
            done = connection.execute("DELETE FROM follow WHERE id = ? AND place = ?", (follow_id, place))
            return done.rowcount > 0

    def leave_place(self, place: str) -> int:
        """Forget all that belongs to a place, such as a deleted channel; returns how many follows ended."""
        with self._database.writing() as connection:
            gone = connection.execute("DELETE FROM follow WHERE place = ?", (place,)).rowcount
            for table in ("told", "digest", "corrected"):
                connection.execute(f"DELETE FROM {table} WHERE place = ?", (place,))
            forget_deliveries(connection, "place = ?", (place,))
        return gone

    def forget_follower(self, owner: str) -> int:
        """Delete what a person follows anywhere, and their own place; returns how many follows there were."""
        gone = self.leave_place(f"person:{owner}")
        with self._database.writing() as connection:
            return gone + connection.execute("DELETE FROM follow WHERE owner = ?", (owner,)).rowcount

    def arrived(self, since: float) -> list[str]:
        """Ids of the articles whose first revision was taken in after ``since`` (UTC seconds)."""
        older = "SELECT 1 FROM revision WHERE revision.id = article.id AND revision.fetched <= ?1"
        with self._database.reading() as connection:
            rows = connection.execute(f"SELECT id FROM article WHERE fetched > ?1 AND NOT EXISTS ({older})", (since,))
            return [row["id"] for row in rows]

    def told(self, place: str, articles: Iterable[str]) -> frozenset[str]:
        """Which of the articles a place has been told of."""
        with self._database.reading() as connection:
            rows = connection.execute(
                f"SELECT article FROM told WHERE place = ? AND article {AMONG}", (place, among(articles))
            )
            return frozenset(row["article"] for row in rows)

    def write_digest(
        self,
        place: str,
        content: Mapping[str, Any] | None,
        articles: Iterable[str],
        moved: Sequence[Follow],
        now: float,
    ) -> Outgoing | None:
        """In one transaction: what goes out (None: nothing new), what it tells of, and how far the follows got."""
        with self._database.writing() as connection:
            pairs = "last = ?, ended = ?, extra = ?"
            for follow in moved:
                row = (follow.last, follow.ended, json.dumps(dict(follow.extra)), follow.id)
                connection.execute(f"UPDATE follow SET {pairs} WHERE id = ?", row)
            if content is None:
                return None
            rows = [(place, article, now) for article in articles]
            connection.executemany("INSERT OR IGNORE INTO told(place, article, at) VALUES (?, ?, ?)", rows)
            return _written(connection, place, content, now)

    def outgoing(self) -> list[Outgoing]:
        """Digests that were written and not yet delivered, oldest first."""
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT id, place, made, content, attempted, delivered FROM digest WHERE delivered IS NULL ORDER BY id"
            ).fetchall()
        return [Outgoing(**{**dict(row), "content": json.loads(row["content"])}) for row in rows]

    def attempt(self, digest: int, now: float) -> None:
        """Note that a digest is about to be sent."""
        with self._database.writing() as connection:
            connection.execute("UPDATE digest SET attempted = ? WHERE id = ?", (now, digest))

    def sent(self, digest: int, now: float) -> None:
        """Note that a digest was delivered; its content is not needed any more, nor are those long past."""
        with self._database.writing() as connection:
            connection.execute("DELETE FROM digest WHERE delivered < ?", (now - DELIVERED,))
            connection.execute("DELETE FROM told WHERE at < ?", (now - TOLD,))
            connection.execute("UPDATE digest SET delivered = ?, content = '{}' WHERE id = ?", (now, digest))

    def add_delivery(self, delivery: Delivery, articles: Mapping[str, int]) -> None:
        """Note where an answer stands and which articles it cites in which revision; past ones are forgotten."""
        with self._database.writing() as connection:
            row = (delivery.answer, delivery.place, delivery.message, delivery.at, json.dumps(dict(delivery.content)))
            connection.execute(
                "INSERT OR REPLACE INTO delivery(answer, place, message, at, content) VALUES (?, ?, ?, ?, ?)", row
            )
            rows = [(article, delivery.answer, revision) for article, revision in articles.items()]
            connection.executemany("INSERT OR IGNORE INTO delivery_article VALUES (?, ?, ?)", rows)
            forget_deliveries(connection, "at < ?", (delivery.at - DELIVERED,))

    def deliveries_of_revised(self) -> list[tuple[Delivery, list[str]]]:
        """Delivered answers that cite an article in an older revision than its newest, each with those articles' ids.

        What was corrected for that revision is left out.
        """
        told = (
            "SELECT 1 FROM corrected WHERE corrected.answer = delivery.answer AND corrected.place = delivery.place"
            " AND corrected.article = article.id AND corrected.revision = article.revision"
        )
        with self._database.reading() as connection:
            rows = connection.execute(
                "SELECT delivery.*, cited.article AS cited FROM delivery_article AS cited JOIN article"
                " ON article.id = cited.article AND article.revision > cited.revision JOIN delivery USING (answer)"
                f" WHERE NOT EXISTS ({told}) ORDER BY at, answer"
            ).fetchall()
        found: dict[tuple[str, str], tuple[Delivery, list[str]]] = {}
        for row in rows:
            made = Delivery(row["answer"], row["place"], row["message"], row["at"], json.loads(row["content"]))
            found.setdefault((made.answer, made.place), (made, []))[1].append(row["cited"])
        return list(found.values())

    def write_correction(
        self, delivery: Delivery, articles: Mapping[str, int], content: Mapping[str, Any] | None, now: float
    ) -> Outgoing | None:
        """In one transaction: the revisions an answer was compared with, and what goes out (None: nothing changed).

        Nothing is written if it was compared with one of them before.
        """
        known = "SELECT 1 FROM corrected WHERE answer = ? AND place = ? AND article = ? AND revision = ?"
        rows = [(delivery.answer, delivery.place, article, revision) for article, revision in articles.items()]
        with self._database.writing() as connection:
            if any(connection.execute(known, row).fetchone() for row in rows):
                return None
            connection.executemany("INSERT INTO corrected VALUES (?, ?, ?, ?, ?)", [(*row, now) for row in rows])
            return None if content is None else _written(connection, delivery.place, content, now)


def _written(connection: sqlite3.Connection, place: str, content: Mapping[str, Any], now: float) -> Outgoing:
    row = (place, now, json.dumps(dict(content)))
    done = connection.execute("INSERT INTO digest(place, made, content) VALUES (?, ?, ?)", row)
    return Outgoing(done.lastrowid or 0, place, now, content)


def follow_of(row: sqlite3.Row) -> Follow:
    """The follow of a row."""
    return Follow(**{**dict(row), "extra": MappingProxyType(json.loads(row["extra"]))})


def values(follow: Follow) -> list[Any]:
    """The follow as bound values in the order of COLUMNS."""
    return [json.dumps(dict(follow.extra)) if name == "extra" else getattr(follow, name) for name in _NAMES]


def forget_deliveries(connection: sqlite3.Connection, where: str, bound: Sequence[Any]) -> None:
    """Delete deliveries and what hangs on them, inside a write transaction."""
    connection.execute(f"DELETE FROM delivery WHERE {where}", bound)
    connection.execute("DELETE FROM delivery_article WHERE answer NOT IN (SELECT answer FROM delivery)")
    connection.execute("DELETE FROM corrected WHERE answer NOT IN (SELECT answer FROM delivery)")
