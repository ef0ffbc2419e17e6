"""A chat model that streams what a test tells it to, and how a test collects what was written from it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any

from answering_articles import brief
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage, AIMessageChunk, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatGenerationChunk, ChatResult

from bot.answering.answer import Statement
from bot.answering.models.model import ModelWriter
from bot.answering.writing import Brief


class ScriptedModel(BaseChatModel):
    """Streams the given chunks (text, content blocks or an exception to raise) and remembers what it was sent."""

    chunks: list[Any]
    pause: float = 0.0
    ends: bool = True  # says why the text ends, as servers do; one that is cut off does not
    sent: list[list[BaseMessage]] = []  # noqa: RUF012 (pydantic copies it)
    closed: list[bool] = []  # noqa: RUF012

    @property
    def _llm_type(self) -> str:
        return "scripted"

    def _generate(self, messages: list[BaseMessage], *_: Any, **__: Any) -> ChatResult:
        return ChatResult(generations=[ChatGeneration(message=AIMessage("".join(map(str, self.chunks))))])

    async def _astream(self, messages: list[BaseMessage], *_: Any, **__: Any) -> AsyncIterator[ChatGenerationChunk]:
        self.sent.append(messages)
        try:
            for chunk in self.chunks:
                await asyncio.sleep(self.pause)
                if isinstance(chunk, Exception):
                    raise chunk
                yield ChatGenerationChunk(message=AIMessageChunk(content=chunk))
            if self.ends:
                yield ChatGenerationChunk(
                    message=AIMessageChunk(content="", response_metadata={"finish_reason": "stop"})
                )
        finally:
            self.closed.append(True)


def written(model: BaseChatModel, given: Brief | None = None, **options: Any) -> list[Statement]:
    async def collect() -> list[Statement]:
        return [
            statement async for statement in ModelWriter(model, "scripted:test", **options).statements(given or brief())
        ]

    return asyncio.run(collect())
