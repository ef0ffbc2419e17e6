"""Reports that go on with a story without the words of its topic; pure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.topics.aboutness import topic_of, weighed
from bot.topics.sequels import WITHIN, sequels
from vectorstore.domain import Article

FLOOD = Article(
    "Nach tagelangem Regen ist die Wirra bei Steinau über die Ufer getreten. Der Pegel stand bei 6,80 Meter. "
    "Die Feuerwehr pumpte Keller leer. Die Bundesstraße 47 ist gesperrt.",
    title="Hochwasser an der Wirra",
    published=1_795_000_000.0,
    language="de",
)
EBB = replace(
    FLOOD,
    text="An der Wirra entspannt sich die Lage. Der Pegel bei Steinau fiel auf 4,10 Meter. Die Feuerwehr zog ab. "
    "Die Bundesstraße 47 ist wieder frei.",
    title="Pegel fällt unter die Warnstufe",
    published=1_795_000_000.0 + 5 * 86_400,
)
FERRY = replace(
    EBB,
    text="Auf der Wirra fährt wieder eine Fähre. Sie legt bei Steinau ab. Die Fahrt ans andere Ufer kostet zwei Euro.",
    title="Neue Fähre",
)


def topic(text):
    return weighed(topic_of(text, "de", ["de"]), "de", lambda _term: 3.0)


def told(text, *others, rare=lambda _term: True):
    return sequels(topic(text), [FLOOD], others, rare)


def test_what_tells_of_the_same_things_goes_on():
    """The river and four things more, but not the word for the flood; another story from the river shares less."""
    assert told("Hochwasser an der Wirra", EBB, FERRY) == (EBB,)


@pytest.mark.parametrize(
    "other",
    [
        replace(EBB, language="en"),
        replace(EBB, published=None),
        replace(EBB, published=1_795_000_000.0 + WITHIN + 1),
        replace(EBB, title="Entspannung", text=EBB.text.replace("An der Wirra", "In der Region")),
    ],
)
def test_far_away_or_without_any_word_of_the_topic_nothing_does(other):
    """Nor what is in another language or bears no day."""
    assert told("Hochwasser an der Wirra", other) == ()


def test_everyday_words_tell_no_story():
    """Nor does a topic of one word go on without it."""
    assert told("Hochwasser an der Wirra", EBB, rare=lambda term: term in {"pegel", "met"}) == ()
    assert told("Hochwasser", EBB) == ()
