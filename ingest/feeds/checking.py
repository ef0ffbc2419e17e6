"""One check of one subscribed feed: ask whether anything is new, take it in, and write down how it went."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from ingest import schedule
from ingest.addresses import shown
from ingest.feeds import feed as feeds
from ingest.feeds import feed_entry
from ingest.feeds.entries import Reading, entries_as_items
from ingest.feeds.health import noticed, number, quiet, state
from ingest.item import believed_dates, name_of
from ingest.ledger import Ledger
from ingest.pages.site_rules import ALL_RULES, SiteRules
from ingest.pipeline import take_in
from ingest.report import Report
from ingest.text.decoding import decoded
from ingest.web.fetch import FEED_TYPES, Web
from ingest.web.fetch_errors import FetchError
from ingest.web.fetched import Fetched
from vectorstore.errors import DatelineError, SourceError
from vectorstore.record.feeds import Feed, lease_of

if TYPE_CHECKING:
    from vectorstore.encoders.encoder import Encoder
    from vectorstore.store import Store

log = logging.getLogger(__name__)

_T = TypeVar("_T")
DOUBT = 7 * 86_400.0  # seconds for which a silent feed's 304 is believed after a whole answer: a judgement
GONE = 410


@dataclass(frozen=True, slots=True)
class Checked:
    """A check's result: the feed's new row, what was taken in, and the sentence if it went wrong.

    ``before`` is what went wrong the time before. ``skipped``: somebody else was checking the feed, or has checked or
    removed it meanwhile.
    """

    feed: Feed
    report: Report
    problem: str = ""
    skipped: bool = False
    before: str = ""


@dataclass(frozen=True, slots=True)
class Checker:
    """Checks feeds; ``stopped`` says between two items that it is time to end.

    ``retention`` is in seconds, ``rules`` as in ``Reading``.
    """

    store: Store
    encoder: Encoder
    web: Web
    clock: Callable[[], float]
    stopped: Callable[[], bool] = lambda: False
    retention: float | None = None
    rules: SiteRules = ALL_RULES

    def check(self, feed: Feed) -> Checked:
        """Asks the feed, stores what is new and the feed's new row; never while another thread or process does so."""
        with self.store.leases.hold(lease_of(feed.url)) as ours:
            current = self.store.feed(feed.url) if ours else None
            if current is None or current.last_check != feed.last_check:
                return Checked(feed, Report(), skipped=True)
            checked = self._checked(current)
            return checked if self.stopped() else self._written(current, checked)

    def _checked(self, feed: Feed) -> Checked:
        try:
            fetched = self._asked(feed)
            if fetched.not_modified:
                return Checked(after_success(feed, fetched, None, Report(), self.clock()), Report())
            return self._taken_in(feed, fetched)
        except SourceError as error:
            problem = error
        except DatelineError:
            raise
        except Exception as error:
            log.exception("checking %s", shown(feed.url))
            problem = SourceError(f"It could not be read ({type(error).__name__}); the log has the details.")
        return Checked(after_failure(feed, problem, self.clock()), Report(), str(problem), before=feed.error)

    def _asked(self, feed: Feed) -> Fetched:
        """What the server answers. A silent feed is asked for all of it now and then: some say 304 for ever."""
        now = self.clock()
        doubted = state(feed, now) == "silent" and now - (number(feed, "whole") or 0.0) >= DOUBT
        etag, last_modified = ("", "") if doubted else (feed.etag, feed.last_modified)
        fetched = self.web.get(feed.url, accept=FEED_TYPES, etag=etag, last_modified=last_modified)
        if fetched.not_modified and not (etag or last_modified):
            raise SourceError(
                f"{shown(feed.url)} says that nothing was modified, though it was asked for all; try again later."
            )
        return fetched

    def _taken_in(self, feed: Feed, fetched: Fetched) -> Checked:
        parsed = parsed_feed(fetched)
        ledger = Ledger(self.store)
        oldest = self.clock() - self.retention if self.retention else None
        reading = Reading(web=self.web, now=self.clock, seen=ledger.seen, oldest=oldest, rules=self.rules)
        items = until(self.stopped, entries_as_items(parsed, feed.url, reading))
        if feed.last_success is None:  # the first run stores without announcing
            items = (replace(item, backlog=True) for item in items)
        report = take_in(items, self.store, self.encoder, ledger=ledger, feed=feed.url, oldest=oldest)
        return Checked(after_success(feed, fetched, parsed, report, self.clock()), report)

    def _written(self, before: Feed, checked: Checked) -> Checked:
        """Writes the row down, together with the notice that it may be worth."""
        after, notices = noticed(checked.feed, self.clock(), first_run=before.last_success is None)
        if before.url == after.url:
            self.store.update_feed(after, notices)
        elif self.store.move_feed(before.url, after, notices):
            keys = Ledger(self.store).move(before.url, after.url)
            self.store.rename({name_of(before.url, key): name_of(after.url, key) for key in keys}, after.url)
        return replace(checked, feed=after)


def parsed_feed(fetched: Fetched) -> feed_entry.Feed:
    """The feed in an answer; raises SourceError that says what is there instead."""
    text = decoded(fetched.content, fetched.charset)
    if not feeds.looks_like_feed(text):
        kind = "a web page" if "<html" in text[:4000].lower() or "html" in fetched.media_type else "something else"
        raise SourceError(f"{shown(fetched.url)} gives {kind} where a feed should be; check the address.")
    try:
        return feeds.parse(fetched.content, text, fetched.url, fetched.headers.get("content-type", ""))
    except SourceError as error:
        raise SourceError(f"The feed at {shown(fetched.url)} was not read: {error}.") from None


def after_success(feed: Feed, fetched: Fetched, parsed: feed_entry.Feed | None, report: Report, now: float) -> Feed:
    """The row after a good check; validators are kept only when every entry went in, so that the rest is retried."""
    new = report.counts["new"]
    taken = new if feed.last_success is not None else new + report.counts["revised"] + report.counts["unchanged"]
    known = {
        **known_of(parsed, now),
        **({"whole": now} if parsed else {}),
        **({"last_new": now} if new and feed.last_success is not None else {}),
    }
    told_anew = ("newest",) if parsed and parsed.entries else ()  # also where none of its dates is believed any more
    extra = merged(feed.extra, known, without=("failing_since", "ended", *told_anew))
    habit = replace(feed, extra=extra)
    span = schedule.next_span(schedule.span_of(feed), new, number(habit, "gap"), quiet(habit, now))
    wish = schedule.wished(fetched.headers, parsed.ttl if parsed else 0.0, now)
    told = shown(feed.url)
    whole = all(failure.item == told for failure in report.failures)  # what is beyond a feed's limit is no entry
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
        items=feed.items + taken,
        extra=merged(extra, {"interval": span}),
    )


def known_of(parsed: feed_entry.Feed | None, now: float) -> dict[str, Any]:
    """What a feed tells about itself: its homepage, how often it publishes, and when it last did."""
    if parsed is None:
        return {}
    dates = [believed_dates(entry.published, None, now)[0] for entry in parsed.entries]
    newest = max((date for date in dates if date is not None), default=None)
    known = {"homepage": parsed.link, "gap": schedule.gap_of(dates, now), "newest": newest}
    return {key: value for key, value in known.items() if value is not None and value != ""}


def after_failure(feed: Feed, error: SourceError, now: float) -> Feed:
    """The row after a check that went wrong: later each time, as late as the server wants, never again after 410."""
    gone = isinstance(error, FetchError) and error.status == GONE
    wish = schedule.retry_span(error.retry_after, now) if isinstance(error, FetchError) else 0.0
    streak = feed.error_streak + 1
    span = max(schedule.after_errors(streak), wish)
    since = {} if "failing_since" in feed.extra and feed.error_streak else {"failing_since": now}
    return replace(
        feed,
        last_check=now,
        next_check=None if gone else now + schedule.jittered(span, f"{feed.url} {now}"),
        error=str(error),
        error_streak=streak,
        extra=merged(feed.extra, {**since, **({"ended": True} if gone else {})}),
    )


def merged(before: Mapping[str, Any], known: Mapping[str, Any], without: Iterable[str] = ()) -> Mapping[str, Any]:
    """Extra keys with some of them set anew, and some left out."""
    kept = {key: value for key, value in before.items() if key not in set(without)}
    return MappingProxyType({**kept, **known})


def until(stopped: Callable[[], bool], items: Iterable[_T]) -> Iterator[_T]:
    """The items up to the moment when it is time to end."""
    for item in items:
        if stopped():
            return
        yield item
