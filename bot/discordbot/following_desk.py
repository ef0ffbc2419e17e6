"""Serves /follow and /following: who may change what a channel follows, and what is said about it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import discord
from discord.app_commands import Choice

from bot.discordbot.card import Forms
from bot.discordbot.exchange import failure_page
from bot.discordbot.questions import NotAsked
from bot.discordbot.rendering import Page, Tone, notice_page
from bot.discordbot.surface import InteractionSurface
from bot.discordbot.topics_pages import follow_words, followed_words, follows_pages, rhythm_line
from bot.discordbot.visitors import visitor_of, words_of
from bot.discordbot.words import Words
from bot.discordbot.words_errors import in_words_of
from bot.discordbot.words_topics import topic_words
from bot.topics.aboutness import language_of
from bot.topics.following import add, channel_place, person_place, planned
from vectorstore.errors import UsageError
from vectorstore.record.follows import Follow, Kind

if TYPE_CHECKING:
    from bot.discordbot.door import Door
    from vectorstore.store import Store

Interaction = discord.Interaction[Any]
ZONES = {"de": "Europe/Berlin"}  # where most who set Discord to this language are; shown, so that it can be corrected


class FollowingDesk:
    """Keeps follows in the store; answers are seen by who asked only."""

    def __init__(self, store: Store, door: Door, forms: Forms) -> None:
        self._store, self._door, self._forms = store, door, forms

    async def follow(
        self, interaction: Interaction, kind: Kind, text: str, plan: Mapping[str, str], *, direct: bool
    ) -> None:
        """/follow: for the channel, by those who manage it; or for one's direct messages."""
        words = words_of(interaction)
        direct = direct or not _in_a_server(interaction)
        await self._reply(interaction, lambda: self._followed(interaction, kind, text, plan, words, direct=direct))

    async def following(self, interaction: Interaction, stop: str) -> None:
        """/following: the list, or the end of one."""
        words = words_of(interaction)
        work = (
            (lambda: self._stopped(interaction, stop, words))
            if stop.strip()
            else lambda: self._listed(interaction, words)
        )
        await self._reply(interaction, work)

    async def suggested(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        """What can be stopped here."""
        words = words_of(interaction)
        follows = await asyncio.to_thread(
            lambda: [f for place in _places(interaction) for f in self._store.follows(place)]
        )
        shown = [(f"#{one.id} {followed_words(one, words)}"[:100], str(one.id)) for one in follows]
        return [Choice(name=name, value=value) for name, value in shown if typed.casefold() in name.casefold()][:25]

    async def _reply(self, interaction: Interaction, work: Callable[[], Sequence[Page]]) -> None:
        await interaction.response.defer(ephemeral=True, thinking=True)
        try:
            pages = await asyncio.to_thread(work)
        except NotAsked as told:
            pages = [notice_page(str(told))]
        except UsageError as error:
            pages = [notice_page(in_words_of(str(error), words_of(interaction)))]
        except Exception as error:  # noqa: BLE001 - who asked gets a sentence and an id, the log the traceback
            pages = [failure_page(error, words_of(interaction))]
        surface = InteractionSurface(interaction, private=True, forms=self._forms)
        for number, page in enumerate(pages):
            await (surface.add(page) if number else surface.show(page))

    def _followed(
        self, interaction: Interaction, kind: Kind, text: str, plan: Mapping[str, str], words: Words, *, direct: bool
    ) -> Sequence[Page]:
        said, visitor = topic_words(words), visitor_of(interaction)
        self._door.check(visitor, words)
        if not direct:
            _may_change(interaction, words)
            allowed = interaction.app_permissions
            if not (allowed.view_channel and (allowed.send_messages or allowed.send_messages_in_threads)):
                raise NotAsked(said.cannot_write)
        place = person_place(interaction.user.id) if direct else channel_place(interaction.channel_id or 0)
        wanted = Follow(
            place, kind, text, str(interaction.user.id), str(visitor.guild or ""), language_of(text) or words.language,
            zone=ZONES.get(words.language, "UTC"),
        )  # fmt: skip
        corpora = self._door.servers.corpora(visitor.guild)
        kept = add(self._store, planned(wanted, **plan), time.time(), corpora)
        sentence = said.following_direct if direct else said.following
        line = sentence.format(what=followed_words(kept, words), when=rhythm_line(kept, words))
        return [Page(Tone.ANSWERED, (line,))]

    def _stopped(self, interaction: Interaction, stop: str, words: Words) -> Sequence[Page]:
        said, bare = topic_words(words), stop.strip().lstrip("#").split(" ")[0]
        for place in _places(interaction):
            for follow in self._store.follows(place):
                if str(follow.id) == bare:
                    if place.startswith("channel:"):
                        _may_change(interaction, words)
                    self._store.remove_follow(follow.id, place)
                    return [Page(Tone.ANSWERED, (said.stopped.format(what=follow_words(follow, words)),))]
        return [notice_page(said.not_followed)]

    def _listed(self, interaction: Interaction, words: Words) -> Sequence[Page]:
        direct, *here = [self._store.follows(place) for place in _places(interaction)]
        return follows_pages(here[0] if here else [], direct, words)


def _in_a_server(interaction: Interaction) -> bool:
    return interaction.guild_id is not None and interaction.is_guild_integration()


def _places(interaction: Interaction) -> list[str]:
    """One's direct messages, and the channel if it is a server's."""
    channel = [channel_place(interaction.channel_id or 0)] if _in_a_server(interaction) else []
    return [person_place(interaction.user.id), *channel]


def _may_change(interaction: Interaction, words: Words) -> None:
    if not interaction.permissions.manage_channels:
        raise NotAsked(topic_words(words).needs_permission)
