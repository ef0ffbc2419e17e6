"""The two things that were asked of together, or one after the other: "and which of the two is older?"; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.asked.compared_things import LONGEST as THING
from bot.answering.asked.compared_things import compared
from bot.answering.asked.matter import unended

if TYPE_CHECKING:
    from collections.abc import Sequence


def two_things(stood: str, before: str) -> tuple[str, ...]:
    """The two things that a question compares, or that it and the one before ask the same of."""
    if len(parts := compared(stood)) == 2:  # noqa: PLR2004 (two)
        return tuple(part.name for part in parts)
    old, new = unended(before).split(), unended(stood).split()
    start = _alike(old, new)
    end = _alike(old[start:][::-1], new[start:][::-1])
    changed = [" ".join(words[start : len(words) - end]) for words in (old, new)]
    told = all(one and len(one.split()) <= THING for one in changed)
    return tuple(changed) if told and start + end > 1 else ()


def _alike(one: Sequence[str], other: Sequence[str]) -> int:
    """How many words two questions begin with alike."""
    return next((place for place, (word, same) in enumerate(zip(one, other, strict=False)) if word != same),
                min(len(one), len(other)))  # fmt: skip
