"""Receipts from the answering core to `dateline why`: what they hold, what they cost, and that no answer is lost."""

from __future__ import annotations

import asyncio
import json
import logging
import sqlite3
from contextlib import contextmanager

import pytest

from bot.answering.answerer import Answerer
from bot.answering.keeping import Keeper
from bot.answering.models.budget import Budget, BudgetedWriter, Limits
from bot.answering.receipt import receipt_of
from bot.answering.selection.extractive import ExtractiveWriter
from bot.answering.usage import Usage
from bot.commands.feedback import run as run_feedback
from bot.commands.receipts import found
from bot.commands.why import run as run_why
from bot.retrieval.ask import Ask, Turn
from bot.retrieval.retriever import Retriever
from bot.terminal.receipt import receipt_lines
from tests.bot.answering.test_answering_answerer import NOBODY, RATE, RATES, ScriptedWriter
from tests.bot.newsroom import at, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.errors import ModelError, UsageError
from vectorstore.settings import Settings

LIE = "Die Europäische Zentralbank senkte den Leitzins auf 7,0 Prozent."


def done(store, question=RATES, writer=None, opinion=None, **more):
    """One answer with its trace."""
    encoder, extractive = HashedEncoder(), ExtractiveWriter()
    retriever = Retriever(store, encoder, clock)
    core = Answerer(retriever, encoder, writer or extractive, extractive, clock, opinion=opinion)
    return asyncio.run(core.done(Ask(question, **more)))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("news")) as filled:
        yield filled


def test_a_receipt_holds_how_the_answer_came_about(store):
    """Question, filters, ranks of every leg, what was passed over and why, verdicts, quotes, timings."""
    given = done(
        store,
        "For how many billion in cash will the chipmaker Tarn buy its rival Lumera?",
        sources=("Harbour Post", "TechCrunch"),
    )
    content = json.loads(json.dumps(dict(receipt_of(given, 1.0, face="ask").content)))
    assert content["filters"] == {"source": ["Harbour Post", "TechCrunch"], "k": 10}
    assert any(leg.startswith("lexical") for leg in content["ranked"][0]["ranks"])
    assert any("near-copy" in one["reason"] for one in content["dropped"])
    assert {one["outcome"] for one in content["sentences"]} == {"shown"}
    assert content["answer"]["timings_ms"]["total"] > 0
    assert content["evidence"]["score"] >= content["evidence"]["floor"]
    quotes = [one["quote"] for one in content["answer"]["citations"]]
    assert quotes == [one.quote.text for one in given.answer.citations]


def test_removed_and_retracted_sentences_stay_in_the_receipt(store):
    """A sentence that no quote carries is kept with its reasons; so is the text of a model that failed midway."""
    writer = ScriptedWriter(((LIE, RATE), (RATE, RATE)))
    first, second = receipt_of(done(store, writer=writer), 1.0).content["sentences"]
    assert (first["verdict"], first["outcome"], first["writer"]) == ("unsupported", "removed", "scripted:test")
    assert "7,0" in first["reasons"][0]
    assert second["outcome"] == "shown"
    failing = receipt_of(done(store, writer=ScriptedWriter(((RATE, RATE), (RATE, RATE)), fails=1)), 1.0)
    outcomes = [(one["writer"], one["outcome"]) for one in failing.content["sentences"]]
    assert outcomes[0] == ("scripted:test", "retracted")
    assert ("extractive", "shown") in outcomes


def test_a_refusal_has_a_receipt_too(store):
    """Without an answer the receipt says what evidence there was."""
    receipt = receipt_of(done(store, NOBODY, as_of=at("2020-01-01")), 1.0)
    assert receipt.status == "refused"
    assert "Outcome: refused: " in "\n".join(receipt_lines(receipt))


def test_a_refusal_says_what_is_not_told(store):
    """The fact asked for of which nothing quoted speaks; an answer says nothing of it."""
    refused = receipt_of(done(store, "How heavy is the chipmaker Tarn that will buy its rival Lumera in cash?"), 1.0)
    assert (refused.status, refused.content["untold"]) == ("refused", "nothing quoted speaks of this: How heavy")
    assert "Not told: nothing quoted speaks of this: How heavy" in receipt_lines(refused)
    asked = "For how many billion in cash will the chipmaker Tarn buy its rival Lumera?"
    assert "untold" not in receipt_of(done(store, asked), 1.0).content


def test_a_follow_up_shows_what_it_was_understood_as(store):
    """The stand-alone question and the questions before it are kept."""
    receipt = receipt_of(done(store, "Warum?", history=(Turn(RATES, RATE),)), 1.0)
    assert receipt.content["history"] == [RATES]
    assert f"Understood as: {RATES.rstrip('?')}: Warum?" in receipt_lines(receipt)


def test_passages_are_cut_and_quotes_are_whole(store):
    """A deleted article leaves its quotes in the receipts and no more of its text than the first words."""
    given = done(store, "Wie viele Windräder der Firma Nordwind11 drehen sich im Ort 1-1?")
    kept = receipt_of(given, 1.0).content["answer"]
    assert max(len(one.passage.text) for one in given.answer.passages) > 1000
    assert max(len(one["text"]) for one in kept["passages"]) == 160
    assert [one["quote"] for one in kept["citations"]] == [one.quote.text for one in given.answer.citations] != []


class Judge:
    """Says of each sentence what it is told to, or raises it."""

    def __init__(self, *says):
        self.says, self.heard = list(says), []

    def wanted(self, verdict):
        return verdict.level != "unsupported"

    async def of(self, statement, meter):
        self.heard.append(statement.text)
        meter(Usage(70, 5, 0.01))
        said = self.says.pop(0)
        if isinstance(said, Exception):
            raise said
        return said


def test_a_second_opinion_removes_and_never_rescues(store):
    """Its no takes a supported sentence away; a sentence the check has refused is not even shown to it."""
    judge = Judge("contradicted", "entailed")
    writer = ScriptedWriter(((LIE, RATE), (RATE, RATE), ("Händler hatten damit gerechnet.",) * 2))
    given = done(store, writer=writer, opinion=judge)
    assert judge.heard == [RATE, "Händler hatten damit gerechnet."]
    assert "Händler" in given.answer.text
    assert "2,0" not in given.answer.text
    sentences = receipt_of(given, 1.0).content["sentences"]
    assert [one.get("opinion") for one in sentences] == [None, "contradicted", "entailed"]
    assert sentences[1]["reasons"][-1] == "a second model says: contradicted"
    assert "second opinion: contradicted" in "\n".join(receipt_lines(receipt_of(given, 1.0)))
    assert given.trace.usage == Usage(140, 10, 0.02)


def test_without_the_second_opinion_the_fixed_rules_hold(store):
    """Its failure costs a note, is asked no more for this answer, and the sentences stay."""
    judge = Judge(ModelError("judge:x took longer than 30 s; set CHECK_MODEL to a faster model."))
    given = done(store, writer=ScriptedWriter(((RATE, RATE), ("Händler hatten damit gerechnet.",) * 2)), opinion=judge)
    assert len(judge.heard) == 1
    assert given.answer.text.count("[") == 2
    assert any("Das zweite Sprachmodell konnte nicht prüfen (judge:x took longer" in n for n in given.answer.notes)


def test_verbatim_sentences_need_no_second_opinion(store):
    """What the extractive writer quotes is not asked about."""
    judge = Judge()
    assert done(store, opinion=judge).answer.status == "answered"
    assert judge.heard == []


def test_a_spent_budget_answers_verbatim(store):
    """Beyond the day's budget the model is not asked; the answer is verbatim, and a note says until when."""
    with store._database.writing() as connection:
        connection.execute("INSERT OR REPLACE INTO spending VALUES ('2026-11-22', 900, 100, 0)")
    model = ScriptedWriter(((RATE, RATE),))
    given = done(store, writer=BudgetedWriter(model, Budget(store, Limits(tokens=1000), clock)))
    assert model.briefs == ()
    assert (given.answer.writer, given.answer.status) == ("extractive", "answered")
    assert any("um 00:00 UTC beginnt ein neues" in note for note in given.answer.notes)


@contextmanager
def full(store):
    """No page more fits into the store."""
    with store._database.writing() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages}")
    yield
    with store._database.writing() as connection:
        connection.execute("PRAGMA max_page_count = 1000000")


def test_a_full_disk_costs_the_receipt_only(tmp_path, caplog):
    """What cannot be kept is logged, and the answer is there all the same."""
    with opened(tmp_path) as store:
        given, keeper = done(store), Keeper(store)
        with full(store), caplog.at_level(logging.WARNING):
            for _ in range(200):
                keeper.keep(done_again(given), face="ask")
            keeper.settle(60)
        assert "is not kept" in caplog.text
        assert keeper.keep(done_again(given)).question == RATES
        keeper.close()
        assert store.receipt() is not None


def done_again(given):
    """The same answer under another id."""
    from dataclasses import replace
    from uuid import uuid4

    return replace(given, answer=replace(given.answer, id=uuid4().hex[:12]))


def test_a_broken_store_costs_the_receipt_only(tmp_path, caplog):
    """Not even a bug in keeping reaches the face."""

    class Broken:
        def add_receipt(self, receipt):
            raise sqlite3.IntegrityError("no such column")

    with opened(tmp_path) as store:
        keeper = Keeper(Broken())
        keeper.keep(done(store))
        keeper.close()
    assert "is not kept" in caplog.text


def options(**more):
    from argparse import Namespace

    return Namespace(**{"id": "", "list": False, "json": False, "verdict": None, "reason": [], **more})


@pytest.fixture
def asked(tmp_path):
    """Settings of a store in which two questions were asked, and the ids of their answers."""
    with opened(tmp_path) as store:
        keeper = Keeper(store)
        ids = [keeper.keep(done(store, question), face="ask").id for question in (RATES, NOBODY)]
        keeper.close()
    return Settings(data_dir=tmp_path), ids


def test_why_finds_the_last_answer_and_any_by_its_id(asked, capsys):
    """No id means the last answer; an id, or its beginning, that one."""
    settings, (first, last) = asked
    assert run_why(options(), settings) == 0
    assert f"Question: {NOBODY}" in capsys.readouterr().out
    assert run_why(options(id=first[:8], json=True), settings) == 0
    shown = json.loads(capsys.readouterr().out)
    assert (shown["id"], shown["answer"]["question"], shown["face"]) == (first, RATES, "ask")
    run_why(options(list=True), settings)
    assert [line.split()[1] for line in capsys.readouterr().out.splitlines()] == [last, first]


def test_why_keeps_the_quotes_of_articles_that_are_gone(asked, capsys):
    """After its article is deleted an answer still shows what it said, its sources and their quotes."""
    settings, (first, _) = asked
    with opened(settings.data_dir, articles=()) as store:
        store.delete([article.id for article in store.latest(n=50)])
    run_why(options(id=first), settings)
    lines = capsys.readouterr().out.splitlines()
    said = lines.index("Said:")
    assert any("2,0 Prozent" in line for line in lines[said:])
    assert "[1] Kurier · 2026-05-12 · EZB senkt den Leitzins" in lines
    assert any(line.startswith("    „Die Europäische Zentralbank senkte") for line in lines)


def test_why_names_what_it_cannot_find(asked, tmp_path):
    """An unknown id and an empty shelf are one sentence each."""
    settings, _ = asked
    with pytest.raises(UsageError, match='has the id "zzz"; `dateline why --list`'):
        run_why(options(id="zzz"), settings)
    with pytest.raises(UsageError, match="No answer is kept yet"):
        run_why(options(), Settings(data_dir=tmp_path / "new"))


def test_feedback_is_noted_and_shown(asked, capsys):
    """A verdict with its reason stands under the receipt; the last word counts."""
    settings, (first, _) = asked
    assert run_feedback(options(id=first, verdict="good"), settings) == 0
    run_feedback(options(id=first, verdict="bad", reason=["out", "of", "date"]), settings)
    capsys.readouterr()
    run_why(options(id=first), settings)
    assert capsys.readouterr().out.splitlines()[-1] == "Feedback: bad: out of date"
    run_feedback(options(list=True, json=True), settings)
    (noted,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert (noted["id"], noted["verdict"], noted["reason"]) == (first, "bad", "out of date")


def test_feedback_without_a_verdict_is_explained(asked):
    """Half a command says what the whole one looks like."""
    with pytest.raises(UsageError, match="dateline feedback last bad"):
        run_feedback(options(id="last"), asked[0])


def test_last_is_the_newest(asked):
    """The word last stands for the newest answer."""
    settings, (_, last) = asked
    with opened(settings.data_dir, articles=()) as store:
        assert found(store, "last").id == last
