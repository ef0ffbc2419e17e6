"""Vectors of sentences: made after the passages are stored, whenever there is time."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from ingest.preparation import parted, prepared, with_language
from ingest.refinement import BATCH, refine
from tests.bot.newsroom import ARTICLES, EZB
from tests.doubles import HashedEncoder
from vectorstore.domain import Article
from vectorstore.index.sentence_vectors import packed, sentence_texts, unpacked
from vectorstore.store import Store
from vectorstore.text.passages import SPLITTER

ENCODER = HashedEncoder()


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path, encoder=ENCODER.name, dimension=ENCODER.dimension, splitter=SPLITTER, own=False) as one:
        yield one


def put(store, articles):
    store.put_many(prepared([parted(with_language(one)) for one in articles], ENCODER))


def test_every_passage_gets_its_sentences_once(store):
    """What is stored waits; refining gives each passage a vector per sentence, and then nothing waits."""
    put(store, ARTICLES)
    count = store.number_unrefined()
    assert count >= len(ARTICLES)
    assert refine(store, ENCODER) == count
    assert refine(store, ENCODER) == store.number_unrefined() == 0


def test_a_stop_is_heeded_and_the_next_run_goes_on(store):
    """Nothing done is done twice."""
    put(store, ARTICLES)
    count, calls = store.number_unrefined(), iter([False, False, True])
    assert refine(store, ENCODER, stop=lambda: next(calls)) == min(BATCH, count)
    assert refine(store, ENCODER) == max(0, count - BATCH)


def test_the_best_sentence_is_the_one_that_says_it(store):
    """A passage's best cosine is that of its closest sentence; one without vectors has none."""
    put(store, ARTICLES)
    refine(store, ENCODER)
    put(store, [Article(text="Ein ganz neuer Artikel ohne Satzvektoren liegt hier.", url="https://new.example")])
    with store.snapshot() as snapshot:
        question = ENCODER.question("Auf wie viel Prozent senkte die Europäische Zentralbank den Leitzins?")
        keys = [hit.key for hit in snapshot.dense(question, 100)]
        found, best = snapshot.found(keys), snapshot.best_sentences(keys, question[None])[0]
        for key, cosine in zip(keys, best, strict=True):
            texts = sentence_texts(found[key].passage.text)
            exact = (ENCODER.passages(texts) @ question).max()
            new = "neuer Artikel" in found[key].passage.text
            assert np.isnan(cosine) if new else abs(cosine - exact) < 0.005


def test_a_revised_article_waits_anew(store):
    """The sentences of the old revision are gone."""
    put(store, [replace(EZB, identity="ezb")])
    refine(store, ENCODER)
    put(store, [replace(EZB, identity="ezb", text=EZB.text + " Ein Satz mehr.")])
    waiting = store.unrefined(10)
    assert {passage.revision for passage in waiting} == {2}
    assert refine(store, ENCODER) == len(waiting)


def test_what_is_deleted_meanwhile_is_not_written(store):
    """A passage deleted between encoding and writing leaves nothing behind."""
    put(store, [EZB])
    passages = store.unrefined(10)
    store.delete([EZB.id])
    vectors = {passage.key: ENCODER.passages(sentence_texts(passage.text)) for passage in passages}
    assert store.refine(vectors) == 0


def test_eight_bits_keep_a_cosine(store):
    """Packed and unpacked rows have the cosines they had, to 0.003."""
    rows = np.random.default_rng(0).normal(size=(50, 384)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    again = unpacked(packed(rows), 384)
    assert np.abs(again @ rows.T - rows @ rows.T).max() < 0.003


def test_a_sentence_that_opens_with_a_pronoun_is_read_with_the_one_before():
    """ "Sie" means nothing by itself."""
    assert sentence_texts("Die EZB senkt den Zins. Sie sorgt sich.") == [
        "Die EZB senkt den Zins.",
        "Die EZB senkt den Zins. Sie sorgt sich.",
    ]
