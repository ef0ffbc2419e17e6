"""From what someone typed on Discord to an Ask."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.commands.moments import beginning, ending
from bot.discordbot.escaping import escaped_line
from bot.discordbot.message_text import (
    is_only_address,
    names_our_role,
    replies_to_another,
    said_in,
    words_in,
)
from bot.discordbot.pointing import only_points
from bot.discordbot.suggestions import day_typed
from bot.discordbot.words import Words
from bot.discordbot.words_commands import option_name
from bot.retrieval.ask import Ask
from vectorstore.errors import UsageError

if TYPE_CHECKING:
    import discord

_TYPED = 60  # characters of what is no date
# Characters of a question. Discord's own forms take no more; of a message, which has up to 4,000, it is said: reading
# 3,900 characters of one took 1.5 to 3.5 s.
LONGEST = 1000


class NotAsked(Exception):
    """The question cannot be asked like this; the text is the sentence for the person."""


def said_or_told(message: discord.Message, words: Words, us: int) -> str:
    """The words of a message to ``us``; raises NotAsked that tells who sent none what to do instead."""
    if text := said_in(message):
        if only_points(text) and replies_to_another(message, us):
            raise NotAsked(words.reply_unread)
        return text
    if message.attachments or message.stickers:
        raise NotAsked(words.text_only)
    if names_our_role(message, us):
        raise NotAsked(words.role_unread)
    raise NotAsked(words.reply_unread if replies_to_another(message, us) else words.no_question)


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
    text = words_in(question)
    if not text:
        raise NotAsked(words.no_question)
    if len(text) > LONGEST:
        raise NotAsked(words.too_long.format(most=LONGEST))
    if is_only_address(text):
        raise NotAsked(words.text_only)
    begin = _moment(since, "since", words)
    end = _moment(until, "until", words)
    if begin is not None and end is not None and begin >= end:
        names = {name: option_name(name, words.language) for name in ("since", "until")}
        raise NotAsked(words.until_before_since.format(**names))
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
        return read(day_typed(text, datetime.now(UTC).date()) or text, option)
    except UsageError:
        named = option_name(option, words.language)
        raise NotAsked(words.unreadable_date.format(option=named, typed=escaped_line(text[:_TYPED]))) from None
