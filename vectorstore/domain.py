"""The domain: articles, passages and what narrows a search. Standard library only; times are UTC seconds."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from types import MappingProxyType
from typing import Any

NO_EXTRA: Mapping[str, Any] = MappingProxyType({})
_BY_ID = re.compile(r"article:([0-9a-f]{16})")
SHARED = ""  # the corpus of what everybody may see; a Discord server's own is named by its number


def iso(seconds: float | None) -> str | None:
    """UTC seconds as ISO 8601 (``2026-05-12T08:30:00Z``), None stays None."""
    if seconds is None:
        return None
    moment = datetime.fromtimestamp(seconds, UTC).replace(microsecond=0, tzinfo=None)
    return moment.isoformat() + "Z"


@dataclass(frozen=True, slots=True)
class Article:
    """One article in one revision, as handed in by a source or read back from the record.

    ``identity`` says which article it is over all revisions (canonical URL, else GUID, else file path, or by_id());
    empty means the content itself (title and text) is the identity. ``published`` None means undated.
    ``extra`` keeps keys we do not know. ``revision``, ``fetched`` and ``stood`` are set by the record; ``stood`` is the
    earliest date that any copy of this revision's text bore, where a later copy of the same text moved its dates.
    """

    text: str
    title: str = ""
    url: str = ""
    source: str = ""
    author: str = ""
    published: float | None = None
    updated: float | None = None
    language: str = ""
    identity: str = ""
    extra: Mapping[str, Any] = field(default_factory=lambda: NO_EXTRA)
    revision: int = 1
    fetched: float | None = None
    stood: float | None = None

    @property
    def said(self) -> float | None:
        """Since when (UTC seconds) the text reads as it does, by what its copies say; None where none bears a date."""
        return next((time for time in (self.stood, self.updated, self.published) if time is not None), None)

    @property
    def id(self) -> str:
        """Stable public id: 16 hexadecimal digits of the SHA-256 of the identity, unless that names the id itself."""
        if known := _BY_ID.fullmatch(self.identity):
            return known[1]
        key = self.identity or self.url or f"{self.title}\n{self.text}"
        return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @property
    def completeness(self) -> str:
        """``teaser`` or ``paywalled`` where the text is known not to be all of the article, else ``full``."""
        known = self.extra.get("completeness")
        return known if known in ("teaser", "paywalled") else "full"


def by_id(article_id: str) -> str:
    """An identity that tells no more than the id: for one that others must not read."""
    return f"article:{article_id}"


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of an article's text: ``article.text[start:end] == text``.

    ``ordinal`` counts from 0 within the article; ``key`` is the record's row number, never reused, 0 before storing.
    """

    article_id: str
    revision: int
    ordinal: int
    start: int
    end: int
    text: str
    language: str = ""
    key: int = 0

    @property
    def id(self) -> str:
        """Public id, unique over articles and revisions."""
        return f"{self.article_id}-{self.revision}-{self.ordinal}"


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open run of characters ``[start, end)`` in a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scope:
    """What narrows a search. Times are UTC seconds, ``since`` inclusive, ``until`` exclusive.

    ``as_of`` is a hard bound: nothing published at or after it is seen, and undated articles only if fetched before it.
    A scope with ``since`` or ``until`` leaves out undated articles. ``sources`` are compared case-insensitively.
    ``corpora``: only articles of one of these corpora; none named: everything, for the operator's own terminal.
    """

    since: float | None = None
    until: float | None = None
    as_of: float | None = None
    sources: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    corpora: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """True when nothing is narrowed."""
        return self == Scope()


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a scope holds: number of articles, number of outlets, publication time of the newest (UTC seconds)."""

    articles: int
    sources: int
    newest: float | None


@dataclass(frozen=True, slots=True)
class Scored:
    """A passage's row key and its score in one leg; higher is better."""

    key: int
    score: float


@dataclass(frozen=True, slots=True)
class Found:
    """A passage found for a question, with its article (text left empty) and its rank in each leg (1-based).

    ``carriers`` are the other articles that print the same text (heads, earliest first); ``origin`` is the agency they
    credit (``agency``) or the outlet of the earliest full text, "" where nobody else prints it.
    ``opening`` is how the article begins, where that was read: there it names what it is about. ``zone`` is the one in
    which the asker counts days.
    """

    passage: Passage
    article: Article
    score: float = 0.0
    ranks: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    carriers: tuple[Article, ...] = ()
    origin: str = ""
    agency: bool = False
    opening: str = ""
    zone: tzinfo = field(default=UTC, compare=False)
