"""How many sources an answer rests on, and from how many origins: copies of one agency text are one origin. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bot.answering.compose import plain

if TYPE_CHECKING:
    from bot.answering.answer import Citation
    from vectorstore.domain import Article, Found

NOTES = {
    "de": ("{sources} Quellen, {origins} Ursprung: {names}", "{sources} Quellen, {origins} Ursprünge: {names}"),
    "en": ("{sources} sources, {origins} origin: {names}", "{sources} sources, {origins} origins: {names}"),
}


def origin_notes(language: str, citations: Sequence[Citation]) -> list[str]:
    """Says "3 Quellen, 1 Ursprung: dpa" where outlets print one text that the answer cites; else nothing."""
    texts = {_text_of(citation.quote.found): citation.quote.found for citation in citations}
    printed = [_outlets([found.article, *found.carriers]) for found in texts.values()]
    if all(len(outlets) < 2 for outlets in printed):  # noqa: PLR2004 - nothing is printed twice
        return []
    sources = len({outlet for outlets in printed for outlet in outlets})
    names = list(dict.fromkeys(filter(None, (origin_of(found) for found in texts.values()))))
    one, several = NOTES.get(language, NOTES["en"])
    note = one if len(texts) == 1 else several
    return [note.format(sources=sources, origins=len(texts), names=plain(", ".join(names)))]


def origin_of(found: Found) -> str:
    """Where a passage's text comes from: its agency, the earliest outlet that has it in full, or its own outlet."""
    return found.origin or found.article.source


def _text_of(found: Found) -> str:
    """The same for all articles that print one text."""
    return min([found.passage.article_id, *(carrier.id for carrier in found.carriers)])


def _outlets(articles: Iterable[Article]) -> set[str]:
    return {" ".join(article.source.split()).casefold() for article in articles if article.source.strip()}
