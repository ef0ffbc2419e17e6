"""One check of one subscribed feed: ask whether anything is new, take it in, and write down how it went."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from ingest import feed as feeds
from ingest import schedule
from ingest.decoding import decoded
from ingest.fetch import FEED_TYPES, Fetched, FetchError, Web
from ingest.ledger import Ledger
from ingest.pipeline import take_in
from ingest.report import Report
from ingest.sources import Reading, entries_as_items
from vectorstore.errors import DatelineError, SourceError
from vectorstore.feeds import Feed

if TYPE_CHECKING:
    from vectorstore.encoder import Encoder
    from vectorstore.store import Store

log = logging.getLogger(__name__)

_T = TypeVar("_T")
GONE = 410


@dataclass(frozen=True, slots=True)
class Checked:
    """A check's result: the feed's new row, what was taken in, and the sentence if it went wrong."""

    feed: Feed
    report: Report
    problem: str = ""


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks feeds; ``stopped`` says between two items that it is time to end."""

    store: Store
    encoder: Encoder
    web: Web
    clock: Callable[[], float]
    stopped: Callable[[], bool] = lambda: False

    def check(self, feed: Feed) -> Checked:
        """Asks the feed, stores what is new and the feed's new row."""
        checked = self._checked(feed)
        if not self.stopped():
            self._write(feed, checked.feed)
        return checked

    def _checked(self, feed: Feed) -> Checked:
        try:
            fetched = self.web.get(feed.url, accept=FEED_TYPES, etag=feed.etag, last_modified=feed.last_modified)
            if fetched.not_modified:
                return Checked(after_success(feed, fetched, None, Report(), self.clock()), Report())
            return self._taken_in(feed, fetched)
        except SourceError as error:
            problem = error
        except DatelineError:
            raise
        except Exception as error:
            log.exception("checking %s", feed.url)
            problem = SourceError(f"It could not be read ({type(error).__name__}); the log has the details.")
        return Checked(after_failure(feed, problem, self.clock()), Report(), str(problem))

    def _taken_in(self, feed: Feed, fetched: Fetched) -> Checked:
        parsed = parsed_feed(fetched)
        ledger = Ledger(self.store)
        reading = Reading(web=self.web, now=self.clock, seen=ledger.seen)
        items = until(self.stopped, entries_as_items(parsed, feed.url, reading))
        report = take_in(items, self.store, self.encoder, ledger=ledger, feed=feed.url)
        return Checked(after_success(feed, fetched, parsed, report, self.clock()), report)

    def _write(self, before: Feed, after: Feed) -> None:
        if before.url == after.url:
            self.store.update_feed(after)
        elif any(known.url == before.url for known in self.store.feeds()):  # moved, and still subscribed
            fresh = self.store.add_feed(after)
            self.store.corpora.move_feed(before.url, after.url, self.clock(), fresh=fresh)
            self.store.remove_feed(before.url)
            Ledger(self.store).move(before.url, after.url)


def parsed_feed(fetched: Fetched) -> feeds.Feed:
    """The feed in an answer; raises SourceError that says what is there instead."""
    text = decoded(fetched.content, fetched.charset)
    if not feeds.looks_like_feed(text):
        kind = "a web page" if "<html" in text[:4000].lower() or "html" in fetched.media_type else "something else"
        raise SourceError(f"{fetched.url} gives {kind} where a feed should be; check the address.")
    try:
        return feeds.parse(fetched.content, text, fetched.url, fetched.headers.get("content-type", ""))
    except SourceError as error:
        raise SourceError(f"The feed at {fetched.url} was not read: {error}.") from None


def after_success(feed: Feed, fetched: Fetched, parsed: feeds.Feed | None, report: Report, now: float) -> Feed:
    """The row after a good check; validators are kept only when every entry went in, so that the rest is retried."""
    new = report.counts["new"]
    span = schedule.next_span(schedule.span_of(feed), new)
    wish = schedule.wished(fetched.headers, parsed.ttl if parsed else 0.0, now)
    whole = not report.counts["failed"]
    known: dict[str, Any] = {"interval": span}
    if new:
        known["last_new"] = now
    if parsed is not None and parsed.link:
        known["homepage"] = parsed.link
    return replace(
        feed,
        url=fetched.moved_to or feed.url,
        title=(parsed.title if parsed else "") or feed.title,
        etag=(fetched.etag or (feed.etag if fetched.not_modified else "")) if whole else "",
        last_modified=(fetched.last_modified or (feed.last_modified if fetched.not_modified else "")) if whole else "",
        last_success=now,
        last_check=now,
        next_check=now + schedule.jittered(max(span, wish), f"{feed.url} {now}"),
        error="",
        error_streak=0,
        items=feed.items + new,
        extra=merged(feed.extra, known),
    )


def after_failure(feed: Feed, error: SourceError, now: float) -> Feed:
    """The row after a check that went wrong: later each time, as late as the server wants, never again after 410."""
    gone = isinstance(error, FetchError) and error.status == GONE
    wish = schedule.retry_span(error.retry_after, now) if isinstance(error, FetchError) else 0.0
    streak = feed.error_streak + 1
    span = max(schedule.after_errors(streak), wish)
    return replace(
        feed,
        last_check=now,
        next_check=None if gone else now + schedule.jittered(span, f"{feed.url} {now}"),
        error=str(error),
        error_streak=streak,
        extra=merged(feed.extra, {"ended": True} if gone else {}),
    )


def merged(before: Mapping[str, Any], known: Mapping[str, Any]) -> Mapping[str, Any]:
    """Extra keys with some of them set anew."""
    return MappingProxyType({**before, **known})


def until(stopped: Callable[[], bool], items: Iterable[_T]) -> Iterator[_T]:
    """The items up to the moment when it is time to end."""
    for item in items:
        if stopped():
            return
        yield item
