"""A page on the web, read: its article text and what it says about itself. Pure functions over the HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from ingest.addresses import first_web, joined, same_site
from ingest.markup import text_of_element, tree
from ingest.page_metadata import PageMetadata, metadata
from ingest.text import cleaned, is_blank

# A page that says it is not free and yields less than this many characters is its opening only. A judgement, not a fit:
# the five such pages of the fundus set are there in full, with 4,808 characters and more.
_TEASER = 1_500
_BLOCK_END = re.compile(r"\n(?!- )|(?<=[^-\n]\n)(?=- )")  # list items stay together, other lines are paragraphs
_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds; ``completeness`` is ``full`` or ``paywalled``, ``feeds`` are addresses of feeds it names."""

    text: str
    about: PageMetadata
    completeness: str = "full"
    feeds: tuple[str, ...] = ()


def read_page(html: str, url: str = "", *, lenient: bool = False) -> Page:
    """The page; ``text`` is empty when it holds no article. ``lenient`` takes the whole body when nothing else is."""
    root = tree(html)
    if root is None:
        return Page("", PageMetadata())
    about = metadata(root, html, url)
    text = _without_title(_extracted(html, url) or _main_text(root, lenient=lenient), about.title)
    paywalled = about.paid and len(text) < _TEASER
    return Page(text, about, "paywalled" if paywalled else "full", feed_links(root, url))


def feed_links(root: Any, url: str) -> tuple[str, ...]:
    """Addresses of the feeds that a page announces, in its order, comment feeds last."""
    found = [
        joined(url, link.get("href") or "")
        for link in root.iter("link")
        if "alternate" in (link.get("rel") or "").lower() and (link.get("type") or "").lower().strip() in _FEED_TYPES
    ]
    unique = dict.fromkeys(address for address in found if first_web([address]))
    return tuple(sorted(unique, key=lambda address: "comment" in address.lower()))


def address_of(page: Page, fetched_from: str) -> str:
    """The page's own canonical address if it lies on the same site, else where it was fetched from."""
    own = page.about.canonical
    if own and (not fetched_from or same_site(own, fetched_from)):
        return own
    return fetched_from


def _extracted(html: str, url: str) -> str:
    import trafilatura

    document = trafilatura.bare_extraction(
        html, url=url or None, include_comments=False, include_formatting=False, with_metadata=False
    )
    text = getattr(document, "text", "") or ""
    return "" if is_blank(text) else cleaned(_BLOCK_END.sub("\n\n", text))


def _main_text(root: Any, *, lenient: bool) -> str:
    """For pages too short for the extraction: the article element, else main, else (if lenient) the whole body."""
    for name in ("article", "main", "body") if lenient else ("article", "main"):
        for element in root.iter(name):
            text = text_of_element(element)
            if text:
                return text
    return ""


def _without_title(text: str, title: str) -> str:
    """The text without its own title as first line."""
    first, _, rest = text.partition("\n")
    return rest.strip() if title and rest.strip() and first.strip().casefold() == title.casefold() else text
