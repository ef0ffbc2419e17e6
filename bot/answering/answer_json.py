"""An answer kept without the texts of its passages, and read back; the other direction is ``Answer.to_json``.

Quotes are kept whole. Passages get their text again from the store, so that deleting an article deletes its text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from bot.answering.answer import Answer, Citation, Period, Quote, Timings
from vectorstore.domain import Article, Coverage, Found, Passage

Json = Mapping[str, Any]


def kept_json(answer: Answer) -> dict[str, Any]:
    """The answer's JSON without the texts of its passages."""
    data = answer.to_json()
    return {**data, "passages": [{**passage, "text": ""} for passage in data["passages"]]}


def restored(answer: Answer, articles: Mapping[str, Article]) -> Answer:
    """The answer with the texts of its passages, as far as their articles (by id) are there and unchanged."""
    return replace(
        answer,
        citations=tuple(
            replace(one, quote=replace(one.quote, found=_with_text(one.quote.found, articles)))
            for one in answer.citations
        ),
        passages=tuple(_with_text(found, articles) for found in answer.passages),
    )


def _with_text(found: Found, articles: Mapping[str, Article]) -> Found:
    passage = found.passage
    article = articles.get(passage.article_id)
    if article is None or article.revision != passage.revision:
        return found
    return replace(found, passage=replace(passage, text=article.text[passage.start : passage.end]))


def answer_of(data: Json) -> Answer:
    """The answer that gave this JSON: its quotes lie in its passages again; articles have their heads alone."""
    passages = {one["passage_id"]: _found(one, data["citations"]) for one in data["passages"]}
    timings, coverage = data["timings_ms"], data["coverage"]
    return Answer(
        id=data["id"],
        question=data["question"],
        status=data["status"],
        reason=data["reason"],
        text=data["answer"],
        language=data["language"],
        citations=tuple(_citation(one, passages) for one in data["citations"]),
        passages=tuple(passages.values()),
        period=data["period"] and Period(_seconds(data["period"]["since"]), _seconds(data["period"]["until"])),
        coverage=Coverage(coverage["articles"], coverage["sources"], _seconds(coverage["newest"])),
        writer=data["writer"],
        notes=tuple(data["notes"]),
        timings=Timings(timings["retrieve"], timings["write"], timings["total"]),
    )


def _found(passage: Json, citations: Sequence[Json]) -> Found:
    """A passage with the head of its article; author and update are known of cited ones only."""
    cited = next((one for one in citations if one["article_id"] == passage["article_id"]), {})
    return _placed(passage, cited, passage["text"], passage["start"], passage["end"])


def _citation(one: Json, passages: Mapping[str, Found]) -> Citation:
    """A citation; its quote is its own passage where that was not among those shown, its carriers print the quote."""
    own = _placed(one, one, one["quote"], one["start"], one["end"])
    read = passages.get(one["passage_id"], own)
    found = replace(read, carriers=own.carriers, origin=own.origin, agency=own.agency)
    return Citation(one["n"], Quote(found, one["start"], one["end"], one["quote"]))


def _placed(head: Json, cited: Json, text: str, start: int, end: int) -> Found:
    article_id, revision, ordinal = head["passage_id"].rsplit("-", 2)
    article = Article(
        text="",
        title=head["title"],
        url=head["url"],
        source=head["source"],
        author=cited.get("author", ""),
        published=_seconds(head["published"]),
        updated=_seconds(cited.get("updated")),
        language=head["language"],
        extra={"completeness": cited.get("completeness", "full")},
        revision=int(revision),
    )
    passage = Passage(article_id, int(revision), int(ordinal), start, end, text, head["language"])
    carriers = tuple(
        Article("", source=one["source"], url=one["url"], published=_seconds(one["published"]))
        for one in head.get("carriers", ())
    )
    origin = head.get("origin", "")
    return Found(passage, article, carriers=carriers, origin=origin, agency=bool(origin))


def _seconds(text: str | None) -> float | None:
    return None if text is None else datetime.fromisoformat(text).timestamp()
