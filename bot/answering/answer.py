"""The answer and its JSON, by the contract of the outside (README); times are UTC seconds inside, ISO 8601 outside."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, tzinfo
from typing import Any, Literal

from vectorstore.domain import Coverage, Found, iso

NOTHING_FOUND = "nothing found"
NOT_SUPPORTED = "not supported by the articles"
NO_QUESTION = "no question"


@dataclass(frozen=True, slots=True)
class Period:
    """The time window understood from the question or the options; UTC seconds, ``until`` exclusive.

    ``zone``: where its days begin and end.
    """

    since: float | None
    until: float | None
    zone: tzinfo = field(default=UTC, compare=False)


@dataclass(frozen=True, slots=True)
class Quote:
    """A verbatim run of an article: ``article.text[start:end] == text``; ``found`` is the passage it lies in."""

    found: Found
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Statement:
    r"""One sentence (or line) of an answer without markers, and the quotes it rests on; ``lead`` is layout before it.

    ``lead`` is put in front of the sentence in the answer: "" (a space separates), "\n" or "\n- " for list lines.
    ``label`` stands between the two with a colon: our own words about whose sentence it is, never checked as news.
    """

    text: str
    quotes: tuple[Quote, ...]
    lead: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True)
class Citation:
    """One numbered source of an answer; ``corrected``: when a later revision changed these words, UTC seconds.

    ``translation`` is a language model's, of a quote in another language than the answer's; "" where there is none.
    """

    n: int
    quote: Quote
    corrected: float | None = None
    translation: str = ""

    def to_json(self) -> dict[str, Any]:
        """The citation as the contract of the outside (README) names its keys."""
        article, passage = self.quote.found.article, self.quote.found.passage
        return {
            "n": self.n,
            "quote": self.quote.text,
            "article_id": passage.article_id,
            "revision": passage.revision,
            "passage_id": passage.id,
            "start": self.quote.start,
            "end": self.quote.end,
            "title": article.title,
            "source": article.source,
            "author": article.author,
            "url": article.url,
            "published": iso(article.published),
            "updated": iso(article.updated),
            "language": article.language,
            "completeness": article.completeness,
            "corrected": iso(self.corrected),
            "translation": self.translation or None,
            **carriers_json(self.quote.found),
        }


@dataclass(frozen=True, slots=True)
class Disputed:
    """What the cited sources say differently: citation numbers with the values as written, the newest first.

    ``kind`` "contradiction": both may be right or wrong; "development": the first is how it stands, the others were.
    """

    kind: Literal["contradiction", "development"]
    sides: tuple[tuple[int, str], ...]

    def to_json(self) -> dict[str, Any]:
        """The kind and the sides."""
        return {"kind": self.kind, "sides": [{"n": n, "value": value} for n, value in self.sides]}


def carriers_json(found: Found) -> dict[str, Any]:
    """Who else prints the text, and the agency it credits: "carriers" and "origin" of citations and passages."""
    others = [{"source": one.source, "url": one.url, "published": iso(one.published)} for one in found.carriers]
    return {"carriers": others, "origin": found.origin if found.agency else ""}


def passage_json(rank: int, found: Found) -> dict[str, Any]:
    """A ranked passage as the contract of the outside (README) names its keys."""
    passage, article = found.passage, found.article
    return {
        "rank": rank,
        "passage_id": passage.id,
        "article_id": passage.article_id,
        "text": passage.text,
        "start": passage.start,
        "end": passage.end,
        "title": article.title,
        "source": article.source,
        "url": article.url,
        "published": iso(article.published),
        "language": passage.language or article.language,
        **carriers_json(found),
    }


@dataclass(frozen=True, slots=True)
class Timings:
    """Wall time in milliseconds."""

    retrieve: float = 0.0
    write: float = 0.0
    total: float = 0.0


@dataclass(frozen=True, slots=True)
class Answer:
    """A finished answer or a refusal; ``text`` carries the markers [1]..[N]."""

    id: str
    question: str
    status: Literal["answered", "refused"]
    reason: str | None
    text: str
    language: str
    citations: tuple[Citation, ...]
    passages: tuple[Found, ...]
    period: Period | None
    coverage: Coverage
    writer: str
    notes: tuple[str, ...] = ()
    timings: Timings = Timings()
    disputed: Disputed | None = None

    def to_json(self) -> dict[str, Any]:
        """The answer as the contract of the outside (README) names its keys."""
        period = self.period and {"since": iso(self.period.since), "until": iso(self.period.until)}
        timings = {name: round(getattr(self.timings, name), 1) for name in ("retrieve", "write", "total")}
        return {
            "id": self.id,
            "question": self.question,
            "status": self.status,
            "reason": self.reason,
            "answer": self.text,
            "language": self.language,
            "citations": [citation.to_json() for citation in self.citations],
            "passages": [passage_json(rank, found) for rank, found in enumerate(self.passages, 1)],
            "period": period,
            "coverage": {
                "articles": self.coverage.articles,
                "sources": self.coverage.sources,
                "newest": iso(self.coverage.newest),
            },
            "writer": self.writer,
            "notes": list(self.notes),
            "disputed": self.disputed and self.disputed.to_json(),
            "timings_ms": timings,
        }
