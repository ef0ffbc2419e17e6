"""News of one day that were printed on the next: which articles name the day; pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from vectorstore.text.days import Day, days, weekdays

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Period
    from vectorstore.domain import Article

OPENING = 600  # characters in which a report of what happened says when it did
LONGEST_DAY = 25 * 3600.0  # seconds: the day on which the clock is turned back
_YESTERDAY = re.compile(r"\b(?:gestern|gestrigen|yesterday|last night)\b", re.IGNORECASE)
# A weekday that lies ahead or a week back is not the day before.
_OTHER_WEEK = re.compile(
    r"\b(?:kommende[nrms]?|nächste[nrms]?|übernächste[nrms]?|next|coming)\s+[^\W\d]+|\b[^\W\d]+\s+(?:next week|in einer"
    r" Woche|vor einer Woche|a week ago)\b",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"\b(?:\w*nachrichten|\w*meldungen|\w*schlagzeilen|neuigkeiten|zeitung(?:en)?|news|headlines?|stories)\b",
    re.IGNORECASE,
)


def single_day(period: Period | None) -> Day | None:
    """The day that a period is, None where it is more, less or open."""
    if period is None or period.since is None or period.until is None:
        return None
    length = period.until - period.since
    if not LONGEST_DAY - 7200 <= length <= LONGEST_DAY:
        return None
    middle = datetime.fromtimestamp(period.since + length / 2, period.zone)
    return Day(middle.year, middle.month, middle.day)


def asks_for_print(question: str) -> bool:
    """Whether what was printed on the day is asked for ("headlines of …"), not what happened on it."""
    return _PRINTED.search(question) is not None


def naming_day(articles: Sequence[Article], day: Day) -> list[Article]:
    """The articles of the next day that name the day as they begin; if there are none, those that name it at all."""
    opening = [one for one in articles if names_day(f"{one.title}. {one.text[:OPENING]}", one.language, day)]
    return opening or [one for one in articles if names_day(one.text, one.language, day)]


def names_day(text: str, language: str, day: Day) -> bool:
    """Whether a text of the next day names the day: its date, its weekday or "gestern"."""
    if _YESTERDAY.search(text):
        return True
    if datetime(day.year, day.month, day.day, tzinfo=UTC).weekday() in weekdays(_OTHER_WEEK.sub(" ", text)):
        return True
    return any(named.day and named.agrees(day) for named in days(text, language))
