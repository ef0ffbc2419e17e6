"""One of the values that are reported of a matter, in the sentence that reports it; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answering.claims import Claim
    from bot.answering.evidence import Sentence


DAY = 86_400.0


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


def when(side: Side) -> float:
    """When it was told, to sort by: without a day before all others."""
    return side.published if side.published is not None else float("-inf")


def day(side: Side) -> int:
    """The calendar day on which it was told, as a number to sort by; 0 where that is not known."""
    return 0 if side.published is None else datetime.fromtimestamp(side.published, UTC).toordinal()


def same_day(one: Side, other: Side) -> bool:
    """Whether two sides are of one calendar day; also where a day is not known, for then none is newer."""
    return not day(one) or not day(other) or day(one) == day(other)


def spoken(one: Sentence) -> str:
    """The language that a sentence is in."""
    return one.found.passage.language or one.found.article.language
