"""Whether something is still so is asked as how it is."""

from __future__ import annotations

import pytest

from bot.answering.asked.still import asked_how_it_is


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
    "question",
    [
        "Is Olaf Scholz chancellor?",
        "Is the war still going on?",
        "Ist Scholz noch krank?",
        "Ist der Streik noch nicht vorbei?",
        "Is it still raining 2 miles off the coast?",
        "Wer ist noch Kanzler?",
    ],
)
def test_other_questions_stay(question):
    """What is no office, price or rate, or not asked about as lasting."""
    assert asked_how_it_is(question) == ""
