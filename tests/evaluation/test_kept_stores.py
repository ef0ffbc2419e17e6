"""Stores kept between runs of the gate."""

import os

import pytest

from evaluation.kept_stores import STALE, article_bytes, digest_of, folder_bytes, kept_store
from vectorstore.domain import Article


def builder(built):
    def build(folder):
        built.append(folder)
        (folder / "store").write_text("x", "utf-8")

    return build


def test_a_store_is_built_once_per_digest(tmp_path):
    """The same digest finds the same folder; another one is built beside it."""
    built = []
    first = kept_store(tmp_path, "xquad", "aa", builder(built))
    assert kept_store(tmp_path, "xquad", "aa", builder(built)) == first
    other = kept_store(tmp_path, "xquad", "bb", builder(built))
    assert len(built) == 2
    assert (first / "store").exists()
    assert (other / "store").exists()


def test_a_store_left_alone_for_long_goes_when_another_is_built(tmp_path):
    """Old stores of the same name are thrown away, those of other names stay."""
    old, kept = (kept_store(tmp_path, name, "aa", builder([])) for name in ("xquad", "xquad-de"))
    for folder in (old, kept):
        os.utime(folder, (0, folder.stat().st_mtime - STALE - 1))
    kept_store(tmp_path, "xquad", "bb", builder([]))
    assert not old.exists()
    assert kept.exists()


def test_an_interrupted_build_leaves_nothing_behind(tmp_path):
    """A store is only found when it was finished."""

    def fails(folder):
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        kept_store(tmp_path, "xquad", "aa", fails)
    assert list((tmp_path / "stores").iterdir()) == []


def test_a_store_that_another_run_finished_first_is_taken(tmp_path):
    """Two runs that build the same store end with one."""

    def slower(folder):
        kept_store(tmp_path, "xquad", "aa", builder([]))

    assert (kept_store(tmp_path, "xquad", "aa", slower) / "store").exists()


def test_the_digest_follows_content_and_order(tmp_path):
    """Another text, date, order or split of the same bytes is another digest; the same is the same."""
    one, two = Article("a", url="u"), Article("b", url="u", published=1.0)
    assert digest_of(article_bytes([one, two])) == digest_of(article_bytes([one, two]))
    assert digest_of(article_bytes([one, two])) != digest_of(article_bytes([two, one]))
    assert digest_of([b"ab", b"c"]) != digest_of([b"a", b"bc"])
    (tmp_path / "a.txt").write_text("1", "utf-8")
    before = digest_of(folder_bytes(tmp_path))
    (tmp_path / "a.txt").write_text("2", "utf-8")
    assert digest_of(folder_bytes(tmp_path)) != before
