"""Near-copies in the record: who prints the same text. Looked up and assigned inside the caller's transaction."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

import numpy as np

from vectorstore.domain import Article, Scope
from vectorstore.record.copies import Verdict, compared, told
from vectorstore.record.corpora import effective
from vectorstore.record.database import Database, count_up, meta, set_meta
from vectorstore.record.narrowing import where
from vectorstore.record.reading import AMONG, EVERYTHING, among, articles, read_heads
from vectorstore.record.rows import HEAD, article_of
from vectorstore.text.credits import credit
from vectorstore.text.shingles import FEWEST_SHARED, Sketch, sketch

LISTED = 64  # articles looked at for one hash: of phrases that thousands of pages carry no more are read
NOTED = "copies.noted"  # set once every stored article's text was noted; put() notes those that come
NOTED_AT_ONCE = 200  # texts between two looks at whether to stop
COMPARED = 8  # candidates whose text is read and compared, those that share most first
OVERLAPPING = 0.55  # two texts that each make up more than half of a third share some of it: they are of one event


@dataclass(frozen=True, slots=True)
class Cluster:
    """Articles that print one text, earliest first (heads, text empty), and where the text comes from.

    ``origin`` is the agency that most members credit ("dpa", "APA/dpa"), else the outlet of the earliest full text;
    ``agency`` says which.
    ``similarity`` is, by article id, how much of the shorter text the longer held when the article joined.
    """

    id: str
    members: tuple[Article, ...]
    origin: str
    agency: bool = False
    similarity: Mapping[str, float] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def outlets(self) -> tuple[str, ...]:
        """The outlets that carry the text, each once, in the members' order."""
        return tuple(dict.fromkeys(member.source for member in self.members if member.source))


@dataclass(frozen=True, slots=True)
class _Candidate:
    key: int
    cluster: int | None
    verdict: Verdict


class NearCopies:
    """What a store says of near-copies; may be called from any thread and raises StoreError."""

    _database: Database

    def cluster(self, article_id: str, scope: Scope = EVERYTHING) -> Cluster | None:
        """Who prints the same text as an article, itself included; None where nobody else does."""
        return self.clusters([article_id], scope).get(article_id)

    def clusters(self, article_ids: Iterable[str], scope: Scope = EVERYTHING) -> dict[str, Cluster]:
        """The clusters of those articles that have near-copies, by article id."""
        with self._database.reading() as connection:
            return read(connection, article_ids, scope)

    def note_texts(self) -> int:
        """Put articles of an earlier Dateline, which noted no texts, among their copies; returns how many."""
        with self._database.reading() as connection:
            if meta(connection, NOTED):
                return 0
            known = articles(connection, missing(connection, NOTED_AT_ONCE))
        made = [(article, sketch(article.text)) for article in known.values()]
        with self._database.writing() as connection:
            if not made:
                set_meta(connection, NOTED, "all")
            for article, noted in made:
                if connection.execute("SELECT 1 FROM article WHERE id = ?", (article.id,)).fetchone():
                    join(connection, article, noted)
        return len(made)


def join(connection: sqlite3.Connection, article: Article, sketch: Sketch) -> None:
    """Note an article's text in place of an earlier revision's, and put it among its copies."""
    leave(connection, [article.id])
    candidates = _candidates(connection, article, sketch)
    key = _write(connection, article, sketch)
    chosen = _chosen(candidates)
    if chosen:
        cluster = chosen[0].cluster or count_up(connection, "last_cluster")
        _assign(connection, cluster, key, chosen)


def leave(connection: sqlite3.Connection, article_ids: Iterable[str]) -> None:
    """Forget the texts of these articles; what their clusters hold besides stays together."""
    for article_id in article_ids:
        row = connection.execute("SELECT key, hashes FROM sketch WHERE article_id = ?", (article_id,)).fetchone()
        if row is not None:
            marks = [(hashed, row["key"]) for hashed in _unpacked(row["hashes"])]
            connection.executemany("DELETE FROM fingerprint WHERE hash = ? AND key = ?", marks)
            connection.execute("DELETE FROM sketch WHERE key = ?", (row["key"],))


def missing(connection: sqlite3.Connection, count: int) -> list[str]:
    """Ids of articles of which an earlier Dateline has noted no text; at most so many."""
    noted = "NOT EXISTS (SELECT 1 FROM sketch WHERE article_id = id)"
    rows = connection.execute(f"SELECT id FROM article WHERE {noted} LIMIT ?", (count,))
    return [row["id"] for row in rows]


def read(connection: sqlite3.Connection, article_ids: Iterable[str], scope: Scope) -> dict[str, Cluster]:
    """The clusters of these articles, by article id, with the members that a scope's bounds let through.

    Its corpora and ``as_of`` bind, outlets, languages and the period do not: the other carriers are what is asked for.
    Left out are articles without a copy.
    """
    asked = set(article_ids)
    wanted = f"SELECT cluster FROM sketch WHERE article_id {AMONG} AND cluster IS NOT NULL"
    seen = effective(connection, Scope(as_of=scope.as_of, corpora=scope.corpora))
    bounds, values = where(seen, table="article", article="id")
    rows = connection.execute(
        "SELECT article_id, cluster, similarity, credit FROM sketch JOIN article ON id = article_id"
        f" WHERE cluster IN ({wanted}) AND {bounds}",
        (among(asked), *values),
    ).fetchall()
    heads = {key: head for key, (head, _) in read_heads(connection, {row["article_id"] for row in rows}).items()}
    clusters: dict[str, Cluster] = {}
    for number in {row["cluster"] for row in rows}:
        ours = [row for row in rows if row["cluster"] == number]
        if len(ours) > 1:
            cluster = _cluster(number, ours, heads)
            clusters.update((row["article_id"], cluster) for row in ours if row["article_id"] in asked)
    return clusters


def numbers(connection: sqlite3.Connection, article_ids: Iterable[str]) -> dict[str, int]:
    """Which of these articles print one text: a number for each that has copies, the same for all of them."""
    query = f"SELECT article_id, cluster FROM sketch WHERE cluster IS NOT NULL AND article_id {AMONG}"
    return {row["article_id"]: row["cluster"] for row in connection.execute(query, (among(article_ids),))}


def _cluster(number: int, rows: Sequence[sqlite3.Row], heads: Mapping[str, Article]) -> Cluster:
    members = tuple(sorted((heads[row["article_id"]] for row in rows), key=_age))
    credits_of = {row["article_id"]: row["credit"].split("/") for row in rows}
    agencies = Counter(name for member in members for name in credits_of[member.id] if name)
    likeness = MappingProxyType({row["article_id"]: row["similarity"] for row in rows})
    if agencies:
        most = max(agencies.values())
        origin = "/".join(name for name, count in agencies.items() if count == most)
        return Cluster(f"c{number}", members, origin, agency=True, similarity=likeness)
    full = [one for one in members if one.extra.get("completeness") not in ("teaser", "paywalled")] or list(members)
    origin = next((one.source for one in full if one.source), "")
    return Cluster(f"c{number}", members, origin, similarity=likeness)


def _age(article: Article) -> tuple[bool, float, str]:
    """Earliest first; the undated, whose place is not known, last."""
    when = article.published if article.published is not None else article.fetched or 0.0
    return article.published is None, when, article.id


def _candidates(connection: sqlite3.Connection, article: Article, sketch: Sketch) -> list[_Candidate]:
    """Stored articles that share hashes, compared word by word."""
    counts = Counter(_listed(connection, sketch.hashes))
    near = [key for key, count in counts.most_common(COMPARED) if count >= FEWEST_SHARED]
    if not near:
        return []
    ours = told(article)
    rows = connection.execute(
        f"SELECT {HEAD}, text, sketch.key, sketch.cluster FROM sketch JOIN article ON article.id = article_id"
        f" JOIN body USING (id, revision) WHERE sketch.key {AMONG}",
        (among(near),),
    ).fetchall()
    found = [_Candidate(row["key"], row["cluster"], compared(ours, told(article_of(row, row["text"])))) for row in rows]
    return sorted(found, key=lambda one: (-one.verdict.similarity * one.verdict.covered, one.key))


def _listed(connection: sqlite3.Connection, hashes: Iterable[int]) -> Iterator[int]:
    """Keys of the articles that have each hash, the oldest of each, hash by hash; one statement for all of them."""
    first = "SELECT key FROM fingerprint WHERE hash = wanted.value ORDER BY key LIMIT ?"
    query = f"SELECT (SELECT group_concat(key) FROM ({first})) FROM json_each(?) AS wanted"
    for (keys,) in connection.execute(query, (LISTED, among(hashes))):
        yield from map(int, keys.split(",") if keys else ())


def _chosen(candidates: Sequence[_Candidate]) -> list[_Candidate]:
    """The copies that the newcomer joins, best first: never where it conflicts with one of their cluster.

    What is printed word for word joins its own text in any case: it is as near to the others as that is.
    It ties together what stood apart only where all make up most of its text.
    """
    contested = {one.cluster for one in candidates if one.verdict.finding == "conflict" and one.cluster is not None}
    copies = [
        one
        for one in candidates
        if one.verdict.finding == "copy" and (one.cluster not in contested or _is_word_for_word(one))
    ]
    if not copies or copies[0].verdict.covered < OVERLAPPING:
        return copies[:1]
    return [copies[0], *(one for one in copies[1:] if one.verdict.covered >= OVERLAPPING)]


def _is_word_for_word(one: _Candidate) -> bool:
    return one.verdict.similarity >= 1 and one.verdict.covered >= 1


def _assign(connection: sqlite3.Connection, cluster: int, key: int, chosen: Sequence[_Candidate]) -> None:
    """Put the newcomer and the chosen, with all that are with them, in one cluster."""
    similarity = chosen[0].verdict.similarity
    connection.execute("UPDATE sketch SET cluster = ?, similarity = ? WHERE key = ?", (cluster, similarity, key))
    for one in chosen:
        if one.cluster is None:
            update = "UPDATE sketch SET cluster = ?, similarity = ? WHERE key = ?"
            connection.execute(update, (cluster, one.verdict.similarity, one.key))
        elif one.cluster != cluster:
            connection.execute("UPDATE sketch SET cluster = ? WHERE cluster = ?", (cluster, one.cluster))


def _write(connection: sqlite3.Connection, article: Article, sketch: Sketch) -> int:
    values = (article.id, sketch.size, np.array(sketch.hashes, np.uint32).tobytes(), credit(article))
    into = "INSERT INTO sketch(article_id, size, hashes, credit, similarity) VALUES (?, ?, ?, ?, 1.0)"
    key = int(connection.execute(into, values).lastrowid or 0)
    marks = [(hashed, key) for hashed in sketch.hashes]
    connection.executemany("INSERT OR IGNORE INTO fingerprint(hash, key) VALUES (?, ?)", marks)
    return key


def _unpacked(blob: bytes) -> list[int]:
    return [int(hashed) for hashed in np.frombuffer(blob, np.uint32)]
