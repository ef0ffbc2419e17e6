"""Finding the receipt a person means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.terminal.untrusted import one_line
from vectorstore.errors import UsageError

if TYPE_CHECKING:
    from vectorstore.record.receipts import Receipt
    from vectorstore.store import Store

LAST = ("", "last")


def found(store: Store, identity: str) -> Receipt:
    """The receipt with this id, the beginning of an id, or the newest; raises UsageError when there is none."""
    wanted = identity.strip()
    receipt = store.receipt("" if wanted in LAST else wanted)
    if receipt is not None:
        return receipt
    if wanted in LAST:
        raise UsageError('No answer is kept yet; ask first: dateline ask "Your question?"')
    raise UsageError(f'No answer kept has the id "{one_line(wanted)}"; `dateline why --list` shows the newest.')
