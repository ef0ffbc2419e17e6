"""From options and question to the scope that is searched and the period that is shown."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, tzinfo

from bot.answering.answer import Period
from bot.answering.asked.changing import changing
from bot.retrieval.ask import Ask
from bot.retrieval.period.reading import understand
from vectorstore.domain import Scope
from vectorstore.text.days import Day, days
from vectorstore.text.language import detect

DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Window:
    """``scope`` narrows hard; ``days`` are the days the question names (their midnights); ``text`` is searched.

    ``bare`` is the question without its words about time, ``no_days`` what it names of days that do not exist.
    """

    scope: Scope
    period: Period | None
    text: str
    newest: bool
    days: tuple[float, ...]
    bare: str = ""
    no_days: tuple[str, ...] = ()


def window(ask: Ask, language: str, clock: datetime) -> Window:
    """Options win over the question's own words; only words about publication narrow hard.

    A question that only its words about time could tell the language of ("OpenAI May 2025") is read by those.
    """
    reading = understand(ask.question, clock, detect(ask.question))
    hard = Scope(ask.since, ask.until, ask.as_of, ask.sources, ask.languages, ask.corpora)
    named = named_days(_without(ask.question, reading.terms), language, clock.tzinfo or UTC)
    scope, period, text = hard, reading.period, ask.question
    if ask.since is not None or ask.until is not None:
        period = Period(ask.since, ask.until)
    elif period is not None and _is_now(period, clock) and changing(ask.question):
        return Window(hard, None, ask.question, newest=True, days=named, bare=reading.bare)
    elif period is not None and reading.strict and len(named) < 2:  # noqa: PLR2004 - several days are several parts
        scope, text = replace(hard, since=period.since, until=period.until), reading.rest or ask.question
    return Window(scope, period, text, reading.wants_newest, named, reading.bare, reading.no_days)


def _without(question: str, terms: tuple[str, ...]) -> str:
    for term in terms:
        question = question.replace(term, " ")
    return question


def _is_now(period: Period, clock: datetime) -> bool:
    """Whether a period is the day of the clock: "Was kostet das Ticket heute?" asks for the price that holds."""
    since, until, now = period.since, period.until, clock.timestamp()
    return since is not None and until is not None and since <= now < until and until - since <= DAY


def widened(scope: Scope) -> Scope:
    """The scope without its time window (the clock it is asked by still holds)."""
    return replace(scope, since=None, until=None)


def named_days(question: str, language: str, zone: tzinfo = UTC) -> tuple[float, ...]:
    """Full dates in the question as midnights of the zone, in UTC seconds."""
    full = [day for day in days(question, language) if day.year and day.month and day.day]
    return tuple(dict.fromkeys(midnight for day in full if (midnight := _midnight(day, zone)) is not None))


def _midnight(day: Day, zone: tzinfo) -> float | None:
    try:
        return datetime(day.year, day.month, day.day, tzinfo=zone).timestamp()
    except ValueError:
        return None
