"""What is counted beside a figure, the last of several attempts, and the highest of several figures."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from answering_articles import NOW
from answering_evidence import sentences_of

from bot.answering.asked.ages import of_another_age
from bot.answering.asked.count import beside_figures, counted
from bot.answering.asked.event import untold_event
from bot.answering.asked.kind import tells
from bot.answering.asked.subject import asked_names
from bot.answering.selection.counting import READ, with_counts
from bot.answering.selection.last_attempt import of_the_last_attempt
from bot.answering.selection.least_read import BESIDE, hardly_read
from bot.answering.selection.outermost import outermost_first
from bot.answering.writing import Brief
from tests.doubles import HashedEncoder
from vectorstore.encoders.encoder import Alignment

PLACES = "Wie viele Sitze hat die Halle?"


class CountingEncoder(HashedEncoder):
    """Close to a text that names places, far from any other."""

    def aligned(self, question, texts):
        """One piece, the question's word."""
        close = [[0.9 if "Plätze" in text else 0.2] for text in texts]
        return Alignment(np.array(close, np.float32), np.ones(1, np.float32))


def test_what_stands_beside_each_figure():
    """Up to four words behind it, none of the next sentence; words for a number too, no share and no time of day."""
    text = "Die Halle hat 740 Plätze, 60 weniger als früher. Um 18 Uhr waren 3 Prozent frei. Niemand klagte."
    assert beside_figures(text, "de") == ["740 Plätze, 60 weniger als", "60 weniger als früher", "Niemand klagte"]


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("How many lifeboats took part?", "lifeboats"),
        ("How many crew members were on board?", "members"),
        ("How many children died?", "children"),
        ("How many people came?", ""),
    ],
)
def test_the_thing_counted_is_the_plural(question, thing):
    """And not the verb behind it."""
    assert counted(question, "en") == thing


def test_each_sentence_read_tells_how_close_its_figures_are():
    """None without a question for how many, 0 without a figure or where the reader rules the sentence out."""
    told = [
        replace(one, reading=reading)
        for one, reading in zip(
            sentences_of("Sie hat 740 Plätze. Es kamen 90 Gäste. Sie ist neu. Im Park sind 12 Plätze."),
            (1.0, 0.0, 0.0, READ - 1),
            strict=True,
        )
    ]
    found = with_counts(PLACES, "de", told, CountingEncoder())
    assert [one.counts for one in found] == pytest.approx([0.9, 0.2, 0.0, 0.0])
    assert all(one.counts is None for one in with_counts("Wer baute die Halle?", "de", told, CountingEncoder()))
    assert all(one.counts is None for one in with_counts(PLACES, "de", told, HashedEncoder()))


def test_the_less_is_counted_the_surer_the_reader_must_be():
    """Where the article is in the language of the question, and the quote does not count the thing by its name."""
    around, quoted = ["Die Halle ist neu."], ["Es kamen 90 Gäste."]
    assert not hardly_read(PLACES, "de", [-1.0], around, quoted, [BESIDE])
    assert hardly_read(PLACES, "de", [-1.0], around, quoted, [0.3])
    assert not hardly_read(PLACES, "de", [2.0], around, quoted, [0.3])
    assert not hardly_read(PLACES, "de", [-3.0], None, quoted, [0.3])
    assert not hardly_read(PLACES, "de", [-1.0], around, ["Sie hat 740 Sitze."], [0.3])


def _brief(question, *evidence):
    return Brief(question, "de", (), NOW, evidence=tuple(evidence))


def test_of_two_ballots_the_second_leads():
    """Where the first failed, unless the question names one or asks of what failed."""
    text = "Der Rat wählte Anna Berg im zweiten Wahlgang mit 32 Stimmen. Im ersten Wahlgang war sie noch gescheitert. "
    second, _, first = (replace(one, reading=2.0) for one in sentences_of(text + "Sie erhielt 28 Stimmen."))
    evidence = (second, _, first)
    assert of_the_last_attempt([first, second], _brief("Wie viele Stimmen bekam Berg?", *evidence)) == [second, first]
    for question in ("Wie viele Stimmen bekam Berg im ersten Wahlgang?", "Wie viele Stimmen bekam Berg zunächst?"):
        assert of_the_last_attempt([first, second], _brief(question, *evidence)) == [first, second]


def test_what_a_newer_article_corrects_leads():
    """Not what an older one does, nor what it announces."""
    (old,) = (replace(one, reading=3.0) for one in sentences_of("Bei dem Beben in Ems starben 48 Menschen."))
    (new,) = (
        replace(one, reading=1.0)
        for one in sentences_of("Die Zahl der Toten in Ems wurde auf 41 korrigiert.", number=2, day="2026-05-14")
    )
    (older,) = (replace(one, reading=1.0) for one in sentences_of(new.text, number=3, day="2026-05-10"))
    question = "Wie viele Menschen starben in Ems?"
    assert of_the_last_attempt([old], _brief(question, old, new)) == [new, old]
    assert of_the_last_attempt([old], _brief(question, old, older)) == [old]


def test_the_highest_of_several_figures_leads():
    """Or the lowest, by what is asked; of one article, of another unit and where nothing is compared all stays."""
    one, two, three = (
        replace(sentences_of(text, number=number)[0], reading=1.0)
        for number, text in enumerate(("Ems hat 412 Gäste.", "Aldorf hat 187 Gäste.", "Lunden hat 530 Gäste."), 1)
    )
    assert outermost_first("Welche Stadt hat die meisten Gäste?", [one, two, three]) == [three, one, two]
    assert outermost_first("Welche Stadt hat die wenigsten Gäste?", [one, two, three]) == [two, one, three]
    assert outermost_first("Welche Stadt hat Gäste?", [one, two, three]) == [one, two, three]
    (euros,) = sentences_of("Celmar hat 900 Euro.", number=4)
    assert outermost_first("Welche Stadt hat die meisten Gäste?", [one, replace(euros, reading=1.0)])[0] == one


def test_ages_in_further_words():
    """ "She is 33." tells an age, and the one of a player is not his coach's."""
    assert tells("age", "How old is the winner?", "She is 33. She trains daily.", "en")
    assert not tells("age", "How old is the winner?", "The pool is 33 metres long.", "en")
    question = "Wie alt ist Enno Raabe?"
    assert of_another_age(
        question, asked_names(question, "de"), "Der 20 Jahre alte Milan Sturz traf, Enno Raabe jubelte."
    )


def test_people_who_came_and_people_who_died():
    """Donors did not attend; who lost their lives died."""
    assert untold_event("How many people attended the opening?", ["Some 2,000 people worked on it."], doubted=False)
    assert not untold_event("How many people attended the opening?", ["It drew 2,000."], doubted=False)
    assert not untold_event("Wie viele Tote gab es?", ["Die Flut hat fünf Menschen das Leben gekostet."])
