"""Asked as of a moment, an article says what it said then."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.answering.answerer import Answerer
from bot.answering.selection.extractive import ExtractiveWriter
from bot.retrieval.as_of import as_known
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from evaluation.invariants import is_verbatim
from ingest.preparation import parted, prepared, with_language
from tests.bot.newsroom import ARTICLES, article, at, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.domain import Scope

QUESTION = "Wie viele Menschen kamen beim Unglück in Karwin ums Leben?"
FIRST = article(
    "Unglück in Karwin",
    "Beim Unglück in Karwin kamen 8 Menschen ums Leben. Die Suche dauert an.",
    "Kurier",
    "2026-02-14",
)
SECOND = replace(
    FIRST, text="Beim Unglück in Karwin kamen 21 Menschen ums Leben. Die Suche ist beendet.", updated=at("2026-02-20")
)


@pytest.fixture
def store(tmp_path):
    """A store that took in the corrected article long after both versions had appeared."""
    with opened(tmp_path, [*ARTICLES, FIRST]) as filled:
        filled.put_many(prepared([parted(with_language(SECOND))], HashedEncoder()))
        yield filled


def answered(store, **narrowing):
    encoder, writer = HashedEncoder(), ExtractiveWriter()
    retriever = Retriever(store, encoder, clock)
    answerer = Answerer(retriever, encoder, writer, writer, clock, store.revisions)
    return asyncio.run(answerer.answer(Ask(QUESTION, **narrowing)))


def test_the_text_of_that_day_is_shown(store):
    """Between the two versions the first one answers, verbatim at its offsets, with a note; nothing newer is told."""
    answer = answered(store, as_of=at("2026-02-16"))
    (citation,) = answer.to_json()["citations"]
    assert "8 Menschen" in citation["quote"]
    assert "21" not in answer.text
    assert citation["corrected"] is None
    assert is_verbatim(citation, lambda article_id, revision: store.article(article_id, revision).text)
    assert any("später geändert" in note for note in answer.notes)


def test_afterwards_the_newer_text_is_shown(store):
    """After the change, and without a day, the newest version answers and says that it was corrected."""
    for narrowing in ({}, {"as_of": at("2026-03-01")}):
        answer = answered(store, **narrowing)
        (citation,) = answer.to_json()["citations"]
        assert "21 Menschen" in citation["quote"]
        assert citation["corrected"] == "2026-02-20T12:00:00Z"
        (note,) = [note for note in answer.notes if "korrigiert" in note]
        assert note.startswith("Quelle 1 wurde am 20. Februar 2026 korrigiert: aus „Beim Unglück in Karwin kamen 8 ")
        assert note.endswith("wurde „Beim Unglück in Karwin kamen 21 Menschen ums Leben.“")


def found(store, title):
    return next(
        one
        for one in Retriever(store, HashedEncoder(), clock).retrieve(Ask(title)).passages
        if one.article.title == title
    )


def test_without_a_moment_nothing_is_read(store):
    """The passages come back as they are, and no revision is asked for."""
    one = found(store, FIRST.title)
    assert as_known([one], None, lambda _: 1 / 0).passages == (one,)


def test_an_only_version_changed_later_is_left_out(store):
    """Where the text that stood then is not kept, nothing of the later text is shown."""
    one = found(store, FIRST.title)
    later = replace(SECOND, revision=1, fetched=at("2026-11-01"))
    known = as_known([replace(one, article=replace(one.article, revision=1))], at("2026-02-16"), lambda _: [later])
    assert (known.passages, known.changed, len(known.dropped)) == ((), True, 1)
    assert "not kept" in known.dropped[0].reason


def test_what_we_fetched_then_stood_then(store):
    """A text fetched before the moment stood then, whatever date a later copy of its head bears."""
    one = found(store, FIRST.title)
    kept = replace(FIRST, revision=1, fetched=at("2026-02-15"), updated=at("2026-06-01"))
    head = replace(one, article=replace(one.article, revision=1, updated=at("2026-06-01")))
    assert as_known([head], at("2026-02-16"), lambda _: [kept]).passages == (head,)


def test_a_change_without_a_date_is_as_old_as_its_fetch(store):
    """A second version that bears no newer date was out when it was fetched."""
    one = found(store, FIRST.title)
    first = replace(FIRST, revision=1, fetched=at("2026-02-14"))
    second = replace(FIRST, text=SECOND.text, revision=2, fetched=at("2026-02-18"))
    revisions = [first, second]
    assert as_known([one], at("2026-02-19"), lambda _: revisions).passages == (one,)
    (before,) = as_known([one], at("2026-02-17"), lambda _: revisions).passages
    assert "8 Menschen" in before.passage.text
    assert before.passage.revision == before.article.revision == 1
    assert first.text[before.passage.start : before.passage.end] == before.passage.text


def test_what_is_searched_counts_only_what_was_out(tmp_path):
    """An article is counted once a kept revision was out: the first one's day, not the day it was first printed."""
    late = replace(FIRST, updated=at("2026-02-18"))
    with opened(tmp_path, [late, *ARTICLES]) as store:
        store.put_many(prepared([parted(with_language(SECOND))], HashedEncoder()))
        counted = {
            day: store.coverage(Scope(as_of=at(day), sources=("Kurier",))).articles
            for day in ("2026-02-13", "2026-02-16", "2026-02-19", "2026-02-21")
        }
        assert store.article(late.id).revision == 2
    assert counted == {"2026-02-13": 0, "2026-02-16": 0, "2026-02-19": 1, "2026-02-21": 1}


@pytest.mark.parametrize("bump", [{"published": "2026-02-20"}, {"updated": "2026-02-20"}])
def test_a_date_moved_on_the_same_text_hides_nothing(tmp_path, bump):
    """A copy with a later date and the same text leaves the article where it stood: found, counted, shown."""
    with opened(tmp_path, [FIRST, *ARTICLES]) as store:
        moved = replace(FIRST, **{name: at(day) for name, day in bump.items()})
        assert store.put_many(prepared([parted(with_language(moved))], HashedEncoder())) == ["unchanged"]
        answer = answered(store, as_of=at("2026-02-16"))
        assert "8 Menschen" in answer.to_json()["citations"][0]["quote"]
        assert store.coverage(Scope(as_of=at("2026-02-16"), sources=("Kurier",))).articles == 1
        head = store.article(FIRST.id)
    assert (head.published, head.updated, head.stood) == (at("2026-02-14"), at("2026-02-20"), at("2026-02-14"))


def test_a_text_whose_first_copy_was_changed_later_stays_hidden(tmp_path):
    """What the text said before its change is not kept; a copy that says nothing of the change dates it no earlier."""
    late = replace(FIRST, updated=at("2026-02-20"))
    with opened(tmp_path, [late, *ARTICLES]) as store:
        for copy in (FIRST, replace(FIRST, updated=at("2026-02-25"))):
            store.put_many(prepared([parted(with_language(copy))], HashedEncoder()))
        counted = [
            store.coverage(Scope(as_of=at(day), sources=("Kurier",))).articles for day in ("2026-02-16", "2026-02-21")
        ]
    assert counted == [0, 1]


def test_a_date_moved_on_a_second_revision_leaves_its_day(tmp_path):
    """The correction of the 20th is seen on the 22nd though the same text bears the 25th since."""
    with opened(tmp_path, [FIRST, *ARTICLES]) as store:
        for copy in (SECOND, replace(SECOND, updated=at("2026-02-25"))):
            store.put_many(prepared([parted(with_language(copy))], HashedEncoder()))
        quotes = [
            answered(store, as_of=at(day)).to_json()["citations"][0]["quote"] for day in ("2026-02-16", "2026-02-22")
        ]
    assert ["8 Menschen" in quotes[0], "21 Menschen" in quotes[1]] == [True, True]
