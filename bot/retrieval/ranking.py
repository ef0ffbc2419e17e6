"""From scored candidates to the order that is shown: parts in turn, diversity."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.candidates import Candidates
from bot.retrieval.diversity import at_most, in_turn, without_copies
from bot.retrieval.retrieved import Dropped
from vectorstore.domain import Found

PER_ARTICLE = 4
PART_WEIGHT = 0.3  # of the best part in choosing the very first passage
POOL = 100  # candidates looked at when thinning out
NO_CLUSTERS: Mapping[str, int] = MappingProxyType({})

Floats = NDArray[np.float64]


def ranked(
    candidates: Candidates, k: int, clusters: Mapping[str, int] = NO_CLUSTERS
) -> tuple[tuple[Found, ...], tuple[Dropped, ...]]:
    """The k passages to show, best first, and what was passed over on the way; ``clusters`` by article id."""
    found = candidates.found
    totals = candidates.scores + candidates.preferred
    order = _in_order(totals, found)
    keys = [found[at].passage.key for at in order[:POOL]]
    at = {one.passage.key: one for one in found}
    few = at_most(keys, {key: at[key].passage.article_id for key in keys}, PER_ARTICLE)
    carried = {key: clusters[article] for key in few if (article := at[key].passage.article_id) in clusters}
    kept, copies = without_copies(few[: 4 * k], {key: at[key].passage.text for key in keys}, carried, k)
    score = {one.passage.key: float(value) for one, value in zip(found, totals[0], strict=True)}
    places = {leg: {key: place for place, key in enumerate(keys, 1)} for leg, keys in candidates.order.items()}
    shown = tuple(_placed(at[key], score[key], places) for key in kept[:k])
    dropped = [
        Dropped(_placed(at[key], score[key], places), f"near-copy of {at[copies[key]].passage.id}") for key in copies
    ]
    dropped += [
        Dropped(_placed(at[key], score[key], places), f"more than {PER_ARTICLE} passages of one article")
        for key in keys[: 2 * k]
        if key not in few
    ]
    return shown, tuple(dropped)


def _in_order(totals: Floats, found: Sequence[Found]) -> list[int]:
    """Candidate places, best first: the whole question and its parts take turns; ties go to the older key."""
    keys = np.array([one.passage.key for one in found])
    whole = list(np.lexsort((keys, -np.round(totals[0], 6))))
    if len(totals) == 1:
        return [int(at) for at in whole]
    parts = [list(np.lexsort((keys, -np.round(totals[0] + row, 6)))) for row in totals[1:]]
    best = np.max(totals[1:], axis=0) * PART_WEIGHT + totals[0]
    first = list(np.lexsort((keys, -np.round(best, 6))))
    return [int(at) for at in in_turn([first[:1], *parts])]


def _placed(one: Found, score: float, places: dict[str, dict[int, int]]) -> Found:
    ranks = {leg: ranks[one.passage.key] for leg, ranks in places.items() if one.passage.key in ranks}
    return replace(one, score=round(score, 4), ranks=MappingProxyType(ranks))
