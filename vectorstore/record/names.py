"""Other names of stored articles: a feed's GUID, an address that it had later. What finds it again is its identity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from vectorstore.domain import Article
from vectorstore.record.database import Database
from vectorstore.record.reading import AMONG, among


class Name(NamedTuple):
    """What an article is called besides: by an entry of a feed, or by an address (no feed)."""

    name: str
    identity: str
    feed: str = ""


class Names:
    """What a store knows articles by; every method may be called from any thread and raises StoreError."""

    _database: Database

    def identified(self, names: Iterable[str]) -> dict[str, str]:
        """The identity of the stored article that each name stands for; names of none are left out.

        An article's own identity comes before what other articles are called besides.
        """
        known = {key_of(name): name for name in names}
        if not known:
            return {}
        with self._database.reading() as connection:
            others = connection.execute(
                f"SELECT name, identity FROM name WHERE name {AMONG}", (among(known),)
            ).fetchall()
            own = connection.execute(f"SELECT id FROM article WHERE id {AMONG}", (among(known),)).fetchall()
        return {known[row["name"]]: row["identity"] for row in others} | {
            known[row["id"]]: known[row["id"]] for row in own
        }

    def shown_at(self, addresses: Iterable[str]) -> str:
        """The id of the article that bears one of these addresses, the one fetched last of several; ``""`` for none.

        Goes through all articles: for what no name leads to, such as one of several entries that share an address.
        """
        query = f"SELECT id FROM article WHERE url {AMONG} ORDER BY fetched DESC, id LIMIT 1"
        with self._database.reading() as connection:
            row = connection.execute(query, (among(addresses),)).fetchone()
        return row["id"] if row else ""

    def is_stored(self, article: Article) -> bool:
        """Whether an article with this identity is there."""
        with self._database.reading() as connection:
            return connection.execute("SELECT 1 FROM article WHERE id = ?", (article.id,)).fetchone() is not None

    def note_names(self, names: Iterable[Name]) -> int:
        """From now on articles are found under these names too; returns how many are new."""
        rows = {key_of(one.name): (one.identity, key_of(one.identity), feed_key(one.feed)) for one in names}
        if not rows:
            return 0
        with self._database.reading() as connection:
            found = connection.execute(f"SELECT name, identity FROM name WHERE name {AMONG}", (among(rows),))
            same = {row["name"] for row in found if rows[row["name"]][0] == row["identity"]}
        fresh = [(name, *row) for name, row in rows.items() if name not in same]
        if fresh:
            with self._database.writing() as connection:
                into = "INSERT OR REPLACE INTO name(name, identity, article_id, feed) VALUES (?, ?, ?, ?)"
                connection.executemany(into, fresh)
        return len(fresh)

    def rename(self, names: Mapping[str, str], feed: str) -> None:
        """The articles that go by these names go by others as well (old to new), for the feed has another address."""
        rows = [(key_of(new), feed_key(feed), key_of(old)) for old, new in names.items()]
        query = "INSERT OR IGNORE INTO name SELECT ?, identity, article_id, ? FROM name WHERE name = ?"
        with self._database.writing() as connection:
            connection.executemany(query, rows)

    def is_named(self, identity: str, feed: str) -> bool:
        """Whether an entry of the feed stands for the article with this identity."""
        query = "SELECT 1 FROM name WHERE article_id = ? AND feed = ? LIMIT 1"
        with self._database.reading() as connection:
            return connection.execute(query, (key_of(identity), feed_key(feed))).fetchone() is not None


def key_of(name: str) -> str:
    """A name as it is kept: the id that an article with this identity has. Addresses of feeds may hold a key."""
    return Article("", identity=name).id


def feed_key(feed: str) -> str:
    """The same for a feed, ``""`` for none."""
    return key_of(feed) if feed else ""
