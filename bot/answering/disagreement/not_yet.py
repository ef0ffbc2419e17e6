"""What an article announces and does not hold yet: a price from January on, whoever was elected; pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.answering.asked.upcoming import falls_on
from vectorstore.text.days import days
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from bot.answering.asked.changing import Changing
    from bot.answering.sentence import Sentence

_FROM = re.compile(
    r"\b(?:ab|von|vom|zum|from|as of|starting|effective|beginning|on|am)\s(?:dem |the )?\Z", re.IGNORECASE
)
_ELECTED = re.compile(
    r"\b(?:gew[aio]nn\w*|gewählt\w*|wahlsieg\w*|nominier\w*|designiert\w*|berufen|ernannt|wird|soll"
    r"|elect(?:ed|s)?|wins?|won|nominat\w*|name[sd]|appoint\w*|will|is to)\b",
    re.IGNORECASE,
)
_TAKES_OFFICE = re.compile(
    r"\b(?:tritt|antritt|amtsantritt|übernimmt|vereidigt|amtsübergabe|takes? (?:office|over|up)|sworn in|inaugurat\w*"
    r"|starts?|begins?)\b",
    re.IGNORECASE,
)


def not_yet(asked: Changing, one: Sentence, moment: datetime | None) -> bool:
    """Whether a sentence on what changes tells what holds only after a moment."""
    told = one.found.article.published
    if moment is None or told is None:
        return False
    if asked == "office":
        return is_elected(one.text) and _starts_later(one, told, moment)
    return asked in {"price", "rate"} and _ahead(one.text, one.found.passage.language, told, moment)


def is_elected(text: str) -> bool:
    """Whether a text says that somebody is to come into an office: "was elected", "wird", "is to become"."""
    return _ELECTED.search(text) is not None


def _starts_later(one: Sentence, told: float, moment: datetime) -> bool:
    """Whether its passage says that the office is taken on a day after the moment."""
    text = one.found.passage.text
    every = (text[span.start : span.end] for span in sentences(text))
    return any(_TAKES_OFFICE.search(said) and _ahead(said, one.found.passage.language, told, moment) for said in every)


def _ahead(text: str, language: str, told: float, moment: datetime) -> bool:
    """Whether a text, told at a time, names a day from which it holds, after the moment."""
    since = datetime.fromtimestamp(told, UTC)
    named = (day for day in days(text, language) if _FROM.search(text[: day.start]))
    return any(falls_on(day, since) > moment for day in named)
