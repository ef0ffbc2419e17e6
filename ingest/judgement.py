"""Whether a copy of a stored article is the newer one. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence

from vectorstore.domain import Article
from vectorstore.rows import content_hash


def is_outdated(copy: Article, revisions: Sequence[Article], *, live: bool) -> bool:
    """True when a differing copy must not replace what is stored (``revisions``, oldest first).

    A feed's teaser never replaces a longer text. A copy from a file is outdated when its dates say so, or when it is
    word for word a former revision and bears no newer date; a page just fetched shows what is published now.
    """
    if not revisions:
        return False
    stored = revisions[-1]
    if copy.extra.get("completeness") in ("teaser", "paywalled") and len(copy.text) < len(stored.text):
        return True
    if live or not copy.url:
        return False
    theirs, ours = _newest(copy), _newest(stored)
    if theirs is not None and ours is not None and theirs != ours:
        return theirs < ours
    former = {content_hash(revision) for revision in revisions[:-1]}
    return content_hash(copy) in former


def _newest(article: Article) -> float | None:
    return max((when for when in (article.published, article.updated) if when is not None), default=None)
