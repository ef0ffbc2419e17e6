"""Notices of a server's own feeds: posted once where the feed was added, in the server's language, over restarts."""

from __future__ import annotations

import logging
import time
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from bot.discordbot.feed_notices import FeedNotices, channels_for
from bot.discordbot.feed_pages import news_page
from bot.discordbot.feed_register import FeedNews, FeedPlace
from bot.discordbot.rendering import Tone
from bot.discordbot.servers import ServerSettings
from bot.discordbot.words import ENGLISH, GERMAN
from ingest.feeds.checking import Checker
from ingest.feeds.subscriptions import added
from ingest.web.fetch_errors import FetchError
from tests.bot.discord.bench import go
from tests.bot.discord.house import GUILD, OTHER, furnished_house
from tests.bot.discord.loopback import CHANNEL, Loopback
from tests.bot.discord.payloads import Place
from tests.bot.discord.records import Fault
from tests.bot.discord.test_discord_desk import FEED, subscribed
from tests.doubles import HashedEncoder
from tests.ingest.doubles import Clock
from vectorstore.record.notices import Notice

DAY = 86_400.0
ADMINS = Place("2077", GUILD)
SHARED_FEED = "https://welt.example/feed"
ERROR = "https://anna:geheim@hafen.example/feed answered 500; try again later."


@asynccontextmanager
async def desk(folder, **given):
    """The furnished bot with its loop of notices at hand, not running."""
    async with furnished_house(folder, **given) as bot:
        house, forms = bot.house, bot.client.forms
        yield bot, FeedNotices(bot.client, bot.store, house.register, house.door.servers, forms)


def happened(bot, kind="dead", url=FEED, after=0.0):
    """The watch notices something about a feed."""
    reason = {"dead": f"dead (4×) since 2026-11-20: {ERROR}", "silent": "silent: …"}.get(kind, "it can be read again")
    feed = bot.store.feed(url)
    notice = Notice(time.time() + after, kind, url, feed.title, reason)
    assert bot.store.update_feed(replace(feed, error_streak=4), [notice])


def posted(server, place=CHANNEL):
    """What all can read that the bot said in a channel."""
    return [shown for shown in server.answers() if shown.place.id == place.id and not shown.private]


def lines(caplog):
    """What the loop of notices told the log."""
    return [record.getMessage() for record in caplog.records if record.name == "bot.discordbot.feed_notices"]


def test_a_dead_feed_is_told_once_where_it_was_added_and_so_is_its_recovery(tmp_path):
    """Found by the watch itself: one notice when it dies, with the reason but no password, one when it is well."""

    async def scene():
        async with desk(tmp_path) as (bot, notices):
            await subscribed(bot)
            good, clock = bot.web.pages[FEED], Clock(time.time())
            notices._clock = clock
            checker = Checker(bot.store, HashedEncoder(), bot.web, clock)
            bot.web.pages[FEED] = FetchError(ERROR, status=500)
            for _ in range(4):
                clock.turn(DAY)
                checker.check(bot.store.feed(FEED))
                await notices.round()
            (dead,) = posted(bot.server)
            assert "📡 **Hafenbote** cannot be read since <t:" in dead.text
            assert "answered 500" in dead.text
            assert "geheim" not in dead.text
            assert dead.tone == Tone.REFUSED
            bot.web.pages[FEED] = good
            for _ in range(2):
                clock.turn(DAY)
                checker.check(bot.store.feed(FEED))
                await notices.round()
            assert ["well again" in shown.text for shown in posted(bot.server)] == [False, True]

    go(scene())


def test_a_notice_is_in_the_servers_language(tmp_path):
    """The language set in /settings counts before Discord's."""

    async def scene():
        async with desk(tmp_path) as (bot, notices):
            await subscribed(bot)
            bot.house.door.servers.change(int(GUILD), language="de")
            happened(bot)
            await notices.round()
            assert "ist seit" in posted(bot.server)[0].text
            assert "Der Grund:" in posted(bot.server)[0].text

    go(scene())


def test_each_server_hears_of_its_own_feeds_only(tmp_path):
    """Two servers with one feed are told each, in their own channel; a shared feed is told nowhere."""

    async def scene():
        async with desk(tmp_path) as (bot, notices):
            bot.server.guilds[OTHER].append(ADMINS)
            await subscribed(bot)
            added(FEED, "Hafenbote", "", bot.store, time.time(), OTHER)
            other = next(place for place in bot.server.guilds[OTHER] if place is not ADMINS)
            bot.house.register.place_feeds(int(OTHER), [FeedPlace(FEED, int(other.id))], time.time())
            added(SHARED_FEED, "Welt", "", bot.store, time.time())
            happened(bot, url=SHARED_FEED)
            happened(bot)
            await notices.round()
            assert [len(posted(bot.server, place)) for place in (CHANNEL, other)] == [1, 1]
            assert not any("Welt" in shown.text for shown in bot.server.answers())

    go(scene())


@pytest.mark.slow
def test_a_restart_between_any_two_steps_loses_and_repeats_nothing(tmp_path):
    """Written but not posted: posted. Written but not taken: written once. Posted but not noted: found there."""

    async def scene():
        server = Loopback()
        await server.start()
        async with desk(tmp_path, server=server) as (bot, notices):
            await subscribed(bot)
            happened(bot)
            news = [one for notice in bot.store.notices("discord") for one in notices._for_servers(notice)]
            bot.house.register.write_news(news)
        async with desk(tmp_path, server=server) as (bot, notices):
            server.faults.append(Fault("POST", r"/messages$", 503, after_commit=True, times=9))
            await notices.round()
            server.faults.clear()
            assert [one.attempted is None for one in bot.house.register.waiting_news(time.time())] == [False]
        async with desk(tmp_path, server=server) as (bot, notices):
            notices._clock = lambda: time.time() + 3600
            await notices.round()
            await notices.round()
            assert len(posted(server)) == 1
            assert bot.house.register.waiting_news(time.time()) == []
        await server.stop()

    go(scene())


@pytest.mark.parametrize(("status", "code"), [(404, 10003), (403, 50001), (403, 50013)])
def test_a_channel_that_is_gone_or_closed_is_one_line_in_the_log(tmp_path, caplog, status, code):
    """The notice is not tried again, and the next one for another channel comes."""

    async def scene():
        async with desk(tmp_path) as (bot, notices):
            await subscribed(bot)
            happened(bot)
            bot.server.faults.append(Fault("POST", r"/messages$", status, code=code, times=9))
            with caplog.at_level(logging.INFO):
                await notices.round()
                await notices.round()
            bot.server.faults.clear()
            assert len([line for line in lines(caplog) if "has no channel" in line]) == 1
            await notices.round()
            assert posted(bot.server) == []
            happened(bot, "recovered", after=1)
            await notices.round()
            assert len(posted(bot.server)) == 1

    go(scene())


def test_where_the_channel_of_the_feed_is_gone_the_one_for_questions_is_told(tmp_path):
    """The channel that /settings names takes the place of one that is deleted."""

    async def scene():
        async with desk(tmp_path) as (bot, notices):
            await subscribed(bot)
            bot.house.register.place_feeds(int(GUILD), [FeedPlace(FEED, 999)], time.time())
            bot.house.door.servers.change(int(GUILD), channels=(int(CHANNEL.id),))
            happened(bot, "silent")
            await notices.round()
            assert "nothing new since" in posted(bot.server)[0].text

    go(scene())


def test_a_server_without_a_known_channel_costs_one_line(tmp_path, caplog):
    """A feed of an earlier Dateline, whose channel nobody kept, and no channel in the settings."""

    async def scene():
        async with desk(tmp_path) as (bot, notices):
            added(FEED, "Hafenbote", "", bot.store, time.time(), GUILD)
            happened(bot)
            await notices.round()
            await notices.round()
            assert len(lines(caplog)) == 1
            assert bot.server.answers() == []

    go(scene())


def test_a_server_that_removed_the_bot_has_nothing_waiting(tmp_path):
    """What was to be posted there goes with its feeds."""

    async def scene():
        async with desk(tmp_path) as (bot, notices):
            await subscribed(bot)
            happened(bot)
            bot.server.faults.append(Fault("POST", r"/messages$", 503, times=9))
            await notices.round()
            bot.server.faults.clear()
            await bot.house.desk.left(int(GUILD))
            assert bot.house.register.waiting_news(time.time()) == []
            assert bot.house.register.feed_places(int(GUILD)) == []

    go(scene())


NEWS = FeedNews(1, 1_763_000_000.0, 1, "silent", FEED, "A **bold** @everyone", since=1_762_000_000.0, gap=3 * DAY)


def test_a_notice_says_what_is_usual_and_escapes_what_is_foreign():
    """The habit is told in days, hours or as often; a title neither formats nor pings."""
    for gap, usual in ((3 * DAY, "every 3 days"), (7_200.0, "every 2 hours"), (60.0, "every hour"), (None, "<t:")):
        (text,) = news_page(replace(NEWS, gap=gap), ENGLISH).blocks
        assert usual in text
    assert "@everyone" not in text
    assert "\\*\\*bold" in text
    ended = replace(NEWS, kind="dead", ended=True, reason="410 [x](https://böse.example)")
    (text,) = news_page(ended, GERMAN).blocks
    assert "gibt es nicht mehr" in text
    assert "](https://" not in text


def test_the_channel_of_the_feed_comes_before_any_other():
    """An address that moved finds the channel where the server's last feed was added."""
    places = [FeedPlace("https://b.example/f", 2), FeedPlace(FEED.replace("https", "http"), 1)]
    assert channels_for(NEWS, places, ServerSettings(channels=(3, 4))) == [1, 3]
    assert channels_for(replace(NEWS, url="https://neu.example/f"), places, ServerSettings()) == [2]
    assert channels_for(NEWS, [], ServerSettings()) == []
