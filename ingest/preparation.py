"""Articles made ready for the record: language, passages, index terms and, for many at once, vectors."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from vectorstore.record.record import Prepared
from vectorstore.text.analysis import indexed
from vectorstore.text.language import detect, primary
from vectorstore.text.passages import searchable, split
from vectorstore.text.shingles import Sketch, sketch

if TYPE_CHECKING:
    from vectorstore.domain import Article, Passage
    from vectorstore.encoders.encoder import Encoder


_TURN = threading.Lock()  # several feeds are taken in at once; each batch needs all cores, and its memory only once


@dataclass(frozen=True, slots=True)
class Parted:
    """An article in passages, with what is embedded and indexed for each; not yet embedded."""

    article: Article
    passages: tuple[Passage, ...]
    texts: tuple[str, ...]
    terms: tuple[str, ...]
    sketch: Sketch


def with_language(article: Article) -> Article:
    """The article with the language its text is in; what the source declares counts where the text tells nothing."""
    language = detect(article.text, default=primary(article.language))
    return article if language == article.language else replace(article, language=language)


def parted(article: Article) -> Parted:
    """The article in its passages, with their index terms."""
    passages = split(article)
    texts = tuple(searchable(article, passage) for passage in passages)
    languages = (passage.language or article.language for passage in passages)
    terms = tuple(indexed(text, language) for text, language in zip(texts, languages, strict=True))
    return Parted(article, passages, texts, terms, sketch(article.text))


def prepared(articles: Sequence[Parted], encoder: Encoder) -> list[Prepared]:
    """The articles with vectors, all passages embedded in one call; raises EncoderError."""
    texts = [text for article in articles for text in article.texts]
    with _TURN:
        vectors = encoder.passages(texts)
    done: list[Prepared] = []
    start = 0
    for article in articles:
        end = start + len(article.texts)
        done.append(Prepared(article.article, article.passages, vectors[start:end], article.terms, article.sketch))
        start = end
    return done
