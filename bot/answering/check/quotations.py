"""Quotation marks in a statement stand only around words that its sources have exactly so; pure."""

from __future__ import annotations

import re

_MARKED = re.compile(r"„([^„“”\"]+)[“”\"]|“([^“”]+)”|\"([^\"]+)\"|»([^»«]+)«|«([^»«]+)»|‚([^‚‘]+)‘")
_ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.)\s*")
_FOLD = str.maketrans("„“”»«‚‘’–—‑\u00a0", '"""""\'\'\'--- ')


def quoted(text: str) -> tuple[str, ...]:
    """What stands inside quotation marks, German, English or French."""
    return tuple(next(part for part in match.groups() if part) for match in _MARKED.finditer(text))


def folded(text: str) -> str:
    """Text for verbatim comparison: white space, quotation marks and dashes made equal."""
    return " ".join(text.translate(_FOLD).split())


def not_verbatim(statement: str, sources: str) -> tuple[str, ...]:
    """The quotations of a statement that its sources do not hold word for word; an ellipsis may skip words."""
    there = folded(sources)
    return tuple(words for words in quoted(statement) if not _held(words, there))


def _held(words: str, there: str) -> bool:
    position = 0
    for part in _ELLIPSIS.split(words):
        plain = folded(part).strip(" .,;:!?")
        place = there.find(plain, position)
        if place < 0:
            return False
        position = place + len(plain)
    return True
