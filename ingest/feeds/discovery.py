"""Where a site's feeds may be: announced by its page, linked on it, or at the usual places. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from ingest.addresses import first_web, joined, same_site
from ingest.pages.page import base_of, feed_links
from ingest.text.markup import tree

MOST = 8  # addresses worth trying
_LINKED = re.compile(
    r"/(?:rss|atom|feeds?)\d*(?:/|\.|$)|\.(?:rss|atom|rdf)$|(?:rss|atom|feed)\.(?:xml|json)$", re.IGNORECASE
)
_USUAL = ("/feed", "/rss.xml", "/feed.xml", "/atom.xml", "/rss", "/index.xml", "/feed.json")


def candidates(html: str, url: str) -> tuple[str, ...]:
    """Addresses that may be the feed of a page's site, likeliest first; what the page announces may lie anywhere."""
    root = tree(html)
    announced = () if root is None else feed_links(root, url)
    found = [*announced, *_anchors(root, url), *(joined(url, path) for path in _USUAL)]
    return tuple(dict.fromkeys(_web(found)))[:MOST]


def _anchors(root: Any, url: str) -> list[str]:
    """Links on the page that look like a feed of the same site, comment feeds last."""
    if root is None:
        return []
    base = base_of(root, url)
    links = [joined(base, link.get("href") or "") for link in root.iter("a")]
    feeds = [link for link in links if same_site(link, url) and _LINKED.search(link.partition("?")[0])]
    return sorted(feeds, key=lambda link: "comment" in link.lower())[:3]


def _web(addresses: Iterable[str]) -> list[str]:
    return [address for address in addresses if first_web([address])]
