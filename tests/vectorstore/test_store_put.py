"""What the store keeps: articles, revisions, dates, and what it refuses."""

import dataclasses

import numpy as np
import pytest
from stores import DIMENSION, article, filled, opened, prepared, put, vector

from vectorstore.domain import Article, Scope
from vectorstore.record.feeds import Feed
from vectorstore.store import Prepared


@pytest.fixture
def store(tmp_path):
    """An empty store that never opens Chroma."""
    with opened(tmp_path / "data", own=False) as store:
        yield store


def found_texts(store, word):
    """The passages that hold a word."""
    with store.snapshot() as snapshot:
        scored = snapshot.lexical([word], 50)
        return [found.passage.text for found in snapshot.found([one.key for one in scored]).values()]


def test_put_twice_changes_nothing(store):
    """The same article put again is unchanged, and there is one of it."""
    assert put(store, article(1)) == ["new"]
    before = store.status()
    assert put(store, article(1)) == ["unchanged"]
    assert dataclasses.replace(store.status(), sqlite_bytes=before.sqlite_bytes) == before


def test_white_space_is_no_change(store):
    """An article that differs in white space and in composed letters only is unchanged."""
    put(store, article(1, "Der Präsident sprach."))
    assert store.state(article(1, "Der  Pra\u0308sident\n sprach. ")) == "unchanged"


def test_state_tells_what_put_would_find(store):
    """state() says new, unchanged and revised without writing anything."""
    assert store.state(article(1)) == "new"
    put(store, article(1))
    assert store.state(article(1)) == "unchanged"
    assert store.state(article(1, "All is different.")) == "revised"
    assert store.status().articles == 1


def test_title_alone_makes_a_revision(store):
    """A changed title is a revision, though the text is the same."""
    put(store, article(1))
    assert put(store, article(1, title="Another title")) == ["revised"]


def test_a_revision_replaces_the_old_one_in_search_and_keeps_it_in_history(store):
    """After a revision only its passages are found, and both revisions can be read."""
    put(store, article(1, "Seven were hurt."))
    put(store, article(1, "Nine were hurt."))
    assert found_texts(store, "seven") == []
    assert found_texts(store, "nine") == ["Nine were hurt."]
    number = article(1).id
    assert [(one.revision, one.text) for one in store.revisions(number)] == [
        (1, "Seven were hurt."),
        (2, "Nine were hurt."),
    ]
    assert store.article(number).text == "Nine were hurt."
    assert store.article(number, revision=1).text == "Seven were hurt."
    assert store.article(number, revision=3) is None


def test_keys_are_never_used_again(store):
    """Passages stored after a deletion get keys that no passage had before."""
    put(store, article(1))
    with store.snapshot() as snapshot:
        before = {one.key for one in snapshot.lexical(["minister", "vote"], 9)}
    store.delete([article(1).id])
    put(store, article(1))
    with store.snapshot() as snapshot:
        assert not before & {one.key for one in snapshot.lexical(["minister", "vote"], 9)}


def test_an_article_reads_back_as_it_was(store):
    """Every field comes back, unknown keys included, with revision and fetch time set."""
    given = article(1, author="Anna Ö.", updated=9.0e5, identity="guid-7", extra={"paywall": True}, fetched=5.0)
    put(store, given)
    assert store.article(given.id) == given
    assert dict(store.article(given.id).extra) == {"paywall": True}


@pytest.mark.parametrize("given", [article(1), article(1, identity="guid"), Article(text="Only text. No more.")])
def test_heads_without_text_keep_their_id(store, given):
    """An article's id is the same for what is found, listed and read, whatever its identity rests on."""
    put(store, given)
    word = given.text.split()[0].lower()
    with store.snapshot() as snapshot:
        (found,) = snapshot.found([one.key for one in snapshot.lexical([word], 1)]).values()
    assert found.article.id == given.id == store.article(given.id).id == store.latest()[0].id
    assert found.article.text == ""


def test_a_bumped_date_does_not_make_an_old_story_new(store):
    """The first publication date stays, a later one is kept as the update."""
    put(store, article(1))
    assert put(store, article(1, published=9e6)) == ["unchanged"]
    kept = store.article(article(1).id)
    assert (kept.published, kept.updated, kept.revision) == (86_400.0, 9e6, 1)
    put(store, article(1, "All is different.", published=9.5e6))
    kept = store.article(article(1).id)
    assert (kept.published, kept.updated, kept.revision) == (86_400.0, 9.5e6, 2)


def test_a_date_learned_later_narrows_searches(store):
    """An undated article whose date becomes known is found within a period, without a new revision."""
    put(store, article(1, published=None))
    period = Scope(since=0.0, until=1e6)
    with store.snapshot() as snapshot:
        assert snapshot.lexical(["vote"], 5, period) == []
    assert store.refresh(article(1, source="AP")) is True
    assert store.refresh(article(1, source="AP")) is False
    with store.snapshot() as snapshot:
        assert len(snapshot.lexical(["vote"], 5, period)) == 1
        assert len(snapshot.lexical(["vote"], 5, Scope(sources=("ap",)))) == 1
    assert store.article(article(1).id).revision == 1


def test_an_unchanged_copy_adds_to_the_unknown_keys(store):
    """What the copy says counts, and what it does not carry stays, as other fields do."""
    put(store, article(1, extra={"section": "Politik", "completeness": "teaser"}))
    assert put(store, article(1, extra={"completeness": "full", "k": 1})) == ["unchanged"]
    assert dict(store.article(article(1).id).extra) == {"section": "Politik", "completeness": "full", "k": 1}
    assert put(store, article(1)) == ["unchanged"]
    assert store.refresh(article(1, extra={"section": "Politik"})) is False


def test_refresh_leaves_a_changed_article_alone(store):
    """refresh() of an article whose text changed writes nothing."""
    put(store, article(1))
    assert store.refresh(article(1, "All is different.", source="AP")) is False
    assert store.article(article(1).id).source == "Reuters"


def test_put_many_is_all_or_nothing(store):
    """One wrong item leaves nothing of its batch."""
    wrong = prepared(article(2))._replace(lexemes=["too few"])
    with pytest.raises(ValueError, match="strings of terms"):
        store.put_many([prepared(article(1)), wrong])
    assert store.status().articles == 0


def test_one_batch_may_hold_two_revisions_of_an_article(store):
    """Items of a batch are stored in their order."""
    assert put(store, article(1), article(1), article(1, "Changed.")) == ["new", "unchanged", "revised"]


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"embeddings": np.ones((3, 5))}, "vectors of 16"),
        ({"embeddings": np.full((3, DIMENSION), np.nan)}, "no number"),
        ({"article": article(1, "Another text than the passages'.")}, "not what the article says"),
    ],
)
def test_what_does_not_fit_is_refused(store, wrong, message):
    """Vectors of another length, NaN and passages from another text are mistakes, not data."""
    with pytest.raises(ValueError, match=message):
        store.put(*prepared(article(1))._replace(**wrong))


def test_an_article_without_passages_is_kept(store):
    """An empty text is stored, counted and read back, though no search finds it."""
    assert store.put(article(1, " "), [], np.empty((0, DIMENSION)), []) == "new"
    assert (store.coverage().articles, store.article(article(1).id).text) == (1, " ")
    with store.snapshot() as snapshot:
        assert snapshot.dense(vector("vote"), 9) == []


def test_odd_characters_survive(store):
    """NUL and emoji come back, a lone surrogate as a replacement character; offsets stay true."""
    given = article(1, "A \ud800 b\0c 🙂 d. Second é.", title="T\udfff")
    put(store, given)
    kept = store.article(given.id)
    assert kept.text == "A \ufffd b\0c 🙂 d. Second é."
    assert found_texts(store, "second") == [" Second é."]


def test_delete_before_drops_old_articles_with_all_revisions(tmp_path):
    """Retention deletes by publication, undated ones by fetch time, from record and search."""
    with filled(tmp_path, 5, own=False) as store:
        put(store, article(1, "Changed."), article(9, published=None, fetched=100.0), article(8, published=None))
        assert store.delete_before(3 * 86_400.0) == 4
        assert store.delete_before(3 * 86_400.0) == 0
        assert store.status().articles == 3
        assert store.revisions(article(1).id) == []
        assert found_texts(store, "good1") == []
        assert len(found_texts(store, "good3")) == 1


def test_sources_languages_and_coverage_are_counted(store):
    """Outlets are counted whatever their case, languages by passage."""
    put(
        store, article(1), article(2, source="reuters "), article(3, source="taz", language="de"), article(4, source="")
    )
    assert [(name.strip().lower(), count) for name, count in store.sources()] == [("reuters", 2), ("taz", 1)]
    assert store.languages() == {"en": 9, "de": 3}
    coverage = store.coverage()
    assert (coverage.articles, coverage.sources, coverage.newest) == (4, 2, 4 * 86_400.0)
    assert store.coverage(Scope(languages=("de",))).articles == 1


def test_latest_lists_the_newest_first_and_undated_last(store):
    """latest() gives heads by date, within a scope."""
    put(store, article(1), article(3), article(2), article(7, published=None))
    assert [one.title for one in store.latest(n=3)] == ["Title 3", "Title 2", "Title 1"]
    assert [one.title for one in store.latest(Scope(until=2.5 * 86_400), 9)] == ["Title 2", "Title 1"]
    assert store.latest(n=9)[-1].title == "Title 7"


def test_feeds_are_kept(store):
    """Subscriptions are added once, updated and removed."""
    feed = Feed(url="https://example.org/feed", title="Example", added=5.0)
    assert store.add_feed(feed) is True
    assert store.add_feed(dataclasses.replace(feed, title="Other")) is False
    changed = dataclasses.replace(feed, etag='"x"', error="404", error_streak=2, next_check=7.5, extra={"ttl": 60})
    assert store.update_feed(changed) is True
    assert store.feeds() == [changed]
    assert store.remove_feed(feed.url) is True
    assert store.remove_feed(feed.url) is False
    assert store.update_feed(feed) is False


def test_other_floors_keep_small_values(store):
    """Values are kept by key, overwritten and removed, apart from the store's own."""
    store.set_meta("encoder", "mine")
    assert store.meta("encoder") == "mine"
    assert store.status().encoder == ""
    store.set_meta("encoder", None)
    assert store.meta("encoder") is None


def test_plain_tuples_are_taken(store):
    """put_many() takes plain tuples in the order of put()'s arguments."""
    assert store.put_many([tuple(prepared(article(1)))]) == ["new"]
    assert isinstance(prepared(article(1)), Prepared)


@pytest.mark.parametrize(
    "text",
    [
        "Seven were „hurt“ – in all.\n\n123 Kommentare",
        'Stand: 12:34 Uhr\n\nSeven were "hurt" - in\u00ad all.',
        'Seven were "hurt" - in all.\nUpdated 3 minutes ago\nShare on Facebook',
    ],
)
def test_trivial_edits_are_no_revision(store, text):
    """Counters, stamps, share lines, quotation marks and soft hyphens change nothing, and the stored text stays."""
    put(store, article(1, 'Seven were "hurt" - in all.'))
    assert put(store, article(1, text)) == ["unchanged"]
    assert store.article(article(1).id).text == 'Seven were "hurt" - in all.'


def test_stores_of_an_earlier_dateline_see_no_revision_in_what_did_not_change(store):
    """A hash made by other rules is not compared; the stored text is, and only a real change is a revision."""
    put(store, article(1, "Seven were hurt."), article(2, "Eight were hurt."))
    with store._database.writing() as connection:
        connection.execute("UPDATE article SET hash = 'of-other-rules'")
    assert store.state(article(1, "Seven were\u00ad hurt.")) == "unchanged"
    assert store.state(article(2, "Nine were hurt.")) == "revised"


def test_stores_of_an_earlier_dateline_get_the_column_they_lack(tmp_path):
    """Articles and revisions stored before are read, and a date that moves on is told apart from then on."""
    with opened(tmp_path / "data", own=False) as store:
        put(store, article(1), article(1, "Changed."), article(2))
        with store._database.writing() as connection:
            for table in ("article", "revision"):
                connection.execute(f"ALTER TABLE {table} DROP COLUMN stood")
            connection.execute("PRAGMA user_version = 3")
    with opened(tmp_path / "data", own=False) as store:
        assert [one.text for one in store.revisions(article(1).id)][1:] == ["Changed."]
        put(store, article(2, published=9e6))
        assert store.article(article(2).id).stood == article(2).published
