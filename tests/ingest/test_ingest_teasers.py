"""Ways from an article to others: cards, lists and paragraphs of links; what an article links itself stays."""

import pytest

from ingest.pages.page import read_page
from ingest.pages.teasers import teasers
from ingest.text.markup import tree
from tests.ingest.publisher_pages import GERMAN, GERMAN_TITLE, linked, paragraphs

URL = "https://www.nordhagener-anzeiger.example/lokales/strassenbahn-7.html"
WHOLE = "\n\n".join(GERMAN)


CARD = (
    "<div><p>Czytaj więcej</p><div class=x><a href=/b><img src=b.jpg></a><div><a href=/b>Busse fahren am Feiertag</a>"
    "<p>Am langen Wochenende gilt in der ganzen Stadt ein anderer Fahrplan, der …</p></div></div></div>"
)


def text(between: str, head: str = "") -> str:
    body = f"<article>{paragraphs(GERMAN[:2])}{between}{paragraphs(GERMAN[2:])}</article>"
    html = f"<html><head><title>{GERMAN_TITLE}</title>{head}</head><body><h1>{GERMAN_TITLE}</h1>{body}</body></html>"
    return read_page(html, URL).text


@pytest.mark.parametrize(
    "between",
    [
        "<p><b>Les også: <a href='/b'>Slik går bussene i helgen</a></b></p>",
        "<p><strong>FUNDA LOKHU |</strong> <a href='/b'>Amabhasi azohamba kanjani ngeholide</a></p>",
        "<p><a href='/b'><strong>2,000 SIGN PETITION AGAINST NEW TRAM LINES</strong></a></p>",
        "<ul><li><b>Busse:</b> <a href=/b>So fahren sie</a></li><li><b>Bahn:</b> <a href=/c>Was er tat</a></li></ul>",
        "<h3>Hintergründe für Sie</h3><ul><li><a href='/b'>So fahren die Busse am Feiertag</a></li></ul>",
        CARD,
        "<section class=popular-articles><h2>Popular</h2><p>Ein anderer Artikel über etwas ganz anderes.</p></section>",
        "<dl class='x debug-paywall'><div><dt>showWall:</dt><dd>false</dd></div></dl>",
    ],
)
def test_what_leads_elsewhere_is_cut(between):
    """In whatever language, told by how it is made."""
    assert text(between) == WHOLE


@pytest.mark.parametrize(
    ("between", "kept"),
    [
        ("<p>Das zeigt <a href='/b'>ein Bericht der Kämmerei vom Mai</a>.</p>", "Das zeigt ein Bericht"),
        ("<p>Sie haben nun <a href='/b'>eine weitere Linie in den Norden angekündigt.</a></p>", "eine weitere Linie"),
        ("<p>7.03 Uhr – <a href='/b'>Erste Bahn verlässt das Depot im Norden</a></p>", "Erste Bahn"),
        ("<ul><li><a href='/b'>Linie 7</a>: Markt bis Hafen, 20 Minuten</li></ul>", "Markt bis Hafen"),
        ("<p><a href='/b'>Der Rat hat das am Montag in einer Sitzung bestätigt.</a></p>", "am Montag"),
    ],
)  # fmt: skip
def test_links_of_the_article_itself_stay(between, kept):
    """Sentences with a link, the hours of a live blog, lists with more than links."""
    assert kept in text(between)


def test_sources_on_other_sites_are_no_teasers():
    """Neither is a page that is a list of links itself."""
    root = tree(
        "<body><ul><li><a href='https://other.example/x'>Bericht des Rechnungshofs zum Bau</a></li></ul></body>"
    )
    assert teasers(root, URL) == []
    digest = "".join(f"<p><a href='/{n}'>Was der Rat am Tag {n} beschloss</a></p><p>{GERMAN[n]}</p>" for n in range(4))
    assert teasers(tree(f"<body>{digest}</body>"), URL) == []


def test_a_caption_is_told_by_its_picture():
    """It says what the picture's alternative text or the page's data says, and stands in its box."""
    said = "Eine Bahn der Linie 7 am Marktplatz im Mai"
    shown = f"<div class=b><div><img src=a.jpg alt='{said}'></div><p class=k>{said}. | <b>Jo Foto</b></p></div>"
    assert text(shown) == WHOLE
    image = linked(**{"@type": "ImageObject"}, caption=said)
    assert text(f"<div class=b><picture></picture><p>{said}</p></div>", image) == WHOLE


def test_a_sentence_that_a_picture_repeats_stays():
    """Where no picture shares its box, it is the article's."""
    first = GERMAN[0].split(". ")[0] + "."
    picture = f"<div><img src=a.jpg alt='{first}'></div>"
    assert GERMAN[0] in text(picture)
