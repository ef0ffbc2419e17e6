"""What goes wrong on Discord's side: the answer arrives all the same, once, or is given up without noise."""

from __future__ import annotations

import asyncio

import pytest

from bot.discordbot.memory import Memory
from bot.discordbot.rendering import Tone
from tests.bot.discord.bench import MENTION, ScriptedAnswerer, answer_to, cited, go, running
from tests.bot.discord.loopback import ANNA, THREAD
from tests.bot.discord.records import Fault
from vectorstore.errors import StoreError

QUESTION = f"{MENTION} Was war in der Stadt?"
SLASH = {"question": "Was war in der Stadt?"}


def test_a_rate_limit_on_the_acknowledgement_only_delays_it():
    """A short 429 on the callback is waited out."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            server.faults.append(Fault("POST", "/callback$", 429, retry_after=0.2))
            used = await server.slash("ask", SLASH)
            await server.until(lambda: used.original and used.original.tone == Tone.ANSWERED)

    go(scene())


def test_a_server_error_after_the_commit_shows_no_message_twice():
    """A reply that Discord kept but answered with 500 is sent again under the same nonce, and stands there once."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            server.faults.append(Fault("POST", "/messages$", 500, after_commit=True))
            await answer_to(server, await server.say(QUESTION))
            assert len(server.answers()) == 1

    go(scene())


@pytest.mark.slow
def test_the_final_state_survives_a_failing_edit():
    """The edit to the final answer fails once and comes through on the next attempt."""

    async def scene():
        answerer = ScriptedAnswerer(held=asyncio.Event())
        async with running(answerer) as (server, _):
            said = await server.say(QUESTION)
            await answer_to(server, said, Tone.UNFINISHED)
            server.faults.append(Fault("PATCH", "/messages/", 502))
            answerer.held.set()
            await answer_to(server, said)

    go(scene())


@pytest.mark.slow
def test_the_final_state_survives_longer_than_the_client_tries():
    """Where the library gives up, the bot tries again."""

    async def scene():
        answerer = ScriptedAnswerer(held=asyncio.Event())
        async with running(answerer) as (server, _):
            said = await server.say(QUESTION)
            await answer_to(server, said, Tone.UNFINISHED)
            server.faults.append(Fault("PATCH", "/messages/", 503))
            answerer.held.set()
            await answer_to(server, said)

    go(scene())


def test_a_broken_connection_is_resumed_and_misses_nothing():
    """What was asked while the gateway was away is answered after the RESUME, without a new session."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            await server.gateway.drop(4000)
            said = await server.say(QUESTION)
            await answer_to(server, said)
            assert (server.gateway.identified, server.gateway.resumed) == (1, 1)

    go(scene())


def test_a_reconnect_on_request_resumes():
    """Discord's own request to reconnect, as before maintenance, is followed."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            await server.gateway.ask_to_reconnect()
            await server.until(lambda: server.gateway.resumed)
            await answer_to(server, await server.say(QUESTION))

    go(scene())


@pytest.mark.slow
def test_a_lost_session_is_opened_anew():
    """When Discord has forgotten the session, the bot identifies again and answers on."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            await server.gateway.forget()
            await server.until(lambda: server.gateway.identified == 2)
            await answer_to(server, await server.say(QUESTION))

    go(scene())


def test_after_the_token_is_over_a_public_answer_comes_as_a_message():
    """Fifteen minutes on, the response can no longer be edited; the answer is posted in the channel."""

    async def scene():
        answerer = ScriptedAnswerer(held=asyncio.Event())
        async with running(answerer) as (server, _):
            used = await server.slash("ask", SLASH)
            await server.until(lambda: used.original)
            used.expired = True
            answerer.held.set()
            await server.until(lambda: [a for a in server.answers() if a.tone == Tone.ANSWERED])
            assert used.original.tone == Tone.UNFINISHED

    go(scene())


def test_after_the_token_is_over_a_private_answer_is_told_to_nobody():
    """A private answer never ends up in the channel."""

    async def scene():
        answerer = ScriptedAnswerer(held=asyncio.Event())
        async with running(answerer) as (server, _):
            used = await server.slash("ask", {**SLASH, "private": True})
            await server.until(lambda: used.original)
            used.expired = True
            answerer.held.set()
            await answer_to(server, await server.say(QUESTION))
            assert [a.private for a in server.answers()] == [True, False]

    go(scene())


def test_an_acknowledgement_that_came_too_late_still_gives_a_public_answer():
    """The interaction is lost for Discord; the answer comes as a message in the channel."""

    async def scene():
        broken = [
            "an interaction was followed up before it was acknowledged",
            "an interaction of Anna was never acknowledged",
        ]
        async with running(ScriptedAnswerer(), broken=broken) as (server, _):
            server.faults.append(Fault("POST", "/callback$", 404, code=10062))
            await server.slash("ask", SLASH, ANNA)
            await server.until(lambda: [a for a in server.answers() if a.tone == Tone.ANSWERED])

    go(scene())


def test_a_deleted_answer_stays_deleted():
    """Someone deleted the unfinished message: the answer is not posted again, and the next question works."""

    async def scene():
        answerer = ScriptedAnswerer(held=asyncio.Event())
        async with running(answerer) as (server, _):
            shown = await answer_to(server, await server.say(QUESTION), Tone.UNFINISHED)
            shown.deleted = True
            answerer.held.set()
            await answer_to(server, await server.say(QUESTION))
            assert len(server.answers()) == 2

    go(scene())


def test_without_the_permission_to_look_back_the_answer_is_no_reply():
    """Where a channel hides its history no message can reply; the answer comes all the same, once."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            server.hides_history = True
            await server.say(QUESTION)
            answer = await server.until(lambda: next(iter(server.answers()), None))
            await server.until(lambda: answer.tone == Tone.ANSWERED)
            assert answer.replied_to is None
            assert len(server.answers()) == 1

    go(scene())


@pytest.mark.parametrize(("status", "code"), [(400, 50083), (400, 160005), (403, 50013)])
def test_where_the_bot_cannot_write_it_leaves_alone(status, code, caplog):
    """An archived or locked thread, or a missing permission: nothing is tried again, other questions are answered."""

    async def scene():
        async with running(ScriptedAnswerer()) as (server, _):
            server.faults.append(Fault("POST", f"/channels/{THREAD.id}/messages$", status, code=code, times=9))
            await server.say(QUESTION, place=THREAD)
            await server.until(lambda: server.faults[0].times < 9)
            await answer_to(server, await server.say(QUESTION))
            await server.pause(1.2)
            assert server.faults[0].times >= 7  # the draft and the answer, each once
        assert not [record for record in caplog.records if record.exc_info]

    go(scene())


def test_a_stop_tells_those_who_wait():
    """On the way out an answer under way gets a last state that says what to do; a finished one is kept."""

    async def scene():
        answerer = ScriptedAnswerer(held=asyncio.Event())
        async with running(answerer) as (server, bot):
            said = await server.say(QUESTION)
            await answer_to(server, said, Tone.UNFINISHED)
            await bot.exchanges.close(grace=0.05, farewell=10)
            stopped = await answer_to(server, said, Tone.FAILED)
            assert "startet neu; frag in einer Minute noch einmal" in stopped.text
            used = await server.slash("ask", SLASH)
            await server.until(lambda: used.original)
            assert used.private
            assert "startet neu" in used.original.text
            late = await answer_to(server, await server.say(QUESTION), Tone.REFUSED)
            assert "startet neu" in late.text

    go(scene())


def test_a_stop_does_not_overwrite_an_answer_that_is_being_delivered():
    """The answer was there when the bot was stopped, only its last edit was still to come: it comes."""

    async def scene():
        async with running(ScriptedAnswerer(lambda _: cited(["Es war so."]))) as (server, bot):
            said = await server.say(QUESTION)
            server.faults.append(Fault("POST", "/messages$", 500))
            await server.until(lambda: not server.faults[0].times)
            await bot.exchanges.close(grace=0.0, farewell=10)
            await answer_to(server, said)

    go(scene())


def test_a_change_that_cannot_be_completed_is_undone():
    """The disk is full at the very end of a change: the next one is none in the middle of it."""
    memory = Memory()
    for statement in (
        "PRAGMA foreign_keys = 1",
        "CREATE TABLE room(id INTEGER PRIMARY KEY)",
        "CREATE TABLE wanted(room REFERENCES room(id) DEFERRABLE INITIALLY DEFERRED)",
        "CREATE TRIGGER late AFTER INSERT ON shared BEGIN INSERT INTO wanted VALUES (1); END",
    ):
        memory._connection.execute(statement)
    with pytest.raises(StoreError):
        memory.share("a")
    memory._connection.execute("DROP TRIGGER late")
    assert [memory.share("a"), memory.share("a")] == [True, False]
