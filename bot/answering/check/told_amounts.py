"""The amounts that a sentence gives as they now are, and what each of them counts; pure."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

from bot.answering.words.claim_words import (
    BOTH,
    BOUND_BEFORE,
    CLASSES,
    CUT,
    DIFFERENCE_AFTER,
    DIFFERENCE_BEFORE,
    EARLIER,
    FROM,
    GOOD,
    IN_PLACE,
    INSTEAD,
    MORE_DEAD,
    PARTS,
    TO,
    TO_OR_AUF,
    UNTIL,
    WENT_UP_TO,
)
from bot.answering.words.mistaken import is_mistaken
from bot.answering.words.wording import content
from vectorstore.text.numbers import Amount, amounts

if TYPE_CHECKING:
    from collections.abc import Sequence

_ITEM = re.compile(r"\W*\d{1,3}[.)]\s+(?=[A-ZÄÖÜ])")  # "1. Cristiano Ronaldo - 53 goals"
_HOUR_BEHIND = re.compile(
    r"\s(?:in the (?:morning|evening|afternoon)|at night|o['’]clock|uhr|am (?:morgen|abend)|abends)\b", re.IGNORECASE
)
_EVERY = re.compile(r"\b(?:out of every|every|jeden?|von jeweils)\s\Z", re.IGNORECASE)
_FURTHER, _DEAD = re.compile(r"\sweitere[nr]?\b", re.IGNORECASE), dict(CLASSES)["dead"]
SOME = "some"  # of all who are counted
BEFORE = 40  # characters before and after an amount in which a word can say that it is gone, or a difference


def told_amounts(text: str, language: str, *, rises: bool = False) -> list[Amount]:
    """The amounts of a sentence that now hold: no years, times, places in a list, earlier states, mere differences.

    With ``rises`` differences count: "rose by 2.4 percent" is what inflation was.
    """
    whole = _whole(text, language)
    former = [one for one in whole if _former(text, one, whole, rises=rises)]
    item = _ITEM.match(text)
    listed = item.end() if item and len(whole) > 1 else 0
    kept = [
        one for one in whole if not one.is_year and one.unit != "clock" and one not in former and one.start >= listed
    ]
    return [_bounded(text, one) for one in kept]


def replaced_amounts(text: str, language: str) -> list[Amount]:
    """The amounts that a sentence gives as those before: "von 3,8 auf 6,2 Millionen", "12 instead of 20 pounds"."""
    whole = _whole(text, language)
    return [one for one in whole if INSTEAD.search(_around(text, one)[0]) or _is_earlier_state(text, one, whole)]


def _whole(text: str, language: str) -> list[Amount]:
    every = [_second_end(text, one) for one in amounts(text, language)]
    return [_with_unit(text, one, after) for one, after in zip(every, (*every[1:], None), strict=False)]


def _around(text: str, amount: Amount) -> tuple[str, str]:
    """What stands near an amount, before and behind it."""
    return text[max(0, amount.start - BEFORE) : amount.start], text[amount.end : amount.end + BEFORE]


def written(text: str, amount: Amount) -> str:
    """An amount as it stands there, with the word that bounds it: "mindestens 58"."""
    bound = BOUND_BEFORE.search(text, max(0, amount.start - BEFORE), amount.start) if amount.bound else None
    return text[bound.start() if bound else amount.start : amount.end]


def _second_end(text: str, amount: Amount) -> Amount:
    """The second amount of "by 2 pounds to 9 pounds", which reads like a range; any other amount as it is."""
    joined = TO_OR_AUF.search(text, amount.start, amount.end)
    if joined is None or not DIFFERENCE_BEFORE.search(text[max(0, amount.start - BEFORE) : amount.start]):
        return amount
    return replace(amount, low=amount.high, start=joined.end())


def _with_unit(text: str, amount: Amount, after: Amount | None) -> Amount:
    """The first amount of "elf statt bisher neun Euro" with the second's unit and scale, as of "von 3,8 auf 6,2 %"."""
    if after is None or amount.unit or not after.unit:
        return amount
    if not any(joins.fullmatch(text, amount.end, after.start) for joins in (IN_PLACE, TO_OR_AUF)):
        return amount
    scale = Decimal(10) ** (after.power - amount.power if not amount.power else 0)
    power = amount.power or after.power
    return replace(amount, unit=after.unit, low=amount.low * scale, high=amount.high * scale, power=power)


def _bounded(text: str, amount: Amount) -> Amount:
    """An amount with what "gut" makes of it, a little more than a million; "went up to 17" bounds nothing."""
    if amount.bound == "<" and WENT_UP_TO.search(text[: amount.start]):
        return replace(amount, bound="")
    return replace(amount, bound=">") if not amount.bound and GOOD.search(text[: amount.start]) else amount


def _former(text: str, amount: Amount, every: Sequence[Amount], *, rises: bool) -> bool:
    """An earlier state, a mistake or a difference: "von 49 auf 58", "bisher 49", "um 9 Euro", "9 Euro mehr"."""
    before, after = _around(text, amount)
    if INSTEAD.search(before) or is_mistaken(text, amount.start) or _is_hour(text, amount):
        return True
    if rises:
        return False
    if DIFFERENCE_BEFORE.search(before) or DIFFERENCE_AFTER.search(after):
        return True
    return _is_earlier_state(text, amount, every)


def _is_earlier_state(text: str, amount: Amount, every: Sequence[Amount]) -> bool:
    """What was before: "von 49 auf 58", "bisher 49"."""
    before, after = _around(text, amount)
    if UNTIL.search(text[: amount.start]) or (FROM.search(before) and TO.search(after)):
        return True
    return _earlier(text, amount, every)


def _is_hour(text: str, amount: Amount) -> bool:
    """Whether a bare number is a time of day or a turn: "at seven in the evening", "three weeks out of every four"."""
    if amount.unit or amount.low > 24:  # noqa: PLR2004 (hours)
        return False
    before, after = _around(text, amount)
    return _HOUR_BEHIND.match(after) is not None or _EVERY.search(before) is not None


def _earlier(text: str, amount: Amount, every: Sequence[Amount]) -> bool:
    """Whether a word for what was belongs to this amount: to the next one in its clause, else to the last one."""
    start, end = _clause(text, amount)
    inside = [one for one in every if start <= one.start and one.end <= end]
    for word in EARLIER.finditer(text, start, end):
        meant = next((one for one in inside if one.start >= word.end()), inside[-1] if inside else amount)
        if meant is amount:
            return True
    return False


def clause(text: str, amount: Amount) -> str:
    """The part of a sentence around an amount, up to the commas and conjunctions next to it."""
    start, end = _clause(text, amount)
    return text[start:end]


def _clause(text: str, amount: Amount) -> tuple[int, int]:
    cuts = [match for match in CUT.finditer(text) if match.end() <= amount.start or match.start() >= amount.end]
    start = max((match.end() for match in cuts if match.end() <= amount.start), default=0)
    return start, min((match.start() for match in cuts if match.start() >= amount.end), default=len(text))


def counted(text: str, amount: Amount, language: str) -> str:
    """What an amount without unit counts: a class of victims, else the stem of the noun after it."""
    if amount.unit:
        return ""
    around = clause(text, amount)
    known = next((name for name, pattern in CLASSES if pattern.search(around)), "")
    if known:
        return known
    words = _following(text, amount).split()[:3]
    stems = content(" ".join(word for word in words if language != "de" or word[0].isupper()), language)
    return stems[0] if stems else ""


def part(text: str, amount: Amount) -> str:
    """Whom of all an amount counts: "drei Kinder"; "" where it counts everybody."""
    if amount.unit:
        return ""
    if MORE_DEAD.search(text, amount.end) or (_FURTHER.match(text, amount.end) and _DEAD.search(clause(text, amount))):
        return SOME
    following = " ".join(BOTH.sub(" ", _following(text, amount)).split()[:2])
    return next((name for name, pattern in PARTS if pattern.search(following)), "")


def _following(text: str, amount: Amount) -> str:
    return re.split(r"[,;:.()–—\d]", text[amount.end : amount.end + 60])[0]
