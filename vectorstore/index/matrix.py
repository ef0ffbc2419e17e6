"""Cosine search in memory: all vectors of one state of the record, with what a Scope filters by."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from vectorstore.domain import SHARED, Scope, Scored
from vectorstore.index.quantised import Quantised, quantised
from vectorstore.record.narrowing import folded
from vectorstore.record.reading import AMONG, among

Floats = npt.NDArray[np.float32]
Mask = npt.NDArray[np.bool_]
BLOCK = 4096
READ = 20_000  # vectors read at once
# Share of the passages below which the scope's 8-bit rows are copied out and multiplied alone. 100,000 passages, one
# question, CPU: all 3.4 ms, a tenth 0.9, three tenths 2.2, half 3.5.
GATHERED = 0.3
TIE = 2e-6  # cosines this close may change places by rounding
SURPLUS = (
    25  # more 8-bit cosines are picked than wanted; recall of the nearest 100 of 10,000 is 0.9999 with 10, 1.0 here
)


class Whole(NamedTuple):
    """Rows as they are: ``vectors`` (n, dimension) float32."""

    vectors: Floats

    def products(self, questions: Floats) -> Floats:
        """The cosine of every question with every row, (questions, n) float32."""
        return np.ascontiguousarray((self.vectors @ questions.T).T)


Rows = Whole | Quantised


@dataclass(frozen=True, slots=True)
class Labels:
    """A column of names as small numbers."""

    codes: npt.NDArray[np.int32]
    names: dict[str, int]

    def among(self, wanted: Iterable[str]) -> Mask:
        """Where the column holds one of these names."""
        chosen = np.zeros(len(self.names), dtype=np.bool_)
        chosen[[self.names[name] for name in wanted if name in self.names]] = True
        return chosen[self.codes]


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
    rows: Rows
    published: npt.NDArray[np.float64]
    fetched: npt.NDArray[np.float64]
    outlets: Labels
    languages: Labels
    corpora: Mapping[str, npt.NDArray[np.int64]] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def dimension(self) -> int:
        """Numbers a vector has."""
        return int(self.rows[0].shape[1])

    @property
    def is_exact(self) -> bool:
        """Whether the cosines it gives are those of the stored vectors."""
        return isinstance(self.rows, Whole)

    def within(self, scope: Scope) -> Mask:
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
        if scope.corpora:
            mask &= self.visible(scope.corpora)
        return mask

    def living(self, keys: Sequence[int], scope: Scope) -> set[int]:
        """Those of the keys that live and that the scope lets through."""
        if not len(self.keys):
            return set()
        wanted = np.array(keys, np.int64)
        places = np.minimum(np.searchsorted(self.keys, wanted), len(self.keys) - 1)
        alive = (self.keys[places] == wanted) & self.within(scope)[places]
        return set(wanted[alive].tolist())

    def visible(self, corpora: Sequence[str]) -> Mask:
        """Which passages belong to one of the corpora."""
        mask = np.full(len(self.keys), SHARED in corpora)
        for rows in self.corpora.values():
            mask[rows] = False
        for name in corpora:
            mask[self.corpora.get(name, [])] = True
        return mask

    def search(
        self, questions: Floats, k: int, scope: Scope, languages: Sequence[str | None]
    ) -> list[list[list[Scored]]]:
        """The k passages of highest cosine for each question (n, dimension) and language, None being any.

        A few more by rougher cosines where the matrix is not exact.
        """
        keys, rows, masks = self.keys, self.rows, self._masks(scope, languages)
        inside = np.logical_or.reduce(masks)
        if isinstance(rows, Quantised) and np.count_nonzero(inside) < GATHERED * len(keys):
            picked = np.flatnonzero(inside)
            keys, rows, masks = keys[picked], rows.at(picked), [mask[picked] for mask in masks]
        cosines = rows.products(questions)
        places = [slice(None) if mask.all() else np.flatnonzero(mask) for mask in masks]
        wanted = k if self.is_exact else k + SURPLUS
        return [[best(keys[at], row[at], wanted) for at in places] for row in cosines]

    def _masks(self, scope: Scope, languages: Sequence[str | None]) -> list[Mask]:
        """Which passages the scope lets through in each language."""
        inside = self.within(scope)
        return [inside if one is None else inside & self.languages.among([one.lower()]) for one in languages]


def best(keys: npt.NDArray[np.int64], scores: npt.NDArray[np.floating], k: int) -> list[Scored]:
    """The k highest; rounded to what does not depend on the order of summing, ties by key."""
    if len(scores) > k:
        near = np.flatnonzero(scores >= np.partition(scores, -k)[-k] - TIE)
        keys, scores = keys[near], scores[near]
    rounded = np.round(scores.astype(np.float64), 6)
    order = np.lexsort((keys, -rounded))[:k]
    return [Scored(int(keys[place]), float(rounded[place])) for place in order]


def vectors_of(blobs: Sequence[bytes], dimension: int) -> Floats:
    """Stored vectors as one matrix of unit rows; the rounding to 16 bits has moved their length a little."""
    return unit(np.frombuffer(b"".join(blobs), dtype=np.float16).reshape(-1, dimension).astype(np.float32))


def unit(rows: Floats) -> Floats:
    """Rows made of unit length in place; those of zeros stay."""
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]
    lengths[~(lengths > 0)] = 1  # a third quicker than to divide only where there is something to divide by
    rows /= lengths
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


def refreshed(
    connection: sqlite3.Connection, old: Matrix | None, changes: int, dimension: int, *, most_exact: int
) -> Matrix:
    """The matrix of this moment, exact up to so many passages.

    Vectors already in the old one are not read again, for they never change.
    """
    rows = connection.execute("SELECT key, published, fetched, outlet, language FROM passage ORDER BY key").fetchall()
    keys = np.array([row["key"] for row in rows], dtype=np.int64)
    return Matrix(
        changes=changes,
        keys=keys,
        rows=gathered(connection, old, keys, dimension, exact=len(keys) <= most_exact),
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


def gathered(
    connection: sqlite3.Connection,
    old: Matrix | None,
    keys: npt.NDArray[np.int64],
    dimension: int,
    *,
    exact: bool,
) -> Rows:
    """Rows for the keys, from the old matrix where it has them."""
    make = Whole if exact else quantised
    empty = make(np.zeros((0, dimension), np.float32))
    columns = [np.zeros((len(keys), *column.shape[1:]), column.dtype) for column in empty]
    known = np.zeros(len(keys), dtype=np.bool_)
    if old is not None and old.is_exact == exact:
        known, kept = np.isin(keys, old.keys), np.isin(old.keys, keys)
        for column, before in zip(columns, (*old.rows,), strict=True):
            column[known] = before[kept]
    fresh = np.flatnonzero(~known)
    for places in (fresh[start : start + READ] for start in range(0, len(fresh), READ)):
        found, vectors = read_vectors(connection, keys[places].tolist(), dimension)
        for column, read in zip(columns, make(vectors), strict=True):
            column[np.searchsorted(keys, found)] = read
    return Whole(*columns) if exact else Quantised(*columns)
