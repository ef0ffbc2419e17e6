"""What open questions ask for, which sentences tell it, and when the reader makes too little of what is quoted."""

from __future__ import annotations

import pytest

from bot.answering.asked.description import described, describes
from bot.answering.asked.open_kind import is_told, open_kind
from bot.answering.selection.least_read import hardly_read


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Why did the ferry turn back?", "reason"),
        ("Weshalb kehrte die Fähre um?", "reason"),
        ("Woran starb der Werftgründer?", "reason"),
        ("Woran ist die Übernahme gescheitert?", "reason"),
        ("What did the founder die of?", "reason"),
        ("Woran arbeitet die Werft?", ""),
        ("Wie starb der Werftgründer?", ""),
        ("What is Nordwerft accused of?", "accusation"),
        ("Was wirft die Behörde der Nordwerft vor?", "accusation"),
        ("Was wird Ilse Wulf vorgeworfen?", "accusation"),
        ("What did residents say about the ferry?", "utterance"),
        ("Was fordern die Anwohner?", "utterance"),
        ("How does the new lock work?", "manner"),
        ("Wie funktioniert die neue Schleuse?", "manner"),
        ("Wie kam es zu dem Brand?", "manner"),
        ("How many ferries are there?", ""),
        ("Was sagte sie?", "utterance"),
        ("Wie hoch ist die Schleuse?", ""),
        ("Who accused Nordwerft?", ""),
        ("Was kostet die Fähre vor Ort?", ""),
    ],
)
def test_what_is_asked_for(question, kind):
    """In both languages, and nothing of questions for numbers, names or prices."""
    assert open_kind(question) == kind


@pytest.mark.parametrize(
    ("kind", "told", "untold"),
    [
        ("reason", "The delay was put down to a strike, and the crew was to blame.", "The ferry sails at noon."),
        ("reason", "Ihren Namen verdankt die Fähre einem Fluss.", "Die Fähre fährt mittags."),
        ("reason", "Wulf führt den Rückgang auf den Regen zurück.", "Wulf führt die Werft."),
        ("reason", "Hauptgrund ist der Regen.", "Der Regen hält an."),
        ("reason", "Kurz darauf erlag er einem Schlaganfall.", "Beide fielen aus demselben Grund aus."),
        ("reason", "Both died of smoke.", "A third ferry stopped for the same reason."),
        ("reason", "Er fiel aus demselben Grund aus, weil Öl fehlte.", "Das geschah aufgrund derselben Ursache."),
        ("accusation", "Prosecutors allege that she hid the crack.", "She runs the yard."),
        ("accusation", "Die Behörde wirft der Werft Betrug vor.", "Die Werft baut Fähren."),
    ],
)
def test_words_give_away_that_it_is_told(kind, told, untold):
    """A reason and an accusation are told in words of their own."""
    assert is_told(kind, told)
    assert not is_told(kind, untold)
    assert not is_told("manner", told)


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Who is Ilse Wulf?", "Ilse Wulf"),
        ("Wer war Udo Rahn, der Werftgründer?", "Udo Rahn"),
        ("What is a lagoon lock?", "lagoon lock"),
        ("Was sind Klappschleusen?", "Klappschleusen"),
        ("Who is the mayor?", ""),
        ("Wer ist Kanzler?", ""),
        ("Who is President Wulf's successor?", ""),
        ("What is happening?", ""),
        ("Was ist passiert?", ""),
        ("Was ist in Nordhafen geplant?", ""),
        ("What is the price of a ticket?", ""),
        ("What is the row over the ferry about?", ""),
    ],
)
def test_who_or_what_is_to_be_described(question, thing):
    """A name or a thing, and nothing of it; an office asks for whoever holds it."""
    assert described(question) == thing


@pytest.mark.parametrize(
    ("thing", "text"),
    [
        ("Ilse Wulf", "Ilse Wulf, Nordwerft's former head, will run the yard."),
        ("Ilse Wulf", "Am Montag kam die Ingenieurin Ilse Wulf nach Kiel."),
        ("Udo Rahn", "Rahn was the first head of the yard."),
        ("lagoon lock", "A lagoon lock is a gate that closes at high water."),
        ("Klappschleusen", "Klappschleusen sind Tore, die sich bei Flut schließen."),
        ("Fjordbox", "A startup called Fjordbox sells it."),
        ("Fjordbox", "Das junge Unternehmen Fjordbox verkauft sie."),
    ],
)
def test_a_sentence_that_says_what_it_is(thing, text):
    """By a copula, an apposition, a role before a name, or by what it is called."""
    assert describes(thing, text)


@pytest.mark.parametrize(
    ("thing", "text"),
    [
        ("Ilse Wulf", "On Monday Ilse Wulf opened the lock."),
        ("Ilse Wulf", "“Ilse Wulf is a hero to all of us.”"),
        ("Klappschleusen", "Im Mai wurden Klappschleusen geprüft."),
        ("lagoon lock", "The lagoon lock is now closed."),
    ],
)
def test_a_sentence_that_only_speaks_of_it(thing, text):
    """What it did, and what is said in somebody's praise, is no description."""
    assert not describes(thing, text)


@pytest.mark.parametrize(
    ("question", "language", "reading", "refused"),
    [
        ("How did the fire spread to the dock?", "en", -5.0, True),
        ("How did the fire spread to the dock?", "en", -4.0, False),
        ("Was sagen die Anwohner zur Fähre?", "de", -3.5, True),
        ("Was sagen die Anwohner zur Fähre?", "de", -2.5, False),
        ("What is Nordwerft accused of?", "en", -5.5, True),
        ("What is Nordwerft accused of?", "en", -4.5, False),
        ("What is a lagoon lock?", "en", -8.0, False),
    ],
)
def test_the_least_that_the_reader_must_make_of_it(question, language, reading, refused):
    """What somebody says, or how something went, is told plainly or not at all."""
    assert hardly_read(question, language, [reading], ["The ferry lay at the dock."]) is refused
