"""The commands in a message's own menu: find sources for it, and check what it claims; only who asks sees the reply."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

import discord
from discord import app_commands

from bot.answering.refusal.claim_check import MOST_CLAIMS, claims_in
from bot.discordbot.commands import ANYBODY, ANYWHERE
from bot.discordbot.exchange import Errand, Exchanges
from bot.discordbot.findings import checked_pages, found_pages
from bot.discordbot.message_text import shown_in
from bot.discordbot.questions import NotAsked
from bot.discordbot.rendering import Page, notice_page
from bot.discordbot.surface import InteractionSurface
from bot.discordbot.visitors import visitor_of
from bot.discordbot.words import Words, words_for
from bot.discordbot.words_asking import asking_words
from bot.retrieval.ask import Ask

if TYPE_CHECKING:
    from bot.answering.refusal.claim_check import Checked, Sources
    from bot.discordbot.card import Forms
    from bot.discordbot.door import Door

FIND, CHECK = "Find sources", "Check this claim"
_READ = 1000  # characters of a message that its nearest articles are looked for by

Chosen = Callable[[discord.Interaction[Any], discord.Message], Awaitable[None]]


class Checking(Protocol):
    """What the menus need of the claim check; both block and raise DatelineError."""

    def check(self, claim: str, ask: Ask) -> Checked:
        """One claim against the articles."""
        ...

    def sources(self, ask: Ask) -> Sources:
        """The articles nearest to a text."""
        ...


def message_menus(find: Chosen, check: Chosen) -> tuple[app_commands.ContextMenu, app_commands.ContextMenu]:
    """The two commands, which hand the message to ``find`` and ``check``."""

    async def find_sources(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        await find(interaction, message)

    async def check_claim(interaction: discord.Interaction[Any], message: discord.Message) -> None:
        await check(interaction, message)

    return _menu(FIND, find_sources), _menu(CHECK, check_claim)


def _menu(name: str, callback: Any) -> app_commands.ContextMenu:
    return app_commands.ContextMenu(name=name, callback=callback, allowed_installs=ANYBODY, allowed_contexts=ANYWHERE)


class Menus:
    """Serves the menus: acknowledged first, then in line like a question."""

    def __init__(self, exchanges: Exchanges, checking: Checking, forms: Forms, door: Door) -> None:
        self._exchanges, self._checking, self._forms, self._door = exchanges, checking, forms, door

    async def find(self, interaction: discord.Interaction[Any], message: discord.Message) -> None:
        """Show the articles nearest to a message."""
        await self._serve(interaction, message, self._found)

    async def check(self, interaction: discord.Interaction[Any], message: discord.Message) -> None:
        """Show what the articles say of a message's claims."""
        await self._serve(interaction, message, self._checked)

    async def _serve(
        self,
        interaction: discord.Interaction[Any],
        message: discord.Message,
        work: Callable[[Ask, Words], Sequence[Page]],
    ) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        words, us = words_for(str(interaction.locale)), interaction.client.user
        surface = InteractionSurface(interaction, private=True, forms=self._forms)
        try:
            ask = self._asked(interaction, shown_in(message, us.id if us else 0), words)
        except NotAsked as told:
            return await surface.show(notice_page(str(told)))
        give_back = self._door.give_back(visitor_of(interaction))
        errand = Errand(interaction.user.id, surface, words, lambda: asyncio.to_thread(work, ask, words), give_back)
        return self._exchanges.run(errand)

    def _asked(self, interaction: discord.Interaction[Any], text: str, words: Words) -> Ask:
        if self._exchanges.closing:
            raise NotAsked(words.closing)
        if not text:
            raise NotAsked(asking_words(words).nothing_to_check)
        return self._door.admitted(Ask(text, answer_language=words.language), visitor_of(interaction), words)

    def _found(self, ask: Ask, words: Words) -> Sequence[Page]:
        return found_pages(self._checking.sources(replace(ask, question=ask.question[:_READ])), words)

    def _checked(self, ask: Ask, words: Words) -> Sequence[Page]:
        claims = claims_in(ask.question)
        checked = [self._checking.check(one, replace(ask, question=one)) for one in claims[:MOST_CLAIMS]]
        return checked_pages(checked, words, unchecked=len(claims) - len(checked))
