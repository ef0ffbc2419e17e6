"""`python -m bot`, the same as `dateline bot`."""

import sys

from bot.cli import main

if __name__ == "__main__":
    sys.exit(main(["bot", *sys.argv[1:]]))
