"""The console script `dateline`: parses the command line, reads the settings and runs one command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from bot.commands import COMMANDS, Command
from vectorstore.entry import (
    WRONG_USE,
    ended_by_signals,
    exit_code_of,
    printable_streams,
    run_logged,
    single_threaded_products,
)

if TYPE_CHECKING:
    from vectorstore.settings import Settings

SUMMARY = "Ask the news: every sentence with its source, date and verbatim quote."
EPILOG = "Exit codes: 0 done, 1 done in part, 2 wrong use, 3 refused or something needed is unavailable."


class _Version(argparse.Action):
    """Prints the version; its own class because importlib.metadata is only loaded when asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        """Print and end."""
        from importlib.metadata import version

        sys.stdout.write(f"dateline {version('dateline')}\n")
        parser.exit()


def build_parser(wanted: Sequence[str]) -> argparse.ArgumentParser:
    """The parser with all commands; only the ``wanted`` ones get their arguments, for which their module is loaded."""
    parser = argparse.ArgumentParser(prog="dateline", description=SUMMARY, epilog=EPILOG)
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and end")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    for command in COMMANDS:
        sub = commands.add_parser(command.name, help=command.summary, description=_sentence(command.summary))
        sub.set_defaults(parser=sub)
        if command.name in wanted:
            import_module(command.module).add_arguments(sub)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit code; wrong use ends through argparse with code 2."""
    words = list(sys.argv[1:] if argv is None else argv)
    single_threaded_products()
    printable_streams()
    with ended_by_signals():
        return exit_code_of(lambda: _main(words))


def _main(words: list[str]) -> int:
    parser = build_parser(words[:1])
    args, unknown = parser.parse_known_args(words)
    if unknown:
        getattr(args, "parser", parser).error(f"unrecognized arguments: {' '.join(unknown)}")
    command = next((known for known in COMMANDS if known.name == args.command), None)
    if command is None:
        parser.print_help(sys.stderr)
        return WRONG_USE
    from vectorstore.settings import load_settings

    return run_command(command, args, load_settings())


def run_command(command: Command, args: argparse.Namespace, settings: Settings) -> int:
    """Run one command with its log; a bug's traceback goes there."""
    if settings.llm_model:
        _lend_provider_keys()
    return run_logged(lambda: int(import_module(command.module).run(args, settings)), settings, lasting=command.lasting)


def _lend_provider_keys() -> None:
    """The keys of model providers in `.env` are put where the providers' packages look for them."""
    from vectorstore.settings import foreign_entries

    for name, value in foreign_entries().items():
        os.environ.setdefault(name, value)


def _sentence(summary: str) -> str:
    return f"{summary[0].upper()}{summary[1:]}."


if __name__ == "__main__":
    sys.exit(main())
