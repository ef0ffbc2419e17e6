"""Do two articles in different languages tell one story: names and figures in common, on days close together; pure."""

from __future__ import annotations

import re
from functools import lru_cache
from math import inf
from typing import TYPE_CHECKING

from bot.answering.sentence import spoken
from bot.answering.side import DAY
from bot.answering.words.naming import folded, names
from vectorstore.text.same_names import FIRST_NAMED

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence

TERM = 7  # days within which two articles report one thing and not what came of it
COURSE = 60  # days within which an article may tell what came of what another reported
# Names that both have, figures too but for the first. One alone is a city or a person of whom much is told.
IN_COMMON = 2
# Names that both have beyond the term. Of newsqa's 205 documents in both languages the first passage in German and
# the second in English have so many for 98, passages of two documents in 139 of 41,820 pairs, mostly of one story too;
# so have the articles of twelve invented stories with three articles each, and no others of them.
OF_ITS_COURSE = 3
SHORTEST, SHORTEST_PART = 3, 6  # letters of a name, and of one within a compound: "Brennerautobahn"
_PARTS = re.compile(r"[^\w]+")
_FIGURE = re.compile(r"(?<![\w.,])\d[\d.,]*\d(?!\w)")
_YEAR = re.compile(r"(?:19|20)\d\d")


def one_story_abroad(one: Sentence, other: Sentence, *, course: bool = False) -> bool:
    """Whether the sentences stand in articles of two languages that tell one story.

    With ``course`` also what came of it: where what is asked changes, the newer article takes the older one's place.
    """
    apart = _apart(one, other)
    if spoken(one) == spoken(other) or apart > (COURSE if course else TERM):
        return False
    ours, theirs = _said(one), _said(other)
    named = max(
        _named_in_both(_named(*ours), _capitals(theirs[0])),
        _named_in_both(_named(*theirs), _capitals(ours[0])),
    )
    if apart > TERM:
        return named >= OF_ITS_COURSE
    return named > 0 and named + len(_figures(ours[0]) & _figures(theirs[0])) >= IN_COMMON


def _apart(one: Sentence, other: Sentence) -> float:
    """Days between the articles; without end where one is undated."""
    ours, theirs = one.found.article.published, other.found.article.published
    return inf if ours is None or theirs is None else abs(ours - theirs) / DAY


def _said(one: Sentence) -> tuple[str, str]:
    return f"{one.found.article.title}. {one.found.passage.text}", spoken(one)


def _named_in_both(ours: tuple[frozenset[str], ...], theirs: frozenset[str]) -> int:
    """How many names, each with all its words, stand among the others' capitalised words, as all German nouns are."""
    both: list[frozenset[str]] = []
    for name in ours:
        if any(_stands(word, theirs) for word in name) and all(name.isdisjoint(known) for known in both):
            both.append(name)
    nations = sum(name <= FIRST_NAMED for name in both)  # however many, they count once
    return len(both) - max(0, nations - 1)


def _stands(word: str, others: frozenset[str]) -> bool:
    """Whether a word is among the others, or the beginning of a compound there or here."""
    if word in others:
        return True
    pairs = (sorted((word, other), key=len) for other in others)
    return any(len(short) >= SHORTEST_PART and long.startswith(short) for short, long in pairs)


@lru_cache(maxsize=256)
def _named(text: str, language: str) -> tuple[frozenset[str], ...]:
    """The words of each name of a text, those in one writing that both languages know."""
    found = (map(folded, _PARTS.split(name.text)) for name in names(text, language))
    return tuple(filter(None, (frozenset(word for word in name if len(word) >= SHORTEST) for name in found)))


@lru_cache(maxsize=256)
def _capitals(text: str) -> frozenset[str]:
    return frozenset(folded(word) for word in _PARTS.split(text) if word[:1].isupper())


@lru_cache(maxsize=256)
def _figures(text: str) -> frozenset[str]:
    """The figures of two digits and more, years aside, without their separators: "240.000" is "240,000"."""
    found = (re.sub(r"[.,]", "", figure) for figure in _FIGURE.findall(text))
    return frozenset(figure for figure in found if not _YEAR.fullmatch(figure))
