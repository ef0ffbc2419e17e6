"""Serves /latest, /timeline and /compare: admitted as a question is, acknowledged, worked on in line, delivered."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import discord
from discord.app_commands import Choice

from bot.discordbot.card import Forms, new
from bot.discordbot.exchange import Errand, Exchanges
from bot.discordbot.public_words import public_words
from bot.discordbot.questions import NotAsked, ask_from
from bot.discordbot.rendering import Page, Picture, notice_page
from bot.discordbot.surface import InteractionSurface
from bot.discordbot.topics_pages import comparison_pages, latest_pages, timeline_pages
from bot.discordbot.visitors import visitor_of, words_of
from bot.discordbot.words import Words
from bot.discordbot.words_topics import topic_words
from bot.topics.aboutness import language_of
from bot.topics.compare import compare
from bot.topics.latest import latest
from bot.topics.picture import picture
from bot.topics.timeline import alt_text, timeline
from vectorstore.domain import Scope

if TYPE_CHECKING:
    from bot.discordbot.door import Door
    from bot.retrieval.ask import Ask
    from bot.retrieval.retrieved import Retrieving
    from vectorstore.store import Store

Interaction = discord.Interaction[Any]

log = logging.getLogger(__name__)


class TopicsDesk:
    """Looks into the store; every command goes through the door and waits in line like a question."""

    def __init__(self, exchanges: Exchanges, store: Store, retriever: Retrieving, door: Door, forms: Forms) -> None:
        self._exchanges, self._store, self._retriever = exchanges, store, retriever
        self._door, self._forms = door, forms

    async def latest(self, interaction: Interaction, topic: str, *, source: str, since: str, private: bool) -> None:
        """/latest."""

        def work(ask: Ask, words: Words) -> Sequence[Page]:
            asked = replace(ask, question=topic.strip())
            return latest_pages(latest(asked, self._retriever, self._store), words)

        await self._run(interaction, topic, work, private=private, source=source, since=since)

    async def timeline(self, interaction: Interaction, topic: str, *, since: str, until: str, private: bool) -> None:
        """/timeline."""

        def work(ask: Ask, words: Words) -> Sequence[Page]:
            found = replace(timeline(ask, self._retriever, self._store), language=words.language)
            pages = timeline_pages(found, words)
            if not found.stretches:
                return pages
            drawn = Picture(picture(found), f"{topic_words(words).picture}.png", alt_text(found))
            return [replace(pages[0], picture=drawn), *pages[1:]]

        await self._run(interaction, topic, work, private=private, since=since, until=until)

    async def compare(self, interaction: Interaction, first: str, second: str, *, private: bool) -> None:
        """/compare."""

        def work(ask: Ask, words: Words) -> Sequence[Page]:
            return comparison_pages(compare(first, second, ask, self._retriever, self._store), words)

        await self._run(interaction, f"{first} {second}", work, private=private)

    async def outlets(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        """Outlets that hold what is typed, most articles first."""
        scope = Scope(corpora=self._door.servers.corpora(visitor_of(interaction).guild))
        known = await asyncio.to_thread(self._store.sources, scope)
        names = [name for name, _ in known if typed.casefold() in name.casefold()]
        return [Choice(name=name[:100], value=name[:100]) for name in names[:25]]

    async def _run(
        self,
        interaction: Interaction,
        topic: str,
        work: Callable[[Ask, Words], Sequence[Page]],
        *,
        private: bool,
        **options: str,
    ) -> None:
        words = self._words(interaction, topic, private=private)
        try:
            ask = ask_from(topic.strip() or "?", words, **{name: value or None for name, value in options.items()})
            ask = self._door.admitted(ask, visitor_of(interaction), words)
        except NotAsked as told:
            await interaction.response.send_message(ephemeral=True, **new(notice_page(str(told)), plain=False))
            return
        await interaction.response.defer(ephemeral=private, thinking=True)
        ask = replace(ask, answer_language=words.language, languages=())
        surface = InteractionSurface(interaction, private=private, forms=self._forms)

        async def worked() -> Sequence[Page]:
            return await asyncio.to_thread(work, ask, words)

        give_back = self._door.give_back(visitor_of(interaction))
        self._exchanges.run(Errand(interaction.user.id, surface, words, worked, give_back))

    def _words(self, interaction: Interaction, topic: str, *, private: bool) -> Words:
        """In private in the person's language; else in the server's, the topic's or theirs."""
        if private or interaction.guild_locale is None:
            return words_of(interaction)
        chosen = public_words(language_of(topic), str(interaction.guild_locale), words_of(interaction).language)
        return self._door.words(visitor_of(interaction), lambda: chosen)
