"""Newer articles on what changes that an answer does not cite: they are named, for one may tell what now holds; pure.

An office passes on in words that the reader takes for no answer ("Auf seinen Stuhl rückt …"): the suite `changes` of
the quality gate shows how often.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.asked.subject import asked_names, speaks_of, told_of
from bot.answering.check.instructions import addressed
from bot.answering.notes.remarks import AS_FITTING, DAY, NEARLY_FITTING, remark
from bot.answering.refusal.refusal import titled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Citation
    from vectorstore.domain import Found

MOST = 2


def newer_articles(question: str, language: str, citations: Sequence[Citation], beside: Sequence[Found]) -> list[str]:
    """A note with the titles of at most two; none where the fact does not change or all that is newer is cited.

    What speaks to a model tells no news of it.
    """
    if changing(question) in {"", "now"} or not citations:
        return []
    lead, told = citations[0].quote.found, told_of(beside)
    cited = {citation.quote.found.passage.article_id for citation in citations}
    share = NEARLY_FITTING if asked_names(question, language) else AS_FITTING
    since = max((one.quote.found.article.published or 0.0 for one in citations), default=0.0)
    newer = {
        one.passage.article_id: one
        for one in beside
        if one.passage.article_id not in cited
        and not addressed(one.passage.text)
        and (one.article.published or 0.0) - since >= DAY
        and one.score >= share * lead.score
        and speaks_of(question, language, told[one.passage.article_id])
    }
    latest = sorted(newer.values(), key=lambda one: -(one.article.published or 0.0))[:MOST]
    titles = "; ".join(titled(language, one) for one in latest)
    return [remark(language, "newer articles", titles=titles)] if latest else []
