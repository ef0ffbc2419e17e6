"""The slash commands of the desk: /feeds, /settings, /budget, /sources, /status, /help, /privacy, /delete-my-data."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.app_commands import Choice

from bot.discordbot.commands import ANYBODY, ANYWHERE
from bot.discordbot.desk import NotAllowed, tell
from bot.discordbot.rendering import notice_page
from bot.discordbot.visitors import words_of

if TYPE_CHECKING:
    from bot.discordbot.desk import Desk

Interaction = discord.Interaction[Any]
Found = Callable[[], "Desk | None"]
MANAGER = discord.Permissions(manage_guild=True)
SERVERS_ONLY = app_commands.AppCommandContext(guild=True, dm_channel=False, private_channel=False)
SERVER_INSTALLED = app_commands.AppInstallationType(guild=True, user=False)


class Reception:
    """Hands commands to the desk once it is open, and tells refusals to who asked."""

    def __init__(self, desk: Found) -> None:
        self._desk = desk

    async def serve(self, interaction: Interaction, action: Callable[[Desk], Awaitable[None]]) -> None:
        """Do it, or say why not."""
        desk = self._desk()
        if desk is None or desk.closing:
            return await tell(interaction, notice_page(words_of(interaction).closing))
        try:
            with desk.at_work():
                return await action(desk)
        except NotAllowed as refusal:
            return await tell(interaction, notice_page(str(refusal)))

    async def suggested(self, interaction: Interaction, typed: str) -> list[Choice[str]]:
        """The server's own feeds."""
        desk, guild = self._desk(), interaction.guild_id
        if desk is None or desk.closing or guild is None:
            return []
        pairs = await asyncio.to_thread(desk.feeds.suggested, guild, typed)
        return [Choice(name=shown, value=value) for shown, value in pairs]


def desk_commands(desk: Found) -> list[app_commands.Command[Any, ..., None] | app_commands.Group]:
    """All of them."""
    reception = Reception(desk)
    return [_feeds(reception), _settings(reception), _budget(reception), *_for_all(reception)]


def _feeds(reception: Reception) -> app_commands.Group:
    group = app_commands.Group(
        name="feeds",
        description="The feeds this server reads",
        default_permissions=MANAGER,
        allowed_contexts=SERVERS_ONLY,
        allowed_installs=SERVER_INSTALLED,
    )

    @app_commands.describe(url="Address of a feed, or of a site that has one")
    async def add(interaction: Interaction, url: app_commands.Range[str, 4, 2000]) -> None:
        await reception.serve(interaction, lambda desk: desk.feed_add(interaction, url))

    @app_commands.describe(feed="Title or address of a feed of this server")
    async def remove(interaction: Interaction, feed: app_commands.Range[str, 1, 2000]) -> None:
        await reception.serve(interaction, lambda desk: desk.feed_remove(interaction, feed))

    async def show(interaction: Interaction) -> None:
        await reception.serve(interaction, lambda desk: desk.feed_list(interaction))

    @app_commands.describe(file="An OPML file, as every feed reader exports it")
    async def take(interaction: Interaction, file: discord.Attachment) -> None:
        await reception.serve(interaction, lambda desk: desk.feed_import(interaction, file))

    async def give(interaction: Interaction) -> None:
        await reception.serve(interaction, lambda desk: desk.feed_export(interaction))

    removing: app_commands.Command[Any, ..., None] = app_commands.Command(
        name="remove", description="End a subscription; its articles stay", callback=remove
    )
    removing.autocomplete("feed")(reception.suggested)
    group.add_command(app_commands.Command(name="add", description="Look at a feed, then subscribe", callback=add))
    group.add_command(removing)
    group.add_command(app_commands.Command(name="list", description="Feeds and how they are doing", callback=show))
    group.add_command(app_commands.Command(name="import", description="Feeds from an OPML file", callback=take))
    group.add_command(app_commands.Command(name="export", description="Feeds as an OPML file", callback=give))
    return group


def _settings(reception: Reception) -> app_commands.Command[Any, ..., None]:
    async def settings(interaction: Interaction) -> None:
        await reception.serve(interaction, lambda desk: desk.panel(interaction))

    command: app_commands.Command[Any, ..., None] = app_commands.Command(
        name="settings",
        description="Language, channels, roles, answers and feeds of this server",
        callback=settings,
        allowed_contexts=SERVERS_ONLY,
        allowed_installs=SERVER_INSTALLED,
    )
    command.default_permissions = MANAGER
    return command


def _budget(reception: Reception) -> app_commands.Command[Any, ..., None]:
    @app_commands.describe(
        questions="Questions per day; 0 for no limit, nothing to look",
        role="For each person with this role",
        whole_server="For the whole server together",
    )
    async def budget(
        interaction: Interaction,
        questions: app_commands.Range[int, 0, 100_000] | None = None,
        role: discord.Role | None = None,
        whole_server: bool = False,  # noqa: FBT001, FBT002 - Discord's form has a yes or no here
    ) -> None:
        await reception.serve(interaction, lambda desk: desk.budget(interaction, questions, role, whole=whole_server))

    command: app_commands.Command[Any, ..., None] = app_commands.Command(
        name="budget",
        description="Questions per day on this server",
        callback=budget,
        allowed_contexts=SERVERS_ONLY,
        allowed_installs=SERVER_INSTALLED,
    )
    command.default_permissions = MANAGER
    return command


def _for_all(reception: Reception) -> list[app_commands.Command[Any, ..., None]]:
    described = {
        "sources": "The outlets that can be asked about here",
        "status": "What is known here, and how feeds and bot are doing",
        "help": "What one can do with Dateline",
        "privacy": "What is kept about you",
        "delete-my-data": "Delete all that is kept about you",
    }
    return [_simple(reception, name, description) for name, description in described.items()]


def _simple(reception: Reception, name: str, description: str) -> app_commands.Command[Any, ..., None]:
    async def served(interaction: Interaction) -> None:
        await reception.serve(interaction, lambda desk: getattr(desk, name.replace("-", "_"))(interaction))

    return app_commands.Command(
        name=name, description=description, callback=served, allowed_contexts=ANYWHERE, allowed_installs=ANYBODY
    )
