"""How many of the weighed sentences an answer shows: the best, and behind it what may answer as well; pure."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from bot.answering.asked.offered_kind import wanted_kind
from bot.answering.asked.open_kind import REASON_ASKED
from bot.answering.check.instructions import instructs
from bot.answering.selection.to_the_point import none_first, to_the_point
from bot.answering.sentence import same_article
from bot.retrieval.diversity import is_copy, shingles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence

# The weighed scores are log-odds of a listwise fit, so they give each sentence its chance to be the one that answers;
# up to five are shown until so much of the chance is, none below the last. What followed from other stories read as a
# mistake, so none of another article than the first one's is shown that the reader gives less than LEAST_READ_ELSEWHERE
# (log-odds) or whose passage was found so much worse than the first one's (FURTHEST). Choose half, gold in any quote of
# XQuAD mixed (German, English), share of answers with another article there and on the news: no FURTHEST 0.947, 0.926,
# 0.23, 0.20; 4.0 0.942, 0.930, 0.22, 0.18; 2.5 0.938, 0.930, 0.18, 0.15; 2.5 and a least chance of 0.1 for them 0.938,
# 0.922. A floor of -4 for the reader keeps 0.948 of the news' answers, only what is of the first one's article 0.914.
MOST, SHOWN, LEAST = 5, 0.96, 0.02
LEAST_READ_ELSEWHERE, FURTHEST = -8.0, 4.0
# Where the reader takes the first for an answer, less than this is not shown of its own article either, by the kind of
# thing asked for. On those questions no answer was lost; sentences about the news 3.0 became 2.8. Of who and when alone
# 3.3 became 2.8 and 2.0 became 1.8, of reasons 2.4 became 2.2; -4 lost one of 25 reasons, -8 for all others two of 352.
READ_AS_ANSWER = -2.0
LEAST_READ = {"name": -5.0, "time": -5.0, "reason": -6.0, "": -9.0}


def choose(evidence: Sequence[Sentence], question: str = "", *, rivals: float = 0.0) -> list[Sentence]:
    """Up to five sentences, best first, none saying the same as a better one, until the answer is likely among them.

    What an article says to a model stands in an answer only where there is nothing else. ``rivals``: the share of the
    best one's chance that another must have.
    """
    best = sorted(evidence, key=lambda one: (-one.score, one.found.passage.key, one.start))
    ranked = none_first(question, best)
    floor = LEAST_READ[_asked(question)]
    kept: list[Sentence] = []
    shown, likely = 0.0, chances(ranked)
    least = max(LEAST, rivals * max(likely, default=0.0))
    for one, chance in zip(ranked, likely, strict=True):
        if len(kept) == MOST or (kept and (shown >= SHOWN or chance < least)):
            break
        if not instructs(one.text) and _adds(one, kept, floor):
            kept.append(one)
        shown += chance
    return to_the_point(question, kept) or ranked[:1]


def _asked(question: str) -> str:
    """What is asked for: "name", "time", "reason", or "" for anything else."""
    kind = wanted_kind(question)
    return kind if kind in LEAST_READ and kind else "reason" if REASON_ASKED.search(question) else ""


def _adds(one: Sentence, kept: Sequence[Sentence], floor: float) -> bool:
    """Whether a sentence may stand behind the better ones: it belongs to the first, and none says the same."""
    if kept and not _belongs(one, kept[0], floor):
        return False
    return not any(is_copy(shingles(one.text), shingles(other.text)) for other in kept)


def _belongs(one: Sentence, first: Sentence, floor: float) -> bool:
    """Whether a sentence can answer as well as the first; of another article it must be found nearly as well."""
    if one.reading is None or first.reading is None:
        return True
    if same_article(one, first):
        return first.reading < READ_AS_ANSWER or one.reading >= floor
    return first.found.score - one.found.score <= FURTHEST and one.reading >= LEAST_READ_ELSEWHERE


def chances(evidence: Sequence[Sentence]) -> list[float]:
    """The chance of each sentence to be the one that answers, 1 in all."""
    best = max((one.score for one in evidence), default=0.0)
    weights = [math.exp(one.score - best) for one in evidence]
    whole = sum(weights)
    return [weight / whole for weight in weights]
