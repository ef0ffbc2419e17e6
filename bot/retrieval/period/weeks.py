"""Weeks by their ISO number: KW 8, 8. KW 2026, KW8/2026, Kalenderwoche 8 bis 10, week 8 of 2026."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.retrieval.period.calendar import Today, Unit, When, block
from bot.retrieval.period.dates import Hit, year_after, yearly
from bot.retrieval.period.words import Line

_MOST = 53


def calendar_week(line: Line, i: int, today: Today) -> Hit | None:
    """The numbered week at ``i``, or two of them joined, of the year named with it, else its latest."""
    named = _number_in_german(line, i) or _number_in_english(line, i, today)
    if not named:
        return None
    end, first = named
    last = _joined(line, end)
    if last:
        end = last[0]
    make = _weeks(first, last[1] if last else first)
    if year := _year_within(line, i, end) or _short_year(line, end):
        when = make(year[1])
        return Hit(year[0], when) if when else None
    return yearly(line, end, today, make)


def _weeks(first: int, last: int) -> Callable[[int], When | None]:
    def make(year: int) -> When | None:
        try:
            monday, end = (date.fromisocalendar(year, number, 1) for number in (first, last))
        except ValueError:  # a year without a 53rd week
            return None
        return replace(block(monday, Unit.WEEK), until=block(end, Unit.WEEK).until) if monday <= end else None

    return make


def _digits(line: Line, i: int) -> int | None:
    number = line.get(i, "number") if line.at(i).text.isdigit() else None
    return number if number is not None and 1 <= number <= _MOST else None


def _number_in_german(line: Line, i: int) -> tuple[int, int] | None:
    """KW8, KW 8, Kalenderwoche 8, 8. KW; the 8 of "KW 8/2026" is read with its year as a month would be."""
    if (glued := line.get(i, "weeknumber")) is not None:
        return i + 1, glued
    if line.get(i, "calweek"):
        packed = line.get(i + 1, "yearmonth")
        number = packed % 100 if packed is not None else _digits(line, i + 1)
        return (i + 2, number) if number else None
    number = _digits(line, i)
    j = i + 1 + line.says(i + 1, ".")
    return (j + 1, number) if number and line.get(j, "calweek") else None


def _number_in_english(line: Line, i: int, today: Today) -> tuple[int, int] | None:
    """Week 8 with its year, or after "in" and far from sport, whose weeks have a capital: "in Week 12"."""
    number = _digits(line, i + 1) if line.says(i, "week") else None
    if not number:
        return None
    if any(line.get(k, "sport") for k in range(i - 12, i + 12)):
        return None
    dated = year_after(line, i + 2, today) is not None
    placed = line.says(i - 1, "in", "calendar", "since", "until") and not line.says(i + 2, "of") and not line.capital(i)
    return (i + 2, number) if dated or placed else None


def _joined(line: Line, i: int) -> tuple[int, int] | None:
    """The 10 of "KW 8 bis 10"."""
    if not any(kind in line.at(i).means for kind in ("till", "dash", "and")):
        return None
    j = i + 1 + bool(line.get(i + 1, "calweek"))
    number = line.get(j, "weeknumber") or _digits(line, j)
    counts = line.get(j + 1, "unit") is not None or line.at(j + 1).text[:1].isupper()
    return (j + 1, number) if number and not counts and not line.says(j + 1, ".") else None


def _year_within(line: Line, i: int, end: int) -> tuple[int, int] | None:
    packed = line.get(end - 1, "yearmonth")
    return (end, packed // 100) if packed is not None and end > i + 1 else None


def _short_year(line: Line, i: int) -> tuple[int, int] | None:
    """The 26 of "KW 08/26"."""
    digits = line.at(i + 1).text
    return (i + 2, 2000 + int(digits)) if line.says(i, "/") and len(digits) == 2 and digits.isdecimal() else None  # noqa: PLR2004
