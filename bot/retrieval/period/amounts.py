"""Amounts of time: drei Tage, a couple of weeks, half a year, anderthalb Jahre, two or three days, a fortnight."""

from __future__ import annotations

from typing import NamedTuple

from bot.retrieval.period.calendar import Unit
from bot.retrieval.period.words import Line

# What half of a unit and other parts are counted in: a unit and how many of it make a whole one.
_SMALLER = {
    Unit.HOUR: (Unit.MINUTE, 60),
    Unit.DAY: (Unit.HOUR, 24),
    Unit.WEEK: (Unit.DAY, 7),
    Unit.MONTH: (Unit.DAY, 30),
    Unit.YEAR: (Unit.MONTH, 12),
    Unit.DECADE: (Unit.YEAR, 10),
}
_BUNDLES = (("bundledays", Unit.DAY), ("bundlemonths", Unit.MONTH))
_HUNDRED = 100


class Amount(NamedTuple):
    """Where its words end, how many units (None for few), and the lesser number of "two or three"."""

    end: int
    number: int | None
    unit: Unit
    least: int | None = None


class _Number(NamedTuple):
    end: int
    tenths: int


def amount_at(line: Line, i: int) -> Amount | None:
    """The amount that begins at ``i``, "about" and the like skipped."""
    i = line.skip(i, "about")
    if line.get(i, "hours"):
        return Amount(i + 1, line.get(i, "number"), Unit.HOUR)
    number = _number(line, i)
    few = number.end if number and number.tenths == 10 and _spelled(line, i) else i  # noqa: PLR2004 - "a few"
    if line.get(few, "few"):
        return _with_unit(line, few + 1, None)
    if not number:
        return _parts(line, i, 10, numbered=False)
    other = _other_number(line, number.end)
    if other and (amount := _with_unit(line, other.end, other.tenths)):
        return amount._replace(least=number.tenths // 10)
    return _with_unit(line, number.end, number.tenths)


def years_ago(line: Line, i: int) -> tuple[int, int] | None:
    """The end and number of the years of "vor zwei Jahren" and "two years ago"."""
    german = line.language == "de" and line.get(i, "ago") is not None
    amount = amount_at(line, i + german)
    if not amount or not amount.number or amount.unit is not Unit.YEAR:
        return None
    if german:
        return amount.end, amount.number
    return (amount.end + 1, amount.number) if line.says(amount.end, "ago") else None


def _spelled(line: Line, i: int) -> bool:
    return not line.at(i).text[:1].isdigit()


def _number(line: Line, i: int) -> _Number | None:
    """A number in digits or words: 14, 1,5, twenty-five, vierundzwanzig, a hundred, a couple of, one and a half."""
    if (tenths := line.get(i, "tenths")) is not None:
        return _Number(i + 1, tenths)
    value = line.get(i, "number")
    if value is None:
        return None
    end = i + 1
    if _spelled(line, i):
        end, value = _spelled_on(line, end, value)
    half = 5 if _and_a_half(line, end) else 0
    return _Number(end + 3 if half else end, value * 10 + half)


def _spelled_on(line: Line, end: int, value: int) -> tuple[int, int]:
    """The words that belong to a number word: the five of "twenty-five", the hundred of "two hundred"."""
    dash = bool(line.get(end, "dash"))
    ones = line.get(end + dash, "number") if _spelled(line, end + dash) else None
    if ones is not None and value >= 20 and value % 10 == 0 and 1 <= ones < 10:  # noqa: PLR2004
        return end + dash + 1, value + ones
    if ones == _HUNDRED and not dash and value < 10:  # noqa: PLR2004
        return end + 1, value * _HUNDRED
    if value == 1 and ones == 2 and line.says(end, "couple"):  # noqa: PLR2004
        return end + 1, 2
    return end, value


def _and_a_half(line: Line, i: int) -> bool:
    return line.says(i, "and") and line.says(i + 1, "a") and line.says(i + 2, "half")


def _other_number(line: Line, i: int) -> _Number | None:
    """The three of "two or three", "2-3", "zwei bis drei", "zwei, drei"."""
    joined = line.says(i, "or", "oder", ",") or any(kind in line.at(i).means for kind in ("till", "dash"))
    return _number(line, i + 1) if joined else None


def _with_unit(line: Line, i: int, tenths: int | None) -> Amount | None:
    i += line.says(i, "of")
    if tenths is not None:
        return _parts(line, i, tenths)
    unit = line.get(i, "unit")
    return Amount(i + 1, None, Unit(unit)) if unit else None


def _parts(line: Line, i: int, tenths: int, *, numbered: bool = True) -> Amount | None:
    """So many tenths of the unit at ``i``, in whole smaller units where they are no whole ones; "Tage" is no amount."""
    one = tenths == 10  # noqa: PLR2004
    for kind, counted in _BUNDLES:
        if (many := line.get(i, kind)) is not None:
            return Amount(i + 1, many * tenths // 10, counted)
    if one and line.get(i, "halfof"):
        i += 1 + line.says(i + 1, "a", "an")
        tenths = 5
    unit = line.get(i, "unit")
    if unit is None or unit < Unit.MINUTE:
        return None
    end = i + 1
    if one and _and_a_half(line, end):
        end, tenths = end + 3, 15
    if tenths % 10 == 0:
        return Amount(end, tenths // 10, Unit(unit)) if numbered else None
    smaller, size = _SMALLER.get(Unit(unit), (None, 0))
    return Amount(end, tenths * size // 10, smaller) if smaller else None
