"""The bot on the loopback server in one process: a scripted answerer, sample answers, notes in a dict."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from typing import Any

from bot.answering.answer import NOTHING_FOUND, Answer, Citation, Quote
from bot.answering.events import AnswerDone, Event, PassagesFound, TextWritten
from bot.discordbot.client import DatelineClient
from bot.discordbot.commands import sync_when_changed
from bot.discordbot.exchange import Exchanges
from bot.discordbot.line import Line
from bot.discordbot.memory import Memory
from bot.discordbot.menus import Checking
from bot.discordbot.rendering import Tone
from bot.retrieval.ask import Ask
from tests.bot.discord.library import ListedLibrary
from tests.bot.discord.loopback import BOT, TOKEN, Loopback
from tests.bot.discord.records import Shown
from tests.bot.discord.starter import aim_at
from vectorstore.domain import Article, Coverage, Found, Passage

PUBLISHED = 1_763_000_000.0
MENTION = f"<@{BOT.id}>"
COVERAGE = Coverage(1234, 12, PUBLISHED)


def found(
    text: str, *, title: str = "Ein Titel", source: str = "Tagesblatt", url: str = "https://blatt.example/1"
) -> Found:
    """A passage that is its whole article."""
    article = Article("", title, url, source, published=PUBLISHED, language="de")
    return Found(Passage(article.id, 1, 0, 0, len(text), text, "de"), article)


def cited(texts: Sequence[str], question: str = "Was war?", **head: str) -> Answer:
    """An answer that consists of the quotes it cites."""
    passages = tuple(found(text, **head) for text in texts)
    citations = tuple(
        Citation(n, Quote(passage, 0, len(passage.passage.text), passage.passage.text))
        for n, passage in enumerate(passages, 1)
    )
    text = " ".join(f"{text} [{n}]" for n, text in enumerate(texts, 1))
    return Answer("a1", question, "answered", None, text, "de", citations, passages, None, COVERAGE, "extractive")


def refused(question: str = "Was war?") -> Answer:
    """A refusal that names the nearest article."""
    text = "Das steht nicht in den Artikeln. Am nächsten kommt: Ein Titel (Tagesblatt, 13.11.2025)."
    return Answer("a2", question, "refused", NOTHING_FOUND, text, "de", (), (), None, COVERAGE, "extractive")


def events(answer: Answer) -> list[Event]:
    """The events that lead to an answer."""
    written = [TextWritten(f"{citation.quote.text} [{citation.n}] ", (citation,)) for citation in answer.citations]
    return [PassagesFound(answer.passages), *written, AnswerDone(answer)]


@dataclass
class ScriptedAnswerer:
    """Answers as scripted, one event after the other; ``held`` keeps it before the last one until set."""

    script: Callable[[Ask], Answer | Exception] = lambda ask: cited(["Es war so."], ask.question)
    held: asyncio.Event | None = None
    asked: list[Ask] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0

    async def stream(self, ask: Ask) -> AsyncIterator[Event]:
        """The events, with a breath between them."""
        self.asked.append(ask)
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        try:
            async for event in self._events(ask):
                yield event
        finally:
            self.at_once -= 1

    async def _events(self, ask: Ask) -> AsyncIterator[Event]:
        outcome = self.script(ask)
        if isinstance(outcome, Exception):
            raise outcome
        for event in events(replace(outcome, question=ask.question)):
            if isinstance(event, AnswerDone) and self.held is not None:
                await self.held.wait()
            yield event
            await asyncio.sleep(0)


class DictNotes(dict[str, str]):
    """Notes that live as long as the test."""

    def meta(self, key: str) -> str | None:
        """The value."""
        return self.get(key)

    def set_meta(self, key: str, value: str | None) -> None:
        """Keep the value."""
        self[key] = value or ""


@dataclass
class Running:
    """The bot under test."""

    client: DatelineClient
    exchanges: Exchanges
    serving: asyncio.Task[None]


@asynccontextmanager
async def running(
    answerer: ScriptedAnswerer,
    *,
    locale: str = "en-US",
    line: Line | None = None,
    notes: DictNotes | None = None,
    guild_id: int | None = None,
    broken: Sequence[str] = (),
    memory: Memory | None = None,
    library: ListedLibrary | None = None,
    checking: Checking | None = None,
) -> AsyncIterator[tuple[Loopback, Running]]:
    """A loopback server and the bot on it; at the end no rule but the ``broken`` ones may have been broken."""
    server = Loopback(locale=locale)
    await server.start()
    aim_at(server.address)
    async with DatelineClient() as client:
        await client.login(TOKEN)
        await sync_when_changed(
            client.commands, client.application_id or 0, guild_id, DictNotes() if notes is None else notes
        )
        exchanges = Exchanges(answerer, line=line, memory=memory or Memory())
        serving = client.serve(exchanges, library or ListedLibrary(), checking=checking)
        bot = Running(client, exchanges, asyncio.create_task(serving))
        await server.until(lambda: server.gateway.identified)
        yield server, bot
        await exchanges.close(grace=5, farewell=5)
    bot.serving.cancel()
    await asyncio.wait([bot.serving])
    await server.stop()
    assert server.violations() == list(broken), server.violations()


def go(scene: Coroutine[Any, Any, None]) -> None:
    """Play a scene; one that does not end is given up after five minutes."""
    asyncio.run(asyncio.wait_for(scene, 300))


async def answer_to(server: Loopback, said: Shown, tone: Tone = Tone.ANSWERED) -> Shown:
    """The bot's reply to a message once it has that tone."""

    def reply() -> Shown | None:
        return next((a for a in server.answers() if a.replied_to == said.id and a.tone == tone), None)

    return await server.until(reply)
