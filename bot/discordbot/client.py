"""The connection to Discord: hears /ask, mentions, direct messages and replies, and starts their answers."""

from __future__ import annotations

import logging
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import discord
from discord import app_commands

from bot.discordbot.buttons import Button, pressed
from bot.discordbot.card import AnswerButton, Forms, changed, new
from bot.discordbot.commands import GermanNames, Options, ask_command
from bot.discordbot.completion import Completion
from bot.discordbot.desk import Desk
from bot.discordbot.desk_commands import desk_commands
from bot.discordbot.door import Door, Visitor, unkept_door
from bot.discordbot.exchange import Exchanges
from bot.discordbot.memory import Where
from bot.discordbot.menus import Checking, Menus, message_menus
from bot.discordbot.message_text import names_our_role, said_in
from bot.discordbot.pacing import SurfaceGone
from bot.discordbot.presses import Library, Presses
from bot.discordbot.public_words import public_words
from bot.discordbot.question import Question
from bot.discordbot.questions import NotAsked, ask_from, said_or_told
from bot.discordbot.register import Handle, UnderWay
from bot.discordbot.rendering import failed_page, notice_page
from bot.discordbot.suggestions import Catalogue
from bot.discordbot.surface import ChannelSurface, InteractionSurface
from bot.discordbot.topics_commands import Desks, topic_commands
from bot.discordbot.visitors import author_of, opened_thread, visitor_of, words_of
from bot.discordbot.words import Words
from bot.retrieval.ask import Ask
from vectorstore.entry import say
from vectorstore.text.language import detect

log = logging.getLogger(__name__)

_HEARD = 1_000  # messages whose ids are remembered; what a resume gives again is the last seconds
_TOLD_BY = 200  # characters of a question that tell its language; more only costs time before the acknowledgement


def modest_intents() -> discord.Intents:
    """Servers, and messages there and in private; nothing privileged, and no event nobody listens to."""
    return discord.Intents(guilds=True, guild_messages=True, dm_messages=True)


class Commands(app_commands.CommandTree["DatelineClient"]):
    """The slash commands; an error in one becomes a sentence with an id."""

    async def on_error(self, interaction: discord.Interaction[Any], error: app_commands.AppCommandError, /) -> None:
        """Log the error, tell the person if the interaction can still be told anything."""
        identity, words = secrets.token_hex(4), words_of(interaction)
        if isinstance(error, (app_commands.CommandNotFound, app_commands.CommandSignatureMismatch)):
            page = notice_page(words.command_gone)  # of an earlier version, still in a list that was not read anew
        else:
            log.error("error %s", identity, exc_info=error)
            page = failed_page(words.failed_unknown, identity, words)
        try:
            if interaction.response.is_done():
                await interaction.edit_original_response(**changed(page, plain=False))
            else:
                await interaction.response.send_message(ephemeral=True, **new(page, plain=False))
        except discord.HTTPException:
            log.warning("error %s could not be told", identity)


class DatelineClient(discord.Client):
    """One connection; it resumes after a break and so misses nothing that was asked meanwhile.

    Not the sharded client: that one identifies anew after a failed connect and loses what was said in between.
    """

    def __init__(self, shard: tuple[int, int] | None = None) -> None:
        # The bot only writes: no warning about missing voice packages.
        discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False
        super().__init__(
            intents=modest_intents(),
            shard_id=shard[0] if shard else None,
            shard_count=shard[1] if shard else None,
            allowed_mentions=discord.AllowedMentions.none(),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
        )
        self._told_ready = False
        self._heard: OrderedDict[int, None] = OrderedDict()
        self._presses: Presses | None = None
        self._completion: Completion | None = None
        self._menus: Menus | None = None
        self.forms = Forms()
        self.door = unkept_door()
        self.desk: Desk | None = None
        self.commands = Commands(self)
        for command in desk_commands(lambda: self.desk):
            self.commands.add_command(command)
        self.commands.add_command(ask_command(self._asked, self._suggested))
        for menu in message_menus(self._find_sources, self._check_claim):
            self.commands.add_command(menu)
        self.desks = Desks()
        for command in topic_commands(self.desks):
            self.commands.add_command(command)

    async def serve(
        self,
        exchanges: Exchanges,
        library: Library | None = None,
        door: Door | None = None,
        checking: Checking | None = None,
    ) -> None:
        """After login: answer what is asked until closed; ``library`` is the store that buttons look into."""
        self._exchanges = exchanges
        self.door = door or self.door
        if exchanges.memory is not None and library is not None:
            self._presses = Presses(exchanges, exchanges.memory, library, self.forms, self.door)
            self._completion = Completion(exchanges.memory, Catalogue(library), self.door)
        self._menus = Menus(exchanges, checking, self.forms, self.door) if checking else None
        await self.connect()

    async def setup_hook(self) -> None:
        """Before the gateway: the German names, and the buttons below the answers of earlier lives."""
        await self.commands.set_translator(GermanNames())
        self.add_dynamic_items(AnswerButton)

    async def on_ready(self) -> None:
        """Tell the operator where we are; after a lost session this comes again, for the log."""
        log.info("on Discord as %s in %d servers", self.user, len(self.guilds))
        if not self._told_ready:
            say(f"On Discord as {self.user} in {len(self.guilds)} servers; Ctrl-C stops.")
        self._told_ready = True

    async def _asked(self, interaction: discord.Interaction[Any], options: Options) -> None:
        """/ask: say no at once where it cannot be asked, else acknowledge at once and answer."""
        await self._begin(interaction, options.question, lambda words: _read(options, words), private=options.private)

    async def _begin(
        self, interaction: discord.Interaction[Any], question: str, read: Callable[[Words], Ask], *, private: bool
    ) -> None:
        words, visitor = self._words_for(interaction, question, private=private), visitor_of(interaction)
        try:
            ask = self._admitted(read(words_of(interaction)), visitor, words_of(interaction))
        except NotAsked as told:
            page = notice_page(str(told))
            await interaction.response.send_message(ephemeral=True, **new(page, plain=False))
            return
        await self._acknowledge(interaction, private=private)
        surface = InteractionSurface(interaction, private=private, forms=self.forms)
        channel = _conversing_channel(interaction.channel, shared=not private)
        conversation = await self._exchanges.conversation(None, channel)
        where = Where(interaction.guild_id, interaction.channel_id, private)
        handle = Handle(token=interaction.token, application=interaction.application_id)
        short, give_back = self.door.settings(visitor).style == "short", self.door.give_back(visitor)
        self._exchanges.start(
            Question(interaction.user.id, ask, surface, words, conversation, where, handle, short, give_back)
        )

    def _admitted(self, ask: Ask, visitor: Visitor, words: Words) -> Ask:
        if self._exchanges.closing:
            raise NotAsked(words.closing)
        return self.door.admitted(ask, visitor, words)

    async def _suggested(
        self, interaction: discord.Interaction[Any], option: str, typed: str
    ) -> list[app_commands.Choice[str]]:
        """What fits to what is being typed into /ask."""
        return await self._completion.choices(interaction, option, typed) if self._completion else []

    async def _find_sources(self, interaction: discord.Interaction[Any], message: discord.Message) -> None:
        """Sources for a message."""
        if self._menus is not None:
            await self._menus.find(interaction, message)

    async def _check_claim(self, interaction: discord.Interaction[Any], message: discord.Message) -> None:
        """What a message claims."""
        if self._menus is not None:
            await self._menus.check(interaction, message)

    async def on_message(self, message: discord.Message) -> None:
        """A mention, a direct message, or a reply to one of our answers."""
        if not self._is_for_us(message) or not self._is_new(message.id):
            return
        text = said_in(message)
        visitor, locale = author_of(message), str(message.guild.preferred_locale) if message.guild else None
        words = self.door.words(visitor, lambda: public_words(detect(text[:_TOLD_BY]), locale))
        where = Where(message.guild.id if message.guild else None, message.channel.id)
        surface = ChannelSurface(message.channel, message, place=where.guild or where.channel, forms=self.forms)
        try:
            said = said_or_told(message, words, self.user.id if self.user else 0)
            ask = self._admitted(ask_from(said, words), visitor, words)
        except NotAsked as told:
            with suppress(SurfaceGone):
                await surface.show(notice_page(str(told)))
            return
        conversation = await self._exchanges.conversation(
            message.reference.message_id if message.reference else None, _conversing_channel(message.channel)
        )
        settings, handle = self.door.settings(visitor), Handle(message=message.id)
        if settings.place == "thread" and (thread := await opened_thread(message, text)) is not None:
            where = Where(where.guild, thread.id)
            surface = ChannelSurface(thread, place=where.guild, forms=self.forms)
            conversation = await self._exchanges.conversation(None, thread.id)
        short, give_back = settings.style == "short", self.door.give_back(visitor)
        self._exchanges.start(
            Question(message.author.id, ask, surface, words, conversation, where, handle, short, give_back)
        )

    async def pressed(self, interaction: discord.Interaction[Any], button: Button) -> None:
        """A button below an answer, of this life or an earlier one."""
        if self._presses is not None:
            await self._presses.pressed(interaction, button)

    async def on_interaction(self, interaction: discord.Interaction[Any]) -> None:
        """The desk's buttons, and forms that were sent off: the library knows only those opened since the start."""
        data: Any = interaction.data or {}
        if interaction.type is discord.InteractionType.component and self.desk is not None:
            await self.desk.pressed(interaction, str(data.get("custom_id", "")))
        if interaction.type is not discord.InteractionType.modal_submit or self._presses is None:
            return
        if (button := pressed(str(data.get("custom_id", "")))) is not None:
            await self._presses.submitted(interaction, button)

    async def _acknowledge(self, interaction: discord.Interaction[Any], *, private: bool) -> None:
        begun = time.perf_counter()
        try:
            await interaction.response.defer(ephemeral=private, thinking=True)
            self._exchanges.meter.acknowledged.add(time.perf_counter() - begun)
        except discord.HTTPException:
            # Too late or lost on the way; a public answer then comes as a normal message.
            log.warning("an interaction could not be acknowledged")

    async def ask_again(self, interaction: discord.Interaction[Any], asked: UnderWay) -> None:
        """The question of an answer that broke off, once more, with its options."""
        ask = asked.ask or Ask(asked.question)
        await self._begin(interaction, asked.question, lambda _: ask, private=asked.private)

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        """The bot was removed: its feeds are no longer asked for that server, its data goes after a while."""
        if self.desk is not None:
            await self.desk.left(guild.id)

    async def on_guild_join(self, guild: discord.Guild) -> None:
        """The bot is there, perhaps once more."""
        if self.desk is not None:
            await self.desk.joined(guild.id)

    def _is_for_us(self, message: discord.Message) -> bool:
        """From a person, and in private or with our name or role in it (a reply that notifies us has the name)."""
        if message.author.bot or message.webhook_id or self.user is None:
            return False
        if message.type not in (discord.MessageType.default, discord.MessageType.reply):
            return False
        mentioned = any(person.id == self.user.id for person in message.mentions)
        return message.guild is None or mentioned or names_our_role(message, self.user.id)

    def _is_new(self, message: int) -> bool:
        """Whether a message comes for the first time; Discord may give an event twice around a resume."""
        if message in self._heard:
            return False
        self._heard[message] = None
        while len(self._heard) > _HEARD:
            self._heard.popitem(last=False)
        return True

    def _words_for(self, interaction: discord.Interaction[Any], question: str, *, private: bool) -> Words:
        if private or interaction.guild_locale is None:
            return words_of(interaction)
        told, locale = detect(question[:_TOLD_BY]), str(interaction.guild_locale)
        chosen = public_words(told, locale, words_of(interaction).language)
        return self.door.words(visitor_of(interaction), lambda: chosen)


def _read(options: Options, words: Words) -> Ask:
    return ask_from(
        options.question,
        words,
        since=options.since,
        until=options.until,
        source=options.source,
        language=options.language,
    )


def _conversing_channel(channel: object, *, shared: bool = True) -> int | None:
    """The channel's id if all that is said in it is one conversation: a direct message, or a ``shared`` thread."""
    if isinstance(channel, discord.DMChannel) or (shared and isinstance(channel, discord.Thread)):
        return channel.id
    return None
