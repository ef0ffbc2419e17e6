"""The store as buttons and autocomplete see it, held in lists."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from vectorstore.domain import Article, Scope
from vectorstore.record.follows import Follow


@dataclass
class ListedLibrary:
    """Articles by id, what readers thought, and what is followed."""

    held: dict[str, Article] = field(default_factory=dict)
    opinions: list[tuple[str, str, str, str]] = field(default_factory=list)
    followed: list[Follow] = field(default_factory=list)

    def articles(self, ids: Iterable[str]) -> dict[str, Article]:
        """Those that are held."""
        return {one: self.held[one] for one in ids if one in self.held}

    def sources(self, scope: Scope | None = None) -> list[tuple[str, int]]:
        """Outlets with their number of articles."""
        del scope
        names = [article.source for article in self.held.values()]
        return [(name, names.count(name)) for name in dict.fromkeys(names)]

    def latest(self, scope: Scope | None = None, n: int = 10) -> list[Article]:
        """The newest articles first."""
        del scope
        return sorted(self.held.values(), key=lambda one: -(one.published or 0))[:n]

    def add_feedback(self, receipt_id: str, asker: str, verdict: str, reason: str = "") -> bool:
        """Note what a reader thought."""
        self.opinions.append((receipt_id, asker, verdict, reason))
        return True

    def follows(self, place: str = "", *, ended: bool = False) -> list[Follow]:
        """What is followed there."""
        return [one for one in self.followed if one.place == place and (ended or not one.ended)]

    def add_follow(self, follow: Follow) -> Follow:
        """Keep a follow."""
        self.followed.append(replace(follow, id=len(self.followed) + 1))
        return self.followed[-1]

    def remove_follow(self, follow_id: int, place: str) -> bool:
        """Stop following."""
        before = len(self.followed)
        self.followed = [one for one in self.followed if (one.id, one.place) != (follow_id, place)]
        return len(self.followed) < before
