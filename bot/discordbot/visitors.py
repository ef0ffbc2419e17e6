"""Who stands at the door: read from an interaction or a message, without asking Discord anything."""

from __future__ import annotations

import logging
from typing import Any

import discord

from bot.discordbot.door import Visitor
from bot.discordbot.words import Words, words_for

log = logging.getLogger(__name__)


def visitor_of(interaction: discord.Interaction[Any]) -> Visitor:
    """Who used a command or button; on a server without the bot, where only they installed it, as in private."""
    if interaction.guild_id is None or not interaction.is_guild_integration():
        return Visitor(interaction.user.id)
    roles = tuple(role.id for role in getattr(interaction.user, "roles", ()))
    manages = interaction.permissions.manage_guild
    return Visitor(
        interaction.user.id, interaction.guild_id, _channels(interaction.channel), roles, manages,
        _role_names(interaction.guild),
    )  # fmt: skip


def words_of(interaction: discord.Interaction[Any]) -> Words:
    """The words in the language a person's Discord is set to."""
    return words_for(str(interaction.locale))


def author_of(message: discord.Message) -> Visitor:
    """Who wrote a message."""
    if message.guild is None:
        return Visitor(message.author.id)
    member = message.author
    roles = tuple(role.id for role in getattr(member, "roles", ()))
    manages = isinstance(member, discord.Member) and member.guild_permissions.manage_guild
    return Visitor(
        member.id, message.guild.id, _channels(message.channel), roles, manages, _role_names(message.guild)
    )  # fmt: skip


def _channels(channel: object) -> tuple[int, ...]:
    """The channel and what it lies in: a thread's channel, a channel's category."""
    inside = (getattr(channel, name, None) for name in ("id", "parent_id", "category_id"))
    return tuple(number for number in inside if isinstance(number, int))


def _role_names(guild: discord.Guild | None) -> Any:
    def name(role: int) -> str:
        known = guild.get_role(role) if guild else None
        return known.name if known else str(role)

    return name


async def opened_thread(message: discord.Message, question: str) -> discord.Thread | None:
    """A thread below the message, called like the question; None where there can be none."""
    if not isinstance(message.channel, discord.TextChannel):
        return None
    try:
        return await message.create_thread(name=question[:90] or "…", auto_archive_duration=1440)
    except discord.HTTPException:
        log.info("no thread could be opened; the answer comes in the channel")
        return None
