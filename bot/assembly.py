"""Puts the parts together for every face: settings in, a ready answering core out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from bot.answering.answerer import Answerer
from bot.answering.check.closeness import reading, similarity
from bot.answering.followup.rephrasing import Rephrasing
from bot.answering.keeping import Keeper
from bot.answering.models.budget import Budget, BudgetedOpinion, BudgetedWriter, Limits
from bot.answering.models.opinion import Seconding
from bot.answering.models.translation import Translating
from bot.answering.selection.extractive import ExtractiveWriter
from bot.answering.writing import Writer
from bot.clock import local_now
from bot.retrieval.rerank import load_reranker
from bot.retrieval.retriever import Retriever
from bot.topics.news import NewsRetriever
from vectorstore.encoders.encoder import Encoder
from vectorstore.errors import SettingError
from vectorstore.opening import OpenParts, open_parts
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


@dataclass(frozen=True, slots=True)
class _Models:
    """What writes, is asked second, translates and makes questions stand alone; None where no model does."""

    writer: Writer | None = None
    opinion: Seconding | None = None
    translator: Translating | None = None
    rephraser: Rephrasing | None = None


def assemble(settings: Settings, *, own: bool | None = None, clock: Callable[[], datetime] = local_now) -> Parts:
    """Open the store and build retriever, writers and answerer; ``own`` as in ``Store.open``."""
    reranker = load_reranker(settings.rerank_model)
    opened = open_parts(
        settings.data_dir, embedding_model=settings.embedding_model, chroma_url=settings.chroma_url, own=own
    )
    retriever = Retriever(opened.store, opened.encoder, clock, reranker)
    extractive = ExtractiveWriter()
    try:
        models = _models(settings, opened, clock)
    except BaseException:
        opened.close()
        raise
    revisions = opened.store.revisions
    answerer = Answerer(
        NewsRetriever(retriever, opened.store),
        opened.encoder,
        models.writer or extractive,
        extractive,
        clock,
        revisions,
        models.opinion,
        models.translator,
        rephraser=models.rephraser,
        texts=opened.store.articles,
    )
    return Parts(answerer, retriever, opened.store, opened.encoder, Keeper(opened.store))


def _models(settings: Settings, opened: OpenParts, clock: Callable[[], datetime]) -> _Models:
    """The models, all in one day's budget."""
    if not settings.llm_model:
        return _Models()
    from bot.answering.followup.rephrasing import BudgetedRephraser, Rephraser
    from bot.answering.models.model import ModelWriter
    from bot.answering.models.opinion import SecondOpinion
    from bot.answering.models.translation import BudgetedTranslator, Translator

    budget = Budget(opened.store, limits_of(settings), clock)
    writer = ModelWriter.named(
        settings.llm_model, similarity=similarity(opened.encoder), reading=reading(opened.encoder)
    )
    models = _Models(
        BudgetedWriter(writer, budget),
        None,
        BudgetedTranslator(Translator.named(settings.llm_model), budget),
        BudgetedRephraser(Rephraser.named(settings.llm_model), budget),
    )
    if not settings.check_model:
        return models
    opinion = SecondOpinion.named(settings.check_model, everything=settings.check_sentences == "all")
    return replace(models, opinion=BudgetedOpinion(opinion, budget))


def limits_of(settings: Settings) -> Limits:
    """The day's limits for language models; raises SettingError for a cost without prices."""
    if settings.llm_daily_cost is not None and not (settings.llm_price_in or settings.llm_price_out):
        raise SettingError("LLM_DAILY_COST needs LLM_PRICE_IN and LLM_PRICE_OUT, the prices of a million tokens.")
    return Limits(settings.llm_daily_tokens, settings.llm_daily_cost, settings.llm_price_in, settings.llm_price_out)
