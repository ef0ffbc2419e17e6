"""The store as the rest of Dateline sees it: one record, two derived indexes, any number of processes."""

from __future__ import annotations

import atexit
import contextlib
import time
import weakref
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Self

import numpy as np

from vectorstore import reindex as reindexing
from vectorstore import status
from vectorstore.domain import Article, Coverage, Passage, Scope
from vectorstore.index import sentence_vectors
from vectorstore.index.owner import Owner, Progress
from vectorstore.index.snapshot import OPEN_SCOPE, Snapshot
from vectorstore.index.snapshot_cache import Cache
from vectorstore.index.vector_index import vector_index
from vectorstore.index.word_index import FOLDER, WordIndex
from vectorstore.index.words import Keeper
from vectorstore.record import build, reading, record
from vectorstore.record.build import Build
from vectorstore.record.clusters import Cluster, NearCopies
from vectorstore.record.corpora import Corpora, placed
from vectorstore.record.database import Database, count_up, forget_below, meta, set_meta
from vectorstore.record.feeds import Feed, Feeds, into_backlog
from vectorstore.record.follows import Follows
from vectorstore.record.leases import Leases
from vectorstore.record.lock import Lock
from vectorstore.record.names import Names
from vectorstore.record.notices import Notices
from vectorstore.record.receipts import Receipts
from vectorstore.record.record import Outcome, Prepared, sketched
from vectorstore.record.retention import Retention
from vectorstore.status import StoreStatus
from vectorstore.text.shingles import Sketch

# 20,000 vectors of 384 are 31 MB and 3 ms to scan; above, vectors are held as 8-bit rows (see dense.py) and words are
# searched in an index of their own.
EXACT_LIMIT = 20_000

__all__ = ["Cluster", "Feed", "Outcome", "Prepared", "Snapshot", "Store", "StoreStatus"]


class Store(Receipts, Follows, Feeds, Names, Notices, NearCopies, Retention):
    """One per process and DATA_DIR; every method may be called from any thread and raises StoreError."""

    def __init__(self, database: Database, ours: Build, owner: Owner | None, *, exact_limit: int) -> None:
        self._database = database
        self._ours = ours
        self._owner = owner
        self._cache = Cache(exact_limit, WordIndex(database.path.with_name(FOLDER)))
        self.corpora = Corpora(database)
        self.leases = Leases(database)
        atexit.register(close_if_alive, weakref.ref(self))

    @classmethod
    def open(
        cls,
        data_dir: Path,
        *,
        encoder: str,
        dimension: int,
        splitter: str,
        chroma_url: str = "",
        own: bool | None = None,
        any_encoder: bool = False,
        exact_limit: int = EXACT_LIMIT,
    ) -> Self:
        """Open or create the store in a folder; EncoderMismatch if another encoder or splitter built its passages.

        ``own`` True: hold the vector index as soon as it is free; None: if it is free now; False: never.
        ``any_encoder`` opens it all the same, for what needs no vectors; put() and dense() then raise.
        """
        database = Database(data_dir / "store.sqlite3")
        ours = Build(encoder, dimension, splitter)
        try:
            if not any_encoder:
                with database.reading() as connection:
                    build.check(connection, ours)
            owner = (
                None
                if own is False or database.read_only
                else make_owner(database, data_dir, chroma_url, exact_limit, insist=own is True)
            )
        except BaseException:
            database.close()
            raise
        return cls(database, ours, owner, exact_limit=exact_limit)

    @classmethod
    def open_unencoded(cls, data_dir: Path) -> Self:
        """Open or create the store for what needs no vectors; without an encoder it opens at once."""
        return cls.open(data_dir, encoder="", dimension=0, splitter="", own=False, any_encoder=True)

    def put(
        self,
        article: Article,
        passages: Sequence[Passage],
        embeddings: np.ndarray,
        lexemes: Sequence[str],
        sketch: Sketch | None = None,
    ) -> Outcome:
        """Store one article; when this returns it is on the disk and searchable."""
        return self.put_many([Prepared(article, passages, embeddings, lexemes, sketch)])[0]

    def put_many(
        self,
        items: Iterable[Prepared],
        *,
        feed: str = "",
        public: Collection[str] | None = None,
        backlog: Collection[str] = (),
    ) -> list[Outcome]:
        """Store several articles in one transaction: all or none; when this returns they are on the disk.

        They belong to the corpora that subscribe to ``feed``, without one to the shared corpus; ``public`` has the ids
        of those whose text their own page shows anyone (None: all), ``backlog`` of those that are no news if new.
        """
        waiting = [sketched(Prepared(*item)) for item in items]  # before the transaction: others wait to write
        with self._database.writing() as connection:
            if waiting:
                build.stamp(connection, self._ours)
            outcomes = [record.put(connection, self._ours, item, time.time()) for item in waiting]
            written = [(item.article.id, outcome) for item, outcome in zip(waiting, outcomes, strict=True)]
            placed(connection, written, feed, public)
            into_backlog(connection, {key for key, outcome in written if outcome == "new" and key in backlog})
            return outcomes

    def state(self, article: Article) -> Outcome:
        """What put() would find, so that unchanged articles need not be embedded."""
        with self._database.reading() as connection:
            return record.judged(connection, article)

    def refresh(self, article: Article) -> bool:
        """Take over link, outlet, author and dates of an unchanged article; False if there was nothing to change."""
        with self._database.writing() as connection:
            return record.judged(connection, article) == "unchanged" and record.refresh(
                connection, article, time.time()
            )

    def articles(self, ids: Iterable[str]) -> dict[str, Article]:
        """Articles with their full text, newest revision; unknown ids are left out."""
        with self._database.reading() as connection:
            return reading.articles(connection, ids)

    def article(self, article_id: str, revision: int | None = None) -> Article | None:
        """One article with its full text, in its newest or in one certain revision."""
        if revision is None:
            return self.articles([article_id]).get(article_id)
        return next((article for article in self.revisions(article_id) if article.revision == revision), None)

    def revisions(self, article_id: str) -> list[Article]:
        """Every revision of an article, oldest first."""
        with self._database.reading() as connection:
            return reading.revisions(connection, article_id)

    def latest(self, scope: Scope = OPEN_SCOPE, n: int = 10) -> list[Article]:
        """Heads (text empty) of the newest articles, dated ones first."""
        with self._database.reading() as connection:
            return reading.latest(connection, scope, n)

    @contextlib.contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """One moment to search in."""
        with self._database.reading() as connection:
            nearest = self._owner.nearest if self._owner is not None else no_index
            yield Snapshot(connection, self._ours, self._cache, nearest)

    def coverage(self, scope: Scope = OPEN_SCOPE) -> Coverage:
        """How many articles and outlets a scope holds, and the newest date in it."""
        with self._database.reading() as connection:
            return reading.coverage(connection, scope)

    def sources(self, scope: Scope = OPEN_SCOPE) -> list[tuple[str, int]]:
        """Outlets of a scope with their number of articles, most first."""
        with self._database.reading() as connection:
            return reading.sources(connection, scope)

    def languages(self, scope: Scope = OPEN_SCOPE) -> dict[str, int]:
        """Passages of a scope per language, most first; "" is unknown."""
        with self._database.reading() as connection:
            return reading.languages(connection, scope)

    def meta(self, key: str) -> str | None:
        """A small value another floor has left here."""
        with self._database.reading() as connection:
            return meta(connection, f"outside.{key}") or None

    def set_meta(self, key: str, value: str | None) -> None:
        """Leave a small value; None removes it."""
        with self._database.writing() as connection:
            set_meta(connection, f"outside.{key}", value)

    def forget_meta(self, prefix: str, least: float) -> None:
        """Remove the values left under keys with a prefix, all of them numbers, that are below ``least``."""
        with self._database.writing() as connection:
            forget_below(connection, f"outside.{prefix}", least)

    @property
    def read_only(self) -> bool:
        """Whether the folder may not be written: everything is found, and every change raises StoreError."""
        return self._database.read_only

    @property
    def owns(self) -> bool:
        """Whether this process holds the vector index."""
        return self._owner is not None and self._owner.holds

    def drain(self, timeout: float | None = None, progress: Progress | None = None) -> int:
        """Bring Chroma up to date (owner only, else 0), for at most ``timeout`` seconds; returns rows pumped."""
        return self._owner.drain(timeout, progress) if self._owner is not None else 0

    def start_pump(self) -> None:
        """Keep Chroma up to date in the background; for processes that stay."""
        if self._owner is not None:
            self._owner.start()

    def unrefined(self, count: int) -> list[Passage]:
        """Up to ``count`` passages whose sentences have no vectors yet, newest first."""
        with self._database.reading() as connection:
            return sentence_vectors.waiting(connection, count)

    def number_unrefined(self) -> int:
        """How many passages wait for the vectors of their sentences."""
        with self._database.reading() as connection:
            return sentence_vectors.number_waiting(connection)

    def refine(self, vectors: Mapping[int, np.ndarray]) -> int:
        """Store sentence vectors (sentences, dimension) by passage key; returns how many passages were still live."""
        with self._database.writing() as connection:
            build.check(connection, self._ours)
            count_up(connection, "refined")
            return sentence_vectors.write(connection, vectors)

    def status(self) -> StoreStatus:
        """What the store holds, how big it is and who holds its vector index."""
        return status.read(self._database)

    def reindex(
        self,
        prepare: Callable[[Sequence[Article]], Sequence[Prepared]],
        *,
        batch: int = 16,
        progress: Progress | None = None,
    ) -> int:
        """Build everything anew with this process's encoder and splitter; open with ``any_encoder``.

        ``prepare`` turns articles into as many Prepared. Resumable; the old indexes answer until all is built.
        """
        return reindexing.reindex(self._database, self._ours, prepare, batch=batch, progress=progress)

    def close(self) -> None:
        """Finish the batch at hand and let go of everything; a second call does nothing."""
        if self._owner is not None:
            self._owner.close()
        self.leases.close()
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def make_owner(database: Database, data_dir: Path, chroma_url: str, exact_limit: int, *, insist: bool) -> Owner:
    """An owner that holds the lock, if it is free; Chroma is opened when it is first pumped to."""
    index = vector_index(data_dir / "chroma", chroma_url)
    marker = None if chroma_url else data_dir / "chroma.opening"
    words = Keeper(database, WordIndex(data_dir / FOLDER), exact_limit)
    return Owner(database, index, Lock(data_dir / "chroma.lock"), marker, words, insist=insist)


def no_index(*_: object) -> None:
    """Where Chroma belongs to another process."""


def close_if_alive(reference: weakref.ref[Store]) -> None:
    """Close a store that is still open when the interpreter ends."""
    store = reference()
    if store is not None:
        store.close()
