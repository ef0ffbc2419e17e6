"""Near-copies: labelled articles put into a store in an order drawn by hash; which pairs share a cluster at the end?"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np

from evaluation.datasets import copies, gnad, multihop
from evaluation.datasets.copies import BASES, Labelled
from evaluation.halves import Half, draw, in_half
from evaluation.metric import Metric, rate
from evaluation.suite import Bench, Suite
from vectorstore.record.copies import compared, told
from vectorstore.record.record import Prepared
from vectorstore.store import Store

QUICK = 60  # bases of each language
BATCH = 100
UNDECIDED = 0.5  # of the shorter text: real articles that share more are neither copies nor clearly apart
APART = ("other figures", "follow-up", "round-up", "template")

Pair = tuple[Labelled, Labelled]


def measure(bench: Bench) -> list[Metric]:
    """The set, put into a store and counted."""
    labelled = copies.load(bench.data, QUICK if bench.quick else BASES)
    return scored(labelled, clustered(list(bench.each("duplicates", labelled))), bench.half)


def scored(labelled: Sequence[Labelled], clusters: Mapping[str, str], half: Half) -> list[Metric]:
    """Precision and recall over pairs, and how many of each kind of look-alike stay apart from what they look like."""
    found = [pair for pair in together(labelled, clusters) if of_half(pair, half) and decided(pair, labelled)]
    right = {pair_key(pair) for pair in found if pair[0].family == pair[1].family}
    wanted = [pair for pair in families(labelled) if of_half(pair, half)]
    metrics = [
        rate("precision of pairs", [pair_key(pair) in right for pair in found]),
        rate("recall of pairs", [pair_key(pair) in right for pair in wanted]),
    ]
    wrong = {one.article.id for pair in found if pair_key(pair) not in right for one in pair}
    for kind in APART:
        ours = [one for one in labelled if one.kind == kind and in_half(one.base, half)]
        metrics.append(rate(f"{kind} kept apart", [one.article.id not in wrong for one in ours]))
    return metrics


def clustered(labelled: Sequence[Labelled]) -> Mapping[str, str]:
    """The cluster of each article that has one, after all were put; vectors play no part and are left out."""
    nothing = np.empty((0, 1), np.float32)
    ordered = sorted(labelled, key=lambda one: draw(f"order {one.article.url}"))
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder), encoder="none", dimension=1, splitter="none", own=False) as store,
    ):
        for start in range(0, len(ordered), BATCH):
            store.put_many([Prepared(one.article, [], nothing, []) for one in ordered[start : start + BATCH]])
        found = store.clusters(one.article.id for one in labelled)
    return {key: cluster.id for key, cluster in found.items()}


def together(labelled: Sequence[Labelled], clusters: Mapping[str, str]) -> Iterator[Pair]:
    """Every pair of articles that share a cluster."""
    groups: dict[str, list[Labelled]] = {}
    for one in labelled:
        if one.article.id in clusters:
            groups.setdefault(clusters[one.article.id], []).append(one)
    for group in groups.values():
        yield from combinations(group, 2)


def families(labelled: Sequence[Labelled]) -> Iterator[Pair]:
    """Every pair of copies."""
    groups: dict[str, list[Labelled]] = {}
    for one in labelled:
        groups.setdefault(one.family, []).append(one)
    for group in groups.values():
        yield from combinations(group, 2)


def of_half(pair: Pair, half: Half) -> bool:
    """A pair belongs to the half of its first base in alphabetical order."""
    return in_half(min(one.base for one in pair), half)


def decided(pair: Pair, labelled: Sequence[Labelled]) -> bool:
    """False for two real articles, or copies of them, that share more than half of the shorter text."""
    if pair[0].base == pair[1].base or any(one.kind in APART for one in pair):
        return True
    texts = {one.base: one.article for one in labelled if one.kind == "base"}
    one, other = (told(texts[member.base]) for member in pair)
    return compared(one, other).similarity < UNDECIDED


def pair_key(pair: Pair) -> frozenset[str]:
    """The two ids, in any order."""
    return frozenset(one.article.id for one in pair)


SUITE = Suite("duplicates", "near-copies found, look-alikes kept apart", (gnad.FOLDER, multihop.FOLDER), measure)
