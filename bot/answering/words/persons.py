"""Whether a name is somebody's, by the given name; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.words.given_names import HERS, HIS

if TYPE_CHECKING:
    from bot.answering.words.naming import Name


def is_person(name: Name) -> bool:
    """Whether a given name tells that somebody is named."""
    return len(name.words) > 1 and not (HERS | HIS).isdisjoint(name.words[:-1])
