"""The desk: feeds with a preview, settings and budgets that count at once, state, help, and people's own data."""

from __future__ import annotations

import asyncio
import logging
import time
from contextlib import closing as closed
from email.utils import formatdate

import pytest

from bot.discordbot.budget import Budgets, Limits, Spent
from bot.discordbot.desk_pages import feed_pages
from bot.discordbot.line import Line
from bot.discordbot.memory import FILE
from bot.discordbot.register import Register
from bot.discordbot.rendering import Tone
from bot.discordbot.servers import DEFAULT, Servers
from bot.discordbot.upkeep import GONE, sweep
from bot.discordbot.words import ENGLISH
from tests.bot.discord.bench import MENTION, answer_to, go
from tests.bot.discord.house import CLARA, GUILD, OTHER, OTHER_CHANNEL, furnished_house
from tests.bot.discord.loopback import ANNA, BEN, CHANNEL
from tests.bot.discord.payloads import READERS, Person, Place, role_json
from vectorstore.domain import Scope
from vectorstore.record.feeds import Feed

FEED = "https://hafen.example/feed"
TEXT = (
    "Die Schleuse in Brunsbüttel ist seit Freitag gesperrt. Die Reparatur des Tores dauert nach Angaben des "
    "Hafenamtes elf Tage. Rund 40 Schiffe warten vor der Schleuse auf die Weiterfahrt nach Kiel."
)
# Of yesterday by the machine's clock: an older feed would be called silent, whenever the tests run.
RSS = f"""<rss version="2.0"><channel><title>Hafenbote</title><item><title>Schleuse gesperrt</title>
<link>https://hafen.example/1</link><pubDate>{formatdate(time.time() - 86_400, usegmt=True)}</pubDate>
<description>{TEXT}</description></item></channel></rss>"""
QUESTION = {"question": "Wie viele Schiffe warten vor der Schleuse?"}
TWO_QUESTIONS = "Wie viele Schiffe warten und wie lange dauert die Reparatur des Tores nach Angaben des Hafenamtes?"
OPML = """<opml version="2.0"><body><outline text="Eins" xmlUrl="https://eins.example/feed"/>
<outline text="Zwei" xmlUrl="https://zwei.example/feed"/></body></opml>"""
DIRECT = Place("5000", person=ANNA)


async def previewed(bot, place=CHANNEL):
    """A server is shown what the feed would bring."""
    bot.web.put(FEED, RSS)
    return await bot.told(await bot.server.slash("feeds add", {"url": FEED}, CLARA, place))


async def subscribed(bot, place=CHANNEL):
    """A server subscribes to the feed, and the watch has read it."""
    preview = await previewed(bot, place)
    done = await bot.pressed(preview, button_of(preview, "add"))
    bot.check()
    return preview, done


def button_of(message, what):
    """The custom id of a button of the desk."""
    ids = [part for part in message.body["components"] if part["type"] == 1]
    return next(
        part["custom_id"] for row in ids for part in row["components"] if part["custom_id"].startswith(f"desk:{what}:")
    )


def test_a_feed_is_previewed_confirmed_and_answered_from(tmp_path):
    """Items, language and overlap are shown before anything is subscribed; the articles are that server's alone."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            preview, done = await subscribed(bot)
            assert "Hafenbote" in preview.text
            assert all(word in preview.versions[0][1]["components"][0]["components"][2]["content"] for word in
                       ("1 item,", "language: de", "0 of them are here already"))  # fmt: skip
            assert "✅ Subscribed" in done.text
            here = await bot.told(await bot.server.slash("ask", QUESTION))
            await bot.server.until(lambda: here.tone == Tone.ANSWERED)
            assert "40 Schiffe" in here.text
            there = await bot.told(await bot.server.slash("ask", QUESTION, place=OTHER_CHANNEL))
            await bot.server.until(lambda: there.tone == Tone.REFUSED)
            assert "Hafenbote" not in there.text

    go(scene())


def test_a_cancelled_preview_subscribes_to_nothing(tmp_path):
    """Cancel says so, and what was offered can no longer be confirmed, there or on another server."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            preview = await previewed(bot)
            key = button_of(preview, "add").rpartition(":")[2]
            cancelled = await bot.pressed(preview, button_of(preview, "cancel"))
            assert "Nothing was subscribed" in cancelled.text
            for guild in (int(OTHER), int(GUILD)):
                assert "too old" in bot.house.desk.feeds.confirm(guild, key, ENGLISH).blocks[0]
            assert bot.store.feeds() == []

    go(scene())


def test_an_offer_is_that_of_one_server_and_of_one_press(tmp_path):
    """Another server can neither confirm nor withdraw it; once confirmed, a second press subscribes to nothing."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            preview = await previewed(bot)
            key, desk = button_of(preview, "add").rpartition(":")[2], bot.house.desk.feeds
            desk.withdraw(int(OTHER), key)
            said = [desk.confirm(int(guild), key, ENGLISH).blocks[0] for guild in (OTHER, GUILD, GUILD)]
            assert ["too old" in one for one in said] == [True, False, True]
            assert len(bot.store.feeds()) == 1

    go(scene())


def test_only_members_who_manage_the_server_change_anything(tmp_path):
    """Discord hides the commands, but may be set otherwise: without the permission nothing happens."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            for name, options in (("feeds add", {"url": FEED}), ("settings", {}), ("budget", {"questions": 1})):
                told = await bot.told(await bot.server.slash(name, options, BEN))
                assert "Manage Server" in told.text
                assert told.private
            assert (bot.web.asked, bot.house.door.servers.all()) == ([], {})

    go(scene())


def test_feeds_are_listed_ended_imported_and_exported(tmp_path):
    """OPML in, with one confirmation for all, a list with health, an end by name, OPML out."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            seen = await bot.told(await bot.server.upload("feeds import", "abos.opml", OPML.encode(), CLARA))
            assert "2 feeds" in seen.text
            assert "2 of them" in seen.text
            await bot.pressed(seen, button_of(seen, "add"))
            listed = await bot.told(await bot.server.slash("feeds list", {}, BEN))
            assert listed.text.count("not asked yet") == 2
            removed = await bot.told(await bot.server.slash("feeds remove", {"feed": "Zwei"}, CLARA))
            assert "Removed: **Zwei**" in removed.text
            exported = await bot.told(await bot.server.slash("feeds export", {}, CLARA))
            assert b"eins.example" in exported.body["files"][0]
            assert b"zwei.example" not in exported.body["files"][0]
            wrong = await bot.told(await bot.server.upload("feeds import", "x.opml", b"<html>", CLARA))
            assert "cannot be read" in wrong.text

    go(scene())


def test_the_operators_keys_are_not_listed_on_servers():
    """Of a shared feed the address comes without its query, of an own one without what is a key; titles as well."""
    shared = Feed("https://anna:geheim@geteilt.example/feed?format=rss&code=geheim")
    own = Feed("https://eigen.example/feed?id=7&key=geheim", title="Eigen")
    (page,) = feed_pages([shared, own], frozenset({own.url}), 0.0, ENGLISH)
    text = "\n".join(page.blocks)
    assert "geheim" not in text
    assert "<https://geteilt.example/feed>" in text
    assert "<https://eigen.example/feed?id=7&key=***>" in text


@pytest.mark.slow
def test_settings_count_at_once_and_outlive_a_restart(tmp_path):
    """Channels, roles and language are chosen in menus; who does not fit is told where, in a line only they see."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            panel = await bot.told(await bot.server.slash("settings", {}, CLARA))
            await bot.pressed(panel, "desk:set:language", CLARA, "de")
            await bot.server.pause(1.1)
            await bot.pressed(panel, "desk:set:channels", CLARA, "2099")
            refused = await bot.told(await bot.server.slash("ask", QUESTION, BEN))
            assert "<#2099>" in refused.text
            assert refused.private
            await bot.server.pause(1.1)
            await bot.pressed(panel, "desk:set:channels", CLARA)
            await bot.server.pause(1.1)
            await bot.pressed(panel, "desk:set:roles", CLARA, READERS)
            said = await bot.server.say(f"{MENTION} Was war?", BEN)
            told = await answer_to(bot.server, said, Tone.REFUSED)
            assert "dürfen nur Leser fragen" in told.text
            reader = Person("3003", "Dora", "en-GB", roles=(READERS,))
            said = await bot.server.say(f"{MENTION} What about the lock?", reader)
            await bot.server.until(lambda: any("Keine Antwort" in a.text for a in bot.server.answers()))
        async with furnished_house(tmp_path) as bot:
            assert bot.house.door.servers.of(int(GUILD)).roles == (int(READERS),)

    go(scene())


def test_a_budget_is_told_with_the_time_of_new_questions(tmp_path):
    """The second question of a day is one too many where one is allowed; a role may have more."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            shown = await bot.told(await bot.server.slash("budget", {"questions": 1}, CLARA))
            assert "each person: 1" in shown.text
            role = {"roles": {READERS: role_json(READERS, "Leser", 0)}}
            await bot.told(await bot.server.slash("budget", {"questions": 2, "role": READERS}, CLARA, resolved=role))
            await bot.told(await bot.server.slash("ask", QUESTION, BEN))
            over = await bot.told(await bot.server.slash("ask", QUESTION, BEN))
            assert "You have used today's 1 question; there are new ones <t:" in over.text
            assert over.text.endswith(":R>.")
            reader = Person("3003", "Dora", "en-GB", roles=(READERS,))
            for _ in range(2):
                asked = await bot.told(await bot.server.slash("ask", QUESTION, reader))
                assert "have used" not in asked.text
            over = await bot.told(await bot.server.slash("ask", QUESTION, reader))
            assert "your role" in over.text

    go(scene())


@pytest.mark.parametrize("command", [("ask", QUESTION), ("latest", {"topic": "Schleuse"})])
@pytest.mark.parametrize("lost", ["failed", "own", "full"])
def test_a_question_that_is_not_answered_costs_none_of_the_day(tmp_path, command, lost):
    """Where an answer fails, or the line takes no more, the one question of the day is still to be asked."""

    async def scene():
        async with furnished_house(tmp_path, questions_per_person=1) as bot:
            exchanges, name, budgets = bot.house.exchanges, command[0], bot.house.door.budgets
            line, exchanges.line = (
                exchanges.line,
                Line(longest=0 if lost == "full" else 9, per_person=int(lost != "own")),
            )
            if lost == "failed":
                exchanges.line.turn = lambda *_: 1 / 0
            used = await bot.server.slash(*command, BEN)
            await bot.server.until(lambda: used.original and used.original.tone in (Tone.FAILED, Tone.REFUSED))
            for _ in range(100):
                if budgets.used(int(BEN.id), int(GUILD)) == (0, 0):
                    break
                await asyncio.sleep(0.02)
            exchanges.line = line
            for refused in (False, True):
                told = await bot.told(await bot.server.slash(name, command[1], BEN))
                assert (":R>." in told.text) == refused  # when there are new ones

    go(scene())


def test_a_mention_is_answered_in_a_thread_of_its_own_where_the_server_wants_it(tmp_path):
    """The thread lies below the mention and is called after the question."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            bot.house.door.servers.change(int(GUILD), place="thread")
            said = await bot.server.say(f"{MENTION} Was war in der Stadt?")
            answer = await bot.server.until(lambda: next(iter(bot.server.answers()), None))
            assert (answer.place.id, answer.place.parent) == (said.id, CHANNEL.id)
            assert answer.place.name == "Was war in der Stadt?"

    go(scene())


@pytest.mark.slow
def test_answers_are_as_short_as_the_server_wants_them(tmp_path):
    """Of an answer of several quotes the first is shown alone; the others are a press away."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            await subscribed(bot)
            shown = []
            for style in ("full", "short"):
                bot.house.door.servers.change(int(GUILD), style=style)
                used = await bot.server.slash("ask", {"question": TWO_QUESTIONS}, BEN)
                await bot.server.until(lambda used=used: used.original and used.original.tone == Tone.ANSWERED)
                shown.append([line for line in used.original.text.splitlines() if line.startswith("> ")])
            full, short = shown
            assert len(full) > 1
            assert short == full[:1]
            await bot.server.press(used.original, "full", BEN)
            await bot.server.until(lambda: all(line in used.original.text for line in full))

    go(scene())


def test_state_help_and_privacy_are_told_in_ones_language(tmp_path):
    """/status, /sources, /help and /privacy answer privately, in direct messages too, without another's feeds."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            await subscribed(bot)
            ours = await bot.told(await bot.server.slash("status", {}, BEN))
            assert "1 article from 1 outlet," in ours.text
            assert "1 feed: 1 fine" in ours.text
            theirs = await bot.told(await bot.server.slash("status", {}, ANNA, DIRECT))
            assert "noch keine Artikel" in theirs.text
            assert "0 Feeds" in theirs.text
            sources = await bot.told(await bot.server.slash("sources", {}, BEN))
            assert "Hafenbote" in sources.text
            none = await bot.told(await bot.server.slash("sources", {}, BEN, OTHER_CHANNEL))
            assert "no articles yet" in none.text
            for name, word in (("help", "beantwortet Fragen"), ("privacy", "aufbewahrt")):
                told = await bot.told(await bot.server.slash(name, {}, ANNA))
                assert word in told.text
                assert told.private

    go(scene())


def test_all_that_is_kept_of_a_person_is_deleted(tmp_path):
    """After a second question, answers, receipts and follows are gone; the buttons below the answer say so."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            await subscribed(bot)
            answer = await bot.told(await bot.server.slash("ask", QUESTION, BEN))
            await bot.server.until(lambda: answer.tone == Tone.ANSWERED)
            await bot.told(await bot.server.slash("follow topic", {"text": "Schleuse", "where": "direct"}, BEN))
            await bot.server.until(bot.store.receipts)
            warned = await bot.told(await bot.server.slash("delete-my-data", {}, BEN))
            done = await bot.pressed(warned, "desk:forget:", BEN)
            assert "1 question with answers, 1 receipt, 1 thing you followed." in done.text
            assert bot.house.memory.recent(int(BEN.id)) == []
            assert (bot.store.receipts(), bot.store.follows()) == ([], [])
            told = await bot.told(await bot.server.press(answer, "why", BEN))
            assert "no longer kept" in told.text

    go(scene())


def test_a_server_that_removes_the_bot_ends_its_feeds(tmp_path):
    """Its own feeds are no longer asked; its articles go a week later, those of others stay."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            await subscribed(bot)
            await bot.server.gateway.dispatch("GUILD_DELETE", {"id": GUILD, "guild_id": GUILD})
            for _ in range(100):
                if not bot.store.feeds():
                    break
                await bot.server.pause(0.02)
            assert bot.store.feeds() == []
            assert bot.store.coverage(Scope(corpora=(GUILD,))).articles == 1
            assert sweep(bot.house, bot.store, time.time() + GONE - 60) == 0
            assert sweep(bot.house, bot.store, time.time() + GONE + 60) == 1
            assert bot.store.coverage().articles == 0

    go(scene())


def test_the_desk_closes_after_what_is_under_way(tmp_path, caplog):
    """A removal that is being written when the bot stops is written; what comes after is not begun."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            desk, register = bot.house.desk, bot.house.register
            with register._lock:  # the disk takes its time
                await bot.server.gateway.dispatch("GUILD_DELETE", {"id": GUILD, "guild_id": GUILD})
                while not desk.under_way:  # noqa: ASYNC110 - nothing tells it
                    await asyncio.sleep(0.01)
                closing = asyncio.create_task(bot.house.close(grace=5, farewell=5))
                while not desk.closing:  # noqa: ASYNC110 - nothing tells it
                    await asyncio.sleep(0.01)
                late = await bot.told(await bot.server.slash("privacy", {}, BEN))
                assert ENGLISH.closing in late.text
                assert not closing.done()
            await closing
            assert not desk.under_way
            register.close()
        with closed(Register(tmp_path / FILE)) as register:
            assert register.gone_before(time.time()) == [int(GUILD)]
        assert not [record for record in caplog.records if record.levelno >= logging.ERROR]

    go(scene())


def test_shards_count_together(tmp_path):
    """Two processes add to the day's counts, neither overwrites the other's, and a limit holds for both together."""
    with closed(Register(tmp_path / FILE)) as one, closed(Register(tmp_path / FILE)) as other:
        here, there = (Budgets(register, Limits(per_day=5), clock=lambda: 86_400.0) for register in (one, other))
        for budgets in (here, there, here, there):
            budgets.take(1, None, DEFAULT)
        here.give_back(1, None)
        for budgets in (here, there, here):
            budgets.save()
        assert (here.used(1, None)[0], there.used(1, None)[0], one.spent("1970-01-02")["all"]) == (3, 3, 3)
        here.take(2, None, DEFAULT)
        here.save()
        there.save()
        there.take(3, None, DEFAULT)
        there.save()
        here.save()
        with pytest.raises(Spent):
            here.take(4, None, DEFAULT)


def test_a_shard_behind_midnight_takes_nothing_from_the_new_day(tmp_path):
    """One process writes yesterday's last counts when another has begun with today's."""
    with closed(Register(tmp_path / FILE)) as register:
        early, late = (Budgets(register, clock=lambda at=at: at) for at in (86_399.0, 86_401.0))
        for budgets in (early, late):
            budgets.take(1, None, DEFAULT)
        late.save()
        early.save()
        assert register.spent("1970-01-02")["all"] == 1


def test_counts_that_could_not_be_written_are_written_later(tmp_path):
    """The disk is full for a while."""
    with closed(Register(tmp_path / FILE)) as register:
        budgets = Budgets(register, clock=lambda: 0.0)
        budgets.take(1, None, DEFAULT)
        register._connection.execute("PRAGMA query_only = 1")
        budgets.save()
        register._connection.execute("PRAGMA query_only = 0")
        assert budgets.used(1, None)[0] == 1
        budgets.save()
        assert register.spent("1970-01-01") == {"all": 1, "p1": 1}


def test_a_server_is_swept_by_what_it_has_set_in_another_process(tmp_path):
    """Another shard's server that keeps its articles for good by now loses none, and what it lets be seen counts."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            await subscribed(bot)
            bot.house.door.servers.change(int(GUILD), retention=30)
            with closed(Register(tmp_path / FILE)) as register:
                Servers(register).change(int(GUILD), retention=0, own_only=True)
            assert sweep(bot.house, bot.store, 1_800_000_000.0) == 0
            assert bot.house.door.servers.corpora(int(GUILD)) == (GUILD,)

    go(scene())


@pytest.mark.parametrize("days", [0, 30])
def test_each_servers_retention_is_its_own(tmp_path, days):
    """Old articles leave the corpus of the server that set a number of days."""

    async def scene():
        async with furnished_house(tmp_path) as bot:
            await subscribed(bot)
            bot.house.door.servers.change(int(GUILD), retention=days)
            assert sweep(bot.house, bot.store, 1_800_000_000.0) == bool(days)

    go(scene())
