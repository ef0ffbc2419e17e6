"""Whose age a sentence tells: "Whitlock, the 19-year-old", "Markovic, 27,", "der 52-jährige Ole Harms"; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.kind import kind_asked
from bot.answering.asked.times_named import MONTH
from bot.answering.words.naming import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.words.naming import Name

_NOBODY = rf"\b(?!(?i:the|an?|der|die|das|den|dem|eine?|{MONTH})\b)"
_NAME = rf"{_NOBODY}[A-ZÄÖÜ][\w'’-]+(?:\s[A-ZÄÖÜ][\w'’-]+){{0,2}}"
_YEARS_OLD = r"\d{1,3}(?:-year-old|-jährige[nrms]?|\syears\sold|\sjahre\salt)"
_WITH_AGE = re.compile(
    rf"(?P<before>{_NAME}),?\s(?:is\s|ist\s|was\s|war\s)?(?:\(?\d{{1,3}}[,)]|(?:aged\s|the\s|der\s|die\s)?(?i:{_YEARS_OLD}))"
    rf"|(?i:\d{{1,3}}(?:-year-old|-jährige[nrms]?|\sjahre\salte[nrms]?))\s(?P<behind>{_NAME})"
)
_NUMBER = re.compile(r"\d+")
_LEAST, _MOST = 15, 115  # years; lower numbers behind a name are goals or places
_SOMEBODY = re.compile(r"\b(?:the|der|die|den|dem)\s\d{1,3}(?:-year-old|-jährige[nrm]?)\b", re.IGNORECASE)


def of_another_age(question: str, wanted: Sequence[Name], text: str) -> bool:
    """Whether a text tells the age of somebody, and of nobody who is asked about."""
    if not wanted or kind_asked(question) != "age":
        return False
    owners, somebody = _owners(text), _SOMEBODY.search(text)
    if not owners and somebody:  # "The 17-year-old finished ahead of Ibarra", not "Ibarra said …, the 17-year-old"
        before, behind = text[: somebody.start()], text[somebody.end() :]
        return not _is_asked(before, wanted) and _is_asked(behind, wanted)
    return bool(owners) and not any(_is_asked(owner, wanted) for owner in owners)


def of_their_age(question: str, wanted: Sequence[Name], text: str) -> bool:
    """Whether a text tells the age of whom the question asks of, behind the name or before it: no goals in brackets."""
    told = _WITH_AGE.finditer(text) if wanted and kind_asked(question) == "age" else ()
    return any(
        _is_asked(match["before"] or match["behind"], wanted)
        and _LEAST <= int(_NUMBER.findall(match.group())[-1]) <= _MOST
        for match in told
    )


def opens_with_an_age(question: str, text: str) -> bool:
    """Whether an age is asked for and a text begins with that of somebody spoken of before: "Die 36-jährige …"."""
    return kind_asked(question) == "age" and _SOMEBODY.match(text) is not None


def _owners(text: str) -> list[str]:
    """The names beside which an age is told."""
    return [match["before"] or match["behind"] for match in _WITH_AGE.finditer(text)]


def _is_asked(owner: str, wanted: Sequence[Name]) -> bool:
    asked = frozenset[str]().union(*(words_of(name.text) for name in wanted))
    return not asked.isdisjoint(words_of(owner))
