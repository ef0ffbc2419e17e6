"""For whom a price holds: trainees pay another than everybody, and the question says whose is asked for; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing
from bot.answering.asked.subject import asked_names
from bot.answering.check.told_amounts import clause
from bot.answering.disagreement.claims import figures
from bot.answering.disagreement.contenders import WITHIN_READ_ABROAD, standing
from bot.answering.disagreement.matter import names_meet
from bot.answering.sentence import led_by, same_article, spoken, told_at, under_its_title
from bot.answering.words.claim_words import CURRENCIES
from bot.answering.words.groups import PAYERS
from bot.answering.words.naming import words_of
from bot.answering.words.same_name import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

_ASKED = re.compile(
    r"\b(?:for|für|do|does|must|should|müssen|zahl(?:en|t)|bezahl(?:en|t)|pays?)\s(?P<who>[\w-]+(?:\s[\w-]+){0,3})",
    re.IGNORECASE,
)


def of_those_who_pay(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Led by the newest sentence that tells the price for those who are asked about; for all where none are.

    Not where the first one does, or where none of its story answers about as well.
    """
    if not chosen or changing(brief.question) != "price":
        return chosen
    asked = payers_asked(brief.question)
    least = standing(chosen[0]) - WITHIN_READ_ABROAD
    near = [
        one for one in (chosen[0], *brief.evidence) if standing(one) >= least and _of_one_story(one, chosen[0], brief)
    ]
    telling = [one for one in near if _tells_it_for(asked, one)]
    if not telling or (chosen[0] in telling and not asked):
        return chosen
    return led_by(max(telling, key=lambda one: (told_at(one), standing(one))), chosen)


def for_those_asked(question: str, evidence: Sequence[Sentence]) -> list[Sentence]:
    """Of the sentences on a price those that give it for whom is asked about; where none does, or nobody is, for all.

    Every sentence where none is left.
    """
    if changing(question) != "price":
        return list(evidence)
    asked = payers_asked(question)
    theirs = [one for one in evidence if asked and _tells_it_for(asked, one)]
    return theirs or [one for one in evidence if _tells_it_for(frozenset(), one)] or list(evidence)


def _of_one_story(one: Sentence, best: Sentence, brief: Brief) -> bool:
    """Whether a sentence is of the best one's article, or of another one on it that holds a name asked about."""
    held = words_of(under_its_title(one.found))
    named = [name for name in asked_names(brief.question, brief.language) if not _payers(name.text)]
    return same_article(one, best) or (names_meet(best, one) and all(holds(held, name) for name in named))


def _tells_it_for(asked: frozenset[str], one: Sentence) -> bool:
    """Whether a sentence gives a price for one of the groups, or, of none, one that is nobody's in particular."""
    priced = (told.amount for told in figures(one.text, spoken(one)))
    whose = [_payers(clause(one.text, amount)) for amount in priced if amount and amount.unit in CURRENCIES]
    if not asked:
        return any(not payers for payers in whose)
    return any(asked & payers for payers in whose) or bool(whose and asked & _payers(one.text))


def payers_asked(question: str) -> frozenset[str]:
    """The groups whose price is asked for: "for students", "zahlen Azubis", none of "the student residence"."""
    return frozenset().union(*(_payers(match["who"]) for match in _ASKED.finditer(question)))


def _payers(text: str) -> frozenset[str]:
    return frozenset(name for name, pattern in PAYERS if pattern.search(text))
