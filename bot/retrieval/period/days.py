"""Days told from the clock: weekdays, yesterday and last night, with a part or time of day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from bot.retrieval.period.calendar import DAY, Today, Unit, When, begun, block
from bot.retrieval.period.dates import DAY_RULES, Hit, timed
from bot.retrieval.period.names import before_last, is_name, nowadays
from bot.retrieval.period.words import Line

# Hours of a day: early and morning, forenoon, midday, afternoon, evening, night into the next morning.
_PARTS = ((0, 12), (6, 12), (11, 14), (12, 18), (18, 24), (22, 30))
_NIGHT = 5


def part_of(when: When, part: int) -> When:
    """A part of a day: 0 morning … 4 evening, 5 the night that follows."""
    assert when.since is not None  # noqa: S101 - a day has both ends
    first, end = _PARTS[part]
    return replace(when, since=when.since + timedelta(hours=first), until=when.since + timedelta(hours=end))


def weekday_at(line: Line, i: int, today: Today) -> Hit | None:
    """Montag, letzten Montag, Montagabend, Monday evening, Monday last week, Friday of last week."""
    which = line.get(i, "which")
    j = i if which is None else i + 1
    weekday = line.get(j, "weekday")
    if weekday is not None and before_last(line, j + 1):
        return _with_part(line, j, today.weekday(weekday, -2), j + 3)
    if weekday is None or is_name(line, j):
        return None
    k = line.skip(j + 1, "ofweek", "determiner")
    week = line.get(k, "which")
    if week is not None and line.get(k + 1, "unit") == Unit.WEEK:
        when = _week_day(today, weekday, week)
        return timed(line, Hit(k + 2, _in_part(when, line.get(j, "dayspart"))))
    if k > j + 1 and line.says(k, "week") and before_last(line, k + 1):
        return Hit(k + 3, _week_day(today, weekday, -2))
    hit = _with_part(line, j, today.weekday(weekday, which))
    return hit if which else Hit(hit.end, begun(hit.when, today))


def weekday_in_week(line: Line, i: int, today: Today, week: int) -> Hit | None:
    """The weekday at ``i`` in the week so many after the current one, with its part or time of day."""
    weekday = line.get(i, "weekday")
    return None if weekday is None else _with_part(line, i, _week_day(today, weekday, week))


def _week_day(today: Today, weekday: int, week: int) -> When:
    return weeks_on(replace(replace(today, told=False).weekday(weekday, 0), cycle=""), week)


def _in_part(when: When, part: int | None) -> When:
    return when if part is None else part_of(when, part)


def _with_part(line: Line, i: int, when: When, end: int = 0) -> Hit:
    """The weekday at ``i`` with the part or time of day within or after its words, which end at ``end``."""
    part, end = line.get(i, "dayspart"), end or i + 1
    if part is None and (part := line.get(end, "part")) is not None:
        end += 1
    if part == _NIGHT and line.language == "en" and when.since:
        return Hit(end, replace(part_of(when, part), since=when.since + timedelta(hours=18)))
    return timed(line, Hit(end, _in_part(when, part)))


def weeks_on(when: When, weeks: int) -> When:
    step = timedelta(weeks=weeks)
    return replace(when, since=when.since and when.since + step, until=when.until and when.until + step)


def _weekdays_ago(line: Line, i: int, today: Today) -> Hit | None:
    """Two Sundays ago, vor drei Freitagen."""
    german = line.get(i, "ago") is not None
    count, weekday = line.get(i + german, "number"), line.get(i + german + 1, "weekdays")
    if not count or weekday is None or not (german or line.says(i + 2, "ago")):
        return None
    return Hit(i + 3, replace(today.weekday(weekday, -count), cycle=""))


def deictic_day(line: Line, i: int, today: Today) -> Hit | None:
    """heute, gestern Abend, yesterday, tomorrow morning."""
    offset = line.get(i, "day")
    if offset is None or is_name(line, i) or nowadays(line, i):
        return None
    when = block(today.date + DAY * offset, Unit.DAY, relative=True)
    if line.get(i + 1, "unit") == Unit.DAY:  # am heutigen Tag
        return Hit(i + 2, when)
    part = line.get(i + 1, "part")
    if part == _NIGHT and offset == 0:  # heute Nacht: the one just over, or tonight
        return Hit(i + 2, _night(today, -1 if today.now.hour < 15 else 0))  # noqa: PLR2004
    if part is not None:
        return Hit(i + 2, part_of(when, part))
    return timed(line, Hit(i + 1, when))


def _night(today: Today, offset: int, first: int = 22) -> When:
    evening = datetime.combine(today.date + DAY * offset, time(first))
    morning = datetime.combine(today.date + DAY * (offset + 1), time(6))
    return When(evening, morning, Unit.DAY, relative=True)


def _part_of_day(line: Line, i: int, today: Today) -> Hit | None:
    """Diesen Abend, this morning, last night (from six in the evening), letzte Nacht (from ten), tonight."""
    if (offset := line.get(i, "tonight")) is not None:
        whole = block(today.date, Unit.DAY, relative=True)
        return Hit(i + 1, part_of(whole, 4) if offset == 0 else _night(today, -1))
    which, part = line.get(i, "which"), line.get(i + 1, "part")
    if which is None or part is None or which > 0:
        return None
    if part == _NIGHT:
        return Hit(i + 2, _night(today, which, first=18 if line.language == "en" else 22))
    return Hit(i + 2, part_of(block(today.date + DAY * which, Unit.DAY, relative=True), part))


def _day_beyond(line: Line, i: int, today: Today) -> Hit | None:
    """The day before yesterday, the day after tomorrow."""
    words = line.at(i + 1).fold, line.at(i + 2).fold
    step = {("before", "yesterday"): -2, ("after", "tomorrow"): 2}.get(words)
    title = all(line.capital(i + n) and not line.at(i + n).text.isupper() for n in range(3))  # "The Day After Tomorrow"
    if line.get(i, "unit") != Unit.DAY or step is None or title:
        return None
    return Hit(i + 3, block(today.date + DAY * step, Unit.DAY, relative=True))


def _night_before(line: Line, i: int, today: Today) -> Hit | None:
    """Nacht zum Dienstag, Nacht auf den 3. Mai: from the evening before to the morning of that day."""
    if line.get(i, "part") != _NIGHT or not line.says(i + 1, "zu", "zum", "auf", "von", "vom", "to"):
        return None
    joint = i + 1
    if line.says(i + 1, "von", "vom"):  # "vom 27. auf den 28. Februar"
        joint = next((k for k in range(i + 3, i + 7) if line.says(k, "auf", "zum", "zu")), i)
    if joint == i:
        return None
    j = line.skip(joint + 1, "determiner")
    for rule in (*DAY_RULES, weekday_at):
        if (hit := rule(line, j, today)) and hit.when.since:
            night = (hit.when.since - timedelta(hours=2), hit.when.since + timedelta(hours=6))
            return Hit(hit.end, replace(hit.when, since=night[0], until=night[1]))
    return None


NEAR_RULES = (_day_beyond, _weekdays_ago, _night_before, _part_of_day, weekday_at, deictic_day)
