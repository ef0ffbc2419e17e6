"""`dateline reindex`: builds the indexes anew, for example for another embedding model, while the old ones answer."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from vectorstore.entry import DONE, PARTLY, say

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from vectorstore.domain import Article
    from vectorstore.record.record import Prepared
    from vectorstore.settings import Settings
    from vectorstore.store import Store


def add_arguments(parser: ArgumentParser) -> None:
    """No options: the settings say for which model."""
    parser.epilog = "May be stopped at any time: the old indexes keep answering, and the next run goes on."


def run(_args: Namespace, settings: Settings) -> int:
    """Build and switch; gives the exit code."""
    from ingest.refinement import refine
    from vectorstore.encoders.loading import load_encoder
    from vectorstore.store import Store
    from vectorstore.text.passages import SPLITTER

    encoder = load_encoder(settings.embedding_model)

    def prepare(articles: Sequence[Article]) -> list[Prepared]:
        from ingest.preparation import parted, prepared

        return prepared([parted(article) for article in articles], encoder)

    store = Store.open(
        settings.data_dir,
        encoder=encoder.name,
        dimension=encoder.dimension,
        splitter=SPLITTER,
        chroma_url=settings.chroma_url,
        any_encoder=True,
    )
    with store:
        try:
            built = store.reindex(prepare, progress=_Progress("articles built"))
            _fill(store)
            refine(store, encoder, progress=_Progress("passages with their sentences"))
        except KeyboardInterrupt:
            say("\nStopped; the old indexes still answer. Run `dateline reindex` again to go on.")
            return PARTLY
    print(f"{built} articles are rebuilt for {encoder.name}.")
    return DONE


def _fill(store: Store) -> None:
    """Bring the vector index up to date; if another process holds it, that one does."""
    if store.owns:
        store.drain(progress=_Progress("passages in the vector index"))


class _Progress:
    """Shows counts on stderr: in place on a terminal, else the last one only."""

    def __init__(self, what: str) -> None:
        self._what = what

    def __call__(self, done: int, total: int) -> None:
        if sys.stderr.isatty():
            print(f"\r{done} of {total} {self._what}", end="\n" if done >= total else "", file=sys.stderr, flush=True)
        elif done >= total:
            print(f"{total} {self._what}", file=sys.stderr, flush=True)
