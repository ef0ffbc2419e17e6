"""Retrieval that answers questions for the news with the newest stories, and leaves all others to the ranking."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.answering.answer import Quote
from bot.retrieval.as_of import as_known
from bot.retrieval.news_asked import topic_asked
from bot.retrieval.window import window
from bot.topics.latest import latest
from vectorstore.domain import Span
from vectorstore.language import detect
from vectorstore.narrowing import folded
from vectorstore.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bot.retrieval.ask import Ask
    from bot.retrieval.retrieved import Retrieved, Retrieving
    from bot.topics.stories import Story
    from vectorstore.domain import Found
    from vectorstore.store import Store

TOLD = 5  # stories of an answer
_ARTICLE = re.compile(r"^(?:the|der|die|das|den|dem) ")


class NewsRetriever:
    """Questions to passages; those for the news to the passages of the newest stories, their quotes in ``told``."""

    def __init__(self, retriever: Retrieving, store: Store, clock: Callable[[], datetime]) -> None:
        self._retriever, self._store, self._clock = retriever, store, clock

    def retrieve(self, ask: Ask) -> Retrieved:
        """As the ranking retrieves, with the newest stories first where the news are asked for."""
        retrieved = self._retriever.retrieve(ask)
        topic = self._topic(ask)
        if topic is None:
            return retrieved
        stories = latest(self._narrowed(ask, topic, retrieved), self._retriever, self._store, TOLD).stories
        told = self._as_known(self._quoted(stories), ask.as_of)
        if not told:
            return retrieved
        passages = tuple({quote.found.passage.key: quote.found for quote in told}.values())
        return replace(retrieved, passages=passages, told=told, outside=False, notes=(), sentences={}, dropped=())

    def _topic(self, ask: Ask) -> str | None:
        now = datetime.fromtimestamp(ask.as_of, UTC) if ask.as_of is not None else self._clock()
        read = window(ask, detect(ask.question, ask.answer_language or "en"), now)
        return topic_asked(read.text, newest=read.newest, timed=read.period is not None)

    def _narrowed(self, ask: Ask, topic: str, retrieved: Retrieved) -> Ask:
        """The topic within the period that the question names; an outlet as a topic narrows to that outlet."""
        scope = retrieved.scope
        narrowed = replace(ask, question=topic, since=scope.since, until=scope.until)
        outlets = [name for name, _ in self._store.sources(scope) if _bare(name) == _bare(topic)]
        return replace(narrowed, question="", sources=tuple(outlets)) if topic and outlets else narrowed

    def _as_known(self, told: Sequence[Quote], moment: float | None) -> tuple[Quote, ...]:
        """The quotes; of an article that was changed later, what its passage said then."""
        known = ((one, as_known([one.found], moment, self._store.revisions).passages) for one in told)
        return tuple(one if stood[0] is one.found else _opening(stood[0]) for one, stood in known if stood)

    def _quoted(self, stories: Sequence[Story]) -> tuple[Quote, ...]:
        """Their quotes, each in the stored passage that holds it."""
        with self._store.snapshot() as snapshot:
            keys = snapshot.keys_of([story.article.id for story in stories])
            passages = list(snapshot.found(keys).values())
        quotes = []
        for story in stories:
            quote, head = story.quote, story.quote.found.passage
            holding = [
                found
                for found in passages
                if (found.passage.article_id, found.passage.revision) == (head.article_id, head.revision)
                and found.passage.start <= quote.start
                and quote.end <= found.passage.end
            ]
            quotes += [replace(quote, found=found) for found in holding[:1]]
        return tuple(quotes)


def _opening(found: Found) -> Quote:
    """The first sentence of a passage."""
    passage = found.passage
    first = next(iter(sentences(passage.text)), Span(0, len(passage.text)))
    return Quote(found, passage.start + first.start, passage.start + first.end, passage.text[first.start : first.end])


def _bare(name: str) -> str:
    """A name for comparing: "vom Kurier" and "Der Kurier" are one."""
    return _ARTICLE.sub("", folded(name))
