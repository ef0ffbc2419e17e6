"""OPML, the lists of subscriptions that feed readers exchange: read and written. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import quoteattr

from ingest.addresses import first_web, plain_scheme, shown
from ingest.feeds.loose_xml import parsable
from ingest.text.cleaning import one_line, plain_title
from vectorstore.errors import SourceError

OUTLINES = 10_000
_FEEDS = ("rss", "atom", "feed")
_ROOT = re.compile(r"<opml[\s>]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outline:
    """One subscription in an OPML file; ``folder`` is the path of those it lies in (``News/Germany``)."""

    url: str
    title: str = ""
    homepage: str = ""
    folder: str = ""


def looks_like_opml(text: str) -> bool:
    """True when the text is an OPML document."""
    return bool(_ROOT.search(text[:4000]))


def read(text: str) -> tuple[Outline, ...]:
    """All feeds in an OPML text, also in folders, each address once; raises SourceError when it cannot be read."""
    found: dict[str, Outline] = {}
    for element, given in _outlines(text):
        url = _address(given)
        if url and len(found) < OUTLINES:
            title = plain_title(given.get("title") or given.get("text") or "")
            found.setdefault(url, Outline(url, title, first_web([given.get("htmlurl", "")]), _folder(element)))
    return tuple(found.values())


def refused(text: str) -> tuple[str, ...]:
    """A sentence for each feed in an OPML text whose address is none; raises as ``read``."""
    return tuple(_refusal(given) for element, given in _outlines(text) if _is_refused(element, given))[:OUTLINES]


def _is_refused(element: Any, given: dict[str, str]) -> bool:
    """Whether an outline is meant for a feed and has no address; a folder of feeds may be called one, too."""
    meant = "xmlurl" in given or (given.get("type", "").lower() in _FEEDS and len(element) == 0)
    return meant and not _address(given)


def _refusal(given: dict[str, str]) -> str:
    name = one_line(given.get("title") or given.get("text") or "an outline without a name", 100)
    address = given.get("xmlurl", "").strip()
    reason = f"'{shown(address, 100)}' is not a web address" if address else "it has no address"
    return f"'{name}' was left out: {reason}."


def _outlines(text: str) -> Iterator[tuple[Any, dict[str, str]]]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(parsable(text), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or not looks_like_opml(text):
        raise SourceError("it is not an OPML file that can be read")
    for element in root.iter("outline", "Outline", "OUTLINE"):
        yield element, _attributes(element)


def _address(given: dict[str, str]) -> str:
    named = given.get("url", "") if given.get("type", "").lower() in _FEEDS else ""
    return first_web(plain_scheme(address) for address in (given.get("xmlurl", ""), named))


def _attributes(element: Any) -> dict[str, str]:
    return {str(name).lower(): value for name, value in element.attrib.items()}


def _folder(element: Any) -> str:
    """The names of the outlines around one, outermost first."""
    around = [_attributes(parent) for parent in element.iterancestors("outline", "Outline", "OUTLINE")]
    names = (plain_title(given.get("title") or given.get("text") or "").replace("/", "-") for given in around)
    return "/".join(reversed([name for name in names if name]))[:300]


def write(outlines: Iterable[Outline]) -> str:
    """An OPML 2.0 document with these subscriptions, each in its folder."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        "  <head><title>Dateline</title></head>",
        "  <body>",
    ]
    inside: list[str] = []
    for outline in sorted(outlines, key=lambda outline: (outline.folder != "", outline.folder.split("/"))):
        folders = outline.folder.split("/") if outline.folder else []
        lines += _steps(inside, folders)
        inside = folders
        title = quoteattr(outline.title or outline.url)
        homepage = f" htmlUrl={quoteattr(outline.homepage)}" if outline.homepage else ""
        feed = f'<outline type="rss" text={title} title={title} xmlUrl={quoteattr(outline.url)}{homepage}/>'
        lines.append(_indented(len(inside), feed))
    return "\n".join([*lines, *_steps(inside, []), "  </body>", "</opml>", ""])


def _steps(before: list[str], after: list[str]) -> list[str]:
    """What closes and opens folders on the way from one to another."""
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    closed = [_indented(depth, "</outline>") for depth in range(len(before) - 1, same - 1, -1)]
    opened = [_indented(depth, f"<outline text={quoteattr(after[depth])}>") for depth in range(same, len(after))]
    return [*closed, *opened]


def _indented(depth: int, line: str) -> str:
    return "  " * (depth + 2) + line
