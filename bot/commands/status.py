"""`dateline status`: what the store holds, how its feeds are, and who holds it."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.commands.batch import print_json
from bot.terminal.untrusted import one_line
from vectorstore.domain import iso
from vectorstore.entry import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping

    from vectorstore.settings import Settings
    from vectorstore.store import Feed, Store

UNITS = ("bytes", "kB", "MB", "GB", "TB")


def add_arguments(parser: ArgumentParser) -> None:
    """Only the form."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(args: Namespace, settings: Settings) -> int:
    """Print the status; needs no embedding model, so that it works when asking does not."""
    from vectorstore.store import Store

    with Store.open(settings.data_dir, encoder="", dimension=0, splitter="", own=False, any_encoder=True) as store:
        status = status_of(store, settings.llm_model)
    if args.json:
        print_json({"data_dir": str(settings.data_dir), **status}, pretty=sys.stdout.isatty())
    else:
        print("\n".join([f"Store        {one_line(str(settings.data_dir))}", *status_lines(status)]))
    return DONE


def status_of(store: Store, llm_model: str) -> dict[str, Any]:
    """The status as JSON; times ISO 8601, sizes in bytes. Holds no secret."""
    status = store.status()
    return {
        "articles": status.articles,
        "passages": status.passages,
        "languages": dict(status.languages),
        "sources": dict(store.sources()),
        "newest": iso(status.newest),
        "feeds": [_feed(feed) for feed in store.feeds()],
        "model": {"encoder": status.encoder, "splitter": status.splitter, "writer": llm_model or "extractive"},
        "sizes": {"sqlite": status.sqlite_bytes, "chroma": status.chroma_bytes},
        "index": {"state": status.index, "pending": status.pending},
        "holder": status.owner and {"pid": status.owner.pid, "command": status.owner.command},
        "notes": list(status.notes),
    }


def _feed(feed: Feed) -> dict[str, Any]:
    return {
        "url": _without_password(feed.url),
        "title": feed.title,
        "items": feed.items,
        "last_success": iso(feed.last_success),
        "last_check": iso(feed.last_check),
        "next_check": iso(feed.next_check),
        "error": feed.error or None,
        "error_streak": feed.error_streak,
    }


def _without_password(url: str) -> str:
    parts = urlsplit(url)
    return parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()


def status_lines(status: Mapping[str, Any]) -> list[str]:
    """The status for a person."""
    sizes, index, model, holder = (status[key] for key in ("sizes", "index", "model", "holder"))
    sources = status["sources"]
    lines = [
        f"Articles     {status['articles']} from {len(sources)} outlets, newest {status['newest'] or 'none dated'}",
        f"Passages     {status['passages']} ({_counts(status['languages'])})",
        f"Encoder      {one_line(model['encoder']) or 'none yet'}",
        f"Writer       {one_line(model['writer'])}",
        f"Sizes        record {_size(sizes['sqlite'])}, vector index {_size(sizes['chroma'])}",
        f"Index        {index['state']}" + (f", {index['pending']} changes waiting" if index["pending"] else ""),
        f"Held by      {_holder(holder)}",
        *(f"Note         {one_line(note)}" for note in status["notes"]),
    ]
    feeds = status["feeds"]
    failing = sum(1 for feed in feeds if feed["error"])
    lines.append(f"Feeds        {len(feeds)}" + (f", {failing} failing" if failing else ""))
    return lines + [line for feed in feeds for line in _feed_lines(feed)]


def _feed_lines(feed: Mapping[str, Any]) -> list[str]:
    checked = f"last good {feed['last_success'] or 'never'}, next check {feed['next_check'] or 'not planned'}"
    lines = [
        f"  {one_line(feed['title']) or 'untitled'} <{one_line(feed['url'])}>",
        f"    {feed['items']} items, {checked}",
    ]
    if feed["error"]:
        lines.append(f"    failing for {feed['error_streak']} checks: {one_line(feed['error'])}")
    return lines


def _holder(holder: Mapping[str, Any] | None) -> str:
    return f"{one_line(holder['command'])} (process {holder['pid']})" if holder else "nobody"


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{one_line(name) or 'unknown'} {count}" for name, count in counts.items()) or "none"


def _size(count: float) -> str:
    for unit in UNITS:
        if count < 1000 or unit == UNITS[-1]:  # noqa: PLR2004 - SI prefixes
            return f"{count:.0f} {unit}" if unit == UNITS[0] else f"{count:.1f} {unit}"
        count /= 1000
    raise AssertionError
