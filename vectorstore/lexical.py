"""The lexical leg: BM25 over index terms in FTS5."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from vectorstore.domain import Scope, Scored
from vectorstore.narrowing import where

MAX_TERMS = 64


def cleaned(terms: Iterable[str]) -> list[str]:
    """The different terms in their order, without what FTS5 could take for syntax or cannot carry."""
    words = (word for term in terms for word in term.replace("\0", " ").split())
    return list(dict.fromkeys(word.encode("utf-8", "replace").decode() for word in words))


def quoted(term: str) -> str:
    """The term as an FTS5 string."""
    return '"' + term.replace('"', '""') + '"'


def frequencies(connection: sqlite3.Connection, terms: Iterable[str]) -> dict[str, int]:
    """In how many passages each term occurs; 0 where it does not."""
    query = "SELECT doc FROM temp.vocabulary WHERE term = ?"
    rows = {term: connection.execute(query, (term,)).fetchone() for term in cleaned(terms)}
    return {term: row["doc"] if row else 0 for term, row in rows.items()}


def telling(counts: Mapping[str, int]) -> list[str]:
    """The terms worth asking for: those that occur, the rarest if there are too many."""
    return sorted((term for term, count in counts.items() if count), key=lambda term: counts[term])[:MAX_TERMS]


def search(
    connection: sqlite3.Connection, terms: Sequence[str], k: int, scope: Scope, language: str | None = None
) -> list[Scored]:
    """Passages holding any of the terms, best BM25 first (positive, higher is better)."""
    if k <= 0 or not terms:
        return []
    match = " OR ".join(map(quoted, terms))
    narrow, values = where(scope, language, table="passage")
    rows = connection.execute(
        "SELECT lexical.rowid AS key, -bm25(lexical) AS score FROM lexical"
        + (f" JOIN passage ON passage.key = lexical.rowid WHERE lexical MATCH ? AND {narrow}" if values
           else " WHERE lexical MATCH ?")
        + " ORDER BY score DESC, key LIMIT ?",
        (match, *values, k),
    )  # fmt: skip
    return [Scored(row["key"], row["score"]) for row in rows]
