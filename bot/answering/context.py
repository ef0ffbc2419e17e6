"""A sentence with what it needs to be understood, as one verbatim quote; pure."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answering.answer import Quote
from bot.answering.evidence import NEEDS_CONTEXT, Sentence

LONGEST = 600  # characters of a quote


def before(one: Sentence, evidence: Iterable[Sentence]) -> Sentence | None:
    """The sentence before one in its passage."""
    same = [other for other in evidence if other.found.passage.key == one.found.passage.key and other.end <= one.start]
    return max(same, key=lambda other: other.start, default=None)


def with_context(chosen: Sentence, evidence: Iterable[Sentence]) -> Quote:
    """The sentence as a quote; one that opens with a pronoun takes the sentence before it along."""
    passage = chosen.found.passage
    start = chosen.start
    if NEEDS_CONTEXT.match(chosen.text):
        previous = before(chosen, evidence)
        if previous is not None and chosen.end - previous.start <= LONGEST:
            start = previous.start
    text = passage.text[start - passage.start : chosen.end - passage.start]
    return Quote(chosen.found, start, chosen.end, text)
