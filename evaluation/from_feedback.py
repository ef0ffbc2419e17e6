"""Disliked answers asked again: what was answered then beside what the store, the code and the settings answer now."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.retrieval.ask import Ask
from bot.terminal.untrusted import one_line
from vectorstore.errors import DatelineError

if TYPE_CHECKING:
    from vectorstore.record.receipts import Feedback, Receipt
    from vectorstore.settings import Settings

MOST = 1_000  # cases of one run, the newest
DONE, PARTLY = 0, 1
NONE = "Nobody has disliked an answer yet; `dateline feedback last bad` or a 👎 in Discord makes one a case."


@dataclass(frozen=True, slots=True)
class Side:
    """What an answer came down to: its status, why, its writer, and its first quote with outlet and day."""

    status: str
    reason: str | None
    writer: str
    quote: str
    source: str


@dataclass(frozen=True, slots=True)
class Case:
    """A disliked answer beside the answer of today; ``error`` where there was none today."""

    id: str
    question: str
    disliked: tuple[str, ...]
    then: Side
    now: Side | None
    error: str = ""

    @property
    def changed(self) -> bool:
        """Whether the outcome or the first quote is another one."""
        return self.now is not None and (self.then.status, self.then.quote) != (self.now.status, self.now.quote)


def run(settings: Settings, *, as_json: bool) -> int:
    """Ask all disliked questions again; 1 when some could not be asked, 0 otherwise, also when there are none."""
    import asyncio

    from bot.assembly import assemble

    parts = assemble(settings, own=False)
    try:
        disliked, said = parts.store.receipts(MOST, verdict="bad"), parts.store.feedback()
        with asyncio.Runner() as runner:
            cases = list(replayed(disliked, said, lambda ask: runner.run(parts.answerer.answer(ask)).to_json()))
    finally:
        parts.close()
    show(cases, as_json=as_json)
    return PARTLY if any(case.error for case in cases) else DONE


def replayed(
    receipts: Iterable[Receipt], feedback: Iterable[Feedback], answer: Callable[[Ask], Mapping[str, Any]]
) -> Iterator[Case]:
    """A case for each receipt; ``answer`` gives an answer's JSON and may raise DatelineError."""
    reasons: dict[str, list[str]] = {}
    for one in feedback:
        if one.verdict == "bad" and one.reason:
            reasons.setdefault(one.receipt_id, []).append(one.reason)
    for receipt in receipts:
        then, disliked = side_of(receipt.content["answer"]), tuple(reasons.get(receipt.id, ()))
        try:
            now = side_of(answer(ask_of(receipt)))
        except DatelineError as error:
            yield Case(receipt.id, receipt.question, disliked, then, None, str(error))
        else:
            yield Case(receipt.id, receipt.question, disliked, then, now)


def ask_of(receipt: Receipt) -> Ask:
    """The question as it was understood, with its filters; a follow-up is asked as it stands alone."""
    filters = receipt.content.get("filters", {})
    return Ask(
        question=receipt.content.get("asked", receipt.question),
        since=_seconds(filters.get("since")),
        until=_seconds(filters.get("until")),
        as_of=_seconds(filters.get("as_of")),
        sources=tuple(filters.get("source", ())),
        languages=tuple(filter(None, filters.get("lang", "").split(", "))),
        k=filters.get("k", 10),
        answer_language=filters.get("answer_language", ""),
    )


def side_of(answer: Mapping[str, Any]) -> Side:
    """What an answer's JSON comes down to."""
    first = next(iter(answer["citations"]), None)
    quote = first["quote"] if first else ""
    source = ", ".join(filter(None, (first["source"], (first["published"] or "")[:10]))) if first else ""
    return Side(answer["status"], answer["reason"], answer["writer"], quote, source)


def show(cases: list[Case], *, as_json: bool) -> None:
    """All cases side by side, and how many have changed."""
    if as_json:
        print(json.dumps([{**asdict(case), "changed": case.changed} for case in cases], ensure_ascii=False, indent=2))
        return
    if not cases:
        print(NONE)
        return
    for case in cases:
        print("\n".join(lines(case)), end="\n\n")
    changed = sum(case.changed for case in cases)
    print(f"{len(cases)} disliked answers, {changed} of them are answered otherwise now.")
    sys.stdout.flush()


def lines(case: Case) -> list[str]:
    """One case for a person: question, what was disliked, then, now."""
    now = f"now    could not be asked: {one_line(case.error)}" if case.now is None else f"now    {_told(case.now)}"
    return [
        f"{case.id}  {one_line(case.question)}",
        *(f"  disliked: {one_line(reason)}" for reason in case.disliked),
        f"  then   {_told(case.then)}",
        f"  {now if case.now is None or case.changed else 'now    the same'}",
    ]


def _told(side: Side) -> str:
    why = f" ({one_line(side.reason)})" if side.reason else ""
    quote = f": “{one_line(side.quote)}” ({one_line(side.source) or 'no outlet'})" if side.quote else ""
    return f"{side.status}{why}, {one_line(side.writer)}{quote}"


def _seconds(text: str | None) -> float | None:
    return None if text is None else datetime.fromisoformat(text).timestamp()
