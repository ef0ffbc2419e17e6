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


def in_their_letters(question: str, texts: Sequence[str]) -> str:
    """The question with each acronym that no text has in the other writing that they have; unchanged without one."""
    return _ACRONYM.sub(lambda found: _theirs(found.group(), texts), question)


def _theirs(acronym: str, texts: Sequence[str]) -> str:
    if _count(acronym, texts):
        return acronym
    others = [other.upper() for other in equivalents(acronym.lower()) if _ACRONYM.fullmatch(other.upper())]
    return max((other for other in others if _count(other, texts)), key=lambda one: _count(one, texts), default=acronym)


def _count(acronym: str, texts: Sequence[str]) -> int:
    written = re.compile(rf"\b{re.escape(acronym)}\b")
    return sum(written.search(text) is not None for text in texts)
