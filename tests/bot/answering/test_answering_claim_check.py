"""Claims against articles: supported, contradicted or not found, in German and English."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.answering.refusal.claim_check import Checked, ClaimCheck, Finding, claims_in, judged, outcome_of
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from tests.bot.answering.claim_cases import FIRST, SECOND, THIRD, Case
from tests.bot.newsroom import clock, opened
from tests.doubles import HashedEncoder
from vectorstore.domain import Article, Found, Passage

KNOWN_MISSES: set[str] = set()


def passage(text: str, language: str, published: float | None = None) -> Found:
    """A passage that is its whole article."""
    article = Article(text, "Titel", "https://blatt.example/1", "Blatt", published=published, language=language)
    return Found(Passage(article.id, 1, 0, 0, len(text), text, language), article)


def stance(case: Case) -> str:
    """What the passage is judged to say of the claim; "" for another matter, shown or not."""
    text, language, claim, _ = case
    finding = judged(claim, passage(text, language))
    return "" if finding is None or finding.stance == "mentions" else finding.stance


@pytest.mark.parametrize("case", FIRST, ids=[case[2] for case in FIRST])
def test_the_cases_the_thresholds_were_chosen_on_are_judged_right(case):
    """Figures, days, negation and direction contradict; other names and other matters do not."""
    assert stance(case) == case[3]


@pytest.mark.parametrize("case", SECOND + THIRD, ids=[case[2] for case in SECOND + THIRD])
def test_cases_that_no_threshold_was_chosen_on_are_judged_right_but_for_the_known_misses(case):
    """A noun before the name behind a verb, and a pronoun for the winner, are beyond the rules."""
    assert (stance(case) == case[3]) is (case[2] not in KNOWN_MISSES)


def test_no_true_claim_is_told_to_be_contradicted():
    """Of all the cases, none that is supported or about another matter is called contradicted."""
    assert [case for case in FIRST + SECOND + THIRD if stance(case) == "contradicts" != case[3]] == []


@given(st.text(max_size=400), st.sampled_from(FIRST + SECOND))
@settings(max_examples=30, deadline=None)
def test_any_text_is_judged_without_error_and_every_quote_is_verbatim(text, case):
    """Whatever is claimed, what is shown stands in the article."""
    found = passage(case[0], case[1])
    for claim in (text, *claims_in(text)):
        finding = judged(claim, found) if claim.strip() else None
        assert finding is None or all(quote.text in found.passage.text for quote in finding.quotes)


@pytest.mark.parametrize(
    ("message", "claims"),
    [
        ("Ist die Brücke zu? lol", ()),
        ("Ich glaube, dass Meta 65 Milliarden Dollar investiert.", ("Meta 65 Milliarden Dollar investiert.",)),
        ("I think Tarn will buy Lumera. What do you say?", ("Tarn will buy Lumera.",)),
        ("**Meta** baut 3 Werke https://x.example <@123>", ("Meta baut 3 Werke",)),
        ("Ich hoffe, es regnet bald.", ()),
        ("ok", ()),
        ("", ()),
    ],
)  # fmt: skip
def test_a_message_is_parted_into_what_it_claims(message, claims):
    """Questions, wishes and bare words are no claims; opinions lose their opening, markup and links go."""
    assert claims_in(message) == claims


def test_a_claim_that_is_repeated_is_one():
    """What a message says again is not checked again."""
    assert claims_in("Die EZB senkt den Zins. " * 20) == ("Die EZB senkt den Zins.",)


def test_one_supporting_passage_is_enough_and_a_newer_contradiction_is_told():
    """A supporting article wins over a contradicting one, but a newer one that contradicts is noted."""
    support = judged(FIRST[0][2], passage(FIRST[0][0], "de", 1.0))
    against = judged(FIRST[1][2], passage(FIRST[1][0], "de", 2.0))
    assert outcome_of([against, support]) == "supported"
    assert outcome_of([against]) == "contradicted"
    assert outcome_of([]) == "not found"
    assert Checked("x", "supported", (support, against)).superseded
    older = Finding(
        tuple(replace(quote, found=passage(quote.text, "de", 0.5)) for quote in against.quotes), "contradicts"
    )
    assert not Checked("x", "supported", (support, older)).superseded


def test_claims_are_checked_against_a_store(tmp_path):
    """Right, wrong and unheard-of claims are told apart from what a real store gives, each with its quotes."""
    store, encoder = opened(tmp_path), HashedEncoder()
    check = ClaimCheck(Retriever(store, encoder, clock), encoder)
    try:
        for claim, outcome in (
            ("Der Konzern Meta will 65 Milliarden Dollar in Rechenzentren stecken.", "supported"),
            ("Der Konzern Meta will 90 Milliarden Dollar in Rechenzentren stecken.", "contradicted"),
            ("Lumera makes sensors for cars.", "supported"),
            ("Tarn will buy its rival Lumera for $20 billion in cash.", "contradicted"),
            ("In Flensburg wurde ein Walmuseum eröffnet.", "not found"),
        ):
            checked = check.check(claim, Ask(claim))
            assert (claim, checked.outcome) == (claim, outcome)
            assert bool(checked.findings) or outcome == "not found"
    finally:
        store.close()


def test_sources_name_the_nearest_articles(tmp_path):
    """Each article once, with the sentence that comes nearest."""
    store, encoder = opened(tmp_path), HashedEncoder()
    check = ClaimCheck(Retriever(store, encoder, clock), encoder)
    try:
        found = check.sources(Ask("Der Hamburger Elbtunnel bleibt am Wochenende gesperrt."))
        assert found.near
        assert found.quotes[0].text == "Der Hamburger Elbtunnel bleibt am Wochenende gesperrt."
        articles = [quote.found.passage.article_id for quote in found.quotes]
        assert len(set(articles)) == len(articles)
    finally:
        store.close()
