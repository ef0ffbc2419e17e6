"""What Discord is told about the commands, and when."""

from __future__ import annotations

import pytest

from bot.discordbot.commands import META
from bot.discordbot.running import _sync
from tests.bot.discord.bench import DictNotes, ScriptedAnswerer, go, running
from tests.bot.discord.loopback import GUILD
from vectorstore.errors import DiscordError


def test_the_command_is_offered_in_german_and_english():
    """/ask has German names and descriptions beside the English ones, for every option."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            ask = next(command for command in server.commands[""] if command["name"] == "ask")
            assert ask["name_localizations"] == {"de": "frag"}
            assert ask["description_localizations"]["de"].startswith("Frag die Nachrichten")
            names = {option["name"]: option["name_localizations"]["de"] for option in ask["options"]}
            assert names == {
                "question": "frage",
                "since": "seit",
                "until": "bis",
                "source": "quelle",
                "language": "sprache",
                "private": "privat",
            }
            assert all(option["description_localizations"]["de"] for option in ask["options"])

    go(scene())


def test_commands_are_told_once():
    """A second start with the same commands writes nothing; changed commands are written."""
    notes = DictNotes()

    async def scene(writes: int):
        async with running(ScriptedAnswerer(), notes=notes) as (server, _):
            assert server.command_writes == writes

    go(scene(1))
    go(scene(0))
    notes[META] = notes[META][:-1] + "x"
    go(scene(1))


def test_a_server_id_offers_the_commands_there_only():
    """With DISCORD_GUILD_ID the commands are written for that server, and taken back when it is unset."""
    notes = DictNotes()

    async def in_one_server():
        async with running(ScriptedAnswerer(), notes=notes, guild_id=int(GUILD)) as (server, _):
            assert list(server.commands) == [GUILD]
            used = await server.slash("ask", {"question": "Was war in der Stadt?"})
            await server.until(lambda: used.original)

    async def everywhere():
        async with running(ScriptedAnswerer(), notes=notes) as (server, _):
            assert server.commands[GUILD] == []
            assert {command["name"] for command in server.commands[""]} >= {"ask", "Check this claim"}

    go(in_one_server())
    go(everywhere())


def test_a_server_the_bot_is_not_in_is_refused():
    """A wrong DISCORD_GUILD_ID is one sentence that names it, not a silent bot without commands."""

    async def scene():
        async with running(ScriptedAnswerer()) as (_, bot):
            await _sync(bot.client, 999, DictNotes())

    with pytest.raises(DiscordError, match=r"^DISCORD_GUILD_ID=999 is not a server .*leave the setting empty\.$"):
        go(scene())
