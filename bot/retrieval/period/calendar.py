"""The calendar behind time expressions: units, named days and their place relative to a clock; pure date arithmetic."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import IntEnum, auto
from typing import Literal

DAY = timedelta(days=1)


class Unit(IntEnum):
    MINUTE = auto()
    HOUR = auto()
    DAY = auto()
    WEEKEND = auto()
    WEEK = auto()
    MONTH = auto()
    QUARTER = auto()
    HALF = auto()
    YEAR = auto()
    DECADE = auto()
    CENTURY = auto()


class Relation(IntEnum):
    SINCE = auto()
    UNTIL = auto()
    BEFORE = auto()
    AFTER = auto()
    FROM = auto()
    ONWARD = auto()
    BETWEEN = auto()


@dataclass(frozen=True, slots=True)
class When:
    """A stretch of local time ``[since, until)``, naive in the clock's zone; either end may be open.

    ``relative``: counted from the clock ("gestern"), not named by the calendar. ``cycle``: what repeats where no year
    or week was named, so that a range may move it. ``timed``: a time of day was named with the day.
    """

    since: datetime | None
    until: datetime | None
    unit: Unit
    relative: bool = False
    cycle: Literal["", "week", "year"] = ""
    timed: datetime | None = None


def span(first: date, end: date, unit: Unit, *, relative: bool = False) -> When:
    """Whole days from ``first`` up to, not including, ``end``."""
    return When(datetime.combine(first, time()), datetime.combine(end, time()), unit, relative)


def months_later(day: date, months: int) -> date:
    """The same day of the month ``months`` later, or that month's last day."""
    count = day.year * 12 + day.month - 1 + months
    year, month = divmod(count, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def later(day: date, unit: Unit, count: int) -> date:
    """``count`` units after ``day`` (before it when negative); hours and minutes do not move a day."""
    in_days = {Unit.DAY: 1, Unit.WEEK: 7, Unit.WEEKEND: 7}
    in_months = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12, Unit.DECADE: 120, Unit.CENTURY: 1200}
    if unit in in_days:
        return day + DAY * in_days[unit] * count
    return months_later(day, in_months.get(unit, 0) * count)


def block(day: date, unit: Unit, *, relative: bool = False) -> When:
    """The calendar unit that ``day`` lies in: its week from Monday, its month, its quarter …"""
    return span(*_bounds(day, unit), unit, relative=relative)


def _bounds(day: date, unit: Unit) -> tuple[date, date]:
    monday = day - DAY * day.weekday()
    if unit is Unit.WEEK:
        return monday, monday + 7 * DAY
    if unit is Unit.WEEKEND:
        return monday + 5 * DAY, monday + 7 * DAY
    if unit <= Unit.DAY:
        return day, day + DAY
    return _month_bounds(day, unit)


def _month_bounds(day: date, unit: Unit) -> tuple[date, date]:
    if unit is Unit.CENTURY:  # the 20th century runs from 1901
        first = date((day.year - 1) // 100 * 100 + 1, 1, 1)
    elif unit is Unit.DECADE:
        first = date(day.year // 10 * 10, 1, 1)
    else:
        size = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6}.get(unit, 12)
        first = date(day.year, (day.month - 1) // size * size + 1, 1)
    return first, later(first, unit, 1)


def third(when: When, edge: int) -> When:
    """The early (0), middle (1) or late (2) third.

    Months divide at the 11th and 21st, years at May and September, decades at their 5th and 8th year.
    """
    assert when.since is not None  # noqa: S101 - every calendar unit has both ends
    assert when.until is not None  # noqa: S101
    first, end = when.since.date(), when.until.date()
    if when.unit is Unit.MONTH:
        cuts = (first, first + 10 * DAY, first + 20 * DAY, end)
    elif when.unit is Unit.YEAR:
        cuts = (first, months_later(first, 4), months_later(first, 8), end)
    elif when.unit is Unit.DECADE:
        cuts = (first, months_later(first, 48), months_later(first, 84), end)
    else:
        days = (end - first).days
        cuts = (first, first + DAY * (days // 3), first + DAY * (days * 2 // 3), end)
    return replace(when, since=datetime.combine(cuts[edge], time()), until=datetime.combine(cuts[edge + 1], time()))


def nth_weekday(year: int, month: int, weekday: int, n: int) -> date:
    """The ``n``-th such weekday from the first of a month on."""
    first = date(year, month, 1)
    return first + DAY * ((weekday - first.weekday()) % 7 + 7 * (n - 1))


def season(number: int, year: int) -> When:
    """Meteorological spring (1), summer, autumn, winter (4); a winter belongs to the year it begins in."""
    first = date(year, number * 3, 1)
    return span(first, months_later(first, 3), Unit.QUARTER)


@dataclass(frozen=True, slots=True)
class Today:
    """The clock, split for calendar use; ``ahead`` when the question speaks of the future, ``told`` of the past.

    ``planned``: it looks ahead only to plans, which may follow from something past ("expected after Monday's vote").
    ``priced``: it asks for a price, and no verb says of which time.
    """

    now: datetime
    ahead: bool = False
    told: bool = False
    planned: bool = False
    priced: bool = False

    @property
    def date(self) -> date:
        return self.now.date()

    @property
    def local(self) -> datetime:
        return self.now.replace(tzinfo=None)

    def ago(self, **units: float) -> datetime:
        """Exact elapsed time before the clock, across daylight-saving changes, as local time."""
        return (self.now.astimezone(UTC) - timedelta(**units)).astimezone(self.now.tzinfo).replace(tzinfo=None)

    def unit(self, unit: Unit, which: int = 0) -> When:
        """The current (0), the last (-1) or the next (1) calendar unit."""
        if unit is Unit.WEEKEND:
            return self._weekend(which)
        return block(later(self.date, unit, which), unit, relative=True)

    def _weekend(self, which: int) -> When:
        if which == 0 and self.told and self.date.weekday() <= 4:  # noqa: PLR2004 - Friday
            which = -1  # "Who won this weekend?"
        weeks = which if which <= 0 or self.date.weekday() > 4 else which - 1  # noqa: PLR2004
        return block(self.date + 7 * DAY * weeks, Unit.WEEKEND, relative=True)

    def weekday(self, weekday: int, which: int | None = None) -> When:
        """The latest such weekday, today included; with ``which`` before today, in this week, after today."""
        today = self.date
        back = (today.weekday() - weekday) % 7
        if which is None or (which == 0 and self.told):
            day = today + DAY * (-back % 7) if self.ahead else today - DAY * back
        elif which < 0:
            day = today - DAY * ((back or 7) + 7 * (-1 - which))
        else:
            day = today + DAY * (weekday - today.weekday() if which == 0 else 7 - back)
        return replace(block(day, Unit.DAY, relative=True), cycle="week")

    def place(self, make: Callable[[int], When | None], which: int | None = None) -> When | None:
        """A yearly ``make(year)`` at its latest begun occurrence; -1 the latest ended, 0 this year's, 1 the next."""
        years = range(self.date.year - 9, self.date.year + 9)
        found = [replace(when, cycle="year") for when in map(make, years) if when]
        if which == 0 and not self.told:
            return next((when for when in found if when.since and when.until and self._current(when)), None)
        if which is not None and which > 0:
            return next((when for when in found if when.since and when.since > self.local), None)
        if which is None and self.ahead:
            return next((when for when in found if when.until and when.until > self.local), None)
        past = [when for when in found if self._past(when, ended=bool(which))]
        return past[which or -1] if past else None

    def _current(self, when: When) -> bool:
        assert when.since is not None  # noqa: S101 - yearly stretches have both ends
        assert when.until is not None  # noqa: S101
        return when.since.year == self.date.year or when.since <= self.local < when.until

    def _past(self, when: When, *, ended: bool) -> bool:
        edge = when.until if ended else when.since
        return edge is not None and edge <= self.local


def moved(when: When, steps: int) -> When:
    """A repeating stretch ``steps`` weeks or years away."""
    if not when.cycle:
        return when
    unit = Unit.WEEK if when.cycle == "week" else Unit.YEAR

    def shift(moment: datetime | None) -> datetime | None:
        return moment and datetime.combine(later(moment.date(), unit, steps), moment.time())

    return replace(when, since=shift(when.since), until=shift(when.until), timed=shift(when.timed))


def begun(when: When, today: Today, unit: Unit | None = None) -> When:
    """Told of the past, what has not begun is the one before: in March "Was geschah Ende März?" asks of last year."""
    if not today.told or when.since is None or when.until is None or (when.timed or when.since) <= today.local:
        return when
    if unit is None:
        return moved(when, -1)
    first, end = when.since, when.until
    return replace(
        when,
        since=datetime.combine(later(first.date(), unit, -1), first.time()),
        until=datetime.combine(later(end.date(), unit, -1), end.time()),
    )
