"""The Discord face; discord.py is imported only when it runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vectorstore.settings import Settings


def run(settings: Settings) -> int:
    """Run the bot until it is stopped and give the exit code; raises DiscordError where Discord or the token refuse."""
    from bot.discordbot.running import run as run_bot

    return run_bot(settings)
