"""Is a thing open or closed, as a sentence says; pure."""

from __future__ import annotations

import re

from bot.answering.words.wording import hedged, negated

_OPEN = re.compile(
    r"\b(?:open(?:ed|s)?|reopen\w*|geöffnet|wiedereröffn\w*|eröffnet|offen|freigegeben\w*|befahrbar|passierbar)\b",
    re.IGNORECASE,
)
_SHUT = re.compile(r"\b(?:closed|shut|geschlossen|gesperrt\w*|unpassierbar|unbefahrbar)\b", re.IGNORECASE)
STATE = re.compile(f"{_OPEN.pattern}|{_SHUT.pattern}", re.IGNORECASE)


def tells_state(text: str) -> bool:
    """Whether a text says of a thing that it is open, or that it is closed."""
    return bool(_state(text))


def states_differ(one: str, other: str) -> bool:
    """Whether of two texts one says only that it is open, the other only that it is closed."""
    mine, theirs = _state(one), _state(other)
    return bool(mine and theirs) and mine != theirs


_PAST = re.compile(
    r"\b(?:war|waren|had been)\b[^.;]{0,80}?\b(?:open|offen|geöffnet|closed|shut|geschlossen|gesperrt)\b",
    re.IGNORECASE,
)


def _state(text: str) -> str:
    """What a text says a thing is: "open" or "closed"; "" where it says neither or both, or not."""
    now = _PAST.sub(" ", text)
    said = {name for name, pattern in (("open", _OPEN), ("closed", _SHUT)) if pattern.search(now)}
    return said.pop() if len(said) == 1 and not negated(text) and not hedged(text) else ""
