"""Puts the Discord face together: what it keeps, its door, its desk, the line of questions."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.keeping import Keeper
from bot.discordbot.budget import Budgets, Limits
from bot.discordbot.desk import Desk
from bot.discordbot.desk_pages import State
from bot.discordbot.door import Door
from bot.discordbot.exchange import Exchanges
from bot.discordbot.feed_desk import FeedDesk
from bot.discordbot.memory import FILE, Memory
from bot.discordbot.register import Register
from bot.discordbot.servers import Servers

if TYPE_CHECKING:
    from bot.assembly import Parts
    from bot.discordbot.client import DatelineClient
    from ingest.fetch import Web
    from vectorstore.settings import Settings


@dataclass(frozen=True, slots=True)
class House:
    """What the client works with, and what its upkeep looks after."""

    exchanges: Exchanges
    memory: Memory
    register: Register
    door: Door
    desk: Desk


@contextmanager
def furnished(client: DatelineClient, parts: Parts, settings: Settings, web: Web) -> Iterator[House]:
    """Everything, wired to the client; closed at the end."""
    memory, register = Memory(settings.data_dir / FILE), Register(settings.data_dir / FILE)
    keeper = Keeper(parts.store)
    exchanges = Exchanges(parts.answerer, memory=memory, receipts=keeper, register=register)
    limits = Limits(
        settings.questions_per_person or 0, settings.questions_per_server or 0, settings.questions_per_day or 0
    )
    door = Door(Servers(register), Budgets(register, limits, clock=time.time))
    writer = settings.llm_model or "extractive"

    def state() -> State:
        meter, line = exchanges.meter, exchanges.line
        return State(line.answering, line.waiting, client.latency, meter.started, meter.counts, writer)

    desk = Desk(parts.store, FeedDesk(parts.store, web, door.servers), door, register, memory, state)
    desk.ask_again, desk.forgetting = client.ask_again, exchanges.conversations.clear
    client.door, client.desk = door, desk
    try:
        yield House(exchanges, memory, register, door, desk)
    finally:
        keeper.close()
        door.budgets.save()
        memory.close()
        register.close()
