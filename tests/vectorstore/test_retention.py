"""What is deleted leaves the record and both indexes, gives its room back, and disturbs no reader."""

from __future__ import annotations

import sqlite3
import threading
import time

import numpy as np
import pytest
from near_copies import DAY, STORY, printed
from stores import DIMENSION, article, eventually, opened, passages, put, words

from vectorstore.errors import DatelineError
from vectorstore.record.database import Database
from vectorstore.record.receipts import Receipt
from vectorstore.store import Prepared

SENTENCES = 10


def long(number: int):
    """An article of ten long sentences in words of its own."""
    filler = " ".join(f"Ort{number}x{at}" for at in range(60))
    return article(number, " ".join(f"Bericht{number} nennt Wert{at} am Tag {filler}." for at in range(SENTENCES)))


def ready(number: int) -> Prepared:
    """A long article; its vectors play no part."""
    made = long(number)
    spans = passages(made)
    terms = [" ".join(words(passage.text)) for passage in spans]
    return Prepared(made, spans, np.full((len(spans), DIMENSION), 0.25, np.float32), terms)


@pytest.fixture
def store(tmp_path):
    """A store with 40 long articles, one for each day."""
    with opened(tmp_path / "data", own=False) as store:
        store.put_many(map(ready, range(40)))
        yield store


def one(store, query):
    """A single value of the record."""
    with store._database.reading() as connection:
        return connection.execute(query).fetchone()[0]


def test_old_articles_leave_the_record_and_the_indexes(store):
    """What is older than the bound is neither stored nor found any more; the rest is all there."""
    assert store.delete_before(30 * DAY) == 30
    assert store.status().articles == 10
    with store.snapshot() as snapshot:
        assert not snapshot.lexical(["bericht29"], 5)
        assert len(snapshot.lexical(["bericht35"], 99)) == SENTENCES
    assert one(store, "SELECT COUNT(*) FROM body") == 10
    assert one(store, "SELECT COUNT(*) FROM passage") == one(store, "SELECT COUNT(*) FROM embedding") == 10 * SENTENCES
    assert one(store, "SELECT COUNT(*) FROM outbox WHERE op = 'del'") == 30 * SENTENCES


def test_the_file_shrinks(store):
    """Most of the room of deleted articles goes back to the disk; what stays is sound."""
    before = one(store, "PRAGMA page_count")
    store.delete_before(36 * DAY)
    assert one(store, "PRAGMA page_count") < before / 2
    assert one(store, "PRAGMA freelist_count") <= 0.05 * before
    assert one(store, "PRAGMA integrity_check") == "ok"
    with store._database.writing() as connection:
        connection.execute("INSERT INTO lexical(lexical) VALUES ('integrity-check')")


def test_nothing_to_delete_changes_nothing(store):
    """A bound before every article deletes none and leaves the file as it is."""
    before = one(store, "PRAGMA page_count"), one(store, "PRAGMA freelist_count")
    assert store.delete_before(0.0) == 0
    assert (one(store, "PRAGMA page_count"), one(store, "PRAGMA freelist_count")) == before


def test_readers_are_not_disturbed(store):
    """While articles go and pages are given back, every moment read is whole: each passage found has its article."""
    wrong: list[object] = []
    sizes: set[int] = set()
    stop = threading.Event()

    def read() -> None:
        while not stop.is_set():
            try:
                with store.snapshot() as snapshot:
                    keys = [scored.key for scored in snapshot.lexical(["tag"], 1_000)]
                    found = snapshot.found(keys)
                    sizes.add(len(found))
                    whole = all(one.passage.text.strip().startswith("Bericht") for one in found.values())
                    if len(found) != len(keys) or len(keys) % SENTENCES or not whole:
                        wrong.append((len(keys), len(found)))
            except (DatelineError, sqlite3.Error, KeyError) as error:
                wrong.append(error)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    try:
        assert eventually(lambda: 40 * SENTENCES in sizes)
        for day in (15, 30, 39):
            store.delete_before(day * DAY)
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    assert wrong == []
    assert store.status().articles == 1


def test_a_cluster_loses_what_is_too_old(tmp_path):
    """Retention takes old carriers out of their cluster and leaves the others in it."""
    with opened(tmp_path, own=False) as store:
        put(store, printed("Bote", day=1), printed("Kurier", day=2), printed("Echo", day=3))
        store.delete_before(1.5 * DAY)
        cluster = store.cluster(printed("Echo", day=3).id)
        assert cluster.outlets == ("Kurier", "Echo")
        store.delete_before(9 * DAY)
        assert one(store, "SELECT (SELECT COUNT(*) FROM sketch) + (SELECT COUNT(*) FROM fingerprint)") == 0


def test_receipts_keep_the_quotes_of_deleted_articles(tmp_path):
    """An answer's receipt still has the words it cited when their article is gone."""
    with opened(tmp_path, own=False) as store:
        put(store, printed("Bote", day=1))
        quote = STORY[: STORY.index(".") + 1]
        content = {"citations": [{"n": 1, "quote": quote, "article_id": printed("Bote").id}]}
        store.add_receipt(Receipt("r1", "Was geschah?", "answered", content, asked=time.time()))
        store.delete_before(9 * DAY)
        assert store.article(printed("Bote").id) is None
        assert store.receipt("r1").content["citations"][0]["quote"] == quote


def test_a_file_of_an_earlier_dateline_keeps_its_pages(tmp_path):
    """Made without incremental vacuum, a file gives nothing back and takes no harm."""
    path = tmp_path / "data" / "store.sqlite3"
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE elsewhere(value TEXT)")  # the file is laid out for good
        connection.execute("DROP TABLE elsewhere")
    connection.close()
    Database(path).close()
    with opened(tmp_path / "data", own=False) as store:
        store.put_many(map(ready, range(10)))
        before = one(store, "PRAGMA page_count")
        assert store.delete_before(99 * DAY) == 10
        assert one(store, "PRAGMA page_count") >= before
