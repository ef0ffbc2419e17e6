"""The seam for embedding models: langchain's Embeddings with arrays, an identity and a question/passage distinction."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from langchain_core.embeddings import Embeddings
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class UsualCosines:
    """What a question's cosines with passages that are not about it usually are.

    ``own``: mean for passages in the question's language; ``across``: in another; ``deviation``: within one language.
    """

    own: float
    across: float
    deviation: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the words of a question recur in texts, by meaning and place in the sentence, across languages.

    ``closeness``: (texts, pieces) float32, for each piece of the question its highest cosine with a piece of the text;
    ``weights``: (pieces,) float32, rare pieces more, punctuation none, summing to 1.
    """

    closeness: Vectors
    weights: Vectors

    @property
    def means(self) -> Vectors:
        """The weighted mean closeness of each text, (texts,) float32."""
        found: Vectors = self.closeness @ self.weights
        return found


class Encoder(Embeddings):
    """Texts to unit vectors. ``name`` is the identity the record keeps: another name means other vectors.

    ``usual`` is what its cosines usually are, where that was measured, ``usual_of_sentences`` those with a passage's
    best sentence; None lets the store speak for itself.
    """

    name: str
    dimension: int
    usual: UsualCosines | None = None
    usual_of_sentences: UsualCosines | None = None

    @abstractmethod
    def passages(self, texts: Sequence[str]) -> Vectors:
        """Passages as (n, dimension) float32, unit length."""

    @abstractmethod
    def questions(self, texts: Sequence[str]) -> Vectors:
        """Questions as (n, dimension) float32, unit length."""

    def aligned(self, question: str, texts: Sequence[str]) -> Alignment | None:
        """The question's words in each text; None where the model's inner states are not at hand."""
        del question, texts
        return None

    def read_each(self, questions: Sequence[str], texts: Sequence[Sequence[str]]) -> list[Vectors] | None:
        """For each text, given as its sentences, the log-odds that each answers its question, against none of them.

        (sentences,) float32 for each text; None where no reader is at hand.
        """
        del questions, texts
        return None

    def read(self, question: str, texts: Sequence[Sequence[str]]) -> list[Vectors] | None:
        """The same with one question for all texts."""
        return self.read_each([question] * len(texts), texts)

    def likelihood(self, word: str) -> float | None:
        """How likely a word is to be written so, natural logarithm, 0.0 for a common one; None where it cannot tell."""
        del word
        return None

    def question(self, text: str) -> Vectors:
        """One question as (dimension,) float32, unit length."""
        vector: Vectors = self.questions([text])[0]
        return vector

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """langchain's name for passages."""
        rows: list[list[float]] = self.passages(texts).tolist()
        return rows

    def embed_query(self, text: str) -> list[float]:
        """langchain's name for a question."""
        row: list[float] = self.question(text).tolist()
        return row
