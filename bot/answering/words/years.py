"""The years that a question names and an article speaks of, in its text or by the day it appeared; pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime

# FY2024 too, but not the 1990s, which an article may call "the nineties".
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d\b")
_SEASON = re.compile(r"\b(?P<first>(?:1[5-9]|20)\d\d)\s?[/–-]\s?(?P<next>\d\d)\b(?!-)")
# "doubled against 2021" tells nothing of that year; "against 12,000 in 2021" does.
_BASELINE = re.compile(
    r"\b(?:gegenüber(?: dem jahre?)?|im vergleich (?:zu|mit)m?(?: dem| jahre?)*|verglichen mit(?: dem jahre?)?"
    r"|als noch(?: im jahre?)?|(?:mehr|weniger|(?:höh|niedrig|größ|klein|läng|besse?|schlecht|stärk|teur|billig)er) als"
    r"(?: im jahre?)?|compared (?:with|to)|than (?:it was )?(?:in )?"
    r"(?:(?:the )?(?:first|second|third|last) (?:\w+ )?(?:half|quarter|months|weeks) of )?|(?:up|down) (?:from|on))"
    r"\s*(?:1[5-9]|20)\d\d\b(?!\s?[/–-]\s?\d)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:(?:last|previous|prior|past) year|year (?:earlier|ago)"
    r"|(?:vergangene|letzte|vorige)[nmrs]? jahr\w*|vorjahr\w*)\b",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\b(?:(?:next|coming|following) year|(?:nächste|kommende|folgende)[nmrs]? jahr\w*)\b", re.IGNORECASE
)


def years(text: str) -> frozenset[str]:
    """The years as four digits, of a season or a winter both; not one that something else is only held against."""
    text = _BASELINE.sub(" ", text)
    seasons = ((str(int(match["first"]) + 1), match["next"]) for match in _SEASON.finditer(text))
    return frozenset((*_YEAR.findall(text), *(second for second, written in seasons if second.endswith(written))))


def of_another_year(text: str, asked: frozenset[str]) -> bool:
    """Whether a text names years, and none of those asked about; False where none is asked about."""
    told = years(text)
    return bool(asked and told) and asked.isdisjoint(told)


def years_of(text: str, published: float | None) -> frozenset[str]:
    """The years that a text names; where it names none, those of the day it appeared (UTC seconds): years_told."""
    return years(text) or years_told(text, published)


def years_told(text: str, published: float | None) -> frozenset[str]:
    """Also the one in which the text appeared (UTC seconds), and beside it "last year" and "next year"."""
    if published is None:
        return years(text)
    year = datetime.fromtimestamp(published, UTC).year
    near = [year, *([year - 1] if _BEFORE.search(text) else ()), *([year + 1] if _AFTER.search(text) else ())]
    return years(text) | {str(one) for one in near}
