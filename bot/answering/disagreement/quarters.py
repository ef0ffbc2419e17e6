"""Of which quarter or half of a year a sentence tells, against another; pure."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.sentence import opening

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence

PERIOD = re.compile(
    r"\b(?P<which>first|second|third|fourth|erste[ns]?|zweite[ns]?|dritte[ns]?|vierte[ns]?|[1-4]\.|q[1-4])"
    r"(?:[\s-](?:quarter|half|quartal\w*|halbjahr\w*)|(?<=q\d))\b",
    re.IGNORECASE,
)
ORDINALS = {"fir": "1", "ers": "1", "sec": "2", "zwe": "2", "thi": "3", "dri": "3", "fou": "4", "vie": "4"}


def other_periods(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences, or the openings of their articles, are of two quarters or halves of a year."""
    mine, theirs = _periods(one), _periods(other)
    return bool(mine and theirs) and not mine & theirs


def _periods(one: Sentence) -> set[str]:
    return _said_periods(one.text) or _said_periods(f"{one.found.article.title}. {opening(one)}")


def _said_periods(text: str) -> set[str]:
    words = (match.group("which").lower()[:3].strip(".q") for match in PERIOD.finditer(text))
    return {ORDINALS.get(word, word) for word in words}
