"""What an answer says about itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.answering.answer import Quote
from bot.answering.notes.remarks import OLD_NEWS, fallen_back, opening, partly
from bot.answering.usage import BudgetSpent
from bot.answering.words.spoken_day import spoken_day
from vectorstore.domain import Article, Found, Passage
from vectorstore.errors import ModelError

MAY = datetime(2026, 5, 12, 8, 30, tzinfo=UTC)


def quoted(*published: float | None) -> list[Quote]:
    return [
        Quote(Found(Passage("a", 1, 0, 0, 1, "x"), Article("x", published=seconds)), 0, 1, "x") for seconds in published
    ]


def test_the_newest_cited_article_counts():
    """One young article makes the answer young; undated ones tell nothing."""
    old, young = MAY.timestamp(), (MAY + timedelta(days=40)).timestamp()
    now = MAY + timedelta(days=45)
    assert opening("en", quoted(old, None), now, "") == "The newest on this is of 12 May 2026."
    assert opening("de", quoted(old, None), now, "") == "Das Neueste dazu ist vom 12. Mai 2026."
    assert opening("en", quoted(old, young), now, "") == ""
    assert opening("en", quoted(None), now, "price") == opening("en", [], now, "") == ""


def test_a_fact_that_changes_is_of_the_day_of_what_leads():
    """Not of a newer article cited beside it; then it is not said either that nothing newer was found."""
    old, young = MAY.timestamp(), (MAY + timedelta(days=40)).timestamp()
    now = MAY + timedelta(days=100)
    assert opening("en", quoted(old, young), now, "price") == "As of 12 May 2026."
    assert opening("en", quoted(young, old), now, "price").startswith("As of 21 June 2026. Nothing newer")
    assert opening("en", quoted(None, young), now, "price") == ""


def test_nothing_is_said_to_be_the_newest_beside_a_newer_article_that_fits():
    """Whatever it says of the matter; what fits much worse is of another one."""
    now = MAY + timedelta(days=100)
    (lead,) = quoted(MAY.timestamp())
    lead = replace(lead, found=replace(lead.found, score=5.0))
    (newer,) = (quote.found for quote in quoted((MAY + timedelta(days=40)).timestamp()))
    for changing, of_its_day in (
        ("price", "As of 12 May 2026. Nothing"),
        ("", "The newest on this is of 12 May 2026."),
    ):
        assert opening("en", [lead], now, changing, [replace(newer, score=4.5)]) == "As of 12 May 2026."
        assert opening("en", [lead], now, changing, [replace(newer, score=1.5)]).startswith(of_its_day)
        assert opening("en", [lead], now, changing, [lead.found]).startswith(of_its_day)


def test_news_is_old_after_a_month():
    """On the thirtieth day and not before."""
    quotes = quoted(MAY.timestamp())
    assert opening("en", quotes, MAY + timedelta(days=OLD_NEWS, seconds=-1), "") == ""
    assert opening("en", quotes, MAY + timedelta(days=OLD_NEWS), "") != ""


@pytest.mark.parametrize(
    ("language", "days", "wanted"),
    [
        ("de", 1, "Stand: 12. Mai 2026."),
        ("en", 1, "As of 12 May 2026."),
        ("de", 60, "Stand: 12. Mai 2026. Neueres wurde dazu nicht gefunden."),
        ("en", 60, "As of 12 May 2026. Nothing newer was found on this."),
    ],
)
def test_a_changing_fact_says_of_what_day_it_is(language, days, wanted):
    """Fresh or old, an answer about a price or an office has its day."""
    assert opening(language, quoted(MAY.timestamp()), MAY + timedelta(days=days), "price") == wanted


def test_a_dispute_is_said_before_its_sides():
    """After the day, where there is one."""
    assert opening("de", quoted(None), MAY, "", disputed=True) == "Die Quellen widersprechen sich:"
    later = MAY + timedelta(days=60)
    assert opening("en", quoted(MAY.timestamp()), later, "", disputed=True).endswith("2026. The sources disagree:")


def test_doubts_are_told_in_the_answers_language():
    """Why a sentence is only partly supported, with what it is about."""
    reasons = ("said with more certainty than the quotes", "not in the source: Berlin")
    assert partly("en", "X.", reasons) == (
        "Only partly supported: “X.” (said with more certainty than the quotes; not in the source: Berlin)."
    )
    assert partly("de", "X.", reasons) == (
        "Nur zum Teil belegt: „X.“ (bestimmter gesagt als im Zitat; steht nicht in der Quelle: Berlin)."
    )


@pytest.mark.parametrize(
    ("language", "wanted"), [("de", "1. März 2026"), ("en", "1 March 2026"), ("fr", "1 March 2026")]
)
def test_days_are_written_as_the_language_does(language, wanted):
    """German with a full stop, everything else in English."""
    assert spoken_day(language, datetime(2026, 3, 1, tzinfo=UTC).timestamp()) == wanted


def test_a_fallback_names_its_reason_once():
    """The error's own full stop does not stand in the middle of the note."""
    told = fallen_back("en", ModelError("No key."))
    assert told == "The language model failed (No key); the answer is made of verbatim sentences."
    assert "ausgefallen (Kein Schlüssel)" in fallen_back("de", ModelError("Kein Schlüssel."))


def test_a_spent_budget_says_when_there_is_a_new_one():
    """It is no failure, and its note names the hour."""
    spent = BudgetSpent(datetime(2026, 11, 23, tzinfo=UTC))
    assert fallen_back("de", spent).startswith("Das Tagesbudget für das Sprachmodell ist verbraucht, um 00:00 UTC")
    assert "a new one begins at 00:00 UTC" in fallen_back("en", spent)


def test_braces_in_a_reason_are_plain_text():
    """A model's error may hold braces."""
    assert "{'code': 401}" in fallen_back("en", ModelError("Said {'code': 401}"))
