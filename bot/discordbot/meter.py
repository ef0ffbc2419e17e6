"""What is counted and timed while the bot runs; read by /status, the health line and the metrics."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

BOUNDS = (0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0, 60.0)  # seconds


@dataclass
class Histogram:
    """How often something took up to each bound, in seconds."""

    buckets: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    total: float = 0.0

    def add(self, seconds: float) -> None:
        """Note one time."""
        self.buckets[bisect_left(BOUNDS, seconds)] += 1
        self.total += seconds

    def cumulative(self) -> list[tuple[str, float]]:
        """Bound and count of all up to it, as Prometheus has them."""
        names = [*map(str, BOUNDS), "+Inf"]
        return [(name, float(sum(self.buckets[: at + 1]))) for at, name in enumerate(names)]


class Meter:
    """Counts since the start; used by the event loop, read by any thread."""

    def __init__(self) -> None:
        self.started = time.time()
        self.counts: Counter[str] = Counter()
        self.acknowledged = Histogram()
        self.answered = Histogram()
        self.under_way = 0

    def count(self, what: str) -> None:
        """One more of it: answered, refused, failed, turned away."""
        self.counts[what] += 1

    @contextmanager
    def exchange(self) -> Iterator[None]:
        """Time one question or errand from start to last state."""
        begun = time.perf_counter()
        self.under_way += 1
        try:
            yield
        finally:
            self.under_way -= 1
            self.answered.add(time.perf_counter() - begun)
