"""What is reported of a matter: the values, each in the sentence that reports it, and that they disagree; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence
    from vectorstore.text.days import Day
    from vectorstore.text.numbers import Amount

DAY = 86_400.0
Sort = Literal["figure", "day", "name"]
Kind = Literal["contradiction", "development"]


@dataclass(frozen=True, slots=True)
class Claim:
    """What one sentence answers: ``written`` as it stands there; the other fields according to ``sort``."""

    sort: Sort
    written: str
    amount: Amount | None = None
    kind: str = ""
    part: str = ""
    day: Day | None = None
    words: frozenset[str] = frozenset()
    language: str = ""


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that are reported, in the newest sentence that reports it."""

    sentence: Sentence
    claim: Claim

    @property
    def published(self) -> float | None:
        """When its article was published, UTC seconds."""
        return self.sentence.found.article.published

    @property
    def article(self) -> str:
        """Which article it stands in."""
        return self.sentence.found.passage.article_id


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Values that cannot all be so, the newest first."""

    kind: Kind
    sides: tuple[Side, ...]


def when(side: Side) -> float:
    """When it was told, to sort by: without a day before all others."""
    return side.published if side.published is not None else float("-inf")


def day(side: Side) -> int:
    """The calendar day on which it was told, as a number to sort by; 0 where that is not known."""
    return 0 if side.published is None else datetime.fromtimestamp(side.published, UTC).toordinal()


def same_day(one: Side, other: Side) -> bool:
    """Whether two sides are of one calendar day; also where a day is not known, for then none is newer."""
    return not day(one) or not day(other) or day(one) == day(other)
