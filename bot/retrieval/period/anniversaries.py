"""Days counted from a named day: a year ago today, gestern vor einer Woche, a week from Friday, last week on Monday."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from bot.retrieval.period.amounts import amount_at
from bot.retrieval.period.calendar import Today, Unit, When, later, span
from bot.retrieval.period.dates import Hit
from bot.retrieval.period.days import deictic_day, weekday_at, weekday_in_week
from bot.retrieval.period.stretches import ago
from bot.retrieval.period.words import Line


def anniversary(line: Line, i: int, today: Today) -> Hit | None:
    """The named day moved by the amount before or after it; None when there is only one of the two."""
    return _same_time(line, i, today) or _day_first(line, i, today) or _amount_first(line, i, today)


def _same_time(line: Line, i: int, today: Today) -> Hit | None:
    """The same time last year, letztes Jahr um diese Zeit; "this day last year" is that very day."""
    start = i + 2 if line.says(i, "this") and line.says(i + 1, "time", "day") else i
    which, unit = line.get(start, "which"), line.get(start + 1, "unit")
    if which is None or unit is None or unit < Unit.WEEK:
        return None
    end, very_day = start + 2, line.says(i + 1, "day") and start > i
    if start == i:
        if not (line.says(end, "um") and line.says(end + 1, "diese") and line.says(end + 2, "zeit")):
            return None
        end += 3
    reach = 0 if very_day or unit < Unit.YEAR else 7
    day = later(today.date, Unit(unit), which)
    return Hit(end, span(day - timedelta(days=reach), day + timedelta(days=reach + 1), Unit.DAY))


def _named_day(line: Line, i: int, today: Today, *, coming: bool = False) -> Hit | None:
    """Heute, yesterday, Montagabend; ``coming``: the next such weekday."""
    if line.get(i, "weekday") is None:
        return deictic_day(line, i, today)
    return weekday_at(line, i, replace(today, ahead=coming or today.ahead))


def _day_first(line: Line, i: int, today: Today) -> Hit | None:
    """Heute vor einem Jahr, Friday a week ago, Montag in einer Woche."""
    if line.get(i, "day") is None and line.get(i, "weekday") is None:
        return None
    named = _named_day(line, i, today)
    if not named:
        return None
    j = named.end
    if line.language == "de":
        sign = -1 if line.get(j, "ago") else 1 if line.says(j, "in") else 0
        amount = amount_at(line, j + 1) if sign else None
        end = amount.end if amount else 0
    else:
        amount = amount_at(line, j)
        sign, end = -1, amount.end + 1 if amount else 0
        if amount and not line.says(amount.end, "ago"):
            return None
    if not amount or amount.number is None:
        return None
    day = _named_day(line, i, today, coming=True) if sign > 0 else named
    return day and _shifted(end, day.when, amount.unit, sign * amount.number)


def _amount_first(line: Line, i: int, today: Today) -> Hit | None:
    """A year ago today, a week ago Monday, two weeks from Friday; "on" names the day of that very week."""
    amount = amount_at(line, i + (line.get(i, "ago") is not None))
    if not amount or amount.number is None:
        return None
    past = ago(line, i, today)
    j = past.end if past else amount.end
    if past and amount.unit is Unit.WEEK and line.says(j, "on", "am"):
        return _of_week(line, j, past, today)
    if not past and not line.says(j, "from"):
        return None
    day = _named_day(line, j if past else j + 1, today, coming=not past)
    return day and _shifted(day.end, day.when, amount.unit, -amount.number if past else amount.number)


def _of_week(line: Line, i: int, week: Hit, today: Today) -> Hit | None:
    """The weekday at ``i`` of the week just read: vor zwei Wochen am Freitag, last week on Monday evening."""
    assert week.when.since is not None  # noqa: S101 - a week has both ends
    steps = (week.when.since.date() - today.date + timedelta(days=today.date.weekday())).days // 7
    return weekday_in_week(line, line.skip(i, "link", "determiner"), today, steps)


def _shifted(end: int, when: When, unit: Unit, count: int) -> Hit | None:
    if unit < Unit.DAY or when.since is None:
        return None
    day = when.since.date()
    step = timedelta(days=(later(day, unit, count) - day).days)

    def moved(moment: datetime | None) -> datetime | None:
        return moment and moment + step

    # a report on a day of another year may be a day younger than what it tells
    near = unit <= Unit.WEEK
    dates = (moved(when.since), moved(when.until), moved(when.timed))
    return Hit(end, replace(when, since=dates[0], until=dates[1], timed=dates[2], relative=near, cycle=""))
