"""A quick encoder, a scripted web and a clock to turn, each a small real implementation."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Sequence

import numpy as np

from ingest.feeds.checking import Checker
from ingest.feeds.rota import Rota
from ingest.feeds.watch import Tell, noticed_lines, told, told_all
from ingest.web.fetch_errors import FetchError
from ingest.web.fetched import Fetched
from ingest.web.robots import EVERYTHING, Rules
from vectorstore.encoders.encoder import Encoder


def checked_round(checker: Checker, stop: threading.Event, tell: Tell) -> int:
    """Every feed that is due is checked once, as `keep_fresh` does, but without lock, retention and refinement."""
    rota = Rota(checker, lambda checked: told_all(told(checked), tell))
    try:
        rota.start()
        rota.finish(stop)
    finally:
        rota.close()
    told_all(noticed_lines(checker, "watch"), tell)
    return rota.wrong


class WordEncoder(Encoder):
    """Hashed bags of words as unit vectors; counts what it was given."""

    name = "words-in-tests"
    dimension = 16

    def __init__(self) -> None:
        self.batches: list[int] = []

    def passages(self, texts: Sequence[str]) -> np.ndarray:
        self.batches.append(len(texts))
        return self.questions(texts)

    def questions(self, texts: Sequence[str]) -> np.ndarray:
        vectors = np.ones((len(texts), self.dimension), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for word in text.lower().split():
                row[zlib.crc32(word.encode()) % self.dimension] += 1
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


class ScriptedWeb:
    """Answers from a table of addresses; an exception in the table is raised."""

    def __init__(self, **pages: object) -> None:
        self.pages: dict[str, Fetched | Exception] = {}
        self.asked: list[tuple[str, str, str]] = []

    def put(self, url: str, body: str, kind: str = "text/html", **fields: object) -> None:
        self.pages[url] = Fetched(url=url, status=200, content=body.encode(), media_type=kind, **fields)

    def rules(self, url: str) -> Rules:
        return EVERYTHING

    def get(
        self, url: str, *, accept: str = "", etag: str = "", last_modified: str = "", robots: bool = False
    ) -> Fetched:
        self.asked.append((url, etag, last_modified))
        found = self.pages.get(url, FetchError(f"{url} answered 404 Not Found; check the address.", status=404))
        if isinstance(found, Exception):
            raise found
        if etag and etag == found.etag:
            return Fetched(url=url, status=304, etag=etag)
        return found


class Clock:
    """A clock that stands still until it is turned; seconds since 1970."""

    def __init__(self, now: float = 1_780_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now

    def turn(self, seconds: float) -> None:
        self.now += seconds
