"""What a text tells of another person than the one asked about, who is named elsewhere in it; pure.

"Striker Liam Castellan joins Alderton. … He scored 23 goals" is no word on Ollie Brandreth, of whom the article says
that he left. The reader gave it 3 log-odds where Brandreth's goals were asked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.offered_kind import wanted_kind
from bot.answering.check.context import with_context
from bot.answering.followup.referring import is_person
from bot.answering.sentence import spoken
from bot.answering.words.naming import Name, names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence

_DOES = (
    r"(?:scor\w*|earn\w*|receiv\w*|get|got|pay|paid|serv\w*|play\w*|spen[dt]\w*|weigh\w*|marr\w*|born|die[sd]?|live[sd]?|retire[sd]?"
    r"|resign\w*|grow up|study|studied|go to|sentenced|arrested|convicted|verdien\w*|bekommt|bekam|erhielt|erhält"
    r"|schoss|erzielte?"
    r"|geboren|gestorben|verurteilt|festgenommen|verhaftet|heirate\w*|wiegt|spielte?|sitzen|absitzen)"
)
_SAYS = r"(?:said|says|told|added|warned|announced|sagte|sagt|erklärte|teilte|betonte|warnte|kündigte|nannte|meinte)"
_BEFORE_SAYER = re.compile(
    rf"\b(?:{_SAYS}|according to|so|laut|nach (?:angaben|worten) (?:von|des|der))\s(?:[\w'’-]+\s){{0,5}}\Z",
    re.IGNORECASE,
)
_BEHIND_SAYER = re.compile(rf"(?:,[^,.]{{0,60}},)?\s{_SAYS}\b", re.IGNORECASE)


def of_the_person(question: str, wanted: Sequence[Name], told: Sequence[Sentence]) -> list[Sentence]:
    """Without what is told of other people only, in articles that name the person asked about elsewhere."""
    person = _person(question, wanted)
    if person is None:
        return list(told)
    named = {one.found.passage.article_id for one in told if _holds(one.found.passage.text, person)}
    return [
        one
        for one in told
        if one.found.passage.article_id not in named or not _is_of_another(person, with_context(one, told).text, one)
    ]


def _person(question: str, wanted: Sequence[Name]) -> Name | None:
    """The only person that a question names, whose amount, time or the like it asks for."""
    if len(wanted) != 1 or wanted_kind(question) == "name":
        return None
    name = wanted[0]
    acts = re.search(rf"{re.escape(name.text)}(?:['’]s)?\s(?:[\w'’-]+\s){{0,6}}?{_DOES}\b", question, re.IGNORECASE)
    return name if len(name.words) > 1 and (is_person(name) or acts) else None


def _holds(text: str, person: Name) -> bool:
    return re.search(rf"\b{re.escape(person.text.split()[-1])}\b", text) is not None


def _is_of_another(person: Name, text: str, one: Sentence) -> bool:
    """Whether a text names somebody, not only as who says it, and no word of the person's name."""
    if any(re.search(rf"\b{re.escape(word)}\b", text) for word in person.text.split()):
        return False
    others = (name for name in names(text, spoken(one)) if name.sure and len(name.words) > 1)
    return any(_is_somebody(name, one) and not _only_says(name, text) for name in others)


def _is_somebody(name: Name, one: Sentence) -> bool:
    """Whether a given name tells that a person is named, or the last name alone is used as well: "Ahlers will …"."""
    alone = rf"(?<!{re.escape(name.text.split()[-2])}\s)\b{re.escape(name.text.split()[-1])}\b"
    return is_person(name) or len(re.findall(alone, one.found.passage.text)) > 0


def _only_says(name: Name, text: str) -> bool:
    start = text.find(name.text)
    return bool(_BEFORE_SAYER.search(text[:start]) or _BEHIND_SAYER.match(text[start + len(name.text) :]))
