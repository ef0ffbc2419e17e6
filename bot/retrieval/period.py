"""The time a question speaks of, in German and English, against a given clock; deterministic, reads nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.answering.answer import Period
from bot.retrieval.period_calendar import Today, Unit, When
from bot.retrieval.period_newest import newest
from bot.retrieval.period_phrases import Phrase, phrases
from bot.retrieval.period_publication import published, strict, undated_report
from bot.retrieval.period_words import Line, read


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
    """

    period: Period | None
    wants_newest: bool
    rest: str
    phrases: tuple[str, ...]
    strict: bool
    parts: tuple[TimePhrase, ...] = ()


@dataclass(frozen=True, slots=True)
class _Read:
    phrase: Phrase
    strict: bool
    part: TimePhrase

    @property
    def relative(self) -> bool:
        return self.phrase.when.relative

    @property
    def exact(self) -> bool:
        return self.phrase.when.unit <= Unit.DAY


def understand(question: str, clock: datetime, language: str = "") -> PeriodReading:
    """Read the time expressions of a question; days begin and end in the clock's zone (UTC when it has none)."""
    now = clock if clock.tzinfo else clock.replace(tzinfo=UTC)
    line = read(question, language)
    today = Today(now, ahead=any("future" in token.means for token in line.tokens))
    reads = [_read(question, line, phrase, today) for phrase in phrases(line, today)]
    new = newest(line, [(read.phrase.start, read.phrase.end) for read in reads])
    chosen = _choose(line, reads)
    cut = [(read.part.start, read.part.end) for read in reads if _is_cut(read)]
    cut += [(line.at(i).start, line.at(end - 1).end) for i, end in new]
    spoken = sorted([(read.part.start, read.part.end) for read in reads] + cut[len(cut) - len(new) :])
    return PeriodReading(
        period=_hull([read.part.period for read in chosen]),
        wants_newest=bool(new),
        rest=_without(question, sorted(cut)),
        phrases=tuple(question[start:end] for start, end in spoken),
        strict=bool(chosen) and all(read.strict for read in chosen) and not _leaves_out(line, chosen),
        parts=tuple(read.part for read in reads),
    )


def _read(question: str, line: Line, phrase: Phrase, today: Today) -> _Read:
    start, end = line.at(phrase.start).start, line.at(phrase.end - 1).end
    narrows = strict(line, phrase, today)
    part = TimePhrase(question[start:end], start, end, _period(phrase.when, today), narrows)
    return _Read(phrase, narrows, part)


def _period(when: When, today: Today) -> Period:
    def seconds(moment: datetime | None) -> float | None:
        return None if moment is None else moment.replace(tzinfo=today.now.tzinfo).timestamp()

    return Period(seconds(when.since), seconds(when.until))


def _choose(line: Line, reads: list[_Read]) -> list[_Read]:
    """What the window is made of: times told from the clock first, then days of reports, then times of events."""
    near = [read for read in reads if read.strict and (read.relative or not _of_report(line, read))]
    if near:
        return near
    if any(read.strict for read in reads):
        return [read for read in reads if read.strict or read.exact]
    return reads


def _of_report(line: Line, read: _Read) -> bool:
    return published(line, read.phrase) or read.phrase.when.timed is not None


def _leaves_out(line: Line, chosen: list[_Read]) -> bool:
    of_reports = [read.phrase for read in chosen if not read.relative and _of_report(line, read)]
    return bool(of_reports) and undated_report(line, of_reports)


def _hull(periods: list[Period]) -> Period | None:
    """From the earliest beginning to the latest end; one open at the left and one at the right meet in between."""
    if not periods:
        return None
    since = [period.since for period in periods if period.since is not None]
    until = [period.until for period in periods if period.until is not None]
    if len(since) + len(until) == len(periods) and since and until and max(since) < min(until):
        return Period(max(since), min(until))
    first = min(since) if len(since) == len(periods) else None
    last = max(until) if len(until) == len(periods) else None
    return Period(first, last) if first is not None or last is not None else None


def _is_cut(read: _Read) -> bool:
    """Words about publication do not stand in the articles; years, months and dates do."""
    return read.strict and (read.relative or read.part.period.until is None)


def _without(question: str, spans: list[tuple[int, int]]) -> str:
    if not spans:
        return question
    kept, at = [], 0
    for start, end in spans:
        kept.append(question[at:start])
        at = max(at, end)
    text = re.sub(r"\s+", " ", " ".join([*kept, question[at:]]))
    text = re.sub(r" (?=[?!.,;:])", "", text).strip(" ,;")
    return text if len(re.findall(r"\w+", text)) > 1 else question
