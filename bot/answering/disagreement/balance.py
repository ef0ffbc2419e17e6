"""The sides of a disagreement that a writer left out, and what an answer says about sides it shows; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.answer import Disputed, Statement
from bot.answering.check.context import with_context
from bot.answering.notes.remarks import disputed, outlet, remark
from bot.answering.sentence import same_article

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.answer import Citation
    from bot.answering.sentence import Sentence
    from bot.answering.side import Disagreement, Side


def missing_sides(
    language: str, found: Disagreement | None, citations: Sequence[Citation], evidence: Sequence[Sentence]
) -> list[Statement]:
    """Verbatim lines for sides not cited where another is: all of a contradiction, the newest of a development."""
    if found is None or not any(_cites(citations, side) for side in found.sides):
        return []
    wanted = found.sides if found.kind == "contradiction" else found.sides[:1]
    name = "other" if found.kind == "contradiction" else "later"
    left = [side for side in wanted if not _cites(citations, side)]
    quotes = [with_context(side.sentence, evidence) for side in left]
    return [
        Statement(quote.text, (quote,), "\n- ", remark(language, name, outlet=outlet(language, quote.found)))
        for quote in quotes
    ]


def disagreement_notes(language: str, found: Disagreement | None, citations: Sequence[Citation]) -> list[str]:
    """Says that the sources disagree or that the fact changed, where at least two sides are cited."""
    if found is None or sum(_cites(citations, side) for side in found.sides) < 2:  # noqa: PLR2004
        return []
    return [disputed(language, found)]


def disputed_sides(found: Disagreement | None, citations: Sequence[Citation]) -> Disputed | None:
    """The sides that the answer cites, with their numbers; None where there are not two."""
    if found is None:
        return None
    cited = [(_citing(citations, side), side.claim.written) for side in found.sides]
    sides = tuple((n, written) for n, written in cited if n is not None)
    return Disputed(found.kind, sides) if len(sides) > 1 else None


def _cites(citations: Sequence[Citation], side: Side) -> bool:
    return _citing(citations, side) is not None


def _citing(citations: Sequence[Citation], side: Side) -> int | None:
    """The number of the citation that holds the side's sentence."""
    one = side.sentence
    same = [each for each in citations if same_article(each.quote, one)]
    return next((each.n for each in same if each.quote.start < one.end and one.start < each.quote.end), None)
