"""Which passages of a ranking are shown: several parts in turn, few of one article, near-copies once."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from types import MappingProxyType

from vectorstore.record.copies import figures_differ
from vectorstore.text.sentences import sentences

WORD = re.compile(r"\w+")
SHINGLE = 5  # words
COPY = 0.7  # share of the smaller passage's shingles also in the larger one
# Of articles known to print one text: their passages begin at other sentences, so that half of one is often all that
# a passage shares with its counterpart; what it has besides stands in the article that is shown.
CARRIED = 0.5
WHOLE = 0.9  # of a copy: what else it has is another dateline or credit; a judgement
NO_CLUSTERS: Mapping[int, int] = MappingProxyType({})


def in_turn(rankings: Sequence[Sequence[int]]) -> list[int]:
    """The best of each ranking, then the second of each, and so on; each key once."""
    turns = (key for turn in zip_longest(*rankings) for key in turn if key is not None)
    return list(dict.fromkeys(turns))


def at_most(keys: Iterable[int], article_of: dict[int, str], limit: int) -> list[int]:
    """The keys in order, no more than ``limit`` of one article."""
    seen: Counter[str] = Counter()
    kept = []
    for key in keys:
        seen[article_of[key]] += 1
        if seen[article_of[key]] <= limit:
            kept.append(key)
    return kept


def without_copies(
    keys: Iterable[int],
    texts: Mapping[int, str],
    clusters: Mapping[int, int] = NO_CLUSTERS,
    most: int | None = None,
) -> tuple[list[int], dict[int, int]]:
    """The first ``most`` keys in order without near-copies of an earlier one, and for each copy the key it repeats.

    ``clusters`` has a number for passages of articles that have near-copies. A passage that gives another figure at
    the same place is no copy: sources that disagree are both shown. One that says all of it and a sentence more takes
    its place.
    """
    kept: list[int] = []
    copies: dict[int, int] = {}
    seen: dict[int, frozenset[tuple[str, ...]]] = {}
    for key in keys:
        if len(kept) == most:
            break
        ours = shingles(texts[key])
        alike = (other for other in kept if is_copy(ours, seen[other], _needed(clusters, key, other)))
        original = next((other for other in alike if not figures_differ(texts[key], texts[other])), None)
        if original is None:
            kept.append(key)
            seen[key] = ours
        elif _says_more(texts[key], ours, seen[original]):
            kept[kept.index(original)], seen[key] = key, ours
            copies = {copy: key if of == original else of for copy, of in copies.items()} | {original: key}
        else:
            copies[key] = original
    return kept, copies


def _says_more(text: str, ours: frozenset[tuple[str, ...]], theirs: frozenset[tuple[str, ...]]) -> bool:
    """Whether a passage holds nearly all of a copy and a sentence of which the copy has nothing."""
    if len(ours & theirs) < WHOLE * len(theirs):
        return False
    said = (text[span.start : span.end] for span in sentences(text))
    return any(len(WORD.findall(one)) >= SHINGLE and theirs.isdisjoint(shingles(one)) for one in said)


def shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Runs of five words."""
    words = WORD.findall(text.lower())
    return frozenset(zip(*(words[at:] for at in range(SHINGLE)), strict=False)) or frozenset({tuple(words)})


def is_copy(one: frozenset[tuple[str, ...]], other: frozenset[tuple[str, ...]], needed: float = COPY) -> bool:
    """Whether two passages say the same in the same words: so much of the smaller stands in the larger."""
    smaller = min(len(one), len(other))
    return smaller > 0 and len(one & other) >= needed * smaller


def _needed(clusters: Mapping[int, int], one: int, other: int) -> float:
    return CARRIED if one in clusters and clusters[one] == clusters.get(other) else COPY
