"""The command reference in README.md, made from the parsers; `python -m bot.commands.reference` refreshes it."""

from __future__ import annotations

import re
import sys
from argparse import _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli import build_parser
from bot.commands import COMMANDS
from bot.entry import columns
from vectorstore.errors import UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Iterator

README = Path(__file__).resolve().parents[2] / "README.md"
WIDTH = 110
_BLOCK = re.compile(r"(<!-- help:start -->\n).*?(<!-- help:end -->)", re.DOTALL)


def help_block() -> str:
    """All help texts as one Markdown code block."""
    with columns(WIDTH):
        parser = build_parser([command.name for command in COMMANDS])
        texts = [parser.format_help(), *(sub.format_help() for sub in _commands(parser))]
    return "```text\n" + "\n".join(texts).rstrip() + "\n```\n"


def _commands(parser: ArgumentParser) -> Iterator[ArgumentParser]:
    """The parsers of the commands, each before those of its actions; argparse keeps them only in a private place."""
    for action in parser._actions:  # noqa: SLF001 - see above
        if isinstance(action, _SubParsersAction):
            for command in action.choices.values():
                yield command
                yield from _commands(command)


def refreshed(readme: str) -> str:
    """The README's text with the present help between its markers; raises UsageError without markers."""
    if not _BLOCK.search(readme):
        raise UsageError("README.md has no <!-- help:start --> and <!-- help:end --> on lines of their own; add them.")
    return _BLOCK.sub(lambda match: f"{match[1]}{help_block()}{match[2]}", readme)


def main() -> int:
    """Write the README anew."""
    README.write_text(refreshed(README.read_text("utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
