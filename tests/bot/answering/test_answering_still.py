"""Whether something is still so is asked as how it is."""

from __future__ import annotations

import pytest

from bot.answering.asked.still import asked_how_it_is


@pytest.mark.parametrize(
    ("question", "language", "asked"),
    [
        ("Is Olaf Scholz still chancellor?", "en", "Who is chancellor?"),
        ("Is Olaf Scholz still the chancellor of Germany?", "en", "Who is chancellor of Germany?"),
        ("Ist Annalena Baerbock noch Außenministerin?", "de", "Wer ist Außenministerin?"),
        ("Ist Ursula von der Leyen immer noch Präsidentin der EU-Kommission?", "de",
         "Wer ist Präsidentin der EU-Kommission?"),
        ("Kostet das Deutschlandticket noch 49 Euro?", "de", "Was kostet das Deutschlandticket?"),
        ("Does the ticket still cost 49 euros?", "en", "How much does the ticket cost?"),
        ("Liegt der Leitzins noch bei 4 Prozent?", "de", "Wie hoch ist der Leitzins?"),
        ("Is the fare still 3 pounds?", "en", "How much is the fare?"),
    ],
)  # fmt: skip
def test_the_holder_or_the_value_of_today_is_asked_for(question, language, asked):
    """Without who or what it was."""
    assert asked_how_it_is(question, language) == asked


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Is Olaf Scholz chancellor?", "en"),
        ("Is the war still going on?", "en"),
        ("Ist Scholz noch krank?", "de"),
        ("Ist der Streik noch nicht vorbei?", "de"),
        ("Is it still raining 2 miles off the coast?", "en"),
        ("Wer ist noch Kanzler?", "de"),
    ],
)
def test_other_questions_stay(question, language):
    """What is no office, price or rate, or not asked about as lasting."""
    assert asked_how_it_is(question, language) == ""
