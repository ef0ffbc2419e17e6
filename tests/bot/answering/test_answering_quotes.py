"""Locating the verbatim sentences that a statement rests on."""

from __future__ import annotations

import pytest
from answering_articles import LUMERA, META, PASSAGES, RATES, found
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.check.quotes import locate
from vectorstore.domain import Article, Found, Passage

TEXT = (
    "Der Zug nach Rostock fiel aus. Grund war ein Sturm über der Ostsee. Am 12. Mai fuhren wieder alle Züge."
    " 40.000 Reisende waren betroffen, sagte Bahnsprecherin Eva Kühn. Der Schaden liegt bei 3,5 Mio. Euro."
)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("40 000 Fahrgäste waren betroffen.", "40.000 Reisende waren betroffen, sagte Bahnsprecherin Eva Kühn."),
        ("The damage is 3.5 million euros.", "Der Schaden liegt bei 3,5 Mio. Euro."),
        ("Schuld war der Sturm.", "Grund war ein Sturm über der Ostsee."),
        ("Seit dem 12. Mai 2026 fahren die Züge wieder.", "Am 12. Mai fuhren wieder alle Züge."),
        ("Der Zug nach Rostock fiel aus.", "Der Zug nach Rostock fiel aus."),
        ("Eva Kühn said 40,000 were affected.", "40.000 Reisende waren betroffen, sagte Bahnsprecherin Eva Kühn."),
    ],
)
def test_the_best_sentence_is_found(statement: str, expected: str) -> None:
    """Numbers, dates, names and stems lead to the one sentence that says it, also across languages."""
    assert [quote.text for quote in locate(statement, found(TEXT))] == [expected]


def test_two_neighbours_are_one_quote() -> None:
    """A statement that joins two neighbouring sentences gets both in one run."""
    (quote,) = locate("Der Zug nach Rostock fiel wegen eines Sturms über der Ostsee aus.", found(TEXT))
    assert quote.text == "Der Zug nach Rostock fiel aus. Grund war ein Sturm über der Ostsee."


def test_a_number_elsewhere_is_a_second_quote() -> None:
    """A statement that also takes a number from afar gets a quote there as well."""
    quotes = locate("Der Zug nach Rostock fiel aus, der Schaden liegt bei 3,5 Millionen Euro.", found(TEXT))
    assert {quote.text for quote in quotes} == {
        "Der Zug nach Rostock fiel aus.",
        "Der Schaden liegt bei 3,5 Mio. Euro.",
    }


def test_nothing_in_common_gives_no_quote() -> None:
    """Where no sentence shares anything, nothing is quoted."""
    assert locate("Bananen sind gelb.", found(TEXT)) == ()


def test_similarity_of_meaning_decides_when_words_do_not() -> None:
    """An injected similarity finds the sentence in the other language."""
    texts = "The storm was the reason. The train was late."
    chosen = locate(
        "Schuld war das Unwetter.",
        found(texts, language="en"),
        similarity=lambda _, all_: [0.9 if "storm" in one else 0.1 for one in all_],
    )
    assert [quote.text for quote in chosen] == ["The storm was the reason."]


def holds(passage: Found, statement: str) -> bool:
    return all(
        passage.article.text[quote.start : quote.end] == quote.text != "" and quote.found is passage
        for quote in locate(statement, passage)
    )


def test_offsets_are_exact_in_every_passage() -> None:
    """The quote is the article's text between its offsets."""
    statements = [*META.split(". "), *LUMERA.split(". "), *RATES.split(". "), "Alles über 65 Milliarden, 13 und 2,0"]
    assert all(holds(passage, statement) for passage in PASSAGES for statement in statements)


@given(
    st.text(alphabet="abAB .!?\n„“12,[]ßä\u00a0\u200b", max_size=80),
    st.text(alphabet="abAB .12,„ßä", max_size=40),
    st.text(alphabet="xy \n", max_size=10),
)
def test_offsets_are_exact_in_any_text(text: str, statement: str, before: str) -> None:
    """Whatever white space and signs a text holds, quotes are cut out of the article exactly."""
    article = Article(before + text, url="https://example.org/p")
    passage = Found(Passage(article.id, 1, 0, len(before), len(before + text), text, "de"), article)
    assert holds(passage, statement)
