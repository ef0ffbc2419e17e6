"""Quarters and halves of a year: Q4, drittes Quartal 2023, 3Q25, the first half of 2025."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from bot.retrieval.period.calendar import Today, Unit, When, block
from bot.retrieval.period.dates import Hit, yearly
from bot.retrieval.period.titles import final, model
from bot.retrieval.period.words import Line

_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4}


def quarter(line: Line, i: int, today: Today) -> Hit | None:
    """Q4, Q1 2025, 2025 Q1, viertes Quartal 2023, the second half of 2024, erstes Halbjahr."""
    year = line.get(i, "year")
    if year is not None and (line.get(i + 1, "quarter") or line.get(i + 1, "half")):
        hit = quarter(line, i + 1, today)
        return hit and Hit(i + 2, _fraction(year, *_fraction_named(line, i + 1)))
    if (packed := line.get(i, "fiscal")) is not None:
        return Hit(i + 1, _fraction(packed // 100, packed % 10, packed // 10 % 10))
    number, months, end = _named_fraction(line, i)
    if not number:
        return None
    if line.get(i - 1, "link") is None and line.get(i - 1, "determiner") is None:
        today = replace(today, ahead=False)  # "When is Apple due to release its Q3 earnings?"
    hit = yearly(line, end, today, lambda year: _fraction(year, number, months))
    named = bool(hit and hit.end > end)
    the_year = line.says(end, "of") and line.says(end + 1, "the") and line.says(end + 2, "year")
    if the_year and hit and not named:
        return Hit(end + 3, hit.when)
    bare_half = months == 6 and line.language == "en"  # noqa: PLR2004 - the first half is one of a match
    return None if not named and (bare_half or any(line.get(k, "sport") for k in range(i - 12, i + 12))) else hit


def _fraction_named(line: Line, i: int) -> tuple[int, int]:
    quarter = line.get(i, "quarter")
    return (quarter, 3) if quarter else (line.get(i, "half") or 0, 6)


def _named_fraction(line: Line, i: int) -> tuple[int, int, int]:
    """The number of a quarter or half, its months, and where its words end; number 0 when there is none."""
    number, months = _fraction_named(line, i)
    if number:
        return (0, 0, i) if model(line, i) else (number, months, i + 1)
    j = i + 1 + (line.says(i + 1, ".") or bool(line.get(i + 1, "dash")))
    unit = line.get(j, "unit")
    number = line.get(i, "ordinal") or _digit(line, i) or _ROMAN.get(line.at(i).text, 0)
    months = {Unit.QUARTER: 3, Unit.HALF: 6}.get(unit, 0) if unit else 0  # type: ignore[call-overload]
    fits = months and 1 <= number <= 12 // months and not final(line, j + 1)
    return (number, months, j + 1 + (line.says(j, "hj") and line.says(j + 1, "."))) if fits else (0, 0, i)


def _digit(line: Line, i: int) -> int:
    """A number in digits: "a quarter of Rovers" is a share, not the first one of the year."""
    return (line.get(i, "number") or 0) if line.at(i).text[:1].isdigit() else 0


def _fraction(year: int, number: int, months: int) -> When:
    first = date(year, (number - 1) * months + 1, 1)
    return block(first, Unit.QUARTER if months == 3 else Unit.HALF)  # noqa: PLR2004
