"""What a page says about itself in JSON-LD, OpenGraph and meta elements: title, author, outlet, dates, language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ingest.addresses import first_web, joined, without_place
from ingest.pages import author as page_author
from ingest.pages import dates as page_dates
from ingest.pages import outlet as page_outlet
from ingest.pages import site_rules, structured
from ingest.pages import title as page_title
from ingest.pages.clues import distinct, lines_around
from ingest.text.cleaning import cleaned

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ingest.pages.clues import Clues
    from ingest.pages.site_file import Site

_LANGUAGE = re.compile(r"^([a-zA-Z]{2,3})(?:[-_].*)?$")
_BELOW, _LINE = 12, 90  # elements below the heading, characters of a byline
# Of three letters, and countries' codes that are taken for their languages'.
_SHORT = {"eng": "en", "deu": "de", "ger": "de", "kr": "ko", "jp": "ja", "cn": "zh", "cz": "cs", "dk": "da", "gr": "el",
          "ua": "uk", "vn": "vi"}  # fmt: skip
_NO_LANGUAGE = ("utf", "und", "mul", "iso")


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
    description: str = ""
    is_article: bool = False
    types: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()


def metadata(clues: Clues, sites: Sequence[Site] = ()) -> PageMetadata:
    """All that the page says about itself; what the rules of ``sites`` find comes before the general rules."""
    source = page_outlet.outlet(clues)
    published = site_rules.published(clues, sites)
    return PageMetadata(
        title=page_title.title(clues, source, site_rules.title(clues, sites)),
        author=page_author.author(clues, source, site_rules.authors(clues, sites)),
        source=source,
        published=page_dates.published(clues) if published is None else published,
        updated=page_dates.updated(clues),
        language=_language(clues),
        canonical=canonical(clues),
        description=cleaned(clues.linked("description") or clues.first("og:description", "description")),
        is_article=bool(clues.article) or clues.first("og:type").lower() == "article",
        types=tuple(structured.types(clues.article)),
        labels=_labels(clues),
    )


def _labels(clues: Clues) -> tuple[str, ...]:
    """The names of section and genre, what stands above the heading, and lines that say who wrote what."""
    data = (name for key in ("articleSection", "genre") for name in structured.texts(clues.article.get(key)))
    said = clues.says("article:section", "og:article:section", "section", "genre")
    below = (line for line in lines_around(clues.root, 0, _BELOW) if len(line) <= _LINE)
    signed = (line for line in below if " von " in line or " by " in line)
    opinion = ["opinion"] if clues.first("article:opinion").lower() == "true" else []
    return tuple(distinct((*data, *said, *opinion, *clues.kickers(), *signed)))


def _language(clues: Clues) -> str:
    html_tag = clues.root if clues.root.tag == "html" else None
    given = (html_tag.get("lang") or html_tag.get("xml:lang") or "") if html_tag is not None else ""
    for value in (
        clues.linked("inLanguage"),
        given,
        clues.first("og:locale"),
        clues.first("content-language", "language"),
    ):
        match = _LANGUAGE.match(value.strip())
        if match and match[1].lower() not in _NO_LANGUAGE:
            return _SHORT.get(match[1].lower(), match[1].lower())
    return ""


def canonical(clues: Clues) -> str:
    """rel=canonical, else og:url, made absolute; ``""`` when neither names a page below the host's root."""
    links = [
        link.get("href") or ""
        for link in clues.root.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]
    candidates = (joined(clues.url, address) for address in (*links, clues.first("og:url")) if address)
    chosen = without_place(first_web(candidates))
    return "" if chosen.rstrip("/").count("/") <= 2 else chosen  # noqa: PLR2004 — only scheme and host
