"""The desk: what is not a question. Feeds and settings of a server, state, help, and people's own data."""

from __future__ import annotations

import asyncio
import io
import logging
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import discord

from bot.discordbot.card import NO_MENTIONS
from bot.discordbot.counted import Counted
from bot.discordbot.desk_pages import State, source_pages, status_page, text_page
from bot.discordbot.desk_views import CUSTOM_ID, Part, shown
from bot.discordbot.exchange import failure_page
from bot.discordbot.feed_desk import MOST_BYTES, FeedDesk
from bot.discordbot.memory import KEPT_DAYS, Memory
from bot.discordbot.rendering import Page, Tone, notice_page
from bot.discordbot.settings_desk import SettingsDesk
from bot.discordbot.visitors import visitor_of, words_of
from bot.discordbot.words import Words
from bot.discordbot.words_asking import asking_words
from bot.discordbot.words_running import running_words
from vectorstore.domain import Scope

if TYPE_CHECKING:
    from bot.discordbot.door import Door
    from bot.discordbot.register import Register, UnderWay
    from vectorstore.store import Store

log = logging.getLogger(__name__)

AskAgain = Callable[[discord.Interaction[Any], "UnderWay"], Awaitable[None]]


class Desk:
    """Serves the commands and buttons; every reply is seen by the person alone."""

    def __init__(
        self, store: Store, feeds: FeedDesk, door: Door, register: Register, memory: Memory, state: Callable[[], State]
    ) -> None:
        self.feeds, self.settings = feeds, SettingsDesk(door)
        self._store, self._door, self._register, self._memory, self._state = store, door, register, memory, state
        self.ask_again: AskAgain | None = None
        self.forgetting: Callable[[], None] = lambda: None
        self.closing = False
        self.under_way: set[asyncio.Task[Any] | None] = set()

    @contextmanager
    def at_work(self) -> Iterator[None]:
        """The present task writes to what the desk keeps: the desk closes after it."""
        task = asyncio.current_task()
        self.under_way.add(task)
        try:
            yield
        finally:
            self.under_way.discard(task)

    async def close(self, seconds: float) -> None:
        """Take nothing more on, and wait so long for what is under way."""
        self.closing = True
        if self.under_way:
            await asyncio.wait([task for task in self.under_way if task is not None], timeout=seconds)

    # --- feeds

    async def feed_add(self, interaction: discord.Interaction[Any], url: str) -> None:
        """Show what a feed would bring, with a button that subscribes to it."""
        words, guild = words_of(interaction), managed(interaction)
        await interaction.response.defer(ephemeral=True, thinking=True)
        page, key = await asyncio.to_thread(self.feeds.preview, guild, url, words)
        said = running_words(words)
        offered = [("add", key, said.feed_confirm), ("cancel", key, said.feed_cancel)] if key else []
        await edit(interaction, page, offered)

    async def feed_import(self, interaction: discord.Interaction[Any], file: discord.Attachment) -> None:
        """Show what an OPML file lists, with a button that subscribes to all of it."""
        words, guild = words_of(interaction), managed(interaction)
        said = running_words(words)
        if file.size > MOST_BYTES:
            return await tell(interaction, notice_page(said.import_large.format(most=MOST_BYTES // 1_000_000)))
        await interaction.response.defer(ephemeral=True, thinking=True)
        content = await file.read()
        pages, key = await asyncio.to_thread(self.feeds.import_, guild, file.filename, content, words)
        offered = [("add", key, said.feed_confirm_all), ("cancel", key, said.feed_cancel)] if key else []
        return await edit(interaction, pages[0], offered)

    async def feed_remove(self, interaction: discord.Interaction[Any], name: str) -> None:
        """End a subscription."""
        words, guild = words_of(interaction), managed(interaction)
        await tell(interaction, await asyncio.to_thread(self.feeds.remove, guild, name, words))

    async def feed_list(self, interaction: discord.Interaction[Any]) -> None:
        """The feeds of this server; who does not manage it may read them too."""
        words = words_of(interaction)
        if interaction.guild_id is None:
            raise NotAllowed(running_words(words).need_server)
        await tell(interaction, *await asyncio.to_thread(self.feeds.listed, interaction.guild_id, words))

    async def feed_export(self, interaction: discord.Interaction[Any]) -> None:
        """The server's own feeds as a file."""
        guild = managed(interaction)
        document = await asyncio.to_thread(self.feeds.export, guild)
        file = discord.File(io.BytesIO(document.encode()), "feeds.opml")
        count = Counted(document.count("<outline "))
        told = running_words(words_of(interaction)).feed_file.format(count=count)
        await interaction.response.send_message(told, file=file, ephemeral=True, allowed_mentions=NO_MENTIONS)

    # --- the house

    async def panel(self, interaction: discord.Interaction[Any]) -> None:
        """The settings as menus."""
        words, guild = words_of(interaction), managed(interaction)
        page, menus = self.settings.panel(guild, words)
        await interaction.response.send_message(ephemeral=True, **shown(page, menus=menus))

    async def budget(
        self, interaction: discord.Interaction[Any], questions: int | None, role: discord.Role | None, *, whole: bool
    ) -> None:
        """Show the budgets; set one where ``questions`` is given."""
        words, guild = words_of(interaction), managed(interaction)
        if questions is not None:
            await asyncio.to_thread(self.settings.set_budget, guild, questions, role.id if role else None, whole=whole)
        names = visitor_of(interaction).role_name
        await tell(interaction, self.settings.budget_page(guild, interaction.user.id, names, words))

    async def sources(self, interaction: discord.Interaction[Any]) -> None:
        """The outlets that can be asked about here."""
        scope = Scope(corpora=self._door.servers.corpora(visitor_of(interaction).guild))
        outlets = await asyncio.to_thread(self._store.sources, scope)
        await tell(interaction, *source_pages(outlets, words_of(interaction)))

    async def status(self, interaction: discord.Interaction[Any]) -> None:
        """What is known here, how its feeds and the bot are doing."""
        guild = visitor_of(interaction).guild
        scope = Scope(corpora=self._door.servers.corpora(guild))
        coverage = await asyncio.to_thread(self._store.coverage, scope)
        feeds = await asyncio.to_thread(self.feeds.feeds, guild)
        await tell(interaction, status_page(coverage, feeds, time.time(), self._state(), words_of(interaction)))

    async def help(self, interaction: discord.Interaction[Any]) -> None:
        """What one can do here."""
        said = running_words(words_of(interaction))
        await tell(interaction, text_page(said.help_head, said.help_lines))

    async def privacy(self, interaction: discord.Interaction[Any]) -> None:
        """What is kept about people."""
        said = running_words(words_of(interaction))
        writer = self._state().writer
        days = self._door.settings(visitor_of(interaction)).retention or KEPT_DAYS
        model = "" if writer == "extractive" else said.privacy_model.format(writer=writer)
        head, *lines = (line.format(days=days, model=model) for line in said.privacy_lines)
        await tell(interaction, text_page(head, lines))

    async def delete_my_data(self, interaction: discord.Interaction[Any]) -> None:
        """Ask once more before deleting."""
        said = running_words(words_of(interaction))
        buttons = [("forget", "", said.delete_confirm), ("cancel", "", said.feed_cancel)]
        page = Page(Tone.UNFINISHED, (said.delete_head,))
        await interaction.response.send_message(ephemeral=True, **shown(page, buttons))

    # --- buttons and menus

    async def pressed(self, interaction: discord.Interaction[Any], custom_id: str) -> None:
        """Serve a button or menu of the desk; whatever goes wrong is told to who pressed it."""
        match = CUSTOM_ID.fullmatch(custom_id)
        if match is None:
            return None
        try:
            if self.closing:
                return await tell(interaction, notice_page(words_of(interaction).closing))
            with self.at_work():
                await self._serve(interaction, match["what"], match["key"])
        except NotAllowed as refusal:
            await tell(interaction, notice_page(str(refusal)))
        except discord.HTTPException as error:
            log.info("a button of the desk could not be served: %s", error.text)
        except Exception as error:  # noqa: BLE001 - who pressed gets a sentence and an id, the log the traceback
            await tell(interaction, failure_page(error, words_of(interaction)))

    async def _serve(self, interaction: discord.Interaction[Any], what: str, key: str) -> None:
        words = words_of(interaction)
        match what:
            case "add":
                guild = managed(interaction)
                page = await asyncio.to_thread(self.feeds.confirm, guild, key, words, interaction.channel_id)
            case "cancel":
                self.feeds.withdraw(interaction.guild_id, key)
                page = notice_page(running_words(words).feed_cancelled)
            case "set":
                guild = managed(interaction)
                chosen: Any = interaction.data or {}
                await asyncio.to_thread(self.settings.choose, guild, key, chosen.get("values", []))
                page, menus = self.settings.panel(guild, words)
                await interaction.response.edit_message(**shown(page, menus=menus))
                return
            case "forget":
                page = await asyncio.to_thread(self.forget, interaction.user.id, words)
                self.forgetting()
            case "again":
                await self._again(interaction, key, words)
                return
            case _:
                return
        await interaction.response.edit_message(**shown(page))

    async def _again(self, interaction: discord.Interaction[Any], key: str, words: Words) -> None:
        """The question of an answer that broke off, once more; only for who asked it."""
        asked = await asyncio.to_thread(self._register.question, key)
        if asked is None or self.ask_again is None:
            return await tell(interaction, notice_page(running_words(words).asked_again_gone))
        if asked.person != interaction.user.id:
            return await tell(interaction, notice_page(asking_words(words).not_yours))
        return await self.ask_again(interaction, asked)

    async def left(self, guild: int) -> None:
        """The bot was removed from a server; should its feeds not be ended now, the sweep does it."""
        if self.closing:
            log.info("server %d removed the bot while it was stopping", guild)
            return
        with self.at_work():
            await asyncio.to_thread(self._register.left, guild, time.time())
            await asyncio.to_thread(self.feeds.leave, guild)

    async def joined(self, guild: int) -> None:
        """The bot is on a server, perhaps once more; what is kept of it stays."""
        if not self.closing:
            with self.at_work():
                await asyncio.to_thread(self._register.left, guild, None)

    def forget(self, person: int, words: Words) -> Page:
        """Delete all that is kept of a person, everywhere."""
        key = self._memory.key(person)
        receipts = self._store.forget(key)
        follows = self._store.forget_follower(str(person))
        answers = self._memory.forget(person)
        self._register.forget(person)
        said = running_words(words)
        done = said.delete_done.format(answers=Counted(answers), receipts=Counted(receipts), follows=Counted(follows))
        return Page(Tone.ANSWERED, (done,))


class NotAllowed(Exception):
    """Not here or not by this person; the text is the sentence for them."""


def managed(interaction: discord.Interaction[Any]) -> int:
    """The server, for a member who may manage it; raises NotAllowed. Discord hides the command, but may be set anew."""
    said = running_words(words_of(interaction))
    if interaction.guild_id is None or not interaction.is_guild_integration():
        raise NotAllowed(said.need_server)
    if not interaction.permissions.manage_guild:
        raise NotAllowed(said.need_manage)
    return interaction.guild_id


async def tell(interaction: discord.Interaction[Any], *pages: Page) -> None:
    """Pages for the person alone, whether the interaction was acknowledged before or not."""
    first, *others = pages
    if not interaction.response.is_done():
        await interaction.response.send_message(ephemeral=True, **shown(first))
    elif interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        await edit(interaction, first)
    else:
        await interaction.followup.send(ephemeral=True, **shown(first))
    for page in others:
        await interaction.followup.send(ephemeral=True, **shown(page))


async def edit(interaction: discord.Interaction[Any], page: Page, buttons: Sequence[Part] = ()) -> None:
    """The deferred response, filled."""
    await interaction.edit_original_response(**shown(page, buttons))
