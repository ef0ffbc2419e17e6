"""What is said to Dateline and asks nothing of the news."""

from __future__ import annotations

import asyncio
import json

import pytest

from bot.answering.answerer import Answerer
from bot.answering.asked.greeting import is_greeting, reacts
from bot.answering.followup.followup import stand_alone
from bot.answering.receipt import receipt_of
from bot.answering.selection.extractive import ExtractiveWriter
from bot.commands.batch import run_batch
from bot.commands.questions import ask_of_words
from bot.discordbot.rendering import answer_pages
from bot.discordbot.words import GERMAN
from bot.retrieval.ask import Ask, Turn
from bot.retrieval.retriever import Retriever
from bot.terminal.plain import answer_lines
from bot.terminal.receipt import receipt_lines
from evaluation.invariants import lasting, markers_match, refusal_is_bare
from tests.bot.newsroom import clock, opened
from tests.doubles import HashedEncoder

GREETINGS = (
    "Hallo",
    "Hi",
    "hey!",
    "Danke!",
    "thanks",
    "Wer bist du?",
    "What can you do?",
    "Hallo Dateline",
    "Guten Morgen zusammen!",
    "Moin moin",
    "Hi there 👋",
    "Thank you so much!",
    "vielen Dank für die Hilfe",
    "Super, danke!",
    "ok thanks",
    "Danke, tschüss!",
    "Was kannst du alles?",
    "Wer sind Sie?",
    "Was können Sie?",
    "How are you?",
    "Wie geht’s?",
    "Hello! Who are you?",
    "Kannst du mir helfen?",
    "help",
    "Bonjour",
    "Merci beaucoup!",
    "hola, qué tal?",
    "teşekkürler",
    "haha",
    "???",
    "👍",
    "Good night",
    "bye",
    "Auf Wiedersehen",
    "Grüß Gott",
    "Was ist Dateline?",
    "Hallo, wie geht es dir?",
    "HALLO",
    "What's your name?",
    "Schönen Tag noch!",
    "Ich danke dir",
    "  hi  ",
    "Thanks!!! :)",
)
QUESTIONS = (
    "Hallo, was hat Meta 2024 investiert?",
    "Wer sind sie?",
    "Was ist passiert?",
    "What's new?",
    "What's up with Meta?",
    "Hilfe",
    "Super",
    "Cheers",
    "Good Morning America",
    "Hello Kitty",
    "Hallo Niedersachsen",
    "Wer bist du, Olaf Scholz?",
    "Danke Merkel",
    "Thank you, Mr. Trump?",
    "Was kann die Bahn?",
    "Was machst du mit 65 Milliarden?",
    "Guten Tag Rente",
    "Morgen",
    "und morgen?",
    "Bye-bye Brexit: was kostet er?",
    "Hi-Tech",
    "mehr dazu",
    "warum?",
    "What can you do against inflation?",
    "What is Dateline NBC?",
    "Wie geht es der Wirtschaft?",
    "Wie geht es weiter?",
    "How is it going in Ukraine?",
    "Are you a robot tax supporter?",
    "Dankesrede",
    "Dank für die Hilfe an die Ukraine",
    "Thanksgiving",
    "",
    "ok",
    "Dateline",
    "Ciao Berlusconi",
    "Servus TV",
    "Wie heißt der neue Kanzler?",
    "Was sind Sie, Herr Bundeskanzler?",
    "Wozu ist das gut?",
    "Wer bist du und was hat Meta investiert?",
    "Gute Nacht Österreich",
)
EUROPE = "Auf wie viel Prozent senkte die Europäische Zentralbank den Leitzins?"


@pytest.fixture(scope="module")
def answerer(tmp_path_factory):
    with opened(tmp_path_factory.mktemp("news")) as store:
        encoder, extractive = HashedEncoder(), ExtractiveWriter()
        yield Answerer(Retriever(store, encoder, clock), encoder, extractive, extractive, clock)


def answered(answerer, ask):
    return asyncio.run(answerer.answer(ask))


@pytest.mark.parametrize("utterance", GREETINGS)
def test_a_greeting_is_no_question(utterance):
    """Greetings, thanks, farewells and "who are you?" in German and English, with signs, capitals and an address."""
    assert is_greeting(utterance)


@pytest.mark.parametrize("word", ["hi", "test", "hallo", "bye", "moin", "hello"])
def test_a_word_said_over_and_over_is_read_at_once(word):
    """Read as one or as two phrases each time, thirty of them would keep everybody waiting for hours."""
    assert is_greeting(" ".join([word] * 3))
    assert not is_greeting(f"{' '.join([word] * 15)} zq")


@pytest.mark.parametrize("utterance", QUESTIONS)
def test_a_question_is_no_greeting(utterance):
    """Whatever holds more than a greeting, or is a word of the news as well, is a question."""
    assert not is_greeting(utterance)


@pytest.mark.parametrize("utterance", ["super", "ok cool", "Aha!", "hmm, interessant", "nice", "I see."])
def test_who_takes_note_of_an_answer_asks_nothing(answerer, utterance):
    """Behind an answer a word of praise is no question; by itself it may be one: "Super" is news, too."""
    assert reacts(utterance)
    assert not reacts(f"{utterance} und in Kiel?")
    answer = answered(answerer, Ask(utterance, history=(Turn(EUROPE, "2,0 Prozent."),)))
    assert answer.reason == "no question"


@pytest.mark.parametrize(
    ("ask", "language", "begins"),
    [
        (Ask("Hallo"), "de", "Hallo! Dateline beantwortet Fragen"),
        (Ask("Danke!"), "de", "Gern geschehen! Dateline"),
        (Ask("Wer bist du?"), "de", "Dateline beantwortet"),
        (Ask("Hi"), "en", "Hello! Dateline answers questions"),
        (Ask("Hi", history=(Turn(EUROPE, "2,0 Prozent."),)), "de", "Hallo! Dateline"),
        (Ask("thanks, bye"), "en", "You are welcome! Dateline"),
        (Ask("What can you do?"), "en", "Dateline answers"),
        (Ask("Hallo", answer_language="en"), "en", "Hello! Dateline"),
        (Ask("Hallo", answer_language="fr"), "en", "Hello! Dateline"),
    ],
)
def test_it_gets_what_dateline_does_in_the_askers_language(answerer, ask, language, begins):
    """A refusal with a reason of its own, example questions, nothing searched, and the invariants of an answer."""
    answer = answered(answerer, ask)
    told = answer.to_json()
    assert (answer.status, answer.reason, answer.language, answer.writer) == (
        "refused",
        "no question",
        language,
        "extractive",
    )
    assert answer.text.startswith(begins)
    assert answer.text.count("?") == 2
    assert (told["citations"], told["passages"], told["coverage"]["articles"]) == ([], [], 0)
    assert markers_match(told)
    assert refusal_is_bare(told)
    assert lasting(told) == lasting(answered(answerer, ask).to_json())
    assert len(answer.notes) == (ask.answer_language == "fr")


def test_a_greeting_before_a_question_changes_nothing(answerer):
    """The question behind a greeting is answered."""
    answer = answered(answerer, Ask(f"Hallo, {EUROPE[0].lower()}{EUROPE[1:]}"))
    assert answer.status == "answered"
    assert answer.citations[0].quote.text == answered(answerer, Ask(EUROPE)).citations[0].quote.text


def test_a_follow_up_is_of_the_question_before_the_thanks():
    """Thanks in between are passed over."""
    history = (Turn("Was hat Meta 2024 investiert?", "39 Milliarden."), Turn("Danke!", "Gern geschehen!"))
    assert stand_alone("und Microsoft?", history) == "Was hat Microsoft 2024 investiert?"


def test_every_face_shows_it(answerer, tmp_path, capsys):
    """A batch line, the terminal, the receipt and Discord have the reply, without words about articles."""
    reply = lambda words: asyncio.run(answerer.answer(ask_of_words(words))).to_json()  # noqa: E731
    assert run_batch([b'{"id": 1, "question": "Danke!"}'], reply, tmp_path / "log") == 0
    assert json.loads(capsys.readouterr().out)["reason"] == "no question"
    done = asyncio.run(answerer.done(Ask("Danke!")))
    assert answer_lines(done.answer) == [done.answer.text]
    assert "Outcome: refused: no question · writer extractive" in "\n".join(receipt_lines(receipt_of(done, 0.0)))
    (page,) = answer_pages(done.answer, GERMAN)
    assert "belegen" not in "".join(page.blocks)
    assert "Gern geschehen" in "".join(page.blocks)
