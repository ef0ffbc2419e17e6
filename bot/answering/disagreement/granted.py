"""The value on the footing that is asked about leads: agreed, or demanded where that is asked; pure.

"The company has offered a job guarantee until 2029" is no answer to "Until when are the jobs guaranteed?" once both
sides have agreed on 2030, nor is that what the union demanded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.disagreement.claims import agree, claim_of
from bot.answering.disagreement.contenders import WITHIN_READ, WITHIN_READ_ABROAD, standing
from bot.answering.disagreement.footing import GOT, TALKED_OF, footings, told_footings
from bot.answering.disagreement.matter import answers, names_meet, same_matter
from bot.answering.sentence import led_by, spoken, told_at
from bot.answering.side import Side

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief


def with_what_was_granted(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Led by the newer sentence that tells a value as agreed where the first one's is only offered or demanded.

    Where the question asks for what is demanded or offered, by one that tells it as that.
    """
    first = _side(chosen[0], brief) if chosen else None
    if first is None:
        return chosen
    wanted, now = told_footings(brief.question) & TALKED_OF, footings(first)
    if (now & wanted) if wanted else (GOT in now or now.isdisjoint(TALKED_OF)):
        return chosen
    others = (one for one in brief.evidence if wanted or told_at(one) > told_at(chosen[0]))
    sides = (side for one in others if (side := _side(one, brief)) is not None)
    fit = [side.sentence for side in sides if _takes_place(side, first, wanted or frozenset((GOT,)), brief)]
    return led_by(max(fit, key=standing), chosen) if fit else chosen


def _side(one: Sentence, brief: Brief) -> Side | None:
    said = claim_of(brief, one)
    return None if said is None else Side(one, said)


def _takes_place(side: Side, first: Side, wanted: frozenset[str], brief: Brief) -> bool:
    """Whether a sentence tells another value of the kind on such a footing, of the same matter, and answers nearly."""
    if wanted.isdisjoint(footings(side)) or agree(side.claim, first.claim) is not False:
        return False
    abroad = spoken(side.sentence) != spoken(first.sentence)
    if standing(side.sentence) < standing(first.sentence) - (WITHIN_READ_ABROAD if abroad else WITHIN_READ):
        return False
    if wanted & told_footings(brief.question):
        return names_meet(first.sentence, side.sentence)
    about = answers(brief.question, brief.language, side.sentence, first.sentence)
    return about and same_matter(brief.question, brief.language, first, side)
