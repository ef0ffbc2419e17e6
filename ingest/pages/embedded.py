"""The text of an article that a page only carries as data for its scripts (``__NEXT_DATA__`` and the like). Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ingest.pages.article_json import plain_text
from ingest.pages.clues import letters

_STATE = re.compile(r"^\s*(?:window|self|globalThis|var|const|let)\b[^={;]{0,80}=\s*(?=\{)")
_WORDED = (
    "text",
    "content",
    "value",
    "html",
    "body",
    "children",
    "paragraph",
    "data",
    "nodes",
    "items",
    "model",
    "attrs",
)
_INLINE = re.compile(r"para|text|head|link|span|quote|list-?item|^p$|^h\d$|^$", re.IGNORECASE)
_DEPTH, _LARGEST = 40, 4_000_000  # levels; characters of a script
_LEAST, _PARAGRAPH, _FEWEST = 300, 60, 2  # characters of a body and of a paragraph, and how many of those it has


@dataclass(frozen=True, slots=True)
class _Found:
    """Under one place of the data: the longest body, whether the title is there too, and the body of that title."""

    body: str = ""
    titled: bool = False
    answer: str = ""


def embedded_text(root: Any, title: str) -> str:
    """The body in the innermost part of the page's data that also holds the page's title; ``""`` when there is none."""
    wanted = letters(title)
    if not wanted:
        return ""
    found = (_within(data, wanted, 0).answer for data in _data(root))
    return next((answer for answer in found if answer), "")


def _data(root: Any) -> Iterator[Any]:
    for script in root.iter("script"):
        text, kind = script.text or "", (script.get("type") or "").lower()
        state = _STATE.match(text)
        if _LEAST < len(text) <= _LARGEST and (state or (kind.endswith("json") and "ld+json" not in kind)):
            try:
                yield json.JSONDecoder(strict=False).raw_decode(text[state.end() :] if state else text.strip())[0]
            except (ValueError, RecursionError):
                continue


def _within(node: Any, wanted: str, depth: int) -> _Found:
    if isinstance(node, str):
        return _Found(_body_of(node), titled=letters(node) == wanted)
    if depth > _DEPTH or not isinstance(node, Mapping | list):
        return _Found()
    below = [_within(child, wanted, depth + 1) for child in (node.values() if isinstance(node, Mapping) else node)]
    bodies = [each.body for each in below] + ([_joined(node)] if isinstance(node, list) else [])
    titled = any(each.titled for each in below)
    body = max(bodies, key=len, default="") if titled or not _is_another(node) else ""
    answers = [each.answer for each in below if each.answer]
    own = body if titled and isinstance(node, Mapping) else ""
    return _Found(body, titled, answers[0] if answers else own)


def _is_another(node: Any) -> bool:
    """Whether a node is a story of its own, with address and title."""
    return (
        isinstance(node, Mapping)
        and any(key in node for key in ("url", "slug", "href", "path"))
        and any(key in node for key in ("title", "headline"))
    )


def _body_of(text: str) -> str:
    """A string that is a whole body in HTML or plain paragraphs."""
    if len(text) < _LEAST:
        return ""
    plain = plain_text(text)
    return plain if _is_body(plain.split("\n\n")) else ""


def _joined(parts: list[Any]) -> str:
    """A list of paragraphs, however deep each one's words lie."""
    texts = [text for text in (plain_text(_words(part, 0)) for part in parts) if text]
    return "\n\n".join(texts) if _is_body(texts) else ""


def _is_body(texts: list[str]) -> bool:
    long = sum(len(text) >= _PARAGRAPH for text in texts)
    return long >= _FEWEST and 2 * long >= len(texts) and sum(map(len, texts)) >= _LEAST


def _words(node: Any, depth: int) -> str:
    """The words of one paragraph or block; another article has none."""
    if isinstance(node, str):
        return node
    if depth > _DEPTH:
        return ""
    if isinstance(node, list):
        return "".join(_words(child, depth + 1) for child in node)
    if not isinstance(node, Mapping) or _is_another(node):
        return ""
    pieces = [_words(node[key], depth + 1) for key in _WORDED if key in node]
    kind = str(node.get("type") or node.get("_type") or node.get("__typename") or "")
    return max(pieces, key=len, default="") if _INLINE.search(kind) else "\n\n".join(filter(None, pieces))
