"""`python -m ingest SOURCE…`, the same as `dateline ingest SOURCE…`."""

from __future__ import annotations

import argparse
import sys

from ingest.command import add_arguments, run
from vectorstore.entry import ended_by_signals, exit_code_of, printable_streams, run_logged, single_threaded_products


def main() -> int:
    """Run the command line and give the exit code; wrong use ends through argparse with code 2."""
    single_threaded_products()
    printable_streams()
    with ended_by_signals():
        return exit_code_of(_main)


def _main() -> int:
    parser = argparse.ArgumentParser(prog="python -m ingest", description="Take in feeds, pages, files and folders.")
    add_arguments(parser)
    args = parser.parse_args()
    from vectorstore.settings import load_settings

    settings = load_settings()
    return run_logged(lambda: run(args, settings), settings)


if __name__ == "__main__":
    sys.exit(main())
