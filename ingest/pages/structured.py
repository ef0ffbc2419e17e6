"""JSON-LD in a page: the node that describes the article. Pure functions over parsed JSON."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_ARTICLE = re.compile(r"(Article|NewsArticle|Report|BlogPosting|LiveBlogPosting|Review|Recipe)$")
_DEPTH = 12
_TRAILING_COMMA = re.compile(r",\s*([}\]])")
# What is read of a script that is no JSON, often for an unescaped quotation mark in a headline: values that hold none.
_PLAIN = re.compile(r"\"(@type|datePublished|dateModified|isAccessibleForFree)\"\s*:\s*\"?([^\"\n,}\]]+)\"?\s*[,}\]\n]")

Node = Mapping[str, Any]


def nodes(scripts: Sequence[str]) -> list[Node]:
    """All objects in the JSON-LD scripts that have a type, outermost first."""
    found: list[Node] = []
    for script in scripts:
        found.extend(_walk(_parsed(script), 0))
    return found


def article_node(found: Sequence[Node]) -> Node:
    """The node of the article itself: the first article-like one with a headline or date, else an empty one."""
    articles = [node for node in found if _ARTICLE.search(" ".join(types(node)))]
    return next((n for n in articles if n.get("headline") and n.get("datePublished")), articles[0] if articles else {})


def resolved(node: Node, found: Sequence[Node]) -> Node:
    """The node with its publisher and author filled in where they only point to another node of the page."""
    known = {str(one["@id"]): one for one in found if "@id" in one and one.get("name")}

    def filled(value: Any) -> Any:
        if isinstance(value, list):
            return [filled(one) for one in value[:20]]
        bare = isinstance(value, Mapping) and not value.get("name")
        return known.get(str(value.get("@id")), value) if bare else value

    return {**node, **{key: filled(node[key]) for key in ("publisher", "author") if key in node}}


def types(node: Node) -> list[str]:
    """The node's types without the vocabulary in front."""
    given = node.get("@type")
    return [str(t).rpartition("/")[2] for t in (given if isinstance(given, list) else [given]) if t]


def names(value: Any) -> list[str]:
    """Names of persons or organisations however they are given: text, object, list."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, Mapping):
        return names(value.get("name") or "")
    if isinstance(value, list):
        return [name for entry in value[:20] for name in names(entry) if name]
    return []


def text_of(node: Node, key: str) -> str:
    """The value of a key as unescaped text, ``""`` when it is missing or something else."""
    value = node.get(key)
    if isinstance(value, list) and value:
        value = value[0]
    return html.unescape(value).strip() if isinstance(value, str) else ""


def _parsed(script: str) -> Any:
    text = script.strip().removeprefix("<!--").removesuffix("-->").removeprefix("//<![CDATA[").removesuffix("//]]>")
    for attempt in (text, _TRAILING_COMMA.sub(r"\1", text)):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return _salvaged(text)


def _salvaged(text: str) -> Any:
    """Type and dates of an article in a script that is no JSON; None where they cannot be told apart."""
    found = _PLAIN.findall(text)
    types = [value for key, value in found if key == "@type" and _ARTICLE.search(value)]
    rest = {key: [value for name, value in found if name == key] for key, _ in found if key != "@type"}
    return {"@type": types[0], **{key: one[0] for key, one in rest.items()}} if len(set(types)) == 1 else None


def _walk(value: Any, depth: int) -> Iterator[Node]:
    if depth > _DEPTH:
        return
    if isinstance(value, Mapping):
        if "@type" in value:
            yield value
        for child in value.values():
            if isinstance(child, Mapping | list):
                yield from _walk(child, depth + 1)
    elif isinstance(value, list):
        for child in value[:200]:
            yield from _walk(child, depth + 1)
