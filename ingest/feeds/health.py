"""How a feed is doing: told from its row, in words, and when that is worth a notice. Pure functions."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any, Literal

from ingest.addresses import without_keys
from vectorstore.domain import iso
from vectorstore.record.feeds import Feed
from vectorstore.record.notices import Notice, NoticeKind

State = Literal["new", "fine", "failing", "dead", "ended", "silent"]

_DAY = 86_400.0
# A judgement: shorter outages are common and pass (a server's update, a weekend's maintenance), and are shown as
# failing; three checks that failed, so that a machine that was off for a day does not call every feed dead.
_DEAD_AFTER = _DAY
_DEAD_STREAK = 3
# A judgement: six times the usual gap, so that a weekly is missed after six weeks and a wire after its weekend.
_SILENT_GAPS = 6.0
_SILENT_LEAST = 2.5 * _DAY
_SILENT_UNKNOWN = 14 * _DAY  # for a feed whose dates tell no habit


def state(feed: Feed, now: float) -> State:
    """The feed's state; ``dead``: it has failed for a day, ``silent``: it stopped publishing by its own habit."""
    if feed.extra.get("ended"):
        return "ended"
    if feed.error_streak:
        since = number(feed, "failing_since")
        lasting = since is not None and now - since >= _DEAD_AFTER
        return "dead" if lasting and feed.error_streak >= _DEAD_STREAK else "failing"
    if feed.last_success is None:
        return "new"
    return "silent" if quiet(feed, now) > patience(feed) else "fine"


def quiet(feed: Feed, now: float) -> float:
    """Seconds since the feed last brought something new."""
    return max(0.0, now - newest(feed))


def newest(feed: Feed) -> float:
    """When the feed last brought something new, by its own dates and by ours (UTC seconds)."""
    known = [number(feed, "newest"), number(feed, "last_new")]
    return max((when for when in known if when is not None), default=feed.added)


def patience(feed: Feed) -> float:
    """Seconds of quiet after which the feed is called silent."""
    gap = number(feed, "gap")
    return _SILENT_UNKNOWN if gap is None else max(_SILENT_LEAST, gap * _SILENT_GAPS)


def number(feed: Feed, key: str) -> float | None:
    """One of the numbers kept beside the row."""
    value = feed.extra.get(key)
    return float(value) if isinstance(value, int | float) else None


def in_words(feed: Feed, now: float) -> str:
    """How the feed is doing, and why."""
    match state(feed, now):
        case "ended":
            return f"ended, no longer asked: {feed.error}"
        case "dead" | "failing" as kind:
            since = number(feed, "failing_since")
            begun = f" since {day(since)}" if since is not None else ""
            return f"{kind} ({feed.error_streak}×){begun}: {feed.error}"
        case "silent":
            return f"silent: {silence(feed)}"
        case "new":
            return "not asked yet"
        case _:
            return "fine"


def silence(feed: Feed) -> str:
    """Since when nothing came, and what was usual."""
    gap = number(feed, "gap")
    usual = f"; usually something every {span(gap)}" if gap else ""
    return f"nothing new since {day(newest(feed))}{usual}"


def span(seconds: float) -> str:
    """A rough span in words."""
    for size, name in ((_DAY, "days"), (3600.0, "hours")):
        if seconds >= 1.5 * size:
            return f"{seconds / size:.0f} {name}"
    return f"{seconds / 60:.0f} minutes" if seconds >= 90.0 else "minute"  # noqa: PLR2004


def day(seconds: float) -> str:
    """The UTC day."""
    return (iso(seconds) or "")[:10]


def noticed(feed: Feed, now: float, *, first_run: bool = False) -> tuple[Feed, tuple[Notice, ...]]:
    """The row with what is now told about it, and the notice if there is one.

    One when the feed dies or ends, one when it falls silent, one when it is well again; nothing for hiccups, nor for a
    silence that its first run finds.
    """
    kind, reason = _worth_saying(feed, now, str(feed.extra.get("told") or ""))
    if kind is None:
        return feed, ()
    told = "" if kind == "recovered" else kind
    after = replace(feed, extra=MappingProxyType({**feed.extra, "told": told}))
    name = feed.title or without_keys(feed.url)
    return after, () if first_run and kind == "silent" else (Notice(now, kind, feed.url, name, reason),)


def _worth_saying(feed: Feed, now: float, told: str) -> tuple[NoticeKind | None, str]:
    kind: NoticeKind | None = None
    reason = ""
    match state(feed, now):
        case "ended" | "dead" if told != "dead":
            kind, reason = "dead", in_words(feed, now)
        case "fine" | "silent" if told == "dead":
            kind, reason = "recovered", "it can be read again"
        case "silent" if told != "silent":
            kind, reason = "silent", in_words(feed, now)
        case "fine" if told:
            kind, reason = "recovered", "it publishes again"
    return kind, reason


def line(notice: Notice) -> str:
    """A notice for a terminal or a log."""
    said = notice.reason if notice.kind != "recovered" else f"recovered, {notice.reason}"
    return f"{notice.title}: {said}"


def as_json(feed: Feed, now: float) -> dict[str, Any]:
    """One subscription for scripts; times are ISO 8601, ``usual_gap`` is in seconds, what is not there is None."""
    return {
        "url": without_keys(feed.url),
        "title": feed.title,
        "items": feed.items,
        "last_success": iso(feed.last_success),
        "last_check": iso(feed.last_check),
        "next_check": iso(feed.next_check),
        "newest": iso(number(feed, "newest")),
        "usual_gap": number(feed, "gap"),
        "error_streak": feed.error_streak,
        "error": feed.error or None,
        "state": state(feed, now),
        "health": in_words(feed, now),
    }
