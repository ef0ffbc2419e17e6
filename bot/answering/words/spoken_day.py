"""A day as a sentence writes it, in German or English; pure."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo

GERMAN_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
ENGLISH_MONTHS = "January February March April May June July August September October November December"


def spoken_day(language: str, seconds: float, zone: tzinfo = UTC) -> str:
    """A day as the language writes it: "12. Mai 2026", "12 May 2026"."""
    moment = datetime.fromtimestamp(seconds, zone)
    month = (GERMAN_MONTHS if language == "de" else ENGLISH_MONTHS).split()[moment.month - 1]
    return f"{moment.day}. {month} {moment.year}" if language == "de" else f"{moment.day} {month} {moment.year}"
