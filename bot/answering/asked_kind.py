"""Whether a price or an age is asked for, and whether a text tells any at all; German and English, pure.

A question for money is not answered by an article that speaks of none, nor one for an age by one without years. What a
text tells need not be the answer: this only tells what cannot hold it.
"""

from __future__ import annotations

import re
from typing import Literal

from bot.answering.claim_words import CURRENCIES
from vectorstore.numbers import Amount, amounts

Kind = Literal["", "money", "age"]

OLDEST = 120  # years
_AGED = frozenset(("", "year", "month", "week", "day"))
_AGE = re.compile(r"\b(?:how old|wie alt|(?:what|which) age|in welchem alter)\b", re.IGNORECASE)
_MONEY = re.compile(
    r"\bhow (?:much money|expensive)\b|\bwie teuer\b|\bwie ?viele? (?:geld|euro|dollar|pfund|franken)\b"
    r"|\bhow much\b.*\b(?:costs?|pay|paid|worth|spen[dt]|invest\w*|earn\w*|rais(?:ed?|ing)|fined?|fund\w*|owed?"
    r"|charged?|salary|donat\w*)\b"
    r"|\b(?:what|which) (?:is|was|are|were) the (?:price|costs?|salary|fee|fine|budget)\b"
    r"|\bwhat (?:does|did|will|do|would)\b.*\bcost\b"
    r"|\bwie ?viel\b.*\b(?:kost\w*|gekostet|zahl(?:t|te|ten|en)|bezahl\w*|wert|investier\w*|verdien\w*|spendet\w*"
    r"|gespendet|ausgegeben|schuldet\w*|eingenommen)\b"
    r"|\bwie hoch\b.*\b(?:preis|kosten|gehalt|bußgeld|geldstrafe|sachschaden|gage|budget|umsatz|gewinn|schulden)\b"
    r"|\bwas (?:kostet\w*|hat\b.*\bgekostet)\b",
    re.IGNORECASE,
)
_FREE = re.compile(r"\b(?:free|gratis|kostenlos\w*|umsonst)\b", re.IGNORECASE)


def kind_asked(question: str) -> Kind:
    """Money or an age; "" for all else."""
    if _AGE.search(question):
        return "age"
    return "money" if _MONEY.search(question) else ""


def tells(kind: Kind, question: str, text: str, language: str) -> bool:
    """Whether a text tells a thing of that kind that the question does not say itself; True for the kind ""."""
    if kind == "" or (kind == "money" and _FREE.search(text)):
        return True
    told = (one for one in amounts(text, language) if text[one.start : one.end] not in question)
    return any(_fits(kind, one) for one in told)


def _fits(kind: Kind, amount: Amount) -> bool:
    if kind == "money":
        return amount.unit in CURRENCIES
    return amount.unit in _AGED and amount.low <= OLDEST
