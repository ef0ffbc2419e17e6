"""Disliked answers become cases: asked again with their filters, shown beside what was answered then."""

import asyncio
import json
from dataclasses import replace

import pytest

from bot.answering.answerer import Answerer
from bot.answering.receipt import receipt_of
from bot.answering.selection.extractive import ExtractiveWriter
from bot.retrieval.ask import Ask, Turn
from bot.retrieval.retriever import Retriever
from evaluation.from_feedback import NONE, ask_of, lines, replayed, show
from tests.bot.newsroom import article, at, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.errors import ModelError
from vectorstore.record.receipts import Feedback

RATES = "Auf wie viel Prozent senkte die Europäische Zentralbank den Leitzins?"
LATER = article(
    "EZB senkt erneut",
    "Die Europäische Zentralbank senkte den Leitzins auf 1,5 Prozent. Der Beschluss fiel einstimmig.",
    "Kurier",
    "2026-11-20",
)


def core(store):
    encoder, writer = HashedEncoder(), ExtractiveWriter()
    return Answerer(Retriever(store, encoder, clock), encoder, writer, writer, clock, store.revisions)


@pytest.fixture
def disliked(tmp_path):
    """A store in which one answer was disliked, before a newer article came."""
    with opened(tmp_path / "before") as store:
        done = asyncio.run(core(store).done(Ask(RATES)))
    return receipt_of(done, 1.0)


def again(store, receipt, *reasons):
    feedback = [Feedback(receipt.id, "bad", reason) for reason in reasons]
    return list(replayed([receipt], feedback, lambda ask: asyncio.run(core(store).answer(ask)).to_json()))


def test_an_answer_that_stayed_is_the_same(tmp_path, disliked):
    """On the same store nothing has changed, and the reason is shown."""
    with opened(tmp_path / "same") as store:
        (case,) = again(store, disliked, "out of date")
    assert (case.changed, case.disliked) == (False, ("out of date",))
    assert lines(case)[1:] == [
        "  disliked: out of date",
        lines(case)[2],
        "  now    the same",
    ]
    assert "2,0 Prozent" in lines(case)[2]


def test_a_newer_article_changes_the_case(tmp_path, disliked):
    """With the newer article in the store, both first quotes stand beside each other."""
    with opened(tmp_path / "after", [LATER]) as store:
        (case,) = again(store, disliked)
    assert case.changed
    assert "2,0 Prozent" in case.then.quote
    assert "1,5 Prozent" in case.now.quote
    assert case.now.source == "Kurier, 2026-11-20"


def test_filters_and_the_understood_question_are_asked_again(tmp_path):
    """A follow-up is asked as it stood alone, with the window, outlets and languages it had."""
    ask = Ask(
        "Warum?",
        since=at("2026-01-01"),
        until=at("2026-12-01"),
        sources=("Kurier", "Elbkurier"),
        languages=("de",),
        k=7,
        answer_language="de",
        history=(Turn(RATES, "Auf 2,0 Prozent. [1]"),),
    )
    with opened(tmp_path) as store:
        receipt = receipt_of(asyncio.run(core(store).done(ask)), 1.0)
    understood = ask_of(receipt)
    assert understood.question == receipt.content["asked"] != "Warum?"
    assert understood == replace(ask, question=understood.question, history=())


def test_what_cannot_be_asked_is_told(disliked):
    """An error of today is part of the case."""

    def failing(_ask):
        raise ModelError("The model is away.")

    (case,) = replayed([disliked], [], failing)
    assert (case.now, case.changed, case.error) == (None, False, "The model is away.")
    assert lines(case)[-1] == "  now    could not be asked: The model is away."


def test_none_is_said_in_words_and_as_an_empty_list(capsys):
    """Without dislikes the command says how one comes about."""
    show([], as_json=False)
    show([], as_json=True)
    assert capsys.readouterr().out == f"{NONE}\n[]\n"


def test_json_has_both_sides(tmp_path, disliked, capsys):
    """The JSON holds id, question, reasons, both sides and whether they differ."""
    with opened(tmp_path / "after", [LATER]) as store:
        show(again(store, disliked, "old"), as_json=True)
    (told,) = json.loads(capsys.readouterr().out)
    assert (told["id"], told["changed"], told["disliked"]) == (disliked.id, True, ["old"])
    assert told["then"].keys() == told["now"].keys() == {"status", "reason", "writer", "quote", "source"}


@pytest.mark.slow
@pytest.mark.model
def test_the_command_ends_well_without_any(tmp_path, monkeypatch, capsys):
    """`dateline eval --from-feedback` on an empty store is done, exit code 0."""
    from bot.cli import main

    monkeypatch.chdir(tmp_path)
    assert main(["eval", "--from-feedback"]) == 0
    assert capsys.readouterr().out.strip() == NONE
