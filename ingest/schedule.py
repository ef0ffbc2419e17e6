"""When a feed is asked again. Pure functions: times are UTC seconds, spans are seconds, the clock is handed in."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping
from statistics import median_low

from ingest.text.dates import moment
from vectorstore.record.feeds import Feed

SHORTEST = 300.0
LONGEST = 86_400.0
FIRST = 1_800.0  # the span a feed starts with; it halves when there is news and grows by half when there is none
HABIT = 20  # dates that tell how often a feed publishes: of the last day or two for a daily paper, of months for a blog
_FEWEST = 3  # different dates; fewer tell nothing
# A judgement: of twenty dates, gaps are taken by fives: three entries pinned for years, or eight brought at once, are
# not mistaken for the habit.
_ROWS = 4
_JITTER = 0.1
_SKEW = 60.0  # seconds by which clocks are set right all the time
_MAX_AGE = re.compile(r"(?:^|[,\s])max-age\s*=\s*\"?(\d{1,9})", re.IGNORECASE)
_NO_CACHE = re.compile(r"no-cache|no-store", re.IGNORECASE)


def due(feeds: Iterable[Feed], now: float) -> list[Feed]:
    """The feeds to be asked now, longest waiting first."""
    waiting = [feed for feed in feeds if is_due(feed, now)]
    return sorted(waiting, key=lambda feed: feed.next_check or 0.0)


def is_due(feed: Feed, now: float) -> bool:
    """True when its time has come; also when the clock was set back, so that its times lie where none can be."""
    if is_ended(feed):
        return False
    return feed.next_check is None or feed.next_check <= now or _from_the_future(feed, now)


def _from_the_future(feed: Feed, now: float) -> bool:
    ahead = (feed.next_check or 0.0) - now > LONGEST * (1 + _JITTER)
    return ahead or (feed.last_check is not None and feed.last_check > now + _SKEW)


def is_ended(feed: Feed) -> bool:
    """True when the server said that the feed is gone for good."""
    return bool(feed.extra.get("ended"))


def pause(feeds: Iterable[Feed], now: float, longest: float) -> float:
    """Seconds until the next feed is due, at most ``longest``."""
    times = [0.0 if is_due(feed, now) else (feed.next_check or 0.0) - now for feed in feeds if not is_ended(feed)]
    return max(0.0, min([longest, *times]))


def span_of(feed: Feed) -> float:
    """The feed's present span between two checks."""
    span = feed.extra.get("interval")
    return clamped(float(span)) if isinstance(span, int | float) else FIRST


def gap_of(dates: Iterable[float | None], now: float) -> float | None:
    """Seconds that usually lie between two entries of a feed, by its newest twenty dates; None when they do not tell.

    The median, so that an old entry kept in the feed tells nothing; of several gaps in a row, as some feeds bring
    several entries at once and then none for a week.
    """
    past = sorted({date for date in dates if date is not None and date <= now}, reverse=True)[:HABIT]
    row = max(1, len(past) // _ROWS)
    gaps = [(later - earlier) / row for later, earlier in zip(past, past[row:], strict=False)]
    return median_low(gaps) if len(past) >= _FEWEST else None


def next_span(before: float, new: int, gap: float | None = None, quiet: float = 0.0) -> float:
    """The span after a good check that brought so many new articles.

    ``gap`` is the feed's habit, ``quiet`` how long nothing new has come (seconds both). Asked twice per gap while there
    is news; half as long again after each check in vain, up to two gaps or a quarter of the quiet.
    """
    if gap is None:
        return clamped(before / 2 if new else before * 1.5)
    return clamped(gap / 2 if new else min(before * 1.5, max(gap * 2, quiet / 4)))


def after_errors(streak: int) -> float:
    """The pause after so many errors in a row: 10 minutes, doubled each time, a day at most."""
    return min(LONGEST, 600.0 * 2.0 ** min(streak - 1, 20))


def wished(headers: Mapping[str, str], ttl: float, now: float) -> float:
    """The least span that the server or the feed asks for: max-age, Expires, ttl; 0 when it asks for none."""
    control = headers.get("cache-control", "")
    age = _MAX_AGE.search(control)
    spans = [ttl, float(age[1]) if age else 0.0]
    expires = moment(headers.get("expires", ""))
    if expires is not None and not age and not _NO_CACHE.search(control):
        spans.append(expires - now)
    return min(LONGEST, max(0.0, *spans))


def retry_span(retry_after: str, now: float) -> float:
    """A Retry-After header as a span, whether it gives seconds or a date; at most a day."""
    if retry_after.isdecimal():
        return min(LONGEST, float(retry_after[:9]))
    when = moment(retry_after)
    return 0.0 if when is None else min(LONGEST, max(0.0, when - now))


def jittered(span: float, key: str) -> float:
    """The span, up to a tenth longer depending on the key, so that feeds added together drift apart."""
    share = int(hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:8], 16) / 0xFFFFFFFF
    return span * (1 + _JITTER * share)


def clamped(span: float) -> float:
    """Between five minutes and a day."""
    return max(SHORTEST, min(LONGEST, span))
