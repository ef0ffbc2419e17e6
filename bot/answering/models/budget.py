"""What language models may cost in a day: counted in the store, so that a restart forgets nothing."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.answering.answer import Statement
from bot.answering.check.support import Verdict
from bot.answering.models.opinion import Opinion, Seconding
from bot.answering.usage import BudgetSpent, Meter, Usage
from bot.answering.writing import Brief, Writer
from vectorstore.errors import StoreError
from vectorstore.record.receipts import Spending

PER = 1_000_000  # tokens that a price is for
log = logging.getLogger(__name__)


class Ledger(Protocol):
    """Where a day's spending is added up; the store is one."""

    def spent(self, day: str = "") -> Spending:
        """What a UTC day used. Raises StoreError."""
        ...

    def spend(self, more: Spending, day: str = "") -> Spending:
        """Add to a UTC day. Raises StoreError."""
        ...


@dataclass(frozen=True, slots=True)
class Limits:
    """Tokens (both ways) and cost of a UTC day, None for no limit; prices in the same unit for a million tokens."""

    tokens: int | None = None
    cost: float | None = None
    price_in: float = 0.0
    price_out: float = 0.0

    def priced(self, usage: Usage) -> Usage:
        """The usage with its cost."""
        return replace(usage, cost=(usage.tokens_in * self.price_in + usage.tokens_out * self.price_out) / PER)

    def reached(self, spent: Spending) -> bool:
        """Whether a day has used all it may."""
        return (self.tokens is not None and spent.tokens >= self.tokens) or (
            self.cost is not None and spent.cost >= self.cost
        )


class Budget:
    """Asked before each use of a model and told of each use after it; may be used from any thread.

    An answer that has begun is finished, so a day may end over its limit by what was under way.
    """

    def __init__(self, ledger: Ledger, limits: Limits, clock: Callable[[], datetime]) -> None:
        self._ledger, self.limits, self._clock = ledger, limits, clock
        self._unsaved: dict[str, Spending] = {}
        self._lock = threading.Lock()

    def check(self) -> None:
        """Raises BudgetSpent when nothing is left today; a store that cannot be read stops nobody."""
        if self.limits.reached(self.spent()):
            raise BudgetSpent(self.resets())

    def spent(self) -> Spending:
        """What today used, with what could not be written yet."""
        day = self._day()
        try:
            kept = self._ledger.spent(day)
        except StoreError as error:
            log.warning("the day's use of the language model cannot be read: %s", error)
            kept = Spending()
        return _sum(kept, self._unsaved.get(day, Spending()))

    def pay(self, usage: Usage) -> Usage:
        """Price a use and add it to today; what cannot be written counts in this process and is written later."""
        priced, day = self.limits.priced(usage), self._day()
        with self._lock:
            used = Spending(priced.tokens_in, priced.tokens_out, priced.cost)
            self._unsaved[day] = _sum(self._unsaved.get(day, Spending()), used)
            try:
                for late, spending in list(self._unsaved.items()):
                    self._ledger.spend(spending, late)
                    del self._unsaved[late]
            except StoreError as error:
                log.warning("the use of the language model is not written down yet: %s", error)
        return priced

    def resets(self) -> datetime:
        """The next UTC midnight."""
        now = self._clock().astimezone(UTC)
        return now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)

    def _day(self) -> str:
        return self._clock().astimezone(UTC).date().isoformat()


@asynccontextmanager
async def paid(budget: Budget, meter: Meter) -> AsyncIterator[Meter]:
    """A meter for one use of a model: what it is told is paid for, however the use ends, and told with its price."""
    used: list[Usage] = []
    try:
        yield used.append
    finally:
        meter(await asyncio.to_thread(budget.pay, sum(used, Usage())))


def _sum(one: Spending, other: Spending) -> Spending:
    return Spending(one.tokens_in + other.tokens_in, one.tokens_out + other.tokens_out, round(one.cost + other.cost, 9))


class BudgetedOpinion:
    """A second opinion that is paid for; it is not refused, since the answer it belongs to has begun."""

    def __init__(self, opinion: Seconding, budget: Budget) -> None:
        self._opinion, self._budget = opinion, budget

    def wanted(self, verdict: Verdict) -> bool:
        """As the opinion."""
        return self._opinion.wanted(verdict)

    async def of(self, statement: Statement, meter: Meter) -> Opinion:
        """What the opinion says; the meter is told its use with the price."""
        async with paid(self._budget, meter) as used:
            return await self._opinion.of(statement, used)


class BudgetedWriter:
    """A model writer that writes while there is budget left; raises BudgetSpent otherwise, before any call."""

    def __init__(self, writer: Writer, budget: Budget) -> None:
        self.name = writer.name
        self._writer, self._budget = writer, budget

    async def statements(self, brief: Brief) -> AsyncGenerator[Statement, None]:
        """What the writer gives; the brief's meter is told the use with its price."""
        await asyncio.to_thread(self._budget.check)
        async with (
            paid(self._budget, brief.meter) as used,
            aclosing(self._writer.statements(replace(brief, meter=used))) as statements,
        ):
            async for statement in statements:
                yield statement
