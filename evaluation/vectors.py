"""Vectors kept between runs of the gate: a passage is embedded once per encoder."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np

from vectorstore.encoders.encoder import Alignment, Encoder, Vectors

Item = TypeVar("Item")
LOOKUP = 500  # keys a query; SQLite allows 999 in old builds
PROBES = ("Wer gewann die Wahl im Februar?", "Spain beat England.", "Spain beat England 2–1 in the final. " * 20)


def fingerprint(encoder: Encoder) -> str:
    """A short name for what an encoder does, so that vectors of a changed one are never mixed in.

    Rounded to three digits: the same code on the same machine differs in the seventh, other code in the second.
    """
    vectors = np.round(np.concatenate([encoder.passages(PROBES), encoder.questions(PROBES)]), 3) + 0.0
    return hashlib.sha256(encoder.name.encode() + vectors.astype(np.float32).tobytes()).hexdigest()[:16]


def reader_mark(encoder: Encoder) -> str | None:
    """A short name for how an encoder reads; None where it does not."""
    read = encoder.read(PROBES[0], [[PROBES[1]], [PROBES[2]]])
    return None if read is None else " ".join(f"{float(value):.2f}" for each in read for value in each)


def _key(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()


class KeptVectors(Encoder):
    """An encoder that looks passages up in a file before it asks the real one; questions always go to the real one."""

    def __init__(self, encoder: Encoder, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._encoder = encoder
        self.name, self.dimension = encoder.name, encoder.dimension
        self.usual, self.usual_of_sentences = encoder.usual, encoder.usual_of_sentences
        self.mark = fingerprint(encoder)
        self._reader = reader_mark(encoder)
        self._file = sqlite3.connect(folder / f"vectors-{self.mark}.sqlite3", timeout=60, check_same_thread=False)
        self._file.execute("CREATE TABLE IF NOT EXISTS vector (key BLOB PRIMARY KEY, row BLOB) WITHOUT ROWID")

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Passages as (n, dimension) float32, from the file where it has them."""
        rows = self._kept([_key(text) for text in texts], texts, self._encoder.passages)
        return np.stack(rows) if rows else np.empty((0, self.dimension), np.float32)

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Questions as (n, dimension) float32."""
        return self._encoder.questions(texts)

    def aligned(self, question: str, texts: Sequence[str]) -> Alignment | None:
        """The question's words in each text, by the real encoder."""
        return self._encoder.aligned(question, texts)

    def read_each(self, questions: Sequence[str], texts: Sequence[Sequence[str]]) -> list[Vectors] | None:
        """How texts read as answers, from the file where it has them."""
        if self._reader is None:
            return None
        pairs = list(zip(questions, texts, strict=True))
        keys = [_key("\0".join([self._reader, question, *text])) for question, text in pairs]
        return self._kept(keys, pairs, self._read_pairs)

    def _read_pairs(self, pairs: Sequence[tuple[str, Sequence[str]]]) -> Sequence[Vectors]:
        return self._encoder.read_each([question for question, _ in pairs], [text for _, text in pairs]) or ()

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    def _kept(
        self, keys: Sequence[bytes], items: Sequence[Item], rows_of: Callable[[Sequence[Item]], Iterable[Vectors]]
    ) -> list[Vectors]:
        """The rows of the items in order, from the file; those that it lacks are made, each once, and kept."""
        known = self._known(keys)
        new = {key: item for key, item in zip(keys, items, strict=True) if key not in known}
        if new:
            rows = dict(zip(new, rows_of(list(new.values())), strict=True))
            self._keep(rows)
            known |= rows
        return [known[key] for key in keys]

    def _known(self, keys: Sequence[bytes]) -> dict[bytes, Vectors]:
        rows: dict[bytes, Vectors] = {}
        for start in range(0, len(keys), LOOKUP):
            part = keys[start : start + LOOKUP]
            marks = ",".join("?" * len(part))
            found = self._file.execute(f"SELECT key, row FROM vector WHERE key IN ({marks})", part)
            rows |= {key: np.frombuffer(row, np.float32) for key, row in found}
        return rows

    def _keep(self, rows: dict[bytes, Vectors]) -> None:
        with self._file:
            self._file.executemany(
                "INSERT OR REPLACE INTO vector VALUES (?, ?)",
                [(key, np.asarray(row, np.float32).tobytes()) for key, row in rows.items()],
            )
