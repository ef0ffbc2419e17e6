"""What a sentence tells by its form, whatever the reader makes of it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.asked.subject import asked_names
from bot.answering.selection.plainly_told import PLAIN, read_plainly
from vectorstore.text.language import detect


def _readings(question, text, reading=-9.0, language="en", title=""):
    told = [replace(one, reading=reading) for one in sentences_of(text, language=language, title=title)]
    return [one.reading for one in read_plainly(question, asked_names(question, detect(question)), told)]


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("How old is Tadea Krane?", "Krane, 58, will be sworn in on 22 May.", "en"),
        ("Wie alt ist Tadea Krane?", "Krane, 58, will be sworn in on 22 May.", "en"),
        ("Wie alt ist Sören Kragh?", "Der 44-jährige Kragh hatte zuletzt Aalborg trainiert.", "de"),
        ("Wie hoch war die Wahlbeteiligung in Nordau?", "Turnout in Nordau reached 49.3 percent.", "en"),
        ("turnout nordau", "Die Wahlbeteiligung lag in Nordau bei 49,3 Prozent.", "de"),
        ("What is the inflation rate in Nordau?", "Die Teuerung lag in Nordau im Mai bei 2,1 Prozent.", "de"),
    ],
)
def test_an_age_or_a_rate_told_is_read_as_an_answer(question, text, language):
    """In either language, though the reader makes nothing of it."""
    assert _readings(question, text, language=language) == [PLAIN]


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("How old is Tadea Krane?", "Zupan, 61, conceded defeat.", "en"),
        ("How old is Tadea Krane?", "Krane will be sworn in on 22 May.", "en"),
        ("Wie hoch war die Wahlbeteiligung in Nordau?", "Krane won in Nordau with 53.6 percent of the vote.", "en"),
        ("Wie hoch war die Wahlbeteiligung in Nordau?", "Turnout in Nordau was low.", "en"),
        ("Wie hoch war die Wahlbeteiligung in Nordau?", "Turnout in Westfeld reached 49.3 percent.", "en"),
        ("Wie hoch ist der Leitzins in Nordau?", "In Nordau dürfte der Leitzins auf 3 Prozent fallen.", "de"),
        ("When was the turnout in Nordau announced?", "Turnout in Nordau reached 49.3 percent.", "en"),
    ],
)
def test_anothers_age_and_other_figures_stay_as_they_are_read(question, text, language):
    """So do rates of places that are not asked about, those only expected, and where no figure is asked for."""
    assert _readings(question, text, language=language) == [-9.0]


def test_what_is_read_better_stays_so():
    """It is the least, not what is given."""
    assert _readings("How old is Tadea Krane?", "Krane, 58, won.", reading=6.5) == [6.5]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Aylin Demir siegte. Die 36-jährige Parteilose gewann knapp.", True),
        ("Aylin Demir besiegte Georg Hart. Die 36-jährige Parteilose gewann knapp.", False),
        ("Georg Hart verlor. Die 36-jährige Parteilose gewann knapp.", False),
        ("Aylin Demir siegte. Sie gewann mit 36 Stimmen.", False),
    ],
)
def test_an_age_behind_a_sentence_with_one_person_is_theirs(text, told):
    """ "Die 36-jährige …" is whom the sentence before names, where it names nobody else."""
    assert (_readings("Wie alt ist Aylin Demir?", text, language="de")[1] == PLAIN) is told


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("Wie hoch ist die Inflation in Italien?", "In der Türkei liegt die Inflation bei 65 Prozent.", "de"),
        ("What is the unemployment rate in Leeds?", "Unemployment benefits in Leeds were cut by 20 percent.", "en"),
        (
            "Wie hoch ist die Inflation in Italien?",
            "40 Prozent der Bürger in Italien halten die Inflation für schlimm.",
            "de",
        ),
        ("Wie alt ist Harry Kane?", "Für Bayern trafen Harry Kane (12) und Olise.", "de"),
    ],
)
def test_what_only_looks_like_an_age_or_a_rate(question, text, language):
    """Another country's, a difference, a share of people, a minute of the match."""
    assert _readings(question, text, language=language, title="Italien und die Türkei, Leeds, Kane") == [-9.0]


def test_a_rate_of_another_year_is_not_read_so():
    """Of the year asked about a sentence tells, or its article's day where it names none."""
    question, text = "How high was inflation in Nordau in {}?", "Inflation in Nordau stands at 6 percent."
    assert _readings(question.format(2026), text) == [PLAIN]
    assert _readings(question.format(2019), text) == [-9.0]
    assert _readings(question.format(2019), "In 2019 inflation in Nordau stood at 6 percent.") == [PLAIN]


@pytest.mark.parametrize(
    ("text", "title", "reading", "plain"),
    [
        ("Bei einer Lawine am Hochkar sind drei Skifahrer ums Leben gekommen.", "", -3.0, True),
        ("Drei Skifahrer sind ums Leben gekommen.", "Lawine am Hochkar", -3.0, True),
        ("Bei einer Lawine am Hochkar sind drei Skifahrer ums Leben gekommen.", "", -12.0, False),
        ("Bei einem Brand am Hochkar sind drei Skifahrer ums Leben gekommen.", "Brand am Hochkar", -3.0, False),
        ("Nach der Lawine am Hochkar wurden drei Skifahrer verletzt.", "", -3.0, False),
        ("Unter den Toten der Lawine am Hochkar sind drei Kinder.", "", -3.0, False),
        ("Drei Menschen starben in Kiel.", "Unfall in Kiel", -3.0, False),
    ],
)
def test_a_toll_told_is_read_as_an_answer(text, title, reading, plain):
    """All who are counted, in the mishap asked about, unless the reader rules it out."""
    read = _readings("Wie viele Tote gab es bei der Lawine am Hochkar?", text, reading, "de", title)
    assert read == [PLAIN if plain else reading]
