"""The lexical leg: BM25 over index terms in FTS5."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from vectorstore.domain import Scope, Scored
from vectorstore.record.narrowing import where

MAX_TERMS = 64
# 100,000 passages, 25 terms without stopwords and 40 with, CPU ms for the top 50: 50 and 310. Leaving out terms that
# occur in more than 30 % of the passages: 50 and 90, the first ten the same in the one case, 92 % of them in the other.
# Cutting deeper gains little and costs results (10 %: 47 ms, 91 %; 5 %: 35 ms, 76 %).
FILLER_SHARE = 0.3
ENOUGH = 3
LARGE = 5_000


def cleaned(terms: Iterable[str]) -> list[str]:
    """The different terms in their order, without what FTS5 could take for syntax or cannot carry."""
    words = (word for term in terms for word in term.replace("\0", " ").split())
    return list(dict.fromkeys(word.encode("utf-8", "replace").decode() for word in words))


def quoted(term: str) -> str:
    """The term as an FTS5 string."""
    return '"' + term.replace('"', '""') + '"'


def frequency(connection: sqlite3.Connection, term: str) -> int:
    """In how many passages a term occurs."""
    row = connection.execute("SELECT doc FROM temp.vocabulary WHERE term = ?", (term,)).fetchone()
    return int(row["doc"]) if row else 0


def held(connection: sqlite3.Connection, terms: Iterable[str]) -> frozenset[str]:
    """Those of the terms that occur in any passage: one look-up each, however large the store."""
    asked = json.dumps(cleaned(terms))
    rows = connection.execute(
        "SELECT term FROM temp.vocabulary WHERE term IN (SELECT value FROM json_each(?))", (asked,)
    )
    return frozenset(row["term"] for row in rows)


def telling(counts: Mapping[str, int], total: int) -> list[str]:
    """The terms worth asking for: those that occur, the rarest if too many, in a large store without fillers."""
    known = sorted((term for term, count in counts.items() if count), key=lambda term: (counts[term], term))[:MAX_TERMS]
    rare = [term for term in known if counts[term] <= FILLER_SHARE * total]
    return rare if total > LARGE and len(rare) >= ENOUGH else known


def search(
    connection: sqlite3.Connection,
    terms: Sequence[str],
    k: int,
    scope: Scope,
    language: str | None = None,
    above: int = 0,
) -> list[Scored]:
    """Passages with keys ``above`` that hold any of the terms, best BM25 first (positive, higher is better)."""
    if k <= 0 or not terms:
        return []
    match = " OR ".join(map(quoted, terms))
    narrow, values = where(scope, language, table="passage")
    rows = connection.execute(
        "SELECT lexical.rowid AS key, -bm25(lexical) AS score FROM lexical"
        + (f" JOIN passage ON passage.key = lexical.rowid WHERE lexical MATCH ? AND {narrow}" if values
           else " WHERE lexical MATCH ?")
        + (" AND lexical.rowid > ?" if above else "")
        + " ORDER BY score DESC, key LIMIT ?",
        (match, *values, *([above] if above else []), k),
    )  # fmt: skip
    return [Scored(row["key"], row["score"]) for row in rows]
