"""Who may do what one process does at a time (open Chroma, read feeds, reindex, what a lease is for).

The holder of an flock, released by the kernel however its process ends. Local disks only.
"""

from __future__ import annotations

import errno
import fcntl
import json
import os
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from vectorstore.errors import StoreError

LOOKS = 5
_FULL = (errno.ENOSPC, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that holds a lock."""

    pid: int
    command: str


class Lock:
    """An exclusive lock on a file that says who holds it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: int | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds it."""
        return self._file is not None

    def acquire(self) -> bool:
        """Take the lock if it is free; StoreError where there are no locks."""
        if self.held:
            return True
        try:
            self._file = taken(self.path)
        except OSError as error:
            cure = "free some space" if error.errno in _FULL else "DATA_DIR must be a local folder this user may write"
            raise StoreError(f"{self.path} cannot be locked ({error.strerror}): {cure}.") from error
        return self.held

    def release(self) -> None:
        """Give the lock back."""
        if self._file is not None:
            os.ftruncate(self._file, 0)
            os.close(self._file)
            self._file = None


def taken(path: Path) -> int | None:
    """The file, locked and signed; None if another process holds it. Raises OSError."""
    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    try:
        ours = patiently_locked(file)
        if ours and is_at(file, path):
            os.ftruncate(file, 0)
            os.pwrite(file, json.dumps({"pid": os.getpid(), "command": command(sys.argv)}).encode(), 0)
            return file
    except BaseException:
        os.close(file)
        raise
    os.close(file)
    return taken(path) if ours else None  # cleared away as a dead one's before it was locked: once more


def is_at(file: int, path: Path) -> bool:
    """Whether the open file is still the one that others find at the path."""
    try:
        return os.path.samestat(os.fstat(file), path.stat())
    except FileNotFoundError:
        return False


def clear_away(path: Path) -> None:
    """Remove a lock file that nobody holds; raises OSError."""
    file = os.open(path, os.O_RDWR | os.O_CLOEXEC)
    try:
        if locked(file):  # and held until it is gone, so that nobody else's is removed
            path.unlink(missing_ok=True)
    finally:
        os.close(file)


def patiently_locked(file: int) -> bool:
    """Lock the open file; a moment's patience, for someone may just be looking who holds it."""
    for _ in range(LOOKS):
        if locked(file):
            return True
        time.sleep(0.01)
    return False


def locked(file: int) -> bool:
    """Lock the open file without waiting."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def holder(path: Path) -> Holder | None:
    """Who holds the lock on this file now."""
    try:
        file = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    except OSError:
        return None
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return written(os.pread(file, 4096, 0))
    else:
        return None
    finally:
        os.close(file)


def written(text: bytes) -> Holder:
    """The holder as the lock file names it; pid 0 in the moment before it is written."""
    try:
        values = json.loads(text)
        return Holder(pid=int(values["pid"]), command=str(values["command"]))
    except (ValueError, KeyError, TypeError):
        return Holder(pid=0, command="")


def command(argv: list[str]) -> str:
    """The program and its subcommand; further arguments may hold what is nobody's business."""
    path = Path(argv[0] if argv else "")
    name = path.parent.name if path.name == "__main__.py" else path.stem
    verb = next((word for word in argv[1:2] if word.isalpha()), "")
    return " ".join(filter(None, (name or "python", verb)))
