"""Questions for the news, answered from a real store through the answering core."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.answering.answerer import Answerer
from bot.answering.selection.extractive import ExtractiveWriter
from bot.retrieval.ask import Ask
from bot.retrieval.retriever import Retriever
from bot.topics.aboutness import telling_sentence
from bot.topics.news import TOLD, NewsRetriever
from ingest.preparation import parted, prepared, with_language
from tests.bot.newsroom import ARTICLES, article, at, clock, opened
from tests.doubles import HashedEncoder
from vectorstore.domain import Article


@pytest.fixture
def asked(tmp_path):
    """Answers questions over the newsroom's articles."""
    with opened(tmp_path) as store:
        encoder, writer = HashedEncoder(), ExtractiveWriter()
        retriever = NewsRetriever(Retriever(store, encoder, clock), store)
        answerer = Answerer(retriever, encoder, writer, writer, clock, store.revisions)
        yield lambda question, **options: asyncio.run(answerer.answer(Ask(question, **options)))


@pytest.fixture
def retrieved(tmp_path):
    """What is retrieved for a question over the newsroom's articles."""
    with opened(tmp_path) as store:
        retriever = NewsRetriever(Retriever(store, HashedEncoder(), clock), store)
        yield lambda question: retriever.retrieve(Ask(question))


def titles(answer):
    return [citation.quote.found.article.title for citation in answer.citations]


def test_everything_new_since_a_day(asked):
    """The newest stories in the period, newest first, each a line with outlet and day, cited and verbatim."""
    answer = asked("What changed since 1 July 2026?")
    assert titles(answer) == ["Neuwahl in Lunden", "Windkraft im Norden", "Apple earns more"]
    assert answer.status == "answered"
    assert "Elbkurier, 20 November 2026: " in answer.text
    assert answer.period.since == datetime(2026, 7, 1, tzinfo=UTC).timestamp()
    passages = {found.passage.id: found.passage for found in answer.passages}
    for citation in answer.citations:
        quote, passage = citation.quote, passages[citation.quote.found.passage.id]
        assert passage.text[quote.start - passage.start : quote.end - passage.start] == quote.text


def test_copies_are_one_story_and_no_more_than_a_handful(asked):
    """Without a time the newest there are; the copy of a story does not take a second line."""
    answer = asked("Was gibt es Neues?")
    assert len(answer.citations) == TOLD
    assert titles(answer)[0] == "Neuwahl in Lunden"
    assert len(titles(asked("latest news on Lumera"))) == 1


@pytest.mark.parametrize(
    ("question", "title"),
    [
        ("Was gibt es Neues zu Meta?", "Meta baut Rechenzentren"),
        ("What's new on Google?", "Pixel 12 leaks"),
        ("Was gibt es Neues vom Elbkurier?", "Neuwahl in Lunden"),
        ("Any news from The Verge?", "Pixel 12 leaks"),
        ("What did The Verge report?", "Pixel 12 leaks"),
        ("Was berichtet der Elbkurier?", "Neuwahl in Lunden"),
    ],
)
def test_a_topic_or_an_outlet_narrows(asked, question, title):
    """The newest on it comes first."""
    assert titles(asked(question))[0] == title


@pytest.mark.parametrize(
    ("question", "note"),
    [("Was gibt es Neues seit meiner letzten Frage?", "Wann zuletzt"), ("What's new since I last asked?", "When you")],
)
def test_since_the_last_question_is_not_known(asked, question, note):
    """The newest stories, and that the time is not known."""
    answer = asked(question)
    assert len(answer.citations) == TOLD
    assert [one.startswith(note) for one in answer.notes] == [True]
    assert not asked("Was gibt es Neues?").notes


def test_the_course_of_a_matter_is_told_from_its_beginning(tmp_path):
    """The same stories as of the news on it, the oldest first."""
    days = ("2026-01-08", "2026-03-26", "2026-06-06")
    said = ("ist gesperrt", "wird abgerissen", "wurde gesprengt")
    bridge = [
        article(f"Elsterbrücke {what}", f"Die Elsterbrücke in Lindburg {what}, sagte die Behörde.", "Kurier", day)
        for day, what in zip(days, said, strict=True)
    ]
    with opened(tmp_path, bridge) as store:
        retriever = NewsRetriever(Retriever(store, HashedEncoder(), clock), store)
        course = [one.text for one in retriever.retrieve(Ask("Chronologie der Elsterbrücke")).told]
        news = [one.text for one in retriever.retrieve(Ask("Was gibt es Neues zur Elsterbrücke?")).told]
    assert [what in text for what, text in zip(said, course, strict=True)] == [True] * 3
    assert news == course[::-1]


def test_the_line_of_a_story_stands_alone():
    """Of a story the sentence that says its title; no caption, and none that points back to another."""
    text = (
        "Photo by Ada Brook / The Verge of the Pixel 12 at a fair. It shows the new phone Pixel 12 in August. "
        "Google will show the Pixel 12 phone in August, according to a flyer. The weather was fine on that day."
    )
    span = telling_sentence(None, Article(text, title="Google shows the Pixel 12 phone", language="en"))
    assert text[span.start : span.end].startswith("Google will show")
    german = "Das Ticket kostet von Januar an 58 Euro im Monat. Bisher lag der Preis bei 49 Euro, wie es hieß."
    span = telling_sentence(None, Article(german, title="Ticket kostet 58 Euro", language="de"))
    assert german[span.start : span.end].startswith("Das Ticket")


def test_a_time_without_news_is_refused(asked):
    """Nothing is served as new that is older than what was asked for."""
    answer = asked("What happened since 21 November 2026?")
    assert (answer.status, answer.citations) == ("refused", ())


@pytest.mark.parametrize("question", ["Was ist heute los?", "What are today's top stories?", "Nachrichten von heute"])
def test_the_newest_are_nearest_to_a_day_without_news(asked, question):
    """What is named beside the refusal are the newest stories, not any that share words with the question."""
    answer = asked(question)
    assert (answer.status, answer.citations) == ("refused", ())
    assert [found.article.title for found in answer.passages][:2] == ["Neuwahl in Lunden", "Windkraft im Norden"]
    assert "Neuwahl in Lunden" in answer.text


def test_a_topic_without_news_in_a_time_names_its_last_ones(asked):
    """Other stories of that time are no answer, nor are those on the topic from before."""
    answer = asked("Was gibt es seit dem 1. November 2026 Neues zu Meta?")
    assert (answer.status, answer.citations) == ("refused", ())
    assert "Meta baut Rechenzentren" in answer.text
    assert titles(asked("Was gibt es seit dem 1. Januar 2026 Neues zu Meta?")) == ["Meta baut Rechenzentren"]


@pytest.mark.parametrize("question", ["What happened in May 2026?", "Was ist im Mai 2026 passiert?"])
def test_the_stories_of_a_month_are_those_published_in_it(asked, question):
    """Not the older and not the younger ones, though the month might be that of an event told later."""
    answer = asked(question)
    days = [datetime.fromtimestamp(one.quote.found.article.published, UTC) for one in answer.citations]
    assert {(day.year, day.month) for day in days} == {(2026, 5)}
    assert len(days) > 1
    assert titles(asked("Was ist im Mai 2026 mit Meta passiert?")) == ["Meta baut Rechenzentren"]


def test_stories_of_a_time_gone_by_are_not_called_old(asked):
    """What was asked for is of May; what has changed until now may be old."""
    assert asked("What happened in May 2026?").text.startswith("- ")
    assert asked("What changed since 1 May 2026?", as_of=at("2027-02-01")).text.startswith("The newest on this is of")


def test_a_month_without_stories_is_asked_about_like_anything(retrieved):
    """What happened then may be told in an article of another time."""
    found = retrieved("What happened in March 1967?")
    assert found.told == ()
    assert found.passages
    assert found.scope.since is None


def test_the_year_of_a_topic_shuts_out_nothing(tmp_path):
    """What is new on the election of 2025 may be of 2026."""
    later = article("Wahl 2025 wird geprüft", "Die Wahl 2025 wird geprüft, sagte das Gericht.", "K", "2026-02-14")
    with opened(tmp_path, [later]) as store:
        retriever = NewsRetriever(Retriever(store, HashedEncoder(), clock), store)
        assert retriever.retrieve(Ask("Was gibt es Neues zur Wahl 2025?")).told


def test_by_an_earlier_clock(asked):
    """With a clock of June nothing later is told."""
    answer = asked("Was gibt es Neues?", as_of=datetime(2026, 6, 2, 20, tzinfo=UTC).timestamp())
    assert titles(answer)[:2] == ["Pixel 12 leaks", "Elbtunnel gesperrt"]


def test_by_an_earlier_clock_an_article_says_what_it_said_then(tmp_path):
    """The correction that came later is not told, in no place of the answer, and the quote is verbatim."""
    first = article(
        "Unglück in Karwin", "In Karwin kamen 8 Menschen ums Leben. Die Suche dauert an.", "K", "2026-02-14"
    )
    second = replace(first, text="In Karwin kamen 21 Menschen ums Leben, hieß es.", updated=at("2026-02-20"))
    with opened(tmp_path, [first]) as store:
        store.put_many(prepared([parted(with_language(second))], HashedEncoder()))
        ask = Ask("Was gibt es Neues?", as_of=at("2026-02-16"))
        (quote,) = NewsRetriever(Retriever(store, HashedEncoder(), clock), store).retrieve(ask).told
        assert "8 Menschen" in quote.text
        text = store.article(quote.found.article.id, quote.found.passage.revision).text
        assert text[quote.start : quote.end] == quote.text
        now = replace(ask, as_of=None)
        (quote,) = NewsRetriever(Retriever(store, HashedEncoder(), clock), store).retrieve(now).told
        assert "21 Menschen" in quote.text


def test_other_questions_are_answered_as_ever(asked):
    """A question for one thing is not answered with the newest stories."""
    answer = asked("Auf wie viel Prozent senkte die Europäische Zentralbank den Leitzins?")
    assert titles(answer) == ["EZB senkt den Leitzins"]
    assert "\n- " not in answer.text


WAHL = (
    article("Wahllokale geöffnet", "Seit acht Uhr sind die Wahllokale in Lunden geöffnet, hieß es.", "A", "2025-02-23"),
    article(
        "Union gewinnt", "Die Union hat die Wahl in Lunden am Sonntag gewonnen. Die SPD verlor.", "B", "2025-02-24"
    ),
    article("SPD in der Krise", "Nach der Wahl vom 23. Februar tritt Parteichef Bode zurück.", "C", "2025-02-24"),
    article(
        "Brand in Kiel", "In Kiel brannte am Montag eine Lagerhalle aus. Verletzt wurde niemand.", "D", "2025-02-24"
    ),
    article("Fest in Husum", "Husum feiert am kommenden Sonntag den Frühling mit einem Umzug.", "E", "2025-02-24"),
    article("Fußball", "Am Sonntag gewann der Verein aus Husum sein Spiel mit 3:1 Toren.", "F", "2025-02-25"),
)


@pytest.fixture
def on_a_day(tmp_path):
    """Answers over the newsroom's articles and those around an election on a Sunday."""
    with opened(tmp_path, [*ARTICLES, *WAHL]) as store:
        encoder, writer = HashedEncoder(), ExtractiveWriter()
        answerer = Answerer(NewsRetriever(Retriever(store, encoder, clock), store), encoder, writer, writer, clock)
        yield lambda question, **options: asyncio.run(answerer.answer(Ask(question, **options)))


@pytest.mark.parametrize(
    ("question", "note"),
    [
        ("Was geschah am 23. Februar 2025?", "Auch Meldungen vom 24. Februar 2025"),
        ("What happened on 23 February 2025?", "Stories of 24 February 2025"),
    ],
)
def test_a_day_is_told_by_the_next_too(on_a_day, question, note):
    """Stories of the day, and those of the next that name it by date or weekday; the answer says so."""
    answer = on_a_day(question)
    assert set(titles(answer)) == {"Wahllokale geöffnet", "Union gewinnt", "SPD in der Krise"}
    assert titles(answer)[-1] == "Wahllokale geöffnet"
    assert [one for one in answer.notes if one.startswith(note)]


def test_a_day_on_which_nothing_was_printed(tmp_path):
    """The next day's stories alone are told; where none names the day, the question is one like any other."""
    with opened(tmp_path, WAHL[1:]) as store:
        retriever = NewsRetriever(Retriever(store, HashedEncoder(), clock), store)
        found = retriever.retrieve(Ask("Was geschah am 23. Februar 2025?"))
        assert {quote.found.article.title for quote in found.told} == {"Union gewinnt", "SPD in der Krise"}
        assert retriever.retrieve(Ask("Was geschah am 23. Februar 2025 in Lunden?")).told[0].found.article.source == "B"
        assert retriever.retrieve(Ask("Was geschah am 22. Februar 2025?")).told == ()


def test_what_was_printed_on_a_day_is_of_that_day(on_a_day):
    """Headlines of a day, and a day given as an option, are not widened."""
    assert titles(on_a_day("Welche Nachrichten gab es am 23. Februar 2025?")) == ["Wahllokale geöffnet"]
    options = {"since": at("2025-02-23") - 43_200, "until": at("2025-02-24") - 43_200}
    assert titles(on_a_day("Was ist passiert?", **options)) == ["Wahllokale geöffnet"]


def test_a_copy_of_the_next_day_is_told_once(tmp_path):
    """A text that was printed on the day itself is that day's story."""
    text = " ".join(f"Der Rat von Lunden hat am Sonntag Punkt {n} der Liste {n + 3} beschlossen." for n in range(12))
    told = [article("Rat tagt", text, "A", "2025-02-23"), article("Beschluss in Lunden", text, "B", "2025-02-24")]
    with opened(tmp_path, told) as store:
        found = NewsRetriever(Retriever(store, HashedEncoder(), clock), store).retrieve(
            Ask("Was geschah am 23.2.2025?")
        )
    assert [quote.found.article.title for quote in found.told] == ["Rat tagt"]
    assert found.notes == ()
