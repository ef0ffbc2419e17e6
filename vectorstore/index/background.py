"""How a question's cosines spread over the store: a fixed sample of passages, language by language."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vectorstore.index import sentence_vectors
from vectorstore.index.matrix import vectors_of

Floats = NDArray[np.float32]
Places = NDArray[np.intp]
SAMPLE_OF_SENTENCES = 500  # passages, about 3,500 sentences; the mean is then within 0.001
SAMPLE = 2000  # passages at most; the mean of a language is then within 0.0005 (deviation 0.022 / sqrt(2000))


@dataclass(frozen=True, slots=True)
class Sample:
    """Vectors of evenly spread passages and which are in each language, at one count of changes."""

    changes: int
    languages: Mapping[str, Places]
    vectors: Floats

    def spread(self, questions: Floats) -> list[dict[str, tuple[float, float, int]]]:
        """Per question (n, dimension): mean and deviation of the cosines by language, over how many passages."""
        return by_language(np.stack([self.vectors @ one for one in questions]), self.languages)


@dataclass(frozen=True, slots=True)
class SentenceSample:
    """Sentence vectors of evenly spread passages, where each passage's begin, and which are in each language."""

    changes: int
    languages: Mapping[str, Places]
    starts: NDArray[np.int64]
    vectors: Floats

    def spread(self, questions: Floats) -> list[dict[str, tuple[float, float, int]]]:
        """As Sample.spread(), of the cosines with each passage's best sentence."""
        cosines = np.stack([self.vectors @ one for one in questions])  # 1 ms; as one product 2
        best = np.maximum.reduceat(cosines, self.starts, axis=1) if len(self.starts) else cosines
        return by_language(best, self.languages)


def by_language(cosines: Floats, languages: Mapping[str, Places]) -> list[dict[str, tuple[float, float, int]]]:
    """Mean, standard deviation and number per language for each row of cosines."""
    parts = {name: np.ascontiguousarray(cosines[:, places]) for name, places in languages.items()}
    facts = {name: (part.mean(axis=1), part.std(axis=1), part.shape[1]) for name, part in parts.items()}
    return [
        {name: (float(mean[at]), float(deviation[at]), count) for name, (mean, deviation, count) in facts.items()}
        for at in range(len(cosines))
    ]


def places_of(languages: Sequence[str]) -> dict[str, Places]:
    """Where each language stands; found once for a sample, not for each question (0.3 ms of 2,000)."""
    names = np.array(languages, np.str_)
    return {str(name): np.flatnonzero(names == name) for name in np.unique(names)}


def sampled(connection: sqlite3.Connection, changes: int, total: int, dimension: int) -> Sample:
    """Every n-th passage by key, n a power of two: the same sample for the same record."""
    step = spacing(total, SAMPLE)
    rows = connection.execute(
        "SELECT language, vector FROM passage JOIN embedding USING (key) WHERE key % ? = 0 ORDER BY key", (step,)
    ).fetchall()
    vectors = vectors_of([row["vector"] for row in rows], dimension)
    return Sample(changes, places_of([row["language"] for row in rows]), vectors)


def sampled_sentences(connection: sqlite3.Connection, changes: int, total: int, dimension: int) -> SentenceSample:
    """The sentences of every n-th passage that has them, by key."""
    step = spacing(total, SAMPLE_OF_SENTENCES)
    query = "SELECT key, language FROM passage JOIN sentence USING (key) WHERE key % ? = 0 ORDER BY key"
    languages = {row["key"]: row["language"] for row in connection.execute(query, (step,))}
    group = sentence_vectors.read(connection, languages, dimension)
    keys, starts = np.unique(group.owner, return_index=True)
    return SentenceSample(changes, places_of([languages[int(key)] for key in keys]), starts, group.vectors)


def spacing(total: int, most: int) -> int:
    """The power of two by which at most so many of all are picked."""
    step = 1
    while total // step > most:
        step *= 2
    return step
