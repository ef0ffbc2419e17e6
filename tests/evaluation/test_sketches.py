"""The comparison of sketches with MinHash bands."""

from __future__ import annotations

import numpy as np

from evaluation.datasets.copies import Labelled
from evaluation.sketches import bands, bottom, line, look_alikes
from vectorstore.domain import Article
from vectorstore.text.shingles import mixed


def hashes(start: int, count: int) -> np.ndarray:
    """So many different hashes."""
    return np.unique(mixed(np.arange(start, start + count, dtype=np.uint64)))


def test_keys_of_equal_texts_are_equal():
    """Both ways give the same keys for the same shingles, as many as asked for, and none for an empty text."""
    for keys, count in ((bottom(8), 8), (bands(5, 3), 5)):
        assert keys(hashes(1, 300)) == keys(hashes(1, 300))
        assert len(set(keys(hashes(1, 300)))) == count
        assert not set(keys(hashes(1, 300))) & set(keys(hashes(9_000, 300)))
        assert len(keys(np.empty(0, np.uint64))) == 0


def test_a_line_counts_copies_and_look_alikes():
    """A copy that shares its keys is found; an article of another family that shares them is a look-alike."""
    kinds = ("base", "copy: cut", "follow-up")
    made = [
        Labelled(Article(kind), "family" if number < 2 else "other", kind, f"base {half}")
        for half in range(8)
        for number, kind in enumerate(kinds)
    ]
    same = [hashes(1_000 * (at // 3), 200) for at in range(len(made))]
    assert "found 1.000" in line("all", made, same, bottom(24), 2)
    assert look_alikes(made, [bottom(24)(one) for one in same], 2) > 0
    strangers = [hashes(1_000 * at, 200) for at in range(len(made))]
    assert "found 0.000" in line("none", made, strangers, bottom(24), 2)
