"""The parts put together for the faces."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from bot.answering.answer import NOTHING_FOUND
from bot.assembly import assemble
from bot.retrieval.ask import Ask
from vectorstore.errors import ModelError
from vectorstore.settings import Settings
from vectorstore.store import Store

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)

pytestmark = pytest.mark.model


def test_a_face_gets_a_ready_answering_core(tmp_path):
    """Without a language model both writers are extractive, and the clock given counts."""
    parts = assemble(Settings(_env_file=None, data_dir=tmp_path), own=False, clock=lambda: NOW)
    try:
        answer = asyncio.run(parts.answerer.answer(Ask("Welche Artikel erschienen gestern?")))
    finally:
        parts.close()
    assert (answer.writer, answer.reason) == ("extractive", NOTHING_FOUND)
    assert answer.period.until == datetime(2026, 11, 22, tzinfo=UTC).timestamp()


def test_a_wrong_model_lets_go_of_the_store(tmp_path):
    """When the writer cannot be set up the vector index is free for the next."""
    with pytest.raises(ModelError, match="not installed"):
        assemble(Settings(_env_file=None, data_dir=tmp_path, llm_model="ibm:granite"), own=True)
    with Store.open(tmp_path, encoder="x", dimension=2, splitter="x", own=True, any_encoder=True) as store:
        assert store.owns
