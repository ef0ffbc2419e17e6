"""Processes that end at any moment: what was acknowledged stays, and nothing is half."""

import random
import re
import signal
import time

import pytest
from stores import article, eventually, opened, put, spawn, vector

from vectorstore.index.vector_index import IndexFailure

WRITER = """
import random
from stores import *
store = opened(Path(sys.argv[1]), own=None)
turn = random.Random(int(sys.argv[2]))
for edition in range(10**6):
    name = f"{sys.argv[2]}x{edition}"
    text = lambda n: "".join(f"Item n{n} edition {name} part {p}." for p in range(turn.randint(1, 9)))
    batch = [article(n, text(n)) for n in turn.sample(range(400), turn.randint(1, 12))]
    put(store, *batch)
    for one in batch:
        print(one.title.split()[1], name, flush=True)
    if turn.random() < 0.05:
        store.drain(0.3)
"""

OWNER = """
from stores import *
store = opened(Path(sys.argv[1]), own=True, exact_limit=0)
store.start_pump()
print("up", flush=True)
while True:
    with store.snapshot() as snapshot:
        for scored in (snapshot.dense(vector("Item"), 150), snapshot.lexical(["item"], 150)):
            editions = {}
            for found in snapshot.found([one.key for one in scored]).values():
                edition = found.passage.revision, found.passage.text.split()[3]
                editions.setdefault(found.article.id, set()).add(edition)
            if any(len(seen) > 1 for seen in editions.values()):
                print("mixed", editions, flush=True)
    time.sleep(0.02)
"""


def parts(store, number):
    """Edition, and the parts found of an article by search."""
    with store.snapshot() as snapshot:
        found = snapshot.found([one.key for one in snapshot.lexical([f"n{number}"], 99)]).values()
        return sorted(
            (one.passage.text.split()[3], one.passage.ordinal)
            for one in found
            if one.article.title == f"Title {number}"
        )


def killed_rounds(folder, seed, rounds):
    """Run writer and owner and kill both at random; the acknowledged editions of each article, in order."""
    turn, acknowledged = random.Random(seed), {}
    for number in range(rounds):
        owner, writer = spawn(OWNER, folder), spawn(WRITER, folder, number)
        owner.stdout.readline()
        time.sleep(turn.uniform(0.5, 2.5))
        for process in turn.sample([owner, writer], 2):
            process.send_signal(signal.SIGKILL)
            time.sleep(turn.uniform(0, 0.2))
        said, wrong = owner.communicate()
        assert (said, "Traceback" in wrong) == ("", False), said + wrong
        lines, wrong = writer.communicate()
        assert "Traceback" not in wrong, wrong
        for article_number, edition in re.findall(r"(\d+) (\S+)\n", lines):
            acknowledged.setdefault(int(article_number), []).append(edition)
    return acknowledged


def check(store, acknowledged):
    """Every acknowledged edition is in the record in its order, and search finds all of the last and only that."""
    for number, editions in acknowledged.items():
        history = [one.text.split()[3] for one in store.revisions(article(number).id)]
        assert [one for one in history if one in editions] == editions
        after = [one.partition("x")[0] for one in history[history.index(editions[-1]) + 1 :]]
        assert len(set(after)) == len(after), "one unacknowledged commit may follow each kill"
        text = store.article(article(number).id).text
        assert parts(store, number) == sorted((history[-1], place) for place in range(text.count(".")))


def in_step(store):
    """Whether Chroma has exactly the record's passages; it is closed for a moment while it is rebuilt."""
    try:
        with store.snapshot() as snapshot:
            return store._owner._index.keys() == {one.key for one in snapshot.dense(vector("x"), 10**6)}
    except IndexFailure:
        return False


@pytest.mark.slow
def test_what_was_acknowledged_survives_kill_9_of_writer_and_owner(tmp_path):
    """Rounds of random kill -9 on both: no acknowledged edition lost, none mixed or cut, and Chroma catches up."""
    acknowledged = killed_rounds(tmp_path, seed=20261122, rounds=4)
    assert len(acknowledged) > 50
    with opened(tmp_path, own=True, exact_limit=0) as store:
        check(store, acknowledged)
        store.start_pump()
        assert eventually(lambda: store.status().index == "ready" and in_step(store), seconds=60)
        with store.snapshot() as snapshot:
            assert snapshot.total() == len(snapshot.lexical(["item"], 10**6))


STOPPED = """
import signal
from stores import *
signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
with opened(Path(sys.argv[1]), own=True) as store:
    store.start_pump()
    for number in range(10**6):
        put(store, *(article(10 * number + place) for place in range(10)))
        print(10 * number, flush=True)
"""


@pytest.mark.slow
def test_a_polite_end_leaves_everything_in_order(tmp_path):
    """An owner that closes on SIGTERM ends well and at once; its Chroma needs no repair afterwards."""
    owner = spawn(STOPPED, tmp_path)
    for _ in range(60):
        last = int(owner.stdout.readline())
    owner.send_signal(signal.SIGTERM)
    rest, wrong = owner.communicate(timeout=30)
    assert (owner.returncode, wrong) == (0, "")
    last = int(([last, *rest.split()])[-1])
    assert not (tmp_path / "chroma.opening").exists()
    with opened(tmp_path, own=True) as store:
        assert store.status().articles >= last + 10
        store.start_pump()
        assert eventually(lambda: store._owner.is_open)
        assert store.status().notes == ()


def test_an_owner_killed_while_opening_chroma_is_followed_by_a_rebuild(tmp_path):
    """The marker left by a killed opening makes the next owner start from an empty folder, and say so."""
    with opened(tmp_path) as store:
        put(store, *map(article, range(20)))
        store.drain()
    (tmp_path / "chroma.opening").touch()
    with opened(tmp_path) as store:
        assert store.drain() == 60
        assert "cut short" in store.status().notes[0]
        assert store.status().index == "ready"
