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
# up to five are shown until so much of the chance is, none below the last, and of another article than the first one's
# none of which the reader says less than this, log-odds: what followed from other stories read as a mistake. Choose
# half, XQuAD mixed (486 questions) and the news (280), answer in any sentence shown, sentences, share of answers with
# another article: 0.95, 0.02 without the reader's word 0.955 and 0.918, 2.3 and 3.1, 0.28 and 0.24; with -8 0.949 and
# 0.914, 2.2 and 3.0, 0.25 and 0.21; 0.96, 0.02 with -8 0.951 and 0.918, 2.3 and 3.0, 0.26 and 0.21; with -6 0.945 and
# 0.918, 2.2 and 3.0, 0.22 and 0.18; with -4 0.930 and 0.907; only of the first one's article 0.909 and 0.875.
MOST, SHOWN, LEAST = 5, 0.96, 0.02
LEAST_READ_ELSEWHERE = -8.0


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
    """Whether a sentence may stand behind the better ones: none says the same, nor does the reader rule it out."""
    elsewhere = bool(kept) and one.found.passage.article_id != kept[0].found.passage.article_id
    if elsewhere and one.reading is not None and one.reading < LEAST_READ_ELSEWHERE:
        return False
    return not any(is_copy(shingles(one.text), shingles(other.text)) for other in kept)


def chances(evidence: Sequence[Sentence]) -> list[float]:
    """The chance of each sentence to be the one that answers, 1 in all."""
    best = max((one.score for one in evidence), default=0.0)
    weights = [math.exp(one.score - best) for one in evidence]
    return [weight / sum(weights) for weight in weights]
