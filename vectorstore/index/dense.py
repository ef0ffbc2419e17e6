"""The dense leg at any size: a matrix in memory, above its limit Chroma, and where Chroma cannot say a scan.

20,000 vectors of 384 in float32 are 31 MB and 3 ms to scan. Above, 8-bit rows find the candidates: as good as exact
(recall of the nearest 100: 1.000), 100,000 are 38 MB and 6 ms for one question and 10 ms for five, all languages at
once.
Chroma's graph answers for the whole store only: what is nearest in another language than the question's lies 3,000
deep there, 30 ms a question and, of a million passages, seconds for one of several parts: their median is the same both
ways, the slowest twentieth 2.8 s with Chroma and 0.4 s in memory. Above a million passages memory is dearer than that.
"""

from __future__ import annotations

import math
import sqlite3
from collections.abc import Callable, Sequence
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from vectorstore.domain import Scope, Scored
from vectorstore.index import matrix
from vectorstore.index.matrix import Floats
from vectorstore.index.snapshot_cache import Cache
from vectorstore.record import reading
from vectorstore.record.narrowing import where

NEAR = 300  # asked of Chroma before filtering: 3.3 ms at k=200, 18 ms at 2,000; its cloud allows 300
MOST_NEAR = 3_000  # of 100,000; what lies further down stands out from its own language by less than 3 deviations
SPARE = 1.5  # times as many as the scope's share of the passages calls for
FEW = 2_000  # passages in a scope that are scanned sooner than searched: 13 ms per 1,000
MANY_PENDING = 5_000  # more vectors than this waiting for Chroma: scan everything instead
EVERYTHING = Scope()

DenseBy = Literal["", "memory", "chroma", "scan"]
Nearest = Callable[[Floats, int], list[int] | None]
Vectors = Callable[[Sequence[int]], tuple[NDArray[np.int64], Floats]]


class Dense:
    """Searches by vector over one read transaction; ``by`` says how the last one was answered."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        cache: Cache,
        nearest: Nearest,
        changes: int,
        dimension: int,
        number: Callable[[Scope, str | None], int],
        vectors: Vectors,
    ) -> None:
        self._connection, self._cache, self._nearest = connection, cache, nearest
        self._changes, self._dimension, self._number, self._vectors = changes, dimension, number, vectors
        self._near_keys: tuple[bytes, list[int]] | None = None
        self.by: DenseBy = ""

    def search(
        self, questions: Floats, k: int, scope: Scope, languages: Sequence[str | None]
    ) -> list[list[list[Scored]]]:
        """The k passages of highest cosine for each question (n, dimension) and language, None being any.

        Scores are always exact, from the record's vectors.
        """
        if self._number(EVERYTHING, None) > self._cache.memory_limit:
            return [[self._on_disk(question, k, scope, language) for language in languages] for question in questions]
        self.by = "memory"
        current = self._cache.at(self._connection, self._changes, self._dimension)
        found = current.search(questions, k, scope, languages)
        return found if current.is_exact else self._rescored(questions, k, found)

    def _rescored(self, questions: Floats, k: int, found: list[list[list[Scored]]]) -> list[list[list[Scored]]]:
        """The k best of what was found, by the record's own vectors."""
        wanted = sorted({hit.key for by_language in found for hits in by_language for hit in hits})
        keys, vectors = self._vectors(wanted)
        cosines = vectors @ questions.T
        return [
            [_best_of(hits, keys, cosines[:, at], k) for hits in by_language] for at, by_language in enumerate(found)
        ]

    def _on_disk(self, question: Floats, k: int, scope: Scope, language: str | None) -> list[Scored]:
        """By Chroma where it is at hand and the scope leaves enough of its candidates, else by a scan."""
        near = self._near(question, k, scope, language)
        self.by = "scan" if near is None else "chroma"
        return near if near is not None else self._scan(question, k, scope, language)

    def _near(self, question: Floats, k: int, scope: Scope, language: str | None) -> list[Scored] | None:
        """The answer by Chroma and what it has not got yet; None where it cannot be whole."""
        pending = self._pending()
        if len(pending) > MANY_PENDING:
            return None
        number = self._number(scope, language)
        if number <= min(FEW, self._cache.limit // 10):
            return None
        for wanted in (math.ceil(SPARE * k * self._number(EVERYTHING, None) / number), MOST_NEAR):
            keys = self._nearest_keys(question, wanted)
            if keys is None:
                return None
            near = self._within(keys, scope, language)[:k]
            if len(near) == k or len(keys) >= MOST_NEAR:
                break
        if not near and not pending:
            return None
        return self._scan(question, k, scope, language, [*near, *pending])

    def _within(self, keys: Sequence[int], scope: Scope, language: str | None) -> list[int]:
        """Those of the keys that live and lie in the scope, in their order."""
        narrow, values = where(scope, language)
        query = f"SELECT key FROM passage WHERE key {reading.AMONG} AND {narrow}"
        live = {row["key"] for row in self._connection.execute(query, [reading.among(keys), *values])}
        return [key for key in keys if key in live]

    def _nearest_keys(self, question: Floats, wanted: int) -> list[int] | None:
        """Keys of the nearest vectors by Chroma, asked once for all languages of a search."""
        name, known = question.tobytes(), self._near_keys
        if known is None or known[0] != name or len(known[1]) < min(wanted, MOST_NEAR):
            keys = self._nearest(question, min(max(wanted, NEAR), MOST_NEAR))
            known = self._near_keys = None if keys is None else (name, keys)
        return known[1] if known else None

    def _pending(self) -> list[int]:
        rows = self._connection.execute("SELECT key FROM outbox WHERE op = 'add' LIMIT ?", (MANY_PENDING + 1,))
        return [row["key"] for row in rows]

    def _scan(
        self, question: Floats, k: int, scope: Scope, language: str | None, keys: Sequence[int] | None = None
    ) -> list[Scored]:
        narrow, values = where(scope, language)
        picked = f"key {reading.AMONG} AND " if keys is not None else ""
        rows = self._connection.execute(
            f"SELECT key, vector FROM passage JOIN embedding USING (key) WHERE {picked}{narrow}",
            ([reading.among(keys)] if keys is not None else []) + values,
        )
        return matrix.scan(rows, question, k)


def _best_of(hits: Sequence[Scored], keys: np.ndarray, cosines: Floats, k: int) -> list[Scored]:
    at = np.searchsorted(keys, [hit.key for hit in hits])
    return matrix.best(keys[at], cosines[at], k)
