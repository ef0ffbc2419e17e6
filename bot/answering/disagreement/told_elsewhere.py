"""Whether an article that gives another value tells this one as well, of something else; pure.

"17 injured, 14 of them slightly" and "14 Verletzte" do not contradict each other, nor do a magnitude and the houses
that fell where both articles tell both.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.disagreement.claims import figures
from bot.answering.sentence import spoken
from bot.answering.words.naming import words_of
from vectorstore.text.days import days
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from bot.answering.side import Side


def either_tells_both(one: Side, other: Side) -> bool:
    """Whether the passage of one side holds the value of the other one, too."""
    return _tells(one, other) or _tells(other, one)


def _tells(side: Side, other: Side) -> bool:
    text, language = side.sentence.found.passage.text, spoken(side.sentence)
    value = other.claim
    if value.sort == "name":
        return bool(value.words) and not value.words.isdisjoint(words_of(text))
    if value.day is not None:
        return any(day.day and day.agrees(value.day) for day in days(text, language))
    if value.amount is None:
        return False
    told = (one for span in sentences(text) for one in figures(text[span.start : span.end], language))
    alike = (one.amount for one in told if one.amount is not None and one.amount.unit == value.amount.unit)
    return any((each.low, each.high) == (value.amount.low, value.amount.high) for each in alike)
