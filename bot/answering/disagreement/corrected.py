"""What a newer article tells as a mistake or as moved leads, without what was printed wrongly; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.check.context import put_right
from bot.answering.check.told_amounts import replaced_amounts, told_amounts
from bot.answering.disagreement.claims import claim_of, days_agree, replaced_days
from bot.answering.disagreement.matter import names_meet, tell_one_thing
from bot.answering.sentence import led_by, spoken, told_at
from bot.answering.words.claim_words import EARLIER
from bot.answering.words.mistaken import is_mistaken, tells_a_mistake
from bot.answering.words.years import years
from vectorstore.text.numbers import amounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.sentence import Sentence
    from bot.answering.side import Claim
    from bot.answering.writing import Brief
    from vectorstore.text.numbers import Amount


def with_what_corrects_it(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Led by the newer sentence that tells the first one's value as a mistake, without the others that give it.

    So does "In our report of 10 March we gave 410" before a sentence that puts it right.
    """
    if not chosen:
        return chosen
    correcting = [one for one in brief.evidence if _is_correction(one, brief)]
    those = [one for one in correcting if put_right(one, brief.evidence) == chosen[0]]
    those = those or [one for one in correcting if _corrects(one, chosen[0], brief)]
    lead = max(those, key=told_at, default=None)
    if lead is None:
        return chosen
    rest = (one for one in chosen if one != put_right(lead, brief.evidence))
    return led_by(lead, [one for one in rest if not _corrects(lead, one, brief)])


def with_what_moved_it(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Led by the newest sentence that tells the first one's day or amount as replaced.

    "On 15 October instead of 12 June"; "von 3,8 auf 6,2 Millionen Euro", whatever the reader makes of it.
    """
    said = claim_of(brief, chosen[0]) if chosen and not EARLIER.search(brief.question) else None
    if said is None or not _may_move(said, brief.question):
        return chosen
    newer = (one for one in brief.evidence if told_at(one) > told_at(chosen[0]) and _meet(brief, chosen[0], one))
    lead = max((one for one in newer if _moves(one, said)), key=told_at, default=None)
    return chosen if lead is None else led_by(lead, chosen)


def _meet(brief: Brief, one: Sentence, other: Sentence) -> bool:
    """Whether what was read of two articles shares a name, or in one language a long word of the question."""
    if names_meet(one, other):
        return True
    return spoken(one) == spoken(other) == brief.language and tell_one_thing(brief.question, brief.language, one, other)


def _may_move(said: Claim, question: str) -> bool:
    """Whether a value is a day, or an amount with a unit where no year is asked for."""
    return said.day is not None or (said.amount is not None and bool(said.amount.unit) and not years(question))


def _moves(one: Sentence, said: Claim) -> bool:
    """Whether a sentence tells a day as replaced that is the planned one, as far as both say, or the very amount."""
    if said.day is not None:
        return any(days_agree(said.day, day) for day in replaced_days(one.text, spoken(one)))
    return said.amount is not None and _replaces(one, said.amount)


def _replaces(one: Sentence, old: Amount) -> bool:
    """Whether a sentence tells an amount as the former one, and another of its unit."""
    language = spoken(one)
    former = [(each.low, each.unit) for each in replaced_amounts(one.text, language)]
    return (old.low, old.unit) in former and any(
        each.unit == old.unit and each.low != old.low for each in told_amounts(one.text, language)
    )


def _is_correction(one: Sentence, brief: Brief) -> bool:
    return tells_a_mistake(one.text) or put_right(one, brief.evidence) is not None


def _corrects(one: Sentence, other: Sentence, brief: Brief) -> bool:
    """Whether a newer sentence tells the value of an older one as printed wrongly."""
    if told_at(one) <= told_at(other) or spoken(one) != spoken(other):
        return False
    stated = not tells_a_mistake(one.text)
    return any(stated or is_mistaken(one.text, start) for start in _places(one, other, brief))


def _places(one: Sentence, other: Sentence, brief: Brief) -> Iterator[int]:
    """Where a sentence gives the value that another gives as the answer."""
    said = claim_of(brief, other)
    if said is None:
        return
    if said.amount is not None:
        low, unit = said.amount.low, said.amount.unit
        yield from (each.start for each in amounts(one.text, spoken(one)) if (each.low, each.unit) == (low, unit))
    elif (place := one.text.find(said.written)) >= 0:
        yield place
