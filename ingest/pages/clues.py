"""The places where a page describes itself, gathered once: meta elements, JSON-LD, headings, the title element."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from ingest.pages import structured
from ingest.pages.surroundings import is_logo, stands_apart
from ingest.text.cleaning import plain_title
from ingest.text.markup import text_of_element

_JOINTS = re.compile(r"[_.:\s-]+")
_HEADINGS = 5
_RANKS = ("h1", "h2", "h3")
_LOWER, _TITLE = 20, 20  # headings of lower rank that are looked at, letters of one: an outlet's name has fewer
_PARTS = 5  # elements in a small one
_LINE_TAGS = " or ".join(f"self::{tag}" for tag in ("p", "div", "span", "b", "time", "li", "address", "small"))


@dataclass(frozen=True, slots=True)
class Clues:
    """What a page offers; ``data`` is its JSON-LD, ``article`` the article's node in it, empty when there is none."""

    root: Any
    url: str
    meta: Mapping[str, str]
    article: structured.Node
    page_title: str = ""
    headings: tuple[str, ...] = ()
    data: tuple[Any, ...] = ()

    def says(self, *names: str) -> list[str]:
        """The contents of the named meta elements that are there, in the order of the names."""
        return [self.meta[folded] for folded in map(_folded, names) if folded in self.meta]

    def first(self, *names: str) -> str:
        """The first of them, ``""`` when none is there."""
        return next(iter(self.says(*names)), "")

    def all_of(self, name: str) -> list[str]:
        """The contents of all meta elements of a name, in the page's order."""
        wanted = _folded(name)
        named = (element for element in self.root.iter("meta") if wanted in _names_of(element))
        return [content for element in named if (content := (element.get("content") or "").strip())]

    def kickers(self) -> list[str]:
        """What stands in a heading that has the title, or in the same box above it, in an element of its own."""
        titles = tuple(filter(None, map(letters, (self.first("og:title"), self.linked("headline")))))
        lower = islice(self.root.iter(*_RANKS[1:]), _LOWER)
        titled = (each for each in lower if titles and letters(text_of_element(each)).endswith(titles))
        headings = [*heading_elements(self.root)[:1], *islice(titled, 1)]
        parts = (part for each in headings for part in islice(filter(is_small, _above(each)), _PARTS))
        return [line for each in parts if (line := plain_title(text_of_element(each)))]

    def linked(self, key: str) -> str:
        """A text in the article's JSON-LD, ``""`` when it is missing."""
        return structured.text_of(self.article, key)


def gathered(root: Any, url: str) -> Clues:
    """The clues of a parsed page."""
    scripts = [s.text or "" for s in root.iter("script") if "ld+json" in (s.get("type") or "").lower()]
    data = structured.read(scripts)
    nodes = structured.nodes(data)
    headings = (plain_title(text_of_element(each)) for each in heading_elements(root)[:_HEADINGS])
    return Clues(
        root=root,
        url=url,
        meta=_meta_elements(root),
        article=structured.resolved(structured.article_node(nodes), nodes),
        page_title=plain_title(root.findtext(".//title") or ""),
        headings=tuple(heading for heading in headings if heading),
        data=data,
    )


def lines_around(root: Any, before: int, after: int) -> list[str]:
    """The lines of so many small elements before and after the page's heading, nearest last and first."""
    heading = next(iter(heading_elements(root)), None)
    if heading is None:
        return []
    earlier = islice(filter(_is_line, reversed(heading.xpath(f"preceding::*[{_LINE_TAGS}]"))), before)
    later = islice(filter(_is_line, heading.xpath(f"following::*[{_LINE_TAGS}]")), after)
    texts = map(text_of_element, [*reversed(list(earlier)), *later])
    lines = (" ".join(line.split()).removeprefix("- ") for text in texts for line in text.split("\n"))
    return [line for line in lines if line]


def heading_elements(root: Any) -> list[Any]:
    """The page's headings: of the first rank, or marked as headlines; else of a lower rank, if its title names them."""
    first = [each for each in root.iter(*_RANKS) if each.tag == "h1" or "headline" in (each.get("itemprop") or "")]
    marked = [each for each in first if not is_logo(each)]
    if marked:
        return marked
    named = letters(root.findtext(".//title") or "")
    lower = ((each, letters(text_of_element(each))) for each in islice(root.iter(*_RANKS), _LOWER))
    return [each for each, text in lower if len(text) >= _TITLE and text in named][:1] or first


def _above(heading: Any) -> Iterator[Any]:
    """The elements in a heading, and those above it in its box and beside that."""
    box = heading.getparent()
    beside = (heading.itersiblings(preceding=True), box.itersiblings(preceding=True) if box is not None else ())
    return (each for each in (*heading.iterchildren(), *beside[0], *beside[1]) if isinstance(each.tag, str))


def _is_line(element: Any) -> bool:
    return is_small(element) and not stands_apart(element)


def is_small(element: Any) -> bool:
    """Whether an element is a line or two: larger boxes would be read through again and again."""
    return sum(1 for _ in islice(element.iter(), _PARTS + 1)) <= _PARTS


def letters(name: str) -> str:
    """Letters and digits alone, case folded: by which two spellings of a name are the same."""
    return "".join(filter(str.isalnum, name.casefold()))


def distinct(names: Iterable[str]) -> list[str]:
    """The names without empty ones and repetitions."""
    return list(dict.fromkeys(name for name in names if name))


def _meta_elements(root: Any) -> dict[str, str]:
    """Content by folded name, property or itemprop; the first of each counts."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        content = (element.get("content") or "").strip()
        for name in _names_of(element):
            if content:
                found.setdefault(name, content)
    return found


def _names_of(element: Any) -> list[str]:
    given = (element.get(attribute) for attribute in ("property", "name", "itemprop", "http-equiv"))
    return [_folded(name) for name in given if name and name.strip()]


def _folded(name: str) -> str:
    """``article:published_time`` also when somebody writes ``Article.Published-Time``."""
    return _JOINTS.sub(":", name.strip().lower())
