"""Is what is quoted of money another sum than the one asked for: the profit, where the revenue is? Pure.

"Wie hoch war der Umsatz?": "Der Gewinn sank auf 10 Millionen Euro, der Umsatz fiel um 9 Prozent" tells no revenue.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.kind import kind_asked
from bot.answering.asked.offered_kind import wanted_kind
from bot.answering.check.told_amounts import clause
from bot.answering.words.claim_words import CURRENCIES, SUM_KINDS
from bot.answering.words.wording import of_another
from vectorstore.text.numbers import amounts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.answering.answer import Quote

_WORDS = dict(SUM_KINDS)
# Of the profit a loss tells as well.
_KINDS = (
    ("revenue", _WORDS["revenue"]),
    ("result", re.compile(f"{_WORDS['profit'].pattern}|{_WORDS['loss'].pattern}", re.IGNORECASE)),
)


def tells_another_sum(question: str, quoted: Sequence[Quote]) -> bool:
    """Whether every sum quoted stands in a clause of its own that tells the other of revenue and profit."""
    if kind_asked(question) != "money" and wanted_kind(question) != "amount":
        return False
    parts = [part for quote in quoted for part in _clauses(quote)]
    return bool(parts) and all(parts.count(part) == 1 and of_another(_KINDS, question, part) for part in parts)


def _clauses(quote: Quote) -> Iterator[str]:
    """The clause of each sum; one with two sums comes twice, as nothing tells which is which."""
    for amount in amounts(quote.text, quote.found.passage.language):
        if amount.unit in CURRENCIES:
            yield clause(quote.text, amount)
