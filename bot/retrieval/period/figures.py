"""Tokens of a question, and what those in figures may mean: dates, months, years, times, 3Q25, 1,5."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType

Meanings = Mapping[str, int]
NOTHING: Meanings = MappingProxyType({})
FIRST_YEAR, LAST_YEAR = 1000, 2999

# Every repeat is bounded or over one character class, so scanning stays linear in the length of the question.
TOKEN = re.compile(
    r"(?P<iso>[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2})(?:T(?P<isotime>[0-9]{2}:[0-9]{2})[0-9:.Z+]{0,20})?(?![0-9])"
    r"|(?P<dotted>[0-9]{1,2}\.[ ]?[0-9]{1,2}\.[ ]?(?:[0-9]{4}|[0-9]{2})(?![0-9]))"
    r"|(?P<slashed>[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9]))"
    r"|(?P<dashed>[0-9]{1,2}-[0-9]{1,2}-[0-9]{4})(?![0-9-])"
    r"|(?P<compact>(?:19|20)[0-9]{6})(?![0-9\w.,])"
    r"|(?P<yearmonth>[0-9]{4}-(?:0[1-9]|1[0-2]))(?![0-9-]|[.,][0-9])"
    r"|(?P<monthyear>(?:0?[1-9]|1[0-2])[/.](?:19|20)[0-9]{2})(?![0-9/]|[.,][0-9])"
    r"|(?P<daymonth>[0-9]{1,2}\.[0-9]{1,2}\.(?![0-9]))"
    r"|(?P<clock>[0-9]{1,2}:[0-9]{2})(?::[0-9]{2})?(?![0-9])"
    r"|(?P<years>[0-9]{4}/[0-9]{2}(?:[0-9]{2})?)(?![0-9])"
    r"|(?P<figure>[0-9]{1,3}(?:[.,][0-9]{3}){1,6}(?![0-9])|[0-9]{1,9}[.,][0-9]{1,9})"
    r"|(?P<fiscal>[1-4][Qq](?:20)?[0-9]{2}|[12][Hh](?:20)?[0-9]{2}|20[0-9]{2}[QqHh][1-4])(?![\w.,/-])"
    r"|(?P<number>[0-9]+)(?P<suffix>[^\W\d_]+)?"
    r"|(?P<word>[^\W\d_][^\W_]*(?:['’](?![sS]\b)[^\W\d_]+)?)"
    r"|(?P<mark>[^\w\s])"
)


def numeric(match: re.Match[str], language: str) -> Meanings:
    """What a token in figures may mean; the language tells whether 5/12 is in May or December."""
    kinds = match.groupdict()
    if kinds["iso"]:
        year, month, day = map(int, re.split("[-/]", kinds["iso"]))
        return _date(year, month, day) | (_clock(kinds["isotime"]) if kinds["isotime"] else {})
    if kinds["slashed"]:
        return _written(kinds["slashed"], american=language == "en")
    if kinds["figure"]:
        return _decimal(kinds["figure"])
    for kind, means in _WRITTEN.items():
        if text := kinds[kind]:
            return means(text)
    return _number(kinds["number"] or "", (kinds["suffix"] or "").casefold())


def _date(year: int, month: int, day: int) -> dict[str, int]:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return {}
    try:
        return {"date": date(year, month, day).toordinal()}
    except ValueError:
        return {}


def _written(text: str, *, american: bool = False) -> Meanings:
    """12.05.2026 and 12/05/2026 name the day first, in English with slashes the month unless only a day fits."""
    day, month, year = (int(part) for part in re.split("[-./]", text))
    if (american and month <= 31 and day <= 12) or month > 12:  # noqa: PLR2004 - days and months
        day, month = month, day
    return _date(year + 2000 if year < 100 else year, month, day)  # noqa: PLR2004


def _month(text: str) -> Meanings:
    """2025-03, 03/2025 and 3.2025 are a month; 2010-11 is a season or a span of two years, as 2023-24 is."""
    first, second = (int(part) for part in re.split("[-./]", text))
    if "-" not in text:
        return {"yearmonth": second * 100 + first, **({"decimal": 1} if "." in text else {})}
    if second == (first + 1) % 100:
        return {"years": first}
    return {"yearmonth": first * 100 + second} if FIRST_YEAR <= first <= LAST_YEAR else {}


def _compact(text: str) -> Meanings:
    """20260223"""
    return _date(int(text[:4]), int(text[4:6]), int(text[6:]))


def _day_month(text: str) -> Meanings:
    """3.10."""
    day, month = map(int, text.split(".")[:2])
    return {"daymonth": month * 100 + day}


def _decimal(text: str) -> Meanings:
    """1,5 and 2.5; nothing with more digits is said of years or hours; 25.11 may be a day behind "news"."""
    whole, _, part = text.replace(",", ".").partition(".")
    if "." in text and len(whole) <= 2 and len(part) == 2 and part <= "12":  # noqa: PLR2004
        return {"baredaymonth": int(part) * 100 + int(whole)}
    return {"tenths": int(whole + part)} if len(part) == 1 and len(whole) <= 2 else {}  # noqa: PLR2004


def _clock(text: str) -> dict[str, int]:
    hour, minute = map(int, text.split(":"))
    return {"clock": hour * 60 + minute} if hour < 24 and minute < 60 else {}  # noqa: PLR2004


def _years(text: str) -> Meanings:
    """2024/25: a season or winter; anything but two neighbouring years is no time expression."""
    first, second = text.split("/")
    follows = int(second) == (int(first) + 1) % 10 ** len(second)
    return {"years": int(first)} if follows and FIRST_YEAR <= int(first) <= LAST_YEAR else {}


def _fiscal(text: str) -> Meanings:
    """3Q25, 1H2025 and 2025Q3 as year, months and number in one figure."""
    first, letter, second = re.split("([qh])", text.casefold())
    number, year = (second, first) if len(first) == 4 else (first, second)  # noqa: PLR2004
    months = 3 if letter == "q" else 6
    return {"fiscal": (int(year) % 100 + 2000) * 100 + months * 10 + int(number)} if int(number) <= 12 // months else {}


_WRITTEN: Mapping[str, Callable[[str], Meanings]] = {
    "dotted": _written,
    "dashed": _written,
    "compact": _compact,
    "yearmonth": _month,
    "monthyear": _month,
    "daymonth": _day_month,
    "clock": _clock,
    "fiscal": _fiscal,
    "years": _years,
}


def _number(digits: str, suffix: str) -> Meanings:
    if not digits or len(digits) > 4:  # noqa: PLR2004 - nothing in a calendar is longer than a year
        return {}
    value = int(digits)
    if not suffix:
        year = {"year": value} if len(digits) == 4 and FIRST_YEAR <= value <= LAST_YEAR else {}  # noqa: PLR2004
        return {"number": value, **year}
    if suffix in ("st", "nd", "rd", "th"):
        return {"ordinal": value, "nth": value}
    if suffix in ("s", "er", "ern", "erjahre", "erjahren"):
        return _decade(digits, value)
    if suffix in ("am", "pm") and 1 <= value <= 12:  # noqa: PLR2004 - hours
        return {"clock": (value % 12 + 12 * (suffix == "pm")) * 60}
    return {"number": value, "hours": value} if suffix == "h" else {}


def _decade(digits: str, value: int) -> Meanings:
    if len(digits) == 2 and value % 10 == 0:  # noqa: PLR2004
        return {"decade": (1900 if value > 20 else 2000) + value}  # noqa: PLR2004 - "the 90s" are the 1990s
    if len(digits) == 4 and value % 10 == 0 and FIRST_YEAR <= value <= LAST_YEAR:  # noqa: PLR2004
        return {"century": value} if value % 100 == 0 and value < 2000 else {"decade": value}  # noqa: PLR2004
    return {}
