"""Exact cosine search in memory: all vectors of one state of the record, with what a Scope filters by."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np
import numpy.typing as npt

from vectorstore.domain import SHARED, Scope, Scored
from vectorstore.narrowing import folded
from vectorstore.reading import AMONG, among

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
BLOCK = 4096


@dataclass(frozen=True, slots=True)
class Labels:
    """A column of names as small numbers."""

    codes: npt.NDArray[np.int32]
    names: dict[str, int]

    def among(self, wanted: Iterable[str]) -> Mask:
        """Where the column holds one of these names."""
        codes = [self.names[name] for name in wanted if name in self.names]
        return np.isin(self.codes, codes)


def labels(values: Sequence[str]) -> Labels:
    """Number the names in order of appearance."""
    names: dict[str, int] = {}
    codes = [names.setdefault(value, len(names)) for value in values]
    return Labels(np.array(codes, dtype=np.int32), names)


@dataclass(frozen=True, slots=True)
class Matrix:
    """Every live passage at one count of changes: keys ascending, unit vectors, dates (NaN: undated), labels.

    ``corpora`` has the rows of each corpus's passages; a passage in none of them is of the shared corpus alone.
    """

    changes: int
    keys: npt.NDArray[np.int64]
    vectors: Floats
    published: npt.NDArray[np.float64]
    fetched: npt.NDArray[np.float64]
    outlets: Labels
    languages: Labels
    corpora: Mapping[str, npt.NDArray[np.int64]] = field(default_factory=lambda: MappingProxyType({}))

    def within(self, scope: Scope, language: str | None) -> Mask:
        """Which passages the scope lets through; comparisons with an undated NaN are false, as in SQL."""
        mask = np.ones(len(self.keys), dtype=np.bool_)
        if scope.since is not None:
            mask &= self.published >= scope.since
        if scope.until is not None:
            mask &= self.published < scope.until
        if scope.as_of is not None:
            undated = np.isnan(self.published) & (self.fetched < scope.as_of)
            mask &= (self.published < scope.as_of) | undated
        if scope.sources:
            mask &= self.outlets.among(map(folded, scope.sources))
        if scope.languages:
            mask &= self.languages.among(name.lower() for name in scope.languages)
        if language is not None:
            mask &= self.languages.among([language.lower()])
        if scope.corpora:
            mask &= self.visible(scope.corpora)
        return mask

    def visible(self, corpora: Sequence[str]) -> Mask:
        """Which passages belong to one of the corpora."""
        mask = np.full(len(self.keys), SHARED in corpora)
        for rows in self.corpora.values():
            mask[rows] = False
        for name in corpora:
            mask[self.corpora.get(name, [])] = True
        return mask

    def search(self, vector: Floats, k: int, scope: Scope, language: str | None) -> list[Scored]:
        """The k passages of highest cosine."""
        scores = self.vectors @ vector
        if scope.is_open and language is None:
            return best(self.keys, scores, k)
        mask = self.within(scope, language)
        return best(self.keys[mask], scores[mask], k)


def best(keys: npt.NDArray[np.int64], scores: Floats, k: int) -> list[Scored]:
    """The k highest; rounded to what does not depend on the order of summing, ties by key."""
    rounded = np.round(scores.astype(np.float64), 6)
    if len(rounded) > k:
        edge = np.partition(rounded, -k)[-k]
        near = np.flatnonzero(rounded >= edge)
        keys, rounded = keys[near], rounded[near]
    order = np.lexsort((keys, -rounded))[:k]
    return [Scored(int(keys[place]), float(rounded[place])) for place in order]


def vectors_of(blobs: Sequence[bytes], dimension: int) -> Floats:
    """Stored vectors as one matrix of unit rows; the rounding to 16 bits has moved their length a little."""
    rows = np.frombuffer(b"".join(blobs), dtype=np.float16).reshape(-1, dimension).astype(np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]
    np.divide(rows, lengths, out=rows, where=lengths > 0)
    return rows


def read_vectors(
    connection: sqlite3.Connection, keys: Sequence[int], dimension: int
) -> tuple[npt.NDArray[np.int64], Floats]:
    """The vectors of those keys that are live, keys ascending."""
    query = f"SELECT key, vector FROM embedding WHERE key {AMONG} ORDER BY key"
    rows = connection.execute(query, (among(keys),)).fetchall()
    live = np.array([row["key"] for row in rows], dtype=np.int64)
    return live, vectors_of([row["vector"] for row in rows], dimension)


def scan(rows: sqlite3.Cursor, vector: Floats, k: int) -> list[Scored]:
    """The k highest cosines over rows of (key, vector), read block by block."""
    kept: list[Scored] = []
    for block in blocks(rows):
        keys = np.array([row["key"] for row in block], dtype=np.int64)
        scores = vectors_of([row["vector"] for row in block], len(vector)) @ vector
        kept = sorted([*kept, *best(keys, scores, k)], key=lambda scored: (-scored.score, scored.key))[:k]
    return kept


def blocks(rows: sqlite3.Cursor) -> Iterator[list[sqlite3.Row]]:
    """The rows in lists of bounded length."""
    while block := rows.fetchmany(BLOCK):
        yield block


def refreshed(connection: sqlite3.Connection, old: Matrix | None, changes: int, dimension: int) -> Matrix:
    """The matrix of this moment; vectors already in the old one are not read again, for they never change."""
    rows = connection.execute("SELECT key, published, fetched, outlet, language FROM passage ORDER BY key").fetchall()
    keys = np.array([row["key"] for row in rows], dtype=np.int64)
    return Matrix(
        changes=changes,
        keys=keys,
        vectors=gathered(connection, old, keys, dimension),
        published=np.array(
            [np.nan if row["published"] is None else row["published"] for row in rows], dtype=np.float64
        ),
        fetched=np.array([row["fetched"] for row in rows], dtype=np.float64),
        outlets=labels([row["outlet"] for row in rows]),
        languages=labels([row["language"] for row in rows]),
        corpora=memberships(connection, keys),
    )


def memberships(connection: sqlite3.Connection, keys: npt.NDArray[np.int64]) -> Mapping[str, npt.NDArray[np.int64]]:
    """The rows of each corpus's passages among the keys."""
    query = "SELECT corpus, key FROM corpus_article JOIN passage USING (article_id)"
    found: dict[str, list[int]] = {}
    for row in connection.execute(query):
        found.setdefault(row["corpus"], []).append(row["key"])
    return MappingProxyType({name: np.searchsorted(keys, sorted(theirs)) for name, theirs in found.items()})


def gathered(connection: sqlite3.Connection, old: Matrix | None, keys: npt.NDArray[np.int64], dimension: int) -> Floats:
    """Vectors for the keys, from the old matrix where it has them."""
    vectors = np.zeros((len(keys), dimension), dtype=np.float32)
    known = np.isin(keys, old.keys) if old is not None else np.zeros(len(keys), dtype=np.bool_)
    if old is not None:
        vectors[known] = old.vectors[np.isin(old.keys, keys)]
    fresh, read = read_vectors(connection, [int(key) for key in keys[~known]], dimension)
    vectors[np.searchsorted(keys, fresh)] = read
    return vectors
