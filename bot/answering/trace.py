"""How an answer came about: what was asked, found, passed over, written, judged, removed and paid."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from bot.answering.usage import Usage

if TYPE_CHECKING:
    from bot.answering.answer import Statement
    from bot.answering.bridging import Step
    from bot.answering.check.support import Level, Verdict
    from bot.answering.models.opinion import Opinion
    from bot.retrieval.ask import Ask
    from bot.retrieval.retrieved import Retrieved

Outcome = Literal["shown", "removed", "retracted"]


@dataclass(frozen=True, slots=True)
class Judged:
    """One written sentence, the passages it was checked with, and the verdict; "retracted" with a failed model's text.

    ``opinion`` is what a second model said of it, empty when none was asked.
    """

    text: str
    passages: tuple[str, ...]
    level: Level
    reasons: tuple[str, ...]
    writer: str
    outcome: Outcome
    opinion: str = ""


@dataclass(frozen=True, slots=True)
class Trace:
    """What explains an answer; ``score`` is the log-odds of the evidence, ``floor`` what it had to reach.

    ``asked_by``: who made the question stand alone, a model or "rules"; ``asked_why``: why no model did.
    ``untold``: what of a refused question the articles do not tell, as far as that can be said. ``step``: who is
    described in the question, which is then ``asked`` of that name.
    """

    ask: Ask
    asked: str
    retrieved: Retrieved
    judged: tuple[Judged, ...] = ()
    score: float = 0.0
    floor: float = 0.0
    usage: Usage = field(default_factory=Usage)
    asked_by: str = ""
    asked_why: str = ""
    untold: str = ""
    step: Step | None = None


def judged(statement: Statement, verdict: Verdict, writer: str, said: Opinion = "") -> Judged:
    """The record of a sentence's verdict; one that is not supported was removed."""
    passages = tuple(dict.fromkeys(quote.found.passage.id for quote in statement.quotes))
    outcome: Outcome = "removed" if verdict.level == "unsupported" else "shown"
    return Judged(statement.text, passages, verdict.level, verdict.reasons, writer, outcome, said)
