"""What the snapshots of one process share: matrices, samples and counts, each of one state of the record."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

from vectorstore.index import matrix
from vectorstore.index.background import Sample, SentenceSample, sampled, sampled_sentences
from vectorstore.index.matrix import Matrix
from vectorstore.index.word_index import WordIndex

MOST_KEPT = 256  # counts kept in memory
MEMORY_TIMES = 50  # so many times the exact matrix's passages are held as 8-bit rows: 1,000,000, 384 MB
Counted = TypeVar("Counted")


class Cache:
    """What a process's snapshots share: the newest matrix, exact up to ``limit`` passages, samples and counts."""

    def __init__(self, limit: int, words: WordIndex) -> None:
        self.limit = limit
        self.memory_limit = limit * MEMORY_TIMES
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
            old = self._matrix if self._matrix is not None and self._matrix.dimension == dimension else None
            made = matrix.refreshed(connection, old, changes, dimension, most_exact=self.limit)
            if self._matrix is None or self._matrix.changes < changes:
                self._matrix = made
            return made

    def held(self, changes: int) -> Matrix | None:
        """The matrix at this count of changes if it is in memory already."""
        current = self._matrix
        return current if current is not None and current.changes == changes else None

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
