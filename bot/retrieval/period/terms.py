"""Times that are part of what is told: what a thing was moved to, how long it holds; they say nothing of when."""

from __future__ import annotations

import re

from bot.retrieval.period.calendar import Relation
from bot.retrieval.period.words import Line

# How far the verb or noun may stand before and behind its time: "Why did … extend the closure of the bridge until May?"
_BEFORE, _BEHIND = 14, 8
_MOVED = re.compile(
    r"(?:delay|postpon|defer|reschedul|adjourn|extend|extension|prolong|renew)\w*|mov(?:ed?|es|ing)|shift(?:ed|s|ing)?"
    r"|ver(?:schob|schieb|leg|tag)\w*|vor(?:gezogen|verleg|zuzieh|zieh)\w*|aufgeschoben|hinausge\w+"
    r"|verl(?:ä|ae)nger\w*|verz(?:ö|oe)ger\w*|ausgeweitet|ausgedehnt"
)
_MOVED_WITH = re.compile(r"(?:push|put)(?:ed|es|s|ting)?|(?:br[io]ng|brings|brought|set)")
_ASIDE = ("back", "off", "forward")
_HOLDS = re.compile(
    r"clos(?:e|ed|es|ing|ures?)|shut(?:s|down)?|suspen\w+|halt(?:ed|s)?|paus\w+|ban(?:s|ned)?|block(?:ed|s|ade)?|barred"
    r"|valid|open|lasts|lasted|lasting|continu\w+|freez\w*|frozen|office"
    r"|\w*sperr\w*|schlie(?:ß|ss)\w*|geschlossen\w*|\w*schlie(?:ß|ss)ung|g(?:ü|ue)ltig\w*|gilt|gelten|galt|galten"
    r"|befrist\w*|l(?:ä|ae)uft|dauer\w*|ge(?:ö|oe)ffnet|unterbrochen|eingestellt|\w*verbot\w*|verboten|stillgelegt"
    r"|ausgesetzt|aussetz\w*|gestoppt|pausier\w*|amt"
)
_UNTIL = ("until", "till", "bis", "through")
_TO = ("to", "auf", "for")
_ROUGHLY = frozenset({"at", "least", "mindestens", "voraussichtlich", "frühestens", "wohl", "as", "late", "zum", "den"})
_ENDS = frozenset(".?!;:")


def is_term(line: Line, start: int, end: int, relation: Relation | None) -> bool:
    """The time at ``[start, end)`` is what something was moved to or lasts until: "delayed until August"."""
    joint = start if line.says(start, *_UNTIL, "from", "von", "vom", "for") else _joint(line, start)
    if line.says(joint, *_UNTIL):
        return _spoken(line, start, end, holds=True)
    moved_on = relation is Relation.FROM or line.says(end, *_TO)
    away = line.says(joint, "from", "von", "vom") and moved_on
    return (away or line.says(joint, *_TO)) and _spoken(line, start, end, holds=False)


def _joint(line: Line, start: int) -> int:
    """Where the "until" or "to" of the time at ``start`` stands, "at least" passed over."""
    i = start - 1
    while i > start - 4 and line.at(i).fold in _ROUGHLY:
        i -= 1
    return i


def _spoken(line: Line, start: int, end: int, *, holds: bool) -> bool:
    """Something is said to be moved, or to hold, in the clause around the time."""
    for steps in (range(start - 1, start - _BEFORE, -1), range(end, end + _BEHIND)):
        for i in steps:
            if not line.at(i).fold or line.at(i).text in _ENDS:
                break
            if _moves(line, i) or (holds and _lasts(line.at(i).fold)):
                return True
    return False


def _lasts(fold: str) -> bool:
    """Closed, gültig; "not until" tells when it happened at last."""
    return _HOLDS.fullmatch(fold) is not None or fold == "not" or fold.endswith("n't")


def _moves(line: Line, i: int) -> bool:
    fold = line.at(i).fold
    if _MOVED_WITH.fullmatch(fold):
        return any(line.says(k, *_ASIDE) for k in range(i + 1, i + 6))
    return _MOVED.fullmatch(fold) is not None
