"""Says that what is cited appeared before the time asked about began, so that it cannot tell what happened then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.asked.time_told import speaks_of
from bot.answering.notes.remarks import remark

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.answering.answer import Citation, Period


def before_the_period(language: str, period: Period | None, citations: Sequence[Citation], now: datetime) -> list[str]:
    """A note where every article cited is older than a period that has begun, and none of the quotes speaks of it."""
    if period is None or period.since is None or period.since > now.timestamp() or not citations:
        return []
    quotes = [citation.quote for citation in citations]
    older = all((one.found.article.published or period.since) < period.since for one in quotes)
    told = any(speaks_of(one.text, one.found.article, one.found.passage.language, period) for one in quotes)
    return [remark(language, "before the period")] if older and not told else []
