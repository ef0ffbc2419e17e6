"""The buttons below an answer: what each does, told by its custom id alone, so that it works after any restart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bot.answering.answer import NO_QUESTION
from bot.answering.lengths import longer, shorter
from bot.discordbot.words_asking import asking_words

if TYPE_CHECKING:
    from bot.answering.answer import Answer
    from bot.discordbot.words import Words

IN_A_ROW = 5  # Discord's limit


class Action(StrEnum):
    """What a button does."""

    SOURCES = "sources"
    WHY = "why"
    SHORT = "short"
    FULL = "full"
    LONG = "long"
    FOLLOW = "follow"
    SHARE = "share"
    WATCH = "watch"
    GOOD = "good"
    BAD = "bad"


TEMPLATE = re.compile(rf"dateline:(?P<action>{'|'.join(Action)}):(?P<answer>\w{{1,40}})")


@dataclass(frozen=True, slots=True)
class Button:
    """One button; ``custom_id`` carries all that is needed to serve it."""

    action: Action
    answer: str
    label: str = ""
    emoji: str = ""

    @property
    def custom_id(self) -> str:
        """What Discord gives back when it is pressed."""
        return f"dateline:{self.action}:{self.answer}"


Rows = tuple[tuple[Button, ...], ...]


def pressed(custom_id: str) -> Button | None:
    """The button, or the form behind it, that a custom id speaks of; None where it is none of ours."""
    match = TEMPLATE.fullmatch(custom_id)
    return Button(Action(match["action"]), match["answer"]) if match else None


def answer_rows(answer: Answer, words: Words, *, private: bool, length: Action = Action.FULL) -> Rows:
    """The buttons of a finished answer or refusal; ``length`` is how long it is shown now."""
    if answer.reason == NO_QUESTION:  # nothing was asked that could be watched, explained or judged
        return ()
    said = asking_words(words)
    about = [*([Action.SOURCES] if answer.citations else []), Action.WHY, *_lengths(answer, length), Action.FOLLOW]
    after = [*([Action.SHARE] if private else []), Action.WATCH, Action.GOOD, Action.BAD]
    return tuple(
        tuple(Button(action, answer.id, said.label(action, length), said.emoji(action)) for action in row)
        for row in (about[:IN_A_ROW], after[:IN_A_ROW])
    )


def _lengths(answer: Answer, length: Action) -> list[Action]:
    if length is not Action.FULL:
        return [Action.FULL]
    return [
        *([Action.SHORT] if shorter(answer) is not None else []),
        *([Action.LONG] if longer(answer) is not None else []),
    ]
