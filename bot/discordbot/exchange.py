"""One question through to its final state: in line, answered with its drafts shown, delivered, remembered."""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Protocol

from bot.answering.events import AnswerDone, Event
from bot.answering.followup.turn import turn_of
from bot.answering.lengths import shorter
from bot.discordbot.buttons import Action, Rows, answer_rows
from bot.discordbot.conversation import SILENCE, Conversation, Conversations
from bot.discordbot.line import Line, LineRefused
from bot.discordbot.memory import Kept, Memory
from bot.discordbot.meter import Meter
from bot.discordbot.pacing import PacedSurface, Surface, most_of
from bot.discordbot.question import Question
from bot.discordbot.recovery import WatchedSurface, watched
from bot.discordbot.register import Register
from bot.discordbot.rendering import (
    Draft,
    Page,
    answer_pages,
    draft_page,
    failed_page,
    interrupted_page,
    notice_page,
    within,
)
from bot.discordbot.words import Words
from bot.discordbot.words_errors import in_words_of
from vectorstore.errors import DatelineError, StoreError, UsageError

if TYPE_CHECKING:
    from bot.answering.answer import Answer
    from bot.retrieval.ask import Ask, Turn

log = logging.getLogger(__name__)


class Answering(Protocol):
    """What the bot needs of the answerer."""

    def stream(self, ask: Ask) -> AsyncIterator[Event]:
        """Events up to AnswerDone. Raises DatelineError."""
        ...


class Receipts(Protocol):
    """Keeps how answers came about."""

    def keep(self, done: AnswerDone, *, asker: str = "", face: str = "") -> object:
        """Take a receipt; never waits, never fails."""
        ...


@dataclass(frozen=True, slots=True)
class Errand:
    """Anything else that takes time: ``work`` gives the pages that come of it; it waits in line as a question does.

    It counts as one, too: ``give_back`` as for a question.
    """

    person: int
    surface: Surface
    words: Words
    work: Callable[[], Awaitable[Sequence[Page]]]
    give_back: Callable[[], None] | None = None


class Exchanges:
    """All questions and errands under way; each is one task."""

    def __init__(
        self,
        answering: Answering,
        *,
        line: Line | None = None,
        conversations: Conversations | None = None,
        memory: Memory | None = None,
        receipts: Receipts | None = None,
        register: Register | None = None,
        meter: Meter | None = None,
    ) -> None:
        self._answering = answering
        self.line = line or Line()
        self.meter = meter or Meter()
        self._register = register
        self._tasks: set[asyncio.Task[None]] = set()
        self.conversations = conversations or Conversations()
        self.memory = memory
        self._receipts = receipts
        self.delivered: Callable[[Answer, int, int], None] | None = None
        self.closing = False

    def start(self, question: Question) -> None:
        """Take a question on; its answer, a refusal or an error will appear on its surface."""
        most, surface = most_of(question.surface), None
        if self._register is not None:
            surface = watched(question, self._register)
            question = replace(question, surface=surface)
        exchange = _Exchange(question.surface, question.words, most, question.give_back)
        self._begin(exchange, lambda: self._asked(exchange, question), surface)

    def run(self, errand: Errand) -> None:
        """Take an errand on; its pages or an error will appear on its surface."""
        exchange = _Exchange(errand.surface, errand.words, most_of(errand.surface), errand.give_back)
        self._begin(exchange, lambda: self._done(exchange, errand))

    async def conversation(self, replied_to: int | None, channel: int | None) -> Conversation:
        """The conversation of a reply, of a channel that is one, or a new one; answers of earlier lives are known."""
        if replied_to is not None and self.memory is not None and not self.conversations.knows(replied_to):
            with suppress(StoreError):
                kept = await asyncio.to_thread(self.memory.shown_in, replied_to)
                if kept is not None:
                    self.conversations.shown(kept.turns, [replied_to])
        elif channel is not None and self.memory is not None and not self.conversations.lasts(channel):
            with suppress(StoreError):
                if turns := await asyncio.to_thread(self.memory.turns_in, channel, time.time() - SILENCE):
                    self.conversations.recall(channel, turns)
        return self.conversations.find(replied_to=replied_to, channel=channel)

    async def close(self, grace: float, farewell: float) -> None:
        """Take nothing more on, let what runs end for ``grace`` seconds, then tell the others that it was stopped.

        ``farewell`` bounds the telling, in seconds.
        """
        self.closing = True
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=grace)
        for task in self._tasks:
            task.cancel()
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=farewell)

    def _begin(
        self,
        exchange: _Exchange,
        course: Callable[[], Coroutine[Any, Any, None]],
        surface: WatchedSurface | None = None,
    ) -> None:
        task = asyncio.create_task(self._measured(exchange, course, surface))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _measured(
        self,
        exchange: _Exchange,
        course: Callable[[], Coroutine[Any, Any, None]],
        surface: WatchedSurface | None,
    ) -> None:
        """Through to the last state; one that broke off stays written down, for the next life to mark it."""
        if surface is not None:
            await surface.note()
        try:
            with self.meter.exchange():
                outcome = await _to_its_end(exchange, course)
                if outcome:
                    self.meter.count(outcome)
                    exchange.give_back()
        finally:
            if exchange.broken_off:
                exchange.give_back()
            elif surface is not None:
                await surface.finished()

    async def _asked(self, exchange: _Exchange, question: Question) -> None:
        done = await self._answer(exchange, question)
        answer = done.answer
        exchange.final = answer_pages(answer, question.words)  # a stop from here on loses the buttons at most
        self.meter.count(answer.status)
        turns = self.conversations.add(question.conversation, turn_of(done))
        rows = await self._kept(question, answer, turns)
        await self._shown(question, answer, turns)  # the draft's messages; replies may come any moment
        if self._receipts is not None and self.memory is not None:
            self._receipts.keep(done, asker=self.memory.key(question.person), face="discord")
        brief = shorter(answer) if question.short else None
        if brief is not None and rows:
            rows = answer_rows(answer, question.words, private=question.where.private, length=Action.SHORT)
        await exchange.finish(answer_pages(brief or answer, question.words, rows))
        await self._shown(question, answer, turns)
        if not question.where.private:
            await self.noted(answer, question.where.channel, question.surface.message_ids)

    async def _answer(self, exchange: _Exchange, question: Question) -> AnswerDone:
        async with self.line.turn(question.person, exchange.told_place):
            exchange.move(Draft())
            ask = replace(question.ask, history=question.conversation.turns)
            done: AnswerDone | None = None
            async for event in self._answering.stream(ask):
                exchange.move(exchange.draft.after(event))
                done = event if isinstance(event, AnswerDone) else done
        if done is None:
            raise RuntimeError("the stream of an answer ended without AnswerDone")
        return done

    async def _kept(self, question: Question, answer: Answer, turns: tuple[Turn, ...]) -> Rows:
        """The buttons of an answer that could be kept; without that they would have nothing to serve."""
        if self.memory is None:
            return ()
        kept = Kept(answer, question.ask, question.person, question.where, turns, question.words.language)
        try:
            await asyncio.to_thread(self.memory.keep, kept)
        except StoreError:
            log.warning("an answer could not be kept", exc_info=True)
            return ()
        return answer_rows(answer, question.words, private=question.where.private)

    async def _shown(self, question: Question, answer: Answer, turns: tuple[Turn, ...]) -> None:
        messages = question.surface.message_ids
        self.conversations.shown(turns, messages)
        if self.memory is not None and messages:
            with suppress(StoreError):
                await asyncio.to_thread(self.memory.shown, answer.id, messages)

    async def noted(self, answer: Answer, channel: int | None, messages: Sequence[int]) -> None:
        """Remember where an answer stands that all can see, so that it can be corrected there."""
        if self.delivered is not None and channel is not None and messages:
            with suppress(StoreError):
                await asyncio.to_thread(self.delivered, answer, channel, messages[0])

    async def _done(self, exchange: _Exchange, errand: Errand) -> None:
        async with self.line.turn(errand.person, exchange.told_place):
            exchange.move(Draft())
            pages = await errand.work()
        await exchange.finish(pages)


async def _to_its_end(exchange: _Exchange, course: Callable[[], Coroutine[Any, Any, None]]) -> str:
    """Whatever happens on the way, a last state is shown; gives how it ended, "" where all went well."""
    words = exchange.words
    try:
        await course()
    except asyncio.CancelledError:
        exchange.broken_off = not exchange.final
        await exchange.finish(exchange.final or [interrupted_page(exchange.draft, words)])
        raise
    except LineRefused as refused:
        await exchange.finish([notice_page(words.one_at_a_time if refused.own else words.full)])
        return "turned away"
    except UsageError as error:
        await exchange.finish([notice_page(in_words_of(str(error), words))])
        return "turned away"
    except Exception as error:  # noqa: BLE001 - the asker gets a sentence and an id, the log the traceback
        await exchange.finish([failure_page(error, words)])
        return "failed"
    return ""


class _Exchange:
    """The draft of one question or errand and the surface it is shown on."""

    def __init__(
        self,
        surface: Surface,
        words: Words,
        most: int | None = None,
        give_back: Callable[[], None] | None = None,
    ) -> None:
        self.words = words
        self.give_back = give_back or (lambda: None)
        self.draft = Draft()
        self.final: Sequence[Page] = ()
        self.broken_off = False
        self._most = most
        self._paced = PacedSurface(surface)

    def move(self, draft: Draft) -> None:
        self.draft = draft
        self._paced.draft(lambda: draft_page(self.draft, self.words))

    def told_place(self, place: int) -> None:
        """Show a place in line when it has halved or is among the first; a busy line would be all edits otherwise."""
        if not self.draft.place or place <= max(3, self.draft.place // 2):
            self.move(replace(self.draft, place=place))

    async def finish(self, pages: Sequence[Page]) -> None:
        self.final = within(pages, self._most, self.words)
        await self._paced.finish(self.final)


def failure_page(error: Exception, words: Words) -> Page:
    """What went wrong as one sentence with an id; the log has the rest under the same id."""
    identity = secrets.token_hex(4)
    log.error("error %s", identity, exc_info=error)
    return failed_page(str(error) if isinstance(error, DatelineError) else words.failed_unknown, identity, words)
