"""One answer on its way: what was understood, found, judged and written so far."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from bot.answering.asked.compared_things import Part
from bot.answering.bridging import Step
from bot.answering.compose import Composer
from bot.answering.followup.rephrasing import Understood
from bot.answering.notes.carrying import Carried
from bot.answering.notes.corrections import Correction
from bot.answering.sentence import Sentence
from bot.answering.side import Disagreement
from bot.answering.trace import Judged
from bot.answering.usage import Usage
from bot.retrieval.ask import Ask
from bot.retrieval.retrieved import Retrieved
from vectorstore.domain import Article


@dataclass(slots=True)
class Course:
    """One answer on its way."""

    ask: Ask
    asked: str
    retrieved: Retrieved
    now: datetime
    parts: tuple[Part, ...] = ()
    evidence: tuple[Sentence, ...] = ()
    disagreement: Disagreement | None = None
    composer: Composer = field(default_factory=Composer)
    notes: list[str] = field(default_factory=list)
    corrections: dict[int, Correction] = field(default_factory=dict)
    carried: tuple[Carried, ...] = ()
    translations: dict[int, str] = field(default_factory=dict)
    judged: list[Judged] = field(default_factory=list)
    score: float = float("-inf")
    usage: Usage = field(default_factory=Usage)
    alone: bool = False
    understood: Understood = field(default_factory=lambda: Understood(""))
    untold: str = ""
    doubted: bool = False
    step: Step | None = None
    of_other_times: list[Article] = field(default_factory=list)

    def refuse(self, reason: str) -> None:
        """Keep why nothing is written."""
        self.untold = reason

    def doubt(self) -> None:
        """Keep that the first quote may not answer."""
        self.doubted = True

    def meter(self, usage: Usage) -> None:
        """Add what a model used."""
        self.usage += usage
