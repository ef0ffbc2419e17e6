"""Articles that tell the same story, as one: near-duplicates and agency copies by the store, else by their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.answering.answer import Quote
from bot.retrieval.diversity import is_copy, shingles
from bot.topics.aboutness import Topic, telling_sentence
from bot.topics.search import newest_first
from vectorstore.domain import Article, Found, Passage, Scope, Span, iso
from vectorstore.store import Store
from vectorstore.text.analysis import query_terms

APART = 2 * 86_400.0  # seconds between two reports of one event
SAME_TITLE = 0.6  # share of the shorter title's terms also in the other one


@dataclass(frozen=True, slots=True)
class Story:
    """One story: a verbatim sentence of the article that is cited for it, and every article that tells it.

    ``origin`` is the agency whose text they print, "" where none is credited.
    """

    quote: Quote
    articles: tuple[Article, ...]
    origin: str = ""

    @property
    def article(self) -> Article:
        """The article that is cited."""
        return self.quote.found.article

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who tells it, the cited one first."""
        named = [self.article.source, *(article.source for article in self.articles)]
        return tuple(dict.fromkeys(name for name in named if name))

    def to_json(self) -> dict[str, Any]:
        """The story with its citation, keys as in an answer's citations."""
        article, passage = self.article, self.quote.found.passage
        return {
            "quote": self.quote.text,
            "article_id": passage.article_id,
            "start": self.quote.start,
            "end": self.quote.end,
            "title": article.title,
            "source": article.source,
            "url": article.url,
            "published": iso(article.published),
            "language": article.language,
            "outlets": list(self.outlets),
            "origin": self.origin or None,
            "articles": [one.id for one in self.articles],
        }


def stories(articles: Sequence[Article], topic: Topic | None, store: Store, scope: Scope) -> list[Story]:
    """One story for each group of articles that tell the same, newest first; the first report of each is cited."""
    ordered = newest_first(articles)
    clusters = store.clusters([article.id for article in ordered], scope)
    members = {key: frozenset(member.id for member in cluster.members) for key, cluster in clusters.items()}
    agencies = {key: cluster.origin for key, cluster in clusters.items() if cluster.agency}
    return [told(group, topic, agencies) for group in grouped(ordered, members)]


def grouped(articles: Sequence[Article], known: Mapping[str, frozenset[str]]) -> list[list[Article]]:
    """The articles in groups, in the order of each group's first."""
    groups: list[list[Article]] = []
    marks: list[_Mark] = []
    for article in articles:
        mark = _Mark.of(article, known.get(article.id, frozenset({article.id})))
        at = next((place for place, other in enumerate(marks) if mark.tells_same(other)), None)
        if at is None:
            groups.append([article])
            marks.append(mark)
        else:
            groups[at].append(article)
            marks[at] = marks[at].with_members(mark.members)
    return groups


@dataclass(frozen=True, slots=True)
class _Mark:
    """What tells two reports of one event: the store's cluster, shared runs of words, or alike titles on close days."""

    members: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    title: frozenset[str]
    published: float | None

    @classmethod
    def of(cls, article: Article, members: frozenset[str]) -> _Mark:
        title = frozenset(query_terms(article.title, article.language or "en"))
        return cls(members, shingles(article.text), title, article.published)

    def with_members(self, more: frozenset[str]) -> _Mark:
        return _Mark(self.members | more, self.runs, self.title, self.published)

    def tells_same(self, other: _Mark) -> bool:
        if self.members & other.members or is_copy(self.runs, other.runs):
            return True
        if self.published is None or other.published is None or abs(self.published - other.published) > APART:
            return False
        shorter = min(len(self.title), len(other.title))
        return shorter >= 3 and len(self.title & other.title) >= SAME_TITLE * shorter  # noqa: PLR2004 - a title's words


def told(group: Sequence[Article], topic: Topic | None, agencies: Mapping[str, str]) -> Story:
    """The story of a group: the earliest dated report is cited."""
    cited = min(group, key=lambda one: (one.published is None, one.published or 0.0, one.id))
    origin = next((agencies[one.id] for one in group if one.id in agencies), "")
    return Story(quoted(cited, telling_sentence(topic, cited)), tuple(group), origin)


def quoted(article: Article, span: Span) -> Quote:
    """A run of an article as a quote; its passage is the run itself."""
    text = article.text[span.start : span.end]
    passage = Passage(article.id, article.revision, 0, span.start, span.end, text, article.language)
    return Quote(Found(passage, article), span.start, span.end, text)
