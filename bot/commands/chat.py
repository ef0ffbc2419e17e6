"""`dateline chat`."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from vectorstore.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """No options: /help in the chat lists its commands."""
    parser.epilog = "In the chat, /help lists the commands. Without a terminal, each line of stdin is a question."


def run(_args: Namespace, settings: Settings) -> int:
    """Converse; gives the exit code."""
    from bot.terminal.chat import run as converse

    return converse(settings)
