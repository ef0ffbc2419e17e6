"""The place in a table that a sentence tells; German and English, pure."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.answering.side import Claim
from vectorstore.text.numbers import Amount

_PLACE = r"(?:platz|rang|place|position|spot)"
_TOLD = re.compile(
    rf"\b(?:(?:tabellen)?{_PLACE} (?P<behind>\d{{1,2}})\b(?![.,]\d)|(?P<before>\d{{1,2}})(?:\.|st|nd|rd|th) {_PLACE}"
    r"|(?P<ordinal>\d{1,2})(?:st|nd|rd|th) in the (?:table|league|standings)"
    r"|(?P<word>ersten?|zweiten?|dritten?|vierten?|fünften?|sechsten?|siebten?|achten?|neunten?|zehnten?|first"
    rf"|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:(?:tabellen)?{_PLACE}|in the (?:table|league))"
    r"|(?P<top>tabellenführ\w+|tabellenspitze|top of the (?:table|league)))\b",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:from|von|vom)\s(?:the\s)?\Z|\b(?:behind|ahead of|hinter|vor)\b[^.;]*\Z", re.IGNORECASE)
_WORDS = (
    ("erste", "first"), ("zweite", "second"), ("dritte", "third"), ("vierte", "fourth"), ("fünfte", "fifth"),
    ("sechste", "sixth"), ("siebte", "seventh"), ("achte", "eighth"), ("neunte", "ninth"), ("zehnte", "tenth"),
)  # fmt: skip


def place_told(text: str) -> Claim | None:
    """The place that a sentence tells, not whence or behind whom: "climbed from 12th place to 9th place"; else None."""
    found = (one for one in _TOLD.finditer(text) if _value(one) and not _OTHER.search(text[: one.start()]))
    told = next(found, None)
    if told is None:
        return None
    place = Decimal(_value(told))
    return Claim("figure", told.group(), Amount(place, place, unit="place", start=told.start(), end=told.end()))


def _value(told: re.Match[str]) -> int:
    digits = told["behind"] or told["before"] or told["ordinal"]
    if digits:
        return int(digits)
    word = (told["word"] or "").lower()
    named = (place for place, names in enumerate(_WORDS, 1) if word.startswith(names))
    return 1 if told["top"] else next(named, 0)
