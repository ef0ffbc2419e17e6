"""What is remembered of a feed's entries, so that a year of checks does not read the same pages again and again."""

from email.utils import formatdate
from itertools import count

import pytest

from ingest.feeds.checking import Checker
from ingest.feeds.feed_entry import Entry
from ingest.item import EntryMark
from ingest.ledger import IDLE, Ledger, is_seen
from ingest.web.fetched import Fetched
from tests.ingest.doubles import ScriptedWeb
from vectorstore.record.feeds import Feed

URL, PAGE = "https://e.org/feed", "https://e.org/p"
HOUR = 3_600


def entry(**values):
    return Entry(**{"title": "T", "link": PAGE, "guid": "1", "published": 1_780_000_000.0, "text": "Said.", **values})


def test_a_digest_tells_the_date_apart():
    """Its end alone changes with the date; a session in the link changes nothing where a GUID names the entry."""
    plain, bumped, reworded = entry().digest, entry(published=1_780_000_001.0).digest, entry(text="Else.").digest
    assert plain != bumped
    assert plain[:12] == bumped[:12] != reworded[:12]
    assert entry(link=f"{PAGE}?sid=1").digest == entry(link=f"{PAGE}?sid=2").digest
    assert entry(link="https://e.org/q").digest != plain


def settled(store, *digests, idle=True):
    ledger = Ledger(store)
    for digest in digests:
        ledger.settle(EntryMark(URL, "k", digest), complete=True, idle=idle)
    ledger.save()
    return Ledger(store).seen(URL)["k"]


def test_later_dates_are_believed_three_times(store):
    """Then an entry that says the same counts as seen, but for every sixteenth date; other words are always new."""
    dated = [f"abcdefghijkl000{sign}" for sign in "123456789a"]
    assert not is_seen(settled(store, *dated[:IDLE]), dated[5])
    seen = settled(store, *dated[: IDLE + 1])
    assert is_seen(seen, dated[5])
    assert not is_seen(seen, "abcdefghijkl0000")
    assert not is_seen(seen, f"ABC{dated[5][3:]}")
    assert not is_seen(settled(store, dated[6], idle=False), dated[7])
    assert not is_seen(None, dated[0])


@pytest.fixture
def web():
    web = ScriptedWeb()
    body = f"<article><h1>Story</h1><p>{'Text of the story. ' * 40}</p></article>"
    web.put(PAGE, f"<html><head><title>Story</title></head><body>{body}</body></html>")
    return web


def checks(store, encoder, web, clock, item, rounds=12):
    """Checks a feed whose item is written anew each time; returns how often its page was read."""
    store.add_feed(Feed(URL, added=clock()))
    checker = Checker(store, encoder, web, clock)
    for number in range(rounds):
        web.put(URL, f"<rss version='2.0'><channel><title>The Post</title>{item(number)}</channel></rss>")
        assert not checker.check(store.feeds()[0]).problem
        clock.turn(HOUR)
    return sum(url.partition("?")[0] == PAGE for url, *_ in web.asked)


def rss(guid="1", link=PAGE, when=1_779_000_000):
    guids = f"<guid isPermaLink='false'>{guid}</guid>" if guid else ""
    return (
        f"<item><title>Story</title><link>{link}</link>{guids}<description>Text of the story.</description>"
        f"<pubDate>{formatdate(when)}</pubDate></item>"
    )


def test_a_feed_with_new_guids_at_each_check(store, encoder, web, clock):
    """Its pages are read once, nothing is remembered twice, and there is one article."""
    assert checks(store, encoder, web, clock, lambda number: rss(guid=f"g{number}")) == 1
    assert len(Ledger(store).seen(URL)) == len(store.latest()) == 1


def test_a_feed_that_dates_everything_now(store, encoder, web, clock):
    """A few times its pages are read again, then hardly any more; the article keeps its first date."""
    times = count(1_779_000_000, HOUR)
    assert checks(store, encoder, web, clock, lambda _: rss(when=next(times)), rounds=20) <= 1 + IDLE + 4
    (article,) = store.latest()
    assert (article.published, store.revisions(article.id)[1:]) == (1_779_000_000, [])


def test_an_article_that_is_really_updated_is_read_each_time(store, encoder, web, clock):
    """A page that changes whenever its date does is never taken for one that is only bumped."""
    times = count(1_779_000_000, HOUR)

    def updated(number):
        body = f"<article><h1>Story</h1><p>{'Text of the story. ' * 40}</p><p>Update number {number}.</p></article>"
        web.put(PAGE, f"<html><head><title>Story</title></head><body>{body}</body></html>")
        return rss(when=next(times))

    assert checks(store, encoder, web, clock, updated) == 12
    (article,) = store.latest()
    assert len(store.revisions(article.id)) == 12


def test_a_feed_with_new_guids_and_no_links(store, encoder, web, clock):
    """What it says tells its entries: each is one article, stored once, and news once."""
    checks(store, encoder, web, clock, lambda number: rss(guid=f"g{number}", link=""))
    assert len(store.latest()) == store.feeds()[0].items == 1


@pytest.mark.parametrize("guid", ["1", ""])
def test_sessions_in_links(store, encoder, web, clock, guid):
    """Another one at each check: the page is read once, with and without a GUID; one article."""
    web.pages.update({f"{PAGE}?sid={number}": web.pages[PAGE] for number in range(12)})
    assert checks(store, encoder, web, clock, lambda number: rss(guid, f"{PAGE}?sid={number}")) == 1
    assert len(store.latest()) == 1


def test_sessions_in_links_to_pages_that_are_gone(store, encoder, web, clock):
    """What the feed says is one article."""
    web.pages.clear()
    checks(store, encoder, web, clock, lambda number: rss("", f"{PAGE}?sid={number}"))
    assert len(store.latest()) == 1


def test_numbers_in_links_are_other_entries(store, encoder, web, clock):
    """Where they say something else."""
    items = [rss("", f"{PAGE}?id={number}").replace("Story", f"Story {number}") for number in range(5)]
    checks(store, encoder, web, clock, lambda _: "".join(items), rounds=2)
    assert len(store.latest()) == 5


def test_a_feed_beyond_the_limit_keeps_its_validators(store, encoder, web, clock):
    """What lies beyond the first thousand entries is told, and asked for no more often than needed."""
    items = "".join(f"<item><title>Report {n}</title><description>Said {n}.</description></item>" for n in range(1002))
    web.put(URL, f"<rss version='2.0'><channel>{items}</channel></rss>", etag='"1"')
    store.add_feed(Feed(URL, added=clock()))
    checked = Checker(store, encoder, web, clock).check(store.feeds()[0])
    assert [note.reason for note in checked.report.failures] == ["2 entries beyond the first 1000 were left out"]
    assert store.feeds()[0].etag == '"1"'


def answered(store, encoder, clock, answers, **row):
    """Checks a feed once; what it was asked with, and its row."""
    web = ScriptedWeb()
    web.pages[URL] = answers
    store.add_feed(Feed(URL, added=clock(), **row))
    checked = Checker(store, encoder, web, clock).check(store.feeds()[0])
    return web.asked[0], checked


def test_a_silent_feed_is_asked_for_all_of_it(store, encoder, clock):
    """Some servers go on saying that nothing was modified; one that is not silent is asked as usual."""
    nothing = Fetched(url=URL, status=304)
    quiet = {"etag": '"1"', "last_success": clock(), "extra": {"gap": 3_600.0, "newest": clock() - 30 * 86_400}}
    asked, checked = answered(store, encoder, clock, nothing, **quiet)
    assert asked == (URL, "", "")
    assert "though it was asked for all" in checked.problem
    store.remove_feed(URL)
    lively = {**quiet, "extra": {"gap": 3_600.0, "newest": clock() - 7_200}}
    asked, checked = answered(store, encoder, clock, nothing, **lively)
    assert (asked, checked.problem) == ((URL, '"1"', ""), "")


@pytest.mark.parametrize(("days", "etag"), [(6, '"1"'), (8, "")])
def test_a_silent_feed_is_asked_for_all_of_it_once_a_week(store, encoder, clock, days, etag):
    """In between only for what changed: most silent feeds are just silent."""
    told = {"gap": 3_600.0, "newest": clock() - 90 * 86_400, "whole": clock() - days * 86_400}
    asked, _ = answered(
        store, encoder, clock, Fetched(url=URL, status=304), etag='"1"', last_success=clock(), extra=told
    )
    assert asked == (URL, etag, "")


def test_a_feed_of_old_stories_is_asked_conditionally_the_second_time(store, encoder, web, clock):
    """A first whole answer is enough to believe the next 304."""
    web.put(URL, f"<rss version='2.0'><channel><title>Old</title>{rss()}</channel></rss>", etag='"1"')
    store.add_feed(Feed(URL, added=clock()))
    Checker(store, encoder, web, clock).check(store.feeds()[0])
    clock.turn(90 * 86_400)
    Checker(store, encoder, web, clock).check(store.feeds()[0])
    clock.turn(86_400)
    checked = Checker(store, encoder, web, clock).check(store.feeds()[0])
    assert (checked.problem, web.asked[-1]) == ("", (URL, '"1"', ""))


def test_a_feed_in_another_encoding_than_it_says(store, encoder, clock):
    """Told by its first bytes, not by its declaration."""
    text = (
        f"<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>Grüße</title>{rss()}</channel></rss>"
    )
    answer = Fetched(url=URL, status=200, content=text.encode("utf-16"), media_type="text/plain")
    _, checked = answered(store, encoder, clock, answer)
    assert (checked.problem, checked.feed.title, checked.report.counts["new"]) == ("", "Grüße", 1)
