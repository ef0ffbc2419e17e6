"""Whether something is still so is asked as how it is, since when as when it came about."""

from __future__ import annotations

import pytest

from bot.answering.asked.still import asked_how_it_is, asked_who_opposes


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Is Olaf Scholz still chancellor?", "Who is chancellor?"),
        ("Is Olaf Scholz still the chancellor of Germany?", "Who is chancellor of Germany?"),
        ("Ist Annalena Baerbock noch Außenministerin?", "Wer ist Außenministerin?"),
        ("Ist Ursula von der Leyen immer noch Präsidentin der EU-Kommission?",
         "Wer ist Präsidentin der EU-Kommission?"),
        ("Kostet das Deutschlandticket noch 49 Euro?", "Was kostet das Deutschlandticket?"),
        ("Does the ticket still cost 49 euros?", "How much does the ticket cost?"),
        ("Liegt der Leitzins noch bei 4 Prozent?", "Wie hoch ist der Leitzins?"),
        ("Is the fare still 3 pounds?", "How much is the fare?"),
    ],
)  # fmt: skip
def test_the_holder_or_the_value_of_today_is_asked_for(question, asked):
    """Without who or what it was."""
    assert asked_how_it_is(question) == asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Seit wann ist Merz Kanzler?", "Wann wurde Merz zum Kanzler gewählt?"),
        ("Seit wann ist Ursula von der Leyen Präsidentin der EU-Kommission?",
         "Wann wurde Ursula von der Leyen zur Präsidentin der EU-Kommission gewählt?"),
        ("Wann ist Merz Kanzler geworden?", "Wann wurde Merz zum Kanzler gewählt?"),
        ("How long has Christine Lagarde been the president of the ECB?",
         "When was Christine Lagarde elected president of the ECB?"),
        ("When did Merz become chancellor?", "When was Merz elected chancellor?"),
    ],
)  # fmt: skip
def test_since_when_is_asked_as_when_it_came_about(question, asked):
    """Of an office: articles tell the election and not since when somebody holds it."""
    assert asked_how_it_is(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Is Olaf Scholz chancellor?",
        "Is the war still going on?",
        "Ist Scholz noch krank?",
        "Ist der Streik noch nicht vorbei?",
        "Is it still raining 2 miles off the coast?",
        "Wer ist noch Kanzler?",
        "Wann wurde Merz geboren?",
        "Seit wann ist das Deutschlandticket teurer?",
        "When did Apple become profitable?",
        "Wie lange ist der Trainer gesperrt?",
    ],
)
def test_other_questions_stay(question):
    """What is no office, price or rate, or not asked about as lasting."""
    assert asked_how_it_is(question) == ""


def test_who_is_against_something_rejects_it():
    """Only of persons, and where nothing else is asked."""
    assert (
        asked_who_opposes("wer ist gegen die Schulreform in Nordmark?") == "Wer lehnt die Schulreform in Nordmark ab?"
    )
    assert asked_who_opposes("Who is opposed to the ban?") == "Who opposes the ban?"
    assert asked_who_opposes("Was spricht gegen die Schulreform?") == ""


@pytest.mark.parametrize(
    "question",
    [
        "Wann wurde Bayerns Ministerpräsident geboren?",
        "Wann wurde Gerhard König verhaftet?",
        "How long is Stephen King in Berlin?",
    ],
)
def test_names_that_look_like_offices_are_asked_as_they_are(question):
    """Whose birth, arrest or stay is asked for was elected to nothing."""
    assert asked_how_it_is(question) == ""


def test_who_is_banned_against_somebody_rejects_nobody():
    """Only things can be rejected."""
    assert asked_who_opposes("Wer ist gegen Bayern gesperrt?") == ""
