"""Whether a near-copy prints what is quoted: the same wording but for small edits, every figure, day and name alike.

Near-copies are of one origin and yet of different hours: one says "12 Tote", a later one "14 Tote". Pure.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from bot.answering.check.quotations import folded
from bot.answering.compose import HIDDEN
from bot.answering.words.naming import names
from bot.answering.words.wording import negated, opposed
from vectorstore.domain import Article, Span
from vectorstore.record.copies import is_figure
from vectorstore.text.credits import credit
from vectorstore.text.days import Day
from vectorstore.text.numbers import Amount, quantities
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

# Of a quote's words, in order, that sentences must have to be the same. In evaluation/datasets/copies.py (choosing
# half, bases of 120) sentences that a copy kept, reworded, have 0.7 and more, others 0.67 and less; of 399 sentences
# whose figures were exchanged none is taken for printed, 360 are seen to differ.
HELD = 0.75
READ = 3  # runs of sentences that are compared word by word, those that share most words first
_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_DATELINE = re.compile(r"[^\n()]{0,70}?\([^()\n]{2,60}\)\s*[-–—:.|]\s*")
_RELATIVE = frozenset("gestern vorgestern heute morgen yesterday today tomorrow tonight".split())


@dataclass(frozen=True, slots=True)
class Differing:
    """A figure or day of a quote and what another version has in its place, both as written with the word after."""

    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class _Token:
    """A word as it is compared; ``value`` is the amount or day that it stands for, ``binding`` it may not change."""

    text: str
    start: int
    end: int
    value: Amount | Day | None = None
    binding: bool = False


def prints(quote: str, text: str, language: str) -> bool | Differing:
    """Whether a text prints a quote; the first figure that differs where its sentence has another one."""
    wanted = _shown(quote)
    body = _shown(text)
    if re.search(rf"(?<![\w.,-]){re.escape(wanted)}(?!\w)", body):
        return True
    ours = _tokens(wanted, language)
    told = [_held(wanted, ours, run, language) for run in _runs(wanted, body)]
    if True in told:
        return True
    return next((one for one in told if isinstance(one, Differing)), False)


def _shown(text: str) -> str:
    """A text for comparing, without what is not seen and without an agency's dateline."""
    plain = folded(HIDDEN.sub("", text.replace("\n", " ")))
    head = _DATELINE.match(plain)
    return plain[head.end() :] if head and credit(Article(head.group())) else plain


def _runs(wanted: str, body: str) -> list[str]:
    """The runs of as many sentences (or one more or less) that share most words with the quote, best first."""
    bag = Counter(_words(wanted))
    spans = sentences(body)
    count = len(sentences(wanted))
    sizes = [size for size in (count, count + 1, count - 1) if size]
    scored = [
        (sum((bag & Counter(_words(run))).values()) / sum(bag.values() or [1]), -len(run), run)
        for size in sizes
        for run in _windows(body, spans, size)
    ]
    best = sorted(scored, reverse=True)[:READ]
    return [run for share, _, run in best if share >= HELD / 2]


def _windows(body: str, spans: Sequence[Span], size: int) -> Iterator[str]:
    for first in range(len(spans) - size + 1):
        yield body[spans[first].start : spans[first + size - 1].end]


def _words(text: str) -> list[str]:
    return [match.group().lower() for match in _WORD.finditer(text)]


def _held(quote: str, ours: Sequence[_Token], run: str, language: str) -> bool | Differing:
    """Whether a run of sentences says what the quote says; a figure of the quote that is another one in it."""
    theirs = _tokens(run, language)
    matcher = SequenceMatcher(None, [one.text for one in ours], [one.text for one in theirs], autojunk=False)
    pairs = [
        (ours[block.a + place], theirs[block.b + place])
        for block in matcher.get_matching_blocks()
        for place in range(block.size)
    ]
    if len(pairs) < HELD * len(ours) or not pairs:
        return False
    same = run[pairs[0][1].start : pairs[-1][1].end]
    if negated(quote) != negated(same) or opposed(quote, same):
        return False
    differing = next((pair for pair in pairs if _differ(*pair)), None)
    if differing is not None:
        return Differing(_written(quote, differing[0]), _written(run, differing[1]))
    matched = {one.start for one, other in pairs if _alike(one, other)}
    return not any(one.binding and one.start not in matched for one in ours)


def _differ(one: _Token, other: _Token) -> bool:
    """Whether two tokens stand for another figure or another day."""
    mine, theirs = one.value, other.value
    if isinstance(mine, Day) and isinstance(theirs, Day):
        return mine.conflicts(theirs)
    if isinstance(mine, Amount) and isinstance(theirs, Amount):
        return (mine.low, mine.high) != (theirs.low, theirs.high)
    return False


def _alike(one: _Token, other: _Token) -> bool:
    """Whether the other says all that one says: the year of a day, "more than" before a figure."""
    mine, theirs = one.value, other.value
    if isinstance(mine, Day) and isinstance(theirs, Day):
        return mine.agrees(theirs)
    if isinstance(mine, Amount) and isinstance(theirs, Amount):
        return mine.bound == theirs.bound
    return True


def _written(text: str, token: _Token) -> str:
    """A figure with the word after it where it has no unit: "14 Tote"."""
    after = re.match(r"\s[^\W\d_]+(?:-\w+)*", text[token.end :])
    bare = token.text == "#" and after is not None
    return text[token.start : token.end] + (after.group() if after and bare else "")


def _tokens(text: str, language: str) -> list[_Token]:
    """The words of a text in order; amounts and days as "#" with their values beside them."""
    places = [_quantity(one) for one in quantities(text, language)]
    named = frozenset(_named(text, language))
    words = [
        _Token(match.group().lower(), match.start(), match.end(), binding=_binds(match.group(), named))
        for match in _WORD.finditer(text)
        if not any(one.start < match.end() and match.start() < one.end for one in places)
    ]
    return sorted([*places, *words], key=lambda one: one.start)


def _quantity(one: Amount | Day) -> _Token:
    if isinstance(one, Day):
        return _Token("#day", one.start, one.end, one, binding=True)
    return _Token(f"#{one.unit}", one.start, one.end, one, binding=True)


def _binds(word: str, named: frozenset[str]) -> bool:
    """Names, days told by a word and what has digits; other words may be exchanged."""
    small = word.lower()
    return word in named or small in _RELATIVE or is_figure(small) or any(map(str.isdigit, word))


def _named(text: str, language: str) -> Iterator[str]:
    for name in names(text, language):
        yield from _WORD.findall(name.text)
