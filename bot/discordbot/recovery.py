"""Answers that break off: noted while they are under way, marked after a restart, with a button that asks again."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import aiohttp
import discord

from bot.discordbot.desk_views import shown
from bot.discordbot.register import Register, UnderWay
from bot.discordbot.rendering import Page, Tone
from bot.discordbot.words import words_for
from bot.discordbot.words_running import running_words
from vectorstore.errors import StoreError

if TYPE_CHECKING:
    from bot.discordbot.question import AnswerSurface, Question

log = logging.getLogger(__name__)

TOKEN_LASTS = 14 * 60.0  # seconds an interaction can be edited: 15 minutes, less what a restart takes
KEPT = 7 * 86_400.0  # seconds for which a question that broke off can be asked again


class WatchedSurface:
    """A surface whose answer is written down as under way until it has its last state."""

    def __init__(self, surface: AnswerSurface, register: Register, under_way: UnderWay) -> None:
        self._surface, self._register, self._under_way = surface, register, under_way
        self._begun = False

    @property
    def message_ids(self) -> tuple[int, ...]:
        """The messages the answer consists of."""
        return self._surface.message_ids

    async def show(self, page: Page) -> None:
        """Show, and note the message as soon as it is known."""
        await self.note()
        await self._surface.show(page)
        await self.note()

    async def add(self, page: Page) -> None:
        """Show a further message."""
        await self._surface.add(page)

    async def note(self) -> None:
        """Write down where the answer is to be found."""
        first = next(iter(self._surface.message_ids), 0)
        if self._begun and first == self._under_way.message:
            return
        self._begun, self._under_way = True, replace(self._under_way, message=first)
        with suppress(StoreError):
            await asyncio.to_thread(self._register.begin, self._under_way)

    async def finished(self) -> None:
        """The last state is shown."""
        with suppress(StoreError):
            await asyncio.to_thread(self._register.end, self._under_way.id)


def watched(question: Question, register: Register) -> WatchedSurface:
    """The question's surface, watched."""
    where, handle = question.where, question.handle
    under_way = UnderWay(
        id=secrets.token_hex(6),
        person=question.person,
        began=time.time(),
        question=question.ask.question,
        language=question.words.language,
        guild=where.guild or 0,
        channel=where.channel or 0,
        private=where.private,
        asked_in=handle.message,
        token=handle.token,
        application=handle.application,
        ask=question.ask,
    )
    return WatchedSurface(question.surface, register, under_way)


async def mark_interrupted(client: discord.Client, register: Register, started: float) -> int:
    """Whatever was left unfinished before ``started`` says so, with a way to ask again; returns how many there were."""
    try:
        await asyncio.to_thread(register.forget_before, time.time() - KEPT)
        unfinished = await asyncio.to_thread(register.unfinished)
    except StoreError:
        log.warning("unfinished answers are not known", exc_info=True)
        return 0
    left = [under_way for under_way in unfinished if under_way.began < started and served(client, under_way.guild)]
    marked = 0
    for under_way in left:
        try:
            await _mark(client, under_way)
        except discord.HTTPException as error:
            log.info("an unfinished answer could not be marked: %s", error.text)
        except (OSError, aiohttp.ClientError):  # no way to Discord, which discord.py raises as it comes
            log.warning("an unfinished answer could not be marked; the next start tries again", exc_info=True)
            continue
        marked += 1
        with suppress(StoreError):
            await asyncio.to_thread(register.interrupted, under_way.id)
    return marked


def served(client: discord.Client, guild: int) -> bool:
    """Whether a server is served by this process, or by that of another shard."""
    return (guild >> 22) % (client.shard_count or 1) == (client.shard_id or 0)


async def _mark(client: discord.Client, under_way: UnderWay) -> None:
    said = running_words(words_for(under_way.language))
    view = shown(Page(Tone.FAILED, (said.broken_off,)), [("again", under_way.id, said.ask_again)])
    if under_way.token and time.time() - under_way.began < TOKEN_LASTS:
        webhook = discord.Webhook.partial(under_way.application, under_way.token, client=client)
        original: Any = "@original"  # Discord's name for the response itself
        with suppress(discord.NotFound, discord.Forbidden):
            await webhook.edit_message(original, **view)
            return
    if under_way.private or not under_way.channel:
        return
    channel = client.get_partial_messageable(under_way.channel, guild_id=under_way.guild or None)
    if under_way.message:
        await channel.get_partial_message(under_way.message).edit(**view)
    elif under_way.asked_in:
        asked = channel.get_partial_message(under_way.asked_in).to_reference(fail_if_not_exists=False)
        nonce = int(under_way.id, 16)
        await channel.send(reference=asked, mention_author=False, nonce=nonce, **view)
