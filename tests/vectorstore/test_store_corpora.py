"""Corpora: who sees which article and which feed, in both legs, in every count, and over deletes and moves."""

from __future__ import annotations

import pytest

from tests.vectorstore.stores import article, opened, prepared, put, vector
from vectorstore.domain import Article, Scope
from vectorstore.record.feeds import Feed

EVERYTHING, SHARED, ANNA, BEN = Scope(), Scope(corpora=("",)), Scope(corpora=("", "1")), Scope(corpora=("2",))


def seen(store, scope):
    """The titles that every way of looking at a scope shows; all of them must agree."""
    with store.snapshot() as snapshot:
        question = vector("minister spoke")
        dense = snapshot.dense(question, 100, scope)
        lexical = snapshot.lexical(["minister", "spoke"], 100, scope)
        titles = [{found.article.title for found in snapshot.found(hit.key for hit in leg).values()} for leg in
                  (dense, lexical)]  # fmt: skip
        assert snapshot.coverage(scope) == store.coverage(scope)
    latest = {one.title for one in store.latest(scope, 100)}
    assert titles == [latest, latest]
    assert store.coverage(scope).articles == len(latest)
    assert sum(count for _, count in store.sources(scope)) == len(latest)
    assert sum(store.languages(scope).values()) == 3 * len(latest)
    return {int(title.split()[1]) for title in latest}


def subscribed(store, url, corpus):
    """A corpus subscribes to a feed that may be there already."""
    new = store.add_feed(Feed(url))
    store.corpora.subscribe(url, corpus, 1.0, new=new)


@pytest.fixture(params=[20_000, 0], ids=["in memory", "scanned"])
def store(request, tmp_path):
    """An empty store whose searches go by the matrix, or by SQL."""
    with opened(tmp_path, exact_limit=request.param, own=False) as store:
        yield store


def test_without_corpora_everybody_sees_everything(store):
    """Articles that no feed of a server brought are shared, and cost no row."""
    put(store, article(1), article(2))
    assert [seen(store, scope) for scope in (EVERYTHING, SHARED, ANNA, BEN)] == [{1, 2}, {1, 2}, {1, 2}, set()]


def test_a_feeds_articles_are_seen_by_its_subscribers(store):
    """A server's feed is its own; the terminal sees all, a server with its own feeds only sees nothing else."""
    subscribed(store, "https://a.example/feed", "1")
    subscribed(store, "https://b.example/feed", "2")
    put(store, article(0))
    store.put_many([prepared(article(1))], feed="https://a.example/feed")
    store.put_many([prepared(article(2))], feed="https://b.example/feed")
    assert [seen(store, scope) for scope in (EVERYTHING, SHARED, ANNA, BEN)] == [{0, 1, 2}, {0}, {0, 1}, {2}]


def test_a_feed_of_two_servers_is_one_feed(store):
    """Who subscribes second has what the feed brought before, and what it brings from now on."""
    subscribed(store, "https://a.example/feed", "1")
    store.put_many([prepared(article(1))], feed="https://a.example/feed")
    subscribed(store, "https://a.example/feed", "2")
    store.put_many([prepared(article(2))], feed="https://a.example/feed")
    assert [seen(store, scope) for scope in (SHARED, ANNA, BEN)] == [set(), {1, 2}, {1, 2}]
    assert len(store.feeds()) == 1
    assert store.corpora.feeds_of(("", "1")) == store.corpora.feeds_of(("2",)) == {"https://a.example/feed"}
    assert store.corpora.feeds_of(("",)) == frozenset()


def test_a_shared_feed_stays_shared_when_a_server_subscribes(store):
    """A server with its own feeds only gets the shared feed's articles by subscribing to it, and takes none away."""
    store.add_feed(Feed("https://a.example/feed"))
    store.put_many([prepared(article(1))], feed="https://a.example/feed")
    subscribed(store, "https://a.example/feed", "2")
    store.put_many([prepared(article(2))], feed="https://a.example/feed")
    assert [seen(store, scope) for scope in (SHARED, ANNA, BEN)] == [{1, 2}] * 3


def test_an_article_joins_the_corpus_whose_feed_brings_it_again(store):
    """One that is stored already belongs to both from then on, whether it was shared or another server's."""
    subscribed(store, "https://a.example/feed", "1")
    subscribed(store, "https://b.example/feed", "2")
    put(store, article(0))
    store.put_many([prepared(article(1))], feed="https://a.example/feed")
    assert store.corpora.join(article(1).id, "https://b.example/feed")
    assert store.corpora.join(article(0).id, "https://b.example/feed")
    assert not store.corpora.join(article(0).id, "https://b.example/feed")
    assert [seen(store, scope) for scope in (SHARED, ANNA, BEN)] == [{0}, {0, 1}, {0, 1}]
    put(store, article(1, "Minister 1 spoke. The vote passed. Prices fell."))
    assert [seen(store, scope) for scope in (SHARED, ANNA, BEN)] == [{0, 1}] * 3


def test_an_article_that_two_feeds_bring_at_once_is_seen_by_both(store):
    """The second feed stores what the first has just stored: its subscribers see it at once, by either search."""
    subscribed(store, "https://a.example/feed", "1")
    subscribed(store, "https://b.example/feed", "2")
    assert store.put_many([prepared(article(1))], feed="https://a.example/feed") == ["new"]
    assert [seen(store, scope) for scope in (ANNA, BEN)] == [{1}, set()]
    assert store.put_many([prepared(article(1))], feed="https://b.example/feed") == ["unchanged"]
    assert [seen(store, scope) for scope in (ANNA, BEN)] == [{1}, {1}]


def test_leaving_hides_the_article_from_one_only(store):
    """An article leaves a corpus; with the last one it has to be deleted, and its rows go with it."""
    subscribed(store, "https://a.example/feed", "1")
    subscribed(store, "https://a.example/feed", "2")
    store.put_many([prepared(article(1))], feed="https://a.example/feed")
    assert not store.corpora.leave(article(1).id, ["1"])
    assert [seen(store, scope) for scope in (ANNA, BEN)] == [set(), {1}]
    assert store.corpora.leave(article(1).id, ["2"])
    assert seen(store, BEN) == {1}
    store.delete([article(1).id])
    put(store, article(1))
    assert [seen(store, scope) for scope in (SHARED, ANNA, BEN)] == [{1}, {1}, set()]


def test_a_feed_ends_with_its_last_subscriber(store):
    """Ending a subscription tells who is left, and the feed's articles stay where they were."""
    subscribed(store, "https://a.example/feed", "1")
    subscribed(store, "https://a.example/feed", "2")
    store.put_many([prepared(article(1))], feed="https://a.example/feed")
    assert store.corpora.unsubscribe("https://a.example/feed", "1") == {"2"}
    assert store.corpora.feeds_of(("", "1")) == frozenset()
    assert store.corpora.unsubscribe("https://a.example/feed", "2") == frozenset()
    store.remove_feed("https://a.example/feed")
    assert [seen(store, scope) for scope in (ANNA, BEN)] == [{1}, {1}]


def test_a_feed_that_moves_keeps_its_subscribers(store):
    """Under its new address a feed belongs to who subscribed to the old one, and to those of the new one."""
    subscribed(store, "https://a.example/feed", "1")
    store.put_many([prepared(article(1))], feed="https://a.example/feed")
    fresh = store.add_feed(Feed("https://b.example/feed"))
    store.corpora.move_feed("https://a.example/feed", "https://b.example/feed", 2.0, fresh=fresh)
    store.remove_feed("https://a.example/feed")
    assert store.corpora.of_feed("https://b.example/feed") == {"1"}
    subscribed(store, "https://b.example/feed", "2")
    assert seen(store, BEN) == {1}


def test_retention_asks_for_one_corpus(store):
    """A corpus's old articles are told, and what a scope may see of a list of articles."""
    subscribed(store, "https://a.example/feed", "2")
    put(store, article(1))
    store.put_many([prepared(article(2)), prepared(article(9))], feed="https://a.example/feed")
    assert store.corpora.articles_of("2", before=5 * 86_400.0) == [article(2).id]
    assert set(store.corpora.articles_of("2")) == {article(2).id, article(9).id}
    assert store.corpora.visible([article(1).id, article(2).id], BEN) == {article(2).id}
    assert len(store.corpora.visible([article(1).id, article(2).id], EVERYTHING)) == 2


def test_a_language_without_articles_of_ours_is_not_told(store):
    """The languages of one corpus are not those of the other."""
    subscribed(store, "https://a.example/feed", "2")
    french = Article("Le ministre parle.", title="Title 1", language="fr")
    store.put_many([prepared(french)], feed="https://a.example/feed")
    with store.snapshot() as snapshot:
        assert (snapshot.languages(SHARED), snapshot.languages(BEN)) == ({}, {"fr": 1})
        assert snapshot.sources(SHARED) == []
