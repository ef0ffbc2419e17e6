"""Opening Chroma: is it whole and ours? If not it is thrown away, and filled again from the record."""

from __future__ import annotations

import contextlib
import logging
import os
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from vectorstore.index import outbox
from vectorstore.index.matrix import Floats
from vectorstore.index.vector_index import IndexFailure, VectorIndex
from vectorstore.record.database import Database

logger = logging.getLogger(__name__)

SAMPLE = 256
PROBES = 16
NO_LENGTH = 1e-6
ALIKE = 0.99  # stored vectors are rounded to 16 bits, which moves a cosine by less than 1e-4


def repair(database: Database, index: VectorIndex, name: str, marker: Path | None) -> None:
    """Open the index and check it; a damaged one is discarded, and all passages queued. Raises IndexFailure.

    The marker file stands while a folder is opened and checked. If it is found, the last opening ended in a crash:
    garbage in Chroma's files can kill the process that reads them, so the folder is not opened a second time.
    """
    damage = "opening it was cut short" if marker is not None and marker.exists() else None
    if marker is not None:
        raise_flag(marker)
    if damage is None:
        damage = opened(database, index, name)
    if damage is not None:
        outbox.begin_rebuild(database, damage)
        index.discard()
        index.open(name)
    if marker is not None:
        marker.unlink(missing_ok=True)


def opened(database: Database, index: VectorIndex, name: str) -> str | None:
    """Open and check; what is wrong with it, or None. A server that does not answer is no damage: IndexFailure."""
    try:
        index.open(name)
        return differences(database, index)
    except IndexFailure as failure:
        if failure.unreachable:
            raise
        return str(failure)


def differences(database: Database, index: VectorIndex) -> str | None:
    """Compare all keys and a sample of vectors; a few lacking ones are queued, what cannot be trusted is told."""
    held = index.keys()
    live, arriving, leaving = outbox.expected(database)
    wanted = live - arriving
    lacking, surplus = wanted - held, held - live - arriving - leaving
    if len(lacking) > max(len(wanted) // 10, SAMPLE):
        return f"{len(lacking)} of {len(wanted)} passages were missing from it"
    if trouble := sampled(database, index, sorted(wanted & held)):
        return trouble
    if lacking or surplus:
        logger.warning("The vector index lacked %d passages and held %d too many.", len(lacking), len(surplus))
        outbox.queue(database, lacking, surplus)
    return None


def sampled(database: Database, index: VectorIndex, keys: Sequence[int]) -> str | None:
    """Compare some vectors, others each time, and search for a few: the list of ids may outlive the vectors."""
    picked = random.sample(keys, min(SAMPLE, len(keys)))
    if not picked:
        return None
    theirs, ours = index.vectors(picked), outbox.recorded_vectors(database, picked)
    for key, vector in ours.items():
        if key not in theirs or not alike(theirs[key], vector):
            return f"the vector of passage {key} was not the record's"
    for key in picked[:PROBES]:
        if key in ours and not index.nearest(ours[key], 1):
            return f"a search for passage {key} found nothing"
    return None


def alike(one: Floats, other: Floats) -> bool:
    """Whether two vectors point the same way; two of no length do."""
    lengths = float(np.linalg.norm(one) * np.linalg.norm(other))
    return one.shape == other.shape and (lengths < NO_LENGTH or float(one @ other) / lengths > ALIKE)


def raise_flag(marker: Path) -> None:
    """Put the marker on the disk."""
    with contextlib.suppress(OSError):
        marker.touch()
        folder = os.open(marker.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)
