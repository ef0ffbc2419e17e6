"""`dateline compare`: two topics side by side, each line cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.commands.topics import add_narrowing, ask_about, assembled, show
from vectorstore.entry import DONE
from vectorstore.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from vectorstore.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """Both topics and what narrows them."""
    parser.add_argument("first", metavar="A", help="a topic")
    parser.add_argument("second", metavar="B", help="another topic")
    add_narrowing(parser)


def run(args: Namespace, settings: Settings) -> int:
    """Print both sides; a side without evidence says so."""
    if not args.first.strip() or not args.second.strip():
        raise UsageError('Name two topics: dateline compare "wind power" "solar power".')
    ask = ask_about("", args)
    from bot.terminal.topics import comparison_lines
    from bot.topics.compare import compare

    with assembled(settings) as parts:
        found = compare(args.first, args.second, ask, parts.retriever, parts.store)
    show(found, comparison_lines(found), as_json=args.json)
    return DONE
