"""Which newer articles settle a figure of something past, of which no question asks how it is now; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.check.context import before
from bot.answering.disagreement.claims import agree, claim, covered, question_stems
from bot.answering.disagreement.examined import settles
from bot.answering.disagreement.matter import holds_names, names_meet
from bot.answering.sentence import spoken, told_at, under_its_title
from bot.answering.side import Side, when
from bot.answering.words.claim_words import TIME_UNITS
from bot.answering.words.naming import names, words_of
from bot.answering.words.wording import content, shared

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence

# Log-odds of the reader behind the older sentence: of six invented pairs of a first and a final figure up to 4.4.
REACH = 6.0
OF_IT = 0.5  # share of what the older sentence tells of the thing asked about: "diesel" and "leaked", no "ransom"


def settled_since(question: str, language: str, best: Side, evidence: Sequence[Sentence]) -> list[Side]:
    """The newer articles' figures that settle the best one's, the newest first, each article's best."""
    later = [one for one in evidence if told_at(one) > told_at(best.sentence) and spoken(one) == spoken(best.sentence)]
    told = [Side(one, said) for one in later if (said := claim(question, language, one.text, spoken(one))) is not None]
    found: dict[str, Side] = {}
    for side in sorted(told, key=_read, reverse=True):
        if side.article not in found and _takes_place(best, side) and of_it(question, language, best, side, evidence):
            found[side.article] = side
    return sorted(found.values(), key=when, reverse=True)


def _takes_place(best: Side, side: Side) -> bool:
    """Whether it gives another value, is read nearly as well, and settles it."""
    if agree(best.claim, side.claim) is not False or _read(side) < _read(best) - REACH:
        return False
    return settles(side, best) and names_meet(best.sentence, side.sentence)


def of_it(question: str, language: str, best: Side, side: Side, evidence: Sequence[Sentence] = ()) -> bool:
    """Whether it tells of the thing asked about as the older one does, with its title and the sentence before it.

    A term of years is a term of years: "verurteilt", "verhängte".
    """
    one = side.sentence
    if not holds_names(question, language, under_its_title(one.found)):
        return False
    if spoken(one) != language or (side.claim.amount and side.claim.amount.unit in TIME_UNITS):
        return True
    named = frozenset(content(" ".join(words_of(" ".join(n.text for n in names(question, language)))), language))
    held = frozenset(content(best.sentence.text, language))
    told = [stem for stem in question_stems(question, language) if shared(stem, held) and not shared(stem, named)]
    ahead = before(one, evidence)
    return covered(told, f"{one.found.article.title}. {ahead.text if ahead else ''} {one.text}", language) >= OF_IT


def _read(side: Side) -> float:
    return float("-inf") if side.sentence.reading is None else side.sentence.reading
