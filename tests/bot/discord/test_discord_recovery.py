"""Restarts in the middle of an answer, limits of Discord's, and lost connections with one client or several shards."""

from __future__ import annotations

import asyncio
import json
import logging
import re
import time
import urllib.request

import pytest

from bot.discordbot.client import DatelineClient
from bot.discordbot.health import health_line, metrics
from bot.discordbot.register import Register, UnderWay
from bot.discordbot.rendering import Tone
from bot.discordbot.running import shard_of
from tests.bot.discord.bench import MENTION, ScriptedAnswerer, answer_to, go, running
from tests.bot.discord.buckets import Buckets
from tests.bot.discord.house import OTHER, furnished_house
from tests.bot.discord.loopback import ANNA, BEN, CHANNEL, GUILD, TOKEN, Loopback
from tests.bot.discord.payloads import Person, Place
from tests.bot.discord.records import Fault
from tests.bot.discord.starter import aim_at
from vectorstore.entry import logging_to
from vectorstore.settings import Settings

QUESTION = "Was war in der geheimen Stadt?"


async def broken_off(folder, *, slash: bool, private: bool = False, **options: str):
    """A server on which a bot was killed in the middle of an answer: nothing was told to anybody."""
    server = Loopback()
    await server.start()
    async with furnished_house(folder, server=server) as bot:
        answerer = ScriptedAnswerer(held=asyncio.Event())
        bot.house.exchanges._answering = answerer  # the answer never comes
        if slash:
            await server.slash("ask", {"question": QUESTION, "private": private, **options}, BEN)
        else:
            await server.say(f"{MENTION} {QUESTION}", BEN)
        shown = await server.until(lambda: next(iter(server.answers()), None))
        while not (unfinished := bot.house.register.unfinished()) or not unfinished[0].message:
            await server.pause(0.02)
        (kept,) = bot.house.register.unfinished()
        answerer.held.set()
    register = Register(folder / "discord.sqlite3")
    register.begin(kept)
    register.close()
    return server, shown


@pytest.mark.slow
@pytest.mark.parametrize(("slash", "private"), [(False, False), (True, False), (True, True)])
def test_an_answer_that_broke_off_says_so_and_is_asked_again(tmp_path, slash, private):
    """After a restart the message is marked, in channel or private, and its button asks the same once more."""

    async def scene():
        server, shown = await broken_off(tmp_path, slash=slash, private=private)
        await server.pause(1.1)
        async with furnished_house(tmp_path, server=server) as bot:
            await server.until(lambda: "Broken off" in shown.text or "Abgebrochen" in shown.text)
            while bot.house.register.unfinished():
                await server.pause(0.02)
            again = again_button(shown)
            refused = await bot.told(await server.choose(shown, again, [], ANNA))
            assert refused.private
            used = await server.choose(shown, again, [], BEN)
            await server.until(lambda: used.original and used.original.tone == Tone.REFUSED)
            assert used.private == private
        await server.stop()

    go(scene())


def test_a_question_is_asked_again_with_its_options(tmp_path):
    """After a restart the same period, outlet and language are searched, not everything."""
    options = {"since": "2026-05-12", "until": "2026-05-31", "source": "Kurier", "language": "de"}

    async def scene():
        server, shown = await broken_off(tmp_path, slash=True, **options)
        await server.pause(1.1)
        async with furnished_house(tmp_path, server=server) as bot:
            bot.house.exchanges._answering = answerer = ScriptedAnswerer()
            await server.until(lambda: "Abgebrochen" in shown.text)
            used = await server.choose(shown, again_button(shown), [], BEN)
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            (ask,) = answerer.asked
            assert (ask.question, ask.sources, ask.languages, ask.answer_language) == (
                QUESTION,
                ("Kurier",),
                ("de",),
                "de",
            )
            assert (ask.until - ask.since) / 86_400 == 20
        await server.stop()

    go(scene())


def test_a_question_kept_by_an_earlier_version_is_asked_again(tmp_path):
    """It was kept without its options."""
    register = Register(tmp_path / "discord.sqlite3")
    register.begin(UnderWay("a", 1, 100.0, "q", "de"))
    register._do("UPDATE under_way SET content = json_remove(content, '$.ask')")
    assert register.question("a") == UnderWay("a", 1, 100.0, "q", "de")
    register.close()


def again_button(shown):
    """The custom id of the one button below a message that broke off."""
    rows = [part for part in shown.body["components"] if part["type"] == 1]
    return next(part["custom_id"] for row in rows for part in row["components"])


def test_a_question_whose_answer_never_showed_is_answered_with_a_way_to_ask_again(tmp_path):
    """Killed before anything was shown: the reply below the question says so."""

    async def scene():
        server = Loopback()
        await server.start()
        said = await server.say(f"{MENTION} {QUESTION}", BEN)
        register = Register(tmp_path / "discord.sqlite3")
        register.begin(
            UnderWay(
                "0123456789ab",
                int(BEN.id),
                time.time() - 60,
                QUESTION,
                "de",
                int(GUILD),
                int(CHANNEL.id),
                asked_in=int(said.id),
            )
        )
        register.close()
        async with furnished_house(tmp_path, server=server):
            told = await answer_to(server, said, Tone.FAILED)
            assert "Abgebrochen" in told.text
        await server.stop()

    go(scene())


def test_a_stop_leaves_only_what_it_broke_off_to_be_marked(tmp_path):
    """An answer that was complete when the bot stopped stays as it is; one in the middle is marked by the next life."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            used = await bot.server.slash("ask", {"question": QUESTION}, BEN)
            await bot.server.until(lambda: used.original and used.original.tone == Tone.REFUSED)
            bot.house.exchanges._answering = ScriptedAnswerer(held=asyncio.Event())
            said = await bot.server.say(f"{MENTION} {QUESTION}", BEN)
            await answer_to(bot.server, said, Tone.UNFINISHED)
            await bot.house.exchanges.close(grace=0.05, farewell=10)
            assert [one.asked_in for one in bot.house.register.unfinished()] == [int(said.id)]

    go(scene())


def test_a_question_that_broke_off_long_ago_is_forgotten(tmp_path):
    """A week later nobody is told any more."""
    register = Register(tmp_path / "discord.sqlite3")
    register.begin(UnderWay("a", 1, 100.0, "q", "de"))
    register.interrupted("a")
    assert register.question("a").question == "q"
    assert register.forget_before(200.0) == 1
    assert register.question("a") is None
    register.close()


@pytest.mark.slow
def test_the_limits_of_routes_are_kept_without_a_refusal():
    """Eight mentions at once in one channel: the client waits for its bucket, and each is answered once."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            server.buckets = Buckets()
            asked = [
                await server.say(f"{MENTION} Frage {number}?", Person(str(9000 + number), f"P{number}"))
                for number in range(8)
            ]
            for said in asked:
                await answer_to(server, said)
            assert len(server.answers()) == 8
            assert server.buckets.refused <= 5

    go(scene())


@pytest.mark.slow
def test_a_global_limit_only_delays():
    """A 429 for everything is waited out, and the answer comes once."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            server.buckets = Buckets(everywhere=1)
            first, second = await server.say(f"{MENTION} Eins?"), await server.say(f"{MENTION} Zwei?", BEN)
            await answer_to(server, first)
            await answer_to(server, second)
            assert server.buckets.refused_everywhere >= 1
            assert len(server.answers()) == 2

    go(scene())


def test_what_was_asked_while_the_gateway_refused_is_answered_after_the_resume():
    """A connection breaks, and the gateway is not there for a while: the one client resumes and misses nothing."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            server.faults.append(Fault("GET", "/gateway/$", 503))
            await server.gateway.drop(4000)
            said = await server.say(f"{MENTION} Was war?")
            await answer_to(server, said)
            assert (server.gateway.identified, server.gateway.resumed) == (1, 1)

    go(scene())


def test_shards_are_processes_of_their_own():
    """DISCORD_SHARD says which servers a process serves; each identifies as its shard and hears its own only."""

    async def scene():
        assert shard_of(Settings(_env_file=None, discord_shard="1/2")) == (1, 2)
        assert shard_of(Settings(_env_file=None)) is None
        server = Loopback()
        other = str(1 << 22)
        server.guilds[other] = [Place(str((1 << 22) + 1), other)]
        await server.start()
        aim_at(server.address)
        async with DatelineClient((1, 2)) as client:
            await client.login(TOKEN)
            serving = asyncio.create_task(client.connect())
            await server.until(lambda: server.gateway.identified)
            await client.wait_until_ready()
            assert [str(guild.id) for guild in client.guilds] == [other]
        serving.cancel()
        await asyncio.wait([serving])
        await server.stop()

    go(scene())


def test_metrics_and_health_line_tell_counts_and_nothing_else(tmp_path):
    """Prometheus gets its families on loopback; neither they nor the log hold a question, a name or the token."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            used = await bot.server.slash("ask", {"question": QUESTION}, BEN)
            await bot.server.until(lambda: used.original and used.original.tone == Tone.REFUSED)
            await bot.server.until(lambda: "refused=1" in health_line(bot.client, bot.house, bot.store))
            port = free_port()
            with metrics(port, bot.client, bot.house, bot.store):
                told = await asyncio.to_thread(fetched, f"http://127.0.0.1:{port}/metrics")
            assert 'dateline_questions_total{outcome="refused"} 1.0' in told
            assert "dateline_acknowledge_seconds_count 1.0" in told
            assert re.search(r"^dateline_servers 2\.0$", told, re.MULTILINE)
            line = health_line(bot.client, bot.house, bot.store)
            assert re.match(r"health: servers=2 latency_ms=\S+ answering=0 waiting=0 answered=0 refused=1", line)
            for secret in ("geheim", "Ben", OTHER, TOKEN):
                assert secret not in told + line

    with logging_to(tmp_path, "DEBUG", [TOKEN], json_lines=True):
        logging.getLogger("bot").info("token %s", TOKEN)
        go(scene())
    lines = (tmp_path / "dateline.log").read_text("utf-8").splitlines()
    assert {"time", "level", "logger", "message"} <= set(json.loads(lines[0]))
    assert [line for line in lines if "geheim" in line or TOKEN in line or "Ben" in line] == []


def free_port() -> int:
    """A port nobody listens on."""
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def fetched(url: str) -> str:
    """What an address on loopback answers."""
    with urllib.request.urlopen(url, timeout=5) as answer:
        return answer.read().decode()
