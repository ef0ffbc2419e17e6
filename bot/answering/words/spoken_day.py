"""A day as a sentence writes it, in German or English; pure."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

GERMAN_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
ENGLISH_MONTHS = "January February March April May June July August September October November December"


DAY = 86_400


def day_zone(seconds: float, zone: tzinfo) -> tzinfo:
    """The zone in whose days a time is told: midnight sharp of UTC is a day without a time, the same everywhere."""
    return UTC if seconds % DAY == 0 else zone


def published_on(language: str, seconds: float, zone: tzinfo) -> str:
    """The day of an article as the language writes it, counted as the asker counts days."""
    return spoken_day(language, seconds, day_zone(seconds, zone))


def spoken_day(language: str, seconds: float, zone: tzinfo = UTC) -> str:
    """A day as the language writes it: "12. Mai 2026", "12 May 2026"."""
    moment = datetime.fromtimestamp(seconds, zone)
    month = (GERMAN_MONTHS if language == "de" else ENGLISH_MONTHS).split()[moment.month - 1]
    return f"{moment.day}. {month} {moment.year}" if language == "de" else f"{moment.day} {month} {moment.year}"
