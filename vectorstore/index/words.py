"""The lexical leg at any size: FTS5 in the record, and in large stores the index derived from it."""

from __future__ import annotations

import logging
import sqlite3
import time
from collections.abc import Callable, Iterable, Sequence
from functools import partial

from vectorstore.domain import Scope, Scored
from vectorstore.index import lexical
from vectorstore.index.word_index import WordIndex, WordIndexFailure
from vectorstore.record import build
from vectorstore.record.database import Database, meta
from vectorstore.record.narrowing import where
from vectorstore.record.reading import AMONG, among

Living = Callable[[Sequence[int], Scope], set[int]]
logger = logging.getLogger(__name__)

WIDER = 8  # times as many are asked for where the scope left too few
MOST = 20_000
DEAD_SHARE = 1.3  # of what lives; above, the index is built anew
SPARE = 1_000  # dead passages that are no reason to build anew
BATCH = 20_000  # passages a commit, 2 s
PATIENCE = 60.0


def searched(
    connection: sqlite3.Connection,
    index: WordIndex,
    terms: Sequence[str],
    k: int,
    scope: Scope,
    language: str | None,
    spoken: Iterable[str],
    living: Living | None = None,
) -> list[Scored] | None:
    """The k best by the derived index, and by FTS5 what it lacks; None where FTS5 must do it all.

    ``living`` says which keys are live and in a scope where that is known without asking the record.
    """
    try:
        if not index.open(store_name(connection)):
            return None
        last = index.last()
        languages = [language] if language is not None else list(spoken)
        found = _living(index, terms, k, scope, languages, living or partial(_recorded, connection))
    except WordIndexFailure as failure:
        logger.warning("The index of words could not answer, FTS5 does instead: %s", failure)
        return None
    if found is None:
        return None
    if connection.execute("SELECT 1 FROM passage WHERE key > ? LIMIT 1", (last,)).fetchone():
        found += lexical.search(connection, terms, k, scope, language, above=last)
        index.refresh()
    return sorted(found, key=lambda hit: (-hit.score, hit.key))[:k]


def frequencies(
    connection: sqlite3.Connection, index: WordIndex, terms: Iterable[str], spoken: Iterable[str]
) -> dict[str, int]:
    """In how many passages each term occurs by the derived index; empty where there is none."""
    try:
        return index.frequencies(terms, spoken) if index.open(store_name(connection)) else {}
    except WordIndexFailure as failure:
        logger.debug("no frequencies from the index of words: %s", failure)
        return {}


def _living(
    index: WordIndex, terms: Sequence[str], k: int, scope: Scope, spoken: Sequence[str], living: Living
) -> list[Scored] | None:
    """At least k hits that live and lie in the scope, if there are so many; None where too many had to be read."""
    limit = 2 * k
    while limit <= MOST:
        hits = index.search(terms, limit, scope, spoken)
        live = living([hit.key for hit in hits], scope)
        kept = [hit for hit in hits if hit.key in live]
        if len(kept) >= k or len(hits) < limit:
            return kept
        limit *= WIDER
    return None


def _recorded(connection: sqlite3.Connection, keys: Sequence[int], scope: Scope) -> set[int]:
    """Those of the keys that live and lie in the scope, by the record."""
    narrow, values = where(scope)
    rows = connection.execute(f"SELECT key FROM passage WHERE key {AMONG} AND {narrow}", (among(keys), *values))
    return {row["key"] for row in rows}


def catch_up(database: Database, index: WordIndex, least: int, batch: int, spare: int) -> int:
    """Add the next passages that the index lacks, in a store of more than ``least``; returns how many."""
    with database.reading() as connection:
        total = int(connection.execute("SELECT COUNT(*) FROM passage").fetchone()[0])
        name = store_name(connection) or named(database)
        if total <= least:
            return 0
        if not index.open(name) or index.number() > total * DEAD_SHARE + spare:
            index.begin(name)
        rows = connection.execute(
            "SELECT key, published, fetched, language, terms FROM passage JOIN lexical ON lexical.rowid = key"
            " WHERE key > ? ORDER BY key LIMIT ?",
            (index.last(), batch),
        ).fetchall()
    if rows:
        index.add(rows)
    return len(rows)


class Keeper:
    """Keeps the index of words up to date in the process that owns the derived indexes."""

    def __init__(self, database: Database, index: WordIndex, least: int, spare: int = SPARE) -> None:
        self._database, self._index, self._least, self._spare = database, index, least, spare
        self._settled = ""
        self._again = 0.0

    def step(self, batch: int = BATCH) -> bool:
        """Add one batch; False when there is nothing to add, or the index failed less than a minute ago."""
        if time.monotonic() < self._again:
            return False
        with self._database.reading() as connection:
            changes = meta(connection, "changes")
        if changes == self._settled:
            return False
        try:
            added = catch_up(self._database, self._index, self._least, batch, self._spare)
        except WordIndexFailure as failure:
            logger.warning("The index of words is built anew in a minute: %s", failure)
            self._index.discard()
            self._again = time.monotonic() + PATIENCE
            return False
        if not added:
            self._settled = changes
        return bool(added)

    def close(self) -> None:
        """Let go of the index."""
        self._index.close()


def named(database: Database) -> str:
    """The record's name, given to it now if it has none."""
    with database.writing() as connection:
        return build.store_id(connection)


def store_name(connection: sqlite3.Connection) -> str:
    """The record's own name, "" before its owner gave it one."""
    return meta(connection, "store_id")
