"""Posts what happened to a server's own feeds, while the bot runs: written down first, posted once."""

from __future__ import annotations

import asyncio
import hashlib
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

import discord

from bot.discordbot.card import INVALID_FORM, Forms, new
from bot.discordbot.desk_pages import named
from bot.discordbot.feed_pages import mark, news_of, news_page
from bot.discordbot.feed_register import FeedNews, FeedPlace
from bot.discordbot.following_delivery import LOOK, LOOKED_AT, SURE, seen_text
from bot.discordbot.leased import leased
from bot.discordbot.public_words import UNCHOSEN
from bot.discordbot.rendering import Page
from bot.discordbot.servers import ServerSettings
from bot.discordbot.words import Words, words_for
from ingest.feeds.subscriptions import same
from vectorstore.record.feeds import Feed

if TYPE_CHECKING:
    from bot.discordbot.register import Register
    from bot.discordbot.servers import Servers
    from vectorstore.record.notices import Notice
    from vectorstore.store import Store

READER = "discord"
LEASE = "feed notices"
_OURS = 500  # from this status on the fault is Discord's, and passes
_TOO_MANY = 429

log = logging.getLogger(__name__)


class FeedNotices:
    """The loop; a round that fails is told to the log and followed by the next."""

    def __init__(
        self,
        client: discord.Client,
        store: Store,
        register: Register,
        servers: Servers,
        forms: Forms,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._client, self._store, self._register, self._servers, self._forms = client, store, register, servers, forms
        self._clock = clock

    async def run(self) -> None:
        """Until cancelled."""
        await self._client.wait_until_ready()
        while True:
            try:
                await self.round()
            except Exception:
                log.exception("feed notices could not be posted; trying again in %.0f s", LOOK)
            await asyncio.sleep(LOOK)

    async def round(self) -> None:
        """Write down what is new, then post what is written; of several processes on one store only one does."""
        async with leased(self._store.leases, LEASE) as ours:
            if ours:
                await asyncio.to_thread(self._write)
                for news in await asyncio.to_thread(self._register.waiting_news, self._clock()):
                    await self._deliver(news)

    def _write(self) -> None:
        """A life that ends between the two finds the notices again, and writes none of them twice."""
        notices = self._store.notices(READER, now=self._clock())
        if notices:
            self._register.write_news(news for notice in notices for news in self._for_servers(notice))
            self._store.take_notices(READER, now=self._clock(), up_to=notices[-1].id)

    def _for_servers(self, notice: Notice) -> list[FeedNews]:
        """One for each server that subscribes to the feed; a shared feed's stands in the log of the watch."""
        servers = [int(corpus) for corpus in self._store.corpora.of_feed(notice.url) if corpus.isdigit()]
        feed = self._store.feed(notice.url) or Feed(notice.url)
        return [news_of(notice, feed, guild) for guild in sorted(servers)]

    async def _deliver(self, news: FeedNews) -> None:
        """Post one in the first channel that takes it; one that none takes is told to the log and over."""
        known = await asyncio.to_thread(self._register.feed_places, news.guild)
        settings, refusal = self._servers.of(news.guild), "none is known"
        page = news_page(news, self._words(news.guild, settings, known))
        for channel in channels_for(news, known, settings):
            try:
                await self._post(news, channel, page)
                return await asyncio.to_thread(self._register.end_news, news.id)
            except discord.DiscordException as error:
                if isinstance(error, discord.HTTPException) and (error.status >= _OURS or error.status == _TOO_MANY):
                    return log.warning("feed notice %d could not be posted, trying again: %s", news.id, error.text)
                refusal = str(error)
        log.warning("feed notice %d for server %d has no channel: %s", news.id, news.guild, refusal)
        return await asyncio.to_thread(self._register.end_news, news.id)

    async def _post(self, news: FeedNews, number: int, page: Page) -> None:
        channel: Any = self._client.get_channel(number) or await self._client.fetch_channel(number)
        if not isinstance(channel, discord.abc.Messageable) or _server_of(channel) != news.guild:
            raise discord.ClientException(f"{number} is no channel of the server where one can write")
        if await self._is_there(channel, news):
            return
        await asyncio.to_thread(self._register.attempt_news, news.id, self._clock())
        plain = self._forms.plain(news.guild)
        try:
            await channel.send(nonce=_nonce(news, plain=plain), **new(page, plain=plain))
        except discord.HTTPException as error:
            if plain or error.code != INVALID_FORM:
                raise
            self._forms.refused(news.guild)
            await channel.send(nonce=_nonce(news, plain=True), **new(page, plain=True))

    async def _is_there(self, channel: discord.abc.Messageable, news: FeedNews) -> bool:
        """Whether an earlier attempt arrived without our hearing of it; for a while the nonce sees to that."""
        if news.attempted is None or self._clock() - news.attempted < SURE:
            return False
        marks = (mark(news), named(news.title, news.url))
        async for message in channel.history(limit=LOOKED_AT):
            text = seen_text(message)
            if message.author == self._client.user and all(one in text for one in marks):
                return True
        return False

    def _words(self, guild: int, settings: ServerSettings, known: Sequence[FeedPlace]) -> Words:
        """The language that the server has set, else Discord's for it, else that of who added a feed."""
        server = self._client.get_guild(guild)
        locale = "" if server is None else str(server.preferred_locale)
        added = known[0].language if known else "en"
        return words_for(settings.language or (locale if locale not in ("", UNCHOSEN) else added))


def channels_for(news: FeedNews, known: Iterable[FeedPlace], settings: ServerSettings) -> list[int]:
    """Where a notice may go, the best first: where the feed was added, where another was, where questions are asked."""
    places = sorted(known, key=lambda place: not same(place.url, news.url))
    return list(dict.fromkeys([*(place.channel for place in places[:1]), *settings.channels[:1]]))


def _server_of(channel: object) -> int | None:
    return getattr(getattr(channel, "guild", None), "id", None)


def _nonce(news: FeedNews, *, plain: bool) -> str:
    """The same at every attempt, so that Discord keeps one message."""
    named_by = f"feed {news.notice} {news.at} {news.guild} {plain}"
    return hashlib.sha256(named_by.encode()).hexdigest()[:24]
