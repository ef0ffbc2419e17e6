"""The answer to what is no question: what Dateline does, in the asker's language. Nothing is searched for it."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from bot.answering.answer import NO_QUESTION, Answer, Period
from bot.answering.asked.greeting import is_greeting, language_of, reacts, reply
from bot.answering.events import AnswerDone
from bot.answering.notes.remarks import told_in
from bot.answering.trace import Trace
from bot.retrieval.fusion import Spread
from bot.retrieval.retrieved import Retrieved
from vectorstore.domain import Coverage, Scope
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from bot.retrieval.ask import Ask


def welcomed(ask: Ask, writer: str) -> AnswerDone | None:
    """What is said to an ask that is no question: what Dateline does, as a refusal; None for any other.

    "Super" is one where something was said before.
    """
    if not is_greeting(ask.question) and not (ask.history and reacts(ask.question)):
        return None
    wanted = ask.answer_language or _language(ask)
    language, notes = told_in(wanted, written=False)
    period = None if ask.since is None and ask.until is None else Period(ask.since, ask.until)
    answer = Answer(
        id=uuid.uuid4().hex[:12],
        question=ask.question,
        status="refused",
        reason=NO_QUESTION,
        text=reply(ask.question, language),
        language=language,
        citations=(),
        passages=(),
        period=period,
        coverage=Coverage(0, 0, None),
        writer=writer,
        notes=tuple(notes),
    )
    searched = Retrieved((), period, answer.coverage, wanted, Scope(), Spread({}, 0.0, 1.0))
    return AnswerDone(answer, Trace(ask, ask.question, searched, score=float("-inf")))


def _language(ask: Ask) -> str:
    """The language of the greeting, else of the questions before, else English."""
    return language_of(ask.question) or detect(" ".join(turn.question for turn in ask.history), "en")
