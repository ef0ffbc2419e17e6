"""The model writer: passages to a chat model, its stream to statements with quotes we located and checked ourselves."""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from bot.answering.answer import Statement
from bot.answering.check.cloze import Reading
from bot.answering.check.quotes import Similarity, locate
from bot.answering.check.support import check
from bot.answering.models.markers import Marked, MarkerStream
from bot.answering.models.model_loop import streamed
from bot.answering.models.prompt import NO_ANSWER, material
from bot.answering.models.providers import load_model
from bot.answering.models.reasoning import ReasoningFilter
from bot.answering.models.tally import Tally, metered
from vectorstore.errors import ModelError

if TYPE_CHECKING:
    from langchain_core.language_models import BaseChatModel

    from bot.answering.writing import Brief

TIMEOUT = 120.0  # seconds for a whole answer
TAIL = 40  # characters that tell how a text ends
LONGEST = 12_000  # characters after which a model is cut off; five sentences need a tenth of it
MOST_CITED = 3  # passages per sentence


class ModelWriter:
    """Writes with a language model; every failure of it is a ModelError, whenever it happens."""

    def __init__(
        self,
        model: BaseChatModel,
        name: str,
        *,
        timeout: float = TIMEOUT,
        similarity: Similarity | None = None,
        reading: Reading | None = None,
        token: Callable[[], str] = lambda: secrets.token_hex(6),
    ) -> None:
        self.name = name
        self._model = model
        self._timeout = timeout
        self._similarity, self._reading = similarity, reading
        self._token = token

    @classmethod
    def named(
        cls,
        spec: str,
        *,
        timeout: float = TIMEOUT,
        similarity: Similarity | None = None,
        reading: Reading | None = None,
    ) -> ModelWriter:
        """The writer for LLM_MODEL; raises ModelError when the model cannot be set up."""
        return cls(load_model(spec), spec, timeout=timeout, similarity=similarity, reading=reading)

    async def statements(self, brief: Brief) -> AsyncGenerator[Statement, None]:
        """Sentences with their quotes as they come, unsupported ones too: the shared check drops those."""
        reasoning, stream = ReasoningFilter(), MarkerStream(len(brief.passages))
        length = given = 0
        async with aclosing(streamed(lambda: self._deltas(brief))) as deltas:
            async for delta in deltas:
                length += len(delta)
                for statement in self._written(stream.feed(reasoning.feed(delta)), brief):
                    given += 1
                    yield statement
                if reasoning.orphaned and given:
                    raise ModelError(
                        f"{self.name} mixed its reasoning into the answer; the next question starts afresh."
                    )
                if length > LONGEST:
                    break
        if not length:
            raise ModelError(f"{self.name} gave no text; ask again or set LLM_MODEL to another model.")
        rest = (*stream.feed(reasoning.close()), *stream.close())
        for statement in self._written(tuple(marked for marked in rest if _whole(marked)), brief):
            yield statement

    async def _deltas(self, brief: Brief) -> AsyncGenerator[str, None]:
        """The model's text as it comes; any failure becomes a ModelError, being cancelled closes the connection."""
        deadline = asyncio.get_running_loop().time() + self._timeout
        messages, tail = material(brief, self._token()), ""
        with metered(self.name, messages.items(), self._timeout, brief.meter) as tally:
            async with aclosing(_chain(self._model, tally).astream(messages)) as chunks:
                while True:
                    try:
                        async with asyncio.timeout_at(deadline):
                            delta = await anext(chunks)
                    except StopAsyncIteration:
                        break
                    tail = f"{tail}{delta}"[-TAIL:]
                    yield delta
        if tail.strip() and not tally.ended and not _ends(tail):
            raise ModelError(f"{self.name} broke off within a sentence; ask again or set LLM_MODEL to another model.")

    def _written(self, sentences: tuple[Marked, ...], brief: Brief) -> list[Statement]:
        kept = (marked for marked in sentences if NO_ANSWER not in marked.text and any(map(str.isalnum, marked.text)))
        return [self._grounded(marked, brief) for marked in kept]

    def _grounded(self, marked: Marked, brief: Brief) -> Statement:
        """The sentence on the passages it named; where they do not carry it, on one that does, else as it came."""
        cited = [brief.passages[number - 1] for number in marked.numbers[:MOST_CITED]]
        others = [found for found in brief.passages if found not in cited]
        quoted = [self._on(marked, brief, (found,)) for found in cited]
        carrying = [statement for statement in quoted if self._carried(statement, brief)]
        if carrying:
            quotes = tuple(quote for statement in carrying for quote in statement.quotes)
            return Statement(marked.text, quotes, marked.lead)
        together = self._on(marked, brief, tuple(cited))
        if self._carried(together, brief):
            return together
        candidates = (self._on(marked, brief, (found,)) for found in others)
        return next((statement for statement in candidates if self._carried(statement, brief)), together)

    def _on(self, marked: Marked, brief: Brief, passages: tuple[Any, ...]) -> Statement:
        quotes = [quote for found in passages for quote in locate(marked.text, found, brief.language, self._similarity)]
        return Statement(marked.text, tuple(quotes), marked.lead)

    def _carried(self, statement: Statement, brief: Brief) -> bool:
        return check(statement, brief.language, self._similarity, self._reading).level != "unsupported"


def _whole(marked: Marked) -> bool:
    """False for a sentence that was cut off: it neither ends nor has a marker."""
    return bool(marked.numbers) or marked.text.rstrip("\"'”“’»«)]").endswith((".", "!", "?", "…"))


def _ends(tail: str) -> bool:
    """Whether a text that ends so may be whole: with a sentence, a marker, or the word for no answer."""
    return NO_ANSWER in tail or tail.rstrip("\"'”“’»«)* \n\t").endswith((".", "!", "?", "…", "]", "】", ">"))


def _chain(model: BaseChatModel, tally: Tally) -> Any:
    from langchain_core.prompts import ChatPromptTemplate
    from langchain_core.runnables import RunnableGenerator

    prompt = ChatPromptTemplate.from_messages([("system", "{rules}"), ("human", "{material}")])

    async def visible(chunks: AsyncIterator[Any]) -> AsyncIterator[str]:
        """Text blocks only: reasoning blocks, tool calls and metadata are not for the reader."""
        async for chunk in chunks:
            tally.add(chunk)
            text = str(chunk.text)
            if text:
                yield text

    return prompt | model | RunnableGenerator(visible)
