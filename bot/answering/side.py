"""One of the values that are reported of a matter, in the sentence that reports it; pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.answering.claims import Claim
    from bot.answering.evidence import Sentence


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


def same_day(one: Side, other: Side) -> bool:
    """Whether two sides are of one calendar day; also where a day is not known, for then none is newer."""
    if one.published is None or other.published is None:
        return True
    return _day(one.published) == _day(other.published)


def _day(seconds: float) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()


def spoken(one: Sentence) -> str:
    """The language that a sentence is in."""
    return one.found.passage.language or one.found.article.language
