"""What is coming: where its day is asked, a sentence with such a day leads, and the last time is left out; pure.

Another story's day is none, however near its sentence: it must hold a name asked about, and be read nearly as well.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.answering.asked.cased import cased
from bot.answering.asked.upcoming import asks_coming, is_ahead
from bot.answering.disagreement.claims import claim_of
from bot.answering.disagreement.contenders import read_as_answer
from bot.answering.disagreement.succession import speaking
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

NEAR = 4.0  # log-odds behind the first within which a sentence may take its place


def with_what_is_coming(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """The best sentence near the first whose day is after the newest article that tells one; those of days gone go."""
    if not chosen or not asks_coming(brief.question):
        return chosen
    near = [one for one in _of_the_matter(chosen[0], brief) if one.score >= chosen[0].score - NEAR]
    told = [(one, day) for one in near if (said := claim_of(brief, one)) and (day := said.day)]
    if (moment := newest([one for one, _ in told])) is None:
        return chosen
    ahead = [one for one, day in told if is_ahead(day, moment)]
    if not ahead:
        return chosen
    lead = max(ahead, key=lambda one: one.score)
    gone = [one for one, day in told if not is_ahead(day, moment)]
    return [lead, *(one for one in chosen if one is not lead and one not in gone)]


def _of_the_matter(first: Sentence, brief: Brief) -> list[Sentence]:
    """The sentences of the first one's article, and of others that hold a name asked about those read as well."""
    question, language = cased(brief.question, brief.evidence), detect(brief.question, brief.language)
    heard, own = speaking(question, language, brief.evidence), first.found.passage.article_id
    return [
        one
        for one in brief.evidence
        if one.found.passage.article_id == own
        or (one.found.passage.article_id in heard and (one.reading is None or read_as_answer(one, first)))
    ]


def newest(sentences: Sequence[Sentence]) -> datetime | None:
    """When the newest of their articles was published."""
    days = [one.found.article.published for one in sentences if one.found.article.published is not None]
    return datetime.fromtimestamp(max(days), UTC) if days else None
