"""The bot under load: the unmodified client as its own process against the loopback server; prints a table.

`python -m tests.bot.discord.load crowd` asks as 100 people at once (bundled encoder, the samples);
`python -m tests.bot.discord.load memory 10000` asks so many questions one after the other, 100 people at a time (hashed
encoder, twelve articles), and watches the process's memory.
"""

from __future__ import annotations

import asyncio
import signal
import statistics
import sys
import tempfile
import time
from asyncio.subprocess import Process
from pathlib import Path

from bot.discordbot.rendering import Tone
from tests.bot.discord.loopback import Loopback
from tests.bot.discord.payloads import Person
from tests.bot.discord.records import Used
from tests.bot.discord.test_discord_running import ROOT, done, started

PEOPLE = 100
QUESTIONS = (
    "Was hat Meta 2024 in Rechenzentren gesteckt?",
    "How much market value did Nvidia lose in one day?",
    "Was kostet eine Jahreskarte für die Berliner Museen?",
    "What did the ECB decide on interest rates?",
)
AT_A_TIME = 100
FINAL = {Tone.ANSWERED, Tone.REFUSED, Tone.FAILED}


def told_place(used: Used) -> bool:
    """Whether someone was told their place in line."""
    versions = used.original.versions if used.original else []
    return any("in line" in str(body) or "in der Reihe" in str(body) for _, body in versions)


def finished(used: Used) -> bool:
    """Whether someone sees a last state."""
    return used.original is not None and used.original.tone in FINAL


async def crowd(folder: Path) -> list[tuple[str, str]]:
    """100 people ask at once."""
    server = Loopback(locale="de")
    await server.start()
    await done(["ingest", str(ROOT / "samples")], folder)
    bot = await started(["tests.bot.discord.starter", server.address], folder)
    try:
        await server.until(lambda: server.gateway.identified, 300)
        warm = await server.slash("ask", {"question": QUESTIONS[0]}, Person("1", "warm", "de"))
        await server.until(lambda: finished(warm), 120)
        begun = time.monotonic()
        asked = [
            await server.slash(
                "ask", {"question": QUESTIONS[at % len(QUESTIONS)]}, Person(str(9000 + at), f"P{at}", "de")
            )
            for at in range(PEOPLE)
        ]
        await server.until(lambda: all(finished(used) for used in asked), 540)
        lasted = time.monotonic() - begun
    finally:
        await ended(bot)
        await server.stop()
    took = sorted(used.took for used in asked)
    tones = [used.original.tone for used in asked if used.original]
    return [
        ("people at once", str(PEOPLE)),
        ("acknowledged within 3 s", f"{sum(one < 3 for one in took)}"),
        ("acknowledged, median", f"{statistics.median(took) * 1000:.0f} ms"),
        ("acknowledged, p95", f"{took[int(0.95 * len(took)) - 1] * 1000:.0f} ms"),
        ("acknowledged, slowest", f"{took[-1] * 1000:.0f} ms"),
        ("told their place in line", str(sum(map(told_place, asked)))),
        ("answered", str(tones.count(Tone.ANSWERED))),
        ("refused", str(tones.count(Tone.REFUSED))),
        ("failed", str(tones.count(Tone.FAILED))),
        ("answered twice", str(sum(len(used.more) > 0 for used in asked))),
        ("all answered after", f"{lasted:.0f} s"),
        ("rules of Discord's broken", str(len(server.violations()))),
    ]


async def memory(folder: Path, questions: int) -> list[tuple[str, str]]:
    """Question after question; the process's resident memory after each tenth of them."""
    server = Loopback(locale="de")
    await server.start()
    bot = await started(["tests.bot.discord.quick_starter", server.address], folder)
    sizes: list[tuple[int, float]] = []
    begun = time.monotonic()
    try:
        await server.until(lambda: server.gateway.identified, 120)
        count = 0
        while count < questions:
            people = [Person(str(9000 + (count + at) % 5000), "P", "de") for at in range(AT_A_TIME)]
            used = [
                await server.slash("ask", {"question": f"{QUESTIONS[at % 4]} {count + at}"}, person)
                for at, person in enumerate(people)
            ]
            await server.until(lambda used=used: all(map(finished, used)), 120)
            count += len(used)
            if count % max(questions // 10, 1) < AT_A_TIME:
                sizes.append((count, resident(bot.pid)))
                sys.stderr.write(f"{count} questions, {sizes[-1][1]:.0f} MB, {time.monotonic() - begun:.0f} s\n")
            forget(server)
    finally:
        await ended(bot)
        await server.stop()
    return [
        ("broken rules", str(len(server.broken))),
        *((f"after {count:,}", f"{size:.0f} MB") for count, size in sizes),
    ]


def forget(server: Loopback) -> None:
    """The server's own memory is not what is measured."""
    server.messages.clear()
    server.interactions.clear()
    for session in server.gateway.sessions.values():
        session.sent[:] = [{}] * len(session.sent)


def resident(process: int) -> float:
    """Resident memory of a process in MB."""
    line = next(line for line in Path(f"/proc/{process}/status").read_text().splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


async def ended(bot: Process) -> None:
    """End the bot as an operator does."""
    bot.send_signal(signal.SIGTERM)
    await bot.communicate()


def main() -> None:
    """Run one of both and print its table."""
    what, *more = sys.argv[1:] or ["crowd"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        rows = asyncio.run(crowd(folder) if what == "crowd" else memory(folder, int(*more or ["10000"])))
    for name, value in rows:
        sys.stdout.write(f"{name:<28} {value:>10}\n")


if __name__ == "__main__":
    main()
