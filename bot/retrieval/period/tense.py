"""Does a question tell of the past or look ahead? Its verbs say which "Friday", "this winter" or "April" is meant."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from bot.retrieval.period.words import Line

# German participles that tell how something is, not what happened: "Wer hat dieses Wochenende geöffnet?"
_STATES = frozenset({"geöffnet", "geplant", "gesperrt", "geschlossen", "gesetzt"})

_PARTICIPLE = _STRONG = 2
_HAVE = frozenset({"has", "have", "had", "hat", "haben", "habe"})
_COMING = frozenset({
    *(("was", "kommt"), ("wer", "kommt"), ("was", "passiert"), ("what", "comes"), ("what", "happens")),
    *(("is", "coming"), ("are", "coming"), ("s", "coming"), ("wer", "spielt"), ("who", "plays")),
})  # fmt: skip
# "They are coming off a win", "Where is it coming from?"
_PAST_IT = frozenset({"off", "from", "out", "back"})

_PRICE = re.compile(
    r"(?:prices?|costs?|fares?|fees?|tariffs?|tickets?|rents?|wages?|pensions?|tax(?:es)?|charges?|subscriptions?|timetables?"
    r"|\w*preise?n?|kosten|kostet|\w*gebühr(?:en)?|\w*tarife?n?|\w*fahrpl[aä]ne?|\w*mieten?|\w*renten?|\w*löhne?|\w*lohn"
    r"|\w*steuern?|\w*beitrag|\w*beiträge|\w*tickets?|\w*fahrscheine?|gilt|gelten)"
)
_PAST = re.compile(r"kosteten?|galten?|betrug(?:en)?|lag|lagen|stieg(?:en)?|sank(?:en)?|fiel(?:en)?|rose|fell")
# The past by its form, where a question word asks and nothing tells of the present: "Which fares changed from March?"
_ED = re.compile(
    r"(?!hundred|speed)\w{2,}[^\We]ed|used|agreed|freed|paid|made|spent|bought|sold|grew|sank|ran|began|became|gave|went"
    r"|brought|chose|drew|held|kept|left|led|meant|sent|froze|broke|got"
)
_TE = re.compile(
    r"(?!(?:könn|soll|woll|müss|dürf|möch)te|\w*(?:halt|gelt|walt|stalt|schalt|spalt|wart|start|biet|miet|bet|tret)en)"
    r"\w{2,}(?:e|[bfgklmnpr]|(?<!c)h|(?:ma|brau|rei|verursa)ch)te(?:n)?"
)
_NOW = frozenset({
    *("is", "are", "be", "being", "s", "cost", "costs", "apply", "applies", "ist", "sind", "wird", "werden"),
    *("kostet", "kosten", "gilt", "gelten", "zahlt", "zahlen"),
})  # fmt: skip
_ASKS = re.compile(
    r"wh(?:o|om|ose|at|ich|y|en|ere)|how|we[rnm]|wessen|was|wo|wie|wann|warum|wieso|welche[rnms]?|wof(?:ü|ue)r"
)
_OF_A_THING = frozenset({"the", "a", "an", "of", "for", "which", "its", "their", "any", "and"})
_ASKS_HOW = frozenset({"wie", "stark", "viel", "sehr", "oft", "wer", "was", "wann", "wo", "warum", "wen", "wem"})


class Tense(NamedTuple):
    """Ahead or told, not both; ``planned``: ahead by plans or the present tense only, not by "will".

    ``priced``: a price or a plan is asked about, and no verb says whether it is past or to come.
    """

    ahead: bool
    told: bool
    planned: bool
    priced: bool


def tense(line: Line) -> Tense:
    """The tense of a question's verbs: "will", then the past, then plans and what the present says is to come."""
    told = any("told" in token.means for token in line.tokens) or _perfect(line)
    will = any("future" in token.means for token in line.tokens)
    planned = not will and not told and _to_come(line)
    return Tense(will or planned, told and not will, planned, not (will or planned or told) and _priced(line))


def _priced(line: Line) -> bool:
    folds = [token.fold for token in line.tokens]
    if not any(_PRICE.fullmatch(fold) for fold in folds) or any(_PAST.fullmatch(fold) for fold in folds):
        return False
    asks = any(_ASKS.fullmatch(fold) for fold in folds[:2]) and _NOW.isdisjoint(folds)
    return not asks or not any(_is_past(line, i) for i in range(1, len(folds)))


def _is_past(line: Line, i: int) -> bool:
    """Who raised …, Wer verdiente …, Welche Firmen erhöhten …; not "which reduced fares", "ermäßigte Karten"."""
    token, before = line.at(i), line.at(i - 1)
    if _PRICE.fullmatch(token.fold) or not token.text.islower():
        return False
    if _ED.fullmatch(token.fold):
        return before.fold not in _OF_A_THING
    return _TE.fullmatch(token.fold) is not None and (line.capital(i - 1) or before.fold in _ASKS_HOW)


def _to_come(line: Line) -> bool:
    """Plans and duties, "Was passiert bis Mai?", "What is coming in autumn?", "Was steht am Montag an?"."""
    folds = [token.fold for token in line.tokens]
    if not _HAVE.isdisjoint(folds) or any(token.means.get("reporting") == _STRONG for token in line.tokens):
        return False
    if any(line.get(i, "planned") and _is_said(line, i) for i in range(len(line.tokens))):
        return True
    pairs = {pair for pair, after in zip(pairwise(folds), [*folds[2:], ""], strict=False) if after not in _PAST_IT}
    stands = "steht" in folds and "an" in [fold for fold in folds if fold.isalpha()][-1:]
    return stands or not pairs.isdisjoint(_COMING)


def _is_said(line: Line, i: int) -> bool:
    """An English participle needs its verb: "is planned", not "the lack of planned measures"."""
    if line.get(i, "planned") != _PARTICIPLE:
        return True
    return any(line.says(i - n, "is", "are", "s", "being", "be") for n in range(1, 5))


def _perfect(line: Line) -> bool:
    """True for "Wer hat gewonnen?"."""
    if not any(token.fold in ("hat", "haben", "ist", "sind") for token in line.tokens):
        return False
    words = [token.text for token in line.tokens]
    participles = (word for word in words if word.startswith("ge") and len(word) > 5)  # noqa: PLR2004
    return "passiert" in words or any(word.endswith(("t", "en")) and word not in _STATES for word in participles)
