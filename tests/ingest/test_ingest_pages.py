"""Pages: what they say about themselves, and their text."""

import json
import re

import pytest

from ingest.articles import page_item
from ingest.pages.page import address_of, read_page
from vectorstore.domain import iso

NOW = 1_780_000_000.0
BODY = (
    "<article><h1>Head</h1>"
    + "<p>A paragraph of the article that says something about the matter.</p>" * 8
    + "</article>"
)


def page(head="", body=BODY, url="https://www.e.org/news/a", attributes=""):
    return read_page(f"<html {attributes}><head>{head}</head><body>{body}</body></html>", url)


def linked(kind, **values):
    value = {"@context": "https://schema.org", "@type": kind, **values}
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def test_json_ld_says_most():
    """Headline, authors, publisher, both dates, language and whether one has to pay."""
    read = page(
        linked(
            kind="NewsArticle",
            headline="T &quot;x&quot;",
            author=[{"name": "Von Ann"}, {"name": "Bob"}],
            publisher={"name": "The Post"},
            datePublished="2026-05-12T08:00:00+02:00",
            dateModified="2026-05-12T09:00:00Z",
            inLanguage="de-DE",
            isAccessibleForFree="False",
        )
    )
    about = read.about
    assert (about.title, about.author, about.source, about.language) == ('T "x"', "Ann, Bob", "The Post", "de")
    assert (iso(about.published), iso(about.updated)) == ("2026-05-12T06:00:00Z", "2026-05-12T09:00:00Z")
    assert read.completeness == "paywalled"


@pytest.mark.parametrize(
    "script",
    [
        '{"@graph": [{"@type": "WebPage"}, {"@type": ["Article"], "headline": "T", "datePublished": "2026-05-12"}]}',
        '[{"@type": "https://schema.org/Article", "headline": "T", "datePublished": "2026-05-12",}]',
        '<!-- {"@type": "BlogPosting", "headline": "T\nU", "datePublished": "2026-05-12"} -->',
    ],
)
def test_json_ld_as_it_is_found(script):
    """In a graph, in a list with a stray comma, in a comment with a raw newline."""
    about = page(f'<script type="application/ld+json">{script}</script>').about
    assert about.title.startswith("T")
    assert iso(about.published) == "2026-05-12T00:00:00Z"


@pytest.mark.parametrize(
    "script", ["{", "null", "[" * 100_000, '{"@type": 5, "author": {"name": {"name": []}}}', '"x"']
)
def test_broken_json_ld_is_passed_over(script):
    """The page is read without it."""
    assert page(f'<script type="application/ld+json">{script}</script>').about.title == "Head"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ('<meta property="og:title" content="T | The Post"><meta property="og:site_name" content="The Post">', "T"),
        ('<meta property="og:title" content="T - e.org">', "T"),
        ('<meta property="og:title" content="Head - National | Globe">', "Head"),
        ('<meta property="og:title" content="A - B">', "A - B"),
        ("<title>T</title>", "Head"),
    ],
)
def test_the_outlet_is_no_part_of_the_title(head, title):
    """It is cut off where it is known to be the outlet, the host or what follows the headline."""
    assert page(head).about.title == title


def test_meta_elements_say_the_rest():
    """Author, outlet, date and language from meta elements; an address or an e-mail is no author."""
    head = """<meta name="author" content="ann@e.org"><meta name="parsely-author" content="By Ann"><meta name="date"
    content="2026-05-12T08:00:00Z"><meta property="og:site_name" content="The Post">"""
    about = page(head, attributes='lang="de-AT"').about
    assert (about.author, about.source, about.language) == ("Ann", "The Post", "de")
    assert iso(about.published) == "2026-05-12T08:00:00Z"


@pytest.mark.parametrize(
    ("named", "outlet"),
    [("Heise Medien GmbH & Co. KG", "Heise Medien"), (f"Bote{' KGA' * 12} x", f"Bote{' KGA' * 12} x")],
)
def test_an_outlet_of_many_company_forms_is_read_at_once(named, outlet):
    """Each of them could be read as two, in 2 ** n ways."""
    html = f'<html><head><meta property="og:site_name" content="{named}"></head><body><p>Ein Text.</p></body></html>'
    assert read_page(html, "https://bote.example/a").about.source == outlet


@pytest.mark.parametrize(
    ("host", "named", "logo", "outlet"),
    [
        ("np", "np.example", "<img alt='Nordhager Post-Logo'>", "Nordhager Post"),
        ("nordpost", "nordpost.example", "<svg><title>Nordpost Logo</title></svg>", "Nordpost"),
        ("nordpost", "NORDPOST", "<img alt='Nord Post'>", "NORDPOST"),
        ("nordpost", "Nordpost", "<img alt='Preis der Presse 2026'>", "Nordpost"),
    ],
)
def test_a_logo_names_an_outlet_that_only_gives_its_domain(host, named, logo, outlet):
    """Where it, or its initials, are spelled as the host."""
    body = f"<a href='/' title='zur Startseite'>{logo}</a>{BODY}"
    head = f'<meta property="og:site_name" content="{named}">'
    assert page(head, body, f"https://www.{host}.example/news/a").about.source == outlet


@pytest.mark.parametrize(("lang", "code"), [("kr", "ko"), ("utf-8", ""), ("jp", "ja"), ("pt-BR", "pt")])
def test_a_language_is_a_language(lang, code):
    """Countries' codes are taken for theirs, a character set for none."""
    assert page(attributes=f'lang="{lang}"').about.language == code


@pytest.mark.parametrize("title", ["{} | The Post News", "{}｜The Post", "{}--The Post", "{}_The Post"])
def test_signs_between_title_and_outlet(title):
    """Also those of Chinese and Japanese pages, which have no spaces."""
    head = f"<title>{title.format('Sea wall rebuilt')}</title><meta property='og:site_name' content='The Post'>"
    assert page(head, "<p>x</p>").about.title == "Sea wall rebuilt"


def test_a_search_engines_copy_is_the_page():
    """Its address holds the page's own; what it names as canonical counts on that one's site."""
    copy = "https://e-org.cdn.ampproject.org/c/s/e.org/news/a"
    for link, address in (
        ("https://www.e.org/news/a", "https://www.e.org/news/a"),
        ("https://b.org/x", "https://e.org/news/a"),
    ):
        assert address_of(page(f'<link rel="canonical" href="{link}">', url=copy), copy) == address


def test_an_outlet_without_a_name_is_its_host():
    """Better than nothing in a citation."""
    assert page().about.source == "e.org"


def test_the_canonical_address_counts_on_its_own_site_only():
    """A page cannot pass itself off as another site's article, and a home page is no article's address."""
    for canonical, address in (
        ("/news/a", "https://www.e.org/news/a"),
        ("https://e.org/b", "https://e.org/b"),
        ("https://other.org/b", "https://www.e.org/x"),
        ("https://www.e.org/", "https://www.e.org/x"),
    ):
        found = page(f'<link rel="canonical" href="{canonical}">', url="https://www.e.org/x")
        assert address_of(found, "https://www.e.org/x") == address


def test_a_canonical_address_is_that_of_the_page_not_of_a_place_on_it():
    """The route of a page that scripts build stays."""
    link = '<link rel=canonical href="/news/b{}">'
    assert page(link.format("#top")).about.canonical == "https://www.e.org/news/b"
    assert page(link.format("#!/x")).about.canonical.endswith("/news/b#!/x")


def test_announced_feeds_are_found():
    """Absolute addresses in the page's order, feeds of comments last."""
    head = """<link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel="alternate"
    type="application/atom+xml" href="/feed"><link rel="alternate" hreflang="de" href="/de">"""
    assert page(head).feeds == ("https://www.e.org/feed", "https://www.e.org/comments/feed")


def test_a_page_behind_a_paywall_is_marked():
    """Its opening is kept and called paywalled."""
    head = linked("NewsArticle", isAccessibleForFree=False)
    html = f"<html><head>{head}</head><body>{BODY}</body></html>"
    item = page_item(html, "https://e.org/a", "https://e.org/a", NOW)
    assert item.article.extra["completeness"] == "paywalled"


def test_the_title_is_not_repeated_in_the_text():
    """Nor are navigation, script and hidden parts."""
    hidden = "<script>x</script><div style='display:none'>secret words here</div>"
    text = page(body=f"<nav>Home</nav>{BODY}{hidden}<footer>Imprint</footer>").text
    assert text.startswith("A paragraph")
    assert not re.search("Head|Home|secret|Imprint", text)


@pytest.mark.parametrize("html", ["", " ", "\0", "<", "<html>", "<p>", "<html><body><script>x</script></body></html>"])
def test_a_page_without_an_article_has_no_text(html):
    """And is no error."""
    assert read_page(html, "https://e.org/").text == ""


TIME = '<time datetime="2020-01-01T10:00:00Z">1.1.2020</time>'


@pytest.mark.parametrize(
    "box",
    [
        f"<aside><h3>Auch interessant</h3>{TIME} Altes</aside>",
        f'<div class="related-list"><p>{TIME} Altes</p></div>',
        f'<a href="/alt">{TIME} Altes</a>',
        f"<footer>{TIME}</footer>",
        "<aside>Veröffentlicht am 1. Januar 2020</aside>",
    ],
)
def test_the_date_of_another_article_is_not_the_articles(box):
    """Side boxes, lists of related stories, links and the page's footer date what they lead to."""
    assert page(body=BODY + box).about.published is None


@pytest.mark.parametrize("place", ["<header>{}</header>", "<footer>{}</footer>", '<a href="/news/a">{}</a>'])
def test_the_date_within_the_article_is_the_articles(place):
    """At its head, in its own footer, or between."""
    body = BODY.replace("</h1>", "</h1>" + place.format(TIME))
    assert iso(page(body=body).about.published) == "2020-01-01T10:00:00Z"


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("<p>Published: March 5, 2026 at 10:00</p>", "2026-03-05T10:00:00Z"),
        ('<span class="date">14.02.2026, 10:30 Uhr</span>', "2026-02-14T10:30:00Z"),
        ('<p class="date">Veröffentlicht am 3. Februar 2026, 10.30 Uhr</p>', "2026-02-03T10:30:00Z"),
        ("<p>Am 14.02.2026 um 10:30 Uhr tagte der Rat, der seit Jahren nicht mehr so lange getagt hatte.</p>", None),
        ('<div class="related-stories"><p class="date">14.02.2020</p></div>', None),
    ],
)
def test_a_line_that_is_a_date_dates_the_page(line, published):
    """By its words or its class, with the hour; not a day within a sentence, nor that of another story."""
    assert iso(page(body=BODY.replace("</h1>", f"</h1>{line}")).about.published) == published


@pytest.mark.parametrize(
    "sentence",
    [
        "The vote was on {}, two days before the holiday began.",
        "On {} the council voted for it.",
        "Am <b>{}</b> stimmte der Rat ab.",
        "Opening: {}, all pools in the city are open",
        "The report was published on {} by the council, which had asked for it.",
    ],
)
def test_a_day_told_in_a_sentence_is_not_the_pages(sentence):
    """It is that of what the article tells of, whatever element it is in."""
    assert page(body=f"{BODY}<p>{sentence.format(TIME)}</p>").about.published is None
    later = BODY.replace("</h1>", f"</h1><p>{sentence.format(TIME)}</p><p>Published {TIME.replace('2020', '2026')}</p>")
    assert iso(page(body=later).about.published) == "2026-01-01T10:00:00Z"


@pytest.mark.parametrize(
    "line",
    [
        "By Ann Lee, who covers schools for the Mail. {}",
        "Sport | Football | District league | {}",
        "This article was published on {}.",
        "LEEDS, {} /PRNewswire/ -- The council of the city voted for it.",
        "{} – Der Rat der Stadt hat am Dienstag entschieden.",
        "Von Eva Klein am {} um 12:00 Uhr in Lokales",
        "Posted in News on {} by admin with 3 comments",
        "Montag, {}, 14 Uhr.",
    ],
)
def test_a_day_beside_a_label_or_a_name_is_the_pages(line):
    """Also in a full sentence about the article, and before the first word of it."""
    body = BODY.replace("</h1>", f"</h1><p>{line.format(TIME)}</p>")
    assert iso(page(body=body).about.published) == "2020-01-01T10:00:00Z"


def test_a_page_whose_body_is_called_after_its_sidebar_has_its_date():
    """What holds the headline is no side box."""
    body = f'<div class="has-sidebar">{BODY.replace("</h1>", "</h1>" + TIME)}</div>'
    assert iso(page(body=body).about.published) == "2020-01-01T10:00:00Z"


def test_a_kicker_within_the_heading_is_no_part_of_the_title():
    """Where the title element has the headline without it."""
    title = "Die Brücke – ein Streit: Was nun?"
    body = BODY.replace("Head<", f'<span class="kicker">Kommunalpolitik</span> {title}<')
    head = f'<title>{title} | DER BOTE</title><meta property="og:site_name" content="Der Bote">'
    assert page(head, body).about.title == title


def about(title, heading="Sea wall to be rebuilt", head="", url="https://www.coastdaily.example/a"):
    first = f"<h1>{heading}</h1>" if heading else ""
    return page(f"<title>{title}</title>{head}", f"{first}{BODY.replace('<h1>Head</h1>', '')}", url).about


@pytest.mark.parametrize(
    ("title", "heading", "expected"),
    [
        ("Coast Daily | Sea wall to be rebuilt | Coast Daily", "Coast Daily", "Sea wall to be rebuilt"),
        ("Coast Daily: Sea wall to be rebuilt", "Sea wall to be rebuilt", "Sea wall to be rebuilt"),
        ("Coast Daily – Sea wall to be rebuilt", "", "Sea wall to be rebuilt"),
        ("Coast Daily: Editor resigns after a week", "", "Coast Daily: Editor resigns after a week"),
        ("Wall Street - Coast Daily", "", "Wall Street"),
        ("Daily Coast: Sea wall to be rebuilt", "", "Daily Coast: Sea wall to be rebuilt"),
    ],
)
def test_the_outlet_before_the_title(title, heading, expected):
    """It goes, as behind it; after a colon only where the page gives the rest alone, for outlets are news too."""
    assert about(title, heading, "<meta property='og:site_name' content='Coast Daily'>").title == expected


@pytest.mark.parametrize(
    ("publisher", "outlet"),
    [
        ("Kreiszeitung Rodental Verlagsgesellschaft mbH & Co. KG", "Kreiszeitung Rodental"),
        ("Moorpost Verlag GmbH & Co. KG", "Moorpost"),
        ("Westerveense Courant B.V.", "Westerveense Courant"),
        ("Coastal Review Ltd", "Coastal Review"),
        ("Heinrich Sander Verlag", "Heinrich Sander Verlag"),
        ("Radio SA", "Radio SA"),
    ],
)
def test_a_company_is_named_as_its_outlet(publisher, outlet):
    """Legal forms go; a publishing house's own name stays."""
    data = linked("NewsArticle", headline="T", publisher={"name": publisher})
    assert page(data, url="https://www.e.example/a").about.source == outlet


@pytest.mark.parametrize("title", ["Coast Daily", "Coast Daily - Sea wall to be rebuilt", "Sea wall | Coast Daily"])
def test_the_outlet_of_a_page_without_data(title):
    """A part of the title element that is spelled as the host is."""
    assert about(title).source == "Coast Daily"
    assert about(title, url="https://www.other.example/a").source in ("other.example", "Coast Daily")
    assert about("Coast road closed", url="https://coast.example/a").source == "coast.example"


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Elmshaven | Montag, 9. März 2026", "2026-03-09T00:00:00Z"),
        ("Westmere, March 9, 2026", "2026-03-09T00:00:00Z"),
        ("Von Hilke Bruns<br>9. März 2026", "2026-03-09T00:00:00Z"),
        (f"LEEDS, March 9, 2026 /PRNewswire/ -- {'The company said so. ' * 9}", "2026-03-09T00:00:00Z"),
        ("Seit dem 9. März 2026 gilt in Elmshaven eine neue Regel für Boote", None),
    ],
)
def test_a_date_beside_the_heading(line, day):
    """In a short line that says little else."""
    found = page(body=f"<div class='roof'>{line}</div>{BODY}").about.published
    assert (iso(found) if found else None) == day


SHORT = "<article><h1>Head</h1><p>The stop was rebuilt in five weeks, and the council paid for all of it in June.</p>"


@pytest.mark.parametrize(
    ("around", "head", "expected"),
    [
        ("<p>Jetzt Newsletter abonnieren</p><p>Jetzt abonnieren</p>", "", "full"),
        ("<footer>Already a subscriber? Sign in</footer>", "", "full"),
        ("<header>Bereits Abonnent? Anmelden</header>", "", "full"),
        ("<p>Already a subscriber? Sign in</p>", "", "paywalled"),
        ("<p>Jetzt Abo testen und weiterlesen</p>", "", "paywalled"),
        ("<p>Already a subscriber?</p>", linked("NewsArticle", headline="H", isAccessibleForFree=True), "full"),
    ],
)
def test_offers_beside_a_short_article(around, head, expected):
    """What every page has in its head and foot, and buttons of newsletters, say nothing of the article."""
    assert page(head, f"{SHORT}</article>{around}").completeness == expected
