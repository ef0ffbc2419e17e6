"""What changes the record: every function runs inside one write transaction of its caller."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

import numpy as np

from vectorstore.domain import Article, Passage
from vectorstore.record import clusters, corpora
from vectorstore.record.build import Build
from vectorstore.record.database import count_up
from vectorstore.record.rows import (
    HEAD,
    PASSAGE,
    article_of,
    content_hash,
    head_row,
    is_present,
    merged,
    outlet_of,
    passage_rows,
    storable,
)
from vectorstore.text.shingles import Sketch, sketch

Outcome = Literal["new", "revised", "unchanged"]
HEAD_MARKS = ", ".join("?" * 14)


class Prepared(NamedTuple):
    """An article ready for the record: one embedding row and one string of index terms for each passage."""

    article: Article
    passages: Sequence[Passage]
    embeddings: np.ndarray
    lexemes: Sequence[str]
    sketch: Sketch | None = None  # of the text; made when the article is put where it is not given


def sketched(prepared: Prepared) -> Prepared:
    """With the sketch of its text."""
    return prepared if prepared.sketch else prepared._replace(sketch=sketch(prepared.article.text))


def judged(connection: sqlite3.Connection, article: Article) -> Outcome:
    """Whether the article is new, revised or unchanged, by title and text alone."""
    row = connection.execute("SELECT hash FROM article WHERE id = ?", (article.id,)).fetchone()
    if row is None:
        return "new"
    digest = row["hash"]
    if not is_present(digest):  # of an earlier Dateline, which told trivial edits from real ones otherwise
        stored = current(connection, article.id)
        digest = content_hash(stored) if stored else ""
    return "unchanged" if digest == content_hash(article) else "revised"


def put(connection: sqlite3.Connection, ours: Build, prepared: Prepared, now: float) -> Outcome:
    """Store one article with its passages, once the record is stamped; a changed one becomes its next revision."""
    checked(prepared, ours.dimension)
    outcome = judged(connection, prepared.article)
    if outcome == "unchanged":
        refresh(connection, prepared.article, now)
        return outcome
    stored = current(connection, prepared.article.id)
    article = merged(prepared.article, stored, changed=True, now=now)
    if stored is not None:
        connection.execute(f"INSERT INTO revision({HEAD}) SELECT {HEAD} FROM article WHERE id = ?", (article.id,))
        drop_passages(connection, [article.id], now)
    write_head(connection, article)
    text = storable(article.text)
    connection.execute("INSERT INTO body(id, revision, text) VALUES (?, ?, ?)", (article.id, article.revision, text))
    keys = write_passages(connection, prepared._replace(article=article))
    enqueue(connection, "add", keys, now)
    clusters.join(connection, article, prepared.sketch or sketch(article.text))
    count_up(connection, "changes")
    return outcome


def refresh(connection: sqlite3.Connection, article: Article, now: float) -> bool:
    """Take over what a newer copy of an unchanged article says about it (link, outlet, dates); False if nothing."""
    stored = current(connection, article.id)
    if stored is None:
        return False
    kept = merged(article, stored, changed=False, now=now)
    if kept == stored:
        return False
    write_head(connection, kept)
    values = (kept.published, outlet_of(kept), kept.id)
    connection.execute("UPDATE passage SET published = ?, outlet = ? WHERE article_id = ?", values)
    count_up(connection, "changes")
    return True


def current(connection: sqlite3.Connection, article_id: str) -> Article | None:
    """The article in its newest revision."""
    row = connection.execute(
        f"SELECT {HEAD}, text FROM article JOIN body USING (id, revision) WHERE id = ?", (article_id,)
    ).fetchone()
    return article_of(row, row["text"]) if row else None


def write_head(connection: sqlite3.Connection, article: Article) -> None:
    """Insert or replace the article's head."""
    values = head_row(article, content_hash(article))
    columns = f"article({HEAD}, outlet) VALUES ({HEAD_MARKS}, ?)"
    connection.execute(f"INSERT OR REPLACE INTO {columns}", (*values, outlet_of(article)))


def write_passages(connection: sqlite3.Connection, prepared: Prepared, suffix: str = "") -> list[int]:
    """Insert passages, vectors and index terms under fresh keys; keys are never used twice, whatever the suffix."""
    count = len(prepared.passages)
    last = count_up(connection, "last_key", count)
    keys = list(range(last - count + 1, last + 1))
    vectors = np.asarray(prepared.embeddings, dtype=np.float16)
    connection.executemany(
        f"INSERT INTO passage{suffix}({PASSAGE}, published, fetched, outlet) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        passage_rows(keys, prepared.passages, prepared.article),
    )
    connection.executemany(
        f"INSERT INTO embedding{suffix}(key, vector) VALUES (?, ?)",
        ((key, vector.tobytes()) for key, vector in zip(keys, vectors, strict=True)),
    )
    connection.executemany(
        f"INSERT INTO lexical{suffix}(rowid, terms) VALUES (?, ?)",
        zip(keys, map(storable, prepared.lexemes), strict=True),
    )
    connection.executemany(f"INSERT INTO unrefined{suffix}(key) VALUES (?)", ((key,) for key in keys))
    return keys


def checked(prepared: Prepared, dimension: int) -> None:
    """Raise ValueError where passages, vectors and terms do not fit each other or the article: a mistake of ours."""
    article, passages, embeddings, lexemes, _ = prepared
    if np.shape(embeddings) != (len(passages), dimension) and (passages or np.size(embeddings)):
        raise ValueError(f"{len(passages)} passages need vectors of {dimension}, not {np.shape(embeddings)}")
    if len(lexemes) != len(passages):
        raise ValueError(f"{len(passages)} passages need as many strings of terms, not {len(lexemes)}")
    if not np.isfinite(embeddings).all():
        raise ValueError("a vector holds a value that is no number")
    for passage in passages:
        if article.text[passage.start : passage.end] != passage.text:
            raise ValueError(f"passage {passage.ordinal} is not what the article says at {passage.start}")


def drop_passages(connection: sqlite3.Connection, article_ids: Iterable[str], now: float) -> None:
    """Take the passages of these articles out of search."""
    for article_id in article_ids:
        found = connection.execute("SELECT key FROM passage WHERE article_id = ?", (article_id,))
        keys = [row["key"] for row in found]
        delete_keys(connection, keys)
        enqueue(connection, "del", keys, now)


def delete_keys(connection: sqlite3.Connection, keys: Sequence[int], suffix: str = "") -> None:
    """Delete passages, vectors and index terms."""
    rows = [(key,) for key in keys]
    connection.executemany(f"DELETE FROM lexical{suffix} WHERE rowid = ?", rows)
    for table in ("embedding", "sentence", "unrefined", "passage"):
        connection.executemany(f"DELETE FROM {table}{suffix} WHERE key = ?", rows)


def enqueue(connection: sqlite3.Connection, op: Literal["add", "del"], keys: Iterable[int], now: float) -> None:
    """Leave word for the owner of the vector index."""
    connection.executemany("INSERT INTO outbox(op, key, queued) VALUES (?, ?, ?)", ((op, key, now) for key in keys))


def delete(connection: sqlite3.Connection, article_ids: Sequence[str], now: float) -> int:
    """Delete articles with all their revisions; returns how many there were."""
    drop_passages(connection, article_ids, now)
    rows = [(article_id,) for article_id in article_ids]
    gone = connection.executemany("DELETE FROM article WHERE id = ?", rows).rowcount
    connection.executemany("DELETE FROM revision WHERE id = ?", rows)
    connection.executemany("DELETE FROM body WHERE id = ?", rows)
    corpora.forget_articles(connection, article_ids)
    clusters.leave(connection, article_ids)
    if gone:
        count_up(connection, "changes")
    return gone
