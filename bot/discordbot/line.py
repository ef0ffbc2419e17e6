"""The waiting line: one answer at a time per person, a few at once over all, the others told their place."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

Told = Callable[[int], None]


class LineRefused(Exception):
    """No place in line; ``own`` says that the person's own earlier questions are the reason."""

    def __init__(self, *, own: bool) -> None:
        super().__init__("no place in line")
        self.own = own


@dataclass(eq=False)
class _Ticket:
    person: int
    told: Told
    turn: asyncio.Event = field(default_factory=asyncio.Event)


class Line:
    """Admits ``at_once`` questions, one per person; ``longest`` may wait, ``per_person`` of one person."""

    def __init__(self, at_once: int = 2, longest: int = 200, per_person: int = 2) -> None:
        self._at_once = at_once
        self._longest = longest
        self._per_person = per_person
        self._waiting: list[_Ticket] = []
        self._answering: set[int] = set()

    @property
    def waiting(self) -> int:
        """How many wait."""
        return len(self._waiting)

    @property
    def answering(self) -> int:
        """How many are being answered."""
        return len(self._answering)

    @asynccontextmanager
    async def turn(self, person: int, told: Told) -> AsyncIterator[None]:
        """Wait for one's turn and keep it while inside; ``told`` hears every new place. Raises LineRefused."""
        ticket = self._enter(person, told)
        try:
            await ticket.turn.wait()
            yield
        finally:
            self._leave(ticket)

    def _enter(self, person: int, told: Told) -> _Ticket:
        if sum(ticket.person == person for ticket in self._waiting) >= self._per_person:
            raise LineRefused(own=True)
        if len(self._waiting) >= self._longest:
            raise LineRefused(own=False)
        ticket = _Ticket(person, told)
        self._waiting.append(ticket)
        self._advance()
        if not ticket.turn.is_set():
            told(len(self._waiting))
        return ticket

    def _leave(self, ticket: _Ticket) -> None:
        if ticket.turn.is_set():
            self._answering.discard(ticket.person)
        else:
            self._waiting.remove(ticket)
        self._advance()
        for place, waiting in enumerate(self._waiting, 1):
            waiting.told(place)

    def _advance(self) -> None:
        """Let in whoever comes first and is not being answered already."""
        for ticket in tuple(self._waiting):
            if len(self._answering) >= self._at_once:
                return
            if ticket.person not in self._answering:
                self._waiting.remove(ticket)
                self._answering.add(ticket.person)
                ticket.turn.set()
