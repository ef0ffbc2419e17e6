"""What the desk shows: feeds and their previews, outlets, state, budgets, help; pure, so that limits are tested."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.discordbot.counted import Counted
from bot.discordbot.escaping import escaped_line, link, timestamp
from bot.discordbot.rendering import Page, Tone
from bot.discordbot.splitting import Piece, pack, sections
from bot.discordbot.words import Words
from bot.discordbot.words_running import running_words
from ingest.addresses import without_keys
from ingest.feeds.health import state

if TYPE_CHECKING:
    from ingest.feeds.preview import Preview
    from vectorstore.domain import Coverage
    from vectorstore.record.feeds import Feed

_NAME = 200  # characters of a title


def named(title: str, url: str = "") -> str:
    """A feed's or outlet's name, short and harmless."""
    name = " ".join(without_keys(title or url).split())
    return escaped_line(name if len(name) <= _NAME else name[: _NAME - 1] + "…")


def lined(head: str, lines: Iterable[str], tone: Tone = Tone.ANSWERED) -> list[Page]:
    """A head and its lines over as many pages as they take."""
    pieces = [Piece("head", head), *(Piece("lines", line) for line in lines)]
    return [Page(tone, sections(message)) for message in pack(pieces)]


def preview_page(seen: Preview, words: Words) -> Page:
    """A feed before it is subscribed to."""
    said = running_words(words)
    lines = [link(seen.address)]
    if seen.items:
        oldest = words.undated if seen.oldest is None else timestamp(seen.oldest)
        lines.append(said.feed_items.format(items=Counted(seen.items), oldest=oldest))
        if seen.newest is not None:
            lines.append(said.feed_newest.format(date=timestamp(seen.newest, "R")))
        lines.append(said.feed_full.format(full=seen.full, items=seen.items))
        if seen.languages:
            lines.append(said.feed_languages.format(languages=", ".join(seen.languages[:5])))
        lines.append(said.feed_overlap.format(known=seen.known))
        if seen.titles:
            lines.append(said.feed_titles.format(titles=" · ".join(named(title) for title in seen.titles)))
    else:
        lines.append(said.feed_empty)
    if seen.subscribed:
        lines.append(said.feed_already)
    return Page(Tone.UNFINISHED, (said.feed_head.format(title=named(seen.title, seen.address)), "\n".join(lines)))


def feed_pages(feeds: Sequence[Feed], own: frozenset[str], now: float, words: Words) -> list[Page]:
    """The feeds that a server reads, and how each is doing."""
    said = running_words(words)
    if not feeds:
        return [Page(Tone.REFUSED, (said.feeds_none,))]
    lines = []
    for feed in feeds:
        whose = said.feed_own if feed.url in own else said.feed_shared
        success = "–" if feed.last_success is None else timestamp(feed.last_success, "R")
        told = said.feed_line.format(articles=Counted(feed.items), success=success, health=health_of(feed, now, words))
        where = address_of(feed, own)
        lines.append(f"**{named(feed.title, where)}** · {whose}\n{told} · {link(where)}".rstrip(" ·"))
    return lined(said.feeds_head, lines)


def address_of(feed: Feed, own: frozenset[str]) -> str:
    """A feed's address for a server; of the operator's without the query, in which a key may stand."""
    address = without_keys(feed.url)
    return address if feed.url in own else address.partition("?")[0]


def health_of(feed: Feed, now: float, words: Words) -> str:
    """How a feed is doing, in words."""
    health = running_words(words).health
    known = state(feed, now)
    return health["failing" if known == "dead" else known].format(times=feed.error_streak)


def source_pages(outlets: Sequence[tuple[str, int]], words: Words) -> list[Page]:
    """The outlets that can be asked about, most articles first."""
    said = running_words(words)
    if not outlets:
        return [Page(Tone.REFUSED, (said.sources_none,))]
    lines = [f"{named(name)} · {said.sources_line.format(articles=Counted(count))}" for name, count in outlets[:200]]
    return lined(said.sources_head, lines)


@dataclass(frozen=True, slots=True)
class State:
    """How the bot is doing; ``delay`` in seconds, ``since`` in UTC seconds."""

    answering: int
    waiting: int
    delay: float
    since: float
    counts: Mapping[str, int]
    writer: str


def status_page(
    coverage: Coverage, feeds: Sequence[Feed], now: float, running: State, words: Words
) -> Page:  # fmt: skip
    """What is known, how the feeds are doing, how the bot is doing."""
    said = running_words(words)
    newest = "–" if coverage.newest is None else timestamp(coverage.newest, "R")
    counts = {"articles": Counted(coverage.articles), "sources": Counted(coverage.sources)}
    articles = said.status_articles.format(newest=newest, **counts)
    states = [state(feed, now) for feed in feeds]
    fine = sum(known in ("fine", "new") for known in states)
    silent = states.count("silent")
    lines = [
        articles if coverage.articles else said.status_empty,
        said.status_feeds.format(
            feeds=Counted(len(feeds)), fine=fine, silent=silent, failing=len(feeds) - fine - silent
        ),
        said.status_line.format(answering=Counted(running.answering), waiting=running.waiting),
        said.status_asked.format(
            answered=Counted(running.counts.get("answered", 0) + running.counts.get("refused", 0)),
            refused=running.counts.get("refused", 0),
            failed=running.counts.get("failed", 0),
        ),
        said.status_delay.format(ms=round(running.delay * 1000), since=timestamp(running.since, "R")),
        said.status_model.format(writer=escaped_line(running.writer)),
    ]
    return Page(Tone.ANSWERED, (said.status_head, "\n".join(lines)))


def text_page(head: str, lines: Iterable[str]) -> Page:
    """A head and a list."""
    return Page(Tone.REFUSED, (head, "\n".join(f"- {line}" for line in lines)))
