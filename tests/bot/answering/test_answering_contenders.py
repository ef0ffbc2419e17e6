"""Which sentences can be sides: by what the reader makes of them where one reads."""

from __future__ import annotations

from dataclasses import replace

from answering_evidence import sentences_of

from bot.answering.disagreement.conflict import disagreement
from bot.answering.disagreement.contenders import FOUND_WITHIN, contenders, ranked, read_as_answer

DAMAGE = "Wie hoch ist der Schaden nach dem Brand in Lauenhagen?"
HURT = "Wie viele Verletzte gab es bei der Explosion in Lauenhagen?"


def read(text, score, reading, number=1, **about):
    """One sentence of an article with its score and reading."""
    (one, *_) = sentences_of(text, score, number=number, **about)
    return replace(one, reading=reading)


def values(found):
    return [side.claim.written for side in found.sides]


def test_the_reader_ranks():
    """The sentence read as the answer is first, however many of the question's words the others hold."""
    near = read("Bei dem Brand in Lauenhagen entstand ein Sachschaden.", 5.0, -9.0)
    answer = read("Der Schaden liegt bei 300.000 Euro.", 2.0, 6.0, number=2)
    assert ranked([near, answer]) == [answer, near]
    assert contenders(DAMAGE, [near, answer]) == [answer]
    unread = [replace(one, reading=None) for one in (answer, near)]
    assert ranked(unread) == [unread[1], unread[0]]
    assert contenders(DAMAGE, []) == []


def test_nothing_is_compared_where_the_reader_finds_no_answer():
    """Of sentences of which none answers none can disagree."""
    evidence = [
        read("Bei dem Brand in Lauenhagen entstanden 3 Millionen Euro Schaden.", 5.0, -8.0),
        read("Bei dem Brand in Lauenhagen entstanden 9 Millionen Euro Schaden.", 5.0, -8.5, number=2),
    ]
    assert contenders(DAMAGE, evidence) == []
    assert disagreement(DAMAGE, "de", evidence) is None


def test_other_figures_of_the_matter_are_no_sides():
    """Three and five injured do not contradict each other on the damage."""
    evidence = [
        read("Bei dem Brand in Lauenhagen wurden drei Menschen verletzt.", 5.0, -10.0),
        read("Bei dem Brand in Lauenhagen wurden fünf Menschen verletzt.", 4.5, -9.0, number=2),
        read("Der Schaden nach dem Brand liegt bei 300.000 Euro.", 2.0, 6.0, number=2),
    ]
    assert disagreement(DAMAGE, "de", evidence) is None
    assert disagreement(DAMAGE, "de", [replace(one, reading=None) for one in evidence]) is None


def test_what_was_found_far_behind_is_about_something_else():
    """The rate of the central bank is no side of the unemployment rate, however newer."""
    asked = "What is the unemployment rate in Norland?"
    rate = read("In September the unemployment rate in Norland was 4.2%.", 2.0, 2.6)
    other = read("The Bank of Norland cut its key rate to 4%.", 1.5, 1.0, number=2)
    behind = replace(other, found=replace(other.found, score=rate.found.score - FOUND_WITHIN - 0.1))
    assert contenders(asked, [rate, other]) == [rate, other]
    assert contenders(asked, [rate, behind]) == [rate]


def test_a_short_sentence_that_is_read_as_the_answer_is_a_side():
    """The toll of an article that names the matter in its title and opening, however far its score is behind."""
    first = read("Die Polizei gab die Zahl der Verletzten nach der Explosion in Lauenhagen mit 22 an.", 8.0, 3.4)
    text = "Eine Explosion hat am Montag das Werk in Lauenhagen zerstört. 17 Beschäftigte wurden verletzt."
    one = sentences_of(text, 0.0, 1.0, number=2, source="Elbkurier", title="Unglück in Lauenhagen")[1]
    found = disagreement(HURT, "de", [first, replace(one, reading=1.5)])
    assert (found.kind, values(found)) == ("contradiction", ["22", "17"])
    assert disagreement(HURT, "de", [first, replace(one, reading=-6.0)]) is None


def test_a_newer_state_may_stand_further_behind():
    """Of a toll the newest is told, also where it is phrased otherwise."""
    first = read("Die Zahl der Toten nach dem Dammbruch im Velmtal ist auf 31 gestiegen.", 8.0, 1.8, day="2026-05-12")
    newer = sentences_of(
        "Zehn Tage nach dem Dammbruch im Velmtal ist die Suche beendet. 45 Menschen kamen ums Leben, hieß es.",
        0.0,
        0.5,
        number=2,
        day="2026-05-20",
        title="Dammbruch im Velmtal: 45 Tote",
    )[1]
    found = disagreement(
        "Wie viele Tote gab es beim Dammbruch im Velmtal?", "de", [first, replace(newer, reading=-0.6)]
    )
    assert (found.kind, values(found)) == ("development", ["45", "31"])


def test_without_a_reader_nothing_is_read_as_an_answer():
    """Then the title and opening of an article do not speak for its sentences."""
    one = read("Der Schaden liegt bei 300.000 Euro.", 2.0, 6.0)
    assert read_as_answer(one, one)
    assert not read_as_answer(replace(one, reading=None), one)
    assert not read_as_answer(one, replace(one, reading=None))


def test_a_no_need_not_be_read_as_an_answer():
    """ "Rejected" contradicts "approved" though the reader looks for a yes."""
    evidence = [
        read("The Calder council has approved the quarry.", 5.0, 4.0, language="en"),
        read("The Calder council has rejected the quarry.", 1.0, -3.0, number=2, language="en"),
    ]
    question = "Has the Calder council approved the quarry?"
    assert contenders(question, evidence) == evidence[:1]
    assert disagreement(question, "en", evidence).kind == "contradiction"


def test_far_behind_by_its_score_a_sentence_must_be_read_as_an_answer():
    """Within the reach of both together, but neither near by its score nor by its reading."""
    best = read("Der Schaden nach dem Brand in Lauenhagen liegt bei 3 Millionen Euro.", 5.0, 5.0)
    assert contenders(DAMAGE, [best, read("Es entstand ein Schaden von 4 Millionen Euro.", 1.0, 0.9, number=2)])[1:]
    assert not contenders(DAMAGE, [best, read("Den Schaden zahlt das Land.", 0.0, 0.9, number=2)])[1:]
