"""Rules by host that say where a site's pages hold title, author, date and text: their grammar, and a file of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType
from typing import Any

from vectorstore.errors import SettingError

FIELDS = ("title", "author", "published", "text", "remove")
CUTS = ("title_cut", "author_cut", "published_cut")
SELECTORS = ("css", "xpath")
KINDS = ("og", "meta", "ld", *SELECTORS)
_NAMESPACES = {"re": "http://exslt.org/regular-expressions"}
_HOST = re.compile(r"(?!www\d*\.)[^\W_A-Z][^\WA-Z]*(?:[.-][^\WA-Z]+)*")
_STRUCTURED = re.compile(r"[\w@:.-]+(?:/[\w@:.-]+)*")
_BUNDLED = "sites.toml"


class BadRule(ValueError):
    """A rule that cannot be used, with the place where it stands and the reason."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule looks: ``kind`` is one of KINDS but ``og``, ``name`` a name, a path in JSON-LD or a selector."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Rule:
    """Places in their order, and a regular expression for what is cut out of what they hold."""

    places: tuple[Place, ...]
    cut: str = ""


Site = Mapping[str, Rule]  # by field; an empty rule leaves the field to the general rules


@lru_cache(maxsize=4_000)
def selector(place: Place) -> Any:
    """What finds a place's elements in a tree; raises BadRule with the reason for one that is no selector."""
    from lxml import etree

    try:
        if place.kind == "xpath":
            return etree.XPath(place.name, namespaces=_NAMESPACES, smart_strings=False)
        from lxml.cssselect import CSSSelector

        return CSSSelector(place.name)
    except (etree.XPathError, SyntaxError) as error:  # cssselect's errors are SyntaxErrors
        raise BadRule(str(error)) from None


@lru_cache(maxsize=1)
def bundled() -> Mapping[str, Site]:
    """The rules that come with Dateline, read when the first page is."""
    return _parsed(tomllib.loads(files(__package__).joinpath(_BUNDLED).read_text("utf-8")))


def read_site_rules(path: Path | None) -> Mapping[str, Site]:
    """A community's own rules, none without a file; raises SettingError that says what is wrong with it and where."""
    if path is None:
        return MappingProxyType({})
    try:
        sites = _parsed(tomllib.loads(path.read_text("utf-8-sig")))
        for host, field, rule in _rules(sites):
            _try(rule, f'["{host}"] {field}')
    except OSError as error:
        problem = f"cannot be read ({error.strerror or error})"
    except UnicodeDecodeError:
        problem = "is not UTF-8 text"
    except tomllib.TOMLDecodeError as error:
        problem = f"is not valid TOML: {error}"
    except BadRule as error:
        problem = f"holds a rule that cannot be used: {error}"
    else:
        return sites
    raise SettingError(f"The file {path} that SITE_RULES names {problem}.")


def _parsed(tables: Mapping[str, Any]) -> Mapping[str, Site]:
    """Sites by host; raises BadRule that names the host and what is wrong."""
    return MappingProxyType({host: _site(host, table) for host, table in tables.items()})


def _site(host: str, table: Any) -> Site:
    if not isinstance(table, Mapping):
        raise BadRule(f'{host} stands outside a site\'s table; write ["example.org"] above it')
    if not _HOST.fullmatch(host):
        raise BadRule(f'["{host}"] is not a host as in ["example.org"], in small letters and without www.')
    unknown = [key for key in table if key not in (*FIELDS, *CUTS)]
    if unknown and isinstance(table[unknown[0]], Mapping):
        raise BadRule(f'the host of [{host}.{unknown[0]}] needs quotation marks: ["{host}.{unknown[0]}"]')
    if unknown:
        raise BadRule(f'["{host}"] has the unknown key {unknown[0]}; known are {", ".join((*FIELDS, *CUTS))}')
    lonely = [cut for cut in CUTS if cut in table and not table.get(cut.removesuffix("_cut"))]
    if lonely:
        raise BadRule(f'["{host}"] has {lonely[0]} without {lonely[0].removesuffix("_cut")}')
    return MappingProxyType({field: _rule(table, field, f'["{host}"] {field}') for field in FIELDS if field in table})


def _rule(table: Mapping[str, Any], field: str, where: str) -> Rule:
    given, cut = table[field], table.get(f"{field}_cut", "")
    listed = [given] if isinstance(given, str) else given
    if not isinstance(listed, list) or not all(isinstance(each, str) for each in listed):
        raise BadRule(f"{where} is neither a text nor a list of texts")
    if not isinstance(cut, str):
        raise BadRule(f"{where}_cut is not a text")
    kinds = SELECTORS if field in ("text", "remove") else KINDS
    return Rule(tuple(_place(each, where, kinds) for each in listed), cut)


def _place(text: str, where: str, kinds: tuple[str, ...]) -> Place:
    kind, _, name = (part.strip() for part in text.partition(":"))
    if kind not in kinds or not name:
        allowed = ", ".join(f"{each}:…" for each in kinds)
        raise BadRule(f'{where} has "{text}" where one of {allowed} is needed')
    if kind == "ld" and not _STRUCTURED.fullmatch(name):
        raise BadRule(f'{where} has "{text}" where a key or a path such as ld:NewsArticle/headline is needed')
    return Place("meta", f"og:{name}") if kind == "og" else Place(kind, name)


def _rules(sites: Mapping[str, Site]) -> Iterator[tuple[str, str, Rule]]:
    for host, site in sites.items():
        yield from ((host, field, rule) for field, rule in site.items())


def _try(rule: Rule, where: str) -> None:
    """Compiles all selectors and expressions of a rule; raises BadRule with the place of a bad one."""
    try:
        re.compile(rule.cut)
    except re.error as error:
        raise BadRule(f"{where}_cut is no regular expression ({error})") from None
    for place in rule.places:
        if place.kind in SELECTORS:
            try:
                _try_selector(place)
            except BadRule as error:
                raise BadRule(f'{where} has "{place.name}", which is no {place.kind} selector ({error})') from None


def _try_selector(place: Place) -> None:
    """Compiles a selector and looks into a page with it: lxml misses a prefix or function only then."""
    from lxml import etree, html

    try:
        selector(place)(html.document_fromstring("<p>.</p>"))
    except (etree.XPathError, re.error) as error:
        raise BadRule(str(error)) from None
