"""Feeds of several servers over one store: fetched once, and nobody reads what only another's feed brought."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.feeds.checking import Checker
from ingest.feeds.subscriptions import added, subscribe, unsubscribe
from ingest.pipeline import ingest_sources
from tests.ingest.doubles import Clock, ScriptedWeb, WordEncoder
from vectorstore.domain import SHARED, Scope
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

FEEDS = tuple(f"https://f{number}.example/feed?key=geheim{number}" for number in range(3))
SERVERS = ("11", "22")
TELLING = "Ein Satz von Fassung {version} über Sache {story}. Die Sache ist damit noch nicht zu Ende erzählt. "


def rss(title: str, entries: dict[int, str]) -> str:
    """A feed that carries each story's whole text itself."""
    items = "".join(
        f"<item><title>Sache {story}</title><link>https://stories.example/{story}</link>"
        f"<description>{(TELLING.format(version=version, story=story)) * 8}</description></item>"
        for story, version in entries.items()
    )
    return f'<rss version="2.0"><channel><title>{title}</title>{items}</channel></rss>'


@dataclass
class Newsroom:
    """One store, one web, one watch."""

    store: Store
    web: ScriptedWeb
    clock: Clock

    def serve(self, feed: int, entries: dict[int, str]) -> None:
        """What a feed has from now on."""
        self.web.put(FEEDS[feed], rss(f"Blatt {feed}", entries))

    def subscribe(self, feed: int, corpus: str) -> None:
        """A corpus subscribes."""
        assert subscribe(FEEDS[feed], self.store, self.web, self.clock(), corpus).ok

    def check(self) -> None:
        """One round of the watch over all feeds."""
        checker = Checker(self.store, WordEncoder(), self.web, self.clock)
        for feed in self.store.feeds():
            checker.check(feed)
        self.clock.turn(3600)

    def ingest(self, feed: int) -> None:
        """The operator takes a feed in for everybody."""
        ingest_sources([FEEDS[feed]], store=self.store, encoder=WordEncoder(), fetcher=self.web, now=self.clock)

    def told(self, *corpora: str) -> set[str]:
        """Every version that a scope shows, and every outlet, by all ways of looking."""
        scope = Scope(corpora=corpora)
        heads = self.store.latest(scope, 100)
        texts = self.store.articles(head.id for head in heads)
        versions = {article.text.split("Fassung ")[1].split()[0] for article in texts.values()}
        return versions | {name for name, _ in self.store.sources(scope)}


@contextmanager
def newsroom() -> Iterator[Newsroom]:
    """An empty one."""
    with (
        TemporaryDirectory() as folder,
        Store.open(Path(folder), encoder=WordEncoder.name, dimension=16, splitter=SPLITTER, own=False) as store,
    ):
        yield Newsroom(store, ScriptedWeb(), Clock())


def test_one_feed_of_two_servers_is_fetched_once():
    """The feed is asked once per round, and its articles are both servers'."""
    with newsroom() as room:
        room.serve(0, {1: "a"})
        room.subscribe(0, "11")
        room.subscribe(0, "22")
        room.web.asked.clear()
        room.check()
        assert [url for url, *_ in room.web.asked].count(FEEDS[0]) == 1
        assert room.told("11") == room.told("22") == {"a", "Blatt 0"}
        assert room.told(SHARED) == set()


@pytest.mark.parametrize(
    ("theirs", "bare"),
    [
        ("https://anna:geheim@privat.example/feed", "https://privat.example/feed"),
        ("https://anna:geheim@privat.example/feed", "http://ben@privat.example/feed"),
        ("https://privat.example/rss?sid=8f3a9c1b2d4e5f", "https://privat.example/rss"),
        ("https://privat.example/rss?PHPSESSID=geheim", "https://privat.example/rss?PHPSESSID=anderes"),
        ("https://privat.example/rss;jsessionid=geheim", "https://privat.example/rss"),
    ],
)
def test_whoever_names_a_feed_without_its_key_gets_another(theirs, bare):
    """The bare address is no subscription to the feed of who signed in: neither its articles nor its address."""
    with newsroom() as room:
        room.web.put(theirs, rss("Privat", {1: "a"}))
        subscribe(theirs, room.store, room.web, room.clock(), "11")
        assert added(bare, "Privat", "", room.store, room.clock(), "22").ok
        room.check()
        assert (room.told("11"), room.told("22")) == ({"a", "Privat"}, set())
        (own,) = room.store.corpora.feeds_of(("22",))
        assert own == bare


def test_tracking_makes_no_other_feed():
    """Where an address was found, and its scheme, are nobody's key."""
    with newsroom() as room:
        room.serve(0, {1: "a"})
        room.subscribe(0, "11")
        found = FEEDS[0].replace("https:", "http:") + "&utm_source=newsletter"
        added(found, "Blatt 0", "", room.store, room.clock(), "22")
        assert [feed.url for feed in room.store.feeds()] == [FEEDS[0]]


@pytest.mark.parametrize("name", ["https://privat.example/feed?id=7", "https://anna:geheim@privat.example/feed?id=7"])
def test_a_feed_is_ended_by_the_address_that_lists_show(name):
    """Lists show no password; an exact address goes before."""
    with newsroom() as room:
        added("https://anna:geheim@privat.example/feed?id=7", "", "", room.store, room.clock(), "11")
        assert not unsubscribe("https://ben@privat.example/feed?id=7", room.store, "11").ok
        assert unsubscribe(name, room.store, "11").ok
        assert room.store.feeds() == []


def test_who_subscribes_later_has_the_feeds_past():
    """Articles that are no longer in the feed belong to the later subscriber too."""
    with newsroom() as room:
        room.serve(0, {1: "a"})
        room.subscribe(0, "11")
        room.check()
        room.serve(0, {2: "b"})
        room.subscribe(0, "22")
        room.check()
        assert room.told("22") == {"a", "b", "Blatt 0"}


def test_the_same_story_of_another_feed_joins_where_it_says_the_same_of_the_same_outlet():
    """Two feeds that bring one text under one outlet share the article; a differing text stays with its server."""
    with newsroom() as room:
        room.web.put(FEEDS[0], rss("Blatt", {1: "a", 2: "b"}))
        room.web.put(FEEDS[1], rss("Blatt", {1: "a", 2: "c"}))
        room.subscribe(0, "11")
        room.check()
        room.subscribe(1, "22")
        room.check()
        assert room.store.coverage().articles == 3
        assert room.told("11") == {"a", "b", "Blatt"}
        assert room.told("22") == {"a", "c", "Blatt"}


def test_a_server_cannot_rewrite_what_everybody_reads():
    """A server's feed that tells a shared article otherwise changes it for nobody but itself."""
    with newsroom() as room:
        room.serve(0, {1: "wahr"})
        room.ingest(0)
        room.serve(1, {1: "falsch"})
        room.subscribe(1, "22")
        room.check()
        assert room.told(SHARED) == {"wahr", "Blatt 0"}
        assert room.told("22") == {"falsch", "Blatt 1"}


def test_what_a_server_brought_first_is_no_obstacle_to_everybodys_own():
    """A shared feed brings its own version of what is a server's; the server's stays as it was."""
    with newsroom() as room:
        room.serve(1, {1: "falsch"})
        room.subscribe(1, "22")
        room.check()
        room.serve(0, {1: "wahr"})
        room.subscribe(0, SHARED)
        room.check()
        assert room.told(SHARED) == {"wahr", "Blatt 0"}
        assert room.told("22") == {"falsch", "Blatt 1"}


def test_taking_a_servers_feed_in_makes_its_entries_everybodys():
    """The operator names a feed that only a server had: what the watch knew already is shared from then on."""
    with newsroom() as room:
        room.serve(0, {1: "a"})
        room.subscribe(0, "11")
        room.check()
        room.ingest(0)
        assert room.told(SHARED) == room.told("11") == {"a", "Blatt 0"}


def test_the_end_of_a_subscription_is_the_end_for_one_only():
    """A server ends its own; the operator's `feeds remove` ends the shared one, and else everybody's."""
    with newsroom() as room:
        room.serve(0, {1: "a"})
        for corpus in ("11", "22", SHARED):
            room.subscribe(0, corpus)
        assert not unsubscribe("Blatt 0", room.store, "33").ok
        assert unsubscribe("Blatt 0", room.store, "11").ok
        assert room.store.corpora.of_feed(FEEDS[0]) == {"22", SHARED}
        assert unsubscribe("Blatt 0", room.store).ok
        assert room.store.corpora.of_feed(FEEDS[0]) == {"22"}
        assert unsubscribe("Blatt 0", room.store).ok
        assert room.store.feeds() == []


def test_a_subscribers_key_is_not_written_to_the_article():
    """The address of a server's feed may hold a key: no article carries it."""
    with newsroom() as room:
        room.serve(0, {1: "a"})
        room.subscribe(0, "11")
        room.check()
        (head,) = room.store.latest(Scope(corpora=("11",)))
        assert "geheim" not in str(head)


Step = tuple[str, int, str, dict[int, str]]
STORIES = st.dictionaries(st.integers(1, 3), st.just(""), min_size=1)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("serve"), st.integers(0, 2), st.just(""), STORIES),
        st.tuples(st.just("subscribe"), st.integers(0, 2), st.sampled_from((*SERVERS, SHARED)), st.just({})),
        st.tuples(st.just("ingest"), st.integers(0, 2), st.just(""), st.just({})),
        st.tuples(st.just("check"), st.just(0), st.just(""), st.just({})),
    ),
    min_size=6,
    max_size=14,
)  # fmt: skip


@pytest.mark.slow
@given(STEPS)
@settings(max_examples=25, deadline=None)
def test_nobody_ever_sees_what_only_anothers_feed_brought(steps: list[Step]):
    """Whatever feeds change and whoever subscribes: each sees versions and outlets of its own and shared feeds only."""
    with newsroom() as room:
        for feed in range(3):
            room.serve(feed, {0: f"start{feed}"})
        said: dict[int, set[str]] = {feed: {f"start{feed}", f"Blatt {feed}"} for feed in range(3)}
        allowed: dict[str, set[int]] = {name: set() for name in (*SERVERS, SHARED)}
        for number, (what, feed, corpus, stories) in enumerate(steps):
            if what == "serve":
                versions = dict.fromkeys(stories, f"v{feed}-{number}")
                said[feed] |= set(versions.values())
                room.serve(feed, versions)
            elif what == "subscribe":
                room.subscribe(feed, corpus)
                allowed[corpus].add(feed)
            elif what == "ingest":
                room.ingest(feed)
                allowed[SHARED].add(feed)
            else:
                room.check()
            for name, feeds in allowed.items():
                mine = set().union(*(said[feed] for feed in feeds | allowed[SHARED]))
                assert room.told(name) <= mine, name
