"""Stretches ahead of the clock: in zwei Wochen, the next three months, in den kommenden Tagen, two weeks from now."""

from __future__ import annotations

from datetime import timedelta

from bot.retrieval.period.amounts import Amount, amount_at
from bot.retrieval.period.calendar import DAY, Today, Unit, When, block, later, span
from bot.retrieval.period.dates import Hit
from bot.retrieval.period.stretches import FEW
from bot.retrieval.period.words import Line

# How many words before it a stretch may belong to a report: "a TechCrunch article discussing … in the next six months".
_REACH = 40
_HALF_A_YEAR = timedelta(days=183)


def soon(hit: Hit | None, today: Today) -> bool:
    """What repeats by the year, without one told, is nearer ahead of the clock than behind it."""
    since = hit.when.since if hit and hit.when.cycle == "year" else None
    return since is not None and today.local < since <= today.local + _HALF_A_YEAR


def ahead(line: Line, i: int, today: Today) -> Hit | None:
    """A stretch or a day ahead; what is told of the past has none."""
    return _coming(line, i, today) or _in_time(line, i, today)


def _coming(line: Line, i: int, today: Today) -> Hit | None:
    """In den nächsten drei Monaten, the coming days; not those of a report or "the following", told from its day."""
    if line.get(i, "which") != 1 or line.says(i, "following") or today.told:
        return None
    amount = amount_at(line, i + 1)
    if not amount and line.get(i + 1, "plural"):
        amount = Amount(i + 2, None, Unit(line.get(i + 1, "unit") or Unit.DAY))
    if not amount or line.says(amount.end, "of", "des", "der"):
        return None
    if not today.ahead and any(line.get(k, "single") for k in range(i - _REACH, i)):
        return None
    return Hit(amount.end, _window(amount, today))


def _in_time(line: Line, i: int, today: Today) -> Hit | None:
    """In zwei Wochen, within three days, two weeks from now: only where the question looks ahead."""
    amount = amount_at(line, i) if line.get(i, "number") is not None or line.get(i, "few") else None
    if not amount or amount.unit < Unit.DAY or amount.number is None:
        return None
    if line.says(amount.end, "from") and line.says(amount.end + 1, "now"):
        return Hit(amount.end + 2, _at(amount.number, amount.unit, today))
    if not today.ahead:
        return None
    if line.says(i - 1, "within", "innerhalb", "binnen"):
        return Hit(amount.end, _window(amount, today))
    return Hit(amount.end, _at(amount.number, amount.unit, today)) if line.says(i - 1, "in") else None


def _at(number: int, unit: Unit, today: Today) -> When:
    return block(later(today.date, unit, number), unit)


def _window(amount: Amount, today: Today) -> When:
    """From the clock on; not told as relative, since what is written of it may be older than its beginning."""
    count = FEW.get(amount.unit, 3) if amount.number is None else amount.number
    if amount.unit <= Unit.HOUR:
        size = {"minutes": -count} if amount.unit is Unit.MINUTE else {"hours": -count}
        return When(today.local, today.ago(**size), amount.unit)
    return span(today.date, later(today.date, amount.unit, count) + DAY, amount.unit)
