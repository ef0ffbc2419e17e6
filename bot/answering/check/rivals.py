"""A passage as it is read for one value of a statement: where it has it, and what could stand in its place; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.check.askable import Value
from bot.answering.check.quotations import folded

if TYPE_CHECKING:
    from collections.abc import Collection

_WHITE = " \n\t\u00a0"
_LISTED = re.compile(r"[\s,;]*(?:(?:and|und|sowie|or|oder|&)\s+)?(?:(?:the|der|die|den|dem)\s)?")
NEAR = 3  # words on either side of a value
FEWEST = 4  # of them that must be there for the passage to have the same words around it


@dataclass(frozen=True, slots=True)
class Source:
    """A passage in pieces of whole words, and each of its values with the piece that holds it."""

    text: str
    pieces: tuple[str, ...]
    held: tuple[tuple[Value, int], ...]

    def own(self, value: Value) -> frozenset[int]:
        """The pieces with this value."""
        return frozenset(piece for one, piece in self.held if value.agrees(one))

    def others(self, value: Value, stated: Collection[Value] = ()) -> frozenset[int]:
        """The pieces with others of its kind, without those ``stated`` and those listed with it: "Ann, Ben and Cy"."""
        listed = [run for run in self._runs(value) if any(value.agrees(one) for one in run)]
        beside = {one for run in listed for one in run}
        return frozenset(
            piece
            for one, piece in self.held
            if one.kind == value.kind and one not in beside and not any(one.agrees(other) for other in stated)
        ) - self.own(value)

    def _runs(self, value: Value) -> list[list[Value]]:
        """The values of its sort that only commas and an "and" stand between."""
        runs: list[list[Value]] = []
        for one in (one for one, _ in self.held if one.sort == value.sort):
            if runs and _LISTED.fullmatch(self.text, runs[-1][-1].end, one.start):
                runs[-1].append(one)
            else:
                runs.append([one])
        return runs


def source(text: str, found: tuple[Value, ...]) -> Source:
    """A passage cut around its values, at white space; values that touch share a piece."""
    spans: list[tuple[int, int]] = []
    for one in found:
        start = max(text.rfind(sign, 0, one.start) for sign in _WHITE) + 1
        end = min((place for sign in _WHITE if (place := text.find(sign, one.end)) >= 0), default=len(text))
        if spans and start < spans[-1][1]:
            start, end = spans[-1][0], max(end, spans.pop()[1])
        spans.append((start, end))
    edges = sorted({0, len(text), *(edge for span in spans for edge in span)})
    cut = [(start, end) for start, end in pairwise(edges) if text[start:end].strip()]
    held = ((one, next(place for place, (start, end) in enumerate(cut) if start <= one.start < end)) for one in found)
    return Source(text, tuple(text[start:end].strip() for start, end in cut), tuple(held))


def printed_so(statement: str, value: Value, text: str) -> bool | None:
    """Whether a text has a value between the same words as a statement; False with another one, None without them."""
    before, after = statement[: value.start].split()[-NEAR:], statement[value.end :].rstrip(" .").split()[:NEAR]
    if not before or not after or len(before) + len(after) < FEWEST:
        return None
    around = (re.escape(folded(" ".join(words))) for words in (before, after))
    there = re.findall(r"\s?(\S(?:[^.;]{0,38}?\S)?)\s?".join(around), folded(text), re.IGNORECASE)
    mine = folded(statement[value.start : value.end]).lower()
    return any(f"{one} ".lower().startswith(f"{mine} ") for one in there) if there else None
