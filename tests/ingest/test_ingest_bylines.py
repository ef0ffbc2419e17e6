"""Lines that say who wrote and when: told from text, left out of it, and read for the author where nothing else is."""

import pytest

from ingest.articles import page_item
from ingest.pages.structured import article_node, nodes, read
from ingest.text.boilerplate import is_boilerplate, without_boilerplate, without_head_lines
from ingest.text.byline import is_date_line, people, persons
from tests.ingest.publisher_pages import ENGLISH, GERMAN, paragraphs

NOW = 1_780_000_000.0


@pytest.mark.parametrize(
    "line",
    [
        "Stand: 12.03.2026, 14:05 Uhr",
        "Veröffentlicht am 19. Februar 2026",
        "20.02.2026, 06:03 Lesezeit: 2 Min.",
        "Mi., 11.03.2026 - 08:15",
        "Published: Nov. 5, 2025 at 4:12 PM EST | Updated: Mar. 1, 2026 at 5:00 AM EST",
        "Sat 17 Jan 2026 13.09 EST",
        "Publié le 15/04/2026 à 18h32",
        "Erstellt am: 01.05.2025 - Letzte Änderung: 02.05.2025",
        "Date published: 1st May 2025",
        "Veröffentlichungsdatum: 1. Mai 2025",
        "This article was published on 1 May 2025.",
        "Published 2 hours ago",
        "Aktualisiert vor 3 Tagen",
        "Updated just now",
        "Published",
    ],
)
def test_a_line_that_only_says_when(line):
    """With a day or a label, in several languages; a label alone is what is left of one."""
    assert is_date_line(line)


@pytest.mark.parametrize(
    "line",
    [
        "17:10 Uhr",
        "1945",
        "1945–1949",
        "Mai 2026",
        "Berlin, 3. März 2026 (dpa) –",
        "12. Mai 2026: Demonstration",
        "Stand der Dinge",
        "Published by Random House",
        "2 hours ago",
        "Release date: 1 May 2025",
        "Am 12. März 2026 trat das Gesetz in Kraft.",
        "May the 4th be with you",
    ],
)
def test_a_line_that_says_more_is_no_date_line(line):
    """Hours of a live blog, years as headings, datelines and sentences."""
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Von: Inken Paulsen", ["Inken Paulsen"]),
        ("Von unserem Redakteur Hinnerk Voss", ["Hinnerk Voss"]),
        ("By Anna Lindqvist, Peter Moreau and Wei Zhang in Leeds", ["Anna Lindqvist", "Peter Moreau", "Wei Zhang"]),
        ("Autor: Malte Kröger (mk), Redakteur Lokales", ["Malte Kröger"]),
        ("Von Anna-Lena von der Heide und Ayşe Öztürk", ["Anna-Lena von der Heide", "Ayşe Öztürk"]),
        ("Par Maëlle Guégan", ["Maëlle Guégan"]),
        ("By Jo Tanaka jtanaka@e.example @jotanaka", ["Jo Tanaka"]),
        ("March 17, 2026 by Hollis Byrne · Leave a Comment", ["Hollis Byrne"]),
        ("Von Jörg-Dieter Hansen | 10.02.2026, 12:44 Uhr | Update vor 3 Std.", ["Jörg-Dieter Hansen"]),
        ("Par Lucie Marchand et Théo Blin, avec AFP", ["Lucie Marchand", "Théo Blin"]),
        ("by Rudi Lam on January 25, 2026", ["Rudi Lam"]),
        ("Av Kari Åsen og Łukasz Żak", ["Kari Åsen", "Łukasz Żak"]),
        ("Por Ana Souza e Rui Pais", ["Ana Souza", "Rui Pais"]),
        ("Von Berlin nach Paris", []),
        ("A victory by Real Madrid", []),
        ("Von Haus zu Haus", []),
        ("By Friday", []),
        ("Text: Die Brücke bröckelt, und keiner zahlt.", []),
        ("Von der Leyen reist nach Kiew", []),
    ],
)
def test_persons_of_a_byline(line, names):
    """Names alone; a line that goes on is none."""
    assert persons(line) == names


def test_roles_and_places_are_no_names():
    """What follows a name; a name written backwards and a single name are left to whoever asks."""
    assert people("Jo Tanaka | Senior Reporter") == ["Jo Tanaka"]
    assert people("Kai Wendland, Nürnberg") == ["Kai Wendland"]
    assert people("Wendland, Kai") == []
    assert people("Politik und Wissen") == []


def test_head_lines_go_and_an_agency_stays():
    """At the beginning and the end only: a chronology in the middle keeps its days."""
    middle = ["12. Mai 2026", *GERMAN]
    lines = ["Stand: 12.03.2026, 14:05 Uhr\nVon: Inken Paulsen", GERMAN[0], *ENGLISH, *middle, "Updated: May 3, 2026"]
    assert without_head_lines(lines) == [GERMAN[0], *ENGLISH, *middle]
    assert without_head_lines(["By The Associated Press", *ENGLISH])[0] == "By The Associated Press"
    assert without_head_lines(["Stand: 12.03.2026"]) == ["Stand: 12.03.2026"]


@pytest.mark.parametrize(
    ("line", "dropped"),
    [
        ("© 2025 Post Ltd. All rights reserved.", True),
        ("Copyright © 2020-2025 Elmer Bote GmbH & Co. KG. Alle Rechte vorbehalten", True),
        ("© 2025 Elmer Bote", True),
        ("© 2025 The Associated Press. All rights reserved.", False),
        ("© 2025 AFP", False),
        ("Copyright law is changing.", False),
        ("All rights reserved for the winners of the race went to the town.", False),
    ],
)
def test_whose_the_text_is_ends_no_text(line, dropped):
    """But an agency's notice is its credit, and a sentence stays."""
    assert without_head_lines([*ENGLISH, line]) == ([*ENGLISH] if dropped else [*ENGLISH, line])
    assert without_head_lines([line, *ENGLISH]) == [line, *ENGLISH]


def test_rows_of_a_table_are_no_head_lines():
    """Nor an invitation, whatever its first row says."""
    table = "| Datum | Uhr |\n| 12.03.2026 | 14:05 |"
    assert without_head_lines([table, *GERMAN]) == [table, *GERMAN]
    table = "| Newsletter | 2026 |\n| Leser | 9.000 |"
    assert without_boilerplate([*GERMAN, table]) == [*GERMAN, table]


def page(head, body, title="Rat sagt Ja"):
    article = f"<article><h1>{title}</h1>{body}</article>"
    html = f"<html lang='de'><head><title>{title}</title>{head}</head><body>{article}</body></html>"
    item = page_item(html, "https://e.example/a", "", NOW)
    assert item.article is not None
    return item.article


def test_an_author_in_a_line_of_text():
    """Read where nothing is marked, and not part of the text."""
    found = page("", f"<p>Stand: 12.03.2026, 14:05 Uhr</p><p>Von: Inken Paulsen</p>{paragraphs(GERMAN)}")
    assert (found.author, found.text.split("\n\n")) == ("Inken Paulsen", GERMAN)


def test_a_name_and_a_role_side_by_side_in_a_byline():
    """Elements without a space between them are two things."""
    byline = "<div class='author'><a href='/authors/ned'>Ned Fisk</a><span>Columnist</span></div>"
    assert page("", f"{byline}{paragraphs(ENGLISH)}").author == "Ned Fisk"


@pytest.mark.parametrize(
    ("named", "author"),
    [("105092", ""), ("Twitter Facebook", ""), ("Nachrichten", ""), ("Kari Åsen og Bo Ray", "Kari Åsen, Bo Ray"),
     (", ".join(f"Ann L{c}e" for c in "abcdefghijklmn"), ", ".join(f"Ann L{c}e" for c in "abcdefghijkl"))],
)  # fmt: skip
def test_what_is_no_name_is_no_author(named, author):
    """Numbers, networks and sections; of many authors the first dozen."""
    assert page(f'<meta name="author" content="{named}">', "<p>Der Rat hat am Abend getagt.</p>" * 9).author == author


def test_a_text_without_byline_has_no_author():
    """Names in sentences are none."""
    assert page("", paragraphs(["Von Lena Brandt kam Kritik an dem Plan.", *GERMAN])).author == ""


@pytest.mark.parametrize(
    "line",
    [
        "Lire aussi : La passerelle rouvre",
        "Lees ook: Bruggen in heel Drenthe",
        "Suscríbete para seguir leyendo",
        "Rubriklistenbild: © Imago",
        "Mehr News aus der Region finden Sie auf ostmark24.de",
        "SKIP ADVERTISEMENT",
        "Diese Nachricht wurde am 10.02.2026 im Programm Kulturfunk gesendet.",
        "Der Beitrag Torf ade erschien zuerst auf Gartenblog.",
        "The post Peat ban passes appeared first on Peat Free Blog.",
        "More: Why bogs matter more than forests",
        "A version of this article appears in print on March 4, 2026, Section A.",
    ],
)
def test_invitations(line):
    """In the languages around, too."""
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Das Leitbild: sparsam und ehrlich.",
        "Mehr Nachrichten aus dem Sudan erreichen die Welt erst seit Mai.",
        "Lee also denied the charges.",
        "Skipper Ann Lee said the boat was sound.",
        "Testen Sie sich selbst, rät die Ärztin.",
        "More: A Life was published in 1998. It sold well.",
        "Dieser Text wurde überarbeitet und um eine Antwort der Stadt ergänzt.",
        "Der Beitrag der Stadt erschien vielen zu gering.",
    ],
)
def test_sentences_are_no_invitations(line):
    """They only begin alike."""
    assert not is_boilerplate(line)


def test_the_title_below_an_invitation():
    """The line after "Read more" alone is what it invites to, unless it is a sentence; a subheading elsewhere stays."""
    link = "Peat: what the science says"
    assert without_boilerplate([ENGLISH[0], "Read more", link, *ENGLISH[1:]]) == ENGLISH
    assert without_boilerplate([ENGLISH[0], link, *ENGLISH[1:]]) == [ENGLISH[0], link, *ENGLISH[1:]]
    assert without_boilerplate(["Lesen Sie auch:", *GERMAN]) == GERMAN


def test_a_box_about_the_author_is_no_byline():
    """Nor are the places in it names."""
    box = "<div class='author-box'><h4>About Hollis Byrne</h4><p>Hollis lives with two cats in Dover Falls.</p></div>"
    assert page("", f"{paragraphs(ENGLISH)}{box}").author == ""
    assert page("", f"<p>By Hollis Byrne, with AFP</p>{paragraphs(ENGLISH)}{box}").author == "Hollis Byrne"


def test_data_with_an_unescaped_mark_still_tells_its_dates():
    """A headline's quotation mark breaks the script; of several nodes nothing is guessed."""
    broken = '{"@type":"NewsArticle","headline":"A "bad" mark","datePublished":"2026-01-17T12:00:00Z",'
    assert article_node(nodes(read([broken + "}"])))["datePublished"] == "2026-01-17T12:00:00Z"
    assert nodes(read([broken + '"about":{"@type":"LiveBlogPosting","name":"x"}}'])) == []
    assert nodes(read(["var a = {'@type': 'NewsArticle'}"])) == []
