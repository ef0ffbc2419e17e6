"""One moment of the record, searchable: whatever is committed or pumped meanwhile is not seen."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from vectorstore.domain import Article, Coverage, Found, Scope, Scored
from vectorstore.index import lexical, matrix, sentence_vectors, words
from vectorstore.index.dense import Dense, DenseBy, Nearest
from vectorstore.index.matrix import Floats
from vectorstore.index.snapshot_cache import Cache
from vectorstore.record import build, clusters, reading
from vectorstore.record.build import Build
from vectorstore.record.clusters import Cluster
from vectorstore.record.corpora import effective
from vectorstore.record.database import meta
from vectorstore.record.narrowing import where
from vectorstore.record.reading import Labels

OPEN_SCOPE = Scope()


class Snapshot:
    """Searches over one read transaction; used by one thread at a time, inside ``with store.snapshot()``."""

    def __init__(self, connection: sqlite3.Connection, ours: Build, cache: Cache, nearest: Nearest) -> None:
        self._connection = connection
        self._cache = cache
        self._ours = ours
        self._changes = int(meta(connection, "changes", "0"))
        self._counts: dict[str, int] = {}
        self._read: dict[int, Floats] = {}
        self._dense = Dense(connection, cache, nearest, self._changes, ours.dimension, self.number, self.rows)

    @property
    def dense_by(self) -> DenseBy:
        """How the last dense search was answered; "" before the first."""
        return self._dense.by

    def total(self) -> int:
        """Number of live passages."""
        return self.number(OPEN_SCOPE, None)

    def number(self, scope: Scope, language: str | None = None) -> int:
        """Number of live passages in a scope."""
        narrow, values = where(scope, language)
        query = f"SELECT COUNT(*) FROM passage WHERE {narrow}"
        return self._cache.kept(
            self._changes, (scope, language), lambda: int(self._connection.execute(query, values).fetchone()[0])
        )

    def dense(
        self, vector: np.ndarray, k: int, scope: Scope = OPEN_SCOPE, *, language: str | None = None
    ) -> list[Scored]:
        """The k passages of highest cosine with the (unit) vector; as nearest()."""
        return self.nearest(np.asarray(vector, dtype=np.float32)[None], k, scope, [language])[0][0]

    def nearest(
        self, vectors: np.ndarray, k: int, scope: Scope, languages: Sequence[str | None]
    ) -> list[list[list[Scored]]]:
        """The k passages of highest cosine with each (unit) vector (n, dimension) in each language, None being any.

        Raises EncoderMismatch if another encoder built them. ``dense_by`` then says how they were found.
        """
        build.check(self._connection, self._ours)
        questions = np.asarray(vectors, dtype=np.float32)
        if questions.shape[1:] != (self._ours.dimension,):
            raise ValueError(f"a question's vector has {self._ours.dimension} numbers, not {questions.shape[1:]}")
        if k <= 0 or not self.total():
            return [[[] for _ in languages] for _ in questions]
        return self._dense.search(questions, k, effective(self._connection, scope), languages)

    def lexical(
        self, terms: Sequence[str], k: int, scope: Scope = OPEN_SCOPE, *, language: str | None = None
    ) -> list[Scored]:
        """The k passages of highest BM25 holding any of the terms."""
        telling = lexical.telling(self.frequencies(terms), self.total())
        narrow = effective(self._connection, scope)
        if k > 0 and telling and self._is_large:
            spoken = self.languages()
            held = self._cache.held(self._changes)
            living = held.living if held else None
            found = words.searched(self._connection, self._cache.words, telling, k, narrow, language, spoken, living)
            if found is not None:
                return found
        return lexical.search(self._connection, telling, k, narrow, language)

    @property
    def _is_large(self) -> bool:
        return self.total() > self._cache.limit

    def frequencies(self, terms: Iterable[str]) -> dict[str, int]:
        """In how many passages each index term occurs."""
        wanted = lexical.cleaned(terms)
        fresh = [term for term in wanted if term not in self._counts]
        if fresh:
            known = (
                words.frequencies(self._connection, self._cache.words, fresh, self.languages())
                if self._is_large
                else {}
            )
            # What the index lacks may still be in the record.
            self._counts |= {term: known.get(term) or lexical.frequency(self._connection, term) for term in fresh}
        return {term: self._counts[term] for term in wanted}

    def held(self, terms: Iterable[str]) -> frozenset[str]:
        """Those of many index terms that occur in any passage."""
        return lexical.held(self._connection, terms)

    def keys(self) -> list[int]:
        """The keys of all live passages, ascending."""
        return [row["key"] for row in self._connection.execute("SELECT key FROM passage ORDER BY key")]

    def keys_of(self, article_ids: Iterable[str]) -> list[int]:
        """The keys of these articles' passages, article by article, in the order of their text."""
        return reading.keys_of(self._connection, article_ids)

    def found(self, keys: Iterable[int]) -> dict[int, Found]:
        """Passages with the heads of their articles (text empty); keys no longer live are left out."""
        return reading.found(self._connection, keys)

    def openings(self, article_ids: Iterable[str], length: int) -> dict[str, str]:
        """How these articles begin, so many characters."""
        return reading.openings(self._connection, article_ids, length)

    def rows(self, keys: Sequence[int]) -> tuple[NDArray[np.int64], Floats]:
        """The stored vectors of passages as one matrix, keys ascending; what was read for this snapshot is kept."""
        fresh = [key for key in keys if key not in self._read]
        if fresh:
            found, vectors = matrix.read_vectors(self._connection, fresh, self._ours.dimension)
            self._read |= dict(zip(found.tolist(), vectors, strict=True))
        live = sorted({key for key in keys if key in self._read})
        known = [self._read[key] for key in live]
        return np.array(live, np.int64), np.stack(known) if known else np.zeros((0, self._ours.dimension), np.float32)

    def vectors(self, keys: Sequence[int]) -> dict[int, Floats]:
        """The stored vectors of passages."""
        live, vectors = matrix.read_vectors(self._connection, keys, self._ours.dimension)
        return dict(zip(live.tolist(), vectors, strict=True))

    def labels(self, keys: Sequence[int]) -> Labels:
        """What is said of those passages that live, without their texts."""
        return reading.labels(self._connection, keys)

    def spread(self, vectors: np.ndarray) -> list[dict[str, tuple[float, float, int]]]:
        """Mean and deviation of the cosines with each vector per passage language, over how many sampled passages."""
        sample = self._cache.sample(self._connection, self._changes, self.total(), self._ours.dimension)
        return sample.spread(np.asarray(vectors, dtype=np.float32))

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

    def sentence_spread(self, vectors: np.ndarray) -> list[dict[str, tuple[float, float, int]]]:
        """As spread(), of the cosines with each passage's best sentence."""
        changes = self._changes + int(meta(self._connection, "refined", "0"))
        sample = self._cache.best(self._connection, changes, self.total(), self._ours.dimension)
        return sample.spread(np.asarray(vectors, dtype=np.float32))

    def cluster_numbers(self, article_ids: Iterable[str]) -> dict[str, int]:
        """Which of these articles print one text: a number for each that has near-copies, the same for all of them."""
        return clusters.numbers(self._connection, article_ids)

    def clusters(self, article_ids: Iterable[str], scope: Scope = OPEN_SCOPE) -> dict[str, Cluster]:
        """Who prints the same text, by article id; articles without a near-copy are left out."""
        return clusters.read(self._connection, article_ids, scope)

    def beside(self, scope: Scope) -> list[Article] | None:
        """Heads of the articles just before and after the scope's window; None where one lies in it."""
        return reading.beside(self._connection, scope)

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
