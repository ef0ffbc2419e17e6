"""A lease as the event loop takes it: it waits in a thread for another process that writes."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vectorstore.record.leases import Leases


@asynccontextmanager
async def leased(leases: Leases, subject: str) -> AsyncIterator[bool]:
    """True inside when the subject is ours alone; raises StoreError. Cancelled while taking it, we may keep it on."""
    stack = ExitStack()
    try:
        yield await asyncio.to_thread(stack.enter_context, leases.hold(subject))
    finally:
        await asyncio.to_thread(stack.close)
