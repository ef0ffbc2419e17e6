"""What happened in days gone by and was reported after them: "Who became mayor last weekend?", told on Wednesday."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from bot.answering.asked.time_told import is_short, of_the_days
from bot.answering.floor import FLOOR
from bot.answering.refusal.likelihood import weigh
from bot.answering.refusal.timely import Weighed
from bot.answering.selection.evidence import gather
from bot.answering.selection.foremost import foremost
from bot.answering.side import DAY
from bot.answering.words.spoken_day import published_on
from bot.retrieval.notices import notice
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from bot.retrieval.ask import Ask
    from bot.retrieval.retrieved import Retrieving
    from vectorstore.encoders.encoder import Encoder

LATER = 6  # days after which a weekday names another week's


def reported_later(weighed: Weighed, ask: Ask, now: datetime, retriever: Retrieving, encoder: Encoder) -> Weighed:
    """The same with the articles of the days after the window, where one of them names a day of it and answers.

    Only for what is refused within the days that the question's own words cut.
    """
    found, period = weighed.found, weighed.found.period
    cut = (found.scope.since, found.scope.until) != (None, None)
    if not cut or not found.bare or found.told or period is None or not is_short(period):
        return weighed
    until = period.until or 0.0
    if (weighed.score >= FLOOR and not found.outside) or until > now.timestamp():
        return weighed
    after = replace(ask, question=found.bare, since=period.since, until=until + LATER * DAY)
    wide = retriever.retrieve(replace(after, answer_language=found.language))
    language = detect(found.bare, found.language)
    evidence = () if wide.outside or wide.told else gather(found.bare, language, wide, encoder)
    if not evidence or not of_the_days(best := foremost(language, evidence), period):
        return weighed
    score, lacking = weigh(found.bare, wide, evidence, encoder)
    day = published_on(found.language, best.found.article.published or until, best.found.zone)
    notes = (*wide.notes, notice(found.language, "next day", day=day))
    wide = replace(wide, read=found.bare, bare=found.bare, question=found.question, period=period, notes=notes)
    return Weighed(wide, evidence, score, lacking) if score >= FLOOR else weighed
