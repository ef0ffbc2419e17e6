"""The model writer with a real small model behind llama.cpp's OpenAI-compatible server, where one runs.

Start one, for example ``llama-server -m model.gguf -c 6144 --port 8080`` or the ``xllamacpp`` package, and set
``LOCAL_MODEL_URL=http://127.0.0.1:8080/v1``.
"""

from __future__ import annotations

import asyncio
import os

import pytest
from answering_articles import brief

from bot.answering.answer import Statement
from bot.answering.check.support import check
from bot.answering.compose import Composer, markers
from bot.answering.models.model import ModelWriter
from bot.answering.models.providers import load_model

URL = os.environ.get("LOCAL_MODEL_URL", "")
QUESTIONS = [
    ("Wie viel Geld will Meta in Rechenzentren stecken?", "de"),
    ("Auf wie viel Prozent senkte die EZB den Leitzins, und wann?", "de"),
    ("For how much will Tarn buy Lumera, and have regulators approved it?", "en"),
    ("Wie viel zahlt Tarn für Lumera?", "de"),
    ("Wer gewann die Fußball-Weltmeisterschaft 2014?", "de"),
    ("Who is the mayor of Paris?", "en"),
]

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not URL, reason="no local model: start a llama.cpp server and set LOCAL_MODEL_URL"),
]


@pytest.mark.parametrize(("question", "language"), QUESTIONS)
def test_a_real_small_model_is_held_to_the_passages(
    question: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever a weak model writes, what is shown is supported, cited verbatim and numbered by us."""
    monkeypatch.setenv("OPENAI_BASE_URL", URL)
    monkeypatch.setenv("OPENAI_API_KEY", "none")

    async def collect() -> list[Statement]:
        writer = ModelWriter(load_model("openai:local", timeout=300), "openai:local", timeout=300)
        return [statement async for statement in writer.statements(brief(question, language=language))]

    composer = Composer()
    for statement in asyncio.run(collect()):
        verdict = check(statement, language)
        print(verdict.level, "|", statement.text, "|", *verdict.reasons)  # noqa: T201 (seen with pytest -s)
        if verdict.level != "unsupported":
            composer.add(statement)
    assert list(dict.fromkeys(markers(composer.text))) == [citation.n for citation in composer.citations]
    for citation in composer.citations:
        quote = citation.quote
        assert quote.found.article.text[quote.start : quote.end] == quote.text
