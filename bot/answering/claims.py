"""What a sentence gives as the answer to a question: its figure, its day, or its names; comparable, and pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Literal

from bot.answering.changing import changing
from bot.answering.claim_words import (
    ABOUT,
    BEYOND,
    CLASSES,
    CURRENCIES,
    CUT,
    DIFFERENCE_AFTER,
    DIFFERENCE_BEFORE,
    EARLIER,
    FIGURE_ASKED,
    FROM,
    GONE,
    INSTEAD,
    KINDS,
    LONG,
    PERCENT,
    ROUNDED,
    SCALED,
    TIME_UNITS,
    TO,
    TO_OR_AUF,
)
from bot.answering.evidence import wanted_kind
from bot.answering.naming import names, words_of
from bot.answering.wording import content, shared
from vectorstore.days import Day, days
from vectorstore.language import detect
from vectorstore.numbers import Amount, amounts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Quote
    from bot.answering.evidence import Sentence
    from bot.answering.writing import Brief

Sort = Literal["figure", "day", "name"]
_PART = re.compile(r"\b(?:early|mid|late)-(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)  # no number of its own elsewhere


@dataclass(frozen=True, slots=True)
class Claim:
    """What one sentence answers: ``written`` as it stands there; the other fields according to ``sort``."""

    sort: Sort
    written: str
    amount: Amount | None = None
    kind: str = ""
    day: Day | None = None
    words: frozenset[str] = frozenset()
    language: str = ""


def claim(question: str, asked_in: str, text: str, language: str) -> Claim | None:
    """What the sentence gives as the answer; None where it gives nothing of the kind that is asked for."""
    wanted = wanted_kind(question)
    if wanted == "time":
        return _day(question, asked_in, text, language)
    if wanted == "name":
        return _name(question, text, language)
    asked = wanted == "amount" or changing(question) or FIGURE_ASKED.search(question)
    return _figure(question, asked_in, text, language) if asked else None


def claim_of(brief: Brief, one: Sentence | Quote) -> Claim | None:
    """What a sentence or a quote gives as the answer to a brief's question; None as above."""
    return claim(brief.question, detect(brief.question, brief.language), one.text, one.found.passage.language)


def agree(one: Claim, other: Claim) -> bool | None:
    """Whether two claims can both be so; None where they are not about the same kind of thing."""
    if one.sort != other.sort:
        return None
    if one.amount is not None and other.amount is not None:
        return _amounts_agree(one, other)
    if one.day is not None and other.day is not None:
        return None if _apart(one.day, other.day) else not one.day.conflicts(other.day)
    return bool(one.words & other.words)


def _apart(one: Day, other: Day) -> bool:
    """Dates that say nothing the other says too: a bare year and a day without one."""
    return not any(a and b for a, b in ((one.year, other.year), (one.month, other.month), (one.day, other.day)))


def _amounts_agree(one: Claim, other: Claim) -> bool | None:
    mine, theirs = one.amount, other.amount
    if mine is None or theirs is None:
        return None
    if mine.unit != theirs.unit or not _same_kind(one, other):
        return None
    low, high = _reach(mine), _reach(theirs)
    if low[0] <= high[1] and high[0] <= low[1]:
        return True
    return min(mine.power, theirs.power) >= SCALED and _near(mine, theirs)


def _same_kind(one: Claim, other: Claim) -> bool:
    """Whether both count the same; nouns of two languages are not compared."""
    mine, theirs = one.kind, other.kind
    if one.language != other.language and not (mine in KINDS and theirs in KINDS):
        return True
    return not mine or not theirs or mine == theirs or shared(mine, frozenset((theirs,)))


def _near(one: Amount, other: Amount) -> bool:
    """Two large sums of which one is the other, rounded."""
    small, large = sorted((abs(one.low), abs(other.low)))
    return large - small <= large * ROUNDED and _digits(one.low) != _digits(other.low)


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _reach(amount: Amount) -> tuple[Decimal, Decimal]:
    """The values an amount allows: "rund" a twentieth around it, "mehr als" a quarter above."""
    low, high = amount.low, amount.high
    spans = {"~": (low - abs(low) * ABOUT, high + abs(high) * ABOUT), ">": (low, high + abs(high) * BEYOND)}
    return spans.get(amount.bound, (low - abs(low) * BEYOND, high) if amount.bound == "<" else (low, high))


def _figure(question: str, asked_in: str, text: str, language: str) -> Claim | None:
    """The amount of the sentence that fits the question best; earlier states and mere differences left out."""
    fitting = [one for one in figures(text, language) if _fits(question, one)]
    if not fitting:
        return None
    stems = frozenset(content(question, asked_in))
    asked = words_of(question)
    return max(fitting, key=lambda one: _closeness(one, text, language, stems, asked))


def figures(text: str, language: str) -> tuple[Claim, ...]:
    """The amounts a sentence gives as they now are, each with what it counts."""
    every = [_second_end(text, one) for one in amounts(text, language)]
    return tuple(
        Claim("figure", text[one.start : one.end], one, _counted(text, one, language), language=language)
        for one in every
        if not one.is_year and one.unit != "clock" and not _former(text, one)
    )


def _second_end(text: str, amount: Amount) -> Amount:
    """The second amount of "by 2 pounds to 9 pounds", which reads like a range; any other amount as it is."""
    joined = TO_OR_AUF.search(text, amount.start, amount.end)
    if joined is None or not DIFFERENCE_BEFORE.search(text[max(0, amount.start - 40) : amount.start]):
        return amount
    return replace(amount, low=amount.high, start=joined.end())


def _former(text: str, amount: Amount) -> bool:
    """An earlier state or a difference: "von 49 auf 58", "bisher 49", "um 9 Euro", "9 Euro mehr"."""
    before, after = text[max(0, amount.start - 40) : amount.start], text[amount.end : amount.end + 40]
    if DIFFERENCE_BEFORE.search(before) or DIFFERENCE_AFTER.search(after) or INSTEAD.search(before):
        return True
    if FROM.search(before) and TO.search(after):
        return True
    return bool(EARLIER.search(clause(text, amount)))


def clause(text: str, amount: Amount) -> str:
    """The part of a sentence around an amount, up to the commas and conjunctions next to it."""
    cuts = [match for match in CUT.finditer(text) if match.end() <= amount.start or match.start() >= amount.end]
    start = max((match.end() for match in cuts if match.end() <= amount.start), default=0)
    end = min((match.start() for match in cuts if match.start() >= amount.end), default=len(text))
    return text[start:end]


def _counted(text: str, amount: Amount, language: str) -> str:
    """What an amount without unit counts: a class of victims, else the stem of the noun after it."""
    if amount.unit:
        return ""
    around = clause(text, amount)
    known = next((name for name, pattern in CLASSES if pattern.search(around)), "")
    if known:
        return known
    following = re.split(r"[,;:.()–—\d]", text[amount.end : amount.end + 60])[0].split()
    stems = content(" ".join(following[:3]), language)
    return stems[0] if stems else ""


def _fits(question: str, one: Claim) -> bool:
    """Whether the amount is of the kind that the question asks for."""
    amount = one.amount
    if amount is None:
        return False
    asked = next((name for name, pattern in CLASSES if pattern.search(question)), "")
    if asked:
        return one.kind in (asked, "") and not amount.unit
    if changing(question) == "price":
        return amount.unit in CURRENCIES and amount.power < SCALED
    if LONG.search(question):
        return amount.unit in TIME_UNITS
    if PERCENT.search(question):
        return amount.unit == "%"
    return True


def _closeness(one: Claim, text: str, language: str, stems: frozenset[str], asked: frozenset[str]) -> tuple[int, int]:
    """How many words of the question stand in the figure's own clause; then the earlier one."""
    amount = one.amount
    if amount is None:
        return (0, 0)
    around = clause(text, amount)
    hits = sum(shared(stem, stems) for stem in content(around, language))
    hits += sum(word in asked for name in names(around, language) for word in name.words)
    counted = int(bool(one.kind) and shared(one.kind, stems))
    return (hits + 2 * counted, -amount.start)


def _day(question: str, asked_in: str, text: str, language: str) -> Claim | None:
    """The day, month or year of the sentence that stands closest to the question's words."""
    found: list[Day] = [*days(text, language)]
    taken = [(day.start, day.end) for day in found]
    years = [one for one in amounts(text, language) if one.is_year]
    free = [one for one in years if not any(start <= one.start < end for start, end in taken)]
    found += [Day(int(one.low), 0, 0, one.start, one.end) for one in free]
    found += [Day(int(part["year"]), 0, 0, part.start("year"), part.end()) for part in _PART.finditer(text)]
    found = [day for day in found if text[day.start : day.end] not in question]
    found = [day for day in found if not _replaced(text, day)]
    if not found:
        return None
    stems = frozenset(content(question, asked_in))
    best = max(found, key=lambda day: (_hits(_around(text, day), language, stems), bool(day.day), -day.start))
    return Claim("day", text[best.start : best.end], day=best)


def _replaced(text: str, day: Day) -> bool:
    """A day that no longer holds: "statt am 3. Mai", "bisher war der 3. Mai vorgesehen"."""
    before = text[max(0, day.start - 30) : day.start]
    return bool(GONE.search(before))


def _around(text: str, day: Day) -> str:
    return clause(text, Amount(Decimal(0), Decimal(0), start=day.start, end=day.end))


def _hits(text: str, language: str, stems: frozenset[str]) -> int:
    return sum(shared(stem, stems) for stem in content(text, language))


def _name(question: str, text: str, language: str) -> Claim | None:
    """The names of the sentence that the question does not say itself."""
    asked = words_of(question)
    told = [
        name
        for name in names(text, language)
        if _is_answer(name.text) and not any(word in asked for word in name.words)
    ]
    if not told:
        return None
    return Claim("name", told[0].text, words=frozenset(word for name in told for word in name.words if len(word) > 2))  # noqa: PLR2004


def _is_answer(written: str) -> bool:
    """A person's or team's name of several words, or an acronym."""
    return len(written.split()) > 1


def question_stems(question: str, language: str) -> tuple[str, ...]:
    """The question's content stems without what is asked about amounts alone."""
    return tuple(stem for stem in content(question, language) if len(stem) > 2)  # noqa: PLR2004


def covered(stems: Sequence[str], text: str, language: str) -> float:
    """The share of stems that a text holds; 1.0 of none."""
    present = frozenset(content(text, language))
    return sum(shared(stem, present) for stem in stems) / len(stems) if stems else 1.0
