"""From an answer and its trace to the receipt that is kept; pure.

``content`` holds ``answer`` (the answer's JSON, passages cut short), ``asked``, ``asked_by`` and ``asked_why`` (the
stand-alone question, who made it, and why no model did), ``step`` (the question for who is described in it, the name
found, and the reader's log-odds for it), ``filters``, ``history``, ``ranked``, ``dropped``,
``sentences``, ``evidence``, ``untold`` (what of a refused question the articles do not tell), ``usage`` and ``face``.
Quotes are kept whole, so that they outlive their article; passages are not, so that deleting an article deletes its
text.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from bot.answering.answer import passage_json
from vectorstore.domain import iso
from vectorstore.record.receipts import Receipt

if TYPE_CHECKING:
    from bot.answering.events import AnswerDone
    from bot.answering.trace import Judged, Trace
    from bot.retrieval.ask import Ask
    from bot.retrieval.retrieved import Dropped
    from vectorstore.domain import Found

SHORT = 160  # characters of a passage: enough to know it again; ten of them and four quotes make 2 kB on the disk


def receipt_of(done: AnswerDone, asked: float, *, asker: str = "", face: str = "") -> Receipt:
    """The receipt of an answer given at ``asked`` (UTC seconds) through a face such as "ask" or "discord"."""
    answer = done.answer.to_json()
    answer["passages"] = [{**passage, "text": cut(passage["text"])} for passage in answer["passages"]]
    content: dict[str, Any] = {"answer": answer, "face": face, "ranked": [_ranks(one) for one in done.answer.passages]}
    if done.trace is not None:
        content |= _explained(done.trace)
    return Receipt(done.answer.id, done.answer.question, done.answer.status, content, asked, asker)


def cut(text: str, length: int = SHORT) -> str:
    """The beginning of a text."""
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"


def _explained(trace: Trace) -> dict[str, Any]:
    usage, step = trace.usage, trace.step
    return {
        "asked": trace.asked,
        "asked_by": trace.asked_by,
        "asked_why": trace.asked_why,
        **({"step": {"question": step.question, "name": step.name, "reading": round(step.reading, 3)}} if step else {}),
        "filters": _filters(trace.ask),
        "history": [turn.question for turn in trace.ask.history],
        "dropped": [_dropped(one) for one in trace.retrieved.dropped],
        "sentences": [_sentence(one) for one in trace.judged],
        "evidence": {"score": round(trace.score, 3) if math.isfinite(trace.score) else None, "floor": trace.floor},
        **({"untold": trace.untold} if trace.untold else {}),
        "usage": {
            "tokens_in": usage.tokens_in,
            "tokens_out": usage.tokens_out,
            "cost": round(usage.cost, 6),
            "estimated": usage.estimated,
        },
    }


def _filters(ask: Ask) -> dict[str, Any]:
    """What narrowed the search, with the keys of a batch line; ``until`` is exclusive. Without what was left open."""
    given = {
        "since": iso(ask.since),
        "until": iso(ask.until),
        "as_of": iso(ask.as_of),
        "source": list(ask.sources),
        "lang": ", ".join(ask.languages),
        "answer_language": ask.answer_language,
        "k": ask.k,
    }
    return {name: value for name, value in given.items() if value}


def _ranks(found: Found) -> dict[str, Any]:
    return {"passage_id": found.passage.id, "score": found.score, "ranks": dict(found.ranks)}


def _dropped(one: Dropped) -> dict[str, Any]:
    head = passage_json(0, one.found)
    kept = ("passage_id", "article_id", "title", "source", "url", "published", "language")
    return {name: head[name] for name in kept} | {
        "text": cut(one.found.passage.text),
        "reason": one.reason,
        **_ranks(one.found),
    }


def _sentence(one: Judged) -> dict[str, Any]:
    return {
        "text": one.text,
        "verdict": one.level,
        "reasons": list(one.reasons),
        "outcome": one.outcome,
        "writer": one.writer,
        "passages": list(one.passages),
        **({"opinion": one.opinion} if one.opinion else {}),
    }
