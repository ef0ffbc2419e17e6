"""Closeness of meaning as the support check and the quote finder take it, from any encoder."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.check.quotes import Similarity
from vectorstore.encoders.encoder import Encoder


def similarity(encoder: Encoder) -> Similarity:
    """Cosine of each text with the first, from one encoder."""

    def cosines(text: str, others: Sequence[str]) -> Sequence[float]:
        vectors = encoder.passages([text, *others])
        return [round(float(value), 6) for value in vectors[1:] @ vectors[0]]

    return cosines
