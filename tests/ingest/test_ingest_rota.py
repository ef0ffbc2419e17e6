"""Feeds checked side by side, over real servers: hosts at once, one host in turn, and no feed twice at once."""

import threading
import time

import pytest

from ingest.feeds.checking import Checker
from ingest.feeds.rota import Rota, by_host
from ingest.feeds.watch import keep_fresh
from ingest.pipeline import ingest_sources
from ingest.schedule import LONGEST
from ingest.web.fetch import Fetcher, Limits
from tests.ingest.doubles import checked_round
from tests.ingest.servers import Reply, Site
from vectorstore.errors import StoreError
from vectorstore.record.feeds import Feed
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

QUICK = Limits(seconds=20.0, attempts=1, wait=0.01, interval=0.0)
RSS = (
    '<rss version="2.0"><channel><title>{0}</title>'
    "<item><title>{0} news</title><description>Text of {0}.</description></item></channel></rss>"
)


class Counting:
    """Answers with a feed; knows how many requests were under way at once, and waits for others when told."""

    def __init__(self, name, together=1):
        self.name, self.together = name, together
        self.lock = threading.Lock()
        self.now = self.most = self.asked = 0
        self.met = threading.Event()

    def __call__(self, _http):
        with self.lock:
            self.asked += 1
            self.now += 1
            self.most = max(self.most, self.now)
            if self.now >= self.together:
                self.met.set()
        self.met.wait(5)
        with self.lock:
            self.now -= 1
        return Reply(RSS.format(self.name), "application/rss+xml")


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def web():
    with Fetcher(allow_private=True, limits=QUICK) as fetching:
        yield fetching


@pytest.fixture
def checker(store, encoder, web, clock):
    return Checker(store, encoder, web, clock)


def subscribe(store, *urls):
    for number, url in enumerate(urls):
        store.add_feed(Feed(url, added=float(number)))


def round_of(checker):
    said = []
    wrong = checked_round(checker, threading.Event(), said.append)
    return wrong, sorted(said)


def test_different_hosts_are_asked_at_the_same_time(site, store, checker):
    """Each answers only when the other has been asked as well."""
    both = Counting("Both", together=2)
    site.put("/feed", both)
    subscribe(store, site.url("/feed"), site.url("/feed").replace("127.0.0.1", "localhost"))
    assert round_of(checker)[0] == 0
    assert (both.met.is_set(), both.most) == (True, 2)


def test_one_host_is_asked_one_feed_at_a_time(site, store, checker):
    """However many of its feeds are due, and all of them get their turn."""
    counting = Counting("One")
    subscribe(store, *(site.put(f"/feed{number}", counting) for number in range(5)))
    assert round_of(checker)[0] == 0
    assert (counting.most, counting.asked) == (1, 5)
    assert all(feed.last_success for feed in store.feeds())


def test_a_host_that_hangs_does_not_hold_up_the_others(site, store, checker, clock):
    """What is due elsewhere is checked meanwhile, and the slow one is not asked a second time."""
    release = threading.Event()
    site.put("/slow", lambda _: release.wait(20) and Reply(RSS.format("Slow"), "application/rss+xml"))
    subscribe(store, site.url("/slow").replace("127.0.0.1", "localhost"), site.put("/quick", Counting("Quick")))
    said = []
    rota = Rota(checker, lambda checked: said.append(checked.feed.title))
    rota.start()
    while "Quick" not in said:
        time.sleep(0.01)
    rota.start()
    assert len(site.asked("/slow")) == 1
    release.set()
    rota.finish(threading.Event())
    rota.close()
    assert said == ["Quick", "Slow"]


def test_two_processes_never_check_a_feed_at_once(site, store, encoder, web, clock, tmp_path):
    """The second one finds it taken, and afterwards finds it checked: one request in all."""
    counting = Counting("Shared", together=2)  # nobody else comes, so the first request stays under way for a while
    subscribe(store, site.put("/feed", counting))
    (feed,) = store.feeds()
    name, dimension = encoder.name, encoder.dimension
    with Store.open(tmp_path / "data", encoder=name, dimension=dimension, splitter=SPLITTER, own=False) as other:
        first = threading.Thread(target=Checker(store, encoder, web, clock).check, args=(feed,))
        first.start()
        while not counting.asked:
            time.sleep(0.01)
        assert Checker(other, encoder, web, clock).check(feed).skipped
        counting.met.set()
        first.join()
        assert Checker(other, encoder, web, clock).check(feed).skipped
        assert other.feed(feed.url).title == "Shared"
    assert counting.asked == 1


def test_taking_a_feed_in_by_hand_waits_for_its_check(site, store, encoder, web, clock, checker):
    """`dateline ingest` asks a subscribed feed only when the watch is through with it."""
    counting = Counting("Shared", together=2)
    url = site.put("/feed", counting)
    subscribe(store, url)
    checking = threading.Thread(target=checker.check, args=store.feeds())
    checking.start()
    while not counting.asked:
        time.sleep(0.01)
    threading.Timer(0.3, counting.met.set).start()
    report = ingest_sources([url], store=store, encoder=encoder, fetcher=web, now=clock)
    checking.join()
    assert (counting.most, counting.asked, report.counts["unchanged"]) == (1, 2, 1)


def test_a_failing_store_ends_the_watch_with_its_sentence(site, store, checker, tmp_path):
    """What goes wrong with the disk in one of the threads is told by the watch itself."""
    subscribe(store, site.put("/feed", Counting("One")))

    def gone(checked):
        raise StoreError("The disk is full.")

    rota = Rota(checker, gone)
    rota.start()
    with pytest.raises(StoreError, match="disk is full"):
        rota.finish(threading.Event())
    rota.close()


def test_a_watch_that_is_stopped_leaves_the_feed_for_the_next(site, store, encoder, web, clock, tmp_path):
    """A check under way ends soon and writes nothing half; the next run makes it again."""
    stop, asked = threading.Event(), threading.Event()

    def hanging(_):
        asked.set()
        stop.set()
        time.sleep(0.3)
        return Reply(RSS.format("Late"), "application/rss+xml")

    subscribe(store, site.put("/feed", hanging))
    keep_fresh(Checker(store, encoder, web, clock, stop.is_set), tmp_path, stop, print)
    assert asked.is_set()
    assert store.feeds()[0].last_check is None
    site.put("/feed", Counting("Late"))
    assert keep_fresh(Checker(store, encoder, web, clock), tmp_path, threading.Event(), print, once=True) == 0
    assert store.feeds()[0].title == "Late"


def test_clocks_that_jump_lose_no_check(site, store, checker, clock):
    """Set forward by a year and back again, or asleep for a week: every feed is asked at the next look, once."""
    counting = Counting("One")
    subscribe(store, site.put("/feed", counting))
    for turn in (0, 365 * 86_400, -365 * 86_400, 7 * 86_400, -3_600):
        clock.turn(turn)
        before = counting.asked
        for _ in range(2):
            round_of(checker)
        assert counting.asked == before + 1
        assert clock() < store.feeds()[0].next_check <= clock() + LONGEST * 1.1


def test_feeds_are_grouped_by_host():
    """Ports and paths are one host; nonsense is none."""
    urls = ["https://a.org/1", "https://b.org/1", "http://A.org:8080/2", "http://["]
    groups = by_host(Feed(url) for url in urls)
    assert {host: len(feeds) for host, feeds in groups.items()} == {"a.org": 2, "b.org": 1, "": 1}
