"""What a writer is given and what it gives back; the extractive writer and the model writer are both a Writer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator
    from datetime import datetime

    from bot.answering.answer import Statement
    from bot.answering.evidence import Sentence
    from bot.retrieval.ask import Turn
    from vectorstore.domain import Found


@dataclass(frozen=True, slots=True)
class Brief:
    """A question with the passages it may be answered from; ``language`` is ISO 639-1, ``now`` an aware time.

    ``evidence`` holds the sentences of the first passages with their scores, for the extractive writer.
    """

    question: str
    language: str
    passages: tuple[Found, ...]
    now: datetime
    history: tuple[Turn, ...] = ()
    evidence: tuple[Sentence, ...] = ()


class Writer(Protocol):
    """Writes an answer as cited statements; ``name`` is shown in the answer."""

    name: str

    def statements(self, brief: Brief) -> AsyncGenerator[Statement, None]:
        """The answer sentence by sentence; none at all means the passages do not answer. Raises ModelError."""
        ...
