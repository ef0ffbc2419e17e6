"""Days that no calendar has: the 31st of November, am 32. Januar, 30.2., February 30."""

from __future__ import annotations

import calendar
import re

from bot.retrieval.period.calendar import Today
from bot.retrieval.period.dates import year_after
from bot.retrieval.period.names import month_named
from bot.retrieval.period.words import Line

_LEAP, _MOST = 2024, 31  # a year whose months are as long as they can be; the days of the longest
_BEFORE = frozenset({
    *("on", "the", "since", "until", "till", "from", "by", "of", "after", "before", "to", "between", "and"),
    *("am", "vom", "zum", "seit", "bis", "ab", "nach", "vor", "dem", "den", "der", "und"),
})  # fmt: skip
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})?")
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def no_days(line: Line, today: Today) -> list[tuple[int, int]]:
    """The tokens ``[start, end)`` of days that do not exist."""
    readers = (_day_first, _month_first, _in_figures)
    found = (next((end for read in readers if (end := read(line, i, today))), 0) for i in range(len(line.tokens)))
    return [(i, end) for i, end in enumerate(found) if end]


def _day_first(line: Line, i: int, today: Today) -> int:
    """The end of "31. November", "30 February 2026", "the 31st of June", 0 where there is such a day."""
    day = _day(line, i)
    dotted = line.says(i + 1, ".")
    if day is None or not (dotted or line.at(i - 1).fold in _BEFORE):
        return 0
    month = month_named(line, line.skip(i + 1 + dotted, "ofyear"))
    return _unless_one(line, day, month, today) if month else 0


def _month_first(line: Line, i: int, today: Today) -> int:
    """The end of "February 30, 2026"; not of "in February 30 people"."""
    month = month_named(line, i) if line.language == "en" else None
    day = _day(line, month[0]) if month else None
    if not month or day is None or day > _MOST:
        return 0
    after = line.at(month[0] + 1)
    closed = not after.text[:1].isalpha() or "link" in after.means
    return _unless_one(line, day, (month[0] + 1, month[1]), today) if closed else 0


def _unless_one(line: Line, day: int, month: tuple[int, int], today: Today) -> int:
    named = year_after(line, month[0], today)
    end, year = named or (month[0], _LEAP)
    return 0 if _exists(year, month[1], day) else end


def _in_figures(line: Line, i: int, _today: Today) -> int:
    """The end of "30.2.2026" or "2026-02-30" where a date stands."""
    if line.at(i - 1).fold not in _BEFORE:
        return 0
    if match := _DOTTED.fullmatch(line.at(i).text):
        day, month, year = int(match[1]), int(match[2]), int(match[3] or _LEAP)
    elif match := _ISO.fullmatch(line.at(i).text):
        year, month, day = int(match[1]), int(match[2]), int(match[3])
    else:
        return 0
    return 0 if _exists(year, month, day) or month > 12 else i + 1  # noqa: PLR2004 - "12.25.2026"


def _day(line: Line, i: int) -> int | None:
    """The number of two digits at ``i``, "30th" as well."""
    number = line.get(i, "nth") or (line.get(i, "number") if line.at(i).text.isdigit() else None)
    return number if number is not None and 28 < number < 100 else None  # noqa: PLR2004 - days that may be missing


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(max(year, 1), month)[1]  # noqa: PLR2004
