"""Whether a later revision changed what an answer quotes: the day, and the sentence before and after; pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.retrieval.as_of import came_out
from vectorstore.record.revisions import changes

if TYPE_CHECKING:
    from bot.answering.answer import Quote
    from vectorstore.domain import Article
    from vectorstore.record.revisions import Change

Revisions = Callable[[str], Sequence["Article"]]
"""All revisions of the article with this id, with their texts, oldest first."""


@dataclass(frozen=True, slots=True)
class Correction:
    """A quoted sentence an earlier revision had otherwise; ``day`` in UTC seconds, ``figures``: a number changed."""

    day: float
    before: str
    after: str
    figures: bool


def correction(quote: Quote, revisions: Revisions) -> Correction | None:
    """The last change of the quoted words between two revisions; None where they always stood so, or are new."""
    if quote.found.passage.revision < 2:  # noqa: PLR2004 (a first revision corrects nothing)
        return None
    known = [one for one in revisions(quote.found.passage.article_id) if one.revision <= quote.found.passage.revision]
    for (old, new), day in reversed(list(zip(pairwise(known), came_out(known)[1:], strict=True))):
        for change in changes(old, new):
            if _touches(change, quote, new):
                return Correction(day, change.old, change.new, change.figures)
    return None


def _touches(change: Change, quote: Quote, new: Article) -> bool:
    """Whether a sentence that was altered is the one quoted."""
    if change.kind != "altered" or change.part != "text" or change.new_at is None:
        return False
    if new.revision == quote.found.passage.revision:
        return change.new_at.start < quote.end and quote.start < change.new_at.end
    return change.new in quote.text
