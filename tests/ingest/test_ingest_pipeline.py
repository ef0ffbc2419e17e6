"""From sources to the store: new, revised, unchanged, failed; pages and feeds from a real server on loopback."""

import json
import threading

import pytest

from ingest.item import Item, failure
from ingest.pace import LEAST
from ingest.parallel import ahead, mapped
from ingest.pipeline import ingest_sources, take_in
from ingest.web.fetch import Fetcher, Limits
from tests.ingest.doubles import ScriptedWeb, WordEncoder
from tests.ingest.publisher_pages import ENGLISH, paragraphs
from tests.ingest.servers import RSS, Reply, Site
from vectorstore.domain import Article, iso

LONG = "A sentence of the article about the matter at hand. " * 40


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def take(store, encoder, clock):
    """Ingest sources into the store; gives the report."""
    with Fetcher(allow_private=True, limits=Limits(attempts=1, seconds=5, interval=0)) as fetcher:

        def taking(*sources, web=fetcher):
            names = [str(source) for source in sources]
            return ingest_sources(names, store=store, encoder=encoder, fetcher=web, now=clock)

        yield taking


def counts(report):
    return tuple(report.counts[kind] for kind in ("new", "revised", "unchanged", "failed"))


def lines(path, *articles):
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), "utf-8")
    return path


def rss(*items):
    body = "".join(f"<item>{item}</item>" for item in items)
    return Reply(f'<rss version="2.0"><channel><title>The Post</title>{body}</channel></rss>', RSS)


def entry(link, title="T", text="Short."):
    return f"<title>{title}</title><link>{link}</link><description>{text}</description>"


def page(title="T", text=LONG, head=""):
    body = f"<article><h1>{title}</h1><p>{text}</p></article>"
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


def test_taking_in_twice_changes_nothing(take, tmp_path, store):
    """The same lines again are unchanged, whatever their white space and tracking parameters."""
    path = lines(tmp_path / "a.jsonl", {"text": "One.", "url": "https://e.org/1"}, {"text": "Two."})
    assert counts(take(path)) == (2, 0, 0, 0)
    lines(path, {"text": " One. ", "url": "https://e.org/1?utm_source=x"}, {"text": "Two."})
    assert counts(take(path)) == (0, 0, 2, 0)
    assert store.status().articles == 2


def test_a_changed_text_at_the_same_place_is_a_revision(take, tmp_path, store):
    """The same address, or the same file: the newest is searched, the older kept."""
    text, line = tmp_path / "a.txt", tmp_path / "a.jsonl"
    for words in ("first", "second"):
        text.write_text(f"The {words} text.")
        lines(line, {"text": f"The {words} line.", "url": "https://e.org/1"})
        report = take(text, line)
    assert counts(report) == (0, 2, 0, 0)
    assert store.status().articles == 2
    ids = {Article(text="", identity=identity).id for identity in (str(text), "https://e.org/1")}
    assert {revision.text for key in ids for revision in store.revisions(key)} == {
        *("The first text.", "The second text.", "The first line.", "The second line."),
    }


def test_an_older_copy_does_not_come_back(take, tmp_path, store):
    """Both versions of an article in one folder settle on the newer one, in any order, any number of times."""
    old = {"text": "600 billion.", "url": "https://e.org/1", "published": "2026-01-01"}
    new = {"text": "589 billion.", "url": "https://e.org/1", "published": "2026-01-01", "updated": "2026-01-02"}
    forth, back = lines(tmp_path / "forth.jsonl", old, new), lines(tmp_path / "back.jsonl", new, old)
    assert counts(take(forth)) == (1, 1, 0, 0)
    assert counts(take(forth, back)) == (0, 0, 4, 0)
    (stored,) = store.latest()
    assert store.article(stored.id).text == "589 billion."


def test_undated_copies_settle_too(take, tmp_path):
    """Without dates the order of reading decides once, and then nothing changes any more."""
    path = lines(
        tmp_path / "a.jsonl", {"text": "A.", "url": "https://e.org/1"}, {"text": "B.", "url": "https://e.org/1"}
    )
    assert counts(take(path)) == (1, 1, 0, 0)
    assert counts(take(path)) == (0, 0, 2, 0)


def test_one_bad_item_stops_nothing(take, tmp_path):
    """A folder with unreadable, binary, broken and missing things: the rest goes in, each failure has its reason."""
    (tmp_path / "a.txt").write_text("Fine.")
    (tmp_path / "b.json").write_text("{broken")
    (tmp_path / "c.txt").write_bytes(b"\x89PNG\0\0\1\2")
    (tmp_path / "d.txt").symlink_to(tmp_path / "nowhere")
    lines(tmp_path / "e.jsonl", {"text": "Fine too."}, {"title": "no text"})
    report = take(tmp_path, tmp_path / "missing", "ftp://e.org/x", "http://127.0.0.1:1/x")
    assert counts(report) == (2, 0, 0, 7)
    assert all(note.item and note.reason for note in report.failures)
    assert report.exit_code == 1


def test_an_unbelievable_date_is_noted(take, tmp_path, store):
    """The article goes in undated, and the report says why."""
    report = take(lines(tmp_path / "a.jsonl", {"text": "One.", "published": "2099-01-01"}))
    assert (counts(report), report.exit_code) == ((1, 0, 0, 0), 0)
    assert "future" in report.notes[0].reason
    assert store.latest()[0].published is None


def test_the_language_is_that_of_the_text(take, tmp_path, store):
    """A wrong declaration does not count against a text that is plainly German."""
    german = (
        "Die Regierung hat am Dienstag beschlossen, dass die Steuern nicht erhöht werden und das Geld gespart wird."
    )
    take(lines(tmp_path / "a.jsonl", {"text": german, "language": "en"}, {"text": "Ok.", "language": "fr-CA"}))
    assert {article.language for article in store.latest()} == {"de", "fr"}


def test_passages_are_embedded_in_batches_over_articles(take, tmp_path, encoder):
    """Short articles share a call to the encoder; unchanged ones are not embedded."""
    path = lines(tmp_path / "a.jsonl", *({"text": f"Article number {n}."} for n in range(LEAST + 10)))
    take(path)
    assert encoder.batches == [LEAST, 10]
    take(path)
    assert encoder.batches == [LEAST, 10]


def test_an_article_that_cannot_be_stored_takes_no_other_with_it(store, tmp_path):
    """When a batch fails, its articles are tried one by one."""

    class Choking(WordEncoder):
        def passages(self, texts):
            if any("poison" in text for text in texts):
                raise RuntimeError("choked")
            return super().passages(texts)

    items = [Item(str(n), Article(text=text)) for n, text in enumerate(("One.", "The poison.", "Two."))]
    report = take_in([*items, failure("x", "bad")], store, Choking())
    assert counts(report) == (2, 0, 0, 2)
    assert store.status().articles == 2


def test_a_page_from_the_web(take, site, store):
    """Title, outlet, date and canonical address come from the page."""
    head = """<link rel="canonical" href="/a"><meta property="og:site_name" content="The Post">
    <meta property="article:published_time" content="2026-05-12T08:00:00Z">"""
    url = site.put("/a?utm_source=feed", page("The title", head=head))
    assert counts(take(url)) == (1, 0, 0, 0)
    (article,) = store.latest()
    assert (article.title, article.source, article.url) == ("The title", "The Post", site.url("/a"))
    assert iso(article.published) == "2026-05-12T08:00:00Z"
    assert article.extra["completeness"] == "full"
    assert counts(take(url)) == (0, 0, 1, 0)


def test_a_page_that_goes_back_to_its_former_text_is_a_revision(take, site):
    """What is published now counts, even if it was published before."""
    for text, expected in ((LONG, (1, 0, 0, 0)), (LONG + " More.", (0, 1, 0, 0)), (LONG, (0, 1, 0, 0))):
        assert counts(take(site.put("/a", page(text=text)))) == expected


def test_a_feed_brings_the_linked_pages(take, site, store):
    """The page is read where the feed has only a teaser; if it cannot be read, the feed's text is kept and marked."""
    site.put("/1", page("One"))
    url = site.put("/feed", rss(entry("/1", "One"), entry("/2", "Two", "A teaser."), entry("", "Three", "No link.")))
    report = take(url)
    assert counts(report) == (3, 0, 0, 0)
    by_title = {article.title: store.article(article.id) for article in store.latest()}
    assert by_title["One"].text == LONG.strip()
    assert by_title["Two"].text == "A teaser."
    assert {title: article.extra["completeness"] for title, article in by_title.items()} == {
        "One": "full",
        "Two": "teaser",
        "Three": "teaser",
    }
    assert "404" in report.notes[0].reason


def test_pages_of_known_entries_are_not_fetched_again(take, site):
    """Only entries about which the feed says something new lead to a request; an unreadable page is tried thrice."""
    site.put("/1", page("One"))
    url = site.put("/feed", rss(entry("/1"), entry("/2")))
    for _ in range(5):
        report = take(url)
    assert counts(report) == (0, 0, 2, 0)
    assert (len(site.asked("/1")), len(site.asked("/2"))) == (1, 3)
    site.put("/feed", rss(entry("/1", "New title"), entry("/2")))
    take(url)
    assert len(site.asked("/1")) == 2


def test_content_whose_page_is_gone_is_whole_and_the_page_is_asked_thrice(take, site, store):
    """What the feed itself calls content is the article; a page that was only away for a while is read later."""
    said = "The bridge over the Milo is closed until Friday. Divers look at its piers after the flood of Sunday. " * 2
    content = f"<c:encoded xmlns:c='http://purl.org/rss/1.0/modules/content/'>{said}</c:encoded>"
    item = f"<item><title>Two</title><link>{site.url('/2')}</link>{content}</item>"
    url = site.put("/feed", f"<rss version='2.0'><channel><title>Post</title>{item}</channel></rss>")
    assert counts(take(url)) == (1, 0, 0, 0)
    (head,) = store.latest()
    assert (store.article(head.id).text, head.completeness) == (said.strip(), "full")
    site.put("/2", page("Two", said + LONG))
    assert counts(take(url)) == (0, 1, 0, 0)
    assert store.article(head.id).text == said + LONG.strip()


def test_an_empty_entry_is_named_by_its_number(take, site):
    """Without link, GUID and title there is nothing else to find it by."""
    report = take(url := site.put("/feed", rss(entry("", "One", "Some words."), "")))
    assert [failed.item for failed in report.failures] == [f"{url} (entry 2)"]


def test_a_teaser_does_not_replace_the_full_text(take, site, store):
    """When the page fails later, what was read before stays."""
    site.put("/1", page("One"))
    url = site.put("/feed", rss(entry("/1", "One")))
    take(url)
    site.put("/1", Reply("gone", status=500))
    site.put("/feed", rss(entry("/1", "One", "Another teaser.")))
    report = take(url)
    assert counts(report) == (0, 0, 1, 0)
    assert "only a part of the article" in report.notes[-1].reason
    assert store.article(store.latest()[0].id).text == LONG.strip()


@pytest.mark.parametrize("link", ["", "/gone"])
def test_a_shorter_correction_of_a_teaser_is_a_revision(take, site, store, link):
    """What only the feed has is replaced by what the feed says later, also where a sentence was withdrawn."""
    guid = '<guid isPermaLink="false">ferry-7</guid>'
    for withdrawn, expected in (("The captain was drunk. ", (1, 0, 0, 0)), ("", (0, 1, 0, 0))):
        text = f"The ferry to Amrum ran aground on Monday. {withdrawn}Nobody was hurt."
        assert counts(take(site.put("/feed", rss(entry(link, "Ferry", text) + guid)))) == expected
    assert "drunk" not in store.article(store.latest()[0].id).text


def test_a_home_page_leads_to_its_feed(take, site):
    """An address without an article but with an announced feed is read as that feed."""
    link = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    home = site.put("/", f"<html><head>{link}</head><body><p>Welcome.</p></body></html>")
    site.put("/feed", rss(entry("", "One", "Text one."), entry("", "Two", "Text two.")))
    assert counts(take(home)) == (2, 0, 0, 0)


@pytest.mark.parametrize(("teasers", "dated", "follows"), [(9, False, True), (0, False, True), (9, True, False)])
def test_a_sections_page_leads_to_its_feed(take, site, store, teasers, dated, follows):
    """A page of linked headlines with their openings, or of one sentence, is no article if it does not say so."""
    head = '<link rel="alternate" type="application/rss+xml" href="/feed"><meta property="og:type" content="website">'
    head += '<meta name="date" content="2026-05-12">' if dated else ""
    news = "The council met on the harbour today. More on what it decided is in the text."
    body = "".join(f'<h2><a href="/{n}">Headline {n} of the harbour</a></h2><p>{news}</p>' for n in range(teasers))
    url = site.put(
        "/harbour", f"<html><head>{head}</head><body><h1>Harbour</h1>{body or '<p>All news.</p>'}</body></html>"
    )
    site.put("/feed", rss(entry("", "One", "Text one."), entry("", "Two", "Text two.")))
    assert counts(take(url))[0] == (2 if follows else 1)


TEASER = (
    "<article><h2><a href='{}{}'>Headline number {} about a town</a></h2><p>What the town says of {}.</p></article>"
)


def test_a_sections_page_without_a_feed_is_no_article(take, site):
    """It is a list of openings, each of which leads to a story."""
    teasers = "".join(TEASER.format("/", n, n, n) for n in range(20))
    url = site.put("/town", f"<html><head><title>Town</title></head><body><main>{teasers}</main></body></html>")
    report = take(url)
    assert counts(report) == (0, 0, 0, 1)
    assert report.failures[0].reason == "no article text was found on the page"


@pytest.mark.parametrize(
    ("story", "to"),
    [
        (f"<h1>The harbour</h1>{paragraphs(ENGLISH)}", "/"),
        (f"<div><h1>The harbour</h1>{paragraphs(ENGLISH)}</div>", "/"),
        ("", "https://other.example/"),
        ("", "#"),
    ],
)
def test_an_article_with_many_headlines_below_or_within_is_one(take, site, story, to):
    """Others' stories below it, sources on other sites, its own parts."""
    teasers = "".join(TEASER.format(to, n, n, n) for n in range(20))
    url = site.put("/a", f"<html><head><title>Town</title></head><body><main>{story}{teasers}</main></body></html>")
    assert counts(take(url)) == (1, 0, 0, 0)


def test_an_article_that_announces_a_feed_is_taken_in_itself(take, site, store):
    """Also one without any date or author, with links to other stories below."""
    head = '<link rel="alternate" type="application/rss+xml" href="/feed">'
    others = "".join(f'<h3><a href="/{n}">Another story number {n}</a></h3>' for n in range(9))
    site.put("/a", page("One", head=head).replace("</body>", f"<aside>{others}</aside></body>"))
    assert counts(take(site.url("/a"))) == (1, 0, 0, 0)
    assert store.latest()[0].title == "One"


def test_a_list_of_feeds_is_followed(take, site, tmp_path):
    """An OPML file named as a source brings the entries of all its feeds; a dead one is a failure."""
    site.put("/1", rss(entry("", "One", "Text one.")))
    site.put("/2", rss(entry("", "Two", "Text two.")))
    outlines = "".join(f'<outline xmlUrl="{site.url(path)}"/>' for path in ("/1", "/dead", "/2"))
    outlines += '<outline text="Harbour" xmlUrl="harbour/feed"/><outline text="Folder"/>'
    (tmp_path / "list.opml").write_text(f"<opml><body>{outlines}</body></opml>")
    report = take(tmp_path / "list.opml")
    assert counts(report) == (2, 0, 0, 2)
    assert report.failures[1].reason == "'Harbour' was left out: 'harbour/feed' is not a web address"


@pytest.mark.parametrize(
    ("body", "kind", "expected"),
    [
        ('{"text": "One."}\n{"text": "Two."}', "application/x-ndjson", (2, 0, 0, 0)),
        ('[{"text": "One."}]', "application/json", (1, 0, 0, 0)),
        ("Plain text.", "text/plain", (1, 0, 0, 0)),
        (b"%PDF-1.4\0\0\1", "application/pdf", (0, 0, 0, 1)),
        ("<html><body></body></html>", "application/rss+xml", (0, 0, 0, 1)),
        ("<rss><channel></channel></rss>", "text/html", (0, 0, 0, 0)),
        ("", "text/html", (0, 0, 0, 1)),
        ("p { color: red }", "text/css", (0, 0, 0, 1)),
        ("let ferry = 'late';", "application/javascript", (0, 0, 0, 1)),
        ("let ferry = 'late';", "text/javascript", (0, 0, 0, 1)),
        ("a,b\n1,2", "text/csv", (0, 0, 0, 1)),
        (b"\xff\xd8\xff", "image/jpeg", (0, 0, 0, 1)),
        ('[{"text": "One."}]', "text/javascript", (1, 0, 0, 0)),
        (page(), "text/css", (1, 0, 0, 0)),
    ],
)
def test_what_an_address_holds_is_told_from_its_content(take, site, body, kind, expected):
    """Whatever the server calls it."""
    assert counts(take(site.put("/a", Reply(body, kind)))) == expected


@pytest.mark.parametrize(("name", "kind"), [("/a.txt", "text/plain"), ("/a.md", "text/markdown"), ("/a", "text/plain")])
def test_a_text_from_the_web_has_its_address(take, site, store, name, kind):
    """So that a quote of it can be looked up; its outlet is the host."""
    url = site.put(name, Reply("The ferry is late, the harbour master said.", kind))
    assert counts(take(url)) == (1, 0, 0, 0)
    (head,) = store.latest()
    assert (head.url, head.source) == (url, "127.0.0.1")
    assert counts(take(url)) == (0, 0, 1, 0)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, ("{url}", "127.0.0.1", "{url}")),
        ({"source": "Bote", "guid": "urn:uuid:1"}, ("{url}", "Bote", "urn:uuid:1")),
        ({"link": "https://e.org/a"}, ("https://e.org/a", "", "https://e.org/a")),
    ],
)
def test_a_json_article_from_the_web_has_its_address(take, site, store, said, expected):
    """Unless it names its own; a GUID still says which it is."""
    url = site.put("/a?utm_source=x", Reply(json.dumps({"text": "The ferry is late.", **said}), "application/json"))
    assert counts(take(url)) == (1, 0, 0, 0)
    (head,) = store.latest()
    assert (head.url, head.source, head.identity) == tuple(each.format(url=site.url("/a")) for each in expected)
    assert counts(take(url)) == (0, 0, 1, 0)


def test_private_addresses_are_refused_by_default(store, encoder, site):
    """The report says which setting allows them."""
    site.put("/a", page())
    with Fetcher() as fetcher:
        report = ingest_sources([site.url("/a")], store=store, encoder=encoder, fetcher=fetcher)
    assert "ALLOW_PRIVATE_ADDRESSES" in report.failures[0].reason
    assert site.requests == []


def test_an_error_nobody_foresaw_is_one_failure(take, tmp_path):
    """A bug in reading one source is reported and does not reach the others."""

    class Broken(ScriptedWeb):
        def get(self, *_, **__):
            raise ZeroDivisionError

    (tmp_path / "a.txt").write_text("Fine.")
    report = take("https://e.org/x", tmp_path / "a.txt", web=Broken())
    assert counts(report) == (1, 0, 0, 1)
    assert "ZeroDivisionError" in report.failures[0].reason


def test_what_waits_is_stored_when_nothing_more_comes(store, encoder):
    """An article from a pipe that stays open is stored before the pipe is closed."""
    go_on, seen = threading.Event(), []

    def items():
        yield Item("1", Article(text="One."))
        assert go_on.wait(20)

    def progress(report, _where):
        seen.append(report.counts["new"])
        go_on.set()

    take_in(items(), store, encoder, progress=progress)
    assert seen == [1]


def test_reading_ahead_is_bounded():
    """A source is read no further than the queue is deep, so that memory stays flat; its errors come through."""
    taken = []

    def source():
        for number in range(1000):
            taken.append(number)
            yield number
        raise ValueError("end")

    reading = ahead(source(), depth=5, idle=5)
    assert next(reading) == 0
    assert len(taken) <= 8
    with pytest.raises(ValueError, match="end"):
        list(reading)


def test_parallel_work_keeps_its_order():
    """Results come in the order of the items, also when later ones are quicker."""
    gates = [threading.Event() for _ in range(4)]

    def work(number):
        if number:
            gates[number].set()
        else:
            assert gates[1].wait(10)
        return number

    assert list(mapped(work, range(4), 2)) == [0, 1, 2, 3]


def test_a_feed_and_its_page_agree(take, site):
    """An article taken in through a feed is the same when its page is taken in by itself."""
    head = '<meta property="og:title" content="The page\'s title"><meta property="og:site_name" content="The Post">'
    url = site.put("/1", page("The page's title", head=head))
    assert counts(take(site.put("/feed", rss(entry("/1", "The feed's title"))))) == (1, 0, 0, 0)
    assert counts(take(url)) == (0, 0, 1, 0)
