"""An article as it stood at a moment: what later revisions said is not shown for it; pure but for the reading."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from bot.retrieval.diversity import shingles
from bot.retrieval.retrieved import Dropped
from vectorstore.domain import Article, Found, Passage
from vectorstore.text.passages import split

Revisions = Callable[[str], Sequence[Article]]
CHANGED = "changed after the moment asked for, and what it said before is not kept"


@dataclass(frozen=True, slots=True)
class Known:
    """The passages as they stood, those left out, and whether any article has changed since."""

    passages: tuple[Found, ...]
    dropped: tuple[Dropped, ...] = ()
    changed: bool = False


def as_known(found: Sequence[Found], moment: float | None, revisions: Revisions) -> Known:
    """The passages in the revision that was out at a moment (UTC seconds); without a moment as they are."""
    if moment is None:
        return Known(tuple(found))
    kept: dict[str, Found] = {}
    dropped, changed = [], False
    for one in found:
        stood = _stood(one, moment, revisions) if may_have_changed(one.article, moment) else one
        changed = changed or stood is not one
        if stood is None:
            dropped.append(Dropped(one, CHANGED))
        else:
            kept.setdefault(stood.passage.id, stood)
    return Known(tuple(kept.values()), tuple(dropped), changed)


def may_have_changed(article: Article, moment: float) -> bool:
    """Whether an article's newest revision may be younger than a moment."""
    return article.revision > 1 or (article.updated is not None and article.updated >= moment)


def _stood(one: Found, moment: float, revisions: Revisions) -> Found | None:
    """The passage in the newest revision that was out by then; None where there is none."""
    then = revision_at(list(revisions(one.passage.article_id)), moment)
    if then is None:
        return None
    if then.revision == one.article.revision:
        return one
    passage = _alike(one.passage, split(then))
    if passage is None:
        return None
    placed = replace(passage, language=one.passage.language, key=-one.passage.key - 1)
    return replace(one, passage=placed, article=replace(then, text=""))


def revision_at(every: Sequence[Article], moment: float) -> Article | None:
    """Of all revisions of an article, oldest first, the newest that was out by then."""
    out = [revision for revision, time in zip(every, came_out(every), strict=True) if time < moment]
    return max(out, key=lambda revision: revision.revision, default=None)


def came_out(revisions: Sequence[Article]) -> list[float]:
    """When each revision was out: as its article says unless we had it sooner; an undated change when fetched."""
    times = [_out(one, one.said) for one in revisions[:1]]
    for old, new in pairwise(revisions):
        before = max((time for time in (old.published, old.updated) if time is not None), default=float("-inf"))
        said = new.updated if new.stood is None else new.stood
        times.append(_out(new, said if said is not None and said > before else None))
    return times


def _out(revision: Article, said: float | None) -> float:
    fetched = revision.fetched if revision.fetched is not None else float("inf")
    return fetched if said is None else min(fetched, said)


def _alike(passage: Passage, others: Sequence[Passage]) -> Passage | None:
    """The passage of another revision that shares most with this one, else the one in its place."""
    ours = shingles(passage.text)
    likeness = {other.id: (len(ours & shingles(other.text)), -abs(other.start - passage.start)) for other in others}
    return max(others, key=lambda other: likeness[other.id], default=None)
