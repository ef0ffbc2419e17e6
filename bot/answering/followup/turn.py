"""What a follow-up question needs to know of an answer; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.retrieval.ask import Turn

if TYPE_CHECKING:
    from bot.answering.events import AnswerDone


def turn_of(done: AnswerDone) -> Turn:
    """The turn of a conversation that an answer was, with the question as it was understood."""
    answer = done.answer
    titles = dict.fromkeys(citation.quote.found.article.title for citation in answer.citations)
    quotes = dict.fromkeys(citation.quote.text for citation in answer.citations)
    named = tuple(title for title in titles if title)
    asked, refused = done.trace.asked if done.trace else "", answer.status == "refused"
    return Turn(answer.question, answer.text, named, tuple(quotes), refused=refused, asked=asked)
