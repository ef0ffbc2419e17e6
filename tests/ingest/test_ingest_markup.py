"""Pages in markup that says less, or says it elsewhere: headings of lower rank, picture credits, dropped capitals."""

import pytest

from ingest.articles import page_item
from ingest.pages.page import read_page
from ingest.pages.site_rules import GENERAL_RULES_ALONE
from tests.ingest.publisher_pages import ENGLISH, GERMAN, linked, paragraphs
from vectorstore.domain import iso

URL = "https://www.nordblatt.example/a"


def article(head, body, texts=GERMAN):
    html = f"<html><head>{head}</head><body><main>{body}{paragraphs(texts)}</main></body></html>"
    item = page_item(html, URL, URL, 1_780_000_000.0, rules=GENERAL_RULES_ALONE)
    assert item.article is not None, item.reason
    return item.article


def test_a_heading_of_lower_rank_is_one_where_the_page_says_so():
    """Marked as headline, or named in the title element; its byline and date are found like those below an h1."""
    marked = article("<title>Detail | Nordblatt</title>", "<h3 itemprop='headline'>Verein begrüßt neue Linien</h3>")
    assert marked.title == "Verein begrüßt neue Linien"
    head = "<title>Gemeindeblatt Nord - Glocken läuten für die Straßenbahn</title>"
    lower = article(head, "<h2>Glocken läuten für die Straßenbahn</h2><p>12.05.2026</p><p>Text: Karla Meer</p>")
    assert (lower.title, lower.author) == ("Glocken läuten für die Straßenbahn", "Karla Meer")
    assert iso(lower.published) == "2026-05-12T00:00:00Z"


def test_a_subheading_is_no_heading_beside_one_of_the_first_rank():
    """Nor one whose words the title element does not hold."""
    head = "<title>Rat sagt Ja zur Straßenbahn | Nordblatt</title>"
    assert article(head, "<h1>Rat sagt Ja zur Straßenbahn</h1><h2>Zwei Linien bis zum Jahr 2031</h2>").title == (
        "Rat sagt Ja zur Straßenbahn"
    )
    assert article(head, "<h2>Zwei Linien bis zum Jahr 2031</h2>").title.startswith("Rat sagt Ja zur Straßenbahn")


@pytest.mark.parametrize(
    ("named", "heading", "title"),
    [
        ("+++ Ticker: Rat stimmt ab +++", "Ticker: Rat stimmt ab", "Ticker: Rat stimmt ab"),
        ("Opinion | Build the wall higher", "Build the wall higher", "Build the wall higher"),
        ("Opinion | Build the wall higher", "The wall", "Opinion | Build the wall higher"),
        ("C++ wird 40 Jahre alt", "C++ wird 40 Jahre alt", "C++ wird 40 Jahre alt"),
    ],
)
def test_what_decorates_a_title_is_none_of_it(named, heading, title):
    """Signs of a ticker; a section before the title, where the heading has it without."""
    assert article(f'<meta property="og:title" content="{named}">', f"<h1>{heading}</h1>").title == title


@pytest.mark.parametrize(
    "credit",
    [
        "<figure><figcaption>Der Markt. <span class='author'>Urs Keller</span></figcaption></figure>",
        "<span class='mediaBox__byline text__byline'>| Urs Keller</span>",
        "<span class='author'>Foto: Urs Keller</span>",
        "<p class='byline'>Bild © Urs Keller</p>",
    ],
)
def test_who_took_the_picture_is_not_the_author(credit):
    """By the figure, the class or the words; the byline behind it is read."""
    assert article("", f"<h1>Baubeginn 2028</h1>{credit}<p class='byline'>Von Tom Reuß</p>").author == "Tom Reuß"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("<ul><li>Autor: Tom Reuß</li><li>12. Mai 2026</li></ul>", "Tom Reuß"),
        ("<p>Words by Ann Lee</p><p>Photography by Bo Ray</p>", "Ann Lee"),
        ("<p>Text von Karla Meer</p>", "Karla Meer"),
        ("<div data-component='byline-block'><i>3 hours ago</i><b>Sam Oduya</b><i>Coast writer</i></div>", "Sam Oduya"),
        ("<div data-testid='byline'>By <a>Sam Oduya</a></div>", "Sam Oduya"),
        ("<p>Words by the sea</p>", ""),
    ],
)
def test_bylines_in_lists_and_in_parts_marked_by_data(line, author):
    """A label in front, or a mark for programs on the element."""
    assert article("", f"<h1>Baubeginn ist 2028</h1>{line}").author == author


def test_a_dropped_capital_belongs_to_its_word():
    """Though spaces stand between; a letter that is a word stays one."""
    head = "<p><span class='initial-outer'><span class='initial'>{}</span></span> <span>{}</span></p>"
    german = article("", "<h1>Gesetz</h1>" + head.format("N", f"a endlich! {GERMAN[0]}"))
    assert german.text.startswith("Na endlich! ")
    english = article("", "<h1>Law</h1>" + head.format("A", f"town rejoices. {ENGLISH[0]}"), ENGLISH)
    assert english.text.startswith("A town rejoices. ")


def test_the_title_is_no_text_however_often_it_is_shown():
    """Twice above the text, or between lead and text."""
    title = "Steigende Zinsen setzen dem Aktienmarkt zu"
    twice = article(
        f"<title>{title}</title>", f"<article><h1>{title}</h1><h2>{title}</h2>{paragraphs(GERMAN)}</article>"
    )
    lead = "Die steigenden Zinsen sind eine Last für die Börse, doch Fachleute rechnen nur mit einer Pause des Index."
    below = article(f"<title>{title}</title>", f"<article><p>{lead}</p><h1>{title}</h1>{paragraphs(GERMAN)}</article>")
    assert title not in twice.text
    assert title not in below.text
    assert below.text.startswith(lead)


def test_a_caption_that_repeats_the_description_is_no_lead():
    """The lead is looked for in the text, not under the picture."""
    lead = "Der Rat hat entschieden: Die Straßenbahn wächst, und zwar um zwei Linien."
    body = f"<h1>Titel der Nachricht</h1><figure><figcaption><div>{lead} © Urs Keller</div></figcaption></figure>"
    head = f'<meta property="og:description" content="{lead}">'
    assert article(head, body).text.split("\n\n")[0] == GERMAN[0]


def test_authors_in_parts_are_put_together():
    """Given and family name apart, as schema.org allows."""
    data = linked(**{"@type": "NewsArticle"}, headline="T", author={"givenName": "Ann", "familyName": "Lee"})
    html = f"<html><head>{data}</head><body><article>{paragraphs(ENGLISH)}</article></body></html>"
    assert read_page(html, URL).about.author == "Ann Lee"


@pytest.mark.parametrize(
    ("body", "author"),
    [
        (
            "<div class='c'><a href='/staff/ann-lee'>Ann Lee</a> and <a href='/staff/bo-ray'>Bo Ray</a></div>",
            "Ann Lee, Bo Ray",
        ),
        ("<div class='x'><a href='/profil/jana-wiek'>Jana Wiek</a></div>", "Jana Wiek"),
        (f"<p>{GERMAN[0]} Das sagt <a href='/profil/hans-gruber'>Hans Gruber</a> aus dem Nachbarort.</p>", ""),
        ("<aside><p class='author'>Petra Tipp</p><p>Unsere Kolumnistin</p></aside>", ""),
        ("<div class='comments'><span class='comment-author'>Hans Gruber</span></div>", ""),
        ("<div class='teaser'><h3><a href='/b'>Anderes</a></h3><p class='teaser__author'>Von Udo Fremd</p></div>", ""),
        ("<blockquote>Das Meer ist geduldig. <cite class='quote-author'>Victor Hugo</cite></blockquote>", ""),
        ("<div class='teaser'><p class='author'>Von Jana Wiek</p></div>", "Jana Wiek"),
    ],
)
def test_only_names_at_the_article_are_its_authors(body, author):
    """Links to writers in a line of their own, all of them; nobody of a side box, a comment, a quotation, a teaser."""
    assert article("", f"<h1>Baubeginn ist 2028</h1>{body}").author == author


def test_a_heading_that_leads_home_is_a_logo():
    """The next one is the article's, where the title element names it."""
    head = "<title>Rat stimmt für die Straßenbahn - Heimatecho Nord</title>"
    logo = "<h1><a href='https://www.nordblatt.example/'>Heimatecho Nord</a></h1>"
    found = article(head, f"{logo}<h2>Rat stimmt für die Straßenbahn</h2><p>Von Ann Lee</p>")
    assert (found.title, found.author) == ("Rat stimmt für die Straßenbahn", "Ann Lee")


@pytest.mark.parametrize("address", ["https://[site]/", "http://[", "//[::1/x"])
def test_a_heading_whose_link_leads_nowhere_is_one(address):
    """A template that was never filled in is no reason not to read the page."""
    found = article("", f"<h1><a href='{address}'>Baubeginn ist 2028</a></h1><a href='{address}'>Von Ann Lee</a>")
    assert found.title == "Baubeginn ist 2028"


def test_an_outlet_named_like_half_an_address_is_no_reason_to_fail():
    """Whether it is a domain cannot be told."""
    assert article('<meta property="og:site_name" content="[nord.de">', "<h1>Baubeginn ist 2028</h1>").source


def test_the_day_that_a_line_states_counts_before_a_later_one():
    """By whom is no part of the day; a change that the page's data names is no publication."""
    head = '<meta property="article:modified_time" content="2026-05-20T10:00:00Z"><title>Tram kommt wieder</title>'
    found = article(head, "<h1>Tram kommt wieder</h1><p>Veröffentlicht am 12.05.2026 um 19:42 Uhr von Tom Reuß</p>")
    assert iso(found.published) == "2026-05-12T19:42:00Z"
