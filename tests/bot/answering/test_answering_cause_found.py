"""What was found to be the cause leads, and not the suspicion that was ruled out."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.cause_found import rules_out, with_the_cause_found
from bot.answering.writing import Brief

NOW = datetime(2026, 11, 22, tzinfo=UTC)
SUSPECTED = sentences_of(
    "In Marlow brannte am Montag ein Speicher nieder. Die Polizei vermutet einen Kurzschluss.",
    5.0,
    4.0,
    day="2026-02-03",
    title="Brand in Marlow",
)
FOUND = sentences_of(
    "Drei Monate nach dem Brand in Marlow liegt ein Gutachten vor. Ein Blitz schlug demnach in das Dach ein. "
    "Einen Kurzschluss schließt der Sachverständige aus. Der Speicher wird neu gebaut.",
    -4.0,
    0.0,
    -3.0,
    -6.0,
    number=2,
    day="2026-05-04",
    title="Speicher in Marlow",
)
ENGLISH = (
    *sentences_of(
        "A pier collapsed in Tessel Bay on Monday. Divers believe that rotten timber caused the collapse.",
        5.0,
        4.0,
        day="2026-02-03",
        language="en",
    ),
    *sentences_of(
        "Engineers have reported on the pier of Tessel Bay. A barge had struck two piles at night. "
        "They found no evidence of rotten timber.",
        -3.0,
        -1.0,
        -2.0,
        number=2,
        day="2026-06-01",
        language="en",
    ),
)


def _led(question, evidence, chosen=None, language="de"):
    told = tuple(evidence)
    return with_the_cause_found(list(chosen or told[:2]), Brief(question, language, (), NOW, evidence=told))


def test_the_finding_leads_where_the_cause_is_asked():
    """With what it rules out and the suspicion behind it, whatever else was chosen left out."""
    led = _led("Was hat den Brand in Marlow ausgelöst?", [*SUSPECTED, *FOUND])
    assert led == [FOUND[1], FOUND[2], SUSPECTED[1]]
    assert _led("What caused the collapse in Tessel Bay?", ENGLISH, language="en")[0] == ENGLISH[3]


@pytest.mark.parametrize(
    "question", ["Stimmt es, dass ein Kurzschluss schuld war?", "War es ein Kurzschluss, der den Brand verursachte?"]
)
def test_what_is_ruled_out_is_said_where_it_is_asked(question):
    """Whether it was so is answered by the sentence that says no."""
    assert _led(question, [*SUSPECTED, *FOUND])[0] == FOUND[2]


def test_another_suspicion_is_not_answered_by_it():
    """Whether it was an attack is no question of the short circuit."""
    chosen = [SUSPECTED[0]]
    assert _led("War der Brand in Marlow ein Anschlag?", [*SUSPECTED, *FOUND], chosen) == chosen


def test_what_stays_as_it_is():
    """Another question, another mishap, an older denial, and nothing that was suspected before."""
    both = [*SUSPECTED, *FOUND]
    assert _led("Wie viele Menschen löschten in Marlow?", both) == both[:2]
    assert _led("Was war die Ursache des Hochwassers in Marlow?", both) == both[:2]
    assert _led("Was hat den Brand in Marlow ausgelöst?", [*FOUND, *SUSPECTED], FOUND[1:2])[0] == FOUND[1]
    assert _led("Was hat den Brand in Marlow ausgelöst?", [SUSPECTED[0], *FOUND], [SUSPECTED[0]]) == [SUSPECTED[0]]


def test_a_cause_told_outright_leads_before_what_tells_none():
    """Of the same article or a newer one; a guess does not."""
    told = sentences_of(
        "Der Hangrutsch von Obersee hat drei Häuser zerstört. Ursache war ein gebrochenes Rohr.", 5.0, 0.0
    )
    assert _led("Was hat den Hangrutsch in Obersee ausgelöst?", told, told[:1]) == [told[1], told[0]]
    guess = sentences_of("Der Hangrutsch von Obersee war schwer. Ursache war wohl ein Rohr, das gebrochen sein könnte.")
    assert _led("Was hat den Hangrutsch in Obersee ausgelöst?", guess, guess[:1]) == [guess[0]]


@pytest.mark.parametrize(
    ("text", "out"),
    [
        ("Brandstiftung schließen die Ermittler inzwischen aus.", True),
        ("Der Verdacht hat sich nicht bestätigt.", True),
        ("They ruled out a broken rail.", True),
        ("There was no evidence of arson.", True),
        ("Brandstiftung schließen die Ermittler nicht aus.", False),
        ("Ein Defekt ist nicht ausgeschlossen.", False),
        ("Arson has not been ruled out.", False),
        ("Police cannot rule out arson.", False),
        ("The fire broke out at night.", False),
    ],
)
def test_what_rules_out(text, out):
    """And what leaves it open."""
    assert rules_out(text) is out


def test_long_texts_take_no_time():
    """The patterns do not grow with the square of the length."""
    begin = time.process_time()
    for text in ("schließen " * 3000, "not ruled " * 3000, "hat schließt " * 2000):
        rules_out(text)
    assert time.process_time() - begin < 1
