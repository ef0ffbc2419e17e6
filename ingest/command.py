"""`dateline ingest SOURCE…`: takes in feeds, pages, files, folders, OPML files and JSON lines, and prints a report."""

from __future__ import annotations

import json
import sys
import time
from contextlib import contextmanager
from threading import Event
from typing import IO, TYPE_CHECKING

from vectorstore.entry import say
from vectorstore.errors import UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterator

    from ingest.report import Report
    from vectorstore.settings import Settings


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument(
        "sources",
        metavar="SOURCE",
        nargs="+",
        help="feed, page or sitemap address, file (.txt .md .html .json .jsonl .xml .pdf), folder, OPML file, "
        "or - for JSON lines",
    )
    parser.add_argument("--json", action="store_true", help="print the report as JSON")


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Takes in the sources; 0 when all went in, 1 when something failed. Raises DatelineError."""
    from ingest.report import Report

    if not all(source.strip() for source in args.sources):
        raise UsageError("A SOURCE is empty; name a file, a folder, an address, or - for standard input.")
    report, told = Report(), Event()

    def tell() -> None:
        if not told.is_set():
            told.set()
            _print(report, as_json=args.json)

    try:
        _ingest(args.sources, settings, report, tell)
    except KeyboardInterrupt:
        if told.is_set() and not report.stopped:
            say("Stopped. All of it can be searched; the vectors of its sentences follow with the next run.")
        else:
            report.stopped = True
    except Exception:
        if report.total:
            tell()
        raise
    tell()
    return report.exit_code


def _ingest(sources: list[str], settings: Settings, report: Report, tell: Callable[[], None]) -> None:
    """Takes all in, and tells it as soon as it can be searched: the sentences' vectors may take as long again."""
    from ingest.pages.site_file import read_site_rules
    from ingest.pages.site_rules import SiteRules
    from ingest.pipeline import ingest_sources
    from ingest.progress import counted_progress, shown_progress
    from ingest.refinement import refine
    from ingest.web.fetch import Fetcher
    from vectorstore.opening import open_parts

    rules = SiteRules(read_site_rules(settings.site_rules))
    parts = open_parts(settings.data_dir, embedding_model=settings.embedding_model, chroma_url=settings.chroma_url)
    with parts.store as store, Fetcher(allow_private=settings.allow_private_addresses, memory=store) as fetcher:
        with shown_progress(sources) as progress, _told_when_stopped(report, tell):
            ingest_sources(
                sources,
                store=store,
                encoder=parts.encoder,
                fetcher=fetcher,
                progress=progress,
                report=report,
                stdin=_unbuffered_stdin(),
                oldest=oldest(settings, time.time()),
                rules=rules,
            )
        store.drain()
        tell()
        with counted_progress("passages with their sentences") as progress:
            refine(store, parts.encoder, progress=progress)


@contextmanager
def _told_when_stopped(report: Report, tell: Callable[[], None]) -> Iterator[None]:
    """An interrupt is told before the store is closed, which may have to wait longer than there is time."""
    try:
        yield
    except KeyboardInterrupt:
        report.stopped = True
        tell()
        raise


def oldest(settings: Settings, now: float) -> float | None:
    """The time (UTC seconds) before which RETENTION_DAYS keeps nothing; None where everything is kept."""
    return now - settings.retention_days * 86_400 if settings.retention_days else None


def _unbuffered_stdin() -> IO[bytes] | None:
    """Standard input without the interpreter's buffer, whose lock a thread that reads holds even while all ends."""
    return None if sys.stdin is None else open(sys.stdin.fileno(), "rb", buffering=0, closefd=False)


def _print(report: Report, *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(report.to_json(), ensure_ascii=False))
    else:
        print("\n".join(report.lines()))
    sys.stdout.flush()
