"""Whether a newer figure is so near the older one that it is rather its next state than that of something else; pure.

"Zum Jahreswechsel zahlten noch 176.400 Kolleginnen und Kollegen Beitrag" shares no word with "182.000 Mitglieder".
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.answering.asked.amount import fits
from bot.answering.asked.changing import changing
from bot.answering.disagreement.claims import figures
from bot.answering.disagreement.mishaps import of_one_mishap
from bot.answering.disagreement.whose import counts_an_event
from bot.answering.sentence import spoken
from bot.answering.side import DAY, Side
from bot.answering.words.claim_words import ANYBODY, CURRENCIES, KINDS

if TYPE_CHECKING:
    from vectorstore.text.numbers import Amount

# Times the value before. A judgement, made on the choose half of the suite `changes` and not measured apart: prices,
# rates and counts seldom move by more from one article to the next, and what else is told mostly lies farther.
LEAST, MOST = Decimal("0.65"), Decimal("1.6")
SOON = 45  # days in which the dead of one mishap are counted
# Who comes, wants or plays, and what is given: counted with other people, not in their place.
_OTHERS = re.compile(
    r"\b(?:besuch|zuschau|gast|gäst|bewerb|teilnehm|läuf|lauf|stimm|fans?\b|urlaub|tourist|visitor|spectator|guest|applic"
    r"|particip|runner|vote|fan|attend|audienc|freiwillig|volunt|stund|hour)",
    re.IGNORECASE,
)
_DEATH = re.compile(
    r"\b(?:opfer\w*|tote[nrs]?|leben|überleb\w*|starb\w*|gestorben|umgekommen|trauer\w*|begrab\w*|leichen?|took"
    r"|taken|lives?|lost|claimed|victims?|dead|died|killed|bodies|mourn\w*|funerals?|buried|perish\w*|surviv\w*)\b",
    re.IGNORECASE,
)
_OF_THE = re.compile(r"\b(?:von|unter|of|among) (?:den|the)\s\Z", re.IGNORECASE)


def counted_otherwise(question: str, best: Side, side: Side) -> Side:
    """The figure of a sentence that is near the best one, as if it counted the same: "19 Läden" after "26 Filialen"."""
    old = best.claim.amount
    if old is None or KINDS & {best.claim.kind} - ANYBODY or counts_an_event(side.sentence.text):
        return side
    text, language = side.sentence.text, spoken(side.sentence)
    every = [
        side.claim,
        *(one for one in figures(text, language) if one.amount and fits(question, one.amount, one.kind)),
    ]
    near = (one for one in every if one.amount and one.amount.unit == old.unit and _near(old, one.amount))
    found = next((one for one in near if _may_count(question, one.kind)), None)
    return side if found is None else replace(side, claim=replace(found, kind=best.claim.kind))


def _may_count(question: str, kind: str) -> bool:
    """Whether what is counted can be what is asked about: visitors are no inhabitants."""
    return kind not in KINDS - ANYBODY and (not _OTHERS.match(kind) or _OTHERS.search(question) is not None)


def nearly_as_much(question: str, best: Side, side: Side) -> bool:
    """Whether the figure is near the best one; of victims, whether it can be the next count of one mishap."""
    old, new = best.claim.amount, side.claim.amount
    if old is None or new is None or old.unit != new.unit:
        return False
    asked = changing(question)
    if asked == "toll":
        return soon(best, side) and (_sought(best, side) or (new.low >= old.low and _tells_of_dead(side)))
    if asked == "price" and (new.unit not in CURRENCIES or new.low < old.low):
        return False
    there = asked == "count" and counts_an_event(side.sentence.text)
    return asked in {"price", "rate", "count"} and not there and _near(old, new)


def soon(one: Side, other: Side) -> bool:
    """Whether two articles can count the victims of one mishap: of the same weeks; the missing also of its kind."""
    apart = abs((other.published or 0.0) - (one.published or 0.0)) > SOON * DAY
    dead = "dead" in {one.claim.kind, other.claim.kind}
    return not apart or (not dead and of_one_mishap(one.sentence.text, other.sentence.text))


def _sought(best: Side, side: Side) -> bool:
    """Whether both count those who are missing, who become fewer."""
    return best.claim.kind == side.claim.kind == "missing"


def _tells_of_dead(side: Side) -> bool:
    return _DEATH.search(side.sentence.text) is not None


def _near(old: Amount, new: Amount) -> bool:
    return old.low > 0 and LEAST <= new.low / old.low <= MOST


def counts_victims(side: Side) -> bool:
    """Whether it counts them all: not "of the 27 injured three are still in hospital"."""
    amount = side.claim.amount
    return amount is not None and _OF_THE.search(side.sentence.text[: amount.start]) is None
