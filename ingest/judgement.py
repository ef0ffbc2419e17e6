"""Whether a copy of a stored article is the newer one. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType

from vectorstore.domain import Article
from vectorstore.record.rows import content_hash

_TOLD = ("completeness", "content_type", "origin", "feed")
_EXTENT = {"teaser": 0, "paywalled": 1, "full": 2}


def outdated(copy: Article, revisions: Sequence[Article], *, live: bool) -> str:
    """Why a differing copy must not replace what is stored (``revisions``, oldest first); ``""`` where it may.

    Less of an article never replaces a longer text that is more of it. A copy from a file is outdated when it was
    updated before the stored one, or is word for word a former revision and bears no newer date; that it says nothing
    of an update, or was published earlier, makes it no older. A page just fetched shows what is published now.
    """
    if not revisions:
        return ""
    stored = revisions[-1]
    if _EXTENT[copy.completeness] < _EXTENT[stored.completeness] and len(copy.text) < len(stored.text):
        return f"it is only a part of the article ({copy.completeness}); the longer text that is stored stays"
    if live or not copy.url:
        return ""
    if copy.updated is not None and stored.updated is not None and copy.updated != stored.updated:
        older = copy.updated < stored.updated
        return "the stored text was updated later than this copy, and stays" if older else ""
    former = {content_hash(revision) for revision in revisions[:-1]}
    if content_hash(copy) in former and not _is_newer(copy, stored):
        return "it is a former revision without a newer date; the stored text stays"
    return ""


def completed(copy: Article, stored: Article) -> Article:
    """A changed copy with what it does not say itself: title, outlet, author and other keys keep their values.

    What is told from the text (``completeness`` and the like) is told anew. A file without an address is all there is.
    """
    if not copy.url:
        return copy
    kept = {key: value for key, value in stored.extra.items() if key not in _TOLD}
    return replace(
        copy,
        title=copy.title or stored.title,
        source=copy.source or stored.source,
        author=copy.author or stored.author,
        extra=MappingProxyType({**kept, **copy.extra}),
    )


def _is_newer(copy: Article, stored: Article) -> bool:
    theirs, ours = _newest(copy), _newest(stored)
    return theirs is not None and ours is not None and theirs > ours


def _newest(article: Article) -> float | None:
    return max((when for when in (article.published, article.updated) if when is not None), default=None)
