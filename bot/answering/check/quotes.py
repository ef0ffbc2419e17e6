"""Which sentences of a passage a statement rests on, as verbatim quotes with offsets into the article; pure."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.answering.answer import Quote
from bot.answering.check.quotations import folded
from bot.answering.words.naming import names, words_of
from bot.answering.words.wording import content, shared
from vectorstore.domain import Span
from vectorstore.text.days import days
from vectorstore.text.language import detect
from vectorstore.text.numbers import amounts
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from vectorstore.domain import Found

Similarity = Callable[[str, Sequence[str]], Sequence[float]]
"""How close each text is in meaning to the first, -1 to 1, across languages; optional everywhere."""

NUMBER, NAME, STEM, MEANING = 3.0, 2.0, 1.0, 4.0
SECOND = 1.0  # what a second sentence must add, in the weights above
LONG = 700  # characters; a quote of two sentences stays below it


@dataclass(frozen=True, slots=True)
class _Parts:
    """What a statement can be recognised by, each with its weight."""

    figures: frozenset[str]
    names: frozenset[str]
    stems: frozenset[str]

    def found_in(self, text: str, language: str, own: str) -> dict[str, float]:
        """The parts that a sentence has; stems count in the statement's own language only."""
        found = dict.fromkeys((f"#{term}" for term in self.figures & _figures(text, language)), NUMBER)
        words = words_of(text)
        found |= {f"@{name}": NAME for name in self.names if name in words or name.removesuffix("s") in words}
        if language == own:
            there = frozenset(content(text, language))
            found |= dict.fromkeys((f"~{stem}" for stem in self.stems if shared(stem, there)), STEM)
        return found


def locate(statement: str, found: Found, language: str = "", similarity: Similarity | None = None) -> tuple[Quote, ...]:
    """The best supporting run of one or two sentences, and another if it alone has a number or name; may be empty."""
    own = language or detect(statement)
    passage = found.passage
    spans = sentences(passage.text)
    exact = _verbatim(statement, passage.text, spans)
    if exact:
        return (quote_at(found, exact),)
    there = passage.language or found.article.language or detect(passage.text)
    parts = _parts(statement, own)
    hits = [parts.found_in(passage.text[span.start : span.end], there, own) for span in spans]
    closeness = _closeness(statement, passage.text, spans, similarity)
    runs = _ranked(spans, hits, closeness)
    if not runs:
        return ()
    best = runs[0]
    chosen = [best, *_second(runs, hits, best)]
    return tuple(quote_at(found, Span(spans[first].start, spans[last].end)) for first, last in chosen)


def _parts(statement: str, language: str) -> _Parts:
    named = frozenset(word for name in names(statement, language) for word in name.words)
    return _Parts(_figures(statement, language), named, frozenset(content(statement, language)))


def _figures(text: str, language: str) -> frozenset[str]:
    terms = [term for amount in amounts(text, language) for term in amount.terms]
    return frozenset(terms + [term for day in days(text, language) for term in day.terms])


def _verbatim(statement: str, text: str, spans: tuple[Span, ...]) -> Span | None:
    """The sentences that a statement repeats word for word, whole sentences only."""
    wanted = folded(statement)
    for first in range(len(spans)):
        for last in range(first, min(first + 3, len(spans))):
            if folded(text[spans[first].start : spans[last].end]) == wanted:
                return Span(spans[first].start, spans[last].end)
    return None


def _closeness(statement: str, text: str, spans: tuple[Span, ...], similarity: Similarity | None) -> Sequence[float]:
    if similarity is None or not spans:
        return [0.0] * len(spans)
    return [MEANING * value for value in similarity(statement, [text[span.start : span.end] for span in spans])]


def _ranked(spans: tuple[Span, ...], hits: list[dict[str, float]], closeness: Sequence[float]) -> list[tuple[int, int]]:
    """Runs of one or two sentences, best first: what they have of the statement, a second sentence at its price."""
    scored: list[tuple[float, int, int]] = []
    for first in range(len(spans)):
        score = sum(hits[first].values())
        scored.append((score + closeness[first], -first, first))
        if first + 1 < len(spans) and spans[first + 1].end - spans[first].start <= LONG:
            both = sum((hits[first] | hits[first + 1]).values()) - SECOND
            scored.append((both + max(closeness[first : first + 2]), -first, first + 1))
    return [(-negative, last) for score, negative, last in sorted(scored, reverse=True) if score > 0]


def _second(runs: list[tuple[int, int]], hits: list[dict[str, float]], best: tuple[int, int]) -> list[tuple[int, int]]:
    """One more run elsewhere in the passage, when it has a number or name of the statement that the best lacks."""
    have = {part for sentence in range(best[0], best[1] + 1) for part in hits[sentence]}
    for first, last in runs[1:]:
        new = set(hits[first]) - have
        apart = first == last and not best[0] <= first <= best[1]
        if apart and any(part[0] in "#@" for part in new):
            return [(first, last)]
    return []


def quote_at(found: Found, span: Span) -> Quote:
    """A run of a passage as a quote; ``span`` in the passage's text."""
    text = found.passage.text[span.start : span.end]
    return Quote(found, found.passage.start + span.start, found.passage.start + span.end, text)
