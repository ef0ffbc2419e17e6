"""What a writer is given and what it gives back; the extractive writer and the model writer are both a Writer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable
    from datetime import datetime

    from bot.answering.answer import Quote, Statement
    from bot.answering.asked.compared_things import Part
    from bot.answering.sentence import Sentence
    from bot.answering.side import Disagreement
    from bot.answering.usage import Usage
    from bot.retrieval.ask import Turn
    from vectorstore.domain import Found


def unmetered(_usage: Usage) -> None:
    """Where nobody counts."""


def unasked(_reason: str) -> None:
    """Where nobody asks why nothing is written."""


def undoubted() -> None:
    """Where nobody asks whether the first quote answers."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A question with the passages it may be answered from; ``language`` is ISO 639-1, ``now`` an aware time.

    ``evidence`` holds the sentences of the first passages with their scores, for the extractive writer;
    ``told`` are the newest stories where the news themselves are asked for;
    ``disagreement`` says where they cannot all be right, ``parts`` what the question compares. ``meter`` is told what
    each call of a model used, ``refuse`` why a writer writes nothing, ``doubt`` that the first quote may not answer.
    ``rivals``: the share of the best sentence's chance that another must have to stand beside it.
    """

    question: str
    language: str
    passages: tuple[Found, ...]
    now: datetime
    history: tuple[Turn, ...] = ()
    evidence: tuple[Sentence, ...] = ()
    disagreement: Disagreement | None = None
    parts: tuple[Part, ...] = ()
    meter: Callable[[Usage], None] = unmetered
    told: tuple[Quote, ...] = ()
    refuse: Callable[[str], None] = unasked
    doubt: Callable[[], None] = undoubted
    rivals: float = 0.0


class Writer(Protocol):
    """Writes an answer as cited statements; ``name`` is shown in the answer."""

    name: str

    def statements(self, brief: Brief) -> AsyncGenerator[Statement, None]:
        """The answer sentence by sentence; none at all means the passages do not answer. Raises ModelError."""
        ...
