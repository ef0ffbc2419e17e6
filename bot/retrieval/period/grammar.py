"""The grammar of single time expressions: which rules there are, and those for months, quarters, feasts and years.

Each rule reads at one position and looks at most a few words ahead, so reading a question is linear in its length.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, time

from bot.retrieval.period.ahead import ahead
from bot.retrieval.period.anniversaries import anniversary
from bot.retrieval.period.calendar import DAY, Today, Unit, begun, block, season, span, third
from bot.retrieval.period.dates import DAY_RULES, Hit, short_year, yearly
from bot.retrieval.period.days import NEAR_RULES, weekday_in_week
from bot.retrieval.period.feast_names import feast_placed, holiday_at
from bot.retrieval.period.feasts import feast
from bot.retrieval.period.month_days import month_day
from bot.retrieval.period.names import before_last, is_counted, is_glued, is_year, month_named, needs_context
from bot.retrieval.period.near_dates import beside_date, weekday_of_month
from bot.retrieval.period.parts import part_of_stretch
from bot.retrieval.period.quarters import quarter
from bot.retrieval.period.stretches import ago, rolling, rolling_window
from bot.retrieval.period.titles import numbered
from bot.retrieval.period.weeks import calendar_week
from bot.retrieval.period.words import Line
from bot.retrieval.period.years import year_first

Rule = Callable[[Line, int, Today], Hit | None]


def read_when(line: Line, i: int, today: Today) -> Hit | None:
    """The time expression that begins at ``i``, without a preposition; None when there is none."""
    for rule in _RULES:
        if hit := rule(line, i, today):
            return hit
    return None


def _year_first(line: Line, i: int, today: Today) -> Hit | None:
    return year_first(line, i, today, _read_in_year)


def _read_in_year(line: Line, i: int, today: Today) -> Hit | None:
    """As ``read_when``, but without another year before it, which would read "last year in last year in …" again."""
    for rule in _RULES:
        if rule is not _year_first and (hit := rule(line, i, today)):
            return hit
    return None


def _beside_date(line: Line, i: int, today: Today) -> Hit | None:
    return beside_date(line, i, today, read_day) or weekday_of_month(line, i, today, _month)


def read_day(line: Line, i: int, today: Today) -> Hit | None:
    """The date or feast that begins at ``i``."""
    for rule in (*DAY_RULES, _holiday):
        if hit := rule(line, i, today):
            return hit
    return None


def _month(line: Line, i: int, today: Today) -> Hit | None:
    """Januar 2025, letzten Mai, May of last year."""
    which = line.get(i, "which")
    named = month_named(line, i if which is None else i + 1, bare=which is None)
    if not named:
        return None
    month = named[1]
    return yearly(line, named[0], today, lambda year: block(date(year, month, 1), Unit.MONTH), which)


def _written_month(line: Line, i: int, _today: Today) -> Hit | None:
    """2025-03, 03/2025; 11.2025 only after a preposition."""
    packed = line.get(i, "yearmonth")
    if packed is None or is_counted(line, i) or is_glued(line, i):
        return None
    if line.get(i, "decimal") and line.get(i - 1, "relation") is None:
        return None
    year, month = divmod(packed, 100)
    return Hit(i + 1, block(date(year, month, 1), Unit.MONTH))


def _part(line: Line, i: int, today: Today) -> Hit | None:
    return part_of_stretch(line, i, today, _whole)


def _whole(line: Line, i: int, today: Today) -> Hit | None:
    """What has parts: a month, quarter, season, year or decade; "of the year" is the current one."""
    for rule in (_month, quarter, _season, _unit, _decade, _year):
        if hit := rule(line, i, today):
            return hit
    return _this_unit(line, i, today) if line.get(i - 1, "determiner") else None


def _season(line: Line, i: int, today: Today) -> Hit | None:
    """im Sommer 2024, last winter, Winter 2024/25."""
    if (packed := line.get(i, "seasonthird")) is not None:
        hit = yearly(line, i + 1, today, lambda year: season(packed // 10, year))
        return hit and Hit(hit.end, third(hit.when, packed % 10))
    which = line.get(i, "which")
    j = i if which is None else i + 1
    number = line.get(j, "season")
    if number is None:
        return None
    if (years := line.get(j + 1, "years")) is not None:
        return Hit(j + 2, season(number, years))
    hit = yearly(line, j + 1, today, lambda year: season(number, year), which)
    if which is None and before_last(line, j + 1):
        when = today.place(lambda year: season(number, year), -2)
        return Hit(j + 3, when) if when else None
    named = which is not None or bool(hit and hit.end > j + 1)
    return hit if named or not needs_context(line, j) else None


def _holiday(line: Line, i: int, today: Today) -> Hit | None:
    """Ostern, Weihnachten 2024, last Christmas, Black Friday in 2023."""
    which = line.get(i, "which")
    named = holiday_at(line, i if which is None else i + 1)
    if not named:
        return None
    end, holiday = named
    if (years := line.get(end, "years")) is not None and (when := feast(holiday, years)):
        return Hit(end + 1, when)
    hit = yearly(line, end, today, lambda year: feast(holiday, year), which)
    dated = which is not None or bool(hit and hit.end > end)
    return hit if dated or feast_placed(line, i, end) else None


def _edge(line: Line, i: int, today: Today) -> Hit | None:
    """Anfang März, mid-2024, late last year, Ende der Woche, Jahresbeginn."""
    for kind, unit in (("yearedge", Unit.YEAR), ("monthedge", Unit.MONTH), ("weekedge", Unit.WEEK)):
        if (edge := line.get(i, kind)) is not None:
            hit = yearly(line, i + 1, today, lambda year: block(date(year, 1, 1), Unit.YEAR))
            year = hit.when if hit and unit is Unit.YEAR and hit.end > i + 1 else None
            if hit and year:
                return Hit(hit.end, third(year, edge))
            return Hit(i + 1, begun(third(today.unit(unit), edge), today, unit))
    if (edge := line.get(i, "edge")) is None:
        return None
    if line.says(i, "start", "end", "beginning") and line.get(i + 1, "link") and not line.says(i + 1, "of"):
        return None  # "Which films start in June?"
    j = line.skip(i + 1 + bool(line.get(i + 1, "dash")), "link", "determiner")
    for rule in (_month, _unit, quarter, _season, _decade, _year, _this_unit):
        if (hit := rule(line, j, today)) and hit.when.since and hit.when.until:
            current = hit.when.unit if rule is _this_unit else None
            return Hit(hit.end, begun(third(hit.when, edge), today, current))
    return None


def _this_unit(line: Line, j: int, today: Today) -> Hit | None:
    """The bare unit of "Anfang der Woche": the current one."""
    unit = line.get(j, "unit")
    calendar = unit in (Unit.WEEK, Unit.MONTH, Unit.QUARTER, Unit.YEAR, Unit.DECADE)
    return Hit(j + 1, today.unit(Unit(unit or 0))) if calendar and not line.get(j, "plural") else None


def _to_date(line: Line, i: int, today: Today) -> Hit | None:
    """Year to date, YTD, month to date: from its beginning up to today."""
    unit, end = line.get(i, "todate"), i + 1
    if unit is None and line.says(i + 1, "to") and line.says(i + 2, "date"):
        unit, end = line.get(i, "unit"), i + 3
    if unit is None or unit < Unit.WEEK or line.get(i, "plural"):
        return None
    return Hit(end, replace(today.unit(Unit(unit)), until=datetime.combine(today.date, time()) + DAY))


def _so_far(line: Line, i: int, today: Today) -> Hit | None:
    """earlier this week: from its beginning up to today; later this year: from today on."""
    side = line.get(i, "sofar")
    hit = _unit(line, i + 1, today) if side and line.get(i + 1, "which") == 0 else None
    if not hit:
        return None
    midnight = datetime.combine(today.date, time())
    if side == 1:
        return Hit(hit.end, replace(hit.when, until=midnight + DAY))
    return Hit(hit.end, replace(hit.when, since=midnight))


def _previous_day(line: Line, i: int, today: Today) -> Hit | None:
    before = line.says(i, "previous") and line.get(i + 1, "unit") == Unit.DAY and not line.get(i + 1, "plural")
    return Hit(i + 2, block(today.date - DAY, Unit.DAY, relative=True)) if before else None


def _unit(line: Line, i: int, today: Today) -> Hit | None:
    """letzte Woche, this month, nächstes Jahr, letztes Quartal 2023, the week before last."""
    unit, which = line.get(i + 1, "unit"), line.get(i, "which")
    end, beyond = i + 2, -2 * before_last(line, i + 1) or 2 * line.says(i + 1, "after") * line.says(i + 2, "next")
    if line.get(i, "unit") and beyond:
        unit, which, end = line.get(i, "unit"), beyond, i + 3
    if unit is None or which is None or unit < Unit.WEEKEND or line.get(i + 1, "plural"):
        return None
    if unit == Unit.HALF and line.language == "en":
        return None
    rolls = which == -1 and unit not in (Unit.QUARTER, Unit.WEEKEND)
    in_the = rolls and line.says(i - 1, "the") and not line.says(i, "previous")
    within = which == -1 and line.says(i - 2, "innerhalb", "binnen") and line.says(i - 1, "der", "des")
    past = line.get(i, "past") and unit != Unit.WEEKEND
    if past or within or (in_the and line.get(i - 2, "link")):
        return Hit(end, rolling_window(today, Unit(unit), 1))
    owner = end + 2 if line.says(end, "'", "’") and line.says(end + 1, "s") else end
    if unit == Unit.WEEK and (day := weekday_in_week(line, line.skip(owner, "ofweek"), today, which)):
        return day
    named = line.get(end, "year") if unit in (Unit.QUARTER, Unit.HALF) and which == -1 else None
    if named is not None:
        return Hit(end + 1, block(date(named, 12, 31), Unit(unit)))
    return Hit(end, today.unit(Unit(unit), which))


def _unit_word(line: Line, i: int, today: Today) -> Hit | None:
    """Im Vorjahr, die dieswöchige Sitzung; "zum Vorjahr" and "als im Vorjahr" only compare."""
    if (unit := line.get(i, "currentunit")) is not None:
        return Hit(i + 1, today.unit(Unit(unit)))
    unit = line.get(i, "priorunit")
    if line.capital(i) and line.get(i - 1, "link") is None and line.get(i - 1, "determiner") is None:
        return None  # "(Vorjahr: 3,7 Mrd.)"
    compares = line.says(i - 2, "gegenüber", "zum", "als", "wie") or line.says(i - 1, "zum", "zur", "gegenüber", "als")
    if unit is None or compares or any(line.at(k).means.keys() & {"year", "compared"} for k in range(i - 12, i + 12)):
        return None
    return Hit(i + 1, today.unit(Unit(unit), -1))


def _weekend(line: Line, i: int, today: Today) -> Hit | None:
    """Am Wochenende, over the weekend: the one going on or just over, the coming one where the question looks ahead."""
    if (
        line.get(i, "unit") != Unit.WEEKEND
        or line.get(i, "plural")
        or (not line.get(i - 1, "link") and not line.get(i - 1, "determiner"))
    ):
        return None
    begun = today.date.weekday() > 4 or today.ahead  # noqa: PLR2004 - Friday
    return Hit(i + 1, today.unit(Unit.WEEKEND, 0 if begun else -1))


def _decade(line: Line, i: int, _today: Today) -> Hit | None:
    """1990er, the nineties, the 1700s, 15. Jahrhundert, 19th century."""
    if (first := line.get(i, "decade")) is not None:
        end = i + 1 + (line.get(i + 1, "unit") == Unit.YEAR)
        return Hit(end, span(date(first, 1, 1), date(first + 10, 1, 1), Unit.DECADE))
    if (first := line.get(i, "century")) is not None:
        return Hit(i + 1, span(date(first, 1, 1), date(first + 100, 1, 1), Unit.CENTURY))
    number = line.get(i, "ordinal") or line.get(i, "number") or 0
    j = i + 1 + line.says(i + 1, ".")
    if line.get(j, "unit") != Unit.CENTURY or not 10 < number < 30:  # noqa: PLR2004
        return None
    return Hit(j + 1, block(date(number * 100 - 50, 1, 1), Unit.CENTURY))


def _year(line: Line, i: int, today: Today) -> Hit | None:
    """2024, 2024/25, in '25."""
    if line.says(i, "'", "’") and line.says(i - 1, "in", "of", "since") and (short := short_year(line, i, today)):
        return Hit(short[0], block(date(short[1], 1, 1), Unit.YEAR))
    if (years := line.get(i, "years")) is not None and not numbered(line, i):
        return Hit(i + 1, span(date(years, 1, 1), date(years + 2, 1, 1), Unit.YEAR))
    if line.get(i, "thisyear"):
        return Hit(i + 1, today.unit(Unit.YEAR))
    if line.get(i, "unit") == Unit.YEAR and line.get(i + 1, "year") is not None:  # im Jahr 1867
        return Hit(i + 2, block(date(line.get(i + 1, "year") or 1, 1, 1), Unit.YEAR))
    year = line.get(i, "year")
    return Hit(i + 1, block(date(year, 1, 1), Unit.YEAR)) if year is not None and is_year(line, i) else None


_RULES: tuple[Rule, ...] = (
    *DAY_RULES,
    month_day,
    _beside_date,
    calendar_week,
    _year_first,
    _written_month,
    _part,
    _edge,
    _to_date,
    _so_far,
    anniversary,
    ahead,
    ago,
    rolling,
    _holiday,
    *NEAR_RULES,
    quarter,
    _previous_day,
    _unit,
    _unit_word,
    _weekend,
    _month,
    _season,
    _decade,
    _year,
)
