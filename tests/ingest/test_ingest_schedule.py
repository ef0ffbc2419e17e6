"""When feeds are asked: pure arithmetic with a clock that is handed in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest import schedule
from ingest.schedule import LONGEST, SHORTEST
from vectorstore.record.feeds import Feed

NOW = 1_780_000_000.0


def feed(next_check=None, **extra):
    return Feed(url="https://e.org/f", next_check=next_check, extra=extra)


def test_a_feed_is_due_when_its_time_has_come():
    """New ones at once, ended ones never, the longest waiting first."""
    feeds = [feed(NOW + 1), feed(NOW), feed(), feed(NOW - 9), feed(NOW, ended=True)]
    assert [due.next_check for due in schedule.due(feeds, NOW)] == [None, NOW - 9, NOW]


def test_a_clock_set_back_does_not_silence_a_feed():
    """A next check that lies further ahead than any could is no reason to wait."""
    assert schedule.is_due(feed(NOW + 3 * LONGEST), NOW)
    assert not schedule.is_due(feed(NOW + LONGEST), NOW)


def test_the_pause_ends_with_the_next_feed():
    """Asleep until the next feed is due, but never longer than told, and not at all when one is due."""
    assert schedule.pause([feed(NOW + 7), feed(NOW + 99)], NOW, 30) == 7
    assert schedule.pause([], NOW, 30) == 30
    assert schedule.pause([feed(NOW - 5)], NOW, 30) == 0


def test_the_span_follows_the_news():
    """Halved when there is news, longer when there is none, between five minutes and a day."""
    assert (schedule.next_span(3600, 3), schedule.next_span(3600, 0)) == (1800, 5400)
    assert (schedule.next_span(SHORTEST, 1), schedule.next_span(LONGEST, 0)) == (SHORTEST, LONGEST)
    assert schedule.span_of(feed(interval="nonsense")) == schedule.FIRST


HOUR, DAY, YEAR = 3_600.0, 86_400.0, 365 * 86_400.0


def ago(*seconds):
    return [NOW - each for each in seconds]


@pytest.mark.parametrize(
    ("dates", "gap"),
    [
        (ago(*(n * HOUR for n in range(10))), HOUR),
        (ago(*(n * HOUR for n in range(10)), 11 * YEAR), HOUR),
        (ago(*(n * HOUR for n in range(10)), 8 * YEAR, 11 * YEAR), HOUR),
        (ago(0, HOUR, 11 * YEAR), HOUR),
        (ago(*(week * 7 * DAY + n * 600 for week in range(6) for n in range(4))), 7 * DAY - 1800),
        (ago(*(n // 3 * HOUR for n in range(30))), HOUR),
        (ago(0, HOUR), None),
        (ago(-HOUR, -DAY, 0, HOUR), None),
        ([None, *ago(0, DAY, 2 * DAY)], DAY),
    ],
)
def test_the_habit_of_a_feed_is_what_is_usual(dates, gap):
    """One pinned entry, or two, of years ago says nothing; nor do those that come at once, as a weekly's do."""
    found = schedule.gap_of(dates, NOW)
    assert found == gap if gap is None or gap < DAY * 2 else DAY < found < 2 * DAY


def test_errors_are_answered_with_patience():
    """Ten minutes, doubled with each error, a day at most."""
    assert [schedule.after_errors(streak) for streak in (1, 2, 3)] == [600, 1200, 2400]
    assert schedule.after_errors(10_000) == LONGEST


@pytest.mark.parametrize(
    ("headers", "ttl", "span"),
    [
        ({}, 0, 0),
        ({"cache-control": "public, max-age=900"}, 0, 900),
        ({"cache-control": "max-age=60"}, 3600, 3600),
        ({"cache-control": "max-age=999999999"}, 0, LONGEST),
        ({"expires": "Thu, 28 May 2026 20:46:40 GMT"}, 0, 1200),
        ({"expires": "Thu, 28 May 2026 20:46:40 GMT", "cache-control": "no-cache"}, 0, 0),
        ({"expires": "0"}, 0, 0),
    ],
)
def test_the_wishes_of_server_and_feed(headers, ttl, span):
    """max-age, Expires and ttl, a day at most."""
    assert schedule.wished(headers, ttl, NOW) == span


def test_retry_after_in_seconds_and_as_a_date():
    """Both forms of the header, and nonsense."""
    assert schedule.retry_span("120", NOW) == 120
    assert schedule.retry_span("Thu, 28 May 2026 20:46:40 GMT", NOW) == 1200
    assert schedule.retry_span("soon", NOW) == 0
    assert schedule.retry_span("9" * 50, NOW) == LONGEST


@given(st.floats(1, LONGEST), st.text())
def test_jitter_only_lengthens(span, key):
    """By a tenth at most, and the same for the same key."""
    assert span <= schedule.jittered(span, key) <= span * 1.1 + 1e-6
    assert schedule.jittered(span, key) == schedule.jittered(span, key)
