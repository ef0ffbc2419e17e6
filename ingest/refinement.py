"""Vectors for the sentences of stored passages: made after everything is stored, for it is searchable without them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from vectorstore.index.sentence_vectors import sentence_texts

if TYPE_CHECKING:
    import numpy as np

    from vectorstore.encoders.encoder import Encoder
    from vectorstore.store import Store

BATCH = 16  # passages; about a second of the bundled encoder, after which a stop is heeded

Progress = Callable[[int, int], None]


def refine(
    store: Store, encoder: Encoder, *, stop: Callable[[], bool] = lambda: False, progress: Progress | None = None
) -> int:
    """Encode the sentences of all passages that lack their vectors, newest first; returns how many passages.

    May end at any moment: the next run goes on. Raises EncoderError and StoreError.
    """
    while not stop() and store.note_texts():
        pass  # articles of an earlier version are put among their near-copies, some at a time
    total = store.number_unrefined()
    done = 0
    while not stop():
        passages = store.unrefined(BATCH)
        if not passages:
            break
        texts = [sentence_texts(passage.text) for passage in passages]
        vectors = encoder.passages([text for group in texts for text in group])
        store.refine(_apart([passage.key for passage in passages], [len(group) for group in texts], vectors))
        done += len(passages)
        if progress is not None:
            progress(done, max(total, done))
    return done


def _apart(keys: list[int], counts: list[int], vectors: np.ndarray) -> dict[int, np.ndarray]:
    """The rows of each passage by its key."""
    apart: dict[int, np.ndarray] = {}
    start = 0
    for key, count in zip(keys, counts, strict=True):
        apart[key] = vectors[start : start + count]
        start += count
    return apart
