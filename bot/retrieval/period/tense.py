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
_PAST = re.compile(r"kosteten?|galten?|betrug(?:en)?|lag|lagen|stieg(?:en)?|sank(?:en)?|rose|fell")


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
    return any(_PRICE.fullmatch(fold) for fold in folds) and not any(_PAST.fullmatch(fold) for fold in folds)


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
