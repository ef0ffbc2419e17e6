"""Work in background threads with bounded queues: fetching, reading and embedding overlap, and memory stays flat.

The threads are daemons: a program that ends does not wait for a page that hangs.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from typing import Generic, TypeVar

_T = TypeVar("_T")
_R = TypeVar("_R")
_END = object()


class _Failed(Generic[_T]):
    def __init__(self, error: BaseException) -> None:
        self.error = error


def ahead(items: Iterable[_T], depth: int, idle: float) -> Iterator[_T | None]:
    """The items, read ahead by a thread; None whenever none came for ``idle`` seconds; the source's errors come too."""
    waiting: queue.Queue[object] = queue.Queue(maxsize=depth)
    stopped = threading.Event()
    threading.Thread(target=_read, args=(items, waiting, stopped), name="reading", daemon=True).start()
    try:
        while True:
            try:
                item = waiting.get(timeout=idle)
            except queue.Empty:
                yield None
                continue
            if item is _END:
                return
            if isinstance(item, _Failed):
                raise item.error
            yield item  # type: ignore[misc]
    finally:
        stopped.set()


def _read(items: Iterable[_T], waiting: queue.Queue[object], stopped: threading.Event) -> None:
    try:
        for item in items:
            if not _put(item, waiting, stopped):
                return
        _put(_END, waiting, stopped)
    except BaseException as error:  # noqa: BLE001 — handed to the reader of the queue
        _put(_Failed(error), waiting, stopped)


def _put(item: object, waiting: queue.Queue[object], stopped: threading.Event) -> bool:
    while not stopped.is_set():
        try:
            waiting.put(item, timeout=0.2)
        except queue.Full:
            continue
        return True
    return False


def mapped(work: Callable[[_T], _R], items: Iterable[_T], workers: int) -> Iterator[_R]:
    """``work`` over the items in several threads, results in the order of the items; at most ``2 × workers`` ahead."""
    jobs: queue.Queue[tuple[_T, queue.Queue[_R | _Failed[_R]]] | None] = queue.Queue()
    for _ in range(workers):
        threading.Thread(target=_work, args=(work, jobs), name="fetching", daemon=True).start()
    pending: list[queue.Queue[_R | _Failed[_R]]] = []
    try:
        for item in items:
            place: queue.Queue[_R | _Failed[_R]] = queue.Queue(maxsize=1)
            jobs.put((item, place))
            pending.append(place)
            if len(pending) >= 2 * workers:
                yield _result(pending.pop(0))
        while pending:
            yield _result(pending.pop(0))
    finally:
        for _ in range(workers):
            jobs.put(None)


def _work(work: Callable[[_T], _R], jobs: queue.Queue[tuple[_T, queue.Queue[_R | _Failed[_R]]] | None]) -> None:
    while (job := jobs.get()) is not None:
        item, place = job
        try:
            place.put(work(item))
        except BaseException as error:  # noqa: BLE001 — handed to whoever waits for the result
            place.put(_Failed(error))


def _result(place: queue.Queue[_R | _Failed[_R]]) -> _R:
    found = place.get()
    if isinstance(found, _Failed):
        raise found.error
    return found
