"""A store in a folder that this process may not write: how SQLite reads it all the same.

A file in WAL mode is read beside its -wal and -shm. Where a process that may write has it open, both are there and the
file is shared with that process; else neither is, the file alone is whole, and SQLite is told that it stands still.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from vectorstore.errors import StoreError

READ_ONLY = "The store may only be read: answers leave no receipt, and nothing is taken in."
UNWRITABLE = ("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM")


def must_only_read(path: Path, error: sqlite3.Error) -> bool:
    """Whether a file could not be opened because it, or its folder, may only be read."""
    name = getattr(error, "sqlite_errorname", "") or ""
    writable = os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)
    return name.startswith(UNWRITABLE) and os.access(path, os.R_OK) and not writable


def address(path: Path) -> str:
    """The URI to read the file by. Raises StoreError where its last changes lie in a -wal that cannot be read."""
    shared = _beside(path, "-shm").exists()
    if not shared and _size(_beside(path, "-wal")):
        raise StoreError(
            f"{path} was not closed and may only be read, so that its last changes in {path.name}-wal cannot be: "
            "run any command once where its folder may be written."
        )
    return f"{path.resolve().as_uri()}?{'mode=ro' if shared else 'immutable=1'}"


@contextlib.contextmanager
def standing_still(path: Path) -> Iterator[None]:
    """Raises StoreError after the block if somebody wrote a file meanwhile that was opened as standing still."""
    if _beside(path, "-shm").exists():
        yield
        return
    before = _state(path)
    yield
    if _state(path) != before:
        raise StoreError(f"{path} was written by another process while it was read: ask again.")


def _beside(path: Path, ending: str) -> Path:
    return path.with_name(f"{path.name}{ending}")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _state(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_mtime_ns, found.st_size
