"""Starts the bot as its own process with the quick encoder and twelve articles: `… quick_starter ADDRESS`."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import sys
from pathlib import Path

from bot.discordbot.assembly import furnished
from bot.discordbot.client import DatelineClient
from bot.discordbot.commands import sync_when_changed
from bot.discordbot.upkeep import look_after
from tests.bot.discord.bench import DictNotes
from tests.bot.discord.house import parts_of
from tests.bot.discord.loopback import TOKEN
from tests.bot.discord.starter import aim_at
from tests.bot.newsroom import opened
from tests.ingest.doubles import ScriptedWeb
from vectorstore.settings import Settings


async def serve(folder: Path) -> None:
    """Answer until the process is told to end."""
    with opened(folder) as store:
        parts = parts_of(store)
        async with DatelineClient() as client:
            with furnished(client, parts, Settings(_env_file=None, data_dir=folder), ScriptedWeb()) as house:
                await client.login(TOKEN)
                await sync_when_changed(client.commands, client.application_id or 0, None, DictNotes())
                upkeep = asyncio.create_task(look_after(client, house, store))
                serving = asyncio.create_task(client.serve(house.exchanges, store, house.door))
                asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, serving.cancel)
                with contextlib.suppress(asyncio.CancelledError):
                    await serving
                upkeep.cancel()
                await house.exchanges.close(1, 1)
        parts.keeper.close()


if __name__ == "__main__":
    aim_at(sys.argv[1])
    asyncio.run(serve(Path(os.environ["DATA_DIR"])))
