"""What was said before: a reply chain, a thread or a direct message is one conversation; kept in memory, bounded."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from bot.retrieval.ask import Turn

TURNS = 6  # as many as a follow-up question can reasonably lean on
REMEMBERED = 2000  # answers one can reply to, and as many channels
SILENCE = 1800.0  # seconds after which a direct message or thread starts afresh

_Value = TypeVar("_Value")


@dataclass(eq=False)
class Conversation:
    """The turns so far, oldest first."""

    turns: tuple[Turn, ...] = ()
    last: float = 0.0


class Conversations:
    """Finds the conversation a question belongs to; the oldest are forgotten first."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, remembered: int = REMEMBERED) -> None:
        self._clock = clock
        self._remembered = remembered
        self._by_message: OrderedDict[int, tuple[Turn, ...]] = OrderedDict()
        self._by_channel: OrderedDict[int, Conversation] = OrderedDict()

    def find(self, *, replied_to: int | None = None, channel: int | None = None) -> Conversation:
        """The conversation of a reply, else of a ``channel`` that is one conversation as a whole, else a new one."""
        if replied_to is not None and replied_to in self._by_message:
            return self._in_channel(channel, Conversation(self._by_message[replied_to], self._clock()))
        known = None if channel is None else self._by_channel.get(channel)
        if known and self._clock() - known.last < SILENCE:
            return known
        return self._in_channel(channel, Conversation(last=self._clock()))

    def knows(self, message: int) -> bool:
        """True for a message of an answer that can still be continued."""
        return message in self._by_message

    def lasts(self, channel: int) -> bool:
        """True for a channel whose conversation is known and not yet silent."""
        known = self._by_channel.get(channel)
        return known is not None and self._clock() - known.last < SILENCE

    def recall(self, channel: int, turns: tuple[Turn, ...]) -> None:
        """Go on in a channel with the turns of an earlier life."""
        self._in_channel(channel, Conversation(turns, self._clock()))

    def add(self, conversation: Conversation, newest: Turn) -> tuple[Turn, ...]:
        """Note a turn as soon as it is answered, so that the next question in line knows it; gives all turns."""
        conversation.turns = (*conversation.turns, newest)[-TURNS:]
        conversation.last = self._clock()
        return conversation.turns

    def shown(self, turns: tuple[Turn, ...], messages: Iterable[int]) -> None:
        """Note in which messages the newest of ``turns`` appeared."""
        for message in messages:
            _remember(self._by_message, message, turns, self._remembered)

    def clear(self) -> None:
        """Forget all; replies are found again in what is kept of their answers, as after a restart."""
        self._by_message.clear()
        self._by_channel.clear()

    def _in_channel(self, channel: int | None, conversation: Conversation) -> Conversation:
        if channel is not None:
            _remember(self._by_channel, channel, conversation, self._remembered)
        return conversation


def _remember(store: OrderedDict[int, _Value], key: int, value: _Value, most: int) -> None:
    store[key] = value
    store.move_to_end(key)
    while len(store) > most:
        store.popitem(last=False)
