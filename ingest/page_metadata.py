"""What a page says about itself in JSON-LD, OpenGraph and meta elements: title, author, outlet, dates, language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from ingest import structured
from ingest.addresses import first_web, joined, site
from ingest.dates import moment
from ingest.markup import text_of_element
from ingest.text import one_line, plain_title

_SEPARATORS = (" | ", " - ", " – ", " — ", " · ", " :: ", " « ", " // ")
_NO_NAME = re.compile(r"https?://|@|^(admin|redaktion|editor|none|null|unknown|autor|author)$", re.IGNORECASE)
_BYLINE = re.compile(r"^(von|by|par)\s+", re.IGNORECASE)
_LANGUAGE = re.compile(r"^([a-zA-Z]{2,3})(?:[-_].*)?$")
_SHORT = {"eng": "en", "deu": "de", "ger": "de"}
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "dc.created", "parsely-pub-date", "sailthru.date", "pubdate",
    "publish-date", "publication_date", "publishdate", "last-modified-first", "cxenseparse:recs:publishtime",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "dc.date.modified",
    "article:modified",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """A page about itself; empty or None where it says nothing. Times are UTC seconds, not yet judged for belief."""

    title: str = ""
    author: str = ""
    source: str = ""
    published: float | None = None
    updated: float | None = None
    language: str = ""
    canonical: str = ""
    paid: bool = False
    is_article: bool = False


@dataclass(frozen=True, slots=True)
class _Clues:
    """The places where a page describes itself, gathered once."""

    root: Any
    url: str
    meta: Mapping[str, str]
    article: structured.Node
    page_title: str = ""
    headings: tuple[str, ...] = field(default=())


def metadata(root: Any, html: str, url: str) -> PageMetadata:
    """All that the page says about itself."""
    clues = _gathered(root, url)
    source = _source(clues)
    published = _published(clues)
    return PageMetadata(
        title=_title(clues, source),
        author=_author(clues),
        source=source,
        published=published if published is not None else _date_in_text(html, url, clues),
        updated=_first_moment([structured.text_of(clues.article, "dateModified"), *_metas(clues, _UPDATED)]),
        language=_language(clues),
        canonical=_canonical(clues),
        paid=str(clues.article.get("isAccessibleForFree", "")).lower() == "false",
        is_article=bool(clues.article) or clues.meta.get("og:type", "").lower() == "article",
    )


def _gathered(root: Any, url: str) -> _Clues:
    scripts = [s.text or "" for s in root.iter("script") if "ld+json" in (s.get("type") or "").lower()]
    headings = tuple(plain_title(text_of_element(h1)) for h1 in list(root.iter("h1"))[:5])
    return _Clues(
        root=root,
        url=url,
        meta=_meta_elements(root),
        article=structured.article_node(structured.nodes(scripts)),
        page_title=plain_title(root.findtext(".//title") or ""),
        headings=tuple(h for h in headings if h),
    )


def _meta_elements(root: Any) -> dict[str, str]:
    """Content by lower-case name, property or itemprop; the first of each counts."""
    found: dict[str, str] = {}
    for element in root.iter("meta"):
        content = (element.get("content") or "").strip()
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            if name and content:
                found.setdefault(name, content)
    return found


def _metas(clues: _Clues, names: Iterable[str]) -> list[str]:
    return [clues.meta[name] for name in names if name in clues.meta]


def _title(clues: _Clues, source: str) -> str:
    """og:title without the outlet's name, else the headline of JSON-LD, the only h1, the page's title.

    Measured on 54 publisher pages: og:title first 0.85 exact, headline-and-h1 agreement first 0.83, trafilatura 0.72.
    """
    headline = plain_title(structured.text_of(clues.article, "headline"))
    heading = clues.headings[0] if clues.headings else ""
    shared = plain_title(clues.meta.get("og:title", "") or clues.meta.get("twitter:title", ""))
    for candidate in (shared, headline, heading, clues.page_title):
        if candidate:
            return _without_outlet(
                candidate, (headline, heading), (source, clues.meta.get("og:site_name", "")), clues.url
            )
    return ""


def _without_outlet(title: str, known: Iterable[str], outlets: Iterable[str], url: str) -> str:
    """``Title | Outlet`` as ``Title``: when the front is a known headline, or the rest names the outlet or its host."""
    names = {_letters(name) for name in outlets if name} | {_letters(site(url)), _letters(site(url).partition(".")[0])}
    fronts = {name for name in known if name}
    while True:
        cut = max((title.rfind(mark), mark) for mark in _SEPARATORS)
        if cut[0] <= 0:
            return title
        front, rest = title[: cut[0]].rstrip(), title[cut[0] + len(cut[1]) :]
        earlier = next((f for f in fronts if title.startswith(f) and title[len(f) :].startswith(_SEPARATORS)), "")
        if earlier:
            return earlier
        if not _letters(rest) or not any(_letters(rest) == name for name in names if name):
            return title
        title = front


def _letters(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def _source(clues: _Clues) -> str:
    """The outlet: og:site_name, the publisher in JSON-LD, else the host."""
    publisher = next(iter(structured.names(clues.article.get("publisher"))), "")
    named = clues.meta.get("og:site_name", "")
    if " " in publisher.strip() and _letters(named) == _letters(publisher):
        named = publisher  # "Ottawa Citizen" rather than "ottawacitizen"
    for name in (named, publisher, clues.meta.get("application-name", "")):
        plain = plain_title(name)
        if plain and not plain.startswith(("http://", "https://", "@")):
            return one_line(plain, 100)
    return site(clues.url or clues.meta.get("og:url", ""))


def _author(clues: _Clues) -> str:
    given = structured.names(clues.article.get("author"))
    fallback = [clues.meta.get(name, "") for name in ("author", "article:author", "dc.creator", "parsely-author")]
    for names in (given, *([name] for name in fallback)):
        plain = [_BYLINE.sub("", plain_title(name)) for name in names]
        usable = dict.fromkeys(name for name in plain if name and not _NO_NAME.search(name))
        if usable:
            return one_line(", ".join(usable), 300)
    return ""


def _published(clues: _Clues) -> float | None:
    times = [element.get("datetime") or "" for element in clues.root.iter("time")][:3]
    candidates = [structured.text_of(clues.article, "datePublished"), *_metas(clues, _PUBLISHED)]
    return _first_moment(candidates) or _first_moment([structured.text_of(clues.article, "dateCreated"), *times])


def _date_in_text(html: str, url: str, clues: _Clues) -> float | None:
    """The day as far as htmldate finds one, for pages of articles that carry no date in their metadata."""
    if not (clues.headings or clues.article or clues.meta.get("og:type") == "article"):
        return None
    from htmldate import find_date

    try:
        found = find_date(html, url=url or None, original_date=True, extensive_search=False)
    except Exception:  # noqa: BLE001 — a guess that fails is no date
        return None
    return moment(found) if found else None


def _first_moment(candidates: Iterable[str]) -> float | None:
    return next((when for when in map(moment, filter(None, candidates)) if when is not None), None)


def _language(clues: _Clues) -> str:
    html_tag = clues.root if clues.root.tag == "html" else None
    given = (html_tag.get("lang") or html_tag.get("xml:lang") or "") if html_tag is not None else ""
    for value in (
        structured.text_of(clues.article, "inLanguage"),
        given,
        clues.meta.get("og:locale", ""),
        clues.meta.get("content-language", ""),
    ):
        match = _LANGUAGE.match(value.strip())
        if match:
            return _SHORT.get(match[1].lower(), match[1].lower())
    return ""


def _canonical(clues: _Clues) -> str:
    """rel=canonical, else og:url, made absolute; ``""`` when neither names a page below the host's root."""
    links = [
        link.get("href") or "" for link in clues.root.iter("link") if (link.get("rel") or "").lower() == "canonical"
    ]
    candidates = (joined(clues.url, address) for address in (*links, clues.meta.get("og:url", "")) if address)
    chosen = first_web(candidates)
    return "" if chosen.rstrip("/").count("/") <= 2 else chosen  # noqa: PLR2004 — only scheme and host
