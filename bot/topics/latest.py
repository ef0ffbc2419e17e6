"""The newest stories on a topic, of a source or of everything: one for each, cited, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from bot.answering.answer import Period
from bot.retrieval.ask import Ask
from bot.retrieval.notices import lacking
from bot.retrieval.retrieved import Retrieving
from bot.topics.aboutness import centred
from bot.topics.search import articles_about
from bot.topics.stories import Story, stories
from bot.topics.words import own_language
from vectorstore.domain import Coverage, Scope, iso
from vectorstore.store import Store
from vectorstore.text.language import detect

SHOWN = 10  # stories; a screen of the terminal, or one message
READ = 4  # articles read for each story that is wanted, where no topic narrows them: copies fall together


@dataclass(frozen=True, slots=True)
class Latest:
    """The newest stories; ``more`` is how many older ones there are beyond those."""

    topic: str
    stories: tuple[Story, ...]
    language: str
    coverage: Coverage
    period: Period | None = None
    more: int = 0
    notes: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As `dateline latest --json` prints it."""
        period = self.period and {"since": iso(self.period.since), "until": iso(self.period.until)}
        return {
            "topic": self.topic,
            "language": own_language(self.language),
            "stories": [story.to_json() for story in self.stories],
            "more": self.more,
            "period": period,
            "coverage": coverage_json(self.coverage),
            "notes": list(self.notes),
        }


def coverage_json(coverage: Coverage) -> dict[str, Any]:
    """What was searched, keys as in an answer."""
    return {"articles": coverage.articles, "sources": coverage.sources, "newest": iso(coverage.newest)}


def latest(ask: Ask, retriever: Retrieving, store: Store, count: int = SHOWN) -> Latest:
    """The newest stories on the topic that ``ask.question`` names; without one the newest within its options."""
    if not ask.question.strip():
        return _of_everything(ask, store, count)
    searched = articles_about(ask, retriever, store)
    told = stories(centred(searched.topic, searched.articles), searched.topic, store, searched.scope)
    return Latest(
        ask.question, tuple(told[:count]), searched.language, searched.coverage, searched.period,
        max(0, len(told) - count), searched.notes,
    )  # fmt: skip


def _of_everything(ask: Ask, store: Store, count: int) -> Latest:
    scope = scope_of(ask)
    heads = store.latest(scope, count * READ)
    texts = store.articles([head.id for head in heads])
    told = stories([texts[head.id] for head in heads if head.id in texts], None, store, scope)
    language = ask.answer_language or detect(" ".join(head.title for head in heads[:5]), "en")
    period = Period(ask.since, ask.until) if (ask.since, ask.until) != (None, None) else None
    everything = Scope(corpora=ask.corpora)
    sources, empty = [name for name, _ in store.sources(everything)], not store.languages(everything)
    notes = lacking(language, ask.sources, sources, empty=empty)
    return Latest("", tuple(told[:count]), language, store.coverage(scope), period, notes=tuple(notes))


def scope_of(ask: Ask) -> Scope:
    """What the options of an Ask narrow, without words about time in its question."""
    return Scope(ask.since, ask.until, ask.as_of, ask.sources, ask.languages, ask.corpora)
