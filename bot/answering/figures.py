"""Do the numbers and days of a statement stand in its quotes, with their units, and beside the same things? Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.answering.naming import names
from bot.answering.wording import clauses, content
from vectorstore.days import Day, days
from vectorstore.numbers import Amount, amounts

if TYPE_CHECKING:
    from collections.abc import Iterable

_ONE = re.compile(r"\b(?:eine?[rmns]?|an?|one|single|einzige[rnms]?)\b", re.IGNORECASE)
_TWO = re.compile(r"\b(?:beide[rnms]?|both|couple|paar)\b", re.IGNORECASE)
_DOZEN = re.compile(r"\b(?:Dutzend|dozen)\b", re.IGNORECASE)
_WEEKDAYS = r"(?:mon|diens|donners|frei|sams)tag|mittwoch|sonn(?:tag|abend)|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_RELATIVE = (
    (re.compile(r"\b(?:heute|today|tonight|this (?:morning|afternoon|evening))\b", re.IGNORECASE), (0, 0)),
    (re.compile(r"\b(?:vorgestern)\b", re.IGNORECASE), (-2, -2)),
    (re.compile(r"\b(?:gestern|yesterday|last night)\b", re.IGNORECASE), (-1, -1)),
    (re.compile(r"\b(?:morgen|tomorrow)\b", re.IGNORECASE), (1, 1)),
    (re.compile(rf"\b(?:{_WEEKDAYS})\w*", re.IGNORECASE), (-7, 7)),
    (re.compile(r"\b(?:wochenende|weekend|diese[rn]? woche|this week)\b", re.IGNORECASE), (-7, 7)),
)
_YEARS = (
    (re.compile(r"\b(?:vorjahr\w*|last year|(?:vergangene|letzte|vorige)[nsm]? jahr\w*)\b", re.IGNORECASE), -1),
    (re.compile(r"\b(?:next year|(?:kommende|nächste)[nsm]? jahr\w*)\b", re.IGNORECASE), 1),
)
_WEEKDAY_STARTS = (
    *(("mon", 0), ("die", 1), ("tue", 1), ("mit", 2), ("wed", 2), ("don", 3), ("thu", 3), ("fre", 4), ("fri", 4)),
    *(("sam", 5), ("sat", 5), ("sonna", 5), ("son", 6), ("sun", 6)),
)
CURRENCIES = frozenset({"eur", "usd", "gbp", "chf", "jpy", "cny", "rub", "inr", "pln", "crown"})
LARGE = 1_000_000
NEAR = Decimal("0.05")  # "rund" allows five per cent
_SHARES = frozenset({"%", "pp", "bp"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """One quote as the check sees it: its text and language, and when its article was published (UTC seconds)."""

    text: str
    language: str
    published: float | None = None

    @property
    def day(self) -> datetime | None:
        """The day of publication, two hours ahead of UTC so that a German evening keeps its date."""
        return None if self.published is None else datetime.fromtimestamp(self.published, UTC) + timedelta(hours=2)


def wrong_amounts(statement: str, language: str, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    """The statement's amounts, as written, that no quote has with the same value and unit."""
    there = tuple(amount for one in evidence for amount in _amounts(one))
    text = " ".join(one.text for one in evidence)
    wanted = amounts(statement, language)
    return tuple(
        statement[amount.start : amount.end]
        for amount in wanted
        if not (any(_same(amount, other) for other in there) or _in_words(amount, text) or _year(amount, evidence))
        and not _both_ends(amount, there)
    )


def _amounts(one: Evidence) -> tuple[Amount, ...]:
    """A quote's amounts; "3,4 Milliarden Euro, … 2,1 Milliarden" has euros in both where no other currency is named."""
    found = amounts(one.text, one.language)
    currencies = {amount.unit for amount in found if amount.unit in CURRENCIES}
    if len(currencies) != 1:
        return found
    bare = (amount for amount in found if not amount.unit and amount.low >= LARGE)
    return (*found, *(replace(amount, unit=next(iter(currencies))) for amount in bare))


def _same(amount: Amount, other: Amount) -> bool:
    if not _units_agree(amount.unit, other.unit) or {amount.bound, other.bound} == {"<", ">"}:
        return False
    mine, theirs = (abs(amount.low), abs(amount.high)), (abs(other.low), abs(other.high))
    if mine == theirs:
        return True
    if amount.low == amount.high and other.low != other.high:
        return (amount.bound == "<" and amount.high == other.high) or (amount.bound == ">" and amount.low == other.low)
    return amount.bound == "~" and other.low == other.high and _rounds(mine[0], theirs[0])


def _units_agree(mine: str, theirs: str) -> bool:
    """A unit may be left out, but a share is never a count and a currency never comes from nowhere."""
    if mine == theirs:
        return True
    return not mine and theirs not in _SHARES


def _rounds(rough: Decimal, exact: Decimal) -> bool:
    """True when the exact value rounded to the digits of the rough one is the rough one ("rund 65" for 64.8)."""
    place = Decimal(1).scaleb(int(rough.normalize().as_tuple().exponent)) if rough else Decimal(1)
    return bool(exact) and abs(exact - rough) <= exact * NEAR and exact.quantize(place) == rough.quantize(place)


def _in_words(amount: Amount, text: str) -> bool:
    words = {Decimal(1): _ONE, Decimal(2): _TWO, Decimal(12): _DOZEN}
    pattern = words.get(amount.low) if amount.low == amount.high and not amount.unit else None
    return bool(pattern and pattern.search(text))


def _year(amount: Amount, evidence: tuple[Evidence, ...]) -> bool:
    """A bare year may come from a date in a quote, from the article's own date or from "last year"."""
    return amount.is_year and any(int(amount.low) in _years(one) for one in evidence)


def _years(one: Evidence) -> set[int]:
    found = {day.year for day in days(one.text, one.language) if day.year}
    if one.day:
        found.add(one.day.year)
        found |= {one.day.year + shift for pattern, shift in _YEARS if pattern.search(one.text)}
    return found


def _both_ends(amount: Amount, there: tuple[Amount, ...]) -> bool:
    """A range in the statement stands in the quote as two numbers."""
    if amount.low == amount.high:
        return False
    ends = (replace(amount, high=amount.low), replace(amount, low=amount.high))
    return all(any(_same(end, other) for other in there) for end in ends)


def swapped_amounts(statement: str, language: str, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    """Amounts that a quote has beside another thing: "39 Tote" where it says "12 Tote und 39 Verletzte"."""
    text = " ".join(one.text for one in evidence if one.language == language)
    return tuple(
        statement[amount.start : amount.end]
        for amount in amounts(statement, language)
        if text and (_other_noun(statement, amount, text, language) or _other_name(statement, amount, text, language))
    )


def _other_noun(statement: str, amount: Amount, text: str, language: str) -> bool:
    mine = _noun(statement, amount, language)
    if not mine:
        return False
    there = amounts(text, language)
    same = {_noun(text, other, language) for other in there if _equal(amount, other)}
    others = {_noun(text, other, language) for other in there if not _equal(amount, other)}
    return mine in others and mine not in same and bool(same - {""})


def _equal(amount: Amount, other: Amount) -> bool:
    return (amount.low, amount.high) == (other.low, other.high)


def _noun(text: str, amount: Amount, language: str) -> str:
    """The stem of the first content word after an amount, within its clause."""
    following = re.split(r"[,;:.()–—]|\s(?:und|and|oder|or)\s", text[amount.end : amount.end + 60])[0]
    stems = content(" ".join(following.split()[:3]), language)
    return stems[0] if stems else ""


def _other_name(statement: str, amount: Amount, text: str, language: str) -> bool:
    """The amount's clause in the quote names others only, and a name of the statement stands with another amount."""
    mine = {word for name in names(statement, language) for word in name.words}
    parts = [
        (
            amounts(part, language),
            {word for name in names(part, language) if name.sure or not name.first for word in name.words},
        )
        for part in _parts(text)
    ]
    here = [named for there, named in parts if any(_equal(amount, other) for other in there)]
    elsewhere = [named for there, named in parts if not any(_equal(amount, other) for other in there)]
    return bool(here) and all(named and not named & mine for named in here) and any(named & mine for named in elsewhere)


def _parts(text: str) -> tuple[str, ...]:
    """Clauses that hold an amount; one without is added to the clause after it."""
    found: list[str] = []
    waiting = ""
    for clause in clauses(text):
        waiting = f"{waiting} {clause}" if waiting else clause
        if amounts(clause):
            found.append(waiting)
            waiting = ""
    if waiting and found:
        found[-1] += f" {waiting}"
    return tuple(found)


def wrong_days(statement: str, language: str, evidence: tuple[Evidence, ...]) -> tuple[tuple[str, bool], ...]:
    """The statement's dates that no quote has; True with those that are only the article's own date."""
    return tuple(
        (statement[day.start : day.end], any(_published(day, one) for one in evidence))
        for day in days(statement, language)
        if not any(_dated(day, one) for one in evidence)
    )


def _dated(day: Day, one: Evidence) -> bool:
    for other in days(one.text, one.language):
        year = other.year or (one.day.year if one.day else 0)
        if day.agrees(replace(other, year=year)) or day.agrees(other):
            return True
    return any(day.agrees(other) for other in _relative(one))


def _relative(one: Evidence) -> Iterable[Day]:
    """The days that "gestern" or "on Tuesday" can mean in an article of that date."""
    if one.day is None:
        return
    for pattern, (first, last) in _RELATIVE:
        for match in pattern.finditer(one.text):
            for shift in range(first, last + 1):
                moment = one.day + timedelta(days=shift)
                if first == last or _weekday(match.group()) in (None, moment.weekday()):
                    yield Day(moment.year, moment.month, moment.day)


def _weekday(word: str) -> int | None:
    return next((number for start, number in _WEEKDAY_STARTS if word.lower().startswith(start)), None)


def _published(day: Day, one: Evidence) -> bool:
    return one.day is not None and day.agrees(Day(one.day.year, one.day.month, one.day.day))
