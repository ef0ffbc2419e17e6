"""The place in a table that a question asks for, and the one that a sentence tells; German and English, pure."""

from __future__ import annotations

import re
from decimal import Decimal

from bot.answering.side import Claim
from vectorstore.text.numbers import Amount

_ASKED = re.compile(
    r"\b(?:(?:auf|an) welche[mnr] (?:tabellen)?(?:platz|rang|stelle|position)|welchen (?:tabellen)?(?:platz"
    r"|rang) (?:hat|belegt)"
    r"|wo steh(?:t|en)\b.*\btabelle|where (?:is|are|do|does)\b.*\bin the (?:\w+ )?(?:table|standings|league)\b"
    r"|(?:what|which) (?:league )?(?:place|position|spot)\b.*\b(?:in|hold|occupy|are|is)|tabellenplatz)\b",
    re.IGNORECASE,
)
_PLACE = r"(?:platz|rang|place|position|spot)"
_TOLD = re.compile(
    rf"\b(?:(?:tabellen)?{_PLACE} (?P<behind>\d{{1,2}})\b(?![.,]\d)|(?P<before>\d{{1,2}})(?:\.|st|nd|rd|th) {_PLACE}"
    r"|(?P<ordinal>\d{1,2})(?:st|nd|rd|th) in the (?:table|league|standings)"
    r"|(?P<word>ersten?|zweiten?|dritten?|vierten?|fünften?|sechsten?|siebten?|achten?|neunten?|zehnten?|letzten?|first"
    rf"|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth) (?:tabellen)?{_PLACE}"
    r"|(?P<top>tabellenführ\w+|tabellenspitze|top of the (?:table|league)))\b",
    re.IGNORECASE,
)
_WORDS = (
    ("erste", "first"), ("zweite", "second"), ("dritte", "third"), ("vierte", "fourth"), ("fünfte", "fifth"),
    ("sechste", "sixth"), ("siebte", "seventh"), ("achte", "eighth"), ("neunte", "ninth"), ("zehnte", "tenth"),
)  # fmt: skip


def asks_place(question: str) -> bool:
    """Whether the place of a team in its table is asked for."""
    return _ASKED.search(question) is not None


def place_told(text: str) -> Claim | None:
    """The last place that a sentence tells: "climbed from 12th place to 9th place"; None where it tells none."""
    found = [match for match in _TOLD.finditer(text) if _value(match)]
    if not found:
        return None
    last = found[-1]
    place = Decimal(_value(last))
    return Claim("figure", last.group(), Amount(place, place, unit="place", start=last.start(), end=last.end()))


def _value(told: re.Match[str]) -> int:
    digits = told["behind"] or told["before"] or told["ordinal"]
    if digits:
        return int(digits)
    word = (told["word"] or "").lower()
    named = (place for place, names in enumerate(_WORDS, 1) if word.startswith(names))
    return 1 if told["top"] else next(named, 0)
