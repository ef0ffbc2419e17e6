"""Small real stand-ins that several floors' tests share."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np

from vectorstore.encoders.encoder import Encoder
from vectorstore.text.analysis import query_terms
from vectorstore.text.stopwords import ENGLISH

SPREAD = 8.0  # log-odds between a sentence with all of the question's stems and one with none


class HashedEncoder(Encoder):
    """Hashed German stems but function words as unit vectors: texts are as close as the words they share."""

    name = "hashed-stems"
    dimension = 64
    usual = None

    def passages(self, texts: Sequence[str]) -> np.ndarray:
        """Passages as (n, 64) float32, unit length."""
        vectors = np.full((len(texts), self.dimension), 0.01, np.float32)
        for row, text in zip(vectors, texts, strict=True):
            content = " ".join(word for word in text.lower().split() if word not in ENGLISH)
            for stem in query_terms(content, "de"):
                digest = zlib.crc32(stem.encode())
                row[digest % self.dimension] += 1 if digest >> 31 else -1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    def questions(self, texts: Sequence[str]) -> np.ndarray:
        """Questions are encoded as passages are."""
        return self.passages(texts)

    def read_each(self, questions: Sequence[str], texts: Sequence[Sequence[str]]) -> list[np.ndarray]:
        """A sentence reads as the answer by the share of the question's stems that it holds."""
        pairs = zip((frozenset(query_terms(question, "de")) for question in questions), texts, strict=True)
        return [np.array([SPREAD * _share(asked, sentence) - SPREAD / 2 for sentence in text]) for asked, text in pairs]


def _share(asked: frozenset[str], sentence: str) -> float:
    return len(asked & frozenset(query_terms(sentence, "de"))) / (len(asked) or 1)
