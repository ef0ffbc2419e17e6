"""`python -m ingest SOURCE…`, the same as `dateline ingest SOURCE…`."""

from __future__ import annotations

import argparse
import signal
import sys

from ingest.command import add_arguments, run
from vectorstore.errors import DatelineError


def main() -> int:
    """Parses the command line, runs the command and gives its exit code."""
    parser = argparse.ArgumentParser(prog="python -m ingest", description="Take in feeds, pages, files and folders.")
    add_arguments(parser)
    args = parser.parse_args()
    from vectorstore.settings import load_settings

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        return run(args, load_settings())
    except DatelineError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    except KeyboardInterrupt:
        return 1


if __name__ == "__main__":
    sys.exit(main())
