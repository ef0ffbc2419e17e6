"""What nearly happened is behind what did: "was lucky not to be sent off" does not tell who was; pure."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence

BEHIND = 3.0  # log-odds; a judgement: it stays before what has nothing to do with the question
_AVERTED = re.compile(
    r"\b(?:(?:un)?lucky (?:not to|to not|to (?:escape|avoid))|fortunate (?:not to|to (?:escape|avoid))"
    r"|narrowly (?:avoid|escap|miss)\w*|(?:came|went) (?:very )?close to \w+ing|(?:was|were) spared"
    r"|glück(?:lich)?,? (?:dass|nicht)\b.*\bnicht|um ein haar|(?:wäre|wären|hätten?) (?:\w+ )?(?:fast|beinahe)"
    r"|(?:fast|beinahe) (?:wäre|hätte)n?|(?:ent(?:geht|ging)|entkam) (?:\w+ )?(?:knapp|nur))\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:nearly|almost|lucky|avoid\w*|escap\w*|fast|beinahe|glück\w*|entging\w*|knapp\w*)\b", re.IGNORECASE
)


def averted_last(question: str, evidence: Sequence[Sentence]) -> tuple[Sentence, ...]:
    """The sentences, what tells only of something that did not happen put behind, unless that is asked about."""
    if _ASKS.search(question):
        return tuple(evidence)
    return tuple(replace(one, score=one.score - BEHIND) if _AVERTED.search(one.text) else one for one in evidence)
