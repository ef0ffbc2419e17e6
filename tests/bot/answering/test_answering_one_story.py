"""One story told in two languages, and values that an article in another language gives for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.conflict import disagreement
from bot.answering.disagreement.contenders import TELLING_ABROAD, WITHIN_READ_ABROAD, contenders
from bot.answering.disagreement.one_story import one_story_abroad

GERMAN = "Der Bundeskanzler reist am 14. April nach Indien. In Neu-Delhi begleiten ihn 22 Manager."
ENGLISH = "Germany's chancellor will leave for India on 16 April. A delegation of 22 managers travels to New Delhi."


def read(sentences, *readings):
    """Sentences with what the reader makes of each."""
    return tuple(replace(one, reading=value) for one, value in zip(sentences, readings, strict=True))


def pair(german, english, *, gap=7.0, days=("2026-03-26", "2026-03-26")):
    """The sentences of a German and an English article, of which the first of the English one is far better read."""
    ours = sentences_of(english, 8.0, number=1, day=days[0], source="Gazette", language="en")
    theirs = sentences_of(german, 2.0, number=2, day=days[1], source="Post", language="de")
    return [
        *read(ours, 6.0, *(-15.0 for _ in ours[1:])),
        *read(theirs, 9.0 - gap, *(-15.0 for _ in theirs[1:])),
    ]


@pytest.mark.parametrize(
    ("german", "english", "days", "one"),
    [
        (GERMAN, ENGLISH, ("2026-03-26", "2026-03-28"), True),
        (GERMAN, ENGLISH, ("2026-03-26", "2026-04-26"), False),
        (GERMAN, ENGLISH, ("2026-03-26", ""), False),
        ("Lumenix zahlt 480 Millionen für Silbertal.", "Lumenix buys Silbertal for 420 million.", None, True),
        ("Die Brennerautobahn bei Innsbruck ist offen.", "The Brenner motorway near Innsbruck is shut.", None, True),
        ("In München brannte es.", "A fire broke out in Munich.", None, False),
        ("In Deutschland und Polen brannte es.", "Fires broke out in Germany and Poland.", None, False),
        ("Klaus Dorn sprach.", "Klaus Dorn spoke.", None, False),
        ("Klaus Dorn sprach vor 240.000 Leuten.", "Klaus Dorn spoke to 240,000 people.", None, True),
        ("Klaus Dorn sprach 2026.", "Klaus Dorn spoke in 2026.", None, False),
    ],
)
def test_one_story_is_told_by_names_figures_and_days(german, english, days, one):
    """Nations count once, a person once, years not at all; a week is the limit."""
    first, second = days or ("2026-03-26", "2026-03-26")
    ours = sentences_of(german, number=1, day=first, language="de")[0]
    theirs = sentences_of(english, number=2, day=second, language="en")[0]
    assert one_story_abroad(ours, theirs) is one_story_abroad(theirs, ours) is one


def test_articles_in_one_language_are_compared_by_their_words():
    """Nothing is abroad there."""
    (one,) = sentences_of("Lumenix kauft Silbertal.", number=1)
    (other,) = sentences_of("Silbertal geht an Lumenix.", number=2)
    assert not one_story_abroad(one, other)


WHEN = "When will the German chancellor travel to India?"


@pytest.mark.parametrize(
    ("gap", "days", "found"),
    [
        (7.0, ("2026-03-26", "2026-03-26"), True),
        (7.0, ("2026-03-26", "2026-05-26"), False),
        (WITHIN_READ_ABROAD + TELLING_ABROAD, ("2026-03-26", "2026-03-26"), False),
    ],
)
def test_the_other_side_may_be_far_behind_in_one_story(gap, days, found):
    """Where the articles are months apart, or the reader takes it for no answer, it is no side."""
    evidence = pair(GERMAN, ENGLISH, gap=gap, days=days)
    told = disagreement(WHEN, "en", evidence)
    assert (told is not None) is found
    assert any(one.text.startswith("Der Bundeskanzler") for one in contenders(WHEN, evidence)) is found


@pytest.mark.parametrize(
    ("question", "german", "english", "values"),
    [
        (WHEN, GERMAN, ENGLISH, {"14. April", "16 April"}),
        (
            "How much is Lumenix paying for Silbertal?",
            "Lumenix zahlt für Silbertal 480 Millionen Euro.",
            "Lumenix is paying 420 million euros for Silbertal.",
            {"480 Millionen Euro", "420 million euros"},
        ),
        (
            "How many people were injured in Moosach?",
            "In Moosach bei Kögl wurden 14 Menschen verletzt.",
            "In Moosach 17 people were injured at Kögl. Of them 14 were treated on the spot.",
            None,
        ),
        (
            "How much is Lumenix paying for Silbertal?",
            "Lumenix zahlt für Silbertal 0,42 Mrd. Euro.",
            "Lumenix is paying €420m for Silbertal.",
            None,
        ),
        (
            "What was the temperature in Phoenix?",
            "In Phoenix stieg die Temperatur bei Eversea auf 39 Grad.",
            "In Phoenix the temperature near Eversea rose to 102 degrees.",
            None,
        ),
        (
            "What is France's budget deficit?",
            "Das Defizit Frankreichs lag laut Insee bei 5,4 Prozent.",
            "France's budget deficit was 5.1 percent, Insee said.",
            {"5,4 Prozent", "5.1 percent"},
        ),
        (
            "Who will be the new director of the port museum in Hamburg?",
            "Jana Petersen wird Direktorin des Hafenmuseums in Hamburg. Sie folgt auf Klaus Dorn.",
            "Emily Hartwell will be the new director of the port museum in Hamburg. She follows Klaus Dorn.",
            {"Jana Petersen", "Emily Hartwell"},
        ),
    ],
)
def test_values_of_two_languages(question, german, english, values):
    """Those that differ are told; the same in other formats, and what one article tells both of, are not."""
    told = disagreement(question, "en", pair(german, english))
    assert (told and {side.claim.written for side in told.sides}) == values


@pytest.mark.parametrize(
    ("german", "english", "found"),
    [
        (
            "Die Brennerautobahn bei Innsbruck ist wieder befahrbar.",
            "The Brenner motorway at Innsbruck is closed.",
            True,
        ),
        ("Die Brennerautobahn bei Innsbruck ist gesperrt.", "The Brenner motorway at Innsbruck is closed.", False),
        ("Die Brennerautobahn bei Innsbruck war gesperrt.", "The Brenner motorway at Innsbruck is open.", False),
        ("Die Tauernautobahn bei Villach ist offen.", "The Brenner motorway at Innsbruck is closed.", False),
    ],
)
def test_open_there_and_closed_here(german, english, found):
    """What was closed until now does not contradict that it is open."""
    assert (disagreement("Is the Brenner motorway open?", "en", pair(german, english)) is not None) is found


def test_of_several_figures_in_a_language_without_word_lists_none_is_a_side():
    """Nobody knows here which of them counts the buildings."""
    turkish = "Manisa'da 5,9 büyüklüğündeki depremde AFAD 310 bina saydı."
    ours = sentences_of("In Manisa beschädigte das Beben 420 Gebäude, sagte Afad.", 8.0, number=1)
    theirs = sentences_of(turkish, 7.5, number=2, language="tr")
    question = "Wie viele Gebäude beschädigte das Beben in Manisa?"
    assert disagreement(question, "de", [*read(ours, 6.0), *read(theirs, 5.5)]) is None


@pytest.mark.parametrize(
    ("english", "days", "course", "one"),
    [
        ("The dam at Pellum near Korvau, owned by Rastatt Hydro, was repaired.", 8, True, True),
        ("The dam at Pellum near Korvau, owned by Rastatt Hydro, was repaired.", 60, True, True),
        ("The dam at Pellum near Korvau, owned by Rastatt Hydro, was repaired.", 61, True, False),
        ("The dam at Pellum near Korvau, owned by Rastatt Hydro, was repaired.", 8, False, False),
        ("The dam at Pellum near Korvau was repaired.", 8, True, False),
        ("The dam at Pellum near Korvau was repaired.", 7, True, True),
    ],
)
def test_what_came_of_a_story_is_tied_to_it_by_more_names(english, days, course, one):
    """Beyond a week three names must be common, and only where the newer article may take the older one's place."""
    german = "Der Damm von Pellum bei Korvau, der Rastatt Hydro gehört, ist gebrochen."
    later = (date(2026, 3, 1) + timedelta(days=days)).isoformat()
    ours = sentences_of(german, number=1, day="2026-03-01", language="de")[0]
    theirs = sentences_of(english, number=2, day=later, language="en")[0]
    assert one_story_abroad(ours, theirs, course=course) is one
