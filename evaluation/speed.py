"""`python -m evaluation.speed`: one question's way through retrieval, beside a plain langchain and Chroma pipeline.

For each size a store is built once and kept. Every question is then asked of both in turn, without and with a window
of one year out of ten, its encoding included; printed are wall and CPU milliseconds, and how they grow with the size.
The plain pipeline is langchain's Chroma wrapper with texts and metadata in it and the same encoder.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter, process_time
from typing import TYPE_CHECKING, Any

import numpy as np

from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from evaluation.command import CACHE, DATA
from evaluation.datasets import multihop, xquad
from evaluation.kept_stores import kept_store
from evaluation.progress import say
from evaluation.speed_corpus import fill, made, real_passages
from evaluation.vectors import KeptVectors
from vectorstore.encoders.loading import load_encoder
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

if TYPE_CHECKING:
    from evaluation.speed_corpus import Real
    from vectorstore.encoders.encoder import Encoder

SIZES = (10_000, 100_000)
QUESTIONS = 100
WINDOW = (1_577_836_800.0, 1_609_459_200.0)  # 2020
PLAIN_BATCH = 1000

Search = Callable[[str, bool], object]


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds of each question: wall and CPU."""

    wall: list[float]
    cpu: list[float]

    def line(self, name: str) -> str:
        """Median and 95th percentile as a line to read."""
        wall, cpu = np.array(self.wall), np.array(self.cpu)
        return (
            f"{name:<44} wall p50 {np.median(wall):7.1f} ms  p95 {np.quantile(wall, 0.95):7.1f} ms"
            f"   CPU p50 {np.median(cpu):7.1f} ms  p95 {np.quantile(cpu, 0.95):7.1f} ms"
        )


def questions(data: Path) -> list[str]:
    """Forty German and forty English questions of XQuAD, twenty long ones of MultiHop-RAG."""
    rng = random.Random(0)
    short = rng.sample(xquad.load_questions(data), 80)
    long = rng.sample([query.text for query in multihop.load_queries(data)], 20)
    asked = [one.texts["de"] for one in short[:40]] + [one.texts["en"] for one in short[40:]] + long
    rng.shuffle(asked)
    return asked


def timed(searches: Sequence[Search], asked: Sequence[str], *, window: bool) -> list[Taken]:
    """Every question through every pipeline in turn, after three that warm up."""
    taken = [Taken([], []) for _ in searches]
    for number, question in enumerate([*asked[:3], *asked]):
        for search, times in zip(searches, taken, strict=True):
            wall, cpu = perf_counter(), process_time()
            search(question, window)
            if number >= 3:  # noqa: PLR2004
                times.wall.append((perf_counter() - wall) * 1000)
                times.cpu.append((process_time() - cpu) * 1000)
    return taken


def ours(store: Store, encoder: Encoder) -> Search:
    """Dateline's retrieval."""
    retriever = Retriever(store, encoder, lambda: datetime(2025, 1, 1, tzinfo=UTC))

    def search(question: str, window: bool) -> object:  # noqa: FBT001
        since, until = WINDOW if window else (None, None)
        return retriever.retrieve(Ask(question, since=since, until=until))

    return search


def plain(folder: Path, encoder: Encoder, store: Store) -> Search | None:
    """langchain's Chroma wrapper over the same passages; None where the package is not installed."""
    try:
        from langchain_chroma import Chroma
    except ImportError:
        say("langchain-chroma is not installed (pip install langchain-chroma): only our own times are taken")
        return None
    chroma: Any = Chroma("plain", encoder, str(folder), collection_configuration={"hnsw": {"space": "cosine"}})
    if not chroma.get(limit=1)["ids"]:
        _fill_plain(chroma, store)

    def search(question: str, window: bool) -> object:  # noqa: FBT001
        narrow = {"$and": [{"published": {"$gte": WINDOW[0]}}, {"published": {"$lt": WINDOW[1]}}]}
        return chroma.similarity_search(question, k=10, filter=narrow if window else None)

    return search


def _fill_plain(chroma: Any, store: Store) -> None:
    """The store's passages with their stored vectors, so that nothing is encoded twice."""
    with store.snapshot() as snapshot:
        keys = snapshot.keys()
        for start in range(0, len(keys), PLAIN_BATCH):
            part = keys[start : start + PLAIN_BATCH]
            found, vectors = snapshot.found(part), snapshot.vectors(part)
            chroma._collection.upsert(  # noqa: SLF001 - the wrapper has no way in for ready vectors
                ids=[str(key) for key in part],
                embeddings=[vectors[key] for key in part],
                documents=[found[key].passage.text for key in part],
                metadatas=[_facts(found[key]) for key in part],
            )
            say(f"plain pipeline: {start + len(part)} of {len(keys)}")


def _facts(found: Any) -> dict[str, Any]:
    article = found.article
    return {"source": article.source, "published": article.published or 0.0, "language": article.language}


def built(cache: Path, size: int, encoder: Encoder, real: Sequence[Real]) -> Path:
    """The folder of a store of so many passages, its vector index full."""

    def build(folder: Path) -> None:
        say(f"building a store of {size:,} passages")
        with _opened(folder, encoder) as store:
            fill(store, made(real, size, random.Random(0)), encoder.dimension)
            store.drain()

    return kept_store(cache, f"speed-{size}", f"{encoder.name.replace('/', '-')}-{SPLITTER.replace('/', '-')}-1", build)


def _opened(folder: Path, encoder: Encoder) -> Store:
    return Store.open(folder, encoder=encoder.name, dimension=encoder.dimension, splitter=SPLITTER, own=True)


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, ask, print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.speed", description=main.__doc__)
    parser.add_argument("--data", type=Path, default=DATA, help="where the evaluation sets lie")
    parser.add_argument("--cache", type=Path, default=CACHE, help="where stores are kept")
    parser.add_argument("--passages", type=int, nargs="+", default=list(SIZES), help="sizes of the stores")
    parser.add_argument("--alone", action="store_true", help="without the plain pipeline")
    given = parser.parse_args(arguments)
    encoder = load_encoder()
    kept = KeptVectors(encoder, given.cache)
    asked = questions(given.data)
    real = real_passages(given.data, kept)
    for size in given.passages:
        folder = built(given.cache, size, encoder, real)
        with _opened(folder, encoder) as store:
            store.start_pump()
            store.drain()
            other = None if given.alone else plain(folder / "plain", encoder, store)
            searches = [ours(store, encoder), *([other] if other else [])]
            for window in (False, True):
                names = (f"Dateline, {size:,} passages", f"langchain + Chroma, {size:,} passages")
                for name, taken in zip(names, timed(searches, asked, window=window), strict=False):
                    print(taken.line(name + (", one year" if window else "")), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
