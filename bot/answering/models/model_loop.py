"""One event loop for all model calls of this process, in a thread of its own.

Providers' packages keep one HTTP client per process, whose open connections belong to the loop that made them: a second
``asyncio.run`` in the same process got "Event loop is closed" from a keep-alive server (langchain-openai 1.7).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable, Coroutine
from contextlib import aclosing, suppress
from enum import Enum
from functools import cache
from threading import Thread
from typing import TypeVar

from bot.answering.models.faults import causes

CLOSING = 1.0  # seconds a reader who leaves waits for the connection to be closed


class _Over(Enum):
    """What is sent after the last item: the stream is closed."""

    CLOSED = 0


T = TypeVar("T")
Item = str | Exception | _Over


@cache
def _loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    Thread(target=loop.run_forever, name="models", daemon=True).start()
    return loop


async def streamed(make: Callable[[], AsyncGenerator[str, None]]) -> AsyncGenerator[str, None]:
    """What ``make()`` yields, run in the model loop; leaving early or being cancelled closes it there."""
    here, items = asyncio.get_running_loop(), asyncio.Queue[Item]()

    def give(item: Item) -> None:
        with suppress(RuntimeError):  # the reader's loop is closed: nobody is waiting any more
            here.call_soon_threadsafe(items.put_nowait, item)

    running = asyncio.run_coroutine_threadsafe(_pumped(make, give), _loop())
    item: Item = ""
    try:
        while not isinstance(item := await items.get(), _Over):
            if isinstance(item, Exception):
                raise item
            yield item
    finally:
        running.cancel()
        with suppress(TimeoutError):
            async with asyncio.timeout(CLOSING):
                while not isinstance(item, _Over):
                    item = await items.get()


async def called(make: Callable[[], Coroutine[None, None, T]]) -> T:
    """What ``make()`` gives, run in the model loop; being cancelled cancels it there."""
    return await asyncio.wrap_future(asyncio.run_coroutine_threadsafe(_made(make), _loop()))


async def _made(make: Callable[[], Coroutine[None, None, T]]) -> T:
    try:
        return await make()
    except Exception as error:
        _let_go(error)
        raise


async def _pumped(make: Callable[[], AsyncGenerator[str, None]], give: Callable[[Item], None]) -> None:
    try:
        async with aclosing(make()) as deltas:
            async for delta in deltas:
                give(delta)
    except Exception as error:  # noqa: BLE001 (it is raised where the stream is read)
        _let_go(error)
        give(error)
    finally:
        give(_Over.CLOSED)


def _let_go(error: Exception) -> None:
    """Drop the tracebacks, whose frames hold a broken connection's generators: these are then closed here and now.

    Else a garbage collection in another thread finalises them while this loop closes them, too: "async generator
    already executing" (httpx 0.28, Python 3.11).
    """
    for one in causes(error):
        one.__traceback__ = None
