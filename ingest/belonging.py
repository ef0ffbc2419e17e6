"""Whose an article is: it joins what is stored only where nobody thereby reads, or rewrites, what is another's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from vectorstore.domain import SHARED, Article
from vectorstore.record.corpora import Membership
from vectorstore.record.narrowing import folded
from vectorstore.record.rows import content_hash

if TYPE_CHECKING:
    from vectorstore.store import Store


@dataclass(frozen=True, slots=True)
class Placed:
    """The article as it is to be stored, and whether it may change what is stored under its id."""

    article: Article
    may_change: bool = True


class Belonging:
    """Places the articles that one feed brings (no feed: what the operator takes in, which everybody may see)."""

    def __init__(self, store: Store, feed: str = "") -> None:
        self._store = store
        self._feed = feed
        self._ours = store.corpora.of_feed(feed)

    def placed(self, article: Article, *, public: bool) -> Placed:
        """The article, or a copy of it with an id of its own; ``public`` as in ``Membership``."""
        article = article if SHARED in self._ours else unsigned(article)
        theirs = self._store.corpora.of_article(article.id)
        if theirs.corpora == self._ours:
            return Placed(article)
        stored = self._store.article(article.id)
        if stored is None or not (secret(theirs) or secret(Membership(self._ours, public))):
            return Placed(article)
        if agree(article, stored):
            return Placed(article, may_change=False)
        return Placed(self._apart(article, theirs.corpora))

    def join(self, article: Article, *, public: bool) -> None:
        """An article that is stored already belongs to our feed's subscribers too."""
        if self._feed or SHARED not in self._store.corpora.of_article(article.id).corpora:
            self._store.corpora.join(article.id, self._feed, public=public)

    def _apart(self, article: Article, theirs: Iterable[str]) -> Article:
        """Our own copy; those of us who saw the stored one see ours in its place."""
        others = frozenset(theirs) - self._ours
        if others and others != theirs:
            self._store.corpora.leave(article.id, self._ours)
        return own_copy(article, "shared" if SHARED in self._ours else self._feed)


def secret(membership: Membership) -> bool:
    """True when the text is known to these corpora alone."""
    return SHARED not in membership.corpora and not membership.public


def agree(one: Article, other: Article) -> bool:
    """True when two copies say the same, and name the same outlet."""
    return content_hash(one) == content_hash(other) and folded(one.source) == folded(other.source)


def own_copy(article: Article, owner: str) -> Article:
    """The article under an identity that nobody else's copy has."""
    identity = article.identity or article.url or f"{article.title}\n{article.text}"
    return replace(article, identity=f"{identity}\n{owner}")


def unsigned(article: Article) -> Article:
    """The article without the address of the feed that brought it, which may hold a subscriber's key."""
    kept = {key: value for key, value in article.extra.items() if key != "feed"}
    return replace(article, extra=MappingProxyType(kept))
