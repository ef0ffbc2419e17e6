"""Articles that tell the same story, as one: near-duplicates and agency copies by the store, else by their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.answering.answer import Quote
from bot.topics.aboutness import Topic, telling_sentence
from bot.topics.one_event import Report
from bot.topics.search import newest_first
from vectorstore.domain import Article, Found, Passage, Scope, Span, iso
from vectorstore.store import Store


@dataclass(frozen=True, slots=True)
class Story:
    """One story: a verbatim sentence of the article that is cited for it, and every article that tells it.

    ``first`` is the earliest report's sentence, another one than ``quote`` where a newer version differs; ``origin`` is
    the agency whose text they print, "" where none is credited.
    """

    quote: Quote
    first: Quote
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
    """One story for each group of articles that tell the same, newest first; see story_of for which is cited."""
    ordered = newest_first(articles)
    clusters = store.clusters([article.id for article in ordered], scope)
    members = {key: frozenset(member.id for member in cluster.members) for key, cluster in clusters.items()}
    agencies = {key: cluster.origin for key, cluster in clusters.items() if cluster.agency}
    return [story_of(group, topic, agencies) for group in grouped(ordered, members)]


def grouped(articles: Sequence[Article], known: Mapping[str, frozenset[str]]) -> list[list[Article]]:
    """The articles in groups, in the order of each group's first."""
    groups: list[list[Article]] = []
    reports: list[Report] = []
    for article in articles:
        report = Report.of(article, known.get(article.id, frozenset({article.id})))
        at = next((place for place, other in enumerate(reports) if report.tells_same(other)), None)
        if at is None:
            groups.append([article])
            reports.append(report)
        else:
            groups[at].append(article)
            reports[at] = replace(reports[at], members=reports[at].members | report.members)
    return groups


def story_of(group: Sequence[Article], topic: Topic | None, agencies: Mapping[str, str]) -> Story:
    """The story of a group: where versions differ the newest is cited, else the earliest dated report."""
    ordered = sorted(group, key=lambda one: (one.published is None, one.published or 0.0, one.id))
    dated = [one for one in ordered if one.published is not None] or ordered[:1]
    first = newest = quoted(dated[0], telling_sentence(topic, dated[0]))
    if len(dated) > 1:
        newest = quoted(dated[-1], telling_sentence(topic, dated[-1]))
    origin = next((agencies[one.id] for one in group if one.id in agencies), "")
    return Story(_as_first_told(newest, ordered), first, tuple(group), origin)


def _as_first_told(quote: Quote, ordered: Sequence[Article]) -> Quote:
    """The same sentence in the earliest article that has it word for word."""
    article = next(one for one in ordered if quote.text in one.text)
    at = article.text.index(quote.text)
    own = article.id == quote.found.article.id
    return quote if own else quoted(article, Span(at, at + len(quote.text)))


def quoted(article: Article, span: Span) -> Quote:
    """A run of an article as a quote; its passage is the run itself."""
    text = article.text[span.start : span.end]
    passage = Passage(article.id, article.revision, 0, span.start, span.end, text, article.language)
    return Quote(Found(passage, article), span.start, span.end, text)
