"""Do the numbers and days of a statement stand in its quotes, with their units? Pure."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.answering.check.amount_roles import derived
from bot.answering.check.shares import is_share, shares
from bot.answering.check.stated import Evidence
from bot.answering.check.swapping import noun_after
from bot.answering.words.claim_words import OLDEST, SHARES
from vectorstore.text.days import Day, days, weekdays
from vectorstore.text.number_words import IN_BASE
from vectorstore.text.numbers import Amount, amounts
from vectorstore.text.stopwords import ENGLISH, GERMAN

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
_TODAY = re.compile(r"\b(?:heute|today|tonight)\b", re.IGNORECASE)
YEARS_BESIDE = (
    (
        re.compile(
            r"\b(?:vorjahr\w*|last year|a year (?:earlier|before)|ein jahr (?:zuvor|davor)|jahr davor"
            r"|(?:vergangene|letzte|vorige)[nsm]? jahr\w*)\b",
            re.IGNORECASE,
        ),
        -1,
    ),
    (re.compile(r"\b(?:next year|(?:kommende|nächste)[nsm]? jahr\w*)\b", re.IGNORECASE), 1),
)
_WEEKDAY_STARTS = (
    *(("mon", 0), ("die", 1), ("tue", 1), ("mit", 2), ("wed", 2), ("don", 3), ("thu", 3), ("fre", 4), ("fri", 4)),
    *(("sam", 5), ("sat", 5), ("sonna", 5), ("son", 6), ("sun", 6)),
)
NEAR = Decimal("0.05")  # "rund" allows five per cent


def wrong_amounts(statement: str, language: str, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    """The statement's amounts, as written, that no quote has with the same value and unit."""
    there = tuple(amount for one in evidence for amount in _amounts(one))
    text = " ".join(one.text for one in evidence)
    said = shares(statement)
    wanted = tuple(one for one in amounts(statement, language) if not any(s.start <= one.start < s.end for s in said))
    return tuple(
        statement[amount.start : amount.end]
        for amount in wanted
        if not (_stands(amount, wanted, there) or _in_words(amount, text) or _year(amount, evidence))
        and not (_both_ends(amount, there) or is_share(amount, text) or derived(amount, statement, there))
    )


def _stands(amount: Amount, beside: tuple[Amount, ...], there: tuple[Amount, ...]) -> bool:
    """Whether an amount is among others, as it is or with the scale and unit of one beside it."""
    return any(_same(one, other) for one in (amount, *_dressed(amount, beside)) for other in there)


def _amounts(one: Evidence) -> tuple[Amount, ...]:
    """A quote's amounts; bare ones also with the scale and unit of the others: "1,4 statt 0,9 Milliarden Euro"."""
    found = amounts(one.text, one.language)
    worn = [dressed for amount in found for dressed in _dressed(amount, found)]
    ages = [
        replace(amount, unit="year")
        for amount in found
        if not amount.unit and amount.high < OLDEST and _counts_nothing(one.text, amount, one.language)
    ]
    return (*found, *worn, *ages)


def _dressed(amount: Amount, beside: tuple[Amount, ...]) -> list[Amount]:
    """A bare amount with the scale and unit of each amount beside it."""
    if amount.unit or amount.is_year:
        return []
    dress = {(other.power, other.unit) for other in beside if other.unit or other.power}
    return [
        replace(amount, low=amount.low * 10**power, high=amount.high * 10**power, unit=unit)
        for power, unit in {*dress, *((0, unit) for _, unit in dress)}
        if not (power and amount.power)
    ]


def _counts_nothing(text: str, amount: Amount, language: str) -> bool:
    """A bare number without a noun: "Anna, 34,", "a woman of 38 is sought"."""
    after = text[amount.end :].split(maxsplit=1)
    small = bool(after) and text[amount.end : amount.end + 1] == " " and after[0].lower() in GERMAN | ENGLISH
    return small or not noun_after(text, amount, language)


def _same(amount: Amount, other: Amount) -> bool:
    if amount.unit and other.unit and amount.unit != other.unit:
        amount, other = _in_base_unit(amount), _in_base_unit(other)
    if not _units_agree(amount.unit, other.unit) or {amount.bound, other.bound} == {"<", ">"}:
        return False
    mine, theirs = (abs(amount.low), abs(amount.high)), (abs(other.low), abs(other.high))
    if mine == theirs:  # "more than 12" is more than a quote's "12" says
        return amount.bound not in {"<", ">"} or amount.bound == other.bound
    if amount.low == amount.high and other.low != other.high:
        return (amount.bound == "<" and amount.high == other.high) or (amount.bound == ">" and amount.low == other.low)
    return amount.bound == "~" and other.low == other.high and _rounds(mine[0], theirs[0])


def _in_base_unit(amount: Amount) -> Amount:
    unit, factor = IN_BASE.get(amount.unit, (amount.unit, Decimal(1)))
    return replace(amount, low=amount.low * factor, high=amount.high * factor, unit=unit)


def _units_agree(mine: str, theirs: str) -> bool:
    """A unit may be left out, but a share is never a count and a currency never comes from nowhere."""
    if mine == theirs:
        return True
    return not mine and theirs not in SHARES


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
    """Years said in a quote; one that says none speaks of the year it was published in."""
    said = {day.year for day in days(one.text, one.language) if day.year}
    said |= {int(amount.low) for amount in amounts(one.text, one.language) if amount.is_year}
    if one.day is None:
        return said
    shifts = {one.day.year + shift for pattern, shift in YEARS_BESIDE if pattern.search(one.text)}
    return said | shifts or {one.day.year}


def _both_ends(amount: Amount, there: tuple[Amount, ...]) -> bool:
    """A range in the statement stands in the quote as two numbers."""
    if amount.low == amount.high:
        return False
    ends = (replace(amount, high=amount.low), replace(amount, low=amount.high))
    return all(any(_same(end, other) for other in there) for end in ends)


def wrong_days(statement: str, language: str, evidence: tuple[Evidence, ...]) -> tuple[tuple[str, bool], ...]:
    """The statement's dates that no quote has; True with those that are only the article's own date."""
    return tuple(
        (statement[day.start : day.end], any(_published(day, one) for one in evidence))
        for day in days(statement, language)
        if not any(_dated(day, one) for one in evidence)
    )


def wrong_weekdays(statement: str, evidence: tuple[Evidence, ...], surroundings: str) -> bool:
    """True when the statement names a day of the week that is neither in a quote nor the day of publication.

    Where no quote names one, the only one that their passages name is the day of the story.
    """
    said = {number for one in evidence for number in weekdays(one.text)}
    said |= {day.weekday() for one in evidence if (day := one.day) and _TODAY.search(one.text)}
    told = weekdays(surroundings)
    return bool(weekdays(statement) - (said or (told if len(told) == 1 else said)))


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
