"""The waiting line, the pace of edits and the memory of conversations, without Discord."""

from __future__ import annotations

import asyncio
from itertools import pairwise

import pytest

from bot.discordbot.conversation import SILENCE, TURNS, Conversations
from bot.discordbot.line import Line, LineRefused
from bot.discordbot.pacing import PacedSurface, SurfaceGone
from bot.discordbot.rendering import Page, notice_page
from bot.retrieval.ask import Turn


class WrittenSurface:
    """A surface that notes what is written and when, and may fail first."""

    def __init__(self, *failures: Exception, slow: float = 0.0) -> None:
        self.failures = list(failures)
        self.slow = slow
        self.written: list[tuple[str, str]] = []
        self.times: list[float] = []
        self.begun = asyncio.Event()

    async def show(self, page: Page) -> None:
        """Replace what is shown."""
        await self._write("show", page)

    async def add(self, page: Page) -> None:
        """Go on in a further message."""
        await self._write("add", page)

    async def _write(self, how: str, page: Page) -> None:
        self.begun.set()
        await asyncio.sleep(self.slow)
        if self.failures:
            raise self.failures.pop(0)
        self.written.append((how, page.blocks[0]))
        self.times.append(asyncio.get_running_loop().time())


def test_drafts_are_coalesced_and_the_final_pages_come_last():
    """Of many drafts in a short time only a few are shown, apart from each other, then all final pages in order."""

    async def scene():
        surface = WrittenSurface()
        paced = PacedSurface(surface, interval=0.05)
        for n in range(100):
            paced.draft(lambda n=n: notice_page(f"draft {n}"))
            await asyncio.sleep(0.001)
        await paced.finish([notice_page("a"), notice_page("b")])
        written, took = surface.written, surface.times[-1] - surface.times[0]
        assert 3 <= len(written) <= 3 + took / 0.05
        assert written[-2:] == [("show", "a"), ("add", "b")]
        _, *shows = [at for at, (how, _) in zip(surface.times, written, strict=True) if how == "show"]
        assert all(later - earlier >= 0.049 for earlier, later in pairwise(shows))

    asyncio.run(scene())


def test_a_quick_answer_does_not_wait():
    """The first draft is no edit: the final state may follow it at once."""

    async def scene():
        surface = WrittenSurface()
        paced = PacedSurface(surface, interval=3600.0)
        paced.draft(lambda: notice_page("draft"))
        await surface.begun.wait()
        await paced.finish([notice_page("final")])
        assert surface.written == [("show", "draft"), ("show", "final")]

    asyncio.run(scene())


def test_a_slow_draft_is_never_overtaken_by_the_final_state():
    """The final state waits for the edit that is under way, so that it is what stays."""

    async def scene():
        surface = WrittenSurface(slow=0.03)
        paced = PacedSurface(surface, interval=0.0)
        paced.draft(lambda: notice_page("draft"))
        await surface.begun.wait()
        await paced.finish([notice_page("final")])
        assert surface.written == [("show", "draft"), ("show", "final")]

    asyncio.run(scene())


def test_a_failing_draft_is_let_go_and_a_failing_final_page_tried_again():
    """Drafts are worth one attempt, the final page more."""

    async def scene():
        surface = WrittenSurface(OSError("draft"), OSError("final"))
        paced = PacedSurface(surface, interval=0.0)
        paced.draft(lambda: notice_page("draft"))
        await surface.begun.wait()
        await paced.finish([notice_page("final")])
        assert surface.written == [("show", "final")]

    asyncio.run(scene())


def test_a_place_that_is_gone_is_not_tried_again():
    """After SurfaceGone nothing more is written, and nothing is raised."""

    async def scene():
        surface = WrittenSurface(SurfaceGone("deleted"))
        await PacedSurface(surface, interval=0.0).finish([notice_page("a"), notice_page("b")])
        assert surface.written == []

    asyncio.run(scene())


def test_the_line_admits_in_order_one_of_each_person():
    """Who waits is admitted in order, but a person's second question only after the first."""

    async def scene():
        line, order = Line(at_once=2), []
        gate = {name: asyncio.Event() for name in ("a1", "a2", "b1", "c1")}

        async def ask(name: str) -> None:
            async with line.turn(ord(name[0]), lambda _: None):
                order.append(name)
                await gate[name].wait()

        tasks = [asyncio.create_task(ask(name)) for name in gate]
        await asyncio.sleep(0)
        assert order == ["a1", "b1"]
        gate["b1"].set()
        await asyncio.sleep(0.01)
        assert order == ["a1", "b1", "c1"]
        gate["a1"].set()
        await asyncio.sleep(0.01)
        assert order == ["a1", "b1", "c1", "a2"]
        for event in gate.values():
            event.set()
        await asyncio.gather(*tasks)

    asyncio.run(scene())


def test_the_line_tells_each_place_and_forgets_who_leaves():
    """Places count down as the line moves; one who gives up leaves no gap and keeps no turn."""

    async def scene():
        line, told = Line(at_once=1), {name: [] for name in "abcd"}
        gate = asyncio.Event()

        async def ask(name: str) -> None:
            async with line.turn(ord(name), told[name].append):
                await gate.wait()

        tasks = {name: asyncio.create_task(ask(name)) for name in "abcd"}
        await asyncio.sleep(0)
        assert told == {"a": [], "b": [1], "c": [2], "d": [3]}
        tasks["b"].cancel()
        await asyncio.sleep(0.01)
        assert told["c"][-1] == 1
        assert told["d"][-1] == 2
        gate.set()
        await asyncio.gather(*tasks.values(), return_exceptions=True)
        async with line.turn(1, lambda _: None):
            pass

    asyncio.run(scene())


def test_the_line_has_an_end():
    """One person may wait with a few questions, all together with so many."""

    async def scene():
        line = Line(at_once=1, longest=3, per_person=2)
        waiting = [asyncio.create_task(_stay(line, person)) for person in (1, 1, 1, 2)]
        await asyncio.sleep(0)
        with pytest.raises(LineRefused) as own:
            await _stay(line, 1)
        with pytest.raises(LineRefused) as full:
            await _stay(line, 3)
        assert (own.value.own, full.value.own) == (True, False)
        for task in waiting:
            task.cancel()
        await asyncio.gather(*waiting, return_exceptions=True)

    asyncio.run(scene())


async def _stay(line: Line, person: int) -> None:
    async with line.turn(person, lambda _: None):
        await asyncio.Event().wait()


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_branch_of_a_reply_chain_knows_its_own_past():
    """Two replies to the same answer are two conversations, each with the turns above it."""
    memory = Conversations(Clock())
    start = memory.find()
    memory.shown(memory.add(start, Turn("q1", "a1")), [1])
    left, right = memory.find(replied_to=1), memory.find(replied_to=1)
    memory.shown(memory.add(left, Turn("q2", "a2")), [2])
    assert [turn.question for turn in memory.find(replied_to=2).turns] == ["q1", "q2"]
    assert [turn.question for turn in right.turns] == ["q1"]
    assert memory.find(replied_to=99).turns == ()


def test_a_channel_that_is_one_conversation_goes_on_until_it_falls_silent():
    """Direct messages and threads continue by themselves, but not the next day."""
    clock = Clock()
    memory = Conversations(clock)
    memory.add(memory.find(channel=7), Turn("q1", "a1"))
    clock.now += SILENCE - 1
    assert len(memory.find(channel=7).turns) == 1
    clock.now += 2
    assert memory.find(channel=7).turns == ()


def test_the_memory_is_bounded():
    """Old answers, old channels and old turns are forgotten."""
    memory = Conversations(Clock(), remembered=3)
    conversation = memory.find(channel=1)
    for n in range(10):
        memory.shown(memory.add(conversation, Turn(f"q{n}", "")), [n])
    assert [memory.knows(n) for n in range(10)] == [False] * 7 + [True] * 3
    assert len(conversation.turns) == TURNS
    for channel in range(2, 6):
        memory.find(channel=channel)
    assert memory.find(channel=1).turns == ()
