"""Sources as the user names them: feed or page address, file, folder, OPML file, or JSON lines on standard input."""

from __future__ import annotations

import logging
import os
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO
from urllib.parse import urlsplit

from ingest import feed as feeds
from ingest import opml
from ingest.addresses import is_web, shown
from ingest.articles import entry_item, page_item
from ingest.decoding import decoded
from ingest.feed import Entry, Feed
from ingest.fetch import FEED_TYPES, Fetched, FetchError, Web
from ingest.files import SUFFIXES, content_items, file_items, folder_files, kind_of, stream_items, unread
from ingest.item import EntryMark, Item, failure
from ingest.page import Page, read_page
from ingest.parallel import mapped
from vectorstore.domain import Article
from vectorstore.errors import SourceError

log = logging.getLogger(__name__)

WORKERS = 4  # pages fetched at once; one host is asked one at a time all the same
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_SUFFIX_OF = {"application/json": ".json", "application/x-ndjson": ".jsonl", "application/jsonl": ".jsonl",
              "text/markdown": ".md"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """What reading needs from outside: a fetcher, the time (UTC seconds), standard input, and entries seen before."""

    web: Web
    now: Callable[[], float]
    stdin: IO[bytes] | None = None
    seen: Callable[[str], Mapping[str, str]] = field(default=lambda _feed: {})


def source_items(sources: Iterable[str], reading: Reading) -> Iterator[Item]:
    """Everything in all sources, one after the other; whatever goes wrong is a failure of the item it concerns."""
    for source in sources:
        yield from guarded(shown(source), _items(source, reading))


def guarded(where: str, items: Iterable[Item]) -> Iterator[Item]:
    """The items; an error nobody foresaw ends them with one failure and a traceback in the log."""
    try:
        yield from items
    except SourceError as error:
        yield failure(where, str(error))
    except Exception as error:
        log.exception("reading %s", where)
        yield failure(where, f"it could not be read ({type(error).__name__}); the log has the details")


def _items(source: str, reading: Reading) -> Iterator[Item]:
    if source == "-":
        if reading.stdin is None:
            raise SourceError("nothing can be read from standard input here")
        yield from stream_items(reading.stdin, "standard input", reading.now())
    elif is_web(source):
        yield from web_items(source, reading)
    elif _SCHEME.match(source):
        yield failure(shown(source), "only http and https addresses, files and folders are read")
    else:
        yield from _path_items(Path(source).expanduser(), reading)


def _path_items(path: Path, reading: Reading) -> Iterator[Item]:
    where = str(path)
    if path.is_dir():
        yield from _folder_items(path, reading)
    elif not path.exists():
        yield failure(where, "there is no such file or folder (a web address starts with https://)")
    elif not path.is_file() and not path.is_fifo():
        yield failure(where, "it is neither a file nor a folder")
    elif path.is_file() and path.suffix and path.suffix.lower() not in SUFFIXES:
        yield failure(where, unread(path.suffix))
    elif path.suffix.lower() in (".opml", ".xml") and opml.looks_like_opml(_head(path)):
        yield from _subscription_items(decoded(path.read_bytes()), where, reading)
    else:
        yield from file_items(path, reading.now())


def _folder_items(folder: Path, reading: Reading) -> Iterator[Item]:
    count = 0
    for path in folder_files(folder):
        count += 1
        yield from guarded(str(path), file_items(path, reading.now()))
    if not os.access(folder, os.R_OK | os.X_OK):
        yield failure(str(folder), "the folder cannot be read")
    elif not count:
        yield failure(str(folder), "the folder holds no .txt, .md, .html, .json, .jsonl or .xml file")


def _head(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return decoded(stream.read(4000))
    except (OSError, SourceError):
        return ""


def _subscription_items(text: str, where: str, reading: Reading) -> Iterator[Item]:
    for outline in opml.read(text):
        yield from guarded(outline.url, web_items(outline.url, reading))
    if not opml.read(text):
        yield failure(where, "it lists no feeds")


def web_items(url: str, reading: Reading, *, follow: bool = True) -> Iterator[Item]:
    """What an address holds: feed entries, an article, a list of feeds, or a file; a home page leads to its feed."""
    fetched = reading.web.get(url, accept=FEED_TYPES)
    text = decoded(fetched.content, fetched.charset)
    if opml.looks_like_opml(text):
        yield from _subscription_items(text, url, reading)
    elif feeds.looks_like_feed(text):
        yield from feed_items(fetched, text, reading, feed_url=url)
    elif kind_of(text) == ".html" or "html" in fetched.media_type:
        yield from _page_items(fetched, text, url, reading, follow=follow)
    else:
        kind = _SUFFIX_OF.get(fetched.media_type) or Path(urlsplit(fetched.url).path).suffix.lower()
        items = content_items(fetched.content, url, reading.now(), kind=kind, charset=fetched.charset, identity=url)
        yield from items


def _page_items(fetched: Fetched, text: str, url: str, reading: Reading, *, follow: bool) -> Iterator[Item]:
    """An article's page, or, for a home page, the entries of the first feed that it announces."""
    announced = read_page_feeds(text, fetched.url)
    item = page_item(text, fetched.url, url, reading.now())
    at_root = urlsplit(fetched.url).path in ("", "/")
    if follow and announced and (at_root or item.article is None):
        yield from web_items(announced[0], reading, follow=False)
    else:
        yield replace(item, live=True)


def read_page_feeds(text: str, url: str) -> tuple[str, ...]:
    """Addresses of the feeds that a page announces."""
    from ingest.markup import tree
    from ingest.page import feed_links

    root = tree(text)
    return () if root is None else feed_links(root, url)


def feed_items(fetched: Fetched, text: str, reading: Reading, *, feed_url: str) -> Iterator[Item]:
    """The entries of a fetched feed, each with its linked page where the feed has only a teaser."""
    content_type = fetched.headers.get("content-type", "")
    try:
        feed = feeds.parse(fetched.content, text, fetched.url, content_type)
    except SourceError as error:
        yield failure(feed_url, str(error))
        return
    yield from entries_as_items(feed, feed_url, reading)


def entries_as_items(feed: Feed, feed_url: str, reading: Reading) -> Iterator[Item]:
    """The entries as items; those that the feed says nothing new about are only counted, not fetched again."""
    seen = dict(reading.seen(feed_url))

    def item_of(entry: Entry) -> Item:
        where = entry.link or f"{feed_url} ({entry.guid or entry.title})"
        if seen.get(entry.key) == entry.digest:
            return Item(where, known=True, mark=EntryMark(feed_url, entry.key, entry.digest))
        return next(guarded(where, _entry_items(entry, where, feed_url, reading)))

    yield from mapped(item_of, feed.entries, WORKERS)
    if feed.dropped:
        yield failure(feed_url, f"{feed.dropped} entries beyond the first {feeds.ENTRIES} were left out")


def _entry_items(entry: Entry, where: str, feed_url: str, reading: Reading) -> Iterator[Item]:
    page, address, problem = None, "", ""
    if not entry.full and entry.link:
        page, address, problem = _linked_page(entry.link, reading.web)
    item = entry_item(entry, where, reading.now(), feed_url=feed_url, page=page, page_url=address)
    if item.article is None:
        yield replace(item, reason=problem or item.reason)
    else:
        notes = (*item.notes, *([f"only the feed's text: {problem}"] if problem else []))
        yield replace(item, live=True, public=_shown_to_all(item.article, page, address), notes=notes)


def _shown_to_all(article: Article, page: Page | None, address: str) -> bool:
    """True when the article has the text of the page itself, and the page speaks for no other site than its own."""
    return (
        page is not None and article.text == page.text and urlsplit(article.url).hostname == urlsplit(address).hostname
    )


def _linked_page(link: str, web: Web) -> tuple[Page | None, str, str]:
    """The page behind an entry, its address after redirects, and what went wrong."""
    try:
        fetched = web.get(link)
        text = decoded(fetched.content, fetched.charset)
    except (FetchError, SourceError) as error:
        return None, "", str(error)
    if kind_of(text) != ".html" and "html" not in fetched.media_type:
        return None, "", f"{shown(link)} is not a page"
    page = read_page(text, fetched.url)
    return (page, fetched.url, "") if page.text else (None, "", "")
