"""What `latest`, `timeline` and `compare` share: options that narrow, and how a result is printed."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

from bot.commands.batch import print_json
from bot.commands.questions import ask_of_words

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from bot.assembly import Parts
    from bot.retrieval.ask import Ask
    from vectorstore.settings import Settings


class AsJson(Protocol):
    """A result that is also JSON."""

    def to_json(self) -> dict[str, Any]:
        """The result's keys and values."""
        ...


def add_narrowing(parser: ArgumentParser) -> None:
    """The options that narrow which articles are looked at, and the form."""
    parser.add_argument("--since", metavar="DATE", help="only articles published on or after DATE")
    parser.add_argument("--until", metavar="DATE", help="only articles published up to DATE, that day included")
    parser.add_argument("--as-of", metavar="DATE", help="as on DATE: nothing published later is seen")
    parser.add_argument(
        "--source", action="append", metavar="OUTLET", help="only articles of this outlet; may be given several times"
    )
    parser.add_argument("--lang", metavar="CODE", help="only articles in this language (de, en, …)")
    parser.add_argument("--json", action="store_true", help="print JSON")


def ask_about(topic: str, args: Namespace) -> Ask:
    """The topic with its options; an empty topic stays empty. Raises UsageError."""
    words = {"since": args.since, "until": args.until, "as_of": args.as_of, "source": args.source, "lang": args.lang}
    ask = ask_of_words({"question": topic or "?", **words}, prefix="--")
    return ask if topic else replace(ask, question="")


@contextmanager
def assembled(settings: Settings) -> Iterator[Parts]:
    """The parts while inside."""
    from bot.assembly import assemble

    parts = assemble(settings, own=False)
    try:
        yield parts
    finally:
        parts.close()


def show(result: AsJson, lines: list[str], *, as_json: bool) -> None:
    """Print a result as JSON or as lines, coloured on a terminal only."""
    if as_json:
        print_json(result.to_json(), pretty=sys.stdout.isatty())
    else:
        show_lines(lines)


def show_lines(lines: list[str]) -> None:
    """Print lines, coloured on a terminal only."""
    if sys.stdout.isatty():
        from bot.terminal.paint import paint_lines, plain_console

        paint_lines(plain_console(), lines)
    else:
        print("\n".join(lines))
