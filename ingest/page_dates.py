"""When a page's article was published and updated, from JSON-LD, meta and time elements. Times are UTC seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ingest.dates import moment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ingest.clues import Clues

_PUBLISHED = (
    "article:published_time", "og:article:published_time", "article:published", "datepublished", "og:published_time",
    "date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "dc.created", "parsely-pub-date",
    "sailthru.date", "pubdate", "publish-date", "publication_date", "publishdate", "last-modified-first", "pdate",
    "cxenseparse:recs:publishtime", "cxenseparse:publishtime", "shareaholic:article_published_time", "article.created",
)  # fmt: skip
_UPDATED = (
    "article:modified_time", "og:updated_time", "datemodified", "last-modified", "dcterms.modified", "dc.date.modified",
    "article:modified", "revised",
)  # fmt: skip
_DAY = 86_400
_FIRST = 3  # time elements looked at: the first belong to the article's head, later ones to other articles


def published(clues: Clues, html: str) -> float | None:
    """The time of publication; where one place knows only the day, the first other one that knows the hour of it.

    An article is published once: where the places that say so are more than a day apart, the later one was only bumped.
    """
    marked, times = _times(clues)
    firm = _moments([clues.linked("datePublished"), clues.first("article:published_time"), *marked[:1]])
    stated = _moments([clues.linked("datePublished"), *clues.says(*_PUBLISHED), *marked])
    known = stated or _moments([clues.linked("dateCreated"), clues.linked("uploadDate"), *times])
    if not known:
        return _in_text(html, clues)
    if firm and max(firm) - min(firm) > _DAY:
        return min(firm)
    exact = (when for when in (*known, *_moments(times)) if when % _DAY and 0 <= when - known[0] < _DAY)
    return known[0] if known[0] % _DAY else next(exact, known[0])


def updated(clues: Clues) -> float | None:
    """The time of the last change, as far as the page says so."""
    return next(iter(_moments([clues.linked("dateModified"), *clues.says(*_UPDATED)])), None)


def _times(clues: Clues) -> tuple[list[str], list[str]]:
    """The page's time elements: those marked as the publication, and the first few of all."""
    elements = list(clues.root.iter("time"))
    marked = [
        each for each in elements if "datePublished" in (each.get("itemprop") or "") or each.get("pubdate") is not None
    ]
    return [_written(each) for each in marked], [_written(each) for each in elements[:_FIRST]]


def _written(element: Any) -> str:
    return element.get("datetime") or element.get("content") or ""


def _moments(candidates: Iterable[str]) -> list[float]:
    return [when for when in map(moment, filter(None, candidates)) if when is not None]


def _in_text(html: str, clues: Clues) -> float | None:
    """The day as far as htmldate finds one, for pages of articles that carry no date in their metadata."""
    if not (clues.headings or clues.article or clues.first("og:type") == "article"):
        return None
    from htmldate import find_date

    try:
        found = find_date(html, url=clues.url or None, original_date=True, extensive_search=False)
    except Exception:  # noqa: BLE001 — a guess that fails is no date
        return None
    return moment(found) if found else None
