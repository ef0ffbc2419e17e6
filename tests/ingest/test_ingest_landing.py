"""Whether the page behind an entry is its article: walls, home pages, pages that several lead to."""

import pytest

from ingest.feeds.feed_entry import Entry
from ingest.feeds.landing import Landing, judged
from ingest.pages.absence import is_absence
from ingest.pages.interstitial import is_interstitial
from ingest.pages.metadata import PageMetadata
from ingest.pages.page import Page
from ingest.pipeline import ingest_sources
from ingest.web.fetch import Fetcher, Limits
from tests.ingest.doubles import ScriptedWeb
from tests.ingest.servers import RSS, Reply, Site, redirect

WALL = (
    "Wir verwenden Cookies und ähnliche Verfahren auf unseren Seiten und brauchen dafür Ihre Zustimmung. Mit Werbung "
    "weiterlesen oder das Abo ohne Werbung für 4,99 Euro im Monat abschließen."
)
CHECK = "Checking your browser before accessing example.org. This process is automatic."
TOWNS = ("Husum", "Tönning", "Büsum")


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def take(store, encoder, clock):
    with Fetcher(allow_private=True, limits=Limits(attempts=1, seconds=5, interval=0)) as fetcher:
        yield lambda *sources: ingest_sources(sources, store=store, encoder=encoder, fetcher=fetcher, now=clock)


def title(town):
    return f"Sperrwerk bei {town} bleibt geschlossen"


def teaser(town):
    return f"Das Sperrwerk bei {town} wird erst nach der Sturmflut wieder geöffnet, teilte der Kreis mit."


def feed(links):
    items = "".join(
        f"<item><title>{title(town)}</title><link>{link}</link><description>{teaser(town)}</description></item>"
        for town, link in zip(TOWNS, links, strict=False)
    )
    return Reply(f'<rss version="2.0"><channel><title>Deichbote</title>{items}</channel></rss>', RSS)


def html(heading, text, head=""):
    body = f"<article><h1>{heading}</h1><p>{text}</p></article>"
    return f"<html><head><title>{heading}</title>{head}</head><body>{body}</body></html>"


def stored(store):
    return {head.title: store.article(head.id) for head in store.latest()}


@pytest.mark.parametrize("target", ["/consent", "/consent?back={}", "/"])
def test_entries_that_lead_to_one_page_keep_their_own_text(site, take, store, target):
    """A wall, a wall that knows where it was asked for, the home page: each entry is the feed's text under its link."""
    for path in ("/consent", "/", *(f"/consent?back={number}" for number in range(3))):
        site.put(path, html("Cookies" if path != "/" else "Deichbote", WALL if path != "/" else "Willkommen. " * 40))
    links = [site.put(f"/z{number}", redirect(target.format(number))) for number in range(3)]
    report = take(site.put("/feed", feed(links)))
    assert report.counts["new"] == 3
    found = stored(store)
    assert {name: article.text for name, article in found.items()} == {title(t): teaser(t) for t in TOWNS}
    assert {article.url for article in found.values()} == set(links)
    assert {article.completeness for article in found.values()} == {"teaser"}
    assert len(report.notes) == 3
    assert all(("home page" if target == "/" else "/consent") in note.reason for note in report.notes)


GONE = (
    ("Sperrwerk bei Husum bleibt geschlossen", "Dieser Artikel ist leider nicht mehr verfügbar."),
    ("Deichbote", "Dieser Beitrag wurde aus rechtlichen Gründen entfernt. Wir bitten um Verständnis."),
    ("Deichbote", "Die von Ihnen aufgerufene Seite existiert nicht. Zur Startseite geht es hier."),
    ("Wir sind gleich zurück", "Wegen Wartungsarbeiten ist die Seite derzeit nicht erreichbar."),
    ("404 – Deichbote", "Vielleicht hilft Ihnen die Suche weiter."),
    ("Barrier near Husum stays shut", "This article has been removed at the request of the author."),
    ("Oops", "Sorry, we can’t find that page. Try the search above."),
    ("The Post", "The page you are looking for is no longer available."),
)
REPORTS = (
    (
        "Ministerium nimmt Webseite vom Netz",
        "Das Ministerium hat seine Seite zum Impfen gelöscht. Der Rat kritisiert das.",
    ),
    (
        "Fachblatt zieht Studie zurück",
        "Ein Fachblatt hat eine Studie zurückgezogen. Sie enthielt falsche Bilder, hieß es.",
    ),
    ("Strand", "Am Strand wurde eine Seite der Mole nicht mehr gefunden, sie liegt unter Sand."),
    ("Post office closes", "A post office in Husum has been removed from the list. The page was turned on Friday."),
    ("500 Festnahmen nach Razzia", "Die Polizei hat am Abend in Husum mehr als 500 Menschen festgenommen."),
    ("500 – so viele Menschen kamen", "Nach Husum kamen am Abend Menschen aus dem ganzen Kreis zum Deich."),
    ("410 Menschen ohne Strom", "In Husum ist am Abend der Strom ausgefallen. Die Stadtwerke suchen den Fehler."),
    ("Brücke gesperrt", "Wegen Wartungsarbeiten ist die Brücke bei Husum bis Freitag gesperrt."),
)


@pytest.mark.parametrize(("heading", "text", "is_one"), [*((*g, True) for g in GONE), *((*r, False) for r in REPORTS)])
def test_a_page_that_says_there_is_nothing(heading, text, is_one):
    """In few words, of itself; a short report of something taken down says it of another thing."""
    assert is_absence(heading, text) is is_one
    assert not is_absence("Deichbote", f"{text} " + "Der Kreis hat am Abend getagt, ein Beschluss fiel nicht. " * 8)


@pytest.mark.parametrize(("heading", "text"), GONE)
def test_what_was_taken_down_stays_as_it_is_stored(site, take, store, heading, text):
    """A page that was an article and now only says that it is none does not become its next revision."""
    body = "Das Sperrwerk bei Husum wird erst nach der Sturmflut wieder geöffnet, teilte der Kreis am Montag mit."
    url = site.put("/a", html(title("Husum"), body))
    take(url)
    site.put("/a", html(heading, text))
    report = take(url)
    assert [failure.reason for failure in report.failures] == [
        "the page says that its article is not there; what is stored of it stays"
    ]
    (article,) = stored(store).values()
    assert (article.title, article.text, article.revision) == (title("Husum"), body, 1)
    site.put("/b", html(heading, text))
    assert (
        take(site.put("/feed", feed([site.url("/b")]))).notes[0].reason.endswith("says that its article is not there")
    )


@pytest.mark.parametrize("page", ["<h1>Wartung</h1>", "<p>nix</p>"])
def test_a_page_of_a_word_is_no_article(site, take, page):
    """Where it does not say that it is one."""
    report = take(site.put("/a", f"<html><body>{page}</body></html>"))
    assert [failure.reason for failure in report.failures] == ["no article text was found on the page"]


@pytest.mark.parametrize(("heading", "text"), [("Zustimmung", WALL), ("Just a moment...", CHECK), ("Deichbote", WALL)])
def test_a_wall_at_the_articles_own_address_is_not_the_article(site, take, store, heading, text):
    """Served with 200, it replaces neither the title nor the teaser."""
    link = site.put("/a", html(heading, text))
    report = take(site.put("/feed", feed([link])))
    assert stored(store)[title("Husum")].text == teaser("Husum")
    assert "asks for consent or checks the browser" in report.notes[0].reason


@pytest.mark.parametrize(("heading", "text"), [("Just a moment...", CHECK), ("Zustimmung", WALL)])
def test_a_page_taken_in_by_itself_may_be_a_wall_too(site, take, heading, text):
    """It is a failure with its reason, not an article."""
    report = take(site.put("/a", html(heading, text)))
    assert (report.counts["failed"], report.counts["new"]) == (1, 0)
    assert "instead of showing an article" in report.failures[0].reason


def test_a_redirect_to_the_article_is_followed(site, take, store):
    """A short link of the feed leads to the article: its text and its address count."""
    text = f"{teaser('Husum')} Der Pegel stand am Abend bei vier Metern. Die Feuerwehr sicherte den Deich. " * 3
    link = site.put("/s/1", redirect("/nachrichten/sperrwerk-husum"))
    url = site.put("/nachrichten/sperrwerk-husum", html(title("Husum"), text))
    take(site.put("/feed", feed([link])))
    article = stored(store)[title("Husum")]
    assert (article.url, article.completeness, len(article.text) > 300) == (url, "full", True)


def test_several_links_to_one_ticker_stay_several(site, take, store):
    """A page that holds all of them is the first one's; the others have what the feed says."""
    text = " ".join(teaser(town) for town in TOWNS) * 2
    site.put("/ticker", html("Sturmflut: " + ", ".join(map(title, TOWNS)), text))
    links = [site.put(f"/t/{number}", redirect("/ticker")) for number in range(3)]
    assert take(site.put("/feed", feed(links))).counts["new"] == 3
    assert {article.url: article.completeness for article in stored(store).values()} == {
        site.url("/ticker"): "full",
        links[1]: "teaser",
        links[2]: "teaser",
    }


def test_pages_without_a_name_for_their_outlet_have_the_feeds(site, take, store):
    """A bare host is no name: entries with and without a page are of one outlet."""
    url = site.put("/a", html(title("Husum"), teaser("Husum") * 5))
    take(site.put("/feed", feed([url, site.url("/gone")])))
    assert {article.source for article in stored(store).values()} == {"Deichbote"}


ABOUT = Entry(title(TOWNS[0]), "https://bote.example/2026/sperrwerk", text=teaser(TOWNS[0]))


@pytest.mark.parametrize(
    ("text", "address", "belongs"),
    [
        (teaser("Husum") + " Mehr dazu am Abend.", "https://bote.example/2026/sperrwerk", True),
        ("Das Sperrwerk soll laut Kreis geschlossen bleiben.", "https://www.bote.example/2026/sperrwerk/", True),
        ("Das Wetter in Kiel wird am Wochenende sonnig und warm.", "https://bote.example/2026/sperrwerk", False),
        ("Das Sperrwerk war Thema der Sitzung in Kiel.", "https://bote.example/thema", False),
        (teaser("Husum"), "https://bote.example/2026/neu", True),
        (teaser("Husum"), "https://bote.example/", False),
    ],
)
def test_a_page_is_judged_by_what_it_shares_and_where_it_lies(text, address, belongs):
    """At its own address little is enough; led elsewhere it takes more, and a home page is never the article."""
    landing = judged(ABOUT, Landing(Page(text, PageMetadata(title="Bote")), address))
    assert (landing.page is not None) is belongs
    assert belongs or ABOUT.link in landing.problem


def test_entries_with_too_few_words_are_not_judged_by_them():
    """A title of one word says nothing of its page; only one that was led elsewhere has to call itself an article."""
    entry, page = Entry("Husum", "https://bote.example/a"), Page("Der Deich hält.", PageMetadata(title="Bote"))
    assert judged(entry, Landing(page, entry.link)).page is page
    assert judged(entry, Landing(page, "https://bote.example/b")).page is None
    article = Page("Der Deich hält.", PageMetadata(title="Bote", is_article=True))
    assert judged(entry, Landing(article, "https://bote.example/b")).page is article


@pytest.mark.parametrize(
    ("heading", "text", "is_one"),
    [
        ("Cookies", WALL, True),
        ("Datenschutz-Einstellungen | Bote", WALL, True),
        ("Attention Required! | Cloudflare", "Please enable JavaScript and cookies to continue.", True),
        ("Gericht: Nutzung von Cookies braucht Zustimmung", WALL, True),
        ("Gericht: Nutzung von Cookies braucht Zustimmung", f"Das Gericht rügte den Verlag für dies: „{WALL}“", False),
        ("Cookies", "Der Bäcker backt zu Weihnachten zwanzig Sorten. " * 9, False),
        ("Cookies", WALL * 20, False),
    ],
)
def test_walls_are_told_by_title_and_words(heading, text, is_one):
    """A report about cookies, and a recipe for them, are articles; a wall is none under the article's own title."""
    assert is_interstitial(heading, text) is is_one


def forwarding(to, delay=0, around=""):
    head = f'<title>Weiterleitung</title><meta http-equiv="Refresh" content="{delay}; URL=\'{to}\'">'
    return f"<html><head>{head}</head><body>Sie werden weitergeleitet.{around}</body></html>"


def test_a_page_that_forwards_is_followed(site, take, store):
    """As an entry's page and by itself; the address is that of the article."""
    article = html(title("Husum"), teaser("Husum") * 4)
    url, link = site.put("/neu/sperrwerk", article), site.put("/alt", forwarding("/neu/sperrwerk#text"))
    take(site.put("/feed", feed([link])))
    assert stored(store)[title("Husum")].url == url
    assert take(link).counts["unchanged"] == 1


@pytest.mark.parametrize("page", [forwarding("/b", 300), forwarding("/a"), forwarding("/b", 0, "Ein Satz. " * 90)])
def test_a_page_that_stays_is_not_left(site, take, page):
    """One that reloads itself, moves on after minutes, or has its own text; it is asked for once."""
    site.put("/b", html("Anderes", "Etwas anderes steht hier. " * 20))
    take(site.put("/a", page))
    assert (len(site.asked("/a")), site.asked("/b")) == (1, [])


def test_pages_that_forward_in_a_circle_end(site, take):
    """After a few steps."""
    site.put("/b", forwarding("/a"))
    take(site.put("/a", forwarding("/b")))
    assert len(site.requests) < 10


def test_forwarding_into_a_private_network_is_refused(store, encoder):
    """The address is checked like any other."""
    web = ScriptedWeb()
    web.put("https://bote.example/a", forwarding("http://169.254.169.254/latest/"))
    with Fetcher(limits=Limits(attempts=1)) as fetcher:
        known = web.get
        web.get = lambda url, **options: known(url) if "bote" in url else fetcher.get(url, **options)
        report = ingest_sources(["https://bote.example/a"], store=store, encoder=encoder, fetcher=web)
    assert "http://169.254.169.254/latest/ is on a private network" in report.failures[0].reason
