"""Does a statement say the opposite of its quotes: without their "not", with one of its own, up for down? Pure."""

from __future__ import annotations

import re

from bot.answering.check.extremes import ENDS
from bot.answering.check.stated import Stated
from bot.answering.check.who_whom import agreed, deeds, swapped
from bot.answering.words.naming import Name, names
from bot.answering.words.vocabulary import DENIAL, FURTHER_OPPOSITES, LIFTED, NEGATIVE, NOT_YET, ORDER, TURNING
from bot.answering.words.wording import (
    clauses,
    content,
    denied_clauses,
    denies,
    negated,
    negated_clauses,
    opposed,
    opposite,
    opposite_outcome,
    opposite_words,
    shared,
)
from vectorstore.text.sentences import sentences

_COMPARED = re.compile(
    r"\b(?P<word>more|less|fewer|worse|mehr|weniger|[a-zäöü]{2,}er)\b(?P<one>[^.,;]{1,60}?)\s(?:than|als)\s(?P<other>[^.,;]{1,40})"
)
_SMALL = re.compile(r"\b[a-zäöüß]{6,}\b")
CLAUSE_SHARE = 0.6  # of a negated clause's words in a statement without "not"; 0.7 and 0.8 let one and two more pass

WHOLE = 3  # words at least of a statement that all stand in a negated clause


def turned_round(case: Stated) -> tuple[str, ...]:
    """How a statement turns its quotes round."""
    mine = deeds(case.text, case.language)
    told = tuple(deed for one in case.evidence for deed in deeds(one.text, one.language)) if mine else ()
    if swapped(mine, told):
        return ("who and whom are swapped",)
    turned = _turned(case)
    closest = case.closest
    outcome = opposite_outcome(case.text, case.quotes) and not turned and not agreed(mine, told)
    if (
        outcome
        or opposed(case.text, closest)
        or opposite(case.text, closest, ENDS)
        or _further(case.text, case.nearest, case.language)
    ):
        return ("says the opposite",)
    if turned and _same_verb(case):
        return ("who and whom are swapped",)
    return () if opposite_words(case.text, closest) else _negation(case)  # "bleibt geschlossen" for "öffnet nicht"


def _negation(case: Stated) -> tuple[str, ...]:
    denied = DENIAL.search(case.text)
    backed = bool(negated(case.quotes) or denies(case.quotes))
    if denied and negated(case.text) and DENIAL.search(case.nearest) and not negated(case.nearest):
        return ("says the opposite",)
    if (negated(case.text) and not backed and not _not_yet(case)) or (
        denied and not backed and not NEGATIVE.search(case.quotes)
    ):
        return ("negation not in the quotes",)
    return ("negation dropped",) if not negated(case.text) and _drops_negation(case) else ()


def _turned(case: Stated) -> bool:
    """True when the first two names of the statement stand the other way round in the quotes."""
    pair = _pair(case)
    places = [case.quotes.find(name.text.split()[-1]) for name in pair]
    return len(pair) == 2 and 0 <= places[1] < places[0]  # noqa: PLR2004


def _pair(case: Stated) -> tuple[Name, ...]:
    return tuple(name for name in names(case.text, case.language) if name.sure)[:2]


def _same_verb(case: Stated) -> bool:
    """The same word stands between the two names in both, with nothing like "by" or "against" that turns it."""
    first, second = (name.text.split()[-1] for name in _pair(case))
    said = case.text.partition(first)[2].partition(second)[0]
    there = case.quotes.partition(second)[2].partition(first)[0]
    turning = [{word.lower() for word in TURNING.findall(text)} for text in (said, there)]
    if turning[0] != turning[1] or turning[0] - ORDER or len(clauses(there)) > 1 or not case.own:
        return False
    stems = frozenset(content(there, case.language))
    return any(shared(stem, stems) for stem in content(said, case.language))


def _not_yet(case: Stated) -> bool:
    """A word of the quotes, which the statement puts otherwise, says that it is not so: "gesperrt", "muss noch"."""
    mine = case.text.lower()
    return any(match.group().lower() not in mine for match in NOT_YET.finditer(case.quotes))


def _further(statement: str, closest: str, language: str) -> bool:
    """Allowed for forbidden, or one compared with another the other way round."""
    if LIFTED.search(closest) or LIFTED.search(statement):
        return False
    if _un(statement, closest):
        return True
    return (opposite(statement, closest, FURTHER_OPPOSITES) and negated(statement) == negated(closest)) or (
        _compared_round(statement, closest, language)
    )


def _un(statement: str, closest: str) -> bool:
    """Damaged for undamaged: a word of one, small and long, has the other's with "un" before it."""
    mine, theirs = (frozenset(_SMALL.findall(text)) for text in (statement, closest))
    lost = {word for word in mine if f"un{word}" in theirs} - theirs
    gained = {word for word in theirs if f"un{word}" in mine} - mine
    return bool(lost or gained) and negated(statement) == negated(closest)


def _compared_round(statement: str, closest: str, language: str) -> bool:
    """Stronger in men than in women, for stronger in women than in men."""
    mine, theirs = _COMPARED.search(statement), _COMPARED.search(closest)
    if not mine or not theirs or mine["word"].lower() != theirs["word"].lower():
        return False
    (here, than), (there, other) = (
        (frozenset(content(match["one"], language)), frozenset(content(match["other"], language)))
        for match in (mine, theirs)
    )
    return bool(than & there and other & here) and not (than & other or here & there)


def _drops_negation(case: Stated) -> bool:
    """A negated clause of a quote is said without its negation, or a denied one without the denial."""
    denying = denies(case.text)
    if not case.own:
        spans = [(one.text[span.start : span.end]) for one in case.evidence for span in sentences(one.text)]
        return not denying and all(negated(sentence) for sentence in spans)
    mine = frozenset(content(case.text, case.language))
    parts = [one for one in negated_clauses(case.own, case.language) if not denying or DENIAL.search(one)]
    told = (*parts, *(() if denying else denied_clauses(case.own)))
    return any(_is_of(content(clause, case.language), mine) for clause in told)


def _is_of(clause: tuple[str, ...], mine: frozenset[str]) -> bool:
    """Whether most of a clause is in a statement, or all of the statement in the clause."""
    hits = sum(shared(stem, mine) for stem in clause)
    whole = len(mine) >= WHOLE and all(shared(stem, frozenset(clause)) for stem in mine)
    return bool(clause) and (hits >= max(CLAUSE_SHARE * len(clause), 1) or whole)
