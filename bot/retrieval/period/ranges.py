"""Ranges: what stands between two ends, May 3–5, Januar bis März 2025, from Friday to today."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time
from typing import NamedTuple

from bot.retrieval.period.calendar import DAY, Today, Unit, When, block, moved
from bot.retrieval.period.dates import Hit, day_number, day_of, time_of_day, year_after, yearly
from bot.retrieval.period.days import part_of
from bot.retrieval.period.feast_names import holiday_at
from bot.retrieval.period.feasts import Holiday, feast
from bot.retrieval.period.grammar import read_when
from bot.retrieval.period.names import NOW, is_month, month_named
from bot.retrieval.period.words import Line

_NEW_YEAR = (Holiday.NEUJAHR, Holiday.NEW_YEARS)
BEFORE = ("link", "determiner")


class Ends(NamedTuple):
    """A range; ``to_now`` when it ends at the clock."""

    hit: Hit
    to_now: bool = False


def two_ends(line: Line, core: int, today: Today, joint: str) -> Ends | None:
    """The range that begins at ``core``, its ends joined by "bis", a dash or, after "between", "and"."""
    if days := _days_of_month(line, core, today, joint) or _days_after_month(line, core, today, joint):
        return Ends(days)
    first = read_when(line, core, today)
    if not first or not _joined(line, first.end, joint):
        return None
    after = line.skip(line.skip(first.end + 1, "relation"), *BEFORE)
    begun = first.when.since is not None and first.when.since <= today.local
    if line.at(after).fold in NOW and begun and (joint == "till" or line.says(after, "now", "jetzt")):
        return Ends(_up_to_now(line, after, first.when, today), to_now=True)
    last = _new_year(line, after, first, today) or _short_year(line, after, first) or read_when(line, after, today)
    if not last or not _same_kind(first.when, last.when):
        return None
    when = _stretch(first.when, last.when)
    backwards = when.since is not None and when.until is not None and when.since >= when.until  # "2015 to the nineties"
    return None if backwards else Ends(Hit(last.end, when))


def _up_to_now(line: Line, i: int, first: When, today: Today) -> Hit:
    """To the end of today, or to the part or hour told of it: "bis heute früh", "bis heute 8 Uhr"."""
    midnight = datetime.combine(today.date, time())
    end, until = i + 1, midnight + DAY
    if moment := time_of_day(line, end):
        end, until = moment[0], midnight + moment[1]
    elif (part := line.get(end, "part")) is not None:
        end, until = end + 1, part_of(block(today.date, Unit.DAY), part).until or until
    since = first.timed or first.since
    told = until if since is None or until > since else midnight + DAY
    return Hit(end, replace(first, since=since, until=told, timed=None, cycle=""))


def _joined(line: Line, i: int, joint: str) -> bool:
    if joint != "till":
        return line.get(i, joint) is not None
    months = line.says(i, "/") and is_month(line, i + 1) and any(is_month(line, i - n) for n in (1, 2))
    return line.get(i, "till") is not None or line.get(i, "dash") is not None or months


def days_listed(line: Line, core: int, today: Today) -> Hit | None:
    """Two days with one month: 27. und 28. Februar, February 27 and 28."""
    return _days_of_month(line, core, today, "and") or _days_after_month(line, core, today, "and")


def _days_of_month(line: Line, core: int, today: Today, joint: str) -> Hit | None:
    """Two days before their month: dem 3. und 5. Mai 2026, 5./6. Mai."""
    day = day_number(line, core)
    middle = day[0] + line.says(day[0], ".") if day else core
    joined = _joined(line, middle, joint) or line.says(middle, "/")
    last = read_when(line, line.skip(middle + 1, *BEFORE), today) if day and joined else None
    if not day or not last or last.when.unit is not Unit.DAY or last.when.relative or not last.when.since:
        return None
    if day[1] >= last.when.since.day:
        return None
    return Hit(last.end, replace(last.when, since=last.when.since.replace(day=day[1])))


def _days_after_month(line: Line, core: int, today: Today, joint: str) -> Hit | None:
    """Two days after their month: May 3–5, 2026."""
    month = month_named(line, core)
    first = day_number(line, month[0]) if month and line.language == "en" else None
    if not month or not first or not _joined(line, first[0], joint):
        return None
    last = day_number(line, first[0] + 1)
    if not last or first[1] >= last[1] or any(kind in line.at(last[0]).means for kind in ("month", "unit", "counted")):
        return None

    def make(year: int) -> When | None:
        ends = day_of(month[1], first[1])(year), day_of(month[1], last[1])(year)
        return replace(ends[0], until=ends[1].until) if ends[0] and ends[1] else None

    return yearly(line, last[0], today, make)


def _new_year(line: Line, i: int, first: Hit, today: Today) -> Hit | None:
    """The New Year that ends "between Christmas and New Year 2023": the year told is that in which the range begins.

    Not where its beginning has a year of its own, or would lie ahead of a question about the past.
    """
    named = holiday_at(line, i)
    told = year_after(line, named[0], today) if named and named[1] in _NEW_YEAR else None
    if not told or not first.when.since:
        return None
    year = told[1]
    if first.when.cycle == "year":
        begin = moved(first.when, year - first.when.since.year).since
        year += today.ahead or (begin is not None and begin <= today.local)
    when = feast(Holiday.NEUJAHR, year)
    return Hit(told[0], when) if when else None


def _short_year(line: Line, i: int, first: Hit) -> Hit | None:
    """The 24 of "2023-24"."""
    since, number = first.when.since, line.get(i, "number")
    if first.when.unit is not Unit.YEAR or not since or number != (since.year + 1) % 100:
        return None
    year = since.year + 1
    return Hit(i + 1, replace(first.when, since=since.replace(year=year), until=since.replace(year=year + 1)))


def _same_kind(first: When, last: When) -> bool:
    days = first.unit <= Unit.DAY and last.unit <= Unit.DAY
    return days or first.unit >= Unit.WEEKEND or last.unit >= Unit.WEEKEND


def _stretch(first: When, last: When) -> When:
    """From the first's beginning to the last's end; the end without a year or week takes it from the other."""
    if first.cycle:
        first = _before(first, last)
    elif last.cycle and first.since:
        while last.since and last.since < first.since and last.since.year < first.since.year + 9:
            last = moved(last, 1)
        if last.since:
            earlier = moved(last, -1)
            while earlier.since and earlier.since >= first.since and last.cycle == "year":
                last, earlier = earlier, moved(earlier, -1)
    return replace(last, since=first.timed or first.since, until=last.timed or last.until, timed=last.timed)


def _before(first: When, last: When) -> When:
    """The latest occurrence of ``first`` that does not begin after ``last``."""
    if not last.since or not first.since or last.relative != first.relative:
        return first
    years = last.since.year - first.since.year if first.cycle == "year" else 0
    first = moved(first, years)
    while first.since and first.since > last.since:
        first = moved(first, -1)
    return first
