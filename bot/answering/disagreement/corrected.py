"""What a newer article says was printed wrongly leads with that, and without the article that printed it; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.disagreement.claims import claim_of
from bot.answering.sentence import spoken, told_at
from bot.answering.words.mistaken import is_mistaken, tells_a_mistake
from vectorstore.text.numbers import amounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief


def with_what_corrects_it(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Led by the newer sentence that tells the first one's value as a mistake, without the others that give it."""
    correcting = [one for one in brief.evidence if tells_a_mistake(one.text)] if chosen else []
    lead = max((one for one in correcting if _corrects(one, chosen[0], brief)), key=told_at, default=None)
    if lead is None:
        return chosen
    return [lead, *(one for one in chosen if one != lead and not _corrects(lead, one, brief))]


def _corrects(one: Sentence, other: Sentence, brief: Brief) -> bool:
    """Whether a newer sentence tells the value of an older one as printed wrongly."""
    if told_at(one) <= told_at(other) or spoken(one) != spoken(other):
        return False
    return any(is_mistaken(one.text, start) for start in _places(one, other, brief))


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
