"""Two articles of which one says yes and the other no: "genehmigt" and "abgelehnt"; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.claims import Claim, covered, question_stems
from bot.answering.side import Side, spoken, when
from bot.answering.states import STATE, states_differ
from bot.answering.wording import content, hedged, negated, opposed, overlap

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.evidence import Sentence

_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied|ying)|bestreit\w*|bestritt\w*|dementier\w*|zurückgewiesen|zurückweis\w*"
    r"|w(?:ei|ie)s(?:t|en)?\b.{1,60}\bzurück)\b",
    re.IGNORECASE,
)
_ASKS_WHAT = re.compile(
    r"^\W*(?:w(?:er|e[mn]|as|ann|o|arum|ie|elche[rnms]?|ieso)|who|what|when|where|why|how|which)\b", re.IGNORECASE
)
CONTRARY = 0.6  # share of the shorter sentence's words in the other for "genehmigt" and "abgelehnt" to be of one thing


def opposite_sides(question: str, language: str, about: Sequence[Sentence]) -> list[Side]:
    """The best sentence and the best of another article that says the opposite, the newer first; empty without one."""
    if not about:
        return []
    best, empty = about[0], Claim("name", "")
    for other in about[1:]:
        elsewhere = other.found.passage.article_id != best.found.passage.article_id
        if not elsewhere or spoken(best) != spoken(other):
            continue
        if _contrary(best, other) or _denied(best, other) or _of_two_states(question, language, best, other):
            return sorted((Side(best, empty), Side(other, empty)), key=when, reverse=True)
    return []


def _contrary(one: Sentence, other: Sentence) -> bool:
    if not _alike(one, other) or hedged(one.text) != hedged(other.text):
        return False
    return opposed(one.text, other.text) or negated(one.text) != negated(other.text)


def _alike(one: Sentence, other: Sentence) -> bool:
    return overlap(content(one.text, spoken(one)), content(other.text, spoken(other)), CONTRARY)


def _denied(one: Sentence, other: Sentence) -> bool:
    """Whether one denies what the other says; "will zurücktreten" is said in both."""
    denials = [_DENIES.search(side.text) is not None for side in (one, other)]
    return denials[0] != denials[1] and not (negated(one.text) or negated(other.text)) and _alike(one, other)


def _of_two_states(question: str, language: str, one: Sentence, other: Sentence) -> bool:
    """Whether what is asked about is open in one and closed in the other."""
    if _ASKS_WHAT.search(question) or not states_differ(one.text, other.text):
        return False
    if spoken(one) != language:
        return _alike(one, other)
    stems = question_stems(STATE.sub(" ", question), language)
    return all(covered(stems, side.text, language) >= CONTRARY for side in (one, other))
