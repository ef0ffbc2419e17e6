"""How many outlets carry what is cited, and how many told it first: near-copies and one agency count once; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.compose import plain
from bot.answering.notes.remarks import remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Citation
    from vectorstore.domain import Found


def corroboration(language: str, citations: Sequence[Citation]) -> list[str]:
    """Sources and origins ("3 Quellen, 1 Ursprung: dpa") where several outlets carry a text; else nothing.

    Of an article that is cited several times those carriers count that print all of it: one that has another figure in
    one of the quotes backs none of them.
    """
    found = [citation.quote.found for citation in citations]
    outlets = {name.casefold() for one in found if (name := one.article.source)} | _carrying(found)
    origins = {origin.casefold(): origin for one in found if (origin := _origin(one))}
    if not origins or len(outlets) <= len(origins):
        return []
    name = "one origin" if len(origins) == 1 else "origins"
    names = ", ".join(plain(origin) for origin in origins.values())
    return [remark(language, name, sources=len(outlets), origins=len(origins), names=names)]


def _carrying(found: Sequence[Found]) -> set[str]:
    """The other outlets that print every quote of an article."""
    named: dict[str, set[str]] = {}
    for one in found:
        carriers = {carrier.source.casefold() for carrier in one.carriers if carrier.source}
        key = one.passage.article_id
        named[key] = named[key] & carriers if key in named else carriers
    return set().union(*named.values())


def _origin(found: Found) -> str:
    """Who told it first: the agency or the earliest outlet of a text in several, the agency credited, or the outlet."""
    credited = found.article.extra.get("origin")
    return found.origin or (credited if isinstance(credited, str) else "") or found.article.source
