"""Chroma beside the record: one owner feeds it, everyone sees what is committed, damage is repaired."""

import logging
import os
import shutil
import signal
import time

import numpy as np
import pytest
from stores import DIMENSION, article, eventually, filled, opened, passages, put, run, spawn, vector

from vectorstore.domain import Scope
from vectorstore.record.lock import command

MANY = 1100  # above Chroma's sync threshold of 1,000: its files are written


def top(store, text, scope=None):
    """The text of the nearest passage, and how it was found."""
    with store.snapshot() as snapshot:
        (scored,) = snapshot.dense(vector(text), 1, scope or Scope())
        return snapshot.found([scored.key])[scored.key].passage.text.strip(), snapshot.dense_by


def settled(store):
    """Whether Chroma holds all that the record holds."""
    return store.status().index == "ready"


def indexed(store):
    """The keys Chroma holds."""
    return store._owner._index.keys()


def live(store):
    """The keys the record holds."""
    with store.snapshot() as snapshot:
        return {one.key for one in snapshot.dense(vector("x"), 10**6)}


def large(folder, **more):
    """A store of many passages, without Chroma yet."""
    store = opened(folder, **{"exact_limit": 0, **more})
    one = article(0, "".join(f"Item {number}." for number in range(MANY)))
    vectors = np.random.default_rng(1).standard_normal((MANY, DIMENSION)).astype(np.float32)
    store.put(one, passages(one), vectors / np.linalg.norm(vectors, axis=1, keepdims=True), ["item"] * MANY)
    return store


def test_drain_brings_the_index_up_to_date(tmp_path):
    """drain() empties the outbox, tells its progress, and searches go through Chroma then."""
    with filled(tmp_path, 20, exact_limit=0) as store:
        assert store.status().index == "behind"
        assert top(store, "Minister 7 spoke") == ("Minister 7 spoke.", "scan")
        told = []
        assert store.drain(progress=lambda done, total: told.append((done, total))) == 60
        assert told == [(60, 60)]
        assert store.drain() == 0
        assert settled(store)
        assert top(store, "Minister 7 spoke") == ("Minister 7 spoke.", "chroma")
        assert indexed(store) == live(store)


def test_chroma_holds_vectors_and_nothing_else(tmp_path):
    """No text, no metadata and no telemetry go to Chroma."""
    with filled(tmp_path, 2) as store:
        store.drain()
        got = store._owner._index._collection.get(include=["documents", "metadatas", "embeddings"])
        assert set(got["documents"]) == set(got["metadatas"]) == {None}
        assert got["embeddings"].shape == (6, DIMENSION)
        assert store._owner._index._client.get_settings().anonymized_telemetry is False


def test_candidates_from_chroma_are_filtered_scored_exactly_and_completed(tmp_path):
    """With a scope, Chroma's candidates are narrowed by the record; too few of them, and the record is scanned."""
    with filled(tmp_path, 200, exact_limit=0) as store, opened(tmp_path, own=False) as exact:
        store.drain()
        ways = set()
        for scope in (Scope(), Scope(since=86_400.0 * 100), Scope(since=86_400.0 * 198), Scope(sources=("nobody",))):
            with store.snapshot() as one, exact.snapshot() as other:
                assert one.dense(vector("vote 150"), 10, scope) == other.dense(vector("vote 150"), 10, scope)
                ways.add(one.dense_by)
        assert ways == {"chroma", "scan"}


def test_what_another_process_commits_is_found_at_once_and_indexed_soon(tmp_path):
    """While the owner runs, a second process stores an article: found at commit, in Chroma within moments."""
    with filled(tmp_path, 200, own=True, exact_limit=0) as store:
        store.drain()
        put_elsewhere = """
from stores import *
with opened(Path(sys.argv[1])) as s:
    print(put(s, article(int(sys.argv[2]))), s.owns, s.drain())
"""
        assert run(put_elsewhere, tmp_path, 777).strip() == "['new'] False 0"
        assert top(store, "Minister 777 spoke") == ("Minister 777 spoke.", "chroma")
        assert not settled(store)
        store.start_pump()
        assert eventually(lambda: settled(store))
        assert indexed(store) == live(store)
        assert run(put_elsewhere, tmp_path, 778).strip() == "['new'] False 0"
        assert eventually(lambda: settled(store))
        assert top(store, "Minister 778 spoke") == ("Minister 778 spoke.", "chroma")


def test_only_the_holder_of_the_lock_opens_chroma(tmp_path):
    """A second store on the same folder never owns, and takes over once the first is closed."""
    with filled(tmp_path, 2) as first, opened(tmp_path) as second, opened(tmp_path, own=True) as third:
        assert (first.owns, second.owns, third.owns) == (True, False, False)
        assert second.drain() == 0
        third.start_pump()
        time.sleep(0.7)
        assert not (tmp_path / "chroma").exists()
        first.close()
        assert eventually(lambda: third.owns and settled(third))
        assert second.owns is False


def test_status_says_who_holds_the_store(tmp_path):
    """The owner's process id and command are told in another process, and nobody's once it ended, even killed."""
    owner = spawn(
        "import time\nfrom stores import *\ns = filled(Path(sys.argv[1]), 1)\nprint('up', flush=True)\ntime.sleep(60)",
        tmp_path,
    )
    assert owner.stdout.readline() == "up\n"
    with opened(tmp_path) as store:
        assert store.owns is False
        assert store.status().owner.pid == owner.pid
        owner.send_signal(signal.SIGKILL)
        owner.communicate()
        assert store.status().owner is None
    with opened(tmp_path) as store:
        assert store.status().owner.pid == os.getpid()


def test_the_owner_is_named_without_its_arguments():
    """The lock file names the program and its subcommand; links and questions stay private."""
    assert command(["/usr/bin/dateline", "ingest", "https://user:secret@example.org"]) == "dateline ingest"
    assert command(["/x/ingest/__main__.py", "https://user:secret@example.org"]) == "ingest"
    assert command([]) == "python"


def test_revisions_and_deletions_reach_the_index(tmp_path):
    """What left the record leaves Chroma too."""
    with filled(tmp_path, 10) as store:
        store.drain()
        put(store, article(1, "All is different."))
        store.delete([article(2).id])
        store.drain()
        assert indexed(store) == live(store)
        assert len(indexed(store)) == 25


def test_deletions_wait_while_others_may_still_search(tmp_path):
    """A snapshot begun before a revision still gets the old passages through Chroma."""
    with filled(tmp_path, 200, exact_limit=0) as store:
        store.drain()
        store.start_pump()
        with store.snapshot() as snapshot:
            before = snapshot.dense(vector("Minister 7 spoke"), 3)
            put(store, article(7, "All is different."))
            assert eventually(lambda: len(indexed(store)) == 601)  # the new passage, and all the old ones
            assert snapshot.dense(vector("Minister 7 spoke"), 3) == before
            assert snapshot.dense_by == "chroma"


def test_tombstones_are_compacted(tmp_path, caplog):
    """Once more was deleted than lives, Chroma is built anew, and says so."""
    with large(tmp_path) as store:
        store.drain()
        put(store, article(0, "Only this is left."))
        with caplog.at_level(logging.WARNING):
            store.drain()
        assert "more deleted than living" in caplog.text
        store.drain()
        assert settled(store)
        assert indexed(store) == live(store)
        assert any("more deleted than living" in note for note in store.status().notes)


def test_an_unchanged_store_does_not_open_chroma(tmp_path):
    """With nothing to pump, drain() leaves Chroma alone."""
    with filled(tmp_path, 3) as store:
        store.drain()
    with opened(tmp_path) as store:
        assert store.drain() == 0
        assert store._owner.is_open is False


def lose_folder(chroma):
    shutil.rmtree(chroma)


def lose_database(chroma):
    (chroma / "chroma.sqlite3").unlink()


def lose_segment(chroma):
    for path in chroma.iterdir():
        if path.is_dir():
            shutil.rmtree(path)


def truncate_database(chroma):
    os.truncate(chroma / "chroma.sqlite3", 5000)


def truncate_pickle(chroma):
    for path in chroma.glob("*/index_metadata.pickle"):
        os.truncate(path, 20)


def lose_pickle(chroma):
    for path in chroma.glob("*/index_metadata.pickle"):
        path.unlink()


def overwrite_vectors(chroma):
    for path in chroma.glob("*/data_level0.bin"):
        path.write_bytes(os.urandom(path.stat().st_size))


def overwrite_header(chroma):
    for path in chroma.glob("*/header.bin"):
        path.write_bytes(b"\xff" * path.stat().st_size)


def leave_marker(chroma):
    chroma.with_name("chroma.opening").touch()


def swap_for_a_file(chroma):
    shutil.rmtree(chroma)
    chroma.write_text("not a folder")


DAMAGE = [
    lose_folder,
    lose_database,
    lose_segment,
    truncate_database,
    truncate_pickle,
    lose_pickle,
    leave_marker,
    swap_for_a_file,
]


@pytest.mark.parametrize("damage", DAMAGE, ids=lambda damage: damage.__name__)
def test_damage_is_noticed_said_and_repaired(tmp_path, damage, caplog):
    """A damaged Chroma folder is rebuilt from the record, without embedding, and searches answer all the while."""
    with large(tmp_path) as store:
        store.drain()
        right = live(store)
    damage(tmp_path / "chroma")
    with caplog.at_level(logging.WARNING), opened(tmp_path, own=True, exact_limit=0) as store:
        assert live(store) == right
        store._owner.step(100)
        assert (store.status().index, live(store)) == ("rebuilding", right)
        assert "rebuilt from the record" in store.status().notes[0]
        assert "rebuilt from the record" in caplog.text
        store.drain()
        assert settled(store)
        assert indexed(store) == right
        assert not (tmp_path / "chroma.opening").exists()
        with store.snapshot() as snapshot:
            assert len(snapshot.dense(vector("x"), 10)) == 10
            assert snapshot.dense_by == "chroma"


@pytest.mark.slow
@pytest.mark.parametrize("damage", [overwrite_vectors, overwrite_header], ids=lambda damage: damage.__name__)
def test_garbage_that_kills_the_process_is_repaired_by_the_next(tmp_path, damage):
    """Garbage in Chroma's files may crash the process that opens them; at the latest the one after repairs it."""
    with large(tmp_path) as store:
        store.drain()
        right = live(store)
    damage(tmp_path / "chroma")
    repair = """
from stores import *
with opened(Path(sys.argv[1]), own=True, exact_limit=0) as s:
    s.start_pump()
    print(eventually(lambda: s._owner.is_open and s.status().index == "ready"), s.status().notes)
"""
    for _ in range(3):
        process = spawn(repair, tmp_path)
        out, _ = process.communicate(timeout=60)
        if process.returncode == 0:
            break
    assert out.startswith("True")
    assert "rebuilt from the record" in out
    with opened(tmp_path, own=True, exact_limit=0) as store:
        store.start_pump()
        assert eventually(lambda: store._owner.is_open)
        assert indexed(store) == right == live(store)


def test_a_lost_record_is_not_answered_from_its_old_index(tmp_path):
    """A new record beside an old Chroma folder starts with an empty index, though its keys are the same."""
    with filled(tmp_path, 30) as store:
        store.drain()
    for path in tmp_path.glob("store.sqlite3*"):
        path.unlink()
    with opened(tmp_path, exact_limit=0) as store:
        put(store, *(article(number + 500) for number in range(30)))
        store.drain()
        assert top(store, "Minister 507 spoke") == ("Minister 507 spoke.", "chroma")
        with store.snapshot() as snapshot:
            ours = snapshot.vectors(sorted(live(store)))
        theirs = store._owner._index.vectors(sorted(ours))
        assert all(float(ours[key] @ theirs[key]) > 0.99 for key in ours)


def test_what_the_index_lacks_or_has_too_much_is_mended_at_opening(tmp_path):
    """A few passages lost from Chroma, and a few it should not have, are put right without a rebuild."""
    with large(tmp_path) as store:
        store.drain()
        store._owner._index.delete(sorted(live(store))[:7])
        store._owner._index.upsert([10**6, 10**6 + 1], np.eye(2, DIMENSION, dtype=np.float32))
    with opened(tmp_path, own=True, exact_limit=0) as store:
        store.start_pump()
        assert eventually(lambda: store._owner.is_open and settled(store))
        assert indexed(store) == live(store)
        assert store.status().notes == ()


def test_closing_twice_is_fine_and_frees_the_store(tmp_path):
    """close() may be called again, stops the pump, and lets another process own."""
    store = filled(tmp_path, 3, own=True)
    store.start_pump()
    assert eventually(lambda: settled(store))
    store.close()
    store.close()
    assert run("from stores import *\nwith opened(Path(sys.argv[1])) as s: print(s.owns)", tmp_path).strip() == "True"
