"""From sources to stored articles: the composition of ingest.

Three threads: one reads ahead, one judges and splits, one embeds and stores a batch while the next is made ready. What
waits between them is bounded, so that memory stays flat.
"""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from functools import partial
from typing import IO, TYPE_CHECKING

from ingest.belonging import Belonging
from ingest.feeds.entries import Reading
from ingest.feeds.turn import turn
from ingest.identity import Identities, stored
from ingest.item import bounded, is_too_old
from ingest.judgement import completed, outdated
from ingest.ledger import Ledger
from ingest.pace import Pace
from ingest.pages.site_rules import ALL_RULES, SiteRules
from ingest.parallel import ahead
from ingest.preparation import Parted, parted, prepared, with_language
from ingest.report import Report
from ingest.sources import source_items
from vectorstore.domain import SHARED
from vectorstore.errors import DatelineError

if TYPE_CHECKING:
    from ingest.item import Item
    from ingest.web.fetch import Web
    from vectorstore.domain import Article
    from vectorstore.encoders.encoder import Encoder
    from vectorstore.store import Store

log = logging.getLogger(__name__)

Progress = Callable[[Report, str], None]
Batch = list[tuple["Item", Parted]]
Settled = tuple["Item", str, str]  # outcome, or why it failed

READ_AHEAD = 64  # items waiting between reading and embedding
PARTING = 2.5  # seconds for which an interrupt waits for the batch at hand; a second and a half is left to tell it
IDLE = 1.0  # seconds without a new item after which what is there is stored


def ingest_sources(  # noqa: PLR0913 — what it needs from outside, each by its name
    sources: Iterable[str],
    *,
    store: Store,
    encoder: Encoder,
    fetcher: Web,
    progress: Progress | None = None,
    report: Report | None = None,
    stdin: IO[bytes] | None = None,
    now: Callable[[], float] = time.time,
    oldest: float | None = None,
    rules: SiteRules = ALL_RULES,
) -> Report:
    """Takes in all sources. One bad item is a line in the report; only a store or encoder that fails raises.

    Hand in a ``report`` to have what was done so far when this is interrupted; ``oldest`` and ``rules`` are as in
    ``Reading``.
    """
    ledger = Ledger(store)

    def seen(feed: str) -> Mapping[str, str]:
        # What only servers subscribe to is read anew, for now it is to be everybody's.
        return ledger.seen(feed) if SHARED in store.corpora.of_feed(feed) else {}

    when, ours = partial(stored, store), partial(turn, store)
    reading = Reading(fetcher, now, stdin, seen=seen, stored=when, turn=ours, oldest=oldest, rules=rules)
    items = source_items(sources, reading)
    return take_in(items, store, encoder, ledger=ledger, progress=progress, report=report, oldest=oldest)


def take_in(
    items: Iterable[Item],
    store: Store,
    encoder: Encoder,
    *,
    ledger: Ledger | None = None,
    progress: Progress | None = None,
    report: Report | None = None,
    feed: str = "",
    oldest: float | None = None,
) -> Report:
    """Stores items as they come; each is acknowledged (counted) only when it is on the disk.

    They belong to the corpora that subscribe to ``feed``; without one to the shared corpus.
    """
    report = Report() if report is None else report
    intake = Intake(store, encoder, ledger or Ledger(store), progress, report, feed, oldest)
    patience = None
    try:
        for item in ahead(items, READ_AHEAD, IDLE):
            if item is None:
                intake.flush()
            else:
                intake.take(item)
        intake.flush()
    except KeyboardInterrupt:
        patience = PARTING
        raise
    finally:
        intake.close(patience)
    return intake.report


class Intake:
    """Judges items one by one and stores what is new in batches."""

    def __init__(
        self,
        store: Store,
        encoder: Encoder,
        ledger: Ledger,
        progress: Progress | None,
        report: Report,
        feed: str = "",
        oldest: float | None = None,
    ) -> None:
        self._store = store
        self._encoder = encoder
        self._ledger = ledger
        self._progress = progress
        self._feed = feed
        self._oldest = oldest
        self._belonging = Belonging(store, feed)
        self._identities = Identities(store, feed)
        self._waiting: Batch = []
        self._passages = 0  # of what waits
        self._pending: set[str] = set()  # ids of what waits or is just being stored
        self._pace = Pace()
        self._thread = ThreadPoolExecutor(1, "storing")
        self._underway: Future[None] | None = None
        self._settled: deque[Settled] = deque()  # of the storing thread; an interrupt finds it whole
        self.report = report

    def take(self, item: Item) -> None:
        """One item: failed, known, unchanged, or waiting to be embedded."""
        item = bounded(item)
        for note in item.notes:
            self.report.note(item.where, note)
        if item.known:
            self._identities.learn(item)
            self._done(item, "unchanged")
        elif item.article is None:
            if item.reason:
                self._failed(item, item.reason)
        elif (too_old := is_too_old(item.article.published, self._oldest)) and item.mark is not None:
            self.report.note(item.where, "it is older than RETENTION_DAYS allows and was not taken in")
            self._done(item, "unchanged")
        else:
            self.report.short_lived += too_old
            self._judge(item, with_language(item.article))

    def flush(self) -> None:
        """Embeds and stores everything that waits, and counts it."""
        self._hand_over()
        self._settle()
        self._pending.clear()
        self._save()

    def close(self, patience: float | None = None) -> None:
        """Waits (so many seconds) for what is just being stored; after an error or interrupt, too: so it is counted."""
        wait([self._thread.submit(lambda: None)], patience)
        self._thread.shutdown(wait=False)
        with suppress(DatelineError):
            self._count()

    def _hand_over(self) -> None:
        """The next batch to the storing thread, as soon as the one before is stored and counted."""
        batch, self._waiting, self._passages = self._waiting, [], 0
        self._settle()
        self._pending = {parts.article.id for _, parts in batch}
        self._identities.turn()
        if batch:
            self._underway = self._thread.submit(self._stored, batch)

    def _settle(self) -> None:
        underway, self._underway = self._underway, None
        if underway:
            underway.result()
        self._count()

    def _count(self) -> None:
        while self._settled:
            item, outcome, reason = self._settled.popleft()
            if reason:
                self._failed(item, reason)
            else:
                self._done(item, outcome)

    def _save(self) -> None:
        """Writes down what is stored: names before entries, which are not looked at again."""
        self._identities.save()
        self._ledger.save()

    def _judge(self, item: Item, article: Article) -> None:
        article = self._identities.resolved(item, article)
        placed = self._belonging.placed(article, public=item.public)
        if placed.article.id in self._pending:  # what one reading brings twice is held against the first as well
            self.flush()
            placed = self._belonging.placed(self._identities.of_its_outlet(article), public=item.public)
        article, state, why = self._held_against_stored(placed.article, live=item.live)
        if why:
            self.report.note(item.where, why)
            self._belonging.join(article, public=item.public)
            self._done(item, "unchanged")
        elif state == "unchanged":
            if placed.may_change:
                self._store.refresh(article)
            self._belonging.join(article, public=item.public)
            self._done(item, "unchanged")
        else:
            self._wait(item, article)

    def _held_against_stored(self, article: Article, *, live: bool) -> tuple[Article, str, str]:
        """The article with what only the stored one says, what it would be, and why it must not replace that."""
        state = self._store.state(article)
        if state != "revised":
            return article, state, ""
        revisions = self._store.revisions(article.id)
        article = completed(article, revisions[-1]) if revisions else article
        state = self._store.state(article)
        return article, state, outdated(article, revisions, live=live) if state == "revised" else ""

    def _wait(self, item: Item, article: Article) -> None:
        try:
            parts = parted(article)
        except Exception as error:
            log.exception("splitting %s", item.where)
            self._failed(item, f"it could not be split ({type(error).__name__}); the log has the details")
            return
        if not parts.passages:
            self._failed(item, "it holds no sentence")
            return
        self._waiting.append((item, parts))
        self._pending.add(article.id)
        self._passages += len(parts.passages)
        if self._passages >= self._pace.size:
            self._hand_over()
            self._save()

    def _stored(self, batch: Batch) -> None:
        """A batch embedded and stored; an article that cannot be stored does not take others with it."""
        try:
            with self._pace.measured(sum(len(parts.passages) for _, parts in batch)):
                self._store_all(batch)
        except DatelineError:
            raise
        except Exception:
            log.exception("storing %d articles at once", len(batch))
            for one in batch:
                self._store_one(one)

    def _store_all(self, batch: Batch) -> None:
        public = {parts.article.id for item, parts in batch if item.public}
        ready = prepared([parts for _, parts in batch], self._encoder)
        backlog = {parts.article.id for item, parts in batch if item.backlog}
        outcomes = self._store.put_many(ready, feed=self._feed, public=public, backlog=backlog)
        self._settled.extend((item, outcome, "") for (item, _), outcome in zip(batch, outcomes, strict=True))

    def _store_one(self, one: tuple[Item, Parted]) -> None:
        try:
            self._store_all([one])
        except DatelineError:
            raise
        except Exception as error:
            item, _ = one
            log.exception("storing %s", item.where)
            self._settled.append(
                (item, "", f"it could not be stored ({type(error).__name__}); the log has the details")
            )

    def _done(self, item: Item, outcome: str) -> None:
        self.report.count(outcome)
        if item.mark is not None and not item.known:
            self._identities.settle(item.mark)
            self._ledger.settle(item.mark, complete=item.complete, idle=outcome == "unchanged")
        self._tell(item)

    def _failed(self, item: Item, reason: str) -> None:
        self.report.fail(item.where, reason)
        if item.mark is not None:
            self._ledger.settle(item.mark, complete=False)
        self._tell(item)

    def _tell(self, item: Item) -> None:
        if self._progress is not None:
            self._progress(self.report, item.where)
