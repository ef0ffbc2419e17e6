"""Edits of one message, at most one a second, the newest state winning, the final state always delivered."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Protocol

from bot.discordbot.rendering import Page

INTERVAL = 1.0  # seconds between edits; Discord allows about 5 per 5 s and message
_RETRIES = (1.0, 3.0, 9.0)  # seconds before a final page is tried again; discord.py itself tries each 5 times

log = logging.getLogger(__name__)


class SurfaceGone(Exception):
    """The place where the answer was to appear no longer exists, or we may not write there."""


class Surface(Protocol):
    """Where one answer appears."""

    async def show(self, page: Page) -> None:
        """Put ``page`` in place of what is shown. Raises SurfaceGone; any other error may pass."""
        ...

    async def add(self, page: Page) -> None:
        """Show ``page`` after what is shown. Raises SurfaceGone; any other error may pass."""
        ...


def most_of(surface: Surface) -> int | None:
    """How many messages an answer may have there; None without limit."""
    most = getattr(surface, "most", None)
    return most if isinstance(most, int) else None


class PacedSurface:
    """Shows drafts no faster than ``interval`` seconds apart and then, surely, the final pages."""

    def __init__(self, surface: Surface, interval: float = INTERVAL) -> None:
        self._surface = surface
        self._interval = interval
        self._newest: Callable[[], Page] | None = None
        self._changed = asyncio.Event()
        self._finishing = asyncio.Event()
        self._last = float("-inf")
        self._written = 0
        self._delivered = 0
        self._drafts = asyncio.create_task(self._show_drafts())

    def draft(self, page: Callable[[], Page]) -> None:
        """Note a new state; ``page`` is called only if it comes to be shown."""
        self._newest = page
        self._changed.set()

    async def finish(self, pages: Sequence[Page]) -> None:
        """Show the final pages, after the edit that may be under way: two edits never overtake each other.

        Cut off and called again with the same pages, it goes on where it was.
        """
        self._finishing.set()
        self._changed.set()
        await asyncio.wait([self._drafts])  # cut off here, the draft still gets through: the next call waits for it
        if self._written > 1:  # the first was no edit, so that a quick answer need not wait
            await asyncio.sleep(self._rest())
        with suppress(SurfaceGone):
            for page in pages[self._delivered :]:
                await self._surely(self._surface.add if self._delivered else self._surface.show, page)
                self._delivered += 1

    async def _surely(self, write: Callable[[Page], Awaitable[None]], page: Page) -> None:
        for rest in _RETRIES:
            try:
                return await write(page)
            except SurfaceGone:
                log.info("a finished answer has lost its place")
                raise
            except Exception:  # whatever went wrong, the next attempt may come through
                log.warning("a final page did not come through, trying again in %s s", rest, exc_info=True)
                await asyncio.sleep(rest)
        return await write(page)

    async def _show_drafts(self) -> None:
        while not self._finishing.is_set():
            await self._changed.wait()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._finishing.wait(), max(self._rest(), 0.001))
            if self._newest is not None and not self._finishing.is_set():
                self._changed.clear()
                await self._show_draft(self._newest())

    async def _show_draft(self, page: Page) -> None:
        try:
            await self._surface.show(page)
        except SurfaceGone:
            log.info("an answer lost its place before it was finished")
        except Exception:  # a draft that does not come through is followed by another state
            log.warning("a draft could not be shown", exc_info=True)
        self._written += 1
        self._last = asyncio.get_running_loop().time()

    def _rest(self) -> float:
        """Seconds until the next edit may be made."""
        return max(0.0, self._last + self._interval - asyncio.get_running_loop().time())
