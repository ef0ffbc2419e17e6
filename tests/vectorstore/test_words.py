"""The derived index of words: the same passages as FTS5 finds, whatever happens to its files."""

from __future__ import annotations

import random
import shutil

import pytest

from tests.doubles import HashedEncoder
from vectorstore.domain import Article, Scope
from vectorstore.index.word_index import FOLDER, WordIndex
from vectorstore.index.words import Keeper
from vectorstore.record.record import Prepared
from vectorstore.store import Store
from vectorstore.text.analysis import lexemes
from vectorstore.text.passages import SPLITTER, split

ENCODER = HashedEncoder()
LIMIT = 20  # passages above which the derived index is used here
VOCABULARY = [f"wort{number}" for number in range(60)]
DAY = 86_400.0


def article(number, language="de", words=None, published=None):
    """An article of random words, more of the first ones."""
    rng = random.Random(f"{number} {language}")
    drawn = words or [VOCABULARY[min(int(rng.expovariate(0.08)), 59)] for _ in range(rng.randint(20, 60))]
    when = number * DAY if published is None else published
    return Article(
        " ".join(drawn) + ".", url=f"https://a.example/{language}{number}", published=when, language=language
    )


def put(store, articles):
    items = []
    for one in articles:
        passages = split(one)
        terms = [" ".join(lexemes(passage.text, one.language)) for passage in passages]
        items.append(Prepared(one, passages, ENCODER.passages([passage.text for passage in passages]), terms))
    store.put_many(items)


def opened(folder, limit=LIMIT):
    return Store.open(
        folder, encoder=ENCODER.name, dimension=ENCODER.dimension, splitter=SPLITTER, own=True, exact_limit=limit
    )


def keep(store, folder, **options):
    """Bring the index up to date as the owner does, without Chroma; returns how many batches that took."""
    keeper, batches = Keeper(store._database, WordIndex(folder / FOLDER), LIMIT, **options), 0
    while keeper.step(50):
        batches += 1
    keeper.close()
    return batches


def hits(store, question, scope=None, k=10, language="de"):
    with store.snapshot() as snapshot:
        terms = lexemes(question, "de")
        return [hit.key for hit in snapshot.lexical(terms, k, scope or Scope(), language=language)]


@pytest.fixture
def news(tmp_path):
    """A store of 120 German and 30 English articles with its index of words."""
    with opened(tmp_path) as store:
        put(store, [article(number) for number in range(120)] + [article(number, "en") for number in range(30)])
        assert keep(store, tmp_path) > 1
        yield store, tmp_path


def by_fts5(folder):
    return opened(folder, limit=1_000_000)


QUESTIONS = ["wort1 wort30 wort44", "wort0 wort2", "wort59", "wort12 wort13 wort14 wort15 wort50"]


@pytest.mark.parametrize("question", QUESTIONS)
def test_it_finds_what_fts5_finds(news, question):
    """Nearly the same ten in German alone."""
    store, folder = news
    ours = hits(store, question)
    with by_fts5(folder) as plain:
        theirs = hits(plain, question)
    assert len(theirs) == 10
    assert len(set(ours) & set(theirs)) >= 8


def test_the_derived_index_is_what_answers(news):
    """With FTS5's table emptied, the hits are still there."""
    store, _ = news
    before = hits(store, "wort1 wort30 wort44")
    with store._database.writing() as connection:
        connection.execute("DELETE FROM lexical")
    assert hits(store, "wort1 wort30 wort44") == before != []


def test_a_window_and_a_date_of_answering_narrow(news):
    """Only passages within the window, and before the clock, are found; as many as there are."""
    store, folder = news
    window = Scope(since=10 * DAY, until=20 * DAY)
    with by_fts5(folder) as plain:
        for scope in (window, Scope(as_of=5 * DAY), Scope(since=118 * DAY)):
            assert set(hits(store, "wort0 wort1 wort2", scope, 50)) == set(hits(plain, "wort0 wort1 wort2", scope, 50))


def test_all_languages_at_once(news):
    """Without a language, passages of every language are found."""
    store, _ = news
    keys = hits(store, "wort0 wort1", k=200, language=None)
    with store.snapshot() as snapshot:
        assert {found.passage.language for found in snapshot.found(keys).values()} == {"de", "en"}


def test_what_came_after_the_last_commit_is_found(news):
    """An article not in the index yet is searched in the record."""
    store, _ = news
    put(store, [article(500, words=["wort59", "neuigkeit"])])
    newest = hits(store, "neuigkeit")
    assert len(newest) == 1
    assert newest[0] in hits(store, "wort59", k=200)


def test_what_is_gone_is_not_found(news):
    """Deleted and revised passages are left out at once."""
    store, _ = news
    first = hits(store, "wort1 wort30 wort44")[0]
    with store.snapshot() as snapshot:
        gone = snapshot.found([first])[first].article.id
    store.delete([gone])
    assert first not in hits(store, "wort1 wort30 wort44")


def test_the_matrix_in_memory_says_what_lives_as_the_record_does(news):
    """After deletions, in and without a window, the hits are the same whether or not vectors were searched before."""
    store, _ = news
    store.delete([article(number).id for number in range(0, 120, 3)])
    for scope in (Scope(), Scope(since=10 * DAY, until=90 * DAY), Scope(sources=("nobody",))):
        by_record = hits(store, "wort0 wort1 wort2", scope, 50)
        with store.snapshot() as snapshot:
            snapshot.dense(ENCODER.question("wort1"), 1)
            by_matrix = snapshot.lexical(lexemes("wort0 wort1 wort2", "de"), 50, scope, language="de")
            assert snapshot._cache.held(snapshot._changes) is not None
        assert [hit.key for hit in by_matrix] == by_record
        assert bool(by_record) is not bool(scope.sources)
        store.delete([article(int(scope.since or 0) // 86_400 + 40).id])  # the record moves on, and the matrix with it


def test_it_is_built_anew_when_most_of_it_is_dead(news):
    """The index does not grow for ever."""
    store, folder = news
    ids = [article(number).id for number in range(80)]
    store.delete(ids)
    keep(store, folder, spare=10)
    index = WordIndex(folder / FOLDER)
    with store._database.reading() as connection:
        assert index.open(connection.execute("SELECT value FROM meta WHERE key = 'store_id'").fetchone()[0])
        assert index.number() == connection.execute("SELECT COUNT(*) FROM passage").fetchone()[0]


@pytest.mark.parametrize("damage", ["garbage", "cut", "gone", "another"])
def test_damage_is_answered_around_and_mended(news, damage):
    """Damaged, missing or foreign files: FTS5 answers, and the owner builds the index anew, which then does."""
    store, folder = news
    with by_fts5(folder) as plain:
        expected = hits(plain, "wort1 wort30 wort44")
    store.close()
    files = sorted(path for path in (folder / FOLDER).iterdir() if path.is_file())
    if damage == "gone":
        shutil.rmtree(folder / FOLDER)
    elif damage == "another":
        (folder / FOLDER / "name").write_text("1 another store")
    else:
        for path in files:
            content = path.read_bytes()
            path.write_bytes(b"\x00garbage" * 9 if damage == "garbage" else content[: len(content) // 2])
    with opened(folder) as again:
        assert set(hits(again, "wort1 wort30 wort44")) >= set(expected[:5])
        assert keep(again, folder) > 0
        with again._database.writing() as connection:
            connection.execute("DELETE FROM lexical")
        assert set(hits(again, "wort1 wort30 wort44")) >= set(expected[:5])


def test_a_small_store_has_none(tmp_path):
    """Below the limit FTS5 is quick enough, and there is no second index to look after."""
    with opened(tmp_path) as store:
        put(store, [article(1), article(2)])
        assert keep(store, tmp_path) == 0
        assert not (tmp_path / FOLDER).exists()
        assert len(hits(store, "wort0")) == 2
