"""What a message says, wherever its words stand, on a loopback Discord with the unmodified discord.py client."""

from __future__ import annotations

import pytest

from bot.discordbot.message_text import is_only_address, words_in
from bot.discordbot.pointing import only_points
from bot.discordbot.questions import LONGEST
from bot.discordbot.rendering import Tone
from tests.bot.discord.bench import MENTION, ScriptedAnswerer, answer_to, go, running
from tests.bot.discord.loopback import ANNA, BEN, BOT, CHANNEL, GUILD
from tests.bot.discord.payloads import READERS, Person, Place, now, role_json
from tests.bot.discord.test_discord_menus import CHECK, FIND, ScriptedChecking, replied

DIRECT = Place("5000", person=ANNA)
FILE = {"id": "77", "filename": "a.ogg", "size": 9, "url": "http://x.example/a", "proxy_url": "http://x.example/a"}
POLL = {
    "question": {"text": "Kommt der Streik?"},
    "answers": [{"answer_id": 1, "poll_media": {"text": "Ja"}}],
    "expiry": now(),
    "allow_multiselect": False,
    "layout_type": 1,
}


def forwarded(text: str) -> dict[str, object]:
    """What a message that only forwards another one brings along."""
    copied = {"type": 0, "content": text, "embeds": [], "attachments": [], "timestamp": now(), "edited_timestamp": None}
    copied |= {"flags": 0, "mentions": [], "mention_roles": [], "components": []}
    return {
        "message_reference": {"type": 1, "channel_id": "1", "message_id": "2"},
        "message_snapshots": [{"message": copied}],
    }


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Was kostet <:faehre:123456789012345678> die <a:x:1>Fähre?", "Was kostet die Fähre?"),
        ("<@&7000> <#2001> <@!3000> </ask:12> <id:guide> Und nun?", "Und nun?"),
        ("Was war am <t:1780272000:D> und am <t:1780272000>?", "Was war am 2026-06-01 und am 2026-06-01?"),
        ("am <t:999999999999:R>", "am"),
        ("Über\u200bfahrt nach Hel\u00adgo\u2060land\u200d", "Überfahrt nach Helgoland"),
        ("می‌خواهم 👩‍🚀", "می‌خواهم 👩‍🚀"),
        ("3 < 4 und <b> bleibt", "3 < 4 und <b> bleibt"),
    ],
)
def test_signs_of_discords_and_what_is_unseen_are_no_words(text, read):
    """Emoji, mentions and invisible characters go, times become days; joiners of other scripts and emoji stay."""
    assert words_in(text) == read


@pytest.mark.parametrize(
    ("text", "only"),
    [("https://a.example/b", True), ("<https://a.example> !", True), ("Was steht in https://a.example?", False)],
)
def test_an_address_alone_asks_nothing(text, only):
    """Beside words an address may stand in a question."""
    assert is_only_address(text) is only


@pytest.mark.parametrize(
    ("more", "asked"),
    [(forwarded("Was sagt <@3001> Apple?"), "Was sagt Apple?"), ({"poll": POLL}, "Kommt der Streik?")],
)
def test_a_forwarded_message_or_a_poll_is_a_question_as_well(more, asked):
    """In a direct message their words are asked with, where none of one's own are."""
    answerer = ScriptedAnswerer()

    async def scene():
        async with running(answerer) as (server, _):
            await answer_to(server, await server.say("", ANNA, DIRECT, **more))
        assert [ask.question for ask in answerer.asked] == [asked]

    go(scene())


@pytest.mark.parametrize(
    ("text", "more", "told"),
    [
        ("", {"attachments": [FILE], "flags": 1 << 13}, "Ich lese nur Worte"),
        ("", {"sticker_items": [{"id": "5", "name": "wave", "format_type": 1}]}, "Ich lese nur Worte"),
        ("https://a.example/b", {}, "Ich lese nur Worte"),
        ("", {}, "schreib deine Frage hinter meinen Namen"),
    ],
)
def test_who_sends_no_words_is_told_what_is_read(text, more, told):
    """A voice message, a sticker and a link alone are told apart from an empty mention; nothing is searched."""
    answerer = ScriptedAnswerer()

    async def scene():
        async with running(answerer, locale="de") as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} {text}", **more), Tone.REFUSED)
            assert told in answer.text
        assert answerer.asked == []

    go(scene())


def test_a_question_longer_than_the_forms_allow_is_told_so():
    """A message may be longer than the field of /ask: nothing is searched, and the limit named. Signs do not count."""
    answerer, longest = ScriptedAnswerer(), "Was war? " * 111 + "?"

    async def scene():
        async with running(answerer, locale="de") as (server, _):
            said = await server.say(f"{MENTION} {longest}?")
            assert "darf 1000 Zeichen haben" in (await answer_to(server, said, Tone.REFUSED)).text
            await answer_to(server, await server.say(f"{MENTION} <:faehre:123456789012345678> {longest}"))
        assert [ask.question for ask in answerer.asked] == [longest]
        assert len(longest) == LONGEST

    go(scene())


@pytest.mark.parametrize("text", ["", " stimmt das?", " is that true?", " Quelle?"])
@pytest.mark.parametrize("author", [BEN, Person("88", "Newsbot", bot=True)])
def test_a_mention_below_anothers_message_points_to_its_menu(text, author):
    """Discord does not show the bot what is replied to; the message's own menu does. Nothing is searched."""
    answerer = ScriptedAnswerer()

    async def scene():
        async with running(answerer, locale="de") as (server, _):
            claim = await server.say("Die Überfahrt kostet 99 Euro.", author)
            replied_to = {"referenced_message": claim.to_json() | {"content": ""}}
            said = await server.say(MENTION + text, ANNA, CHANNEL, claim.id, **replied_to)
            told = (await answer_to(server, said, Tone.REFUSED)).text
            assert "*Aussage prüfen*" in told or "*Check this claim*" in told
        assert answerer.asked == []

    go(scene())


def test_a_question_of_its_own_below_anothers_message_is_asked():
    """It need not lean on what it replies to; and without a message above, "Is that true?" is a question as well."""
    answerer = ScriptedAnswerer()

    async def scene():
        async with running(answerer) as (server, _):
            claim = await server.say("Die Überfahrt kostet 99 Euro.", BEN)
            replied_to = {"referenced_message": claim.to_json() | {"content": ""}}
            await answer_to(
                server, await server.say(f"{MENTION} Was kostet das?", ANNA, CHANNEL, claim.id, **replied_to)
            )
            await answer_to(server, await server.say(f"{MENTION} Stimmt das?"))
        assert [ask.question for ask in answerer.asked] == ["Was kostet das?", "Stimmt das?"]

    go(scene())


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Stimmt das so?", True),
        ("ist das wirklich wahr", True),
        ("Is this real or not?", True),
        ("fact check please", True),
        ("Hast du eine Quelle dafür?", True),
        ("Stimmt es, dass die Fähre ausfällt?", False),
        ("Is that the minister?", False),
        ("Was sagst du zum Streik?", False),
    ],
)
def test_what_only_points_names_nothing(text, only):
    """A question with something of its own is none."""
    assert only_points(text) is only


def test_a_mention_of_the_bots_own_role_is_heard():
    """It is called like the bot, but Discord hides the words from it: how to be read is told. Others are left alone."""
    role = {**role_json("7777", "Dateline", 0), "managed": True, "tags": {"bot_id": BOT.id}}

    async def scene():
        async with running(ScriptedAnswerer(), locale="de") as (server, _):
            await server.gateway.dispatch("GUILD_ROLE_CREATE", {"guild_id": GUILD, "role": role})
            others = await server.say(f"<@&{READERS}> Was war das?", mention_roles=[READERS])
            said = await server.say("<@&7777> Was war das?", mention_roles=["7777"])
            assert "erwähn mich mit meinem Namen" in (await answer_to(server, said, Tone.REFUSED)).text
            assert all(message.replied_to != others.id for message in server.answers())

    go(scene())


def test_the_menus_read_an_answers_card():
    """Of one of ours the quotes are read, not the words around them; of another's its texts, without addresses."""
    checking = ScriptedChecking()

    async def scene():
        async with running(ScriptedAnswerer(), checking=checking) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war das?"))
            await replied(server, await server.menu(FIND, answer), Tone.ANSWERED)
            card = await server.say("", Person("88", "Newsbot", bot=True))
            card.body |= {"components": [{"type": 10, "content": "Die EZB senkt. https://x.example"}], "flags": 1 << 15}
            await replied(server, await server.menu(FIND, card), Tone.ANSWERED)
        assert [ask.question for ask in checking.asked] == ["Es war so.", "Die EZB senkt."]

    go(scene())


def test_what_is_left_unchecked_of_a_message_is_told():
    """Three statements are checked, each once, and how many more there are is said."""
    checking = ScriptedChecking()
    text = "Die EZB senkte den Zins. " * 3 + "".join(f"Meta baut {n} Werke in Köln. " for n in range(2, 6))

    async def scene():
        async with running(ScriptedAnswerer(), checking=checking) as (server, _):
            told = await replied(server, await server.menu(CHECK, await server.say(text)), Tone.ANSWERED)
            assert "2 weitere Aussagen in dieser Nachricht nicht geprüft" in told
        assert len({ask.question for ask in checking.asked}) == len(checking.asked) == 3

    go(scene())


def test_an_event_that_comes_twice_is_answered_once():
    """Around a resume Discord may give a message again."""
    answerer = ScriptedAnswerer()

    async def scene():
        async with running(answerer) as (server, _):
            said = await server.say(f"{MENTION} Was war das?")
            await server.gateway.dispatch("MESSAGE_CREATE", said.to_json())
            await answer_to(server, said)
            await answer_to(server, await server.say(f"{MENTION} Und danach?"))
        assert [ask.question for ask in answerer.asked] == ["Was war das?", "Und danach?"]

    go(scene())
