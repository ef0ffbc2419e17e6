"""Mutated feeds, sitemaps, pages and files: no crash, no hang, nothing half stored, whatever comes."""

import random
import signal
import sqlite3
from contextlib import closing, contextmanager, suppress
from itertools import chain
from pathlib import Path

import pytest

from ingest.articles import entry_item, page_item
from ingest.feeds import feed as feeds
from ingest.feeds import opml, sitemap
from ingest.feeds.checking import Checker
from ingest.files.files import SUFFIXES, content_items
from ingest.pages.site_file import Place, Rule, bundled
from ingest.pages.site_rules import SiteRules
from ingest.pipeline import ingest_sources, take_in
from ingest.text.cleaning import cleaned
from ingest.text.decoding import decoded
from ingest.web.fetch import Fetcher, Limits
from ingest.web.robots import rules_in
from tests.ingest.mutations import mutated
from tests.ingest.servers import Reply, Site
from tests.ingest.test_ingest_feeds import ATOM, JSON_FEED, RDF, RSS
from tests.ingest.test_ingest_pages import BODY, linked
from vectorstore.errors import SourceError
from vectorstore.record.feeds import Feed

NOW = 1_780_000_000.0
REAL = Path(__file__).resolve().parents[3] / "shared/data/feeds/feed-rs"
LONGEST = 20  # seconds of CPU for one document; what needs more has hung (usual are milliseconds)
BATCHES, FEEDS, PAGES = 20, 200, 55  # 5,100 documents in all
HEAD = '<meta charset="utf-8"><link rel="canonical" href="/a"><time datetime="2026-05-12">'
LINKED = linked("NewsArticle", headline="T", datePublished="2026-05-12")
PAGE = f"<html><head>{LINKED}{HEAD}</head><body>{BODY}</body></html>"
LINES = '{"text": "abc", "title": "x", "url": "https://e.org/a", "published": "2026-01-01"}\n' * 3
OPML = '<opml version="2.0"><body><outline text="F"><outline xmlUrl="https://e.org/f"/></outline></body></opml>'
SITEMAP = (
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://e.org/a</loc>'
    "<lastmod>2026-05-12</lastmod></url><url><loc>https://e.org/b</loc></url></urlset>"
)
ROBOTS = "User-agent: *\nDisallow: /a*b$\nCrawl-delay: 1\nSitemap: https://e.org/s.xml\n"
OF_ALL_KINDS = SiteRules({"e.org": {
    "title": Rule((Place("ld", "NewsArticle/headline"), Place("xpath", "//h1[re:test(., @class)]")), "[aeiou]"),
    "author": Rule((Place("ld", "author"), Place("meta", "author"), Place("css", "a[href], span, p"))),
    "published": Rule((Place("css", "time"), Place("xpath", "//time/@datetime"), Place("ld", "datePublished"))),
    "text": Rule((Place("css", "p, div"), Place("xpath", "//body//text()"))),
    "remove": Rule((Place("css", "div > div, td, [hidden]"), Place("xpath", "//*[@class] | //comment()"))),
}})  # fmt: skip
OWN = (RSS, ATOM, RDF, JSON_FEED, SITEMAP, OPML, LINES, ROBOTS)


def real_feeds():
    """The feeds of the collection, where it is, but for the longest."""
    paths = sorted(chain(REAL.rglob("*.xml"), REAL.rglob("*_1.json"))) if REAL.is_dir() else []
    return [path.read_text("utf-8", "replace") for path in paths if path.stat().st_size < 60_000]


SEEDS = (*OWN, *OWN, *real_feeds())


@contextmanager
def no_hang(document):
    """Ends a test whose document keeps the CPU busy for too long; the document is shown."""

    def hung(*_):
        raise AssertionError(f"this hangs: {document[:2000]!r}")

    before = signal.signal(signal.SIGVTALRM, hung)
    signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def read_feed(data):
    """Everything that reads feeds, sitemaps, lists and rules; what is not right is refused with SourceError."""
    rules_in(data).allows("https://e.org/aXb")
    try:
        text = decoded(sitemap.unpacked(data))
    except SourceError:
        return
    for reader in (opml.read, sitemap.parse):
        try:
            reader(text)
        except SourceError:
            continue
    try:
        parsed = feeds.parse(data, text, "https://e.org/f")
    except SourceError:
        return
    for entry in parsed.entries:
        assert len(entry.key) == len(entry.digest) == 16
        assert not entry.link or entry.link.lower().startswith(("http://", "https://"))
        assert sound(entry_item(entry, "w", NOW, feed_url="https://e.org/f"))


def read_page(data, chance):
    """A page, and the same bytes as a file of any kind."""
    with suppress(SourceError):
        assert sound(page_item(decoded(data), "https://e.org/a", "w", NOW))
        host = chance.choice(sorted(bundled()))
        assert sound(page_item(decoded(data), f"https://{host}/a", "w", NOW))
        assert sound(page_item(decoded(data), "https://e.org/a", "w", NOW, rules=OF_ALL_KINDS))
    kind = chance.choice([*SUFFIXES, ""])
    assert all(sound(item) for item in content_items(data, "w", NOW, kind=kind, url="https://e.org/a"))


def sound(item):
    """An article that can be stored as it is, or a reason."""
    article = item.article
    if article is None:
        return bool(item.reason)
    dates = [when for when in (article.published, article.updated) if when is not None]
    plain = article.text == cleaned(article.text) and "\n" not in article.title + article.author + article.source
    return bool(article.text) and plain and all(0 < when <= NOW + 86_400 for when in dates)


@pytest.mark.slow
@pytest.mark.parametrize("batch", range(BATCHES))
def test_mutated_feeds_and_pages_do_no_harm(batch):
    """Each of 5,100 is read or refused within the caps; any other error is a bug."""
    chance = random.Random(batch)
    for _ in range(FEEDS):
        data = mutated(chance.choice(SEEDS), chance)
        with no_hang(data):
            read_feed(data)
    for _ in range(PAGES):
        data = mutated(PAGE, chance)
        with no_hang(data):
            read_page(data, chance)


def test_a_few_mutations_do_no_harm():
    """The same on a handful, for every run."""
    chance = random.Random("few")
    for seed in (*OWN, PAGE):
        for _ in range(4):
            data = mutated(seed, chance)
            read_feed(data)
            read_page(data, chance)


def half_stored(path):
    """Rows of the record that miss their other half."""
    queries = (
        "SELECT id FROM article WHERE (id, revision) NOT IN (SELECT id, revision FROM body)",
        "SELECT id FROM article WHERE id NOT IN (SELECT article_id FROM passage)",
        "SELECT key FROM passage WHERE key NOT IN (SELECT key FROM embedding)",
        "SELECT key FROM passage WHERE key NOT IN (SELECT rowid FROM lexical)",
        "SELECT key FROM passage WHERE article_id NOT IN (SELECT id FROM article)",
        "SELECT article_id FROM passage JOIN article ON id = article_id WHERE passage.revision <> article.revision",
    )
    with closing(sqlite3.connect(path)) as connection:
        return [row for query in queries for row in connection.execute(query)]


def test_nothing_is_half_stored(store, encoder, tmp_path):
    """Whatever is taken in out of broken documents is whole: text, passages, vectors and index terms."""
    chance = random.Random("half")
    for _ in range(40):
        data = mutated(chance.choice([RSS, ATOM, LINES, PAGE]), chance)
        take_in(content_items(data, "w", NOW, kind=chance.choice([*SUFFIXES, ""])), store, encoder)
    assert store.latest()
    assert half_stored(tmp_path / "data" / "store.sqlite3") == []


@pytest.mark.slow
def test_broken_documents_over_http(store, encoder, clock, tmp_path):
    """Feeds, pages and sitemaps that a real server gives broken: taken in by hand and watched, nothing falls over."""
    chance = random.Random("http")
    kinds = ("application/rss+xml", "text/html; charset=utf-16", "text/xml; charset=nonsense", "", "application/json")

    def answering(seed):
        def answer(_http):
            headers = chance.choice(
                [{}, {}, {"Content-Encoding": "gzip"}, {"ETag": '"x' * 900}, {"Retry-After": "soon"}]
            )
            status = chance.choice([200] * 6 + [304, 203])
            return Reply(mutated(seed, chance), chance.choice(kinds), status, headers)

        return answer

    limits = Limits(bytes=1_000_000, seconds=5.0, attempts=1, interval=0.0)
    with Site() as site, Fetcher(allow_private=True, limits=limits) as web:
        feed = RSS.replace("https://e.org", site.url("")).replace("/a?utm_source=rss", site.url("/a"))
        local = SITEMAP.replace("https://e.org", site.url(""))
        for path, seed in {"/a": PAGE, "/feed": feed, "/sitemap.xml": local, "/atom": ATOM}.items():
            site.put(path, answering(seed))
        sources = [site.url(path) for path in ("/a", "/feed", "/sitemap.xml", "/atom")]
        store.add_feed(Feed(site.url("/feed")))
        checker = Checker(store, encoder, web, clock)
        for _ in range(25):
            ingest_sources(sources, store=store, encoder=encoder, fetcher=web, now=clock)
            checked = checker.check(store.feeds()[0])
            assert checked.problem or checked.feed.last_success == clock()
            clock.turn(3600)
    assert half_stored(tmp_path / "data" / "store.sqlite3") == []
