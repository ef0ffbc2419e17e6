"""Searching a moment of the store: exact, narrowed, by terms, and never of two moments."""

import threading

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from stores import DIMENSION, article, filled, opened, passages, put, run, vector

from vectorstore.domain import Scope
from vectorstore.index.quantised import quantised

DAY = 86_400.0


@pytest.fixture(scope="module")
def corpora(tmp_path_factory):
    """The same 60 articles three times: searched in memory, in memory by 8-bit rows, and by scanning the record."""
    articles = [
        article(
            number,
            source=("Reuters", "taz", "")[number % 3],
            language=("en", "de")[number % 2],
            published=None if number % 7 == 0 else number * DAY,
            fetched=number * DAY + 5,
        )
        for number in range(60)
    ]
    stores = [opened(tmp_path_factory.mktemp("corpus"), own=False, exact_limit=limit) for limit in (1000, 10, 0)]
    for store in stores:
        put(store, *articles)
    yield stores, articles
    for store in stores:
        store.close()


def let_through(one, scope, language):
    """The meaning of a scope in plain words."""
    dated = one.published is not None
    return all(
        [
            scope.since is None or (dated and one.published >= scope.since),
            scope.until is None or (dated and one.published < scope.until),
            scope.as_of is None or (one.published if dated else one.fetched) < scope.as_of,
            not scope.sources or one.source.lower() in {name.strip().lower() for name in scope.sources},
            not scope.languages or one.language in scope.languages,
            language is None or one.language == language,
        ]
    )


moments = st.one_of(st.none(), st.integers(-1, 61).map(lambda number: number * DAY))
scopes = st.builds(
    Scope,
    since=moments,
    until=moments,
    as_of=moments,
    sources=st.sampled_from([(), ("REUTERS",), ("taz", " reuters"), ("nobody",)]),
    languages=st.sampled_from([(), ("de",), ("en", "fr")]),
)


@settings(deadline=None, max_examples=60)
@given(scope=scopes, language=st.sampled_from([None, "de", "fr"]))
def test_a_scope_means_the_same_everywhere(corpora, scope, language):
    """Dense search in memory and over the record, lexical search and coverage let the same articles through."""
    stores, articles = corpora
    right = {one.id for one in articles if let_through(one, scope, language)}
    for store in stores:
        with store.snapshot() as snapshot:
            dense = snapshot.dense(vector("vote"), 500, scope, language=language)
            lexical = snapshot.lexical(["vote"], 500, scope, language=language)
            found = snapshot.found([one.key for one in dense])
            assert {one.article.id for one in found.values()} == right
            assert {one.article.id for one in snapshot.found([one.key for one in lexical]).values()} == right
            if language is None:
                assert snapshot.coverage(scope).articles == len(right)


def test_dense_search_ranks_by_exact_cosine(corpora):
    """Every way of scanning gives the order and the scores of a plain computation."""
    stores, articles = corpora
    question = vector("The vote 31 failed")
    cosines = {passage.text: float(vector(passage.text) @ question) for one in articles for passage in passages(one)}
    for store in stores:
        with store.snapshot() as snapshot:
            scored = snapshot.dense(question, 20)
            texts = [snapshot.found([one.key])[one.key].passage.text for one in scored]
        assert texts[0] == " The vote 31 failed."
        assert [one.score for one in scored] == pytest.approx([cosines[text] for text in texts], abs=2e-3)
        assert min(one.score for one in scored) == pytest.approx(sorted(cosines.values())[-20], abs=2e-3)


def test_the_scans_agree_to_the_last_digit(corpora):
    """The same question on the same record gives the same scores, in memory or not."""
    stores, _ = corpora
    answers, ways = [], []
    for store in stores:
        with store.snapshot() as snapshot:
            answers.append(snapshot.dense(vector("prices rose"), 30))
            ways.append(snapshot.dense_by)
    assert answers[0] == answers[1] == answers[2]
    assert ways == ["memory", "memory", "scan"]


def test_several_questions_at_once_are_each_alone(corpora):
    """Questions and languages searched together give what each gives by itself, in every way of searching."""
    stores, _ = corpora
    questions, languages = [vector("prices rose"), vector("vote 7 failed")], ["de", None, "xx"]
    for store in stores:
        with store.snapshot() as snapshot:
            together = snapshot.nearest(np.stack(questions), 9, Scope(), languages)
            alone = [[snapshot.dense(q, 9, language=language) for language in languages] for q in questions]
        assert together == alone
        assert [[len(hits) for hits in each] for each in together] == [[9, 9, 0]] * 2


def test_rows_of_eight_bits_are_close_and_grow(tmp_path):
    """Cosines by 8-bit rows are within 0.002 (measured at dimension 384); what is put later is found as well."""
    chance = np.random.default_rng(7)
    vectors = chance.standard_normal((2000, 384)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    rows = quantised(vectors)
    products = rows.products(vectors[:5])
    assert np.abs(products - vectors[:5] @ vectors.T).max() < 2e-3
    some = np.arange(3, 2000, 7)
    assert (rows.at(some).products(vectors[:5]) == products[:, some]).all()
    with filled(tmp_path, 10, own=False, exact_limit=10) as store:
        with store.snapshot() as before:
            before.dense(vector("minister"), 3)
        put(store, article(99, "A comet passed by."))
        with store.snapshot() as after:
            nearest = after.dense(vector("A comet passed by."), 1)[0]
            assert after.dense_by == "memory"
            assert after.found([nearest.key])[nearest.key].passage.text == "A comet passed by."


def test_few_or_no_results_are_fine(tmp_path):
    """An empty store, k of zero and a k beyond the store are answered."""
    with opened(tmp_path, own=False) as store:
        with store.snapshot() as snapshot:
            assert snapshot.dense(vector("x"), 5) == snapshot.lexical(["x"], 5) == []
        put(store, article(1))
        with store.snapshot() as snapshot:
            assert snapshot.dense(vector("x"), 0) == snapshot.lexical(["vote"], 0) == snapshot.lexical([], 5) == []
            assert len(snapshot.dense(vector("x"), 500)) == 3


def test_a_question_of_another_length_is_a_mistake(tmp_path):
    """A vector that does not fit the store raises ValueError."""
    with filled(tmp_path, 1, own=False) as store, store.snapshot() as snapshot, pytest.raises(ValueError, match="16"):
        snapshot.dense(np.ones(DIMENSION + 1), 5)


def test_lexical_scores_are_positive_and_rare_terms_weigh_more(tmp_path):
    """BM25 puts the passage with the rarer term first."""
    with filled(tmp_path, 10, own=False) as store, store.snapshot() as snapshot:
        scored = snapshot.lexical(["rose", "good7"], 50)
        assert len(scored) == 10
        assert "good7" in snapshot.found([scored[0].key])[scored[0].key].passage.text
        assert all(one.score > 0 for one in scored)
        assert [one.score for one in scored] == sorted((one.score for one in scored), reverse=True)


def test_terms_stay_whole(tmp_path):
    """Prefixes, amounts, signs and letters of any script are single terms."""
    terms = ["n_12.5", "$39bn", "g_straße", "covid-19", "c++", "naïve", "हिन्दी", "日本", "%", "a_b", "o'neill"]
    with opened(tmp_path, own=False) as store:
        for place, term in enumerate(terms):
            one = article(place, "One.")
            store.put(one, passages(one), np.ones((1, DIMENSION)) / 4, [f"filler {term} filler"])
        with store.snapshot() as snapshot:
            assert snapshot.frequencies([*terms, "n_12", "covid"]) == dict.fromkeys(terms, 1) | {"n_12": 0, "covid": 0}
            assert all(len(snapshot.lexical([term], 5)) == 1 for term in terms)


@settings(deadline=None, max_examples=200)
@given(st.lists(st.text(max_size=12), max_size=80))
def test_no_question_can_break_the_query(corpora, terms):
    """Whatever the terms hold, the search answers."""
    (store, *_), _ = corpora
    hostile = [*terms, '"', "a OR b", "NEAR(a b)", "terms:", "-x", "^y*", "\0", "\ud800", "'; DROP TABLE passage; --"]
    with store.snapshot() as snapshot:
        assert {one.key for one in snapshot.lexical(["vote"], 99)} <= {
            one.key for one in snapshot.lexical([*hostile, "vote"], 999)
        }


def test_frequencies_and_total_count_live_passages(tmp_path):
    """Document frequencies and the number of passages follow revisions and deletions."""
    with filled(tmp_path, 10, own=False) as store:
        put(store, article(1, "Nothing new."))
        store.delete([article(2).id])
        with store.snapshot() as snapshot:
            assert snapshot.total() == 25
            assert snapshot.frequencies(["vote", "good3", "absent"]) == {"vote": 8, "good3": 1, "absent": 0}


def test_found_passages_are_cut_from_their_article(tmp_path):
    """A found passage's text is what its article says at its offsets."""
    with filled(tmp_path, 3, own=False) as store, store.snapshot() as snapshot:
        kept = snapshot.found([*range(1, 10), 10**9])
        assert set(kept) == set(range(1, 10))
        for key, found in kept.items():
            text = store.article(found.passage.article_id).text
            assert text[found.passage.start : found.passage.end] == found.passage.text
            assert found.passage.key == key


def test_vectors_come_back_as_units(tmp_path):
    """Stored vectors are the given ones but for rounding."""
    with filled(tmp_path, 2, own=False) as store, store.snapshot() as snapshot:
        kept = snapshot.vectors([1, 2, 99])
        assert set(kept) == {1, 2}
        assert float(kept[1] @ vector("Minister 0 spoke.")) == pytest.approx(1.0, abs=1e-3)
        assert float(np.linalg.norm(kept[2])) == pytest.approx(1.0, abs=1e-6)


@pytest.mark.parametrize("limit", [1000, 0])
def test_a_snapshot_is_of_one_moment(tmp_path, limit):
    """What another process commits after a snapshot began is not seen in it, and is seen in the next."""
    with filled(tmp_path, 5, own=False, exact_limit=limit) as store:
        with store.snapshot() as snapshot:
            before = snapshot.dense(vector("vote"), 99), snapshot.lexical(["vote"], 99)
            run(
                "from stores import *; put(opened(Path(sys.argv[1]), own=False), article(1, 'New vote.'), article(9))",
                tmp_path,
            )
            assert (snapshot.dense(vector("vote"), 99), snapshot.lexical(["vote"], 99)) == before
            with store.snapshot() as later:
                assert len(later.dense(vector("vote"), 99)) == 16
            assert snapshot.dense(vector("vote"), 99) == before[0]
        with store.snapshot() as snapshot:
            assert len(snapshot.lexical(["vote"], 99)) == 6


@pytest.mark.parametrize("limit", [1000, 0])
def test_no_reader_sees_two_revisions_of_an_article(tmp_path, limit):
    """While an article is rewritten again and again, every snapshot holds exactly one whole revision of it."""
    with filled(tmp_path, 5, own=False, exact_limit=limit) as store:
        done = threading.Event()

        def rewrite():
            try:
                for number in range(40):
                    put(store, article(1, f"Edition {number} one. Edition {number} two."))
            finally:
                done.set()

        writer = threading.Thread(target=rewrite)
        put(store, article(1, "Edition x one. Edition x two."))
        writer.start()
        while not done.is_set():
            with store.snapshot() as snapshot:
                for scored in (snapshot.dense(vector("edition"), 99), snapshot.lexical(["edition"], 99)):
                    found = snapshot.found([one.key for one in scored]).values()
                    ours = [one for one in found if one.article.id == article(1).id]
                    assert sorted(one.passage.text.split()[2] for one in ours) == ["one.", "two."]
                    assert (
                        len({(one.passage.revision, one.article.revision, one.passage.text.split()[1]) for one in ours})
                        == 1
                    )
        writer.join()


def test_threads_may_search_at_once(tmp_path):
    """Snapshots in many threads give what one gives."""
    with filled(tmp_path, 20, own=False) as store:
        with store.snapshot() as snapshot:
            right = snapshot.dense(vector("vote 7"), 9)
        answers = []

        def ask():
            with store.snapshot() as snapshot:
                answers.append(snapshot.dense(vector("vote 7"), 9))

        threads = [threading.Thread(target=ask) for _ in range(16)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert answers == [right] * 16


def test_searching_imports_no_chroma():
    """A process that only asks a small store does not load chromadb."""
    script = """
import tempfile
from stores import *
with filled(Path(tempfile.mkdtemp()), 3) as store, store.snapshot() as snapshot:
    assert snapshot.dense(vector("vote"), 3)
print("chromadb" in sys.modules)
"""
    assert run(script).strip() == "False"
