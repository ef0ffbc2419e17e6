"""Which passages of a ranking are shown: several parts in turn, few of one article, near-copies once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import zip_longest

WORD = re.compile(r"\w+")
SHINGLE = 5  # words
COPY = 0.7  # share of the smaller passage's shingles also in the larger one


def in_turn(rankings: Sequence[Sequence[int]]) -> list[int]:
    """The best of each ranking, then the second of each, and so on; each key once."""
    turns = (key for turn in zip_longest(*rankings) for key in turn if key is not None)
    return list(dict.fromkeys(turns))


def at_most(keys: Iterable[int], article_of: dict[int, str], limit: int) -> list[int]:
    """The keys in order, no more than ``limit`` of one article."""
    seen: Counter[str] = Counter()
    kept = []
    for key in keys:
        seen[article_of[key]] += 1
        if seen[article_of[key]] <= limit:
            kept.append(key)
    return kept


def without_copies(keys: Iterable[int], texts: dict[int, str]) -> tuple[list[int], dict[int, int]]:
    """The keys in order without near-copies of an earlier one, and for each copy the key it repeats."""
    kept: list[int] = []
    copies: dict[int, int] = {}
    seen: dict[int, frozenset[tuple[str, ...]]] = {}
    for key in keys:
        ours = shingles(texts[key])
        original = next((other for other in kept if is_copy(ours, seen[other])), None)
        if original is None:
            kept.append(key)
            seen[key] = ours
        else:
            copies[key] = original
    return kept, copies


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Runs of five words."""
    words = WORD.findall(text.lower())
    return frozenset(tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)))


def is_copy(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]]) -> bool:
    """Whether two passages say the same in the same words."""
    smaller = min(len(one), len(other))
    return smaller > 0 and len(one & other) >= COPY * smaller
