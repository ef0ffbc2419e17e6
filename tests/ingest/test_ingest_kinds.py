"""How much of an article there is, what kind of text it is, and when it was published."""

import pytest

from ingest.item import believed_dates
from ingest.pages.completeness import Claims, completeness, opening
from ingest.pages.page import read_page
from ingest.text.boilerplate import is_boilerplate
from ingest.text.content_type import described
from tests.ingest.publisher_pages import linked
from vectorstore.domain import Article, iso

NOW = 1_780_000_000.0  # 2026-05-28
SHORT = "Der Rat hat am Abend über den Haushalt beraten und ihn am Ende beschlossen. " * 3
LONG = SHORT * 10


@pytest.mark.parametrize(
    ("text", "claims", "expected"),
    [
        (LONG, Claims(), "full"),
        (SHORT, Claims(), "full"),
        (LONG, Claims(free=False), "full"),
        (SHORT, Claims(free=False), "paywalled"),
        (SHORT, Claims(free=False, words=len(SHORT.split())), "full"),
        (LONG, Claims(free=False, words=2_000), "paywalled"),
        (LONG, Claims(words=2_000), "teaser"),
        (LONG, Claims(words=len(LONG) + 7), "full"),
        (SHORT, Claims(shown="Jetzt weiterlesen mit Abo"), "paywalled"),
        (SHORT, Claims(shown="Already a subscriber? Log in"), "paywalled"),
        (LONG, Claims(shown="Already a subscriber? Log in"), "full"),
        (SHORT.strip(), Claims(description=SHORT), "teaser"),
        ("Der Rat hat beschlossen …", Claims(), "teaser"),
    ],
)
def test_how_much_there_is(text, claims, expected):
    """A paywall counts when the text is an opening, not when a page with all its text only declares one."""
    assert completeness(text, claims) == expected


def test_a_feeds_text_that_breaks_off_is_an_opening():
    """Whatever the feed calls it."""
    assert (opening(SHORT, full=True), opening("Der Rat hat […]", full=True)) == ("full", "teaser")
    assert opening(SHORT, full=False) == "teaser"


@pytest.mark.parametrize(
    ("url", "title", "text", "types", "expected"),
    [
        ("https://e.org/news/a", "Rat beschließt Haushalt", LONG, ("NewsArticle",), "article"),
        ("https://e.org/news/a", "T", LONG, ("LiveBlogPosting",), "live blog"),
        ("https://e.org/liveblog/a", "T", LONG, (), "live blog"),
        ("https://e.org/news/wahl-liveticker.html", "T", LONG, (), "live blog"),
        ("https://e.org/news/a", "Wahl im Newsblog: Was geschieht", LONG, (), "live blog"),
        ("https://e.org/news/a", "LIVE: Storm hits the coast", LONG, (), "live blog"),
        ("https://e.org/news/a", "T", LONG, ("OpinionNewsArticle",), "opinion"),
        ("https://e.org/meinung/a", "T", LONG, (), "opinion"),
        ("https://e.org/commentisfree/2026/a", "T", LONG, (), "opinion"),
        ("https://e.org/news/a", "Kommentar: Der Rat irrt", LONG, (), "opinion"),
        ("https://e.org/news/kommentar-zum-haushalt", "Rat beschließt Haushalt", LONG, (), "article"),
        ("https://e.org/news/a", "People live longer in the north", LONG, (), "article"),
        ("https://e.org/news/a", "Minister: Opinion is divided", LONG, (), "article"),
        ("https://e.org/pressemitteilungen/a", "T", LONG, (), "press release"),
        ("https://e.org/a", "T", f"Nordhagen (ots) - {LONG}", (), "press release"),
        ("https://e.org/a", "T", f"FOR IMMEDIATE RELEASE\n\n{LONG}", (), "press release"),
        ("https://e.org/a", "T", f"LONDON, May 12, 2026 /PRNewswire/ -- {LONG}", (), "press release"),
        ("https://e.org/a", "T", f"Nordhagen (dpa) - {LONG}", (), "agency"),
        ("https://e.org/a", "Anzeige: Neue Möbel", LONG, (), "advertisement"),
        ("https://e.org/naujienos/nuomones/3/a", "T", LONG, (), "opinion"),
        ("https://e.org/opinión/a", "T", LONG, (), "opinion"),
        (
            "https://e.org/a",
            "T",
            f"Wir können alles! Ein Kommentar von Jan Sell\n\n{LONG}",
            (),
            "opinion",
        ),
        ("https://e.org/a", "T", f"Der Rat lehnte jeden Kommentar von Bürgern ab. {LONG}", (), "article"),
        ("https://e.org/a", "Ruth Calder im Interview: „Wir holen nach“", LONG, (), "interview"),
        ("https://e.org/interviews/a", "T", LONG, (), "interview"),
        ("https://e.org/a", "Minister verlässt Interview", LONG, (), "article"),
        ("https://e.org/a", "The Sea Wall review – a flood of feeling", LONG, (), "review"),
        ("https://e.org/a", "Council orders review of sea wall", LONG, (), "article"),
        ("https://e.org/a", "T", LONG, ("Review",), "review"),
        ("https://e.org/rezensionen/a", "T", LONG, (), "review"),
        ("https://e.org/en-direct/a", "T", LONG, (), "live blog"),
    ],
)
def test_what_kind_of_text_it_is(url, title, text, types, expected):
    """Told by type, address, title and the text's own words; a word in passing tells nothing."""
    assert described(Article(text=text, title=title, url=url), types).extra["content_type"] == expected


HOURS = ["11.04 Uhr: Der Rat tagt wieder", "9.15 Uhr: Der Rat macht Pause", "8.02 Uhr: Der Rat beginnt",
         "22.10 Uhr: Der Bürgermeister spricht", "18.30 Uhr: Die Halle füllt sich", "17.00 Uhr: Einlass"]  # fmt: skip
TALK = ["Anzeiger: Frau Calder, warum erst jetzt?", "Calder: Weil das Geld fehlte.", "Anzeiger: Und nun ist es da?",
        "Calder: Das Land zahlt.", "Anzeiger: Wann beginnt der Bau?", "Calder: Im März."]  # fmt: skip
ASKED = [f"{n}. Wann wird die Mauer am Hafen fertig?\n\n{SHORT}" for n in range(6)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\n\n".join(f"{hour}\n\n{SHORT}" for hour in HOURS), "live blog"),
        ("\n\n".join(f"{hour}\n\n{SHORT}" for hour in reversed(HOURS)), "article"),
        ("\n\n".join(HOURS[:4]), "article"),
        ("\n\n".join(TALK), "interview"),
        ("\n\n".join([*TALK[:3], *[SHORT] * 6]), "article"),
        ("Ruth Calder leitet den Rat. Ein Interview.\n\n" + "\n\n".join(ASKED), "interview"),
        ("\n\n".join(ASKED), "article"),
    ],
)
def test_a_text_tells_its_kind_by_its_form(text, expected):
    """Hours, the latest first; speakers who take turns; questions where an interview is announced."""
    assert described(Article(text=text, title="T", url="https://e.org/a")).extra["content_type"] == expected


def test_a_page_names_its_kind_above_the_heading_and_above_the_byline():
    """A kicker, a genre in the data, who signs a comment; the link to the readers' comments is none."""
    story = f"<p>{LONG}</p>"
    kicker = f"<article><div><span>Meinung</span><h1>Der Rat irrt sich gewaltig</h1></div>{story}</article>"
    head = "<h1>Der Rat irrt sich gewaltig</h1>"
    signed = f"<article>{head}<p>Kommentar von Ann Lee</p>{story}</article>"
    genre = linked(**{"@type": "NewsArticle"}, headline="T", genre="Opinion")
    comments = (
        f"<article><h1>Der Rat irrt sich gewaltig</h1><p>Kommentare</p><p>Kommentar schreiben</p>{story}</article>"
    )
    within = (
        f"<meta property='og:title' content='Der Rat irrt'><h1>N</h1><h2><b>Meinung</b> <b>Der Rat irrt</b></h2>{story}"
    )
    flag = f"<meta property='article:opinion' content='true'><h1>T</h1>{story}"
    pages = (kicker, signed, f"{genre}<h1>T</h1>{story}", within, flag, comments)
    read = [read_page(f"<html><body>{each}</body></html>") for each in pages]
    kinds = [described(Article(each.text), each.about.types, each.about.labels).extra["content_type"] for each in read]
    assert kinds == [*["opinion"] * 5, "article"]


def test_a_section_tells_the_kind_and_what_a_source_says_itself_stays():
    """A plain article handed in as JSON gets no key of ours."""
    assert described(Article(text=LONG), labels=("Meinung",)).extra["content_type"] == "opinion"
    given = Article(text=f"Wien (APA) - {LONG}", extra={"content_type": "analysis", "origin": "own"})
    assert dict(described(given).extra) == {"content_type": "analysis", "origin": "own"}
    assert dict(described(Article(text=LONG), always=False).extra) == {}


@pytest.mark.parametrize(
    "line",
    ["Lesen Sie auch: Der Rat", "Foto: Anna", "Anzeige", "Newsletter abonnieren", "Read more: The wall", "Sign up here",
     "Follow us on Facebook", "Advertisement", "Kommentare (12)", "Empfohlener redaktioneller Inhalt",
     "Lesedauer: 4 Minuten", "Article content", "Les også: Slik går bussene", "Läs mer: Bussarna", "Czytaj więcej",
     "Leia também: Os autocarros", "関連記事", "관련 기사", "Читайте также: Автобусы", "Devamını oku",
     "If you buy something using links in our stories, we may earn a commission."],
)  # fmt: skip
def test_invitations_are_no_text(line):
    """Neither in German nor in English nor in the languages around."""
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    ["Mehr als 200 Menschen kamen.", "Read was elected chair of the council.", "Die Bilder zeigen den Ort.",
     "Folgen hat das keine.", "Video games sell well.", "Related costs rose.", "Anzeige erstattete der Rat am Montag.",
     "Lesen ist schwer.", "Les villes voisines attendent.", "If you buy a house, look at the roof.",
     "Subscribers left the service in droves.", "Mit einem Sieg endete der Tag.", "Shares fell by 3%."],
)  # fmt: skip
def test_sentences_that_begin_alike_stay(line):
    """An article may begin a sentence with any of those words."""
    assert not is_boilerplate(line)


def test_what_is_bumped_was_published_before():
    """Where the places that know the publication are days apart, the first of them counts."""
    head = linked(**{"@type": "NewsArticle"}, headline="T", datePublished="2026-05-20T08:00:00Z")
    head += '<meta property="article:published_time" content="2026-03-02T10:00:00+01:00">'
    assert iso(read_page(f"<html><head>{head}</head></html>").about.published) == "2026-03-02T09:00:00Z"


def test_a_day_is_told_more_exactly_by_another_place():
    """JSON-LD knows the day, a marked time element the minute; one of another day is another article's."""
    head = linked(**{"@type": "NewsArticle"}, headline="T", datePublished="2026-05-20")
    exact = '<time itemprop="datePublished" datetime="2026-05-20T08:15:00+02:00">20. Mai</time>'
    assert iso(read_page(f"<html><head>{head}</head><body>{exact}</body></html>").about.published)[11:16] == "06:15"
    other = '<time datetime="2026-05-02T08:15:00+02:00">2. Mai</time>'
    assert iso(read_page(f"<html><head>{head}</head><body>{other}</body></html>").about.published)[:10] == "2026-05-20"


def test_nothing_is_changed_before_it_is_published():
    """Such an update is not believed; neither are dates to come or before 1990."""
    assert believed_dates(NOW - 100, NOW - 5_000, NOW)[:2] == (NOW - 100, None)
    assert believed_dates(NOW - 100, NOW - 50, NOW)[:2] == (NOW - 100, NOW - 50)
    assert believed_dates(NOW + 200_000, NOW + 300_000, NOW)[:2] == (None, None)
    assert believed_dates(10.0, None, NOW)[0] is None
