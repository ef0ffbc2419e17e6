"""Feeds being checked: several hosts side by side, the feeds of one host one after the other, in threads of their own.

The threads are daemons: a program that ends does not wait for a server that hangs.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from ingest.schedule import due

if TYPE_CHECKING:
    from ingest.feeds.checking import Checked, Checker
    from vectorstore.record.feeds import Feed

WORKERS = 6  # hosts asked at once; each check fetches up to four pages at once besides
_LOOK = 0.2  # seconds between two looks whether to stop
_GRACE = 1.5  # seconds for the checks under way when it ends; what they have stored is safe in any case

Job = tuple[str, list["Feed"]]


class Rota:
    """Starts checks and tells what became of them; ``wrong`` counts those that failed."""

    def __init__(self, checker: Checker, tell: Callable[[Checked], None], workers: int = WORKERS) -> None:
        self._ended = threading.Event()
        stopped = checker.stopped
        self._checker = replace(checker, stopped=lambda: stopped() or self._ended.is_set())
        self._tell = tell
        self._workers = workers
        self._threads: list[threading.Thread] = []
        self._jobs: queue.Queue[Job | None] = queue.Queue()
        self._busy: set[str] = set()
        self._lock = threading.Lock()
        self._failure: BaseException | None = None
        self.wrong = 0

    def start(self) -> None:
        """Hands every feed that is due to the threads, but for hosts being asked; raises what ended a check before."""
        self._raise_failure()
        for host, feeds in by_host(due(self._checker.store.feeds(), self._checker.clock())).items():
            with self._lock:
                if host in self._busy:
                    continue
                self._busy.add(host)
            self._jobs.put((host, feeds))
            self._hire()

    def finish(self, stop: threading.Event) -> None:
        """Waits until nothing is being checked, or until ``stop``; raises what ended a check."""
        while self._busy and not stop.is_set():
            time.sleep(min(_LOOK, 0.01 * (1 + len(self._busy))))
            self._raise_failure()
        self._raise_failure()

    def close(self) -> None:
        """Ends the checks under way; those that hang are left behind."""
        self._ended.set()
        for _ in self._threads:
            self._jobs.put(None)
        until = time.monotonic() + _GRACE
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))

    def _hire(self) -> None:
        if len(self._threads) < min(self._workers, len(self._busy)):
            thread = threading.Thread(target=self._work, name=f"checking {len(self._threads) + 1}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def _work(self) -> None:
        while (job := self._jobs.get()) is not None:
            host, feeds = job
            try:
                for feed in feeds:
                    if self._checker.stopped():
                        break
                    self._one(feed)
            except BaseException as error:  # noqa: BLE001 — handed to whoever keeps the feeds fresh
                if not self._checker.stopped():
                    self._failure = error
            finally:
                with self._lock:
                    self._busy.discard(host)

    def _one(self, feed: Feed) -> None:
        checked = self._checker.check(feed)
        with self._lock:
            self.wrong += bool(checked.problem)
            if not checked.skipped:
                self._tell(checked)

    def _raise_failure(self) -> None:
        failure, self._failure = self._failure, None
        if failure is not None:
            raise failure


def by_host(feeds: Iterable[Feed]) -> dict[str, list[Feed]]:
    """The feeds by their host, in their order."""
    groups: dict[str, list[Feed]] = {}
    for feed in feeds:
        groups.setdefault(host_of(feed.url), []).append(feed)
    return groups


def host_of(url: str) -> str:
    """The host that is asked."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""
