"""Pages of several kinds of publishers: text, title, outlet, authors, dates, address, completeness, content type."""

import pytest

from ingest.articles import page_item
from tests.ingest import publisher_pages as pages
from tests.ingest.publisher_pages import ENGLISH, ENGLISH_TITLE, GERMAN, GERMAN_TITLE
from vectorstore.domain import iso

NOW = 1_780_000_000.0  # 2026-05-28


def article(html, url):
    item = page_item(html, url, url, NOW)
    assert item.article is not None, item.reason
    return item.article


def test_a_regional_paper():
    """Lead and paragraphs stay; captions, invitations, hidden text go; the kicker is part of the title."""
    found = article(
        pages.regional_paper(), "https://www.nordhagener-anzeiger.example/lokales/strassenbahn-id7.html?utm=1"
    )
    lead = "Der Rat hat entschieden: Die Straßenbahn wächst. Wer zahlt und wann gebaut wird."
    assert found.text.split("\n\n") == [lead, *GERMAN]
    assert found.title == f"Nahverkehr: {GERMAN_TITLE}"
    assert (found.source, found.author) == ("Nordhagener Anzeiger", "Jana Wiek, Tom Reuß")
    assert (iso(found.published), iso(found.updated)) == ("2026-05-12T17:42:10Z", "2026-05-13T06:05:00Z")
    assert dict(found.extra) == {"completeness": "full", "content_type": "article"}


def test_a_broadcaster_without_json_ld():
    """Microdata, the byline and the title element say what there is to know."""
    found = article(pages.broadcaster(), "https://www.radio-nordhagen.example/nachrichten/strassenbahn-100.html")
    assert [part for part in found.text.split("\n\n") if part in GERMAN] == GERMAN
    assert (found.title, found.source, found.language) == (GERMAN_TITLE, "Radio Nordhagen", "de")
    assert (found.author, iso(found.published)) == ("Karla Meer", "2026-05-12T17:42:00Z")
    assert found.url == "https://radio-nordhagen.example/nachrichten/strassenbahn-100.html"


def test_a_weblog():
    """The publisher is looked up in the graph, the outlet cut from the title, what follows the article is left out."""
    found = article(pages.weblog(), "https://coastal.example/2026/05/sea-wall/")
    assert found.text.split("\n\n") == ENGLISH
    assert (found.title, found.source, found.author) == (ENGLISH_TITLE, "Coastal Review", "Sam Oduya")
    assert (found.language, iso(found.published)) == ("en", "2026-05-14T09:00:00Z")


def test_a_tabloid():
    """What the declared body does not know, and stands behind its beginning, is not the article."""
    found = article(pages.tabloid(), "https://www.westmere-mail.example/news/sea-wall")
    assert found.text.split("\n\n") == ENGLISH
    assert (found.title, found.source, found.author) == (ENGLISH_TITLE, "Westmere Mail", "Joe Rusk, Amy Dell")


def test_a_live_blog():
    """Known by its type; all entries are there."""
    found = article(pages.live_blog(), "https://www.westmere-mail.example/news/storm")
    assert found.extra["content_type"] == "live blog"
    assert all(text in found.text for text in ENGLISH[:3])


@pytest.mark.parametrize("declared", [True, False])
def test_an_opening_before_a_paywall(declared):
    """Said in the page's data or only in words, in a page that has little text."""
    found = article(pages.behind_a_wall(declared=declared), "https://www.nordhagener-anzeiger.example/plus/a")
    assert found.extra["completeness"] == "paywalled"
    assert "weiterlesen" not in found.text


def test_agency_copy():
    """An agency alone in the byline: its copy, and where it comes from."""
    found = article(pages.agency_copy(), "https://www.nordhagener-anzeiger.example/dpa/a")
    assert (found.extra["content_type"], found.extra["origin"]) == ("agency", "dpa")


def test_an_accelerated_page_is_the_page_it_copies():
    """Its identity is the canonical address."""
    found = article(pages.accelerated(), "https://www.westmere-mail.example/news/sea-wall/amp")
    assert found.url == "https://www.westmere-mail.example/news/sea-wall"


def test_a_page_of_the_nineties():
    """Title and outlet from the title element, undated, every paragraph there."""
    found = article(pages.old_page(), "https://www.westmeremail.example/old.html")
    assert (found.title, found.source, found.published) == (ENGLISH_TITLE, "The Westmere Mail", None)
    assert all(text in found.text for text in ENGLISH)


def test_a_declared_body_that_is_only_a_beginning_takes_nothing_away():
    """Half of the article in the page's data: the page's own paragraphs stay, all of them."""
    data = pages.linked(**{"@type": "NewsArticle"}, headline=ENGLISH_TITLE, articleBody=" ".join(ENGLISH[:2]))
    html = f"<html><head>{data}</head><body><article>{pages.paragraphs(ENGLISH)}</article></body></html>"
    assert article(html, "https://e.example/a").text.split("\n\n") == ENGLISH


def test_a_fuller_declared_body_brings_back_what_the_page_hides():
    """Paragraphs that are only in the page's data are not lost."""
    body = "\n\n".join([*ENGLISH, *(f"{text} And more of it." for text in GERMAN)])
    data = pages.linked(**{"@type": "NewsArticle"}, headline=ENGLISH_TITLE, articleBody=body)
    html = f"<html><head>{data}</head><body><article>{pages.paragraphs(ENGLISH)}</article></body></html>"
    assert GERMAN[3] in article(html, "https://e.example/a").text
