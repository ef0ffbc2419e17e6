"""Which encoder and splitter built the passages, recorded beside them; nothing else may write or search them."""

from __future__ import annotations

import sqlite3
import uuid
from dataclasses import dataclass

from vectorstore.errors import EncoderMismatch
from vectorstore.record.database import count_up, meta, set_meta


@dataclass(frozen=True, slots=True)
class Build:
    """What turns articles into passages and vectors: encoder name, vector length, splitter version."""

    encoder: str
    dimension: int
    splitter: str


def recorded(connection: sqlite3.Connection) -> Build | None:
    """The build the stored passages come from; None before the first article."""
    encoder = meta(connection, "encoder")
    dimension = int(meta(connection, "dimension", "0"))
    return Build(encoder, dimension, meta(connection, "splitter")) if encoder else None


def record(connection: sqlite3.Connection, build: Build) -> None:
    """Write down the build and begin a new generation of indexes."""
    for key in ("encoder", "dimension", "splitter"):
        set_meta(connection, key, str(getattr(build, key)))
    count_up(connection, "generation")
    count_up(connection, "changes")


def check(connection: sqlite3.Connection, ours: Build) -> None:
    """Raise EncoderMismatch when the stored passages were built by another encoder or splitter."""
    theirs = recorded(connection)
    if theirs is not None and theirs != ours and has_passages(connection):
        raise EncoderMismatch(mismatch(theirs, ours))


def stamp(connection: sqlite3.Connection, ours: Build) -> None:
    """Check, and record our build where no passage stands against it."""
    check(connection, ours)
    if recorded(connection) != ours:
        record(connection, ours)


def has_passages(connection: sqlite3.Connection) -> bool:
    """Whether the record holds any passage."""
    return connection.execute("SELECT 1 FROM passage LIMIT 1").fetchone() is not None


def mismatch(theirs: Build, ours: Build) -> str:
    """The sentence for the user."""
    if theirs.encoder != ours.encoder or theirs.dimension != ours.dimension:
        return (
            f"This store was built by the encoder {theirs.encoder!r}, but {ours.encoder!r} is in use: "
            f"set EMBEDDING_MODEL back, or run `dateline reindex` to rebuild it for {ours.encoder!r}."
        )
    return (
        f"This store was split by version {theirs.splitter!r}, but this Dateline splits by {ours.splitter!r}: "
        "run `dateline reindex` to rebuild it."
    )


def store_id(connection: sqlite3.Connection) -> str:
    """A random name of this record, so that an index of another one is never taken for its own; in a write only."""
    name = meta(connection, "store_id")
    if not name:
        name = uuid.uuid4().hex[:12]
        set_meta(connection, "store_id", name)
    return name
