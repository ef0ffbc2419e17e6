"""Any other embedding model, through sentence-transformers: a hub name or a folder."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from vectorstore.encoders.encoder import Encoder, Vectors
from vectorstore.encoders.model_names import EMBEDDING_ALLOWED, first_line, folder_lacks, unusable
from vectorstore.errors import EncoderError

E5_LIKE = re.compile(r"(^|[-_/])(multilingual-)?e5([-_]|$)", re.IGNORECASE)

MODEL_FILES = frozenset({".json", ".txt", ".model", ".safetensors", ".bin", ".onnx"})
SAMPLE = 1 << 16  # bytes


class SentenceTransformerEncoder(Encoder):
    """A sentence-transformers model; its own prompts are used, e5 models get theirs even when none are saved."""

    def __init__(self, model: str) -> None:
        if why := folder_lacks(model):
            raise EncoderError(_unusable(model, why))
        try:
            from sentence_transformers import SentenceTransformer
            from transformers.utils.logging import disable_progress_bar

            disable_progress_bar()  # type: ignore[no-untyped-call]
            self._model = SentenceTransformer(model, device="cpu")
        except Exception as error:
            raise EncoderError(_unusable(model, first_line(error))) from error
        size = self._model.get_embedding_dimension()
        if not size:
            raise EncoderError(_unusable(model, "it does not say its dimension"))
        self.dimension = int(size)
        self.name = identity(model, self.dimension)
        self._question_prompt, self._passage_prompt = prompts(model, dict(self._model.prompts or {}))

    def passages(self, texts: Sequence[str]) -> Vectors:
        """Passages as (n, dimension) float32, unit length."""
        return self._encode(texts, self._passage_prompt)

    def questions(self, texts: Sequence[str]) -> Vectors:
        """Questions as (n, dimension) float32, unit length."""
        return self._encode(texts, self._question_prompt)

    def read_each(self, questions: Sequence[str], texts: Sequence[Sequence[str]]) -> list[Vectors]:
        """How texts read as answers, by the bundled reader."""
        from vectorstore.encoders.reader import bundled_reader

        return bundled_reader().read_each(questions, texts)

    def _encode(self, texts: Sequence[str], prompt: str) -> Vectors:
        """sentence-transformers sorts by length itself."""
        vectors = self._model.encode(
            list(texts), prompt=prompt, normalize_embeddings=True, convert_to_numpy=True, show_progress_bar=False
        )
        return np.asarray(vectors, np.float32).reshape(len(texts), self.dimension)


def prompts(model: str, saved: dict[str, str]) -> tuple[str, str]:
    """Question and passage prefix: the model's own, else e5's published ones for e5 models, else none."""
    question = saved.get("query") or ""
    passage = saved.get("document") or saved.get("passage") or ""
    if not question and not passage and E5_LIKE.search(Path(model).name):
        return "query: ", "passage: "
    return question, passage


def identity(model: str, dimension: int) -> str:
    """What the record keeps: the name, or for a folder its name and a digest of its configuration and weights."""
    folder = Path(model)
    if not folder.is_dir():
        return f"{model}@{dimension}"
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.suffix in MODEL_FILES):
        digest.update(_sampled(file))
    return f"{folder.resolve().name}-{digest.hexdigest()[:12]}@{dimension}"


def _sampled(file: Path) -> bytes:
    """Size, beginning, middle and end: training moves all weights, and reading a gigabyte takes seconds."""
    size = file.stat().st_size
    with file.open("rb") as opened:
        parts = [opened.read(SAMPLE)]
        for at in (size // 2, max(size - SAMPLE, 0)):
            opened.seek(at)
            parts.append(opened.read(SAMPLE))
    return b"".join([str(size).encode(), *parts])


def _unusable(model: str, why: str) -> str:
    return unusable("EMBEDDING_MODEL", model, why, EMBEDDING_ALLOWED)
