"""`dateline bot`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from vectorstore.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """No options: what the bot needs comes from the settings."""
    parser.epilog = "Needs DISCORD_TOKEN in the environment or in .env."


def run(_args: Namespace, settings: Settings) -> int:
    """Run the Discord bot until it is stopped; gives the exit code."""
    from bot.discordbot import run as run_bot

    return int(run_bot(settings))
