"""The carriers of what is cited: those whose text prints the quote, and what the other near-copies say in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bot.answering.check.printed import Differing, prints
from bot.answering.compose import plain
from bot.answering.notes.remarks import outlet, remark
from bot.retrieval.as_of import may_have_changed, revision_at

if TYPE_CHECKING:
    from bot.answering.answer import Citation
    from bot.answering.notes.corrections import Revisions
    from vectorstore.domain import Article, Found

Texts = Callable[[Iterable[str]], Mapping[str, "Article"]]
"""The articles with these ids with their texts, in one reading; unknown ids are left out."""
MOST = 3  # versions named beside the one quoted


@dataclass(frozen=True, slots=True)
class Version:
    """A near-copy that has another figure where the quote has ``differing.ours``."""

    article: Article
    differing: Differing


@dataclass(frozen=True, slots=True)
class Carried:
    """A citation whose carriers all print its quote, and the versions that tell it with another figure."""

    citation: Citation
    versions: tuple[Version, ...] = ()


def carried(
    citations: Sequence[Citation], texts: Texts, revisions: Revisions = lambda _: (), moment: float | None = None
) -> tuple[Carried, ...]:
    """The citations held against the texts of their carriers, which are read at once; without carriers nothing is.

    With a ``moment`` (UTC seconds) a carrier counts as it stood then.
    """
    wanted = {one.id for citation in citations for one in citation.quote.found.carriers}
    known = texts(wanted) if wanted else {}
    if moment is not None:
        stood = {key: _at(moment, one, revisions) for key, one in known.items()}
        known = {key: one for key, one in stood.items() if one is not None}
    return tuple(_held(citation, known) for citation in citations)


def _at(moment: float, article: Article, revisions: Revisions) -> Article | None:
    changed = may_have_changed(article, moment)
    return revision_at(list(revisions(article.id)), moment) if changed else article


def _held(citation: Citation, known: Mapping[str, Article]) -> Carried:
    quote, found = citation.quote, citation.quote.found
    language = found.passage.language or found.article.language
    told = [
        (one, prints(quote.text, known[one.id].text, language) if one.id in known else False) for one in found.carriers
    ]
    printing = tuple(one for one, said in told if said is True)
    versions = tuple(Version(one, said) for one, said in told if isinstance(said, Differing))
    return Carried(replace(citation, quote=replace(quote, found=_carried_by(found, printing))), versions)


def _carried_by(found: Found, carriers: tuple[Article, ...]) -> Found:
    """The passage with those carriers alone; without an agency the earliest of them all is the origin."""
    if found.agency or carriers == found.carriers:
        return replace(found, carriers=carriers)
    named = [one.source for one in (found.article, *carriers) if one.source]
    kept = found.origin if found.origin in named else _earliest((found.article, *carriers))
    return replace(found, carriers=carriers, origin=kept if carriers else "")


def _earliest(articles: Sequence[Article]) -> str:
    dated = sorted(articles, key=lambda one: (one.published is None, one.published or 0.0))
    return next((one.source for one in dated if one.source), "")


def agreeing(found: Sequence[Carried]) -> list[Citation]:
    """The citations without those of a version that has another figure than what is cited before it."""
    kept: list[Citation] = []
    differing: set[str] = set()
    for one in found:
        if one.citation.quote.found.passage.article_id not in differing:
            kept.append(one.citation)
            differing |= {version.article.id for version in one.versions}
    return kept


def versions(language: str, found: Sequence[Carried], notes: Sequence[str] = ()) -> list[str]:
    """What near-copies say in place of a quoted figure, each with outlet and day, the newest first.

    Figures that the ``notes`` name already are not told again.
    """
    told: list[str] = []
    for one in (each for each in found if each.versions):
        figures = {said.split()[0] for version in one.versions for said in _both(version.differing)}
        if not any(all(figure in note for figure in figures) for note in (*notes, *told)):
            told.append(_told(language, one))
    return told


def _both(differing: Differing) -> tuple[str, str]:
    return differing.ours, differing.theirs


def _told(language: str, found: Carried) -> str:
    """One remark on a quote: its own figure and the others', each with outlet and day."""
    ours = found.versions[0].differing.ours
    others = {one.differing.theirs: one.article for one in found.versions if one.differing.ours == ours}
    sides = [(found.citation.quote.found.article, ours), *((article, said) for said, article in others.items())]
    ordered = sorted(sides[: MOST + 1], key=lambda side: side[0].published or 0.0, reverse=True)
    marks = [outlet(language, found.citation.quote.found, article) for article, _ in ordered]
    if _newer(ordered[0][0], ordered[1][0]):
        marks[0] = remark(language, "newer", outlet=marks[0])
    values = [
        remark(language, "side", outlet=mark, value=plain(said)) for mark, (_, said) in zip(marks, ordered, strict=True)
    ]
    return remark(language, "versions", sides="; ".join(values))


def _newer(one: Article, other: Article) -> bool:
    return one.published is not None and other.published is not None and one.published > other.published
