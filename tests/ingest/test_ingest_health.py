"""How feeds are doing: in words, in notices that come once, and quietly on the first run."""

import threading
from dataclasses import replace

import pytest

from ingest.feeds.checking import Checker
from ingest.feeds.health import in_words, line, span, state
from ingest.feeds.subscriptions import added, as_json, listed, subscribe, unsubscribe
from ingest.web.fetch_errors import FetchError
from ingest.web.fetched import Fetched
from tests.ingest.doubles import ScriptedWeb, checked_round
from vectorstore.domain import iso
from vectorstore.record.feeds import Feed
from vectorstore.record.notices import Notice

URL, DAY, HOUR = "https://e.org/feed", 86_400.0, 3_600.0
NOW = 1_780_000_000.0
ILL = FetchError("https://e.org/feed answered 500 Internal Server Error; try again later.", status=500)


def entry(title, when=None):
    from email.utils import formatdate

    dated = f"<pubDate>{formatdate(when)}</pubDate>" if when else ""
    return f"<item><title>{title}</title><description>Text of {title}.</description>{dated}</item>"


def rss(*entries):
    return f'<rss version="2.0"><channel><title>The Post</title>{"".join(entries)}</channel></rss>'


@pytest.fixture
def web():
    return ScriptedWeb()


@pytest.fixture
def checker(store, encoder, web, clock):
    return Checker(store, encoder, web, clock)


@pytest.fixture
def daily(store, web, clock):
    """A feed that has published every twelve hours so far."""
    web.put(URL, rss(*(entry(f"A{n}", clock() - n * 12 * HOUR) for n in range(1, 8))))
    assert subscribe(URL, store, web, clock()).ok


def only(store):
    (feed,) = store.feeds()
    return feed


def round_of(checker):
    said = []
    checked_round(checker, threading.Event(), said.append)
    return said


def days_of(checker, clock, count, step=0.25):
    """What is told while so many days go by."""
    said = []
    for _ in range(int(count / step)):
        clock.turn(step * DAY)
        said += round_of(checker)
    return said


def test_a_first_run_is_stored_without_announcing(checker, store, daily, web, clock):
    """What a new subscription brings is no news for followers; what comes later is."""
    assert round_of(checker) == ["The Post: 7 new, 0 revised"]
    first = {article.id for article in store.latest(n=20)}
    assert store.backlog(first) == first
    web.put(URL, rss(entry("B", clock() + HOUR)))
    clock.turn(DAY)
    assert round_of(checker) == ["The Post: 1 new, 0 revised"]
    newer = {article.id for article in store.latest(n=20)} - first
    assert (len(newer), store.backlog(newer)) == (1, frozenset())


def test_an_interrupted_first_run_stays_a_first_run(store, encoder, daily, web, clock):
    """Stopped after a few entries, the rest is no news either."""
    Checker(store, encoder, web, clock, stopped=iter([False] * 3 + [True] * 9).__next__).check(only(store))
    Checker(store, encoder, web, clock).check(only(store))
    articles = {article.id for article in store.latest(n=20)}
    assert (len(articles), store.backlog(articles)) == (7, articles)


def test_a_feed_dies_once_and_recovers_once(checker, store, daily, web, clock):
    """Hiccups are only counted; a day of errors is one notice, more days none, the recovery one."""
    round_of(checker)
    good = web.pages[URL]
    web.pages[URL] = ILL
    clock.turn(DAY)
    assert round_of(checker) == [f"The Post: {ILL}"]
    assert state(only(store), clock()) == "failing"
    told = days_of(checker, clock, 5)
    assert len(told) == 1
    assert told[0].startswith("The Post: dead (")
    assert "answered 500" in told[0]
    web.pages[URL] = good
    web.put(URL, rss(entry("B", clock() + HOUR)))
    told = days_of(checker, clock, 2)
    assert "The Post: recovered, it can be read again" in told
    assert len([one for one in told if "recovered" in one]) == 1
    kinds = [notice.kind for notice in store.take_notices("discord", now=clock())]
    assert kinds == ["dead", "recovered"]
    assert store.take_notices("discord", now=clock()) == []


def test_a_hiccup_is_no_death(checker, store, daily, web, clock):
    """Errors for less than a day bring no notice, and neither does their end."""
    round_of(checker)
    good = web.pages[URL]
    web.pages[URL] = ILL
    clock.turn(DAY)
    round_of(checker)
    clock.turn(8 * HOUR)
    assert round_of(checker) == []
    web.pages[URL] = good
    clock.turn(8 * HOUR)
    assert round_of(checker) == []
    assert store.notices(now=clock()) == []


def test_a_machine_that_was_off_does_not_call_its_feeds_dead(checker, store, daily, web, clock):
    """An error before a week of sleep and one after it are two errors, not a week of them."""
    round_of(checker)
    web.pages[URL] = ILL
    clock.turn(DAY)
    round_of(checker)
    clock.turn(7 * DAY)
    assert round_of(checker) == []
    assert state(only(store), clock()) == "failing"


def test_gone_for_good_is_told_once_and_can_be_subscribed_to_again(checker, store, daily, web, clock):
    """410 ends the feed; added again it is asked again, and its recovery is told."""
    round_of(checker)
    good = web.pages[URL]
    web.pages[URL] = FetchError("It is gone.", status=410)
    clock.turn(DAY)
    assert round_of(checker) == ["The Post: ended, no longer asked: It is gone."]
    assert days_of(checker, clock, 3) == []
    web.pages[URL] = good
    assert added(URL, "The Post", "", store, clock()).sentence.startswith("Subscribed")
    assert "The Post: recovered, it can be read again" in round_of(checker)


def test_a_feed_that_stops_publishing_is_silent_by_its_own_habit(checker, store, daily, web, clock):
    """Twice a day before, nothing for days: one notice, and one when it publishes again."""
    round_of(checker)
    assert days_of(checker, clock, 2) == []
    told = days_of(checker, clock, 6)
    assert len(told) == 1
    assert "silent: nothing new since" in told[0]
    assert "usually something every 12 hours" in told[0]
    assert "silent" in listed(store.feeds(), clock())[0]
    web.put(URL, rss(entry("B", clock())))
    told = days_of(checker, clock, 2)
    assert told == ["The Post: 1 new, 0 revised", "The Post: recovered, it publishes again"]


def test_a_silence_found_on_the_first_run_is_no_event(checker, store, web, clock):
    """A feed that has been silent for a year is listed so, without a notice."""
    web.put(URL, rss(*(entry(f"A{n}", clock() - 365 * DAY - n * DAY) for n in range(5))))
    subscribe(URL, store, web, clock())
    assert round_of(checker) == ["The Post: 5 new, 0 revised"]
    assert as_json(only(store), clock())["state"] == "silent"


@pytest.mark.parametrize("said", [{}, {"newest": 0.0}])
@pytest.mark.parametrize("dated", [0.0, NOW + 3 * DAY])
def test_a_date_that_is_not_believed_is_no_habit(checker, store, web, clock, dated, said):
    """Entries of 1970, or of next week, are undated articles; their feed is not silent, nor is a row from before."""
    web.put(URL, rss(*(entry(f"A{n}", dated + n or 1.0) for n in range(4))))
    subscribe(URL, store, web, clock())
    store.update_feed(replace(only(store), extra=said))
    assert round_of(checker) == ["The Post: 4 new, 0 revised"]
    told = as_json(only(store), clock())
    assert (told["state"], told["newest"], told["usual_gap"]) == ("fine", None, None)
    assert {head.published for head in store.latest()} == {None}


def test_an_entry_dated_hours_ahead_is_news_of_now(checker, store, web, clock):
    """As its article is: clocks and zones are often wrong by hours."""
    web.put(URL, rss(entry("A", clock() + HOUR), entry("B", clock() - DAY)))
    subscribe(URL, store, web, clock())
    round_of(checker)
    assert as_json(only(store), clock())["newest"] == iso(clock()) == iso(store.latest(n=1)[0].published)


@pytest.mark.parametrize(
    ("gap", "quiet", "expected"),
    [(HOUR, 2 * DAY, "fine"), (HOUR, 3 * DAY, "silent"), (7 * DAY, 40 * DAY, "fine"), (7 * DAY, 43 * DAY, "silent"),
     (None, 13 * DAY, "fine"), (None, 15 * DAY, "silent")],
)  # fmt: skip
def test_silence_is_measured_by_the_feeds_own_rhythm(gap, quiet, expected):
    """An hourly feed is missed after days, a weekly one after weeks, one without dates after a fortnight."""
    feed = Feed(URL, last_success=NOW, extra={"gap": gap, "newest": NOW - quiet})
    assert state(feed, NOW) == expected


def test_a_removed_feed_that_is_added_again_shows_its_items(checker, store, daily, web, clock):
    """Its entries are looked at and counted once more, though their articles were there all the time."""
    round_of(checker)
    assert unsubscribe(URL, store).ok
    assert subscribe(URL, store, web, clock()).ok
    assert round_of(checker) == []
    assert (only(store).items, len(store.latest(n=20))) == (7, 7)


def test_deleted_articles_come_back_when_the_feed_is_added_again(checker, store, daily, web, clock):
    """Nothing remembers the entries longer than the subscription."""
    round_of(checker)
    store.delete([article.id for article in store.latest(n=20)])
    unsubscribe(URL, store)
    subscribe(URL, store, web, clock())
    assert round_of(checker) == ["The Post: 7 new, 0 revised"]


def test_a_move_onto_a_feed_that_is_subscribed_already_leaves_one(checker, store, daily, web, clock):
    """Both addresses become one subscription, and nothing is taken in twice."""
    other = "https://new.org/feed"
    web.put(other, web.pages[URL].content.decode())
    subscribe(other, store, web, clock())
    round_of(checker)
    web.pages[URL] = Fetched(url=other, status=200, content=web.pages[other].content, moved_to=other)
    clock.turn(DAY)
    round_of(checker)
    assert [feed.url for feed in store.feeds()] == [other]


def test_a_temporary_redirect_moves_nothing(checker, store, daily, web, clock):
    """The subscription keeps its address."""
    web.pages[URL] = replace(web.pages[URL], url="https://elsewhere.org/feed")
    round_of(checker)
    assert only(store).url == URL


def test_the_json_has_everything_there_is_to_know(checker, store, daily, web, clock):
    """Last success, next check, items, errors, state and reason; no password."""
    round_of(checker)
    web.pages[URL] = ILL
    clock.turn(DAY)
    round_of(checker)
    said = as_json(replace(only(store), url="https://me:secret@e.org/feed"), clock())
    assert (said["url"], said["items"], said["error_streak"], said["state"]) == (URL, 7, 1, "failing")
    assert said["last_success"] < said["last_check"] < said["next_check"]
    assert said["usual_gap"] == 12 * HOUR
    assert "failing (1×) since 2026-05-29" in said["health"]


def test_words_for_every_state():
    """Each state has its words, and a notice its line."""
    rows = {
        "not asked yet": Feed(URL),
        "fine": Feed(URL, last_success=NOW, added=NOW),
        "ended, no longer asked: Gone.": Feed(URL, error="Gone.", error_streak=1, extra={"ended": True}),
        "failing (2×): Ill.": Feed(URL, error="Ill.", error_streak=2),
        "dead (3×) since 2026-05-26: Ill.": Feed(
            URL, error="Ill.", error_streak=3, extra={"failing_since": NOW - 2 * DAY}
        ),
        "silent: nothing new since 2026-05-18; usually something every 12 hours": Feed(
            URL, last_success=NOW, extra={"newest": NOW - 10 * DAY, "gap": 12 * HOUR}
        ),
    }
    assert [in_words(feed, NOW) for feed in rows.values()] == list(rows)
    assert [span(seconds) for seconds in (60, 1800, 5400, DAY, 3 * DAY)] == [
        "minute", "30 minutes", "2 hours", "24 hours", "3 days",
    ]  # fmt: skip
    assert line(Notice(NOW, "recovered", URL, "Post", "it publishes again")) == "Post: recovered, it publishes again"
