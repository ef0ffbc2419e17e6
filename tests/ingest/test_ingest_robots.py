"""robots.txt over real servers: what is read, what is not, how slowly, and what holds when it cannot be had."""

import time

import pytest

from ingest.pipeline import ingest_sources
from ingest.web.fetch import Fetcher, Limits
from ingest.web.fetch_errors import FetchError
from ingest.web.fetched import Fetched
from ingest.web.robots import KEPT, SHORT, STALE, Robots, RobotsRefusal, rules_in
from tests.ingest.servers import Reply, Site, redirect

QUICK = Limits(seconds=5.0, attempts=1, wait=0.01, interval=0.0)
TEXT = "<p>" + "The council has decided about the new bridge over the river today. " * 8 + "</p>"
PAGE = f"<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1>{TEXT}</article></body></html>"
NOT_US = "User-agent: *\nAllow: /\n\nUser-agent: dateline\nDisallow: /private\n"


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def fetcher():
    with Fetcher(allow_private=True, limits=QUICK) as fetching:
        yield fetching


@pytest.fixture
def ingest(store, encoder, fetcher, clock):
    def ingesting(*sources):
        return ingest_sources(sources, store=store, encoder=encoder, fetcher=fetcher, now=clock)

    return ingesting


def rss(*links):
    items = "".join(f"<item><title>T{n}</title><link>{link}</link></item>" for n, link in enumerate(links))
    return Reply(f'<rss version="2.0"><channel><title>Post</title>{items}</channel></rss>', "application/rss+xml")


def paths(site):
    return [path for path, _ in site.requests]


def test_a_page_that_robots_txt_refuses_is_not_asked_for(site, ingest):
    """The report says in one line who refused what; the page itself is never requested."""
    site.put("/robots.txt", Reply(NOT_US, "text/plain"))
    report = ingest(site.put("/private/a", PAGE), site.put("/open", PAGE))
    (failed,) = report.failures
    assert failed.reason.endswith(f"was not read: robots.txt of 127.0.0.1:{site.port} asks programs not to.")
    assert (report.counts["new"], paths(site)) == (1, ["/robots.txt", "/open"])


def test_pages_of_a_feed_heed_robots_txt_but_the_feed_itself_does_not(site, ingest):
    """A feed is made for programs; of a refused page the feed's own text is taken, with a note."""
    site.put("/robots.txt", Reply("User-agent: *\nDisallow: /", "text/plain"))
    item = f"<item><title>T</title><link>{site.put('/a', PAGE)}</link><description>Just a teaser.</description></item>"
    feed = f'<rss version="2.0"><channel><title>Post</title>{item}</channel></rss>'
    report = ingest(site.put("/feed", Reply(feed, "application/rss+xml")))
    assert (report.counts["new"], report.counts["failed"]) == (1, 0)
    assert "robots.txt" in report.notes[0].reason
    assert paths(site) == ["/feed", "/robots.txt"]


def test_what_looks_like_a_feed_and_is_a_page_is_refused_after_all(site, ingest):
    """An address that only looks like a feed's is no way around robots.txt."""
    site.put("/robots.txt", Reply("User-agent: *\nDisallow: /", "text/plain"))
    report = ingest(site.put("/news.xml", PAGE))
    assert "no feed but a page" in report.failures[0].reason


def test_robots_txt_is_asked_once_per_host(site, ingest):
    """However many pages there are, and from however many threads."""
    site.put("/robots.txt", Reply("User-agent: *\nAllow: /", "text/plain"))
    links = [site.put(f"/a{number}", PAGE.replace("Bridge", f"Bridge {number}")) for number in range(6)]
    assert ingest(site.put("/feed", rss(*links))).counts["new"] == 6
    assert paths(site).count("/robots.txt") == 1


def test_a_redirect_to_a_refused_page_is_refused(site, fetcher):
    """Every address on the way is asked about, on its own host."""
    with Site() as other:
        other.put("/robots.txt", Reply("User-agent: *\nDisallow: /secret", "text/plain"))
        other.put("/secret", PAGE)
        with pytest.raises(RobotsRefusal):
            fetcher.get(site.put("/a", redirect(other.url("/secret"))), robots=True)
        assert paths(other) == ["/robots.txt"]


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410])
def test_without_robots_txt_everything_is_open(site, fetcher, status):
    """A client error means that there are no rules."""
    site.put("/robots.txt", Reply(status=status))
    assert fetcher.get(site.put("/a", "x"), robots=True).content == b"x"


@pytest.mark.parametrize("status", [500, 503, 429])
def test_a_host_that_cannot_say_is_not_read(site, fetcher, status):
    """A server error refuses everything for the moment; the sentence says that robots.txt comes first."""
    site.put("/robots.txt", Reply(status=status))
    with pytest.raises(RobotsRefusal, match="comes first"):
        fetcher.get(site.put("/a", "x"), robots=True)
    assert "/a" not in paths(site)


def test_a_host_that_breaks_off_is_not_read(site, fetcher):
    """No answer at all is no permission."""

    def broken(http):
        http.close_connection = True

    site.put("/robots.txt", broken)
    with pytest.raises(RobotsRefusal):
        fetcher.get(site.put("/a", "x"), robots=True)


def test_robots_txt_may_be_redirected(site, fetcher):
    """The rules count where they were asked for."""
    site.put("/robots.txt", redirect("/r1"))
    site.put("/r1", redirect("/r2"))
    site.put("/r2", Reply("User-agent: *\nDisallow: /a", "text/plain"))
    with pytest.raises(RobotsRefusal):
        fetcher.get(site.put("/a", "x"), robots=True)


def test_a_web_page_in_place_of_robots_txt_holds_no_rules(site, fetcher):
    """Sites that answer everything with their home page refuse nothing by that."""
    site.put("/robots.txt", "<!doctype html><html>Disallow: /</html>")
    assert fetcher.get(site.put("/a", "x"), robots=True).content == b"x"


def test_the_crawl_delay_is_kept(site, fetcher):
    """Also on this machine, where the usual pause is left out."""
    times = []

    def page(_):
        times.append(time.monotonic())
        return Reply("x")

    site.put("/robots.txt", Reply("User-agent: *\nCrawl-delay: 0.3", "text/plain"))
    for path in ("/a", "/b"):
        fetcher.get(site.put(path, page), robots=True)
    assert times[1] - times[0] >= 0.3


@pytest.mark.parametrize(
    ("text", "delay"), [("Crawl-delay: 86400", 10), ("Crawl-delay: 2", 2), ("Crawl-delay: soon", 0), ("", 0)]
)
def test_the_crawl_delay_has_a_cap(text, delay):
    """No host can keep us for a day; nonsense is no delay."""
    assert rules_in(f"User-agent: *\n{text}".encode()).delay == delay


@pytest.mark.parametrize(
    ("text", "path", "allowed"),
    [
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /\nAllow: /news/", "/news/1", True),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a.pdf?x", True),
        ("User-agent: Dateline\nDisallow: /\n\nUser-agent: *\nAllow: /", "/a", False),
        ("User-agent: OtherBot\nDisallow: /", "/a", True),
        ("\ufeffUser-Agent: *\r\nDISALLOW: /a%20b", "/a b", False),
        ("Disallow: /", "/a", True),
        ("\0\0binary\x80", "/a", True),
        ("User-agent: *\nDisallow: /\n" + "x" * 600_000, "/a", False),
    ],
)
def test_rules_are_read_as_the_standard_says(text, path, allowed):
    """The longest match wins, wildcards count, groups for other programs do not, rubbish refuses nothing."""
    assert rules_in(text.encode()).allows(f"https://e.org{path}") is allowed


def test_sitemaps_are_known():
    """Sitemap lines belong to no group; what is no web address is left out."""
    text = b"Sitemap: https://e.org/s.xml\nUser-agent: *\nDisallow: /\nSitemap: /relative\nSitemap: https://e.org/s.xml"
    assert rules_in(text).sitemaps == ("https://e.org/s.xml",)


def test_a_copy_is_kept_for_a_day_and_outlives_an_outage(clock):
    """Renewed daily; while the host is away the old rules count, for a month at most."""
    asked, answers = [], {"text": b"User-agent: *\nDisallow: /a", "status": 200}

    def fetch(url):
        asked.append(url)
        if answers["status"] != 200:
            raise FetchError("away", status=answers["status"])
        return Fetched(url, 200, answers["text"])

    robots = Robots(fetch, clock)
    for _ in range(3):
        assert not robots.rules("https://E.org/a").allows("https://e.org/a")
    assert asked == ["https://e.org/robots.txt"]
    answers["status"] = 503
    clock.turn(KEPT + 1)
    assert robots.rules("https://e.org/b").allows("https://e.org/b")
    clock.turn(STALE)
    with pytest.raises(RobotsRefusal, match="away"):
        robots.heed("https://e.org/b")
    answers.update(status=200, text=b"")
    clock.turn(SHORT + 1)
    assert robots.heed("https://e.org/a").allows("https://e.org/a")


def test_hosts_ports_and_schemes_have_rules_of_their_own(clock):
    """What one origin says does not count on another."""
    asked = []
    robots = Robots(lambda url: asked.append(url) or Fetched(url, 200, b""), clock)
    for url in ("https://e.org/", "http://e.org/", "https://e.org:8443/", "https://user:pass@e.org/x"):
        robots.rules(url)
    assert asked == ["https://e.org/robots.txt", "http://e.org/robots.txt", "https://e.org:8443/robots.txt"]


def test_a_busy_host_is_left_alone_altogether(site):
    """Retry-After counts for the host, not only for the address: the next one is not even asked."""
    site.put("/a", Reply(status=429, headers={"Retry-After": "120"}))
    with Fetcher(allow_private=True, limits=QUICK) as fetcher:
        for path in ("/a", "/b"):
            with pytest.raises(FetchError) as caught:
                fetcher.get(site.url(path))
        assert "asked for 2 more minutes without requests" in str(caught.value)
        assert 100 < float(caught.value.retry_after) <= 120
    assert paths(site) == ["/a"]
