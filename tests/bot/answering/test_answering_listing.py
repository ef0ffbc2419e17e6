"""Lists: which questions ask for one, and which sentences are its lines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.asked.listing import ABROAD, ALSO, BEHIND, items, listed


@pytest.mark.parametrize(
    ("question", "several"),
    [
        ("Welche Länder stimmten zu?", True),
        ("Nenne die Gründe für den Streik.", True),
        ("What are the reasons for the strike?", True),
        ("Which countries agreed?", True),
        ("In welchen Städten wird gebaut?", True),
        ("Welche Werke von Fjordbau sind betroffen?", True),
        ("Welche Zeitungen aus Aldorf klagen?", True),
        ("Wer ist alles gegangen?", True),
        ("Wo überall wird gebaut?", True),
        ("Wo wird gestreikt?", True),
        ("Wer ging in diesem Jahr?", True),
        ("To which ports are ships sent?", True),
        ("What prizes did she win?", True),
        ("Who resigned this year?", True),
        ("Where are people on strike?", True),
        ("Welche Partei gewann in Bremen?", False),
        ("Welchen Weltrekord stellte Rahn auf?", False),
        ("Which party won?", False),
        ("What does Rahn say?", False),
        ("What was the reason?", False),
        ("What is the status of the bridge?", False),
        ("What happens in Aldorf?", False),
        ("Which bus is late?", False),
        ("Wo wird die Messe eröffnet?", False),
        ("Wer gewann?", False),
        ("Wer ist Kanzler?", False),
    ],
)
def test_a_list_is_asked_for(question, several):
    """Plural questions want one line for each answer."""
    assert listed(question) == several


def read(given, *readings):
    return [replace(one, reading=reading) for one, reading in zip(given, readings, strict=True)]


def test_what_hardly_answers_is_no_line():
    """A line far behind the best in its language is left out, one in another language by its own reading."""
    best, near, far = read(sentences_of("Anna kam. Berta kam. Es regnete."), 2.0, 2.1 - BEHIND, 1.9 - BEHIND)
    abroad = read(sentences_of("Clara came. It rained.", number=2, language="en"), ABROAD + 0.1, ABROAD - 0.1)
    assert items([best, near, far, *abroad], [best, near, far, *abroad], "de") == [best, near, abroad[0]]
    assert items([far], [far], "de") == [far]


def test_another_sentence_of_the_article_is_a_line_too():
    """One that the reader thinks likely, of the first line's article and no other."""
    first, also, not_so = read(sentences_of("Anna kam. Vorbild ist Berta. Es regnete."), 8.0, ALSO + 0.1, ALSO - 0.1)
    other = read(sentences_of("Clara kam.", number=2), 9.0)
    assert items([first], [first, also, not_so, *other], "de") == [first, also]


def test_without_a_reader_nothing_is_left_out():
    """Nor where nothing was chosen."""
    given = list(sentences_of("Anna kam. Berta kam."))
    assert items(given, given, "de") == given
    assert items([], given, "de") == []
