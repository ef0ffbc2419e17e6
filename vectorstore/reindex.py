"""Another encoder or splitter: its passages are built beside the old ones, then take their place in one transaction."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Sequence

from vectorstore.domain import Article
from vectorstore.errors import StoreError
from vectorstore.record import build, record
from vectorstore.record.build import Build
from vectorstore.record.database import Database, meta, set_meta
from vectorstore.record.lock import Lock, holder
from vectorstore.record.reading import articles
from vectorstore.record.record import Prepared
from vectorstore.record.schema import PASSAGE_TABLES, passage_tables

NEXT = "_next"
TARGET = "reindex.target"
# An article counts as done in the revision it was built from, passages or none.
DONE_TABLE = "CREATE TABLE done_next(id TEXT PRIMARY KEY, revision INTEGER NOT NULL) WITHOUT ROWID"
LEFT = "FROM article LEFT JOIN done_next USING (id, revision) WHERE done_next.id IS NULL"

Prepare = Callable[[Sequence[Article]], Sequence[Prepared]]
Progress = Callable[[int, int], None]


def reindex(
    database: Database, target: Build, prepare: Prepare, *, batch: int = 16, progress: Progress | None = None
) -> int:
    """Build every article anew with ``prepare`` and switch; returns how many articles this run built.

    May be killed at any moment: the old indexes answer until the switch, and the next run goes on where this one was.
    """
    lock = Lock(database.path.with_name("reindex.lock"))
    if not lock.acquire():
        other = holder(lock.path)
        raise StoreError(f"A reindex of this store is running already (process {other.pid if other else '?'}): wait.")
    try:
        begin(database, target)
        built = 0
        while not switched(database, target):
            built += build_left(database, target, prepare, batch, progress)
        return built
    finally:
        lock.release()


def begin(database: Database, target: Build) -> None:
    """Make the tables to build into, unless a run for the same target left some."""
    name = repr(target)
    with database.writing() as connection:
        if meta(connection, TARGET) == name:
            return
        abandon(connection)
        for statement in (*passage_tables(int(meta(connection, "generation", "0")) + 2, NEXT), DONE_TABLE):
            connection.execute(statement)
        set_meta(connection, TARGET, name)


def abandon(connection: sqlite3.Connection) -> None:
    """Drop what was built for another target."""
    for table in (*PASSAGE_TABLES, "done"):
        connection.execute(f"DROP TABLE IF EXISTS {table}{NEXT}")
    set_meta(connection, TARGET, None)


def build_left(database: Database, target: Build, prepare: Prepare, batch: int, progress: Progress | None) -> int:
    """Build the articles not built yet, a transaction for each batch; returns how many."""
    built = 0
    while True:
        with database.reading() as connection:
            total = int(connection.execute("SELECT COUNT(*) FROM article").fetchone()[0])
            left = int(connection.execute(f"SELECT COUNT(*) {LEFT}").fetchone()[0])
            ids = [row["id"] for row in connection.execute(f"SELECT id {LEFT} LIMIT ?", (batch,))]
            waiting = list(articles(connection, ids).values())
        if progress is not None:
            progress(total - left, total)
        if not waiting:
            return built
        prepared = prepare(waiting)
        with database.writing() as connection:
            for article, entry in zip(waiting, prepared, strict=True):
                add(connection, target, entry._replace(article=article))
        built += len(waiting)


def add(connection: sqlite3.Connection, target: Build, prepared: Prepared) -> None:
    """Write one article's passages beside the live ones, in place of those of an earlier revision."""
    record.checked(prepared, target.dimension)
    article = prepared.article
    rows = connection.execute(f"SELECT key FROM passage{NEXT} WHERE article_id = ?", (article.id,))
    record.delete_keys(connection, [row["key"] for row in rows], NEXT)
    record.write_passages(connection, prepared, NEXT)
    connection.execute("INSERT OR REPLACE INTO done_next(id, revision) VALUES (?, ?)", (article.id, article.revision))


def switched(database: Database, target: Build) -> bool:
    """Put the new passages in the old ones' place, unless articles came in meanwhile; one transaction."""
    with database.writing() as connection:
        if connection.execute(f"SELECT 1 {LEFT} LIMIT 1").fetchone():
            return False
        drop_orphans(connection)
        copy_dates(connection)
        for table in PASSAGE_TABLES:
            connection.execute(f"DROP TABLE {table}")
            connection.execute(f"ALTER TABLE {table}{NEXT} RENAME TO {table}")
        connection.execute(f"DROP TABLE done{NEXT}")
        connection.execute("DELETE FROM outbox")
        connection.execute("INSERT INTO outbox(op, key, queued) SELECT 'add', key, ? FROM passage", (time.time(),))
        set_meta(connection, TARGET, None)
        build.record(connection, target)
    return True


def drop_orphans(connection: sqlite3.Connection) -> None:
    """Drop what was built of articles deleted meanwhile."""
    rows = connection.execute(f"SELECT key FROM passage{NEXT} WHERE article_id NOT IN (SELECT id FROM article)")
    record.delete_keys(connection, [row["key"] for row in rows], NEXT)


def copy_dates(connection: sqlite3.Connection) -> None:
    """Take over dates and outlets refreshed meanwhile."""
    connection.execute(
        f"UPDATE passage{NEXT} SET published = article.published, outlet = article.outlet FROM article"
        f" WHERE article.id = article_id AND (passage{NEXT}.published IS NOT article.published"
        f" OR passage{NEXT}.outlet IS NOT article.outlet)"
    )
