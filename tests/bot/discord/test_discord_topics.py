"""Topics, follows, digests and corrections on a loopback Discord, with a real store and the unmodified client."""

from __future__ import annotations

import asyncio
import sqlite3
import time
from contextlib import asynccontextmanager, closing
from dataclasses import replace

import pytest

from bot.discordbot.feed_notices import FeedNotices
from bot.discordbot.following_delivery import FollowingDelivery, delivery
from bot.discordbot.rendering import Tone
from bot.topics.following import channel_place, person_place
from ingest.preparation import parted, prepared, with_language
from tests.bot.discord.bench import MENTION, answer_to, go
from tests.bot.discord.house import CLARA, GUILD, furnished_house
from tests.bot.discord.loopback import ANNA, CHANNEL
from tests.bot.discord.records import Fault
from tests.bot.newsroom import EZB, LUMERA, LUMERA_COPY, META, TUNNEL, article
from tests.doubles import HashedEncoder
from vectorstore.domain import Article

HERE = channel_place(int(CHANNEL.id))
DAY = 86_400.0
CHIPS = article("Meta kauft Chips", "Der Konzern Meta kauft Chips für fünf Milliarden Dollar. So heißt es.", "Kurier")


def put(store, *articles):
    """Take articles in as ingest does."""
    store.put_many(prepared([parted(with_language(one)) for one in articles], HashedEncoder()))


def come(one: Article, after: float = 1.0) -> Article:
    """The same article, published and taken in so many seconds from now."""
    return replace(one, published=time.time() + after, fetched=time.time() + after)


@asynccontextmanager
async def newsroom(folder, *articles, **given):
    """The furnished bot with articles in its store and the loop of digests at hand, not running."""
    async with furnished_house(folder, **given) as bot:
        put(bot.store, *articles)
        parts = parts_like(bot)
        bot.client.get_channel(1)  # the cache is there
        yield bot, delivery(bot.client, parts, bot.house.door)


def parts_like(bot):
    """The parts that the desk of the bot under test works with."""
    from tests.bot.discord.house import parts_of

    return parts_of(bot.store)


def later(loop: FollowingDelivery, seconds: float) -> FollowingDelivery:
    """The same loop with its clock set forward."""
    loop._clock = lambda: time.time() + seconds
    return loop


def text_in(server, place):
    """What the bot said in a place."""
    return [shown.text for shown in server.answers() if shown.place.id == place]


def test_latest_shows_each_story_once_with_its_quote(tmp_path):
    """Two outlets that print one text are one story that names both."""

    async def scene():
        async with newsroom(tmp_path, LUMERA, LUMERA_COPY, META) as (bot, _):
            used = await bot.server.slash("latest", {"topic": "Lumera"})
            await bot.server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            text = used.original.text
            assert text.count("\n> ") == 1
            assert "The chipmaker Tarn will buy its rival Lumera for $13 billion in cash." in text
            assert "TechCrunch" in text
            assert not used.private

    go(scene())


def test_a_topic_nobody_wrote_about_says_so(tmp_path):
    """No story is made up: the reply names the topic and what was searched, and is not coloured as an answer."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, _):
            used = await bot.server.slash("timeline", {"topic": "Elbphilharmonie"})
            await bot.server.until(lambda: used.original and used.original.tone == Tone.REFUSED)
            assert "Elbphilharmonie" in used.original.text
            assert "Durchsucht" in used.original.text or "Searched" in used.original.text

    go(scene())


def test_a_timeline_comes_as_a_picture_with_a_description(tmp_path):
    """The picture is sent along, its description tells the counts, the turning points are cited."""

    async def scene():
        async with newsroom(tmp_path, LUMERA, TUNNEL) as (bot, _):
            used = await bot.server.slash("timeline", {"topic": "Elbtunnel"}, ANNA)
            await bot.server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            body = used.original.body
            assert body["files"][0].startswith(b"\x89PNG")
            assert body["attachments"][0]["description"].startswith("Balkendiagramm: Berichte über „Elbtunnel“ je Tag")
            assert "Der Hamburger Elbtunnel bleibt am Wochenende gesperrt." in used.original.text

    go(scene())


def test_a_comparison_shows_both_sides_and_the_empty_one(tmp_path):
    """Each line is cited; a side without evidence says so."""

    async def scene():
        async with newsroom(tmp_path, EZB, META) as (bot, _):
            used = await bot.server.slash("compare", {"first": "Meta", "second": "Elbphilharmonie"}, ANNA)
            await bot.server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            assert "Der Konzern Meta will 65 Milliarden Dollar in Rechenzentren stecken." in used.original.text
            assert "**Elbphilharmonie**: Nichts dazu in den Artikeln." in used.original.text

    go(scene())


def test_a_comparison_of_one_topic_with_itself_asks_for_another(tmp_path):
    """That the articles say nothing about it would be wrong; it is no error either."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, _):
            used = await bot.server.slash("compare", {"first": "Meta", "second": " meta"}, ANNA)
            await bot.server.until(lambda: used.original and used.original.tone == Tone.REFUSED)
            assert used.original.text == "Nenne zwei verschiedene Themen."

    go(scene())


def test_what_cannot_be_followed_is_told_in_ones_language(tmp_path):
    """What was typed is shown as text, in a German sentence for a German."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, _):
            used = await bot.server.slash("follow topic", {"text": "Meta", "zone": "**Mars**"}, CLARA)
            assert '"\\*\\*Mars\\*\\*" is not a time zone' in (await bot.told(used)).text
            used = await bot.server.slash("follow topic", {"text": "Meta", "zone": "Mars", "where": "direct"}, ANNA)
            assert "„Mars“ ist keine Zeitzone" in (await bot.told(used)).text

    go(scene())


def test_only_who_manages_channels_may_let_one_follow(tmp_path):
    """A member without the permission is told so and may follow in private; one with it may."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, _):
            refused = await bot.told(await bot.server.slash("follow topic", {"text": "Meta"}, ANNA))
            assert "Kanäle verwalten" in refused.text
            assert bot.store.follows() == []
            await bot.told(await bot.server.slash("follow topic", {"text": "Meta", "where": "direct"}, ANNA))
            used = await bot.server.slash("follow topic", {"text": "Meta", "day": "monday", "time": "7:30"}, CLARA)
            assert "Mondays at 07:30 (UTC)" in (await bot.told(used)).text
            assert used.private
            assert [one.place for one in bot.store.follows()] == [person_place(int(ANNA.id)), HERE]
            assert bot.store.follows(HERE)[0].scope == GUILD

    go(scene())


def test_follows_are_listed_and_stopped_where_one_may(tmp_path):
    """/following shows the channel's and one's own; stopping the channel's needs the permission."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, _):
            await bot.told(await bot.server.slash("follow topic", {"text": "Meta"}, CLARA))
            listed = await bot.told(await bot.server.slash("following", {}, ANNA))
            assert "Thema „Meta“" in listed.text
            number = str(bot.store.follows()[0].id)
            assert (
                "Kanäle verwalten" in (await bot.told(await bot.server.slash("following", {"stop": number}, ANNA))).text
            )
            assert (
                "No longer followed"
                in (await bot.told(await bot.server.slash("following", {"stop": f"#{number}"}, CLARA))).text
            )
            assert bot.store.follows() == []

    go(scene())


def test_a_wrong_zone_or_outlet_is_told_privately(tmp_path):
    """Nothing is followed, and the sentence says what to write."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, _):
            used = await bot.server.slash("follow topic", {"text": "Meta", "zone": "Moon/Base"}, CLARA)
            assert "not a time zone" in (await bot.told(used)).text
            used = await bot.server.slash("follow source", {"text": "Nobody's Daily"}, CLARA)
            assert "known outlets: Kurier" in (await bot.told(used)).text
            assert used.private
            assert bot.store.follows() == []

    go(scene())


async def following(bot, text="Meta", kind="topic"):
    """Let the channel follow something."""
    await bot.told(await bot.server.slash(f"follow {kind}", {"text": text}, CLARA))


def test_a_digest_comes_once_with_what_is_new(tmp_path):
    """What was there before is no news; the new story comes at its hour, cited, and never again."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, loop):
            await following(bot)
            await later(loop, DAY).round()
            assert text_in(bot.server, CHANNEL.id) == [] or "Digest" not in "".join(text_in(bot.server, CHANNEL.id))
            put(bot.store, come(CHIPS, DAY + 3600))
            await later(loop, 2 * DAY).round()
            said = [shown for shown in bot.server.answers() if not shown.private]
            assert len(said) == 1
            assert "> “Der Konzern Meta kauft Chips für fünf Milliarden Dollar.”" in said[0].text
            await later(loop, 3 * DAY).round()
            await later(loop, 4 * DAY).round()
            assert len([shown for shown in bot.server.answers() if not shown.private]) == 1

    go(scene())


@pytest.mark.parametrize(("status", "arrived"), [(502, True), (503, False)])
def test_a_restart_between_writing_and_sending_repeats_nothing(tmp_path, status, arrived):
    """A digest whose sending was not noted is found in the channel; one that never arrived is sent."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, loop):
            await following(bot)
            put(bot.store, come(CHIPS))
            bot.server.faults.append(Fault("POST", r"/messages$", status, after_commit=arrived, times=9))
            await later(loop, DAY).round()
            bot.server.faults.clear()
            assert len(bot.store.outgoing()) == 1
            assert [shown.private for shown in bot.server.answers()] == [True, *[False] * arrived]
            await later(loop, 2 * DAY).round()
            said = [shown for shown in bot.server.answers() if not shown.private]
            assert (len(said), bot.store.outgoing()) == (1, [])

    go(scene())


def test_a_deleted_channel_stops_its_follows(tmp_path):
    """Discord's 404 ends what the channel followed, and nothing waits to be sent."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, loop):
            await following(bot)
            put(bot.store, come(CHIPS))
            bot.server.faults.append(Fault("POST", r"/messages$", 404, code=10003, times=9))
            await later(loop, DAY).round()
            assert (bot.store.follows(), bot.store.outgoing()) == ([], [])

    go(scene())


def test_a_digest_whose_card_is_refused_comes_as_an_embed(tmp_path):
    """Where Discord takes no cards the same words come otherwise, at once and once."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, loop):
            await following(bot)
            put(bot.store, come(CHIPS))
            bot.server.faults.append(Fault("POST", r"/messages$", 400, code=50035))
            await later(loop, DAY).round()
            (said,) = [shown for shown in bot.server.answers() if not shown.private]
            assert "Der Konzern Meta kauft Chips" in said.body["embeds"][0]["description"]
            assert bot.store.outgoing() == []

    go(scene())


def test_a_digest_that_fails_keeps_no_other_from_being_sent(tmp_path, caplog):
    """Whatever is wrong with it; it is tried again, and given up when it is a week old."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, loop):
            broken = bot.store.write_digest(HERE, {"language": "en", "sections": None}, (), (), time.time())
            await following(bot)
            put(bot.store, come(CHIPS))
            await later(loop, DAY).round()
            assert len([shown for shown in bot.server.answers() if not shown.private]) == 1
            assert [one.id for one in bot.store.outgoing()] == [broken.id]
            await later(loop, 6.9 * DAY).round()
            assert [one.id for one in bot.store.outgoing()] == [broken.id]
            await later(loop, 7.1 * DAY).round()
            assert bot.store.outgoing() == []
            assert f"digest {broken.id} to {HERE} is given up" in caplog.text

    go(scene())


def test_a_digest_that_discord_keeps_refusing_is_given_up_after_a_week(tmp_path):
    """Card and embed alike."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, loop):
            await following(bot)
            put(bot.store, come(CHIPS))
            bot.server.faults.append(Fault("POST", r"/messages$", 400, code=50035, times=9))
            await later(loop, DAY).round()
            assert len(bot.store.outgoing()) == 1
            await later(loop, 9 * DAY).round()
            assert (bot.store.outgoing(), len(bot.store.follows())) == ([], 1)

    go(scene())


@pytest.mark.parametrize("name", ["digests", "feed notices"])
def test_the_loop_goes_on_while_another_process_writes(tmp_path, name):
    """A round waits for the lock on the record in a thread: the event loop itself lets go of it here."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, loop):
            house = bot.house
            notices = FeedNotices(bot.client, bot.store, house.register, house.door.servers, bot.client.forms)
            with closing(sqlite3.connect(bot.store._database.path, isolation_level=None)) as other:
                other.execute("BEGIN IMMEDIATE")
                waiting = asyncio.create_task(loop.round() if name == "digests" else notices.round())
                await asyncio.sleep(0.3)
                assert not waiting.done()
                other.execute("ROLLBACK")
                await waiting

    go(scene())


@pytest.mark.parametrize(("code", "left"), [(50001, 0), (50013, 1)])
def test_a_channel_we_no_longer_see_stops_its_follows_a_missing_permission_does_not(tmp_path, code, left):
    """Either way the digest is not tried for ever."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, loop):
            await following(bot)
            put(bot.store, come(CHIPS))
            bot.server.faults.append(Fault("POST", r"/messages$", 403, code=code, times=9))
            await later(loop, DAY).round()
            assert (len(bot.store.follows()), bot.store.outgoing()) == (left, [])

    go(scene())


def test_a_server_follows_only_outlets_it_may_see(tmp_path):
    """An outlet of another server's own articles is neither followed nor named."""

    async def scene():
        async with newsroom(tmp_path, META, TUNNEL) as (bot, _):
            with bot.store._database.writing() as connection:
                connection.execute(
                    "INSERT INTO corpus_article(article_id, corpus, public) VALUES (?, '999', 0)", (TUNNEL.id,)
                )
                connection.execute("UPDATE meta SET value = value + 1 WHERE key = 'changes'")
            told = await bot.told(await bot.server.slash("follow source", {"text": "Elbkurier"}, CLARA))
            assert "No article is from" in told.text
            assert "known outlets: Kurier." in told.text

    go(scene())


def test_a_watched_question_alerts_once_in_private(tmp_path):
    """Evidence that appears is told in a direct message, then the watch is over."""
    from bot.topics.following import add_watch

    async def scene():
        async with newsroom(tmp_path, META) as (bot, loop):
            add_watch(
                bot.store,
                person_place(int(ANNA.id)),
                "Warum bleibt der Hamburger Elbtunnel gesperrt?",
                now=time.time() - 60,
                language="de",
                scope=GUILD,
            )
            await loop.round()
            assert bot.server.answers() == []
            put(bot.store, come(TUNNEL))
            await later(loop, 600).round()
            await later(loop, 1200).round()
            said = bot.server.answers()
            assert len(said) == 1
            assert said[0].place.guild is None
            assert "Neue Belege zu einer Frage, die du beobachtest" in said[0].text
            assert bot.store.follows() == []

    go(scene())


def test_an_answer_whose_source_was_revised_gets_a_note_once(tmp_path):
    """The cited sentence changed: the answer's own message says so, with both wordings, and says it once."""

    async def scene():
        async with newsroom(tmp_path, EZB) as (bot, loop):
            said = await bot.server.say(
                f"{MENTION} Auf wie viel Prozent senkte die Europäische Zentralbank den Leitzins?"
            )
            answer = await answer_to(bot.server, said)
            while not _noted(bot.store):  # noqa: ASYNC110 - nothing tells it
                await asyncio.sleep(0.02)
            text = EZB.text.replace("2,0 Prozent", "2,25 Prozent")
            put(bot.store, replace(EZB, text=text, updated=time.time()))
            await asyncio.sleep(1.1)  # edits of one message come at most once a second
            await loop.round()
            assert "✏️ **Korrigiert**" in answer.text
            assert "auf 2,25 Prozent" in answer.text
            assert "~~Die Europäische Zentralbank senkte den Leitzins auf 2,0 Prozent.~~" in answer.text
            versions = len(answer.versions)
            await loop.round()
            assert len(answer.versions) == versions

    go(scene())


def test_a_shared_answer_is_corrected_where_all_see_it(tmp_path):
    """A private answer is watched from the moment that it is shared, where it was shared."""

    async def scene():
        async with newsroom(tmp_path, EZB) as (bot, loop):
            question = {"question": "Auf wie viel Prozent senkte die Zentralbank den Leitzins?", "private": True}
            used = await bot.server.slash("ask", question)
            await bot.server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            await asyncio.sleep(0.2)
            assert not _noted(bot.store)
            shared = await bot.server.press(used.original, "share")
            await bot.server.until(lambda: shared.original)
            while not _noted(bot.store):  # noqa: ASYNC110 - nothing tells it
                await asyncio.sleep(0.02)
            put(bot.store, replace(EZB, text=EZB.text.replace("2,0 Prozent", "2,25 Prozent")))
            await asyncio.sleep(1.1)  # edits of one message come at most once a second
            await loop.round()
            assert "auf 2,25 Prozent" in shared.original.text
            assert "auf 2,25 Prozent" not in used.original.text

    go(scene())


@asynccontextmanager
async def revised_answer(folder):
    """An answer in the channel whose cited sentence its outlet has changed since; the channel follows something."""
    async with newsroom(folder, EZB) as (bot, loop):
        await following(bot)
        said = await bot.server.say(f"{MENTION} Auf wie viel Prozent senkte die Zentralbank den Leitzins?")
        answer = await answer_to(bot.server, said)
        while not _noted(bot.store):  # noqa: ASYNC110 - nothing tells it
            await asyncio.sleep(0.02)
        put(bot.store, replace(EZB, text=EZB.text.replace("2,0 Prozent", "2,25 Prozent")))
        await asyncio.sleep(1.1)  # edits of one message come at most once a second
        yield bot, loop, answer


@pytest.mark.parametrize("plain", [False, True])
def test_a_note_that_discord_kept_with_an_error_stands_once(tmp_path, plain):
    """In a card or an embed: the next round finds it below the answer and adds no second one."""

    async def scene():
        async with revised_answer(tmp_path) as (bot, loop, answer):
            if plain:
                embed = {"description": answer.text, "color": int(Tone.ANSWERED)}
                answer.body |= {"embeds": [embed], "components": [], "flags": 0}
            bot.server.faults.append(Fault("PATCH", r"/messages/", 501, after_commit=True))
            await loop.round()
            assert len(bot.store.outgoing()) == 1
            await asyncio.sleep(1.1)
            await loop.round()
            assert answer.text.count("**Korrigiert**") == 1
            assert bot.store.outgoing() == []

    go(scene())


@pytest.mark.parametrize(("status", "code"), [(404, 10008), (400, 50035)])
def test_a_note_that_the_answer_does_not_take_comes_as_a_message(tmp_path, status, code):
    """An answer deleted meanwhile, or full by Discord's own count, ends nothing that the channel follows."""

    async def scene():
        async with revised_answer(tmp_path) as (bot, loop, _):
            bot.server.faults.append(Fault("PATCH", r"/messages/", status, code=code))
            await loop.round()
            assert "auf 2,25 Prozent" in bot.server.answers()[-1].text
            assert (len(bot.store.follows()), bot.store.outgoing()) == (1, [])

    go(scene())


def _noted(store):
    with store._database.reading() as connection:
        return connection.execute("SELECT COUNT(*) FROM delivery").fetchone()[0]


def test_the_loop_goes_on_after_a_round_that_failed(tmp_path, caplog):
    """Whatever a round raises is logged; the next one delivers."""

    async def scene():
        async with newsroom(tmp_path, META) as (bot, loop):
            await following(bot)
            put(bot.store, come(CHIPS))
            rounds = iter([ZeroDivisionError("a bug"), None])

            def clock():
                if error := next(rounds, None):
                    raise error
                return time.time() + DAY

            loop._clock, loop._look = clock, 0.01
            running = asyncio.create_task(loop.run())
            await bot.server.until(lambda: [shown for shown in bot.server.answers() if not shown.private])
            running.cancel()
            await asyncio.wait([running])
        assert "digests could not be looked after" in caplog.text

    go(scene())


def test_a_correction_without_room_comes_as_a_reply(tmp_path):
    """An answer that fills its message keeps it; the note replies to it."""

    async def scene():
        async with newsroom(tmp_path, EZB) as (bot, loop):
            said = await bot.server.say(f"{MENTION} Auf wie viel Prozent senkte die Zentralbank den Leitzins?")
            answer = await answer_to(bot.server, said)
            while not _noted(bot.store):  # noqa: ASYNC110 - nothing tells it
                await asyncio.sleep(0.02)
            container = next(part for part in answer.body["components"] if part["type"] == 17)
            room = 3990 - len(answer.text)
            container["components"].append({"type": 10, "content": "x" * room, "id": 99})
            put(bot.store, replace(EZB, text=EZB.text.replace("2,0 Prozent", "2,25 Prozent")))
            await loop.round()
            note = bot.server.answers()[-1]
            assert note.replied_to == answer.id
            assert "auf 2,25 Prozent" in note.text

    go(scene())
