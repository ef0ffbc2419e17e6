"""Sources as the user names them: feed or page address, file, folder, OPML file, or JSON lines on standard input."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

from ingest.addresses import is_web, plain_scheme, shown
from ingest.articles import item_of_page
from ingest.feeds import feed as feeds
from ingest.feeds import opml
from ingest.feeds.backfill import not_a_sitemap, robots_items, sitemap_items
from ingest.feeds.entries import Reading, entries_as_items
from ingest.feeds.sitemap import looks_like_sitemap, unpacked
from ingest.files.files import (
    SUFFIXES,
    content_items,
    file_items,
    folder_files,
    kind_of,
    left_out,
    stream_items,
    unread,
)
from ingest.item import Item, failure, guarded, remark
from ingest.pages.page import read_page
from ingest.text.decoding import decoded
from ingest.web.fetch import FEED_TYPES, Web
from ingest.web.fetched import Fetched
from ingest.web.forwarding import forwarded
from vectorstore.errors import SourceError
from vectorstore.typed_path import typed_path

_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)
_FOR_PROGRAMS = re.compile(
    r"/(?:rss|atom|feeds?)\d*(?:/|\.|$)|sitemap|\.(?:xml|rss|atom|rdf|opml|json)(?:\.gz)?$|^/robots\.txt$",
    re.IGNORECASE,
)
_SUFFIX_OF = {"application/json": ".json", "application/x-ndjson": ".jsonl", "application/jsonl": ".jsonl",
              "text/markdown": ".md"}  # fmt: skip

# What is no article though it may be letters: served so, and with nothing in it that says otherwise.
_NO_ARTICLE = re.compile(r"(?:image|audio|video|font)/|(?:text|application)/(?:css|csv|(?:x-)?(?:java|ecma)script)$")


def source_items(sources: Iterable[str], reading: Reading) -> Iterator[Item]:
    """Everything in all sources, one after the other; whatever goes wrong is a failure of the item it concerns."""
    for source in dict.fromkeys(sources):  # standard input can be read once
        yield from guarded(shown(source), _items(plain_scheme(source), reading))


def _items(source: str, reading: Reading) -> Iterator[Item]:
    if source == "-":
        if reading.stdin is None:
            raise SourceError("nothing can be read from standard input here")
        yield from stream_items(reading.stdin, "standard input", reading.now())
    elif is_web(source):
        yield from _turned_items(source, reading)
    elif _SCHEME.match(source):
        yield failure(shown(source), "only http and https addresses, files and folders are read")
    else:
        yield from _path_items(typed_path(source), reading)


def _turned_items(url: str, reading: Reading) -> Iterator[Item]:
    with reading.turn(url) as ours:
        if ours:
            yield from web_items(url, reading)
        else:
            yield failure(shown(url), "this feed is just being checked by `dateline watch` or the bot; try again later")


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
        yield from file_items(path, reading.now(), reading.rules)


def _folder_items(folder: Path, reading: Reading) -> Iterator[Item]:
    count = 0
    for path in folder_files(folder):
        count += 1
        yield from guarded(str(path), file_items(path, reading.now(), reading.rules))
    if not os.access(folder, os.R_OK | os.X_OK):
        yield failure(str(folder), "the folder cannot be read")
    elif not count:
        yield failure(str(folder), "the folder holds no .txt, .md, .html, .json, .jsonl, .xml or .pdf file")
    foreign = left_out(folder)
    if foreign:
        yield remark(str(folder), f"files of kinds that are not read were left out: {foreign}")


def _head(path: Path) -> str:
    try:
        with path.open("rb") as stream:
            return decoded(stream.read(4000))
    except (OSError, SourceError):
        return ""


def _subscription_items(text: str, where: str, reading: Reading) -> Iterator[Item]:
    outlines, left_out = opml.read(text), opml.refused(text)
    for outline in outlines:
        yield from guarded(shown(outline.url), web_items(outline.url, reading, feed=True))
    for sentence in left_out:
        yield failure(where, sentence.removesuffix("."))
    if not outlines and not left_out:
        yield failure(where, "it lists no feeds")


def web_items(url: str, reading: Reading, *, follow: bool = True, feed: bool = False) -> Iterator[Item]:
    """What an address holds: feed entries, an article, a list of feeds or pages, a file; a home page leads to its feed.

    Addresses of feeds (``feed``, or by their look) are made for programs; all others are asked as robots.txt wants it.
    What a list or a page names as its ``feed`` must not be a list in turn.
    """
    for_programs = feed or bool(_FOR_PROGRAMS.search(urlsplit(url).path))
    fetched = forwarded(reading.web.get(url, accept=FEED_TYPES, robots=not for_programs), reading.web)
    data = unpacked(fetched.content)
    text = _text(data, fetched.charset)
    if opml.looks_like_opml(text):
        if feed:  # a list that names lists might never end
            raise SourceError("it is a list of subscriptions where a feed should be; take it in by itself")
        yield from _subscription_items(text, shown(url), reading)
    elif feeds.looks_like_feed(text):
        yield from feed_items(replace(fetched, content=data), text, reading, feed_url=url)
    elif looks_like_sitemap(text):
        yield from sitemap_items(text, url, reading)
    elif urlsplit(fetched.url).path == "/robots.txt":
        yield from robots_items(data, url, reading)
    else:
        if for_programs:
            _heed_robots(fetched.url, reading.web)
        yield from _content_items(replace(fetched, content=data), text, url, reading, follow=follow)


def _text(data: bytes, charset: str) -> str:
    """The text; empty for what is none, and has to be read otherwise."""
    try:
        return decoded(data, charset)
    except SourceError:
        return ""


def _heed_robots(url: str, web: Web) -> None:
    if not web.rules(url).allows(url):
        raise SourceError(f"{shown(url)} is no feed but a page, and robots.txt asks programs not to read it")


def _content_items(fetched: Fetched, text: str, url: str, reading: Reading, *, follow: bool) -> Iterator[Item]:
    """A page or a file."""
    path = urlsplit(fetched.url).path.lower()
    if text and (kind_of(text) == ".html" or "html" in fetched.media_type):
        if "sitemap" in path and path.endswith((".xml", ".gz")):
            yield failure(shown(url), not_a_sitemap(text))
        else:
            yield from _page_items(fetched, text, url, reading, follow=follow)
    elif _NO_ARTICLE.match(fetched.media_type) and (not text or kind_of(text) == ".txt"):
        yield failure(shown(url), f"it is no page or text to read but {fetched.media_type}")
    else:
        kind = _SUFFIX_OF.get(fetched.media_type) or Path(path).suffix
        yield from content_items(
            fetched.content,
            shown(url),
            reading.now(),
            kind=kind,
            charset=fetched.charset,
            identity=url,
            url=fetched.url,
            rules=reading.rules,
        )


def _page_items(fetched: Fetched, text: str, url: str, reading: Reading, *, follow: bool) -> Iterator[Item]:
    """An article's page, or, for a home page and a section's, the entries of the first feed that it announces."""
    page = read_page(text, fetched.url, rules=reading.rules)
    item = item_of_page(page, fetched.url, shown(url), reading.now())
    at_root = urlsplit(fetched.url).path in ("", "/")
    if follow and page.feeds and (at_root or page.overview or item.article is None):
        yield from web_items(page.feeds[0], reading, follow=False, feed=True)
    else:
        yield replace(item, live=True)


def feed_items(fetched: Fetched, text: str, reading: Reading, *, feed_url: str) -> Iterator[Item]:
    """The entries of a fetched feed, each with its linked page where the feed has only a teaser."""
    content_type = fetched.headers.get("content-type", "")
    try:
        feed = feeds.parse(fetched.content, text, fetched.url, content_type)
    except SourceError as error:
        yield failure(shown(feed_url), str(error))
        return
    yield from entries_as_items(feed, feed_url, reading)
