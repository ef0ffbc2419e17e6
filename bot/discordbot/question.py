"""A question as it waits in line: who asks it, where its answer goes, and what was said before."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.discordbot.conversation import Conversation
from bot.discordbot.memory import NOWHERE, Where
from bot.discordbot.pacing import Surface
from bot.discordbot.register import NO_HANDLE, Handle
from bot.discordbot.words import Words
from bot.retrieval.ask import Ask


class AnswerSurface(Surface, Protocol):
    """A surface that knows its messages."""

    @property
    def message_ids(self) -> tuple[int, ...]:
        """The messages the answer consists of."""
        ...


@dataclass(frozen=True, slots=True)
class Question:
    """A question, who asks it, where its answer goes, and what was said before.

    ``give_back`` takes it off the day's questions, for one that is not answered through no fault of the asker.
    """

    person: int
    ask: Ask
    surface: AnswerSurface
    words: Words
    conversation: Conversation
    where: Where = NOWHERE
    handle: Handle = NO_HANDLE
    short: bool = False
    give_back: Callable[[], None] | None = None
