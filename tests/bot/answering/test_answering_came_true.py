"""What an older article only expects and a newer one tells as done."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.newest import with_what_came_true, without_former_holders
from bot.answering.words.expecting import is_expected
from bot.answering.writing import Brief

NOW = datetime(2026, 11, 29, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ines Falk is on course to become Nordau's next chancellor.", True),
        ("The bridge is set to reopen in May.", True),
        ("Ines Falk dürfte Kanzlerin werden.", True),
        ("Die Brücke wird im Mai öffnen.", True),
        ("Ines Falk ist neue Kanzlerin von Nordau.", False),
        ("Ines Falk was sworn in on Tuesday.", False),
        ("Die Brücke ist seit Mai wieder offen.", False),
    ],
)
def test_what_is_expected(text, expected):
    """What may or will be, in both languages, and not what is."""
    assert is_expected(text) is expected


def _read(sentences, *readings):
    return [replace(one, reading=reading) for one, reading in zip(sentences, readings, strict=True)]


def _brief(question, *evidence):
    return Brief(question, "en", (), NOW, evidence=evidence)


EXPECTS = _read(
    sentences_of(
        "Ines Falk is on course to become chancellor of Nordau. Her likely ally is the party of Otto Kern.",
        day="2026-02-24",
        language="en",
    ),
    5.0,
    -4.0,
)
HOLDS = _read(sentences_of("Ines Falk ist neue Kanzlerin.", number=2, day="2026-05-06"), -0.3)


def test_what_came_true_leads():
    """The newer article's sentence, in the other language too, and nothing more of the one that expected it."""
    brief = _brief("Who became chancellor of Nordau?", *EXPECTS, *HOLDS)
    assert with_what_came_true(EXPECTS, brief) == HOLDS


def test_what_was_expected_stays():
    """Where the newer article names another one, is older, is not read as an answer or expects it as well."""
    question = "Who became chancellor of Nordau?"
    others = [
        _read(sentences_of("Otto Kern ist neuer Kanzler.", number=2, day="2026-05-06"), -0.3),
        _read(sentences_of("Ines Falk ist neue Kanzlerin.", number=2, day="2026-01-06"), -0.3),
        _read(sentences_of("Ines Falk ist neue Kanzlerin.", number=2, day="2026-05-06"), -9.0),
        _read(sentences_of("Ines Falk dürfte Kanzlerin werden.", number=2, day="2026-05-06"), -0.3),
    ]
    for other in others:
        assert with_what_came_true(EXPECTS, _brief(question, *EXPECTS, *other)) == EXPECTS


def test_who_asks_for_what_is_expected_gets_it():
    """A question for what will be, and a first sentence that tells what is."""
    asked = _brief("Who is likely to become chancellor of Nordau?", *EXPECTS, *HOLDS)
    assert with_what_came_true(EXPECTS, asked) == EXPECTS
    told = _brief("Who became chancellor of Nordau?", *EXPECTS, *HOLDS)
    assert with_what_came_true([*HOLDS, *EXPECTS], told) == [*HOLDS, *EXPECTS]


def test_when_it_was_done_leads():
    """A day told by the newer article, where the first sentence only expects it; none where what comes is asked for."""
    elected = _read(sentences_of("Der Rat wählte Ines Falk am Dienstag.", number=2, day="2026-05-06"), -1.0)
    asked = _brief("When was Ines Falk elected chancellor?", *EXPECTS, *elected)
    assert with_what_came_true(EXPECTS, asked) == elected
    coming = _brief("When will Ines Falk be elected chancellor?", *EXPECTS, *elected)
    assert with_what_came_true(EXPECTS, coming) == EXPECTS
    undated = _read(sentences_of("Ines Falk ist neue Kanzlerin.", number=2, day="2026-05-06"), -1.0)
    assert with_what_came_true(EXPECTS, replace(asked, evidence=(*EXPECTS, *undated))) == EXPECTS


def test_no_older_article_stands_behind_the_holder():
    """Whoever held the office before, or nobody, is not shown behind the newest; the other holder of the day is."""
    before = _read(sentences_of("Otto Kern ist Kanzler.", number=3, day="2025-05-06"), -3.0)
    rival = _read(sentences_of("Kanzler ist Otto Kern.", number=4, day="2026-05-07"), -3.0)
    brief = _brief("Wer ist Kanzler von Nordau?", *HOLDS, *before, *rival)
    assert without_former_holders([*HOLDS, *before, *rival], brief) == [*HOLDS, *rival]
    past = _brief("Wer war 2025 Kanzler von Nordau?", *HOLDS, *before)
    assert without_former_holders([*HOLDS, *before], past) == [*HOLDS, *before]
