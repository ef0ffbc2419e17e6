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
_PLAIN = re.compile(
    r"\"(@type|datePublished|dateModified|isAccessibleForFree)\"\s*+:\s*+\"?([^\"\n,}\]]++)\"?[^\S\n]*+[,}\]\n]"
)

Node = Mapping[str, Any]


def read(scripts: Sequence[str]) -> tuple[Any, ...]:
    """What the JSON-LD scripts hold, script by script; None for one that cannot be read."""
    return tuple(_parsed(script) for script in scripts)


def nodes(data: Sequence[Any]) -> list[Node]:
    """All objects in the JSON-LD that have a type, outermost first."""
    return [node for one in data for node in _walk(one, 0)]


def searched(data: Sequence[Any], path: str) -> Any:
    """The first value that is not empty: of a key, breadth first, or of ``NewsArticle/headline`` below a typed node."""
    first, *keys = path.split("/")
    found = nodes(data)
    if keys:
        values = (_below(node, keys) for node in found if first in types(node))
    else:
        values = (node.get(first) for node in _breadth_first(data))
    return _filled(next((value for value in values if value), None), _named(found))


def texts(value: Any) -> list[str]:
    """The texts in a value, however they are given; names of persons and things among them."""
    plain = value.get("@value") if isinstance(value, Mapping) and "@value" in value else value
    if isinstance(plain, int | float) and not isinstance(plain, bool):
        return [str(plain)]
    return [html.unescape(text) for text in names(plain)]


def article_node(found: Sequence[Node]) -> Node:
    """The node of the article itself: the first article-like one with a headline or date, else an empty one."""
    articles = [node for node in found if _ARTICLE.search(" ".join(types(node)))]
    return next((n for n in articles if n.get("headline") and n.get("datePublished")), articles[0] if articles else {})


def resolved(node: Node, found: Sequence[Node]) -> Node:
    """The node with its publisher and author filled in where they only point to another node of the page."""
    known = _named(found)
    return {**node, **{key: _filled(node[key], known) for key in ("publisher", "author") if key in node}}


def types(node: Node) -> list[str]:
    """The node's types without the vocabulary in front."""
    given = node.get("@type")
    return [str(t).rpartition("/")[2] for t in (given if isinstance(given, list) else [given]) if t]


def names(value: Any, depth: int = 0) -> list[str]:
    """Names of persons or organisations however they are given: text, object, list."""
    if isinstance(value, str):
        return [value]
    if depth > _DEPTH:
        return []
    if isinstance(value, Mapping):
        given = (value.get(key) for key in ("givenName", "additionalName", "familyName"))
        parts = " ".join(part for part in given if isinstance(part, str) and part)
        return names(value.get("name") or parts, depth + 1)
    if isinstance(value, list):
        return [name for entry in value[:20] for name in names(entry, depth + 1) if name]
    return []


def text_of(node: Node, key: str) -> str:
    """The value of a key as unescaped text, ``""`` when it is missing or something else."""
    value = node.get(key)
    if isinstance(value, list) and value:
        value = value[0]
    return html.unescape(value).strip() if isinstance(value, str) else ""


def _named(found: Sequence[Node]) -> dict[str, Node]:
    return {str(one["@id"]): one for one in found if "@id" in one and one.get("name")}


def _filled(value: Any, known: Mapping[str, Node]) -> Any:
    if isinstance(value, list):
        return [one if isinstance(one, list) else _filled(one, known) for one in value[:20]]
    bare = isinstance(value, Mapping) and not value.get("name")
    return known.get(str(value.get("@id")), value) if bare else value


def _below(node: Node, keys: Sequence[str]) -> Any:
    """What a path of keys leads to; of several objects on the way the first that has the key."""
    value: Any = node
    for key in keys:
        value = next((one[key] for one in _objects(value) if one.get(key)), None)
    return value


def _breadth_first(data: Sequence[Any]) -> Iterator[Node]:
    """All objects, those nearest to the root first; what stands in ``@graph`` counts as the root."""
    level = _objects(data)
    level = [one for each in level for one in (_objects(each["@graph"]) if "@graph" in each else [each])]
    for _ in range(_DEPTH):
        yield from level
        level = [one for node in level for value in node.values() for one in _objects(value)]


def _objects(value: Any, depth: int = 0) -> list[Node]:
    """The objects in a value, through lists but not through objects."""
    if isinstance(value, Mapping):
        return [value]
    listed = value[:200] if isinstance(value, list | tuple) and depth < _DEPTH else ()
    return [one for each in listed for one in _objects(each, depth + 1)]


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
