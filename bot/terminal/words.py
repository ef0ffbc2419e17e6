"""The terminal's own words, in the language of the answer; English where we have no other."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from types import MappingProxyType

from bot.answering.words.spoken_day import day_zone

_ENGLISH = {
    "undated": "undated",
    "untitled": "untitled",
    "teaser": "opening only",
    "paywalled": "paywalled, opening only",
    "note": "Note",
    "period": "Period",
    "from": "from {since}",
    "to": "to {until}",
    "between": "{since} to {until}",
    "by": "by {author}",
    "also": "also in {outlets}",
    "no_passages": "No passages found.",
}
_GERMAN = {
    "undated": "ohne Datum",
    "untitled": "ohne Titel",
    "teaser": "nur der Anfang",
    "paywalled": "hinter einer Bezahlschranke, nur der Anfang",
    "note": "Hinweis",
    "period": "Zeitraum",
    "from": "ab {since}",
    "to": "bis {until}",
    "between": "{since} bis {until}",
    "by": "von {author}",
    "also": "auch bei {outlets}",
    "no_passages": "Keine Passagen gefunden.",
}
WORDS = MappingProxyType({"en": MappingProxyType(_ENGLISH), "de": MappingProxyType(_GERMAN)})


def filled(table: Mapping[str, Mapping[str, str]], key: str, language: str, /, **values: object) -> str:
    """The phrase for the key in a table of languages, English among them, with its values put in."""
    return table.get(language, table["en"])[key].format(**values)


def word(key: str, language: str, /, **values: object) -> str:
    """The phrase for the key with its values put in."""
    return filled(WORDS, key, language, **values)


def day(seconds: float | None, language: str, zone: tzinfo = UTC) -> str:
    """The day (of UTC, where no zone is given), or that there is none."""
    if seconds is None:
        return word("undated", language)
    return datetime.fromtimestamp(seconds, zone).date().isoformat()


def published_on(seconds: float | None, language: str, zone: tzinfo) -> str:
    """The day of an article, as in the answer's own words."""
    return day(seconds, language, UTC if seconds is None else day_zone(seconds, zone))


def period(since: float | None, until: float | None, language: str, zone: tzinfo = UTC) -> str:
    """The window in days, both included; ``until`` is exclusive UTC seconds, so its last moment counts."""
    last = None if until is None else day(until - 0.001, language, zone)
    if since is None:
        return word("to", language, until=last)
    first = day(since, language, zone)
    if last is None:
        return word("from", language, since=first)
    return first if first == last else word("between", language, since=first, until=last)
