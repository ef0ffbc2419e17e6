"""Where articles disagree about what is asked: contradictions, and developments over time; nothing is reconciled. Pure.

Sentences of different articles are compared when they answer the same question about the same matter: they hold the
question's words, share names, and give a figure, a day or a name of the kind that is asked for. Values that can both
be so ("rund 40" and 41) are no disagreement.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.asked.cased import cased
from bot.answering.asked.changing import changing
from bot.answering.asked.offered_kind import wanted_kind
from bot.answering.asked.upcoming import asks_coming, is_ahead
from bot.answering.disagreement.claims import agree, claim, counts_another
from bot.answering.disagreement.coming import newest
from bot.answering.disagreement.contenders import (
    ANSWERED,
    contenders,
    leads,
    read_as_answer,
    read_nearly,
    saying_yes_or_no,
)
from bot.answering.disagreement.development import kind_of, kind_of_fact
from bot.answering.disagreement.examined import settles
from bot.answering.disagreement.footing import other_footing
from bot.answering.disagreement.holding import tied
from bot.answering.disagreement.matter import answers, names_meet, of_another_group, same_matter
from bot.answering.disagreement.not_yet import not_yet
from bot.answering.disagreement.opposite import opposite_sides
from bot.answering.disagreement.payers import for_those_asked
from bot.answering.disagreement.present_state import says_what_is, stating
from bot.answering.disagreement.settled import of_it, settled_since
from bot.answering.disagreement.succession import out_of_reach, speaking, successors
from bot.answering.disagreement.told_elsewhere import either_tells_both
from bot.answering.sentence import spoken
from bot.answering.side import Disagreement, Side, same_day, when
from bot.answering.words.offices import offices

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from bot.answering.sentence import Sentence

MOST_SIDES = 3
BEYOND_DAY = 2  # times: what a lower bound of the same day leaves open, "more than 100" and 140


def disagreement(
    question: str, language: str, evidence: Sequence[Sentence], now: datetime | None = None
) -> Disagreement | None:
    """How the articles disagree about what the question asks; None where they do not.

    With ``now``, what will only be after it is no side of a question for what is.
    """
    question = cased(question, evidence)
    every, evidence = evidence, stating(question, language, for_those_asked(question, evidence))
    near = contenders(question, evidence, every)
    leading = [one for one in near[:1] if _is_led_by(question, language, one, evidence)]
    about = [one for one in near if one in leading or answers(question, language, one, near[0])]
    told = [Side(one, said) for one in about if (said := claim(question, language, one.text, spoken(one))) is not None]
    sides = _coming(told) if asks_coming(question) else _holding(question, told, now)
    heard = _about_it(question, language, sides, evidence) if sides and changing(question) else frozenset()
    sides = _heard(sides, heard)
    sides, newer = _succeeded(question, language, sides, evidence, heard, now)
    passed = {id(side.sentence) for side in told} - {id(side.sentence) for side in sides}
    best = next((one for one in near if id(one) not in passed), None)
    telling = bool(sides and best) and leads(sides[0].sentence, best or near[0], succeeded=bool(newer))
    telling = telling and not _of_another_thing(question, language, sides[0])
    found = _by_value(question, language, sides, newer) if telling else None
    return found or (None if wanted_kind(question) else _opposed(question, language, every))


def _is_led_by(question: str, language: str, first: Sentence, evidence: Sequence[Sentence]) -> bool:
    """Whether the best sentence is a side even where it leaves to its article whom it is about: it is out of date."""
    if of_another_group(question, first.text):
        return False
    if changing(question):
        return True
    said = claim(question, language, first.text, spoken(first))
    return said is not None and bool(settled_since(question, language, Side(first, said), evidence))


def _about_it(question: str, language: str, sides: Sequence[Side], evidence: Sequence[Sentence]) -> frozenset[str]:
    """The articles that hold a name asked about; where none does in another language, the best one's kin.

    "Upper Lusatia" is the Oberlausitz there.
    """
    best = sides[0].sentence
    heard = speaking(question, language, evidence)
    if heard or spoken(best) == language:
        return heard
    return frozenset(one.found.passage.article_id for one in evidence if names_meet(best, one))


def _succeeded(
    question: str,
    language: str,
    sides: list[Side],
    evidence: Sequence[Sentence],
    heard: frozenset[str],
    now: datetime | None,
) -> tuple[list[Side], list[Side]]:
    """The sides and what took the first one's place; an older one leads whose place the first one itself took."""
    if sides and not changing(question):
        return sides, settled_since(question, language, sides[0], evidence)
    for side in sides[:MOST_SIDES]:
        newer = successors(question, language, side, evidence, heard, now)
        if newer and (side is sides[0] or any(one.article == sides[0].article for one in newer)):
            return [side, *(one for one in sides if one is not side)], newer
    return sides, []


def _coming(sides: Sequence[Side]) -> list[Side]:
    """Those that tell a day after the newest article, where any do: the last rise is no evidence of the next."""
    moment = newest([side.sentence for side in sides])
    ahead = [side for side in sides if moment and side.claim.day and is_ahead(side.claim.day, moment)]
    return ahead or list(sides)


def _holding(question: str, sides: Sequence[Side], now: datetime | None) -> list[Side]:
    """Without those that tell what will be, is wanted or was, where what is is asked for and told."""
    asked = changing(question)
    holding = [side for side in sides if not not_yet(asked, side.sentence, now)] or list(sides)
    if asked in {"", "state", "now"}:
        return holding
    return [side for side in holding if says_what_is(question, side)] or holding


def _heard(sides: list[Side], heard: frozenset[str]) -> list[Side]:
    """Of what changes only those of articles that hold a name asked about, where the best one's does."""
    return [side for side in sides if side.article in heard] if heard and sides[0].article in heard else sides


def _by_value(question: str, language: str, sides: Sequence[Side], newer: Sequence[Side] = ()) -> Disagreement | None:
    """The sides about the same matter as the best, one for each value, the newest first; ``newer`` took its place."""
    best, known = sides[0], {side.article for side in newer}
    comparable = [
        side
        for side in sides[1:]
        if side.article not in known
        and _comparable(question, best, side)
        and same_matter(question, language, best, side)
        and not out_of_reach(question, best, side)
        and not other_footing(question, best, side)
        and not _settles_another(question, language, best, side)
    ]
    others = tied(question, best, comparable)
    groups = _grouped(_one_of_each([best, *newer, *others], newest=bool(changing(question))))
    if len(groups) < 2:  # noqa: PLR2004 (one value is no disagreement)
        return None
    told = sorted((_teller(group) for group in groups[:MOST_SIDES]), key=when, reverse=True)
    return Disagreement(kind_of(question, told), tuple(told))


def _comparable(question: str, one: Side, other: Side) -> bool:
    """Whether both give a value of one kind; names of two languages only where the reader takes both for the answer.

    Values of two languages are not compared where one of the articles tells both. Of an office's holder a name told
    without any office must be read as the answer as much as in one language.
    """
    agreed = agree(one.claim, other.claim)
    if spoken(one.sentence) != spoken(other.sentence):
        if agreed is False and either_tells_both(one, other):
            return False
        if one.claim.sort == "name":
            of_an_office = changing(question) == "office" or bool(offices(question))
            untitled = of_an_office and not _tell_an_office(one, other)
            read = read_as_answer if untitled else read_nearly
            return read(other.sentence, one.sentence) and read(one.sentence, other.sentence)
    return agreed is not None


def _settles_another(question: str, language: str, best: Side, side: Side) -> bool:
    """Whether the newer figure settles something else than the older one tells: a regulator's fine, for a ransom."""
    old, new = sorted((best, side), key=when)
    return not changing(question) and settles(new, old) and not of_it(question, language, old, new)


def _of_another_thing(question: str, language: str, one: Side) -> bool:
    """Whether a side counts another thing than the one asked about, and is not read as an answer."""
    read = one.sentence.reading
    return read is not None and read < ANSWERED and counts_another(question, language, one.claim)


def _tell_an_office(*sides: Side) -> bool:
    return all(offices(side.sentence.text) for side in sides)


def _grouped(sides: Sequence[Side]) -> list[list[Side]]:
    """Those that can all be so together, in order."""
    groups: list[list[Side]] = []
    for side in sides:
        group = next((group for group in groups if all(_can_both_be(side, one) for one in group)), None)
        groups.append([side]) if group is None else group.append(side)
    return groups


def _can_both_be(one: Side, other: Side) -> bool:
    """Whether two values agree; of one day "more than 100" and 140 do, later it would be a newer state."""
    if agree(one.claim, other.claim):
        return True
    mine, theirs = one.claim.amount, other.claim.amount
    if mine is None or theirs is None or not same_day(one, other):
        return False
    bound, value = (mine, theirs) if mine.bound == ">" else (theirs, mine)
    return bound.bound == ">" and bound.low <= value.low <= bound.low * BEYOND_DAY


def _teller(group: Sequence[Side]) -> Side:
    """The newest that tells the value itself, else the newest: 64 before "mindestens 58"."""
    exact = [side for side in group if side.claim.amount is None or not side.claim.amount.bound]
    return max(exact or group, key=when)


def _one_of_each(sides: Sequence[Side], *, newest: bool) -> list[Side]:
    """The best side of each article; of a changing fact the one that no older article has: "58, from January 63"."""
    articles = dict.fromkeys(side.article for side in sides)
    chosen = []
    for article in articles:
        own = [side for side in sides if side.article == article]
        older = [side for side in sides if when(side) < when(own[0])] if newest else []
        fresh = [side for side in own if older and not any(agree(side.claim, one.claim) for one in older)]
        chosen.append(fresh[0] if fresh else own[0])
    return chosen


def _opposed(question: str, language: str, evidence: Sequence[Sentence]) -> Disagreement | None:
    """Two articles of which one says yes and the other no."""
    near = saying_yes_or_no(evidence)
    about = [one for one in near if answers(question, language, one, near[0])]
    sides = opposite_sides(question, language, about)
    return Disagreement(kind_of_fact(sides), tuple(sides)) if sides else None
