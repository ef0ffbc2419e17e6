"""The whole Discord face on the loopback server: a real store with the quick encoder, a scripted web, every desk."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.answering.answerer import Answerer
from bot.answering.keeping import Keeper
from bot.answering.selection.extractive import ExtractiveWriter
from bot.assembly import Parts
from bot.discordbot.assembly import House, furnished
from bot.discordbot.client import DatelineClient
from bot.discordbot.commands import sync_when_changed
from bot.discordbot.upkeep import look_after
from bot.retrieval.retriever import Retriever
from ingest.feeds.checking import Checker
from tests.bot.discord.bench import DictNotes
from tests.bot.discord.loopback import GUILD, TOKEN, Loopback
from tests.bot.discord.payloads import MANAGERS, Person, Place
from tests.bot.discord.records import Shown, Used
from tests.bot.discord.starter import aim_at
from tests.doubles import HashedEncoder
from tests.ingest.doubles import Clock, ScriptedWeb
from vectorstore.settings import Settings
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

OTHER = "2100"
OTHER_CHANNEL = Place("2101", OTHER)
CLARA = Person("3002", "Clara", "en-GB", roles=(MANAGERS,))


@dataclass
class Furnished:
    """The server, the client, and what stands behind it."""

    server: Loopback
    client: DatelineClient
    house: House
    store: Store
    web: ScriptedWeb

    def check(self) -> None:
        """One round of the watch."""
        checker = Checker(self.store, HashedEncoder(), self.web, Clock(datetime.now(UTC).timestamp()))
        for feed in self.store.feeds():
            checker.check(feed)

    async def told(self, used: Used) -> Shown:
        """The reply to an interaction."""
        await self.server.until(lambda: used.original)
        assert used.original is not None
        return used.original

    async def pressed(self, message: Shown, custom_id: str, person: Person = CLARA, *values: str) -> Shown:
        """The message after a button was pressed or something was chosen in a menu."""
        used = await self.server.choose(message, custom_id, list(values), person)
        await self.server.until(lambda: used.acknowledged)
        return used.original or message


def parts_of(store: Store) -> Parts:
    """The answering core over a store, without a model."""
    encoder = HashedEncoder()

    def clock() -> datetime:
        return datetime.now(UTC)

    retriever = Retriever(store, encoder, clock)
    extractive = ExtractiveWriter()
    answerer = Answerer(retriever, encoder, extractive, extractive, clock, store.revisions)
    return Parts(answerer, retriever, store, encoder, Keeper(store))


@asynccontextmanager
async def furnished_house(
    folder: Path, *, server: Loopback | None = None, broken: Sequence[str] = (), **given: Any
) -> AsyncIterator[Furnished]:
    """The bot with everything, on a server that stays if one is handed in."""
    loopback = server or Loopback()
    loopback.guilds[OTHER] = [OTHER_CHANNEL]
    loopback.places[OTHER_CHANNEL.id] = OTHER_CHANNEL
    if server is None:
        await loopback.start()
    aim_at(loopback.address)
    encoder, web = HashedEncoder(), ScriptedWeb()
    settings = Settings(_env_file=None, data_dir=folder, **given)
    store = Store.open(folder, encoder=encoder.name, dimension=encoder.dimension, splitter=SPLITTER, own=False)
    parts = parts_of(store)
    with store:
        async with DatelineClient() as client:
            with furnished(client, parts, settings, web) as house:
                await client.login(TOKEN)
                await sync_when_changed(client.commands, client.application_id or 0, None, DictNotes())
                before = loopback.gateway.identified
                serving = asyncio.create_task(client.serve(house.exchanges, store, house.door))
                upkeep = asyncio.create_task(look_after(client, house, store))
                await loopback.until(lambda: loopback.gateway.identified > before)
                await client.wait_until_ready()
                try:
                    yield Furnished(loopback, client, house, store, web)
                finally:
                    upkeep.cancel()
                    await house.close(grace=5, farewell=5)
        serving.cancel()
        await asyncio.wait([serving, upkeep])
        parts.keeper.close()
    if server is None:
        await loopback.stop()
    assert loopback.violations() == list(broken), loopback.violations()


__all__ = ["CLARA", "GUILD", "OTHER", "OTHER_CHANNEL", "Furnished", "furnished_house", "parts_of"]
