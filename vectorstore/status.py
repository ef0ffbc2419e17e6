"""What `dateline status` tells of the store."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from vectorstore.domain import Scope
from vectorstore.index import outbox
from vectorstore.record import reading
from vectorstore.record.database import Database, meta
from vectorstore.record.lock import Holder, holder
from vectorstore.record.read_only import READ_ONLY

IndexState = Literal["ready", "rebuilding", "behind"]


@dataclass(frozen=True, slots=True)
class StoreStatus:
    """Counts, sizes in bytes, newest publication (UTC seconds), passages per language, who holds the vector index."""

    articles: int
    passages: int
    newest: float | None
    encoder: str
    splitter: str
    pending: int
    index: IndexState
    sqlite_bytes: int
    chroma_bytes: int
    owner: Holder | None
    languages: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}))
    notes: tuple[str, ...] = ()


def read(database: Database) -> StoreStatus:
    """The status of the store in this file's folder."""
    folder = database.path.parent
    with database.reading() as connection:
        coverage = reading.coverage(connection, Scope())
        waiting = outbox.count(connection)
        written = (meta(connection, outbox.TROUBLE), meta(connection, outbox.NOTE))
        notes = (*written, READ_ONLY if database.read_only else "")
        return StoreStatus(
            articles=coverage.articles,
            passages=int(connection.execute("SELECT COUNT(*) FROM passage").fetchone()[0]),
            newest=coverage.newest,
            encoder=meta(connection, "encoder"),
            splitter=meta(connection, "splitter"),
            pending=waiting,
            index=index_state(connection, waiting),
            sqlite_bytes=sum(size(path) for path in folder.glob(f"{database.path.name}*")),
            chroma_bytes=size(folder / "chroma"),
            owner=holder(folder / "chroma.lock"),
            languages=MappingProxyType(reading.languages(connection)),
            notes=tuple(filter(None, notes)),
        )


def index_state(connection: sqlite3.Connection, waiting: int) -> IndexState:
    """Whether Chroma holds what the record holds."""
    if meta(connection, outbox.REBUILDING):
        return "rebuilding"
    return "behind" if waiting else "ready"


def size(path: Path) -> int:
    """Bytes of a file, or of all files in a folder; 0 where there is none."""
    if path.is_dir():
        return sum(size(Path(entry.path)) for entry in os.scandir(path))
    try:
        return path.stat().st_size
    except OSError:
        return 0
