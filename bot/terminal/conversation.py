"""A conversation: what narrows its questions, its turns for follow-ups, and its answers. Knows no terminal."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bot.answering.events import AnswerDone, AnswerRetracted, TextWritten
from bot.answering.followup.turn import turn_of
from bot.commands.questions import ask_of_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bot.answering.answer import Answer, Citation
    from bot.answering.models.budget import Limits
    from bot.assembly import Parts
    from bot.retrieval.ask import Turn
    from bot.terminal.inline import Protocol
    from vectorstore.record.receipts import Receipt

REMEMBERED = 6  # turns handed to a follow-up; older ones stay in the export


@dataclass
class Conversation:
    """One sitting of a person; ``narrowing`` holds the option values as typed, by their batch names.

    ``protocol`` is how the face shows pictures; one that a command made waits in ``picture`` (PNG). ``delivered`` is
    told every answer, so that it can be corrected later.
    """

    parts: Parts
    llm_model: str = ""
    limits: Limits | None = None
    narrowing: dict[str, str] = field(default_factory=dict)
    turns: list[Turn] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    receipt: Receipt | None = None
    exported: set[Path] = field(default_factory=set)
    protocol: Protocol = ""
    picture: bytes = b""
    delivered: Callable[[Answer], None] | None = None

    async def answer(self, question: str, shown: Callable[[str], None]) -> Answer:
        """Answer with the turns before it as context; ``shown`` is told the text so far. Raises DatelineError."""
        ask = ask_of_words({"question": question, **self.narrowing}, history=tuple(self.turns[-REMEMBERED:]))
        text, done = "", None
        async for event in self.parts.answerer.stream(ask):
            if isinstance(event, TextWritten):
                text += event.delta
            elif isinstance(event, AnswerRetracted):
                text = ""
            elif isinstance(event, AnswerDone):
                done = event
            shown(text)
        if done is None:
            raise RuntimeError("the stream of an answer ended without AnswerDone")
        self.receipt = self.parts.keeper.keep(done, face="chat")
        return self._remember(done)

    def _remember(self, done: AnswerDone) -> Answer:
        answer = done.answer
        self.answers.append(answer)
        self.turns.append(turn_of(done))
        if self.delivered is not None:
            self.delivered(answer)
        return answer

    def narrow(self, key: str, value: str) -> None:
        """Set or, with an empty value, lift what narrows the questions; raises UsageError and changes nothing then."""
        wanted = {**self.narrowing, key: value} if value else {k: v for k, v in self.narrowing.items() if k != key}
        ask_of_words({"question": "?", **wanted}, prefix="/")
        self.narrowing = wanted

    def forget(self) -> None:
        """Start anew: the next question follows up on nothing."""
        self.turns.clear()

    @property
    def last(self) -> Answer | None:
        """The newest answer."""
        return self.answers[-1] if self.answers else None

    def citation(self, number: str) -> Citation | None:
        """The source with this number in the newest answer."""
        citations = self.last.citations if self.last else ()
        return next((citation for citation in citations if str(citation.n) == number), None)
