"""Questions for the news themselves."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.retrieval.ask import Ask
from bot.retrieval.news_asked import news_asked, topic_asked
from bot.retrieval.window import window
from evaluation.command import DATA
from evaluation.datasets import multihop, xquad
from vectorstore.language import detect

NOW = datetime(2026, 1, 14, 12, tzinfo=UTC)  # a Wednesday


def asked(question: str) -> str | None:
    """As Retriever reads it: after the words about time are taken out."""
    return news_asked(window(Ask(question), detect(question, "en"), NOW))


@pytest.mark.parametrize(
    "question",
    [
        "What changed since Monday?",
        "What happened yesterday?",
        "What's new?",
        "What are the latest headlines?",
        "Any news today?",
        "What did I miss?",
        "Was ist seit Montag passiert?",
        "Was hat sich seit gestern getan?",
        "Was gab es gestern Neues?",
        "Was gibt's Neues?",
        "Neueste Nachrichten",
        "Die wichtigsten Nachrichten von heute",
        "What happened in September 2024?",
        "What happened in Q3 2024?",
        "What happened last month?",
        "What went on in March 2025?",
        "What were the news in 2024?",
        "What's new this month?",
        "What was in the news last week?",
        "What made the headlines in May 2025?",
        "What were the top stories in January 2025?",
        "Which news were there on 24 February 2025?",
        "news june 2024",
        "Tell me what happened in January 2025",
        "Could you please tell me what happened last month?",
        "Give me a summary of last week's news",
        "Summarize the news of January 2025",
        "Was ist im Januar 2025 passiert?",
        "Was ist am 6. Mai 2025 passiert?",
        "Was ist 2024 passiert?",
        "Kannst du mir sagen, was im Mai 2025 passiert ist?",
        "Fasse die Nachrichten vom Mai 2025 zusammen",
        "Was geschah im dritten Quartal 2024?",
        "Was war diese Woche los?",
        "Was gab es letzten Monat Neues?",
        "Was waren die Schlagzeilen gestern?",
        "Was stand letzte Woche in der Zeitung?",
        "Welche Nachrichten gab es im Juni 2024?",
        "Welche Nachrichten gab es letzte Woche?",
    ],
)
def test_all_the_news_are_asked_for(question):
    """Nothing but the news, and perhaps a time."""
    assert asked(question) == ""


@pytest.mark.parametrize(
    ("question", "topic"),
    [
        ("What's new on OpenAI?", "OpenAI"),
        ("latest news on OpenAI", "OpenAI"),
        ("What is the latest on the Ukraine war?", "the Ukraine war"),
        ("Any news on Tesla this week?", "Tesla"),
        ("Any updates on Tesla?", "Tesla"),
        ("recent developments in Gaza", "Gaza"),
        ("neueste Entwicklungen in Gaza", "Gaza"),
        ("News zu Apple", "Apple"),
        ("What has changed at Meta since December 2025?", "Meta"),
        ("Was gibt es Neues zu OpenAI?", "OpenAI"),
        ("Was gibt es Neues vom Kurier?", "Kurier"),
        ("Gibt es Neuigkeiten zur Bahn?", "Bahn"),
        ("Was hat sich seit Montag bei Tesla geändert?", "Tesla"),
        ("Was ist neu bei Apple?", "Apple"),
        ("Erzähl mir, was letzte Woche in Berlin passiert ist", "Berlin"),
        ("Fasse die Nachrichten vom Mai 2025 zu Meta zusammen", "Meta"),
        ("Was gab es im Dezember 2024 aus Paris Neues?", "Paris"),
        ("News about Meta in January 2025", "Meta"),
        ("What happened with Meta in January 2025?", "Meta"),
        ("What happened in the Ukraine yesterday?", "the Ukraine"),
        ("Was ist im Januar 2025 mit Meta passiert?", "Meta"),
        ("Was geschah am 24. Februar 2025 in Berlin?", "Berlin"),
        ("What's new on the 2024 election?", "the 2024 election"),
        ("News zur Bundestagswahl 2025", "Bundestagswahl 2025"),
    ],
)
def test_the_news_on_a_topic_are_asked_for(question, topic):
    """What stands after the preposition."""
    assert asked(question) == topic


@pytest.mark.parametrize(
    "question",
    [
        "What happened to Sam Bankman-Fried in November 2023?",
        "What happened to Apollo 1 in 1967?",
        "What happened during the plugs-out test?",
        "What happened in January 2025 at the inauguration?",
        "What happened in the 2024 election?",
        "What happened with Meta?",
        "Tell me what happened to Meta last week",
        "What changed in the tax law?",
        "Changes in the tax law",
        "Änderungen im Mietrecht",
        "Entwicklungen in der Medizin",
        "In welchem Jahr fand die letzte Wahl statt?",
        "In which city is the newest museum?",
        "In 1972, who was the most recent winner?",
        "On what date was the latest report published?",
        "What is the latest iPhone?",
        "What is the news industry worth?",
        "Was kostet das neue Ticket?",
        "Wer ist der neue Chef der Bahn?",
        "Welche Nachrichten liest Merz?",
        "Was ist bei dem Unfall passiert?",
        "Was ist am 6. Mai 2025 bei dem Unfall passiert?",
        "Was war neu am Konzept?",
        "Was hat Meta 2024 in Rechenzentren gesteckt?",
        "Was ist New York?",
        "",
    ],
)
def test_something_else_is_asked(question):
    """A question for one thing is answered as such."""
    assert asked(question) is None


@pytest.mark.skipif(not (DATA / multihop.FOLDER).is_dir(), reason="the shared evaluation data are not here")
def test_no_question_of_the_evaluation_sets_is_taken_for_one():
    """Not even if it asked for the newest and named a time."""
    questions = [query.text for query in multihop.load_queries(DATA)]
    if (DATA / xquad.FOLDER).is_dir():
        questions += [text for question in xquad.load_questions(DATA) for text in question.texts.values()]
    assert [each for each in questions if topic_asked(each, newest=True, timed=True) is not None] == []
