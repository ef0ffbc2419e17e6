"""Is a thing open or closed, as a sentence says; pure."""

from __future__ import annotations

import re

from bot.answering.wording import hedged, negated

_OPEN = re.compile(
    r"\b(?:open(?:ed|s)?|reopen\w*|geöffnet|wiedereröffn\w*|eröffnet|offen|freigegeben\w*|befahrbar|passierbar)\b",
    re.IGNORECASE,
)
_SHUT = re.compile(r"\b(?:closed|shut|geschlossen|gesperrt\w*|unpassierbar|unbefahrbar)\b", re.IGNORECASE)
STATE = re.compile(f"{_OPEN.pattern}|{_SHUT.pattern}", re.IGNORECASE)


def states_differ(one: str, other: str) -> bool:
    """Whether of two texts one says only that it is open, the other only that it is closed."""
    mine, theirs = _state(one), _state(other)
    return bool(mine and theirs) and mine != theirs


def _state(text: str) -> str:
    """What a text says a thing is: "open" or "closed"; "" where it says neither or both, or not."""
    said = {name for name, pattern in (("open", _OPEN), ("closed", _SHUT)) if pattern.search(text)}
    return said.pop() if len(said) == 1 and not negated(text) and not hedged(text) else ""
