"""The buttons below an answer, on a loopback Discord with the unmodified discord.py client."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from typing import Any

import pytest

from bot.answering.answer import Citation, Quote
from bot.discordbot.memory import Memory
from bot.discordbot.rendering import Tone
from tests.bot.discord.bench import MENTION, ScriptedAnswerer, answer_to, cited, found, go, refused, running
from tests.bot.discord.library import ListedLibrary
from tests.bot.discord.loopback import ANNA, BEN, THREAD, Loopback
from tests.bot.discord.payloads import Place
from tests.bot.discord.records import Fault, Shown, Used
from tests.bot.discord.rules import broken_by_message
from vectorstore.domain import Article, Found, Passage

BODY = "Die Brücke wurde gesperrt. Sie bleibt bis Mai zu. Der Verkehr wird umgeleitet."
ARTICLE = Article(
    BODY,
    "Brücke zu",
    "https://blatt.example/1",
    "Tagesblatt",
    "Eva Kern",
    published=1_763_000_000.0,
    language="de",
    identity="bridge",
    extra={"origin": "dpa", "content_type": "agency"},
)
FIRST, SECOND = "Die Brücke wurde gesperrt.", "Sie bleibt bis Mai zu."


def two_quotes(question: str = "Was war mit der Brücke?") -> Any:
    """An answer of two sentences of one article, a third one left."""
    passage = Passage(ARTICLE.id, 1, 0, 0, len(BODY), BODY, "de")
    hit = Found(passage, replace(ARTICLE, text=""))
    spans = [(text, BODY.index(text)) for text in (FIRST, SECOND)]
    quotes = [Quote(hit, start, start + len(text), text) for text, start in spans]
    citations = tuple(Citation(n, quote) for n, quote in enumerate(quotes, 1))
    answer = cited([FIRST], question)
    return replace(
        answer,
        id=f"{zlib.crc32(question.encode()):08x}",
        text=f"{FIRST} [1]\n{SECOND} [2]",
        citations=citations,
        passages=(hit, found("Nie.")),
    )


def bridge() -> tuple[ScriptedAnswerer, ListedLibrary]:
    """An answerer that answers so, and the store with that article."""
    return ScriptedAnswerer(lambda ask: two_quotes(ask.question)), ListedLibrary({ARTICLE.id: ARTICLE})


async def private_answer(server: Loopback, question: str = "Was war mit der Brücke?") -> Shown:
    """The answer to a private /ask of Anna's."""
    used = await server.slash("ask", {"question": question, "private": True})
    await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
    return used.original


async def pressed(server: Loopback, message: Shown, action: str, person: Any = ANNA) -> Used:
    """Press a button and wait for what it shows."""
    used = await server.press(message, action, person)
    await server.until(lambda: used.original if used.kind == 5 else used.acknowledged)
    return used


def test_sources_shows_each_quote_with_all_that_is_known_of_it():
    """Anyone may look: outlet, date, link, author, agency and the surroundings of the quote, for their eyes only."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war mit der Brücke?"))
            used = await pressed(server, answer, "sources", BEN)
            text = used.original.text
            assert used.private
            assert "Sources of this answer" in text
            assert text.count("<https://blatt.example/1>") == 2
            assert "by Eva Kern · agency: dpa · kind: agency" in text
            assert "Der Verkehr wird umgeleitet." in text

    go(scene())


def test_sources_says_what_became_of_an_article():
    """A revised article and one that is gone are named as such."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war mit der Brücke?"))
            library.held[ARTICLE.id] = replace(ARTICLE, text="Alles anders.", revision=2)
            revised = await pressed(server, answer, "sources")
            assert "seither von der Quelle geändert" in revised.original.text
            library.held.clear()
            gone = await pressed(server, answer, "sources")
            assert "nicht mehr im Bestand" in gone.original.text

    go(scene())


def test_why_names_what_was_searched_read_and_cited():
    """Question, passages with their numbers, the check and the writer."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war mit der Brücke?"))
            text = (await pressed(server, answer, "why")).original.text
            assert "Gesucht wurde: Was war mit der Brücke?" in text
            assert "zitiert als \\[1\\] \\[2\\]" in text
            assert "2\\. **Tagesblatt**" in text
            assert "kein Sprachmodell" in text

    go(scene())


@pytest.mark.slow
def test_shorter_and_longer_change_the_answer_in_place():
    """Shorter keeps the first sentence, longer adds the next one of the article with its own quote, and back."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library, broken=()) as (server, _):
            answer = await private_answer(server)
            await pressed(server, answer, "short")
            await server.until(lambda: SECOND not in answer.text)
            assert FIRST in answer.text
            assert set(answer.buttons) >= {"full", "sources"}
            await server.pause(1.0)
            await pressed(server, answer, "full")
            await server.until(lambda: SECOND in answer.text)
            await server.pause(1.0)
            await pressed(server, answer, "long")
            await server.until(lambda: "> „Der Verkehr wird umgeleitet.“" in answer.text)
            assert "**\\[3\\] Tagesblatt**" in answer.text

    go(scene())


def test_only_who_asked_may_change_or_continue_an_answer():
    """Another person is told so, in private, and the answer stays as it is."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war mit der Brücke?"))
            before = answer.text
            short = await pressed(server, answer, "short", BEN)
            await server.until(lambda: short.more)
            follow = await pressed(server, answer, "follow", BEN)
            assert "Only who asked can do that" in short.more[0].text
            assert "Only who asked can do that" in follow.original.text
            assert short.more[0].private
            assert follow.private
            assert follow.form is None
            assert answer.text == before

    go(scene())


def test_a_follow_up_knows_the_conversation_and_stays_as_private():
    """The form's question is asked with the turns before it, and answered where and as the first one was."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            answer = await private_answer(server)
            opened = await pressed(server, answer, "follow")
            assert opened.form["title"] == "Nachfragen"
            sent = await server.submit(opened, "und die Fähre?")
            await server.until(lambda: sent.original and sent.original.tone == Tone.ANSWERED)
            assert sent.private
            again = await server.submit(await pressed(server, sent.original, "follow"), "und der Zug?")
            await server.until(lambda: again.original and again.original.tone == Tone.ANSWERED)
        histories = [[turn.question for turn in ask.history] for ask in answerer.asked]
        assert histories == [[], ["Was war mit der Brücke?"], ["Was war mit der Brücke?", "und die Fähre?"]]

    go(scene())


def test_a_private_answer_is_shared_once():
    """Share posts the answer for all with who shared it, and a second press posts nothing."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library, locale="de") as (server, _):
            answer = await private_answer(server)
            shared = await pressed(server, answer, "share")
            await server.until(lambda: shared.original)
            assert not shared.private
            assert "Geteilt von Anna" in shared.original.text
            assert "share" not in shared.original.buttons
            again = await pressed(server, answer, "share")
            assert again.private
            assert "schon geteilt" in again.original.text

    go(scene())


def test_what_is_shared_speaks_the_language_of_its_answer():
    """A server without a language of its own gets the answer's words around a German answer, not English ones."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            shared = await pressed(server, await private_answer(server), "share")
            await server.until(lambda: shared.original)
            assert "Geteilt von Anna" in shared.original.text

    go(scene())


def test_opinions_are_noted_with_their_reason():
    """A thumb up is noted at once, a thumb down with what was typed; the store learns no Discord id."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war mit der Brücke?"))
            await pressed(server, answer, "good", BEN)
            opened = await pressed(server, answer, "bad")
            sent = await server.submit(opened, "Das falsche Jahr")
            await server.until(lambda: sent.original)
        assert [(verdict, reason) for _, _, verdict, reason in library.opinions] == [
            ("good", ""),
            ("bad", "Das falsche Jahr"),
        ]
        keys = {asker for _, asker, _, _ in library.opinions}
        assert len(keys) == 2
        assert not keys & {ANNA.id, BEN.id}

    go(scene())


def test_a_question_is_watched_until_the_button_is_pressed_again():
    """The question is kept for the person's direct messages with the articles known already; a second press ends it."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war mit der Brücke?"))
            watching = await pressed(server, answer, "watch", BEN)
            assert "I will tell you once" in watching.original.text
            (watch,) = library.followed
            assert (watch.place, watch.kind, watch.text) == (f"person:{BEN.id}", "watch", "Was war mit der Brücke?")
            assert list(watch.extra["known"]) == [ARTICLE.id]
            ended = await pressed(server, answer, "watch", BEN)
            assert "no longer watch" in ended.original.text
            assert library.followed == []

    go(scene())


def test_a_refusal_can_be_watched_but_has_no_sources():
    """Below a refusal stand only the buttons that have something to show."""

    async def scene():
        async with running(ScriptedAnswerer(lambda ask: refused(ask.question))) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Wer gewann die WM 2050?"), Tone.REFUSED)
            assert set(answer.buttons) == {"why", "follow", "watch", "good", "bad"}

    go(scene())


def test_buttons_and_replies_survive_a_restart(tmp_path):
    """After a restart the buttons of an earlier answer, an open form and a reply to it work as before."""
    answerer, library = bridge()

    async def first(server_state: dict[str, Any]):
        async with running(answerer, library=library, memory=Memory(tmp_path / "d.sqlite3")) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war mit der Brücke?"))
            opened = await pressed(server, answer, "follow")
            await server.pause(0.1)
            server_state.update(answer=answer, opened=opened)

    async def second(server_state: dict[str, Any]):
        async with running(answerer, library=library, memory=Memory(tmp_path / "d.sqlite3")) as (server, _):
            answer = server_state["answer"]
            server.messages[answer.id] = answer
            assert "Eva Kern" in (await pressed(server, answer, "sources")).original.text
            sent = await server.submit(server_state["opened"], "und die Fähre?")
            await server.until(lambda: sent.original and sent.original.tone == Tone.ANSWERED)
            await answer_to(server, await server.say("und der Zug?", reply_to=answer.id))
        histories = [[turn.question for turn in ask.history] for ask in answerer.asked]
        assert histories == [[], ["Was war mit der Brücke?"], ["Was war mit der Brücke?"]]

    state: dict[str, Any] = {}
    go(first(state))
    go(second(state))


def test_a_conversation_in_a_thread_survives_a_restart(tmp_path):
    """The next question in a thread knows what was asked there before the restart, but nothing asked in private."""
    answerer, library = bridge()

    async def scene(question: str, private: str):
        async with running(answerer, library=library, memory=Memory(tmp_path / "d.sqlite3")) as (server, _):
            await answer_to(server, await server.say(f"{MENTION} {question}", ANNA, THREAD))
            used = await server.slash("ask", {"question": private, "private": True}, ANNA, THREAD)
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)

    go(scene("Was war mit der Brücke?", "Was war mit Meta?"))
    go(scene("und die Fähre?", "und Apple?"))
    histories = [[turn.question for turn in ask.history] for ask in answerer.asked]
    assert histories == [[], [], ["Was war mit der Brücke?"], []]


def test_a_forgotten_answer_is_told_as_such():
    """A button whose answer is no longer kept says what to do instead."""
    answerer, library = bridge()
    memory = Memory()

    async def scene():
        async with running(answerer, library=library, memory=memory) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war mit der Brücke?"))
            memory.forget(int(ANNA.id))
            for action in ("sources", "follow", "why"):
                used = await pressed(server, answer, action)
                assert "nicht mehr aufbewahrt" in used.original.text

    go(scene())


def test_buttons_work_long_after_the_answers_own_token_is_over():
    """Fifteen minutes on, each press brings a token of its own."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            used = await server.slash("ask", {"question": "Was war mit der Brücke?"})
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            used.expired = True
            await pressed(server, used.original, "short")
            await server.until(lambda: SECOND not in used.original.text)
            assert "Eva Kern" in (await pressed(server, used.original, "sources")).original.text

    go(scene())


def test_a_press_whose_message_is_gone_ends_quietly():
    """The answer was deleted while its button was pressed: nothing is posted, and the next press works."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war mit der Brücke?"))
            other = await answer_to(server, await server.say(f"{MENTION} Was war mit der Fähre?"))
            answer.deleted = True
            used = await server.press(answer, "short")
            await server.until(lambda: used.acknowledged)
            assert "Eva Kern" in (await pressed(server, other, "sources")).original.text
            assert (used.more, [shown.private for shown in server.answers()]) == ([], [False, False, True])

    go(scene())


def test_an_error_behind_a_button_is_a_sentence_with_an_id():
    """What breaks while a button is served is told to who pressed it, without details."""
    answerer, library = bridge()

    class Broken(ListedLibrary):
        """A store that fails."""

        def articles(self, ids: Any) -> Any:
            """Always fails."""
            raise ValueError("secret detail")

    async def scene():
        async with running(answerer, library=Broken(library.held)) as (server, _):
            answer = await answer_to(server, await server.say(f"{MENTION} Was war mit der Brücke?"))
            used = await pressed(server, answer, "sources")
            assert used.original.tone == Tone.FAILED
            assert "Kennung `" in used.original.text
            assert "secret" not in used.original.text

    go(scene())


def test_where_discord_takes_no_cards_the_answer_is_an_embed():
    """A card refused as an invalid form comes as an embed with the same words, colour and buttons; so does the next."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            server.faults.append(Fault("POST", "/messages$", 400, code=50035))
            answer = await answer_to(server, await server.say(f"{MENTION} Was war mit der Brücke?"))
            assert "> „Sie bleibt bis Mai zu.“" in answer.body["embeds"][0]["description"]
            assert set(answer.buttons) >= {"sources", "why", "follow"}
            await pressed(server, answer, "short")
            await server.until(lambda: SECOND not in answer.text)
            used = await server.slash("ask", {"question": "Was war mit der Brücke?"})
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            assert used.original.body["embeds"]

    go(scene())


def test_nobody_is_pinged_by_anything_that_is_sent_or_edited():
    """Every payload of every surface says explicitly that nothing in it may ping; the rule would notice one without."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            public = await answer_to(server, await server.say(f"{MENTION} Was war mit der Brücke?", BEN))
            answer = await private_answer(server)
            for message, actions in (
                (answer, ("share", "watch", "good")),
                (public, ("why", "sources", "short", "follow")),
            ):
                for action in actions:
                    await pressed(server, message, action)
            sent = await server.submit(await pressed(server, answer, "bad"), "Grund")
            await server.until(lambda: sent.original)
            versions = [body for shown in server.answers() for _, body in shown.versions]
            assert len(versions) >= 8
            assert all(body["allowed_mentions"]["parse"] == [] for body in versions)
            assert not any(body["allowed_mentions"].get("replied_user") for body in versions)

    go(scene())
    assert broken_by_message({"content": "x"}) == [
        "allowed_mentions is not given, so that everything in the text would ping"
    ]


def test_people_take_the_bot_along():
    """In a group chat the bot is no member of, /ask is answered in its response, and its buttons work."""
    answerer, library = bridge()
    group = Place("7000", person=BEN, foreign=True)

    async def scene():
        async with running(answerer, library=library) as (server, _):
            used = await server.slash("ask", {"question": "Was war mit der Brücke?"}, ANNA, group)
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)
            assert "Eva Kern" in (await pressed(server, used.original, "sources", BEN)).original.text
            (ask,) = (command for command in server.commands[""] if command["name"] == "ask")
            assert (ask["integration_types"], ask["contexts"]) == ([0, 1], [0, 1, 2])

    go(scene())


@pytest.mark.slow
def test_where_the_bot_is_no_member_a_very_long_answer_says_what_it_leaves_out():
    """Discord takes six messages there: the last one says how many are missing, and has the buttons."""
    texts = [f"Satz {n} " + f"wort{n} " * 60 + "Ende." for n in range(60)]
    group = Place("7000", person=BEN, foreign=True)

    async def scene():
        async with running(ScriptedAnswerer(lambda _: cited(texts))) as (server, _):
            used = await server.slash("ask", {"question": "Was war alles?"}, ANNA, group)
            await server.until(lambda: len(used.more) == 5 and used.more[-1].buttons)
            assert re.search(r"\d+ weitere Nachrichten passen hier nicht", used.more[-1].text)

    go(scene())


def test_what_is_pressed_is_acknowledged_once_and_in_time():
    """Every action of every button is acknowledged within three seconds, none twice."""
    answerer, library = bridge()

    async def scene():
        async with running(answerer, library=library) as (server, _):
            answer = await private_answer(server)
            for action in list(answer.buttons):
                used = await pressed(server, answer, action)
                assert used.took < 3
                if action in ("short", "long"):
                    await server.until(lambda: "full" in answer.buttons)
                    await server.pause(1.0)
                    await pressed(server, answer, "full")
                    await server.until(lambda: "full" not in answer.buttons)
                    await server.pause(1.0)

    go(scene())
