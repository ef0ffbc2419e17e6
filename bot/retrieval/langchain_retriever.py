"""The same retrieval behind langchain's BaseRetriever, for chains."""

from __future__ import annotations

import asyncio
from typing import Any

from langchain_core.callbacks import AsyncCallbackManagerForRetrieverRun, CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from vectorstore.domain import Found, iso


class PassageRetriever(BaseRetriever):
    """Documents are passages; options of Ask are taken as keywords, so ``.bind(since=…)`` works in a chain."""

    model_config = ConfigDict(arbitrary_types_allowed=True)
    retriever: Retriever

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002 - langchain hands it in
        **options: Any,
    ) -> list[Document]:
        return [document(found) for found in self.retriever.retrieve(Ask(query, **options)).passages]

    async def _aget_relevant_documents(
        self,
        query: str,
        *,
        run_manager: AsyncCallbackManagerForRetrieverRun,  # noqa: ARG002 - langchain hands it in
        **options: Any,
    ) -> list[Document]:
        retrieved = await asyncio.to_thread(self.retriever.retrieve, Ask(query, **options))
        return [document(found) for found in retrieved.passages]


def document(found: Found) -> Document:
    """A passage as langchain's Document; times ISO 8601."""
    passage, article = found.passage, found.article
    metadata = {
        "article_id": passage.article_id,
        "start": passage.start,
        "end": passage.end,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": iso(article.published),
        "language": passage.language,
        "score": found.score,
    }
    return Document(page_content=passage.text, metadata=metadata, id=passage.id)
