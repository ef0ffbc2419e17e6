"""What a hostile server may try: where it sends us, how much it sends, how slowly, and what it hides in feeds."""

import gzip
import threading
import time
from pathlib import Path

import pytest

from ingest.feeds.checking import Checker
from ingest.feeds.feed import parse
from ingest.pipeline import ingest_sources
from ingest.text.decoding import decoded
from ingest.web.fetch import Fetcher, Limits
from ingest.web.fetch_errors import FetchError
from ingest.web.politeness import HostTurns
from ingest.web.wire import Reach
from tests.ingest.servers import Reply, Site, redirect
from vectorstore.errors import SourceError
from vectorstore.record.feeds import Feed

QUICK = Limits(bytes=200_000, seconds=3.0, redirects=4, attempts=1, wait=0.01, interval=0.0)
ITEM = "<item><title>T</title><description>&a;</description></item>"


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def fetcher():
    with Fetcher(allow_private=True, limits=QUICK) as fetching:
        yield fetching


def refused(fetcher, url, **options):
    with pytest.raises(SourceError) as caught:
        fetcher.get(url, **options)
    return str(caught.value)


@pytest.mark.parametrize(
    "host",
    ["169.254.169.254", "2852039166", "[::ffff:169.254.169.254]", "[64:ff9b::a9fe:a9fe]", "[fd00:ec2::254]",
     "[2002:a9fe:a9fe::1]", "100.100.100.200", "169.254.170.2", "168.63.129.16"],
)  # fmt: skip
def test_metadata_services_stay_closed(site, fetcher, host):
    """Private networks may be allowed; where clouds hand out keys nobody is led, asked or redirected."""
    assert "is never fetched" in refused(fetcher, f"http://{host}/latest/meta-data/")
    assert "is never fetched" in refused(fetcher, site.put("/to", redirect(f"http://{host}/latest/meta-data/")))


def only_here(ip):
    """A network in which nothing but one address of this machine is open."""
    return str(ip) == "127.0.0.1"


@pytest.mark.parametrize(
    "host",
    ["0177.0.0.1", "0x7f000001", "127.0.0.1.", "①②⑦.0.0.1", "１２７.０.０.１", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]",
     "[::]", "LOCALHOST", "localhost.", "[64:ff9b::7f00:1]"],
)  # fmt: skip
def test_this_machine_in_further_spellings(site, host):
    """Octal, hexadecimal, with a dot behind, in other digits, mapped, translated: no request arrives."""
    site.put("/a", "secret")
    with Fetcher(limits=QUICK) as fetcher:
        refused(fetcher, f"http://{host}:{site.port}/a")
    assert site.requests == []


@pytest.mark.parametrize(
    "target",
    ["http://[::ffff:169.254.169.254]/latest/meta-data/", "http://169.254.169.254/", "http://2852039166/",
     "http://0xa9fea9fe/", "//169.254.169.254/", "http://user@169.254.169.254/", "http://[fd00:ec2::254]/"],
)  # fmt: skip
def test_no_redirect_leads_to_a_metadata_service(site, target):
    """However it is written, the address behind it is what counts."""
    url = site.put("/a", redirect(target))
    with Fetcher(limits=QUICK, reach=Reach(permits=only_here)) as fetcher:
        assert "private network" in refused(fetcher, url)


def test_a_name_that_changes_between_redirects_is_checked_each_time(site):
    """The second resolution of one name leads inside, and is refused there (DNS rebinding)."""
    answers = iter([["127.0.0.1"], ["10.0.0.1"], ["10.0.0.1"]])
    reach = Reach(permits=only_here, resolve=lambda _host, _port: next(answers))
    site.put("/a", Reply(status=302, headers={"Location": "http://news.example:1/b", "Connection": "close"}))
    with Fetcher(limits=QUICK, reach=reach) as fetcher:
        assert "private network" in refused(fetcher, f"http://news.example:{site.port}/a")


def test_robots_txt_does_not_lead_inside_either(site):
    """The request for robots.txt is as guarded as every other."""
    site.put("/robots.txt", redirect("http://169.254.169.254/robots.txt"))
    with Fetcher(limits=QUICK, reach=Reach(permits=only_here)) as fetcher:
        assert "private network" in refused(fetcher, site.put("/a", "x"), robots=True)
    assert [path for path, _ in site.requests] == ["/robots.txt"]


def test_links_in_feeds_and_sitemaps_do_not_lead_inside(site, store, encoder, clock):
    """A public feed cannot make us read a page of the local network, nor a file."""
    inside = "".join(
        f"<item><title>{n}</title><link>{link}</link></item>"
        for n, link in enumerate(["http://10.0.0.1/admin", "http://169.254.169.254/", "file:///etc/passwd"])
    )
    feed = site.put("/feed", Reply(f"<rss version='2.0'><channel>{inside}</channel></rss>", "application/rss+xml"))
    index = "<sitemapindex><sitemap><loc>http://10.0.0.1/s.xml</loc></sitemap></sitemapindex>"
    sitemap = site.put("/sitemap.xml", Reply(index, "application/xml"))
    with Fetcher(limits=QUICK, reach=Reach(permits=only_here)) as web:
        report = ingest_sources([feed, sitemap], store=store, encoder=encoder, fetcher=web, now=clock)
    assert (report.counts["new"], report.counts["failed"]) == (0, 4)
    assert [path for path, _ in site.requests] == ["/feed", "/sitemap.xml"]
    assert sum("private network" in note.reason for note in report.failures) == 3


@pytest.mark.parametrize("kind", ["one", "many", "status"])
def test_headers_without_end_are_refused(site, kind):
    """One header of megabytes, or megabytes of headers, or of interim answers, is cut off."""
    start, piece = {
        "one": (b"HTTP/1.1 200 OK\r\nX-A: ", b"x" * 9_000),
        "many": (b"HTTP/1.1 200 OK\r\n", b"X-A: y\r\n" * 1_000),
        "status": (b"", b"HTTP/1.1 103 Early Hints\r\n\r\n" * 500),
    }[kind]
    sent = []

    def flooding(http):
        http.wfile.write(start)
        while True:
            http.wfile.write(piece)
            sent.append(len(piece))

    with Fetcher(allow_private=True, limits=Limits(seconds=0.5, attempts=1, interval=0.0)) as fetcher:
        assert refused(fetcher, site.put("/a", flooding))
    if kind != "status":  # interim answers are read on until the time is up
        assert sum(sent) < 20_000_000


def test_chunks_without_end_meet_the_cap(site, fetcher):
    """A body in chunks has no announced length; the cap holds while reading."""

    def endless(http):
        http.wfile.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while True:
            http.wfile.write(b"1000\r\n" + b"x" * 4096 + b"\r\n")

    assert "larger than" in refused(fetcher, site.put("/a", endless))


@pytest.mark.parametrize("length", ["-5", "abc", "9" * 5_000, "1e9"])
def test_a_nonsensical_length_is_one_sentence(site, fetcher, length):
    """What the server says of its length may be anything."""

    def odd(http):
        http.wfile.write(f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\nhello".encode())
        http.close_connection = True

    assert refused(fetcher, site.put("/a", odd)).endswith(".")


def test_a_bomb_inside_a_bomb_is_not_opened(site, store, encoder, clock):
    """A packed sitemap in a packed answer: each layer has its own cap."""
    inner = gzip.compress(gzip.compress(b"\0" * 40_000_000))
    url = site.put("/sitemap.xml.gz", Reply(gzip.compress(inner), headers={"Content-Encoding": "gzip"}))
    with Fetcher(allow_private=True, limits=QUICK) as web:
        report = ingest_sources([url], store=store, encoder=encoder, fetcher=web, now=clock)
    assert (report.counts["new"], report.counts["failed"]) == (0, 1)


ENTITIES = '<!DOCTYPE rss [<!ENTITY a "{}">{}]><rss version="2.0"><channel><title>P</title>{}</channel></rss>'


@pytest.mark.parametrize(
    ("document", "encoding"),
    [
        (ENTITIES.format("x" * 10, '<!ENTITY b "&a;&a;">', ITEM), "utf-8"),
        (ENTITIES.format("x" * 100_000, "", ITEM * 500), "utf-8"),
        (ENTITIES.format("x" * 10, "", ITEM), "utf-16"),
        (ENTITIES.format("x" * 10, "", ITEM), "utf-16-be"),
        (ENTITIES.format("x" * 10, "", ITEM).replace("<!ENTITY", "<!eNtItY"), "utf-8"),
        ('<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss version="2.0"><channel>' + ITEM + "</channel></rss>", "utf-8"),
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]><rss><channel>' + ITEM + "</channel></rss>", "utf-8"),
        ('<?xml version="1.0" encoding="utf-7"?>' + ENTITIES.format("x" * 1000, "", ITEM * 99), "utf-7"),
    ],
)
def test_entities_are_never_expanded(document, encoding):
    """Nested, many, foreign or hidden in another encoding: refused, or left out; never multiplied, no file opened."""
    data = document.encode(encoding)
    for charset in ("", "latin-1"):
        try:
            parsed = parse(data, decoded(data, charset))
        except SourceError:
            continue
        text = "".join(entry.title + entry.text for entry in parsed.entries)
        assert "xxx" not in text
        assert Path("/etc/hostname").read_text().strip() not in text


def test_cookies_live_for_one_fetch(site, fetcher):
    """They are carried along a redirect on their own host, told to nobody else, and forgotten afterwards."""
    with Site() as other:
        foreign = other.put("/c", "x").replace("127.0.0.1", "localhost")
        site.put("/b", redirect(foreign))
        to_b = {"Location": "/b", "Set-Cookie": "id=7; Path=/; HttpOnly"}
        url = site.put("/a", Reply(status=302, headers=to_b))
        fetcher.get(url)
        fetcher.get(url)
        assert [headers.get("cookie") for headers in site.asked("/b")] == ["id=7", "id=7"]
        assert [headers.get("cookie") for headers in site.asked("/a")] == [None, None]
        assert [headers.get("cookie") for headers in other.asked("/c")] == [None, None]


@pytest.mark.parametrize("cookie", ["a=b\x01c", "=x", "a b=c", "x" * 5_000 + "=1", "a=" + "b" * 9_000])
def test_odd_cookies_are_left_out(site, fetcher, cookie):
    """Nothing of what a server sets gets into our requests but plain pairs."""
    site.put("/b", "x")
    fetcher.get(site.put("/a", Reply(status=302, headers={"Location": "/b", "Set-Cookie": cookie})))
    assert site.asked("/b")[0].get("cookie") is None


def test_waiting_for_a_hosts_turn_costs_no_time_of_the_fetch(site):
    """Several threads at one slow host: each has its whole time on the wire, however long it waited for its turn."""
    release = threading.Event()
    failures = []

    def slow(_):
        release.wait(0.4)
        return Reply("x")

    url = site.put("/a", slow)
    with Fetcher(allow_private=True, limits=Limits(seconds=1.0, attempts=1, interval=0)) as fetcher:

        def fetching():
            try:
                fetcher.get(url)
            except FetchError as error:
                failures.append(error)

        threads = [threading.Thread(target=fetching) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert failures == []


def test_a_host_that_is_waited_for_is_counted_right():
    """Two leave at once, and neither is taken for still waiting, nor both for one: its turn is kept while in use."""

    class Slow(int):
        def __sub__(self, other):
            time.sleep(0.1)
            return Slow(int(self) - other)

    turns = HostTurns(0.0, threading.Event())
    inside = threading.Barrier(2)

    def visit(wait):
        with turns.of("a.example"):
            wait()

    def counted():
        inside.wait()
        while turns._turns["a.example"].waiting < 2:
            time.sleep(0.01)
        turns._turns["a.example"].waiting = Slow(2)

    threads = [threading.Thread(target=visit, args=(counted,)), threading.Thread(target=visit, args=(lambda: None,))]
    threads[0].start()
    inside.wait()
    threads[1].start()
    for thread in threads:
        thread.join()
    assert turns._turns["a.example"].waiting == 0


def test_a_feed_of_a_hundred_thousand_entries_is_cut(site, store, encoder, clock):
    """A subscription gets the first thousand, and a line that says how many were left out."""
    many = "".join(f"<item><title>{n}</title></item>" for n in range(3_000))
    url = site.put("/feed", Reply(f"<rss version='2.0'><channel>{many}</channel></rss>", "application/rss+xml"))
    store.add_feed(Feed(url))
    with Fetcher(allow_private=True, limits=QUICK) as web:
        checked = Checker(store, encoder, web, clock).check(store.feeds()[0])
    assert "2000 entries beyond the first 1000" in checked.report.failures[-1].reason
