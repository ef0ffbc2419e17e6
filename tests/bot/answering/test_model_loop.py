"""The loop of all model calls: what breaks there is closed there."""

from __future__ import annotations

import asyncio
import gc
import threading

import pytest

from bot.answering.models.model_loop import called, streamed


class BrokenError(Exception):
    """A connection that breaks off."""


def break_off():
    raise BrokenError


def broken(closed):
    """A stream that breaks in the middle, whose error keeps its frames and so the open generator below it."""

    async def connection():
        try:
            yield "half"
            yield "rest"
        finally:
            closed.append(threading.current_thread().name)

    async def stream():
        below = connection()
        async for delta in below:
            yield delta
            try:
                break_off()
            except BrokenError as error:
                kept = error  # the frame and the error hold each other
                raise kept from None

    return stream


async def read(closed):
    return [delta async for delta in streamed(broken(closed))]


async def call(closed):
    async def whole():
        return [delta async for delta in broken(closed)()]

    return await called(whole)


@pytest.mark.parametrize("way", [read, call])
def test_a_broken_stream_is_closed_in_its_own_loop_without_a_garbage_collection(way):
    """A collection in another thread would close it while its loop does, too: "async generator already executing"."""
    closed: list[str] = []

    async def broken_off():
        with pytest.raises(BrokenError):
            await way(closed)
        for _ in range(100):
            if closed:
                break
            await asyncio.sleep(0.02)

    gc.disable()
    try:
        asyncio.run(broken_off())
        assert closed == ["models"]
    finally:
        gc.enable()
