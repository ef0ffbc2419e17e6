"""One check of a subscribed feed at a time, also among processes."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import TYPE_CHECKING

from vectorstore.record.feeds import lease_of

if TYPE_CHECKING:
    from vectorstore.store import Store

PATIENCE = 60.0  # seconds for which a feed that is just being checked is waited for


def turn(store: Store, url: str) -> AbstractContextManager[bool]:
    """Keeps a subscribed feed from being checked meanwhile, here or in another process."""
    if store.feed(url) is None:
        return nullcontext(enter_result=True)
    return store.leases.hold(lease_of(url), PATIENCE)
