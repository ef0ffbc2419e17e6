"""Times that are part of what is told: what a thing was moved to, how long it holds; they say nothing of when."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from bot.retrieval.period.calendar import Relation
from bot.retrieval.period.phrases import Phrase
from bot.retrieval.period.words import Line

# How far the verb may stand before and behind its time: "Why did … extend the closure of the bridge until May?"
_BEFORE, _BEHIND = 14, 8
_NEAR = 5  # how far before its time a noun may stand: "the closure of the bridge until May"
_MOVED = re.compile(
    r"(?:delay|postpon|defer|reschedul|adjourn|extend|extension|prolong|renew)\w*|mov(?:ed?|es|ing)|shift(?:ed|s|ing)?"
    r"|ver(?:schob|schieb|leg|tag)\w*|vor(?:gezogen|verleg|zuzieh|zieh)\w*|aufgeschoben|hinausge\w+"
    r"|verl(?:ä|ae)nger\w*|verz(?:ö|oe)ger\w*|ausgeweitet|ausgedehnt"
)
_MOVED_WITH = re.compile(r"(?:push|put)(?:ed|es|s|ting)?|(?:br[io]ng|brings|brought|set)")
_ASIDE = ("back", "off", "forward")
_HOLDS = re.compile(
    r"clos(?:e|ed|es|ing)|shut(?:s|down)?|suspend\w*|halt(?:ed|s)?|paus(?:e|ed|es)|bann?(?:ed|s)|block(?:ed|s)?|barred"
    r"|valid|lasts|lasted|lasting|continue[sd]?|freez\w*|frozen"
    r"|(?:ab|ver)?(?:gesperrt|sperr(?:t|te|ten|en))|schlie(?:ß|ss)(?:t|en)|geschlossen|g(?:ü|ue)ltig|gilt|gelten|galt|galten"
    r"|befristet|l(?:ä|ae)uft|dauer(?:t|te|ten|n)|unterbrochen|eingestellt|verboten|stillgelegt"
    r"|ausgesetzt|aussetz(?:t|en)|gestoppt|pausier(?:t|te|en)"
)
_NOUN = re.compile(
    r"closures?|suspensions?|pauses?|bans?|blockades?|shutdowns?|freeze|extensions?|delays?|renewals?|postponements?|open"
    r"|\w*(?:sperr|schlie(?:ß|ss)|verschieb|verleg|vertag|verl(?:ä|ae)nger|verz(?:ö|oe)ger)ung(?:en)?|\w*verbot\w*"
    r"|offen|ge(?:ö|oe)ffnet"
)
_STAYS = re.compile(r"(?:remain|stay)(?:s|ed|ing)?|bleib\w*|blieb\w*|verbleib\w*")
_IN = ("office", "amt", "open", "offen", "closed", "power")
_UNTIL = ("until", "till", "bis", "through")
_TO = ("to", "auf", "for")
_ROUGHLY = frozenset({"at", "least", "mindestens", "voraussichtlich", "frühestens", "wohl", "as", "late", "zum", "den"})
_ENDS, _CLAUSE_ENDS = frozenset(".?!;:"), frozenset(".?!;:,")
# What a participle behind it belongs to: "on the closed road", "which delayed trains".
_OF_A_THING = frozenset({"the", "a", "an", "this", "that", "these", "its", "their", "which", "what", "of", "many"})
_BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "s", "not"})
_WHY = ("why", "how")
_SLOW = re.compile(r"(?:delay|extend|prolong|renew)\w*")  # of several it tells how long: "trains were delayed from …"


def terms(line: Line, found: Sequence[Phrase]) -> list[Phrase]:
    """The times that are what something was moved to or lasts until: "delayed until August"; none where it counts."""
    if _counts(line):
        return []
    return [phrase for phrase in found if _is_term(line, phrase.start, phrase.end, phrase.relation)]


def _is_term(line: Line, start: int, end: int, relation: Relation | None) -> bool:
    joint = start if line.says(start, *_UNTIL, "from", "von", "vom", "for") else _joint(line, start)
    if line.says(joint, *_UNTIL):
        return _lasts(line, joint, end)
    if line.says(joint, "from", "von", "vom"):
        return _moved_from(line, joint, end, relation)
    return line.says(joint, *_TO) and _moved_to(line, start, end)


def _counts(line: Line) -> bool:
    """How many were delayed until May, wie oft: when they were; not "by how many days", um wie viele Tage."""
    asked = (i for i in range(len(line.tokens)) if line.says(i, "how", "wie"))
    many = ("many", "often", "viele", "vielen", "oft", "häufig")
    whole = any(line.says(i, "wieviele", "wievielen") for i in range(len(line.tokens)))
    return whole or any(line.says(i + 1, *many) and not line.says(i - 1, "by", "um") for i in asked)


def _joint(line: Line, start: int) -> int:
    """Where the "until" or "to" of the time at ``start`` stands, "at least" passed over."""
    i = start - 1
    while i > start - 4 and line.at(i).fold in _ROUGHLY:
        i -= 1
    return i


def _moved_from(line: Line, joint: int, end: int, relation: Relation | None) -> bool:
    """The planned day: "was moved from May to August", von Mai auf August verlegt; not "from May to August, who moved".

    A range that is read whole is such a day only where one thing was moved, told right before it.
    """
    if line.says(end, "auf"):
        return _moved_to(line, joint, end)
    to = relation is Relation.FROM or line.says(end, "to") or any(line.says(i, "to") for i in range(joint, end))
    return to and not line.says(0, "which") and (_is_moved(line, joint - 1) or _moves_it(line, joint))


def _is_moved(line: Line, i: int) -> bool:
    """Why was the fair moved …; of several, only what tells no stretch: "trains were delayed from May to August"."""
    if not _moves(line, i) and not (line.says(i, *_ASIDE) and any(_moves(line, i - n) for n in (1, 2))):
        return False
    before = {line.at(k).fold for k in range(max(0, i - _BEFORE), i)}
    several = "were" in before or "are" in before
    return not _BE.isdisjoint(before) and not (several and _SLOW.fullmatch(line.at(i).fold))


def _moves_it(line: Line, joint: int) -> bool:
    """Why did the city move the fair from May to August?"""
    places = range(max(1, joint - _NEAR), joint)
    return line.says(0, *_WHY) and any(_moves(line, i) and line.at(i + 1).fold in _OF_A_THING for i in places)


def _moved_to(line: Line, start: int, end: int) -> bool:
    """Something is said to be moved in the sentence around the time."""
    around = (range(start - 1, start - _BEFORE, -1), range(end, end + _BEHIND))
    return any(_moves(line, i) for steps in around for i in _within(line, steps, _ENDS))


def _lasts(line: Line, joint: int, end: int) -> bool:
    """Something is said to be moved, or to hold, in the clause before the time, in German behind it as well."""
    before = _within(line, range(joint - 1, joint - _BEFORE, -1), _CLAUSE_ENDS)
    behind = _within(line, range(end, end + _BEHIND * (line.language == "de")), _CLAUSE_ENDS)
    if any(_NOUN.fullmatch(line.at(i).fold) and not line.says(i - 1, "what") for i in (*before[:_NEAR], *behind[:1])):
        return True
    return any(_holds(line, i) for i in (*before, *behind))


def _within(line: Line, steps: range, ends: frozenset[str]) -> tuple[int, ...]:
    """The places up to the end of the line or of the clause."""
    return tuple(takewhile(lambda i: bool(line.at(i).fold) and line.at(i).text not in ends, steps))


def _holds(line: Line, i: int) -> bool:
    """Was closed, gilt, stays in office; "not until" tells when it happened at last."""
    fold = line.at(i).fold
    if fold == "not" or fold.endswith("n't"):
        return True
    if _STAYS.fullmatch(fold):
        return any(line.says(k, *_IN) for k in range(i - _NEAR, i + _BEHIND))
    told = _HOLDS.fullmatch(fold) is not None or (_moves(line, i) and not _NOUN.fullmatch(fold))
    return told and line.at(i - 1).fold not in _OF_A_THING


def _moves(line: Line, i: int) -> bool:
    fold = line.at(i).fold
    if _MOVED_WITH.fullmatch(fold):
        return any(line.says(k, *_ASIDE) for k in range(i + 1, i + 6))
    return _MOVED.fullmatch(fold) is not None
