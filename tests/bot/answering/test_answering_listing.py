"""Lists: which questions ask for one, and which sentences are its lines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.asked.listing import listed
from bot.answering.selection.list_items import ABROAD, ALSO, AS_CLOSE, BEHIND, CLOSE, items

ASKED = "Wer kam alles?"


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


def read(given, *readings, closeness=0.0):
    return [replace(one, reading=reading, closeness=closeness) for one, reading in zip(given, readings, strict=True)]


def test_what_hardly_answers_is_no_line():
    """A line far behind the best in its language is left out, one in another language by its own reading."""
    best, near, far = read(sentences_of("Anna kam. Berta kam. Es regnete."), 2.0, 2.1 - BEHIND, 1.9 - BEHIND)
    abroad = read(sentences_of("Clara came. It rained.", number=2, language="en"), ABROAD + 0.1, ABROAD - 0.1)
    given = [best, near, far, *abroad]
    assert items(ASKED, given, given, "de") == [best, near, abroad[0]]
    assert items(ASKED, [far], [far], "de") == [far]


def test_another_sentence_of_the_article_is_a_line_too():
    """One that the reader thinks likely, of the first line's article; of others what is about as close alone."""
    first, also, not_so = read(sentences_of("Anna kam. Vorbild ist Berta. Es regnete."), 8.0, ALSO + 0.1, ALSO - 0.1)
    (other,) = read(sentences_of("Clara fehlt hier.", number=2), -10.1)
    assert items(ASKED, [first], [first, also, not_so, other], "de") == [first, also]


def test_each_further_article_has_a_line():
    """Its best sentence, where it is about as close as the first, names something and is not ruled out; copies once."""
    (first,) = read(sentences_of("In Aldorf wird gestreikt."), 3.0, closeness=4.0)
    (near,) = read(sentences_of("In Bertheim legen Busfahrer die Arbeit nieder.", number=2), -6.0, closeness=2.5)
    (copy,) = read(sentences_of("In Bertheim legen Busfahrer die Arbeit nieder.", number=3), -6.0, closeness=2.5)
    (far,) = read(sentences_of("In Celmar regnet es.", number=4), -6.0, closeness=4.0 - AS_CLOSE - 0.1)
    (unread,) = read(sentences_of("In Dorum ruht die Arbeit.", number=6), 4 * (CLOSE - 2.6), closeness=2.5)
    (nobody,) = read(sentences_of("Die Arbeit ruht.", number=5), -6.0, closeness=2.5)
    given = [first, near, copy, far, unread, nobody]
    assert items("Welche Städte sind vom Streik betroffen?", [first], given, "de") == [first, near]


@pytest.mark.parametrize(
    ("question", "does", "does_not", "language"),
    [
        (
            "Welche Städte haben ein Böllerverbot beschlossen?",
            "Aldorf beschloss ein Böllerverbot.",
            "Bertheim lehnt ein Böllerverbot ab.",
            "de",
        ),
        ("Welche Anbieter erhöhen Preise?", "Orbis erhöht Preise.", "Fjordnetz will Preise nicht erhöhen.", "de"),
        ("Which shops raised prices?", "Merry raised prices.", "Arden keeps prices unchanged.", "en"),
    ],
)
def test_who_does_the_opposite_is_no_line(question, does, does_not, language):
    """Nor the first one, where another article is left."""
    (line,) = read(sentences_of(does, language=language), 1.0, closeness=3.0)
    (against,) = read(sentences_of(does_not, number=2, language=language), 2.0, closeness=4.0)
    assert items(question, [against, line], [against, line], language) == [line]
    assert items(question, [against], [against], language) == [against]


def test_without_a_reader_nothing_is_left_out():
    """Nor where nothing was chosen."""
    given = list(sentences_of("Anna kam. Berta kam."))
    assert items(ASKED, given, given, "de") == given
    assert items(ASKED, [], given, "de") == []
