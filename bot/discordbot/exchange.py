"""One question through to its final state: in line, answered with its drafts shown, delivered, remembered."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from bot.answering.events import AnswerDone, Event
from bot.discordbot.conversation import Conversation, Conversations, turn
from bot.discordbot.line import Line, LineRefused
from bot.discordbot.pacing import PacedSurface, Surface
from bot.discordbot.rendering import (
    Draft,
    Page,
    answer_pages,
    draft_page,
    failed_page,
    interrupted_page,
    notice_page,
)
from bot.discordbot.words import Words
from vectorstore.errors import DatelineError

if TYPE_CHECKING:
    from bot.answering.answer import Answer
    from bot.retrieval.ask import Ask

log = logging.getLogger(__name__)


class Answering(Protocol):
    """What the bot needs of the answerer."""

    def stream(self, ask: Ask) -> AsyncIterator[Event]:
        """Events up to AnswerDone. Raises DatelineError."""
        ...


class AnswerSurface(Surface, Protocol):
    """A surface that knows its messages."""

    @property
    def message_ids(self) -> tuple[int, ...]:
        """The messages the answer consists of."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """A question, who asks it, where its answer goes, and what was said before."""

    person: int
    ask: Ask
    surface: AnswerSurface
    words: Words
    conversation: Conversation


class Exchanges:
    """All questions under way; each is one task."""

    def __init__(
        self,
        answering: Answering,
        *,
        line: Line | None = None,
        conversations: Conversations | None = None,
    ) -> None:
        self._answering = answering
        self._line = line or Line()
        self._tasks: set[asyncio.Task[None]] = set()
        self.conversations = conversations or Conversations()
        self.closing = False

    def start(self, question: Question) -> None:
        """Take a question on; its answer, a refusal or an error will appear on its surface."""
        task = asyncio.create_task(self._through(question))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

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

    async def _through(self, question: Question) -> None:
        exchange = _Exchange(question)
        try:
            answer = await self._answer(exchange)
            said = self.conversations.add(question.conversation, turn(answer))
            self.conversations.shown(said, question.surface.message_ids)  # the draft's; replies may come any moment
            await exchange.finish(answer_pages(answer, question.words))
            self.conversations.shown(said, question.surface.message_ids)
        except asyncio.CancelledError:
            await exchange.finish(exchange.final or [interrupted_page(exchange.draft, question.words)])
            raise
        except LineRefused as refused:
            sentence = question.words.one_at_a_time if refused.own else question.words.full
            await exchange.finish([notice_page(sentence)])
        except Exception as error:  # noqa: BLE001 - the asker gets a sentence and an id, the log the traceback
            await exchange.finish([_failure(error, question.words)])

    async def _answer(self, exchange: _Exchange) -> Answer:
        question = exchange.question
        async with self._line.turn(question.person, exchange.told_place):
            exchange.move(Draft())
            ask = replace(question.ask, history=question.conversation.turns)
            done: AnswerDone | None = None
            async for event in self._answering.stream(ask):
                exchange.move(exchange.draft.after(event))
                done = event if isinstance(event, AnswerDone) else done
        if done is None:
            raise RuntimeError("the stream of an answer ended without AnswerDone")
        return done.answer


class _Exchange:
    """The draft of one question and the surface it is shown on."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.draft = Draft()
        self.final: Sequence[Page] = ()
        self._paced = PacedSurface(question.surface)

    def move(self, draft: Draft) -> None:
        self.draft = draft
        self._paced.draft(lambda: draft_page(self.draft, self.question.words))

    def told_place(self, place: int) -> None:
        """Show a place in line when it has halved or is among the first; a busy line would be all edits otherwise."""
        if not self.draft.place or place <= max(3, self.draft.place // 2):
            self.move(replace(self.draft, place=place))

    async def finish(self, pages: Sequence[Page]) -> None:
        self.final = pages
        await self._paced.finish(pages)


def _failure(error: Exception, words: Words) -> Page:
    identity = secrets.token_hex(4)
    log.error("error %s", identity, exc_info=error)
    return failed_page(str(error) if isinstance(error, DatelineError) else words.failed_unknown, identity, words)
