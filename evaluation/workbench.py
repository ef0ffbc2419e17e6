"""The real bench: stores filled by the real pipeline, asked through the objects every face uses."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar

from bot.answering.answerer import Answerer
from bot.answering.refusal.likelihood import read_signals
from bot.answering.refusal.refusal import evidence_score
from bot.answering.refusal.signals import Signals
from bot.answering.selection.evidence import gather
from bot.answering.selection.extractive import ExtractiveWriter
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from bot.topics.news import NewsRetriever
from bot.topics.search import articles_about
from evaluation.halves import Half
from evaluation.kept_stores import article_bytes, code_bytes, digest_of, folder_bytes, kept_store
from evaluation.progress import say, told
from evaluation.ranking import DEPTH
from evaluation.vectors import KeptVectors
from vectorstore.errors import StoreError
from vectorstore.store import Store
from vectorstore.text.language import detect
from vectorstore.text.passages import SPLITTER

if TYPE_CHECKING:
    from bot.answering.answer import Answer
    from bot.answering.events import AnswerDone
    from bot.answering.sentence import Sentence
    from bot.answering.writing import Writer
    from evaluation.suite import Desk
    from ingest.report import Report
    from vectorstore.domain import Article, Found
    from vectorstore.encoders.encoder import Encoder

Item = TypeVar("Item")
Fill = Callable[[Store], None]
NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)  # one clock for every run, so that "yesterday" and "latest" mean the same


def clock() -> datetime:
    """The gate's time."""
    return NOW


class OpenDesk:
    """The bot over one store, put together as bot/assembly.py does, but with kept vectors and the extractive writer."""

    def __init__(self, store: Store, encoder: Encoder, runner: asyncio.Runner) -> None:
        self._store, self._encoder, self._runner = store, encoder, runner
        self._retriever = Retriever(store, encoder, clock)
        self._answering = NewsRetriever(self._retriever, store)
        writer = ExtractiveWriter()
        self._answerer = Answerer(
            self._answering, encoder, writer, writer, clock, store.revisions, texts=store.articles
        )

    def passages(self, question: str) -> Sequence[Found]:
        """The first ten ranked passages for a question."""
        return self._retriever.retrieve(Ask(question, k=DEPTH)).passages

    def answer(self, question: str, **narrowing: float | None) -> Answer:
        """The answer or refusal for a question."""
        return self._runner.run(self._answerer.answer(Ask(question, **narrowing)))  # type: ignore[arg-type]

    def done_by(self, writer: Writer, question: str) -> AnswerDone:
        """The answer or refusal where another writer writes, with its trace."""
        fallback, store = ExtractiveWriter(), self._store
        answerer = Answerer(
            self._answering, self._encoder, writer, fallback, clock, store.revisions, texts=store.articles
        )
        return self._runner.run(answerer.done(Ask(question)))

    def about(self, topic: str) -> Sequence[Article]:
        """The articles about a topic, with their texts."""
        return articles_about(Ask(topic), self._retriever, self._store).articles

    def evidence(self, question: str) -> float:
        """The log-odds by which the answering core decides whether to refuse."""
        return evidence_score(self.signals(question))

    def signals(self, question: str) -> Signals:
        """What the log-odds are made of."""
        retrieved = self._retriever.retrieve(Ask(question))
        evidence = gather(question, retrieved.language, retrieved, self._encoder)
        return read_signals(question, retrieved, evidence, self._encoder)

    def sentences(self, question: str) -> Sequence[Sentence]:
        """The sentences that an answer is chosen from, with their scores."""
        retrieved = self._retriever.retrieve(Ask(question))
        return gather(question, detect(question, retrieved.language), retrieved, self._encoder)

    def text(self, article_id: str, revision: int) -> str:
        """The full text of an article's revision; empty when there is none."""
        article = self._store.article(article_id, revision)
        return article.text if article else ""


class Workbench:
    """Opens desks over kept stores; one encoder for all of them."""

    def __init__(self, data: Path, half: Half, *, quick: bool, cache: Path, encoder: Encoder) -> None:
        self.data, self.half, self.quick = data, half, quick
        self._cache, self._encoder = cache, KeptVectors(encoder, cache)
        self._code = code_bytes()

    def __enter__(self) -> Self:
        """Nothing to open; the encoder is loaded."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the file of vectors."""
        self._encoder.close()

    @contextmanager
    def desk(self, name: str, articles: Sequence[Article]) -> Iterator[Desk]:
        """A store with these articles."""
        with self._opened(name, article_bytes(articles), lambda store: self._take_in(store, articles)) as desk:
            yield desk

    @contextmanager
    def folder_desk(self, name: str, folder: Path) -> Iterator[Desk]:
        """A store with a folder's files."""
        with self._opened(name, folder_bytes(folder), lambda store: self._take_in_folder(store, folder)) as desk:
            yield desk

    def each(self, what: str, items: Iterable[Item]) -> Iterator[Item]:
        """The items one by one, with progress on stderr."""
        return told(what, items)

    @contextmanager
    def _opened(self, name: str, content: list[bytes], fill: Fill) -> Iterator[Desk]:
        digest = digest_of([self._encoder.mark.encode(), SPLITTER.encode(), *self._code, *content])
        folder = kept_store(self._cache, name, digest, lambda fresh: self._build(name, fresh, fill))
        with self._store_in(folder) as store, asyncio.Runner() as runner:
            yield OpenDesk(store, self._encoder, runner)

    def _build(self, name: str, folder: Path, fill: Fill) -> None:
        say(f"{name}: building the store")
        from ingest.refinement import refine

        with self._store_in(folder) as store:
            fill(store)
            refine(store, self._encoder)

    def _store_in(self, folder: Path) -> Store:
        return Store.open(
            folder, encoder=self._encoder.name, dimension=self._encoder.dimension, splitter=SPLITTER, own=False
        )

    def _take_in(self, store: Store, articles: Sequence[Article]) -> None:
        from ingest.item import Item as Incoming
        from ingest.pipeline import take_in

        incoming = (Incoming(article.url or article.title, article) for article in articles)
        complete(take_in(incoming, store, self._encoder))

    def _take_in_folder(self, store: Store, folder: Path) -> None:
        from ingest.pipeline import ingest_sources
        from ingest.web.fetch import Fetcher

        with Fetcher() as web:
            complete(ingest_sources([str(folder)], store=store, encoder=self._encoder, fetcher=web))


def complete(report: Report) -> None:
    """Raise StoreError unless every article was taken in: a gate over half a corpus measures nothing."""
    if report.failures:
        first = report.failures[0]
        count = report.counts["failed"]
        raise StoreError(
            f"{count} articles of an evaluation set could not be ingested, first {first.item}: {first.reason}."
        )
