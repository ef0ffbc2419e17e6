"""The encoder that a setting names: the bundled one, or one of sentence-transformers."""

from __future__ import annotations

from vectorstore.encoders.encoder import Encoder


def load_encoder(model: str = "") -> Encoder:
    """The bundled encoder for an empty name, else a sentence-transformers name or folder.

    Raises EncoderError with one sentence when the model cannot be loaded.
    """
    if not model:
        from vectorstore.encoders.e5 import BundledE5

        return BundledE5()
    from vectorstore.encoders.transformer import SentenceTransformerEncoder

    return SentenceTransformerEncoder(model)
