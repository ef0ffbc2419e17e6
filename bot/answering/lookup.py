"""What a question is answered from: its passages, and for a comparison those of each thing compared."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.comparison import Part, compared
from bot.answering.evidence import gather
from vectorstore.language import detect

if TYPE_CHECKING:
    from bot.retrieval.ask import Ask
    from bot.retrieval.retrieved import Retrieved
    from bot.retrieval.retriever import Retriever
    from vectorstore.encoder import Encoder

OF_EACH = 4  # passages of each thing compared, on top of those for the whole question


def looked_up(ask: Ask, retriever: Retriever, encoder: Encoder) -> tuple[Retrieved, tuple[Part, ...]]:
    """What is found for a question that stands alone, and the things it compares with their sentences."""
    retrieved = retriever.retrieve(ask)
    parts = (
        tuple(_found(part, ask, retriever, encoder) for part in compared(ask.question)) if retrieved.passages else ()
    )
    shown = {found.passage.key: found for found in retrieved.passages}
    for part in parts:
        shown |= {one.found.passage.key: one.found for one in part.evidence if one.found.passage.key not in shown}
    return replace(retrieved, passages=tuple(shown.values())), parts


def _found(part: Part, ask: Ask, retriever: Retriever, encoder: Encoder) -> Part:
    found = retriever.retrieve(replace(ask, question=part.question, answer_language=ask.answer_language, k=OF_EACH))
    spoken = detect(ask.question, found.language)
    return replace(part, evidence=gather(part.question, spoken, found, encoder))
