"""What stands on a page beside its article: side boxes, menus, teasers of others, comments, logos."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from ingest.addresses import joined

_RELATED = re.compile(
    r"(?:^|[\s_-])(?:related|recommend(?:ed|ations?)?|most-?read|read-?more|sidebar|teasers|teaser-?list|comments?|kommentare)"
    r"(?:$|[\s_-])"
)
_TEASER = re.compile(r"(?:^|[\s_-])teaser(?:$|[\s_-])", re.IGNORECASE)
_QUOTE = re.compile(r"(?:^|[\s_-])(?:quote|comment(?:er|ator)?|zitat)(?:$|[\s_-])", re.IGNORECASE)
_LINKED_HEADING = ".//a[.//h2 or .//h3 or .//h4] | .//h2//a | .//h3//a | .//h4//a"


def is_aside(element: Any) -> bool:
    """Whether an element is a box of its own; an article's own footer often has its date."""
    if element.tag in ("aside", "nav"):
        return True
    if element.tag == "footer":
        return next(element.iterancestors("article"), None) is None
    related = _RELATED.search(_named(element))
    return related is not None and element.find(".//h1") is None  # <body class="has-sidebar"> holds the article too


def stands_apart(element: Any) -> bool:
    """Whether a name stands in a box beside the article, in another one's teaser, under a comment or a quotation."""
    if _QUOTE.search(_named(element)):
        return True
    boxes = (element, *element.iterancestors())
    return any(is_aside(box) or box.tag == "blockquote" or _is_teaser(box) for box in boxes)


def is_logo(heading: Any) -> bool:
    """Whether a heading is only a link to the site's first page."""
    links = [*heading.iterancestors("a"), *heading.iterfind(".//a")]
    first = [link for link in links if urlsplit(joined("", link.get("href") or "") or "x").path in ("", "/")]
    shown = heading.text_content().strip()
    return any(link in heading.iterancestors() or link.text_content().strip() == shown for link in first)


def _is_teaser(box: Any) -> bool:
    return _TEASER.search(_named(box)) is not None and box.find(".//h1") is None and bool(box.xpath(_LINKED_HEADING))


def _named(element: Any) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"
