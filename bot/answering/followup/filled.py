"""A bare "since when?" or "why?" asked of the value that was answered: "Seit wann ist Merz Kanzler?"; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.matter import ASKING, unended
from bot.answering.disagreement.claims import claim
from bot.answering.followup.referring import MARKER
from vectorstore.text.language import detect
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from bot.answering.side import Claim

_OF_A_STATE = re.compile(
    r"(?:(?:seit|ab|bis) wann|wann|warum|wieso|weshalb|(?:since|until|from) when|when|why|how come)\Z", re.IGNORECASE
)
_IS = re.compile(r"(?P<verb>ist|war|wurde|wird|is|was|became|becomes)\s+(?P<rest>.+)\Z", re.IGNORECASE)


def filled(word: str, before: str, answer: str) -> str:
    """The question before, asked of its answer with another question word; "" where it has no value to fill in.

    Who holds an office stands behind the verb, an amount at the end: "Since when is the fee £5?".
    """
    opening, told = ASKING.match(before), _told(before, answer)
    if opening is None or told is None or not _OF_A_STATE.match(word):
        return ""
    rest, asked = unended(before[opening.end() :]), f"{word[:1].upper()}{word[1:]}"
    if told.sort == "figure":
        return f"{asked} {rest} {told.written}?"
    held = _IS.match(rest) if told.sort == "name" else None
    return f"{asked} {held['verb']} {told.written} {held['rest']}?" if held else ""


def _told(before: str, answer: str) -> Claim | None:
    """The first value of the kind that was asked for among the cited sentences of an answer."""
    asked_in = detect(before, "de")
    cited = [MARKER.sub("", line) for line in answer.splitlines() if MARKER.search(line)]
    said = (line[span.start : span.end] for line in cited for span in sentences(line))
    return next((told for one in said if (told := claim(before, asked_in, one, detect(one, asked_in)))), None)
