"""Subscriptions and the watch, over a scripted web and a clock that is turned by hand."""

import json
import threading
from dataclasses import replace
from email.utils import formatdate

import pytest

from ingest.feeds import opml
from ingest.feeds.checking import Checker
from ingest.feeds.subscriptions import added, as_json, exported, imported, listed, subscribe, unsubscribe
from ingest.feeds.watch import forget_old, keep_fresh
from ingest.pages.article_json import article_line
from ingest.pipeline import ingest_sources
from ingest.web.fetch_errors import FetchError
from ingest.web.fetched import Fetched
from tests.ingest.doubles import ScriptedWeb, checked_round
from vectorstore.domain import Article, iso
from vectorstore.record.feeds import Feed
from vectorstore.record.lock import Lock

URL = "https://e.org/feed"


def rss(*titles, link="https://e.org/"):
    items = "".join(
        f"<item><title>{title}</title><description>Text of {title}.</description></item>" for title in titles
    )
    return f'<rss version="2.0"><channel><title>The Post</title><link>{link}</link>{items}</channel></rss>'


@pytest.fixture
def web():
    return ScriptedWeb()


@pytest.fixture
def checker(store, encoder, web, clock):
    return Checker(store, encoder, web, clock)


@pytest.fixture
def subscribed(store, web, clock):
    web.put(URL, rss("A", "B"), etag='"1"', last_modified="yesterday")
    assert subscribe(URL, store, web, clock()).ok
    web.asked.clear()


def only(store):
    (feed,) = store.feeds()
    return feed


def round_of(checker):
    said = []
    wrong = checked_round(checker, threading.Event(), said.append)
    return wrong, said


def test_a_subscription_knows_its_title(store, web, clock):
    """The feed is asked once for its name; a second subscription changes nothing."""
    web.put(URL, rss("A"))
    assert subscribe(URL, store, web, clock()).sentence == "Subscribed: The Post (https://e.org/feed)"
    assert subscribe("http://e.org/feed#x", store, web, clock()).ok is False
    web.put("http://e.org/feed", rss("A"))
    assert subscribe("http://e.org/feed", store, web, clock()).sentence.startswith("Already subscribed")
    assert subscribe("feed:https://e.org/feed", store, web, clock()).sentence.startswith("Already subscribed")
    assert (only(store).title, only(store).added) == ("The Post", clock())


def test_a_site_leads_to_its_feed(store, web, clock):
    """The address of a page that announces a feed subscribes to that feed."""
    web.put("https://e.org/", '<html><link rel="alternate" type="application/rss+xml" href="/feed"></html>')
    web.put(URL, rss("A"))
    assert subscribe("https://e.org/", store, web, clock()).ok
    assert only(store).url == URL


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        (
            '<a href="/feedback">x</a><a href="https://other.org/rss">y</a><a href="/news/rss.xml?a=1">z</a>',
            "/news/rss.xml?a=1",
        ),
        ('<a href="/comments/feed/">x</a><a href="/feed/">y</a>', "/feed/"),
        ("<p>nothing said</p>", "/atom.xml"),
        ('<base href="/news/"><link rel="alternate" type="application/rss+xml" href="all.xml">', "/news/all.xml"),
        ('<base href="/news/"><a href="rss.xml">x</a>', "/news/rss.xml"),
        ('<link rel="alternate" type="application/rss+xml" href="/gone"><p>', "/feed.xml"),
    ],
)
def test_a_feed_that_is_not_announced_is_found(store, web, clock, page, feed):
    """Links on the page that look like a feed, then the usual places; an announced one that is gone is passed over."""
    web.put("https://e.org/start", f"<html><body>{page}</body></html>")
    web.put(f"https://e.org{feed}", rss("A"))
    assert subscribe("https://e.org/start", store, web, clock()).ok
    assert only(store).url == f"https://e.org{feed}"
    assert len(web.asked) <= 9


def test_folders_of_an_opml_file_survive(store, clock):
    """Imported and exported again, each feed lies where it lay."""
    document = opml.write([opml.Outline(URL, "The Post", "https://e.org/", "News/Abroad")])
    imported(opml.read(document), store, clock())
    assert exported(store.feeds()) == document


@pytest.mark.parametrize("body", ["<html><p>no feed</p></html>", '{"a": 1}', ""])
def test_what_is_no_feed_is_not_subscribed(store, web, clock, body):
    """The sentence says what to look for."""
    web.put(URL, body)
    done = subscribe(URL, store, web, clock())
    assert not done.ok
    assert "no feed" in done.sentence
    assert store.feeds() == []


def test_a_subscription_ends_by_address_or_title(checker, store, subscribed):
    """Its articles stay; an unknown name is said to be unknown."""
    round_of(checker)
    assert not unsubscribe("https://other.org/", store).ok
    assert unsubscribe("the post", store).ok
    assert (store.feeds(), len(store.latest())) == ([], 2)


def test_subscriptions_go_out_and_come_back_as_opml(store, subscribed, clock):
    """Export and import are each other's inverse; importing twice adds nothing."""
    document = exported(store.feeds())
    assert all(done.sentence.startswith("Already") for done in imported(opml.read(document), store, clock()))
    store.remove_feed(URL)
    imported(opml.read(document), store, clock())
    assert (only(store).url, only(store).title) == (URL, "The Post")


def test_a_check_takes_in_what_is_new_and_asks_politely_next_time(checker, store, subscribed, web, clock):
    """Validators are passed on together, 304 means nothing to do, and the next check comes when it is due."""
    assert round_of(checker) == (0, ["The Post: 2 new, 0 revised"])
    assert (only(store).items, only(store).etag, only(store).last_success) == (2, '"1"', clock())
    assert round_of(checker) == (0, [])
    clock.turn(3600)
    assert round_of(checker) == (0, [])
    assert web.asked == [(URL, "", ""), (URL, '"1"', "yesterday")]


def test_a_failing_feed_is_asked_less_and_less(checker, store, subscribed, web, clock):
    """The first error is told, the rest is counted; afterwards all is well again."""
    web.pages[URL] = FetchError("The server is ill.", status=503, retry_after="7200")
    assert round_of(checker) == (1, ["The Post: The server is ill."])
    feed = only(store)
    assert (feed.error_streak, feed.error) == (1, "The server is ill.")
    assert feed.next_check >= clock() + 7200
    clock.turn(8000)
    assert round_of(checker) == (1, [])
    assert "failing (2×)" in as_json(only(store), clock())["health"]
    web.put(URL, rss("A"))
    clock.turn(90_000)
    assert round_of(checker)[0] == 0
    assert (only(store).error_streak, only(store).error) == (0, "")


def test_a_feed_that_is_gone_is_no_longer_asked(checker, store, subscribed, web, clock):
    """410 ends it, and the list says so."""
    web.pages[URL] = FetchError("Gone.", status=410)
    assert round_of(checker) == (1, ["The Post: ended, no longer asked: Gone."])
    clock.turn(10 * 86_400)
    web.asked.clear()
    assert round_of(checker) == (0, [])
    assert web.asked == []
    assert "ended" in listed(store.feeds(), clock())[0]


def test_a_feed_that_moved_is_asked_at_its_new_address(checker, store, subscribed, web, clock):
    """A permanent redirect updates the subscription; entries taken in before are not fetched again."""
    round_of(checker)
    moved = "https://new.org/feed"
    web.pages[URL] = Fetched(url=moved, status=200, content=rss("A", "B", "C").encode(), moved_to=moved)
    clock.turn(90_000)
    assert round_of(checker) == (0, ["The Post: 1 new, 0 revised"])
    assert only(store).url == moved
    web.put(moved, rss("A", "B", "C"))
    clock.turn(90_000)
    assert round_of(checker) == (0, [])
    assert web.asked[-1][0] == moved


def test_a_feed_that_became_a_page_is_an_error_in_words(checker, store, subscribed, web):
    """HTML where a feed should be is recognised."""
    web.put(URL, "<html><body>Site closed</body></html>")
    assert round_of(checker)[0] == 1
    assert "a web page where a feed should be" in only(store).error


SECRET = "https://anna:geheim@e.org/feed?id=7&key=geheim"


ANSWERS = {
    "a page": Fetched(url=SECRET, status=200, content=b"<html><body>We moved.</body></html>"),
    "half a feed": Fetched(url=SECRET, status=200, content=b'{"version": "https://jsonfeed.org/version/1"'),
    "not modified": Fetched(url=SECRET, status=304),
    "a bug": ValueError("x"),
}


@pytest.mark.parametrize("answer", ANSWERS)
def test_no_error_of_a_feed_tells_its_key(checker, store, web, clock, answer, caplog):
    """Neither the row, nor the lists, nor what the watch says, nor the log; the address is named all the same."""
    added(SECRET, "", "", store, clock())
    web.pages[SECRET] = ANSWERS[answer]
    wrong, said = round_of(checker)
    row = only(store)
    assert wrong == 1
    assert "https://e.org/feed?id=7&key=***" in row.error + caplog.text
    assert "geheim" not in f"{row.error} {said} {listed([row], clock())} {as_json(row, clock())} {caplog.text}"


def test_no_line_about_a_subscription_tells_its_key(checker, store, web, clock):
    """Subscribed, known, not a feed, read, removed: by the address as it is listed."""
    web.put(SECRET, rss("A"))
    done = [subscribe(SECRET, store, web, clock()), subscribe(SECRET, store, web, clock())]
    said = round_of(checker)[1]
    store.update_feed(replace(only(store), title=""))
    done.append(unsubscribe("https://anna:geheim@e.org/other", store))
    done.append(unsubscribe(as_json(only(store), clock())["url"], store))
    web.put(SECRET, "<html>Nothing.</html>")
    done.append(subscribe(SECRET, store, web, clock()))
    assert [each.ok for each in done] == [True, True, False, True, False]
    assert store.feeds() == []
    assert "geheim" not in f"{done} {said}"


def test_an_article_does_not_carry_its_feeds_key(checker, store, web, clock):
    """What `dateline article --json` prints names the feed without it."""
    added(SECRET, "", "", store, clock())
    web.put(SECRET, rss("A"))
    round_of(checker)
    (head,) = store.latest()
    article = store.article(head.id)
    assert article.extra["feed"] == "https://e.org/feed?id=7&key=***"
    assert "geheim" not in str(article_line(article, {}))


def test_a_bug_in_one_check_does_not_end_the_watch(checker, store, subscribed, web):
    """It is written down as that feed's error."""
    web.pages[URL] = ZeroDivisionError()
    assert round_of(checker)[0] == 1
    assert "ZeroDivisionError" in only(store).error


def test_a_silent_feed_is_called_silent(store, subscribed, checker, clock):
    """Two weeks without anything new."""
    round_of(checker)
    assert as_json(only(store), clock())["health"] == "fine"
    clock.turn(15 * 86_400)
    assert "silent" in as_json(only(store), clock())["health"]
    assert json.dumps(as_json(only(store), clock()))


def test_a_feed_removed_during_its_check_stays_removed(store, subscribed, encoder, clock):
    """What the check writes down does not bring it back."""

    class Removing(ScriptedWeb):
        def get(self, url, **options):
            store.remove_feed(URL)
            return Fetched(url="https://n.org/f", status=200, content=rss("A").encode(), moved_to="https://n.org/f")

    assert checked_round(Checker(store, encoder, Removing(), clock), threading.Event(), print) == 0
    assert store.feeds() == []


def test_only_one_process_watches(checker, tmp_path, subscribed, web):
    """While another holds the lock nothing is fetched; once it is free, it is."""
    said, stop = [], threading.Event()
    other = Lock(tmp_path / "feeds.lock")
    assert other.acquire()
    keep_fresh(checker, tmp_path, stop, said.append, once=True)
    assert (said, web.asked) == (["Another process keeps the feeds fresh; waiting for its turn."], [])
    other.release()
    keep_fresh(checker, tmp_path, stop, said.append, once=True)
    assert web.asked == [(URL, "", "")]


def test_the_watch_ends_when_told(checker, tmp_path, subscribed, store):
    """It checks, waits for the next time, and stops waiting at once."""
    stop, said = threading.Event(), []

    def tell(line):
        said.append(line)
        stop.set()

    keep_fresh(checker, tmp_path, stop, tell)
    assert said == ["The Post: 2 new, 0 revised"]
    assert Lock(tmp_path / "feeds.lock").acquire()


def test_an_interrupted_check_is_made_again(store, subscribed, encoder, web, clock):
    """A check that is stopped halfway leaves the feed's row as it was."""
    checker = Checker(store, encoder, web, clock, stopped=lambda: True)
    checked_round(checker, threading.Event(), print)
    assert only(store).last_check is None


def test_old_articles_are_forgotten_when_wanted(store, encoder, clock):
    """Only with a retention time, and only what is older."""
    for days in (1, 100):
        article = Article(text=f"{days} days old.", published=clock() - days * 86_400.0)
        store.put(article, (), encoder.passages([]), ())
    assert forget_old(store, None, clock()) == 0
    assert forget_old(store, 30, clock()) == 1
    assert [article.published for article in store.latest()] == [clock() - 86_400.0]


def test_what_retention_deletes_is_told(store, encoder, checker, clock, tmp_path):
    """By the watch that deletes it, and by the ingest that takes in what it is going to delete."""
    path, said = tmp_path / "archive.jsonl", []
    lines = (
        {"text": f"Report of day {n} at the quay.", "published": iso(clock() - n * 86_400)} for n in range(0, 60, 20)
    )
    path.write_text("\n".join(map(json.dumps, lines)), "utf-8")
    oldest = clock() - 30 * 86_400
    report = ingest_sources([str(path)], store=store, encoder=encoder, fetcher=None, now=clock, oldest=oldest)
    note = "1 article is older than it allows; `dateline watch` and the bot delete it"
    assert report.lines()[-1] == f"  note: RETENTION_DAYS: {note}"
    assert report.to_json()["notes"] == [{"item": "RETENTION_DAYS", "reason": note}]
    for _ in range(2):
        keep_fresh(checker, tmp_path, threading.Event(), said.append, retention_days=30, once=True)
    assert said == ["1 article older than 30 days (RETENTION_DAYS) was deleted."]


def test_a_reason_that_changes_is_told(store, subscribed, checker, web, clock, tmp_path):
    """A watch tells a failure once for each reason; one that was asked to look once tells it whenever it fails."""
    for status, lines in ((500, 1), (500, 0), (403, 1), (403, 0)):
        web.pages[URL] = FetchError(f"It says {status}.", status=status)
        clock.turn(7 * 86_400)
        assert round_of(checker)[1].count(f"The Post: It says {status}.") == lines
    clock.turn(7 * 86_400)
    said = []
    assert keep_fresh(checker, tmp_path, threading.Event(), said.append, once=True) == 1
    assert "The Post: It says 403." in said


def dated(title, when, link=""):
    stamp = f"<pubDate>{formatdate(when)}</pubDate>" if when else ""
    return f"<item><title>{title}</title><link>{link}</link><description>Text of {title}.</description>{stamp}</item>"


def test_what_retention_would_delete_is_not_taken_in(store, encoder, web, clock, tmp_path):
    """A feed that lists old entries for ever: neither by the feed's date nor by the page's are they stored again."""
    old = iso(clock() - 400 * 86_400)
    head = f"<meta property='article:published_time' content='{old}'>"
    body = f"<article><p>{'Text of paged. ' * 40}</p></article>"
    web.put("https://e.org/p", f"<html><head>{head}</head><body>{body}</body></html>")
    items = [dated("old", clock() - 90 * 86_400), dated("new", clock()), dated("paged", None, "https://e.org/p")]
    web.put(URL, f'<rss version="2.0"><channel><title>The Post</title>{"".join(items)}</channel></rss>')
    assert subscribe(URL, store, web, clock()).ok
    checker, said = Checker(store, encoder, web, clock), []
    for _ in range(3):
        keep_fresh(checker, tmp_path, threading.Event(), said.append, retention_days=30, once=True)
        assert [article.title for article in store.latest()] == ["new"]
        clock.turn(86_400)
    assert said == ["The Post: 1 new, 0 revised"]
    assert sum(url == "https://e.org/p" for url, *_ in web.asked) == 1


def test_taking_in_a_feed_by_hand_heeds_retention_too(store, encoder, web, clock):
    """One note says how many entries were left out; files may be as old as they like."""
    items = [dated(f"old {number}", clock() - 90 * 86_400) for number in range(3)]
    web.put(URL, f'<rss version="2.0"><channel><title>The Post</title>{"".join(items)}</channel></rss>')
    oldest = clock() - 30 * 86_400
    report = ingest_sources([URL], store=store, encoder=encoder, fetcher=web, now=clock, oldest=oldest)
    assert (dict(report.counts), [note.reason for note in report.notes]) == (
        {"unchanged": 3},
        ["3 entries are older than RETENTION_DAYS allows and were not taken in"],
    )


def test_an_empty_list_says_what_to_do():
    """The first thing a new user sees."""
    assert "dateline feeds add" in listed([], 0.0)[0]
    assert "not asked yet" in listed([Feed(url=URL)], 0.0)[0]
