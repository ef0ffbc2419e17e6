"""The outbox: what the vector index has yet to hear of the record, and the notes on the index's state."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
import time
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from vectorstore.domain import iso
from vectorstore.index.matrix import Floats, read_vectors
from vectorstore.record import build
from vectorstore.record.build import Build
from vectorstore.record.database import Database, count_up, meta, set_meta
from vectorstore.record.reading import AMONG, among
from vectorstore.record.record import enqueue

logger = logging.getLogger(__name__)

FEW_TOMBSTONES = 1_000
NOTE, TROUBLE, REBUILDING, TOMBSTONES = "index.note", "index.trouble", "index.rebuilding", "index.tombstones"


@dataclass(frozen=True, slots=True)
class Work:
    """One batch: outbox rows, the adds whose passages still live with their vectors, the deletes."""

    rows: list[int]
    adds: list[int]
    vectors: Floats
    deletes: list[int]


def pending(database: Database) -> int:
    """Number of rows in the outbox."""
    with database.reading() as connection:
        return count(connection)


def lives(database: Database) -> bool:
    """Whether the record holds any passage."""
    with database.reading() as connection:
        return build.has_passages(connection)


def count(connection: sqlite3.Connection) -> int:
    """Number of rows in the outbox."""
    return int(connection.execute("SELECT COUNT(*) FROM outbox").fetchone()[0])


def due(database: Database, batch: int, before: float) -> Work:
    """The oldest rows: adds at once, deletes when they were queued before that time."""
    with database.reading() as connection:
        query = "SELECT seq, op, key FROM outbox WHERE op = 'add' OR queued <= ? ORDER BY seq LIMIT ?"
        rows = connection.execute(query, (before, batch)).fetchall()
        theirs = build.recorded(connection)
        adds, vectors = read_vectors(
            connection, [row["key"] for row in rows if row["op"] == "add"], theirs.dimension if theirs else 1
        )
    deletes = [row["key"] for row in rows if row["op"] == "del"]
    return Work([row["seq"] for row in rows], adds.tolist(), vectors, deletes)


def done(database: Database, work: Work) -> None:
    """Strike out a batch; every delete leaves a tombstone in Chroma's files."""
    with database.writing() as connection:
        connection.execute(f"DELETE FROM outbox WHERE seq {AMONG}", (among(work.rows),))
        count_up(connection, TOMBSTONES, len(work.deletes))


def settle(database: Database) -> bool:
    """With an empty outbox: end a rebuild, or begin one (True) when tombstones outnumber what lives."""
    with database.reading() as connection:
        if count(connection):
            return False
        clean = not meta(connection, REBUILDING) and not meta(connection, TROUBLE)
        tombstones = int(meta(connection, TOMBSTONES, "0"))
        live = connection.execute("SELECT COUNT(*) FROM passage").fetchone()[0] if tombstones > FEW_TOMBSTONES else 0
    crowded = tombstones > max(FEW_TOMBSTONES, live)
    if crowded or not clean:
        with database.writing() as connection:
            if reason := meta(connection, REBUILDING):
                note = f"The vector index was rebuilt from the record, done {iso(time.time())}: {reason}."
                set_meta(connection, NOTE, note)
            set_meta(connection, TROUBLE, None)
            set_meta(connection, REBUILDING, None)
    if crowded:
        begin_rebuild(database, "more deleted than living passages were in it")
    return crowded


def begin_rebuild(database: Database, reason: str) -> None:
    """Queue every passage for an index that is about to be empty, and say so."""
    with database.writing() as connection:
        now = time.time()
        note = f"The vector index is rebuilt from the record since {iso(now)}: {reason}."
        logger.warning("%s", note)
        set_meta(connection, NOTE, note)
        set_meta(connection, REBUILDING, reason)
        set_meta(connection, TOMBSTONES, "0")
        connection.execute("DELETE FROM outbox")
        connection.execute("INSERT INTO outbox(op, key, queued) SELECT 'add', key, ? FROM passage", (now,))


def queue(database: Database, adds: Iterable[int], deletes: Iterable[int]) -> None:
    """Queue what the index was found to lack, and to hold too much."""
    with database.writing() as connection:
        enqueue(connection, "add", sorted(adds), time.time())
        enqueue(connection, "del", sorted(deletes), 0.0)


def note_trouble(database: Database, sentence: str) -> None:
    """Say what is wrong with the index until it works again."""
    with database.writing() as connection:
        if meta(connection, TROUBLE) != sentence:
            logger.warning("%s", sentence)
            set_meta(connection, TROUBLE, sentence)


def collection_name(database: Database) -> str:
    """The collection for this record, encoder and generation; another one's is never taken for it."""
    with database.reading() as connection:
        named = meta(connection, "store_id")
    if not named:
        with database.writing() as connection:
            build.store_id(connection)
    with database.reading() as connection:
        return named_for(build.recorded(connection), meta(connection, "store_id"), meta(connection, "generation", "0"))


def named_for(theirs: Build | None, store: str, generation: str) -> str:
    """``dateline-STORE-HASH``."""
    text = f"{theirs.encoder if theirs else ''}\n{theirs.dimension if theirs else 0}\n{generation}"
    return f"dateline-{store}-{hashlib.sha256(text.encode()).hexdigest()[:8]}"


def expected(database: Database) -> tuple[set[int], set[int], set[int]]:
    """Of one moment: the keys that live, those on their way into the index, those on their way out."""
    with database.reading() as connection:
        live = {row["key"] for row in connection.execute("SELECT key FROM passage")}
        queued = connection.execute("SELECT op, key FROM outbox").fetchall()
    adds = {row["key"] for row in queued if row["op"] == "add"}
    deletes = {row["key"] for row in queued if row["op"] == "del"}
    return live, adds, deletes


def recorded_vectors(database: Database, keys: list[int]) -> dict[int, Floats]:
    """Vectors of the record by key."""
    with database.reading() as connection:
        theirs = build.recorded(connection)
        live, vectors = read_vectors(connection, keys, theirs.dimension if theirs else 1)
    return dict(zip(live.tolist(), np.asarray(vectors), strict=True))
