"""Draws the README's pictures anew: `python -m tests.screens`; twice the same from the same code and samples.

Discord's are drawn from what the bot sent to the loopback server, the terminal's from what the commands printed.
"""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.discordbot.assembly import furnished
from bot.discordbot.client import DatelineClient
from bot.discordbot.commands import sync_when_changed
from bot.discordbot.rendering import Tone
from tests.bot.discord.bench import MENTION, DictNotes
from tests.bot.discord.house import CLARA, Furnished
from tests.bot.discord.loopback import BEN, TOKEN, Loopback
from tests.bot.discord.records import Shown
from tests.bot.discord.starter import aim_at
from tests.drawing import picture
from tests.ingest.doubles import ScriptedWeb
from vectorstore.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
SCREENS = ROOT / "evaluation" / "screens"
NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
QUESTION = "How much market value did Nvidia lose in one day?"
REFUSED = "Was kostet eine Jahreskarte für die Berliner Museen?"
FEED = """<rss version="2.0"><channel><title>Hafenbote</title><link>https://hafenbote.example.org/</link>
<item><title>Schleuse in Brunsbüttel gesperrt</title><link>https://hafenbote.example.org/1</link>
<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate><description>Die Schleuse ist wegen eines Lecks zu.</description></item>
<item><title>Neue Fähre nach Cuxhaven</title><link>https://hafenbote.example.org/2</link>
<pubDate>Wed, 18 Nov 2026 08:00:00 GMT</pubDate>
<description>Die Fähre fährt ab Dezember zweimal am Tag.</description></item>
</channel></rss>"""


def main() -> None:
    """Draw all of them."""
    SCREENS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        printed(folder, "ingest", str(ROOT / "samples"))
        terminal(folder, "terminal-answer", "ask", "Was hat Meta 2024 in Rechenzentren gesteckt?")
        terminal(folder, "terminal-timeline", "timeline", "Nvidia")
        for screen, messages in asyncio.run(scenes(folder)).items():
            (SCREENS / f"{screen}.svg").write_text(picture(messages, NOW.timestamp()), "utf-8")


def printed(folder: Path, *command: str) -> str:
    """What a command of ours prints."""
    kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
    environment = {**kept, "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1", "DATA_DIR": str(folder), "COLUMNS": "96"}
    done = subprocess.run([sys.executable, "-m", "bot.cli", *command], env=environment, cwd=folder, capture_output=True,
                          text=True, check=True)  # fmt: skip
    return done.stdout


def terminal(folder: Path, screen: str, *command: str) -> None:
    """A command and what it prints, as rich draws a terminal; without the fonts that it would fetch from elsewhere."""
    from rich.console import Console
    from rich.text import Text

    with Path(os.devnull).open("w", encoding="utf-8") as nowhere:
        console = Console(record=True, width=96, file=nowhere, force_terminal=True, color_system="truecolor")
        words = " ".join(f'"{word}"' if " " in word else word for word in command)
        console.print(Text.assemble(("$ ", "bold green"), (f"dateline {words}", "bold")))
        for line in printed(folder, *command).splitlines():
            console.print(Text(line, style="cyan" if re.match(r"\s*\[\d+\]", line) else ""))
        drawn = console.export_svg(title="Dateline", unique_id=screen)
    drawn = re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)
    (SCREENS / f"{screen}.svg").write_text(drawn, "utf-8")


async def scenes(folder: Path) -> dict[str, list[tuple[str, dict[str, Any]]]]:
    """What the bot sent to Discord: an answer, a refusal, a feed's preview, the settings."""
    from bot.assembly import assemble

    server, web = Loopback(), ScriptedWeb()
    web.put("https://hafenbote.example.org/feed", FEED)
    await server.start()
    aim_at(server.address)
    settings = Settings(_env_file=None, data_dir=folder)
    parts = assemble(settings, own=False, clock=lambda: NOW)
    async with DatelineClient() as client:
        with furnished(client, parts, settings, web) as house:
            await client.login(TOKEN)
            await sync_when_changed(client.commands, client.application_id or 0, None, DictNotes())
            serving = asyncio.create_task(client.serve(house.exchanges, parts.store, house.door))
            await server.until(lambda: server.gateway.identified)
            shown = await played(Furnished(server, client, house, parts.store, web))
            serving.cancel()
            await house.exchanges.close(1, 1)
    parts.close()
    await server.stop()
    return shown


async def played(bot: Furnished) -> dict[str, list[tuple[str, dict[str, Any]]]]:
    """Each scene with its messages."""
    server = bot.server
    said = await server.say(f"{MENTION} {QUESTION}", BEN)
    answer = await final(server, said, Tone.ANSWERED)
    other = await server.say(f"{MENTION} {REFUSED}", BEN)
    refusal = await final(server, other, Tone.REFUSED)
    preview = await bot.told(await server.slash("feeds add", {"url": "https://hafenbote.example.org/feed"}, CLARA))
    panel = await bot.told(await server.slash("settings", {}, CLARA))
    return {
        "discord-answer": [asked(QUESTION), ("Dateline", answer.body)],
        "discord-refusal": [asked(REFUSED), ("Dateline", refusal.body)],
        "discord-feed": [("Dateline", preview.body)],
        "discord-settings": [("Dateline", panel.body)],
    }


def asked(question: str) -> tuple[str, dict[str, Any]]:
    """A question as it was written."""
    return "Ben", {"content": f"**@Dateline** {question}"}


async def final(server: Loopback, said: Shown, tone: Tone) -> Shown:
    """The reply once it is final."""

    def reply() -> Shown | None:
        return next((one for one in server.answers() if one.replied_to == said.id and one.tone == tone), None)

    found: Shown = await server.until(reply, 60)
    return found


if __name__ == "__main__":
    main()
