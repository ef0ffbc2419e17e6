"""Takes a question of several parts apart, so that each part can find its own passages."""

from __future__ import annotations

import re

JOINTS = re.compile(
    r"""
    [,;]?\s+(?:while|whereas|compared\s+(?:to|with)|in\s+comparison\s+(?:to|with)|as\s+opposed\s+to|versus|vs\.?
        |während|wohingegen|im\s+Vergleich\s+(?:zu|mit|zum|zur)|verglichen\s+mit|gegenüber)\s+
    |[,;]?\s+(?:and|but|und|aber|sowie)\s+(?:(?:also|then|did|does|is|was|has|that|the|auch|dann|die|der|das)\s+)?
    |[,;]\s+|(?<=\?)\s+
    """,
    re.VERBOSE | re.IGNORECASE,
)
COMPARISON = re.compile(
    r"\b(?:versus|vs|compared?|comparison|difference|whereas|while|both|Vergleich|verglichen|Unterschied|sowohl|während)\b",
    re.IGNORECASE,
)
SHORTEST = 5  # words a part needs to be searched on its own
LONG = 18  # words from which a question is likely to hold several parts
MOST = 5


def clauses(question: str, outlets: int = 0) -> tuple[str, ...]:
    """The parts of a question, none for a question of one part; ``outlets`` is how many outlets it names."""
    question = " ".join(question.split())  # the joints would try every run of spaces at each of its places
    if outlets < 2 and len(question.split()) < LONG and not COMPARISON.search(question):  # noqa: PLR2004 - two or more
        return ()
    parts: list[str] = []
    for piece in filter(None, (part.strip() for part in JOINTS.split(question))):
        if parts and (len(piece.split()) < SHORTEST or len(parts[-1].split()) < SHORTEST):
            parts[-1] += f" {piece}"
        else:
            parts.append(piece)
    return tuple(parts[:MOST]) if len(parts) > 1 else ()
