"""What the answering core streams to every face: passages first, then checked text, then the final answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.answer import Answer, Citation
from vectorstore.domain import Found

if TYPE_CHECKING:
    from bot.answering.trace import Trace


@dataclass(frozen=True, slots=True)
class PassagesFound:
    """The ranked passages an answer will be written from."""

    passages: tuple[Found, ...]


@dataclass(frozen=True, slots=True)
class TextWritten:
    """A checked sentence with its final markers, to be appended to what was shown, and the citations new with it."""

    delta: str
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class AnswerRetracted:
    """What was streamed so far no longer holds (a model failed midway); the face clears it."""

    reason: str


@dataclass(frozen=True, slots=True)
class AnswerDone:
    """The final answer; always the last event. ``trace`` is what a receipt is made of."""

    answer: Answer
    trace: Trace | None = None


Event = PassagesFound | TextWritten | AnswerRetracted | AnswerDone
