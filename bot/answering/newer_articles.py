"""Newer articles on what changes that an answer does not cite: they are named, for one may tell what now holds; pure.

An office passes on in words that no reader of sentences takes for the answer ("Auf seinen Stuhl rückt …"). Of 80
questions on 20 facts that another hand wrote so, the present state led in 7; with these names its article is before
the reader where it was found at all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.changing import changing
from bot.answering.refusal import titled
from bot.answering.remarks import DAY, NEARLY_FITTING, remark
from bot.answering.subject import speaks_of, told_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Citation
    from vectorstore.domain import Found

MOST = 2


def newer_articles(question: str, language: str, citations: Sequence[Citation], beside: Sequence[Found]) -> list[str]:
    """A note with the titles of at most two; none where the fact does not change or all that is newer is cited."""
    if changing(question) in {"", "now"} or not citations:
        return []
    lead, told = citations[0].quote.found, told_of(beside)
    cited = {citation.quote.found.passage.article_id for citation in citations}
    since = max((one.quote.found.article.published or 0.0 for one in citations), default=0.0)
    newer = {
        one.passage.article_id: one
        for one in beside
        if one.passage.article_id not in cited
        and (one.article.published or 0.0) - since >= DAY
        and one.score >= NEARLY_FITTING * lead.score
        and speaks_of(question, language, told[one.passage.article_id])
    }
    latest = sorted(newer.values(), key=lambda one: -(one.article.published or 0.0))[:MOST]
    titles = "; ".join(titled(language, one) for one in latest)
    return [remark(language, "newer articles", titles=titles)] if latest else []
