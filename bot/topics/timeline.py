"""A topic over time: reports by outlet and day, week, month or year, and the turning points, each cited; pure."""

from __future__ import annotations

import statistics
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, Literal

from bot.retrieval.ask import Ask
from bot.retrieval.retrieved import Retrieving
from bot.topics.latest import coverage_json
from bot.topics.search import articles_about
from bot.topics.stories import Story, stories
from bot.topics.words import own_language, phrase
from vectorstore.domain import Article, Coverage
from vectorstore.store import Store

Unit = Literal["day", "week", "month", "year"]
Reason = Literal["first", "peak", "spread", "newest"]
DAYS, WEEKS, MONTHS = 31, 27, 36  # as many of each fit side by side in a picture and below each other in a terminal
OUTLETS = 6  # told apart; more hatches and letters than this nobody keeps apart
PEAKS, SPREAD, POINTS = 3, 3, 8
SEVERAL = 2  # reports in one stretch, or outlets of one story, from which on they mean something


@dataclass(frozen=True, slots=True)
class Stretch:
    """One day, week, month or year from its first day on, and how many reports each outlet has in it."""

    first: date
    counts: Mapping[str, int]

    @property
    def total(self) -> int:
        """Reports of all outlets."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class TurningPoint:
    """A moment in a topic's course and the story that stands for it; ``count`` as the reason has it."""

    reason: Reason
    count: int
    story: Story

    def to_json(self) -> dict[str, Any]:
        """The point with its citation."""
        return {"reason": self.reason, "count": self.count, **self.story.to_json()}


@dataclass(frozen=True, slots=True)
class Timeline:
    """A topic's course; ``outlets`` are those told apart, most reports first; no stretch means nothing was found."""

    topic: str
    language: str
    unit: Unit
    stretches: tuple[Stretch, ...]
    outlets: tuple[str, ...]
    points: tuple[TurningPoint, ...]
    coverage: Coverage
    undated: int = 0
    sources: int = 0
    notes: tuple[str, ...] = ()

    @property
    def total(self) -> int:
        """Dated reports."""
        return sum(stretch.total for stretch in self.stretches)

    def to_json(self) -> dict[str, Any]:
        """As `dateline timeline --json` prints it."""
        stretches = [{"from": s.first.isoformat(), "total": s.total, "outlets": dict(s.counts)} for s in self.stretches]
        return {
            "topic": self.topic,
            "language": own_language(self.language),
            "unit": self.unit,
            "total": self.total,
            "undated": self.undated,
            "stretches": stretches,
            "turning_points": [point.to_json() for point in self.points],
            "alt": alt_text(self) if self.stretches else "",
            "coverage": coverage_json(self.coverage),
            "notes": list(self.notes),
        }


def timeline(ask: Ask, retriever: Retrieving, store: Store) -> Timeline:
    """The course of the topic that ``ask.question`` names, within its options."""
    searched = articles_about(ask, retriever, store)
    told = stories(searched.articles, searched.topic, store, searched.scope)
    return course(ask.question, told, searched.language, searched.coverage, searched.notes)


def course(topic: str, told: Sequence[Story], language: str, coverage: Coverage, notes: tuple[str, ...]) -> Timeline:
    """The timeline of stories; an outlet's report of one story counts once."""
    reports = [report for story in told for report in _reports(story)]
    days = [_day(seconds) for article in reports if (seconds := article.published) is not None]
    if not days:
        return Timeline(topic, language, "day", (), (), (), coverage, len(reports), 0, notes)
    unit = unit_for(min(days), max(days))
    outlets = Counter(article.source for article in reports if article.published is not None)
    apart = tuple(name for name, _ in sorted(outlets.items(), key=lambda pair: (-pair[1], pair[0]))[:OUTLETS])
    stretches = _stretches(unit, min(days), max(days), reports, apart)
    points = turning_points(unit, stretches, [story for story in told if story.article.published is not None])
    undated = len(reports) - len(days)
    return Timeline(topic, language, unit, stretches, apart, points, coverage, undated, len(outlets), notes)


def _reports(story: Story) -> list[Article]:
    """One report of each outlet, its earliest."""
    first: dict[str, Article] = {}
    for article in sorted(story.articles, key=lambda one: (one.published is None, one.published or 0.0)):
        first.setdefault(article.source, article)
    return list(first.values())


def _day(seconds: float) -> date:
    return datetime.fromtimestamp(seconds, UTC).date()


def unit_for(first: date, last: date) -> Unit:
    """The finest unit in which the span stays readable."""
    days = (last - first).days + 1
    if days <= DAYS:
        return "day"
    if days <= WEEKS * 7:
        return "week"
    return "month" if days <= MONTHS * 30 else "year"


def beginning(unit: Unit, day: date) -> date:
    """The first day of the stretch that a day lies in; weeks begin on Monday."""
    if unit == "week":
        return day - timedelta(days=day.weekday())
    if unit == "month":
        return day.replace(day=1)
    return day.replace(month=1, day=1) if unit == "year" else day


def _next(unit: Unit, first: date) -> date:
    lengths = {"day": 1, "week": 7, "month": 31, "year": 366}
    return beginning(unit, first + timedelta(days=lengths[unit]))


def _stretches(
    unit: Unit, first: date, last: date, reports: Iterable[Article], apart: Sequence[str]
) -> tuple[Stretch, ...]:
    """Every stretch from the first to the last, empty ones too; outlets not told apart count under None's name ""."""
    counts: dict[date, Counter[str]] = {}
    at = beginning(unit, first)
    while at <= last:
        counts[at] = Counter()
        at = _next(unit, at)
    for article in reports:
        if article.published is not None:
            name = article.source if article.source in apart else OTHERS
            counts[beginning(unit, _day(article.published))][name] += 1
    return tuple(Stretch(day, dict(found)) for day, found in counts.items())


OTHERS = "…"  # outlets that are not told apart


def turning_points(unit: Unit, stretches: Sequence[Stretch], told: Sequence[Story]) -> tuple[TurningPoint, ...]:
    """First report, peaks, what several outlets told, newest report: each story once, in the order of time."""
    newest = max(told, key=_when)
    ordered = sorted((replace(story, quote=story.first) for story in told), key=_when)
    points = [TurningPoint("first", 1, ordered[0])]
    for stretch in peaks(stretches):
        inside = [s for s in ordered if beginning(unit, _day(s.article.published or 0.0)) == stretch.first]
        if inside:
            points.append(TurningPoint("peak", stretch.total, max(inside, key=lambda s: len(s.outlets))))
    wide = sorted((s for s in ordered if len(s.outlets) >= SEVERAL), key=lambda s: -len(s.outlets))[:SPREAD]
    points += [TurningPoint("spread", len(story.outlets), story) for story in wide]
    points.append(TurningPoint("newest", 1, newest))
    once: dict[str, TurningPoint] = {}
    for point in points:
        once.setdefault(point.story.article.id, point)
    return tuple(sorted(once.values(), key=lambda point: _when(point.story)))[:POINTS]


def _when(story: Story) -> tuple[float, str]:
    return story.article.published or 0.0, story.article.id


def peaks(stretches: Sequence[Stretch]) -> list[Stretch]:
    """The stretches that stand out: no neighbour has more, and they lie a deviation above the mean; highest first."""
    totals = [stretch.total for stretch in stretches]
    bound = statistics.fmean(totals) + statistics.pstdev(totals)
    found = [
        stretch
        for at, stretch in enumerate(stretches)
        if stretch.total >= max(SEVERAL, bound) and stretch.total >= max(totals[max(0, at - 1) : at + 2])
    ]
    return sorted(found, key=lambda stretch: (-stretch.total, stretch.first))[:PEAKS]


def reason_words(point: TurningPoint, language: str) -> str:
    """Why a turning point is one."""
    return phrase(language, point.reason, count=point.count)


def outlet_name(name: str, language: str) -> str:
    """An outlet as a legend shows it."""
    if name == OTHERS:
        return phrase(language, "others")
    return name or phrase(language, "no outlet")


def shown_outlets(timeline: Timeline) -> list[tuple[str, int]]:
    """Every outlet of the legend with its number of reports, the others last."""
    counts: Counter[str] = Counter()
    for stretch in timeline.stretches:
        counts.update(stretch.counts)
    return [(name, counts[name]) for name in (*timeline.outlets, OTHERS) if counts[name]]


def counts_words(timeline: Timeline) -> str:
    """How many reports of how many outlets, from when to when."""
    language, (first, last) = timeline.language, (timeline.stretches[0].first, timeline.stretches[-1].first)
    unit = phrase(language, timeline.unit)
    return phrase(
        language, "counts", total=timeline.total, sources=timeline.sources, since=first, until=last, unit=unit
    )


def alt_text(timeline: Timeline) -> str:
    """What the picture shows, for those who do not see it."""
    language = timeline.language
    most = max(timeline.stretches, key=lambda stretch: stretch.total)
    outlets = ", ".join(f"{outlet_name(name, language)} {count}" for name, count in shown_outlets(timeline))
    unit = phrase(language, timeline.unit)
    return phrase(
        language, "alt", topic=timeline.topic, unit=unit, since=timeline.stretches[0].first,
        until=timeline.stretches[-1].first, total=timeline.total, most=most.total,
        when=phrase(language, f"most {timeline.unit}", day=most.first), outlets=outlets,
    )  # fmt: skip
