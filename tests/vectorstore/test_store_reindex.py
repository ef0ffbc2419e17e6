"""Another encoder or splitter: refused until `dateline reindex`, which the old indexes outlive until it is done."""

import dataclasses
import signal

import numpy as np
import pytest
from stores import DIMENSION, article, eventually, filled, opened, prepared, put, run, spawn, vector

from vectorstore.domain import Scope
from vectorstore.errors import EncoderMismatch, StoreError
from vectorstore.store import Prepared

OTHER = {"encoder": "doubled", "dimension": 2 * DIMENSION, "splitter": "v1"}


def doubled(articles):
    """The same passages with vectors twice as long."""
    return [
        one._replace(
            embeddings=np.hstack([one.embeddings, one.embeddings]) / np.sqrt(2),
            lexemes=[f"{terms} re" for terms in one.lexemes],
        )
        for one in map(prepared, articles)
    ]


def ask(store, twice):
    """The best passage's text for a question."""
    question = vector("Minister 7 spoke")
    with store.snapshot() as snapshot:
        (scored,) = snapshot.dense(np.hstack([question, question]) / np.sqrt(2) if twice else question, 1)
        return snapshot.found([scored.key])[scored.key].passage.text


@pytest.mark.parametrize("other", [{"encoder": "other"}, {"dimension": 8}, {"splitter": "v2"}])
def test_another_encoder_or_splitter_is_refused(tmp_path, other):
    """Opening a store with what did not build it names the way out."""
    with filled(tmp_path, 1, own=False):
        pass
    with pytest.raises(EncoderMismatch, match="dateline reindex"):
        opened(tmp_path, own=False, **other)
    with opened(tmp_path, own=False, any_encoder=True, **other) as store:
        assert store.status().articles == 1
        with pytest.raises(EncoderMismatch, match="dateline reindex"):
            put(store, article(2))
        with store.snapshot() as snapshot:
            assert len(snapshot.lexical(["vote"], 5)) == 1
            with pytest.raises(EncoderMismatch, match="dateline reindex"):
                snapshot.dense(vector("vote"), 5)


def test_an_emptied_store_takes_another_encoder(tmp_path):
    """Without passages nothing stands against another encoder."""
    with filled(tmp_path, 1, own=False) as store:
        store.delete([article(1).id, article(0).id])
    with opened(tmp_path, own=False, **OTHER) as store:
        store.put_many(doubled([article(7)]))
        assert ask(store, twice=True) == "Minister 7 spoke."
        assert store.status().encoder == "doubled"


def test_reindex_builds_beside_and_switches(tmp_path):
    """While it runs the old encoder answers and may add; afterwards only the new one does; history stays."""
    with filled(tmp_path, 20) as old, opened(tmp_path, any_encoder=True, **OTHER) as new:
        put(old, article(3, "All is different."))
        seen = []

        def prepare(articles):
            seen.extend(articles)
            assert ask(old, twice=False) == "Minister 7 spoke."
            if len(seen) == 8:
                put(old, article(50), article(1, "Late change."))
                old.delete([article(2).id])
                old.refresh(dataclasses.replace(article(0), source="AP"))
            return doubled(articles)

        told = []
        assert new.reindex(prepare, batch=4, progress=lambda done, total: told.append((done, total))) >= 20
        assert (told[0], told[-1]) == ((0, 20), (20, 20))
        assert ask(new, twice=True) == "Minister 7 spoke."
        with new.snapshot() as snapshot:
            assert snapshot.total() == 18 * 3 + 2
            assert snapshot.frequencies(["re", "late", "good1", "good2", "good50"]) == {
                "re": 56,
                "late": 1,
                "good1": 0,
                "good2": 0,
                "good50": 1,
            }
            assert len(snapshot.lexical(["re"], 99, Scope(sources=("AP",)))) == 3
        assert [one.revision for one in new.revisions(article(3).id)] == [1, 2]
        with pytest.raises(EncoderMismatch), old.snapshot() as snapshot:
            snapshot.dense(vector("x"), 1)
        with pytest.raises(EncoderMismatch):
            put(old, article(60))


def test_chroma_follows_a_reindex(tmp_path):
    """An owner that was running meanwhile leaves the old collection and fills the new one."""
    with filled(tmp_path, 40, exact_limit=0, own=True) as store:
        store.start_pump()
        assert eventually(lambda: store.status().index == "ready")
        with opened(tmp_path, own=False) as other:
            other.reindex(
                lambda articles: [
                    one._replace(passages=one.passages[:1], embeddings=one.embeddings[:1], lexemes=["x"])
                    for one in map(prepared, articles)
                ]
            )
        assert ask(store, twice=False) == "Minister 7 spoke."
        assert eventually(lambda: store.status().index == "ready" and store._owner.is_open)
        assert len(store._owner._index.keys()) == 40
        assert ask(store, twice=False) == "Minister 7 spoke."
        assert len(store._owner._index._client.list_collections()) == 1
        assert store.status().notes == ()


REINDEX = """
from stores import *
from test_store_reindex import OTHER, doubled
with Store.open(Path(sys.argv[1]), own=False, any_encoder=True, **OTHER) as store:
    print(store.reindex(doubled, batch=2, progress=lambda done, total: print("at", done, flush=True)))
"""


@pytest.mark.slow
def test_a_killed_reindex_goes_on_where_it_was(tmp_path):
    """After kill -9 the old encoder answers, and the next run builds only what is left."""
    with filled(tmp_path, 200, own=False):
        pass
    process = spawn(REINDEX, tmp_path)
    assert "at 20\n" in iter(process.stdout.readline, "")
    process.send_signal(signal.SIGKILL)
    process.communicate()
    with opened(tmp_path, own=False) as store:
        assert ask(store, twice=False) == "Minister 7 spoke."
    assert 0 < int(run(REINDEX, tmp_path).split()[-1]) <= 180
    with opened(tmp_path, own=False, **OTHER) as store:
        assert ask(store, twice=True) == "Minister 7 spoke."
        with store.snapshot() as snapshot:
            assert snapshot.total() == 600


def test_another_target_starts_over(tmp_path):
    """What an abandoned run built for one encoder is not used for another."""
    with filled(tmp_path, 6, own=False) as store:

        def failing(articles):
            if articles[0].title == "Title 2":
                raise StoreError("Stop here.")
            return doubled(articles)

        with (
            opened(tmp_path, own=False, any_encoder=True, **OTHER) as other,
            pytest.raises(StoreError, match="Stop here"),
        ):
            other.reindex(failing, batch=1)
        assert store.reindex(lambda articles: list(map(prepared, articles))) == 6
        assert store.status().passages == 18


def test_two_reindexes_at_once_are_refused(tmp_path):
    """The second is told that one is running."""
    with filled(tmp_path, 3, own=False) as store, opened(tmp_path, own=False) as other:

        def prepare(articles):
            with pytest.raises(StoreError, match="running already"):
                other.reindex(lambda _: [])
            return list(map(prepared, articles))

        assert store.reindex(prepare) == 3


def test_articles_without_passages_do_not_hold_it_up(tmp_path):
    """An article that yields no passages counts as built."""
    with filled(tmp_path, 3, own=False) as store:
        nothing = np.empty((0, DIMENSION))
        assert store.reindex(lambda articles: [Prepared(one, [], nothing, []) for one in articles]) == 3
        assert (store.status().articles, store.status().passages) == (3, 0)
