"""Two topics side by side: the newest of each, and what the articles say of both in one respect, each cited; pure."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.answering.answer import Quote
from bot.answering.check.instructions import unaddressed
from bot.answering.words.naming import names
from bot.retrieval.ask import Ask
from bot.retrieval.retrieved import Retrieving
from bot.topics.aboutness import LONG, SHORT, Topic, centred, coverage, stands, stems_of
from bot.topics.latest import coverage_json
from bot.topics.lexicon import Phrase, groups, labels
from bot.topics.search import Searched, articles_about, newest_first
from bot.topics.stories import quoted, stories
from bot.topics.words import own_language, phrase
from vectorstore.domain import Article, Coverage, iso
from vectorstore.errors import UsageError
from vectorstore.record.narrowing import folded
from vectorstore.store import Store
from vectorstore.text.language import detect

READ = 12  # newest articles of each side whose sentences are compared
SHARED = 3  # subjects that both sides share
OWN = 0.5  # share of its topic that a sentence must hold to speak of a side
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
            "language": own_language(self.language),
            "rows": rows,
            "coverage": coverage_json(self.coverage),
            "notes": list(self.notes),
        }


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence of a side."""

    article: Article
    quote: Quote
    stems: Phrase


def compare(first: str, second: str, ask: Ask, retriever: Retrieving, store: Store) -> Comparison:
    """Both topics within the options of ``ask``, whose question is not read. Raises UsageError where they are one."""
    if folded(first) == folded(second):
        raise UsageError("Name two different topics.")
    sides = [articles_about(replace(ask, question=topic), retriever, store) for topic in (first, second)]
    language = ask.answer_language or detect(f"{first} {second}", sides[0].language)
    said = [_sentences(side, other) for side, other in zip(sides, reversed(sides), strict=True)]
    rows: list[Row] = []
    if any(said):
        newest = _newest(sides, language, store)
        rows = [newest, *_rows(said, sides, language, newest)]
    notes = tuple(dict.fromkeys(note for side in sides for note in side.notes))
    return Comparison(first, second, tuple(rows), language, sides[0].coverage, notes)


def _newest(sides: Sequence[Searched], language: str, store: Store) -> Row:
    quotes = []
    for side in sides:
        told = stories(centred(side.topic, side.articles), side.topic, store, side.scope)
        quotes.append(Side(told[0].quote if told else None))
    return Row(phrase(language, "aspect newest"), *quotes)


def _sentences(side: Searched, other: Searched) -> list[_Said]:
    """What the newest articles of a side say of it, and not rather of the other."""
    found = []
    for article in newest_first(side.articles)[:READ]:
        for span in unaddressed(article.text):
            text = article.text[span.start : span.end]
            if SHORT <= len(text) <= LONG and _speaks_of(side.topic, other.topic, text, article.language):
                found.append(_Said(article, quoted(article, span), stems_of(text, article.language)))
    return found


def _speaks_of(topic: Topic, other: Topic, text: str, language: str) -> bool:
    own = coverage(topic, text, language or topic.language)
    return own >= OWN and own > coverage(other, text, language or other.language)


def _rows(said: Sequence[Sequence[_Said]], sides: Sequence[Searched], language: str, newest: Row) -> list[Row]:
    """Subjects that both speak of, then figures, statements and plans; no sentence twice on a side."""
    shown = [side.quote for side in (newest.first, newest.second) if side.quote]
    used = {(quote.found.article.id, quote.start) for quote in shown}
    rows = []
    for name, holds in [
        *_subjects(said, sides, language),
        *((phrase(language, f"aspect {n}"), _like(p)) for n, p in FIXED),
    ]:
        pair = [_first(sentences_, holds, used) for sentences_ in said]
        if any(pair):
            rows.append(Row(name, *(Side(one.quote if one else None) for one in pair)))
            used |= {(one.article.id, one.quote.start) for one in pair if one}
    return rows


def _like(pattern: re.Pattern[str]) -> Callable[[_Said], bool]:
    return lambda one: pattern.search(one.quote.text) is not None


def _first(said: Sequence[_Said], holds: Callable[[_Said], bool], used: set[tuple[str, int]]) -> _Said | None:
    return next((one for one in said if holds(one) and (one.article.id, one.quote.start) not in used), None)


def _subjects(said: Sequence[Sequence[_Said]], sides: Sequence[Searched], language: str) -> list[Subject]:
    """What sentences of both sides speak of and neither topic names: known things, then names; most sentences first."""
    if not all(said):
        return []
    named = {
        stem
        for side in sides
        for part in side.topic.parts
        for ways in part.phrases.values()
        for p in ways
        for stem in p
    }
    found = [_thing(at, label, said, named) for at, label in enumerate(labels(language))]
    found += [_name(name, said, named) for name in _names(said[0]) & _names(said[1])]
    told = [(least, name, holds) for least, name, holds in found if least]
    return [(name, holds) for _, name, holds in sorted(told, key=lambda one: (-one[0], one[1]))[:SHARED]]


Subject = tuple[str, Callable[["_Said"], bool]]


def _thing(
    at: int, label: str, said: Sequence[Sequence[_Said]], named: set[str]
) -> tuple[int, str, Callable[[_Said], bool]]:
    """A known thing, and in how many sentences of the side that has fewer."""

    def holds(one: _Said) -> bool:
        phrases = groups(one.article.language)[at].get(one.article.language, ())
        return any(stands(phrase, one.stems) for phrase in phrases if not named & set(phrase))

    return min(sum(map(holds, side)) for side in said), label, holds


def _name(name: str, said: Sequence[Sequence[_Said]], named: set[str]) -> tuple[int, str, Callable[[_Said], bool]]:
    def holds(one: _Said) -> bool:
        stems = stems_of(name, one.article.language)
        return stands(stems, one.stems) and not named & set(stems)

    return min(sum(map(holds, side)) for side in said), name, holds


def _names(said: Sequence[_Said]) -> set[str]:
    return {
        name.text
        for one in said
        for name in names(one.quote.text, one.article.language)
        if name.sure and len(name.text) > 1
    }
