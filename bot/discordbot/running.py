"""The bot from start to stop: login, the answering core, fresh feeds, the commands, and an end within seconds."""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import aiohttp
import discord

from bot.answering.refusal.claim_check import ClaimCheck
from bot.discordbot.assembly import furnished
from bot.discordbot.client import DatelineClient
from bot.discordbot.commands import Notes, sync_when_changed
from bot.discordbot.feed_notices import FeedNotices
from bot.discordbot.following_delivery import delivery
from bot.discordbot.freshness import fresh_feeds
from bot.discordbot.health import metrics
from bot.discordbot.upkeep import look_after
from ingest.pages.site_file import read_site_rules
from vectorstore.entry import DONE, limit_the_end, say
from vectorstore.errors import DiscordError

if TYPE_CHECKING:
    from bot.assembly import Parts
    from vectorstore.settings import Settings

# Seconds of the five that an end may take: for answers to be finished, then for the rest to be told.
GRACE = 1.0
FAREWELL = 1.5
BAD_TOKEN = 4004  # the gateway's close code
PORTAL = "https://discord.com/developers/applications"

log = logging.getLogger(__name__)


def run(settings: Settings) -> int:
    """Run until SIGTERM or SIGINT; raises DiscordError without a token and where Discord refuses, and SettingError."""
    if not settings.discord_token.get_secret_value():
        raise DiscordError(
            f"DISCORD_TOKEN is not set; put the bot's token from {PORTAL} into .env and start the bot again."
        )
    read_site_rules(settings.site_rules)  # a bad file is told before the login
    return asyncio.run(_until_stopped(settings))


async def _until_stopped(settings: Settings) -> int:
    """Serve until a signal; then end in order: answers, connection, feeds, store."""
    serving = asyncio.create_task(_serve(settings))
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        loop.add_signal_handler(number, _stop, serving)
    try:
        await serving
    except asyncio.CancelledError:
        say("Stopped.")
    return DONE


def _stop(serving: asyncio.Task[None]) -> None:
    limit_the_end()
    serving.cancel()


async def _serve(settings: Settings) -> None:
    async with DatelineClient(shard_of(settings)) as client:
        with _told():
            await client.login(settings.discord_token.get_secret_value())
        parts = await asyncio.to_thread(_assembled, settings)
        try:
            await _answer(client, parts, settings)
        finally:
            await client.close()
            parts.close()


def shard_of(settings: Settings) -> tuple[int, int] | None:
    """Which shard this process is, and of how many; one process serves all servers if none is set."""
    number, _, count = settings.discord_shard.partition("/")
    return (int(number), int(count)) if count else None


def _assembled(settings: Settings) -> Parts:
    """In a thread: the first start unpacks the encoder, and the signals must be heard meanwhile."""
    from bot.assembly import assemble

    return assemble(settings, own=True)


async def _answer(client: DatelineClient, parts: Parts, settings: Settings) -> None:
    parts.store.start_pump()
    with (
        fresh_feeds(parts, settings) as web,
        furnished(client, parts, settings, web) as house,
        metrics(settings.metrics_port, client, house, parts.store),
        _told(),
    ):
        await _sync(client, settings.discord_guild_id, parts.store)
        notices = FeedNotices(client, parts.store, house.register, house.door.servers, client.forms)
        loops = [
            looping("upkeep", look_after(client, house, parts.store)),
            looping("delivery", delivery(client, parts, house.door).run()),
            looping("feed notices", notices.run()),
        ]
        try:
            await client.serve(house.exchanges, parts.store, checking=ClaimCheck(parts.retriever, parts.encoder))
        finally:
            for loop in loops:
                loop.cancel()
            await house.close(GRACE, FAREWELL)


def looping(name: str, loop: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
    """A loop beside the answers, which nobody awaits: should it end before it is cancelled, the log says so."""
    task = asyncio.create_task(loop, name=name)
    task.add_done_callback(_log_end)
    return task


def _log_end(task: asyncio.Task[None]) -> None:
    if not task.cancelled():
        log.error("%s ended and is not done until the next start", task.get_name(), exc_info=task.exception())


async def _sync(client: DatelineClient, guild_id: int | None, notes: Notes) -> None:
    try:
        await sync_when_changed(client.commands, client.application_id or 0, guild_id, notes)
    except (discord.Forbidden, discord.NotFound):
        raise DiscordError(
            f"DISCORD_GUILD_ID={guild_id} is not a server where this bot may offer commands; "
            "invite it there with the scope applications.commands, or leave the setting empty."
        ) from None


@contextmanager
def _told() -> Iterator[None]:
    """What Discord's library raises, as a sentence for the operator."""
    try:
        yield
    except discord.LoginFailure:
        raise DiscordError(_bad_token()) from None
    except discord.ConnectionClosed as closed:
        if closed.code == BAD_TOKEN:
            raise DiscordError(_bad_token()) from None
        raise DiscordError(f"Discord closed the connection for good (code {closed.code}); start again.") from closed
    except (OSError, aiohttp.ClientError, discord.HTTPException, discord.GatewayNotFound) as error:
        log.warning("no Discord", exc_info=True)
        raise DiscordError(
            f"Discord cannot be reached ({type(error).__name__}); check the network and https://discordstatus.com, "
            "then start the bot again."
        ) from error


def _bad_token() -> str:
    return f"Discord does not accept DISCORD_TOKEN; copy the bot's current token from {PORTAL} and start again."
