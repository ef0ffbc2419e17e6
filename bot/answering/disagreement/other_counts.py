"""A figure that counts what is asked about, but others of them: seats, those treated, per game; pure.

"The ferry can carry 540 passengers" and "two passengers were treated in hospital" are no word on how many were aboard.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.answering.words.claim_words import CLASSES, HOW_MANY

if TYPE_CHECKING:
    from vectorstore.text.numbers import Amount

_EACH = re.compile(r"\s+\w+\s+(?:per|pro|je|each)\s", re.IGNORECASE)
_AVERAGE = re.compile(
    r"\b(?:per|pro|je|each|every|jede[nrsm]?|average|im schnitt|durchschnitt\w*|rate)\b", re.IGNORECASE
)
_ROOM = re.compile(
    r"\b(?:(?:can|could|may|to) (?:carry|hold|seat|take|accommodate|sleep)|capacity|\w*kapazität\w*"
    r"|seats? (?:for|up to)|(?:room|space) for|pl[aä]tze? für|fass(?:t|en|te)|ausgelegt|zugelassen für|sitzplätze\w*"
    r"|licensed for)\b",
    re.IGNORECASE,
)
_TREATED = re.compile(
    r"\b(?:hospital\w*|treated|treatment|injur\w*|hurt|wounded|\w*krankenh[aä]us\w*|\w*klinik\w*|behandel\w*"
    r"|\w*verletz\w*)\b",
    re.IGNORECASE,
)
# What is said of a part, or of others, from there on.
_AND_OF = re.compile(
    r",? (?:of whom|of them|including|davon|darunter|von denen|von ihnen)\b"
    r"|,? (?:and|und) (?=\d|(?:\w+ ){1,3}(?:were|was|wurden?|are|sind|kamen?)\b)",
    re.IGNORECASE,
)


def counts_others(question: str, text: str, amount: Amount) -> bool:
    """Whether a bare figure of a text counts others than those asked about, or for each of something."""
    if amount.unit:
        return False
    if not _AVERAGE.search(question) and _EACH.match(text, amount.end):
        return True  # "0.63 goals per game"
    if not HOW_MANY.search(question) or any(victims.search(question) for _, victims in CLASSES):
        return False
    said = _said_of(text, amount)
    return any(words.search(said) and not words.search(question) for words in (_ROOM, _TREATED))


def _said_of(text: str, amount: Amount) -> str:
    """The part of a text that speaks of those whom an amount counts."""
    cuts = [0, *(cut.start() for cut in _AND_OF.finditer(text)), len(text)]
    return next(text[start:end] for start, end in pairwise(cuts) if amount.start < end)
