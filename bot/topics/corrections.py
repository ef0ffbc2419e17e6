"""Answers that cite what an outlet has changed since: found by the revisions of their articles, told once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
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


def write_corrections(store: Store, now: float, places: Sequence[str] | None = None) -> list[Outgoing]:
    """Write down what is to be corrected, one piece for each answer and place; it then waits to be sent.

    Each revision is looked at once: no second call, in whatever process, gives it again.
    """
    written = []
    revised = store.deliveries_of_revised()
    for delivery, articles in sorted(revised, key=lambda one: (one[0].place, one[0].answer)):
        if places is None or delivery.place in places:
            newest = [one for one in map(store.article, articles) if one is not None]
            content = _content(delivery, corrections_of(store, delivery, newest))
            looked_at = {article.id: article.revision for article in newest}
            outgoing = store.write_correction(delivery, looked_at, content, now)
            written += [outgoing] if outgoing else []
    return written


def _content(delivery: Delivery, found: Sequence[Correction]) -> dict[str, Any] | None:
    if not found:
        return None
    return {
        "language": delivery.content.get("language", "en"),
        "answer": delivery.answer,
        "message": delivery.message,
        "question": delivery.content.get("question", ""),
        "corrections": [one.to_json() for one in found],
    }


def corrections_of(store: Store, delivery: Delivery, newest: Iterable[Article]) -> list[Correction]:
    """What a delivered answer cites that reads otherwise in the newest revisions of its articles, by number."""
    found = []
    for article in newest:
        cited = [one for one in delivery.content["citations"] if one["article_id"] == article.id]
        older = {one["n"]: altered(store, one, article) for one in cited if one["revision"] < article.revision}
        found += [Correction(delivery, n, article, old, new) for n, (old, new) in older.items() if old]
    return sorted(found, key=lambda one: one.n)


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
