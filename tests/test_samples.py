"""The sample articles through the real pipeline with the bundled encoder: every format, the revision, and once more."""

import re

import pytest

from evaluation.datasets.samples import ARTICLES, load_questions
from ingest.pipeline import ingest_sources
from ingest.web.fetch import Fetcher
from vectorstore.domain import Scope, iso
from vectorstore.opening import open_parts

REVISED = "https://harbourpost.example.com/markets/nvidia-deepseek"
UNDATED = "Wie Notre-Dame sein Dach zurückbekam"
COPY, ORIGINAL = (
    "EZB senkt Leitzinsen erstmals seit fünf Jahren",
    "EZB senkt die Leitzinsen zum ersten Mal seit fünf Jahren",
)

pytestmark = pytest.mark.model


def take_in(parts):
    with Fetcher() as web:
        return ingest_sources([str(ARTICLES)], store=parts.store, encoder=parts.encoder, fetcher=web)


@pytest.fixture(scope="module")
def twice(tmp_path_factory):
    """A store into which the samples were ingested twice, and both reports."""
    parts = open_parts(tmp_path_factory.mktemp("samples"), own=False)
    yield parts.store, take_in(parts), take_in(parts)
    parts.close()


@pytest.fixture(scope="module")
def articles(twice):
    """The stored articles by title."""
    store = twice[0]
    heads = store.latest(Scope(), 100)
    return {article.title: article for article in store.articles(head.id for head in heads).values()}


def test_every_file_is_taken_in(twice):
    """Nothing fails; one article comes in two versions."""
    _, first, _ = twice
    assert first.to_json()["counts"] == {"new": 18, "revised": 1, "unchanged": 0, "failed": 0}


def test_the_folder_again_changes_nothing(twice):
    """A second run finds every article unchanged, the older version of the revised one too."""
    _, _, second = twice
    assert second.to_json()["counts"] == {"new": 0, "revised": 0, "unchanged": 19, "failed": 0}


def test_the_samples_hold_every_format():
    """One file at least of each kind that can be ingested."""
    assert {path.suffix for path in ARTICLES.iterdir()} == {".txt", ".md", ".html", ".json", ".jsonl", ".xml"}


def test_the_corrected_version_is_the_current_one(twice, articles):
    """The revision holds the corrected figure and its date; the first version is kept."""
    store, _, _ = twice
    article = next(article for article in articles.values() if article.url == REVISED)
    assert article.revision == 2
    assert "$589 billion" in article.text
    assert iso(article.updated) == "2025-01-28T09:05:00Z"
    assert ["$600 billion" in revision.text for revision in store.revisions(article.id)] == [True, False]


def test_every_article_but_one_is_dated_and_placed(articles):
    """All have a title; all but the text file have outlet, link and date."""
    without = [
        title for title, article in articles.items() if not (article.source and article.url and article.published)
    ]
    assert without == [UNDATED]


def test_both_languages_are_told_apart(articles):
    """German and English articles are about as many, and none is taken for another language."""
    languages = [article.language for article in articles.values()]
    assert set(languages) == {"de", "en"}
    assert 6 <= languages.count("en") <= 12


def test_the_near_copy_shares_most_of_its_text(articles):
    """The wire copy in the other outlet repeats the article's paragraphs."""
    copy, original = articles[COPY], articles[ORIGINAL]
    assert copy.source != original.source
    paragraphs = copy.text.split("\n\n")
    assert sum(paragraph in original.text for paragraph in paragraphs) >= len(paragraphs) - 1


def test_each_question_is_answered_by_its_articles(articles):
    """Every pattern of an answerable question stands in each article that is named for it."""
    by_name = {name: article for article in articles.values() for name in (article.url, article.title)}
    wrong = [
        (question.id, name)
        for question in load_questions()
        for name in question.articles
        if not any(re.search(pattern, by_name[name].text) for pattern in question.patterns)
    ]
    assert wrong == []


def test_no_page_furniture_is_ingested(articles):
    """Navigation and footers of the HTML samples stay outside the article text."""
    assert [
        title for title, article in articles.items() if "Dateline" in article.text or "Startseite" in article.text
    ] == []
