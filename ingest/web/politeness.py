"""Manners towards a host: one request at a time, with a pause between two, and none while it wants its peace."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from ingest.web.rests import Rests
from ingest.web.wire import Stopped

_OWN_MACHINE = ("localhost", "127.", "::1", "[::1]")
_HOSTS = 10_000  # remembered before those at peace are forgotten


@dataclass(slots=True)
class _Turn:
    lock: threading.Lock = field(default_factory=threading.Lock)
    free_at: float = 0.0
    pause: float = 0.0
    rests_until: float = 0.0
    waiting: int = 0


class HostTurns:
    """Hands out turns per host; the usual pause (seconds) is not made on this machine itself.

    ``rests`` keeps what hosts asked for beyond this process.
    """

    def __init__(self, interval: float, stopped: threading.Event, rests: Rests | None = None) -> None:
        self._interval = interval
        self._stopped = stopped
        self._rests = rests or Rests(None)
        self._turns: dict[str, _Turn] = {}
        self._lock = threading.Lock()

    @contextmanager
    def of(self, host: str) -> Iterator[None]:
        """Waits for the host's turn and keeps it while inside; raises Stopped when the fetcher closes meanwhile."""
        turn = self._turn(host, waiting=1)
        try:
            while not turn.lock.acquire(timeout=0.5):
                self._wait(0.0)
            try:
                self._wait(turn.free_at - time.monotonic())
                yield
            finally:
                usual = 0.0 if host.lower().startswith(_OWN_MACHINE) else self._interval
                turn.free_at = max(turn.free_at, time.monotonic() + max(usual, turn.pause))
                turn.lock.release()
        finally:
            with self._lock:
                turn.waiting -= 1

    def slow_down(self, host: str, seconds: float) -> None:
        """From now on at least so many seconds lie between two requests to the host."""
        self._turn(host).pause = seconds

    def put_off(self, host: str, seconds: float) -> None:
        """The next request to the host waits so many seconds."""
        turn = self._turn(host)
        turn.free_at = max(turn.free_at, time.monotonic() + seconds)

    def rest(self, server: str, seconds: float) -> None:
        """The server (a host, or ``host:port``: others on the host may be asked) wants no request for so long."""
        turn = self._turn(server)
        turn.rests_until = max(turn.rests_until, time.monotonic() + seconds)
        self._rests.note(server, seconds)

    def rests(self, server: str) -> float:
        """Seconds for which the server wants no request; 0 when it may be asked."""
        turn = self._turns.get(server.lower())
        here = turn.rests_until - time.monotonic() if turn else 0.0
        return max(0.0, here, self._rests.left(server))

    def _wait(self, seconds: float) -> None:
        if self._stopped.wait(max(0.0, seconds)):
            raise Stopped

    def _turn(self, host: str, waiting: int = 0) -> _Turn:
        with self._lock:
            if len(self._turns) > _HOSTS:
                self._forget()
            turn = self._turns.setdefault(host.lower(), _Turn())
            turn.waiting += waiting
            return turn

    def _forget(self) -> None:
        now = time.monotonic()
        kept = {h: t for h, t in self._turns.items() if t.waiting or max(t.free_at, t.rests_until) > now}
        self._turns = kept
