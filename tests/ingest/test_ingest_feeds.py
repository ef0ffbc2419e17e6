"""Feeds in all their formats, and what is not one."""

import json
from contextlib import suppress
from pathlib import Path

import pytest

from ingest.articles import entry_item, feed_file_items
from ingest.feeds import opml
from ingest.feeds.entries import Reading
from ingest.feeds.feed import looks_like_feed, parse
from ingest.feeds.feed_entry import is_full
from ingest.feeds.loose_xml import without_doctype
from ingest.sources import source_items
from ingest.text.decoding import decoded
from tests.ingest.doubles import ScriptedWeb
from tests.timing import cpu_below
from vectorstore.domain import iso
from vectorstore.errors import SourceError

JSON_FEED = "https://jsonfeed.org/version/1.1"

FEEDS = Path(__file__).resolve().parents[3] / "shared/data/feeds/feed-rs"
LONG = "A sentence of the article. " * 60

RSS = f"""<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The &amp; Post</title><link>https://e.org/</link>
<ttl>90</ttl><language>en-us</language><item><title>A &amp;amp; B</title><link>/a?utm_source=rss</link>
<guid isPermaLink="false">17</guid><dc:creator>Ann</dc:creator><pubDate>Tue, 12 May 2026 08:30:00 +0200</pubDate>
<description>Short.</description><content:encoded><![CDATA[<p>{LONG}</p><p>End.</p>]]></content:encoded></item>
<item><title>No link</title><description>Text only</description></item></channel></rss>"""

ATOM = """<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Die Zeitung</title><link href="https://z.de/"/>
<entry><title type="html">Ä &lt;b&gt;b&lt;/b&gt;</title><id>tag:z.de,2026:1</id><link href="https://z.de/1"/>
<link rel="enclosure" href="https://z.de/1.mp3"/><updated>2026-05-13T09:00:00Z</updated>
<published>2026-05-12T09:00:00Z</published><author><name>Bea</name></author><author><name>Cem</name></author>
<source><title>Agentur</title></source><summary>Kurz &amp;hellip;</summary></entry></feed>"""

RDF = """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://e.org/"><title>RDF</title></channel>
<item rdf:about="https://e.org/1"><title>One</title><link>https://e.org/1</link><dc:date>2026-05-12</dc:date>
<description>Text.</description></item></rdf:RDF>"""

JSON_FEED = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "JSON",
        "home_page_url": "https://e.org/",
        "language": "en",
        "authors": [{"name": "Ann"}],
        "items": [
            {"id": 1, "url": "/1", "title": "One", "content_html": f"<p>{LONG}</p>", "date_published": "2026-05-12"},
            {"id": "2", "external_url": "https://x.org/2", "summary": "Short.", "author": {"name": "Bob"}},
            "not an item",
        ],
    }
)


def parsed(text, url="https://e.org/feed"):
    return parse(text.encode(), text, url)


def test_rss_with_everything():
    """Title, link made absolute and freed of tracking, author, date, full content, and the time between checks."""
    feed = parsed(RSS)
    first, second = feed.entries
    assert (feed.title, feed.language, feed.ttl) == ("The & Post", "en", 5400)
    assert (first.title, first.link, first.guid) == ("A & B", "https://e.org/a", "17")
    assert (first.author, first.source) == ("Ann", "The & Post")
    assert (iso(first.published), first.updated) == ("2026-05-12T06:30:00Z", None)
    assert first.text.endswith("article.\n\nEnd.")
    assert (first.full, second.full, second.link, second.text) == (True, False, "", "Text only")


def test_atom_with_everything():
    """Both dates, both authors, the outlet an entry was taken from."""
    (entry,) = parsed(ATOM).entries
    assert (entry.title, entry.link, entry.guid, entry.language) == ("Ä b", "https://z.de/1", "tag:z.de,2026:1", "de")
    assert (entry.author, entry.source, entry.text, entry.full) == ("Bea, Cem", "Agentur", "Kurz …", False)
    assert (iso(entry.published), iso(entry.updated)) == ("2026-05-12T09:00:00Z", "2026-05-13T09:00:00Z")


def test_rdf_and_json_feeds():
    """RSS 1.0 and JSON Feed give the same kind of entries."""
    (entry,) = parsed(RDF).entries
    assert (entry.title, entry.link, iso(entry.published)) == ("One", "https://e.org/1", "2026-05-12T00:00:00Z")
    one, two = parsed(JSON_FEED).entries
    assert (one.link, one.guid, one.author, one.full) == ("https://e.org/1", "1", "Ann", True)
    assert (two.link, two.author, two.text, two.full) == ("https://x.org/2", "Bob", "Short.", False)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "http9://e.org/", "file:///etc/passwd", "http://[", 7])
def test_json_feeds_link_to_the_web_only(url):
    """What is no web address is no link."""
    text = json.dumps({"version": "https://jsonfeed.org/version/1", "items": [{"id": "1", "url": url, "title": "T"}]})
    assert parsed(text).entries[0].link == ""


@pytest.mark.parametrize(
    ("content", "summary", "full"),
    [
        (LONG, "", True),
        (LONG + " Read more", "", False),
        (LONG + " […]", "", False),
        (LONG + " Weiterlesen bei E", "", False),
        ("Three sentences. Of a short report. All there.", "One sentence.", True),
        ("Short.", "Short.", False),
        ("", LONG, False),
    ],
)
def test_full_content_is_told_from_a_teaser(content, summary, full):
    """Long or much longer than the summary, and not cut off."""
    assert is_full(content, summary) is full


def one(inner):
    namespaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    text = f'<rss version="2.0" {namespaces}><channel><title>P</title><item>{inner}</item></channel></rss>'
    return parsed(text).entries[0]


def encoded(text):
    return f"<content:encoded><![CDATA[<p>{text}</p>]]></content:encoded>"


@pytest.mark.parametrize(
    ("body", "summary", "completeness"),
    [
        ("A sentence of the report. " * 25, "", "full"),
        ("A sentence of the report. " * 25, "A sentence of the report.", "full"),
        ("A sentence of the report. " * 25 + "Weiterlesen …", "", "teaser"),
        ("A sentence. " * 10, "", "full"),
        ("A sentence. " * 10, "A sentence. A sentence.", "full"),
        ("A sentence. " * 10, "A sentence. " * 10, "teaser"),
        ("A sentence. " * 10 + "[…]", "A sentence.", "teaser"),
        ("A sentence.", "", "teaser"),
    ],
)
def test_a_short_report_in_full_is_no_teaser(body, summary, completeness):
    """What the feed calls content, more than its summary or a report by length, is the article, unless it is cut."""
    entry = one(encoded(body) + f"<description>{summary}</description><link>https://e.org/a</link>")
    article = entry_item(entry, "w", 1_780_000_000.0).article
    assert article.extra["completeness"] == completeness
    assert not entry.full or summary  # without a summary the page is asked all the same


@pytest.mark.parametrize(
    ("content", "summary", "best"),
    [
        ("The whole text.", "The.", "The whole text."),
        ("Photo: X", "A summary of three lines.", "A summary of three lines."),
        ("", "Summary.", "Summary."),
        ("Content a bit shorter.", "A summary that is longer.", "Content a bit shorter."),
    ],
)
def test_the_content_is_chosen_unless_it_is_a_caption(content, summary, best):
    """Some feeds put a picture's caption where the text should be."""
    assert one(encoded(content) + f"<description>{summary}</description>").text == best


@pytest.mark.parametrize(
    ("guid", "link", "expected"),
    [
        ("<guid>https://e.org/a</guid>", "", ("https://e.org/a", "https://e.org/a")),
        ('<guid isPermaLink="false">https://e.org/a</guid>', "", ("https://e.org/a", "")),
        ("<guid>t3_1</guid>", "<link>/a</link>", ("t3_1", "https://e.org/a")),
        ('<guid isPermaLink="true">17</guid>', "<link>/a</link>", ("17", "https://e.org/a")),
        ("<guid>17</guid>", "", ("17", "")),
        ("<guid>https://e.org/a</guid>", "<link/>", ("https://e.org/a", "https://e.org/a")),
        ("", "<link>//cdn.e.org/a</link>", ("", "https://cdn.e.org/a")),
        ("", "<link>javascript:alert(1)</link>", ("", "")),
        ("", "<link><![CDATA[ https://e.org/a?b=1&c=2 ]]></link>", ("", "https://e.org/a?b=1&c=2")),
    ],
)
def test_guids_and_links(guid, link, expected):
    """A GUID stays as it is, and is a link only where it says so; relative links are made absolute."""
    entry = one(guid + link)
    assert (entry.guid, entry.link) == expected


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ("a.bell@post.online (Ann Bell)", "Ann Bell"),
        ("Ann Bell &lt;a.bell@post.museum&gt;", "Ann Bell"),
        ("a@post.com (Ann Bell), c@post.com (Cem Dag)", "Ann Bell, Cem Dag"),
        ("desk@post.news", ""),
        ("Ann Bell", "Ann Bell"),
        ("Von Ann Bell", "Ann Bell"),
        ("Ursula von Bell", "Ursula von Bell"),
        ("https://post.online/people/bell", ""),
        ("admin", ""),
    ],
)
def test_an_authors_mail_address_is_no_name(author, expected):
    """RSS asks for a mail address with the name in brackets, whatever its domain ends in."""
    assert one(f"<title>T</title><author>{author}</author>").author == expected


def test_relative_links_count_from_xml_base():
    """Atom's base, nested and relative, goes before the feed's own address."""
    text = """<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.org/x/"><title>A</title>
    <entry xml:base="y/"><title>E</title><id>urn:1</id><link href="z"/></entry></feed>"""
    assert parsed(text).entries[0].link == "https://base.org/x/y/z"


def test_entries_that_all_link_to_the_home_page_are_several():
    """Without GUIDs, their titles tell them apart; two titles under one link are an entry and its update."""
    item = "<item><link>https://e.org/</link><title>{}</title><description>Text of {}.</description></item>"
    several = parsed(f"<rss version='2.0'><channel>{''.join(item.format(t, t) for t in 'ABC')}</channel></rss>")
    assert [entry.title for entry in several.entries] == ["A", "B", "C"]
    assert len({entry.key for entry in several.entries}) == 3
    assert all(entry.apart for entry in several.entries)
    two = parsed(f"<rss version='2.0'><channel>{''.join(item.format(t, t) for t in 'AB')}</channel></rss>")
    assert [entry.title for entry in two.entries] == ["A"]


@pytest.mark.parametrize(
    ("date", "why"),
    [
        ("vor zwei Stunden", "is not understood"),
        ("Tue, 12 May 2026 25:61:00 GMT", "is not understood"),
        ("Thu, 01 Jan 1970 00:00:00 GMT", "before 1990"),
        ("Tue, 12 May 2026 08:30:00 GMT", ""),
        ("", ""),
    ],
)
@pytest.mark.parametrize("made", ["rss", "json"])
def test_a_date_that_leaves_an_entry_undated_is_told(date, why, made):
    """As of a JSON line; no date at all is worth no note."""
    rss = f"<rss version='2.0'><channel><item><title>T</title><description>Text.</description><pubDate>{date}</pubDate>"
    said = {"id": "1", "content_text": "Text.", "date_published": date}
    text = f"{rss}</item></channel></rss>" if made == "rss" else json.dumps({"version": JSON_FEED, "items": [said]})
    (item,) = feed_file_items(text.encode(), "f", 1.8e9)
    assert (item.article.published is None) is (why != "" or not date)
    assert [note for note in item.notes if why in note] == list(item.notes)
    assert len(item.notes) == bool(why)


@pytest.mark.parametrize("place", ["<title>", "<channel>", "Pegel", "</rss>"])
@pytest.mark.parametrize("declared", ["", "utf-8", "windows-1252"])
def test_a_zero_byte_leaves_a_feed_as_it_is(place, declared):
    """Wherever it strayed to, the entries are read."""
    head = f"<?xml version='1.0' encoding='{declared}'?>" if declared else ""
    item = f"<item><title>Pegel {'fällt und steigt ' * 9}</title><description>Wasser bis Bö.</description></item>"
    feed = f"{head}<rss version='2.0'><channel><title>Bote</title>{item}</channel></rss>".replace(
        place, f"{place}\0", 1
    )
    data = feed.encode(declared or "utf-8")
    assert [entry.text for entry in parse(data, decoded(data)).entries] == ["Wasser bis Bö."]


def test_one_stray_byte_leaves_the_rest_as_it_is():
    """In a feed that is UTF-8 but for it; what is wholly in another set, declared or not, is read in that."""
    feed = "<rss version='2.0'><channel><item><title>Größe – „heiß“, 5 €</title></item></channel></rss>"
    for data in (feed.encode() + b"<!-- \xff -->", feed.encode("cp1252")):
        assert parse(data, decoded(data)).entries[0].title == "Größe – „heiß“, 5 €"
    told = b'<?xml version="1.0" encoding="windows-1252"?>' + feed.encode("cp1252")
    assert parse(told, decoded(told)).entries[0].title == "Größe – „heiß“, 5 €"


def test_an_entry_that_comes_twice_counts_once():
    """The same GUID and link twice is one entry, the first; a GUID that all entries share identifies none."""
    item = "<item><guid isPermaLink='false'>{}</guid><link>https://e.org/{}</link><title>{}</title></item>"
    twice = parsed(f"<rss version='2.0'><channel>{item.format(1, 1, 'A')}{item.format(1, 1, 'B')}</channel></rss>")
    assert [entry.title for entry in twice.entries] == ["A"]
    shared = parsed(f"<rss version='2.0'><channel>{item.format(1, 1, 'A')}{item.format(1, 2, 'B')}</channel></rss>")
    assert [(entry.title, entry.guid) for entry in shared.entries] == [("A", ""), ("B", "")]
    assert len({entry.key for entry in shared.entries}) == 2


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("Tue, 12 May 2026 08:30:00 +0200", "2026-05-12T06:30:00Z"),
        ("Tue, 12 May 2026 08:30:00 EST", "2026-05-12T13:30:00Z"),
        ("Tue, 12 May 2026 08:30:00 CEST", "2026-05-12T06:30:00Z"),
        ("Di, 13 Jan 2026 08:30:00 MEZ", "2026-01-13T07:30:00Z"),
        ("Tue, 12 May 2026 08:30:00 BST", "2026-05-12T07:30:00Z"),
        ("12 May 2026 08:30 GMT", "2026-05-12T08:30:00Z"),
        ("Tue, 12 May 26 08:30:00 GMT", "2026-05-12T08:30:00Z"),
        ("2026-05-12T08:30:00.123+02:00", "2026-05-12T06:30:00Z"),
        ("2026-05-12 08:30:00", "2026-05-12T08:30:00Z"),
        ("2026-05-12", "2026-05-12T00:00:00Z"),
        ("20260512", "2026-05-12T00:00:00Z"),
        ("Di, 12 Mai 2026 08:30:00 +0200", "2026-05-12T06:30:00Z"),
        ("12. Mai 2026", "2026-05-12T00:00:00Z"),
        ("May 12, 2026", "2026-05-12T00:00:00Z"),
        ("1778574600", "2026-05-12T08:30:00Z"),
        ("2026年5月12日 08:30", "2026-05-12T08:30:00Z"),
        ("2026/05/12", "2026-05-12T00:00:00Z"),
        ("20260512T083000Z", "2026-05-12T08:30:00Z"),
        ("20260512T083000+0200", "2026-05-12T06:30:00Z"),
        ("Tue May 12 08:30:00 MESZ 2026", "2026-05-12T06:30:00Z"),
        ("2026-13-05", None),
        ("2026-14-05T08:30:00Z", None),
        ("2026-06-31", None),
        ("2026-05", None),
        ("2026", None),
        ("Tue, 12 May 2026 08:30:00 A", "2026-05-12T09:30:00Z"),
        ("05/06/2026", None),
        ("yesterday", None),
        ("0000-00-00", None),
        ("", None),
    ],
)
def test_dates_of_all_kinds(given, expected):
    """RFC 822 in its varieties, ISO 8601, German and English words, epochs; what is ambiguous or none is undated."""
    assert iso(one(f"<title>T</title><pubDate>{given}</pubDate>").published) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Zwei &amp;lt; drei", "Zwei < drei"),
        ("&lt;b&gt;Fett&lt;/b&gt; &amp;amp; mehr", "Fett & mehr"),
        ("<![CDATA[<i>Kursiv</i> &amp; mehr]]>", "Kursiv & mehr"),
        ("AT&T", "AT&T"),
        ("How to use &amp;lt;canvas&amp;gt; in news", "How to use <canvas> in news"),
        ("AT&amp;amp;T buys &amp;lt;X&amp;gt;", "AT&T buys <X>"),
        ("<![CDATA[Generic List<String> explained]]>", "Generic List<String> explained"),
        (
            "A &amp;lt;em&amp;gt;big&amp;lt;/em&amp;gt; H&amp;lt;sub&amp;gt;2&amp;lt;/sub&amp;gt;O&lt;br /&gt;",
            "A big H2O",
        ),
        ('&lt;foo-bar class="x"&gt;Name &lt;A HREF="/x"&gt;and link&lt;/A&gt;', "Name and link"),
        ("Caf&eacute;", "Café"),
        ("  zwei\n Zeilen ", "zwei Zeilen"),
    ],
)
def test_titles_are_plain(title, expected):
    """Markup and entities go, however often they were escaped; raw ampersands and words in angle brackets stay."""
    assert one(f"<title>{title}</title>").title == expected


@pytest.mark.parametrize(
    ("kind", "said", "expected"),
    [
        ("", "How to use &lt;canvas&gt; in news", "How to use <canvas> in news"),
        (' type="text"', "The &lt;b&gt; tag &amp;amp; more", "The <b> tag & more"),
        ("", "&lt;i&gt;Careless&lt;/i&gt; ones", "Careless ones"),
        ("", "&lt;img src='/x.png'/&gt;Careless ones", "Careless ones"),
        (' type="html"', "Html &lt;b&gt;bold&lt;/b&gt; &amp;amp; more", "Html bold & more"),
        (' type="xhtml"', '<div xmlns="http://www.w3.org/1999/xhtml">An <em>em</em></div>', "An em"),
    ],
)
@pytest.mark.parametrize("place", ["title", "content", "summary"])
def test_what_atom_calls_text_is_text(kind, said, expected, place):
    """Its words in angle brackets stay, unless it is clearly HTML all the same."""
    entry = f"<entry><id>tag:z.de,2026:1</id><{place}{kind}>{said}</{place}></entry>"
    (read,) = parsed(f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Z</title>{entry}</feed>').entries
    assert (read.title if place == "title" else read.text) == expected


def test_an_entry_without_a_title_has_its_first_words():
    """Whole words, and a sign that more follows."""
    long = "The harbour authority of Longton said on Wednesday that it would close the northern basin for eleven weeks."
    titles = [
        entry_item(one(f"<description>{text}</description>"), "", 1.8e9).article.title for text in (long, "Short.")
    ]
    assert titles == ["The harbour authority of Longton said on Wednesday that it would close the…", "Short."]


@pytest.mark.parametrize(
    ("text", "is_feed"),
    [
        (RSS, True),
        (ATOM, True),
        (RDF, True),
        (JSON_FEED, True),
        ("<!doctype html><html><body>rss</body></html>", False),
        ('<?xml version="1.0"?><html><rss></rss></html>', False),
        ('{"version": 1}', False),
        ("feed", False),
    ],
)
def test_feeds_are_told_from_pages(text, is_feed):
    """A page served as XML is no feed."""
    assert looks_like_feed(text) is is_feed


LATIN = '"-//W3C//ENTITIES Latin 1 for XHTML//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml-lat1.ent"'


@pytest.mark.parametrize(
    "doctype",
    [
        f"<!DOCTYPE rdf:RDF [\n<!ENTITY % HTMLlat1 PUBLIC {LATIN}>\n%HTMLlat1;\n]>",
        '<!DOCTYPE rss [<!ENTITY nbsp "&#160;"> <!-- it\'s ] --> <?x ]?>]>',
        '<!-- a feed --> <!doctype rss SYSTEM "a>b" [<!entity a "]>">] >',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_that_are_declared_are_not_read(doctype, encoding):
    """Old feeds declare those of HTML: the declaration goes, the entries stay, and HTML's own entities are known."""
    text = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}{RSS[21:]}'.replace("No link", "Gr&uuml;n&nbsp;Li")
    feed = parse(text.encode(encoding), text, "https://e.org/feed")
    assert [entry.title for entry in feed.entries] == ["A & B", "Grün Li"]


def test_entities_are_not_expanded():
    """A reference to what a feed declares itself stays what it is, also where it would grow without end."""
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    feed = parsed(bomb + RSS[21:].replace("No link", "&b; &c;"))
    assert feed.entries[1].title == "&b; &c;"


@pytest.mark.parametrize(
    "text",
    [
        RSS.replace("<channel>", '<!DOCTYPE x [<!ENTITY a "aaaa">]><channel>'),
        '<!DOCTYPE x [<!ENTITY a "aaaa">' + RSS[21:],
        '<!DOCTYPE x [<!ENTITY a "]>' + RSS[21:],
        "<!DOCTYPE x []><!DOCTYPE x [<!ENTITY a 'aaaa'>]>" + RSS[21:],
    ],
)
def test_entities_declared_where_none_may_be_are_refused(text):
    """Before any parser sees it."""
    with pytest.raises(SourceError, match="entities"):
        parsed(text)


@pytest.mark.parametrize("piece", ["<!-- --", "<!--", '"', "'\"", "<?", "[", "<", "<!-- -->", "<!ENTITY a 'b'>"])
@pytest.mark.parametrize("before", ["", "<!DOCTYPE x ["])
def test_a_document_type_without_end_costs_no_time(before, piece):
    """Looking for its end takes as long as reading it."""
    with cpu_below(5), suppress(SourceError):
        without_doctype(before + piece * 200_000)


def test_a_value_that_cannot_be_costs_no_entry():
    """A time beyond all numbers, half a character, an address that was never filled in."""
    keys = [{}, {"date_published": 10**400}, {"url": "https://e.org/\ud800"}, {"url": "https://[e]/"}, {}]
    items = [{"id": str(number), "title": f"T{number}", "content_text": "A.", **one} for number, one in enumerate(keys)]
    feed = parsed(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}))
    assert [entry.title for entry in feed.entries] == ["T0", "T1", "T2", "T3", "T4"]
    assert [entry.link for entry in feed.entries] == ["", "", "https://e.org/\ufffd", "", ""]
    assert feed.losses == ()


@pytest.mark.parametrize(("text", "module"), [(RSS, "feed"), (JSON_FEED, "feed_json")])
def test_an_error_nobody_foresaw_costs_one_entry(text, module, monkeypatch):
    """The others come, and the loss is told."""

    def failing(title):
        if title in ("No link", "One"):
            raise KeyError(title)
        return title

    monkeypatch.setattr(f"ingest.feeds.{module}.plain_title", failing)
    feed = parsed(text)
    assert len(feed.entries) == 1
    assert feed.losses == ("1 of its entries could not be read; the log has the details",)


@pytest.mark.parametrize("text", ["/etc/passwd", "http://127.0.0.1:9/", "<rss>", "", "{}", "<rss><channel>"])
def test_what_is_no_feed_is_refused(text):
    """What is parsed is what was fetched: a path or an address is not opened."""
    try:
        assert parsed(text).entries == ()
    except SourceError as error:
        assert "not a feed" in str(error)  # noqa: PT017


def test_too_many_entries_are_counted():
    """Beyond a thousand they are left out, and the feed says how many."""
    item = "<item><title>x</title></item>"
    feed = parsed(f"<rss version='2.0'><channel>{item * 1005}</channel></rss>")
    assert (len(feed.entries), feed.dropped) == (1000, 5)


def test_an_entry_that_changes_has_another_digest():
    """The digest is what decides whether a page is fetched again; the key stays."""
    before, after = (parsed(text).entries[0] for text in (RSS, RSS.replace("End.", "New end.")))
    assert before.key == after.key
    assert before.digest != after.digest


def expected_parses():
    """Every feed of the collection that has its expected parse beside it."""
    names = FEEDS.rglob("*.serde.json") if FEEDS.is_dir() else []
    found = [(next(iter(set(name.parent.glob(f"{name.name[:-11]}.*")) - {name}), None), name) for name in sorted(names)]
    return [pytest.param(feed, name, id=feed.name) for feed, name in found if feed is not None]


@pytest.mark.skipif(not FEEDS.is_dir(), reason="the shared feeds are not here")
@pytest.mark.parametrize(("path", "expected"), expected_parses())
def test_real_feeds_are_read_as_others_read_them(path, expected):
    """Every feed of the feed-rs collection gives as many entries as feed-rs finds in it."""
    data = path.read_bytes()
    theirs = json.loads(expected.read_text("utf-8"))["entries"]
    assert len(parse(data, decoded(data), "http://example.com/feed").entries) == len(theirs)


def test_opml_is_read_and_written_again():
    """Nested folders, odd case, doubles and addresses that are none; what is written can be read."""
    text = """<?xml version="1.0"?><opml version="1.0"><body><outline text="News"><outline title="A &amp; B"
    xmlUrl="https://a.org/f" htmlUrl="https://a.org/"/><outline text="B" xmlurl="https://b.org/f"/></outline>
    <outline xmlUrl="https://a.org/f"/><outline xmlUrl="file:///etc/passwd"/></body></opml>"""
    outlines = opml.read(text)
    assert [(outline.url, outline.title) for outline in outlines] == [
        ("https://a.org/f", "A & B"),
        ("https://b.org/f", "B"),
    ]
    assert opml.read(opml.write(outlines)) == (outlines[0], outlines[1])


def test_opml_keeps_its_folders():
    """Folders in folders come back as they were, with odd names, and feeds outside of any."""
    outlines = (
        opml.Outline("https://a.org/f", "A"),
        opml.Outline("https://b.org/f", "B", "https://b.org/", "News"),
        opml.Outline("https://c.org/f", "C", "", "News/Ausland & Co"),
        opml.Outline("https://d.org/f", "D", "", "Zeitungen"),
    )
    assert opml.read(opml.write(reversed(outlines))) == outlines


def test_outlines_by_careless_programs():
    """Bare ampersands, HTML's entities, the scheme by which programs hand feeds on, a feed that only says it is one."""
    text = """<opml><body><outline text="B&uuml;cher & Caf&eacute;" xmlUrl="https://a.org/f?a=1&b=2&copy=3"/>
    <outline text="B" xmlUrl="feed://b.org/f"/><outline text="C" xmlUrl="feed:https://c.org/f"/>
    <outline text="D" type="rss"/><outline text="E" type="rss"><outline text="F" xmlUrl="https://f.org/f"/></outline>
    </body></opml>"""
    assert [(outline.url, outline.title) for outline in opml.read(text)] == [
        ("https://a.org/f?a=1&b=2&copy=3", "Bücher & Café"),
        ("http://b.org/f", "B"),
        ("https://c.org/f", "C"),
        ("https://f.org/f", "F"),
    ]
    assert opml.refused(text) == ("'D' was left out: it has no address.",)


def test_outlines_without_an_address_are_named():
    """A feed whose address is none or empty is told; folders and links to pages are no feeds."""
    text = """<opml><body><outline text="News"><outline text="A" xmlUrl="https://a.org/f"/>
    <outline text="B" xmlUrl="b"/><outline xmlUrl=" "/></outline><outline text="C" type="link" url="https://c.org/"/></body></opml>"""
    assert opml.refused(text) == (
        "'B' was left out: 'b' is not a web address.",
        "'an outline without a name' was left out: it has no address.",
    )


def test_opml_of_other_kinds():
    """A feed's address under `url`, other kinds of outlines beside it, references to what is no character."""
    text = """<opml><body><outline text="A&#xD800;&#0;&#99999999;B" type="RSS" url="https://a.org/f"/>
    <outline type="link" url="https://b.org/"/></body></opml>"""
    assert opml.read(text) == (opml.Outline("https://a.org/f", "AB"),)


@pytest.mark.parametrize("text", ["", "<html></html>", '<opml><!DOCTYPE opml [<!ENTITY a "b">]></opml>', "not xml"])
def test_what_is_no_opml_is_refused(text):
    """With a reason, and without expanding anything."""
    with pytest.raises(SourceError):
        opml.read(text)


def test_what_a_weblog_adds_to_each_entry_is_no_text():
    """Invitations go, as from pages; that the text was cut off is seen before."""
    body = f"<p>{'A long story is told here. ' * 60}</p>"
    added = "<p>The post <a>Story</a> appeared first on <a>Peat Free Blog</a>.</p>"
    item = "<item><title>T{0}</title><description><![CDATA[{1}]]></description></item>"
    cut = f"{body}<p>Continue reading Story</p>"
    feed = parsed(f"<rss version='2.0'><channel>{item.format(1, body + added)}{item.format(2, cut)}</channel></rss>")
    assert [entry.text.count("story is told") for entry in feed.entries] == [60, 60]
    assert not any("Peat Free" in entry.text or "Continue" in entry.text for entry in feed.entries)
    assert not feed.entries[1].full


def test_a_list_in_a_list_is_a_failure():
    """Lists that name lists would never end; the feeds beside them come."""
    web = ScriptedWeb()
    lists = [["/l2.opml", "/feed", "/"], ["/l3.opml"], ["/l4.opml"], ["/feed"]]
    for number, named in enumerate(lists, start=1):
        outlines = "".join(f'<outline xmlUrl="https://e.org{path}"/>' for path in named)
        web.put(f"https://e.org/l{number}.opml", f"<opml><body>{outlines}</body></opml>")
    web.put("https://e.org/feed", RSS.replace("<link>/a?utm_source=rss</link>", ""), "application/rss+xml")
    announced = '<link rel="alternate" type="application/rss+xml" href="/l3.opml">'
    web.put("https://e.org/", f"<html><head><title>E</title>{announced}</head><body></body></html>")
    items = list(source_items(["https://e.org/l1.opml"], Reading(web, lambda: 1_780_000_000.0)))
    assert [item.article.title for item in items if item.article] == ["A & B", "No link"]
    failed = [(item.where, item.reason) for item in items if item.reason]
    assert [where for where, _ in failed] == ["https://e.org/l2.opml", "https://e.org/"]
    assert all("a list of subscriptions where a feed should be" in reason for _, reason in failed)
