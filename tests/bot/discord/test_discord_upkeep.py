"""What is looked after beside the answers goes on, whatever fails in it, and nothing ends unheard."""

from __future__ import annotations

import asyncio
import logging
import sqlite3
import threading
import time
from contextlib import closing as closed
from contextlib import suppress

import pytest

from bot.discordbot.budget import Budgets, Limits, Spent
from bot.discordbot.door import Door
from bot.discordbot.feed_desk import MOST_FEEDS, FeedDesk
from bot.discordbot.memory import FILE
from bot.discordbot.register import Register, UnderWay
from bot.discordbot.running import looping
from bot.discordbot.servers import DEFAULT, Servers
from bot.discordbot.settings_desk import SettingsDesk
from bot.discordbot.upkeep import look_after
from bot.discordbot.words import ENGLISH
from tests.bot.discord.bench import go
from tests.bot.discord.house import furnished_house
from tests.bot.discord.loopback import BEN, CHANNEL, GUILD, Loopback
from tests.bot.discord.records import Fault

DAY = 86_400.0
OPML = "<opml version='2.0'><body>{}</body></opml>"


async def came(server, true):
    """Wait until something holds that Discord is told nothing of."""
    async with asyncio.timeout(20):
        while not true():
            await server.pause(0.02)


def test_a_lost_connection_costs_one_mark_and_not_the_upkeep(tmp_path, caplog):
    """The network is away for the first of two answers that broke off: the other is marked, the day's counts saved."""

    async def scene():
        server = Loopback()
        await server.start()
        with closed(Register(tmp_path / FILE)) as register:
            for name in ("00aa", "00bb"):
                where = {"guild": int(GUILD), "channel": int(CHANNEL.id), "asked_in": int((await server.say("?")).id)}
                register.begin(UnderWay(name, int(BEN.id), time.time() - 60, "Was war?", "de", **where))
        server.faults.append(Fault("POST", r"/channels/\d+/messages$", 0))
        async with furnished_house(tmp_path, server=server) as bot:
            await came(server, lambda: [one.id for one in bot.house.register.unfinished()] == ["00aa"])
            assert ["Abgebrochen" in one.text for one in server.answers()] == [True]
            bot.house.door.budgets.take(1, None, DEFAULT)
            upkeep = asyncio.create_task(look_after(bot.client, bot.house, bot.store))
            day = time.strftime("%Y-%m-%d", time.gmtime())
            await came(server, lambda: bot.house.register.spent(day) or upkeep.done())
            assert not upkeep.done()
            upkeep.cancel()
        await server.stop()

    go(scene())
    assert "the next start tries again" in caplog.text


def test_upkeep_goes_on_after_what_nobody_foresaw(tmp_path, caplog):
    """A row of settings that is no JSON is told to the log with its traceback; the rest is looked after."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            bot.house.door.servers.change(int(GUILD), style="short")
            with closed(sqlite3.connect(tmp_path / FILE)) as other, other:
                other.execute("UPDATE server SET settings = '{'")
            with caplog.at_level(logging.INFO):
                upkeep = asyncio.create_task(look_after(bot.client, bot.house, bot.store))
                await came(bot.server, lambda: "in sweep" in caplog.text or upkeep.done())
            assert not upkeep.done()
            upkeep.cancel()

    go(scene())


def test_a_loop_that_ends_is_told_to_the_log(caplog):
    """With its name and traceback; one that was cancelled at the stop is none."""

    async def broken():
        raise ValueError("of all things")

    async def scene():
        ended, cancelled = looping("upkeep", broken()), looping("delivery", asyncio.sleep(60))
        cancelled.cancel()
        await asyncio.wait([ended, cancelled])
        await asyncio.sleep(0)

    go(scene())
    assert [record.getMessage() for record in caplog.records] == ["upkeep ended and is not done until the next start"]
    assert "of all things" in caplog.text


def test_a_new_day_waits_for_nobody(tmp_path):
    """Another process writes into the file at midnight UTC: the question is counted at once, and written later."""
    now = [DAY]
    with closed(Register(tmp_path / FILE)) as register, closed(sqlite3.connect(tmp_path / FILE)) as other:
        budgets = Budgets(register, Limits(per_person=1), clock=lambda: now[0])
        budgets.take(1, None, DEFAULT)
        now[0] += DAY
        other.execute("BEGIN IMMEDIATE")
        begun = time.perf_counter()
        budgets.take(1, None, DEFAULT)
        with pytest.raises(Spent):
            budgets.take(1, None, DEFAULT)
        assert time.perf_counter() - begun < 1.0
        other.rollback()
        budgets.save()
        assert register.spent("1970-01-03") == {"p1": 1, "all": 1}


def test_the_days_questions_outlive_a_restart(tmp_path):
    """What was used before is known from the first question on."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            bot.house.door.budgets.take(1, None, DEFAULT)
        async with furnished_house(tmp_path, questions_per_person=1) as bot:
            with pytest.raises(Spent):
                bot.house.door.budgets.take(1, None, DEFAULT)

    go(scene())


class Meeting:
    """A store in which whoever looks up a server's feeds waits a moment for another to do so as well."""

    def __init__(self, store):
        self._store, self.corpora, self.both = store, self, threading.Barrier(1)

    def feeds_of(self, names):
        """The feeds, as two see them at once."""
        found = self._store.corpora.feeds_of(names)
        with suppress(threading.BrokenBarrierError):
            self.both.wait(0.3)
        return found

    def __getattr__(self, name):
        return getattr(self._store, name, None) or getattr(self._store.corpora, name)


def at_once(*doing):
    """What several threads make of it, begun together."""
    done = []
    threads = [threading.Thread(target=lambda one=one: done.append(one())) for one in doing]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return done


@pytest.mark.parametrize(("before", "offers", "kept"), [(0, 1, 1), (MOST_FEEDS - 1, 2, MOST_FEEDS)])
def test_of_two_presses_at_once_one_subscribes(tmp_path, before, offers, kept):
    """On one offer the other comes too late, on two offers there is no room left for it."""

    def listed(*numbers):
        lines = (f"<outline text='{n}' xmlUrl='https://a{n}.example/feed'/>" for n in numbers)
        return OPML.format("".join(lines)).encode()

    async def scene():
        async with furnished_house(tmp_path) as bot:
            usual = bot.house.desk.feeds
            if before:
                usual.confirm(1, usual.import_(1, "a", listed(*range(before)), ENGLISH)[1], ENGLISH)
            store = Meeting(bot.store)
            desk = FeedDesk(store, bot.web, bot.house.door.servers, bot.house.register)
            keys = [desk.import_(1, "b", listed(1000 + n), ENGLISH)[1] for n in range(offers)]
            presses = [lambda key=key: desk.confirm(1, key, ENGLISH).blocks[0] for key in (keys * 2)[:2]]
            store.both = threading.Barrier(2)
            said = await asyncio.to_thread(at_once, *presses)
            assert sorted("Subscribed" in one for one in said) == [False, True]
            assert len(bot.store.corpora.feeds_of(("1",))) == kept

    go(scene())


def test_budgets_of_two_roles_set_at_once_are_both_kept():
    """The second waits for the first to be written, and starts from it."""
    begun = threading.Event()

    class Slow(Register):
        def set_settings(self, guild, settings):
            begun.set()
            time.sleep(0.2)
            super().set_settings(guild, settings)

    with closed(Slow()) as register:
        desk = SettingsDesk(Door(Servers(register), Budgets(register, clock=time.time)))

        def second():
            begun.wait()
            desk.set_budget(1, 7, 22, whole=False)

        at_once(lambda: desk.set_budget(1, 5, 11, whole=False), second)
        assert register.settings()[1]["per_role"] == {"11": 5, "22": 7}
