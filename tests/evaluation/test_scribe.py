"""The scripted model of the citation metrics: what it writes, what it breaks, and how its sentences are judged."""

import asyncio
from datetime import UTC, datetime

import pytest

from bot.answering.trace import Judged
from bot.answering.writing import Brief
from evaluation.scribe import Planned, Scribe, alter
from evaluation.suites.citations import held
from tests.evaluation.scripted import found_in
from vectorstore.domain import Article


def found(text, url):
    return found_in(Article(text, url=url, language="de"))


RATES = found("Die Zentralbank tagte. Sie senkte den Leitzins auf 2 Prozent.", "https://a.example")
FAIR = found("Die Messe in Kassel endet am Sonntag.", "https://b.example")


def written(*passages):
    scribe = Scribe("https://a.example", ("2 Prozent",))

    async def collect():
        brief = Brief("Wie hoch ist der Leitzins?", "de", passages, datetime(2026, 1, 1, tzinfo=UTC))
        return [statement async for statement in scribe.statements(brief)]

    statements = asyncio.run(collect())
    return scribe.planned, statements


def test_it_writes_a_true_a_displaced_and_an_altered_sentence():
    """All three carry the marker of the gold passage; the displaced one is grounded where it comes from."""
    planned, statements = written(FAIR, RATES)
    assert [(one.passage, one.true) for one in planned] == [
        (RATES.passage.id, True),
        (FAIR.passage.id, True),
        (RATES.passage.id, False),
    ]
    assert "auf 3 Prozent" in planned[2].text
    assert {quote.found.article.url for quote in statements[0].quotes} == {"https://a.example"}
    assert {quote.found.article.url for quote in statements[1].quotes} == {"https://b.example"}


def test_without_the_gold_passage_it_writes_nothing():
    """What was not found cannot be cited, and counts as neither kept nor shown."""
    assert written(FAIR) == ([], [])


@pytest.mark.parametrize(
    ("sentence", "altered"),
    [
        ("Laut dem Artikel gilt: Es waren 12 von 20.", "Laut dem Artikel gilt: Es waren 13 von 20."),
        ("According to the article: Ada Brook left.", "According to the article: Merkwald Torbrück left."),
        ("Laut dem Artikel gilt: es regnet.", ""),
    ],
)
def test_a_sentence_is_altered_in_one_place(sentence, altered):
    """A number, else a name; what has neither cannot be altered so that it is surely false."""
    assert alter(sentence, "en" if sentence.startswith("Acc") else "de") == altered


def test_what_is_shown_with_another_passage_is_wrong():
    """Precision looks at what is shown, recall at what is true; an altered sentence that is shown counts against."""
    planned = [Planned("a", "p1", true=True), Planned("b", "p2", true=True), Planned("c", "p1", true=False)]

    def judged(text, passage, outcome="shown"):
        return Judged(text, (passage,), "supported", (), "w", outcome)

    assert held(planned, [judged("a", "p1"), judged("b", "p2"), judged("c", "p1", "removed")]) == (
        [True, True],
        [True, True],
        [True],
    )
    assert held(planned, [judged("a", "p2"), judged("c", "p1")]) == ([False, False], [False, False], [False])
