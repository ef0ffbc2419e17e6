"""A year told before what lies in it: letztes Jahr im Mai, last year in the third quarter, vor zwei Jahren im Mai."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.retrieval.period.amounts import years_ago
from bot.retrieval.period.calendar import Today, Unit
from bot.retrieval.period.dates import Hit
from bot.retrieval.period.names import is_year
from bot.retrieval.period.words import Line

# Outside of these years nobody asks for a month that way, and the calendar has room on both sides.
_FIRST, _LAST = 1900, 2100


def year_first(line: Line, i: int, today: Today, read: Callable[[Line, int, Today], Hit | None]) -> Hit | None:
    """The month, feast, season or quarter of the year named before it, read by ``read`` as at that year's end."""
    named = None if line.says(i - 1, "for", "für") else _year_at(line, i, today)  # "forecasts for 2027 in March"
    if not named or not _FIRST <= named[1] <= _LAST:
        return None
    end, year = named
    inner = line.skip(end, "link", "determiner")
    if line.get(end, "link") is None and line.get(end, "edge") is None and line.get(end, "holiday") is None:
        return None
    at_its_end = today.now.replace(year=year, month=12, day=31, hour=23, minute=59)
    hit = read(line, inner, replace(today, now=at_its_end, ahead=False))
    within = hit and hit.when.cycle == "year" and hit.when.since and hit.when.since.year == year
    return Hit(hit.end, replace(hit.when, cycle="")) if hit and within else None


def _year_at(line: Line, i: int, today: Today) -> tuple[int, int] | None:
    """The end and number of the year at ``i``."""
    which = line.get(i, "which")
    if which is not None and line.get(i + 1, "unit") == Unit.YEAR and not line.get(i + 1, "plural"):
        return i + 2, today.date.year + which
    if line.get(i, "thisyear"):
        return i + 1, today.date.year
    j = i + (line.get(i, "unit") == Unit.YEAR)
    if (year := line.get(j, "year")) is not None and is_year(line, j):
        return j + 1, year
    ago = years_ago(line, i)
    return ago and (ago[0], today.date.year - ago[1])
