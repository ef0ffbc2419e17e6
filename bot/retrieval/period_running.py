"""The running week, month or year of the news: "the top stories of the week", "die Meldungen des Monats"."""

from __future__ import annotations

import re

from bot.retrieval.period_calendar import Today, Unit, block
from bot.retrieval.period_dates import Hit
from bot.retrieval.period_words import Line

# What is chosen of all that a week brought ("goal of the month", "Wort des Jahres") is a title, no time.
_NEWS = re.compile(
    r"(?:news|headlines?|stories|story|events?|developments?|updates?|happenings"
    r"|\w*(?:nachrichten|meldungen|meldung|schlagzeilen?|themen|thema|ereignisse?n?|neuigkeiten|news)|überblick"
    r"|zusammenfassung|(?:tages|wochen|monats)?rückblick|wichtigste)"
)
_UNITS = (Unit.WEEK, Unit.MONTH, Unit.YEAR)


def running(line: Line, i: int, today: Today) -> tuple[int, Hit] | None:
    """Where the words that govern the unit at ``i`` begin, and the week, month or year that is running."""
    unit = line.get(i, "unit")
    if unit not in _UNITS or line.get(i, "plural") or line.at(i + 1).text[:1].isalnum():
        return None
    german = line.says(i - 1, "der", "des")
    if not german and not (line.says(i - 1, "the") and line.says(i - 2, "of")):
        return None
    start = i - 1 if german else i - 2
    if not _NEWS.fullmatch(line.at(start - 1).fold):
        return None
    return start, Hit(i + 1, block(today.date, Unit(unit), relative=True))
