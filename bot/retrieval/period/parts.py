"""Parts of months and years: first half of February, letzte Märzwoche, first two weeks of May, erstes Drittel 2025."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.retrieval.period.amounts import amount_at
from bot.retrieval.period.calendar import DAY, Today, Unit, When, block, later, third
from bot.retrieval.period.dates import Hit, yearly
from bot.retrieval.period.stretches import FEW
from bot.retrieval.period.words import Line

Reader = Callable[[Line, int, Today], Hit | None]
_LAST = -1
_COMPOUNDS = (("monthhalf", Unit.HALF), ("monthweek", Unit.WEEK), ("monthweekend", Unit.WEEKEND))


def part_of_stretch(line: Line, i: int, today: Today, read: Reader) -> Hit | None:
    """The part told at ``i`` of the month, quarter or year that ``read`` reads after it."""
    which, end = _which_part(line, i)
    if not which:
        return None
    return _of_compound(line, end, which, today) or _of_told(line, i, end, which, today, read)


def _which_part(line: Line, i: int) -> tuple[int, int]:
    """First, zweite, 2., letzte: the number of the part, -1 the last, 0 none; and where its word ends."""
    if (ordinal := line.get(i, "ordinal")) is not None:
        return ordinal, i + 1
    last = line.get(i, "which") == -1 and line.at(i).fold.startswith(("last", "letzt"))
    if last or line.get(i, "closing"):
        return _LAST, i + 1
    number = line.get(i, "number")
    return (number, i + 2) if number and line.says(i + 1, ".") else (0, i)


def _of_compound(line: Line, i: int, which: int, today: Today) -> Hit | None:
    """Zweite Januarhälfte, erste Märzwoche 2025, letztes Februarwochenende, die ersten zwei Oktoberwochen."""
    for kind, unit in _COMPOUNDS:
        if (month := line.get(i, kind)) is not None:
            return _cut(yearly(line, i + 1, today, _month_of(month)), unit, which, 1)
    several = line.get(i, "number")
    j = i if several is None else i + 1
    for kind, unit in (("monthdays", Unit.DAY), ("monthweeks", Unit.WEEK)):
        if (month := line.get(j, kind)) is not None:
            return _cut(yearly(line, j + 1, today, _month_of(month)), unit, which, several or FEW[unit])
    return None


def _month_of(month: int) -> Callable[[int], When]:
    return lambda year: block(date(year, month, 1), Unit.MONTH)


def _of_told(line: Line, i: int, end: int, which: int, today: Today, read: Reader) -> Hit | None:
    """The unit or amount of time, then what it is part of: "two weeks of February", "Hälfte 2025"."""
    amount = amount_at(line, end) if line.get(end, "number") is not None or line.get(end, "few") else None
    if amount:
        unit, count, after = amount.unit, amount.number or FEW.get(amount.unit, 3), amount.end
    else:
        told = line.get(end, "unit")
        unit = Unit.HALF if line.get(end, "halves") else Unit(told) if told is not None else Unit.MINUTE
        third_told = line.get(end, "thirds")
        count, after = FEW.get(unit, 3) if line.get(end, "plural") else 1, end + 1
        if third_told:
            return _third(line, end + 1, which, today, read)
    if unit < Unit.DAY:
        return None
    bare = line.get(after, "link") is None and line.get(after, "determiner") is None
    whole = read(line, line.skip(after, "link", "determiner"), today)
    if (
        whole
        and whole.when.unit is Unit.YEAR
        and line.get(whole.end - 2, "determiner")
        and line.at(whole.end).text.isalpha()
    ):
        return None  # "the 2023 season" has a first month of its own
    dated = (unit is Unit.HALF or count > 1) and bool(whole and whole.when.unit is Unit.YEAR)
    if bare and not dated:
        return None
    # "What was said last week in March?" names two times
    apart = count == 1 and not dated and not line.says(after, "of", "des", "der")
    if apart and line.get(i - 1, "link") is None and line.get(i - 1, "determiner") is None:
        return None
    return _cut(whole, unit, which, count)


def _third(line: Line, after: int, which: int, today: Today, read: Reader) -> Hit | None:
    whole = read(line, line.skip(after, "link", "determiner"), today)
    edge = 2 if which == _LAST else which - 1
    if not whole or not 0 <= edge <= 2 or whole.when.since is None or whole.when.until is None:  # noqa: PLR2004
        return None
    return Hit(whole.end, third(whole.when, edge))


def _cut(whole: Hit | None, unit: Unit, which: int, count: int) -> Hit | None:
    """The part of a stretch; None where it would not lie in it."""
    if not whole or whole.when.since is None or whole.when.until is None or whole.when.unit < Unit.MONTH:
        return None
    first, end = whole.when.since.date(), whole.when.until.date()
    found = _half(first, end, which) if unit is Unit.HALF else _units(first, end, unit, which, count)
    if not found or not first <= found[0] < end:
        return None
    return Hit(whole.end, _days(whole.when, *found, unit))


def _days(whole: When, first: date, end: date, unit: Unit) -> When:
    # half of a month is no half-year
    size = unit if unit is not Unit.HALF or whole.unit is Unit.YEAR else Unit.WEEK
    since, until = (datetime.combine(day, time()) for day in (first, end))
    return replace(whole, since=since, until=until, unit=size, relative=False)


def _half(first: date, end: date, which: int) -> tuple[date, date] | None:
    """Months divide at the 16th, years in July."""
    months = (end.year - first.year) * 12 + end.month - first.month
    middle = later(first, Unit.MONTH, months // 2) if months > 1 else first + 15 * DAY
    return {1: (first, middle), 2: (middle, end), _LAST: (middle, end)}.get(which)


def _units(first: date, end: date, unit: Unit, which: int, count: int) -> tuple[date, date] | None:
    if unit is Unit.WEEKEND:
        return _weekend(first, end, which)
    if which == _LAST:
        return later(end, unit, -count), end
    if count > 1:
        return (first, later(first, unit, count)) if which == 1 else None
    start = later(first, unit, which - 1)
    return start, later(start, unit, 1)


def _weekend(first: date, end: date, which: int) -> tuple[date, date]:
    if which == _LAST:
        saturday = end - DAY * ((end.weekday() - 5) % 7 or 7)
    else:
        saturday = first + DAY * ((5 - first.weekday()) % 7) + timedelta(weeks=which - 1)
    return saturday, saturday + 2 * DAY
