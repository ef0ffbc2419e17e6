"""GUID and address say which article an entry is: shared links, new links, other schemes, and stores made before."""

import json
import sqlite3
from contextlib import closing

import pytest

from ingest.feeds.checking import Checker
from ingest.feeds.subscriptions import subscribe
from ingest.identity import alike, id_of
from ingest.ledger import Ledger
from ingest.pipeline import ingest_sources
from ingest.web.fetch import Fetcher, Limits
from tests.ingest.servers import RSS, Reply, Site, redirect
from vectorstore.domain import Article
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

STORY = (
    "Der Gemeinderat von Ahrenshoop hat den Bau eines Radwegs entlang der Steilküste beschlossen. Die Arbeiten "
    "beginnen im Herbst und kosten {sum} Millionen Euro, sagte Bürgermeister Benjamin Heinke nach der Sitzung. "
)

THREE = STORY.format(sum=3)


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def web():
    with Fetcher(allow_private=True, limits=Limits(attempts=1, seconds=5, interval=0)) as fetcher:
        yield fetcher


@pytest.fixture
def take(store, encoder, clock, web):
    def taking(*sources):
        report = ingest_sources(list(map(str, sources)), store=store, encoder=encoder, fetcher=web, now=clock)
        return {kind: count for kind, count in report.counts.items() if count}

    return taking


def item(guid, link, title="Radweg", text=THREE):
    named = f'<guid isPermaLink="false">{guid}</guid>' if guid else ""
    linked = f"<link>{link}</link>" if link else ""
    return f"<item>{named}{linked}<title>{title}</title><description>{text}</description></item>"


def feed(*items):
    return Reply(f'<rss version="2.0"><channel><title>Küstenblatt</title>{"".join(items)}</channel></rss>', RSS)


def ticker(number, link):
    text = f"Eintrag {number}: Der Pegel in Barth steht bei {number}{number} Zentimetern, meldet die Feuerwehr."
    return item(f"live-{number}", link, f"Pegelstand {number}", text)


@pytest.mark.parametrize("links", [["/live"] * 3, ["/live#a", "/live#b", "/live#c"], ["/"] * 3])
def test_entries_with_guids_of_their_own_under_one_link_are_several(site, take, store, links):
    """Each has what the feed says of it; taken in again nothing changes, and a changed one is a revision."""
    site.put(
        "/live", "<html><body><article><p>" + "Der Liveticker zum Hochwasser. " * 30 + "</p></article></body></html>"
    )
    entries = [ticker(number, site.url(link)) for number, link in enumerate(links)]
    url = site.put("/feed", feed(*entries))
    assert take(url) == {"new": 3}
    assert {article.title for article in store.latest()} == {f"Pegelstand {number}" for number in range(3)}
    assert take(url) == {"unchanged": 3}
    site.put("/feed", feed(entries[0].replace("Feuerwehr", "Wasserwehr"), *entries[1:]))
    assert take(url) == {"unchanged": 2, "revised": 1}


def test_an_entry_under_a_link_that_others_had_is_another_one(site, take, store):
    """A feed that shows one entry at a time, always under the same link: what was there before stays."""
    for number in range(3):
        assert take(site.put("/feed", feed(ticker(number, site.url("/gone"))))) == {"new": 1}
    assert store.status().articles == 3


def test_another_guid_for_the_same_story_is_the_same_article(site, take, store):
    """Some publishers give a story a new GUID with each update."""
    body = "<html><head><title>{0}</title></head><body><article><h1>{0}</h1><p>{1}</p></article></body></html>"
    for number, expected in ((3, "new"), (4, "revised")):
        title = f"Radweg kostet {number} Millionen"
        link = site.put("/radweg", body.format(title, STORY.format(sum=number) * 2))
        assert take(site.put("/feed", feed(item(f"a#{number}", link, title)))) == {expected: 1}
    assert store.status().articles == 1


def test_a_new_link_under_the_same_guid_is_no_new_article(site, take, store):
    """A slug that was edited: the address follows, the history stays, and the page by itself is the same article."""
    body = "<html><head><title>Radweg</title></head><body><article><h1>Radweg</h1><p>{}</p></article></body></html>"
    old, new = (site.put(path, body.format(STORY.format(sum=3) * 3)) for path in ("/radweg", "/radweg-beschlossen"))
    url = site.put("/feed", feed(item("g1", old)))
    assert take(url) == {"new": 1}
    site.put("/feed", feed(item("g1", new)))
    assert take(url) == {"unchanged": 1}
    (head,) = store.latest()
    assert head.url == new
    site.put("/radweg-beschlossen", body.format(STORY.format(sum=5) * 3))
    assert take(new) == {"revised": 1}
    assert [article.url for article in store.revisions(head.id)] == [new, new]


def test_an_article_is_found_by_each_link_that_it_had(site, take, store):
    """The address that the store shows now, and the one before."""
    old, new = site.url("/cl1"), site.url("/cl3")
    for link in (old, new):
        take(site.put("/feed", feed(item("cl", link))))
    (head,) = store.latest()
    assert head.url == new
    assert {id_of(store, address.replace("http:", "https:") + "/") for address in (old, new)} == {head.id}
    assert id_of(store, site.url("/cl2")) == ""


def test_a_guid_that_was_given_out_twice_is_two_articles(site, take, store):
    """Another link and another story: numbers that a new system counts from the beginning."""
    take(site.put("/feed", feed(item("17", site.url("/a")))))
    other = item(
        "17", site.url("/b"), "Handball", "Die Mannschaft gewinnt das Spiel gegen den Tabellenführer deutlich."
    )
    assert take(site.put("/feed", feed(other))) == {"new": 1}
    assert store.status().articles == 2


@pytest.mark.parametrize("known", [True, False])
def test_a_store_that_knows_no_names_goes_on(site, take, store, known):
    """What an earlier Dateline stored by its address is found: as it is, changed, and under its next link."""
    link = site.url("/gone/radweg")
    url = site.put("/feed", feed(item("g1", link)))
    take(url)
    with store._database.writing() as connection:
        connection.execute("DELETE FROM name")
    if not known:
        Ledger(store).forget(url)
    assert take(url) == {"unchanged": 1}
    site.put("/feed", feed(item("g1", site.url("/gone/neu"), text=STORY.format(sum=6))))
    assert take(url) == {"revised": 1}
    assert store.status().articles == 1


def test_a_store_that_has_one_entry_of_a_shared_link_goes_on(site, take, store):
    """Stored under the link by an earlier Dateline: the entry with its title is it, the others are new."""
    link = site.url("/gone")
    url = site.put("/feed", feed(ticker(0, link)))
    take(url)
    with store._database.writing() as connection:
        connection.execute("DELETE FROM name")
    Ledger(store).forget(url)
    site.put("/feed", feed(ticker(0, link), ticker(1, link)))
    assert take(url) == {"unchanged": 1, "new": 1}


def test_a_feed_that_moves_keeps_the_names_of_its_entries(site, store, encoder, clock, web):
    """After a permanent redirect an entry with a new link is still the article it was."""
    subscribe(site.put("/old", feed(item("g1", site.url("/gone/a")))), store, web, clock())
    checker = Checker(store, encoder, web, clock)
    checker.check(store.feeds()[0])
    site.put("/old", redirect("/new", 301))
    for link, text in (("/gone/a", STORY.format(sum=3)), ("/gone/b", STORY.format(sum=7))):
        site.put("/new", feed(item("g1", site.url(link), text=text)))
        clock.turn(90_000)
        checker.check(store.feeds()[0])
    assert (store.feeds()[0].url, store.status().articles) == (site.url("/new"), 1)


def test_a_servers_own_feed_renames_only_its_own_articles(site, store, encoder, clock, web, take, tmp_path):
    """Its GUIDs give no new text to an article that others have too."""
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"url": site.url("/gone/a"), "text": STORY.format(sum=3), "title": "Radweg"}), "utf-8")
    take(path)
    subscribe(site.put("/feed", feed(item("g1", site.url("/gone/a")))), store, web, clock(), "4711")
    checker = Checker(store, encoder, web, clock)
    checker.check(store.feeds()[0])
    site.put("/feed", feed(item("g1", site.url("/gone/b"), text=STORY.format(sum=9))))
    clock.turn(90_000)
    checker.check(store.feeds()[0])
    shared = store.article(Article("", identity=site.url("/gone/a")).id)
    assert "3 Millionen" in shared.text
    assert shared.url == site.url("/gone/a")


@pytest.mark.parametrize(
    "address",
    [
        "http://bote.example/a",
        "https://www.bote.example/a",
        "https://bote.example/a/",
        "https://m.bote.example/a",
        "https://amp.bote.example/a/",
        "https://www.bote.example/amp/a",
        "https://bote.example/a/amp/",
        "https://bote.example/a?outputType=amp",
        "https://bote.example/a;jsessionid=0F3A",
    ],
)
@pytest.mark.parametrize("at_once", [True, False])
def test_other_forms_of_an_address_make_no_second_article(take, store, tmp_path, address, at_once):
    """Whichever was stored first, and also within one file."""
    first, second = ({"url": url, "title": "R", "text": STORY} for url in ("https://bote.example/a", address))
    path = tmp_path / "a.jsonl"
    for lines in [[first, second]] if at_once else [[second], [first]]:
        path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")
        take(path)
    assert store.status().articles == 1


def test_names_end_with_their_article(site, take, store):
    """What was deleted is new when it comes again."""
    url = site.put("/feed", feed(item("g1", site.url("/gone"))))
    take(url)
    store.delete([head.id for head in store.latest()])
    with store._database.reading() as connection:
        assert connection.execute("SELECT COUNT(*) FROM name").fetchone()[0] == 0
    Ledger(store).forget(url)
    assert take(url) == {"new": 1}


def test_texts_are_alike_by_their_words():
    """Equal titles are enough; else the shorter text's words count."""
    one = Article("Der Radweg an der Steilküste kostet drei Millionen Euro.", title="Radweg")
    assert alike(one, Article("Nichts davon.", title="RADWEG")) == 1.0
    assert alike(one, Article("Radweg an der Steilküste wird gebaut", title="Bau")) == 0.5
    assert alike(one, Article("Handball am Wochenende verschoben", title="Sport")) == 0.0


def test_a_store_of_the_version_before_is_brought_up_to_date(tmp_path, encoder, clock, web, site):
    """It has no table of names: it gets one when it is opened, and its articles are found under their next link."""
    about = {"encoder": encoder.name, "dimension": encoder.dimension, "splitter": SPLITTER, "own": False}

    def taken(link):
        url = site.put("/feed", feed(item("g1", site.url(link))))
        with Store.open(tmp_path / "old", **about) as store:
            return dict(ingest_sources([url], store=store, encoder=encoder, fetcher=web, now=clock).counts)

    assert taken("/gone/a") == {"new": 1}
    with closing(sqlite3.connect(tmp_path / "old" / "store.sqlite3")) as connection:
        connection.executescript("DROP TABLE name; DROP TRIGGER name_gone; PRAGMA user_version = 2;")
    assert taken("/gone/a") == {"unchanged": 1}
    assert taken("/gone/b") == {"unchanged": 1}


STALL, WEHR = "Am Deich von Barth sind zwölf Schafe ausgebrochen.", "Der Wehrführer von Zingst legt sein Amt nieder."


@pytest.mark.parametrize("guids", [("e1", "e2", "e3"), ("", "", "")])
def test_entries_of_a_feed_in_a_file_may_share_a_link(take, store, tmp_path, guids):
    """Each is an article with the feed's text, told by its GUID or by a fragment; again, none is new or revised."""
    told = zip(guids, ("Schafe los", "Rücktritt", "Pegel"), (STALL, WEHR, THREE), strict=True)
    items = [item(guid, f"https://ticker.example/live#{name}", name, text) for guid, name, text in told]
    path = tmp_path / "live.xml"
    path.write_text(feed(*items).body, "utf-8")
    assert take(path) == {"new": 3}
    assert {article.title for article in store.latest()} == {"Schafe los", "Rücktritt", "Pegel"}
    assert take(path) == {"unchanged": 3}
    path.write_text(feed(*items).body.replace("zwölf", "vierzehn"), "utf-8")
    assert take(path) == {"revised": 1, "unchanged": 2}


def test_a_feed_in_a_file_that_names_its_address_is_the_feed_there(take, store, tmp_path, site):
    """Entries that share a link are the same from the file and from the web."""
    link = site.url("/live")
    told = f'<atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="{site.url("/feed")}"/>'
    reply = feed(told, item("e1", link, "Schafe los", STALL), item("e2", link, "Rücktritt", WEHR))
    path = tmp_path / "live.xml"
    path.write_text(reply.body, "utf-8")
    assert take(path) == {"new": 2}
    assert take(site.put("/feed", reply)) == {"unchanged": 2}
    assert store.status().articles == 2
