"""Delivers digests, alerts and corrections while the bot runs: written down first, sent once, kept until sent."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import discord
from discord import ui

from bot.discordbot.card import INVALID_FORM, NO_MENTIONS, Forms, new
from bot.discordbot.leased import leased
from bot.discordbot.rendering import Page
from bot.discordbot.splitting import MESSAGE_TEXT, length
from bot.discordbot.topics_pages import correction_blocks, correction_pages, digest_pages
from bot.topics.corrections import write_corrections
from bot.topics.digest import Newsroom, write_due
from bot.topics.following import TERMINAL, number_in
from bot.topics.rhythm import is_quiet
from vectorstore.record.follows import Outgoing

if TYPE_CHECKING:
    from bot.assembly import Parts
    from bot.discordbot.door import Door
    from vectorstore.store import Store

LOOK = 30.0  # seconds between two looks at what is due
SURE = 120.0  # seconds for which Discord surely knows a nonce again; later the channel itself is looked at
LOOKED_AT = 50  # messages of the channel
PAGES = 100  # of one digest, more than any has: a nonce is the digest's number and the page's
EMBED_TEXT = 4096

log = logging.getLogger(__name__)


LEASE = "digests"
WORTH = 7 * 86_400.0  # seconds for which one that fails is tried again
GONE = frozenset({10003, 10013})  # Discord's codes for a channel and for a person that are no more
UNKNOWN_MESSAGE = 10008  # Discord's code for a message that was deleted
MISSING_ACCESS = 50001  # Discord's code for a channel that one cannot see, or of a server one is not in


def delivery(client: discord.Client, parts: Parts, door: Door) -> FollowingDelivery:
    """The loop of a bot: what a server's follows see is what its questions see."""

    def corpora_of(scope: str) -> tuple[str, ...]:
        return door.servers.corpora(int(scope) if scope.isdigit() else None)

    forms = getattr(client, "forms", Forms())
    return FollowingDelivery(client, Newsroom(parts.store, parts.retriever, parts.answerer, corpora_of), forms)


class Gone(Exception):
    """The channel or person cannot be reached any more."""


class FollowingDelivery:
    """The loop; a round that fails is told to the log and followed by the next."""

    def __init__(
        self,
        client: discord.Client,
        newsroom: Newsroom,
        forms: Forms,
        *,
        clock: Callable[[], float] = time.time,
        look: float = LOOK,
    ) -> None:
        self._client, self._newsroom, self._forms = client, newsroom, forms
        self._clock, self._look = clock, look

    async def run(self) -> None:
        """Until cancelled."""
        await self._client.wait_until_ready()
        while True:
            try:
                await self.round()
            except Exception:
                log.exception("digests could not be looked after; trying again in %.0f s", self._look)
            await asyncio.sleep(self._look)

    async def round(self) -> None:
        """Write what is due, then send what is written; of several processes on one store only one does."""
        async with leased(self._store.leases, LEASE) as ours:
            if ours:
                await self._all()

    async def _all(self) -> None:
        store, now = self._store, self._clock()
        places = {follow.place for follow in await asyncio.to_thread(store.follows)} - {TERMINAL}
        for writing in (write_due(self._newsroom, now, places), asyncio.to_thread(write_corrections, store, now)):
            try:
                await writing
            except Exception:
                log.exception("not all that is due could be written down; trying again in %.0f s", self._look)
        for outgoing in await asyncio.to_thread(store.outgoing):
            if number_in(outgoing.place) is not None and not await asyncio.to_thread(
                _quiet, store, outgoing.place, now
            ):
                await self._try(outgoing)

    @property
    def _store(self) -> Store:
        return self._newsroom.store

    async def _try(self, outgoing: Outgoing) -> None:
        """Send one; one that fails keeps no other from being sent, and is tried again until it is a week old."""
        try:
            await self._send(outgoing)
        except Exception as error:
            known = isinstance(error, discord.HTTPException)
            log.warning("digest %d could not be sent: %s", outgoing.id, error, exc_info=None if known else error)
            if self._clock() - outgoing.made > WORTH:
                log.warning("digest %d to %s is given up", outgoing.id, outgoing.place)
                await asyncio.to_thread(self._store.sent, outgoing.id, self._clock())

    async def _send(self, outgoing: Outgoing) -> None:
        """Send one; what Discord refuses for good ends, what fails for now is raised."""
        try:
            channel = await self._channel(outgoing.place)
            if not await self._is_there(channel, outgoing):
                await asyncio.to_thread(self._store.attempt, outgoing.id, self._clock())
                await self._delivered(channel, outgoing)
        except discord.Forbidden as refusal:
            await self._refused(outgoing, refusal)
        except (discord.NotFound, Gone) as error:
            if isinstance(error, discord.NotFound) and error.code not in GONE:
                raise
            gone = await asyncio.to_thread(self._store.leave_place, outgoing.place)
            log.info("%s is gone: %d follows ended", outgoing.place, gone)
        else:
            await asyncio.to_thread(self._store.sent, outgoing.id, self._clock())

    async def _refused(self, outgoing: Outgoing, refusal: discord.Forbidden) -> None:
        """A person who takes no messages, or a channel we no longer see, is let go.

        Where only a permission is missing, it costs this digest.
        """
        if outgoing.place.startswith("person:") or refusal.code == MISSING_ACCESS:
            gone = await asyncio.to_thread(self._store.leave_place, outgoing.place)
            log.info("%s is closed to us: %d follows ended", outgoing.place, gone)
            return
        log.warning("digest %d may not be sent to %s: %s", outgoing.id, outgoing.place, refusal.text)
        await asyncio.to_thread(self._store.sent, outgoing.id, self._clock())

    async def _channel(self, place: str) -> Any:
        number = number_in(place)
        if number is None:
            raise Gone
        if place.startswith("person:"):
            return await self._client.create_dm(discord.Object(number))
        known = self._client.get_channel(number)
        return known if known is not None else await self._client.fetch_channel(number)

    async def _is_there(self, channel: Any, outgoing: Outgoing) -> bool:
        """Whether an earlier life sent it and broke off before it could note so."""
        if outgoing.attempted is None or self._clock() - outgoing.attempted < SURE or "corrections" in outgoing.content:
            return False
        mark = f"№{outgoing.id} "
        async for message in channel.history(limit=LOOKED_AT):
            if message.author == self._client.user and mark in seen_text(message):
                return True
        return False

    async def _delivered(self, channel: Any, outgoing: Outgoing) -> None:
        if "corrections" not in outgoing.content:
            return await self._pages(channel, outgoing, digest_pages(outgoing))
        number = str(outgoing.content.get("message", ""))
        message = await _found(channel, int(number)) if number.isdigit() else None
        if message is None or not await _corrected(message, correction_blocks(outgoing)):
            await self._pages(channel, outgoing, correction_pages(outgoing), message)
        return None

    async def _pages(
        self, channel: Any, outgoing: Outgoing, pages: tuple[Page, ...], answer: discord.Message | None = None
    ) -> None:
        """Each with a nonce of its own, the same at every attempt, so that Discord keeps one message."""
        for at, page in enumerate(pages):
            along: dict[str, Any] = {"nonce": outgoing.id * PAGES + at, "mention_author": False}
            if answer is not None and not at:
                along["reference"] = answer.to_reference(fail_if_not_exists=False)
            await self._page(channel, page, along)

    async def _page(self, channel: Any, page: Page, along: dict[str, Any]) -> None:
        """As a card; where that is refused as such, once more as an embed."""
        guild = getattr(getattr(channel, "guild", None), "id", None)
        plain = self._forms.plain(guild or channel.id)
        try:
            await channel.send(**along, **new(page, plain=plain))
        except discord.HTTPException as error:
            if plain or error.code != INVALID_FORM:
                raise
            self._forms.refused(guild or channel.id)
            await channel.send(**along, **new(page, plain=True))


def _quiet(store: Store, place: str, now: float) -> bool:
    """Whether something that is followed there asks for quiet now."""
    return any(is_quiet(follow.quiet, follow.zone, now) for follow in store.follows(place))


async def _found(channel: Any, number: int) -> discord.Message | None:
    try:
        found: discord.Message = await channel.fetch_message(number)
    except (discord.NotFound, discord.Forbidden):
        return None
    return found


async def _corrected(message: discord.Message, blocks: list[str]) -> bool:
    """Put the note below an answer, once; False where there is no room, where it is none of ours, or gone meanwhile."""
    note = "\n".join(blocks).strip()
    if note in seen_text(message):  # Discord had kept it, though it answered with an error
        return True
    try:
        return await _extended(message, note)
    except discord.HTTPException as error:
        if error.code not in (UNKNOWN_MESSAGE, INVALID_FORM):
            raise
        return False


async def _extended(message: discord.Message, note: str) -> bool:
    """The note in the answer's own card or embed."""
    if message.embeds:
        embed = message.embeds[0]
        embed.description = f"{embed.description or ''}\n\n{note}"
        if length(embed.description) > EMBED_TEXT:
            return False
        await message.edit(embed=embed, allowed_mentions=NO_MENTIONS)
        return True
    view = ui.LayoutView.from_message(message, timeout=None)
    container = next((item for item in view.children if isinstance(item, ui.Container)), None)
    if container is None or length(seen_text(message)) + length(note) > MESSAGE_TEXT:
        return False
    container.add_item(ui.Separator())
    container.add_item(ui.TextDisplay(note))
    view.stop()  # its buttons are known by their ids; the view itself must not answer for them
    await message.edit(view=view, allowed_mentions=NO_MENTIONS)
    return True


def seen_text(message: discord.Message) -> str:
    """All a reader sees of a message."""
    parts = [message.content, *(embed.description or "" for embed in message.embeds)]
    waiting: list[Any] = list(message.components)
    while waiting:
        one = waiting.pop(0)
        parts.append(getattr(one, "content", "") or "")
        waiting = [*getattr(one, "children", ()), *waiting]
    return "\n".join(filter(None, parts))
