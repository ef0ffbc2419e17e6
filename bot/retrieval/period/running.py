"""The running week, month or year of the news: "the top stories of the week", "die Meldungen des Monats"."""

from __future__ import annotations

import re

from bot.retrieval.period.calendar import Today, Unit, block
from bot.retrieval.period.dates import Hit
from bot.retrieval.period.words import Line

# What is chosen of all that a week brought ("goal of the month", "Wort des Jahres") is a title, no time.
_NEWS = re.compile(
    r"(?:news|headlines?|stories|story|events?|developments?|updates?|happenings"
    r"|\w*(?:nachrichten|meldungen|meldung|schlagzeilen?|themen|thema|ereignisse?n?|neuigkeiten|news)|überblick"
    r"|zusammenfassung|(?:tages|wochen|monats)?rückblick|wichtigste)"
)
_UNITS = (Unit.WEEK, Unit.MONTH, Unit.YEAR)


_THROUGHOUT = ("über", "hindurch")
_COURSE = ("laufe", "verlauf", "verlaufe")
_OWNED = ("of", "der", "des", "when", "als", "that", "which", "die")
_SUMMED_UP = ("summarise", "summarize", "recap", "up", "review")


def running(line: Line, i: int, today: Today) -> tuple[int, Hit] | None:
    """Where the words that govern the unit at ``i`` begin, and the week, month or year that is running."""
    unit = line.get(i, "unit")
    if unit not in _UNITS or line.get(i, "plural"):
        return None
    start = _in_course(line, i) if (start := _summed_up(line, i)) is None else start
    if start is None and _ends(line, i + 1):
        start = _of_the_news(line, i)
    end = i + 2 if line.says(i + 1, *_THROUGHOUT) else i + 1
    return None if start is None else (start, Hit(end, block(today.date, Unit(unit), relative=True)))


def _of_the_news(line: Line, i: int) -> int | None:
    """The "of the" or "der" between the news and the unit."""
    german = line.says(i - 1, "der", "des")
    if not german and not (line.says(i - 1, "the") and line.says(i - 2, "of")):
        return None
    start = i - 1 if german else i - 2
    return start if _NEWS.fullmatch(line.at(start - 1).fold) else None


def _in_course(line: Line, i: int) -> int | None:
    """The words before the unit in "im Laufe des Jahres", "unter der Woche", "over the course of the year".

    Not where another time is told, which the unit would be part of: "during the year 2023", "der Woche vor der Wahl".
    """
    behind = line.get(i + 1, "relation") is not None or line.says(i + 1, *_OWNED)
    if behind or any("year" in token.means for token in line.tokens):
        return None
    under = line.says(i - 2, "unter") and line.get(i, "unit") == Unit.WEEK
    if line.says(i - 1, "des", "der") and (line.says(i - 2, *_COURSE) or under):
        return i - 2
    if not line.says(i - 1, "the"):
        return None
    course = line.says(i - 3, "course") and line.says(i - 2, "of")
    return i - 3 if course else i - 2 if line.says(i - 2, "during", "throughout") else None


def _summed_up(line: Line, i: int) -> int | None:
    """The article of "fass die Woche zusammen", "die Woche über", "summarise the week"."""
    if line.says(i + 1, "zusammen", *_THROUGHOUT):
        return i - 1 if line.says(i - 1, "die", "den", "das") else None
    return i - 1 if line.says(i - 1, "the") and line.says(i - 2, *_SUMMED_UP) and _ends(line, i + 1) else None


def _ends(line: Line, i: int) -> bool:
    """Whether nothing but courtesy follows."""
    return line.says(i, "please", "bitte") or not line.at(i).text[:1].isalnum()
