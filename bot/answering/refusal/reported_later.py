"""What happened in days gone by and was reported after them: "Who became mayor last weekend?", told on Wednesday."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.answering.asked.time_told import speaks_of
from bot.answering.floor import FLOOR
from bot.answering.refusal.likelihood import weigh
from bot.answering.refusal.timely import DAY, Weighed, is_short
from bot.answering.selection.evidence import gather
from bot.answering.selection.foremost import foremost
from bot.answering.sentence import spoken
from bot.answering.words.spoken_day import published_on
from bot.retrieval.notices import notice
from vectorstore.text.days import weekdays
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from bot.answering.answer import Period
    from bot.answering.sentence import Sentence
    from bot.retrieval.ask import Ask
    from bot.retrieval.retrieved import Retrieving
    from vectorstore.encoders.encoder import Encoder

LATER = 6  # days after which a weekday names another week's
_YESTERDAY = re.compile(r"\b(?:gestern|gestrigen|yesterday|last night|overnight)\b", re.IGNORECASE)


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
    if not evidence or not _of_the_days(best := foremost(language, evidence), period):
        return weighed
    score, lacking = weigh(found.bare, wide, evidence, encoder)
    day = published_on(found.language, best.found.article.published or until, best.found.zone)
    notes = (*wide.notes, notice(found.language, "next day", day=day))
    wide = replace(wide, read=found.bare, bare=found.bare, question=found.question, period=period, notes=notes)
    return Weighed(wide, evidence, score, lacking) if score >= FLOOR else weighed


def _of_the_days(best: Sentence, period: Period) -> bool:
    """Whether a sentence, or the opening of its passage, names a day of the period: its date, weekday or "gestern"."""
    article, language = best.found.article, spoken(best)
    if article.published is None:
        return False
    if speaks_of(best.text, article, language, period) is True:
        return True
    printed = datetime.fromtimestamp(article.published, period.zone)
    back = {(printed.weekday() - day) % 7 or 7 for day in weekdays(best.found.passage.text)}
    back |= {1} if _YESTERDAY.search(best.found.passage.text) else set()
    noons = ((printed - timedelta(days=days)).replace(hour=12, minute=0).timestamp() for days in back)
    return any((period.since or 0.0) <= noon < (period.until or 0.0) for noon in noons)
