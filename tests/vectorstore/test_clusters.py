"""Near-copies in the store: who prints the same text, through revisions, deletions and bounds."""

from __future__ import annotations

import sqlite3

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from near_copies import DAY, OTHER, STORY, printed
from stores import opened, prepared, put

from vectorstore.domain import Scope
from vectorstore.record import clusters
from vectorstore.record.clusters import LISTED

SENTENCES = STORY.replace(". ", ".|").split("|")
HALF = " ".join(SENTENCES[: len(SENTENCES) // 2 + 1])


@pytest.fixture
def store(tmp_path):
    """An empty store that never opens Chroma."""
    with opened(tmp_path / "data", own=False) as store:
        yield store


def outlets(store, article, scope=None):
    """Who prints what this article prints."""
    cluster = store.cluster(article.id, scope or Scope())
    return cluster.outlets if cluster else None


def test_copies_of_one_text_are_one_cluster(store):
    """All carriers are kept with outlet and date, earliest first, from each of them; a stranger is in none."""
    bote, kurier, echo = printed("Bote", day=2), printed("Kurier", day=1), printed("Echo", HALF, day=3)
    put(store, bote, kurier, echo, printed("Post", OTHER))
    assert outlets(store, bote) == outlets(store, echo) == ("Kurier", "Bote", "Echo")
    cluster = store.cluster(echo.id)
    assert [member.published for member in cluster.members] == [DAY, 2 * DAY, 3 * DAY]
    assert all(member.text == "" for member in cluster.members)
    assert all(0.8 <= cluster.similarity[member.id] <= 1 for member in cluster.members)
    assert store.cluster(printed("Post", OTHER).id) is None
    with store.snapshot() as snapshot:
        assert set(snapshot.clusters([bote.id, printed("Post", OTHER).id])) == {bote.id}


def test_the_origin_is_the_agency_or_the_earliest_full_text(store):
    """A credit in any copy names the agency; without one it is the earliest outlet that has more than a teaser."""
    put(store, printed("Kurier", HALF, day=1, extra={"completeness": "teaser"}), printed("Bote", day=2))
    cluster = store.cluster(printed("Bote", day=2).id)
    assert (cluster.origin, cluster.agency) == ("Bote", False)
    put(store, printed("Echo", f"Rostock (dpa) - {STORY}", day=3))
    cluster = store.cluster(printed("Bote", day=2).id)
    assert (cluster.origin, cluster.agency) == ("dpa", True)
    put(store, printed("Post", f"Wien (APA/dpa) - {STORY}", day=4))
    assert store.cluster(printed("Bote", day=2).id).origin == "dpa"


def test_a_revised_article_moves(store):
    """When a copy is rewritten into another story it leaves its cluster and joins the other; the rest stays."""
    bote, kurier, echo = (printed(name) for name in ("Bote", "Kurier", "Echo"))
    put(store, bote, kurier, echo, printed("Post", OTHER))
    before = store.cluster(bote.id).id
    put(store, printed("Echo", OTHER))
    assert outlets(store, bote) == ("Bote", "Kurier") or outlets(store, bote) == ("Kurier", "Bote")
    assert store.cluster(bote.id).id == before
    assert set(outlets(store, echo)) == {"Echo", "Post"}


def test_a_deleted_article_leaves_and_the_cluster_survives(store):
    """Deleting the text by which two copies met leaves them together; a last one alone has no cluster."""
    bote, kurier, echo = (printed(name) for name in ("Bote", "Kurier", "Echo"))
    put(store, bote, kurier, echo)
    before = store.cluster(bote.id).id
    store.delete([bote.id])
    assert store.cluster(kurier.id).id == before
    assert set(outlets(store, kurier)) == {"Kurier", "Echo"}
    store.delete([echo.id])
    assert store.cluster(kurier.id) is None
    put(store, printed("Echo"))
    assert store.cluster(kurier.id).id == before


def test_a_conflicting_report_joins_none_through_a_third(store):
    """A report with other figures does not come in through a short copy that has lost the figures."""
    bare = " ".join(one for one in SENTENCES if not any(sign.isdigit() for sign in one))
    put(store, printed("Bote"), printed("Kurier", bare))
    text = STORY.replace("120", "95").replace("3.400", "1.800").replace("14", "9").replace("2,5", "1,1")
    put(store, printed("Bote", text, day=2))
    assert set(outlets(store, printed("Bote"))) == {"Bote", "Kurier"}
    assert store.cluster(printed("Bote", text, day=2).id) is None


def test_a_reprint_word_for_word_joins_its_text_though_an_update_is_with_it(store):
    """The update of the same evening is a copy of the first text and conflicts with the next morning's reprint."""
    update = STORY.replace("120", "95").replace("3.400", "1.800")
    put(store, printed("Bote"), printed("Kurier", update, day=1.25))
    put(store, printed("Merkur", day=2))
    assert outlets(store, printed("Bote")) == ("Bote", "Kurier", "Merkur")


def test_a_full_text_that_arrives_late_ties_its_parts_together(store):
    """Two cuts too different to be copies of each other meet when the text they were cut from arrives."""
    front, back = " ".join(SENTENCES[:8]), " ".join(SENTENCES[4:])
    put(store, printed("Bote", front), printed("Kurier", back))
    assert store.cluster(printed("Bote", front).id) is None
    put(store, printed("Agentur", day=1.5))
    assert set(outlets(store, printed("Bote", front))) == {"Agentur", "Bote", "Kurier"}


def test_carriers_published_later_are_not_seen(store):
    """As of a day, a cluster has the members published by then; the outlets asked for narrow nothing."""
    put(store, printed("Bote", day=1), printed("Kurier", day=2), printed("Echo", day=3))
    early = printed("Bote", day=1)
    assert outlets(store, early, Scope(as_of=2.5 * DAY)) == ("Bote", "Kurier")
    assert outlets(store, early, Scope(as_of=1.5 * DAY)) is None
    assert outlets(store, early, Scope(sources=("Bote",))) == ("Bote", "Kurier", "Echo")


def test_carriers_of_another_corpus_are_not_seen(store):
    """What belongs to one server's corpus is no carrier for another's question."""
    put(store, printed("Bote"))
    store.corpora.subscribe("https://kurier.example/feed", "42", 0.0, new=True)
    store.put_many([prepared(printed("Kurier"))], feed="https://kurier.example/feed")
    assert store.cluster(printed("Bote").id, Scope(corpora=("",))) is None
    assert set(outlets(store, printed("Bote"), Scope(corpora=("", "42")))) == {"Bote", "Kurier"}


def test_texts_of_an_earlier_dateline_are_noted_later(store):
    """Articles stored before near-copies were kept are put among their copies, each once."""
    put(store, printed("Bote"), printed("Kurier"), printed("Post", "Kurz."))
    with store._database.writing() as connection:
        connection.execute("DELETE FROM sketch")
        connection.execute("DELETE FROM fingerprint")
    assert store.cluster(printed("Bote").id) is None
    assert store.note_texts() == 3
    assert set(outlets(store, printed("Bote"))) == {"Bote", "Kurier"}
    assert store.note_texts() == 0


def test_nothing_is_left_of_a_deleted_article(store):
    """Deleting all articles empties the tables of near-copies."""
    put(store, printed("Bote"), printed("Kurier"))
    store.delete([printed("Bote").id, printed("Kurier").id])
    with store._database.reading() as connection:
        assert connection.execute(
            "SELECT (SELECT COUNT(*) FROM sketch), (SELECT COUNT(*) FROM fingerprint)"
        ).fetchone()[:] == (0, 0)


TEXTS = (STORY, OTHER, HALF, f"Rostock (dpa) - {STORY}", "Kurz.", STORY.replace("14", "9").replace("120", "95"))


@given(st.lists(st.tuples(st.integers(0, 4), st.sampled_from([*TEXTS, ""])), min_size=1, max_size=12))
@settings(max_examples=8)
def test_the_tables_agree_whatever_happens(tmp_path_factory, steps):
    """After any run of puts, revisions and deletions every stored article has one row and just its own hashes."""
    with opened(tmp_path_factory.mktemp("copies"), own=False) as store:
        for number, text in steps:
            one = printed(f"Blatt{number}", text or "x")
            if text:
                put(store, one)
            else:
                store.delete([one.id])
        with store._database.reading() as connection:
            stored = {row["id"] for row in connection.execute("SELECT id FROM article")}
            rows = connection.execute("SELECT key, article_id, hashes, cluster FROM sketch").fetchall()
            marks = {(row["hash"], row["key"]) for row in connection.execute("SELECT hash, key FROM fingerprint")}
        assert sorted(row["article_id"] for row in rows) == sorted(stored)
        wanted = {(int(mark), row["key"]) for row in rows for mark in np.frombuffer(row["hashes"], np.uint32)}
        assert marks == wanted
        for row in rows:
            cluster = store.cluster(row["article_id"])
            assert cluster is None or row["article_id"] in {member.id for member in cluster.members}


def test_one_statement_lists_what_one_for_each_hash_does():
    """In the order of the hashes, the oldest articles of each, no more than are looked at for one."""
    chance = np.random.default_rng(7)
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE TABLE fingerprint(hash INTEGER, key INTEGER, PRIMARY KEY(hash, key)) WITHOUT ROWID")
    marks = {(2**32 - 1, key) for key in range(1, 3 * LISTED)}
    marks |= {(int(hashed), int(key)) for hashed, key in chance.integers(1, 300, (6_000, 2))}
    connection.executemany("INSERT INTO fingerprint VALUES (?, ?)", marks)
    query = "SELECT key FROM fingerprint WHERE hash = ? ORDER BY key LIMIT ?"
    for hashes in [(), (2**32 - 1, 5), *(tuple(chance.integers(1, 400, 24).tolist()) for _ in range(50))]:
        apart = [key for hashed in hashes for (key,) in connection.execute(query, (hashed, LISTED))]
        assert list(clusters._listed(connection, hashes)) == apart
    connection.close()
