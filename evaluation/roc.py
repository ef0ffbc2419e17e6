"""How well a score tells answerable from unanswerable questions: area under the curve and single points of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Point:
    """One threshold: refuse below it. Both rates are errors; 0 is perfect."""

    threshold: float
    false_refusals: float
    missed_refusals: float


def area(answerable: Sequence[float], unanswerable: Sequence[float]) -> float:
    """The chance that an answerable question scores above an unanswerable one, ties counted half; 0.5 of nothing."""
    if not answerable or not unanswerable:
        return 0.5
    order = sorted([*((score, True) for score in answerable), *((score, False) for score in unanswerable)])
    wins, below, place = 0.0, 0, 0
    while place < len(order):
        end = place
        while end < len(order) and order[end][0] == order[place][0]:
            end += 1
        group = [kind for _, kind in order[place:end]]
        positives, negatives = sum(group), len(group) - sum(group)
        wins += positives * (below + negatives / 2)
        below += negatives
        place = end
    return wins / (len(answerable) * len(unanswerable))


def point(answerable: Sequence[float], unanswerable: Sequence[float], threshold: float) -> Point:
    """The two error rates when everything below the threshold is refused."""
    false = sum(score < threshold for score in answerable) / max(len(answerable), 1)
    missed = sum(score >= threshold for score in unanswerable) / max(len(unanswerable), 1)
    return Point(threshold, false, missed)


def at_false_refusals(answerable: Sequence[float], unanswerable: Sequence[float], allowed: float) -> Point:
    """The strictest threshold that refuses at most the allowed share of answerable questions."""
    if not answerable:
        return point(answerable, unanswerable, 0.0)
    ordered = sorted(answerable)
    threshold = ordered[min(int(allowed * len(ordered)), len(ordered) - 1)]
    return point(answerable, unanswerable, threshold)
