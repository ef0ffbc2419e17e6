"""Fetching from servers that misbehave on demand."""

import gzip
import threading
import time
import zlib
from email.utils import formatdate

import pytest

from ingest.web.fetch import Fetcher, Limits
from ingest.web.fetch_errors import FetchError
from ingest.web.wire import Reach
from tests.ingest.servers import Reply, Site, redirect

QUICK = Limits(bytes=100_000, seconds=5.0, redirects=3, attempts=3, wait=0.01, interval=0.0)


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def fetcher():
    with Fetcher(allow_private=True, limits=QUICK) as fetching:
        yield fetching


def refusal(fetcher, url, **options):
    with pytest.raises(FetchError) as caught:
        fetcher.get(url, **options)
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return caught.value


def test_a_page_comes_with_its_type_and_validators(site, fetcher):
    """Body, media type, character set, ETag and Last-Modified come back; the User-Agent is honest."""
    headers = {"ETag": '"a"', "Last-Modified": "Tue, 12 May 2026 08:30:00 GMT"}
    fetched = fetcher.get(site.put("/a", Reply("<p>ü</p>", "Text/HTML; charset=UTF-8", headers=headers)))
    assert (fetched.content.decode(), fetched.media_type, fetched.charset.lower()) == ("<p>ü</p>", "text/html", "utf-8")
    assert (fetched.etag, fetched.last_modified) == ('"a"', "Tue, 12 May 2026 08:30:00 GMT")
    assert "Dateline" in site.asked("/a")[0]["user-agent"]


def test_a_conditional_get_that_finds_nothing_new(site, fetcher):
    """ETag and Last-Modified are passed on together, and 304 is an answer, not an error."""
    url = site.put("/a", lambda http: Reply(status=304) if http.headers["If-None-Match"] == '"a"' else Reply("new"))
    fetched = fetcher.get(url, etag='"a"', last_modified="Tue, 12 May 2026 08:30:00 GMT")
    assert fetched.not_modified
    assert site.asked("/a")[0]["if-modified-since"] == "Tue, 12 May 2026 08:30:00 GMT"


@pytest.mark.parametrize(
    "scheme", ["file:///etc/passwd", "ftp://example.org/a", "gopher://x", "http://", "javascript:1"]
)
def test_only_http_and_https_are_fetched(fetcher, scheme):
    """Other schemes are refused in one sentence, without a request."""
    with pytest.raises(Exception, match=r"only http and https|names no host|not a valid"):
        fetcher.get(scheme)


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "0", "127.1", "017700000001"],
)
def test_this_machine_is_refused_however_it_is_written(site, host):
    """Loopback in all its spellings is refused after resolution, and the server sees no request."""
    site.put("/a", "secret")
    with Fetcher(limits=QUICK) as fetcher:
        assert "ALLOW_PRIVATE_ADDRESSES" in str(refusal(fetcher, f"http://{host}:{site.port}/a"))
    assert site.requests == []


@pytest.mark.parametrize(
    "address", ["10.0.0.1", "169.254.169.254", "192.168.1.1", "fd00::1", "fe80::1%eth0", "100.100.100.200"]
)
def test_a_name_that_resolves_to_a_private_network_is_refused(address):
    """What counts is the address behind the name; one private address among public ones is enough to refuse."""
    reach = Reach(resolve=lambda _host, _port: ["93.184.216.34", address])
    with Fetcher(limits=QUICK, reach=reach) as fetcher:
        assert "private network" in str(refusal(fetcher, "http://news.example/"))


def test_a_name_is_resolved_once_per_connection(site):
    """The address that was checked is the one connected to: a second, different resolution is never asked for."""
    asked = []

    def rebinding(host, port):
        asked.append(host)
        return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

    reach = Reach(permits=lambda ip: str(ip) == "127.0.0.1", resolve=rebinding)
    site.put("/a", "x")
    with Fetcher(limits=QUICK, reach=reach) as fetcher:
        assert fetcher.get(f"http://news.example:{site.port}/a").content == b"x"
    assert asked == ["news.example"]


def test_a_redirect_to_a_private_address_is_refused(site):
    """The check holds on every redirect."""
    url = site.put("/a", redirect(f"http://127.0.0.2:{site.port}/secret"))
    with Fetcher(limits=QUICK, reach=Reach(permits=lambda ip: str(ip) == "127.0.0.1")) as fetcher:
        assert "private network" in str(refusal(fetcher, url))
    assert [path for path, _ in site.requests] == ["/a"]


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/", "data:text/html,x"])
def test_a_redirect_to_another_scheme_is_refused(site, fetcher, target):
    """A server cannot lead us to a file or another protocol."""
    with pytest.raises(Exception, match=r"only http and https|not a valid"):
        fetcher.get(site.put("/a", redirect(target)))


@pytest.mark.parametrize(("place", "kept"), [("#comments", ""), ("#!/b", "#!/b"), ("#/b", "#/b")])
def test_the_place_to_which_a_redirect_scrolls_is_none_of_its_address(site, fetcher, place, kept):
    """A route that a script builds is."""
    site.put("/b", "There.")
    assert fetcher.get(site.put("/a", redirect(f"/b{place}"))).url == site.url("/b") + kept


def test_redirects_end_somewhere(site, fetcher):
    """A circle of redirects is left after the limit."""
    site.put("/b", redirect("/a"))
    assert "redirects more than 3 times" in str(refusal(fetcher, site.put("/a", redirect("/b"))))


def test_a_permanent_move_is_told_apart_from_a_temporary_one(site, fetcher):
    """Only an unbroken chain of 301 and 308 from the start says where the address has moved to."""
    site.put("/end", "x")
    site.put("/found", redirect("/end", 302))
    moved = fetcher.get(site.put("/moved", redirect("/end", 301)))
    mixed = fetcher.get(site.put("/mixed", redirect("/found", 308)))
    assert (moved.url, moved.moved_to) == (site.url("/end"), site.url("/end"))
    assert (mixed.url, mixed.moved_to) == (site.url("/end"), site.url("/found"))
    assert fetcher.get(site.url("/found")).moved_to == ""


def test_a_body_that_announces_too_much_is_not_read(site, fetcher):
    """A Content-Length above the cap is refused before reading."""

    def huge(http):
        http.send_response(200)
        http.send_header("Content-Length", "5000000000")
        http.end_headers()

    assert "larger than" in str(refusal(fetcher, site.put("/a", huge)))


def test_a_body_without_end_is_cut_off(site, fetcher):
    """Without a length the cap holds while reading."""

    def endless(http):
        http.send_response(200)
        http.send_header("Connection", "close")
        http.end_headers()
        while True:
            http.wfile.write(b"x" * 10_000)

    assert "larger than" in str(refusal(fetcher, site.put("/a", endless)))


@pytest.mark.parametrize("layers", [1, 2])
def test_a_compression_bomb_stays_small(site, fetcher, layers):
    """The cap counts decompressed bytes; a second layer of compression is not undone."""
    body = gzip.compress(b"\0" * 30_000_000)
    encoding = "gzip"
    for _ in range(layers - 1):
        body, encoding = gzip.compress(body), "gzip, gzip"
    sentence = str(refusal(fetcher, site.put("/a", Reply(body, headers={"Content-Encoding": encoding}))))
    assert "larger than" in sentence or "damaged" in sentence


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(b"hello", mtime=0)),
        ("gzip", gzip.compress(b"hel", mtime=0) + gzip.compress(b"lo", mtime=0)),
        ("deflate", zlib.compress(b"hello")),
        ("deflate", zlib.compress(b"hello")[2:-4]),
        ("identity", b"hello"),
    ],
)
def test_compressed_bodies_are_read(site, fetcher, encoding, packed):
    """gzip with several members, deflate with and without its header."""
    assert fetcher.get(site.put("/a", Reply(packed, headers={"Content-Encoding": encoding}))).content == b"hello"


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [("gzip", b"not gzip"), ("gzip", gzip.compress(b"hello" * 100, mtime=0)[:-12]), ("br", b"x")],
)
def test_a_damaged_body_is_refused(site, fetcher, encoding, packed):
    """Half an article is not stored as a whole one."""
    assert "damaged" in str(refusal(fetcher, site.put("/a", Reply(packed, headers={"Content-Encoding": encoding}))))


def test_a_body_that_ends_early_is_refused(site, fetcher):
    """A connection that breaks off before the announced length is an error, tried again and then reported."""

    def broken(http):
        http.send_response(200)
        http.send_header("Content-Length", "100")
        http.end_headers()
        http.wfile.write(b"half")
        http.close_connection = True

    assert "broke off" in str(refusal(fetcher, site.put("/a", broken)))
    assert len(site.requests) == 3


@pytest.mark.parametrize("where", ["headers", "body"])
def test_a_server_that_drips_meets_the_deadline(site, where):
    """One byte now and then keeps no connection alive beyond the time one fetch may take."""
    stop = threading.Event()

    def dripping(http):
        http.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n" + (b"" if where == "headers" else b"\r\n"))
        while not stop.wait(0.02):
            http.wfile.write(b"x")

    url = site.put("/a", dripping)
    with Fetcher(allow_private=True, limits=Limits(seconds=0.3, attempts=1, interval=0)) as fetcher:
        assert "in time" in str(refusal(fetcher, url))
    stop.set()


def test_all_attempts_have_one_limit_of_time_together(site):
    """A slow server that fails each time does not get the time anew with each attempt."""

    def slow(_):
        time.sleep(0.6)
        return Reply(status=503)

    url = site.put("/a", slow)
    with Fetcher(allow_private=True, limits=Limits(seconds=1.0, attempts=6, wait=0.01, interval=0)) as fetcher:
        assert "in time" in str(refusal(fetcher, url))
    assert len(site.asked("/a")) < 6


def test_server_errors_are_tried_again(site, fetcher):
    """A 503 that passes is not noticed."""
    answers = iter([503, 502, 200])
    assert fetcher.get(site.put("/a", lambda _: Reply("x", status=next(answers)))).content == b"x"


def test_what_cannot_help_is_not_tried_again(site, fetcher):
    """A 404 is asked once; a Retry-After that is long is left to the scheduler."""
    assert refusal(fetcher, site.url("/nothing")).status == 404
    error = refusal(fetcher, site.put("/busy", Reply(status=429, headers={"Retry-After": "3600"})))
    assert (error.status, error.retry_after) == (429, "3600")
    assert len(site.requests) == 2


@pytest.mark.parametrize("status", [429, 503])
def test_a_short_retry_after_is_waited_out(site, fetcher, status):
    """The page comes, asked for no earlier than the host wanted; its other pages wait as well and come too."""
    asked: list[float] = []

    def busy(_):
        asked.append(time.monotonic())
        return Reply(status=status, headers={"Retry-After": "2"}) if len(asked) == 1 else Reply("x")

    assert fetcher.get(site.put("/a", busy)).content == b"x"
    assert asked[1] - asked[0] >= 2.0
    assert fetcher.get(site.put("/b", "y")).content == b"y"


def test_a_date_a_moment_ahead_is_waited_out(site, fetcher):
    """Retry-After may be a date; one that is past asks for nothing any more."""
    until = int(time.time() + 2)  # a date has whole seconds
    dates = iter([formatdate(until - 60, usegmt=True), formatdate(until, usegmt=True)])
    asked: list[float] = []

    def busy(_):
        asked.append(time.time())
        date = next(dates, "")
        return Reply(status=503, headers={"Retry-After": date}) if date else Reply("x")

    assert fetcher.get(site.put("/a", busy)).content == b"x"
    assert asked[1] < until <= asked[2] + 0.05


def test_a_host_that_stays_busy_for_moments_is_not_left_alone(site, fetcher):
    """After all attempts the page is lost, with what the host said; the host's next page is asked for."""
    busy = site.put("/busy", Reply(status=503, headers={"Retry-After": "1"}))
    assert "answered 503" in str(refusal(fetcher, busy))
    assert len(site.asked("/busy")) == 3
    assert fetcher.get(site.put("/b", "y")).content == b"y"


def test_closing_ends_the_wait_for_a_busy_host(site):
    """Nobody waits for a host once the fetcher is closed."""
    fetcher = Fetcher(allow_private=True, limits=QUICK)
    url, ended = site.put("/busy", Reply(status=503, headers={"Retry-After": "5"})), threading.Event()

    def fetching():
        assert "being stopped" in str(refusal(fetcher, url))
        ended.set()

    threading.Thread(target=fetching, daemon=True).start()
    while not site.asked("/busy"):
        time.sleep(0.01)
    time.sleep(0.2)
    fetcher.close()
    assert ended.wait(3)
    assert len(site.asked("/busy")) == 1


def test_a_host_that_does_not_answer_is_one_sentence(fetcher):
    """A refused connection names the address and what to check."""
    with Site() as gone:
        url = gone.url("/a")
    assert "cannot be reached" in str(refusal(fetcher, url))


def test_a_password_in_an_address_is_not_repeated(fetcher):
    """Error sentences do not carry credentials."""
    with Site() as gone:
        url = gone.url("/a").replace("//", "//user:secret@")
    assert "secret" not in str(refusal(fetcher, url))


def test_closing_ends_a_fetch_under_way(site):
    """A fetch that waits for a silent server ends soon after the fetcher is closed, long before its own limit."""
    stop = threading.Event()
    url = site.put("/a", lambda _: stop.wait(60) and None)
    fetcher = Fetcher(allow_private=True, limits=Limits(seconds=60, attempts=1, interval=0))
    ended = threading.Event()

    def fetching():
        with pytest.raises(FetchError):
            fetcher.get(url)
        ended.set()

    threading.Thread(target=fetching, daemon=True).start()
    while not site.requests:
        time.sleep(0.005)
    fetcher.close()
    assert ended.wait(5)
    stop.set()
