"""Subscriptions in a real store: leases that end with their holder, notices taken once, and what is no news."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from stores import article, opened, prepared, spawn

from vectorstore.record import lock
from vectorstore.record.feeds import Feed
from vectorstore.record.notices import FRESH, KEPT, Notice, write

URL, OTHER = "https://e.org/feed", "https://new.org/feed"
NOW = 1_780_000_000.0

HOLDING = """
from pathlib import Path
from stores import opened
with opened(Path(sys.argv[1]), own=False).leases.hold("feed") as ours:
    print(ours, flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def store(tmp_path: Path):
    with opened(tmp_path, own=False) as opening:
        yield opening


def died(number: int = 1, at: float = NOW) -> Notice:
    return Notice(at, "dead", URL, f"Feed {number}", "It answered 500.")


def said(notices: list[Notice]) -> list[str]:
    return [notice.title for notice in notices]


def test_a_lease_is_held_once_in_a_process(store):
    """Neither another thread nor the same one gets what is held; afterwards it is free."""
    with store.leases.hold("feed") as ours, store.leases.hold("feed") as again, store.leases.hold("other") as other:
        assert (ours, again, other) == (True, False, True)
    with store.leases.hold("feed") as ours:
        assert ours


def test_a_lease_is_waited_for_when_wanted(store):
    """With patience the second one gets it as soon as the first lets go."""
    got = threading.Event()

    def second():
        with store.leases.hold("feed", patience=30) as ours:
            (got if ours else threading.Event()).set()

    with store.leases.hold("feed"):
        threading.Thread(target=second, daemon=True).start()
        assert not got.wait(0.05)
    assert got.wait(10)


def test_a_lease_counts_in_other_processes_and_ends_with_its_holder(tmp_path, store):
    """Killed without warning, the holder holds nothing any more, whatever the clocks say; its file is cleared away."""
    with spawn(HOLDING, tmp_path) as process:
        try:
            assert process.stdout.readline().strip() == "True"
            with store.leases.hold("feed") as ours:
                assert not ours
        finally:
            process.kill()
    with store.leases.hold("feed") as ours:
        assert ours
    assert len(list((tmp_path / "leases").iterdir())) == 1  # our own


def test_files_of_the_dead_that_held_nothing_are_cleared_away(tmp_path, store):
    """Killed between two leases, a process leaves a file that no row names; those of the living stay."""
    folder = tmp_path / "leases"
    folder.mkdir()
    for number in range(5):
        (folder / f"dead{number}").write_text('{"pid": 1, "command": "x"}')
    with opened(tmp_path, own=False) as other, other.leases.hold("other"):
        (theirs,) = (path for path in folder.iterdir() if not path.name.startswith("dead"))
        with store.leases.hold("feed"):
            assert len(list(folder.iterdir())) == 2
            assert theirs.exists()
            with store.leases.hold("other") as ours:
                assert not ours


def test_a_lock_whose_file_was_cleared_away_is_taken_anew(tmp_path, monkeypatch):
    """Between opening and locking it looked like a dead one's: who then holds a lock has one that others see."""
    path, locked = tmp_path / "lock", lock.locked

    def cleared(file):
        monkeypatch.setattr(lock, "locked", locked)
        path.unlink()
        return locked(file)

    monkeypatch.setattr(lock, "locked", cleared)
    mine = lock.Lock(path)
    assert mine.acquire()
    assert lock.holder(path) is not None
    assert not lock.Lock(path).acquire()
    mine.release()


def test_a_lease_ends_when_the_store_is_closed(tmp_path):
    """A store that is closed with a lease under way leaves nothing that holds others up."""
    first = opened(tmp_path, own=False)
    with first.leases.hold("feed"):
        first.close()
        with opened(tmp_path, own=False) as second, second.leases.hold("feed") as ours:
            assert ours


def test_a_notice_is_taken_once_by_each_reader(tmp_path, store):
    """Written with the row that makes it true; each reader gets it once, in whatever process, oldest first."""
    store.add_feed(Feed(URL))
    assert store.update_feed(Feed(URL, error="x"), [died(1), died(2)])
    assert said(store.notices("watch", now=NOW)) == ["Feed 1", "Feed 2"]
    assert said(store.take_notices("watch", now=NOW)) == ["Feed 1", "Feed 2"]
    with opened(tmp_path, own=False) as other:
        assert other.take_notices("watch", now=NOW) == []
        assert said(other.take_notices("discord", now=NOW)) == ["Feed 1", "Feed 2"]
    store.update_feed(Feed(URL), [died(3)])
    assert said(store.take_notices("watch", now=NOW)) == ["Feed 3"]


def test_what_came_after_the_last_one_written_down_is_not_taken(store):
    """Who takes up to a notice gets the later one at the next call."""
    store.add_feed(Feed(URL))
    store.update_feed(Feed(URL), [died(1)])
    (first,) = store.notices("discord", now=NOW)
    store.update_feed(Feed(URL), [died(2)])
    assert said(store.take_notices("discord", now=NOW, up_to=first.id)) == ["Feed 1"]
    assert said(store.notices("discord", now=NOW)) == ["Feed 2"]


def test_a_feed_that_was_removed_has_no_notices(store):
    """Nothing is written about a row that is no longer there."""
    assert not store.update_feed(Feed(URL), [died()])
    assert not store.move_feed(URL, Feed(OTHER), [died()])
    assert (store.notices(now=NOW), store.feeds()) == ([], [])


def test_old_notices_are_no_news(store):
    """A face that was away for long hears the last week only; a thousand are kept."""
    store.add_feed(Feed(URL))
    store.update_feed(Feed(URL), [died(1, NOW - FRESH - 1), died(2)])
    assert said(store.notices(now=NOW)) == ["Feed 2"]
    with store._database.writing() as connection:
        write(connection, [died(number) for number in range(KEPT)])
    assert len(store.notices(now=NOW)) == KEPT


def test_a_feed_that_moves_is_one_with_the_subscription_that_is_there(store):
    """Both addresses were subscribed: one row is left, with all subscribers."""
    for url, corpus in ((URL, "1"), (OTHER, "2")):
        store.corpora.subscribe(url, corpus, NOW, new=store.add_feed(Feed(url, title=url)))
    assert store.move_feed(URL, Feed(OTHER, title="moved"))
    assert [(feed.url, feed.title) for feed in store.feeds()] == [(OTHER, OTHER)]
    assert store.corpora.of_feed(OTHER) == {"1", "2"}
    assert store.feed(URL) is None


def test_what_a_first_run_brings_is_stored_but_no_news(store):
    """New articles are marked, stored ones are not; the mark survives a revision and goes with the article."""
    one, two = article(1), article(2)
    store.put_many([prepared(two)])
    store.put_many([prepared(one), prepared(two)], backlog={one.id, two.id})
    assert store.backlog([one.id, two.id, "unknown"]) == {one.id}
    store.put_many([prepared(article(1, "Another text. It says something else."))])
    assert store.backlog([one.id]) == {one.id}
    store.delete([one.id])
    assert store.backlog([one.id]) == frozenset()
