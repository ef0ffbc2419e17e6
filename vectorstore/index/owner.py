"""The owner of the vector index: the one process that opens Chroma, checks it, and feeds it from the outbox."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from vectorstore.errors import StoreError
from vectorstore.index import outbox
from vectorstore.index.index_check import repair
from vectorstore.index.matrix import Floats
from vectorstore.index.vector_index import IndexFailure, VectorIndex
from vectorstore.index.words import Keeper
from vectorstore.record.database import Database
from vectorstore.record.lock import Lock

logger = logging.getLogger(__name__)

SERVING_BATCH = 50  # upsert holds the GIL: 50 vectors are a stall of about 0.2 s at worst, 200 of 0.9 s
SERVING_WORDS = 2_000  # passages a commit of the index of words, 0.2 s
SERVING_PAUSE = 0.02
POLL_SECONDS = 0.5
CLOSE_SECONDS = 2.0  # a batch takes tenths; a server that does not answer is not waited for
PATIENCE = 60.0  # the longest pause between attempts to reach a failing Chroma
# Readers of an older moment may still ask Chroma for passages deleted since; they are taken out later.
DELETE_DELAY = 5.0

Progress = Callable[[int, int], None]


class Owner:
    """Keeps Chroma like the record while it holds the lock; every public method may be called from any thread."""

    def __init__(
        self, database: Database, index: VectorIndex, lock: Lock, marker: Path | None, words: Keeper, *, insist: bool
    ) -> None:
        self._database = database
        self._index = index
        self._lock = lock
        self._marker = marker
        self._words = words
        self._insist = insist
        self._gate = threading.RLock()
        self._stopping = threading.Event()
        self._thread: threading.Thread | None = None
        self._opened = ""  # the name of the collection that is open and checked
        lock.acquire()

    @property
    def holds(self) -> bool:
        """Whether this process is the owner."""
        return self._lock.held

    @property
    def is_open(self) -> bool:
        """Whether Chroma is open and was checked."""
        return bool(self._opened)

    def nearest(self, vector: Floats, n: int) -> list[int] | None:
        """Keys of the nearest vectors; None while Chroma cannot say."""
        if not self._opened:
            return None
        try:
            return self._index.nearest(vector, n)
        except IndexFailure as failure:
            logger.warning("Chroma could not answer, the search scans the record instead: %s", failure)
            return None

    def drain(self, timeout: float | None = None, progress: Progress | None = None) -> int:
        """Pump until the outbox is empty, the time (seconds) is over or Chroma fails; returns what was pumped."""
        end = time.monotonic() + (timeout if timeout is not None else float("inf"))
        alone, done = self._thread is None, 0
        while alone and self.holds and time.monotonic() < end and not self._stopping.is_set() and self._words.step():
            pass
        if alone and not self._anything_to_do():
            return 0
        while time.monotonic() < end and not self._stopping.is_set():
            try:
                count = self.step(self._index.batch if alone else SERVING_BATCH, 0.0 if alone else DELETE_DELAY)
            except IndexFailure as failure:
                logger.debug("draining stopped: %s", failure)
                break
            done += count
            left = outbox.pending(self._database)
            if progress is not None:
                progress(done, done + left)
            if not left or not self.holds:
                break
            if not count:
                time.sleep(POLL_SECONDS / 10)
        return done

    def _anything_to_do(self) -> bool:
        """Whether Chroma must be opened at all, which costs a second for the import alone."""
        return self.holds and (outbox.pending(self._database) > 0 or (outbox.lives(self._database) and self._is_gone()))

    def _is_gone(self) -> bool:
        return self._marker is not None and (self._marker.exists() or not self._marker.with_name("chroma").exists())

    def step(self, batch: int, delay: float = DELETE_DELAY) -> int:
        """Hand one batch of the outbox to Chroma; returns its length. Raises IndexFailure."""
        with self._gate:
            if not (self._lock.held or (self._insist and self._lock.acquire())):
                return 0
            if not self._opened and not outbox.lives(self._database):
                return 0  # nothing was ever stored
            try:
                self._ensure_open()
                return self._pump(batch, delay)
            except IndexFailure as failure:
                self._give_up(failure)
                raise

    def _ensure_open(self) -> None:
        name = outbox.collection_name(self._database)
        if self._opened == name:
            return
        self._opened = ""
        self._index.load()
        repair(self._database, self._index, name, self._marker)
        self._opened = name

    def _give_up(self, failure: IndexFailure) -> None:
        self._opened = ""
        outbox.note_trouble(self._database, f"The vector index cannot be used ({failure}); searches scan the record.")
        try:
            self._index.close()
        except IndexFailure as another:
            logger.debug("Chroma did not close: %s", another)

    def _pump(self, batch: int, delay: float) -> int:
        work = outbox.due(self._database, batch, before=time.time() - delay)
        if work.adds:
            self._index.upsert(work.adds, work.vectors)
        if work.deletes:
            self._index.delete(work.deletes)
        if work.rows:
            outbox.done(self._database, work)
        if outbox.settle(self._database):
            self._opened = ""
            self._index.discard()
        return len(work.rows)

    def start(self) -> None:
        """Pump in a thread of its own until close()."""
        with self._gate:
            if self._thread is None and not self._stopping.is_set():
                self._thread = threading.Thread(target=self._run, name="dateline-pump", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        pause, failures = 0.0, 0
        while not self._stopping.wait(pause):
            try:
                more = self.holds and self._words.step(SERVING_WORDS)
                pause = SERVING_PAUSE if self.step(SERVING_BATCH) or more else POLL_SECONDS
                failures = 0
            except (IndexFailure, StoreError) as failure:
                failures += 1
                pause = min(PATIENCE, POLL_SECONDS * 2**failures)
                logger.warning("The vector index is tried again in %.0f s: %s", pause, failure)
            except Exception:
                failures += 1
                pause = PATIENCE
                logger.exception("The pump of the vector index stumbled.")
        with self._gate:
            self._let_go()  # close() may have given up waiting for this thread

    def close(self) -> None:
        """Finish the batch at hand, close Chroma, give the lock back; a second call does nothing."""
        self._stopping.set()
        if self._thread is not None and self._thread is not threading.current_thread():
            self._thread.join(CLOSE_SECONDS)
        if self._gate.acquire(timeout=CLOSE_SECONDS / 2):
            self._let_go()
            self._gate.release()
        else:
            logger.warning("Chroma is left at work; it is checked, and mended if need be, when it is opened next.")

    def _let_go(self) -> None:
        self._opened = ""
        self._words.close()
        try:
            self._index.close()
        except IndexFailure as failure:
            logger.debug("Chroma did not close: %s", failure)
        self._lock.release()
