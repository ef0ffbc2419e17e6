"""What the rules for a site find on one of its pages. Pure functions; pages that are otherwise are survived."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from ingest.addresses import site
from ingest.pages import structured
from ingest.pages.site_file import Place, Rule, Site, bundled, selector
from ingest.text.cleaning import cleaned, one_line, plain_title
from ingest.text.dates import moment
from ingest.text.markup import text_of_element

if TYPE_CHECKING:
    from ingest.pages.clues import Clues

_NUMBERED = re.compile(r"^www\d*\.")
_WHOLE = ("html", "head", "body")
_LEAST = 40  # characters of a text: a judgement; less is a heading or a word
LONGEST_HOST = 253  # characters (RFC 1035)
_NAMES = 20  # of one place: a judgement, no article has more authors


@dataclass(frozen=True, slots=True)
class SiteRules:
    """A community's own rules, and behind them those that come with Dateline."""

    own: Mapping[str, Site] = field(default_factory=dict)
    with_bundled: bool = True

    def of(self, address: str) -> tuple[Site, ...]:
        """The rules for the address's host or the nearest domain above it, the community's own first."""
        known = (self.own, bundled()) if self.with_bundled else (self.own,)
        names = _domains(site(address))
        found = (next((sites[name] for name in names if name in sites), None) for sites in known)
        return tuple(each for each in found if each is not None)


ALL_RULES = SiteRules()
GENERAL_RULES_ALONE = SiteRules(with_bundled=False)


def _domains(host: str) -> list[str]:
    """``a.b.example.org``, ``b.example.org``, ``example.org``; none of what is too long to be a host."""
    if len(host) > LONGEST_HOST:
        return []
    labels = _NUMBERED.sub("", host).split(".")
    return [".".join(labels[n:]) for n in range(max(1, len(labels) - 1))]


def rules_of(sites: Iterable[Site], name: str) -> Iterator[Rule]:
    """The rules for a field in their order; an empty one ends them."""
    for each in sites:
        rule = each.get(name)
        if rule is not None:
            if not rule.places:
                return
            yield rule


def title(clues: Clues, sites: Sequence[Site]) -> str:
    """The title where a rule finds it, ``""`` where none does."""
    found = (
        plain_title(_cut(rule, plain_title(text)))
        for rule in rules_of(sites, "title")
        for place in rule.places
        for text in _texts(place, clues)
    )
    return next(filter(None, found), "")


def authors(clues: Clues, sites: Sequence[Site]) -> list[str]:
    """The names, or lines of names, in the first place that holds any."""
    for rule in rules_of(sites, "author"):
        for place in rule.places:
            names = [_cut(rule, plain_title(name)).strip() for name in _texts(place, clues)[:_NAMES]]
            if any(names):
                return [name for name in names if name]
    return []


def published(clues: Clues, sites: Sequence[Site]) -> float | None:
    """The first moment (UTC seconds) that a rule finds, None where none does."""
    found = (
        moment(_cut(rule, one_line(text)))
        for rule in rules_of(sites, "published")
        for place in rule.places
        for text in _texts(place, clues)
    )
    return next((when for when in found if when is not None), None)


def text(root: Any, sites: Sequence[Site]) -> str:
    """The paragraphs that the first rule selects that finds more than a word, each once, in the page's order."""
    for rule in rules_of(sites, "text"):
        chosen = {element for place in rule.places for element in _elements(place, root)}
        outer = [e for e in root.iter() if e in chosen and not any(above in chosen for above in e.iterancestors())]
        paragraphs = filter(None, map(text_of_element, outer))
        found = cleaned("\n\n".join(paragraphs))
        if len(found) >= _LEAST:
            return found
    return ""


def remove(root: Any, sites: Sequence[Site]) -> bool:
    """Cuts from the tree, in place, what the rules select, never the page itself; whether there was anything."""
    places = [place for rule in rules_of(sites, "remove") for place in rule.places]
    chosen = [each for place in places for each in _elements(place, root) if each.tag not in _WHOLE]
    for element in chosen:
        if element.getparent() is not None:
            element.drop_tree()
    return bool(chosen)


def _cut(rule: Rule, text: str) -> str:
    return re.sub(rule.cut, "", text) if rule.cut else text


def _texts(place: Place, clues: Clues) -> list[str]:
    """The texts that a place holds, in the page's order."""
    if place.kind == "meta":
        return clues.all_of(place.name)
    if place.kind == "ld":
        return structured.texts(structured.searched(clues.data, place.name))
    return [one if isinstance(one, str) else _shown(one) for one in _selected(place, clues.root)]


def _selected(place: Place, root: Any) -> list[Any]:
    """Elements, and texts where an XPath names them; nothing where an expression fails on this page."""
    from lxml.etree import XPathError

    try:
        found = selector(place)(root)
    except (XPathError, re.error):
        return []
    listed = found if isinstance(found, list) else [found]
    return [one for one in listed if isinstance(one, str) or isinstance(getattr(one, "tag", None), str)]


def _elements(place: Place, root: Any) -> list[Any]:
    return [one for one in _selected(place, root) if not isinstance(one, str)]


def _shown(element: Any) -> str:
    """What a reader sees of an element, else what is in it, as in the head of a page."""
    return text_of_element(element) or str(element.text_content())
