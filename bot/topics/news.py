"""Retrieval that answers questions for the news with the newest stories, and leaves all others to the ranking."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

from bot.answering.answer import Period
from bot.answering.check.quotes import quote_at
from bot.answering.words.spoken_day import published_on
from bot.retrieval.as_of import as_known
from bot.retrieval.course_asked import course_asked, since_when
from bot.retrieval.news_asked import since_last_asked
from bot.retrieval.notices import notice
from bot.retrieval.period.reading import understand
from bot.retrieval.window import DAY
from bot.topics.latest import latest, scope_of
from bot.topics.next_day import asks_for_print, naming_day, single_day
from bot.topics.search import articles_about
from bot.topics.stories import stories as stories_of
from vectorstore.domain import Span
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Quote
    from bot.retrieval.ask import Ask
    from bot.retrieval.retrieved import Retrieved, Retrieving
    from bot.topics.aboutness import Topic
    from bot.topics.stories import Story
    from vectorstore.domain import Article, Found
    from vectorstore.index.snapshot import Snapshot
    from vectorstore.store import Store

TOLD = 5  # stories of an answer
LATER = 2  # of them at most from the day after the one asked about, unless that has fewer than three
READ = 500  # articles of the day after that are looked at, the newest
_ANY_CLOCK = datetime(2000, 1, 1, tzinfo=UTC)  # whether a time is named hangs on no clock


class NewsRetriever:
    """Questions to passages; those for the news to the passages of the newest stories, their quotes in ``told``."""

    def __init__(self, retriever: Retrieving, store: Store) -> None:
        self._retriever, self._store = retriever, store

    def retrieve(self, ask: Ask) -> Retrieved:
        """As the ranking retrieves, with the newest stories first where the news are asked for."""
        retrieved = self._retriever.retrieve(ask)
        if retrieved.news_on is None:
            return retrieved
        narrowed = _narrowed(ask, retrieved.news_on, retrieved)
        stories = latest(narrowed, self._retriever, self._store, TOLD).stories
        later = self._told_later(ask, narrowed, stories)
        zone = _zone(retrieved)
        told = self._quotes((*later, *stories[: TOLD - len(later)]), ask.as_of, zone)
        if not told and retrieved.news_of and not retrieved.outside:
            return self._retriever.retrieve(replace(ask, sources=retrieved.news_of))
        if not told:
            searched = narrowed if retrieved.news_on == "" else retrieved.scope
            timed = retrieved.outside or searched.since is not None
            return self._nearest(narrowed, retrieved) if timed else retrieved
        told = tuple(sorted(told, key=_published)) if _in_course(ask) else told
        meant = (*retrieved.spelling, *retrieved.no_days)
        notes = (*meant, *((_next_day(retrieved.language, later[0], zone),) if later else ()))
        notes = (*notes, notice(retrieved.language, "since last")) if since_last_asked(ask.question) else notes
        return replace(self._showing(retrieved, told), told=told, outside=False, notes=notes)

    def _showing(self, retrieved: Retrieved, told: Sequence[Quote]) -> Retrieved:
        """What was retrieved with the passages of these quotes in place of the ranking's."""
        passages = {quote.found.passage.key: quote.found for quote in told}
        with self._store.snapshot() as snapshot:
            vectors = snapshot.sentences(list(passages))
        return replace(retrieved, passages=tuple(passages.values()), sentences=vectors, dropped=())

    def _nearest(self, narrowed: Ask, retrieved: Retrieved) -> Retrieved:
        """Of a time without news, or without any on the topic, the newest stories before it, as what is nearest."""
        before = replace(narrowed, since=None, until=narrowed.since)
        stories = latest(before, self._retriever, self._store, TOLD).stories if narrowed.since is not None else ()
        told = self._quotes(stories, narrowed.as_of, _zone(retrieved))
        return replace(self._showing(retrieved, told), outside=True) if told else retrieved

    def _told_later(self, ask: Ask, narrowed: Ask, stories: Sequence[Story]) -> tuple[Story, ...]:
        """Where one day is asked about: the next day's stories that name it, as far as there is room for them."""
        period = Period(narrowed.since, narrowed.until, narrowed.zone or UTC)
        day = single_day(period)
        asked_about = day is not None and (ask.since, ask.until) == (None, None)
        if day is None or not asked_about or (stories and asks_for_print(ask.question)):
            return ()
        after = replace(narrowed, since=period.until, until=(period.until or 0.0) + DAY)
        printed, topic = self._printed(after)
        copies = self._store.clusters([one.article.id for one in stories])
        known = {member.id for cluster in copies.values() for member in cluster.members}
        naming = naming_day([one for one in printed if one.id not in known], day)
        return tuple(stories_of(naming, topic, self._store, scope_of(after))[: max(LATER, TOLD - len(stories))])

    def _printed(self, ask: Ask) -> tuple[Sequence[Article], Topic | None]:
        """The articles of a time, with their texts: on a topic all of them, else the newest."""
        if ask.question:
            searched = articles_about(ask, self._retriever, self._store)
            return searched.articles, searched.topic
        heads = self._store.latest(scope_of(ask), READ)
        texts = self._store.articles([head.id for head in heads])
        return [texts[head.id] for head in heads if head.id in texts], None

    def _quotes(self, stories: Sequence[Story], moment: float | None, zone: tzinfo) -> tuple[Quote, ...]:
        """The stories' quotes; of an article that was changed later, what its passage said then."""
        with self._store.snapshot() as snapshot:
            placed = _placed(stories, snapshot)
        told = [replace(one, found=replace(one.found, zone=zone)) for one in placed]
        known = ((one, as_known([one.found], moment, self._store.revisions).passages) for one in told)
        return tuple(one if stood[0] is one.found else _opening(stood[0]) for one, stood in known if stood)


def _in_course(ask: Ask) -> bool:
    """Whether a question asks for the course of a matter, which is told from its beginning."""
    reading = understand(ask.question, _ANY_CLOCK)
    since = since_when(reading.period)
    return course_asked(reading.bare if since else ask.question, since=since) is not None


def _zone(retrieved: Retrieved) -> tzinfo:
    """In which the asker counts days."""
    return next((found.zone for found in retrieved.passages), UTC)


def _published(quote: Quote) -> float:
    return quote.found.article.published or 0.0


def _narrowed(ask: Ask, topic: str, retrieved: Retrieved) -> Ask:
    """The topic within the period that the question names, of the outlets that it names where it names any."""
    period = _published_in(topic, retrieved)
    sources = retrieved.news_of or ask.sources
    spoken = ask.answer_language or retrieved.language  # a topic of one word seldom tells its own
    told = replace(ask, question=topic, since=period.since, until=period.until, sources=sources)
    return replace(told, answer_language=spoken, zone=period.zone)


def _published_in(topic: str, retrieved: Retrieved) -> Period:
    """The period named, as that of the news; one that is the topic's own ("the 2024 election") shuts out nothing."""
    scope = retrieved.scope
    own = understand(topic, _ANY_CLOCK).parts
    named = retrieved.period
    return Period(scope.since, scope.until, named.zone if named else UTC) if own or named is None else named


def _next_day(language: str, story: Story, zone: tzinfo) -> str:
    """That stories of the day after are among those told."""
    return notice(language, "next day", day=published_on(language, story.article.published or 0.0, zone))


def _placed(stories: Sequence[Story], snapshot: Snapshot) -> tuple[Quote, ...]:
    """Their quotes, each in the stored passage that holds it."""
    keys = snapshot.keys_of([story.article.id for story in stories])
    passages = list(snapshot.found(keys).values())
    holding = ((story.quote, next((one for one in passages if _holds(one, story.quote)), None)) for story in stories)
    return tuple(replace(quote, found=found) for quote, found in holding if found is not None)


def _holds(found: Found, quote: Quote) -> bool:
    passage, run = found.passage, quote.found.passage
    same = (passage.article_id, passage.revision) == (run.article_id, run.revision)
    return same and passage.start <= quote.start and quote.end <= passage.end


def _opening(found: Found) -> Quote:
    """The first sentence of a passage."""
    text = found.passage.text
    return quote_at(found, next(iter(sentences(text)), Span(0, len(text))))
