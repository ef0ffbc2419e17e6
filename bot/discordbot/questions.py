"""From what someone typed on Discord to an Ask."""

from __future__ import annotations

import re

from bot.commands.moments import beginning, ending
from bot.discordbot.words import Words
from bot.retrieval.ask import Ask
from vectorstore.errors import UsageError

LONGEST = 1000  # characters of a question; a longer one is cut off by Discord's own form


class NotAsked(Exception):
    """The question cannot be asked like this; the text is the sentence for the person."""


def question_in(content: str, bot: int) -> str:
    """The text of a message without the bot's own mention, wherever it stands."""
    text = re.sub(rf"<@!?{bot}>", " ", content)
    return " ".join(text.encode("utf-8", "replace").decode().replace("\x00", " ").split())


def ask_from(
    question: str,
    words: Words,
    *,
    since: str | None = None,
    until: str | None = None,
    source: str | None = None,
    language: str | None = None,
) -> Ask:
    """The Ask of a slash command's options; raises NotAsked."""
    text = question_in(question, bot=0)
    if not text:
        raise NotAsked(words.no_question)
    begin = _moment(since, "since", words)
    end = _moment(until, "until", words)
    if begin is not None and end is not None and begin >= end:
        raise NotAsked(words.until_before_since)
    return Ask(
        question=text,
        since=begin,
        until=end,
        sources=tuple(name.strip() for name in (source or "").split(",") if name.strip()),
        languages=(language,) if language else (),
        answer_language=language or "",
    )


def _moment(text: str | None, option: str, words: Words) -> float | None:
    if not text:
        return None
    read = beginning if option == "since" else ending
    try:
        return read(text, option)
    except UsageError:
        raise NotAsked(words.unreadable_date.format(option=option)) from None
