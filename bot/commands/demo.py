"""`make demo`: takes the sample articles in, asks one question in German and one in English, stays to chat."""

from __future__ import annotations

import sys

from bot.cli import main as dateline
from vectorstore.entry import exit_code_of

QUESTIONS = (
    "Was hat Meta 2024 in Rechenzentren gesteckt?",
    "How much does Microsoft plan to spend on data centres?",
)


def main(folder: str) -> int:
    """Run the commands one after the other as a person would; gives the first exit code that is not 0."""
    code = dateline(["ingest", folder])
    for question in QUESTIONS:
        print(f"\n> {question}\n", flush=True)
        code = code or dateline(["ask", question])
    if code == 0 and sys.stdin is not None and sys.stdin.isatty() and sys.stdout.isatty():
        print("\nNow ask yourself (/help shows the commands, /quit ends).", flush=True)
        code = dateline(["chat"])
    return code


if __name__ == "__main__":
    sys.exit(exit_code_of(lambda: main(*sys.argv[1:])))
