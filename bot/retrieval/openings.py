"""How the found articles begin: there they name what their later passages call "the company" or "he"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vectorstore.domain import Found
    from vectorstore.index.snapshot import Snapshot

LENGTH = 1200  # characters: as long as a passage


def opened(snapshot: Snapshot, shown: Sequence[Found]) -> tuple[Found, ...]:
    """The passages with the beginnings of their articles; of an earlier revision's passage it is not known."""
    read = snapshot.openings({found.passage.article_id for found in shown}, LENGTH)
    return tuple(
        replace(found, opening=read.get(found.passage.article_id, "")) if found.passage.key > 0 else found
        for found in shown
    )
