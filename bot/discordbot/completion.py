"""Suggestions while someone types into a command: from what is remembered, so that they come at once."""

from __future__ import annotations

import asyncio
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import discord
from discord.app_commands import Choice

from bot.discordbot.suggestions import Catalogue, Suggestion, suggested_days, suggested_outlets, suggested_questions
from bot.discordbot.visitors import visitor_of
from bot.discordbot.words import words_for
from bot.discordbot.words_asking import asking_words
from vectorstore.domain import Scope

if TYPE_CHECKING:
    from bot.discordbot.door import Door
    from bot.discordbot.memory import Memory

log = logging.getLogger(__name__)


class Completion:
    """Completes the options of /ask for one person in one place, from what may be seen there."""

    def __init__(self, memory: Memory, catalogue: Catalogue, door: Door) -> None:
        self._memory, self._catalogue, self._door = memory, catalogue, door

    async def choices(self, interaction: discord.Interaction[Any], option: str, typed: str) -> list[Choice[str]]:
        """The choices for an option; none where something fails, for a suggestion is worth no error."""
        try:
            suggested = await asyncio.to_thread(self._suggested, interaction, option, typed)
        except Exception:
            log.exception("no suggestions for %s", option)
            return []
        return [Choice(name=shown, value=value) for shown, value in suggested]

    def _suggested(self, interaction: discord.Interaction[Any], option: str, typed: str) -> list[Suggestion]:
        words = words_for(str(interaction.locale))
        if option in ("since", "until"):
            return suggested_days(typed, datetime.now(UTC).date(), asking_words(words).dates, words.language)
        corpora = self._door.servers.corpora(visitor_of(interaction).guild)
        listed = self._catalogue.listed(Scope(corpora=corpora))
        if option == "source":
            return suggested_outlets(typed, listed.outlets)
        return suggested_questions(typed, self._memory.recent(interaction.user.id, interaction.guild_id), listed.titles)
