"""How a question's cosines spread over the store: a fixed sample of passages, language by language."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vectorstore.matrix import vectors_of

Floats = NDArray[np.float32]
SAMPLE = 2000  # passages at most; the mean of a language is then within 0.0005 (deviation 0.022 / sqrt(2000))


@dataclass(frozen=True, slots=True)
class Sample:
    """Vectors of evenly spread passages and the language of each, at one count of changes."""

    changes: int
    languages: tuple[str, ...]
    vectors: Floats

    def spread(self, question: Floats) -> dict[str, tuple[float, float, int]]:
        """Mean and standard deviation of the cosines per language, and over how many passages."""
        cosines = self.vectors @ question
        names = np.array(self.languages)
        return {
            str(name): (float(cosines[names == name].mean()), float(cosines[names == name].std()), int(count))
            for name, count in zip(*np.unique(names, return_counts=True), strict=True)
        }


def sampled(connection: sqlite3.Connection, changes: int, total: int, dimension: int) -> Sample:
    """Every n-th passage by key, n a power of two: the same sample for the same record."""
    step = 1
    while total // step > SAMPLE:
        step *= 2
    rows = connection.execute(
        "SELECT language, vector FROM passage JOIN embedding USING (key) WHERE key % ? = 0 ORDER BY key", (step,)
    ).fetchall()
    return Sample(
        changes, tuple(row["language"] for row in rows), vectors_of([row["vector"] for row in rows], dimension)
    )
