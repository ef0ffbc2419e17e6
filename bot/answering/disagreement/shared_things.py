"""Whether two articles speak of the things that a question asks about; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.asked.subject import things
from bot.answering.disagreement.claims import question_stems
from bot.answering.disagreement.matter import names_meet
from bot.answering.sentence import spoken, under_its_title
from bot.answering.words.wording import shared

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence


def of_its_things(question: str, one: Sentence, best: Sentence) -> bool:
    """Whether two articles share a name, and one holds half of the things asked about that the best one speaks of.

    A train's trailer has 20 places, too, but nothing of the footbridge.
    """
    if not names_meet(best, one):
        return False
    told, mine = (frozenset(question_stems(under_its_title(each.found), spoken(each))) for each in (best, one))
    stems = {stem for thing in things(question, spoken(best)) for stem in question_stems(thing, spoken(best))}
    held = [stem for stem in stems if shared(stem, told)]
    return spoken(one) != spoken(best) or sum(shared(stem, mine) for stem in held) * 2 >= len(held)
