"""Passages by the hundred thousand for the speed benchmark: real news, and new passages made of halves of real ones.

A made passage is the first half of one passage and the second of another in the same language; its vector lies between
theirs with some noise, its sentences around it. Dates spread over ten years, thirty outlets. That keeps what speed
depends on: the words' frequencies, the lengths, the clusters of vectors. Nothing is measured here but speed.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from evaluation.datasets import gnad, multihop, xquad
from vectorstore.domain import Article, Passage
from vectorstore.record.record import Prepared
from vectorstore.text.analysis import lexemes
from vectorstore.text.passages import searchable, split
from vectorstore.text.sentences import sentences

if TYPE_CHECKING:
    from vectorstore.encoders.encoder import Encoder, Vectors
    from vectorstore.store import Store

SPAN = (1_420_070_400.0, 1_735_689_600.0)  # 2015 to 2024
OUTLETS = tuple(f"Outlet {number}" for number in range(30))
PER_ARTICLE = 4
NOISE = 0.03  # of each coordinate; the cosine with the two halves' mean is then about 0.86
WRITE_BATCH = 500  # articles a transaction


@dataclass(frozen=True, slots=True)
class Real:
    """A real passage: its text, what is indexed of it, its language and vector (dimension,) float32."""

    text: str
    language: str
    vector: Vectors


def real_passages(data: Path, encoder: Encoder) -> list[Real]:
    """All passages of the news sets and of XQuAD."""
    paragraphs = xquad.load_paragraphs(data)
    sets = (
        ("de", gnad.load_articles(data) + xquad.one_language(paragraphs, "de")),
        ("en", multihop.load_articles(data) + xquad.one_language(paragraphs, "en")),
    )
    found: list[Real] = []
    for language, articles in sets:
        pairs = [(article, passage) for article in articles for passage in split(article)]
        vectors = encoder.passages([searchable(article, passage) for article, passage in pairs])
        found += [Real(passage.text, language, vector) for (_, passage), vector in zip(pairs, vectors, strict=True)]
    return found


def made(real: Sequence[Real], count: int, rng: random.Random) -> Iterator[Prepared]:
    """Articles with ``count`` passages in all: the real ones first, then made ones."""
    noise = np.random.default_rng(0)
    by_language = {name: [one for one in real if one.language == name] for name in ("de", "en")}
    made_so_far = 0
    while made_so_far < count:
        language = rng.choice(("de", "en"))
        group: list[Real] = []
        for _ in range(min(PER_ARTICLE, count - made_so_far)):
            at = made_so_far + len(group)
            group.append(real[at] if at < len(real) else _halves(by_language[language], rng, noise))
        made_so_far += len(group)
        yield _prepared(group, made_so_far, rng)


def fill(store: Store, articles: Iterator[Prepared], dimension: int) -> None:
    """Put articles and sentence vectors in."""
    noise = np.random.default_rng(1)
    batch: list[Prepared] = []
    for article in articles:
        batch.append(article)
        if len(batch) == WRITE_BATCH:
            store.put_many(batch)
            batch = []
    store.put_many(batch)
    while waiting := store.unrefined(WRITE_BATCH):
        store.refine({one.key: _around(len(sentences(one.text)), dimension, noise) for one in waiting})


def _halves(pool: Sequence[Real], rng: random.Random, noise: np.random.Generator) -> Real:
    one, other = rng.choice(pool), rng.choice(pool)
    text = f"{one.text[: len(one.text) // 2].rpartition(' ')[0]} {other.text[len(other.text) // 2 :].partition(' ')[2]}"
    vector = one.vector + other.vector + noise.normal(0, 2 * NOISE, len(one.vector)).astype(np.float32)
    return Real(text, one.language, vector / np.linalg.norm(vector))


def _around(count: int, dimension: int, noise: np.random.Generator) -> Vectors:
    rows = noise.normal(size=(count, dimension)).astype(np.float32)
    unit: Vectors = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return unit


def _prepared(group: Sequence[Real], number: int, rng: random.Random) -> Prepared:
    text = "\n\n".join(one.text for one in group)
    published = rng.uniform(*SPAN)
    outlet = rng.choice(OUTLETS)
    article = Article(
        text, url=f"https://speed.example/{number}", source=outlet, published=published, language=group[0].language
    )
    passages, start = [], 0
    for ordinal, one in enumerate(group):
        end = start + len(one.text)
        passages.append(Passage(article.id, 1, ordinal, start, end, one.text, one.language))
        start = end + 2
    terms = [" ".join(lexemes(searchable(article, passage), passage.language)) for passage in passages]
    return Prepared(article, passages, np.stack([one.vector for one in group]), terms)
