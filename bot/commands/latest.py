"""`dateline latest`: the newest stories, one line each, cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.topics import add_narrowing, ask_about, assembled, show
from vectorstore.entry import DONE
from vectorstore.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from vectorstore.settings import Settings

MOST = 50
SHOWN = 10


def add_arguments(parser: ArgumentParser) -> None:
    """The topic, what narrows it, and how many stories."""
    parser.add_argument("topic", nargs="*", metavar="TOPIC", help="a topic; without one: everything")
    parser.add_argument("-n", metavar="N", help=f"number of stories (default {SHOWN}, at most {MOST})")
    add_narrowing(parser)


def run(args: Namespace, settings: Settings) -> int:
    """Print the newest stories; that there are none is a result, too."""
    ask, count = ask_about(" ".join(args.topic), args), number_of(args.n)
    from bot.terminal.topics import latest_lines
    from bot.topics.latest import latest

    with assembled(settings) as parts:
        found = latest(ask, parts.retriever, parts.store, count)
    show(found, latest_lines(found), as_json=args.json)
    return DONE


def number_of(text: str | None) -> int:
    """The number of stories; raises UsageError."""
    if text is None:
        return SHOWN
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= MOST):
        raise UsageError(f"-n is {text}; it must be a whole number from 1 to {MOST}.")
    return int(text)
