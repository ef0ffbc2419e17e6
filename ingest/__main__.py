"""`python -m ingest SOURCE…`, the same as `dateline ingest SOURCE…`."""

from __future__ import annotations

import argparse
import logging
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
        settings = load_settings()
        # Tracebacks go where `dateline` writes them; the file is made when there is one.
        log = logging.FileHandler(settings.data_dir / "dateline.log", encoding="utf-8", delay=True)
        logging.basicConfig(handlers=[log], level=logging.WARNING)
        return run(args, settings)
    except DatelineError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    except KeyboardInterrupt:
        return 1


if __name__ == "__main__":
    sys.exit(main())
