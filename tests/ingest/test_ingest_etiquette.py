"""A subscription over a real server: what is asked, how soon again, and what redirects and refusals do to it."""

import sqlite3
from contextlib import closing
from email.utils import formatdate
from itertools import pairwise

import pytest

from bot.commands.status import status_lines, status_of
from ingest.feeds.checking import Checker
from ingest.feeds.health import as_json
from ingest.feeds.subscriptions import subscribe
from ingest.schedule import FIRST, LONGEST, SHORTEST
from ingest.web.fetch import Fetcher, Limits
from ingest.web.rests import Rests
from tests.ingest.servers import Reply, Site, redirect
from vectorstore.record.feeds import Feed

QUICK = Limits(seconds=5.0, attempts=1, wait=0.01, interval=0.0)
KIND, DAY = "application/rss+xml", 86_400.0


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def check(store, encoder, clock, site):
    """Checks the one subscription, as if its time had come."""
    with Fetcher(allow_private=True, limits=QUICK) as web:
        store.add_feed(Feed(site.url("/feed"), added=clock()))
        yield lambda: Checker(store, encoder, web, clock).check(store.feeds()[0])


def rss(*titles, head="", dates=()):
    dated = [f"<pubDate>{formatdate(date)}</pubDate>" for date in dates] or [""] * len(titles)
    items = "".join(
        f"<item><title>{title}</title><description>Text of {title}.</description>{date}</item>"
        for title, date in zip(titles, dated, strict=True)
    )
    return f'<rss version="2.0"><channel><title>Post</title>{head}{items}</channel></rss>'


def pause(store, clock):
    return store.feeds()[0].next_check - clock()


def test_only_changes_are_transferred(site, store, check):
    """Both validators are sent back together; 304 changes nothing but the times; new ones replace them."""
    validators = {"ETag": 'W/"1"', "Last-Modified": "Tue, 12 May 2026 08:30:00 GMT"}

    def answering(http):
        known = http.headers["If-None-Match"] == 'W/"1"' and http.headers["If-Modified-Since"]
        return Reply(status=304) if known else Reply(rss("A"), KIND, headers=validators)

    site.put("/feed", answering)
    check()
    checked = check()
    assert (checked.problem, checked.report.total, checked.feed.items) == ("", 0, 1)
    second = site.asked("/feed")[1]
    assert (second["if-none-match"], second["if-modified-since"]) == tuple(validators.values())
    assert (checked.feed.etag, checked.feed.last_modified) == tuple(validators.values())


@pytest.mark.parametrize(
    ("headers", "head", "least"),
    [
        ({"Cache-Control": "max-age=7200"}, "", 7200),
        ({"Cache-Control": "max-age=60"}, "<ttl>180</ttl>", 10_800),
        ({"Expires": "later"}, "<ttl>soon</ttl>", SHORTEST),
        ({}, '<sy:updatePeriod xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">daily</sy:updatePeriod>', DAY),
        ({"Cache-Control": "max-age=99999999"}, "", LONGEST),
    ],
)
def test_wishes_of_server_and_feed_are_granted(site, store, clock, check, headers, head, least):
    """The longest of them counts, a day at most, and jitter only lengthens it by a tenth."""
    site.put("/feed", Reply(rss("A", head=head), KIND, headers=headers))
    check()
    assert least <= pause(store, clock) <= max(least, FIRST) * 1.1


@pytest.mark.parametrize(
    ("gap", "shortest", "longest"),
    [(60, 300, 330), (3600, 1800, 1980), (12 * 3600, 21_600, 23_760), (30 * DAY, DAY, 1.1 * DAY)],
)
def test_the_interval_follows_how_often_the_feed_publishes(site, store, clock, check, gap, shortest, longest):
    """Asked twice per gap between its entries, between five minutes and a day."""
    dates = [clock() - number * gap for number in range(5)]
    site.put("/feed", Reply(rss(*"ABCDE", dates=dates), KIND))
    check()
    assert shortest <= pause(store, clock) <= longest


@pytest.mark.parametrize("retry", ["7200", formatdate(1_780_000_000 + 7200, usegmt=True)])
@pytest.mark.parametrize("status", [429, 503])
def test_retry_after_is_kept(site, store, clock, check, status, retry):
    """As seconds and as a date."""
    site.put("/feed", Reply(status=status, headers={"Retry-After": retry}))
    assert check().problem
    assert 7200 <= pause(store, clock) <= 7200 * 1.1


@pytest.mark.parametrize("retry", ["7200", "60"])
def test_a_host_is_left_alone_by_the_next_process_too(site, store, encoder, clock, retry):
    """What it asked of one fetcher is kept in the store: another one asks none of its feeds."""
    site.put("/busy", Reply(status=429, headers={"Retry-After": retry}))
    site.put("/feed", Reply(rss("A"), KIND))
    with Fetcher(allow_private=True, limits=QUICK, memory=store) as web:
        assert "429" in subscribe(site.url("/busy"), store, web, clock()).sentence
    store.add_feed(Feed(site.url("/feed"), added=clock()))
    with Fetcher(allow_private=True, limits=QUICK, memory=store) as web:
        checked = Checker(store, encoder, web, clock).check(store.feeds()[0])
    assert "without requests" in checked.problem
    assert site.asked("/feed") == []


def test_another_server_on_the_host_is_asked(site, store, encoder, clock):
    """It is the port's server that asked for peace; other ports are others."""
    with Site() as other, Fetcher(allow_private=True, limits=QUICK, memory=store) as web:
        site.put("/busy", Reply(status=503, headers={"Retry-After": "3600"}))
        assert "503" in subscribe(site.url("/busy"), store, web, clock()).sentence
        assert subscribe(other.put("/feed", Reply(rss("A"), KIND)), store, web, clock()).ok
        refused = subscribe(site.url("/feed"), store, web, clock()).sentence
        assert f"127.0.0.1:{site.port} asked for 60 more minutes without requests" in refused


def test_a_rest_ends_with_its_time(store, clock):
    """When it is over, when the clock was set back, and where nothing is kept, the host may be asked."""
    rests = Rests(store, clock)
    rests.note("e.org", 600.0)
    rests.note("E.org", 60.0)
    assert (rests.left("e.org"), rests.left("f.org")) == (600.0, 0.0)
    clock.turn(599.0)
    assert Rests(store, clock).left("e.org") == 1.0
    clock.turn(2.0)
    assert rests.left("e.org") == 0.0
    clock.turn(-86_400.0)
    assert rests.left("e.org") == 0.0
    Rests(None).note("e.org", 600.0)


def test_rests_that_are_over_are_not_kept(store, clock, tmp_path):
    """However many hosts ever wanted their peace, only those are kept that still do; other values stay."""
    rests = Rests(store, clock)
    store.set_meta("other", "1")
    for number in range(20):
        rests.note(f"{number}.example", 60.0)
    rests.note("long.example", 600.0)
    clock.turn(61.0)
    rests.note("new.example", 60.0)
    with closing(sqlite3.connect(tmp_path / "data" / "store.sqlite3")) as record:
        (kept,) = record.execute("SELECT count(*) FROM meta WHERE key LIKE '%rest.%'").fetchone()
    assert kept == 2
    assert (rests.left("long.example"), rests.left("new.example"), store.meta("other")) == (539.0, 60.0, "1")


def test_errors_double_the_pause(site, store, clock, check):
    """Ten minutes at first, twice as long with each error, and as usual after a good check."""
    site.put("/feed", Reply(status=500))
    pauses = []
    for _ in range(4):
        check()
        pauses.append(pause(store, clock))
        clock.turn(pauses[-1])
    assert all(later > 1.7 * before for before, later in pairwise(pauses))
    site.put("/feed", Reply(rss("A"), KIND))
    assert (check().feed.error_streak, pause(store, clock) <= FIRST * 1.1) == (0, True)


@pytest.mark.parametrize(("status", "moves"), [(301, True), (308, True), (302, False), (303, False), (307, False)])
def test_only_permanent_redirects_move_a_subscription(site, store, check, status, moves):
    """301 and 308 are written down, the others followed each time."""
    site.put("/feed", redirect("/new", status))
    site.put("/new", Reply(rss("A"), KIND))
    check()
    assert [feed.url for feed in store.feeds()] == [site.url("/new" if moves else "/feed")]


def test_a_permanent_redirect_to_a_page_moves_nothing(site, store, check):
    """Only what leads to a feed is believed."""
    site.put("/feed", redirect("/closed", 301))
    site.put("/closed", "<html><body>We moved.</body></html>")
    assert "a web page where a feed should be" in check().problem
    assert [feed.url for feed in store.feeds()] == [site.url("/feed")]


def test_gone_means_gone(site, store, check):
    """410 ends the subscription, which stays in the list with its reason."""
    site.put("/feed", Reply(status=410))
    checked = check()
    assert (checked.feed.next_check, checked.feed.extra["ended"]) == (None, True)
    assert "gone for good" in checked.feed.error


def test_status_shows_how_the_feeds_are(site, store, clock, check):
    """Counts by state, and for each feed last success, next check, items and the reason in words, as `feeds list`."""
    store.add_feed(Feed("https://me:secret@fine.org/feed", title="Fine", last_success=1.0, added=4e9))
    site.put("/feed", Reply(status=500))
    check()
    status = status_of(store, "")
    assert {feed["state"] for feed in status["feeds"]} == {"failing", "fine"}
    assert [bool(feed["error"]) for feed in status["feeds"] if feed["error"] is not None] == [True]
    assert [as_json(feed, clock())["error"] for feed in store.feeds()] == [feed["error"] for feed in status["feeds"]]
    lines = "\n".join(status_lines(status))
    assert "Feeds        2, 1 failing" in lines
    assert "failing (1×) since" in lines
    assert "answered 500" in lines
    assert "secret" not in lines
