"""Sitemaps (sitemaps.org) with the news extension, parsed: which pages a site has, since when. Pure functions."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from ingest.addresses import first_web, joined, listed_addresses
from ingest.feeds.loose_xml import parsable
from ingest.pages.article_json import language_code
from ingest.text.cleaning import one_line, plain_title
from ingest.text.dates import moment
from ingest.web.compression import Damaged, TooLarge, body
from vectorstore.errors import SourceError

ENTRIES = 50_000  # of one file, as the protocol allows
UNPACKED = 50_000_000  # bytes of one file, as the protocol allows
_ROOT = re.compile(r"<(?:\w+:)?(?:urlset|sitemapindex)[\s>]", re.IGNORECASE)
_GZIP = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Location:
    """A page or a further sitemap; times are UTC seconds, ``published`` and what follows only in news sitemaps."""

    url: str
    changed: float | None = None
    published: float | None = None
    title: str = ""
    source: str = ""
    language: str = ""

    @property
    def when(self) -> float:
        """For putting the newest first; pages without any date come last."""
        return max((date for date in (self.published, self.changed) if date is not None), default=float("-inf"))


@dataclass(frozen=True, slots=True)
class Sitemap:
    """One file: its pages, the further sitemaps it lists, and how many entries were beyond the limit."""

    pages: tuple[Location, ...] = ()
    sitemaps: tuple[Location, ...] = ()
    dropped: int = 0


def unpacked(data: bytes) -> bytes:
    """The content of a ``.gz`` file, other data as it is; raises SourceError when it is damaged or too large."""
    if not data.startswith(_GZIP):
        return data
    try:
        return body([data], "gzip", UNPACKED)
    except TooLarge:
        raise SourceError(f"it unpacks to more than {UNPACKED // 1_000_000} MB and was not read") from None
    except Damaged as error:
        raise SourceError(f"it is damaged ({error})") from None


def looks_like_sitemap(text: str) -> bool:
    """True when the text is a sitemap or an index of sitemaps, or a list of addresses, as the protocol allows, too."""
    head = text[:4000]
    if head.lstrip("\ufeff \t\r\n").startswith("http"):
        return bool(listed_addresses(text))
    return head.lstrip("\ufeff \t\r\n").startswith("<") and "<html" not in head.lower() and bool(_ROOT.search(head))


def parse(text: str, url: str = "") -> Sitemap:
    """The sitemap in a text, also in a broken one; raises SourceError when it is none or not safe.

    Addresses must be whole by the protocol; those that are not count from the sitemap's own, ``url``.
    """
    if addresses := tuple(dict.fromkeys(listed_addresses(text))):
        return Sitemap(tuple(map(Location, addresses[:ENTRIES])), dropped=max(0, len(addresses) - ENTRIES))
    source = io.BytesIO(parsable(text))
    if not looks_like_sitemap(text):
        raise SourceError("it is not a sitemap that can be read")
    pages: dict[str, Location] = {}
    sitemaps: dict[str, Location] = {}
    dropped = 0
    for kind, element in _elements(source):
        location = _location(element, url)
        known = pages if kind == "url" else sitemaps
        if location is None or location.url in known:
            continue
        if len(pages) + len(sitemaps) >= ENTRIES:
            dropped += 1
        else:
            known[location.url] = location
    return Sitemap(tuple(pages.values()), tuple(sitemaps.values()), dropped)


def _elements(source: io.BytesIO) -> Iterator[tuple[str, Any]]:
    """Each ``url`` and ``sitemap`` element with its name; memory stays flat, and nothing outside is loaded."""
    from lxml import etree

    options: dict[str, Any] = {"recover": True, "resolve_entities": False, "no_network": True, "load_dtd": False}
    try:
        for _, element in etree.iterparse(source, events=("end",), huge_tree=False, **options):
            kind = _name(element)
            if kind in ("url", "sitemap"):
                yield kind, element
                element.clear()
    except (etree.XMLSyntaxError, ValueError):
        return  # what came before the break counts


def _location(element: Any, base: str) -> Location | None:
    found: dict[str, str] = {}
    for child in element.iter():
        name = _name(child)
        inside = _name(child.getparent()) if child.getparent() is not None else ""
        if child is not element and inside not in ("image", "video"):
            found.setdefault(name, (child.text or "").strip())
    given = found.get("loc", "")
    url = first_web([joined(base, given) if base and given else given])
    if not url:
        return None
    return Location(
        url=url,
        changed=moment(found.get("lastmod", "")),
        published=moment(found.get("publication_date", "")),
        title=plain_title(found.get("title", "")),
        source=one_line(found.get("name", ""), 200),
        language=language_code(found.get("language", "")),
    )


def _name(element: Any) -> str:
    """The name without its namespace; empty for comments and instructions."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def newest_first(locations: tuple[Location, ...]) -> list[Location]:
    """By date; those without one by the numbers in their address, for archives are mostly named so."""
    return sorted(locations, key=lambda location: (location.when, _numbers(location.url)), reverse=True)


def _numbers(url: str) -> tuple[int, ...]:
    return tuple(int(number[:12]) for number in re.findall(r"\d+", url.rpartition("//")[2].partition("/")[2]))
