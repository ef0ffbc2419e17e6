"""Entries of feeds and sitemaps as items: known ones are only counted, teasers are completed from the linked page."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from typing import IO
from urllib.parse import urlsplit

from ingest.addresses import canonical, shown
from ingest.articles import entry_item
from ingest.feeds.feed_entry import Entry, Feed
from ingest.feeds.landing import Landing, judged
from ingest.files.files import kind_of
from ingest.item import EntryMark, Item, failure, guarded, is_too_old
from ingest.ledger import digests, is_seen
from ingest.pages.page import Page, read_page
from ingest.pages.site_rules import ALL_RULES, SiteRules
from ingest.parallel import mapped
from ingest.text.decoding import decoded
from ingest.web.fetch import Web
from ingest.web.forwarding import forwarded
from vectorstore.domain import Article
from vectorstore.errors import SourceError

log = logging.getLogger(__name__)

WORKERS = 4  # pages fetched at once; one host is asked one at a time all the same


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading needs from outside: a fetcher, the time (UTC seconds), standard input, and what was seen before.

    ``seen`` gives a feed's entries, ``stored`` when (UTC seconds) the articles with these addresses were fetched, and
    ``turn`` keeps others from asking a feed while inside (False: they did not let go of it). What was published before
    ``oldest`` (UTC seconds) is not taken in from feeds and sitemaps, for retention would soon delete it. ``rules`` say
    where sites' pages hold what.
    """

    web: Web
    now: Callable[[], float]
    stdin: IO[bytes] | None = None
    seen: Callable[[str], Mapping[str, str]] = field(default=lambda _feed: {})
    stored: Callable[[Sequence[str]], Mapping[str, float]] = field(default=lambda _addresses: {})
    turn: Callable[[str], AbstractContextManager[bool]] = field(default=lambda _feed: nullcontext(enter_result=True))
    oldest: float | None = None
    rules: SiteRules = ALL_RULES


def entries_as_items(feed: Feed, feed_url: str, reading: Reading) -> Iterator[Item]:
    """The entries as items; those that the feed says nothing new about are only counted, not fetched again."""
    seen, told = dict(reading.seen(feed_url)), shown(feed_url)
    fresh = [entry for entry in feed.entries if not is_too_old(entry.published, reading.oldest)]
    yield from _left_out(len(feed.entries) - len(fresh), told)

    renamed = digests(seen)  # a GUID or a session that is new at each check makes no other entry

    def read(entry: Entry) -> tuple[Entry, Landing | None]:
        known = is_seen(seen.get(entry.key), entry.digest) or (entry.key not in seen and entry.digest in renamed)
        return entry, None if known else landing_of(entry, reading)

    landed: set[str] = set()
    for number, (entry, landing) in enumerate(mapped(read, fresh, WORKERS), start=1):
        where = entry.link or f"{told} ({entry.guid or entry.title or f'entry {number}'})"
        if landing is None:
            mark = EntryMark(feed_url, entry.key, entry.digest)
            yield named(entry, Item(where, known=True, mark=mark)) if entry.key in seen else Item(where, known=True)
        else:
            yield from guarded(where, entry_items(entry, where, feed_url, reading, landing, landed))
    for sentence in feed.losses:
        yield failure(told, sentence)


def _left_out(count: int, where: str) -> Iterator[Item]:
    """As many known entries, for which nothing changes, with one note for all of them."""
    note = f"{count} entries are older than RETENTION_DAYS allows and were not taken in"
    for number in range(count):
        yield Item(where, known=True, notes=() if number else (note,))


def entry_items(
    entry: Entry, where: str, feed_url: str, reading: Reading, landing: Landing, landed: set[str]
) -> Iterator[Item]:
    """The entry as an item, with its linked page where that is its article; ``landed``: where others' links led."""
    place = canonical(landing.address)
    judgement = judged(entry, landing, taken=place in landed)
    landed.add(place)
    page, address, problem = judgement.page, judgement.address, judgement.problem
    item = entry_item(entry, where, reading.now(), feed_url=feed_url, page=page, page_url=address)
    if item.article is None:
        yield replace(item, reason=problem or item.reason)
    else:
        notes = (*item.notes, *([f"only the feed's text: {problem}"] if problem else []))
        public = _shown_to_all(item.article, page, address)
        yield named(entry, replace(item, live=True, public=public, notes=notes, unread=bool(problem)))


def named(entry: Entry, item: Item) -> Item:
    """The item with what its feed calls it, if it has a GUID."""
    name = item.mark.name if item.mark is not None and entry.guid else ""
    return replace(item, name=name, link=entry.link, apart=entry.apart and bool(name))


def _shown_to_all(article: Article, page: Page | None, address: str) -> bool:
    """True when the article has the text of the page itself, and the page speaks for no other site than its own."""
    return (
        page is not None and article.text == page.text and urlsplit(article.url).hostname == urlsplit(address).hostname
    )


def landing_of(entry: Entry, reading: Reading) -> Landing:
    """The page behind an entry; not asked for where the feed has the whole text, or where it is of several entries."""
    if entry.full or entry.apart or not entry.link:
        return Landing()
    try:
        fetched = forwarded(reading.web.get(entry.link, robots=True), reading.web)
        text = decoded(fetched.content, fetched.charset)
        if kind_of(text) != ".html" and "html" not in fetched.media_type:
            return Landing(problem=f"{shown(entry.link)} is not a page")
        page = read_page(text, fetched.url, rules=reading.rules)
    except SourceError as error:
        return Landing(problem=str(error))
    except Exception as error:
        log.exception("reading %s", entry.link)
        return Landing(
            problem=f"{shown(entry.link)} could not be read ({type(error).__name__}); the log has the details"
        )
    return Landing(page, fetched.url) if page.text else Landing()
