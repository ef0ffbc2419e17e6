"""What models may cost in a day: counted, kept over restarts, reset at midnight, and enforced."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from answering_articles import brief
from langchain_core.messages import AIMessageChunk
from scripted_model import ScriptedModel

from bot.answering.models.budget import Budget, BudgetedWriter, Limits
from bot.answering.models.model import ModelWriter
from bot.answering.models.tally import Tally
from bot.answering.usage import BudgetSpent, Usage
from vectorstore.errors import ModelError, StoreError
from vectorstore.record.receipts import Spending

EVENING = datetime(2026, 11, 22, 23, 59, tzinfo=UTC)
SENTENCE = "Meta will in diesem Jahr zwischen 60 und 65 Milliarden Dollar in Rechenzentren stecken. [1]"


class ListedLedger:
    """Days in a dictionary; ``broken`` ones cannot be read or written."""

    def __init__(self):
        self.days, self.broken = {}, False

    def spent(self, day=""):
        self._works()
        return self.days.get(day, Spending())

    def spend(self, more, day=""):
        self._works()
        old = self.days.get(day, Spending())
        self.days[day] = Spending(
            old.tokens_in + more.tokens_in, old.tokens_out + more.tokens_out, old.cost + more.cost
        )
        return self.days[day]

    def _works(self):
        if self.broken:
            raise StoreError("The disk is full: free some space.")


def test_tokens_and_cost_are_limits_of_their_own():
    """Whichever is reached first ends the day; no limit never does."""
    used = Spending(900, 100, 0.25)
    assert Limits(tokens=1000).reached(used)
    assert not Limits(tokens=1001).reached(used)
    assert Limits(cost=0.25).reached(used)
    assert not Limits(cost=0.26).reached(used)
    assert not Limits().reached(used)


def test_prices_are_for_a_million_tokens():
    """Both ways have a price of their own."""
    assert Limits(price_in=2.0, price_out=8.0).priced(Usage(500_000, 250_000)).cost == 3.0


def test_a_spent_day_says_when_the_next_begins():
    """The limit holds until midnight UTC, over restarts, and is gone the minute after."""
    ledger, limits = ListedLedger(), Limits(tokens=100)
    Budget(ledger, limits, lambda: EVENING).pay(Usage(90, 10))
    with pytest.raises(BudgetSpent, match="00:00 UTC") as caught:
        Budget(ledger, limits, lambda: EVENING).check()
    assert caught.value.resets == datetime(2026, 11, 23, tzinfo=UTC)
    Budget(ledger, limits, lambda: EVENING + timedelta(minutes=1)).check()


def test_a_ledger_that_fails_is_caught_up_with():
    """What cannot be written counts in this process, and is written when it can be."""
    ledger = ListedLedger()
    budget = Budget(ledger, Limits(tokens=100), lambda: EVENING)
    ledger.broken = True
    budget.check()
    budget.pay(Usage(60, 0))
    budget.pay(Usage(60, 0))
    with pytest.raises(BudgetSpent):
        budget.check()
    ledger.broken = False
    budget.pay(Usage(1, 1))
    assert ledger.days["2026-11-22"] == Spending(121, 1)
    assert budget.spent() == Spending(121, 1)


def test_a_servers_count_wins_over_the_estimate():
    """Usage is summed over chunks, reasoning tokens included; without any it is estimated from the text."""
    tally = Tally("p" * 350)
    tally.add(AIMessageChunk("w" * 35))
    assert tally.usage() == Usage(100, 10, estimated=True)
    tally.add(AIMessageChunk("", usage_metadata={"input_tokens": 80, "output_tokens": 0, "total_tokens": 80}))
    tally.add(AIMessageChunk("", usage_metadata={"input_tokens": 0, "output_tokens": 30, "total_tokens": 30}))
    assert tally.usage() == Usage(80, 30)


def collected(writer, told):
    async def collect():
        return [one.text async for one in writer.statements(replace(brief(), meter=told.append))]

    return asyncio.run(collect())


def test_the_writer_is_metered_and_stopped():
    """A first answer is paid for, a second one is not begun."""
    ledger, told = ListedLedger(), []
    model = ScriptedModel(chunks=[SENTENCE])
    budget = Budget(ledger, Limits(tokens=1, price_in=1.0, price_out=1.0), lambda: EVENING)
    writer = BudgetedWriter(ModelWriter(model, "scripted:test"), budget)
    assert len(collected(writer, told)) == 1
    (usage,) = told
    assert usage.estimated
    assert usage.cost == pytest.approx((usage.tokens_in + usage.tokens_out) / 1e6)
    assert ledger.days["2026-11-22"].tokens == usage.tokens_in + usage.tokens_out
    with pytest.raises(BudgetSpent):
        collected(writer, told)
    assert len(model.sent) == 1


def test_a_failing_model_is_paid_for():
    """What a model read and wrote before it failed counts."""
    ledger, told = ListedLedger(), []
    writer = BudgetedWriter(
        ModelWriter(ScriptedModel(chunks=[SENTENCE, RuntimeError("cut")]), "scripted:test"),
        Budget(ledger, Limits(), lambda: EVENING),
    )
    with pytest.raises(ModelError):
        collected(writer, told)
    assert told[0].tokens_out >= 20
    assert ledger.days["2026-11-22"].tokens_out == told[0].tokens_out


def test_a_model_that_is_not_reached_leaves_the_budget_alone():
    """Where nobody answers, the day's tokens are all there when the service is back."""
    ledger, told = ListedLedger(), []
    model = ScriptedModel(chunks=[ConnectionRefusedError()])
    writer = BudgetedWriter(ModelWriter(model, "scripted:test"), Budget(ledger, Limits(tokens=1), lambda: EVENING))
    for _ in range(2):
        with pytest.raises(ModelError, match="cannot be reached"):
            collected(writer, told)
    assert told == [Usage(), Usage()]
