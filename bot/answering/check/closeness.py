"""Closeness of meaning and what answers a question, as the support check takes them, from any encoder."""

from __future__ import annotations

from collections.abc import Sequence

from bot.answering.check.cloze import Reading
from bot.answering.check.quotes import Similarity
from vectorstore.encoders.encoder import Encoder


def similarity(encoder: Encoder) -> Similarity:
    """Cosine of each text with the first, from one encoder."""

    def cosines(text: str, others: Sequence[str]) -> Sequence[float]:
        vectors = encoder.passages([text, *others])
        return [round(float(value), 6) for value in vectors[1:] @ vectors[0]]

    return cosines


def reading(encoder: Encoder) -> Reading:
    """What the encoder's reader makes of each piece of a text; nothing where it has none."""

    def answering(question: str, pieces: Sequence[str]) -> Sequence[float] | None:
        found = encoder.read(question, [pieces])
        return None if found is None else [round(float(value), 4) for value in found[0]]

    return answering
