"""What a message says, wherever its words stand: its own, a forwarded message's, a poll's, a card's or a preview's."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import Any

import discord

from bot.commands.questions import readable

# Custom emoji, mentions of people, roles, channels and commands, links into the server: signs, no words.
_SIGN = re.compile(r"<(?:a?:\w+:\d+|@[!&]?\d+|#\d+|/[^<>:]+:\d+|id:\w+)>")
_TIME = re.compile(r"<t:(-?\d{1,12})(?::[tTdDfFRsS])?>")
_ADDRESS = re.compile(r"<?https?://[^\s<>]+>?")
_TEXT_DISPLAY = 10
_QUOTED = re.compile(r"^> [„“]?(.*?)[“”]?$", re.MULTILINE)
_SILENT = re.compile(r"[\W_]*")


def words_in(text: str) -> str:
    """A text with Discord's times as days and without its other signs, in one line."""
    return " ".join(readable(_SIGN.sub(" ", _TIME.sub(_day, text))).split())


def said_in(message: discord.Message) -> str:
    """The words of a question: the message's own, else those it forwards, else the question of its poll."""
    return next(_first(message.content, _forwarded(message), message.poll.question if message.poll else ""), "")


def shown_in(message: discord.Message, us: int) -> str:
    """All that a reader of the message sees, previews only where nothing else says anything; without addresses.

    Of an answer of ``us`` it is what the articles say in it: the quotes.
    """
    previews = "\n".join(part for embed in message.embeds for part in (embed.title, embed.description) if part)
    texts: tuple[str, ...] = (said_in(message), "\n".join(_displayed(message.components)), previews)
    if message.author.id == us:
        texts = tuple("\n".join(_QUOTED.findall(text)) for text in texts)
    return next(_first(*(_ADDRESS.sub(" ", text) for text in texts)), "")


def is_only_address(text: str) -> bool:
    """Whether a text has nothing to read but addresses of the web."""
    return bool(_ADDRESS.search(text)) and _SILENT.fullmatch(_ADDRESS.sub("", text)) is not None


def replies_to_another(message: discord.Message, us: int) -> bool:
    """Whether the message replies to one that is not ours, whose words Discord does not show us."""
    replied = message.reference.resolved if message.reference else None
    return isinstance(replied, discord.Message) and replied.author.id != us


def names_our_role(message: discord.Message, us: int) -> bool:
    """Whether it mentions the role that Discord made for us and calls like us; it may hide the words from us then."""
    return any(role.tags is not None and role.tags.bot_id == us for role in message.role_mentions)


def _first(*texts: str) -> Iterator[str]:
    return (plain for text in texts if (plain := words_in(text)))


def _forwarded(message: discord.Message) -> str:
    return "\n".join(snapshot.content for snapshot in message.message_snapshots)


def _displayed(components: Iterable[Any]) -> Iterator[str]:
    """The texts of a card, in order."""
    for part in components:
        if part.type.value == _TEXT_DISPLAY:
            yield part.content
        yield from _displayed(getattr(part, "children", ()))


def _day(match: re.Match[str]) -> str:
    try:
        return datetime.fromtimestamp(int(match[1]), UTC).date().isoformat()
    except (ValueError, OverflowError, OSError):
        return " "
