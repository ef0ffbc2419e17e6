"""Chroma as a disposable index of {passage key, vector}: no documents, no metadata, embedded or on a server."""

from __future__ import annotations

import importlib
import logging
import shutil
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from urllib.parse import urlsplit

import numpy as np

from vectorstore.index.matrix import Floats

if TYPE_CHECKING:
    import httpx

logger = logging.getLogger(__name__)
Result = TypeVar("Result")

# ef_search 200: recall@10 of 0.99-1.00 on news vectors; it costs 1 ms over the default of 100.
CONFIGURATION = {"hnsw": {"space": "cosine", "ef_search": 200}}
BATCH = 300  # Chroma's cloud takes no more records in a call
PAGE = 300
EMBEDDED_BATCH = 1000  # 1.2 ms of CPU per vector against 2.6 in batches of 20; larger ones delay a SIGTERM
EMBEDDED_PAGE = 10_000  # get() fails above 32,766
TRIES = 3
TIMEOUT = 15.0
GREETING_TIMEOUT = 5.0


class IndexFailure(Exception):
    """Chroma could not do what was asked; the record still can. ``unreachable``: there was no answer at all."""

    def __init__(self, text: str, *, unreachable: bool = False) -> None:
        super().__init__(text)
        self.unreachable = unreachable


class VectorIndex(Protocol):
    """What the owner needs of Chroma. Every method raises IndexFailure."""

    batch: int

    def load(self) -> None:
        """Import Chroma: a second that should not count as opening it."""

    def open(self, name: str) -> None:
        """Connect and make the collection if it is not there."""

    def keys(self) -> set[int]:
        """Every key the index says it holds."""

    def vectors(self, keys: Sequence[int]) -> dict[int, Floats]:
        """Vectors by key."""

    def upsert(self, keys: Sequence[int], vectors: Floats) -> None:
        """Put vectors in, over those there."""

    def delete(self, keys: Sequence[int]) -> None:
        """Take vectors out; unknown keys are fine."""

    def nearest(self, vector: Floats, n: int) -> list[int]:
        """Keys of the nearest vectors, nearest first."""

    def discard(self) -> None:
        """Throw the index away; open() makes a new one."""

    def close(self) -> None:
        """Let go of it, everything written."""


class Chroma:
    """A Chroma collection through a client that ``connect`` makes."""

    batch = BATCH
    page = PAGE
    most = BATCH  # results of a query

    def __init__(self) -> None:
        self._client: Any = None
        self._collection: Any = None
        self.name = ""

    def load(self) -> None:
        """Import Chroma: a second that should not count as opening it."""
        asked(lambda: importlib.import_module("chromadb"))

    def connect(self) -> Any:
        """A new client."""
        raise NotImplementedError

    def open(self, name: str) -> None:
        """Connect and make the collection if it is not there."""
        self.close()
        self.name = name
        self._client = asked(self.connect)
        self._drop_stale(name)
        self._collection = asked(
            lambda: self._client.get_or_create_collection(name, configuration=CONFIGURATION, embedding_function=None)
        )

    def _drop_stale(self, name: str) -> None:
        """Drop what earlier generations of this store have left."""
        family = name.rpartition("-")[0] + "-"
        names = [collection.name for collection in asked(self._client.list_collections)]
        for stale in names:
            if stale.startswith(family) and stale != name:
                asked(partial(self._client.delete_collection, stale))

    def keys(self) -> set[int]:
        """Every key the index says it holds."""
        keys: set[int] = set()
        while ids := self._page(len(keys)):
            before = len(keys)
            keys.update(map(int, ids))
            if len(keys) == before:
                raise IndexFailure("the same ids were listed twice")
        return keys

    def _page(self, offset: int) -> list[str]:
        got = self._ask(lambda collection: collection.get(include=[], limit=self.page, offset=offset))
        return list(got["ids"])

    def vectors(self, keys: Sequence[int]) -> dict[int, Floats]:
        """Vectors by key."""
        found: dict[int, Floats] = {}
        for part in parts(keys, self.page):
            got = self._ask(partial(call_get, names=list(map(str, part))))
            pairs = zip(got["ids"], got["embeddings"], strict=True)
            found |= {int(name): np.asarray(vector, dtype=np.float32) for name, vector in pairs}
        return found

    def upsert(self, keys: Sequence[int], vectors: Floats) -> None:
        """Put vectors in, over those there."""
        for part in parts(range(len(keys)), self.batch):
            names, rows = [str(keys[place]) for place in part], vectors[part[0] : part[-1] + 1]
            self._ask(partial(call_upsert, names=names, rows=rows))

    def delete(self, keys: Sequence[int]) -> None:
        """Take vectors out; unknown keys are fine."""
        for part in parts(keys, self.batch):
            self._ask(partial(call_delete, names=list(map(str, part))))

    def nearest(self, vector: Floats, n: int) -> list[int]:
        """Keys of the nearest vectors, nearest first."""
        got = self._ask(
            lambda collection: collection.query(query_embeddings=[vector], n_results=min(n, self.most), include=[])
        )
        return [int(name) for name in got["ids"][0]]

    def _ask(self, call: Callable[[Any], Result]) -> Result:
        """A call on the collection; tried again, because readers beside a writer get "Error finding id" at times."""
        collection = self._collection
        if collection is None:
            raise IndexFailure("Chroma is not open")
        for _ in range(TRIES - 1):
            try:
                return asked(lambda: call(collection))
            except IndexFailure as failure:
                logger.debug("Chroma is asked again: %s", failure)
                time.sleep(0.05)
        return asked(lambda: call(collection))

    def discard(self) -> None:
        """Throw the collection away."""
        client = self._client
        if client is not None:
            asked(lambda: client.delete_collection(self.name))
        self.close()

    def close(self) -> None:
        """Let go of the client, everything written."""
        client, self._client, self._collection = self._client, None, None
        if client is not None:
            asked(client.close)


class EmbeddedChroma(Chroma):
    """Chroma in this process, over a folder that no other process may have open."""

    batch = EMBEDDED_BATCH
    page = EMBEDDED_PAGE
    most = 10_000

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder
        self._spelling = f"{folder}/"

    def connect(self) -> Any:
        """A client over the folder."""
        import chromadb
        from chromadb.config import Settings

        # chromadb keeps a client that failed to start under its path for ever: the next one spells the path otherwise.
        path, self._spelling = self._spelling, f"{self._spelling}./"
        return chromadb.PersistentClient(path=path, settings=Settings(anonymized_telemetry=False))

    def _drop_stale(self, name: str) -> None:
        """Start from an empty folder if it holds anything else: deleting a collection frees no disk."""
        names = [collection.name for collection in asked(self._client.list_collections)]
        if any(stale != name for stale in names):
            self.discard()
            self._client = asked(self.connect)

    def discard(self) -> None:
        """Delete the folder, or whatever stands in its place."""
        try:
            self.close()
        except IndexFailure as failure:
            logger.debug("a damaged Chroma did not close: %s", failure)
        try:
            if self.folder.is_dir() and not self.folder.is_symlink():
                shutil.rmtree(self.folder)
            else:
                self.folder.unlink(missing_ok=True)
        except OSError as error:
            raise IndexFailure(f"the folder {self.folder} cannot be deleted: {error.strerror}") from error


class ServerChroma(Chroma):
    """A Chroma server, whose address may have a path, as behind a proxy."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self.url = url.rstrip("/")

    def connect(self) -> Any:
        """A client of the server, with timeouts: chromadb gives its httpx client none."""
        import chromadb
        import httpx
        from chromadb.config import Settings

        httpx.get(f"{self.url}/api/v2/heartbeat", timeout=GREETING_TIMEOUT).raise_for_status()
        client: Any = chromadb.HttpClient(
            host=self.url,  # given a whole address, chromadb keeps its port and path and ignores `port`
            ssl=urlsplit(self.url).scheme == "https",
            settings=Settings(anonymized_telemetry=False),
        )
        for session in sessions(client):
            session.timeout = httpx.Timeout(TIMEOUT)
        return client

    def close(self) -> None:
        """Let go of the server and close the connections, which chromadb forgets."""
        left = sessions(self._client) if self._client is not None else []
        super().close()
        for session in left:
            session.close()


def sessions(client: Any) -> list[httpx.Client]:
    """The connection pools of a chromadb.HttpClient; there is no public way to them."""
    return [one._server._session for one in (client, client._admin_client)]  # noqa: SLF001


def call_get(collection: Any, names: list[str]) -> Any:
    """Records with their vectors."""
    return collection.get(ids=names, include=["embeddings"])


def call_upsert(collection: Any, names: list[str], rows: Floats) -> None:
    """Put records in."""
    collection.upsert(ids=names, embeddings=rows)


def call_delete(collection: Any, names: list[str]) -> None:
    """Take records out."""
    collection.delete(ids=names)


def vector_index(folder: Path, url: str) -> VectorIndex:
    """The Chroma server if a URL is given, else the embedded one over the folder."""
    return ServerChroma(url) if url else EmbeddedChroma(folder)


def parts(items: Sequence[int], size: int) -> list[Sequence[int]]:
    """The items in runs of at most ``size``."""
    return [items[start : start + size] for start in range(0, len(items), size)]


def asked(call: Callable[[], Result]) -> Result:
    """The call's result; whatever Chroma raises, a Rust panic too, as IndexFailure."""
    try:
        return call()
    except Exception as error:
        unreachable = type(error).__module__.partition(".")[0] in {"httpx", "httpcore"}
        raise IndexFailure(f"{type(error).__name__}: {error}", unreachable=unreachable) from error
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise IndexFailure(f"Chroma panicked: {error}") from error
