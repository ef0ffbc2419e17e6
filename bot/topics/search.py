"""All articles about a topic: the ranking's, and those that a sweep through the index of words adds; then judged."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.answering.answer import Period
from bot.retrieval.ask import Ask
from bot.retrieval.retrieved import Retrieved, Retrieving
from bot.topics.aboutness import Topic, is_about, language_of, topic_of, weighed
from vectorstore.domain import Article, Coverage, Scope
from vectorstore.store import Store

RANKED = 100  # passages of the ranking, which finds what is said in other words and languages
SWEPT = 2000  # passages of the index of words in each language, so that counts over time are whole


@dataclass(frozen=True, slots=True)
class Searched:
    """The articles about a topic with their full texts, the topic as it was compared, and what was searched."""

    topic: Topic
    articles: tuple[Article, ...]
    scope: Scope
    period: Period | None
    coverage: Coverage
    language: str
    notes: tuple[str, ...] = ()


def articles_about(ask: Ask, retriever: Retrieving, store: Store) -> Searched:
    """Articles about the topic that ``ask.question`` names, within its options; times in it count as elsewhere."""
    retrieved = retriever.retrieve(replace(ask, k=RANKED))
    text = retrieved.question or ask.question
    spoken = language_of(text)
    topic, swept = _swept(text, spoken, retrieved, store)
    ranked = [] if retrieved.outside else [found.passage.article_id for found in retrieved.passages]
    texts = store.articles(dict.fromkeys([*ranked, *swept]))
    return Searched(
        topic,
        tuple(article for article in texts.values() if is_about(topic, article)),
        retrieved.scope,
        retrieved.period,
        retrieved.coverage,
        ask.answer_language or spoken or retrieved.language,
        () if retrieved.outside else retrieved.notes,
    )


def _swept(text: str, told: str, retrieved: Retrieved, store: Store) -> tuple[Topic, list[str]]:
    """The topic with the rarity of its parts, and the articles that hold any of its words.

    ``told`` is the language it is surely in, "" where none is.
    """
    language = told or retrieved.language
    with store.snapshot() as snapshot:
        spoken = [*dict.fromkeys([language, *filter(None, snapshot.languages())])]
        topic = topic_of(text, language, spoken, sure=bool(told))
        keys: list[int] = []
        for code in spoken:
            phrases = [phrase for part in topic.parts for phrase in part.phrases.get(code, ()) if phrase]
            counts = snapshot.frequencies([term for phrase in phrases for term in phrase])
            topic = weighed(topic, code, _rarity(counts, snapshot.total()))
            rarest = [min(phrase, key=lambda term: counts.get(term, 0)) for phrase in phrases]
            keys += [hit.key for hit in snapshot.lexical(rarest, SWEPT, retrieved.scope, language=code)]
        return topic, [found.passage.article_id for found in snapshot.found(keys).values()]


def _rarity(counts: Mapping[str, int], total: int) -> Callable[[str], float | None]:
    def rarity(term: str) -> float | None:
        count = counts.get(term, 0)
        return math.log(1 + total / count) if count else None

    return rarity


def newest_first(articles: Sequence[Article]) -> list[Article]:
    """Dated articles from the newest on, undated ones last."""
    return sorted(articles, key=lambda one: (one.published is None, -(one.published or 0.0), one.id))
