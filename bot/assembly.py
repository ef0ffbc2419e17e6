"""Puts the parts together for every face: settings in, a ready answering core out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.answering.answerer import Answerer
from bot.answering.closeness import similarity
from bot.answering.extractive import ExtractiveWriter
from bot.answering.keeping import Keeper
from bot.answering.writing import Writer
from bot.retrieval.rerank import load_reranker
from bot.retrieval.retriever import Retriever
from vectorstore.encoder import Encoder
from vectorstore.opening import open_parts
from vectorstore.settings import Settings
from vectorstore.store import Store


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything a face needs; close it when done."""

    answerer: Answerer
    retriever: Retriever
    store: Store
    encoder: Encoder
    keeper: Keeper

    def close(self) -> None:
        """Keep the last receipts and let go of the store."""
        self.keeper.close()
        self.store.close()


def assemble(
    settings: Settings, *, own: bool | None = None, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
) -> Parts:
    """Open the store and build retriever, writers and answerer; ``own`` as in ``Store.open``."""
    reranker = load_reranker(settings.rerank_model)
    opened = open_parts(
        settings.data_dir, embedding_model=settings.embedding_model, chroma_url=settings.chroma_url, own=own
    )
    retriever = Retriever(opened.store, opened.encoder, clock, reranker)
    extractive = ExtractiveWriter()
    try:
        writer = _writer(settings, opened.encoder) or extractive
    except BaseException:
        opened.close()
        raise
    answerer = Answerer(retriever, opened.encoder, writer, extractive, clock)
    return Parts(answerer, retriever, opened.store, opened.encoder, Keeper(opened.store))


def _writer(settings: Settings, encoder: Encoder) -> Writer | None:
    if not settings.llm_model:
        return None
    from bot.answering.model import ModelWriter

    return ModelWriter.named(settings.llm_model, similarity=similarity(encoder))
