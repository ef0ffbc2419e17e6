"""What is found for a state at a time gone by: what was printed up to then, read as it would have been asked then.

"Who was governor in May 2026?" is told by the last article before June, and by one of October not at all.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing, is_office
from bot.answering.asked.past_state import asked_how_it_was, may_ask_how_it_was
from bot.answering.asked.time_told import names_part_of
from bot.answering.disagreement.contenders import ANSWERED
from bot.answering.floor import FLOOR
from bot.answering.refusal.likelihood import log_odds
from bot.answering.selection.evidence import read_for
from bot.answering.selection.foremost import foremost
from bot.answering.sentence import told_at
from bot.answering.side import DAY
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Period
    from bot.answering.sentence import Sentence
    from bot.retrieval.ask import Ask
    from bot.retrieval.retrieved import Retrieved, Retrieving
    from vectorstore.encoders.encoder import Encoder


OLDEST = 2 * 366 * DAY  # between what is printed and the time asked about: later than that, much may have come between
# Seconds before the moment up to which was read: who takes office on the day after does not hold it yet, nor does who
# stands in as of the article that came first.
EARLIER = 2.0
SOON = 92 * DAY  # after it, within which who leaves an office is taken to have held it then

_COMES = re.compile(
    r"\b(?:(?:took|takes|taking) over|succeed\w*|replac\w*|übern(?:immt|ahm|ommen)|nachfolg\w*|folgte? auf|named"
    r"|appointed|\w*elected|gewählt\w*|ernannt\w*|sworn in|vereidigt\w*|wird|will|is to)\b",
    re.IGNORECASE,
)
_NEW = re.compile(r"\b(?:neue[rn]?|new|newly \w+)\s(\w+)", re.IGNORECASE)  # "neuer Bundeskanzler"


def as_it_was(ask: Ask, found: Retrieved, retriever: Retrieving, encoder: Encoder) -> Retrieved | None:
    """The passages that tell the state at the end of the period asked about; None where it asks for no such state.

    ``found``: what is found for the question as it is asked. None as well where that names that time itself. Where
    nothing was printed up to then, what was printed first after it tells, if it tells of nobody new; whoever is told
    as a holder later need not have been one then.
    """
    if (ask.since, ask.until) != (None, None) or not may_ask_how_it_was(ask.question):
        return None
    wording, period = asked_how_it_was(found.bare), found.period
    if not wording or period is None or period.until is None:
        return None
    told = read_for(found.bare, found, encoder)
    if any(_names_it(one, period) for one in told):
        return None
    asked = replace(ask, question=wording, answer_language=found.language)
    then = _as_of(asked, period.until, retriever, encoder, since=(period.since or period.until) - OLDEST)
    if then is None and (later := _first_after(told, period.until)) is not None:
        then = _as_of(asked, later + 1, retriever, encoder)
        then = then if then is not None and _is_of_before(wording, then, encoder) else None
    if then is None and changing(wording) == "office" and _is_of_later(told, period.until):
        then = retriever.retrieve(replace(asked, as_of=period.until))
    return None if then is None else replace(then, period=period, state_of=(then.scope.as_of or period.until) - EARLIER)


def _as_of(
    ask: Ask, moment: float, retriever: Retrieving, encoder: Encoder, since: float = float("-inf")
) -> Retrieved | None:
    """What answers as of a moment, if anything printed since does."""
    moment = moment if ask.as_of is None else min(moment, ask.as_of)
    found = retriever.retrieve(replace(ask, as_of=moment))
    evidence = read_for(ask.question, found, encoder)
    if not evidence or log_odds(ask.question, found, evidence, encoder) < FLOOR:
        return None
    best = foremost(detect(ask.question, found.language), evidence)
    return found if told_at(best) >= since else None


def _names_it(one: Sentence, period: Period) -> bool:
    """Whether a sentence that is read as an answer says that it speaks of that time."""
    read = one.reading is None or one.reading >= ANSWERED
    return read and names_part_of(one.text, one.found.article, one.found.passage.language, period)


def _first_after(told: Sequence[Sentence], ends: float) -> float | None:
    """When the first article after the period came out that is read as an answer."""
    read = [one for one in told if one.reading is None or one.reading >= ANSWERED]
    times = (published for one in read if (published := one.found.article.published) is not None)
    return min((time for time in times if ends <= time < ends + SOON), default=None)


def _is_of_later(told: Sequence[Sentence], ends: float) -> bool:
    """Whether what is read as the likeliest answer was printed after the period, and not just after it of old times."""
    best = max(told, key=lambda one: one.score if one.reading is None else one.reading, default=None)
    if best is None or told_at(best) < ends:
        return False
    return told_at(best) >= ends + SOON or _is_new(best.text)


def _is_new(text: str) -> bool:
    """Whether a text says that somebody comes into an office."""
    return _COMES.search(text) is not None or any(is_office(new[1]) for new in _NEW.finditer(text))


def _is_of_before(question: str, found: Retrieved, encoder: Encoder) -> bool:
    """Whether what answers tells who held the office until then: who leaves it, and not who comes into it."""
    best = foremost(detect(question, found.language), read_for(question, found, encoder))
    return changing(question) == "office" and not _is_new(best.text)
