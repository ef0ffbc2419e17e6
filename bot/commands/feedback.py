"""`dateline feedback`: what a reader thinks of an answer; `dateline eval --from-feedback` asks again."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bot.commands.batch import print_json
from bot.commands.receipts import found
from vectorstore.domain import iso
from vectorstore.entry import DONE
from vectorstore.errors import StoreError, UsageError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from vectorstore.settings import Settings
    from vectorstore.store import Store

VERDICTS = ("good", "bad")
LONGEST = 1_000  # characters of a reason


def add_arguments(parser: ArgumentParser) -> None:
    """Which answer, and what is thought of it."""
    parser.add_argument("id", nargs="?", default="", metavar="ID", help='the answer\'s id, or "last"')
    parser.add_argument("verdict", nargs="?", choices=VERDICTS, help="what you think of it")
    parser.add_argument("reason", nargs="*", metavar="REASON", help="why, in your words")
    parser.add_argument("--list", action="store_true", help="list all feedback instead")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(args: Namespace, settings: Settings) -> int:
    """Note the verdict under the answer's receipt, or list what was noted."""
    from vectorstore.store import Store

    with Store.open_unencoded(settings.data_dir) as store:
        if args.list:
            _list(store, as_json=args.json)
            return DONE
        if not args.id or args.verdict is None:
            raise UsageError("Say which answer and what you think of it: dateline feedback last bad It is out of date.")
        receipt = found(store, args.id)
        reason = " ".join(args.reason)[:LONGEST]
        if not store.add_feedback(receipt.id, "", args.verdict, reason):
            raise StoreError(f"The answer {receipt.id} was just deleted; there is nothing to judge.")
    if args.json:
        print_json({"id": receipt.id, "verdict": args.verdict, "reason": reason}, pretty=sys.stdout.isatty())
    else:
        print(f"Noted: answer {receipt.id} is {args.verdict}.")
    return DONE


def _list(store: Store, *, as_json: bool) -> None:
    for one in store.feedback():
        row = {"id": one.receipt_id, "given": iso(one.given), "verdict": one.verdict, "reason": one.reason}
        if as_json:
            print_json(row)
        else:
            from bot.terminal.untrusted import one_line

            print("  ".join(filter(None, (row["given"], one.receipt_id, one.verdict.ljust(4), one_line(one.reason)))))
