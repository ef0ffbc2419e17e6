"""The chat's commands about topics: /latest, /timeline, /compare, /follow, /feeds and /digest."""

from __future__ import annotations

import re
import time
from dataclasses import replace
from typing import TYPE_CHECKING

from bot.commands.questions import ask_of_words
from bot.terminal.topics import comparison_lines, digest_lines, follow_lines, latest_lines, timeline_lines
from bot.terminal.untrusted import harmless, one_line
from vectorstore.errors import UsageError

if TYPE_CHECKING:
    from bot.retrieval.ask import Ask
    from bot.terminal.conversation import Conversation

NOTHING_FOLLOWED = "Nothing is followed yet: /follow topic EZB"
_SIDES = re.compile(r"\s+(?:vs\.?|gegen|und|and|\||/|oder|or)\s+", re.IGNORECASE)
_KINDS = ("topic", "question", "source", "thema", "frage", "quelle")


def show_latest(conversation: Conversation, argument: str) -> list[str]:
    """The newest stories, within what narrows the conversation."""
    from bot.topics.latest import latest

    parts = conversation.parts
    return latest_lines(latest(_ask(conversation, argument), parts.retriever, parts.store))


def show_timeline(conversation: Conversation, argument: str) -> list[str]:
    """A topic over time; the picture waits in the conversation where the terminal shows pictures."""
    from bot.topics.timeline import timeline

    if not argument:
        raise UsageError("Name a topic: /timeline interest rates")
    parts = conversation.parts
    found = timeline(_ask(conversation, argument), parts.retriever, parts.store)
    drawn = bool(conversation.protocol and found.stretches)
    if drawn:
        from bot.topics.picture import picture

        conversation.picture = picture(found)
    return timeline_lines(found, chart=not drawn)


def show_comparison(conversation: Conversation, argument: str) -> list[str]:
    """Two topics side by side."""
    from bot.topics.compare import compare

    sides = [side.strip(" \"'“”„") for side in _SIDES.split(argument, maxsplit=1)]
    if len(sides) == 1:
        sides = argument.split()
    if len(sides) != 2 or not all(sides):  # noqa: PLR2004 - both sides
        raise UsageError("Name two topics: /compare wind power vs solar power")
    parts, (first, second) = conversation.parts, sides
    return comparison_lines(compare(first, second, _ask(conversation, ""), parts.retriever, parts.store))


def follow(conversation: Conversation, argument: str) -> list[str]:
    """Follow something, stop following, or list what is followed."""
    from bot.commands.follow import follow_of, number_of
    from bot.topics.following import TERMINAL

    store = conversation.parts.store
    word, _, rest = argument.partition(" ")
    if not argument:
        return follow_lines(store.follows(TERMINAL)) or [NOTHING_FOLLOWED]
    if word.lower() in ("off", "remove", "stop", "aus"):
        if not store.remove_follow(number_of(rest), TERMINAL):
            raise UsageError(f"{one_line(rest)} is not followed; /follow lists the numbers.")
        return ["No longer followed."]
    kind, text = (word, rest) if word.lower() in _KINDS and rest else ("topic", argument)
    return [*follow_lines([follow_of(kind, text, store)]), "/digest shows what is new, as does `dateline digest`."]


def feeds(conversation: Conversation, _argument: str) -> list[str]:
    """The subscriptions and how they are doing."""
    from ingest.feeds.subscriptions import listed

    return [harmless(line) for line in listed(conversation.parts.store.feeds(), time.time())]


def digest(conversation: Conversation, _argument: str) -> list[str]:
    """What is due now on what the terminal follows."""
    from bot.commands.digest import due
    from bot.topics.following import TERMINAL

    written = due(conversation.parts, time.time())
    lines = [line for one in written for line in [*digest_lines(one.content), ""]]
    for one in written:
        conversation.parts.store.sent(one.id, time.time())
    if lines:
        return lines
    return ["Nothing new."] if conversation.parts.store.follows(TERMINAL) else [NOTHING_FOLLOWED]


def _ask(conversation: Conversation, topic: str) -> Ask:
    ask = ask_of_words({"question": topic or "?", **conversation.narrowing}, prefix="/")
    return ask if topic else replace(ask, question="")
