"""Discord's rate limits on loopback: a bucket per route and channel, one over all, and what a 429 says."""

from __future__ import annotations

import re
import time
from collections import deque
from dataclasses import dataclass, field

# Method and path to the bucket's key, how many requests it takes, and in how many seconds.
ROUTES: tuple[tuple[str, str, int, float], ...] = (
    ("POST", r"/channels/(\d+)/messages$", 5, 5.0),
    ("PATCH", r"/channels/(\d+)/messages/\d+$", 5, 5.0),
    ("PATCH", r"/webhooks/\d+/([\w-]+)/messages/[@\w]+$", 5, 5.0),
    ("POST", r"/webhooks/\d+/([\w-]+)$", 5, 5.0),
)
EVERYWHERE = 50  # requests a second; interactions are not counted
UNCOUNTED = re.compile(r"/interactions/|/webhooks/|/gateway/|/attachments/")


@dataclass(frozen=True)
class Limited:
    """A request that came too soon: seconds to wait, for everything or for its bucket."""

    after: float
    everywhere: bool
    headers: dict[str, str]


@dataclass
class Buckets:
    """Counts requests, and how many were refused."""

    everywhere: int = EVERYWHERE
    refused: int = 0
    refused_everywhere: int = 0
    _times: dict[str, deque[float]] = field(default_factory=dict)
    _all: deque[float] = field(default_factory=deque)

    def enter(self, method: str, path: str) -> Limited | None:
        """Let a request in, or say how long it has to wait."""
        now = time.monotonic()
        if not UNCOUNTED.search(path):
            _forget(self._all, now - 1.0)
            if len(self._all) >= self.everywhere:
                self.refused_everywhere += 1
                after = round(self._all[0] + 1.0 - now, 3)
                return Limited(after, True, {"Retry-After": str(after), "X-RateLimit-Global": "true"})
            self._all.append(now)
        found = _route(method, path)
        if found is None:
            return None
        key, most, per = found
        times = self._times.setdefault(key, deque())
        _forget(times, now - per)
        if len(times) >= most:
            self.refused += 1
            after = round(times[0] + per - now, 3)
            return Limited(after, False, {"Retry-After": str(after), **self.headers(method, path)})
        times.append(now)
        return None

    def headers(self, method: str, path: str) -> dict[str, str]:
        """What Discord says of the bucket in every answer."""
        found = _route(method, path)
        if found is None:
            return {}
        key, most, per = found
        times, now = self._times.get(key, deque()), time.monotonic()
        left = (times[0] + per - now) if times else per
        return {
            "X-RateLimit-Limit": str(most),
            "X-RateLimit-Remaining": str(max(0, most - len(times))),
            "X-RateLimit-Reset": f"{time.time() + left:.3f}",
            "X-RateLimit-Reset-After": f"{left:.3f}",
            "X-RateLimit-Bucket": key.split(" ")[0],
        }


def _route(method: str, path: str) -> tuple[str, int, float] | None:
    for number, (verb, pattern, most, per) in enumerate(ROUTES):
        match = re.search(pattern, path)
        if verb == method and match:
            return f"bucket{number} {match[1]}", most, per
    return None


def _forget(times: deque[float], before: float) -> None:
    while times and times[0] <= before:
        times.popleft()
