"""Days told by their number alone: on the 4th, am 20., the 20th of last month, letzten Monat am 20."""

from __future__ import annotations

from datetime import date

from bot.retrieval.period.calendar import Today, Unit, block, months_later
from bot.retrieval.period.dates import Hit
from bot.retrieval.period.words import Line

_MOST = 31
_BEFORE_THE = frozenset({"on", "since", "until", "till", "by", "from", "to", "through", "after", "before", "and"})
_GERMAN = frozenset({"am", "vom", "zum", "bis"})
_GERMAN_WITH_ARTICLE = frozenset({"seit", "nach", "vor", "ab", "zum"})


def month_day(line: Line, i: int, today: Today) -> Hit | None:
    """The day so numbered in the month told with it, else the latest such day, or the coming one."""
    return _month_first(line, i, today) or _weekday_first(line, i, today) or _day_first(line, i, today)


def _weekday_first(line: Line, i: int, today: Today) -> Hit | None:
    """Freitag, der 13.; Friday the 13th: the latest one that is both."""
    weekday = line.get(i, "weekday")
    j = i + 1 + line.says(i + 1, ",")
    named = _ordinal(line, line.skip(j, "determiner")) if weekday is not None and line.get(j, "determiner") else None
    if not named or not _closed(line, named[0], dotted=line.says(named[0] - 1, ".")):
        return None
    found = _nearest(named[1], today, weekday)
    return Hit(named[0], block(found, Unit.DAY)) if found else None


def _ordinal(line: Line, i: int) -> tuple[int, int] | None:
    """The end and value of "20th" or "20."."""
    day = line.get(i, "nth")
    if day is None and line.get(i, "number") is not None and line.at(i).text.isdigit() and line.says(i + 1, "."):
        return (i + 2, line.get(i, "number") or 0) if (line.get(i, "number") or 0) <= _MOST else None
    return (i + 1, day) if day is not None and day <= _MOST else None


def _day_first(line: Line, i: int, today: Today) -> Hit | None:
    named = _ordinal(line, i)
    if not named:
        return None
    end, day = named
    j = line.skip(end, "ofyear", "determiner")
    which = line.get(j, "which")
    if which is not None and line.get(j + 1, "unit") == Unit.MONTH:
        return _in_month(j + 2, day, which, today)
    if j > end and line.get(j, "unit") == Unit.MONTH and line.get(j - 1, "determiner") is not None:
        found = _nearest(day, today) if _placed(line, i) else None
        return Hit(j + 1, block(found, Unit.DAY)) if found else None
    if not _placed(line, i) or not _closed(line, end, dotted=line.says(end - 1, ".")):
        return None
    found = _nearest(day, today)
    return Hit(end, block(found, Unit.DAY)) if found else None


def _month_first(line: Line, i: int, today: Today) -> Hit | None:
    which = line.get(i, "which")
    if which is None or line.get(i + 1, "unit") != Unit.MONTH or not line.says(i + 2, "am", "on"):
        return None
    named = _ordinal(line, line.skip(i + 3, "determiner"))
    return _in_month(named[0], named[1], which, today) if named else None


def _in_month(end: int, day: int, which: int, today: Today) -> Hit | None:
    first = months_later(today.date.replace(day=1), which)
    try:
        return Hit(end, block(first.replace(day=day), Unit.DAY))
    except ValueError:  # the 31st of April
        return None


def _placed(line: Line, i: int) -> bool:
    """A preposition for days stands before, in English with "the": "on the 4th", "am 3.", "seit dem 3."."""
    before = line.at(i - 1).fold
    if line.get(i, "nth") is not None:
        ranged = not line.says(i - 2, "to") or any(line.get(k, "nth") is not None for k in range(i - 5, i - 2))
        return before == "the" and line.at(i - 2).fold in _BEFORE_THE and ranged
    return before in _GERMAN or (before == "dem" and line.at(i - 2).fold in _GERMAN_WITH_ARTICLE)


def _closed(line: Line, end: int, *, dotted: bool) -> bool:
    """No noun follows that the number would belong to: "the 5th floor", "am 12. Spieltag", "the 5th of the trial"."""
    after = line.at(end)
    if after.start == line.at(end - 1).end and after.means.get("dash") and line.at(end + 1).text.isalpha():
        return False  # "the 9th-gen model"
    if not after.text[:1].isalnum():
        return True
    if after.text[:1].isupper() or after.fold == "of":
        return False
    if any(kind in after.means for kind in ("link", "till")) or (not dotted and "and" in after.means):
        return True
    return dotted and not line.at(end + 1).text[:1].isalnum()  # "am 20. beschlossen?"


def _nearest(day: int, today: Today, weekday: int | None = None) -> date | None:
    """The latest such day up to today; the next one where the question looks ahead."""
    for step in range(36):
        first = months_later(today.date.replace(day=1), step if today.ahead else -step)
        try:
            found = first.replace(day=day)
        except ValueError:
            continue
        if weekday is not None and found.weekday() != weekday:
            continue
        if (found >= today.date) if today.ahead else (found <= today.date):
            return found
    return None
