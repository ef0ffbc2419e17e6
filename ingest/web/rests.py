"""For how long servers want no request, kept beside the process: another one, or the next, leaves them alone, too."""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable

from ingest.ledger import Memory
from vectorstore.errors import DatelineError

log = logging.getLogger(__name__)

_PREFIX = "rest."


class Rests:
    """Until when (UTC seconds) each server rests; a store that cannot be asked keeps nothing, and is no error here.

    A server is a host, or ``host:port`` where the port is an unusual one.
    """

    def __init__(self, memory: Memory | None, clock: Callable[[], float] = time.time) -> None:
        self._memory = memory
        self._clock = clock

    def note(self, host: str, seconds: float) -> None:
        """The host wants no request for so many seconds; those whose time is over are forgotten."""
        if self._memory is not None and seconds > self.left(host):
            try:
                self._memory.forget_meta(_PREFIX, self._clock())
                self._memory.set_meta(_name(host), str(self._clock() + seconds))
            except DatelineError as error:
                log.warning("the rest of %s is not kept: %s", host, error)

    def left(self, host: str, longest: float = 3_600.0) -> float:
        """Seconds that are left; a time that lies further ahead than any host can ask for is of a clock set back."""
        if self._memory is None:
            return 0.0
        try:
            until = float(self._memory.meta(_name(host)) or 0.0)
        except (DatelineError, ValueError):
            return 0.0
        left = until - self._clock()
        return left if 0 < left <= longest else 0.0


def _name(host: str) -> str:
    return _PREFIX + hashlib.sha256(host.lower().encode("utf-8", "replace")).hexdigest()[:16]
