"""The SQLite file: connections, read and write transactions, and SQLite's failures told as one sentence."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from vectorstore.errors import StoreError
from vectorstore.record.read_only import address, must_only_read, standing_still
from vectorstore.record.schema import ADDITIONS, COLUMNS, SCHEMA_VERSION, TABLES, passage_tables

BUSY_SECONDS = 60.0
CLOSE_SECONDS = 1.0
INCREMENTAL = 2  # SQLite's number for auto_vacuum = INCREMENTAL
BUGS = (sqlite3.ProgrammingError, sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.NotSupportedError)

SENTENCES = {
    "SQLITE_FULL": "The disk holding {path} is full: free some space and try again, nothing acknowledged is lost.",
    "SQLITE_READONLY": "{path} cannot be written: make it writable for this user, or set DATA_DIR to another folder.",
    "SQLITE_CANTOPEN": "{path} cannot be opened: check that its folder may be read and written, or set DATA_DIR.",
    "SQLITE_PERM": "{path} may not be used by this user: change its permissions, or set DATA_DIR to another folder.",
    "SQLITE_BUSY": "{path} has been locked by another process for a minute: end that process and try again.",
    "SQLITE_LOCKED": "{path} has been locked by another process for a minute: end that process and try again.",
    "SQLITE_CORRUPT_VTAB": "The lexical index in {path} is damaged: run `dateline reindex` to build it anew.",
    "SQLITE_CORRUPT": "{path} is damaged ({error}): restore it from a backup, or move it away and ingest again.",
    "SQLITE_NOTADB": "{path} is not a Dateline store: move that file away, or set DATA_DIR to another folder.",
    "SQLITE_IOERR": "The disk holding {path} failed or is full ({error}): look after it and try again.",
}


def sentence(error: sqlite3.Error, path: Path) -> str | None:
    """What SQLite's failure means for the user; None where it is a mistake of ours."""
    name = getattr(error, "sqlite_errorname", "") or ""
    text = next((text for code, text in SENTENCES.items() if name.startswith(code)), None)
    return text.format(path=path, error=error) if text and not isinstance(error, BUGS) else None


@contextlib.contextmanager
def told(path: Path) -> Iterator[None]:
    """Turn SQLite's failures inside the block into StoreError."""
    try:
        yield
    except sqlite3.Error as error:
        text = sentence(error, path)
        if text is None:
            raise
        raise StoreError(text) from error


class Database:
    """One SQLite file for all threads of a process: a pool of readers, one writer at a time."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._idle: list[sqlite3.Connection] = []
        self._pool = threading.Lock()
        self._writer_turn = threading.Lock()
        self._writer: sqlite3.Connection | None = None
        self._closed = False
        self.read_only = False
        self._make_folder()
        with told(path):
            self._writer = self._first()
            self._create(self._writer)

    def _first(self) -> sqlite3.Connection:
        """The first connection, which finds out whether the file may be written."""
        try:
            return self._connect()
        except sqlite3.OperationalError as error:
            if not must_only_read(self.path, error):
                raise
            self.read_only = True
            return self._connect()

    def _make_folder(self) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise StoreError(
                f"The folder {self.path.parent} cannot be made ({error.strerror}): set DATA_DIR to one that can."
            ) from error

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(
            address(self.path) if self.read_only else self.path,
            timeout=BUSY_SECONDS,
            isolation_level=None,
            check_same_thread=False,
            cached_statements=256,
            uri=self.read_only,
        )
        try:
            self._prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _prepare(self, connection: sqlite3.Connection) -> None:
        connection.row_factory = sqlite3.Row
        if not self.read_only and connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")  # of effect in a new file only
            enter_wal(connection)
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA cache_size = -16000")
        connection.execute("CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab('main', 'lexical', 'row')")

    def _create(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version > SCHEMA_VERSION:
            raise StoreError(f"{self.path} was written by a newer Dateline: update this one, or set another DATA_DIR.")
        if version == SCHEMA_VERSION:
            return
        if self.read_only:
            raise StoreError(f"{self.path} is of an earlier Dateline: run any command once where it may be written.")
        with transaction(connection, "IMMEDIATE"):
            if connection.execute("PRAGMA user_version").fetchone()[0] == 0:
                if connection.execute("SELECT 1 FROM main.sqlite_master LIMIT 1").fetchone():
                    raise StoreError(SENTENCES["SQLITE_NOTADB"].format(path=self.path))
                for statement in (*TABLES, *passage_tables(generation=1)):
                    connection.execute(statement)
            for table, column in COLUMNS:
                add_column(connection, table, column)
            for statement in ADDITIONS:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One read transaction on a connection of its own: everything read inside is of one moment."""
        with told(self.path), standing_still(self.path) if self.read_only else contextlib.nullcontext():
            connection = self._take()
            try:
                with transaction(connection, "DEFERRED"):
                    connection.execute("SELECT 1 FROM meta LIMIT 1").fetchone()  # the moment is fixed here
                    yield connection
            finally:
                self._give(connection)

    @contextlib.contextmanager
    def writing(self, patience: float = BUSY_SECONDS) -> Iterator[sqlite3.Connection]:
        """One write transaction: committed (and on the disk) when the block ends, undone when it raises.

        ``patience`` is how many seconds to wait for another process that writes.
        """
        with told(self.path), self._writer_turn:
            if self._writer is None:
                raise StoreError(f"{self.path} was closed: open it again.")
            if patience != BUSY_SECONDS:
                self._writer.execute(f"PRAGMA busy_timeout = {patience * 1000:.0f}")
            try:
                with transaction(self._writer, "IMMEDIATE"):
                    yield self._writer
            finally:
                if patience != BUSY_SECONDS:
                    self._writer.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000:.0f}")

    def release(self, step: int, spare: float) -> int:
        """Give free pages back to the disk, ``step`` at a time, until a share of ``spare`` is left; returns how many.

        Nothing in a file that was made without incremental vacuum.
        """
        given = 0
        while True:
            with told(self.path), self._writer_turn:
                if self._writer is None:
                    return given
                pages, free, kind = (
                    int(self._writer.execute(f"PRAGMA {name}").fetchone()[0])
                    for name in ("page_count", "freelist_count", "auto_vacuum")
                )
                surplus = min(step, free - int(spare * pages))
                if surplus <= 0 or kind != INCREMENTAL:
                    return given
                self._writer.execute(f"PRAGMA incremental_vacuum({surplus})").fetchall()
                given += surplus

    def _take(self) -> sqlite3.Connection:
        with self._pool:
            if self._closed:
                raise StoreError(f"{self.path} was closed: open it again.")
            if self._idle:
                return self._idle.pop()
        return self._connect()

    def _give(self, connection: sqlite3.Connection) -> None:
        with self._pool:
            if not self._closed and not self.read_only:  # each reader looks anew whether somebody writes
                self._idle.append(connection)
                return
        connection.close()

    def close(self) -> None:
        """Close every connection not in use; those in use close when given back."""
        with self._pool:
            self._closed, idle = True, self._idle
            self._idle = []
        for connection in idle:
            connection.close()
        if self._writer_turn.acquire(timeout=CLOSE_SECONDS):
            if self._writer is not None:
                self._writer.close()
            self._writer = None
            self._writer_turn.release()


def add_column(connection: sqlite3.Connection, table: str, column: str) -> None:
    """Give a table a column, unless it has it already."""
    known = {row["name"] for row in connection.execute(f"PRAGMA table_info({table})")}
    if column.split(maxsplit=1)[0] not in known:
        connection.execute(f"ALTER TABLE {table} ADD COLUMN {column}")


def enter_wal(connection: sqlite3.Connection) -> None:
    """Switch to WAL; SQLite does not wait for other processes here, so we do."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if time.monotonic() > deadline or not error.sqlite_errorname.startswith("SQLITE_BUSY"):
                raise
            time.sleep(0.02)
        else:
            return


@contextlib.contextmanager
def transaction(connection: sqlite3.Connection, kind: str) -> Iterator[None]:
    """BEGIN kind … COMMIT, or ROLLBACK when the block or the commit raises."""
    try:
        connection.execute(f"BEGIN {kind}")
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def meta(connection: sqlite3.Connection, key: str, default: str = "") -> str:
    """A small value of the record's own state."""
    row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0]) if row else default


def set_meta(connection: sqlite3.Connection, key: str, value: str | None) -> None:
    """Set a small value, or remove it with None."""
    if value is None:
        connection.execute("DELETE FROM meta WHERE key = ?", (key,))
    else:
        connection.execute("INSERT OR REPLACE INTO meta(key, value) VALUES (?, ?)", (key, value))


def forget_below(connection: sqlite3.Connection, prefix: str, least: float) -> None:
    """Remove the small values, all of them numbers, whose key begins with the prefix and that are below ``least``."""
    below = "DELETE FROM meta WHERE substr(key, 1, length(?1)) = ?1 AND CAST(value AS REAL) < ?2"
    connection.execute(below, (prefix, least))


def count_up(connection: sqlite3.Connection, key: str, by: int = 1) -> int:
    """Add to a counter and return its new value."""
    value = int(meta(connection, key, "0")) + by
    set_meta(connection, key, str(value))
    return value
