"""Is it a contradiction, or has it changed: a newer word on what changes, or one that says that it did; pure."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.asked.upcoming import falls_on, is_ahead
from bot.answering.disagreement.examined import TERM, settles
from bot.answering.side import DAY, Kind, same_day
from bot.answering.words.claim_words import CURRENCIES, SCALED
from bot.answering.words.states import states_differ

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.side import Side

_DISPUTES = re.compile(
    r"\b(?:widerspr(?:icht|ach|echen)\w*|bestreite[nt]|bestritt(?:en)?|weis(?:t|en)\b.{1,60}\bzurück|wies(?:en)?\b.{1,60}\bzurück"
    r"|frei erfunden|dispute[sd]?|contradict(?:s|ed)|denie[sd]|reject(?:s|ed) (?:the|that|this))\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\b(?:\w*gestiegen|st(?:ieg|eigt)\w*|erhöht\w*|gesunken|sank|sinkt|gefallen|fiel|inzwischen|mittlerweile"
    r"|nunmehr|nun|jetzt|neuerdings"
    r"|verschoben|verschiebt|verlegt|vorgezogen|verzögert\w*|erst|doch noch|statt|korrigiert\w*|aktualisiert\w*"
    r"|neue[rsn]? (?:zahl|stand|bilanz)\w*"
    r"|ris(?:es?|en|ing)|rose|rais(?:ed|es)|increas\w*|fell|fallen|drop\w*|cut (?:from|to|by|further)"
    r"|now|since|postpone\w*|delay\w*"
    r"|brought forward|move[sd]|instead"
    r"|no longer|nicht mehr|am ende|in the end|als geplant|than planned|updated?|revised|corrected|climb\w*)\b",
    re.IGNORECASE,
)
PRICE = re.compile(
    r"\b(?:koste[tn]|preis\w*|gebühr\w*|costs?|prices?|fares?|leitzins\w*|inflation\w*)\b", re.IGNORECASE
)
VICTIMS = frozenset(("dead", "hurt", "missing", "held", "moved"))
_SUCCEEDED = re.compile(
    r"\b(?:nachfolg\w*|löst\b.*\bab|abgelöst|folgt auf|neue[rn]? |succeed\w*|successor|replac\w*|takes over"
    r"|took over|tak(?:e|ing) over|übernimmt|übernehmen|in charge|new "
    r"|amtseid|vereidigt|sworn in|tritt\b.*\b(?:amt|stelle|dienst)\b.*\ban\b|rückt\b"
    r"|(?:auf|an) (?:seine|ihre|dessen|deren)n? (?:stuhl|stelle|posten|platz)"
    r"|(?:takes?|took) (?:the|his|her|their) (?:helm|reins|seat|place)|charge of)",
    re.IGNORECASE,
)


def kind_of(question: str, sides: Sequence[Side]) -> Kind:
    """A development where the newer word is of a later day and such things change, or it says that it changed.

    What corrects or settles the older one is, of whatever day; what disputes it is not.
    """
    newest, oldest = sides[0], sides[-1]
    if corrects(newest, oldest) or settles(newest, oldest) or _put_off(newest, oldest):
        return "development"
    if same_day(newest, oldest) or _DISPUTES.search(newest.sentence.text):
        return "contradiction"
    asked, text = changing(question), newest.sentence.text
    if newest.claim.sort == "name":
        return "development" if (asked and _later(newest, oldest)) or succeeds(text) else "contradiction"
    if _is_sum(newest) and not _later(newest, oldest):
        return "development" if moved(text) else "contradiction"
    if newest.claim.sort == "figure" and (asked or newest.claim.kind in VICTIMS or PRICE.search(text)):
        return "development"
    return "development" if moved(text) else "contradiction"


def corrects(newest: Side, oldest: Side) -> bool:
    """Whether the newer sentence says that it is not the older value: "304 million euros and not 340 million euros"."""
    old = oldest.claim.written
    denied = rf"\b(?:not|nicht|statt|instead of|rather than)\s(?:(?:the|den|der|die|das)\s)?{re.escape(old)}(?!\w)"
    return bool(old) and newest.published != oldest.published and re.search(denied, newest.sentence.text) is not None


def _put_off(newest: Side, oldest: Side) -> bool:
    """Whether a term later a plan has a later day, which still lies ahead: "bis Ende Februar", after "15. November"."""
    old, new = (_falls(side) for side in (oldest, newest))
    return old is not None and new is not None and new > old and _later(newest, oldest)


def _falls(side: Side) -> datetime | None:
    """The day that a sentence tells as coming, the first it can be; None of any other."""
    if side.claim.day is None or side.published is None:
        return None
    told = datetime.fromtimestamp(side.published, UTC)
    return falls_on(side.claim.day, told) if is_ahead(side.claim.day, told) else None


def _later(newest: Side, oldest: Side) -> bool:
    return (newest.published or 0.0) - (oldest.published or 0.0) >= TERM * DAY


def _is_sum(side: Side) -> bool:
    """What a takeover or a station costs is no price that rises from one day to the next."""
    amount = side.claim.amount
    return amount is not None and amount.unit in CURRENCIES and abs(amount.low) >= 10**SCALED


def kind_of_fact(sides: Sequence[Side]) -> Kind:
    newest, oldest = sides[0], sides[-1]
    if same_day(newest, oldest):
        return "contradiction"
    text = newest.sentence.text
    return "development" if moved(text) or states_differ(text, oldest.sentence.text) else "contradiction"


def succeeds(text: str) -> bool:
    """Whether a text says that somebody follows another: "new", "übernimmt", "replaces"."""
    return _SUCCEEDED.search(text) is not None


def moved(text: str) -> bool:
    """Whether a text says that something changed: "now", "inzwischen", "has risen to"."""
    return _MOVED.search(text) is not None
