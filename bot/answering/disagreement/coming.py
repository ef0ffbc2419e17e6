"""What is coming: where its day is asked, a sentence with such a day leads, and the last time is left out; pure."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.answering.asked.upcoming import asks_coming, is_ahead
from bot.answering.disagreement.claims import claim_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

NEAR = 4.0  # log-odds behind the first within which a sentence may take its place


def with_what_is_coming(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """The best sentence near the first whose day is after the newest article that tells one; those of days gone go."""
    if not chosen or not asks_coming(brief.question):
        return chosen
    near = [one for one in brief.evidence if one.score >= chosen[0].score - NEAR]
    told = [(one, day) for one in near if (said := claim_of(brief, one)) and (day := said.day)]
    if (moment := newest([one for one, _ in told])) is None:
        return chosen
    ahead = [one for one, day in told if is_ahead(day, moment)]
    if not ahead:
        return chosen
    lead = max(ahead, key=lambda one: one.score)
    gone = [one for one, day in told if not is_ahead(day, moment)]
    return [lead, *(one for one in chosen if one is not lead and one not in gone)]


def newest(sentences: Sequence[Sentence]) -> datetime | None:
    """When the newest of their articles was published."""
    days = [one.found.article.published for one in sentences if one.found.article.published is not None]
    return datetime.fromtimestamp(max(days), UTC) if days else None
