"""The bundled encoder: multilingual-e5-small (Wang et al. 2024, MIT), 384 dimensions, in onnxruntime, without torch."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple, TypeVar

import numpy as np

from vectorstore.encoders.e5_file import E5File, bundled_file, unpack
from vectorstore.encoders.e5_graph import session, text_graph, words_graph
from vectorstore.encoders.encoder import Alignment, Encoder, UsualCosines, Vectors
from vectorstore.encoders.reader import Reader
from vectorstore.encoders.unigram import Unigram

MOST_THREADS = 4
QUESTION, PASSAGE = "query:", "passage:"
REMEMBERED = 8  # questions; the same is read again for near ties, and for what the answer's passage says of it

Encoded = TypeVar("Encoded")


class Words(NamedTuple):
    """A text's ``pieces`` and their inner outputs, (pieces, width) float32, unit length."""

    text: str
    pieces: list[int]
    inner: Vectors


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
        self._embeddings, self._positions = file.words(), file.places()
        self._to_words, self._to_text = session(words_graph(file)), session(text_graph(file))
        self._skipped = {prefix: len(self._pieces(prefix)) - 1 for prefix in (QUESTION, PASSAGE)}
        self._reader = Reader(file, self._tokenizer)
        self._asked: tuple[Words, ...] = ()  # replaced as a whole, so that any thread may read it
        count = min(os.cpu_count() or 1, MOST_THREADS)
        self._threads = ThreadPoolExecutor(count, "encoder") if count > 1 else None

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Passages as (n, 384) float32, unit length."""
        return self._stacked(self._each(self._passage, texts))

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Questions as (n, 384) float32, unit length."""
        return self._stacked(self._each(self._question, texts))

    def aligned(self, question: str, texts: Sequence[str]) -> Alignment:
        """Late interaction (Khattab and Zaharia 2020) of an inner layer's outputs, pieces weighted by rarity.

        Costs two thirds of encoding the texts, each once however often it is given (copies print the same sentences),
        and of the question too unless it was just encoded.
        """
        known = (one for one in self._asked if one.text == question)
        asked = next(known, None) or self._read(QUESTION, question)
        each = sorted(dict.fromkeys(texts), key=len, reverse=True)  # longest first, so that no core waits for the last
        rows = dict(zip(each, self._each(lambda text: self._closeness(asked, text), each), strict=True))
        closeness = np.array([rows[text] for text in texts], np.float32).reshape(len(texts), len(asked.pieces))
        return Alignment(closeness, self._rarity(asked.pieces))

    def read_each(self, questions: Sequence[str], texts: Sequence[Sequence[str]]) -> list[Vectors]:
        """For each text, given as its sentences, the log-odds that each answers its question, against none of them."""
        return self._reader.read_each(questions, texts, self._threads)

    def likelihood(self, word: str) -> float | None:
        """By its pieces; a word that is one of them is as sure as can be."""
        return 0.0 if self._tokenizer.is_piece(word) else self._tokenizer.likelihood(word)

    def _passage(self, text: str) -> Vectors:
        return self._pooled(self._inner(self._pieces(f"{PASSAGE} {text}")))

    def _question(self, text: str) -> Vectors:
        """A question's vector; its words are remembered."""
        pieces = self._pieces(f"{QUESTION} {text}")
        inner = self._inner(pieces)
        self._asked = (*self._asked, self._words(QUESTION, text, pieces, inner))[-REMEMBERED:]
        return self._pooled(inner)

    def _stacked(self, rows: Sequence[Vectors]) -> Vectors:
        return np.stack(rows) if rows else np.empty((0, self.dimension), np.float32)

    def _each(self, encode: Callable[[str], Encoded], texts: Sequence[str]) -> list[Encoded]:
        """Text by text, side by side where there are cores.

        One text a run: activations are quantised run by run, so a text's vector must not depend on its neighbours.
        Batches of 512 to 4,096 tokens were no faster (20 passages: 1.4-1.7 against 1.4 CPU seconds), and moved vectors
        by up to 0.008 in cosine.
        """
        if len(texts) <= 1 or self._threads is None:
            return [encode(text) for text in texts]
        return list(self._threads.map(encode, texts))

    def _closeness(self, asked: Words, text: str) -> Vectors:
        """For each piece of the question its highest cosine with one of the text's."""
        highest: Vectors = (asked.inner @ self._read(PASSAGE, text).inner.T).max(axis=1, initial=0)
        return highest

    def _read(self, prefix: str, text: str) -> Words:
        pieces = self._pieces(f"{prefix} {text}")
        return self._words(prefix, text, pieces, self._inner(pieces))

    def _words(self, prefix: str, text: str, pieces: list[int], inner: Vectors) -> Words:
        """What follows the prefix."""
        start = self._skipped[prefix]
        words = inner[0, start:-1]
        return Words(text, pieces[start:-1], words / np.linalg.norm(words, axis=1, keepdims=True))

    def _rarity(self, pieces: Sequence[int]) -> Vectors:
        """What each piece weighs: how much rarer than a common word it is; signs nothing."""
        weights = np.array([self._tokenizer.rarity(piece) for piece in pieces], np.float32)
        total = weights.sum()
        return weights / total if total else weights

    def _pieces(self, text: str) -> list[int]:
        room = self._sizes.positions - 2
        return [self._vocabulary.start, *self._tokenizer.ids(text)[:room], self._vocabulary.stop]

    def _inner(self, pieces: list[int]) -> Vectors:
        """The inner outputs of a text, (1, pieces, width) float32."""
        x = unpack(self._embeddings[pieces]) + self._positions[: len(pieces)]
        found: Vectors = self._to_words.run(None, {"x": x[None]})[0]
        return found

    def _pooled(self, inner: Vectors) -> Vectors:
        """The vector of the text with these inner outputs, (width,) float32, unit length."""
        found: Vectors = self._to_text.run(None, {"words": inner})[0][0]
        return found
