"""Stretches counted from the clock: the last three days, past 48 hours, two weeks ago."""

from __future__ import annotations

from dataclasses import replace

from bot.retrieval.period.amounts import Amount, amount_at
from bot.retrieval.period.calendar import DAY, Today, Unit, When, block, later, span
from bot.retrieval.period.dates import Hit
from bot.retrieval.period.words import Line

_EXACTLY = 2
# "in den letzten Tagen", without a number.
FEW = {Unit.MINUTE: 30, Unit.HOUR: 24, Unit.DAY: 7, Unit.WEEK: 4, Unit.MONTH: 3, Unit.YEAR: 3, Unit.DECADE: 3}


def rolling(line: Line, i: int, today: Today) -> Hit | None:
    """in den letzten 3 Tagen, past 48 hours, the last few weeks, recent months, past year and a half, past day."""
    if not line.get(i, "rolling"):
        return None
    amount = amount_at(line, i + 1)
    if not amount and line.get(i + 1, "plural"):
        amount = Amount(i + 2, None, Unit(line.get(i + 1, "unit") or Unit.DAY))
        if line.says(i + 2, "of", "der", "des"):  # the last days of the war
            return None
    single = line.get(i + 1, "unit")
    if not amount and (single == Unit.HOUR or (single == Unit.DAY and line.says(i, "past"))):
        amount = Amount(i + 2, 1, Unit(single))
    if not amount or line.says(amount.end, "of", "des"):
        return None
    return Hit(amount.end, rolling_window(today, amount.unit, amount.number))


def rolling_window(today: Today, unit: Unit, number: int | None) -> When:
    """Up to the clock in hours; in longer units from the midnight that many units ago to the end of today."""
    count = FEW.get(unit, 3) if number is None else number
    if unit in (Unit.MINUTE, Unit.HOUR):
        elapsed = today.ago(minutes=count) if unit is Unit.MINUTE else today.ago(hours=count)
        return When(elapsed, today.local, unit, relative=True)
    return span(later(today.date, unit, -count), today.date + DAY, unit, relative=True)


def ago(line: Line, i: int, today: Today) -> Hit | None:
    """vor drei Tagen, two weeks ago: that day, or the calendar week, month or year that many back."""
    german = line.get(i, "ago") is not None
    amount = amount_at(line, i + german)
    if not amount or (line.language == "en" and german) or not (german or line.says(amount.end, "ago")):
        return None
    end = amount.end if german else amount.end + 1
    return Hit(end, _back(amount, today, exact=any(line.get(k, "about") == _EXACTLY for k in (i - 1, i, i + 1))))


def _back(amount: Amount, today: Today, *, exact: bool) -> When:
    number, unit = amount.number, amount.unit
    if number is None:
        return rolling_window(today, unit, None)
    if unit <= Unit.HOUR:
        one = {"minutes": 1} if unit is Unit.MINUTE else {"hours": 1}
        side = 5 if unit is Unit.MINUTE else 1
        edges = [today.ago(**dict.fromkeys(one, number + step)) for step in (side, -side)]
        return When(edges[0], edges[1], unit, relative=True)
    near = not exact or unit <= Unit.WEEK
    then = block(later(today.date, unit, -number), Unit.DAY if exact else unit, relative=near)
    if amount.least is None or exact:
        return then
    return replace(then, until=block(later(today.date, unit, -amount.least), unit).until)
