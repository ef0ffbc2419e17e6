"""OPML, the lists of subscriptions that feed readers exchange: read and written. Pure functions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from ingest.addresses import first_web
from ingest.text import plain_title
from vectorstore.errors import SourceError

OUTLINES = 10_000
_ENTITY = re.compile(r"<!ENTITY|<!DOCTYPE[^>]*\[", re.IGNORECASE)
_ROOT = re.compile(r"<opml[\s>]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Outline:
    """One subscription in an OPML file."""

    url: str
    title: str = ""
    homepage: str = ""


def looks_like_opml(text: str) -> bool:
    """True when the text is an OPML document."""
    return bool(_ROOT.search(text[:4000]))


def read(text: str) -> tuple[Outline, ...]:
    """All feeds in an OPML text, also in folders, each address once; raises SourceError when it cannot be read."""
    if _ENTITY.search(text):
        raise SourceError("it declares entities of its own, which is not safe to expand")
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(text.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    if root is None or not looks_like_opml(text):
        raise SourceError("it is not an OPML file that can be read")
    found: dict[str, Outline] = {}
    for element in root.iter("outline"):
        given = {str(name).lower(): value for name, value in element.attrib.items()}
        url = first_web([given.get("xmlurl", "")])
        if url and len(found) < OUTLINES:
            title = plain_title(given.get("title") or given.get("text") or "")
            found.setdefault(url, Outline(url, title, first_web([given.get("htmlurl", "")])))
    return tuple(found.values())


def write(outlines: Iterable[Outline]) -> str:
    """An OPML 2.0 document with these subscriptions."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        "  <head><title>Dateline</title></head>",
        "  <body>",
    ]
    for outline in outlines:
        title = quoteattr(outline.title or outline.url)
        homepage = f" htmlUrl={quoteattr(outline.homepage)}" if outline.homepage else ""
        lines.append(f'    <outline type="rss" text={title} title={title} xmlUrl={quoteattr(outline.url)}{homepage}/>')
    return "\n".join([*lines, "  </body>", "</opml>", ""])
