"""Whether a name is somebody's, by the given name; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.words.given_names import HERS, HIS

if TYPE_CHECKING:
    from bot.answering.words.naming import Name

GIVEN_AND_LAST = 2
# Last names that German and English write otherwise: "Lawrow", "Lavrov"; a king's number.
_WRITTEN_OTHERWISE = re.compile(r"[ivx]+|.*(?:[eo]w|[iy]j|ski|sky|ko|jan)|.*(?:tsch|sch|dsch|zh|kh|[^aeiou]j).*")


def is_person(name: Name) -> bool:
    """Whether a given name tells that somebody is named."""
    return len(name.words) > 1 and not (HERS | HIS).isdisjoint(name.words[:-1])


def is_written_so(name: Name) -> bool:
    """Whether a name is somebody's, given and last one, that German and English write the same."""
    return len(name.words) == GIVEN_AND_LAST and is_person(name) and not _WRITTEN_OTHERWISE.fullmatch(name.words[-1])


def last_names(name: Name) -> tuple[str, ...]:
    """The words of somebody's name that are no given ones, else its last word."""
    return tuple(word for word in name.words if word not in HERS | HIS) or name.words[-1:]
