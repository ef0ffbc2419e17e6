"""Whether it is said of an answer that its first quote may not answer; pure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answering.selection.choosing import chances
from bot.answering.sentence import same_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Quote
    from bot.answering.sentence import Sentence

# Logistic regression over 237 answers to the choose half's questions about the news (newsqa and 10kgnad, near misses
# among them): whether the first quote holds the answer, by the reader's log-odds of it and those of its chance among
# the sentences read (choosing.py). Out of fold: area under the curve 0.773 (the reader alone 0.738, the chance alone
# 0.735; with the score of the refusal 0.777). Below a likelihood of 0.3 lie 0.43 of the quotes that do not answer and
# 0.08 of those that do; on XQuAD mixed, not fitted, 0.25 and 0.07.
READING, CHANCE, OFFSET = 0.17, 0.40, -0.33
UNSURE = 0.3
SUREST, LEAST_CHANCE, MOST_CHANCE = 10.0, 0.01, 0.99


def unsure(quote: Quote, scored: Sequence[Sentence]) -> bool:
    """Whether the quote that leads hardly answers; False where there is no reader or it is none of the weighed ones."""
    within = [
        (one.reading, chance)
        for one, chance in zip(scored, chances(scored), strict=True)
        if one.reading is not None and _lies_in(one, quote)
    ]
    if not within:
        return False
    reading = max(one for one, _ in within)
    return _likelihood(reading, max(chance for _, chance in within)) < UNSURE


def _likelihood(reading: float, chance: float) -> float:
    """How likely a quote answers, 0 to 1."""
    kept = min(max(chance, LEAST_CHANCE), MOST_CHANCE)
    odds = READING * min(max(reading, -SUREST), SUREST) + CHANCE * math.log(kept / (1 - kept)) + OFFSET
    return 1 / (1 + math.exp(-odds))


def _lies_in(one: Sentence, quote: Quote) -> bool:
    return same_article(one, quote) and quote.start <= one.start and one.end <= quote.end
