"""Whether quotes speak of the fact that a short question asks for, in either language, and how they are read."""

from __future__ import annotations

import pytest

from bot.answering.answer import Quote
from bot.answering.asked.fact import untold_fact
from bot.answering.selection.least_read import hardly_read, kind_of_thing
from bot.answering.selection.told_beside import named_elsewhere, untold
from tests.bot.answering.answering_articles import found


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who designed the footbridge?", "The crossing cost £9.4m and opened on Sunday."),
        ("Wer hat den Verlag gegründet?", "Der Verlag begründete den Schritt gründlich und found a buyer."),
        ("Who founded the airline?", "The airline flies to 40 cities."),
        ("Wer entwarf das Schauspielhaus?", "Die Sanierung kostet 287 Millionen Euro."),
        ("Wann wurde die Bank gegründet?", "Beide Häuser wollen zum 1. Januar fusionieren."),
        ("When was the bank founded?", "Beide Häuser wollen zum 1. Januar fusionieren."),
        ("How many employees does the library have?", "It counted 184,000 visits."),
        ("Wie viele Mitarbeiter hat die Bibliothek?", "Sie zählte 184.000 Besuche."),
        ("Was kostet der Eintritt in den Tierpark?", "Er hatte für 1,8 Millionen Euro eine Anlage gebaut."),
        ("Wo wurde die Autorin geboren?", "The novelist, who is based in Edinburgh, has won the prize."),
        ("Who was the fraudster's lawyer?", "Judge Farida Noor called the scheme cynical."),
        ("How wide is the bridge?", "The 312-metre steel structure links two villages."),
        ("Wie breit ist die Brücke?", "The 312-metre steel structure links two villages."),
        ("How heavy is the computer?", "Er wird von 9.200 Prozessoren angetrieben."),
        ("How fast do the trams run?", "The line runs for 11.5 kilometres with 17 stops."),
        ("Who won the first book prize?", "Der Minister stellte den neuen Buchpreis vor."),
        ("Wie viel zahlte Musk für die Domain?", "X rechnet mit drei Milliarden Dollar Umsatz."),
        ("Wie hoch war die Wahlbeteiligung?", "Er wurde mit 61 Prozent gewählt."),
        ("What was the turnout in the election?", "She won 54 per cent."),
        ("Wem gehört die Reederei?", "Die Reederei beschäftigt 700 Menschen und fährt nach Oslo."),
        ("Who owns the Evening Post?", "The Evening Post has 40,000 readers online."),
        ("How many passengers will use the line?", "It is 11.5 kilometres long and has 17 stops."),
    ],
)
def test_a_fact_of_which_nothing_speaks(question, text):
    """The question's fact has no word in the text, in whichever of the two languages."""
    assert untold_fact(question, [text])


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Wer hat den Verlag gegründet?", "The house was started by Ida Falk in 1921."),
        ("Who founded the airline?", "Gründer Jon Brede sprach von einem Erfolg."),
        ("Wem gehört die Reederei?", "The shipping line is a subsidiary of Nordhav."),
        ("Wem gehört die Reederei?", "Nordhav hält 60 Prozent an der Reederei."),
        ("Who owns the Evening Post?", "Der Verleger Ole Rahn hat das Blatt 2019 gekauft."),
        ("What did the talks founder on?", "Die Regel der Einstimmigkeit sei schuld."),
        ("Who designed the footbridge?", "Die Brücke ist ein Entwurf des Büros Kahle."),
        ("Who designed the stamp?", "The winner of the competition was Ida Moen."),
        ("Wann wurde die Bank gegründet?", "The bank was set up by farmers in 1871."),
        ("Wann wurde der Verein gegründet?", "Der 120 Jahre alte Verein feiert am Samstag."),
        ("How many employees does Umoya have?", "In der Fabrik baut Umoya mit 340 Leuten Motorräder."),
        ("How many people live in Dallowick?", "Of the 640 villagers, some 200 have signed a petition."),
        ("Was kostet der Eintritt?", "Families go free, everyone else pays five pounds."),
        ("Was kostet eine Karte?", "They sold out in advance, at 12 euros each."),
        ("Wo wurde die Autorin geboren?", "She is a native of Gothenburg."),
        ("How heavy was the pig?", "Das Tier brachte 290 Kilo auf die Waage."),
        ("How fast was the driver?", "Er war mit 151 Stundenkilometern unterwegs."),
        ("How fast did she run the marathon?", "She crossed the line after two hours and 14 minutes."),
        ("How deep was the snow?", "Some 28 centimetres of snow fell in five hours."),
        ("Who won the election?", "Montrose defeated Rusnak by 53 to 47 percent."),
        ("Wer hat die Wahl gewonnen?", "Hasselbring 51,2 Prozent, Duhm 48,8 Prozent."),
        ("How much did the club pay for the striker?", "Der Stürmer kostete 14 Millionen Euro."),
        ("How long is the bridge?", "It opened on Sunday."),  # not one of the facts that are listed
    ],
)
def test_a_fact_told_in_other_words(question, text):
    """Another word, another language or a unit tells it."""
    assert not untold_fact(question, [text])


def test_facts_are_looked_for_where_it_is_doubted_that_a_sentence_answers():
    """What is measured in units of its own is looked for in any case; a long question turns on no single word."""
    assert not untold_fact("Who designed the bridge?", ["It cost £9m."], doubted=False)
    assert untold_fact("How wide is the bridge?", ["It is 300 metres long."], doubted=False)
    long = "How wide is the bridge that the council of Arlen bought from the national lottery for nine million pounds?"
    assert not untold_fact(long, ["It is 300 metres long."])


@pytest.mark.parametrize(
    ("question", "reading", "hardly"),
    [
        ("When will the ban be lifted?", -6.5, True),
        ("When will the ban be lifted?", -6.0, False),
        ("Wie groß ist die Anlage?", -4.0, True),
        ("Warum stimmte die Partei dagegen?", -5.0, True),
        ("Warum stimmte die Partei dagegen?", -3.8, False),
        ("Who wrote to the council?", -7.6, True),
        ("Who wrote to the council?", -7.2, False),
        ("Wie viele Menschen nahmen teil?", -9.2, False),  # people are called by many names
        ("How many fires were there?", -9.5, True),
        ("Wo liegt der Leitzins der Notenbank?", -6.0, False),  # no place
        ("Wo wurde der Dichter begraben?", -6.0, True),
        ("How old is the singer?", -9.0, False),  # an age stands in brackets, and is looked for as such
    ],
)
def test_the_least_that_must_be_read(question, reading, hardly):
    """By what is asked: a day is told plainly or not at all, a name or a number often in passing."""
    language = "de" if question.startswith("W") and not question.startswith("Wh") else "en"
    assert hardly_read(question, language, [reading, reading - 4, None], [question]) is hardly


def test_abroad_less_is_read():
    """The reader is less sure of an answer in another language than the question's."""
    assert hardly_read("How big is the hall?", "en", [-4.0], ["The hall"])
    assert not hardly_read("How big is the hall?", "en", [-4.0], None)
    assert hardly_read("How big is the hall?", "en", [-5.5], None)


def test_an_article_that_says_it_explains_is_read_enough():
    """How a thing works is told in several sentences, none of which answers alone."""
    asked = "Wie funktioniert das neue Pfandsystem?"
    assert not hardly_read(asked, "de", [-6.0], ["So funktioniert das Pfandsystem"])
    assert hardly_read(asked, "de", [-6.0], ["Streit um das Pfandsystem"])
    assert not hardly_read("How does the scheme work?", "en", [-6.0], ["How the deposit scheme works"])


def test_a_quote_that_says_it_gives_a_reason_is_read_enough():
    """The reader makes little of "They cited safety", for what was delayed stands in the sentence before."""
    cited = ["The agency cited the safety of the crew."]
    assert not hardly_read("Why was the flight delayed?", "en", [-11.0], None, cited)
    assert hardly_read("Why was the flight delayed?", "en", [-11.0], None, ["The agency praised the crew."])
    assert hardly_read("When was the flight delayed?", "en", [-11.0], None, cited)
    assert not hardly_read("Warum wurde der Flug verschoben?", "de", [-9.0], None, ["Sie begründete das mit Sturm."])


def test_without_a_reader_nothing_is_hardly_read():
    """An encoder without a reader says nothing, nor does a long question."""
    assert not hardly_read("When will the ban be lifted?", "en", [None], None)
    long = "When will the ban on swimming in the lake and all its tributaries be lifted by the state?"
    assert not hardly_read(long, "en", [-12.0], None)


def test_what_is_counted_or_chosen_must_be_named_where_little_is_read():
    """In the article's language: no camera beside the quotes, no pages."""
    around = ["She was 23 when she became the first to shoot the cover with six lights."]
    assert hardly_read("Which camera did she use?", "en", [-5.8], around)
    assert not hardly_read("Which cover did she shoot?", "en", [-5.8], around)
    assert hardly_read("How many pages does the book have?", "en", [-5.5], around)
    assert not hardly_read("How many lights did she use?", "en", [-5.5], around)
    assert not hardly_read("How many pages does the book have?", "en", [-5.5], None)  # an article in another language
    assert hardly_read("Mit welcher Kamera fotografierte sie?", "de", [-5.8], ["Sie war erst 23 Jahre alt."])


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Which camera did she use?", "camera"),
        ("Which NFL team did Jim Harbaugh join?", "team"),
        ("Mit welchem neuen Stück eröffnet das Haus?", "Stück"),
        ("What is the bridge called?", ""),
        ("Was kostet die Brücke?", ""),
    ],
)
def test_the_kind_of_thing_asked_for(question, kind):
    """The noun behind "which"."""
    assert kind_of_thing(question) == kind


def test_an_article_on_another_thing_does_not_answer():
    """Lake Tahoe's depth is not Lake Tarrow's; whoever is called by the last name alone is the same."""
    tahoe = found("You can see the disc at a depth of 25 metres in Lake Tahoe.", title="Clear", language="en")
    tarrow = found("Swimming has been banned at all beaches of Lake Tarrow.", title="Bloom", language="en", number=2)
    assert named_elsewhere("How deep is Lake Tarrow?", "en", tahoe, [tahoe, tarrow]) == "Lake Tarrow"
    assert not named_elsewhere("How deep is Lake Tahoe?", "en", tahoe, [tahoe, tarrow])
    assert not named_elsewhere("How deep is Lake Tarrow?", "en", tahoe, [tahoe])
    first = found("Montrose will be sworn in on 6 January.", title="Vote", language="en")
    other = found("Delia Montrose has won.", title="Mayor", language="en", number=2)
    assert not named_elsewhere("When is Delia Montrose sworn in?", "en", first, [first, other])
    english = found("A new exhibition is on the second floor of the gate.", title="Gate", language="en")
    german = found("Das Friedländer Tor wird saniert.", title="Tor", language="de", number=2)
    assert not named_elsewhere("Wann öffnet das Friedländer Tor?", "de", english, [english, german])
    follows = found("Olive Trent leads the council until May.", title="Council", language="en")
    harting = found("Detlef Harting verlässt den Verbund.", title="Verbund", language="de", number=2)
    assert named_elsewhere("Wer folgt auf Detlef Harting?", "de", follows, [follows, harting]) == "Detlef Harting"
    heavy = found("The Lake Tahoe boat weighs ten tons.", title="Boat", language="en")
    assert not named_elsewhere("How heavy is the boat?", "en", heavy, [heavy, tarrow])


def test_the_reason_is_told():
    """In words for the receipt; nothing where the quotes may answer."""
    text = "Petra Lindholm won the prize for her third novel, The Salt Ledger."
    quote = Quote(found(text, title="Prize", language="en", before=""), 0, len(text), text)
    assert "another in the row" in untold(
        "What is the title of Petra Lindholm's first novel?", "en", [quote], (), [3.0]
    )
    assert not untold("What is the title of Petra Lindholm's third novel?", "en", [quote], (), [3.0])
    assert untold("Who is Petra Lindholm's husband?", "en", [quote], (), [-2.0]).endswith("husband")
    assert untold("When was the prize announced?", "en", [quote], (), [-8.0]) == (
        "the reader takes nothing quoted for an answer"
    )


def test_what_holds_all_words_of_the_question_is_read_enough():
    """With a value of the kind asked for, in the language of the question."""
    gust = "Die stärkste Böe maß der Wetterdienst mit 152 Kilometern pro Stunde."
    asked = "Wie stark war die stärkste Böe?"
    assert not hardly_read(asked, "de", [-3.7], [gust], [gust])
    assert hardly_read(asked, "de", [-3.7], [gust], ["Der Sturm war 152 Kilometer breit."])
    assert hardly_read("Wann war die stärkste Böe?", "de", [-7.0], [gust], ["Die stärkste Böe war schlimm."])
