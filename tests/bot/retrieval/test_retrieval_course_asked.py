"""Questions for the course of a matter."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.retrieval.ask import Ask
from bot.retrieval.news_asked import course_of
from bot.retrieval.window import window
from vectorstore.text.language import detect

NOW = datetime(2026, 7, 14, 12, tzinfo=UTC)


def course(question: str) -> str | None:
    """As it is read after the words about time are taken out."""
    return course_of(window(Ask(question), detect(question, "en"), NOW))


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("Chronologie der Elsterbrücke", "Elsterbrücke"),
        ("Gib mir eine Zeitleiste zum Bahnstreik", "Bahnstreik"),
        ("Timeline of the Halden telescope", "Halden telescope"),
        ("Give me a chronology of events around the ferry disaster", "ferry disaster"),
        ("How did the Sea Wren story develop since March?", "Sea Wren"),
        ("How has the Orbis affair unfolded?", "Orbis"),
        ("Wie hat sich die Lage in Kalvena entwickelt?", "Kalvena"),
        ("Wie ging es mit der Klinik weiter?", "Klinik"),
        ("Was geschah mit der Elsterbrücke seit Januar?", "Elsterbrücke"),
        ("What happened to the ferry since March?", "ferry"),
    ],
)
def test_the_course_of_a_matter(question, topic):
    """With the matter, of whatever time."""
    assert course(question) == topic


@pytest.mark.parametrize(
    "question",
    [
        "Wie hat sich der Preis der Monatskarte entwickelt?",
        "How did inflation in Norvenia develop?",
        "Wie entwickelten sich die Umfragewerte der CDU?",
        "What happened to flight 370?",
        "What happened to Sam Bankman-Fried in November 2023?",
        "Was geschah mit dem Schiff?",
        "Wer hat den Impfstoff entwickelt?",
        "Who developed the vaccine?",
        "Wie ging das Spiel aus?",
        "How did the team do?",
    ],
)
def test_another_question(question):
    """Measures, developers and single happenings have answers of their own."""
    assert course(question) is None
