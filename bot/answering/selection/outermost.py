"""Of several articles' values the one that a superlative asks for leads: "Which museum had the most visitors?"; pure.

No article need say which is the most: each tells its own figure, and all are shown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.check.extremes import ENDS
from bot.answering.sentence import led_by
from vectorstore.text.numbers import amounts

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from bot.answering.sentence import Sentence
    from vectorstore.text.numbers import Amount

READ = -4.0  # log-odds of the reader from which on a sentence may be one of those compared; a judgement
_ASKS_WHICH = re.compile(
    r"^\W*(?:(?:in|at|an|auf|bei|from|aus)\s+)?(?:which|welche[rsmn]?|what|who|wer|wo|where)\b", re.IGNORECASE
)
_MEASURED = tuple(ENDS[place] for place in (0, 1, 2, 3, 6, 7))  # neither the first and last nor the best and worst


def outermost_first(question: str, chosen: Sequence[Sentence]) -> list[Sentence]:
    """Led by the highest or lowest of the values of one unit that sentences of different articles tell."""
    sign = _end(question)
    if not sign or not chosen or (first := _value(chosen[0], None)) is None:
        return list(chosen)
    articles = {chosen[0].found.passage.article_id}
    values: list[tuple[Decimal, Sentence]] = [(first.high, chosen[0])]
    for one in chosen[1:]:
        told = _value(one, first.unit)
        if told is not None and one.found.passage.article_id not in articles and (one.reading or 0.0) >= READ:
            articles.add(one.found.passage.article_id)
            values.append((told.high, one))
    lead = max(values, key=lambda value: sign * value[0])[1]
    return led_by(lead, chosen)


def _end(question: str) -> int:
    """1 where the highest is asked for, -1 for the lowest, 0 for neither."""
    if not _ASKS_WHICH.match(question):
        return 0
    high, low = (any(end[side].search(question) for end in _MEASURED) for side in (0, 1))
    return int(high) - int(low)


def _value(one: Sentence, unit: str | None) -> Amount | None:
    """The first amount of a sentence that is no year, of a unit where one is given."""
    told = (each for each in amounts(one.text, one.found.passage.language) if not each.is_year and each.unit != "clock")
    return next((each for each in told if unit is None or each.unit == unit), None)
