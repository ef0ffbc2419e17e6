"""Whether figures are told of the whole world, or country, where those of a place are asked for; pure.

"39 million people globally were living with it" does not tell how many do in the US, nor "bundesweit" those in Jena.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.kind import kind_asked
from bot.answering.asked.subject import asked_names, forms, nations
from bot.answering.words.naming import words_of
from vectorstore.text.numbers import amounts
from vectorstore.text.same_names import FIRST_NAMED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.words.naming import Name

# "7 per cent of worldwide turnover" is what a fine is measured by.
_WORLDWIDE = re.compile(
    r"\b(?:globally|world-?wide|weltweit\w*)\b(?!\s(?:\w+\s)?(?:turnover|revenues?|sales|\w*umsatz\w*)\b)",
    re.IGNORECASE,
)
_NATIONWIDE = re.compile(
    r"\b(?:nation-?wide|nationally|across the country|bundesweit\w*|landesweit\w*|deutschlandweit\w*"
    r"|österreichweit\w*)\b",
    re.IGNORECASE,
)
_COUNTED = frozenset(("count", "money", "share"))
_OF_A_NATION = re.compile(r"[A-Z]\w+(?:an|ish|ese)s?|French|Dutch|Swiss|\w+isch(?:e[mnrs]?)?")
_SOMEWHERE = re.compile(r"\b(?:in|im|across)\s(?:the\s|der\s|den\s)?\Z", re.IGNORECASE)


def of_a_wider_place(question: str, language: str, quoted: Sequence[str]) -> str:
    """The place asked about where every quote with a figure tells it of a wider one and not of that, else ""."""
    if kind_asked(question) not in _COUNTED:
        return ""
    figures = [text for text in quoted if any(not one.is_year for one in amounts(text, language))]
    places = _places(question, language) if figures else ()
    return next((one.text for one in places if all(_is_wider(question, one, text) for text in figures)), "")


def _places(question: str, language: str) -> list[Name]:
    """The names behind "in", and the nations: "in the US", "Americans"."""
    named = asked_names(question, language)
    there = (one for one in named if _SOMEWHERE.search(question[: question.find(one.text)]))
    return [*there, *(one for one in nations(question) if _OF_A_NATION.fullmatch(one.text))]


def _is_wider(question: str, place: Name, text: str) -> bool:
    """Whether a text tells of the world, or of the country where the place is none, without the place itself."""
    wider = (_WORLDWIDE,) if not FIRST_NAMED.isdisjoint(place.words) else (_WORLDWIDE, _NATIONWIDE)
    told = any(each.search(text) and not each.search(question) for each in wider)
    return told and words_of(text).isdisjoint(forms(place))
