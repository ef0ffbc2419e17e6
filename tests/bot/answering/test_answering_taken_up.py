"""What an utterance does with what was said before: what it says and what it does not."""

from __future__ import annotations

import pytest

from bot.answering.followup.leading_back import led_back, was_spoken_of
from bot.answering.followup.taken_up import asks_again, of_two, set_right, without_nod


@pytest.mark.parametrize(
    ("utterance", "meant"),
    [
        ("no, I meant the women's final", "the women's final"),
        ("No I mean the plane crash", "the plane crash"),
        ("sorry, the one in May", "the one in May"),
        ("Nein, ich meinte das Handyverbot!", "das Handyverbot"),
        ("ich meine die in Aldorf", "die in Aldorf"),
        ("nein, sondern der Trainer", "der Trainer"),
        ("Nein zum Vertrag: wer stimmte dagegen?", ""),
        ("No deal was reached, was it?", ""),
        ("Wrong Turn: who directed the film?", ""),
        ("Was meinte Merz mit Zeitenwende?", ""),
        ("What did I miss?", ""),
        ("", ""),
    ],
)
def test_what_was_meant_instead(utterance, meant):
    """Only behind a no with a pause or a word for meaning."""
    assert set_right(utterance) == meant


@pytest.mark.parametrize(
    ("utterance", "again"),
    [
        ("source?", True),
        ("Sources please", True),
        ("Quelle?", True),
        ("woher weißt du das?", True),
        ("Where did you get that from?", True),
        ("when was this published?", True),
        ("Wann ist das erschienen?", True),
        ("are you sure?", True),
        ("kurz bitte", True),
        ("tl;dr", True),
        ("Kurz nach der Wahl", False),
        ("Wirklich?", True),
        ("Where is that?", False),
        ("Wann ist das?", False),
        ("Wie alt ist das Haus?", False),
        ("Who is that?", False),
        ("What are the sources of the Nile?", False),
        ("Wer hat das gesagt?", False),
        ("Sources of energy", False),
        ("Ist das neue Gesetz wahr?", False),
    ],
)
def test_the_source_is_asked_for(utterance, again):
    """The source, the day or the truth of what was said; where or who it was is a question of its own."""
    assert asks_again(utterance) is again


@pytest.mark.parametrize(
    ("utterance", "pair", "asked"),
    [
        ("and which of the two is older?", ("Meta", "SAP"), "Which is older, Meta or SAP?"),
        ("Wer von beiden zahlt mehr?", ("Meta", "SAP"), "Wer zahlt mehr, Meta oder SAP?"),
        ("which is cheaper?", ("Meta", "SAP"), "Which is cheaper, Meta or SAP?"),
        ("which is cheaper?", (), ""),
        ("Which of the two is older?", ("Meta",), ""),
        ("Who is older than Putin?", ("Meta", "SAP"), ""),
        ("Wer leitet Meta?", ("Meta", "SAP"), ""),
    ],
)
def test_which_of_two(utterance, pair, asked):
    """With the names of what was spoken of last, if that were two."""
    assert of_two(utterance, pair) == asked


@pytest.mark.parametrize(
    ("utterance", "led"),
    [
        ("nochmal zu hellmar: zahlen die eine dividende?", ("hellmar", "zahlen die eine dividende?")),
        ("back to the job cuts: what was given up?", ("the job cuts", "what was given up?")),
        ("no, the bridge. when was it built?", ("the bridge", "when was it built?")),
        ("Was anderes: was kostet eine Einzelfahrt?", ("", "was kostet eine Einzelfahrt?")),
        ("different question: who won?", ("", "who won?")),
        ("Was kostet das: 5 Euro oder 6?", ("", "")),
        ("No deal. What now?", ("", "")),
        ("Zurück zur Natur", ("", "")),
    ],
)
def test_what_a_question_is_led_back_to(utterance, led):
    """A matter named before a colon, or set right before the question; nothing of any other sentence."""
    assert led_back(utterance) == led


@pytest.mark.parametrize(
    ("topic", "spoken"),
    [
        ("Hellmar", True),
        ("die Brücke", True),
        ("the job cuts", True),
        ("das reicht", False),
        ("Monday", False),
        ("the other one", False),
        ("work", False),
    ],
)
def test_a_topic_was_spoken_of(topic, spoken):
    """A name always, a noun where it was said before, as a compound's part too."""
    assert was_spoken_of(topic, ("Was kostet die Ilmbrücke?", "How many job cuts?")) is spoken


@pytest.mark.parametrize(
    ("utterance", "plain"),
    [
        ("OK, and how much?", "and how much?"),
        ("Danke. Und wann?", "Und wann?"),
        ("Right now?", "Right now?"),
        ("Gut so?", "Gut so?"),
        ("OK", "OK"),
    ],
)
def test_a_nod_is_taken_off(utterance, plain):
    """Only before more, behind a comma or a full stop."""
    assert without_nod(utterance) == plain
