"""Deleting articles in small transactions, and giving their room back to the disk while others read and write."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable

from vectorstore.record import record
from vectorstore.record.database import Database, count_up, meta, set_meta

BATCH = 50  # articles deleted at once: others wait to write for tenths of a second
STEP = 500  # pages given back, or merged, in one transaction
SPARE = 0.05  # of the file that stays free for the articles to come
# Index terms of deleted passages stay in the lexical index until its parts are merged. It is done when so many were
# deleted for each that lives; before, the parts that new articles make are merged anyway.
STALE_TERMS = 0.1
GONE = "lexical.gone"


class Retention:
    """What a store forgets; every method may be called from any thread and raises StoreError."""

    _database: Database

    def delete(self, article_ids: Iterable[str]) -> int:
        """Delete articles with all their revisions, in small transactions; returns how many there were."""
        ids, gone = list(article_ids), 0
        for start in range(0, len(ids), BATCH):
            with self._database.writing() as connection:
                before = passages(connection)
                gone += record.delete(connection, ids[start : start + BATCH], time.time())
                count_up(connection, GONE, before - passages(connection))
        return gone

    def delete_before(self, seconds: float) -> int:
        """Delete what was published (undated: fetched) before that time, and give its room back; returns how many."""
        with self._database.reading() as connection:
            rows = connection.execute("SELECT id FROM article WHERE coalesce(published, fetched) < ?", (seconds,))
            ids = [row["id"] for row in rows]
        gone = self.delete(ids)
        if gone:
            self.give_back()
        return gone

    def give_back(self) -> int:
        """Drop the terms of deleted passages and give free pages back to the disk; returns how many pages.

        Stores made by an earlier Dateline keep their free pages for new articles; SQLite's VACUUM makes them shrink.
        """
        self._merge_terms()
        return self._database.release(STEP, SPARE)

    def _merge_terms(self) -> None:
        """Merge the lexical index's parts, a step at a time, where many of its terms are of deleted passages."""
        with self._database.reading() as connection:
            stale = int(meta(connection, GONE, "0")) > STALE_TERMS * passages(connection)
        pages = -STEP  # a negative number begins a merge of all parts, positive ones go on with it
        while stale:
            with self._database.writing() as connection:
                before = connection.total_changes
                connection.execute("INSERT INTO lexical(lexical, rank) VALUES ('merge', ?)", (pages,))
                stale = connection.total_changes - before > 1  # SQLite's sign that there was nothing left to merge
                if not stale:
                    set_meta(connection, GONE, None)
            pages = STEP


def passages(connection: sqlite3.Connection) -> int:
    """How many passages live."""
    return int(connection.execute("SELECT COUNT(*) FROM passage").fetchone()[0])
