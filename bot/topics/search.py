"""All articles about a topic: the ranking's, and those that a sweep through the index of words adds; then judged."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.answering.answer import Period
from bot.retrieval.ask import Ask
from bot.retrieval.retrieved import Retrieved, Retrieving
from bot.topics.aboutness import Topic, is_about, language_of, topic_of, weighed
from bot.topics.compounds import apart
from bot.topics.sequels import sequels
from vectorstore.domain import Article, Coverage, Scope
from vectorstore.index.snapshot import Snapshot
from vectorstore.store import Store
from vectorstore.text.analysis import lexemes

RANKED = 100  # passages of the ranking, which finds what is said in other words and languages
RARE, RARE_SHARE = 5, 0.01  # passages that hold a term, or their share of the store, up to which it tells a story
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
        _with_sequels(topic, tuple(texts.values()), store),
        retrieved.scope,
        retrieved.period,
        retrieved.coverage,
        ask.answer_language or spoken or retrieved.language,
        () if retrieved.outside else retrieved.notes,
    )


def _with_sequels(topic: Topic, articles: Sequence[Article], store: Store) -> tuple[Article, ...]:
    """The articles about a topic and those that go on with one of them."""
    about = tuple(one for one in articles if is_about(topic, one))
    others = [one for one in articles if one not in about]
    if not about or not others:
        return about
    with store.snapshot() as snapshot:
        bound = max(RARE, RARE_SHARE * snapshot.total())
        return (
            *about,
            *sequels(topic, about, others, lambda term: 0 < snapshot.frequencies([term]).get(term, 0) <= bound),
        )


def _swept(text: str, told: str, retrieved: Retrieved, store: Store) -> tuple[Topic, list[str]]:
    """The topic with the rarity of its parts, and the articles that hold any of its words.

    ``told`` is the language it is surely in, "" where none is.
    """
    language = told or retrieved.language
    with store.snapshot() as snapshot:
        spoken = [*dict.fromkeys([language, *filter(None, snapshot.languages())])]
        text = _unheard_apart(text, snapshot) if language == "de" else text
        topic = topic_of(text, language, spoken, sure=bool(told))
        keys: list[int] = []
        for code in spoken:
            phrases = [phrase for part in topic.parts for phrase in part.phrases.get(code, ()) if phrase]
            counts = snapshot.frequencies([term for phrase in phrases for term in phrase])
            topic = weighed(topic, code, _rarity(counts, snapshot.total()))
            rarest = [min(phrase, key=lambda term: counts.get(term, 0)) for phrase in phrases]
            keys += [hit.key for hit in snapshot.lexical(rarest, SWEPT, retrieved.scope, language=code)]
        return topic, [found.passage.article_id for found in snapshot.found(keys).values()]


def _unheard_apart(text: str, snapshot: Snapshot) -> str:
    """The topic with the compounds taken apart that no passage holds."""
    told = {word: lexemes(word, "de") for word in text.split()}
    counts = snapshot.frequencies([stem for stems in told.values() for stem in stems])
    return " ".join(word if any(map(counts.get, stems)) else apart(word) for word, stems in told.items())


def _rarity(counts: Mapping[str, int], total: int) -> Callable[[str], float | None]:
    def rarity(term: str) -> float | None:
        count = counts.get(term, 0)
        return math.log(1 + total / count) if count else None

    return rarity


def newest_first(articles: Sequence[Article]) -> list[Article]:
    """Dated articles from the newest on, undated ones last."""
    return sorted(articles, key=lambda one: (one.published is None, -(one.published or 0.0), one.id))
