"""`dateline eval`: runs the suites, prints a table, and fails when a number is below its floor."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Sequence

    from evaluation.gate import Report
    from vectorstore.settings import Settings

DONE, BELOW = 0, 1
DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
CACHE = Path.home() / ".cache" / "dateline" / "eval"


def add_arguments(parser: ArgumentParser) -> None:
    """Which suites over which data, and what to do with the result."""
    parser.add_argument("suites", nargs="*", metavar="SUITE", help="the suites to run (default: all)")
    parser.add_argument("--data", type=Path, default=DATA, metavar="DIR", help="where the evaluation sets lie")
    parser.add_argument(
        "--half",
        choices=("report", "choose", "all"),
        default="report",
        help="choose settings on one half of the questions and report the other (default: report; only it has floors)",
    )
    parser.add_argument("--quick", action="store_true", help="a fixed sample of questions and articles, for CI")
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    parser.add_argument(
        "--from-feedback", action="store_true", help="instead: ask the disliked answers' questions again, then and now"
    )
    parser.add_argument("--update-floors", action="store_true", help="raise the floors to what was measured")


def run(args: Namespace, settings: Settings) -> int:
    """Measure; exit code 1 when a floor does not hold, 2 for a suite that does not exist."""
    if args.from_feedback:
        from evaluation.from_feedback import run as ask_again

        return ask_again(settings, as_json=args.json)
    from evaluation.floors import read_floors, write_floors
    from evaluation.gate import measure_all, raise_floors
    from evaluation.registry import chosen
    from evaluation.workbench import Workbench
    from vectorstore.encoders.loading import load_encoder

    suites, floors = chosen(args.suites), read_floors()
    cache = Path(os.environ.get("DATELINE_EVAL_CACHE") or CACHE)
    encoder = load_encoder(settings.embedding_model)
    with Workbench(args.data, args.half, quick=args.quick, cache=cache, encoder=encoder) as bench:
        reports = list(measure_all(suites, bench, floors if args.half == "report" else {}))
    _show(reports, as_json=args.json)
    if args.update_floors and args.half == "report":
        write_floors(raise_floors(reports, floors))
        print("The floors in evaluation/floors.json are raised where the measurement earns it.", file=sys.stderr)
    return DONE if all(report.holds for report in reports) else BELOW


def _show(reports: Sequence[Report], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps([report.to_json() for report in reports], ensure_ascii=False, indent=2))
        return
    from evaluation.table import show

    show(reports)
