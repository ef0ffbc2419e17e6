"""A measured number with its 95 % confidence interval."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

Z = 1.959964  # two-sided 95 % of the normal distribution
RESAMPLES = 1_000  # bounds of a mean over 400 questions then move by less than 0.002 between seeds
SEED = 0


@dataclass(frozen=True, slots=True)
class Metric:
    """One number of a suite; ``low`` and ``high`` bound it with 95 % confidence, ``n`` is how many cases it rests on.

    ``exact`` marks a promise rather than a quality: its floor has no margin. ``gated`` false means shown only.
    """

    name: str
    value: float
    low: float
    high: float
    n: int
    lower_is_better: bool = False
    exact: bool = False
    gated: bool = True

    def to_json(self) -> dict[str, Any]:
        """The metric for ``--json``; numbers to four digits."""
        numbers = {name: round(getattr(self, name), 4) for name in ("value", "low", "high")}
        return {"metric": self.name, **numbers, "n": self.n, "lower_is_better": self.lower_is_better}


def wilson(successes: int, n: int) -> tuple[float, float]:
    """Wilson's interval of a rate; (0, 1) when nothing was counted."""
    if n == 0:
        return 0.0, 1.0
    share, spread = successes / n, Z * Z / n
    centre = (share + spread / 2) / (1 + spread)
    half = Z * math.sqrt(share * (1 - share) / n + spread / (4 * n)) / (1 + spread)
    return max(0.0, centre - half), min(1.0, centre + half)


def bootstrap(cases: Sequence[Any], statistic: Callable[[Sequence[Any]], float]) -> tuple[float, float]:
    """The percentile bootstrap interval of a statistic over the cases; the same cases give the same interval."""
    if not cases:
        return 0.0, 1.0
    chance = random.Random(SEED)
    values = sorted(statistic(chance.choices(cases, k=len(cases))) for _ in range(RESAMPLES))
    return values[int(0.025 * RESAMPLES)], values[int(0.975 * RESAMPLES) - 1]


def average(values: Sequence[float]) -> float:
    """The mean, 0 of nothing."""
    return sum(values) / len(values) if values else 0.0


def rate(
    name: str, flags: Sequence[bool], *, lower_is_better: bool = False, exact: bool = False, gated: bool = True
) -> Metric:
    """The share of true flags."""
    hits, n = sum(flags), len(flags)
    low, high = wilson(hits, n)
    return Metric(name, hits / n if n else 0.0, low, high, n, lower_is_better, exact, gated)


def mean(name: str, values: Sequence[float], *, gated: bool = True) -> Metric:
    """The mean of per-question values."""
    low, high = bootstrap(values, average)
    return Metric(name, average(values), low, high, len(values), gated=gated)
