"""A page on the web, read: its article text and what it says about itself. Pure functions over the HTML."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ingest.addresses import first_web, joined, same_site, uncached
from ingest.pages import site_rules
from ingest.pages.clues import gathered
from ingest.pages.completeness import claims_of, completeness
from ingest.pages.interstitial import without_notices
from ingest.pages.metadata import PageMetadata, canonical, metadata
from ingest.pages.overview import is_list, is_overview
from ingest.pages.site_rules import ALL_RULES, SiteRules
from ingest.pages.tables import without_layout
from ingest.pages.text import article_text, text_of_rule
from ingest.text.markup import tree

_FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml")


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds; ``completeness`` as in completeness.py, ``feeds`` are addresses of feeds it names.

    ``overview``: it does not say that it is an article, and shows the openings of others, or next to nothing.
    ``listing``: nothing but such openings.
    """

    text: str
    about: PageMetadata
    completeness: str = "full"
    feeds: tuple[str, ...] = ()
    overview: bool = False
    listing: bool = False


def read_page(html: str, url: str = "", *, rules: SiteRules = ALL_RULES, lenient: bool = False) -> Page:
    """The page; ``text`` is empty when it holds no article. ``lenient`` takes the whole body when nothing else is."""
    root = tree(html)
    if root is None:
        return Page("", PageMetadata())
    without_layout(root)
    without_notices(root)
    clues = gathered(root, url)
    sites = rules.of(url or canonical(clues))
    if site_rules.remove(root, sites):
        clues = gathered(root, url)
    about = metadata(clues, sites)
    ruled = site_rules.text(root, sites)
    text = text_of_rule(ruled, clues, about.title) or article_text(
        clues, about.title, about.description, lenient=lenient
    )
    extent = completeness(text, claims_of(clues, about.description, text))
    overview = is_overview(root, about, text)
    return Page(text, about, extent, feed_links(root, url), overview, overview and is_list(root, url, text))


def feed_links(root: Any, url: str) -> tuple[str, ...]:
    """Addresses of the feeds that a page announces, in its order, comment feeds last."""
    base = base_of(root, url)
    found = [
        joined(base, link.get("href") or "")
        for link in root.iter("link")
        if "alternate" in (link.get("rel") or "").lower() and (link.get("type") or "").lower().strip() in _FEED_TYPES
    ]
    unique = dict.fromkeys(address for address in found if first_web([address]))
    return tuple(sorted(unique, key=lambda address: "comment" in address.lower()))


def base_of(root: Any, url: str) -> str:
    """The address that a page's relative links count from."""
    given = next((element.get("href") for element in root.iter("base") if element.get("href")), "")
    return first_web([joined(url, given)]) or url


def address_of(page: Page, fetched_from: str) -> str:
    """The page's own canonical address if it lies on the same site, else where it was fetched from."""
    own, fetched_from = page.about.canonical, uncached(fetched_from)
    if own and (not fetched_from or same_site(own, fetched_from)):
        return own
    return fetched_from
