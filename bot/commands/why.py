"""`dateline why`: how an answer came about, from its receipt."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

from bot.commands.batch import print_json
from bot.commands.receipts import found
from vectorstore.domain import iso
from vectorstore.entry import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from vectorstore.record.receipts import Feedback, Receipt
    from vectorstore.settings import Settings
    from vectorstore.store import Store

LISTED = 20


def add_arguments(parser: ArgumentParser) -> None:
    """Which answer, and the form."""
    parser.add_argument("id", nargs="?", default="", metavar="ID", help="the answer's id (default: the last answer)")
    parser.add_argument("--list", action="store_true", help=f"list the last {LISTED} answers instead")
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(args: Namespace, settings: Settings) -> int:
    """Print one receipt, or the list of the newest."""
    from vectorstore.store import Store

    with Store.open_unencoded(settings.data_dir) as store:
        if args.list:
            _list(store, as_json=args.json)
            return DONE
        receipt = found(store, args.id)
        feedback = store.feedback(receipt.id)
    if args.json:
        print_json(receipt_json(receipt, feedback), pretty=sys.stdout.isatty())
        return DONE
    from bot.terminal.receipt import receipt_lines

    lines = receipt_lines(receipt, feedback, whole=True)
    if sys.stdout.isatty():
        from bot.terminal.paint import paint_lines, plain_console

        paint_lines(plain_console(), lines)
    else:
        print("\n".join(lines))
    return DONE


def receipt_json(receipt: Receipt, feedback: list[Feedback]) -> dict[str, Any]:
    """The receipt with what readers thought of it; who they were is not told."""
    told = [{"verdict": one.verdict, "reason": one.reason, "given": iso(one.given)} for one in feedback]
    return {"id": receipt.id, "given": iso(receipt.asked), **receipt.content, "feedback": told}


def _list(store: Store, *, as_json: bool) -> None:
    from bot.terminal.receipt import receipt_line

    receipts = store.receipts(LISTED)
    if as_json:
        for one in receipts:
            row = {"id": one.id, "given": iso(one.asked), "status": one.status, "question": one.question}
            print_json(row)
    elif receipts:
        print("\n".join(f"{iso(one.asked)}  {receipt_line(one)}" for one in receipts))
