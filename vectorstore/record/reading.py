"""What is read from the record: every function runs inside one read transaction of its caller."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from vectorstore.domain import Article, Coverage, Found, Scope
from vectorstore.record.corpora import effective
from vectorstore.record.narrowing import where
from vectorstore.record.rows import HEAD, PASSAGE, article_of, passage_cut

EVERYTHING = Scope()
# json_each takes any number of keys as one bound value; lists of marks end at SQLite's limit.
AMONG = "IN (SELECT value FROM json_each(?))"
WITH_TEXT = f"SELECT {HEAD}, text FROM article JOIN body USING (id, revision)"


class Labels(NamedTuple):
    """What is said of passages without their texts, column by column, keys ascending.

    ``outlets`` as they are compared, ``published`` in UTC seconds.
    """

    keys: tuple[int, ...]
    articles: tuple[str, ...]
    languages: tuple[str, ...]
    outlets: tuple[str, ...]
    published: tuple[float | None, ...]


PLACED = ", ".join(f"passage.{name} AS {name}" for name in PASSAGE.split(", "))
# When the oldest kept revision was out, as bot/retrieval/as_of.py reckons; younger ones came later.
_SAID = "coalesce(stood, updated, published, fetched)"
OUT = (
    f"CASE revision WHEN 1 THEN min(fetched, {_SAID}) ELSE coalesce((SELECT"
    " min(old.fetched, coalesce(old.stood, old.updated, old.published, old.fetched)) FROM revision AS old WHERE"
    f" old.id = article.id ORDER BY old.revision LIMIT 1), min(fetched, {_SAID})) END"
)
CUT = "substr(body.text, start + 1, passage.end - start) AS cut"
SAME = "body.id = passage.article_id AND body.revision = passage.revision"


def among(values: Iterable[int] | Iterable[str]) -> str:
    """The bound value for AMONG."""
    return json.dumps(list(values))


def articles(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, Article]:
    """Articles with their text, in their newest revision; unknown ids are left out."""
    rows = connection.execute(f"{WITH_TEXT} WHERE id {AMONG}", (among(ids),))
    return {row["id"]: article_of(row, row["text"]) for row in rows}


def revisions(connection: sqlite3.Connection, article_id: str) -> list[Article]:
    """Every revision of an article with its text, oldest first."""
    past = f"SELECT {HEAD}, text FROM revision JOIN body USING (id, revision) WHERE id = ?"
    rows = connection.execute(f"{past} UNION ALL {WITH_TEXT} WHERE id = ? ORDER BY revision", (article_id, article_id))
    return [article_of(row, row["text"]) for row in rows]


def latest(connection: sqlite3.Connection, scope: Scope, count: int) -> list[Article]:
    """Heads (text empty) of the newest articles, dated ones first."""
    narrow, values = where(effective(connection, scope), article="id")
    order = "ORDER BY published DESC NULLS LAST, fetched DESC, id LIMIT ?"
    ids = [row["id"] for row in connection.execute(f"SELECT id FROM article WHERE {narrow} {order}", (*values, count))]
    heads = read_heads(connection, ids)
    return [heads[article_id][0] for article_id in ids]


def beside(connection: sqlite3.Connection, scope: Scope) -> list[Article] | None:
    """Heads of the articles next to a scope's window, the newest before it and the oldest after it.

    None where an article lies in the window.
    """
    if latest(connection, scope, 1):
        return None
    sides = (
        (scope.since is not None, replace(scope, since=None, until=scope.since), "DESC"),
        (scope.until is not None, replace(scope, since=scope.until, until=None), "ASC"),
    )
    ids = [_at_edge(connection, side, order) for bounded, side, order in sides if bounded]
    heads = read_heads(connection, [one for one in ids if one])
    return [heads[one][0] for one in ids if one in heads]


def _at_edge(connection: sqlite3.Connection, scope: Scope, order: str) -> str:
    narrow, values = where(effective(connection, scope), article="id")
    query = f"SELECT id FROM article WHERE {narrow} ORDER BY published {order}, id LIMIT 1"
    return next((row["id"] for row in connection.execute(query, values)), "")


def coverage(connection: sqlite3.Connection, scope: Scope) -> Coverage:
    """How many articles and outlets a scope holds, and the newest date in it.

    Under ``as_of`` only articles of which a revision is kept that was out by then.
    """
    narrow, values = where(effective(connection, scope), article="id")
    if scope.as_of is not None:
        narrow, values = f"{narrow} AND {OUT} < ?", [*values, scope.as_of]
    count = "COUNT(*), COUNT(DISTINCT NULLIF(outlet, '')), MAX(published)"
    row = connection.execute(f"SELECT {count} FROM article WHERE {narrow}", values).fetchone()
    return Coverage(articles=row[0], sources=row[1], newest=row[2])


def sources(connection: sqlite3.Connection, scope: Scope = EVERYTHING) -> list[tuple[str, int]]:
    """Outlets of a scope as last written, with their number of articles, most first."""
    narrow, values = where(effective(connection, scope), article="id")
    query = f"SELECT source, COUNT(*) AS count FROM article WHERE outlet <> '' AND {narrow}"
    rows = connection.execute(f"{query} GROUP BY outlet ORDER BY count DESC, outlet", values)
    return [(row["source"], row["count"]) for row in rows]


def languages(connection: sqlite3.Connection, scope: Scope = EVERYTHING) -> dict[str, int]:
    """Passages of a scope per language, most first; "" is unknown."""
    narrow, values = where(effective(connection, scope))
    query = f"SELECT language, COUNT(*) AS count FROM passage WHERE {narrow}"
    rows = connection.execute(f"{query} GROUP BY language ORDER BY count DESC, language", values)
    return {row["language"]: row["count"] for row in rows}


def read_heads(connection: sqlite3.Connection, ids: Iterable[str]) -> dict[str, tuple[Article, str]]:
    """Article heads (text empty) and, apart, their texts."""
    wanted = list(ids)
    rows = connection.execute(f"{WITH_TEXT} WHERE id {AMONG}", (among(wanted),)) if wanted else ()
    return {row["id"]: (article_of(row, row["text"], whole=False), row["text"]) for row in rows}


def found(connection: sqlite3.Connection, keys: Iterable[int]) -> dict[int, Found]:
    """Passages with the heads of their articles; keys no longer live are left out."""
    query = f"SELECT {PLACED}, {CUT} FROM passage JOIN body ON {SAME} WHERE key {AMONG}"
    rows = connection.execute(query, (among(keys),)).fetchall()
    ids = {row["article_id"] for row in rows}
    query = f"SELECT {HEAD}, '' AS text FROM article WHERE id {AMONG}"
    heads = {row["id"]: row for row in connection.execute(query, (among(ids),))}
    bare = [name for name, row in heads.items() if not (row["identity"] or row["url"])]
    known = {name: article_of(row, "") for name, row in heads.items()}
    known |= {name: head for name, (head, _) in read_heads(connection, bare).items()}  # their text is their identity
    cut_short = {row["article_id"] for row in rows if len(row["cut"]) != row["end"] - row["start"]}  # at a NUL
    texts = {name: text for name, (_, text) in read_heads(connection, cut_short).items()}
    return {row["key"]: Found(passage_cut(row, texts), known[row["article_id"]]) for row in rows}


def openings(connection: sqlite3.Connection, ids: Iterable[str], length: int) -> dict[str, str]:
    """How these articles begin in their newest revision, so many characters; unknown ids are left out."""
    query = f"SELECT id, substr(text, 1, ?) AS opening FROM article JOIN body USING (id, revision) WHERE id {AMONG}"
    return {row["id"]: row["opening"] for row in connection.execute(query, (length, among(ids)))}


def keys_of(connection: sqlite3.Connection, article_ids: Iterable[str]) -> list[int]:
    """The keys of these articles' live passages, article by article, in the order of their text."""
    query = f"SELECT key FROM passage WHERE article_id {AMONG} ORDER BY article_id, ordinal"
    return [row["key"] for row in connection.execute(query, (among(article_ids),))]


def labels(connection: sqlite3.Connection, keys: Iterable[int]) -> Labels:
    """What is said of those passages that live."""
    query = f"SELECT key, article_id, language, outlet, published FROM passage WHERE key {AMONG} ORDER BY key"
    rows = connection.execute(query, (among(keys),)).fetchall()
    return Labels(*zip(*rows, strict=True)) if rows else Labels((), (), (), (), ())
