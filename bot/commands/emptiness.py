"""The one hint that an empty store needs, whoever asks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from vectorstore.domain import Scope

if TYPE_CHECKING:
    from bot.answering.answer import Answer
    from vectorstore.domain import Coverage
    from vectorstore.store import Store

HINT = "The store is empty; take in articles with `dateline ingest SOURCE…`, for example `dateline ingest samples`."


def hints(searched: Coverage, store: Store) -> tuple[str, ...]:
    """The hint when the whole store, not only what was searched, holds nothing."""
    empty = searched.articles == 0 and store.coverage(Scope()).articles == 0
    return (HINT,) if empty else ()


def with_hint(answer: Answer, store: Store) -> Answer:
    """The answer, with the hint among its notes if it was sought in an empty store."""
    return replace(answer, notes=(*answer.notes, *hints(answer.coverage, store)))
