"""An optional cross-encoder that reads the best passages once more, each together with the question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from threading import Lock
from types import MappingProxyType
from typing import Any, Protocol

import numpy as np

from vectorstore.domain import Found
from vectorstore.encoders.model_names import RERANK_ALLOWED, first_line, folder_lacks, unusable
from vectorstore.errors import RerankerError

READ = 20  # passages of the ranking that are read; each costs a pass through the model
LEG = "rerank"
HEADS = ("ForSequenceClassification", "ForCausalLM")  # another model would get a head of random numbers


class Reranker(Protocol):
    """Scores texts for a question."""

    def scores(self, question: str, texts: Sequence[str]) -> Sequence[float]:
        """One score for each text, higher better; the same for the same input."""


class CrossEncoderReranker:
    """A sentence-transformers cross-encoder, by name or folder; may be used from any thread."""

    def __init__(self, model: str) -> None:
        """Load it; raises RerankerError."""
        if why := folder_lacks(model):
            raise RerankerError(_unusable(model, why))
        try:
            self._model = _loaded(model)
        except Exception as error:
            raise RerankerError(_unusable(model, first_line(error))) from error
        heads = [str(name) for name in self._model.config.architectures or []]
        if self._model.num_labels != 1 or not any(name.endswith(HEADS) for name in heads):
            raise RerankerError(_unusable(model, "it is not a cross-encoder that gives one score"))
        self._lock = Lock()  # the tokenizer's padding and truncation are state

    def scores(self, question: str, texts: Sequence[str]) -> Sequence[float]:
        """Logits, all texts in one batch; sigmoids of far-off texts would all be zero."""
        from torch.nn import Identity

        pairs = [(question, text) for text in texts]
        with self._lock:
            given = self._model.predict(
                pairs, batch_size=len(pairs), activation_fn=Identity(), convert_to_numpy=True, show_progress_bar=False
            )
        return [float(score) for score in np.asarray(given, np.float64).reshape(len(pairs))]


def load_reranker(model: str) -> Reranker | None:
    """The reranker of RERANK_MODEL, None for an empty one; raises RerankerError when it cannot be loaded."""
    return CrossEncoderReranker(model) if model else None


def reranked(question: str, ranking: Sequence[Found], reranker: Reranker) -> tuple[Found, ...]:
    """The ranking with its first READ passages in the reranker's order, equal ones in the old.

    A place keeps its score, since what is read from scores later is about the search's scale, not the model's.
    """
    if not ranking:
        return ()
    read = ranking[:READ]
    scores = reranker.scores(question, [_text(found) for found in read])
    order = sorted(range(len(read)), key=lambda at: (-_ordered(scores[at]), at))
    best = (
        replace(read[at], score=place.score, ranks=_with(read[at].ranks, number))
        for number, (at, place) in enumerate(zip(order, read, strict=True), 1)
    )
    return (*best, *ranking[READ:])


def _text(found: Found) -> str:
    return f"{found.article.title}\n{found.passage.text}" if found.article.title else found.passage.text


def _ordered(score: float) -> float:
    """Rounded, so that noise of the arithmetic decides nothing; what is no number comes last."""
    return float("-inf") if np.isnan(score) else round(score, 6)


def _with(ranks: Mapping[str, int], place: int) -> Mapping[str, int]:
    return MappingProxyType({**ranks, LEG: place})


def _loaded(model: str) -> Any:
    from sentence_transformers import CrossEncoder
    from transformers.utils.logging import disable_progress_bar, set_verbosity_error

    disable_progress_bar()  # type: ignore[no-untyped-call]
    set_verbosity_error()  # type: ignore[no-untyped-call]
    return CrossEncoder(model, device="cpu")


def _unusable(model: str, why: str) -> str:
    return unusable("RERANK_MODEL", model, why, RERANK_ALLOWED)
