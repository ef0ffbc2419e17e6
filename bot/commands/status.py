"""`dateline status`: what the store holds, how its feeds are, and who holds it."""

from __future__ import annotations

import sys
import time
from collections import Counter
from typing import TYPE_CHECKING, Any

from bot.commands.batch import print_json
from bot.terminal.untrusted import one_line
from ingest.feeds.health import as_json
from vectorstore.domain import iso
from vectorstore.entry import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Mapping, Sequence

    from bot.answering.models.budget import Limits
    from vectorstore.settings import Settings
    from vectorstore.store import Store

UNITS = ("bytes", "kB", "MB", "GB", "TB")


def add_arguments(parser: ArgumentParser) -> None:
    """Only the form."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(args: Namespace, settings: Settings) -> int:
    """Print the status; needs no embedding model, so that it works when asking does not."""
    from vectorstore.store import Store

    with Store.open_unencoded(settings.data_dir) as store:
        status = status_of(store, settings.llm_model, _limits(settings))
    if args.json:
        print_json({"data_dir": str(settings.data_dir), **status}, pretty=sys.stdout.isatty())
    else:
        print("\n".join([f"Store        {one_line(str(settings.data_dir))}", *status_lines(status)]))
    return DONE


def _limits(settings: Settings) -> Limits | None:
    if not settings.llm_model:
        return None
    from bot.assembly import limits_of

    return limits_of(settings)


def status_of(store: Store, llm_model: str, limits: Limits | None = None) -> dict[str, Any]:
    """The status as JSON; times ISO 8601, sizes in bytes. Holds no secret."""
    status = store.status()
    return {
        "articles": status.articles,
        "passages": status.passages,
        "languages": dict(status.languages),
        "sources": dict(store.sources()),
        "newest": iso(status.newest),
        "feeds": [as_json(feed, time.time()) for feed in store.feeds()],
        "model": {"encoder": status.encoder, "splitter": status.splitter, "writer": llm_model or "extractive"},
        "spending": _spending(store, limits),
        "sizes": {"sqlite": status.sqlite_bytes, "chroma": status.chroma_bytes},
        "index": {"state": status.index, "pending": status.pending},
        "holder": status.owner and {"pid": status.owner.pid, "command": status.owner.command},
        "notes": list(status.notes),
    }


def _spending(store: Store, limits: Limits | None) -> dict[str, Any]:
    """What language models used today (UTC) and may use; the next day begins at midnight."""
    spent = store.spent()
    return {
        "tokens_in": spent.tokens_in,
        "tokens_out": spent.tokens_out,
        "cost": round(spent.cost, 6),
        "daily_tokens": limits and limits.tokens,
        "daily_cost": limits and limits.cost,
    }


def status_lines(status: Mapping[str, Any]) -> list[str]:
    """The status for a person."""
    sizes, index, model, holder = (status[key] for key in ("sizes", "index", "model", "holder"))
    outlets = f"{len(status['sources'])} outlet{'' if len(status['sources']) == 1 else 's'}"
    lines = [
        f"Articles     {status['articles']} from {outlets}, newest {status['newest'] or 'none dated'}",
        f"Passages     {status['passages']} ({_counts(status['languages'])})",
        f"Encoder      {one_line(model['encoder']) or 'none yet'}",
        f"Writer       {one_line(model['writer'])}",
        *_spending_lines(status["spending"], writes=model["writer"] != "extractive"),
        f"Sizes        record {_size(sizes['sqlite'])}, vector index {_size(sizes['chroma'])}",
        f"Index        {index['state']}" + (f", {index['pending']} changes waiting" if index["pending"] else ""),
        f"Held by      {_holder(holder)}",
        *(f"Note         {one_line(note)}" for note in status["notes"]),
    ]
    return lines + _feed_overview(status["feeds"])


def _spending_lines(spending: Mapping[str, Any], *, writes: bool) -> list[str]:
    """What the language model used today and may use; nothing where none writes and none wrote."""
    used, most = spending["tokens_in"] + spending["tokens_out"], spending["daily_tokens"]
    cost, dearest = spending["cost"], spending["daily_cost"]
    if not writes and not used:
        return []
    told = [f"{used} tokens" + (f" of {most}" if most else "")]
    if cost or dearest:
        told.append(f"cost {cost:.4f}" + (f" of {dearest:g}" if dearest else ""))
    spent = (most and used >= most) or (dearest and cost >= dearest)
    told.append("spent: answers are verbatim until 00:00 UTC" if spent else "counted anew at 00:00 UTC")
    return [f"Model today  {', '.join(told)}"]


def _feed_overview(feeds: Sequence[Mapping[str, Any]]) -> list[str]:
    states = Counter(feed["state"] for feed in feeds)
    told = "".join(f", {states[state]} {state}" for state in ("failing", "dead", "ended", "silent") if states[state])
    return [f"Feeds        {len(feeds)}{told}", *(line for feed in feeds for line in _feed_lines(feed))]


def _feed_lines(feed: Mapping[str, Any]) -> list[str]:
    checked = f"last good {feed['last_success'] or 'never'}, next check {feed['next_check'] or 'not planned'}"
    lines = [
        f"  {one_line(feed['title']) or 'untitled'} <{one_line(feed['url'])}>",
        f"    {feed['items']} item{'' if feed['items'] == 1 else 's'}, {checked}",
    ]
    if feed["state"] not in ("fine", "new"):
        lines.append(f"    {one_line(feed['health'])}")
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
