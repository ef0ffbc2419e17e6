"""`dateline digest`: what is new on what the terminal follows, each story once."""

from __future__ import annotations

import asyncio
import sys
import time
from typing import TYPE_CHECKING, Any

from bot.commands.batch import print_json
from bot.commands.topics import assembled, show_lines
from vectorstore.entry import DONE, say

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from bot.assembly import Parts
    from vectorstore.record.follows import Outgoing
    from vectorstore.settings import Settings


def add_arguments(parser: ArgumentParser) -> None:
    """What is due, or a look ahead."""
    parser.add_argument("--preview", action="store_true", help="show what would come now, due or not, and mark nothing")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.epilog = "Prints nothing when nothing is new (on a terminal it says so), so that it can run from a timer."


def run(args: Namespace, settings: Settings) -> int:
    """Print what is due; every story comes once, however often the command runs."""
    with assembled(settings) as parts:
        written = [] if args.preview else due(parts, time.time())
        found = previewed(parts, time.time()) if args.preview else [dict(one.content) for one in written]
        for content in found:
            _show(content, as_json=args.json)
        for one in written:
            parts.store.sent(one.id, time.time())
    if not found and sys.stderr.isatty():
        say("Nothing new.")
    return DONE


def _show(content: dict[str, Any], *, as_json: bool) -> None:
    if as_json:
        print_json(content, pretty=sys.stdout.isatty())
    else:
        from bot.terminal.topics import digest_lines

        show_lines([*digest_lines(content), ""])


def due(parts: Parts, now: float) -> list[Outgoing]:
    """What the terminal is to be told now, written down first; what an earlier run could not show comes again."""
    from bot.topics.corrections import write_corrections
    from bot.topics.digest import Newsroom, write_due
    from bot.topics.following import TERMINAL

    newsroom = Newsroom(parts.store, parts.retriever, parts.answerer)
    asyncio.run(write_due(newsroom, now, [TERMINAL]))
    write_corrections(parts.store, now, [TERMINAL])
    return [one for one in parts.store.outgoing() if one.place == TERMINAL]


def previewed(parts: Parts, now: float) -> list[dict[str, Any]]:
    """What a digest would hold if it were due now; nothing is marked."""
    from bot.topics.digest import Newsroom, content_of, sections_of
    from bot.topics.following import TERMINAL

    newsroom = Newsroom(parts.store, parts.retriever, parts.answerer)
    sections = asyncio.run(sections_of(newsroom, parts.store.follows(TERMINAL), now))
    return [content_of(sections)] if sections else []
