"""From scored candidates to the order that is shown: parts in turn, diversity."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.candidates import Candidates
from bot.retrieval.diversity import at_most, in_turn, shingles, without_copies
from bot.retrieval.retrieved import Dropped
from vectorstore.domain import Found

# MultiHop-RAG, choose half, all evidence in ten: 2 0.43, 3 0.47, 4 0.50, 5 0.50, and Hits@10 0.969 → 0.972.
PER_ARTICLE = 5
# The very first passage of a question of several parts is the best for one of them (weighed so against the whole) that
# stands out most, in such shares of its lead over what other articles have. MRR@10 there: by a weight of 0.3 and no
# lead 0.756, 1.0 0.774, 1.5 0.776, 3.0 0.776; 1.5 with 0.5 of the lead 0.780, 1.0 0.784, 2.0 0.789, 3.0 0.785.
PART_WEIGHT, LEAD = 1.5, 2.0
POOL = 100  # candidates looked at when thinning out
SPARE = 5  # passages read beside those that are shown; where more of them are copies, up to four times as many
NO_CLUSTERS: Mapping[str, int] = MappingProxyType({})

Floats = NDArray[np.float64]
Reading = Callable[[Iterable[int]], Mapping[int, Found]]


def ranked(
    candidates: Candidates, k: int, read: Reading, clusters: Mapping[str, int] = NO_CLUSTERS
) -> tuple[tuple[Found, ...], tuple[Dropped, ...]]:
    """The k passages to show, best first, and what was passed over on the way; ``clusters`` by article id.

    Only what may be shown or told of is ``read``: of 200 candidates about 20, which saves 4 ms of 5.
    """
    totals = candidates.scores + candidates.preferred
    order = _in_order(totals, candidates.keys, candidates.articles, clusters)[:POOL]
    keys = candidates.keys[order].tolist()
    article = dict(zip(keys, candidates.articles[order].tolist(), strict=True))
    score = dict(zip(keys, totals[0, order].tolist(), strict=True))
    few = at_most(keys, article, PER_ARTICLE)
    carried = {key: clusters[article[key]] for key in few if article[key] in clusters}
    many = [key for key in keys[: 2 * k] if key not in few]
    for reach in (k + SPARE, 4 * k):
        at = read([*few[:reach], *many])
        kept, copies = without_copies(few[:reach], {key: one.passage.text for key, one in at.items()}, carried, k)
        if len(kept) == k:
            break
    places = {leg: {key: place for place, key in enumerate(found, 1)} for leg, found in candidates.order.items()}
    prints = {key: first_print(key, copies, at) for key in kept[:k]}
    shown = tuple(_placed(at[prints[key]], score[key], places) for key in kept[:k])
    passed = {key if prints.get(original) != key else original: original for key, original in copies.items()}
    dropped = [
        Dropped(_placed(at[key], score[key], places), f"near-copy of {at[prints[original]].passage.id}")
        for key, original in passed.items()
    ]
    dropped += [
        Dropped(_placed(at[key], score[key], places), f"more than {PER_ARTICLE} passages of one article")
        for key in many
    ]
    return shown, tuple(dropped)


def first_print(key: int, copies: Mapping[int, int], at: Mapping[int, Found]) -> int:
    """Of a passage and what reprints it word for word the one that was published first.

    An older text that an outlet prints late is no newer state: it would be told as what supersedes the update.
    """
    ours = shingles(at[key].passage.text)
    same = [one for one, original in copies.items() if original == key and shingles(at[one].passage.text) == ours]
    return min([key, *same], key=lambda one: at[one].article.published or float("inf"))


def _in_order(
    totals: Floats, keys: NDArray[np.int64], articles: NDArray[np.str_], clusters: Mapping[str, int]
) -> list[int]:
    """Candidate places, best first: the whole question and its parts take turns; ties go to the older key."""
    if len(totals) == 1 or not len(keys):
        return _descending(totals[0], keys)
    stories = np.array([str(clusters.get(one, one)) for one in articles.tolist()])
    leaders = [_leader(totals[0] + PART_WEIGHT * row, keys, stories) for row in totals[1:]]
    first = max(leaders, key=lambda one: (one[0], -one[1]))[1]
    return in_turn([[first], *(_descending(totals[0] + row, keys) for row in totals[1:])])


def _descending(scores: Floats, keys: NDArray[np.int64]) -> list[int]:
    return [int(at) for at in np.lexsort((keys, -np.round(scores, 6)))]


def _leader(scores: Floats, keys: NDArray[np.int64], stories: NDArray[np.str_]) -> tuple[float, int]:
    """The best place, after how good it is and how far ahead of other stories; copies of its own are none."""
    best = _descending(scores, keys)[0]
    others = scores[stories != stories[best]]
    lead = scores[best] - others.max() if len(others) else 0.0
    return round(float(scores[best] + LEAD * lead), 6), best


def _placed(one: Found, score: float, places: dict[str, dict[int, int]]) -> Found:
    ranks = {leg: ranks[one.passage.key] for leg, ranks in places.items() if one.passage.key in ranks}
    return replace(one, score=round(score, 4), ranks=MappingProxyType(ranks))
