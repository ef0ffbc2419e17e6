"""How many of the weighed sentences an answer shows: the best, and behind it what may answer as well; pure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answering.instructions import instructs
from bot.retrieval.diversity import is_copy, shingles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.evidence import Sentence

# The weighed scores are log-odds of a listwise fit, so they give each sentence its chance to be the one that answers;
# up to five are shown until so much of the chance is, none below the last. Behind the first none of which the reader
# says less than the least, log-odds: what follows an answer from another article read as a mistake. Choose half, XQuAD
# mixed (486 questions), answer in any sentence shown (German, English), sentences, characters, share of answers with
# another article: 0.95, 0.02 without a least 0.909, 0.938, 3.0, 580, 0.26; with -10 and, elsewhere, -4 0.901, 0.934,
# 2.2, 434, 0.11; 0.98, 0.01 with -10 and -4 0.909, 0.947, 2.5, 485, 0.14; -9, -4 0.905, 0.947, 2.3, 457, 0.14; -8, -4
# 0.897, 0.938, 2.1, 423, 0.14; only of the first one's article 0.877, 0.889, 2.6, 487, 0.
MOST, SHOWN, LEAST = 5, 0.98, 0.01
LEAST_READ, LEAST_READ_ELSEWHERE = -9.0, -4.0


def choose(evidence: Sequence[Sentence]) -> list[Sentence]:
    """Up to five sentences, best first, none saying the same as a better one, until the answer is likely among them.

    What an article says to a model stands in an answer only where there is nothing else.
    """
    ranked = sorted(evidence, key=lambda one: (-one.score, one.found.passage.key, one.start))
    kept: list[Sentence] = []
    shown = 0.0
    for one, chance in zip(ranked, chances(ranked), strict=True):
        if len(kept) == MOST or (kept and (shown >= SHOWN or chance < LEAST)):
            break
        if not instructs(one.text) and _adds(one, kept):
            kept.append(one)
        shown += chance
    return kept or ranked[:1]


def _adds(one: Sentence, kept: Sequence[Sentence]) -> bool:
    """Whether a sentence may stand behind the better ones: the reader does not rule it out, and none says the same."""
    if kept and one.reading is not None:
        same = one.found.passage.article_id == kept[0].found.passage.article_id
        if one.reading < (LEAST_READ if same else LEAST_READ_ELSEWHERE):
            return False
    return not any(is_copy(shingles(one.text), shingles(other.text)) for other in kept)


def chances(evidence: Sequence[Sentence]) -> list[float]:
    """The chance of each sentence to be the one that answers, 1 in all."""
    best = max((one.score for one in evidence), default=0.0)
    weights = [math.exp(one.score - best) for one in evidence]
    return [weight / sum(weights) for weight in weights]
