"""Whether the place of a team in its table is asked for; German and English, pure."""

from __future__ import annotations

import re

_TABLE = r"(?:table|standings|league|rankings?)"
_ASKED = re.compile(
    r"\b(?:auf welche[mnr] (?:tabellen)?(?:platz|rang) (?:steh|lieg|rangier|ist|sind|beende)\w*"
    r"|welchen (?:tabellen)?(?:platz|rang) (?:belegt|belegen)|wo steh(?:t|en)\b.{0,80}\btabelle|tabellenplatz"
    rf"|where (?:is|are|do|does)\b.{{0,80}}\bin the (?:\w+ )?{_TABLE}\b"
    rf"|(?:what|which) (?:league )?(?:place|position|spot)\b.{{0,80}}\bin the (?:\w+ )?{_TABLE}\b)",
    re.IGNORECASE,
)


def asks_place(question: str) -> bool:
    """Whether the place of a team in its table is asked for."""
    return _ASKED.search(question) is not None
