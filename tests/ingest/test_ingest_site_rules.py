"""Rules by site: whose come first, what each kind of place holds, and that odd pages are survived."""

import json
import tomllib

import pytest

from ingest.articles import page_item
from ingest.feeds.checking import Checker
from ingest.files.files import file_items
from ingest.pages import site_file
from ingest.pages.page import read_page
from ingest.pages.site_file import Place, bundled, read_site_rules, selector
from ingest.pages.site_rules import ALL_RULES, GENERAL_RULES_ALONE, SiteRules
from ingest.pipeline import ingest_sources
from ingest.web.fetch import Fetcher, Limits
from tests.ingest.doubles import ScriptedWeb
from tests.ingest.publisher_pages import ENGLISH, GERMAN, linked, paragraphs
from tests.ingest.servers import RSS, Reply, Site
from vectorstore.domain import iso
from vectorstore.record.feeds import Feed

NOW = 1_780_000_000.0
URL = "https://www.bote.example/a"


@pytest.fixture
def ruled(tmp_path):
    """Rules as a community writes them, into a file and out of it."""

    def read(toml):
        path = tmp_path / "sites.toml"
        path.write_text(toml, encoding="utf-8")
        return SiteRules(read_site_rules(path))

    return read


def page(head="", body=""):
    return f"<html><head>{head}</head><body>{body}{paragraphs(GERMAN)}</body></html>"


def about(html, rules, url=URL):
    return read_page(html, url, rules=rules).about


HEADLINES = (
    '<meta property="og:title" content="Aus og"><meta name="bote:title" content="Aus meta">'
    "<title>Aus dem Titel</title>" + linked(**{"@type": "NewsArticle"}, headline="Aus den Daten")
)


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("og:title", "Aus og"),
        ("meta:bote:title", "Aus meta"),
        ("ld:headline", "Aus den Daten"),
        ("ld:NewsArticle/headline", "Aus den Daten"),
        ("css:title", "Aus dem Titel"),
        ("css:h1.big, h2", "Aus der Zeile"),
        ("xpath://h1[@class='big']", "Aus der Zeile"),
        ("xpath:string(//h1)", "Aus der Zeile"),
        ("xpath://h1/@data-t", "Aus einem Attribut"),
    ],
)
def test_each_kind_of_place_is_read(ruled, place, found):
    """The named places of one page that says something else in each."""
    html = page(HEADLINES, '<h1 class="big" data-t="Aus einem Attribut">Aus der <b>Zeile</b></h1>')
    assert about(html, ruled(f'["bote.example"]\ntitle = """{place}"""')).title == found


def test_places_are_asked_in_their_order_and_the_general_rules_last(ruled):
    """The first that holds anything counts; where none does, the page is read as without rules."""
    html = page(HEADLINES, "<h1>Aus og</h1>")
    both = ruled('["bote.example"]\ntitle = ["css:h6", "meta:none", "ld:headline", "og:title"]')
    assert about(html, both).title == "Aus den Daten"
    neither = ruled('["bote.example"]\ntitle = ["css:h6", "ld:none", "ld:Recipe/name"]')
    assert about(html, neither) == about(html, GENERAL_RULES_ALONE)


def test_what_a_rule_cuts_and_the_outlet_are_no_title(ruled):
    """A section by the rule's own expression, the outlet as ever; the outlet's name alone is no headline."""
    head = (
        '<meta property="og:site_name" content="Nordbote"><meta property="og:title" content="Sport: Sieg | Nordbote">'
    )
    rules = ruled('["bote.example"]\ntitle = "og:title"\ntitle_cut = "^Sport: "')
    assert about(page(head), rules).title == "Sieg"
    logo = ruled('["bote.example"]\ntitle = "css:h1"')
    html = page(head, "<h1>Nordbote</h1>")
    assert about(html, logo).title == about(html, GENERAL_RULES_ALONE).title == "Sport: Sieg"


def test_authors_come_from_where_the_rule_says(ruled):
    """Each element a name, cut; an editorial office alone leaves the byline its word."""
    html = page('<meta name="author" content="Redaktion">', "<p class='w'>Von Ann Lee (dpa)</p><p class='w'>Bo Ray</p>")
    rules = ruled('["bote.example"]\nauthor = ["css:p.x", "css:p.w"]\nauthor_cut = \'\\(.*\\)\'')
    assert about(html, rules).author == "Ann Lee, Bo Ray"
    offices = ruled('["bote.example"]\nauthor = "meta:author"')
    assert about(page('<meta name="author" content="Redaktion">', "<h1>A</h1><p>Von Ann Lee</p>"), offices).author == (
        "Ann Lee"
    )


def test_a_date_stands_where_the_rule_says(ruled):
    """What cannot be read as one is passed over."""
    html = page('<meta name="date" content="2020-01-01">', "<b id='d'>gestern</b><i>Stand: 3. März 2026, 14:05 Uhr</i>")
    rules = ruled('["bote.example"]\npublished = ["css:#d", "css:i"]\npublished_cut = "^Stand: "')
    assert iso(about(html, rules).published) == "2026-03-03T14:05:00Z"


def test_the_text_is_what_the_rule_selects(ruled):
    """Paragraphs of all selectors in the page's order, each once; else it is read as ever."""
    rules = ruled('["bote.example"]\ntext = ["css:p.lead", "css:div.body", "css:div.body p"]')
    body = (
        f"<div class='body'><h1>T</h1>{paragraphs(ENGLISH)}</div><p class='ad'>Buy.</p><p class='lead'>{GERMAN[0]}</p>"
    )
    assert read_page(page("", body), URL, rules=rules).text.split("\n\n") == [*ENGLISH, GERMAN[0]]
    html = page("", "<div class='body'>x</div>")
    assert read_page(html, URL, rules=rules).text == read_page(html, URL, rules=GENERAL_RULES_ALONE).text


def test_what_is_removed_is_neither_text_nor_heading(ruled):
    """Selected boxes go before anything is read; the page itself cannot be removed."""
    rules = ruled('["bote.example"]\nremove = ["css:.promo", "css:.promo p", "css:body", "xpath://h1/@class"]')
    body = f"<div class='promo'><h1>Abo</h1><p>{ENGLISH[0]}</p></div><h1 class='x'>Titel der Nachricht</h1>"
    found = read_page(page("", body), URL, rules=rules)
    assert (found.about.title, ENGLISH[0] in found.text) == ("Titel der Nachricht", False)
    assert GERMAN[1] in found.text


def test_subdomains_have_the_rules_of_their_domain_but_for_their_own(ruled):
    """The nearest domain above counts; a host that only ends alike is another one."""
    rules = ruled('["bote.example"]\ntitle = "meta:bote:title"\n["sport.bote.example"]\ntitle = "ld:headline"')
    html = page(HEADLINES)
    hosts = ("bote.example", "www.bote.example", "www2.bote.example", "m.bote.example", "nord.bote.example")
    assert {about(html, rules, f"https://{host}/a").title for host in hosts} == {"Aus meta"}
    assert about(html, rules, "https://live.sport.bote.example/a").title == "Aus den Daten"
    assert about(html, rules, "https://kurbote.example/a").title == "Aus og"


def test_the_communitys_rules_come_before_ours_and_ours_before_the_general(ruled):
    """Field by field and place by place; an empty list leaves a field to the general rules."""
    html = page('<meta name="taz:title" content="Unserer"><meta property="og:title" content="Der allgemeine">')
    url = "https://taz.de/a"
    assert about(html, GENERAL_RULES_ALONE, url).title == "Der allgemeine"
    assert about(html, ALL_RULES, url).title == "Unserer"
    assert about(html, ruled('["taz.de"]\ntitle = "og:title"'), url).title == "Der allgemeine"
    assert about(html, ruled('["taz.de"]\ntitle = "css:h6"'), url).title == "Unserer"
    assert about(html, ruled('["taz.de"]\nauthor = "css:h6"'), url).title == "Unserer"
    assert about(html, ruled('["taz.de"]\ntitle = []'), url).title == "Der allgemeine"


@pytest.mark.parametrize(
    ("headline", "title"),
    [
        (["Der erste", "Der zweite"], "Der erste"),
        ({"@type": "Text", "name": "Als Ding"}, "Als Ding"),
        ({"@value": "Als Wert", "@language": "de"}, "Als Wert"),
        ("Kohl &amp;amp; Partner", "Kohl & Partner"),
        ([], "Allgemein"),
        (None, "Allgemein"),
        (True, "Allgemein"),
        ({"name": {"name": {}}}, "Allgemein"),
        ([[[[["Tief"]]]]], "Tief"),
        (json.loads("[" * 400 + "]" * 400), "Allgemein"),
    ],
)
def test_linked_data_of_any_shape_is_survived(ruled, headline, title):
    """Lists, objects and nonsense where a headline or an author should be."""
    data = linked(**{"@type": "NewsArticle"}, headline=headline, author=headline)
    html = page('<meta property="og:title" content="Allgemein">' + data)
    rules = ruled('["bote.example"]\ntitle = "ld:headline"\nauthor = "ld:author"')
    item = page_item(html, URL, URL, NOW, rules=rules)
    assert item.article is not None
    assert item.article.title == title


def test_linked_data_is_searched_breadth_first(ruled):
    """The nearest key to the root, also below @graph; persons are looked up by their number."""
    graph = [
        {"@type": "WebSite", "about": {"@type": "Thing", "headline": "Zu tief"}},
        {"@type": ["Thing", "NewsArticle"], "headline": "Richtig", "author": {"@id": "#1"}},
        {"@type": "Person", "@id": "#1", "name": "Ann Lee"},
    ]
    html = page(f'<script type="application/ld+json">{json.dumps({"@graph": graph})}</script>')
    rules = ruled('["bote.example"]\ntitle = "ld:headline"\nauthor = "ld:NewsArticle/author"')
    assert (about(html, rules).title, about(html, rules).author) == ("Richtig", "Ann Lee")
    deep = ruled('["bote.example"]\ntitle = "ld:WebSite/about/headline"')
    assert about(html, deep).title == "Zu tief"


def test_an_expression_that_fails_on_a_page_finds_nothing(ruled):
    """XPath that is well formed but cannot be worked out, or gives a number."""
    rules = ruled('["bote.example"]\ntitle = ["xpath://h1[re:test(., @class)]", "xpath:count(//h1)", "css:h1"]')
    assert about(page("", "<h1 class='('>Titel der Nachricht</h1>"), rules).title == "Titel der Nachricht"


def test_a_saved_page_has_the_rules_of_the_address_that_it_names(ruled, tmp_path):
    """A file has no address but its canonical one."""
    path = tmp_path / "a.html"
    path.write_text(page('<link rel="canonical" href="https://bote.example/nord/a">' + HEADLINES))
    (item,) = file_items(path, NOW, ruled('["bote.example"]\ntitle = "meta:bote:title"'))
    assert item.article.title == "Aus meta"


def test_pages_of_feeds_and_of_checked_feeds_are_read_by_rules(ruled, store, encoder, clock):
    """`ingest` and `watch` give what a community's rules find, on loopback."""
    rules = ruled('["127.0.0.1"]\ntitle = "meta:bote:title"\nauthor = "css:.by"')
    with Site() as site, Fetcher(allow_private=True, limits=Limits(attempts=1, seconds=5, interval=0)) as web:
        address = site.put("/a", page(HEADLINES, "<i class='by'>Ann Lee</i>"))
        ingest_sources([address], store=store, encoder=encoder, fetcher=web, now=clock, rules=rules)
        site.put("/b", page(HEADLINES.replace("Aus", "Neu aus"), "<i class='by'>Bo Ray</i>"))
        entry = f"<item><title>T</title><link>{site.url('/b')}</link><description>x</description></item>"
        feed = site.put("/feed", Reply(f"<rss version='2.0'><channel><title>F</title>{entry}</channel></rss>", RSS))
        store.add_feed(Feed(feed))
        Checker(store, encoder, web, clock, rules=rules).check(store.feeds()[0])
    found = {(article.title, article.author) for article in store.latest()}
    assert found == {("Aus meta", "Ann Lee"), ("Neu aus meta", "Bo Ray")}


@pytest.mark.parametrize("host", sorted(bundled()))
def test_every_bundled_rule_can_be_used(host):
    """Each selector compiles, each cut is an expression, and a page of that host without any of it is survived."""
    for rule in bundled()[host].values():
        for place in rule.places:
            assert place.kind not in site_file.SELECTORS or selector(place) is not None
    found = read_page(page(), f"https://www.{host}/a")
    assert GERMAN[0] in found.text


def test_rules_are_read_once_and_selectors_compiled_once():
    """So that a page costs no more than its look-ups."""
    assert bundled() is bundled()
    assert selector(Place("css", "h1.a > b")) is selector(Place("css", "h1.a > b"))


def test_the_bundled_file_names_whose_work_it_is():
    """The licence of what it was drawn from wants that."""
    text = (site_file.files("ingest.pages") / "sites.toml").read_text("utf-8")
    assert "Copyright (c) 2023 Max Dallabetta, Conrad Dobberstein, Aaron Wey" in text
    assert len(tomllib.loads(text)) == len(bundled()) > 150


def test_a_web_of_other_pages_is_read_as_before():
    """Without rules for a host nothing changes."""
    web = ScriptedWeb()
    web.put(URL, page(HEADLINES))
    html = web.get(URL).content.decode()
    assert read_page(html, URL) == read_page(html, URL, rules=GENERAL_RULES_ALONE)
