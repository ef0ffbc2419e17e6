"""Leases: who works on something right now, so that no other process or thread does.

A lease is a row that names its holder, and the holder keeps a lock on a file of its own as long as it lives. The kernel
lets go of that lock however the process ends, so a lease ends with its holder: no clock is asked, and none that is set
back or forward, nor a machine that sleeps, makes a lease too long or too short.
"""

from __future__ import annotations

import contextlib
import secrets
import sqlite3
import threading
import time
from collections.abc import Iterator

from vectorstore.errors import StoreError
from vectorstore.record.database import Database
from vectorstore.record.lock import Lock, clear_away, holder

_LOOK = 0.2  # seconds between two looks whether a lease is free


class Leases:
    """The leases that one open store holds; usable from several threads."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._name = secrets.token_hex(8)
        self._folder = database.path.parent / "leases"
        self._lock = Lock(self._folder / self._name)
        self._held: set[str] = set()
        self._mutex = threading.Lock()

    @contextlib.contextmanager
    def hold(self, subject: str, patience: float = 0.0) -> Iterator[bool]:
        """True inside when the subject is ours alone; False when another still has it after ``patience`` seconds."""
        until = time.monotonic() + patience
        while not (ours := self._take(subject)) and time.monotonic() < until:
            time.sleep(_LOOK)
        try:
            yield ours
        finally:
            if ours:
                self._give(subject)

    def close(self) -> None:
        """Let go of everything."""
        with self._mutex:
            if self._lock.held:
                self._lock.release()
                self._lock.path.unlink(missing_ok=True)

    def _take(self, subject: str) -> bool:
        with self._mutex:
            if subject in self._held:
                return False
            self._show_life()
            self._held.add(subject)
        try:
            with self._database.writing() as connection:
                taken = self._claim(connection, subject)
        except BaseException:
            self._held.discard(subject)
            raise
        if not taken:
            self._held.discard(subject)
        return taken

    def _claim(self, connection: sqlite3.Connection, subject: str) -> bool:
        row = connection.execute("SELECT holder FROM lease WHERE subject = ?", (subject,)).fetchone()
        if row is not None and row["holder"] != self._name and self._lives(row["holder"]):
            return False
        connection.execute(
            "INSERT OR REPLACE INTO lease(subject, holder, taken) VALUES (?, ?, ?)", (subject, self._name, time.time())
        )
        return True

    def _lives(self, name: str) -> bool:
        path = self._folder / name
        if holder(path) is not None:
            return True
        path.unlink(missing_ok=True)
        return False

    def _show_life(self) -> None:
        if not self._lock.held:
            self._folder.mkdir(exist_ok=True)
            if not self._lock.acquire():
                raise StoreError(f"{self._lock.path} is locked by another process; start this one again.")
            self._clear_away_the_dead()

    def _clear_away_the_dead(self) -> None:
        """Files of processes that were killed while they held no lease, so that no row leads to them."""
        for path in self._folder.iterdir():
            if path != self._lock.path:
                with contextlib.suppress(OSError):
                    clear_away(path)

    def _give(self, subject: str) -> None:
        try:
            with self._database.writing() as connection:
                connection.execute("DELETE FROM lease WHERE subject = ? AND holder = ?", (subject, self._name))
        except StoreError:  # closed meanwhile: the lease has ended with the lock
            if self._lock.held:
                raise
        finally:
            self._held.discard(subject)
