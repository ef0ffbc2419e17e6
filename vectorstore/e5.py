"""The bundled encoder: multilingual-e5-small (Wang et al. 2024, MIT), 384 dimensions, in onnxruntime, without torch."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import TypeVar

import numpy as np
import onnxruntime

from vectorstore.e5_file import E5File, bundled_file, unpack
from vectorstore.e5_graph import graph, words_graph
from vectorstore.encoder import Alignment, Encoder, UsualCosines, Vectors
from vectorstore.unigram import Unigram

MOST_THREADS = 4
QUESTION, PASSAGE = "query:", "passage:"

Text = TypeVar("Text")
Encoded = TypeVar("Encoded")


class BundledE5(Encoder):
    """e5 with its two prefixes; texts longer than 512 tokens are cut."""

    name = "multilingual-e5-small/int8-1"
    # XQuAD de, en 0.761, 0.744; across 0.720, 0.717; deviation 0.022. newsqa 0.766, 0.747; 0.727, 0.724; 0.019.
    usual = UsualCosines(own=0.755, across=0.722, deviation=0.022)
    # XQuAD de, en 0.769, 0.752; across 0.728, 0.731; deviation 0.021.
    usual_of_sentences = UsualCosines(own=0.760, across=0.730, deviation=0.021)

    def __init__(self) -> None:
        file = E5File(bundled_file())
        self.dimension = file.sizes.width
        self._sizes, self._vocabulary = file.sizes, file.vocabulary
        self._tokenizer = Unigram(file.vocabulary)
        self._words = file.blocks("emb.word", file.sizes.pieces, file.sizes.width)
        positions = file.floats("emb.pos").reshape(-1, file.sizes.width)
        self._positions = positions + file.floats("emb.type").reshape(-1, file.sizes.width)[0]
        self._session = _session(graph(file))
        self._file = file
        count = min(os.cpu_count() or 1, MOST_THREADS)
        self._threads = ThreadPoolExecutor(count, "encoder") if count > 1 else None

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Passages as (n, 384) float32, unit length."""
        return self._encode([f"{PASSAGE} {text}" for text in texts])

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Questions as (n, 384) float32, unit length."""
        return self._encode([f"{QUESTION} {text}" for text in texts])

    def aligned(self, question: str, texts: Sequence[str]) -> Alignment:
        """Late interaction (Khattab and Zaharia 2020) of an inner layer's outputs, pieces weighted by rarity.

        Costs two thirds of encoding the texts and the question.
        """
        session = self._words_session  # made here, not by several threads
        prefixed = [(QUESTION, question), *((PASSAGE, text) for text in texts)]
        (pieces, asked), *rest = self._each(lambda pair: self._inside(session, *pair), prefixed)
        closeness = [(asked @ words.T).max(axis=1, initial=0) for _, words in rest]
        return Alignment(np.array(closeness, np.float32).reshape(len(texts), len(pieces)), self._rarity(pieces))

    def _encode(self, texts: Sequence[str]) -> Vectors:
        """One text a run: activations are quantised run by run, so a text's vector must not depend on its neighbours.

        Batches of 512 to 4,096 tokens were no faster (20 passages: 1.4-1.7 against 1.4 CPU seconds), and moved vectors
        by up to 0.008 in cosine.
        """
        rows = self._each(lambda text: self._run(self._session, self._pieces(text))[0], texts)
        return np.stack(rows) if rows else np.empty((0, self.dimension), np.float32)

    def _each(self, encode: Callable[[Text], Encoded], texts: Sequence[Text]) -> list[Encoded]:
        """Text by text, side by side where there are cores."""
        if len(texts) <= 1 or self._threads is None:
            return [encode(text) for text in texts]
        return list(self._threads.map(encode, texts))

    def _inside(self, session: onnxruntime.InferenceSession, prefix: str, text: str) -> tuple[list[int], Vectors]:
        """The pieces of a text after its prefix and their inner outputs, (pieces, width) float32, unit length."""
        pieces = self._pieces(f"{prefix} {text}")
        skipped = len(self._pieces(prefix)) - 1
        words = self._run(session, pieces)[0, skipped:-1]
        return pieces[skipped:-1], words / np.linalg.norm(words, axis=1, keepdims=True)

    @cached_property
    def _words_session(self) -> onnxruntime.InferenceSession:
        """Made when words are first asked for: 0.1 s, 15 MB."""
        return _session(words_graph(self._file))

    def _rarity(self, pieces: Sequence[int]) -> Vectors:
        """What each piece weighs: how much rarer than a common word it is; signs nothing."""
        weights = np.array([self._tokenizer.rarity(piece) for piece in pieces], np.float32)
        total = weights.sum()
        return weights / total if total else weights

    def _pieces(self, text: str) -> list[int]:
        room = self._sizes.positions - 2
        return [self._vocabulary.start, *self._tokenizer.ids(text)[:room], self._vocabulary.stop]

    def _run(self, session: onnxruntime.InferenceSession, pieces: list[int]) -> Vectors:
        x = unpack(self._words[pieces]) + self._positions[: len(pieces)]
        mask = np.ones((1, len(pieces)), np.int32)
        found: Vectors = session.run(None, {"x": x[None], "mask": mask})[0]
        return found


def _session(model: bytes) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # texts side by side, each in one thread: sentences are too short to share out
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # idle threads must not burn a shared core
    return onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
