"""Deterministic halves and samples by hash: choose on one half, report the other; the same on every machine."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import Literal, TypeVar

Half = Literal["choose", "report", "all"]
HALVES: tuple[Half, ...] = ("report", "choose", "all")
Item = TypeVar("Item")


def draw(key: str) -> int:
    """A number for a key, even over all keys and always the same."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:8], "big")


def in_half(key: str, half: Half) -> bool:
    """Whether a question with this id belongs to the half."""
    return half == "all" or (draw(key) % 2 == 0) == (half == "choose")


def of_half(items: Iterable[Item], key: Callable[[Item], str], half: Half) -> list[Item]:
    """The items of one half, in their order."""
    return [item for item in items if in_half(key(item), half)]


def sample(items: Iterable[Item], key: Callable[[Item], str], n: int) -> list[Item]:
    """The n items whose keys draw lowest, in their own order; growing n only adds items.

    Drawn with a salt, so that a sample is spread evenly over both halves.
    """
    listed = list(items)
    lowest = sorted(range(len(listed)), key=lambda place: draw("sample " + key(listed[place])))[:n]
    return [listed[place] for place in sorted(lowest)]
