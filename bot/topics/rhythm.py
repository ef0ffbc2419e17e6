"""When a digest is due: a local hour in a zone, once a day or week, with quiet hours; pure, the clock is handed in."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from vectorstore.errors import UsageError

if TYPE_CHECKING:
    from vectorstore.record.follows import Follow

WEEKDAYS = (
    ("monday", "montag", "mo", "mon"),
    ("tuesday", "dienstag", "di", "tue"),
    ("wednesday", "mittwoch", "mi", "wed"),
    ("thursday", "donnerstag", "do", "thu"),
    ("friday", "freitag", "fr", "fri"),
    ("saturday", "samstag", "sonnabend", "sa", "sat"),
    ("sunday", "sonntag", "so", "sun"),
)
JUMP = 86_400.0  # seconds that "last looked" may lie ahead of the clock before the clock is taken to have been wrong
_TIME = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(?:h|uhr)?", re.IGNORECASE)
_QUIET = re.compile(r"(\d{1,2})\s*[-–]\s*(\d{1,2})\s*(?:h|uhr)?", re.IGNORECASE)


def zone_named(name: str) -> ZoneInfo:
    """The zone of an IANA name; raises UsageError."""
    try:
        return ZoneInfo(name.strip())
    except (KeyError, ValueError, OSError):
        raise UsageError(f'"{name}" is not a time zone; write one such as Europe/Berlin or UTC.') from None


def time_of_day(text: str) -> tuple[int, int]:
    """Hour and minute of "8", "08:30" or "8 Uhr"; raises UsageError."""
    match = _TIME.fullmatch(text.strip())
    if not match or int(match[1]) > 23 or int(match[2] or 0) > 59:  # noqa: PLR2004 - the clock's
        raise UsageError(f'"{text}" is not a time of day; write 8 or 08:30.')
    return int(match[1]), int(match[2] or 0)


def weekday_named(text: str) -> int:
    """The day of the week in German or English, Monday is 0; raises UsageError."""
    small = text.strip().lower()
    for number, names in enumerate(WEEKDAYS):
        if small in names:
            return number
    raise UsageError(f'"{text}" is not a day of the week; write one such as monday or Montag.')


def quiet_hours(text: str) -> str:
    """Quiet hours such as "22-7" brought to one form, "" for none; raises UsageError."""
    small = text.strip().lower()
    if small in ("", "off", "none", "aus", "keine"):
        return ""
    match = _QUIET.fullmatch(small)
    if not match or int(match[1]) > 23 or int(match[2]) > 24 or int(match[1]) == int(match[2]) % 24:  # noqa: PLR2004
        raise UsageError(f'"{text}" are no quiet hours; write them such as 22-7, or off.')
    return f"{int(match[1])}-{int(match[2]) % 24}"


def is_quiet(quiet: str, zone: str, now: float) -> bool:
    """Whether it is within the quiet hours of a zone."""
    if not quiet:
        return False
    begin, end = map(int, quiet.split("-"))
    hour = datetime.fromtimestamp(now, ZoneInfo(zone)).hour
    return begin <= hour < end if begin < end else hour >= begin or hour < end


def newest_slot(follow: Follow, now: float) -> float:
    """The last moment up to ``now`` at which the follow's digest was planned; UTC seconds.

    An hour that a change of clocks leaves out is the moment after the gap; one that comes twice counts once.
    """
    zone = ZoneInfo(follow.zone)
    today = datetime.fromtimestamp(now, zone).date()
    for back in range(9):
        day = today - timedelta(days=back)
        planned = datetime(day.year, day.month, day.day, follow.hour, follow.minute, tzinfo=zone).timestamp()
        if planned <= now and (follow.rhythm != "weekly" or day.weekday() == follow.weekday):
            return planned
    raise AssertionError("a week has every weekday")


def is_due(follow: Follow, now: float) -> bool:
    """Whether a digest was planned since news was last looked at, and the quiet hours are over.

    What falls into quiet hours, or into a time when nobody ran, is caught up once; a clock that was far ahead and was
    put right does not silence a follow until it is reached again.
    """
    if is_quiet(follow.quiet, follow.zone, now):
        return False
    if follow.kind == "watch":
        return True
    last = follow.last if follow.last <= now + JUMP else 0.0
    return newest_slot(follow, now) > last
