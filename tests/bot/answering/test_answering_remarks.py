"""What an answer says about itself."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.answering.answer import Citation, Quote
from bot.answering.remarks import OLD_NEWS, fallen_back, spoken_day, stale
from vectorstore.domain import Article, Found, Passage

MAY = datetime(2026, 5, 12, 8, 30, tzinfo=UTC)


def cited(*published: float | None) -> list[Citation]:
    return [
        Citation(n, Quote(Found(Passage("a", 1, 0, 0, 1, "x"), Article("x", published=seconds)), 0, 1, "x"))
        for n, seconds in enumerate(published, 1)
    ]


def test_the_newest_cited_article_counts():
    """One young article makes the answer young; undated ones tell nothing."""
    old, young = MAY.timestamp(), (MAY + timedelta(days=40)).timestamp()
    now = MAY + timedelta(days=45)
    assert stale("en", cited(old, None), now) == ["The newest on this is of 12 May 2026."]
    assert stale("de", cited(old, None), now) == ["Das Neueste dazu ist vom 12. Mai 2026."]
    assert stale("en", cited(old, young), now) == []
    assert stale("en", cited(None), now) == stale("en", [], now) == []


def test_news_is_old_after_a_month():
    """On the thirtieth day and not before."""
    citations = cited(MAY.timestamp())
    assert stale("en", citations, MAY + timedelta(days=OLD_NEWS, seconds=-1)) == []
    assert len(stale("en", citations, MAY + timedelta(days=OLD_NEWS))) == 1


@pytest.mark.parametrize(
    ("language", "wanted"), [("de", "1. März 2026"), ("en", "1 March 2026"), ("fr", "1 March 2026")]
)
def test_days_are_written_as_the_language_does(language, wanted):
    """German with a full stop, everything else in English."""
    assert spoken_day(language, datetime(2026, 3, 1, tzinfo=UTC).timestamp()) == wanted


def test_a_fallback_names_its_reason_once():
    """The error's own full stop does not stand in the middle of the note."""
    assert (
        fallen_back("en", "No key.") == "The language model failed (No key); the answer is made of verbatim sentences."
    )
    assert "ausgefallen (Kein Schlüssel)" in fallen_back("de", "Kein Schlüssel.")


def test_braces_in_a_reason_are_plain_text():
    """A model's error may hold braces."""
    assert "{'code': 401}" in fallen_back("en", "Said {'code': 401}")
