"""What retrieval gives back: the ranked passages and why they are the ones."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bot.answering.answer import Period, Quote
from bot.retrieval.ask import Ask
from bot.retrieval.fusion import Spread
from vectorstore.domain import Article, Coverage, Found, Scope


@dataclass(frozen=True, slots=True)
class Dropped:
    """A passage that was ranked but is not shown, and why in one line."""

    found: Found
    reason: str


@dataclass(frozen=True, slots=True)
class Retrieved:
    """Ranked passages for a question; ``outside`` says that the time window held nothing and these lie around it.

    ``standing`` is how far the best of them stands out by its text alone, in standard deviations. ``sentences`` are
    the vectors of the passages' sentences by passage key, (sentences, dimension) each, where they are stored.
    ``rarity`` has the question's terms for each language of the passages, and how rare each is in the store.
    ``news_on`` is the topic on which the news themselves are asked for ("": on everything; None: they are not),
    ``news_of`` the outlets whose news they are to be (none: all); ``told`` are the newest stories then, newest first.
    ``unknown_outlets`` are those that the question takes the news from and the store has nothing of.
    ``question`` is the one that was searched, its slips corrected, and ``spelling`` the note that says so, if any.
    ``read`` is how its sentences are read where that is another wording: what goes on with a conversation as it was
    typed, in what the conversation is about. ``put`` is what took the place of another thing ("and in Dresden?").
    ``beside_period`` has the heads of the articles just before and after the period asked about, where none lies in it.
    ``no_days`` are the notes on days that the question names and no calendar has.
    ``bare`` is the question without its words about time, "" where it has none or options cut the window.
    ``state_of``: the state of that moment is asked for (UTC seconds), and the passages are those of up to then.
    """

    passages: tuple[Found, ...]
    period: Period | None
    coverage: Coverage
    language: str
    scope: Scope
    spread: Spread
    standing: float = float("-inf")
    notes: tuple[str, ...] = ()
    outside: bool = False
    dropped: tuple[Dropped, ...] = ()
    unknown_outlets: tuple[str, ...] = ()
    rarity: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: MappingProxyType({}))
    sentences: Mapping[int, NDArray[np.float32]] = field(default_factory=lambda: MappingProxyType({}), compare=False)
    news_of: tuple[str, ...] = ()
    news_on: str | None = None
    told: tuple[Quote, ...] = ()
    question: str = ""
    spelling: tuple[str, ...] = ()
    read: str = ""
    put: str = ""
    beside_period: tuple[Article, ...] | None = None
    bare: str = ""
    no_days: tuple[str, ...] = ()
    state_of: float | None = None

    @property
    def beside(self) -> tuple[Found, ...]:
        """What was found beside what answers; of the newest stories each is an answer."""
        return () if self.told else self.passages

    def moment(self, now: datetime) -> datetime:
        """The time whose state is asked for, else the clock's."""
        return now if self.state_of is None else datetime.fromtimestamp(self.state_of, now.tzinfo or UTC)

    def seen_from(self, now: datetime) -> datetime | None:
        """When an answer is read: the stories of a time gone by are not old for being of that time.

        None for a state of the past: that nothing newer was found is not to be said of it.
        """
        if self.state_of is not None:
            return None
        until = self.period.until if self.told and self.period is not None else None
        return now if until is None else min(now, datetime.fromtimestamp(until, UTC))


class Retrieving(Protocol):
    """What finds passages."""

    def retrieve(self, ask: Ask) -> Retrieved:
        """Ranked passages."""
        ...
