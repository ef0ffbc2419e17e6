"""Sentences with scores, as the answering core weighs them."""

from __future__ import annotations

from datetime import datetime

from bot.answering.sentence import Sentence
from vectorstore.domain import Article, Found, Passage
from vectorstore.text.sentences import sentences


def published(day: str) -> float | None:
    """UTC seconds of noon on a day; None without one."""
    return datetime.fromisoformat(f"{day}T12:00:00+00:00").timestamp() if day else None


def passage_found(article: str, text: str, language: str = "de", title: str = "") -> Found:
    """A passage of an article."""
    passage = Passage(article, 1, 0, 0, len(text), text, language)
    return Found(passage, Article(text="", title=title, language=language))


def sentences_of(
    text: str,
    *scores: float,
    number: int = 1,
    day: str = "2026-05-12",
    source: str = "Kurier",
    title: str = "",
    language: str = "de",
    revision: int = 1,
) -> tuple[Sentence, ...]:
    """The sentences of an article with their scores (0 where none is given)."""
    article = Article(
        text,
        title=title,
        source=source,
        published=published(day),
        language=language,
        identity=str(number),
        revision=revision,
    )
    found = Found(Passage(article.id, revision, 0, 0, len(text), text, language, number), article)
    spans = sentences(text)
    every = [*scores, *[0.0] * (len(spans) - len(scores))]
    return tuple(
        Sentence(found, span.start, span.end, text[span.start : span.end], 0.0, score)
        for span, score in zip(spans, every, strict=False)
    )
