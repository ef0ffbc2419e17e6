"""Does a sentence tie whom it names to the office asked about: by the word next to the name, or by succeeding; pure.

"The developer Garrick Voss was sentenced" names somebody where the mayor is asked for, and no mayor.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.changing import changing, is_office
from bot.answering.asked.subject import asked_names
from bot.answering.disagreement.new_holder import passes_on, surnames
from bot.answering.disagreement.not_yet import is_elected
from bot.answering.disagreement.told_names import same_title, titles_of
from bot.answering.sentence import spoken
from bot.answering.side import Side
from bot.answering.words.naming import WORD, folded, names, words_of
from bot.answering.words.offices import offices
from bot.answering.words.same_name import stands
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


NEAR = 80  # characters between a name and the word that ties it to an office
_LEADS = re.compile(
    r"\b(?:leite\w*|geleitet|führ(?:t|te|en)|regier\w*|an der spitze|steht vor|leads?|led|heads?|headed|runs?|ran"
    r"|in charge|at the helm|owns?|owned|gehör\w*|besitz\w*|betreib\w*|operate[sd]?|manage[sd]?)\b",
    re.IGNORECASE,
)


def tied(question: str, best: Side, others: Sequence[Side]) -> list[Side]:
    """Of an office's other sides those that say that the one they name holds it, or succeeds whom the best names."""
    if changing(question) != "office":
        return list(others)
    return [side for side in others if is_tied(question, side, (best, *others))]


def is_tied(question: str, side: Side, others: Sequence[Side] = ()) -> bool:
    """Whether a side's name is the nearest to a word for the office, or succeeds that of another side."""
    text = side.sentence.text
    if any(not side.claim.words.isdisjoint(words) for words in _nearest(question, text, spoken(side.sentence))):
        return True
    former = {word for other in others if other is not side for word in surnames(other)}
    return (passes_on(text) or is_elected(text)) and not former.isdisjoint(words_of(text))


def _nearest(question: str, text: str, language: str) -> Iterator[tuple[str, ...]]:
    """The words of the name nearest to each word for the office, if one is near."""
    asked = {word for name in asked_names(question, detect(question, language)) for word in name.words}
    told = (one for one in names(text, language) if not any(stands(word, one.words) for word in asked))
    named = [(text.find(one.text), one) for one in told if not all(map(is_office, one.text.split()))]
    there, abroad = any(stands(word, words_of(text)) for word in asked), detect(question, language) != language
    for start, end in _places(question, text, there=there, abroad=abroad):
        gaps = [(_gap(place, place + len(one.text), start, end), one.words) for place, one in named]
        gap, words = min(gaps, default=(NEAR, ()))
        if gap < NEAR:
            yield words


def _gap(start: int, end: int, other: int, stop: int) -> int:
    """Characters between two stretches; 0 where they meet."""
    return max(other - end, start - stop, 0)


def _places(question: str, text: str, *, there: bool, abroad: bool) -> Iterator[tuple[int, int]]:
    """Where a text names the office that is asked for, or where it is asked who leads, any or the leading.

    In another language any office may be it: a "Trainer" is a manager there. Of what the question names (``there``) to
    lead it is as good: "Das Klinikum wird von Paul Ehlers geleitet".
    """
    asked, places = titles_of(question), frozenset(offices(question))
    for word in WORD.finditer(text):
        title = folded(word.group())
        alike = any(same_title(title, one) for one in asked) or not places.isdisjoint(offices(word.group()))
        if is_office(word.group()) and (alike or abroad or not asked):
            yield word.span()
    if there or not asked:
        yield from (match.span() for match in _LEADS.finditer(text))
