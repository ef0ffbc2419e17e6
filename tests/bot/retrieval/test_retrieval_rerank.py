"""The optional cross-encoder: the order it makes, how it is loaded, and what it is refused for."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from bot.retrieval.ask import Ask
from bot.retrieval.rerank import READ, load_reranker, reranked
from bot.retrieval.retriever import Retriever
from tests.bot.newsroom import clock, opened
from tests.doubles import HashedEncoder
from vectorstore.domain import Article, Found, Passage
from vectorstore.encoders.model_names import RERANK_ALLOWED


class WordReranker:
    """Scores a text by how often it holds one word, and remembers what it was given."""

    def __init__(self, word):
        self.word, self.given = word, []

    def scores(self, question, texts):
        self.given.append((question, list(texts)))
        return [float(text.count(self.word)) for text in texts]


class NoNumber:
    """A model that has gone astray on every text but the last."""

    def scores(self, question, texts):
        return [*[float("nan")] * (len(texts) - 1), -5.0]


def ranking(*texts):
    """Passages in this order, a title on each, with falling scores."""
    return tuple(
        Found(Passage("a", 1, number, 0, len(text), text), Article("", title=f"T{number}"), 10.0 - number)
        for number, text in enumerate(texts)
    )


def texts(passages):
    return [found.passage.text for found in passages]


def test_its_scores_decide_and_equal_ones_keep_their_order():
    """Higher scores first, ties as before; places keep their scores and passages learn their new place."""
    again = reranked("Q?", ranking("a", "x", "b", "xx", "x "), WordReranker("x"))
    assert texts(again) == ["xx", "x", "x ", "a", "b"]
    assert [found.score for found in again] == [10.0, 9.0, 8.0, 7.0, 6.0]
    assert [found.ranks["rerank"] for found in again] == [1, 2, 3, 4, 5]


def test_only_the_first_passages_are_read():
    """What lies behind them stays where it was; the model gets title and text, all at once."""
    model = WordReranker("x")
    again = reranked("Q?", ranking(*["a"] * READ, "x"), model)
    assert texts(again) == ["a"] * READ + ["x"]
    assert "rerank" not in again[-1].ranks
    assert [(asked, len(read), read[0]) for asked, read in model.given] == [("Q?", READ, "T0\na")]


def test_a_score_that_is_no_number_comes_last():
    """A broken score sorts behind every real one."""
    assert texts(reranked("Q?", ranking("a", "b", "c"), NoNumber())) == ["c", "a", "b"]


def test_nothing_found_is_not_read():
    """An empty ranking stays empty and asks no model."""
    model = WordReranker("x")
    assert reranked("Q?", (), model) == ()
    assert model.given == []


def test_the_retriever_shows_the_best_of_what_was_read(tmp_path):
    """A passage beyond the first k gets in when the reranker puts it first, and says so."""
    with opened(tmp_path) as store:
        ask = Ask("Was meldet der Kurier über den Leitzins?", k=2)
        without = Retriever(store, HashedEncoder(), clock).retrieve(ask)
        model = WordReranker("Jungvögel")
        found = Retriever(store, HashedEncoder(), clock, model).retrieve(ask)
    assert "Störche in Bergedorf" not in [one.article.title for one in without.passages]
    assert found.passages[0].article.title == "Störche in Bergedorf"
    assert [one.ranks["rerank"] for one in found.passages] == [1, 2]
    assert all("rerank" not in one.ranks for one in without.passages)


def test_no_setting_loads_nothing():
    """Without RERANK_MODEL there is no reranker and no heavy import."""
    assert load_reranker("") is None


BUILD_AND_ASK = """
import json, os, sys
from pathlib import Path
os.environ["HF_HUB_OFFLINE"] = "1"
import torch
from transformers import BertConfig, BertForSequenceClassification, BertModel, BertTokenizerFast

WORDS = "[PAD] [UNK] [CLS] [SEP] [MASK] the bank cut its interest rates a shark bit surfer who what ##s ?".split()

def built(folder, kind, **options):
    folder.mkdir()
    (folder / "vocab.txt").write_text("\\n".join(WORDS) + "\\n")
    torch.manual_seed(7)
    config = BertConfig(vocab_size=len(WORDS), hidden_size=16, num_hidden_layers=1, num_attention_heads=2,
                        intermediate_size=16, max_position_embeddings=32, initializer_range=1.0, **options)
    kind(config).save_pretrained(folder)
    BertTokenizerFast(vocab_file=str(folder / "vocab.txt")).save_pretrained(folder)
    return str(folder)

here = Path(sys.argv[1])
folders = [built(here / "one", BertForSequenceClassification, num_labels=1),
           built(here / "three", BertForSequenceClassification, num_labels=3),
           built(here / "plain", BertModel), "/no/such/folder", "nobody/no-such-model"]

from bot.retrieval.rerank import load_reranker
from vectorstore.errors import DatelineError

print("HERE", flush=True)
sys.stderr.write("HERE")
TEXTS = ["a shark bit a surfer", "the bank cut its interest rates", "the bank " * 200, "shark"]
for folder in folders:
    try:
        model = load_reranker(folder)
    except DatelineError as error:
        print(json.dumps([error.exit_code, str(error)]))
    else:
        alone = [model.scores("who cut rates ?", [text])[0] for text in TEXTS]
        print(json.dumps([model.scores("who cut rates ?", TEXTS), model.scores("who cut rates ?", TEXTS), alone]))
"""


@pytest.mark.slow
def test_a_cross_encoder_in_a_folder_gives_scores_and_anything_else_is_refused(tmp_path):
    """A real one scores alike every time, alone or in a batch; what gives no one trained score is one sentence."""
    command = [sys.executable, "-c", BUILD_AND_ASK, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    first, *refused = map(json.loads, done.stdout.partition("HERE")[2].splitlines()[1:])
    scores, again, alone = first
    assert scores == again == pytest.approx(alone, abs=1e-4)
    assert len(set(scores)) == 4
    assert done.stderr.partition("HERE")[2] == ""
    for (code, sentence), why in zip(refused, ["one score", "one score", "no such folder", "nobody"], strict=True):
        assert (code, why in sentence, "\n" in sentence) == (3, True, False)
        assert sentence.endswith(f"; allowed is {RERANK_ALLOWED}.")


@pytest.mark.slow
def test_the_setting_is_read_before_anything_is_opened(tmp_path):
    """A model that is not there ends a command with 3 and one sentence, and no store is made."""
    environment = {**os.environ, "DATA_DIR": str(tmp_path / "data"), "RERANK_MODEL": str(tmp_path / "none")}
    command = [sys.executable, "-m", "bot.cli", "ask", "Who?"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    assert done.stderr.startswith(f'RERANK_MODEL "{tmp_path / "none"}" cannot be used: there is no such folder; ')
    assert not (tmp_path / "data" / "store.sqlite3").exists()
