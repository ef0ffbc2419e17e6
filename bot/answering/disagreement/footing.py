"""On what footing a value stands: needed, sought, offered or got; a day, or in all; in nine months, or a year; pure.

What a court gave contradicts no prosecutor, and what a strike costs a day not what it cost one shipper.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.answering.check.told_amounts import clause
from bot.answering.words.claim_words import CURRENCIES, KINDS, SCALED, TIME_UNITS
from vectorstore.text.numbers import Amount

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.answering.side import Claim, Side


def _words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE)


GOT = "got"
TALKED_OF = frozenset(("sought", "offered"))
_KNOWN = {
    "needed": _words(
        r"brauch(?:t|en|te|ten)|benötig\w*|nötig|notwendig|erforderlich|needs?|needed|requires?|required|necessary"
    ),
    "sought": _words(
        r"(?:ein)?forder(?:t|n|te|ten)|gefordert|forderung(?:en)?|verlang(?:t|en|te|ten)|beantrag(?:t|te|ten)"
        r"|will\s(?:\w+\s){1,6}haben|pocht auf"
        r"|seeks?|seeking|sought|wants?|wanted|demand(?:s|ed|ing)?|(?:calls?|called|asked|asks|pressed) for"
    ),
    "offered": _words(r"bot(?:en)?|bietet|bieten|\w*angebot(?:en)?|offer(?:s|ed|ing)?"),
    GOT: _words(
        r"\w*gesammelt|sammel(?:te|t)n?|eingenommen|erh(?:ielt|ält|alten|ielten)|bek(?:ommt|am|ommen|amen)"
        r"|(?:eini|verständi)g(?:t|te|en|ten)|geeinigt|\w*einigung|vereinbar(?:t|te|ten)|zugesprochen|verurteilt"
        r"|verhängt(?:e|en)?|recovered|collected|raised|gathered|secured|agree[sd]?|agreement|settled|settlement"
        r"|received|won|awarded|sentenced|jailed|hired"
    ),
}
_UNMET = TALKED_OF | {"needed"}  # says that it is not had: beside a plain value another thing
_RATES = {
    "day": _words(r"(?:a|per|each|every) day|daily|(?:am|pro|je|jeden) tag|täglich"),
    "week": _words(r"(?:a|per|each|every) week|weekly|(?:in der|pro|je|jede) woche|wöchentlich"),
    "month": _words(r"(?:a|per|each|every) month|monthly|(?:im|pro|je|jeden) monat|monatlich"),
    "year": _words(r"(?:a|per|each|every) year|yearly|(?:im|pro|je|jedes) jahr(?! \d)|jährlich"),
}
_IN = r"(?:first|last|past|over|in|ersten|letzten|vergangenen|binnen)\s(?:the |den )?"
_SPANS = {
    "9": _words(rf"{_IN}(?:nine|neun|9) (?:months|monaten?)"),
    "6": _words(rf"{_IN}(?:six|sechs|6) (?:months|monaten?)|half[ -]year|halbjahr\w*|(?:first|second) half"),
    "3": _words(rf"{_IN}(?:three|drei|3) (?:months|monaten?)|\w*quarter(?:ly)?|\w*quartal\w*"),
    "12": _words(
        r"(?:the|full|whole|last|past|fiscal|financial|business) year|a year in which|annual|ganzen jahr"
        r"|(?:gesamt|geschäfts|vor)jahr\w*|(?:vergangenen|vorigen|letzten) jahr"
    ),
}


def other_footing(question: str, one: Side, other: Side) -> bool:
    """Whether two sentences give their values on another footing, for another time, or at another rate.

    What is only needed, sought or offered is no word on what was got, nor, where the question does not ask for that, on
    what simply is.
    """
    if _differ(footings(one), footings(other), told_footings(question)):
        return True
    return one.claim.sort == "figure" and (_other_span(one, other) or _other_rate(one, other))


def _differ(mine: frozenset[str], theirs: frozenset[str], asked: frozenset[str]) -> bool:
    if mine and theirs:
        return not mine & theirs
    return bool((mine | theirs) & _UNMET) and not (mine | theirs) & asked


def footings(side: Side) -> frozenset[str]:
    """What is said of a value in its part of the sentence; where nothing is there, in all of it.

    Nothing of names, and of victims: an accident "claims", in German "fordert", lives.
    """
    if side.claim.sort == "name" or side.claim.kind in KINDS:
        return frozenset()
    return told_footings(_beside(side)) or told_footings(side.sentence.text)


def told_footings(text: str) -> frozenset[str]:
    """The footings that a text's words tell."""
    return _told(text, _KNOWN)


def _other_span(one: Side, other: Side) -> bool:
    """Whether both tell what was in a time, and in no same one; how long something is, is no such time."""
    if any(side.claim.amount is None or side.claim.amount.unit in TIME_UNITS for side in (one, other)):
        return False
    return _apart(*(_told(side.sentence.text, _SPANS) for side in (one, other)))


def _other_rate(one: Side, other: Side) -> bool:
    """Whether a value is a day, the other a year; of large sums the other may as well be in all."""
    mine, theirs = (_told(_beside(side), _RATES) for side in (one, other))
    return _apart(mine, theirs) or (bool(mine) != bool(theirs) and _is_sum(one.claim) and _is_sum(other.claim))


def _apart(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return bool(mine and theirs) and not mine & theirs


def _is_sum(told: Claim) -> bool:
    return told.amount is not None and told.amount.unit in CURRENCIES and abs(told.amount.low) >= 10**SCALED


def _beside(side: Side) -> str:
    """The part of a sentence around its value."""
    text, value = side.sentence.text, side.claim.amount or side.claim.day
    return clause(text, Amount(Decimal(0), Decimal(0), start=value.start, end=value.end)) if value else text


def _told(text: str, kinds: Mapping[str, re.Pattern[str]]) -> frozenset[str]:
    return frozenset(name for name, pattern in kinds.items() if pattern.search(text))
