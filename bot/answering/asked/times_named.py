"""The words by which a follow-up names another time: "in 2025", "last year", "im August", "the year before"; pure."""

from __future__ import annotations

import re

from bot.answering.asked.matter import unended

MONTH = (
    r"(?:januar|february|februar|march|märz|april|mai|may|june|juni|july|juli|august|september|oktober|october"
    r"|november|dezember|december|january)"
)
BEFORE_THAT = re.compile(
    r"(?:in\s+|im\s+)?(?:the\s+year\s+before|(?:the\s+)?(?:previous|preceding)\s+year|a\s+year\s+(?:earlier|before)"
    r"|(?:das|ein|im)?\s*jahr\s+(?:davor|zuvor|vorher)|vorjahr|im\s+vorjahr|vor\s+einem\s+jahr)",
    re.IGNORECASE,
)
TIME = re.compile(
    rf"\b(?:{BEFORE_THAT.pattern}"
    r"|(?:(?:in|im|am|seit|ab|vor|bis|von|since|until|by|on|during|from)\s+)?(?:(?:the\s+|diese[rnms]?\s+|this\s+)?"
    r"(?:(?:letzte|vorige|vergangene|nächste|kommende)[nrms]?|last|next|previous)\s+(?:jahr\w*|woche|monat\w*"
    r"|quartal|year|week|month|quarter)"
    r"|diese[rnms]?\s+(?:jahr\w*|woche|monat\w*)|this\s+(?:year|week|month)"
    rf"|(?:anfang|mitte|ende|early|mid|late)?[\s-]?{MONTH}(?:\s+\d{{4}})?|gestern|heute|vorgestern|yesterday"
    r"|today|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:19|20)\d\d))\b",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(r"(?:in|im|am|seit|ab|vor|bis|von|since|until|by|on|during|from)\s+", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ONLY_YEAR = re.compile(r"(?:(?:in|im|for)\s+)?(?:(?:the\s+year|jahr)\s+)?(?P<year>(?:19|20)\d\d)\Z", re.IGNORECASE)
_ONLY_MONTH = re.compile(rf"(?:(?:in|im|for)\s+)?(?P<month>{MONTH})\Z", re.IGNORECASE)
_MONTH_AND_YEAR = re.compile(rf"\b(?P<month>{MONTH})\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)


def at_another_time(before: str, rest: str) -> str:
    """The question before with another time.

    Of a month and its year only the one changes that is named; a bare year keeps the "in" of the old one.
    """
    if (changed := _changed(before, rest)) is not None:
        return changed
    old = TIME.search(before)
    if old is None:
        return f"{unended(before)} {rest}?"
    kept = _PREPOSITION.match(old.group()) if rest[:1].isdigit() else None
    return before[: old.start()] + (kept.group() if kept else "") + rest + before[old.end() :]


def _changed(before: str, rest: str) -> str | None:
    """The question with the other year or month in the place of the old one; None where it has none to change."""
    year, both = _YEAR.search(before), _MONTH_AND_YEAR.search(before)
    if BEFORE_THAT.fullmatch(rest):
        return _put(before, year, 0, str(int(year.group()) - 1)) if year else None
    if both and (named := _ONLY_YEAR.match(rest)):
        return _put(before, both, "year", named["year"])
    if both and (named := _ONLY_MONTH.match(rest)):
        return _put(before, both, "month", named["month"])
    return None


def _put(before: str, old: re.Match[str], group: int | str, new: str) -> str:
    return before[: old.start(group)] + new + before[old.end(group) :]
