"""Dates as a person types them, to UTC seconds; a whole day, week, month or year covers all of itself."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, tzinfo

from vectorstore.errors import UsageError

_YEAR_OR_MONTH = re.compile(r"(\d{4})(?:-(\d{1,2}))?")
_WHOLE_DAY = re.compile(r"[\d-]+|\d{4}-?W\d{2}-?\d")
_WHOLE_WEEK = re.compile(r"\d{4}-?W\d{2}")
_JUST_BEFORE = 0.001  # seconds: so that a clock set to the end of a day still reads that day


def beginning(text: str, option: str) -> float:
    """UTC seconds at which the date or time begins; raises UsageError that names the option."""
    return _span(text, option)[0].timestamp()


def ending(text: str, option: str) -> float:
    """UTC seconds, exclusive, at which it ends: a date lasts the whole day, a time is its own end."""
    return _span(text, option)[1].timestamp()


def standpoint(text: str, option: str) -> float:
    """UTC seconds to stand at and look back from: the last moment of a date, or the time itself."""
    begins, ends = _span(text, option)
    return ends.timestamp() - (_JUST_BEFORE if ends > begins else 0.0)


def zone_of(text: str) -> tzinfo | None:
    """The zone that a time carries; None for a date, and for what is none."""
    try:
        return datetime.fromisoformat(text.strip()).tzinfo
    except ValueError:
        return None


def _span(text: str, option: str) -> tuple[datetime, datetime]:
    try:
        return _read(text.strip())
    except (ValueError, OverflowError):
        raise UsageError(
            f'{option} "{text}" is not a date; write 2026-05-12, or a time such as 2026-05-12T08:30Z.'
        ) from None


def _read(text: str) -> tuple[datetime, datetime]:
    if match := _YEAR_OR_MONTH.fullmatch(text):
        return _year_or_month(int(match[1]), None if match[2] is None else int(match[2]))
    moment = datetime.fromisoformat(text)
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
    days = 7 if _WHOLE_WEEK.fullmatch(text) else 1 if _WHOLE_DAY.fullmatch(text) else 0
    return moment, moment + timedelta(days=days)


def _year_or_month(year: int, month: int | None) -> tuple[datetime, datetime]:
    first = datetime(year, 1 if month is None else month, 1, tzinfo=UTC)
    following = (year, first.month + 1) if month and first.month < 12 else (year + 1, 1)  # noqa: PLR2004 - months
    return first, datetime(*following, 1, tzinfo=UTC)
