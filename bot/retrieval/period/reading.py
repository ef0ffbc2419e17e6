"""The time a question speaks of, in German and English, against a given clock; deterministic, reads nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.answering.answer import Period
from bot.retrieval.period.calendar import Relation, Today, Unit, When, moved
from bot.retrieval.period.newest import newest
from bot.retrieval.period.no_days import no_days
from bot.retrieval.period.phrases import Phrase, phrases
from bot.retrieval.period.publication import of_a_thing, published, strict, undated_report
from bot.retrieval.period.tense import tense
from bot.retrieval.period.terms import terms
from bot.retrieval.period.weekdays import with_short_days
from bot.retrieval.period.words import Line, read

_FOR = ("for", "für", "fürs")


@dataclass(frozen=True, slots=True)
class TimePhrase:
    """One time expression, ``question[start:end]``: its own window, and whether that is about publication."""

    text: str
    start: int
    end: int
    period: Period
    strict: bool


@dataclass(frozen=True, slots=True)
class PeriodReading:
    """What a question says about time.

    ``strict``: ``period`` is about publication and may cut; otherwise it is the time of the event, and an article about
    it may be younger (or, where it lies ahead, older). ``rest``: the question without publication-relative words.
    ``bare``: it without any words about time, but for those that belong to a thing ("the 2024 election").
    ``terms``: the times that are part of what is told ("delayed until August"), which say nothing of when.
    ``no_days``: the days that do not exist ("31. November"); their month is the period.
    """

    period: Period | None
    wants_newest: bool
    rest: str
    phrases: tuple[str, ...]
    strict: bool
    parts: tuple[TimePhrase, ...] = ()
    bare: str = ""
    terms: tuple[str, ...] = ()
    no_days: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    phrase: Phrase
    strict: bool
    of_report: bool
    part: TimePhrase
    for_it: bool = False

    @property
    def relative(self) -> bool:
        return self.phrase.when.relative

    @property
    def exact(self) -> bool:
        return self.phrase.when.unit <= Unit.DAY


def understand(question: str, clock: datetime, language: str = "") -> PeriodReading:
    """Read the time expressions of a question; days begin and end in the clock's zone (UTC when it has none)."""
    line = with_short_days(read(question, language))
    today = Today(clock if clock.tzinfo else clock.replace(tzinfo=UTC), *tense(line))
    found = phrases(line, today)
    told = terms(line, found)
    starts = {phrase.start for phrase in told}
    reads = _reads(question, line, today, [phrase for phrase in found if phrase.start not in starts])
    new = [
        (line.at(i).start, line.at(end - 1).end)
        for i, end in newest(line, [(read.phrase.start, read.phrase.end) for read in reads])
    ]
    chosen = _choose(reads)
    named = no_days(line, today)
    missing = [(line.at(_with_preposition(line, i)).start, line.at(end - 1).end) for i, end in named]
    spoken = sorted([(read.part.start, read.part.end) for read in reads] + new)
    return PeriodReading(
        period=_hull([_period(when, today) for when in _aligned(chosen)]),
        wants_newest=bool(new),
        rest=_without(question, sorted([(read.part.start, read.part.end) for read in reads if _is_cut(read)] + new)),
        phrases=tuple(question[start:end] for start, end in spoken),
        strict=bool(chosen) and all(read.strict for read in chosen) and not _leaves_out(line, chosen),
        parts=tuple(read.part for read in reads),
        bare=_cut(question, sorted([*_bare_of(line, reads), *missing])),
        no_days=tuple(question[line.at(i).start : line.at(end - 1).end] for i, end in named),
        terms=tuple(question[line.at(one.start).start : line.at(one.end - 1).end] for one in told),
    )


def _reads(question: str, line: Line, today: Today, found: list[Phrase]) -> list[_Read]:
    reads: list[_Read] = []
    for phrase in found:
        start, end = line.at(phrase.start).start, line.at(phrase.end - 1).end
        shared = bool(reads) and reads[-1].of_report and _shares(line, reads[-1].phrase, phrase)
        narrows = shared or strict(line, phrase, today)
        of_report = narrows and (shared or published(line, phrase) or phrase.when.timed is not None)
        part = TimePhrase(question[start:end], start, end, _period(phrase.when, today), narrows)
        reads.append(_Read(phrase, narrows, of_report, part, _is_for(line, phrase, reads)))
    return reads


def _is_for(line: Line, phrase: Phrase, before: list[_Read]) -> bool:
    """The time a figure is for: "expected in March for the current year", "für 2026 und 2027"."""
    if line.says(phrase.start - 1, *_FOR) or line.says(phrase.start, *_FOR):
        return True
    apart = bool(before) and before[-1].phrase.end < phrase.start
    return apart and before[-1].for_it and _joined(line, before[-1].phrase, phrase)


def _shares(line: Line, before: Phrase, phrase: Phrase) -> bool:
    """In "reported on October 4, 2023, and December 5, 2023" both dates are the report's."""
    return _joined(line, before, phrase) and phrase.when.unit == before.when.unit and not phrase.when.relative


def _joined(line: Line, before: Phrase, phrase: Phrase) -> bool:
    between = range(before.end, phrase.start)
    return len(between) <= 2 and all(line.get(i, "and") or line.says(i, ",") for i in between)  # noqa: PLR2004


def _period(when: When, today: Today) -> Period:
    def seconds(moment: datetime | None) -> float | None:
        return None if moment is None else moment.replace(tzinfo=today.now.tzinfo).timestamp()

    return Period(seconds(when.since), seconds(when.until), today.now.tzinfo or UTC)


def _choose(reads: list[_Read]) -> list[_Read]:
    """What the window is made of: times told from the clock first, then days of reports, then times of events."""
    near = [read for read in reads if read.strict and (read.relative or not read.of_report)]
    if near:
        return near
    if any(read.strict for read in reads):
        return [read for read in reads if read.strict or read.exact]
    return [read for read in reads if not _spoken_of(read, reads)]


def _with_preposition(line: Line, i: int) -> int:
    i -= line.get(i - 1, "determiner") is not None
    return i - (line.get(i - 1, "link") is not None)


def _bare_of(line: Line, reads: list[_Read]) -> list[tuple[int, int]]:
    return [(read.part.start, read.part.end) for read in reads if not _kept(line, read, reads)]


def _kept(line: Line, read: _Read, reads: list[_Read]) -> bool:
    return of_a_thing(line, read.phrase) or _spoken_of(read, reads)


def _spoken_of(read: _Read, reads: list[_Read]) -> bool:
    """The year that a figure is for, where a finer time says when: "im März 2026 für das laufende Jahr"."""
    return read.for_it and any(not one.for_it and one.phrase.when.unit < read.phrase.when.unit for one in reads)


def _aligned(reads: list[_Read]) -> list[When]:
    """The stretches, those without a year moved next to those with one: "im Mai 2024 und im Juni"."""
    whens = [read.phrase.when for read in reads]
    fixed = [when for when in whens if not when.cycle and not when.relative and when.since]
    if any(read.strict and read.relative for read in reads):
        return whens
    if not fixed:
        return _in_order(whens) if all(read.of_report for read in reads) else whens
    year = fixed[0].since.year if fixed[0].since else 0
    kept = [when for when in whens if not when.relative or when.unit >= Unit.YEAR]
    return [moved(when, year - when.since.year) if when.cycle == "year" and when.since else when for when in kept]


def _in_order(whens: list[When]) -> list[When]:
    """Dates of reports without a year in the order they are told: the September before the November after it."""
    ordered: list[When] = []
    for when in reversed(whens):
        after = ordered[0] if ordered else None
        both = after and after.since and when.since and {after.cycle, when.cycle} == {"year"}
        late = both and after and after.since and when.since and when.since > after.since
        ordered.insert(0, moved(when, -1) if late else when)
    return ordered


def _leaves_out(line: Line, chosen: list[_Read]) -> bool:
    of_reports = [read.phrase for read in chosen if read.of_report and not read.relative]
    return bool(of_reports) and undated_report(line, of_reports)


def _hull(periods: list[Period]) -> Period | None:
    """From the earliest beginning to the latest end; one open at the left and one at the right meet in between."""
    if not periods:
        return None
    zone = periods[0].zone
    since = [period.since for period in periods if period.since is not None]
    until = [period.until for period in periods if period.until is not None]
    if len(since) + len(until) == len(periods) and since and until and max(since) < min(until):
        return Period(max(since), min(until), zone)
    first = min(since) if len(since) == len(periods) else None
    last = max(until) if len(until) == len(periods) else None
    return Period(first, last, zone) if first is not None or last is not None else None


def _is_cut(read: _Read) -> bool:
    """Words about publication do not stand in the articles; years, months and dates do."""
    open_end = read.part.period.until is None or read.phrase.relation is Relation.SINCE
    return read.strict and (read.relative or open_end)


def _without(question: str, spans: list[tuple[int, int]]) -> str:
    text = _cut(question, spans)
    return text if len(re.findall(r"\w+", text)) > 1 else question


def _cut(question: str, spans: list[tuple[int, int]]) -> str:
    if not spans:
        return question
    kept, at = [], 0
    for start, end in spans:
        kept.append(question[at:start])
        at = max(at, end)
    text = re.sub(r"\s+", " ", " ".join([*kept, question[at:]]))
    return re.sub(r" (?=[?!.,;:])", "", text).strip(" ,;")
