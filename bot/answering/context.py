"""A sentence with what it needs to be understood, as one verbatim quote; pure."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.answering.answer import Quote
from bot.answering.evidence import Sentence
from vectorstore.sentence_vectors import NEEDS_CONTEXT

LONGEST = 600  # characters of a quote
FURTHEST = 2  # sentences that a quote goes back
_ARTICLE = re.compile(r"Das [A-ZÄÖÜ]")  # "Das Ticket kostet …", not "Das kostet …"
_OWNER = re.compile(r"(?:ihre?[rmns]?|seine?[rmns]?|his|her|its|their)\s", re.IGNORECASE)


def before(one: Sentence, evidence: Iterable[Sentence]) -> Sentence | None:
    """The sentence before one in its passage."""
    same = [other for other in evidence if other.found.passage.key == one.found.passage.key and other.end <= one.start]
    return max(same, key=lambda other: other.start, default=None)


def following(one: Sentence, evidence: Iterable[Sentence], count: int) -> list[Sentence]:
    """The next sentences of its passage, at most so many."""
    same = [other for other in evidence if other.found.passage.key == one.found.passage.key and other.start >= one.end]
    return sorted(same, key=lambda other: other.start)[:count]


def with_context(chosen: Sentence, evidence: Iterable[Sentence], last: Sentence | None = None) -> Quote:
    """The sentence as a quote; one that opens with a pronoun takes what stands before it along.

    ``last`` is the sentence after it in its passage that the quote goes on to.
    """
    known, first, end = list(evidence), chosen, (last or chosen).end
    for _ in range(FURTHEST):
        previous = before(first, known) if points_back(first.text) else None
        if previous is None or end - previous.start > LONGEST:
            break
        first = previous
    return spanning(first, end)


def spanning(first: Sentence, end: int) -> Quote:
    """A passage's words from a sentence's beginning to a place in the article."""
    passage = first.found.passage
    return Quote(first.found, first.start, end, passage.text[first.start - passage.start : end - passage.start])


def points_back(text: str) -> bool:
    """Whether a sentence opens with a word for what was named before it."""
    return bool((NEEDS_CONTEXT.match(text) and not _ARTICLE.match(text)) or _OWNER.match(text))
