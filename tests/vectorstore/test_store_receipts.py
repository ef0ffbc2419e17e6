"""Receipts, judgements and spending in a real store: kept, found, bounded, forgotten."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from stores import ROOT, opened, spawn

from tests.readers import AS_READER, NEEDS_READER, read_only
from vectorstore.errors import StoreError
from vectorstore.record.receipts import DAY, KEPT_DAYS, Receipt, Spending, forget_oldest, today


def receipt(number: int, **more: object) -> Receipt:
    values = {"asked": time.time(), "content": {"answer": {"text": f"Größe {number}"}}, "status": "answered"}
    return Receipt(**{"id": f"id{number}", "question": f"Frage {number}?", **values, **more})


def test_a_receipt_comes_back_as_it_was(tmp_path: Path) -> None:
    """What was kept is found by id, by the beginning of an id, and as the newest, in another process too."""
    with opened(tmp_path) as store:
        for number in (1, 2):
            store.add_receipt(receipt(number))
    with opened(tmp_path) as store:
        assert dict(store.receipt("id1").content) == {"answer": {"text": "Größe 1"}}
        assert store.receipt().id == "id2"
        assert store.receipt("id") is None  # two begin so
        assert store.receipt("id3") is None
        assert [one.question for one in store.receipts()] == ["Frage 2?", "Frage 1?"]


def test_an_exact_id_wins_over_longer_ones(tmp_path: Path) -> None:
    """An id that is the beginning of another one is still found."""
    with opened(tmp_path) as store:
        store.add_receipt(receipt(1))
        store.add_receipt(receipt(10))
        assert store.receipt("id1").id == "id1"


def test_the_oldest_go_first(tmp_path: Path) -> None:
    """Beyond the days and beyond the number, receipts and their judgements are deleted."""
    with opened(tmp_path) as store:
        store.add_receipt(receipt(0, asked=time.time() - (KEPT_DAYS - 1) * DAY))
        for number in range(1, 5):
            store.add_receipt(receipt(number))
            store.add_feedback(f"id{number}", "a", "bad")
        with store._database.writing() as connection:
            forget_oldest(connection, time.time() + 2 * DAY)
        assert store.receipt("id0") is None
        with store._database.writing() as connection:
            forget_oldest(connection, time.time(), kept=2)
        assert [one.id for one in store.receipts()] == ["id4", "id3"]
        assert [one.receipt_id for one in store.feedback()] == ["id3", "id4"]


def test_the_last_word_of_a_reader_counts(tmp_path: Path) -> None:
    """One judgement for each reader and answer; none for an answer that is not kept."""
    with opened(tmp_path) as store:
        store.add_receipt(receipt(1))
        assert store.add_feedback("id1", "a", "bad", "old news")
        assert store.add_feedback("id1", "a", "good")
        assert store.add_feedback("id1", "b", "bad", "wrong")
        assert not store.add_feedback("gone", "a", "bad")
        assert [(one.asker, one.verdict, one.reason) for one in store.feedback("id1")] == [
            ("a", "good", ""),
            ("b", "bad", "wrong"),
        ]
        assert [one.id for one in store.receipts(verdict="bad")] == ["id1"]
        assert store.receipts(verdict="good", asker="nobody") == []


def test_an_asker_is_forgotten(tmp_path: Path) -> None:
    """Nothing of an asker stays, and nothing of others goes."""
    with opened(tmp_path) as store:
        for number, asker in enumerate(("a", "a", "b", "")):
            store.add_receipt(receipt(number, asker=asker))
            store.add_feedback(f"id{number}", "a", "bad")
        store.add_feedback("id0", "b", "good")
        assert store.forget("a") == 2
        assert store.forget("") == 0
        assert [one.id for one in store.receipts()] == ["id3", "id2"]
        assert store.feedback() == []
        assert store.receipts(asker="a") == []


def test_spending_adds_up_for_each_day(tmp_path: Path) -> None:
    """Tokens and cost are summed per UTC day over restarts; other days stand apart."""
    with opened(tmp_path) as store:
        store.spend(Spending(100, 20, 0.5), "2100-01-01")
    with opened(tmp_path) as store:
        assert store.spend(Spending(1, 2, 0.25), "2100-01-01") == Spending(101, 22, 0.75)
        assert store.spent("2100-01-01").tokens == 123
        assert store.spent("2100-01-02") == Spending()
        store.spend(Spending(1, 1))
        assert store.spent(today()) == Spending(1, 1)


def test_a_store_of_before_gets_the_tables(tmp_path: Path) -> None:
    """A store that was made without receipts keeps them after it is opened anew."""
    opened(tmp_path).close()
    connection = sqlite3.connect(tmp_path / "store.sqlite3")
    for table in ("receipt", "feedback", "spending"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("PRAGMA user_version = 1")
    connection.commit()
    connection.close()
    with opened(tmp_path) as store:
        store.add_receipt(receipt(1))
        assert store.add_feedback("id1", "a", "good")
        assert [one.id for one in store.receipts(verdict="good")] == ["id1"]
        assert store.spend(Spending(1, 2)) == Spending(1, 2)


def test_a_receipt_does_not_wait_for_long(tmp_path: Path) -> None:
    """While another process writes, keeping a receipt gives up soon, and articles wait as long as before."""
    with opened(tmp_path) as store:
        store.patience = 0.05
        other = spawn(
            "import sqlite3, sys\n"
            "c = sqlite3.connect(sys.argv[1], isolation_level=None); c.execute('BEGIN IMMEDIATE')\n"
            "print('held', flush=True); sys.stdin.read(); c.execute('COMMIT')",
            tmp_path / "store.sqlite3",
        )
        assert other.stdout.readline() == "held\n"
        with pytest.raises(StoreError, match="locked"):
            store.add_receipt(receipt(1))
        assert store.receipt() is None
        other.communicate("")
        store.add_receipt(receipt(1))
        with store._database.writing() as connection:
            assert connection.execute("PRAGMA busy_timeout").fetchone()[0] == 60_000


KEEPING = """
import sys
from pathlib import Path
from tests.vectorstore.stores import opened
from vectorstore.errors import StoreError
from vectorstore.record.receipts import Receipt
with opened(Path(sys.argv[1]), own=False) as store:
    try:
        store.add_receipt(Receipt("id1", "Frage?", "answered", {}, 1.0))
    except StoreError as error:
        print(error)
"""


@NEEDS_READER
def test_a_read_only_store_says_so(tmp_path: Path) -> None:
    """What cannot be written is one sentence, for the face to swallow."""
    opened(tmp_path, own=False).close()
    with read_only(tmp_path):
        keeping = [*AS_READER, sys.executable, "-c", KEEPING, str(tmp_path)]
        done = subprocess.run(keeping, cwd=ROOT, capture_output=True, text=True, check=True, timeout=60)
    assert re.fullmatch(r".*cannot be written: make it writable.*\.\n", done.stdout)
