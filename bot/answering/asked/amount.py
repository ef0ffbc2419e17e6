"""Whether an amount is of the kind that a question asks for: a count, a sum of money, a share, a span of time; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.words.claim_words import (
    CLASSES,
    CURRENCIES,
    HOW_MANY,
    LONG,
    PAY_RISE,
    PERCENT,
    RATIO,
    SCALED,
    SUM,
    TIME_UNITS,
)
from vectorstore.text.numbers import amounts

if TYPE_CHECKING:
    from vectorstore.text.numbers import Amount


def fits(question: str, amount: Amount, kind: str) -> bool:
    """Whether the amount, which counts such a kind of thing, is of the kind that the question asks for."""
    asked = next((name for name, pattern in CLASSES if pattern.search(question)), "")
    if asked:
        return kind in (asked, "") and not amount.unit
    if LONG.search(question):
        return amount.unit in TIME_UNITS
    paid = PAY_RISE.search(question) is not None
    a_price = (paid or changing(question) == "price") and amount.unit in CURRENCIES
    if paid or PERCENT.search(question):
        return amount.unit == "%" or a_price
    if HOW_MANY.search(question):
        return amount.unit == _unit_of(question)
    if changing(question) == "price":
        return a_price
    a_share = amount.unit == "%" and RATIO.search(question) is not None
    a_sum = amount.unit in CURRENCIES or (not amount.unit and amount.power >= SCALED)
    return a_share or a_sum or not SUM.search(question)


def _unit_of(question: str) -> str:
    """None for "wie viele Abonnenten", which asks for a bare number; kilometres for "wie viele Kilometer"."""
    meant = amounts(HOW_MANY.sub("5", question, count=1))
    return meant[0].unit if meant else ""
