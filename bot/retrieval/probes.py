"""A question ready to be searched: as a whole and part by part, as vectors and as terms."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.clauses import clauses
from bot.retrieval.outlets import named_outlets
from vectorstore.encoders.encoder import Encoder, UsualCosines
from vectorstore.text.analysis import foreign_names, plain_names, query_terms
from vectorstore.text.translations import renderings


@dataclass(frozen=True, slots=True)
class Probe:
    """One text to search for; ``vector``: (dimension,) float32; ``outlets``: named in it, else in the question."""

    text: str
    language: str
    vector: NDArray[np.float32]
    outlets: tuple[str, ...]
    usual: UsualCosines | None = None
    usual_of_sentences: UsualCosines | None = None

    def terms(self, passage_language: str) -> list[str]:
        """Its lexical terms for passages in a language."""
        return query_terms(self.text, self.language, passage_language)

    def names_abroad(self, passage_language: str) -> list[str]:
        """Terms for its names as the passages' language, or who lacks some letters, writes them."""
        abroad = plain_names if passage_language == self.language else foreign_names
        return abroad(self.text, passage_language)

    def translated(self, passage_language: str) -> list[tuple[str, ...]]:
        """For each of its words the terms that say it in the passages' language, if that is German or English."""
        return [one.terms for one in renderings(self.text, self.language, passage_language)]


def probes(question: str, language: str, encoder: Encoder, sources: Sequence[str]) -> tuple[Probe, ...]:
    """The whole question first, then its parts, if it has several."""
    outlets = named_outlets(question, sources)
    texts = [question, *clauses(question, len(outlets))]
    vectors = encoder.questions(texts)
    return tuple(
        Probe(
            text,
            language,
            vector,
            named_outlets(text, sources) or outlets,
            encoder.usual,
            encoder.usual_of_sentences,
        )
        for text, vector in zip(texts, vectors, strict=True)
    )
