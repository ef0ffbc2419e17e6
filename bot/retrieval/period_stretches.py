"""Stretches counted from the clock: the last three days, past 48 hours, two weeks ago."""

from __future__ import annotations

from bot.retrieval.period_calendar import DAY, Today, Unit, When, block, later, span
from bot.retrieval.period_days import Hit
from bot.retrieval.period_words import Line

# "in den letzten Tagen", without a number.
FEW = {Unit.MINUTE: 30, Unit.HOUR: 24, Unit.DAY: 7, Unit.WEEK: 4, Unit.MONTH: 3, Unit.YEAR: 3, Unit.DECADE: 3}


def amount_at(line: Line, i: int) -> tuple[int, int | None, Unit] | None:
    """The end, number (None for few) and unit of "drei Tagen", "ein paar Wochen", "24h"."""
    i = line.skip(i, "about")
    number = line.get(i, "number")
    if line.get(i, "hours"):
        return i + 1, number, Unit.HOUR
    if number == 1 and line.get(i + 1, "few") and not line.at(i).text[:1].isdigit():
        number, i = None, i + 1
    if number is None and not line.get(i, "few"):
        return None
    j = i + 1 + line.says(i + 1, "of")
    unit = line.get(j, "unit")
    return (j + 1, number, Unit(unit)) if unit else None


def rolling(line: Line, i: int, today: Today) -> Hit | None:
    """in den letzten 3 Tagen, past 48 hours, the last few weeks, recent months."""
    if not line.get(i, "rolling"):
        return None
    amount = amount_at(line, i + 1)
    if not amount and line.get(i + 1, "plural"):
        amount = (i + 2, None, Unit(line.get(i + 1, "unit") or Unit.DAY))
        if line.says(i + 2, "of", "der", "des"):  # the last days of the war
            return None
    if not amount and line.get(i + 1, "unit") == Unit.HOUR:
        amount = (i + 2, 1, Unit.HOUR)
    if not amount or line.says(amount[0], "of", "des"):
        return None
    return Hit(amount[0], rolling_window(today, amount[2], amount[1]))


def rolling_window(today: Today, unit: Unit, number: int | None) -> When:
    """Up to the clock in hours; in longer units from the midnight that many units ago to the end of today."""
    count = FEW.get(unit, 3) if number is None else number
    if unit in (Unit.MINUTE, Unit.HOUR):
        elapsed = today.ago(minutes=count) if unit is Unit.MINUTE else today.ago(hours=count)
        return When(elapsed, today.local, unit, relative=True)
    return span(later(today.date, unit, -count), today.date + DAY, unit, relative=True)


def ago(line: Line, i: int, today: Today) -> Hit | None:
    """vor drei Tagen, two weeks ago: that day, or the calendar week, month or year that many back."""
    amount = amount_at(line, i + 1) if line.get(i, "ago") else amount_at(line, i)
    before = line.get(i, "ago") or (amount and line.says(amount[0], "ago"))
    if not amount or not before or (line.language == "en" and line.get(i, "ago")):
        return None
    end, number, unit = amount
    end += 0 if line.get(i, "ago") else 1
    if number is None:
        return Hit(end, rolling_window(today, unit, None))
    if unit <= Unit.HOUR:
        one = {"minutes": 1} if unit is Unit.MINUTE else {"hours": 1}
        edges = [today.ago(**dict.fromkeys(one, number + side)) for side in (1, -1)]
        return Hit(end, When(edges[0], edges[1], unit, relative=True))
    return Hit(end, block(later(today.date, unit, -number), unit, relative=True))
