"""What comes of what, and what after what: is a cause none of the quotes', or what they tell as the effect? Pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.words.wording import content, shared
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

_UP_TO = r"\s(?P<cause>(?:(?!\s(?:and|und|while|während)\s)[^.,;])+)"
_CAUSE = re.compile(
    rf"\b(?:because(?: of)?|due to|owing to|caused by|thanks to|weil|wegen|aufgrund|infolge){_UP_TO}", re.IGNORECASE
)
_BEFORE = re.compile(rf"\b(?:after|nachdem){_UP_TO}", re.IGNORECASE)


def another_cause(statement: str, language: str, quotes: str, spoken: str) -> bool:
    """A reason is given in words none of which the quotes have, or cause and effect change places; in one language."""
    if language != spoken:
        return False
    cause = _CAUSE.search(statement)
    if cause is not None:
        stems, there = content(cause["cause"], language), frozenset(content(quotes, spoken))
        if stems and not any(shared(stem, there) for stem in stems):
            return True
    told = list(_pairs(quotes, spoken))
    return any(_turned(mine, other) for mine in _pairs(statement, language) for other in told) and not any(
        _same(mine, other) for mine in _pairs(statement, language) for other in told
    )


_Pair = tuple[frozenset[str], frozenset[str]]  # the words of what was first, those of what came of it


def _pairs(text: str, language: str) -> Iterator[_Pair]:
    for span in sentences(text):
        sentence = text[span.start : span.end]
        for pattern in (_CAUSE, _BEFORE):
            for match in pattern.finditer(sentence):
                rest = sentence[: match.start()].strip() or sentence[match.end() :]
                first, then = (frozenset(content(part, language)) for part in (match["cause"], rest))
                yield first - then, then - first


def _turned(mine: _Pair, other: _Pair) -> bool:
    """Each side's words are on the other side, and more of them than on its own."""
    return all(_hits(one, across) > _hits(one, own) for one, across, own in zip(mine, other[::-1], other, strict=True))


def _same(mine: _Pair, other: _Pair) -> bool:
    return all(_hits(one, own) > 0 for one, own in zip(mine, other, strict=True)) and not _turned(mine, other)


def _hits(stems: frozenset[str], others: frozenset[str]) -> int:
    return sum(shared(stem, others) for stem in stems)
