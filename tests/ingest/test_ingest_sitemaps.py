"""Sitemaps over real servers: found, read newest first, gone on with, and the ones that are broken or too much."""

import gzip

import pytest

from ingest.feeds import backfill, sitemap
from ingest.pipeline import ingest_sources
from ingest.web.fetch import Fetcher, Limits
from tests.ingest.servers import Reply, Site
from vectorstore.errors import SourceError

QUICK = Limits(seconds=5.0, attempts=1, wait=0.01, interval=0.0)
XML = "application/xml"
NAMESPACES = (
    'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"'
    ' xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"'
)


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def ingest(store, encoder, clock):
    with Fetcher(allow_private=True, limits=QUICK) as fetcher:
        yield lambda *sources: ingest_sources(sources, store=store, encoder=encoder, fetcher=fetcher, now=clock)


def page(name):
    text = f"<p>{f'The council of {name} has decided about its bridge over the river today. ' * 6}</p>"
    return f"<html><head><title>{name}</title></head><body><article>{text}</article></body></html>"


def located(url, lastmod="", news=""):
    dated = f"<lastmod>{lastmod}</lastmod>" if lastmod else ""
    return f"<url><loc>{url}</loc>{dated}{news}</url>"


def urlset(*entries):
    return f'<?xml version="1.0" encoding="UTF-8"?><urlset {NAMESPACES}>{"".join(entries)}</urlset>'


def index(*addresses):
    inside = "".join(f"<sitemap><loc>{url}</loc><lastmod>{day}</lastmod></sitemap>" for url, day in addresses)
    return f"<sitemapindex {NAMESPACES}>{inside}</sitemapindex>"


def fetched_pages(site):
    return [path for path, _ in site.requests if path.startswith("/a")]


def test_a_sitemap_is_taken_in_newest_first(site, ingest, store):
    """Its pages become articles by their own addresses, none of which counts as news for followers."""
    links = [site.put(f"/a{number}", page(f"Town {number}")) for number in range(3)]
    days = ("2026-01-01", "2026-03-01", "2026-02-01")
    text = urlset(*(located(link, day) for link, day in zip(links, days, strict=True)))
    report = ingest(site.put("/sitemap.xml", Reply(text, XML)))
    assert report.counts["new"] == 3
    assert fetched_pages(site)[0] == "/a1"
    ids = [article.id for article in store.latest()]
    assert store.backlog(ids) == set(ids)


def test_pages_taken_in_before_are_not_fetched_again_unless_they_changed(site, ingest):
    """Only what is new, or was changed after it was fetched, is asked for at the next run."""
    old, changed = site.put("/a1", page("One")), site.put("/a2", page("Two"))
    url = site.put("/sitemap.xml", Reply(urlset(located(old, "2020-01-01"), located(changed, "2020-01-01")), XML))
    ingest(url)
    site.requests.clear()
    report = ingest(url)
    assert (report.counts["unchanged"], fetched_pages(site)) == (2, [])
    site.put("/a2", page("Another two"))
    later = [located(old, "2020-01-01"), located(changed, "2999-01-01"), located(site.put("/a3", page("Three")))]
    site.put("/sitemap.xml", Reply(urlset(*later), XML))
    report = ingest(url)
    assert sorted(fetched_pages(site)) == ["/a2", "/a3"]
    assert (report.counts["new"], report.counts["revised"], report.counts["unchanged"]) == (1, 1, 1)


def test_a_news_sitemap_brings_date_title_and_outlet(site, ingest, store):
    """They fill in what the page itself does not say; pictures with titles of their own do not confuse it."""
    news = (
        "<image:image><image:title>A picture</image:title></image:image>"
        "<news:news><news:publication><news:name>The Post</news:name><news:language>en</news:language>"
        "</news:publication><news:publication_date>2026-05-12T08:30:00Z</news:publication_date>"
        "<news:title>Bridge decided</news:title></news:news>"
    )
    bare = page("x").replace("<title>x</title>", "")
    ingest(site.put("/news-sitemap.xml", Reply(urlset(located(site.put("/a", bare), news=news)), XML)))
    (article,) = store.latest()
    assert (article.title, article.source, article.published) == ("Bridge decided", "The Post", 1_778_574_600.0)


def test_an_index_leads_to_its_sitemaps_packed_or_not(site, ingest):
    """Indexes of indexes, gzip files, and a sitemap named twice."""
    one, two = site.put("/a1", page("One")), site.put("/a2", page("Two"))
    plain = site.put("/s1.xml", Reply(urlset(located(one)), XML))
    packed = site.put("/s2.xml.gz", Reply(gzip.compress(urlset(located(two)).encode()), "application/gzip"))
    inner = site.put("/inner.xml", Reply(index((plain, "2026-01-01"), (packed, "2026-02-01"), (plain, "")), XML))
    report = ingest(site.put("/sitemap.xml", Reply(index((inner, ""), (inner, "")), XML)))
    assert (report.counts["new"], report.counts["failed"]) == (2, 0)
    assert len(site.asked("/s1.xml")) == 1


def test_robots_txt_leads_to_the_sitemaps_it_names(site, ingest):
    """Named itself, robots.txt is a list of sitemaps; one without any says so."""
    listed = site.put("/s.xml", Reply(urlset(located(site.put("/a", page("One")))), XML))
    url = site.put("/robots.txt", Reply(f"User-agent: *\nAllow: /\nSitemap: {listed}", "text/plain"))
    assert ingest(url).counts["new"] == 1
    site.put("/robots.txt", Reply("User-agent: *\nAllow: /", "text/plain"))
    assert ingest(url).failures[0].reason == "it names no sitemap"


def test_pages_that_robots_txt_refuses_are_left_out(site, ingest):
    """A sitemap is no permission."""
    site.put("/robots.txt", Reply("User-agent: *\nDisallow: /a1", "text/plain"))
    links = [site.put(f"/a{number}", page(f"Town {number}")) for number in range(3)]
    report = ingest(site.put("/sitemap.xml", Reply(urlset(*map(located, links)), XML)))
    assert (report.counts["new"], report.counts["failed"]) == (2, 1)
    assert "robots.txt" in report.failures[0].reason
    assert "/a1" not in fetched_pages(site)


def test_html_where_a_sitemap_should_be_is_recognised(site, ingest):
    """By hand and inside an index: a line that says what came instead."""
    html = "<!doctype html><html><body><p>Not found, but politely.</p></body></html>"
    report = ingest(site.put("/sitemap.xml", html))
    assert "a web page where a sitemap should be" in report.failures[0].reason
    child = site.put("/child", Reply(html, XML))
    report = ingest(site.put("/sitemap.xml", Reply(index((child, ""), (site.url("/gone"), "")), XML)))
    reasons = " ".join(note.reason for note in report.failures)
    assert "a web page where a sitemap should be" in reasons
    assert "answered 404" in reasons


def test_pages_of_other_sites_are_left_out(site, ingest):
    """A sitemap speaks for its own site; the report counts what does not belong there."""
    text = urlset(located(site.put("/a", page("One"))), located("https://elsewhere.example/b"))
    report = ingest(site.put("/sitemap.xml", Reply(text, XML)))
    assert report.counts["new"] == 1
    assert report.failures[0].reason == "1 entry of another site was left out"


def test_an_index_that_lists_itself_ends(site, ingest):
    """Circles and endless nesting are left after a few levels."""
    for number in range(6):
        site.put(f"/s{number}.xml", Reply(index((site.url(f"/s{number + 1}.xml"), ""), (site.url("/s0.xml"), "")), XML))
    report = ingest(site.url("/s0.xml"))
    assert "nested deeper" in report.failures[-1].reason
    assert len(site.requests) < 8


def test_what_is_nested_too_deep_is_told_and_not_fetched(site, ingest):
    """Three levels are read; of the fourth nothing is asked for, and the report says that it was left out."""
    deep = [site.put(f"/deep{number}.xml", Reply(urlset(located(site.url("/a"))), XML)) for number in range(3)]
    third = site.put("/third.xml", Reply(index(*((url, "") for url in deep)), XML))
    second = site.put("/second.xml", Reply(index((third, "")), XML))
    report = ingest(site.put("/first.xml", Reply(index((second, "")), XML)))
    assert [path for path, _ in site.requests if path.endswith(".xml")] == ["/first.xml", "/second.xml", "/third.xml"]
    assert [note.reason for note in report.failures] == ["sitemaps nested deeper than 3 levels were left out (3)"]


def test_a_sitemap_that_two_indexes_name_is_read_once(site, ingest):
    """Its pages are counted once as well."""
    both = site.put("/both.xml", Reply(urlset(located(site.put("/a1", page("One")))), XML))
    indexes = [site.put(f"/index{number}.xml", Reply(index((both, ""), (both, "")), XML)) for number in range(2)]
    report = ingest(site.put("/first.xml", Reply(index(*((url, "") for url in indexes)), XML)))
    assert len(site.asked("/both.xml")) == 1
    assert (report.counts["new"], report.total) == (1, 1)


def test_a_bomb_in_a_sitemap_stays_small(site, ingest):
    """What unpacks to more than the protocol allows is refused, as are entities."""
    report = ingest(site.put("/sitemap.xml.gz", Reply(gzip.compress(b" " * 60_000_000), "application/gzip")))
    assert "unpacks to more than 50 MB" in report.failures[0].reason
    with pytest.raises(SourceError, match="entities"):
        sitemap.parse(urlset('<!DOCTYPE x [<!ENTITY a "b">]>'))
    with pytest.raises(SourceError, match="damaged"):
        sitemap.unpacked(gzip.compress(b"x" * 1000)[:-20])


def test_relative_addresses_count_from_the_sitemap(site, ingest, store):
    """Against the protocol, and common all the same; one that lists nothing is told."""
    for path in ("/news/a1", "/news/a2"):
        site.put(path, page(path))
    site.put("/news/part.xml", Reply(urlset(located("a1"), located("/news/a2")), XML))
    assert ingest(site.put("/news/sitemap.xml", Reply(index(("part.xml", "2026-01-01")), XML))).counts["new"] == 2
    assert {article.url for article in store.latest()} == {site.url("/news/a1"), site.url("/news/a2")}
    report = ingest(site.put("/empty/sitemap.xml", Reply(urlset(located("javascript:x")), XML)))
    assert [note.reason for note in report.failures] == ["it lists no page"]


def test_a_sitemap_may_be_a_list_of_addresses(site, ingest):
    """One a line, and nothing else; it is no article."""
    pages = [site.put(f"/a{number}", page(f"Bridge {number}")) for number in range(2)]
    report = ingest(site.put("/sitemap.txt", Reply("\n".join([*pages, pages[0], "https://other.org/a"]), "text/plain")))
    assert report.counts["new"] == 2
    assert [failure.reason for failure in report.failures] == ["1 entry of another site was left out"]
    assert not sitemap.looks_like_sitemap("https://e.org/a says that nothing was decided.")


def test_bare_ampersands_in_addresses_stay():
    """Half of the addresses of shops and archives have them, and few programs escape them; CDATA is as it is."""
    text = urlset(
        "<url><loc>https://e.org/?a=1&b=2&amp;c=3</loc></url><url><loc><![CDATA[https://e.org/?a=1&b=4]]></loc></url>"
    )
    assert [page.url for page in sitemap.parse(text).pages] == ["https://e.org/?a=1&b=2&c=3", "https://e.org/?a=1&b=4"]


@pytest.mark.slow
def test_only_so_many_entries_count():
    """The newest five thousand at a time; of one file at most what the protocol allows."""
    entries = "".join(located(f"https://e.org/{number}") for number in range(sitemap.ENTRIES + 7))
    parsed = sitemap.parse(urlset(entries))
    assert (len(parsed.pages), parsed.dropped) == (sitemap.ENTRIES, 7)
    survey = backfill.Survey(site="https://e.org/sitemap.xml", mark="")
    dated = (sitemap.Location(f"https://e.org/{day}", changed=float(day)) for day in range(backfill.PAGES + 10))
    reading = backfill.Reading(web=None, now=lambda: 0.0)
    survey.add(dated, reading, {})
    assert survey.older == 10
    assert [page.changed for page in survey.pages[:2]] == [backfill.PAGES + 9.0, backfill.PAGES + 8.0]
    assert survey.pages[-1].changed == 10.0


@pytest.mark.parametrize(
    "text",
    [
        urlset(located("https://e.org/a"))[:-20],
        urlset("<url><loc> https://e.org/a\n</loc></url>", "<url><loc>/relative</loc></url>", "<url/>"),
        urlset("<!-- x -->", located("https://e.org/a?x=1&y=2"), located("https://e.org/a?x=1&amp;y=2"))[:-3],
        "<ns:urlset xmlns:ns='http://www.google.com/schemas/sitemap/0.84'><ns:url><ns:loc>https://e.org/a</ns:loc></ns:url>",
        "<urlset><url><loc>https://e.org/a</loc><lastmod>&#xD800;&#x110000;&#1;</lastmod></url></urlset>",
        "\ufeff  <urlset><url><loc><![CDATA[https://e.org/a]]></loc></url></urlset>",
    ],
)
def test_broken_sitemaps_give_what_can_be_saved(text):
    """Cut off, without namespace, with raw ampersands, with addresses that are none."""
    assert next(page.url for page in sitemap.parse(text).pages).startswith("https://e.org/a")


def test_undated_sitemaps_are_read_from_the_highest_number():
    """Archives without dates are mostly numbered, the newest last."""
    found = [sitemap.Location(f"https://e.org/archive-2026-{month}.xml") for month in (9, 11, 10)]
    dated = sitemap.Location("https://e.org/1.xml", changed=5.0)
    assert [one.url[-6:] for one in sitemap.newest_first((*found, dated))] == ["/1.xml", "11.xml", "10.xml", "-9.xml"]
