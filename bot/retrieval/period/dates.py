"""Dates in every notation, with the year and the time of day told with them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import NamedTuple

from bot.retrieval.period.amounts import years_ago
from bot.retrieval.period.calendar import DAY, Relation, Today, Unit, When, block
from bot.retrieval.period.names import is_year, month_named
from bot.retrieval.period.titles import street
from bot.retrieval.period.words import Line

_BEFORE_DATE = ("link", "relation", "determiner", "article", "weekday", "dash", "till")
_TWO_DIGITS = re.compile("[0-9]{2}")
_STRONG = 2
_DAYS_FOLLOW = ("am", "vom", "seit", "on", "since")
# "The rate on 1.12", "Kurs seit 1.12": what such a word tells is a figure, but for "am" and "vom".
_FIGURED = re.compile(r"\w*kurs|\w*rate|\w*index|\w*preis|version|release|price|euro|dollar|update|quote|odds")
_AHEAD = 10  # years that two digits may lie ahead of the clock
_SLASHED_AFTER = frozenset(
    {"on", "since", "until", "before", "after", "from", "am", "seit", "bis", "vom", "ab", "nach"}
)


class Hit(NamedTuple):
    """A time expression read up to, not including, the token ``end``."""

    end: int
    when: When


def time_of_day(line: Line, i: int) -> tuple[int, timedelta] | None:
    """A time at ``i``: 10:00, 10 Uhr, 10:30 pm, with "at" before it; the end and the time since midnight."""
    i = line.skip(i, "at") if line.get(i, "at") else i
    clock, hour = line.get(i, "clock"), line.get(i, "number")
    suffix = i + 1
    spelled = line.says(suffix, "a", "p") and line.says(suffix + 2, "m")
    oclock = (0 if line.says(suffix, "a") else 12) if spelled else line.get(suffix, "oclock")
    if clock is None and (hour is None or oclock is None or hour > 24):  # noqa: PLR2004
        return None
    minutes = clock if clock is not None else (hour or 0) * 60
    if oclock == 12 and minutes < 720:  # noqa: PLR2004 - afternoon
        minutes += 720
    end = suffix + (4 if spelled else 1) if oclock is not None else suffix
    return end, timedelta(minutes=minutes)


def timed(line: Line, hit: Hit) -> Hit:
    """A day with the time that follows it: "gestern um 18 Uhr", "yesterday after 6pm"."""
    j = hit.end + 1 if line.says(hit.end, ",") else hit.end
    if (relation := line.get(j, "relation")) is not None and (border := time_of_day(line, j + 1)):
        return Hit(border[0], _cut_off(hit.when, Relation(relation), border[1]))
    moment = time_of_day(line, j)
    if not moment or hit.when.since is None:
        return hit
    return Hit(moment[0], replace(hit.when, timed=hit.when.since + moment[1]))


def _cut_off(when: When, relation: Relation, time_told: timedelta) -> When:
    """The day from or up to a time."""
    border = when.since and when.since + time_told
    if relation in (Relation.UNTIL, Relation.BEFORE):
        return replace(when, until=border)
    return replace(when, since=border)


def year_after(line: Line, i: int, today: Today) -> tuple[int, int] | None:
    """The year named right after a month or day: "2024", "im Jahr 2024", "letzten Jahres", "two years ago"."""
    if ago := years_ago(line, i):
        return ago[0], today.date.year - ago[1]
    j = i + 1 if line.says(i, ",", "/") else i
    j = line.skip(j, "ofyear")
    if (year := line.get(j, "year")) is not None and is_year(line, j):
        return j + 1, year
    which = line.get(j, "which")
    if which is not None and line.get(j + 1, "unit") == Unit.YEAR:
        return j + 2, today.date.year + which
    return (i + 1, today.date.year) if line.get(i, "thisyear") else None


def short_year(line: Line, i: int, today: Today) -> tuple[int, int] | None:
    """The end and year of "Juni 24", "June '24": two digits at the end of a clause, or after an apostrophe.

    What lies far ahead is of the century before: "Summer of '69".
    """
    marked = line.says(i, "'", "’")
    j = i + 1 if marked else i
    closed = marked or not line.at(j + 1).fold or line.says(j + 1, "?", "!", ",", ";", ")")
    if not closed or not _TWO_DIGITS.fullmatch(line.at(j).text):
        return None
    year = 2000 + int(line.at(j).text)
    return j + 1, year - 100 * (year > today.date.year + _AHEAD)


def yearly(
    line: Line, i: int, today: Today, make: Callable[[int], When | None], which: int | None = None
) -> Hit | None:
    """What ``make`` gives for the year named at ``i``, else its occurrence nearest to the clock."""
    named = year_after(line, i, today)
    if named and which is None:
        when = make(named[1])
        return Hit(named[0], when) if when else None
    short = short_year(line, i, today) if which is None else None
    if short and (when := make(short[1])) and when.since and when.since.year <= today.date.year:
        return Hit(short[0], when)
    when = today.place(make, which)
    return Hit(i, when) if when else None


def day_of(month: int, day: int) -> Callable[[int], When | None]:
    def make(year: int) -> When | None:
        try:
            return block(date(year, month, day), Unit.DAY)
        except ValueError:  # the 31st of June
            return None

    return make


def _numeric_date(line: Line, i: int, today: Today) -> Hit | None:
    if line.at(i - 1).fold.endswith(("nummer", "number", "nr", "id")):
        return None
    if (ordinal := line.get(i, "date")) is not None:
        when = block(date.fromordinal(ordinal), Unit.DAY)
        if (clock := line.get(i, "clock")) is not None and when.since:
            return Hit(i + 1, replace(when, timed=when.since + timedelta(minutes=clock)))
        return timed(line, Hit(i + 1, when))
    packed = line.get(i, "daymonth") or _without_dot(line, i)
    if packed is None or not _dates_set(line, i):
        return _slashed_day(line, i, today)
    hit = yearly(line, i + 1, today, day_of(*divmod(packed, 100)))
    return hit and timed(line, hit)


def _without_dot(line: Line, i: int) -> int | None:
    """The 25.11 of "news 25.11" and "Nachrichten vom 25.11": it stands at the end of a clause."""
    figure = not line.says(i - 1, "am", "vom") and _FIGURED.fullmatch(line.at(i - 2).fold)
    strong = line.get(i - 1, "article") == _STRONG or (line.says(i - 1, *_DAYS_FOLLOW) and not figure)
    ends = not line.at(i + 1).text[:1].isalnum() and not line.says(i + 1, "%", "€", "$")
    return line.get(i, "baredaymonth") if strong and ends else None


def _slashed_day(line: Line, i: int, today: Today) -> Hit | None:
    """On 12/31, since 04/01, am 31/12, the month first in English unless only a day fits; three digits at least.

    With fewer it may be a share ("by 2/3") or an event ("9/11"), and before a month it is two of its days.
    """
    first, second = line.at(i), line.at(i + 2)
    glued = line.says(i + 1, "/") and first.end + 1 == second.start and (first.text, second.text) != ("9", "11")
    if not glued or len(first.text + second.text) < 3 or line.at(i - 1).fold not in _SLASHED_AFTER:  # noqa: PLR2004
        return None
    month, day = line.get(i, "number") or 0, line.get(i + 2, "number") or 0
    if line.language == "de" or month > 12:  # noqa: PLR2004
        month, day = day, month
    noun = line.at(i + 3).text[:1].isalpha() and not line.at(i + 3).means
    if noun or "month" in line.at(i + 3).means or not 1 <= month <= 12:  # noqa: PLR2004
        return None
    return yearly(line, i + 3, today, day_of(month, day))


def _dates_set(line: Line, i: int) -> bool:
    """The "3.10." at ``i`` stands where a date does: "am", "nach dem", "Freitag, den", "Meldungen"; not "Version"."""
    before = line.at(i - 1).means
    if any(kind in before for kind in _BEFORE_DATE):
        return True
    if line.get(i - 1, "and") or line.says(i - 1, ",", "("):
        return any(kind in line.at(i - 2).means for kind in ("daymonth", "date", "weekday"))
    return False


def day_number(line: Line, i: int) -> tuple[int, int] | None:
    """The end and value of the day of a month at ``i``: 12, 12th, zwölften, twenty-first; None above 31."""
    number = line.get(i, "number") if line.at(i).text[:1].isdigit() else None
    day, end = number if number is not None else line.get(i, "ordinal"), i + 1
    tens, ones = line.get(i, "number"), line.get(i + 2, "ordinal")
    if tens in (20, 30) and line.get(i + 1, "dash") and ones is not None and ones < 10:  # noqa: PLR2004
        day, end = tens + ones, i + 3
    return (end, day) if day is not None and 1 <= day <= 31 else None  # noqa: PLR2004


def _day_month(line: Line, i: int, today: Today) -> Hit | None:
    """12. Mai 2026, 12 May, the 12th of May."""
    day = day_number(line, i)
    j = line.skip(day[0] + line.says(day[0], "."), "ofyear") if day else i
    month = month_named(line, j) if day else None
    if not day or not month or street(line, i):
        return None
    hit = yearly(line, month[0], today, day_of(month[1], day[1]))
    return hit and timed(line, hit)


def _month_day(line: Line, i: int, today: Today) -> Hit | None:
    """May 12, 2026; May 12th; May the 12th; not "Mai 12"."""
    month = month_named(line, i)
    if not month or line.language != "en" or line.foreign(i):
        return None
    if line.says(i - 1, "in") and short_year(line, month[0], today):
        return None  # "in Apr 26"
    day = day_number(line, month[0] + line.says(month[0], "the"))
    unit = line.get(day[0], "unit") if day else None
    if not day or line.get(day[0], "counted") or (unit is not None and unit != Unit.WEEKEND):
        return None
    make = day_of(month[1], day[1])
    if line.get(day[0], "unit") == Unit.WEEKEND:
        return yearly(line, day[0] + 1, today, lambda year: _weekend_at(make(year)))
    hit = yearly(line, day[0], today, make)
    return hit and timed(line, hit)


def _weekend_at(day: When | None) -> When | None:
    """July 4th weekend: the Saturday and Sunday next to the day, and the day with them."""
    if not day or not day.since or not day.until:
        return None
    weekday = day.since.weekday()
    saturday = day.since + DAY * (5 - weekday if weekday > 1 else -2 - weekday)
    near = 1 <= (saturday - day.since).days <= 1 or weekday in (0, 5, 6)
    since, until = saturday, saturday + 2 * DAY
    return replace(day, since=min(since, day.since) if near else since, until=max(until, day.until) if near else until)


def _weekday_date(line: Line, i: int, today: Today) -> Hit | None:
    """Dienstag, den 12. Mai: the weekday adds nothing to the date."""
    if line.get(i, "weekday") is None:
        return None
    j = i + 1 + line.says(i + 1, ",", "(")
    j = line.skip(j, "link", "determiner")
    for rule in (_numeric_date, _day_month, _month_day):
        if hit := rule(line, j, today):
            return hit
    return None


DAY_RULES = (_numeric_date, _weekday_date, _day_month, _month_day)
