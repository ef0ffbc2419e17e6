"""Articles by the thousand for the ingest benchmark, as JSON lines, and an encoder that costs next to nothing.

Up to 1,637 they are those of MultiHop-RAG and 10kGNAD, shuffled. In a larger number the others are made: as long as
some real one, of words as often as real ones have them, evenly among the real. Made of whole sentences they would all
be near-copies of each other.
"""

from __future__ import annotations

import json
import random
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from evaluation.datasets import gnad, multihop
from vectorstore.encoders.encoder import Encoder, Vectors

SPAN = (1_420_070_400, 1_735_689_600)  # 2015 to 2024
OUTLETS = 30
SENTENCE, PARAGRAPH = 16, 4  # words of a sentence, sentences of a paragraph in a made article
LAST = "Zyxomma"  # a word that only the last article has
SIGHTED = f"{LAST} obtusum wurde gestern am Weiher gesichtet."


class QuickEncoder(Encoder):
    """Sums of fixed random rows, one for each word: texts are as close as the words they share; 30 µs a passage."""

    name = "quick-words"
    dimension = 384

    def __init__(self) -> None:
        rows = np.random.default_rng(0).normal(size=(4096, self.dimension))
        self._rows = (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Passages as (n, 384) float32, unit length."""
        found = np.stack([self._rows[_codes(text)].sum(axis=0) for text in texts])
        vectors: Vectors = found / np.linalg.norm(found, axis=1, keepdims=True)
        return vectors

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Questions are encoded as passages are."""
        return self.passages(texts)


def _codes(text: str) -> list[int]:
    return [zlib.crc32(word.encode("utf-8", "replace")) & 4095 for word in text.lower().split()] or [0]


def write_articles(data: Path, count: int, path: Path) -> None:
    """So many articles as JSON lines; the last one names ``LAST``."""
    with path.open("w", encoding="utf-8") as stream:
        for number, record in enumerate(records(data, count), start=1):
            if number == count:
                record["title"] = record["text"] = SIGHTED
            stream.write(json.dumps(record, ensure_ascii=False) + "\n")


def records(data: Path, count: int) -> Iterator[dict[str, Any]]:
    """Real and made articles in a fixed order; outlets and dates are drawn."""
    chance = random.Random(0)
    real = [(article.title, article.text) for article in multihop.load_articles(data) + gnad.load_articles(data)]
    chance.shuffle(real)
    words = [word for _, text in real[:500] for word in text.split() if word.isalpha()]
    lengths = [len(text) for _, text in real]
    kinds = [True] * min(count, len(real)) + [False] * (count - len(real))
    chance.shuffle(kinds)
    for number, is_real in enumerate(kinds):
        title, text = real.pop() if is_real else ("", made(chance, words, chance.choice(lengths)))
        yield {
            "title": title or " ".join(text.split()[:8]),
            "text": text,
            "url": f"https://throughput.example/{number}",
            "source": f"Outlet {chance.randrange(OUTLETS)}",
            "published": chance.randrange(*SPAN),
        }


def made(chance: random.Random, words: Sequence[str], length: int) -> str:
    """Sentences in paragraphs, about so many characters."""
    text = ""
    number = 0
    while len(text) < length:
        number += 1
        sentence = f"{' '.join(chance.choices(words, k=SENTENCE)).capitalize()}."
        text += sentence + ("\n\n" if number % PARAGRAPH == 0 else " ")
    return text.strip()
