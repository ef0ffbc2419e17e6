"""Corpora: which articles and feeds belong to whom. What has no row here belongs to the shared corpus alone.

A corpus is a name: "" for the shared one, a Discord server's number for its own. A Scope names the corpora it may see.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from vectorstore.domain import SHARED, Scope
from vectorstore.record.database import Database, count_up

ROWLESS = "NOT EXISTS (SELECT 1 FROM corpus_article AS known WHERE known.article_id = feed_article.article_id)"


@dataclass(frozen=True, slots=True)
class Membership:
    """The corpora an article belongs to, and whether its text is nobody's secret."""

    corpora: frozenset[str] = frozenset({SHARED})
    public: bool = True


def in_use(connection: sqlite3.Connection) -> bool:
    """Whether any article belongs to another corpus than the shared one."""
    return connection.execute("SELECT 1 FROM corpus_article LIMIT 1").fetchone() is not None


def effective(connection: sqlite3.Connection, scope: Scope) -> Scope:
    """The scope without its corpora where they narrow nothing, so that a store without corpora pays nothing."""
    if SHARED in scope.corpora and not in_use(connection):
        return replace(scope, corpora=())
    return scope


def of_article(connection: sqlite3.Connection, article_id: str) -> Membership:
    """Where a stored article belongs."""
    rows = connection.execute(
        "SELECT corpus, public FROM corpus_article WHERE article_id = ?", (article_id,)
    ).fetchall()
    return Membership(frozenset(row[0] for row in rows), all(row[1] for row in rows)) if rows else Membership()


def of_feed(connection: sqlite3.Connection, url: str) -> frozenset[str]:
    """Who subscribes to a feed; the shared corpus where nothing else is written."""
    rows = connection.execute("SELECT corpus FROM corpus_feed WHERE url = ?", (url,)).fetchall()
    return frozenset(row[0] for row in rows) or frozenset({SHARED})


def join(
    connection: sqlite3.Connection, article_id: str, joining: Iterable[str], *, new: bool = False, public: bool = True
) -> bool:
    """The article belongs to these corpora too; a ``new`` one to these alone. False if nothing changed."""
    before = Membership(frozenset(), public) if new else of_article(connection, article_id)
    after = Membership(before.corpora | set(joining), before.public and public)
    if after.corpora == {SHARED} or after == before:
        return False
    rows = [(article_id, corpus, after.public) for corpus in after.corpora]
    connection.executemany("INSERT OR REPLACE INTO corpus_article(article_id, corpus, public) VALUES (?, ?, ?)", rows)
    return True


def brought(connection: sqlite3.Connection, url: str, article_ids: Iterable[str]) -> None:
    """Note which feed brought the articles."""
    rows = [(url, article_id) for article_id in article_ids]
    connection.executemany("INSERT OR IGNORE INTO feed_article(url, article_id) VALUES (?, ?)", rows)


def placed(
    connection: sqlite3.Connection, written: Iterable[tuple[str, str]], feed: str, public: Collection[str] | None
) -> None:
    """Articles just written, each with its outcome, belong to the feed's subscribers."""
    joining = of_feed(connection, feed)
    for article_id, outcome in written:
        known = public is None or article_id in public
        if join(connection, article_id, joining, new=outcome == "new", public=known):
            count_up(connection, "changes")
        if feed:
            brought(connection, feed, [article_id])


def leave(connection: sqlite3.Connection, article_id: str, leaving: Iterable[str]) -> bool:
    """The article belongs to these corpora no longer; True if none is left and it must be deleted."""
    before = of_article(connection, article_id).corpora
    after = before - set(leaving)
    if not after:
        return True
    # Rows even for the shared corpus that is left: they say no more than none would, and are fewer cases.
    gone = [(article_id, corpus) for corpus in before - after]
    connection.executemany("DELETE FROM corpus_article WHERE article_id = ? AND corpus = ?", gone)
    return False


def forget_articles(connection: sqlite3.Connection, article_ids: Iterable[str]) -> None:
    """Drop every row of deleted articles."""
    rows = [(article_id,) for article_id in article_ids]
    connection.executemany("DELETE FROM corpus_article WHERE article_id = ?", rows)
    connection.executemany("DELETE FROM feed_article WHERE article_id = ?", rows)


def subscribe(connection: sqlite3.Connection, url: str, corpus: str, now: float, *, new: bool) -> bool:
    """A corpus subscribes to a feed (``new``: nobody did before) and gets what it has brought; False if it did."""
    before = frozenset() if new else of_feed(connection, url)
    if corpus in before:
        return False
    rows = [(url, name, now) for name in {*before, corpus} if {*before, corpus} != {SHARED}]
    connection.executemany("INSERT OR IGNORE INTO corpus_feed(url, corpus, added) VALUES (?, ?, ?)", rows)
    if before and (before != {SHARED} or corpus != SHARED):
        into = "INSERT OR IGNORE INTO corpus_article(article_id, corpus, public)"
        connection.execute(f"{into} SELECT article_id, '', 1 FROM feed_article WHERE url = ? AND {ROWLESS}", (url,))
        public = "(SELECT min(public) FROM corpus_article AS known WHERE known.article_id = feed_article.article_id)"
        connection.execute(f"{into} SELECT article_id, ?, {public} FROM feed_article WHERE url = ?", (corpus, url))
        count_up(connection, "changes")
    return True


def unsubscribe(connection: sqlite3.Connection, url: str, corpus: str) -> frozenset[str]:
    """A corpus ends its subscription, its articles stay; returns who still subscribes."""
    left = of_feed(connection, url) - {corpus}
    connection.execute("DELETE FROM corpus_feed WHERE url = ? AND corpus = ?", (url, corpus))
    return left


def move_feed(connection: sqlite3.Connection, old: str, new: str, now: float, *, fresh: bool) -> None:
    """A feed has another address (``fresh``: not subscribed before); its subscribers and what it brought go along."""
    subscribers = of_feed(connection, old) | (frozenset() if fresh else of_feed(connection, new))
    if subscribers != {SHARED}:
        rows = [(new, corpus, now) for corpus in subscribers]
        connection.executemany("INSERT OR IGNORE INTO corpus_feed(url, corpus, added) VALUES (?, ?, ?)", rows)
    connection.execute("UPDATE OR IGNORE feed_article SET url = ? WHERE url = ?", (new, old))
    forget_feed(connection, old)


def forget_feed(connection: sqlite3.Connection, url: str) -> None:
    """Nobody subscribes to the feed any longer."""
    connection.execute("DELETE FROM corpus_feed WHERE url = ?", (url,))
    connection.execute("DELETE FROM feed_article WHERE url = ?", (url,))


def visible_feeds(connection: sqlite3.Connection, urls: Sequence[str], corpora: Sequence[str]) -> frozenset[str]:
    """Those of the feeds that one of the corpora subscribes to."""
    rows = connection.execute("SELECT url, corpus FROM corpus_feed").fetchall()
    claimed, wanted = {row[0] for row in rows}, set(corpora)
    ours = {row[0] for row in rows if row[1] in wanted}
    return frozenset(url for url in urls if url in ours or (url not in claimed and SHARED in wanted))


class Corpora:
    """The corpora of one store; every method may be called from any thread and raises StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of_article(self, article_id: str) -> Membership:
        """Where a stored article belongs; what is not stored is nobody's secret."""
        with self._database.reading() as connection:
            return of_article(connection, article_id)

    def of_feed(self, url: str) -> frozenset[str]:
        """Who subscribes to a feed; the shared corpus where nothing else is written."""
        with self._database.reading() as connection:
            return of_feed(connection, url)

    def join(self, article_id: str, feed: str = "", *, public: bool = True) -> bool:
        """A stored article belongs to the feed's subscribers too (no feed: to the shared corpus)."""
        with self._database.writing() as connection:
            if feed:
                brought(connection, feed, [article_id])
            changed = join(connection, article_id, of_feed(connection, feed), public=public)
            if changed:
                count_up(connection, "changes")
            return changed

    def leave(self, article_id: str, leaving: Iterable[str]) -> bool:
        """The article belongs to these corpora no longer; True if none is left: delete it then."""
        with self._database.writing() as connection:
            count_up(connection, "changes")
            return leave(connection, article_id, leaving)

    def subscribe(self, url: str, corpus: str, now: float, *, new: bool) -> bool:
        """A corpus subscribes to a feed in the list (``new``: it was put there for it); False if it did before."""
        with self._database.writing() as connection:
            return subscribe(connection, url, corpus, now, new=new)

    def unsubscribe(self, url: str, corpus: str) -> frozenset[str]:
        """A corpus ends its subscription, its articles stay; returns who still subscribes: nobody, remove the feed."""
        with self._database.writing() as connection:
            return unsubscribe(connection, url, corpus)

    def feeds_of(self, corpora: Sequence[str]) -> frozenset[str]:
        """Addresses of the feeds that one of the corpora subscribes to."""
        with self._database.reading() as connection:
            urls = [row[0] for row in connection.execute("SELECT url FROM feed")]
            return visible_feeds(connection, urls, corpora)

    def move_feed(self, old: str, new: str, now: float, *, fresh: bool) -> None:
        """A feed has another address (``fresh``: not subscribed before); its subscribers and articles go along."""
        with self._database.writing() as connection:
            move_feed(connection, old, new, now, fresh=fresh)

    def articles_of(self, corpus: str, before: float | None = None) -> list[str]:
        """Ids of a corpus's articles, of those published (undated: fetched) before a time if one is given."""
        query = "SELECT id FROM article JOIN corpus_article ON article_id = id WHERE corpus = ?1"
        with self._database.reading() as connection:
            old = "?2 IS NULL OR coalesce(published, fetched) < ?2"
            return [row["id"] for row in connection.execute(f"{query} AND ({old})", (corpus, before))]

    def visible(self, article_ids: Iterable[str], scope: Scope) -> frozenset[str]:
        """Those of the articles that a scope's corpora let through."""
        ids = list(article_ids)
        if not scope.corpora:
            return frozenset(ids)
        wanted = set(scope.corpora)
        with self._database.reading() as connection:
            return frozenset(one for one in ids if of_article(connection, one).corpora & wanted)
