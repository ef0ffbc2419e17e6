"""`dateline watch`: keeps the subscribed feeds fresh until stopped; the bot calls the same `keep_fresh`."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from vectorstore.record.lock import Lock

if TYPE_CHECKING:
    import argparse

    from ingest.feeds.checking import Checked, Checker
    from vectorstore.settings import Settings
    from vectorstore.store import Store

LOOK = 30.0  # seconds after which a waiting watch looks for new subscriptions, or whether it is its turn
DAY = 86_400.0

Tell = Callable[[str], None]


def keep_fresh(
    checker: Checker,
    data_dir: Path,
    stop: threading.Event,
    tell: Tell,
    *,
    retention_days: int | None = None,
    once: bool = False,
    reader: str = "watch",
) -> int:
    """Checks what is due until ``stop``; returns how many checks went wrong.

    Only one process per folder does so at a time: others wait until it is their turn. Several hosts are asked side by
    side. Once a day articles older than ``retention_days`` are deleted, and none are taken in. ``once`` checks what is
    due now and returns. Notices are told that ``reader`` (see ``Store.take_notices``) has not taken yet.
    """
    from ingest.feeds.rota import Rota

    lock, waiting, forgot = Lock(data_dir / "feeds.lock"), False, 0.0
    data_dir.mkdir(parents=True, exist_ok=True)
    checker = replace(checker, retention=retention_days * DAY if retention_days else None)
    rota = Rota(checker, lambda checked: told_all(told(checked, always=once), tell))
    try:
        while not stop.is_set():
            if lock.acquire():
                if abs(checker.clock() - forgot) >= DAY:  # set back, the clock must not put it off
                    forgot = checker.clock()
                    told_all(forgotten(checker.store, retention_days, forgot), tell)
                rota.start()
                if once:
                    rota.finish(stop)
                told_all(noticed_lines(checker, reader), tell)
                seconds = refined(checker, stop, None if once else next_round(checker, LOOK))
            else:
                if not waiting:
                    tell("Another process keeps the feeds fresh; waiting for its turn.")
                waiting, seconds = True, LOOK
            if once:
                break
            stop.wait(seconds)
    finally:
        rota.close()
        lock.release()
    return rota.wrong


def refined(checker: Checker, stop: threading.Event, seconds: float | None) -> float:
    """Encodes sentences that still wait for it, for so many seconds at most; returns how many of them are left."""
    from ingest.refinement import refine

    end = None if seconds is None else time.monotonic() + seconds
    refine(
        checker.store,
        checker.encoder,
        stop=lambda: stop.is_set() or (end is not None and time.monotonic() >= end),
    )
    return 0.0 if end is None else max(0.0, end - time.monotonic())


def next_round(checker: Checker, longest: float) -> float:
    """Seconds until the next feed is due, at least one and at most ``longest``."""
    from ingest.schedule import pause

    return max(1.0, pause(checker.store.feeds(), checker.clock(), longest))


def told(checked: Checked, *, always: bool = False) -> list[str]:
    """What is worth a line: news, and an error that is new (or ``always``); death and recovery come as notices."""
    from ingest.addresses import without_keys

    name = checked.feed.title or without_keys(checked.feed.url)
    if checked.problem:
        fresh = always or checked.feed.error_streak == 1 or checked.problem != checked.before
        return [f"{name}: {checked.problem}"] if fresh and not checked.feed.extra.get("ended") else []
    counts = checked.report.counts
    if counts["new"] or counts["revised"]:
        return [f"{name}: {counts['new']} new, {counts['revised']} revised"]
    return []


def noticed_lines(checker: Checker, reader: str) -> list[str]:
    """The notices that this reader has not told yet, whichever process found their reason."""
    from ingest.feeds.health import line

    return [line(notice) for notice in checker.store.take_notices(reader, now=checker.clock())]


def told_all(lines: Iterable[str], tell: Tell) -> None:
    """Tells each line."""
    for one in lines:
        tell(one)


def forgotten(store: Store, days: int | None, now: float) -> list[str]:
    """Deletes what is too old, with a line that says how many articles that were."""
    count = forget_old(store, days, now)
    what, done = ("1 article", "was") if count == 1 else (f"{count:,} articles", "were")
    return [f"{what} older than {days} days (RETENTION_DAYS) {done} deleted."] if count else []


def forget_old(store: Store, days: int | None, now: float) -> int:
    """Deletes what is older than the retention time; returns how many articles."""
    return store.delete_before(now - days * DAY) if days else 0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    parser.add_argument("--once", action="store_true", help="check what is due now, and end")


def run(args: argparse.Namespace, settings: Settings) -> int:
    """Keeps the feeds fresh until stopped; with --once 0, or 1 when a check went wrong."""
    from ingest.feeds.checking import Checker
    from ingest.pages.site_file import read_site_rules
    from ingest.pages.site_rules import SiteRules
    from ingest.web.fetch import Fetcher
    from vectorstore.opening import open_parts

    rules = SiteRules(read_site_rules(settings.site_rules))
    parts = open_parts(settings.data_dir, embedding_model=settings.embedding_model, chroma_url=settings.chroma_url)
    stop = threading.Event()
    with parts.store as store, Fetcher(allow_private=settings.allow_private_addresses, memory=store) as web:
        checker = Checker(store, parts.encoder, web, time.time, stop.is_set, rules=rules)
        store.start_pump()
        try:
            wrong = keep_fresh(
                checker, settings.data_dir, stop, _tell, retention_days=settings.retention_days, once=args.once
            )
        finally:
            stop.set()
        if args.once:
            store.drain()
    return 1 if wrong else 0


def _tell(line: str) -> None:
    stamp = time.strftime("%Y-%m-%d %H:%M:%S")
    sys.stderr.write(f"{stamp} {line}\n")
    sys.stderr.flush()
