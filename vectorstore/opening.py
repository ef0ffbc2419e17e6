"""Opens what every entry point needs first: the encoder and the store built with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from vectorstore.encoders.loading import load_encoder
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

if TYPE_CHECKING:
    from pathlib import Path

    from vectorstore.encoders.encoder import Encoder


@dataclass(frozen=True, slots=True)
class OpenParts:
    """An encoder and the store whose passages it embedded."""

    encoder: Encoder
    store: Store

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()


def open_parts(
    data_dir: Path, *, embedding_model: str = "", chroma_url: str = "", own: bool | None = None
) -> OpenParts:
    """The encoder of a setting and the store under a folder; ``own`` is as in ``Store.open``.

    Raises EncoderError, StoreError, or EncoderMismatch when another encoder built the store.
    """
    encoder = load_encoder(embedding_model)
    store = Store.open(
        data_dir,
        encoder=encoder.name,
        dimension=encoder.dimension,
        splitter=SPLITTER,
        chroma_url=chroma_url,
        own=own,
    )
    return OpenParts(encoder, store)
