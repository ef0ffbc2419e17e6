"""The bot as a process: what it refuses to start with, and a whole life from an empty store to SIGTERM."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from asyncio.subprocess import PIPE, Process
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web
from pydantic import SecretStr

from bot.discordbot import run
from bot.discordbot.rendering import Tone
from bot.discordbot.running import _until_stopped
from tests.bot.discord.bench import MENTION, answer_to, go
from tests.bot.discord.loopback import ANNA, BEN, TOKEN, Loopback
from tests.bot.discord.payloads import Place
from tests.bot.discord.starter import aim_at
from vectorstore.errors import DiscordError
from vectorstore.settings import Settings

ROOT = Path(__file__).resolve().parents[3]
DIRECT = Place("5000", person=ANNA)
FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Hafenbote</title><item>
<title>Schleuse gesperrt</title><link>http://{address}/schleuse</link><guid>schleuse-1</guid>
<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate>
<description>Die Schleuse in Brunsbüttel ist seit Freitag wegen eines Lecks im Tor gesperrt. Die Reparatur des Tores
dauert nach Angaben des Hafenamtes elf Tage. Rund 40 Schiffe warten vor der Schleuse auf die Weiterfahrt nach Kiel.
</description></item></channel></rss>"""


def settings(folder: Path, **given: Any) -> Settings:
    """Settings of a bot that stores in ``folder``, whatever the environment says."""
    return Settings(_env_file=None, data_dir=folder, **{"discord_token": SecretStr(TOKEN), **given})


def test_without_a_token_the_bot_does_not_start(tmp_path):
    """One sentence names the setting and says where the token comes from; nothing else is touched."""
    with pytest.raises(
        DiscordError, match=r"^DISCORD_TOKEN is not set; put .*https://discord\.com/\S+ into \.env .*\.$"
    ):
        run(settings(tmp_path / "data", discord_token=SecretStr("")))
    assert not (tmp_path / "data").exists()


def test_a_wrong_token_is_told_as_such(tmp_path):
    """Discord's refusal becomes one sentence about the setting, before anything is loaded."""

    async def scene():
        server = Loopback(token="another-token")
        await server.start()
        aim_at(server.address)
        try:
            with pytest.raises(DiscordError, match="does not accept DISCORD_TOKEN"):
                await _until_stopped(settings(tmp_path / "data"))
        finally:
            await server.stop()

    go(scene())
    assert not (tmp_path / "data").exists()


def test_an_unreachable_discord_is_told_as_such(tmp_path):
    """No connection is one sentence with what to look at."""

    async def scene():
        aim_at("127.0.0.1:9")
        with pytest.raises(DiscordError, match=r"cannot be reached \(\w+\); check the network"):
            await _until_stopped(settings(tmp_path))

    go(scene())


async def started(command: list[str], folder: Path) -> Process:
    """A process of ours with its own DATA_DIR; stderr is kept."""
    environment = {
        **{name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "TMPDIR")},
        "PYTHONPATH": str(ROOT),
        "PYTHONWARNINGS": "ignore",
        "OMP_NUM_THREADS": "1",
        "DATA_DIR": str(folder / "data"),
        "DISCORD_TOKEN": TOKEN,
        "ALLOW_PRIVATE_ADDRESSES": "true",
    }
    return await asyncio.create_subprocess_exec(
        sys.executable, "-m", *command, cwd=folder, env=environment, stdout=PIPE, stderr=PIPE
    )


async def done(command: list[str], folder: Path) -> None:
    """Run a command of ours to its end."""
    process = await started(["bot.cli", *command], folder)
    _, said = await process.communicate()
    assert process.returncode == 0, said.decode()


async def feed_server() -> tuple[web.AppRunner, str]:
    """A feed on loopback, and its address."""
    app = web.Application()
    runner = web.AppRunner(app, access_log=None)

    async def feed(request: web.Request) -> web.Response:
        return web.Response(text=FEED.format(address=request.host), content_type="application/rss+xml")

    app.add_routes([web.get("/feed.xml", feed)])
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, "{}:{}".format(*runner.addresses[0][:2])


@pytest.mark.slow
@pytest.mark.model
def test_a_whole_life(tmp_path):
    """Samples are ingested while the bot runs, a feed by the bot; slash, mention and DM get cited answers.

    German and English are answered in their language, what nobody wrote is refused, SIGTERM ends the process cleanly.
    """

    async def scene():
        server = Loopback(locale="de")
        await server.start()
        runner, address = await feed_server()
        await done(["feeds", "add", f"http://{address}/feed.xml"], tmp_path)
        bot = await started(["tests.bot.discord.starter", server.address], tmp_path)
        try:
            await server.until(lambda: server.gateway.identified, 120)
            await done(["ingest", str(ROOT / "samples")], tmp_path)
            await slash_in_german(server)
            await mention_in_english(server)
            await direct_message_refused(server)
            await article_from_the_feed(server)
        finally:
            bot.send_signal(signal.SIGTERM)
            _, said = await bot.communicate()
            await runner.cleanup()
            await server.stop()
        assert (bot.returncode, said.decode().strip().splitlines()[-1]) == (0, "Stopped.")
        assert server.violations() == []
        assert TOKEN not in said.decode() + "".join(p.read_text("utf-8") for p in tmp_path.rglob("*.log*"))

    go(scene())


async def slash_in_german(server: Loopback) -> None:
    """A slash command, answered in German from the samples."""
    used = await server.slash("ask", {"question": "Was hat Meta 2024 in Rechenzentren gesteckt?"})
    await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED, 60)
    text = used.original.text
    assert re.search(r"> „[^“]*39,2 Milliarden[^“]*“", text)
    assert "Rheinbote** · <t:" in text
    assert "<https://rheinbote.example.org/wirtschaft/meta-investitionen-2024>" in text


async def mention_in_english(server: Loopback) -> None:
    """A mention, answered from English articles in a German server."""
    said = await server.say(f"{MENTION} How much market value did Nvidia lose in one day?", BEN)
    answer = await answer_to(server, said)
    assert re.search(r"> „[^“]*589 billion[^“]*“", answer.text)
    assert "✅ **Antwort**" in answer.text


async def direct_message_refused(server: Loopback) -> None:
    """A direct message about what no article says is refused, without a source."""
    said = await server.say("Was kostet eine Jahreskarte für die Berliner Museen?", ANNA, DIRECT)
    answer = await answer_to(server, said, Tone.REFUSED)
    assert "🚫 **Keine Antwort, die die Artikel belegen**" in answer.text
    assert "<http" not in answer.text


async def article_from_the_feed(server: Loopback) -> None:
    """The bot itself fetched the subscribed feed; asked again until it has, a minute at most."""
    for _ in range(12):
        said = await server.say("Wie lange dauert die Reparatur der Schleuse in Brunsbüttel?", ANNA, DIRECT)
        answer = await server.until(lambda said=said: finished(server, said.id), 60)
        if answer.tone == Tone.ANSWERED:
            assert "elf Tage" in answer.text
            return
        await asyncio.sleep(5)
    raise AssertionError("the feed's article was never answerable")


def finished(server: Loopback, asked: str) -> Any:
    """The reply to a message once it is final."""
    return next((a for a in server.answers() if a.replied_to == asked and a.tone != Tone.UNFINISHED), None)
