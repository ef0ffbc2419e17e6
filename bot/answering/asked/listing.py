"""Questions that ask for several things; pure."""

from __future__ import annotations

import re

_NOUN = r"(?-i:[A-ZÄÖÜ])[\wäöüß-]*"
_PLURAL_VERB = r"(?-i:[a-zäöü])\w+en\b|sind\b"
_LIST = re.compile(
    rf"^\W*(?:(?:in|an|aus|auf|mit|bei|von|zu|unter|vor)\s+welchen\s+(?:\w+\s+)?{_NOUN}\s+\w+"
    rf"|welche\s+(?:(?-i:[a-zäöü])\w+\s+)?{_NOUN}\s+(?:(?:von|der|des|im|in|am|aus|bei|für)\s+(?:\w+\s+)?{_NOUN}\s+)?"
    rf"(?:{_PLURAL_VERB})"
    r"|nenne?\b|liste?\b|zähle?\b.*\bauf|was sind die|wer sind die|(?:wer|was|wen)\b.{0,40}\balles\b|wo\b.*\büberall\b"
    r"|wo (?:wird|wurde|wurden) \w+t\W*$|wer\b.*\b(?:dieses jahr|in diesem jahr|diese woche|diesen monat)\b"
    r"|what are the|(?:(?:in|to|from|at|on|for)\s+)?which\s+(?:\w+\s+)?(?!(?:was|has|does)\b)\w{2,}(?<![us])s\b"
    r"|what\s+(?:\w+\s+)?\w{3,}s\s+(?:are|were|will|did|do|have|had|can|should|would)\b"
    r"|name (?:the|all|some)|list\b|who are the|who (?:has |have )?\w+ed\b.*\bthis (?:year|month|week)\b"
    r"|where are \w+\b.*\b(?:on strike|striking)\b|who all\b)",
    re.IGNORECASE,
)


def listed(question: str) -> bool:
    """Whether a question asks for several things to be named."""
    return bool(_LIST.search(question))
