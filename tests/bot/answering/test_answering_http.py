"""The model writer through langchain-openai and real HTTP, with the faults that servers have."""

from __future__ import annotations

import asyncio
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from answering_articles import brief
from openai_server import OpenAIServer, serving

from bot.answering.answer import Statement
from bot.answering.answerer import Answerer
from bot.answering.events import AnswerDone, AnswerRetracted, Event, TextWritten
from bot.answering.models.model import ModelWriter
from bot.answering.models.providers import CONTEXT, TIMEOUT, _limits, load_model
from bot.answering.selection.extractive import ExtractiveWriter
from bot.answering.usage import Usage
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from tests.bot.newsroom import clock, opened
from tests.doubles import HashedEncoder
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


@pytest.mark.parametrize("fault", ["cut", "half", "garbled", "error"])
def test_a_broken_stream_is_a_model_error(monkeypatch: pytest.MonkeyPatch, fault: str) -> None:
    """A stream cut off or garbled midway fails; half an answer is never taken for a whole one."""
    with serving((fault, ANSWER)) as server, pytest.raises(ModelError):
        written(writer(server, monkeypatch))


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        ("empty", "gave no text"),
        ("html", "gave no text|no answer of a model"),
        ("json", "gave no text|no answer of a model|failed"),
    ],
)
def test_what_is_no_stream_of_a_model_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, fault: str, message: str
) -> None:
    """Empty choices, a proxy's page and another content type are told without the server's words."""
    with serving((fault, "Log in, sk-secret-key")) as server, pytest.raises(ModelError, match=message) as caught:
        written(writer(server, monkeypatch))
    assert "secret" not in str(caught.value)


def test_a_torn_connection_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection that is reset before the first byte costs one more attempt."""
    with serving(("reset", ""), ANSWER) as server:
        assert written(writer(server, monkeypatch))[0] == SENTENCE
        assert len(server.received) == 2


def test_a_server_that_asks_for_patience_gets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """Retry-After is waited for before the next attempt."""
    with serving(("later", "1"), ANSWER) as server:
        assert written(writer(server, monkeypatch))[0] == SENTENCE
        first, second = server.moments
    assert second - first >= 1


def test_the_server_is_not_waited_for_longer_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    """A wait that Retry-After asks for, and a server that never answers, end at the limit for the whole answer."""
    for step in (("later", "30"), ("hang", "")):
        with serving(step) as server, pytest.raises(ModelError, match=r"took longer than 0\.4 s"):
            written(writer(server, monkeypatch, timeout=0.4))


@pytest.mark.parametrize(
    ("fault", "text"),
    [
        ("thinking", ANSWER),
        ("", f"<think>Let me lie about it. [1]</think>{ANSWER}"),
        ("", f"<thinking>\nLet me lie about it. [1]\n</thinking>\n\n{ANSWER}"),
        ("", f"◁think▷Let me lie about it.◁/think▷{ANSWER}"),
    ],
)
def test_reasoning_is_never_shown(monkeypatch: pytest.MonkeyPatch, fault: str, text: str) -> None:
    """Neither reasoning in a field of its own nor reasoning in the text is read as the answer."""
    with serving((fault, text)) as server:
        assert written(writer(server, monkeypatch)) == [SENTENCE, "Die Aktie gab nach."]


def test_the_servers_count_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """Usage at the end of a stream is what the budget counts; without it there is an estimate."""
    for step, estimated in ((("counted", ANSWER), False), (ANSWER, True)):
        told: list[Usage] = []
        with serving(step) as server:
            model = writer(server, monkeypatch)

            async def collect(model: ModelWriter = model, told: list[Usage] = told) -> None:
                async for _ in model.statements(replace(brief(), meter=told.append)):
                    pass

            asyncio.run(collect())
        (usage,) = told
        assert usage.estimated == estimated
        assert estimated or (usage.tokens_in, usage.tokens_out) == (900, 40)


def used(spec: str) -> Usage:
    """What a call that fails is told to have used."""
    told: list[Usage] = []
    model = ModelWriter(load_model(spec, retries=0), spec)

    async def collect() -> None:
        async for _ in model.statements(replace(brief(), meter=told.append)):
            pass

    with pytest.raises(ModelError):
        asyncio.run(collect())
    (usage,) = told
    return usage


def test_a_model_that_is_not_reached_costs_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody listens, no token of the day's budget is used."""
    with serving(ANSWER) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    assert used("openai:test") == Usage()


@pytest.mark.parametrize(("step", "paid"), [(401, False), (429, False), (500, True), (("cut", ANSWER), True)])
def test_what_was_turned_away_unread_costs_nothing(
    monkeypatch: pytest.MonkeyPatch, step: int | tuple[str, str], paid: bool
) -> None:
    """A refused key or too many requests are not paid for; what broke while it was worked on is."""
    with serving(step) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        assert (used("openai:test") != Usage()) == paid


def test_being_cancelled_closes_the_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    """A cancelled answer ends its HTTP stream at once, long before the model is done."""

    async def cancelled(model: ModelWriter) -> None:
        stream = model.statements(brief())
        await anext(stream)
        rest = asyncio.ensure_future(anext(stream))
        await asyncio.sleep(0)
        rest.cancel()
        with pytest.raises(asyncio.CancelledError):
            await rest

    with serving(("slow", f"{SENTENCE} [1] " * 200)) as server:
        asyncio.run(cancelled(writer(server, monkeypatch)))
        assert server.gone.wait(10)


@pytest.mark.parametrize("fault", ["cut", "half", "garbled", "error", "empty", "html"])
def test_a_fault_degrades_the_whole_answer_to_verbatim(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, fault: str
) -> None:
    """Through the answering core: what was streamed is taken back, the answer is verbatim, and a note says so."""
    lie = "Die Europäische Zentralbank senkte den Leitzins auf 2,0 Prozent, hieß es. [1] Händler hatten damit gerech"
    with opened(tmp_path) as store, serving((fault, lie)) as server:
        encoder, extractive = HashedEncoder(), ExtractiveWriter()
        core = Answerer(Retriever(store, encoder, clock), encoder, writer(server, monkeypatch), extractive, clock)

        async def collect() -> list[Event]:
            return [event async for event in core.stream(Ask("Auf wie viel Prozent senkte die EZB den Leitzins?"))]

        events = asyncio.run(collect())
    (retracted,) = [place for place, event in enumerate(events) if isinstance(event, AnswerRetracted)]
    done = events[-1]
    assert isinstance(done, AnswerDone)
    shown = "".join(event.delta for event in events[retracted:] if isinstance(event, TextWritten))
    assert (done.answer.writer, done.answer.status, done.answer.text) == ("extractive", "answered", shown)
    assert "hieß es" not in done.answer.text
    assert any("Sprachmodell ist ausgefallen (openai:test" in note for note in done.answer.notes)
    assert "secret" not in " ".join(done.answer.notes)


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
    ],
)
def test_a_wrong_model_is_one_sentence(spec: str, message: str) -> None:
    """What is wrong with LLM_MODEL, and what to write."""
    with pytest.raises(ModelError, match=message):
        load_model(spec)


@pytest.mark.parametrize(
    ("spec", "package", "install"),
    [
        ("azure:deployment", "langchain_openai", "dateline[azure]"),
        ("anthropic:claude", "langchain_anthropic", "dateline[anthropic]"),
        ("deepseek:deepseek-chat", "langchain_deepseek", "dateline[deepseek]"),
        ("google:gemini", "langchain_google_genai", "dateline[google]"),
        ("mistral:small", "langchain_mistralai", "dateline[mistral]"),
        ("ollama:qwen3:4b", "langchain_ollama", "dateline[ollama]"),
        ("groq:llama", "langchain_groq", "langchain-groq"),
    ],
)
def test_a_missing_package_is_one_sentence(
    monkeypatch: pytest.MonkeyPatch, spec: str, package: str, install: str
) -> None:
    """Without the provider's package the sentence holds the pip line; the setting it came from is named."""
    monkeypatch.setitem(sys.modules, package, None)  # what Python finds where it is not installed
    with pytest.raises(ModelError) as caught:
        load_model(spec, setting="CHECK_MODEL")
    assert str(caught.value) == f'CHECK_MODEL={spec} needs a package that is not installed: pip install "{install}"'


@pytest.mark.slow
def test_without_the_openai_package_there_is_one_sentence() -> None:
    """In a process of its own, for langchain remembers what it has imported."""
    script = (
        "import sys; sys.modules['langchain_openai'] = None\n"
        "from bot.answering.models.providers import load_model\n"
        "from vectorstore.errors import ModelError\n"
        "try: load_model('openai:gpt-5-mini')\nexcept ModelError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout == (
        'LLM_MODEL=openai:gpt-5-mini needs a package that is not installed: pip install "dateline[openai]"\n'
    )


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
