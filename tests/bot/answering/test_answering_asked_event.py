"""Whether quotes speak of what a short question turns on: the event, the round, the number, the group."""

from __future__ import annotations

import pytest

from bot.answering.answer import Quote
from bot.answering.asked.count import counted, number_told
from bot.answering.asked.event import untold_event
from bot.answering.selection.told_beside import beside, doubtful, unnamed, untold
from tests.bot.answering.answering_articles import found


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Why did the mayor resign?", "The mayor won the vote of no confidence by 27 votes to 19."),
        ("Warum wurde Evelyn Palla entlassen?", "Bahnchefin Evelyn Palla führte das auf Baustellen zurück."),
        ("Wann trat Ponta als Premier zurück?", "Ponta wird Geldwäsche vorgeworfen."),
        ("Who was her second guest?", "In the programme she spoke with the diver about his medals."),
        ("Wie heißt die zweite Staffel der Serie?", "Die Serie ist mit klarer Ausrichtung auf die USA entstanden."),
        ("Who did Spain beat in the semi-final?", "Spain beat Norway 2-1 to win the cup."),
        ("Wer folgte Kim Lee als Staatsanwältin nach?", "Kim Lee hatte viele Gegner."),
        ("How many years in prison did the founder get?", "He founded the firm in 2015 in a terraced house."),
        ("Who is the mayor of Seattle?", "Michaud Savage from Seattle said the protests were peaceful."),
        ("Wer führte bei dem Tatort Regie?", "Ein Umweltaktivist ist nach einem Einsatz verschwunden."),
        ("What dividend does Meta pay?", "Meta raised its capital spending to 118 billion dollars."),
        ("Wie viele Tote gab es bei dem Unglück?", "Dabei sind 13 Menschen verletzt worden, zwei von ihnen schwer."),
        ("When does the game come out?", "A series is planned for 2017."),
        ("Wie viele Menschen wurden festgenommen?", "6,5 Millionen Besucher kamen zum Fest."),
    ],
)
def test_what_is_not_spoken_of_is_not_told(question, text):
    """The word on which the question turns is told by nothing."""
    assert untold_event(question, [text])


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Why did the mayor resign?", "She stepped down for reasons of health."),
        ("Warum trat die Ministerin zurück?", "Sie legte ihr Amt nieder, weil sie krank ist."),
        ("Wann hört der Trainer auf?", "Der Trainer verlässt den Verein im Sommer."),
        ("Who was her second guest?", "The other guest was a diver."),
        ("What was revenue in the second quarter?", "From April to June it took in 3 billion dollars."),
        ("Was ist die zweitgrößte Stadt?", "Nach der Hauptstadt kommt Brünn."),
        ("Who did Spain beat in the semifinal?", "In the last four Spain overcame Denmark."),
        ("Wer wird Nachfolger der Intendantin?", "Eine neue Leiterin ist noch nicht ernannt."),
        ("What sentence did he get?", "The court gave him three years."),  # no word of the list is asked for
        ("Who is the chief executive of Tessel?", "Its CEO, Priya Nandakumar, said so."),
        ("Wer leitet die EZB?", "Präsidentin Christine Lagarde sagte das."),
        ("How heavy was the pig that killed a farmer?", "The animal weighed 290 kilos."),
        ("How many people died?", "The floods claimed 13 lives."),
        ("Wann trat das Gesetz in Kraft?", "Die Regel gilt seit Januar."),
        ("When does the film come out?", "It hits cinemas on 4 December."),
        (
            "Warum tritt Brandis zurück?",
            "Hafenchef Brandis gibt sein Amt zum Jahresende ab, um seine Mutter zu pflegen.",
        ),
        ("Warum trat sie zurück?", "Sie zieht sich aus der Politik zurück."),
        ("Wer wurde Zweiter?", "Sie siegte vor der Kenianerin Chebet."),
        ("Who came third?", "Bronze went to the Dane Holm."),
        (
            "Welche Strafe bekam er, wurde er verurteilt?",
            "Das Gericht sprach ihn frei, der Freispruch ist rechtskräftig.",
        ),
        ("How many visitors did the fair have?", "It drew 20,000."),
    ],
)
def test_other_words_for_it_tell_it(question, text):
    """What is said otherwise is told; what the question only mentions is not looked for."""
    assert not untold_event(question, [text])


def test_what_the_reader_takes_for_an_answer_may_be_said_in_other_words():
    """Of a departure there are many words, of the dead and the injured few."""
    left = "Her deputy is to run the town from May."
    assert untold_event("Why did the mayor resign?", [left])
    assert not untold_event("Why did the mayor resign?", [left], doubted=False)
    assert untold_event("How many people were injured?", [left], doubted=False)
    assert doubtful(None)
    assert doubtful(-6.0)
    assert not doubtful(1.0)


def test_a_round_may_be_told_by_another_article():
    """What is quoted of another article counts for what there are few words for."""
    assert untold_event("Who won the semi-final?", ["Spain won."])
    assert not untold_event("Who won the semi-final?", ["Spain won."], ["In the semi-final it beat Denmark."])


def test_long_questions_do_not_turn_on_one_word():
    """Of many words one may well be left out."""
    question = "Who of the three reporters that spoke with the mayor on Monday wrote that she would not resign in May?"
    assert not untold_event(question, ["Ann Hill wrote it."])


@pytest.mark.parametrize(
    ("question", "language", "text", "told"),
    [
        ("How many houses were destroyed by the fire?", "en", "It burned 11,000 hectares of forest.", False),
        ("How many houses were destroyed by the fire?", "en", "The fire left 40 families without a home.", True),
        ("How many houses were destroyed by the fire?", "en", "Dozens burned down.", True),
        ("Wie viele Sitze hat die CDU im Landtag?", "de", "Sie kommt auf 31,4 Prozent.", False),
        ("Wie viele Sitze hat der Senat?", "de", "Der Senat setzt sich aus 300 Mitgliedern zusammen.", True),
        ("Wie viele Segler starten in Rio?", "de", "Die Spitzensportler trainieren ab 8. Dezember.", False),
        ("Wie viele Punkte holte das Team?", "de", "Es verlor das Spiel mit 0:4.", False),
        ("Wie viele Tonnen Kohlendioxid nimmt er auf?", "de", "Er nimmt 1,5 Gigatonnen auf.", True),
        ("How many subscribers does the service have?", "en", "Those are fierce performers.", False),
        ("How many subscribers does the service have?", "en", "Its subscribers love it.", True),  # the reader judges it
        ("How much does it cost?", "en", "It is cheap.", True),  # not how many
    ],
)
def test_a_number_of_other_things_is_not_how_many(question, language, text, told):
    """Money, shares, areas, days and scores count nothing; another word for the thing beside a number may."""
    assert number_told(question, language, [text], [text]) is told


@pytest.mark.parametrize(
    ("question", "language", "thing"),
    [
        ("How many additional guards do the unions demand?", "en", "guards"),
        ("Wie viele zusätzliche Wachleute fordern die Gewerkschaften?", "de", "Wachleute"),
        ("Wieviele Menschen starben?", "de", ""),
        ("How many people died?", "en", ""),
        ("How many did he buy?", "en", ""),
    ],
)
def test_the_thing_that_is_counted(question, language, thing):
    """The noun behind "how many"; people are counted by any word."""
    assert counted(question, language) == thing


def test_what_stands_beside_the_quote_counts():
    """The sentence before and the one behind, and the title; what is further away does not."""
    text = "Nobody was hurt. She stepped down in May. Her reasons were private. A friend said so. The end came soon."
    passage = found(text, title="A town without a mayor", language="en", before="")
    start = text.index("Her reasons")
    quote = Quote(passage, start, start + len("Her reasons were private."), "Her reasons were private.")
    assert beside(quote) == "She stepped down in May. Her reasons were private. A friend said so."
    assert not untold("Why did the mayor resign?", "en", [quote], ())
    assert untold("How many people were injured?", "en", [quote], ())
    assert not untold("Why did the mayor resign?", "en", [], ())


def test_the_men_are_not_the_women():
    """What is told of the women alone answers nothing about the men."""
    text = "Selam Tadesse won the women's race on Sunday."
    quote = Quote(found(text, title="Record in New York", language="en", before=""), 0, len(text), text)
    assert untold("Who won the men's race?", "en", [quote], ())
    assert not untold("Who won the women's race?", "en", [quote], ())
    assert not untold("Who won the race?", "en", [quote], ())


@pytest.mark.parametrize(
    ("question", "language", "text", "told"),
    [
        ("Wen trifft Söder in Seoul?", "de", "In Tokio trifft Söder die Ministerpräsidentin.", False),
        ("Wen trifft Söder in Tokio?", "de", "In Tokio trifft Söder die Ministerpräsidentin.", True),
        ("Wer startet bei Olympia?", "de", "Bei den Olympischen Spielen startet Anna Falk.", True),
        ("Wie viel zahlt Großbritannien?", "de", "Die britische Regierung zahlt nichts.", True),
        (
            "Wie viel Prozent bekam die Linke?",
            "de",
            "Die Grünen erreichen 11,2 Prozent.",
            True,
        ),  # no name to both taggers
        ("What votes did Mike Johnson get?", "en", "Jim Jordan lost by 22 votes.", False),
        ("What votes did Mike Johnson get?", "en", "Johnson got 220 votes.", True),
        ("What votes did Mike Johnson's rival get?", "de", "Jim Jordan bekam 200 Stimmen.", False),
        ("What happened in Geneva?", "de", "In Genf wurde verhandelt.", True),  # a place has another name abroad
        ("What did the Red Cross say?", "en", "UNRWA runs a network of schools.", True),  # made of common words
    ],
)
def test_a_name_that_is_written_alike_stands_in_the_article(question, language, text, told):
    """Of a person or place that the article does not name it tells nothing."""
    passage = found(text, language=language, title="Meldung", before="")
    asked_in = "de" if question.startswith(("W",)) and not question.startswith("What") else "en"
    assert (unnamed(question, asked_in, [passage], own=asked_in == language) == "") is told
