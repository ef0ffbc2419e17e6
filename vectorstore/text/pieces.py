"""Analysis of text piece by piece, remembered: what stands between white space in news was mostly seen before.

1,000 articles have 880,000 pieces, 100,000 different ones; looking one up takes 0.08 µs, a stem or a hash 1 to 2 µs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

_T = TypeVar("_T")

MOST = 60_000  # pieces in each of two generations; up to 20 MB in both
LONGEST = 40  # characters of a piece that is remembered: addresses and scripts without spaces come once


class Pieces(dict[str, _T]):
    """What a pure function gives for the pieces of texts, those of late remembered.

    Fit for functions that never look across white space, nor at a comma or full stop before it. May be used from any
    thread.
    """

    def __init__(self, work: Callable[[str], _T], most: int = MOST) -> None:
        super().__init__()
        self._work = work
        self._most = most
        self._before: dict[str, _T] = {}

    def __missing__(self, piece: str) -> _T:
        before = self._before
        found = before[piece] if piece in before else self._work(piece)
        if len(piece) <= LONGEST:
            if len(self) >= self._most:
                self._before = dict(self)
                self.clear()
            self[piece] = found
        return found

    def of(self, text: str) -> Iterator[_T]:
        """What the function gives for each piece of a text, in order."""
        return map(self.__getitem__, text.replace(", ", " ").replace(". ", " ").split())
