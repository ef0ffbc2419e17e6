"""The model writer through langchain-openai and real HTTP, with the faults that servers have."""

from __future__ import annotations

import asyncio

import pytest
from answering_articles import brief
from openai_server import OpenAIServer, serving

from bot.answering.answer import Statement
from bot.answering.model import ModelWriter
from bot.answering.providers import CONTEXT, TIMEOUT, _limits, load_model
from vectorstore.errors import ModelError

pytest.importorskip("langchain_openai", reason='pip install "dateline[openai]" to test the OpenAI protocol')

SENTENCE = "Meta will in diesem Jahr zwischen 60 und 65 Milliarden Dollar in Rechenzentren stecken."
ANSWER = f"{SENTENCE} [1] Die Aktie gab nach. [1]"


@pytest.fixture(autouse=True)
def _key(monkeypatch: pytest.MonkeyPatch) -> None:
    """Provider settings come from the environment, as they do for a user."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-secret-key")
    for name in ("OPENAI_BASE_URL", "OPENAI_API_BASE", "OPENAI_PROXY"):
        monkeypatch.delenv(name, raising=False)


def writer(server: OpenAIServer, monkeypatch: pytest.MonkeyPatch, **options: float) -> ModelWriter:
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    return ModelWriter(load_model("openai:test"), "openai:test", **options)  # type: ignore[arg-type]


def written(model: ModelWriter) -> list[str]:
    async def collect() -> list[str]:
        return [statement.text async for statement in model.statements(brief())]

    return asyncio.run(collect())


def test_an_answer_is_streamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """OPENAI_BASE_URL is all an OpenAI-compatible server needs; temperature 0, streaming, two messages."""
    with serving(ANSWER) as server:
        assert written(writer(server, monkeypatch)) == [SENTENCE, "Die Aktie gab nach."]
        (request,) = server.received
    assert request["stream"] is True
    assert request["temperature"] == 0
    assert [message["role"] for message in request["messages"]] == ["system", "user"]


def test_one_writer_serves_many_loops(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection kept alive from an earlier event loop does not break the next question."""
    with serving(ANSWER) as server:
        model = writer(server, monkeypatch)
        assert [len(written(model)) for _ in range(3)] == [2, 2, 2]


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_passing_fault_is_retried(monkeypatch: pytest.MonkeyPatch, status: int) -> None:
    """One refusal before the first word is tried again, by the client's own back-off."""
    with serving(status, ANSWER) as server:
        assert written(writer(server, monkeypatch))[0] == SENTENCE
        assert len(server.received) == 2


@pytest.mark.parametrize(
    ("status", "message"),
    [(429, "429.*wait"), (500, "error .500"), (401, "key .401"), (404, "does not exist"), (400, "error .400")],
)
def test_a_lasting_fault_is_one_sentence(monkeypatch: pytest.MonkeyPatch, status: int, message: str) -> None:
    """What the server keeps refusing is told with what to do, without the server's words."""
    with serving(status) as server, pytest.raises(ModelError, match=message) as caught:
        written(writer(server, monkeypatch))
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize("fault", ["cut", "garbled"])
def test_a_broken_stream_is_a_model_error(monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    """A stream cut off or garbled midway fails; half an answer is never taken for a whole one."""
    with serving((fault, ANSWER)) as server, pytest.raises(ModelError):
        written(writer(server, monkeypatch))


def test_what_came_before_the_fault_was_streamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """The first sentence is out before the stream breaks; taking it back is the answerer's job."""

    seen: list[str] = []

    async def collect(model: ModelWriter) -> None:
        async for statement in model.statements(brief()):
            seen.append(statement.text)  # noqa: PERF401 (what was seen before it broke)

    with serving(("cut", ANSWER)) as server, pytest.raises(ModelError):
        asyncio.run(collect(writer(server, monkeypatch)))
    assert seen == [SENTENCE]


@pytest.mark.parametrize("fault", ["slow", "silent"])
def test_slow_tokens_are_given_up(monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    """Dripping words and silence end at the limit for the whole answer."""
    with serving((fault, f"{SENTENCE} " * 20)) as server, pytest.raises(ModelError, match="took longer"):
        written(writer(server, monkeypatch, timeout=0.5))


def test_leaving_closes_the_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """When the reader goes, the server sees the connection end."""

    async def first(model: ModelWriter) -> Statement:
        stream = model.statements(brief())
        statement = await anext(stream)
        await stream.aclose()  # type: ignore[attr-defined]
        return statement

    with serving(("slow", f"{SENTENCE} [1] " * 200)) as server:
        assert asyncio.run(first(writer(server, monkeypatch))).text == SENTENCE
        assert server.gone.wait(10)


def test_nobody_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that is not running is named as unreachable."""
    with serving(ANSWER) as server:
        pass
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    with pytest.raises(ModelError, match="cannot be reached"):
        written(ModelWriter(load_model("openai:test", retries=0), "openai:test"))


@pytest.mark.parametrize(
    ("spec", "message"),
    [
        ("gpt-5-mini", "names no provider.*openai:gpt-5-mini"),
        ("openai:", "names no provider"),
        ("nobody:x", "unknown provider; allowed are anthropic, azure,.*google,.*mistral,.*openai"),
        ("groq:llama", 'pip install "langchain-groq"'),
        ("anthropic:claude", r'pip install "dateline\[anthropic\]"'),
        ("mistral:small", r'pip install "dateline\[mistral\]"'),
    ],
)
def test_a_wrong_model_is_one_sentence(spec: str, message: str) -> None:
    """What is wrong with LLM_MODEL, and what to write or install."""
    package = {"groq": "langchain_groq", "anthropic": "langchain_anthropic", "mistral": "langchain_mistralai"}
    name = package.get(spec.partition(":")[0])
    if name and _installed(name):
        pytest.skip(f"{name} is installed")
    with pytest.raises(ModelError, match=message):
        load_model(spec)


def test_limits_are_in_the_words_of_each_client() -> None:
    """Ollama is told the context that the passages need; the others time and retries."""
    assert _limits("ollama", TIMEOUT, 2) == {"client_kwargs": {"timeout": TIMEOUT}, "num_ctx": CONTEXT}
    assert CONTEXT >= 8192
    assert _limits("openai", TIMEOUT, 2) == {"timeout": TIMEOUT, "max_retries": 2}


def test_a_missing_key_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a key the model cannot be set up, and the sentence says where to look."""
    monkeypatch.delenv("OPENAI_API_KEY")
    with pytest.raises(ModelError, match="key and address in the environment"):
        load_model("openai:test")


def _installed(name: str) -> bool:
    from importlib.util import find_spec

    return find_spec(name) is not None
