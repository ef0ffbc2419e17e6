"""Puts the Discord face together: what it keeps, its door, its desk, the line of questions."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.discordbot.budget import Budgets, Limits
from bot.discordbot.desk import Desk
from bot.discordbot.desk_pages import State
from bot.discordbot.door import Door
from bot.discordbot.exchange import Exchanges
from bot.discordbot.feed_desk import FeedDesk
from bot.discordbot.following_desk import FollowingDesk
from bot.discordbot.memory import FILE, Memory
from bot.discordbot.register import Register
from bot.discordbot.servers import Servers
from bot.discordbot.topics_desk import TopicsDesk
from bot.topics.corrections import delivered
from bot.topics.following import channel_place

if TYPE_CHECKING:
    from bot.assembly import Parts
    from bot.discordbot.client import DatelineClient
    from ingest.web.fetch import Web
    from vectorstore.settings import Settings


@dataclass(frozen=True, slots=True)
class House:
    """What the client works with, and what its upkeep looks after."""

    exchanges: Exchanges
    memory: Memory
    register: Register
    door: Door
    desk: Desk

    async def close(self, grace: float, farewell: float) -> None:
        """Take nothing more on and let what runs end, before what it writes to is closed; both in seconds."""
        await asyncio.gather(self.exchanges.close(grace, farewell), self.desk.close(grace + farewell))


@contextmanager
def furnished(client: DatelineClient, parts: Parts, settings: Settings, web: Web) -> Iterator[House]:
    """Everything, wired to the client; closed at the end."""
    memory, register = Memory(settings.data_dir / FILE), Register(settings.data_dir / FILE)
    exchanges = Exchanges(parts.answerer, memory=memory, receipts=parts.keeper, register=register)
    exchanges.delivered = lambda answer, channel, message: delivered(
        parts.store, answer, channel_place(channel), str(message), time.time()
    )
    limits = Limits(
        settings.questions_per_person or 0, settings.questions_per_server or 0, settings.questions_per_day or 0
    )
    door = Door(Servers(register), Budgets(register, limits, clock=time.time))
    door.budgets.save()  # what the day has used already is known before the first question
    writer = settings.llm_model or "extractive"

    def state() -> State:
        meter, line = exchanges.meter, exchanges.line
        return State(line.answering, line.waiting, client.latency, meter.started, meter.counts, writer)

    desk = Desk(parts.store, FeedDesk(parts.store, web, door.servers, register), door, register, memory, state)
    desk.ask_again, desk.forgetting = client.ask_again, exchanges.conversations.clear
    client.door, client.desk = door, desk
    client.desks.topics = TopicsDesk(exchanges, parts.store, parts.retriever, door, client.forms)
    client.desks.following = FollowingDesk(parts.store, door, client.forms)
    try:
        yield House(exchanges, memory, register, door, desk)
    finally:
        door.budgets.save()
        memory.close()
        register.close()
