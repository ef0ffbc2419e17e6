"""Digests: what is new on what a place follows, each story once, written down before it is sent.

The clock is handed in; what blocks runs in threads, so that a face's loop goes on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import groupby
from typing import Any, Protocol

from bot.answering.answer import Answer
from bot.retrieval.ask import Ask
from bot.retrieval.retrieved import Retrieving
from bot.topics.aboutness import language_of, telling_sentence
from bot.topics.rhythm import is_due, zone_named
from bot.topics.search import articles_about
from bot.topics.stories import Story, stories
from vectorstore.domain import Article, Scope
from vectorstore.record.copies import figures_differ
from vectorstore.record.follows import Follow, Outgoing
from vectorstore.store import Store

OVERLAP = 60.0  # seconds looked back beyond the last look: an article bears its time a moment before it is stored
LATE = 3 * 86_400.0  # seconds that an article may be older than the last look and still be news: feeds lag
LINES = 10  # stories of one follow in one digest
WATCH_EVERY = 300.0  # seconds between two looks for a watched question

CorporaOf = Callable[[str], tuple[str, ...]]


class Answering(Protocol):
    """What answers a followed question."""

    async def answer(self, ask: Ask) -> Answer:
        """The final answer. Raises DatelineError."""
        ...


@dataclass(frozen=True, slots=True)
class Section:
    """What is new on one follow: lines are citations as JSON, ``more`` how many stories are not shown."""

    follow: Follow
    lines: tuple[Mapping[str, Any], ...]
    articles: frozenset[str]
    more: int = 0

    def to_json(self) -> dict[str, Any]:
        """The section as it is written down and as `dateline digest --json` prints it."""
        follow = self.follow
        return {"id": follow.id, "kind": follow.kind, "text": follow.text, "lines": list(self.lines), "more": self.more}


@dataclass(frozen=True, slots=True)
class Newsroom:
    """What digests are made from; ``corpora_of`` says what the server in a follow's ``scope`` may see."""

    store: Store
    retriever: Retrieving
    answering: Answering
    corpora_of: CorporaOf = field(default=lambda _scope: ())


async def write_due(newsroom: Newsroom, now: float, places: Iterable[str] | None = None) -> list[Outgoing]:
    """Write down a digest for every place (or those given) in which something is due and new; gives them all.

    What was written and told is on the disk before anything is sent, so that a restart repeats and loses nothing.
    Where one place fails, the others are written before its error is raised.
    """
    wanted = None if places is None else set(places)
    kept = await asyncio.to_thread(newsroom.store.follows)
    follows = [one for one in kept if wanted is None or one.place in wanted]
    written, failed = [], []
    for place, group in groupby(sorted(follows, key=lambda one: (one.place, one.id)), key=lambda one: one.place):
        due = [one for one in group if is_due(one, now) and not _looked(one, now)]
        try:
            outgoing = await _write(newsroom, place, due, now) if due else None
        except Exception as error:  # noqa: BLE001 - raised below
            failed.append(error)
        else:
            written += [outgoing] if outgoing else []
    if failed:
        raise failed[0]
    return written


async def _write(newsroom: Newsroom, place: str, due: Sequence[Follow], now: float) -> Outgoing | None:
    sections = await sections_of(newsroom, due, now)
    moved = [_moved(one, now, any(section.follow.id == one.id for section in sections)) for one in due]
    told = frozenset[str]().union(*(section.articles for section in sections))
    content = content_of(sections) if sections else None
    return await asyncio.to_thread(newsroom.store.write_digest, place, content, told, moved, now)


def _looked(follow: Follow, now: float) -> bool:
    """A watched question was looked for a moment ago."""
    return follow.kind == "watch" and 0 <= now - follow.last < WATCH_EVERY and follow.last > follow.added


def _moved(follow: Follow, now: float, found: bool) -> Follow:  # noqa: FBT001 - reads as what it says
    """The follow after a look; a watched question that was answered is over."""
    return replace(follow, last=now, ended="answered" if found and follow.kind == "watch" else follow.ended)


def content_of(sections: Sequence[Section]) -> dict[str, Any]:
    """What a face renders: it needs no store for it."""
    first = sections[0].follow
    return {
        "language": first.language,
        "rhythm": first.rhythm,
        "sections": [section.to_json() for section in sections],
    }


async def sections_of(newsroom: Newsroom, follows: Sequence[Follow], now: float) -> list[Section]:
    """What is new on each follow of one place, no story twice, follows without news left out."""
    said: set[str] = set()
    sections = []
    for follow in follows:
        fresh = await asyncio.to_thread(fresh_articles, newsroom, follow, now) - said
        if not fresh:
            continue
        found = await _found(newsroom, follow, fresh, now)
        if found is not None:
            said |= found.articles
            sections.append(found)
    return sections


def fresh_articles(newsroom: Newsroom, follow: Follow, now: float) -> frozenset[str]:
    """Articles that came since the last look and are news to the place.

    Not what a feed's first run brought, not what is long past, not what the place was told of, itself or a copy: a
    copy that opens with another figure, as when a toll rises, is news.
    """
    store = newsroom.store
    since = max(follow.added, min(follow.last, now) - OVERLAP)
    come = set(store.arrived(since))
    come -= store.backlog(come)
    come = set(store.corpora.visible(come, Scope(corpora=newsroom.corpora_of(follow.scope))))
    copies = store.clusters(come)
    others = {key: {member.id for member in cluster.members} for key, cluster in copies.items()}
    told = store.told(follow.place, come.union(*others.values()))
    known = set(follow.extra.get("known", ()))
    dated = store.articles(come - told - known)
    late = (one for one in dated.values() if one.published is None or one.published >= since - LATE)
    return frozenset(one.id for one in late if not _repeats(one, others.get(one.id, set()) & told, store))


def _repeats(article: Article, told: set[str], store: Store) -> bool:
    """Whether an article prints what was told; one that opens with another figure does not."""
    span = telling_sentence(None, article)
    opening = article.text[span.start : span.end]
    return bool(told) and not all(figures_differ(opening, one.text) for one in store.articles(told).values())


async def _found(newsroom: Newsroom, follow: Follow, fresh: frozenset[str], now: float) -> Section | None:
    if follow.kind in ("question", "watch"):
        return await _answered(newsroom, follow, fresh, now)
    told = await asyncio.to_thread(_told, newsroom, follow, fresh, now)
    if not told:
        return None
    shown = told[:LINES]
    told_of = frozenset(article.id for story in shown for article in story.articles)
    return Section(follow, tuple(story.to_json() for story in shown), told_of, len(told) - len(shown))


def _told(newsroom: Newsroom, follow: Follow, fresh: frozenset[str], now: float) -> list[Story]:
    store, scope = newsroom.store, Scope(corpora=newsroom.corpora_of(follow.scope))
    if follow.kind == "source":
        whole = store.articles(fresh).values()
        about = [one for one in whole if one.source.casefold() == follow.text.casefold()]
        topic = None
    else:
        searched = articles_about(_ask(newsroom, follow, now), newsroom.retriever, store)
        about = [one for one in searched.articles if one.id in fresh]
        topic = searched.topic
    return stories(about, topic, store, scope)


def _ask(newsroom: Newsroom, follow: Follow, now: float) -> Ask:
    """The follow as a question that is asked now."""
    language = language_of(follow.text) or follow.language
    corpora = newsroom.corpora_of(follow.scope)
    zone = zone_named(follow.zone)
    return Ask(follow.text, as_of=now + OVERLAP, answer_language=language, corpora=corpora, zone=zone)


async def _answered(newsroom: Newsroom, follow: Follow, fresh: frozenset[str], now: float) -> Section | None:
    """The answer's citations from fresh articles; an answer from what was there before is no news."""
    ask = replace(_ask(newsroom, follow, now), answer_language="")
    answer = await newsroom.answering.answer(ask)
    if answer.status != "answered":
        return None
    cited = [one for one in answer.citations if one.quote.found.passage.article_id in fresh]
    if not cited:
        return None
    lines = tuple(dict(citation.to_json()) for citation in cited[:LINES])
    copies = await asyncio.to_thread(newsroom.store.clusters, [line["article_id"] for line in lines])
    told = {line["article_id"] for line in lines} | {m.id for one in copies.values() for m in one.members}
    return Section(follow, lines, frozenset(told))


def as_article(line: Mapping[str, Any]) -> Article:
    """The head of a line's article, for faces that show heads."""
    published = line.get("published")
    seconds = datetime.fromisoformat(published).timestamp() if published else None
    return Article(
        "", line.get("title") or "", line.get("url") or "", line.get("source") or "", published=seconds,
        language=line.get("language") or "", identity=line["article_id"],
    )  # fmt: skip
