"""Feeds as others read them: the fields of every entry in the feed-rs collection against feed-rs' own parse.

Compared exactly, but for the space in texts. Left out is what feed-rs makes up itself: ids drawn at random for entries
that have none, and an `updated` that it copies from `published`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.halves import of_half
from evaluation.metric import Metric, rate
from evaluation.suite import Bench, Suite
from ingest.addresses import canonical, joined, without_tracking
from ingest.feeds.feed import body_text, parse
from ingest.feeds.feed_entry import Entry
from ingest.text.cleaning import plain_title
from ingest.text.dates import moment
from ingest.text.decoding import decoded
from vectorstore.errors import SourceError

FOLDER = "feeds/feed-rs"
ADDRESS = "http://example.com/feed"  # where the feeds are said to come from; relative links count from it
FIELDS = ("title", "link", "id", "published", "updated", "author", "text")


@dataclass(frozen=True, slots=True)
class Judged:
    """One field of one entry: what it should be and whether it is."""

    field: str
    right: bool


def measure(bench: Bench) -> list[Metric]:
    """The share of entries found, and of each field read as expected; the half is drawn by feed."""
    files = of_half(sorted((bench.data / FOLDER).rglob("*.serde.json")), lambda path: path.name, bench.half)
    pairs = [(feed, expected) for expected in files if (feed := feed_of(expected)) is not None]
    counts: list[bool] = []
    judged: list[Judged] = []
    for feed, expected in bench.each("feeds", pairs):
        ours, theirs = entries_in(feed), json.loads(expected.read_text("utf-8"))["entries"]
        counts.append(len(ours) == len(theirs))
        source = feed.read_bytes().decode("utf-8", "replace")
        for one, wanted in zip(ours, theirs, strict=False):
            judged += judgements(one, wanted, source)
    shares = [rate(f"{field} exact", [one.right for one in judged if one.field == field]) for field in FIELDS]
    return [rate("all entries found", counts), *shares]


def feed_of(expected: Path) -> Path | None:
    """The feed that an expectation belongs to, None where it is not part of the collection here."""
    name = expected.name.removesuffix(".serde.json")
    return next(
        (expected.with_name(name + end) for end in (".xml", ".json") if expected.with_name(name + end).is_file()), None
    )


def entries_in(feed: Path) -> tuple[Entry, ...]:
    """Our reading of a feed; none when it is refused."""
    data = feed.read_bytes()
    try:
        return parse(data, decoded(data), ADDRESS).entries
    except SourceError:
        return ()


def judgements(ours: Entry, theirs: dict[str, Any], source: str) -> Iterator[Judged]:
    """Each field that feed-rs found."""
    found = {
        "title": (ours.title, plain_title((theirs["title"] or {}).get("content") or "")),
        "link": (canonical(ours.link), _link(theirs["links"])),
        "id": (ours.guid, theirs["id"] if theirs["id"] in source else ""),
        "published": (_seconds(ours.published), _time(theirs["published"] or theirs["updated"])),
        "updated": (
            _seconds(ours.updated),
            _time(theirs["updated"]) if theirs["updated"] != theirs["published"] else None,
        ),
        "author": (ours.author, ", ".join(author["name"] for author in theirs["authors"])),
        "text": (_folded(ours.text), _folded(_text(theirs))),
    }
    for field, (got, wanted) in found.items():
        if wanted:
            yield Judged(field, got == wanted)


def _link(links: list[dict[str, Any]]) -> str:
    """The page of the entry, as an absolute address."""
    pages = [link["href"] for link in links if link["rel"] in (None, "alternate")]
    return canonical(without_tracking(joined(ADDRESS, pages[0]))) if pages else ""


def _text(theirs: dict[str, Any]) -> str:
    """The content, else the summary."""
    content = (theirs["content"] or {}).get("body") or ""
    return body_text(content) or body_text((theirs["summary"] or {}).get("content") or "")


def _time(text: str | None) -> int | None:
    return _seconds(moment(text))


def _seconds(when: float | None) -> int | None:
    return None if when is None else int(when)


def _folded(text: str) -> str:
    return " ".join(text.split())


SUITE = Suite("feeds", "entries of real feeds, field by field", (FOLDER,), measure, sampled=False)
