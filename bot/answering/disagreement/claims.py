"""What a sentence gives as the answer to a question: its figure, its day, or its names; comparable, and pure."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.answering.asked.amount import fits
from bot.answering.asked.changing import changing
from bot.answering.asked.count import counted as counted_thing
from bot.answering.asked.kind import WORKED_OUT
from bot.answering.asked.offered_kind import wanted_kind
from bot.answering.asked.table_place import asks_place
from bot.answering.check.told_amounts import clause, counted, part, told_amounts, written
from bot.answering.disagreement.other_counts import counts_others
from bot.answering.disagreement.places import place_told
from bot.answering.disagreement.told_names import told_names
from bot.answering.side import Claim
from bot.answering.words.claim_words import (
    ABOUT,
    ANYBODY,
    BEYOND,
    CLASSES,
    CURRENCIES,
    DEAREST,
    FIGURE_ASKED,
    GONE,
    KINDS,
    PARTS,
    RATES,
    RISE_ASKED,
    ROUNDED,
    SCALED,
    SUM_KINDS,
    THING_AND_PROJECT,
    TICKET,
)
from bot.answering.words.naming import names, words_of
from bot.answering.words.wording import content, of_another, shared
from vectorstore.text.days import Day, days
from vectorstore.text.language import detect
from vectorstore.text.numbers import Amount, amounts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Quote
    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

READ = 1 << 10  # sentences whose claims are remembered: an answer asks for the same ones at several steps
_PART = re.compile(r"\b(?:early|mid|late)-(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE)  # no number of its own elsewhere

# "delayed from March", "vom 3. Mai auf den 9. Juni verschoben": what directly moves a day, and to another.
_MOVED_FROM = re.compile(
    r"\b(?:delayed|postponed|rescheduled|pushed back|put back|shifted|moved|brought forward|slipped)\s(?:\w+\s){0,2}?"
    r"from\s(?:the\s)?\Z|\b(?:von|vom)\s(?:dem\s)?\Z",
    re.IGNORECASE,
)
_MOVED_TO = re.compile(
    r"\s(?:\d{4}\s)?(?:to|until|till)\b|\s(?:\d{4}\s)?(?:auf|in)\b[^,;]{0,50}\b(?:verschob\w*|verleg\w*|vertag\w*|vorgezogen)",
    re.IGNORECASE,
)
_STOP = re.compile(r"(?<=[a-zäöü]{3})\.\Z")  # of the sentence, not of the day


@lru_cache(maxsize=READ)
def claim(question: str, asked_in: str, text: str, language: str) -> Claim | None:
    """What the sentence gives as the answer; None where it gives nothing of the kind that is asked for."""
    if asks_place(question):
        return place_told(text)
    wanted = wanted_kind(question)
    if wanted == "time":
        return _day(question, asked_in, text, language)
    if wanted == "name" or (wanted == "" and changing(question) in {"office", "standing"}):
        return _name(question, asked_in, text, language)
    asked = wanted == "amount" or changing(question) not in {"", "state"} or FIGURE_ASKED.search(question)
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
        return days_agree(one.day, other.day)
    return bool(one.words & other.words)


def days_agree(one: Day, other: Day) -> bool | None:
    """Whether two dates can be the same; None where neither says what the other does."""
    return None if _apart(one, other) else not one.conflicts(other)


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
    if mine.unit == "deg" and _degrees_agree(mine, theirs):
        return True
    if low[0] <= high[1] and high[0] <= low[1]:
        return True
    if mine.unit and _much_more(mine, theirs):
        return None
    return min(abs(mine.low), abs(theirs.low)) >= 10**SCALED and _near(mine, theirs)


def _degrees_agree(one: Amount, other: Amount) -> bool:
    """The same temperature in Fahrenheit and in Celsius, to a degree."""
    return any(abs((a.low - 32) / Decimal("1.8") - b.low) <= 1 for a, b in ((one, other), (other, one)))


def _much_more(one: Amount, other: Amount) -> bool:
    """What a ticket costs and what its railway does."""
    small, large = sorted((abs(one.low), abs(other.low)))
    return large > small * THING_AND_PROJECT


def _same_kind(one: Claim, other: Claim) -> bool:
    """Whether both count the same; of two languages only classes of victims are compared with other nouns."""
    mine, theirs = one.kind, other.kind
    if one.part != other.part:
        return False
    if one.language != other.language and not (mine in KINDS or theirs in KINDS):
        return True
    if not mine or not theirs or {mine, theirs} & ANYBODY - KINDS:
        return True
    return mine == theirs or shared(mine, frozenset((theirs,)))


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
    fitting = [
        one
        for one in figures(text, language, rises=RISE_ASKED.search(question) is not None)
        if one.amount and fits(question, one.amount, one.kind) and not _of_another_sum(question, text, one.amount)
        if not _is_no_ticket(question, one.amount) and not counts_others(question, text, one.amount)
    ]
    if not fitting or (language not in WORKED_OUT and len({one.amount for one in fitting}) > 1):
        return None  # which of several counts what is not known in other languages
    stems = frozenset(content(question, asked_in))
    asked = words_of(question)
    parts = frozenset(name for name, pattern in PARTS if pattern.search(question))
    return max(fitting, key=lambda one: (_of_those(one, parts), *_closeness(one, text, language, stems, asked)))


def counts_another(question: str, asked_in: str, one: Claim) -> bool:
    """Whether another thing is counted than the one asked about, in its language: buses, where inhabitants are."""
    thing = counted_thing(question, asked_in)
    if not (thing and one.kind) or one.language != asked_in or one.kind in ANYBODY | KINDS:
        return False
    return not shared(one.kind, frozenset(content(thing, asked_in)))


def _of_another_sum(question: str, text: str, amount: Amount) -> bool:
    """Whether the amount's clause tells the profit alone where the revenue is asked for, or another rate."""
    return any(of_another(kinds, question, clause(text, amount)) for kinds in (SUM_KINDS, RATES))


def _is_no_ticket(question: str, amount: Amount | None) -> bool:
    """Whether a sum is what a building costs, where a ticket, a toll or an admission is asked for."""
    if amount is None or amount.unit not in CURRENCIES or amount.low < DEAREST:
        return False
    return changing(question) == "price" and TICKET.search(question) is not None


def _of_those(one: Claim, parts: frozenset[str]) -> bool:
    """Whether all are counted where all are asked for, and the children where they are."""
    return one.part in parts if parts else not one.part


def figures(text: str, language: str, *, rises: bool = False) -> tuple[Claim, ...]:
    """The amounts a sentence gives as they now are, each with what it counts; ``rises``: also by how much they rose."""
    return tuple(
        Claim(
            "figure",
            written(text, one),
            one,
            counted(text, one, language),
            part=part(text, one) if any(pattern.search(text) for _, pattern in CLASSES) else "",
            language=language,
        )
        for one in told_amounts(text, language, rises=rises)
    )


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


def replaced_days(text: str, language: str) -> list[Day]:
    """The days, months and years that a sentence tells as no longer holding: "on 15 October instead of 12 June"."""
    return [day for day in _days(text, language) if _replaced(text, day)]


def _days(text: str, language: str) -> list[Day]:
    """The days, months and years that a text names."""
    found: list[Day] = [*days(text, language)]
    taken = [(day.start, day.end) for day in found]
    years = [one for one in amounts(text, language) if one.is_year]
    free = [one for one in years if not any(start <= one.start < end for start, end in taken)]
    found += [Day(int(one.low), 0, 0, one.start, one.end) for one in free]
    return found + [Day(int(part["year"]), 0, 0, part.start("year"), part.end()) for part in _PART.finditer(text)]


def _day(question: str, asked_in: str, text: str, language: str) -> Claim | None:
    """The day, month or year of the sentence that stands closest to the question's words."""
    found = [day for day in _days(text, language) if text[day.start : day.end] not in question]
    found = [day for day in found if not _replaced(text, day)]
    if not found:
        return None
    stems = frozenset(content(question, asked_in))
    best = max(found, key=lambda day: (_hits(_around(text, day), language, stems), bool(day.day), -day.start))
    return Claim("day", _STOP.sub("", text[best.start : best.end]), day=best)


def _replaced(text: str, day: Day) -> bool:
    """A day that no longer holds: "statt am 3. Mai", "bisher war der 3. Mai vorgesehen"."""
    before = text[max(0, day.start - 30) : day.start]
    moved = _MOVED_FROM.search(text[: day.start]) and _MOVED_TO.match(text, day.end)
    return bool(GONE.search(before) or moved)


def _around(text: str, day: Day) -> str:
    return clause(text, Amount(Decimal(0), Decimal(0), start=day.start, end=day.end))


def _hits(text: str, language: str, stems: frozenset[str]) -> int:
    return sum(shared(stem, stems) for stem in content(text, language))


def _name(question: str, asked_in: str, text: str, language: str) -> Claim | None:
    """The names of the sentence that the question does not say itself."""
    told = told_names(question, asked_in, text, language)
    if not told:
        return None
    return Claim("name", told[0].text, words=frozenset(word for name in told for word in name.words if len(word) > 2))  # noqa: PLR2004


def question_stems(question: str, language: str) -> tuple[str, ...]:
    """The question's content stems without what is asked about amounts alone."""
    return tuple(stem for stem in content(question, language) if len(stem) > 2)  # noqa: PLR2004


def covered(stems: Sequence[str], text: str, language: str) -> float:
    """The share of stems that a text holds; 1.0 of none."""
    present = frozenset(content(text, language))
    return sum(shared(stem, present) for stem in stems) / len(stems) if stems else 1.0
