"""Publication dates: read leniently, believed only when they can be true. Times are UTC seconds."""

from __future__ import annotations

import re
import warnings
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from ingest.text.months import abroad

_EARLIEST = datetime(1990, 1, 1, tzinfo=UTC).timestamp()
_DAY = 86_400.0
_MILLISECONDS = 1e11  # an epoch number above this (year 5138 in seconds) counts milliseconds
_SLASHED = re.compile(r"^\s*(\d{1,2})/(\d{1,2})/\d{4}\b")
_YEAR_FIRST = re.compile(r"^\d{4}[-/.](\d{1,2})[-/.]\d{1,2}(?!\d)")
_DECEMBER = 12
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Zones by name, in hours; those that stand for several (IST, CST of China) are left to who reads them next.
_ZONES = {
    "CET": 1, "CEST": 2, "MET": 1, "MEST": 2, "MEZ": 1, "MESZ": 2, "BST": 1, "WET": 0, "WEST": 1, "EET": 2, "EEST": 3,
    "MSK": 3, "SAST": 2, "PKT": 5, "SGT": 8, "HKT": 8, "AWST": 8, "JST": 9, "KST": 9, "AEST": 10, "AEDT": 11,
    "NZST": 12, "NZDT": 13,
}  # fmt: skip
ZONED = re.compile(rf"\s({'|'.join(_ZONES)})$", re.IGNORECASE)
_RFC2822 = re.compile(
    r"^(\w{2,9}\.?,\s*)?\d{1,2}[ -]\w{3,9}[ -]\d{2,4}\s+\d\d?:\d\d(:\d\d)?\s*(GMT|UTC?|Z|[ECMP][SD]T|[+-]\d{4})$",
    re.IGNORECASE,
)
_COMPACT_ZONE = re.compile(r"([+-]\d{2})(\d{2})$")
_MIDNIGHT = re.compile(r"(?<=[T\s,])24(?=:?00(?:(?::?00)?(?:\.0+)?)?(?![\d:.]))", re.IGNORECASE)
_LEAP_SECOND = re.compile(r"(?<=[T\s,])\d\d:?59:?60(?![\d:])", re.IGNORECASE)
_FRACTION = re.compile(r"(\.\d{6})\d+")
_CLOCK_WORD = re.compile(
    r"(?<=\d)\s*uhr\b|\b(?:um|stand|(?:zuletzt )?(?:aktualisiert|veröffentlicht|erschienen)(?: am)?|"
    r"(?:last )?(?:published|updated|posted)(?: on)?)\b:?|^(?:am|vom|den|on)\b",
    re.IGNORECASE,
)
# 12.5.26, as German writers do
_SHORT_YEAR = re.compile(r"^(\D{0,20}\b(?:0?[1-9]|[12]\d|3[01])\.\s?(?:0?[1-9]|1[0-2])\.\s?)(\d\d)(?!\d|[.:]\d)")
_MAERZ = re.compile(r"\bmaerz\b", re.IGNORECASE)


def moment(value: Any) -> float | None:
    """The point in time a value names, None when it names none; a time without a zone is UTC.

    Understands ISO 8601 (also with a space), RFC 2822, epoch numbers, and written-out English and German dates.
    """
    if isinstance(value, date):
        return _of_date(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _epoch(value)
    text = ZONED.sub(_offset, value.strip()[:100]) if isinstance(value, str) else ""
    text, later = _rolled(text)
    readings = (_epoch_text, _iso, _mail, _written)
    found = next((found for found in (read(text) for read in readings) if found is not None), None) if text else None
    return None if found is None else found + later


def _rolled(text: str) -> tuple[str, float]:
    """The time without 24:00 and leap seconds, which Python does not know, and how many seconds later it is."""
    if midnight := _MIDNIGHT.search(text):
        return f"{text[: midnight.start()]}00{text[midnight.start() + 2 :]}", _DAY
    if leap := _LEAP_SECOND.search(text):
        return f"{text[: leap.end() - 2]}59{text[leap.end() :]}", 1.0
    return text, 0.0


def believed(seconds: float | None, now: float) -> tuple[float | None, str]:
    """The time if it can be true, else None and why: not before 1990, not more than a day after ``now``."""
    if seconds is None:
        return None, ""
    if seconds < _EARLIEST:
        return None, "its date lies before 1990 and is not believed"
    if seconds > now + _DAY:
        return None, "its date lies in the future and is not believed"
    return seconds, ""


def _of_date(value: date) -> float | None:
    if isinstance(value, datetime):
        return _seconds(value)
    return _seconds(datetime(value.year, value.month, value.day, tzinfo=UTC))


def _offset(zone: re.Match[str]) -> str:
    return f" +{_ZONES[zone[1].upper()]:02}00"


def _epoch_text(text: str) -> float | None:
    return _epoch(float(text)) if text.isascii() and text.isdecimal() and len(text) in (10, 13) else None


def _seconds(value: datetime) -> float | None:
    try:
        return (value if value.tzinfo else value.replace(tzinfo=UTC)).timestamp()
    except (OverflowError, ValueError, OSError):
        return None


def _epoch(number: float) -> float | None:  # JSON's whole numbers may be larger than any float
    if number != number or abs(number) > 1e15:  # noqa: PLR0124, PLR2004 — not a number, or no time at all
        return None
    return number / 1000 if abs(number) >= _MILLISECONDS else float(number)


def _iso(text: str) -> float | None:
    candidate = _FRACTION.sub(r"\1", text.replace("z", "Z"))
    if not candidate[:4].isdigit():
        return None
    for form in (candidate, _COMPACT_ZONE.sub(r"\1:\2", candidate).replace(" +", "+").replace(" UTC", "Z")):
        try:
            return _seconds(datetime.fromisoformat(form))
        except ValueError:
            continue
    return None


def _mail(text: str) -> float | None:
    if not _RFC2822.match(text):
        return None
    try:
        return _seconds(parsedate_to_datetime(text))
    except (TypeError, ValueError, IndexError, OverflowError):
        return None


def _written(text: str) -> float | None:
    """Dates in words; needs a year, and refuses 05/12/2026, which is two days on two continents, and 2026-13-05."""
    text = _SHORT_YEAR.sub(r"\g<1>20\2", _MAERZ.sub("März", text))
    if not _YEAR.search(text) or _is_ambiguous(text):
        return None
    foreign = abroad(text)
    if foreign is not None:
        return _seconds(foreign)
    import dateparser  # type: ignore[import-untyped, unused-ignore]

    settings: Any = {
        "PARSERS": ["absolute-time"],
        "STRICT_PARSING": True,
        "TIMEZONE": "UTC",
        "RETURN_AS_TIMEZONE_AWARE": True,
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "past",
    }
    phrase = " ".join(_CLOCK_WORD.sub(" ", text).replace("|", " ").split())
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # dateparser's regular expressions warn about Python's future
        found = dateparser.parse(phrase, languages=["en", "de"], settings=settings)
    found = found or abroad(text, shared=True)
    return _seconds(found) if found else None


def _is_ambiguous(text: str) -> bool:
    ordered = _YEAR_FIRST.match(text)
    if ordered and int(ordered[1]) > _DECEMBER:
        return True
    slashed = _SLASHED.match(text)
    if slashed is None:
        return False
    return max(int(slashed[1]), int(slashed[2])) <= _DECEMBER and slashed[1] != slashed[2]
