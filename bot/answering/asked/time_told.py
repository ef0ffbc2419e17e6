"""The time that a sentence speaks of, against the period that a question asks about; pure.

A sentence that names no day or year speaks of the day on which its article appeared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from bot.answering.sentence import spoken, under_its_title
from bot.answering.side import DAY
from bot.answering.words.years import of_another_year, years, years_told
from vectorstore.text.days import Day, days, weekdays

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Period
    from bot.answering.sentence import Sentence
    from vectorstore.domain import Article

NEAR = 4.0  # log-odds of the reader behind the best sentence within which one of the period asked about stands for it
LATER = 2  # years; the year before may be meant by "in spring" or a season
NEAR_UNREAD = 2.0  # the same of the score, where nothing reads

_THIS_YEAR = re.compile(
    r"\b(?:this year|current year|(?:in )?diese[sm]? jahr\w*|laufende[ns] jahr\w*|heuer)\b", re.IGNORECASE
)
_YESTERDAY = re.compile(r"\b(?:gestern|gestrigen|yesterday|last night|overnight)\b", re.IGNORECASE)
LONGEST = 15 * DAY  # of a period that what is printed in it is about; in a longer one ("in Q3") it is about one before
Stretch = tuple[float, float]  # UTC seconds, the end exclusive


def of_the_period(evidence: Sequence[Sentence], period: Period | None) -> tuple[Sentence, ...]:
    """Without the sentences of another time, where one of the period asked about answers as well."""
    if period is None or not evidence:
        return tuple(evidence)
    told = [_within(one, period) for one in evidence]
    worth = [one.score if one.reading is None else one.reading for one in evidence]
    reach = NEAR_UNREAD if evidence[0].reading is None else NEAR
    inside = max((value for value, within in zip(worth, told, strict=True) if within), default=None)
    if inside is None or inside < max(worth) - reach:
        return tuple(evidence)
    return tuple(one for one, within in zip(evidence, told, strict=True) if within is not False)


def is_short(period: Period) -> bool:
    """Whether what is printed in a period is about that period."""
    return period.since is not None and period.until is not None and period.until - period.since <= LONGEST


def _within(one: Sentence, period: Period) -> bool | None:
    """As ``speaks_of``; of a few days also what names one of them by its weekday."""
    told = speaks_of(one.text, one.found.article, spoken(one), period)
    return (is_short(period) and of_the_days(one, period)) or told


def is_of_later_years(asked: frozenset[str], one: Sentence) -> bool:
    """Whether years are asked about that a sentence's passage does not name, and its article is of LATER years.

    "Who won the mayoral election in 2022?" is not told by the report on Thursday's election of 2026. A sentence that
    names a year itself need but be of the next one: "in the first half of 2015", where that of 2014 is asked for.
    """
    published = one.found.article.published
    if not asked or published is None:
        return False
    printed = datetime.fromtimestamp(published, UTC).year
    named = years_told(under_its_title(one.found), published)
    least = 1 if of_another_year(one.text, asked) else LATER
    return asked.isdisjoint(named) and all(printed - int(year) >= least for year in asked)


def speaks_of(text: str, article: Article, language: str, period: Period) -> bool | None:
    """Whether a sentence of an article speaks of the period; None where nothing tells its time."""
    for told in (text, article.title):
        if stretches := list(_stretches(told, language, article.published, period.zone)):
            return any(_meets(stretch, period) for stretch in stretches)
    return None if article.published is None else _meets((article.published, article.published + 1), period)


def of_the_days(best: Sentence, period: Period) -> bool:
    """Whether a sentence, or the opening of its passage, names a day of the period: its date, weekday or "gestern"."""
    article = best.found.article
    if article.published is None:
        return False
    if speaks_of(best.text, article, spoken(best), period) is True:
        return True
    printed = datetime.fromtimestamp(article.published, period.zone)
    back = {(printed.weekday() - day) % 7 or 7 for day in weekdays(best.found.passage.text)}
    back |= {1} if _YESTERDAY.search(best.found.passage.text) else set()
    noons = ((printed - timedelta(days=days)).replace(hour=12, minute=0).timestamp() for days in back)
    return any((period.since or 0.0) <= noon < (period.until or 0.0) for noon in noons)


def _stretches(text: str, language: str, published: float | None, zone: tzinfo) -> Iterator[Stretch]:
    """What the text names: its days and months, its years where no day of them is named, last year and next."""
    named = [placed for day in days(text, language) if (placed := _placed(day, published)) is not None]
    yield from (lasting(day, zone) for day in named)
    beside = years_told(text, published) - (frozenset() if _THIS_YEAR.search(text) else years_told("", published))
    for year in (years(text) | beside) - {str(day.year) for day in named}:
        yield lasting(Day(int(year), 0, 0), zone)


def _placed(day: Day, published: float | None) -> Day | None:
    """With the year of the last such day before the article; None where that cannot be said."""
    if day.year or published is None:
        return day if day.year else None
    moment = datetime.fromtimestamp(published, UTC)
    later = (day.month, day.day) > (moment.month, moment.day if day.day else 0)
    return Day(moment.year - later, day.month, day.day)


def lasting(day: Day, zone: tzinfo = UTC) -> Stretch:
    """From the beginning to the end of a day, a month or a year."""
    first = datetime(day.year, day.month or 1, 1, tzinfo=zone) + timedelta(days=max(day.day, 1) - 1)
    if day.day:
        return first.timestamp(), first.timestamp() + DAY
    year, month = (day.year + day.month // 12, day.month % 12 + 1) if day.month else (day.year + 1, 1)
    return first.timestamp(), datetime(year, month, 1, tzinfo=zone).timestamp()


def _meets(stretch: Stretch, period: Period) -> bool:
    since = period.since if period.since is not None else float("-inf")
    until = period.until if period.until is not None else float("inf")
    return stretch[0] < until and since < stretch[1]
