"""Small real stand-ins for the faces' tests: a scripted answerer, a listed store, and the parts around them."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from bot.answering.answer import Answer, Citation, Quote
from bot.answering.events import AnswerDone, AnswerRetracted, PassagesFound, TextWritten
from bot.answering.receipt import receipt_of
from bot.answering.trace import Judged, Trace
from bot.retrieval.fusion import Spread
from bot.retrieval.retrieved import Dropped, Retrieved
from vectorstore.domain import Article, Coverage, Found, Passage, Scope

TEXT = "The ECB cut its deposit rate to 2.00 percent. Lagarde spoke of a good place."
ARTICLE = Article(
    text=TEXT,
    title="ECB cuts rates",
    url="https://example.org/ecb",
    source="Example Times",
    published=1_749_081_600.0,  # 2025-06-05
    language="en",
    identity="ecb",
)


def found(article=ARTICLE, start=0, end=None):
    """A passage of an article, found by two legs."""
    end = len(article.text) if end is None else end
    passage = Passage(article.id, 1, 0, start, end, article.text[start:end], article.language)
    return Found(passage, article, 0.5, MappingProxyType({"dense": 2, "lexical": 1}))


def answered(question="What did the ECB do?", article=ARTICLE, **changes):
    """An answer of one sentence with one citation."""
    hit = found(article)
    first = article.text.partition(". ")[0] + "."
    return replace(
        Answer(
            id="a1",
            question=question,
            status="answered",
            reason=None,
            text=f"{first} [1]",
            language=article.language,
            citations=(Citation(1, Quote(hit, 0, len(first), first)),),
            passages=(hit,),
            period=None,
            coverage=Coverage(1, 1, article.published),
            writer="extractive",
        ),
        **changes,
    )


def refused(question="Who won?", **changes):
    """A refusal."""
    return replace(
        answered(question),
        **{
            "status": "refused",
            "reason": "not supported by the articles",
            "text": "The articles don't say.",
            "citations": (),
            **changes,
        },
    )


def traced(ask, answer):
    """A trace whose first sentence was shown, whose second was removed, and one passage passed over."""
    spread = Spread({}, 0.0, 1.0)
    gone = replace(found(start=0, end=10), ranks=MappingProxyType({"dense": 9}))
    retrieved = Retrieved(
        answer.passages,
        answer.period,
        answer.coverage,
        answer.language,
        Scope(),
        spread,
        dropped=(Dropped(gone, "near-copy of another"),),
    )
    judged = (
        Judged(answer.text, ("p1",), "supported", (), answer.writer, "shown"),
        Judged("He won 7 titles.", (), "unsupported", ("number not in the quotes: 7",), answer.writer, "removed"),
    )
    return Trace(ask, ask.question, retrieved, judged, 1.25, 0.0)


@dataclass
class ScriptedAnswerer:
    """Answers with what ``script`` gives for an Ask (an Answer, or an error to raise) and keeps the Asks."""

    script: object = answered
    asks: list = field(default_factory=list)
    gate: asyncio.Event | None = None
    retracted: str = ""

    async def stream(self, ask):
        self.asks.append(ask)
        outcome = self.script(ask.question)
        if isinstance(outcome, Exception):
            raise outcome
        yield PassagesFound(outcome.passages)
        if self.retracted:
            yield TextWritten(self.retracted)
            yield AnswerRetracted("the model failed")
        if self.gate is not None:
            await self.gate.wait()
        yield TextWritten(outcome.text, outcome.citations)
        yield AnswerDone(outcome, traced(ask, outcome))

    async def answer(self, ask):
        return [event async for event in self.stream(ask)][-1].answer


@dataclass
class ListedStore:
    """What the faces ask a store for, from a list of articles."""

    articles: tuple = (ARTICLE,)

    def sources(self):
        return [(article.source, 1) for article in self.articles]

    def languages(self):
        return {article.language: 1 for article in self.articles}

    def coverage(self, scope):
        newest = max((article.published for article in self.articles), default=None)
        return Coverage(len(self.articles), len(self.articles), newest)


@dataclass
class ListedKeeper:
    """Keeps receipts in a list."""

    receipts: list = field(default_factory=list)

    def keep(self, done, *, asker="", face=""):
        self.receipts.append(receipt_of(done, 0.0, asker=asker, face=face))
        return self.receipts[-1]


@dataclass
class ScriptedParts:
    """The parts a face works with."""

    answerer: ScriptedAnswerer = field(default_factory=ScriptedAnswerer)
    store: ListedStore = field(default_factory=ListedStore)
    keeper: ListedKeeper = field(default_factory=ListedKeeper)
