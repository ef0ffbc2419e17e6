"""Receipts are kept beside the answers: in a thread of their own, and never at an answer's cost."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TYPE_CHECKING, Protocol

from bot.answering.receipt import receipt_of
from vectorstore.errors import StoreError

if TYPE_CHECKING:
    from bot.answering.events import AnswerDone
    from vectorstore.record.receipts import Receipt

CLOSING = 3.0  # seconds that the end waits for the last receipts
log = logging.getLogger(__name__)


class Shelf(Protocol):
    """Where receipts are kept; the store is one."""

    def add_receipt(self, receipt: Receipt) -> None:
        """Keep one. Raises StoreError."""
        ...


class Keeper:
    """Keeps receipts one after the other; a disk that is full or may not be written to costs the receipt only."""

    def __init__(self, shelf: Shelf, clock: Callable[[], float] = time.time) -> None:
        self._shelf, self._clock = shelf, clock
        self._thread: ThreadPoolExecutor | None = None
        self._pending: set[Future[None]] = set()

    def keep(self, done: AnswerDone, *, asker: str = "", face: str = "") -> Receipt:
        """Hand over the receipt of an answer that has been shown; gives it back at once, kept or not."""
        receipt = receipt_of(done, self._clock(), asker=asker, face=face)
        self._thread = self._thread or ThreadPoolExecutor(1, thread_name_prefix="receipts")
        future = self._thread.submit(self._add, receipt)
        self._pending.add(future)
        future.add_done_callback(self._pending.discard)
        return receipt

    def settle(self, seconds: float = CLOSING) -> None:
        """Wait until what was handed over is kept."""
        wait(tuple(self._pending), seconds)

    def close(self) -> None:
        """Settle and take nothing more."""
        self.settle()
        if self._thread is not None:
            self._thread.shutdown(wait=False, cancel_futures=True)

    def _add(self, receipt: Receipt) -> None:
        try:
            self._shelf.add_receipt(receipt)
        except StoreError as error:
            log.warning("the receipt of answer %s is not kept: %s", receipt.id, error)
        except Exception:
            log.exception("the receipt of answer %s is not kept", receipt.id)
