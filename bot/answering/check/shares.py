"""Shares and multiples said in words: "ein Drittel" is 33 percent, "doubled" is from 24 to 48; pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from vectorstore.text.numbers import Amount, amounts

if TYPE_CHECKING:
    from collections.abc import Iterator

_ONES = dict.fromkeys(("a", "one", "ein", "eine", "einem", "einen", "eines", "das"), 1)
_COUNT = _ONES | {"two": 2, "three": 3, "four": 4, "zwei": 2, "drei": 3, "vier": 4}
_GERMAN_PARTS = {"drittel": 3, "viertel": 4, "fünftel": 5, "sechstel": 6, "achtel": 8, "zehntel": 10}
_PARTS = _GERMAN_PARTS | {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
_GERMAN_EVERY = {"zweite": 2, "dritte": 3, "vierte": 4, "fünfte": 5, "sechste": 6, "achte": 8, "zehnte": 10}
_EVERY = _GERMAN_EVERY | {"second": 2, "third": 3, "fourth": 4, "fifth": 5}
_EVERY |= {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "eight": 8, "ten": 10}
_SHARE = re.compile(
    rf"\b(?P<count>{'|'.join(_COUNT)})[\s-](?:gute[sn]?\s|knappe[sn]?\s)?(?P<part>{'|'.join(_PARTS)})(?:s|n|e?s)?\b"
    # "a third time", "a quarter final", "one third division": an ordinal
    r"(?![\s-](?:time|person|party|place|man|woman|division|final|round|season|term|year|day|goal|grade|floor|quarter)\b)",
    re.IGNORECASE,
)
_HALF = re.compile(
    r"\b(?:hälfte|halb so|halbier\w*|half (?:of|the|its|their|his|her|a[sl]l?|as)|(?:by|in) half|halv(?:e[sd]?|ing))\b",
    re.IGNORECASE,
)
_EVERY_NTH = re.compile(
    rf"\b(?:jede[rsnm]?\s(?P<every>{'|'.join(_EVERY)})[rsnm]?|every\s(?P<each>{'|'.join(_EVERY)})"
    rf"|(?:one|1)\sin\s(?P<among>{'|'.join(_EVERY)}))\b(?!\s(?:year|month|week|day|time|jahr|monat|woche|tag|mal)s?\b)",
    re.IGNORECASE,
)
_TIMES = (
    (Fraction(2), r"doubl(?:e[sd]?|ing)|twice (?:as|the)|twofold|verdoppel\w*|doppelt|zweimal so|das Doppelte"),
    (Fraction(3), r"tripl(?:e[sd]?|ing)|three times (?:as|the)|threefold|verdreifach\w*|dreimal so|dreifach\w*"),
    (Fraction(4), r"quadrupl\w+|four times (?:as|the)|fourfold|vervierfach\w*|viermal so|vierfach\w*"),
    (Fraction(5), r"five times (?:as|the)|fivefold|verfünffach\w*|fünfmal so|fünffach\w*"),
    (Fraction(10), r"ten times (?:as|the)|tenfold|verzehnfach\w*|zehnmal so|zehnfach\w*"),
)
_TIMES_SAID = tuple((value, re.compile(rf"\b(?:{words})\b", re.IGNORECASE)) for value, words in _TIMES)
_OVER = re.compile(r"\b(?:mehr als|über|more than|over|gut)\s(?:die\s)?\Z", re.IGNORECASE)
_UNDER = re.compile(
    r"\b(?:weniger als|unter|less than|fewer than|under|knapp|fast|nearly|almost)\s(?:die\s)?\Z", re.IGNORECASE
)
NEAR = Fraction(1, 50)  # "ein Drittel" for 33 or 34 percent, "doubled" from 24 to 49


@dataclass(frozen=True, slots=True)
class Share:
    """A share or a multiple as written in ``text[start:end]``; ``bound`` says more than (>) or less than (<) it."""

    value: Fraction
    start: int
    end: int
    bound: str = ""


def shares(text: str) -> tuple[Share, ...]:
    """The shares and multiples that a text says in words."""
    found = (replace(one, bound=_bound(text[: one.start])) for one in _said(text))
    return tuple(sorted(found, key=lambda one: one.start))


def _bound(before: str) -> str:
    return ">" if _OVER.search(before) else "<" if _UNDER.search(before) else ""


def _said(text: str) -> Iterator[Share]:
    for match in _SHARE.finditer(text):
        value = Fraction(_COUNT[match["count"].lower()], _PARTS[match["part"].lower()])
        yield Share(value, *match.span())
    for match in _HALF.finditer(text):
        yield Share(Fraction(1, 2), *match.span())
    for match in _EVERY_NTH.finditer(text):
        said = (match["every"] or match["each"] or match["among"]).lower()
        yield Share(Fraction(1, _EVERY[said]), *match.span())
    for value, pattern in _TIMES_SAID:
        yield from (Share(value, *match.span()) for match in pattern.finditer(text))


def wrong_shares(statement: str, told: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The statement's shares and multiples, as written, that no text, each with its language, says or amounts to."""
    wanted = shares(statement)
    if not wanted:
        return ()
    there = [one for text, language in told for one in _values(text, language)]
    return tuple(statement[one.start : one.end] for one in wanted if not any(_agrees(one, other) for other in there))


def is_share(amount: Amount, text: str) -> bool:
    """Whether a percentage is a share that a text says in words."""
    percent = Fraction(amount.low) / 100
    return amount.unit == "%" and amount.low == amount.high and any(_near(percent, one.value) for one in shares(text))


def _values(text: str, language: str) -> Iterator[Share]:
    """The shares that a text says in words or percent, and what each of its amounts is of another of its kind."""
    yield from shares(text)
    found = [one for one in amounts(text, language) if one.low == one.high and one.low > 0 and not one.is_year]
    percents = [(one, Fraction(one.low) / 100) for one in found if one.unit == "%"]
    values = [(one, value) for one, value in percents] + [(one, 1 + value) for one, value in percents if value >= 1]
    yield from (Share(value, one.start, one.end, one.bound) for one, value in values)
    of_others = (
        (one, other) for one in found for other in found if one.unit == other.unit or not (one.unit and other.unit)
    )
    yield from (Share(Fraction(one.low) / Fraction(other.low), one.start, one.end) for one, other in of_others)


def _agrees(mine: Share, other: Share) -> bool:
    return _near(mine.value, other.value) and {mine.bound, other.bound} != {">", "<"}


def _near(one: Fraction, other: Fraction) -> bool:
    return abs(one - other) <= NEAR * one
