"""Two topics side by side: the newest of each, and what the articles say of both in one respect, each cited; pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.answering.answer import Quote
from bot.retrieval.ask import Ask
from bot.topics.aboutness import LONG, SHORT, Topic, coverage
from bot.topics.latest import coverage_json
from bot.topics.search import Retrieving, Searched, articles_about, newest_first
from bot.topics.stories import quoted, stories
from bot.topics.words import phrase
from vectorstore.analysis import lexemes, query_terms
from vectorstore.domain import Article, Coverage, iso
from vectorstore.language import detect
from vectorstore.sentences import sentences
from vectorstore.store import Store

READ = 12  # newest articles of each side whose sentences are compared
SHARED = 3  # subjects that both sides share
OWN = 0.5  # share of its topic that a sentence must hold to speak of a side
WORD = re.compile(r"[^\W\d_][\w-]{3,}")
FIGURE = re.compile(r"\d")
SAID = re.compile(r"[„“\"»]|\b(?:sagt\w*|erklärte\w*|teilte|said|says|told|according)\b", re.IGNORECASE)
PLANNED = re.compile(
    r"\b(?:will|wollen|plant|planen|soll|sollen|künftig|ab 20\d\d|plans?|planned|expects?|aims?)\b", re.IGNORECASE
)
FIXED: tuple[tuple[str, re.Pattern[str]], ...] = (("figures", FIGURE), ("said", SAID), ("plans", PLANNED))


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a row: the quote, or None where the articles say nothing in this respect."""

    quote: Quote | None

    def to_json(self) -> dict[str, Any] | None:
        """The citation, None for a side without evidence."""
        if self.quote is None:
            return None
        article = self.quote.found.article
        return {
            "quote": self.quote.text,
            "article_id": article.id,
            "start": self.quote.start,
            "end": self.quote.end,
            "title": article.title,
            "source": article.source,
            "url": article.url,
            "published": iso(article.published),
            "language": article.language,
        }


@dataclass(frozen=True, slots=True)
class Row:
    """One respect in which both are compared."""

    aspect: str
    first: Side
    second: Side


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two topics and their rows; no row means that neither has evidence."""

    first: str
    second: str
    rows: tuple[Row, ...]
    language: str
    coverage: Coverage
    notes: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """As `dateline compare --json` prints it."""
        rows = [{"aspect": r.aspect, "first": r.first.to_json(), "second": r.second.to_json()} for r in self.rows]
        return {
            "first": self.first,
            "second": self.second,
            "language": self.language,
            "rows": rows,
            "coverage": coverage_json(self.coverage),
            "notes": list(self.notes),
        }


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence of a side."""

    article: Article
    quote: Quote
    stems: frozenset[str]


def compare(first: str, second: str, ask: Ask, retriever: Retrieving, store: Store) -> Comparison:
    """Both topics within the options of ``ask``, whose question is not looked at."""
    sides = [articles_about(replace(ask, question=topic), retriever, store) for topic in (first, second)]
    language = ask.answer_language or detect(f"{first} {second}", sides[0].language)
    said = [_sentences(side, other) for side, other in zip(sides, reversed(sides), strict=True)]
    rows: list[Row] = []
    if any(said):
        rows = [_newest(sides, language, store), *_rows(said, sides, language)]
    notes = tuple(dict.fromkeys(note for side in sides for note in side.notes))
    return Comparison(first, second, tuple(rows), language, sides[0].coverage, notes)


def _newest(sides: Sequence[Searched], language: str, store: Store) -> Row:
    quotes = []
    for side in sides:
        told = stories(side.articles, side.topic, store)
        quotes.append(Side(told[0].quote if told else None))
    return Row(phrase(language, "aspect newest"), *quotes)


def _sentences(side: Searched, other: Searched) -> list[_Said]:
    """What the newest articles of a side say of it, and not rather of the other."""
    found = []
    for article in newest_first(side.articles)[:READ]:
        for span in sentences(article.text):
            text = article.text[span.start : span.end]
            if SHORT <= len(text) <= LONG and _speaks_of(side.topic, other.topic, text, article.language):
                found.append(_Said(article, quoted(article, span), frozenset(lexemes(text, article.language))))
    return found


def _speaks_of(topic: Topic, other: Topic, text: str, language: str) -> bool:
    own = coverage(topic, text, language or topic.language)
    return own >= OWN and own > coverage(other, text, language or other.language)


def _rows(said: Sequence[Sequence[_Said]], sides: Sequence[Searched], language: str) -> list[Row]:
    """Subjects that both speak of, then figures, statements and plans; no sentence twice on a side."""
    used: set[tuple[str, int]] = set()
    rows = []
    for name, holds in [*_subjects(said, sides), *((phrase(language, f"aspect {n}"), _like(p)) for n, p in FIXED)]:
        pair = [_first(sentences_, holds, used) for sentences_ in said]
        if any(pair):
            rows.append(Row(name, *(Side(one.quote if one else None) for one in pair)))
            used |= {(one.article.id, one.quote.start) for one in pair if one}
    return rows


def _like(pattern: re.Pattern[str]) -> Callable[[_Said], bool]:
    return lambda one: pattern.search(one.quote.text) is not None


def _holding(stem: str) -> Callable[[_Said], bool]:
    return lambda one: stem in one.stems


def _first(said: Sequence[_Said], holds: Callable[[_Said], bool], used: set[tuple[str, int]]) -> _Said | None:
    return next((one for one in said if holds(one) and (one.article.id, one.quote.start) not in used), None)


def _subjects(said: Sequence[Sequence[_Said]], sides: Sequence[Searched]) -> list[tuple[str, Callable[[_Said], bool]]]:
    """Words that sentences of both sides share and neither topic names: most articles first."""
    if not all(said):
        return []
    words = [_nouns(one) for one in said]
    named = {
        stem for side in sides for part in side.topic.parts for p in part.phrases.values() for ph in p for stem in ph
    }
    both = (words[0].keys() & words[1].keys()) - named
    best = sorted(both, key=lambda stem: (-min(words[0][stem][0], words[1][stem][0]), stem))[:SHARED]
    return [(words[0][stem][1], _holding(stem)) for stem in best]


def _nouns(said: Sequence[_Said]) -> dict[str, tuple[int, str]]:
    """Stems of words that could name a subject: in how many articles, and how it is written."""
    articles: dict[str, set[str]] = {}
    written: dict[str, Counter[str]] = {}
    for one in said:
        language = one.article.language
        for word in WORD.findall(one.quote.text):
            if language != "de" or word[0].isupper():
                for stem in query_terms(word, language or "en"):
                    articles.setdefault(stem, set()).add(one.article.id)
                    written.setdefault(stem, Counter())[word] += 1
    return {stem: (len(ids), written[stem].most_common(1)[0][0]) for stem, ids in articles.items()}
