"""HTML to a tree and to plain text: blocks become lines, scripts and hidden parts go. Pure functions."""

from __future__ import annotations

import re
from typing import Any

from ingest.addresses import joined, plain_form
from ingest.text.cleaning import cleaned
from ingest.text.concealed import hides

_DROPPED = frozenset(
    [
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "svg",
        "math",
        "canvas",
        "audio",
        "video",
        "form",
        "button",
        "select",
        "textarea",
        "input",
        "nav",
        "head",
        "title",
        "meta",
        "link",
        "figure",
    ]
)
_PARAGRAPHS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "main",
        "header",
        "footer",
        "aside",
        "blockquote",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "table",
        "pre",
        "hr",
        "figcaption",
        "address",
        "details",
        "summary",
    ]
)
_LINES = frozenset(["br", "li", "tr", "dt", "dd"])
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BLANK = re.compile(r"\n[ \t]*\r?\n\s*")
_BLOCK = re.compile(rf"<(?:{'|'.join(sorted(_PARAGRAPHS | _LINES))})\b", re.IGNORECASE)


def tree(html: str) -> Any:
    """The parsed document, None when there is nothing to parse."""
    from lxml import html as lxml_html

    data = html.replace("\0", "").encode("utf-8", "replace")
    if not data.strip():
        return None
    try:
        return lxml_html.document_fromstring(data, parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (ValueError, lxml_html.etree.LxmlError):
        return None


def text_of_html(html: str) -> str:
    """The readable text of a piece of HTML, one line per block; without any block its blank lines part paragraphs."""
    root = tree(html if _BLOCK.search(html) else _BLANK.sub("<br><br>", html))
    return "" if root is None else text_of_element(root)


def text_of_element(root: Any) -> str:
    """The readable text under an element."""
    from lxml import etree

    pieces: list[str] = []
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        if event == "start":
            if _is_dropped(element):
                walk.skip_subtree()
                continue
            pieces.append(_opening(element.tag))
            pieces.append(_folded(element.text))
        else:
            if event == "end" and element.tag in _PARAGRAPHS:
                pieces.append("\n\n")
            pieces.append(_folded(element.tail) if element is not root else "")
    return cleaned("\n".join(line.strip(" ") for line in "".join(pieces).split("\n")))


def _opening(tag: str) -> str:
    if tag in _PARAGRAPHS:
        return "\n\n"
    if tag in _LINES:
        return "\n- " if tag == "li" else "\n"
    return " " if tag in ("td", "th") else ""


def _folded(text: str | None) -> str:
    return _SPACE.sub(" ", text) if text else ""


def is_hidden(element: Any) -> bool:
    """Whether an element says itself that no reader sees it."""
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return bool(style) and hides(style)


def leads_away(link: Any, url: str) -> bool:
    """Whether a link leads to another page than its own, which is at ``url``."""
    return plain_form(joined(url, link.get("href") or "")) != plain_form(url)


def _is_dropped(element: Any) -> bool:
    return element.tag in _DROPPED or is_hidden(element)
