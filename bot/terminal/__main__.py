"""`python -m bot.terminal`, the same as `dateline chat`."""

import sys

from bot.cli import main

if __name__ == "__main__":
    sys.exit(main(["chat", *sys.argv[1:]]))
