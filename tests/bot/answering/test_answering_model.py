"""The model writer with scripted chat models: grounding, refusals, failures."""

from __future__ import annotations

import asyncio
import gc
import time
from collections.abc import Iterator
from typing import Any

import pytest
from answering_articles import META, PASSAGES, brief
from langchain_core.language_models.fake_chat_models import FakeListChatModel, GenericFakeChatModel
from langchain_core.messages import AIMessage
from scripted_model import ScriptedModel, written

from bot.answering.answer import Statement
from bot.answering.check.support import check
from bot.answering.models.model import ModelWriter
from vectorstore.errors import ModelError


def shown(statements: list[Statement]) -> list[tuple[str, list[str]]]:
    return [
        (statement.text, [quote.text for quote in statement.quotes])
        for statement in statements
        if check(statement, "de").level != "unsupported"
    ]


def assert_closed_soon(model: ScriptedModel) -> None:
    """langchain leaves a chain's inner streams to the garbage collector, which closes them in the model loop."""
    deadline = time.monotonic() + 10
    while not model.closed and time.monotonic() < deadline:
        gc.collect()
        time.sleep(0.01)
    assert model.closed == [True]


RANGE = "Meta will in diesem Jahr zwischen 60 und 65 Milliarden Dollar in Rechenzentren stecken."


def test_a_sentence_rests_on_a_verbatim_quote_at_exact_offsets() -> None:
    """The quote is cut out of the article by us, whatever the model wrote."""
    (statement,) = written(ScriptedModel(chunks=["Meta will 60 bis 65 Mrd. ", "Dollar in Rechenzentren stecken. [1]"]))
    (quote,) = statement.quotes
    assert quote.text == RANGE
    assert quote.found.article.text[quote.start : quote.end] == quote.text


def test_generic_fake_model_streams_through_the_chain() -> None:
    """langchain's own fake streams word by word and gives the same statement."""
    messages: Iterator[AIMessage] = iter([AIMessage(f"{RANGE} [1]")])
    assert shown(written(GenericFakeChatModel(messages=messages))) == [(RANGE, [RANGE])]


def test_a_wrong_number_is_corrected_to_the_passage_that_says_it() -> None:
    """Shifted and invented citation numbers do not matter: the sentence is put on the passage that carries it."""
    text = "Die Europäische Zentralbank senkte den Leitzins auf 2,0 Prozent. [1] Meta baut aus. [9]"
    numbers = [statement.quotes[0].found.passage.key for statement in written(ScriptedModel(chunks=[text]))]
    assert numbers == [3, 1]


def test_a_passage_that_does_not_carry_the_sentence_is_not_cited() -> None:
    """Of [1][2][3] only the passage that says it stays."""
    (statement,) = written(ScriptedModel(chunks=[f"{RANGE} [1][2][3]"]))
    assert [quote.found.passage.key for quote in statement.quotes] == [1]


@pytest.mark.parametrize(
    "text",
    [
        "Meta will rund 65 Milliarden Dollar in Rechenzentren stecken. [1]",
        "Tarn kauft Lumera für 13 Millionen Dollar. [2]",
        "Tarn will buy Lumera for 13 million dollars. [2]",
        "Die Europäische Zentralbank erhöhte den Leitzins am 12. Mai auf 2,0 Prozent. [3]",
        "Regulators have approved the deal of Tarn and Lumera. [2]",
        "Die Hauptstadt von Frankreich ist Paris. [1]",
    ],
)
def test_what_no_passage_says_does_not_pass_the_check(text: str) -> None:
    """Wrong scales, rounded ranges, flips and general knowledge never reach the reader."""
    assert shown(written(ScriptedModel(chunks=[text]))) == []


@pytest.mark.parametrize("text", ["NO_ANSWER", "NO_ANSWER\n", "**NO_ANSWER**", "NO_ANSWER. [1]"])
def test_no_answer_is_an_empty_stream(text: str) -> None:
    """The model's refusal word gives no statement and is no failure."""
    assert written(ScriptedModel(chunks=list(text))) == []


def test_reasoning_is_never_shown() -> None:
    """Think tags in the text and reasoning blocks beside it stay out."""
    blocks: list[Any] = [
        [{"type": "reasoning", "reasoning": "Meta baut aus. [1] geheim"}],
        [{"type": "text", "text": "<think>Meta baut ab. [1]</th"}],
        [{"type": "text", "text": f"ink>{RANGE} [1]"}],
    ]
    assert [text for text, _ in shown(written(ScriptedModel(chunks=blocks)))] == [RANGE]


def test_reasoning_that_was_shown_makes_the_writer_fail() -> None:
    """A server that swallows the opening tag is noticed at the closing one; the answer is taken back."""
    with pytest.raises(ModelError, match="reasoning"):
        written(ScriptedModel(chunks=["Meta baut aus. [1] Und ", "weiter.</think>", "Meta baut aus. [1]"]))


@pytest.mark.parametrize(
    ("chunks", "message"),
    [
        ([RuntimeError("boom sk-secret")], "failed"),
        ([f"{RANGE} [1] Und ", ConnectionResetError("sk-secret")], "cannot be reached"),
        ([TimeoutError()], "took longer"),
        ([""], "no text"),
    ],
)
def test_a_failing_model_is_a_model_error(chunks: list[Any], message: str) -> None:
    """Before the first word, midway or without a word: one sentence without the provider's text."""
    with pytest.raises(ModelError, match=message) as caught:
        written(ScriptedModel(chunks=chunks))
    assert "secret" not in str(caught.value)


def test_list_model_that_breaks_midway() -> None:
    """langchain's fake that raises at a chunk is a ModelError too."""
    with pytest.raises(ModelError):
        written(FakeListChatModel(responses=[RANGE], error_on_chunk_number=5))


def test_a_slow_model_is_given_up() -> None:
    """The whole answer has a limit, however steadily the words drip."""
    model = ScriptedModel(chunks=["Wort "] * 1000, pause=0.01)
    with pytest.raises(ModelError, match="took longer"):
        written(model, timeout=0.1)
    assert_closed_soon(model)


def test_a_model_without_end_is_cut_off() -> None:
    """A model that never stops is closed after a sensible length, and what it said before stands."""
    model = ScriptedModel(chunks=[f"{RANGE} [1]\n", *["bla " * 50] * 1000])
    assert shown(written(model))[0][0] == RANGE
    assert_closed_soon(model)


def test_a_sentence_cut_off_is_left_out() -> None:
    """A model that hits its own limit leaves half a sentence, which is not shown."""
    texts = [text for text, _ in shown(written(ScriptedModel(chunks=[f"{RANGE} [1] Meta will in diesem Jahr"])))]
    assert texts == [RANGE]


@pytest.mark.parametrize("chunks", [["Meta will in ", "diesem Ja"], [f"{RANGE} [1]\n", "Microsoft plant für das"]])
def test_a_stream_that_ends_politely_within_a_sentence_is_a_failure(chunks: list[str]) -> None:
    """A proxy closed it: no reason for the end was given. That is no refusal, and no whole answer."""
    with pytest.raises(ModelError, match="broke off"):
        written(ScriptedModel(chunks=chunks, ends=False))


@pytest.mark.parametrize("end", [" [1]", " [1]\n", "\nNO_ANSWER", ""])
def test_a_server_that_gives_no_reason_for_the_end_is_believed_after_a_sentence(end: str) -> None:
    """Some say only that they are done."""
    assert shown(written(ScriptedModel(chunks=[f"{RANGE}{end}"], ends=False))) == [(RANGE, [RANGE])]


def test_leaving_early_closes_the_stream() -> None:
    """A reader who goes away ends the model's stream."""
    model = ScriptedModel(chunks=["Meta baut aus. [1] Und so ", *["weiter "] * 100])

    async def first() -> Statement:
        stream = ModelWriter(model, "scripted:test").statements(brief())
        statement = await anext(stream)
        await stream.aclose()  # type: ignore[attr-defined]
        return statement

    assert asyncio.run(first()).text == "Meta baut aus."
    assert_closed_soon(model)


def test_cancelling_is_not_a_failure() -> None:
    """Cancelled from outside, the writer stops with CancelledError and closes the stream."""
    model = ScriptedModel(chunks=["Wort "] * 1000, pause=0.01)

    async def cancelled() -> bool:
        task = asyncio.create_task(collect())
        await asyncio.sleep(0.1)
        task.cancel()
        try:
            await task
        except asyncio.CancelledError:
            return True
        return False

    async def collect() -> list[Statement]:
        return [statement async for statement in ModelWriter(model, "scripted:test").statements(brief())]

    assert asyncio.run(cancelled())
    assert_closed_soon(model)


def test_the_prompt_carries_passages_and_rules() -> None:
    """Two messages: the rules with today's date and language, and the numbered passages with outlet and date."""
    model = ScriptedModel(chunks=["NO_ANSWER"])
    written(model, token=lambda: "f00d")
    system, human = (str(message.content) for message in model.sent[0])
    assert "2026-11-22" in system
    assert "German" in system
    assert "<<<passage 1 f00d>>>\nKurier | 2026-05-13 | Meldung\n" in human
    assert META in human
    assert human.count("<<<passage") == len(PASSAGES)
