"""The values of a sentence that one can ask for: amounts, days, people, places; each with its kind; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answering.asked.changing import is_office
from bot.answering.words.claim_words import OLDEST
from bot.answering.words.given_names import HERS, HIS
from bot.answering.words.naming import Name, names, special
from vectorstore.text.days import Day, days, weekday_places
from vectorstore.text.numbers import Amount, amounts
from vectorstore.text.word_language import common

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FULL = 2  # words of a name with a first and a last one
PERSON, PLACE, NAME = "person", "place", "name"
_PLACED = re.compile(r"\b(?:in|at|bei|near|nahe|aus|from|nach|off|outside)\s\Z", re.IGNORECASE)
_TITLED = re.compile(r"\b(?:Mr|Ms|Mrs|Herrn?|Frau|Dr|Prof|Professor(?:in)?)\.?\s\Z")
_SPEAKS_AFTER = re.compile(
    r"\s(?:said|says|told|added|warned|called|announced|sagte|sagt|erklärte|teilte|betonte|warnte|nannte|forderte|zufolge)\b"
)
_SPEAKS_BEFORE = re.compile(r"\b(?:said|according to|sagte|erklärte|betonte|warnte|laut)\s\Z", re.IGNORECASE)
_SET_OFF, _CLOSED = re.compile(r"\w(?:,\s|\s\()\Z"), re.compile(r"[,.;)]")  # "Anna, 34, and Ben (29)"


@dataclass(frozen=True, slots=True)
class Value:
    """A value as written in ``text[start:end]``; another of its ``kind`` could stand in its place.

    ``kind``: "day", "weekday", "year", "clock", PERSON, PLACE, NAME where neither is known, "amount" with its unit.
    """

    kind: str
    said: Amount | Day | int | tuple[str, ...]
    start: int
    end: int

    @property
    def sort(self) -> str:
        """Its kind, one for all names."""
        return NAME if self.kind in (PERSON, PLACE) else self.kind

    def agrees(self, other: Value) -> bool:
        """Whether both may be the same: an amount may lack its unit, a day its year, a person the given name."""
        mine, theirs = self.said, other.said
        if isinstance(mine, Amount) and isinstance(theirs, Amount):
            same = (mine.low, mine.high) == (theirs.low, theirs.high)
            return same and (mine.unit == theirs.unit or not (mine.unit and theirs.unit))
        if isinstance(mine, Day) and isinstance(theirs, Day):
            return not mine.conflicts(theirs)
        if isinstance(mine, tuple) and isinstance(theirs, tuple):
            same = mine[-1] in theirs or theirs[-1] in mine
            return same or (self.kind != PERSON and not {*mine, *_owned(mine)}.isdisjoint({*theirs, *_owned(theirs)}))
        return mine == theirs


def values(text: str, language: str) -> tuple[Value, ...]:
    """The values of a text in order."""
    found = days(text, language)
    spans = tuple((day.start, day.end) for day in found)
    every = [
        *(Value("day", day, day.start, day.end) for day in found),
        *(Value("weekday", number, start, end) for number, start, end in weekday_places(text)),
        *(Value(_kind(one, text), one, one.start, one.end) for one in amounts(text, language, skip=spans)),
        *_named(text, language),
    ]
    return tuple(sorted(every, key=lambda one: one.start))


def settled(mine: Sequence[Value], others: Sequence[Value]) -> tuple[Value, ...]:
    """The first, all names persons that any mention in either shows to be one: "Okoro", where "Danny Okoro" is."""
    people = [one for one in (*mine, *others) if one.kind == PERSON]

    def known(one: Value) -> Value:
        named = one.kind in (PLACE, NAME) and any(_last(other) == _last(one) for other in people)
        return replace(one, kind=PERSON) if named else one

    return tuple(map(known, mine))


def _last(name: Value) -> str:
    return name.said[-1] if isinstance(name.said, tuple) else ""


def _kind(amount: Amount, text: str) -> str:
    if amount.is_year or amount.unit == "clock":
        return amount.unit or "year"
    age = not amount.unit and _SET_OFF.search(text[: amount.start]) and _CLOSED.match(text, amount.end)
    return "amount year" if age and amount.high < OLDEST else f"amount {amount.unit}"


def _named(text: str, language: str) -> Iterator[Value]:
    position = 0
    for name in names(text, language):
        start = text.find(name.text, position)
        position = start + len(name.text)
        if (name.sure or not common(name.text, language)) and not _nouns(name, language):
            yield Value(_kind_of_name(name, language, text[:start], text[position:]), name.words, start, position)


def _nouns(name: Name, language: str) -> bool:
    """Whether a German name is none but for its capitals: "Rückgang", "Starker Frost"."""
    return language.startswith("de") and all(common(word, language) and not special(word) for word in name.text.split())


def _owned(words: tuple[str, ...]) -> set[str]:
    """The words without a genitive's ending."""
    return {word.removesuffix("s") for word in words}


def _kind_of_name(name: Name, language: str, before: str, after: str) -> str:
    """Of a person by the given name, title, office or what they say; of a place by the word before it."""
    whole = len(name.words) > 1
    if _TITLED.search(before) or (whole and _is_person(name, before, after)):
        return PERSON
    if _PLACED.search(before):
        return PLACE
    return PERSON if _is_full(name, language) else NAME


def _is_person(name: Name, before: str, after: str) -> bool:
    office = any(map(is_office, [*name.text.split()[:-1], *before.split()[-1:]]))
    speaks = _SPEAKS_AFTER.match(after) or _SPEAKS_BEFORE.search(before)
    return office or bool(speaks) or not (HERS | HIS).isdisjoint(name.words[:-1])


def _is_full(name: Name, language: str) -> bool:
    """First and last name, neither of which is a word: "Orla Keane", no "Crystal Palace"."""
    words = name.text.split()
    return len(words) == FULL and not any(special(word) or common(word, language) for word in words)
