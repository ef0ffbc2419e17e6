"""The week of a date, the weekend before a feast, the day after, two days before; the second Tuesday of a month."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.retrieval.period.amounts import amount_at
from bot.retrieval.period.calendar import DAY, Relation, Today, Unit, When, block, later, nth_weekday, span
from bot.retrieval.period.dates import Hit
from bot.retrieval.period.stretches import FEW
from bot.retrieval.period.words import Line

Reader = Callable[[Line, int, Today], Hit | None]
# "vor der Wahl am 23. Februar": so many words may stand between the preposition and the date.
_EVENT_WORDS = 10
_STARTING = frozenset({"beginning", "starting", "commencing", "from", "ab"})
_ENDING = frozenset({"ending", "bis"})
_ON = ("am", "on")
_OF_ITSELF = ("by", "von")  # the attack by rebels, die Wahl von Reul
_AROUND = frozenset({"of", "des", "vom", "um"})


@dataclass(frozen=True, slots=True)
class _Head:
    """What lies before or after a date: so many units, a weekday; ``whole`` when all of that time is meant."""

    end: int
    unit: Unit
    count: int = 1
    weekday: int | None = None
    whole: bool = True


def beside_date(line: Line, i: int, today: Today, read: Reader) -> Hit | None:
    """The time told by its place at a date or feast that ``read`` reads."""
    if hit := _run_up(line, i, today, read):
        return hit
    head = _head(line, i)
    if not head:
        return None
    if hit := _within(line, i, head, today, read) or _at_date(line, head, today, read):
        return hit
    relation = line.get(head.end, "relation")
    if relation not in (Relation.BEFORE, Relation.AFTER):
        return None
    start = line.skip(head.end + 1, "determiner")
    anchor = read(line, start, today) or event_day(line, start, today, read, (*_ON, "vom"))
    if not anchor or anchor.when.unit > Unit.DAY:
        return None
    when = _beside(head, anchor.when, after=relation == Relation.AFTER)
    return Hit(anchor.end, when) if when else None


def _head(line: Line, i: int) -> _Head | None:
    if (weekday := line.get(i, "weekday")) is not None:
        return _Head(i + 1, Unit.DAY, line.get(i - 1, "ordinal") or 1, weekday=weekday)
    if line.get(i, "shortly"):
        return _Head(i + 1, Unit.WEEK)
    unit = line.get(i, "unit")
    if unit is not None and unit >= Unit.DAY:
        plural = line.get(i, "plural") and line.get(i - 1, "determiner")
        return _Head(i + 1, Unit(unit), FEW.get(Unit(unit), 3) if plural else 1)
    amount = amount_at(line, i)
    if not amount or amount.unit < Unit.DAY:
        return None
    count = amount.number or FEW.get(amount.unit, 3)
    return _Head(
        amount.end, amount.unit, count, whole=amount.number is None or line.get(i - 1, "determiner") is not None
    )


def _run_up(line: Line, i: int, today: Today, read: Reader) -> Hit | None:
    """The run-up to Christmas, im Vorfeld der Wahl am 23. Februar: four weeks before."""
    j = i + 1 + (2 if line.get(i + 1, "dash") else 0)
    if not line.get(i, "runup") or not (line.says(i, "vorfeld") or line.says(j, "to")):
        return None
    start = line.skip(j + line.says(j, "to", "von", "vor"), "determiner")
    anchor = read(line, start, today) or event_day(line, start, today, read)
    if not anchor or anchor.when.unit > Unit.DAY:
        return None
    when = _beside(_Head(i, Unit.WEEK, 4), anchor.when, after=False)
    return Hit(anchor.end, when) if when else None


def _within(line: Line, i: int, head: _Head, today: Today, read: Reader) -> Hit | None:
    """Within a week of 20 February: that long on both sides."""
    if not line.says(i - 1, "within") or not line.says(head.end, "of"):
        return None
    anchor = read(line, line.skip(head.end + 1, "determiner"), today)
    if not anchor or anchor.when.unit > Unit.DAY or not anchor.when.since or not anchor.when.until:
        return None
    first, end = anchor.when.since.date(), anchor.when.until.date()
    reach = span(later(first, head.unit, -head.count), later(end, head.unit, head.count), head.unit)
    return Hit(anchor.end, replace(reach, cycle=anchor.when.cycle))


def _at_date(line: Line, head: _Head, today: Today, read: Reader) -> Hit | None:
    """Week of 16 February, week ending 22 February, Wochenende des 21. Februar."""
    word = line.at(head.end).fold
    kinds = _AROUND if head.unit is Unit.WEEKEND else _AROUND | _STARTING | _ENDING
    counted = line.get(head.end - 2, "number") is not None and line.get(head.end - 2, "ordinal") is None
    if head.unit not in (Unit.WEEK, Unit.WEEKEND) or word not in kinds or counted:
        return None
    anchor = read(line, line.skip(head.end + 1, "determiner"), today)
    if not anchor or anchor.when.unit > Unit.DAY or not anchor.when.since:
        return None
    day, end = anchor.when.since.date(), anchor.end
    if line.get(end, "till") is not None or (line.get(end, "dash") and head.unit is Unit.WEEK):
        return None  # its own end is told
    if line.get(end, "dash") and line.get(end + 1, "number"):
        end += 2
    if word in _ENDING:
        return Hit(end, replace(anchor.when, since=anchor.when.since - 6 * DAY, unit=Unit.WEEK))
    if word in _STARTING:
        return Hit(end, replace(anchor.when, until=anchor.when.since + 7 * DAY, unit=Unit.WEEK))
    return Hit(end, replace(block(day, head.unit), cycle=anchor.when.cycle))


def _beside(head: _Head, anchor: When, *, after: bool) -> When | None:
    if anchor.since is None or anchor.until is None:
        return None
    first, end = anchor.since.date(), anchor.until.date()
    if anchor.until > anchor.since.replace(hour=0):
        end = max(end, first + DAY)
    edge = end if after else first
    if head.weekday is not None:
        days = (head.weekday - edge.weekday()) % 7 if after else -((edge.weekday() - head.weekday - 1) % 7 + 1)
        days += 7 * (head.count - 1) * (1 if after else -1)  # the second Sunday after Easter
        return replace(block(edge + DAY * days, Unit.DAY), cycle=anchor.cycle)
    if head.unit is Unit.WEEKEND:
        saturday = edge + DAY * ((5 - edge.weekday()) % 7) if after else edge - DAY * ((edge.weekday() - 5 - 2) % 7 + 2)
        return replace(span(saturday, saturday + 2 * DAY, Unit.WEEKEND), cycle=anchor.cycle)
    return replace(_counted(head, edge, after=after), cycle=anchor.cycle)


def _counted(head: _Head, edge: date, *, after: bool) -> When:
    """All days between the edge and the far end, or only the last unit of them ("zwei Tage vor dem 20. Februar")."""
    far = later(edge, head.unit, head.count if after else -head.count)
    near = edge if head.whole else later(far, head.unit, -1 if after else 1)
    return span(min(near, far), max(near, far), head.unit)


def event_day(line: Line, start: int, today: Today, read: Reader, joints: tuple[str, ...] = _ON) -> Hit | None:
    """The day of the event that begins at ``start``: "der Wahl am 23. Februar"."""
    for i in range(start, start + _EVENT_WORDS):
        dated = i > start and line.says(i, *joints)
        apart = line.get(i, "relation") is not None and not line.says(i, *_OF_ITSELF)
        if line.at(i).text in (",", ".", "?", "!", ";", ":") or (apart and not dated):
            return None
        if dated and (hit := read(line, i + 1, today)):
            return None if a_report(line, start, i) else hit
    return None


def a_report(line: Line, start: int, end: int) -> bool:
    """In "after TechCrunch reported … on October 6" the date is the report's own, not a border."""
    return any(line.get(k, "reporting") or line.get(k, "article") for k in range(start, end))


def weekday_of_month(line: Line, i: int, today: Today, month: Reader) -> Hit | None:
    """The second Tuesday of February, letzter Freitag im Oktober."""
    n, last = line.get(i, "ordinal") or line.get(i, "number"), line.get(i, "which") == -1
    j = i + 1 + line.says(i + 1, ".")
    weekday = line.get(j, "weekday")
    if weekday is None or (not last and not 1 <= (n or 0) <= 5) or line.get(j + 1, "link") is None:  # noqa: PLR2004
        return None
    hit = month(line, line.skip(j + 1, "link", "determiner"), today)
    if not hit or not hit.when.since or not hit.when.until or hit.when.unit is not Unit.MONTH:
        return None
    first = hit.when.since.date()
    day = nth_weekday(first.year, first.month, weekday, n or 5)
    if day >= hit.when.until.date():
        day -= timedelta(weeks=1)
    return Hit(hit.end, replace(block(day, Unit.DAY), cycle=hit.when.cycle))
