"""Pages and feed entries as articles: identity, dates that can be believed, and how much of the text is there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from types import MappingProxyType
from typing import Any

from ingest.addresses import canonical, site, without_keys, without_tracking
from ingest.feeds import feed as feeds
from ingest.feeds import opml
from ingest.feeds.feed_entry import Entry
from ingest.item import EntryMark, Item, believed_dates, failure, guarded_item, name_of, not_understood
from ingest.pages.absence import is_absence
from ingest.pages.article_json import language_code
from ingest.pages.completeness import opening
from ingest.pages.interstitial import is_interstitial, is_notice
from ingest.pages.metadata import PageMetadata
from ingest.pages.page import Page, address_of, read_page
from ingest.pages.site_rules import ALL_RULES, SiteRules
from ingest.text.cleaning import one_line
from ingest.text.content_type import described
from ingest.text.decoding import decoded
from vectorstore.domain import Article
from vectorstore.errors import SourceError

_BEGUN = 80  # characters of a text that stand for its title
_SENTENCE = 40  # characters: a judgement; of a page that calls itself no article, less is a heading or a word


def page_item(
    html: str,
    url: str,
    where: str,
    now: float,
    *,
    identity: str = "",
    lenient: bool = False,
    rules: SiteRules = ALL_RULES,
) -> Item:
    """A page as an article, or the reason why it is none."""
    page = read_page(html, url, rules=rules, lenient=lenient)
    return item_of_page(page, url, where, now, identity=identity, lenient=lenient)


def item_of_page(page: Page, url: str, where: str, now: float, *, identity: str = "", lenient: bool = False) -> Item:
    """The same for a page that was read already."""
    about = page.about
    if not page.text or (not lenient and (page.listing or (page.overview and len(page.text) < _SENTENCE))):
        return failure(where, "no article text was found on the page")
    if is_notice(page.text) or (not lenient and is_interstitial(about.title, page.text)):
        return failure(where, "the page asks for consent or checks the browser instead of showing an article")
    if not lenient and is_absence(about.title, page.text):
        return failure(where, "the page says that its article is not there; what is stored of it stays")
    address = without_tracking(address_of(page, url))
    published, updated, notes = believed_dates(about.published, about.updated, now)
    article = Article(
        text=page.text,
        title=about.title,
        url=address,
        source=about.source,
        author=about.author,
        published=published,
        updated=updated,
        language=language_code(about.language),
        identity=canonical(address) or identity,
        extra=_extra(completeness=page.completeness),
    )
    return Item(where, described(article, about.types, about.labels), notes=notes)


def entry_item(
    entry: Entry, where: str, now: float, *, feed_url: str = "", page: Page | None = None, page_url: str = ""
) -> Item:
    """A feed entry as an article, with the linked page where it was read and has more text."""
    mark = EntryMark(feed_url, entry.key, entry.digest) if feed_url else None
    better = page if page is not None and len(page.text) > len(entry.text) else None
    text = better.text if better else entry.text
    if not text:
        return failure(where, "it has neither text nor a page that can be read", mark)
    about = page.about if page is not None else PageMetadata()
    published, updated, notes = believed_dates(_published(entry, about), entry.updated or about.updated, now)
    if entry.undated and about.published is None:
        notes = (not_understood(entry.undated), *notes)
    address = without_tracking(address_of(page, page_url) if page is not None else entry.link)
    whole = entry.full or (entry.likely_full and (page is None or page.completeness == "full"))
    completeness = better.completeness if better else opening(text, full=whole)
    article = Article(
        text=text,
        title=_title(entry, about) or _begun(text),
        url=address,
        source=_outlet(entry, about, page_url),
        author=about.author or entry.author,
        published=published,
        updated=updated if updated != published else None,
        language=entry.language or language_code(about.language),
        identity=canonical(address) or _guid(entry, feed_url),
        extra=_extra(completeness=completeness, feed=without_keys(feed_url)),
    )
    return Item(where, described(article, about.types, about.labels), notes=notes, mark=mark)


def _title(entry: Entry, about: PageMetadata) -> str:
    """The page's title, as for a page taken in by itself; the feed's where the page only adds something to it."""
    if entry.title and about.title.startswith(entry.title):
        return entry.title
    return about.title or entry.title


def _begun(text: str) -> str:
    """How a text begins, for a title; cut behind a word."""
    line = one_line(text[: 2 * _BEGUN])
    if len(line) <= _BEGUN:
        return line
    words = line[:_BEGUN].rpartition(" ")[0] or line[: _BEGUN - 1]
    return words.rstrip(" ,;:–-") + "…"


def _outlet(entry: Entry, about: PageMetadata, page_url: str) -> str:
    """The page's own name for its outlet, then the feed's; the bare host where neither says one."""
    named = "" if about.source == site(page_url) else about.source
    return named or entry.source or about.source


def _published(entry: Entry, about: PageMetadata) -> float | None:
    """The page's time of publication, unless it knows only the day and the feed knows more."""
    if about.published is None or (about.published % 86_400 == 0 and entry.published is not None):
        return entry.published
    return about.published


def feed_file_items(data: bytes, where: str, now: float) -> Iterator[Item]:
    """The entries of a feed in a file, with the text that the feed itself carries: nothing is fetched."""
    try:
        text = decoded(data)
        if opml.looks_like_opml(text):
            yield failure(
                where, "it is a list of subscriptions; take it in by `dateline feeds import` or name it itself"
            )
            return
        parsed = feeds.parse(data, text)
    except SourceError as error:
        yield failure(where, str(error))
        return
    for number, entry in enumerate(parsed.entries, start=1):
        place = f"{where}, entry {number}"
        item = guarded_item(place, partial(entry_item, entry, place, now))
        # Of entries that share a link only the name tells which it is; the same as where the feed is fetched.
        name = name_of(parsed.address or parsed.link, entry.key) if entry.apart else ""
        yield replace(item, name=name, link=entry.link, apart=bool(name))
    for sentence in parsed.losses:
        yield failure(where, sentence)


def _guid(entry: Entry, feed_url: str) -> str:
    """A GUID is only unique within its feed unless it says so itself."""
    if not entry.guid:
        return ""
    scoped = entry.guid.startswith(("http://", "https://", "urn:", "tag:"))
    return entry.guid if scoped else f"{feed_url}#{entry.guid}"


def _extra(**known: Any) -> MappingProxyType[str, Any]:
    return MappingProxyType({key: value for key, value in known.items() if value})
