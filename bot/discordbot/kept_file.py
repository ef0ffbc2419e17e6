"""The SQLite file beside the store in which the bot keeps what is its own."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from vectorstore.errors import StoreError
from vectorstore.record.database import transaction


class KeptFile:
    """One connection to the file (or ``:memory:``); every method may be called from any thread, raises StoreError."""

    def __init__(self, path: Path | str, tables: Iterable[str]) -> None:
        self._path = path
        self._lock = threading.Lock()
        with self._told():
            self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None, timeout=5)
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            for statement in tables:
                self._connection.execute(statement)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    def _do(self, statement: str, values: tuple[Any, ...] = ()) -> int:
        with self._changing() as connection:
            return connection.execute(statement, values).rowcount

    def _many(self, statement: str, rows: list[tuple[Any, ...]]) -> None:
        with self._changing() as connection:
            connection.executemany(statement, rows)

    def _rows(self, query: str, values: tuple[Any, ...] = ()) -> list[Any]:
        with self._lock, self._told():
            return self._connection.execute(query, values).fetchall()

    @contextmanager
    def _changing(self) -> Iterator[sqlite3.Connection]:
        """All of the block or nothing of it."""
        with self._lock, self._told(), transaction(self._connection, "IMMEDIATE"):
            yield self._connection

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise StoreError(
                f"{self._path} cannot be used ({error}): look after the disk and its permissions, then try again."
            ) from error
