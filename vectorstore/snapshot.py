"""One moment of the record, searchable: whatever is committed or pumped meanwhile is not seen."""

from __future__ import annotations

import math
import sqlite3
import threading
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any, Literal, TypeVar

import numpy as np

from vectorstore import build, clusters, lexical, matrix, reading, sentence_vectors, words
from vectorstore.background import Sample, SentenceSample, sampled, sampled_sentences
from vectorstore.build import Build
from vectorstore.clusters import Cluster
from vectorstore.corpora import effective
from vectorstore.database import meta
from vectorstore.domain import Coverage, Found, Passage, Scope, Scored
from vectorstore.matrix import Floats, Matrix
from vectorstore.narrowing import where
from vectorstore.word_index import WordIndex

OPEN_SCOPE = Scope()
NEAR = 300  # asked of Chroma before filtering: 3.3 ms at k=200, 18 ms at 2,000; its cloud allows 300
MOST_NEAR = 3_000  # of 100,000; what lies further down stands out from its own language by less than 3 deviations
SPARE = 1.5  # times as many as the scope's share of the passages calls for
FEW = 2_000  # passages in a scope that are scanned sooner than searched: 13 ms per 1,000
MOST_KEPT = 256  # counts kept in memory
MANY_PENDING = 5_000  # more vectors than this waiting for Chroma: scan everything instead

DenseBy = Literal["", "memory", "chroma", "scan"]
Counted = TypeVar("Counted")
Nearest = Callable[[Floats, int], list[int] | None]


class Cache:
    """What a process's snapshots share: the newest matrix, built up to ``limit`` passages, and the language counts."""

    def __init__(self, limit: int, words: WordIndex) -> None:
        self.limit = limit
        self.words = words
        self._matrix: Matrix | None = None
        self._sample: Sample | None = None
        self._best: SentenceSample | None = None
        self._counted: tuple[int, dict[Hashable, Any]] = (-1, {})
        self._turn = threading.Lock()

    def kept(self, changes: int, key: Hashable, compute: Callable[[], Counted]) -> Counted:
        """What was computed at this count of changes, or is now; counting takes 22 ms at 100,000 passages."""
        known = self._counted
        if known[0] != changes or len(known[1]) > MOST_KEPT:
            known = self._counted = (changes, {})
        if key not in known[1]:
            known[1][key] = compute()
        value: Counted = known[1][key]
        return value

    def at(self, connection: sqlite3.Connection, changes: int, dimension: int) -> Matrix:
        """The matrix at this count of changes."""
        with self._turn:
            if self._matrix is not None and self._matrix.changes == changes:
                return self._matrix
            fits = self._matrix is not None and self._matrix.vectors.shape[1] == dimension
            made = matrix.refreshed(connection, self._matrix if fits else None, changes, dimension)
            if self._matrix is None or self._matrix.changes < changes:
                self._matrix = made
            return made

    def sample(self, connection: sqlite3.Connection, changes: int, total: int, dimension: int) -> Sample:
        """A fixed sample of passages at this count of changes."""
        with self._turn:
            if self._sample is None or self._sample.changes != changes:
                self._sample = sampled(connection, changes, total, dimension)
            return self._sample

    def best(self, connection: sqlite3.Connection, changes: int, total: int, dimension: int) -> SentenceSample:
        """The sentences of a fixed sample of passages at this count of changes and of refinements."""
        with self._turn:
            if self._best is None or self._best.changes != changes:
                self._best = sampled_sentences(connection, changes, total, dimension)
            return self._best


class Snapshot:
    """Searches over one read transaction; used by one thread at a time, inside ``with store.snapshot()``."""

    def __init__(self, connection: sqlite3.Connection, ours: Build, cache: Cache, nearest: Nearest) -> None:
        self._connection = connection
        self._cache = cache
        self._nearest = nearest
        self._ours = ours
        self._changes = int(meta(connection, "changes", "0"))
        self._counts: dict[str, int] = {}
        self._near_keys: tuple[bytes, list[int]] | None = None
        self.dense_by: DenseBy = ""

    def total(self) -> int:
        """Number of live passages."""
        return self._number(OPEN_SCOPE, None)

    def _number(self, scope: Scope, language: str | None) -> int:
        """Number of live passages in a scope."""
        narrow, values = where(scope, language)
        query = f"SELECT COUNT(*) FROM passage WHERE {narrow}"
        return self._cache.kept(
            self._changes, (scope, language), lambda: int(self._connection.execute(query, values).fetchone()[0])
        )

    def dense(
        self, vector: np.ndarray, k: int, scope: Scope = OPEN_SCOPE, *, language: str | None = None
    ) -> list[Scored]:
        """The k passages of highest cosine with the (unit) vector; EncoderMismatch if another encoder built them.

        Up to the cache's limit the answer is exact; above it candidates come from Chroma when it is at hand and the
        scope leaves enough of them, else from an exact scan. Scores are always exact, from the record's vectors.
        ``dense_by`` then says which it was.
        """
        build.check(self._connection, self._ours)
        scope = effective(self._connection, scope)
        question = np.asarray(vector, dtype=np.float32)
        if question.shape != (self._ours.dimension,):
            raise ValueError(f"a question's vector has {self._ours.dimension} numbers, not {question.shape}")
        if k <= 0 or not self.total():
            return []
        if self.total() <= self._cache.limit:
            current = self._cache.at(self._connection, self._changes, self._ours.dimension)
            self.dense_by = "memory"
            return current.search(question, k, scope, language)
        near = self._near(question, k, scope, language)
        self.dense_by = "scan" if near is None else "chroma"
        return near if near is not None else self._scan(question, k, scope, language)

    def _near(self, question: Floats, k: int, scope: Scope, language: str | None) -> list[Scored] | None:
        """The answer by Chroma and what it has not got yet; None where it cannot be whole."""
        pending = self._pending()
        if len(pending) > MANY_PENDING:
            return None
        number = self._number(scope, language)
        if number <= min(FEW, self._cache.limit // 10):
            return None
        for wanted in (math.ceil(SPARE * k * self.total() / number), MOST_NEAR):
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

    def lexical(
        self, terms: Sequence[str], k: int, scope: Scope = OPEN_SCOPE, *, language: str | None = None
    ) -> list[Scored]:
        """The k passages of highest BM25 holding any of the terms."""
        telling = lexical.telling(self.frequencies(terms), self.total())
        narrow = effective(self._connection, scope)
        if k > 0 and telling and self._is_large:
            spoken = self.languages()
            found = words.searched(self._connection, self._cache.words, telling, k, narrow, language, spoken)
            if found is not None:
                return found
        return lexical.search(self._connection, telling, k, narrow, language)

    @property
    def _is_large(self) -> bool:
        return self.total() > self._cache.limit

    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """In how many passages each index term occurs."""
        wanted = lexical.cleaned(terms)
        for term in wanted:
            if term not in self._counts:
                self._counts[term] = self._frequency(term)
        return {term: self._counts[term] for term in wanted}

    def _frequency(self, term: str) -> int:
        count = None
        if self._is_large:
            count = words.frequency(self._connection, self._cache.words, term, self.languages())
        return count or lexical.frequency(self._connection, term)  # what the index lacks may still be in the record

    def keys(self) -> list[int]:
        """The keys of all live passages, ascending."""
        return [row["key"] for row in self._connection.execute("SELECT key FROM passage ORDER BY key")]

    def found(self, keys: Iterable[int]) -> dict[int, Found]:
        """Passages with the heads of their articles (text empty); keys no longer live are left out."""
        return reading.found(self._connection, keys)

    def vectors(self, keys: Sequence[int]) -> dict[int, Floats]:
        """The stored vectors of passages."""
        live, vectors = matrix.read_vectors(self._connection, keys, self._ours.dimension)
        return dict(zip(live.tolist(), vectors, strict=True))

    def spread(self, vector: np.ndarray) -> dict[str, tuple[float, float, int]]:
        """Mean and deviation of the cosines with a vector per passage language, over how many sampled passages."""
        sample = self._cache.sample(self._connection, self._changes, self.total(), self._ours.dimension)
        return sample.spread(np.asarray(vector, dtype=np.float32))

    def best_sentences(self, keys: Sequence[int], vectors: np.ndarray) -> np.ndarray:
        """Each passage's highest cosine of a sentence with each (unit) vector; NaN where its sentences have none yet.

        vectors: (n, dimension) float32 → (n, len(keys)) float64
        """
        group = sentence_vectors.read(self._connection, keys, self._ours.dimension)
        cosines = np.round(group.vectors @ np.asarray(vectors, dtype=np.float32).T, 6).T
        return np.stack([sentence_vectors.best(group, row, keys) for row in cosines])

    def sentences(self, keys: Sequence[int]) -> dict[int, Floats]:
        """The vectors of the sentences of passages, in reading order, where they are stored."""
        group = sentence_vectors.read(self._connection, keys, self._ours.dimension)
        return {int(key): group.vectors[group.owner == key] for key in np.unique(group.owner)}

    def sentence_spread(self, vector: np.ndarray) -> dict[str, tuple[float, float, int]]:
        """As spread(), of the cosines with each passage's best sentence."""
        changes = self._changes + int(meta(self._connection, "refined", "0"))
        sample = self._cache.best(self._connection, changes, self.total(), self._ours.dimension)
        return sample.spread(np.asarray(vector, dtype=np.float32))

    def cluster_numbers(self, article_ids: Iterable[str]) -> dict[str, int]:
        """Which of these articles print one text: a number for each that has near-copies, the same for all of them."""
        return clusters.numbers(self._connection, article_ids)

    def clusters(self, article_ids: Iterable[str], scope: Scope = OPEN_SCOPE) -> dict[str, Cluster]:
        """Who prints the same text, by article id; articles without a near-copy are left out."""
        return clusters.read(self._connection, article_ids, scope)

    def neighbours(self, key: int, n: int = 1) -> list[Passage]:
        """Up to n passages before and after this one in its article, in order, without itself."""
        return reading.neighbours(self._connection, key, n)

    def coverage(self, scope: Scope = OPEN_SCOPE) -> Coverage:
        """How many articles and outlets the scope holds, and the newest date in it."""
        return self._cache.kept(self._changes, ("coverage", scope), lambda: reading.coverage(self._connection, scope))

    def languages(self, scope: Scope = OPEN_SCOPE) -> dict[str, int]:
        """Passages of the scope's corpora per language, most first; "" is unknown."""
        seen = effective(self._connection, Scope(corpora=scope.corpora))
        return dict(
            self._cache.kept(self._changes, ("languages", seen), lambda: reading.languages(self._connection, seen))
        )

    def sources(self, scope: Scope = OPEN_SCOPE) -> list[tuple[str, int]]:
        """Outlets of the scope's corpora with their number of articles, most first."""
        seen = Scope(corpora=scope.corpora)
        return self._cache.kept(self._changes, ("sources", seen), lambda: reading.sources(self._connection, seen))
