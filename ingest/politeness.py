"""Manners towards a host: one request at a time, with a pause between two."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from ingest.wire import Stopped

_OWN_MACHINE = ("localhost", "127.", "::1", "[::1]")


@dataclass(slots=True)
class _Turn:
    lock: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0


class HostTurns:
    """Hands out turns per host; the pause (seconds) is not made on this machine itself."""

    def __init__(self, interval: float, stopped: threading.Event) -> None:
        self._interval = interval
        self._stopped = stopped
        self._turns: dict[str, _Turn] = {}
        self._lock = threading.Lock()

    @contextmanager
    def of(self, host: str) -> Iterator[None]:
        """Waits for the host's turn and keeps it while inside; raises Stopped when the fetcher closes meanwhile."""
        with self._lock:
            turn = self._turns.setdefault(host.lower(), _Turn())
        with turn.lock:
            if self._stopped.wait(max(0.0, turn.free_at - time.monotonic())):
                raise Stopped
            try:
                yield
            finally:
                pause = 0.0 if host.lower().startswith(_OWN_MACHINE) else self._interval
                turn.free_at = time.monotonic() + pause
