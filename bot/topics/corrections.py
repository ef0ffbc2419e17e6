"""Answers that cite what an outlet has changed since: found by the revisions of their articles, told once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from bot.answering.answer import Answer
from bot.topics.following import TERMINAL
from vectorstore.domain import Article
from vectorstore.record.follows import Delivery, Outgoing
from vectorstore.record.revisions import Change, changes
from vectorstore.store import Store


@dataclass(frozen=True, slots=True)
class Correction:
    """One citation of a delivered answer whose sentence was changed; ``new`` is "" where it is gone."""

    delivery: Delivery
    n: int
    article: Article
    old: str
    new: str

    def to_json(self) -> dict[str, Any]:
        """As `dateline digest --json` prints it."""
        return {
            "answer": self.delivery.answer,
            "question": self.delivery.content.get("question", ""),
            "n": self.n,
            "article_id": self.article.id,
            "source": self.article.source,
            "title": self.article.title,
            "url": self.article.url,
            "revision": self.article.revision,
            "old": self.old,
            "new": self.new or None,
        }


def delivered(store: Store, answer: Answer, place: str, message: str, now: float) -> None:
    """Remember where an answer stands, so that it can be corrected there; a refusal cites nothing and is let go.

    What others asked is not kept, only what was cited; one's own terminal keeps the question.
    """
    if answer.status != "answered":
        return
    cited = [_cited(citation.to_json(), citation.quote.found.passage.revision) for citation in answer.citations]
    question = answer.question if place == TERMINAL else ""
    content = {"question": question, "language": answer.language, "citations": cited}
    articles = {one["article_id"]: one["revision"] for one in cited}
    store.add_delivery(Delivery(answer.id, place, message, now, content), articles)


def _cited(citation: Mapping[str, Any], revision: int) -> dict[str, Any]:
    kept = {name: citation[name] for name in ("n", "article_id", "start", "end", "quote", "source", "title", "url")}
    return {**kept, "revision": revision}


def due_corrections(store: Store, now: float, places: Sequence[str] | None = None) -> list[Correction]:
    """Corrections to be told now; each is claimed, so that no second call, in whatever process, gives it again."""
    found = []
    for delivery, articles in store.deliveries_of_revised():
        if places is None or delivery.place in places:
            for article_id in articles:
                found += _of_article(store, delivery, article_id, now)
    return found


def write_corrections(store: Store, now: float, places: Sequence[str] | None = None) -> list[Outgoing]:
    """Write down what is to be corrected, one piece for each answer and place; it then waits to be sent."""
    written = []
    due = sorted(due_corrections(store, now, places), key=lambda one: (one.delivery.place, one.delivery.answer, one.n))
    for (place, answer), group in groupby(due, key=lambda one: (one.delivery.place, one.delivery.answer)):
        found = list(group)
        told = {
            "language": found[0].delivery.content.get("language", "en"),
            "answer": answer,
            "message": found[0].delivery.message,
            "question": found[0].delivery.content.get("question", ""),
            "corrections": [one.to_json() for one in found],
        }
        outgoing = store.write_digest(place, told, (), (), now)
        written += [outgoing] if outgoing else []
    return written


def _of_article(store: Store, delivery: Delivery, article_id: str, now: float) -> list[Correction]:
    newest = store.article(article_id)
    if newest is None:
        return []
    cited = [one for one in delivery.content["citations"] if one["article_id"] == article_id]
    older = [one for one in cited if one["revision"] < newest.revision]
    if not older or not store.claim_correction(delivery, article_id, newest.revision, now):
        return []
    told = {one["n"]: altered(store, one, newest) for one in older}
    return [Correction(delivery, n, newest, old, new) for n, (old, new) in told.items() if old]


def altered(store: Store, citation: Mapping[str, Any], newest: Article) -> tuple[str, str]:
    """The cited sentence as it was and as it is now ("" where it is gone); twice "" where it says the same."""
    quote = citation["quote"]
    old = store.article(newest.id, citation["revision"])
    if old is None or quote in newest.text:
        return "", ""
    touched = [change for change in changes(old, newest) if _overlaps(change, citation["start"], citation["end"])]
    if not touched:
        return "", ""
    return " ".join(change.old for change in touched), " ".join(filter(None, (change.new for change in touched)))


def _overlaps(change: Change, start: int, end: int) -> bool:
    return change.old_at is not None and change.old_at.start < end and start < change.old_at.end
