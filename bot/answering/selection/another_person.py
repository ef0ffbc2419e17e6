"""What a text tells of another person than the one asked about, who is named elsewhere in it; pure.

"Striker Liam Castellan joins Alderton. … He scored 23 goals" is no word on Ollie Brandreth, of whom the article says
that he left. The reader gave it 3 log-odds where Brandreth's goals were asked for.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.offered_kind import wanted_kind
from bot.answering.check.context import with_context
from bot.answering.sentence import spoken
from bot.answering.words.naming import Name, names
from bot.answering.words.persons import is_person

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
_BEHIND_SAYER = re.compile(rf"(?:,[^,.]{{0,60}},)?\s{_SAYS}\b", re.IGNORECASE)

_TITLE = re.compile(
    r"(?:[A-ZÄÖÜ .,]+(?:\([^)]*\))? [-–—] )?"
    r"(?:(?!(?:under|by|with|of|for|from|in|at|on|and|to|unter|von|mit|bei|und|für)\b)[\w-]+ ){0,3}"
)
_FIRM = re.compile(
    r"\b(?:bank|group|airlines?|ferries|club|united|city|town|rovers|fc|inc|ag|gmbh|university|college|council|party|union)\b",
    re.IGNORECASE,
)


def of_the_person(question: str, wanted: Sequence[Name], told: Sequence[Sentence]) -> list[Sentence]:
    """Without sentences about somebody else, in articles that name the person asked about elsewhere.

    Of an article of which nothing else was read everything stays.
    """
    person = _person(question, wanted)
    if person is None:
        return list(told)
    named = {one.found.passage.article_id for one in told if _holds(one.found.passage.text, person)}
    out = {id(one) for one in told if one.found.passage.article_id in named and _is_of_another(person, one, told)}
    left = {one.found.passage.article_id for one in told if id(one) not in out}
    return [one for one in told if id(one) not in out or one.found.passage.article_id not in left]


def _person(question: str, wanted: Sequence[Name]) -> Name | None:
    """The only person that a question names, whose amount, time or the like it asks for."""
    if len(wanted) != 1 or wanted_kind(question) == "name" or len(wanted[0].words) < 2:  # noqa: PLR2004
        return None
    name = wanted[0]
    acts = re.search(rf"{re.escape(name.text)}(?:['’]s)?\s(?:[\w'’-]+\s){{0,6}}?{_DOES}\b", question, re.IGNORECASE)
    return name if is_person(name) or (acts and not _FIRM.search(name.text)) else None


def _holds(text: str, person: Name) -> bool:
    return re.search(rf"\b{re.escape(person.text.split()[-1])}\b", text) is not None


def _is_of_another(person: Name, one: Sentence, told: Sequence[Sentence]) -> bool:
    """Whether a sentence opens with somebody else, or with a pronoun that stands for them."""
    text = with_context(one, told).text
    if any(re.search(rf"\b{re.escape(word)}\b", text) for word in person.text.split()):
        return False
    opening = (name for name in names(text, spoken(one)) if name.sure and _opens(name, text))
    return any(_is_somebody(name, one) and not _only_says(name, text) for name in opening)


def _opens(name: Name, text: str) -> bool:
    """Whether a text begins with a name, behind its title and the place of a dateline at most."""
    return _TITLE.fullmatch(text[: text.find(name.text)]) is not None


def _is_somebody(name: Name, one: Sentence) -> bool:
    """Whether a given name or "Ms" tells that a person is named, or the whole name and the last one alone are used."""
    last, text = re.escape(name.text.split()[-1]), one.found.passage.text
    if is_person(name) or re.search(rf"\b(?:mrs?|ms|miss|sir|dame|herrn?|frau)\.?\s{last}\b", text, re.IGNORECASE):
        return True
    whole = len(re.findall(rf"\b[A-ZÄÖÜ][a-zäöüß]+ {last}\b", text))
    return 0 < whole < len(re.findall(rf"\b{last}\b", text))


def _only_says(name: Name, text: str) -> bool:
    return _BEHIND_SAYER.match(text[text.find(name.text) + len(name.text) :]) is not None
