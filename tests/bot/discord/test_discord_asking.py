"""Asking the bot on a loopback Discord with the unmodified discord.py client."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine
from typing import Any

from bot.discordbot.rendering import Tone
from tests.bot.discord.bench import ScriptedAnswerer, cited, refused, running
from tests.bot.discord.loopback import ANNA, BEN, BOT, CHANNEL
from tests.bot.discord.payloads import Place

DIRECT = Place("5000", person=ANNA)


def go(scene: Coroutine[Any, Any, None]) -> None:
    """Play a scene."""
    asyncio.run(scene)


def test_a_slash_command_gets_a_cited_answer():
    """/ask is acknowledged, and its response becomes the answer with quote, outlet, date and link."""

    async def scene():
        answerer = ScriptedAnswerer(lambda _: cited(["Die Brücke wurde gesperrt."]))
        async with running(answerer) as (server, _):
            used = await server.slash("ask", {"question": "Was geschah mit der Brücke?"})
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            text = used.original.text
            assert "> „Die Brücke wurde gesperrt.“" in text
            assert "Tagesblatt** · <t:1763000000:D> · Ein Titel · <https://blatt.example/1>" in text
            assert "✅ **Antwort**" in text
            assert not used.private

    go(scene())
