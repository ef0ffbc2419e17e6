"""Starts the bot as its own process, aimed at a loopback server: `python -m tests.bot.discord.starter ADDRESS`.

The product has no hook for this: three class attributes of discord.py are set before it starts.
"""

from __future__ import annotations

import sys

import discord
import yarl


def aim_at(address: str) -> None:
    """Point the unmodified discord.py client at a loopback server."""
    discord.http.Route.BASE = f"http://{address}/api/v10"
    discord.gateway.DiscordWebSocket.DEFAULT_GATEWAY = yarl.URL(f"ws://{address}/gateway/")
    discord.Asset.BASE = f"http://{address}"


if __name__ == "__main__":
    from bot.cli import main

    aim_at(sys.argv[1])
    sys.exit(main(["bot"]))
