"""What an answer says about itself, in German or English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.answering.answer import Citation

OLD_NEWS = 30  # days: older than this the reader is told of what day the news is
GERMAN_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
ENGLISH_MONTHS = "January February March April May June July August September October November December"
REMARKS = {
    "de": {
        "stale": "Das Neueste dazu ist vom {day}.",
        "fallback": "Das Sprachmodell ist ausgefallen ({reason}); die Antwort besteht aus wörtlichen Sätzen.",
    },
    "en": {
        "stale": "The newest on this is of {day}.",
        "fallback": "The language model failed ({reason}); the answer is made of verbatim sentences.",
    },
}


def stale(language: str, citations: Sequence[Citation], now: datetime) -> list[str]:
    """Says of what day the newest cited article is, when that is long ago."""
    dates = [c.quote.found.article.published for c in citations if c.quote.found.article.published is not None]
    if not dates or now.timestamp() - max(dates) < OLD_NEWS * 86_400:
        return []
    return [_remark(language, "stale", day=spoken_day(language, max(dates)))]


def fallen_back(language: str, reason: str) -> str:
    """Says that a model failed and what the answer is instead."""
    return _remark(language, "fallback", reason=reason.rstrip("."))


def spoken_day(language: str, seconds: float) -> str:
    """A day as the language writes it: "12. Mai 2026", "12 May 2026"."""
    moment = datetime.fromtimestamp(seconds, UTC)
    month = (GERMAN_MONTHS if language == "de" else ENGLISH_MONTHS).split()[moment.month - 1]
    return f"{moment.day}. {month} {moment.year}" if language == "de" else f"{moment.day} {month} {moment.year}"


def _remark(language: str, name: str, **values: str) -> str:
    return REMARKS.get(language, REMARKS["en"])[name].format(**values)
