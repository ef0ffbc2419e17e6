"""What a refusal says of time: that the period asked about is empty, and which articles of other times may answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING

from bot.answering.floor import FLOOR
from bot.answering.refusal.likelihood import log_odds
from bot.answering.refusal.refusal import titled_article, window_told
from bot.answering.selection.evidence import read_for
from bot.answering.selection.foremost import foremost
from bot.retrieval.period.reading import understand
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime, tzinfo

    from bot.retrieval.ask import Ask
    from bot.retrieval.retrieved import Retrieved, Retrieving
    from vectorstore.domain import Article
    from vectorstore.encoders.encoder import Encoder

NAMED = 2  # stories of other times
WORDS = {
    "de": {
        "none": "Aus der gefragten Zeit{window} ist kein Artikel da{beside}.",
        "window": " ({since} bis {until})",
        "day": " ({since})",
        "since": " (ab {since})",
        "until": " (bis {until})",
        "beside": "; zeitlich am nächsten: {titles}",
        "others": "Aus anderer Zeit: {titles}.",
    },
    "en": {
        "none": "No article is from the time asked about{window}{beside}.",
        "window": " ({since} to {until})",
        "day": " ({since})",
        "since": " (since {since})",
        "until": " (up to {until})",
        "beside": "; nearest in time: {titles}",
        "others": "From another time: {titles}.",
    },
}


def of_other_times(ask: Ask, found: Retrieved, now: datetime, retriever: Retrieving, encoder: Encoder) -> list[Article]:
    """The article outside the window searched that answers the question without its words about time; of news some.

    None where no window was searched, or what was found lies outside of it already. Costs another search and its
    reading, for refused questions within a window only.
    """
    scope = found.scope
    if found.outside or (scope.since, scope.until) == (None, None):
        return []
    question = found.question or ask.question
    bare = question if (ask.since, ask.until) != (None, None) else understand(question, now, found.language).bare
    wide = retriever.retrieve(replace(ask, question=bare, since=None, until=None, answer_language=found.language))
    since, until = scope.since or float("-inf"), scope.until or float("inf")
    told = _told(bare, wide, encoder)
    return [one for one in told if one.published is not None and not since <= one.published < until][:NAMED]


def _told(question: str, found: Retrieved, encoder: Encoder) -> list[Article]:
    """The articles of the newest stories, or the one that answers best, where it can answer at all."""
    if found.told:
        return [quote.found.article for quote in found.told]
    evidence = read_for(question, found, encoder)
    if log_odds(question, found, evidence, encoder) < FLOOR:
        return []
    return [foremost(detect(question, found.language), evidence).found.article]


def time_told(found: Retrieved, others: Sequence[Article]) -> str:
    """That no article lies in the period asked about and which lie next to it, or which of other times may answer."""
    language = found.language if found.language in WORDS else "en"
    words = WORDS[language]
    zone = UTC if found.period is None else found.period.zone
    if found.beside_period is None:
        return words["others"].format(titles=_titles(language, others, zone)) if others else ""
    beside = found.beside_period
    titles = words["beside"].format(titles=_titles(language, beside, zone)) if beside else ""
    window = window_told(language, words, found.period) if found.period is not None else ""
    return words["none"].format(window=window, beside=titles)


def _titles(language: str, articles: Sequence[Article], zone: tzinfo) -> str:
    return "; ".join(titled_article(language, one, zone) for one in articles)
