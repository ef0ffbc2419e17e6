"""What is looked after while the bot runs: broken-off answers, counts, the health line, each server's retention."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from bot.discordbot.health import health_line
from bot.discordbot.recovery import mark_interrupted

if TYPE_CHECKING:
    from bot.discordbot.assembly import House
    from bot.discordbot.client import DatelineClient
    from vectorstore.store import Store

log = logging.getLogger(__name__)

TURN = 60.0  # seconds between two looks
HEALTH = 300.0  # seconds between two health lines
DAY = 86_400.0
GONE = 7 * DAY  # seconds after which a server's articles and settings go that removed the bot: it may have been a slip


async def look_after(client: DatelineClient, house: House, store: Store) -> None:
    """Mark what a former life left unfinished, then do each thing at its time until cancelled."""
    await client.wait_until_ready()
    await _mark(client, house)
    told, swept = 0.0, 0.0
    while True:
        now = time.time()
        await _safely(house.door.budgets.save)
        await _safely(house.door.servers.read_again)
        if now - told >= HEALTH:
            told = now
            await _safely(lambda: log.info("%s", health_line(client, house, store)))
        if now - swept >= DAY:
            swept = now
            await _safely(lambda: sweep(house, store, time.time()))
        await asyncio.sleep(TURN)


async def _mark(client: DatelineClient, house: House) -> None:
    try:
        marked = await mark_interrupted(client, house.register, house.exchanges.meter.started)
    except Exception:
        log.exception("answers of a former life could not be marked as broken off; the next start tries again")
    else:
        if marked:
            log.info("%d answers of a former life were marked as broken off", marked)


async def _safely(do: Callable[[], object]) -> None:
    try:
        await asyncio.to_thread(do)
    except Exception:
        log.exception("upkeep has to wait; trying again in %.0f s", TURN)


def sweep(house: House, store: Store, now: float) -> int:
    """Apply each server's retention to its own articles and answers, and forget servers that are long gone."""
    deleted = 0
    house.door.servers.read_again()  # another shard's server may keep its articles for longer by now
    for guild, settings in house.door.servers.all().items():
        if settings.retention:
            before = now - settings.retention * DAY
            deleted += drop_articles(store, str(guild), before)
            house.memory.forget_before(before, guild)
    for guild in house.register.gone_before(now - GONE):
        house.desk.feeds.leave(guild)
        deleted += drop_articles(store, str(guild), None)
        house.memory.forget_before(now, guild)
        house.register.forget_server(guild)
        house.door.servers.forget(guild)
    return deleted


def drop_articles(store: Store, corpus: str, before: float | None) -> int:
    """Take articles out of a corpus; those that are in no other are deleted; returns how many these were."""
    alone = [one for one in store.corpora.articles_of(corpus, before) if store.corpora.leave(one, [corpus])]
    return store.delete(alone)
