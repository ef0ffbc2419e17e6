"""Asking the bot on a loopback Discord with the unmodified discord.py client."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.answering.answer import NO_QUESTION
from bot.discordbot.line import Line
from bot.discordbot.rendering import Tone
from tests.bot.discord.bench import MENTION, Running, ScriptedAnswerer, answer_to, cited, go, refused, running
from tests.bot.discord.loopback import ANNA, BEN, CHANNEL, THREAD
from tests.bot.discord.payloads import Person, Place
from tests.bot.discord.records import Shown
from vectorstore.errors import ModelError

DIRECT = Place("5000", person=ANNA)


async def remembered(bot: Running, answer: Shown) -> None:
    """Wait until the bot has read that its answer arrived; a person takes longer than that to reply."""
    while not bot.exchanges.conversations.knows(int(answer.id)):  # noqa: ASYNC110 - nothing tells it
        await asyncio.sleep(0.01)


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


def test_a_slash_command_is_acknowledged_before_anything_else():
    """While the answer is held up, the command is acknowledged and its unfinished state says so."""

    async def scene():
        answerer = ScriptedAnswerer(held=asyncio.Event())
        async with running(answerer) as (server, _):
            used = await server.slash("ask", {"question": "Was war in der Stadt?"})
            await server.until(lambda: used.original)
            assert used.kind == 5
            assert used.original.tone == Tone.UNFINISHED
            assert "Noch nicht fertig" in used.original.text
            answerer.held.set()
            await server.until(lambda: used.original.tone == Tone.ANSWERED)

    go(scene())


def test_options_narrow_the_question():
    """since, until, source and language reach the answerer; until covers its whole day."""

    async def scene():
        answerer = ScriptedAnswerer()
        options = {"question": "What?", "since": "2026-05-01", "until": "2026-05-02", "source": "BBC", "language": "en"}
        async with running(answerer) as (server, _):
            used = await server.slash("ask", options, BEN)
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
        ask = answerer.asked[0]
        assert ask.until - ask.since == 2 * 86_400
        assert (ask.sources, ask.languages, ask.answer_language) == (("BBC",), ("en",), "en")

    go(scene())


def test_a_private_answer_is_seen_by_the_asker_only():
    """private makes the response ephemeral, from the acknowledgement on."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            used = await server.slash("ask", {"question": "Was?", "private": True})
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            assert used.private
            assert used.original.private

    go(scene())


def test_a_date_that_is_none_is_refused_at_once_and_privately():
    """A wrong date never reaches the answerer; only the asker sees the sentence that says how to write it."""

    async def scene():
        answerer = ScriptedAnswerer()
        async with running(answerer) as (server, _):
            for options in ({"since": "irgendwann"}, {"since": "2026-05-02", "until": "2026-04-01"}):
                used = await server.slash("ask", {"question": "Was war da?", **options})
                await server.until(lambda used=used: used.original)
                assert used.private
            texts = [used.original.text for used in server.interactions.values()]
            assert "„irgendwann“ ist kein Datum" in texts[0]
            assert "`seit`" in texts[0]  # as a German Discord shows the option
            assert "`bis` liegt vor `seit`; tausche" in texts[1]
        assert answerer.asked == []

    go(scene())


def test_a_public_answer_speaks_the_servers_language():
    """In a server set to German the bot's own words are German, whoever asks; the mention is no part of a question."""

    async def scene():
        answerer = ScriptedAnswerer(lambda ask: cited(["The bridge was closed."], ask.question))
        async with running(answerer, locale="de") as (server, _):
            said = await server.say(f"{MENTION} what happened to the bridge?", BEN)
            answer = await answer_to(server, said)
            assert "✅ **Antwort**" in answer.text
            assert "The bridge was closed." in answer.text
        assert answerer.asked[0].question == "what happened to the bridge?"

    go(scene())


def test_a_server_that_chose_no_language_is_answered_in_that_of_the_question():
    """en-US is what every server has that cannot choose; it is no reason to answer a German question in English."""

    async def scene():
        async with running(ScriptedAnswerer(), locale="en-US") as (server, _):
            german = await answer_to(server, await server.say(f"{MENTION} Was war in der Stadt?", BEN))
            assert "✅ **Antwort**" in german.text
            english = await answer_to(server, await server.say(f"{MENTION} What happened in the town?", ANNA))
            assert "✅ **Answer**" in english.text

    go(scene())


def test_a_private_answer_speaks_the_askers_language():
    """What only one person sees is in the language their Discord is set to."""

    async def scene():
        async with running(ScriptedAnswerer(), locale="de") as (server, _):
            used = await server.slash("ask", {"question": "Was war in der Stadt?", "private": True}, BEN)
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            assert "✅ **Answer**" in used.original.text

    go(scene())


def test_a_direct_message_needs_no_mention():
    """Any message in private is a question."""

    async def scene():
        answerer = ScriptedAnswerer()
        async with running(answerer) as (server, _):
            await answer_to(server, await server.say("Was war in Köln?", ANNA, DIRECT))
        assert answerer.asked[0].question == "Was war in Köln?"

    go(scene())


def test_what_is_not_for_the_bot_is_left_alone():
    """Talk without its name, its own messages and those of other bots start nothing."""

    async def scene():
        answerer = ScriptedAnswerer()
        async with running(answerer) as (server, _):
            await server.say("Was war in Köln?")
            await server.say(f"{MENTION} was war?", Person("77", "Otherbot", bot=True))
            await answer_to(server, await server.say(f"{MENTION} die echte Frage?"))
        assert [ask.question for ask in answerer.asked] == ["die echte Frage?"]

    go(scene())


def test_a_mention_without_a_question_is_told_how_to_ask():
    """The bare name gets one line of help, in the server's language."""

    async def scene():
        answerer = ScriptedAnswerer()
        async with running(answerer, locale="de") as (server, _):
            said = await server.say(MENTION)
            assert "schreib deine Frage" in (await answer_to(server, said, Tone.REFUSED)).text
        assert answerer.asked == []

    go(scene())


def test_a_reply_to_an_answer_continues_the_conversation():
    """A reply carries the turns above it, also to a slash answer; a new mention starts anew."""

    async def scene():
        answerer = ScriptedAnswerer()
        async with running(answerer) as (server, bot):
            used = await server.slash("ask", {"question": "Was sagt Apple?"})
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            await remembered(bot, used.original)
            answer = await answer_to(server, await server.say("und Microsoft?", reply_to=used.original.id))
            await remembered(bot, answer)
            await answer_to(server, await server.say("und Google?", BEN, reply_to=answer.id))
            await answer_to(server, await server.say(f"{MENTION} etwas anderes?"))
        histories = [[turn.question for turn in ask.history] for ask in answerer.asked]
        assert histories == [[], ["Was sagt Apple?"], ["Was sagt Apple?", "und Microsoft?"], []]

    go(scene())


def test_a_direct_message_continues_by_itself():
    """In private the next question knows the one before, even when it was asked while that one was answered."""

    async def scene():
        answerer = ScriptedAnswerer(held=asyncio.Event())
        async with running(answerer) as (server, _):
            first = await server.say("Was sagt Apple?", ANNA, DIRECT)
            second = await server.say("und Microsoft?", ANNA, DIRECT)
            await server.until(lambda: "Nummer 1 in der Reihe" in "".join(a.text for a in server.answers()))
            answerer.held.set()
            await answer_to(server, first)
            await answer_to(server, second)
        assert [turn.question for turn in answerer.asked[1].history] == ["Was sagt Apple?"]
        assert answerer.most_at_once == 1

    go(scene())


def test_a_thread_is_one_conversation():
    """In a thread every question knows the ones before, whoever asked them, but not what was asked in private."""

    async def scene():
        answerer = ScriptedAnswerer()
        async with running(answerer) as (server, _):
            await answer_to(server, await server.say(f"{MENTION} Was sagt Apple?", ANNA, THREAD))
            used = await server.slash("ask", {"question": "Was ist mit Meta?", "private": True}, ANNA, THREAD)
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            await answer_to(server, await server.say(f"{MENTION} und Microsoft?", BEN, THREAD))
        assert [[turn.question for turn in ask.history] for ask in answerer.asked] == [[], [], ["Was sagt Apple?"]]

    go(scene())


def test_a_slash_command_in_private_belongs_to_the_conversation_there():
    """/ask in a direct message is continued by the next message."""

    async def scene():
        answerer = ScriptedAnswerer()
        async with running(answerer) as (server, _):
            used = await server.slash("ask", {"question": "Was sagt Apple?"}, ANNA, DIRECT)
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            await answer_to(server, await server.say("und Microsoft?", ANNA, DIRECT))
        assert [turn.question for turn in answerer.asked[1].history] == ["Was sagt Apple?"]

    go(scene())


def test_a_refusal_is_recognisable_in_words_and_colour():
    """A refusal has its own colour and says so; it links nothing."""

    async def scene():
        async with running(ScriptedAnswerer(lambda ask: refused(ask.question))) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Wer gewann die WM 2050?"), Tone.REFUSED)
            assert "Keine Antwort, die die Artikel belegen" in answer.text
            assert "http" not in answer.text

    go(scene())


def test_nothing_in_an_article_acts_on_discord():
    """Mentions, masked links, invites, headings and code from an article are shown as text."""
    evil = "@everyone <@3000> [klick](https://evil.example) discord.gg/abc\n# Groß\n`rm` ||x|| https://evil.example/a"

    async def scene():
        head = {"title": "**Fett** @here", "source": "<@&1>", "url": "javascript:alert(1)"}
        async with running(ScriptedAnswerer(lambda _: cited([evil], **head))) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war das?"))
            foreign = answer.text.replace("\n-# ", "\n")
            assert not re.search(r"(?<!\\)[#\[`]|\|\||https://|gg/", foreign)
            assert "javascript" not in answer.text
            assert not re.search(r"@everyone|@here|<@[\d!&]", answer.text)

    go(scene())


def test_a_long_answer_continues_in_further_messages():
    """Forty long citations go over several messages, in order, each whole, none missing, none twice."""
    texts = [f"Satz {n} " + f"wort{n} " * 40 + "Ende." for n in range(1, 41)]

    async def scene():
        async with running(ScriptedAnswerer(lambda _: cited(texts))) as (server, _):
            said = await server.say(f"{MENTION} Was war alles?")
            await answer_to(server, said)
            used = await server.slash("ask", {"question": "Was war alles?", "private": True})
            await server.until(lambda: len(used.more) >= 3 and "durchsucht" in used.more[-1].text)
            public = [a.text for a in server.answers() if not a.private]
            private = [used.original.text, *(more.text for more in used.more)]
            assert all(more.private for more in used.more)
            for shown in (public, private):
                assert [int(n) for n in re.findall(r"\*\*\\\[(\d+)\\\]", "\n".join(shown))] == list(range(1, 41))
                assert all(any(f"> „{text}“" in page for page in shown) for text in texts)

    go(scene())


def test_an_error_is_one_sentence_with_an_id():
    """What the operator can act on is told as it is, a bug only by its id; both carry one."""

    async def scene():
        errors = iter([ModelError("The model did not answer; try again."), ValueError("secret detail")])
        async with running(ScriptedAnswerer(lambda _: next(errors))) as (server, _):
            told = await answer_to(server, await server.say(f"{MENTION} Was war das?"), Tone.FAILED)
            bug = await answer_to(server, await server.say(f"{MENTION} Was war das?"), Tone.FAILED)
            assert "The model did not answer; try again. (Kennung `" in told.text.replace("\\", "")
            assert re.search(r"Kennung `[0-9a-f]{8}`", bug.text)
            assert "secret" not in bug.text

    go(scene())


def test_people_are_answered_one_question_at_a_time_and_told_their_place():
    """Two at once over all, one per person; the others wait in order, and too many of one person are declined."""

    async def scene():
        answerer = ScriptedAnswerer(held=asyncio.Event())
        people = [Person(str(6000 + n), f"P{n}", "en-GB") for n in range(4)]
        async with running(answerer, line=Line(at_once=2)) as (server, _):
            said = [await server.say(f"{MENTION} what happened at {p.name}?", p) for p in people for _ in range(1)]
            said += [await server.say(f"{MENTION} and what about {n}?", people[0]) for n in range(3)]
            declined = await answer_to(server, said[-1], Tone.REFUSED)
            assert "still on your earlier questions" in declined.text
            await server.until(lambda: sum("in line" in a.text for a in server.answers()) == 4)
            answerer.held.set()
            for message in said[:-1]:
                await answer_to(server, message)
        assert answerer.most_at_once == 2

    go(scene())


def test_notes_and_period_stand_below_the_answer():
    """What limits the answer is said: notes, and the period that was understood."""
    from bot.answering.answer import Period

    answer = replace(cited(["So war es."]), notes=("Das Modell fiel aus.",), period=Period(86_400.0 * 365, None))

    async def scene():
        async with running(ScriptedAnswerer(lambda _: answer)) as (server, _):
            text = (await answer_to(server, await server.say(f"{MENTION} Was war das?"))).text
            assert "-# ⚠️ Das Modell fiel aus." in text
            assert "verstandener Zeitraum: <t:31536000:D> – jetzt" in text
            assert "1234 Artikel aus 12 Quellen durchsucht · neuester <t:1763000000:D>" in text

    go(scene())


def test_the_channel_is_the_one_that_was_asked_in():
    """Answers go where the question stood, as replies to it."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war das?"))
            assert answer.place == CHANNEL

    go(scene())


@pytest.mark.parametrize("typed", ["gestern", "yesterday", "Yesterday "])
def test_a_day_that_was_typed_and_not_chosen_is_understood(typed):
    """On a phone the suggestion is easily passed by; the word means the same without it."""
    answerer = ScriptedAnswerer()

    async def scene():
        async with running(answerer) as (server, _):
            used = await server.slash("ask", {"question": "Was war da?", "since": typed})
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
        midnight = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0).timestamp()
        assert answerer.asked[0].since == midnight - 86_400.0

    go(scene())


def test_what_is_no_question_has_no_buttons():
    """Below a greeting there is nothing to explain, to watch or to judge."""
    greeting = replace(refused(), reason=NO_QUESTION, text="Hallo!")

    async def scene():
        async with running(ScriptedAnswerer(lambda _: greeting)) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Hallo"), Tone.REFUSED)
            assert answer.text == "Hallo!"
            assert answer.buttons == {}

    go(scene())


def test_a_command_of_an_earlier_version_is_told_as_such(caplog):
    """Discord's lists lag behind; who uses what is no longer there is told to choose anew, and no error is logged."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            gone = {"id": "4999", "name": "gone", "type": 1, "options": []}
            used = await server._use(gone, ANNA, CHANNEL)
            await server.until(lambda: used.original)
            assert used.private
            assert "tipp `/`" in used.original.text
        assert not [record for record in caplog.records if record.levelname == "ERROR"]

    go(scene())
