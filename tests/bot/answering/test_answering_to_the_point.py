"""Which sentences stay beside one that tells what is asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.selection.to_the_point import none_first, to_the_point


def read(text, *readings, language="en"):
    """The sentences of a text with what the reader makes of each."""
    found = sentences_of(text, language=language)
    return [replace(one, reading=reading) for one, reading in zip(found, readings, strict=True)]


def texts(chosen):
    return [one.text for one in chosen]


@pytest.mark.parametrize(
    ("question", "text", "readings", "left"),
    [
        ("Why was the launch delayed?",
         "It was delayed because of a valve. Four will fly. A crack was found.", (-1.0, -9.0, -3.0), (0, 2)),
        ("Why was the launch delayed?",
         "The agency met on Monday. Four will fly. It waits for parts.", (-1.0, -9.0, -9.0), (0, 1, 2)),
        ("Who won the cup?",
         "Palmer scored the winner. Spain beat England 2-1. Rain fell.", (-4.9, -5.0, -9.0), (1,)),
        ("Who won the cup?",
         "Spain took it home. Spain beat England 2-1. Rain fell.", (1.0, -5.0, -9.0), (0, 1, 2)),
        ("How much does the ticket cost?",
         "The ticket costs 54 euros. Children like the tram. It may become 60 euros.", (2.0, -9.0, -9.0), (0, 2)),
        ("Who is Anna Berg?",
         "Anna Berg leads Orbis. She was born in Kiel. She likes tea.", (2.0, -9.0, -9.0), (0, 1, 2)),
        ("What happened in Kiel?",
         "A hall burned. Nobody was hurt. The roof fell.", (2.0, -9.0, -9.0), (0, 1, 2)),
    ],
)  # fmt: skip
def test_what_is_of_another_matter_goes(question, text, readings, left):
    """Where the first tells the reason, the winner or the sum, what does not goes, unless the reader doubts."""
    found = read(text, *readings)
    assert texts(to_the_point(question, found)) == [found[place].text for place in left]


def test_another_language_stays_beside_the_questions_own():
    """The reader is less sure there; where the first is in another language too, what is of another matter goes."""
    home = read("The ticket costs 54 euros. Children like it.", 2.0, -9.0)
    abroad = read("Das Ticket kostet 54 Euro. Kinder fahren gern.", 2.0, -9.0, language="de")
    question = "How much does the ticket cost?"
    assert texts(to_the_point(question, [*home, abroad[1]])) == texts([home[0], abroad[1]])
    assert texts(to_the_point(question, abroad)) == texts(abroad[:1])


def test_that_it_was_not_so_is_no_other_matter():
    """ "Why did Stein resign?" is answered by that he did not."""
    found = read("Rehberg resigned because of contracts. Stein rejected calls to go. Rain fell.", -1.0, -9.0, -9.0)
    assert texts(to_the_point("Why did Stein resign?", found)) == texts(found[:2])


@pytest.mark.parametrize(
    ("question", "text", "first"),
    [
        ("How many people died in the crash?", "Nineteen were injured. The driver slept. Nobody died.", 2),
        ("Gab es Tote bei dem Unfall?", "Der Bus kippte um. Niemand wurde getötet.", 1),
        ("Were people hurt in the fire?", "A hall burned. Two died. No one was injured.", 2),
        ("How many people died in the crash?", "Three died. Nobody was hurt on the road.", 0),
        ("Who died in the crash?", "The driver died. Nobody else was killed.", 0),
        ("How many coins were stolen?", "They stole 43. Nobody died.", 0),
    ],
)
def test_that_there_were_none_leads(question, text, first):
    """Where it is asked how many were killed or hurt, or whether any."""
    found = sentences_of(text, language="en")
    assert none_first(question, found)[0] is found[first]
    assert sorted(texts(none_first(question, found))) == sorted(texts(found))


def test_another_articles_none_does_not_lead():
    """Nobody died there, but that is another accident."""
    first = sentences_of("Three died in the crash.", language="en")
    other = sentences_of("Nobody died.", language="en", number=2)
    assert none_first("How many died in the crash?", [*first, *other]) == [*first, *other]
    assert none_first("How many died?", []) == to_the_point("How many died?", []) == []


def test_the_german_article_asks_for_no_dead():
    """The old boats are not led by "no wonder that the", whose article is spelt as to die."""
    text = "Die Boote sind 4.000 Jahre alt. Kein Wunder also, dass die Forscher jubeln."
    found = read(text, 3.0, -9.0, language="de")
    assert none_first("Wie alt sind die Boote, die man fand?", found) == found
    told = read("The ferry sank. Nobody died.", 1.0, 0.0)
    assert texts(none_first("How many people die on the ferry?", told))[0] == "Nobody died."


def test_a_reason_that_is_only_pointed_at_does_not_lead():
    """What says outright that it gives one does."""
    text = "Sie fiel aufgrund derselben Ursache aus. Hauptgrund war fehlendes Öl."
    found = read(text, -3.0, -3.5, language="de")
    assert texts(to_the_point("Warum fiel sie aus?", found))[0] == found[1].text


def test_what_says_outright_that_it_gives_the_reason_leads():
    """Not behind what came after, unless the reader doubts it; no other article's and none where the first does."""
    question = "Why did the ferry turn back?"
    found = read("It turned back after an hour. The culprit was a broken rudder.", 2.0, -1.0)
    assert texts(to_the_point(question, found)) == [found[1].text, found[0].text]
    doubted = read("It turned back after an hour. The culprit was a broken rudder.", 2.0, -5.0)
    assert texts(to_the_point(question, doubted))[0] == doubted[0].text
    other = [replace(one, found=sentences_of("Else.", number=2)[0].found) for one in found[1:]]
    assert texts(to_the_point(question, [found[0], *other]))[0] == found[0].text
    german = read("Sie kehrte nachts um, da es regnete. Hauptgrund war das Ruder.", 2.0, 0.0, language="de")
    assert texts(to_the_point("Warum kehrte die Fähre um?", german))[0] == german[1].text


def test_of_keywords_the_sentence_that_holds_one_leads():
    """Beside the name that the whole article is about; who won is told by other words."""
    told = [
        replace(one, reading=-4.0)
        for one in sentences_of("Der Vorstand streicht 640 Stellen. Der Umsatz sank auf 718 Millionen Euro.")
    ]
    assert to_the_point("umsatz hagedorn", told)[0] == told[1]
    assert to_the_point("Wie hoch war der Umsatz der Hagedorn AG?", told)[0] == told[0]
    won = [
        replace(one, reading=-4.0)
        for one in sentences_of("Lyle won the prize. She beat the two-time winner Nand.", language="en")
    ]
    assert to_the_point("tideway prize winner", won)[0] == won[0]


def test_the_rate_asked_for_leads():
    """The turnout before another percentage that is hardly read; one that is read as an answer stays."""
    told = [
        replace(one, reading=reading)
        for one, reading in zip(
            sentences_of("Falk won with 28.5 per cent. Turnout was 82.5 per cent.", language="en"),
            (-3.5, 2.0),
            strict=True,
        )
    ]
    assert to_the_point("What was the turnout?", told)[0] == told[1]
    assert to_the_point("What was Falk's share?", told)[0] == told[0]
    sure = [replace(told[0], reading=1.0), told[1]]
    assert to_the_point("What was the turnout?", sure)[0] == sure[0]
