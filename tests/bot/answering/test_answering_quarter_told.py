"""Results of a quarter are told by what names it, or was printed after its end and names no other."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.answering.answer import Period
from bot.answering.asked.quarter_told import of_the_quarter
from tests.bot.answering.answering_evidence import sentences_of


def period(since: str, until: str) -> Period:
    return Period(*(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp() for day in (since, until)))


THIRD = period("2026-07-01", "2026-10-01")
QUESTION = "Wie hoch war der Gewinn von Orbis im dritten Quartal 2026?"


@pytest.mark.parametrize(
    ("text", "day", "kept"),
    [
        ("Orbis verdiente im zweiten Quartal 41 Millionen Euro.", "2026-08-06", 0),
        ("Orbis verdiente im zweiten Quartal 41 Millionen Euro. Der Umsatz stieg auf 512 Millionen.", "2026-08-06", 0),
        ("Orbis verdiente im ersten Halbjahr 80 Millionen Euro.", "2026-10-20", 0),
        ("Orbis made 41 million euros in Q2.", "2026-10-20", 0),
        ("Orbis verdiente 41 Millionen Euro.", "2026-08-06", 0),
        ("Orbis verdiente 44 Millionen Euro.", "2026-10-20", 1),
        ("Orbis verdiente 44 Millionen Euro.", "", 1),
        ("Orbis verdiente im dritten Quartal 44 Millionen Euro. Im zweiten waren es 41.", "2026-10-20", 2),
        ("Orbis verdiente im dritten Quartal 44 Millionen. Im zweiten Quartal waren es 41.", "2026-10-20", 1),
        ("Orbis verdiente 44 Millionen von Juli bis September. Der Umsatz sank.", "2026-10-20", 2),
        (
            "Orbis nach schwachem zweiten Quartal. Der Gewinn fiel. Am 5. November folgt das dritte Quartal.",
            "2026-08-06",
            1,
        ),
        ("Orbis nach schwachem zweiten Quartal. Der Gewinn fiel, im August gehen Leute.", "2026-08-06", 0),
        ("Orbis erwartet für das dritte Quartal 40 Millionen Gewinn.", "2026-08-06", 1),
        ("Orbis verdiente im dritten Quartal 39 Millionen Euro.", "2025-10-20", 0),
        ("Orbis verdiente im dritten Quartal 39 Millionen Euro.", "2027-10-20", 0),
        ("Im dritten Quartal 2026 verdiente Orbis 44 Millionen Euro.", "2027-10-20", 1),
        ("Im dritten Quartal 2026 will Orbis 44 Millionen verdienen.", "2026-02-20", 1),
    ],
)
def test_what_cannot_tell_the_quarters_result_is_left_out(text, day, kept):
    """Another quarter's figures, and what was printed before the end of the one asked about, are no answer."""
    assert len(of_the_quarter(QUESTION, THIRD, sentences_of(text, 2.0, day=day))) == kept


@pytest.mark.parametrize(
    "question", ["What profit did Orbis make last quarter?", "Welchen Gewinn machte Orbis im vergangenen Quartal?"]
)
def test_the_last_quarter_has_its_number(question):
    """Which it is, its period tells."""
    second = sentences_of("Orbis verdiente im zweiten Quartal 41 Millionen Euro.", 2.0, day="2026-10-06")
    third = sentences_of("Orbis verdiente im dritten Quartal 44 Millionen Euro.", 2.0, number=2, day="2026-10-20")
    assert of_the_quarter(question, THIRD, [*second, *third]) == third


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Was geschah bei Orbis im dritten Quartal 2026?", THIRD),
        ("Wie hoch war der Gewinn von Orbis im Juli 2026?", THIRD),
        ("Wie hoch war der Gewinn von Orbis 2026?", period("2026-01-01", "2027-01-01")),
        (QUESTION, None),
    ],
)
def test_other_questions_keep_what_was_found(question, asked):
    """Events of a quarter are told within it, and without a quarter there is nothing to tell apart."""
    evidence = sentences_of("Orbis verdiente im zweiten Quartal 41 Millionen Euro.", 2.0, day="2026-08-06")
    assert of_the_quarter(question, asked, evidence) == tuple(evidence)


SECOND, HALF = period("2026-04-01", "2026-07-01"), period("2026-01-01", "2026-07-01")


@pytest.mark.parametrize(
    ("question", "asked", "text", "day", "kept"),
    [
        (
            "How much did Acme earn in the second quarter of 2026?",
            SECOND,
            "Acme earned 5 million from April to June, its fiscal fourth quarter.",
            "2026-07-20",
            1,
        ),
        (
            "How much did Acme earn in the second quarter of 2026?",
            SECOND,
            "Acme earned 5 million from January to March, its fiscal third quarter.",
            "2026-07-20",
            0,
        ),
        (
            "How much did Acme earn in the first half of 2026?",
            HALF,
            "Acme earned 3 million in the second quarter and 5 million in the six months to June.",
            "2026-07-20",
            1,
        ),
        (
            "Wie viel verdiente Acme im ersten Halbjahr 2026?",
            HALF,
            "Acme verdiente 3 Millionen im zweiten Quartal und 5 in den ersten sechs Monaten.",
            "2026-07-20",
            1,
        ),
        (
            "How much did Acme earn in the first half of 2026?",
            HALF,
            "Half-year profit was 5 million, after 3 million in the second quarter.",
            "2026-07-20",
            1,
        ),
        (
            "How much did Acme earn in the first half of 2026?",
            HALF,
            "Acme earned 3 million in the six months to December.",
            "2026-07-20",
            0,
        ),
        (
            "Did profit grow from the first to the second quarter of 2026?",
            SECOND,
            "In the first quarter profit was 5 million.",
            "2026-04-20",
            1,
        ),
        (
            "Stieg der Gewinn vom ersten zum zweiten Quartal 2026?",
            SECOND,
            "Im ersten Quartal lag der Gewinn bei 5 Millionen.",
            "2026-04-20",
            1,
        ),
    ],
)
def test_a_stretch_told_by_its_months_or_beside_another_is_kept(question, asked, text, day, kept):
    """The months count before a firm's own numbers; of several quarters that are asked about none is left out."""
    assert len(of_the_quarter(question, asked, sentences_of(text, 2.0, day=day))) == kept


def test_a_business_years_quarter_is_whichever_it_is():
    """No calendar tells when it ends."""
    early = sentences_of("Nimbus made 5 million dollars.", 2.0, day="2026-08-06", language="en")
    assert of_the_quarter("How much profit did Nimbus make in its fiscal third quarter?", THIRD, early) == early
    assert of_the_quarter("How much profit did Nimbus make in the third quarter?", THIRD, early) == ()
