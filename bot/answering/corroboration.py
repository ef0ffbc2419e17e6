"""How many outlets carry what is cited, and how many told it first: near-copies and one agency count once; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.compose import plain
from bot.answering.remarks import remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Citation
    from vectorstore.domain import Found


def corroboration(language: str, citations: Sequence[Citation]) -> list[str]:
    """Sources and origins ("3 Quellen, 1 Ursprung: dpa") where several outlets carry a text; else nothing."""
    found = [citation.quote.found for citation in citations]
    outlets = {name.casefold(): name for one in found for name in _outlets(one)}
    origins = {origin.casefold(): origin for one in found if (origin := _origin(one))}
    if not origins or len(outlets) <= len(origins):
        return []
    name = "one origin" if len(origins) == 1 else "origins"
    names = ", ".join(plain(origin) for origin in origins.values())
    return [remark(language, name, sources=len(outlets), origins=len(origins), names=names)]


def _outlets(found: Found) -> list[str]:
    return [name for name in (found.article.source, *(one.source for one in found.carriers)) if name]


def _origin(found: Found) -> str:
    """Who told it first: the agency or the earliest outlet of a text in several, the agency credited, or the outlet."""
    credited = found.article.extra.get("origin")
    return found.origin or (credited if isinstance(credited, str) else "") or found.article.source
