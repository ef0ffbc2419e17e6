"""How many passages are embedded and stored at once: more while that is quick, for every batch costs a commit."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import monotonic

LEAST = 64  # passages embedded in one call; the encoder sorts them by length
MOST = 1024
# Seconds for a batch. What is not yet acknowledged when the process is killed must be taken in anew, and progress is
# told batch by batch: a slow encoder stays with the least. 7,000 passages in 98 batches: 5.15 s of CPU, in 10: 4.75 s.
QUICK, SLOW = 0.5, 2.0


@dataclass(slots=True)
class Pace:
    """The passages of the next batch; doubled after a quick one, halved after a slow one."""

    size: int = LEAST

    @contextmanager
    def measured(self, passages: int) -> Iterator[None]:
        """A batch of so many passages is embedded and stored inside."""
        begun = monotonic()
        yield
        self.took(passages, monotonic() - begun)

    def took(self, passages: int, seconds: float) -> None:
        """A batch of so many passages took so long; one that was sent off before it was full says nothing of more."""
        if seconds > SLOW:
            self.size = max(LEAST, self.size // 2)
        elif seconds < QUICK and passages >= self.size:
            self.size = min(MOST, self.size * 2)
