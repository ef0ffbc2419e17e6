"""The suite of near-copies: its labels and its counting, on a small invented corpus."""

from __future__ import annotations

import json

import pytest

from evaluation.datasets import copies
from evaluation.datasets.copies import Labelled
from evaluation.suites import duplicates
from vectorstore.domain import Article

SYLLABLES = "ba ce di fo gu ha ke li mo nu pa re si to vu".split()


def story(number: int, language: str) -> str:
    """A long invented text, unlike that of any other number."""
    said = []
    for at in range(14):
        words = [
            SYLLABLES[(number * 7 + at * 3 + n * n + number * n) % 15]
            + SYLLABLES[(number + at + n * 5) % 15]
            + SYLLABLES[(at * n + number * 11 + n) % 15]
            for n in range(10)
        ]
        said.append(f"{words[0].capitalize()} {' '.join(words[1:])} {number * 100 + at}.")
    return " ".join(said) + (" Das ist alles." if language == "de" else " That is all.")


@pytest.fixture
def data(tmp_path):
    """A data folder in the form of the shared one."""
    (tmp_path / "10kgnad").mkdir()
    (tmp_path / "multihop-rag").mkdir()
    rows = [json.dumps({"id": f"g{n}", "text": story(n, "de")}) for n in range(12)]
    (tmp_path / "10kgnad" / "articles.jsonl").write_text("\n".join(rows), "utf-8")
    keys = {"author": None, "source": "Ledger", "published_at": "2024-01-02T03:04:05+00:00"}
    corpus = [
        {"title": f"Title {n}", "url": f"https://ledger.example/{n}", "body": story(n + 50, "en"), **keys}
        for n in range(12)
    ]
    (tmp_path / "multihop-rag" / "corpus.json").write_text(json.dumps(corpus), "utf-8")
    return tmp_path


def test_the_set_is_the_same_every_time_and_has_every_kind(data):
    """Drawn by hash: twice the same articles, one copy of each base, and every kind of look-alike."""
    first, second = (copies.load(data, 6) for _ in range(2))
    assert [one.article for one in first] == [one.article for one in second]
    kinds = [one.kind.partition(":")[0] for one in first]
    assert kinds.count("base") == kinds.count("copy") == 12
    assert {"other figures", "follow-up", "template"} <= set(kinds)
    assert len({one.article.id for one in first}) == len(first)


def test_the_suite_counts_pairs(data):
    """Precision and recall are over pairs, and a kind that was merged with anything shows in its own line."""
    labelled = copies.load(data, 8)
    metrics = {one.name: one for one in duplicates.scored(labelled, duplicates.clustered(labelled), "all")}
    assert metrics["recall of pairs"].n == 16
    assert metrics["precision of pairs"].value == 1.0
    assert metrics["template kept apart"].n == 2 * 12


def test_pairs_of_a_cluster_are_right_only_within_a_family():
    """Three articles in one cluster are three pairs; those of other families are wrong ones."""
    made = [
        Labelled(Article(f"text {n}", url=f"https://a.example/{n}"), family, "base", "b")
        for n, family in enumerate(("one", "one", "other"))
    ]
    found = list(duplicates.together(made, {one.article.id: "c1" for one in made}))
    assert [pair[0].family == pair[1].family for pair in found] == [True, False, False]
    assert len(list(duplicates.families(made))) == 1
