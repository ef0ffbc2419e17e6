"""A question's acronyms as the articles found write them: they tell of the EZB where it asks of the ECB; pure.

A name of several words is near its other writing by meaning, letters are not: asked of the EZB, the reader finds in
German what it does not find asked of the ECB.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vectorstore.text.same_names import equivalents

if TYPE_CHECKING:
    from collections.abc import Sequence

_ACRONYM = re.compile(r"\b[A-ZÄÖÜ]{2,6}\b")


def in_their_letters(question: str, own: Sequence[str], foreign: Sequence[str]) -> str:
    """The question with each acronym that no text has in the other writing of the foreign ones; unchanged without one.

    ``own``: the texts in the question's language, in which other letters are another's name.
    """
    return _ACRONYM.sub(lambda found: _theirs(found.group(), own, foreign), question)


def _theirs(acronym: str, own: Sequence[str], foreign: Sequence[str]) -> str:
    if _count(acronym, (*own, *foreign)):
        return acronym
    others = [other.upper() for other in equivalents(acronym.lower()) if _ACRONYM.fullmatch(other.upper())]
    written = [other for other in others if _count(other, foreign)]
    return max(written, key=lambda one: _count(one, foreign), default=acronym)


def _count(acronym: str, texts: Sequence[str]) -> int:
    written = re.compile(rf"\b{re.escape(acronym)}\b")
    return sum(written.search(text) is not None for text in texts)
