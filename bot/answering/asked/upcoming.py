"""Questions for the next time that something happens, and whether an article looks ahead at all; pure.

"Wann ist die nächste Bundestagswahl?" is not answered by the day of the last one.
"""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import UTC, datetime, timedelta

from bot.answering.asked.kind import WORKED_OUT
from vectorstore.text.days import Day, days, weekdays
from vectorstore.text.numbers import amounts

# A day without a year is the coming one up to so many days ahead of an article, else the one gone by.
AHEAD = 240
_ASKED = re.compile(
    r"\b(?:wann|when|an welchem tag|what day|which day)\b.*\b(?:nächste[nrms]?|kommende[nrms]?|next|upcoming)\b",
    re.IGNORECASE,
)
_COMING_ASKED = re.compile(
    r"\b(?:wann|when|an welchem tag|(?:what|which) day)"
    r"\s+(?:wird|werden|soll(?:en)?|kommt|startet|beginnt|will|is|are)\b",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:nächste[nrms]?|kommende[nrms]?|bevorstehend\w*|morgen|demnächst|künftig\w*|next|upcoming|coming|tomorrow"
    r"|in (?:\w+ )?(?:tagen|wochen|monaten|jahren|days|weeks|months|years))\b",
    re.IGNORECASE,
)
_WILL = re.compile(
    r"\b(?:wird|werden|soll(?:en)?|will|wollen|geplant|vorgesehen|beginnt|startet|findet|folgt|tagt|is (?:to|due|set)"
    r"|are (?:to|due|set)|plan(?:s|ned)?|scheduled|expected|begins?|starts?|follows?|opens?)\b",
    re.IGNORECASE,
)


def asks_next(question: str) -> bool:
    """Whether the day of something still to come is asked for."""
    return _ASKED.search(question) is not None


def asks_coming(question: str) -> bool:
    """Whether the day is asked on which something will be: "Wann wird das Ticket teurer?"."""
    return asks_next(question) or _COMING_ASKED.search(question) is not None


def looks_ahead(text: str, language: str, published: float | None) -> bool:
    """Whether a text says when something after its publication (UTC seconds) is; one without a date may.

    So may any figure in a language whose words for it are not known here.
    """
    if language not in WORKED_OUT:
        return any(map(str.isdigit, text))
    if _SAID.search(text) or (weekdays(text) and _WILL.search(text)):
        return True
    said = days(text, language)
    if published is None:
        return bool(said)
    moment = datetime.fromtimestamp(published, UTC)
    years = (int(one.low) for one in amounts(text, language) if one.is_year)
    return any(year > moment.year for year in years) or any(is_ahead(day, moment) for day in said)


def is_ahead(day: Day, moment: datetime) -> bool:
    """Whether a day is after a moment; one without a year where it is nearer ahead than behind."""
    if day.year:
        return (day.year, day.month, day.day or 31) > (moment.year, moment.month, moment.day)
    first = moment.replace(day=1)
    coming = [first + timedelta(days=31 * months) for months in range(13)]
    place = next(month for month in coming if month.month == day.month)
    distance = (place - first).days + (day.day or 15) - moment.day
    return 0 < distance <= AHEAD


def falls_on(day: Day, told: datetime) -> datetime:
    """When a day is that was named at a time: without a year the first one after it."""
    year = day.year or told.year
    found = _moment(year, day.month or 1, day.day or 1)
    return found if day.year or found.date() >= told.date() else _moment(year + 1, day.month, day.day or 1)


def _moment(year: int, month: int, day: int) -> datetime:
    """A day of the calendar, the last of its month for one that it does not have."""
    last = monthrange(year, month)[1]
    return datetime(year, month, min(day, last), tzinfo=UTC)
