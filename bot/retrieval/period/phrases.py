"""Time expressions with what stands before them: since, until, between, from … to; each in its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, time

from bot.retrieval.period.ahead import soon
from bot.retrieval.period.amounts import amount_at
from bot.retrieval.period.calendar import Relation, Today, Unit, When, begun
from bot.retrieval.period.dates import Hit, time_of_day, yearly
from bot.retrieval.period.feasts import Holiday, feast
from bot.retrieval.period.grammar import read_when
from bot.retrieval.period.near_dates import event_day
from bot.retrieval.period.ranges import BEFORE, Ends, days_listed, two_ends
from bot.retrieval.period.running import running
from bot.retrieval.period.stretches import rolling_window
from bot.retrieval.period.words import Line

# The day itself counts.
_INCLUSIVE = {Relation.AFTER: Relation.SINCE, Relation.BEFORE: Relation.UNTIL}

_BY_EVENTS = (Relation.BEFORE, Relation.AFTER, Relation.SINCE, Relation.UNTIL)
# Who did it, not until when: "was decided by the court on 23 February".
_AGENTS = ("by", "through")
_PARTICLES = ("in", "over", "around")
_WITHIN = ("in", "im", "von")

_NOT = {
    **dict.fromkeys(("later", "später"), Relation.UNTIL),
    **dict.fromkeys(("earlier", "früher", "before", "vor"), Relation.SINCE),
}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time expression: tokens ``[start, end)`` with its preposition from ``start``, its bare words from ``core``.

    ``event``: the preposition governs something that happened then ("vor der Wahl am 23. Februar").
    """

    start: int
    core: int
    end: int
    when: When
    relation: Relation | None = None
    event: bool = False


def phrases(line: Line, today: Today) -> list[Phrase]:
    """All time expressions of a question, left to right, none overlapping."""
    found: list[Phrase] = []
    i = 0
    while i < len(line.tokens):
        phrase = _phrase(line, i, today) if line.opens(i) else None
        if phrase:
            found.append(_with_genitive(line, phrase))
        i = found[-1].end if phrase else i + 1
    return found


def _with_genitive(line: Line, phrase: Phrase) -> Phrase:
    """With the 's of "last week's"."""
    owns = line.says(phrase.end, "'", "’") and line.says(phrase.end + 1, "s")
    return replace(phrase, end=phrase.end + 2) if owns else phrase


def _phrase(line: Line, i: int, today: Today) -> Phrase | None:
    try:
        spanned = _between(line, i, today) or _related(line, i, today) or _range(line, i, today)
        return spanned or _plain(line, i, today) or _running(line, i, today)
    except (ValueError, OverflowError):  # beyond the calendar: "vor 9000 Jahren"
        return None


def _plain(line: Line, i: int, today: Today) -> Phrase | None:
    if line.says(i, *_PARTICLES) and line.says(i + 1, "on", "in", "at", "during"):
        return None  # "sworn in on 2 June": the preposition is the second
    core = line.skip(i, *BEFORE)
    if today.planned and line.says(i, "vom"):
        today = replace(today, ahead=False)  # "Was ändert sich durch das Urteil vom Montag?"
    if any(line.get(k, "determiner") and _own_phrase(line, k + 1) for k in range(i, core)):  # "der am 5. Oktober …"
        return None
    core += line.says(core, "this") and line.get(core + 1, "past") is not None
    for start in dict.fromkeys((i, core)):
        if hit := read_when(line, start, today):
            if _goes_on(line, i, hit.end):
                return Phrase(i, start, hit.end + 1, _since(hit.when), Relation.ONWARD)
            return Phrase(i, start, hit.end, hit.when)
    return None


def _goes_on(line: Line, i: int, end: int) -> bool:
    """From Monday on, von Montag an; not "vom Montag an der Uni"."""
    if line.says(i, "von", "vom"):
        return line.says(end, "an") and line.get(end + 1, "determiner") is None
    return line.get(end, "onward") is not None and line.says(i, "from")


def _running(line: Line, i: int, today: Today) -> Phrase | None:
    found = running(line, i, today)
    return found and Phrase(found[0], i, found[1].end, found[1].when)


def _own_phrase(line: Line, i: int) -> bool:
    """Stands after an article or pronoun and apart from it: "die vor einer Woche", "der gestern", "der Ende Mai"."""
    kinds = ("link", "relation") if line.language == "en" else ("link", "relation", "day", "edge")
    return any(kind in line.at(i).means for kind in kinds)


def _relation(line: Line, i: int) -> tuple[int, Relation] | None:
    if (line.says(i, "prior") and line.says(i + 1, "to")) or (line.says(i, "ahead") and line.says(i + 1, "of")):
        return i + 2, Relation.BEFORE
    if line.says(i, "up") and line.says(i + 1, "to", "until"):
        including = line.get(i + 2, "and") is not None and line.says(i + 3, "including")
        return i + 2 + 2 * including, Relation.UNTIL
    if line.says(i + 1, "or", "oder") and line.get(i, "link") and (second := line.get(i + 2, "relation")) is not None:
        return i + 3, _INCLUSIVE.get(Relation(second), Relation(second))  # "on or after May 5"
    if end := _no_older(line, i):
        return end, Relation.SINCE
    if line.says(i, "no", "not", "nicht") and (turned := _NOT.get(line.at(i + 1).fold)):
        than = line.says(i + 2, "than", "als")
        if than or line.get(i + 1, "relation") is not None:
            return i + 2 + than, turned
    relation = line.get(i, "relation")
    return (i + 1, Relation(relation)) if relation is not None else None


def _borders(line: Line, hit: Hit, relation: Relation) -> bool:
    """False for "from 6am to 9pm" and for the reason given by "since Thanksgiving is a holiday"."""
    if relation is Relation.FROM:
        return hit.when.unit >= Unit.DAY and line.get(hit.end, "till") is None
    return relation is not Relation.SINCE or not line.says(hit.end, "is", "was", "are", "were")


def _no_older(line: Line, i: int) -> int:
    """The end of "nicht älter als", "no older than", "jünger als"; days and weeks follow, years are a person's."""
    j = i + line.says(i, "nicht", "no", "not")
    old = line.says(j, "älter", "older") and j > i
    young = line.says(j, "jünger", "newer", "younger")
    if not (old or young) or not line.says(j + 1, "als", "than"):
        return 0
    amount = amount_at(line, j + 2)
    return j + 2 if amount and amount.unit <= Unit.WEEK else 0


def _related(line: Line, i: int, today: Today) -> Phrase | None:
    """Seit Montag, until May 5, vor dem 3. März, nach der Wahl am 23. Februar, ab 2025, von Januar bis März."""
    named = _relation(line, i)
    if not named or named[1] is Relation.BETWEEN or (line.get(i, "ago") and read_when(line, i, today)):
        return None
    after, relation = named
    core = line.skip(after, *BEFORE)
    ranged = _range(line, core, today, start=i) if relation in (Relation.FROM, Relation.SINCE) else None
    ranged = ranged or _price_from(line, core, i, today)
    if relation is Relation.SINCE or (relation is Relation.AFTER and today.planned):
        today = replace(today, ahead=False)  # "Was wird seit Montag verhandelt?"
    if ranged or (relation is Relation.FROM and not (today.ahead and line.says(i, "from"))):
        return ranged
    if attribute := _attribute(line, core, relation, today):
        return Phrase(i, core, core + 1, attribute, relation)
    hit = _read_after(line, core, named, today)
    if hit and not _borders(line, hit, relation):
        return None
    if hit:
        when = _bounded(hit.when, relation, today)
        return Phrase(i, core, hit.end, when, relation) if when else None
    return _around_event(line, core, i, relation, today)


def _price_from(line: Line, core: int, start: int, today: Today) -> Phrase | None:
    """Preis ab Januar, fares from January: in November the January to come."""
    if not line.says(start, "ab", "from") or not today.priced:
        return None
    hit = read_when(line, core, replace(today, ahead=True))
    return Phrase(start, core, hit.end, _since(hit.when), Relation.ONWARD) if hit and soon(hit, today) else None


def _attribute(line: Line, core: int, relation: Relation, today: Today) -> When | None:
    """The year of "before the 2024 election" or "by the 2010 drought" tells which election, not a border."""
    named = line.get(core - 1, "determiner") and line.at(core + 1).text[:1].isalpha()
    hit = read_when(line, core, today) if named and line.get(core, "year") else None
    if not hit or hit.end != core + 1:
        return None
    if relation is Relation.BEFORE or (relation is Relation.UNTIL and not _agent(line, core - 2)):
        return replace(hit.when, since=None)
    return replace(hit.when, until=None) if relation in (Relation.AFTER, Relation.SINCE) else hit.when


def _time_first(line: Line, i: int, today: Today) -> Hit | None:
    """A time before its day: "3pm yesterday", "8 Uhr am Montag"."""
    moment = time_of_day(line, i)
    day = read_when(line, line.skip(moment[0], "link", "determiner"), today) if moment else None
    if not moment or not day or day.when.unit is not Unit.DAY or not day.when.since or day.when.timed:
        return None
    return Hit(day.end, begun(replace(day.when, timed=day.when.since + moment[1]), today))


def _read_after(line: Line, core: int, named: tuple[int, Relation], today: Today) -> Hit | None:
    if timed := _time_first(line, core, today):
        return timed
    for start in dict.fromkeys((named[0], core)):
        if hit := read_when(line, start, today):
            return hit
    if named[1] is Relation.SINCE and (stretch := _duration(line, core, today)):
        return stretch
    moment = time_of_day(line, core)
    if not moment:
        return None
    at = datetime.combine(today.date, time()) + moment[1]
    return Hit(moment[0], When(at, at, Unit.HOUR, relative=True, timed=at))


def _duration(line: Line, i: int, today: Today) -> Hit | None:
    """The stretch of "seit drei Wochen" is that of "in den letzten drei Wochen"."""
    found = amount_at(line, i)
    return found and Hit(found[0], rolling_window(today, found[2], found[1]))


def _around_event(line: Line, core: int, start: int, relation: Relation, today: Today) -> Phrase | None:
    """Before, after, since or until something that happened on a date: the day of the event borders the window."""
    if relation not in _BY_EVENTS or _agent(line, start):
        return None
    lasting = relation in (Relation.SINCE, Relation.UNTIL)
    hit = event_day(line, core, today, read_when) or _dated(event_day(line, core, today, read_when, ("vom", "of")))
    if not hit and lasting:
        hit = _dated(event_day(line, core, today, read_when, _WITHIN))
    if not hit or (hit.when.unit is not Unit.DAY and not (lasting and hit.when.unit <= Unit.YEAR)):
        return None
    bounded = replace(hit.when, until=None) if relation is Relation.AFTER else _bounded(hit.when, relation, today)
    return Phrase(start, hit.end - 1, hit.end, bounded, relation, event=True) if bounded else None


def _agent(line: Line, i: int) -> bool:
    return line.says(i, *_AGENTS)


def _dated(hit: Hit | None) -> Hit | None:
    """An event "of" a date; "das Urteil vom Montag" is named by its report's day."""
    return None if hit is None or hit.when.relative else hit


def _since(when: When) -> When:
    return replace(when, since=when.timed or when.since, until=None)


def _bounded(when: When, relation: Relation, today: Today) -> When | None:
    """The half-open window a preposition makes of an expression; None for "bis heute"."""
    if relation in (Relation.SINCE, Relation.ONWARD, Relation.FROM):
        return _since(when)
    if relation is Relation.AFTER:
        return replace(when, since=when.timed or when.until, until=None)
    if relation is Relation.BEFORE:
        return replace(when, since=None, until=when.timed or when.since)
    to_date = when.relative and when.unit is Unit.DAY and when.since == datetime.combine(today.date, time())
    return None if to_date else replace(when, since=None, until=when.timed or when.until)


def _between(line: Line, i: int, today: Today) -> Phrase | None:
    """Zwischen 2022 und 2024, between March 3 and March 10, zwischen dem 3. und 5. Mai."""
    if line.get(i, "relation") != Relation.BETWEEN:
        return None
    if line.says(i + 1, "den") and line.says(i + 2, "jahren"):
        years = line.get(i + 3, "years")
        hit = _of_years(i + 4, years) if years is not None else yearly(line, i + 3, today, _between_years)
        return Phrase(i, i + 2, hit.end, hit.when) if hit else None
    core = line.skip(i + 1, *BEFORE)
    return _spanning(two_ends(line, core, today, "and"), core, i)


def _of_years(end: int, first: int) -> Hit | None:
    """The turn of "2022/23"."""
    when = _between_years(first)
    return Hit(end, when) if when else None


def _between_years(year: int) -> When | None:
    return feast(Holiday.BETWEEN_YEARS, year)


def _range(line: Line, i: int, today: Today, start: int | None = None) -> Phrase | None:
    """Januar bis März 2025, from May 3 to May 5, 2022–2024; "to" and a dash need no preposition before them."""
    core = i if start is not None else line.skip(i, *BEFORE)
    ends = two_ends(line, core, today, "till")
    if not ends and start is None and (days := days_listed(line, core, today)):
        return Phrase(i, core, days.end, days.when)
    return _spanning(ends, core, i if start is None else start)


def _spanning(ends: Ends | None, core: int, start: int) -> Phrase | None:
    """A range up to the clock is told like "since"."""
    relation = Relation.SINCE if ends and ends.to_now else Relation.FROM
    return ends and Phrase(start, core, ends.hit.end, ends.hit.when, relation)
