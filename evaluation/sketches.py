"""`python -m evaluation.sketches`: how many of the labelled copies are looked up, by bottom-k and by MinHash bands.

On the half for choosing of evaluation/datasets/copies.py. A copy counts as found when it shares enough keys with its
base: hashes of a sketch, or a band. Beside it: the look-alikes of another family that share as much, which are read and
compared for nothing, and the CPU time of the keys from the shingles of an article.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Sequence
from time import process_time

import numpy as np

from evaluation.command import DATA
from evaluation.datasets import copies
from evaluation.datasets.copies import Labelled
from evaluation.halves import in_half
from vectorstore.text.shingles import Hashes, mixed, shingles

BOTTOM = ((8, 2), (16, 2), (24, 1), (24, 2), (32, 2))  # hashes, of which so many must be shared
BANDS = ((32, 4), (42, 3), (32, 3), (16, 3), (32, 2))  # bands of so many rows; one must be shared
SAMPLED = 7  # every so many articles are asked for their look-alikes

Keys = Callable[[Hashes], Sequence[Hashable]]


def bottom(count: int) -> Keys:
    """The smallest hashes."""
    return lambda found: tuple(found[:count].tolist())


def bands(count: int, rows: int) -> Keys:
    """MinHash of count times rows permutations, in bands."""
    chance = np.random.default_rng(0)
    factors = chance.integers(1, 2**63, count * rows, dtype=np.uint64) | np.uint64(1)
    terms = chance.integers(0, 2**63, count * rows, dtype=np.uint64)

    def keys(found: Hashes) -> Sequence[Hashable]:
        if not len(found):
            return ()
        smallest = [int(mixed(found * a + b).min()) for a, b in zip(factors, terms, strict=True)]
        return tuple((at, *smallest[at * rows : (at + 1) * rows]) for at in range(count))

    return keys


def line(name: str, labelled: Sequence[Labelled], found: Sequence[Hashes], keys: Keys, needed: int) -> str:
    """Recall, look-alikes and time of one way, as a line to read."""
    began = process_time()
    made = [keys(one) for one in found]
    taken = 1000 * (process_time() - began) / len(made)
    base = {one.base: at for at, one in enumerate(labelled) if one.kind == "base"}
    pairs = [(at, base[one.base]) for at, one in enumerate(labelled) if one.kind.startswith("copy")]
    ours = [pair for pair in pairs if in_half(labelled[pair[0]].base, "choose")]
    hits = sum(len(set(made[one]) & set(made[other])) >= needed for one, other in ours)
    alike = look_alikes(labelled, made, needed)
    return f"{name:<28} found {hits / len(ours):.3f} of {len(ours)}   look-alikes {alike:.2f}   {taken:.2f} ms"


def look_alikes(labelled: Sequence[Labelled], made: Sequence[Sequence[Hashable]], needed: int) -> float:
    """How many articles of another family share as many keys with an article, on average."""
    holders: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at, keys in enumerate(made):
        for key in keys:
            holders[key].append(at)
    asked = range(0, len(made), SAMPLED)
    total = 0
    for at in asked:
        counts = Counter(other for key in made[at] for other in holders[key])
        total += sum(n >= needed and labelled[other].family != labelled[at].family for other, n in counts.items())
    return total / len(asked)


def main() -> int:
    """Print a line for each way."""
    labelled = copies.load(DATA)
    found = [shingles(one.article.text) for one in labelled]
    for count, needed in BOTTOM:
        print(line(f"bottom {count}, {needed} shared", labelled, found, bottom(count), needed))
    for count, rows in BANDS:
        print(line(f"{count} bands of {rows} rows", labelled, found, bands(count, rows), 1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
