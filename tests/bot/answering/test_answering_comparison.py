"""Questions about several things: what is compared, and a line for each."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from answering_evidence import sentences_of

from bot.answering.asked.compared_things import Part, compared
from bot.answering.asked.of_each import of_one_alone
from bot.answering.selection.comparison import lines, missing, named_alone, read_alone, reported


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        ("Was haben Meta und Microsoft jeweils investiert?", ["Was haben Meta jeweils investiert?",
                                                              "Was haben Microsoft jeweils investiert?"]),
        ("Meta vs. Microsoft", ["Meta", "Microsoft"]),
        ("Wie viel investieren Meta und Microsoft?", ["Wie viel investieren Meta?", "Wie viel investieren Microsoft?"]),
        ("Wer steckt mehr hinein, Meta oder SAP?", ["Meta steckt mehr hinein?", "SAP steckt mehr hinein?"]),
        ("Wer bekam mehr Punkte, Ilse Wulf, Rahn oder Moss?",
         ["Ilse Wulf bekam mehr Punkte?", "Rahn bekam mehr Punkte?", "Moss bekam mehr Punkte?"]),
        ("Welche neue Fähre ist schneller, Aurora oder Borea?", ["Aurora ist schneller?", "Borea ist schneller?"]),
        ("Who got a better offer, dockers or bus drivers?", ["dockers got a better offer?",
                                                             "bus drivers got a better offer?"]),
        ("Wulf oder Rahn – wer hat verloren?", ["Wulf hat verloren?", "Rahn hat verloren?"]),
        ("Wo sind die Mieten höher, in Aldorf oder in Tarnberg?", ["In Aldorf sind die Mieten höher?",
                                                                   "In Tarnberg sind die Mieten höher?"]),
        ("Which ferry is faster, the Aurora or the Borea?", ["Aurora is faster?", "Borea is faster?"]),
        ("Wie hoch ist die Miete, in Aldorf oder in Tarnberg?", ["Wie hoch ist die Miete Aldorf?",
                                                                 "Wie hoch ist die Miete Tarnberg?"]),
        ("Streik in Aldorf und Streik bei der Post im Vergleich", ["Streik in Aldorf", "Streik bei der Post"]),
        ("Difference between Meta and SAP profit", ["Difference between Meta profit",
                                                    "Difference between SAP profit"]),
        ("Vergleiche den Umsatz von Meta und SAP", ["Vergleiche den Umsatz von Meta", "Vergleiche den Umsatz von SAP"]),
        ("Rents in Aldorf 2024 vs 2025", ["Rents in Aldorf 2024", "Rents in Aldorf 2025"]),
        ("Wie war die Ernte im Mai 2026 gegenüber Mai 2025?", ["Wie war die Ernte im Mai 2026?",
                                                               "Wie war die Ernte im Mai 2025?"]),
        ("Wie unterscheidet sich der Plan der SPD von dem der CDU?", ["Wie unterscheidet sich der Plan der SPD?",
                                                                      "Wie unterscheidet sich der Plan der CDU?"]),
        ("Wie hoch ist die Inflation in Deutschland und Frankreich?", ["Wie hoch ist die Inflation in Deutschland?",
                                                                       "Wie hoch ist die Inflation in Frankreich?"]),
        ("What did Merz and Scholz say about the budget?", ["What did Merz say about the budget?",
                                                            "What did Scholz say about the budget?"]),
        ("Is Meta spending more than Microsoft?", ["Is Meta spending more?", "Is Microsoft spending more?"]),
        ("Compare Apple, Google and Meta", ["Compare Apple", "Compare Google", "Compare Meta"]),
        ("Hat Aldorf mehr Einwohner als Tarnberg?", ["Hat Aldorf mehr Einwohner?", "Hat Tarnberg mehr Einwohner?"]),
        ("Is Meta bigger than SAP by revenue?", ["Is Meta bigger by revenue?", "Is SAP bigger by revenue?"]),
        ("Wie viele Stellen fallen weg laut Kurier und laut Elbblatt?",
         ["Wie viele Stellen fallen weg laut Kurier?", "Wie viele Stellen fallen weg laut Elbblatt?"]),
        ("How many were hurt in the Aldorf earthquake and in the Tarnberg coach crash?",
         ["How many were hurt in the Aldorf earthquake?", "How many were hurt in the Tarnberg coach crash?"]),
        ("Wie viele Menschen starben beim Brand in Kiel und beim Unfall in Ulm?",
         ["Wie viele Menschen starben beim Brand in Kiel?", "Wie viele Menschen starben beim Unfall in Ulm?"]),
        ("Was ist teurer, der Fahrschein in Aldorf oder der in Tarnberg?",
         ["Fahrschein in Aldorf ist teurer?", "Fahrschein in Tarnberg ist teurer?"]),
        ("How many cars did Orbis and Tarnis sell together?", ["How many cars did Orbis sell?",
                                                               "How many cars did Tarnis sell?"]),
        ("What is the difference between Artemis II and Artemis III?",
         ["What is the difference between Artemis II?", "What is the difference between Artemis III?"]),
    ],
)  # fmt: skip
def test_each_thing_gets_its_question(question, parts):
    """The other things are taken out, all else stays."""
    assert [part.question for part in compared(question)] == parts


@pytest.mark.parametrize(
    "question",
    [
        "Did the authority approve the merger of Nimbus and Corvex?",
        "Wer gewann das Spiel zwischen Union und Hertha?",
        "Wann treffen sich Merz und Macron?",
        "Hat Bremen Hamburg besiegt?",
        "Wer ist Anna Berg?",
        "What does Wulf want and what does the port offer?",
        "What happened in Aldorf between 2017 and 2023?",
        "Was ist los, kommt Wulf oder nicht?",
        "between 10 and 13 November, what earthquakes hit Morvania?",
        "On Monday and Tuesday, what happened in Ems?",
        "Am 10. und 11. November: was geschah in Ems?",
        "zwischen Ems und Aldorf: welche Züge fahren?",
        "Was kostet das Deutschlandticket?",
        "Who met Merz and Macron in Paris?",
        "Does Orbis sell more cars than last year?",
        "Wie viele Kinder haben Merz und Macron im Treffen zusammen gesehen?",
        "Wer ist älter als Wulf?",
        "How many people live in Aldorf and in poverty?",
        "Wie viele Stimmen bekam Wulf im Mai und im Juni?",
        "",
    ],
)
def test_things_done_together_are_one_question(question):
    """A merger, a match or a meeting of two is not taken apart, nor is any other question."""
    assert compared(question) == ()


META = "Meta steckt 65 Milliarden Dollar in Rechenzentren. Die Aktie stieg."
MICROSOFT = "Microsoft steckt 80 Milliarden Dollar in Rechenzentren, sagte Smith."


def parts(*evidence):
    asked = compared("Was haben Meta und Microsoft jeweils investiert?")
    return [Part(one.name, one.question, tuple(evidence)) for one in asked]


def test_each_thing_gets_its_line():
    """In the order asked, verbatim, with who and when where it is something said."""
    evidence = (*sentences_of(META, 1.0, 0.5), *sentences_of(MICROSOFT, 3.0, number=2, day="2026-05-12"))
    first, second = lines(parts(*evidence), "de")
    assert (first.lead, first.label, first.text) == ("\n- ", "Meta", META.partition(" Die")[0])
    assert (second.label, second.text) == ("Microsoft (Kurier, 12. Mai 2026)", MICROSOFT)
    assert missing(parts(*evidence)) == ()


def test_like_is_laid_beside_like():
    """Of sentences about as good, those stand beside each other that tell the same of each thing."""
    meta = sentences_of("Meta machte 5 Milliarden Dollar Gewinn. Meta baut für 6 Milliarden Dollar ein Werk.", 1.0, 1.5)
    sap = sentences_of("SAP machte 2 Milliarden Dollar Gewinn.", 1.0, number=2)
    asked = [replace(part, evidence=(*meta, *sap)) for part in compared("Wer verdient mehr, Meta oder SAP?")]
    assert [line.text for line in lines(asked, "de")] == [meta[0].text, sap[0].text]


def test_the_sentence_that_compares_is_the_answer():
    """Where it is asked which, one that names all stands alone: with a figure of each where these are compared."""
    both = "Wulf setzte sich mit 53 Prozent gegen Rahn durch, der auf 47 Prozent kam."
    single = "Wulfs Amtszeit beginnt im Juli. Rahn war sechs Jahre im Amt."
    evidence = (*sentences_of(both, 1.0), *sentences_of(single, 2.0, 2.0, number=2))
    for question in ("Wer bekam mehr Stimmen, Wulf oder Rahn?", "Wulf oder Rahn: wer hat gewonnen?"):
        asked = [replace(part, evidence=evidence) for part in compared(question)]
        assert [(line.text, line.label, line.lead) for line in lines(asked, "de")] == [(both, "", "")]
    bare = sentences_of("Wulf setzte sich gegen Rahn durch.", 1.0)
    for question, count in (("Wer bekam mehr Stimmen, Wulf oder Rahn?", 2), ("Wulf oder Rahn: wer hat gewonnen?", 1)):
        asked = [replace(part, evidence=(*bare, *evidence[1:])) for part in compared(question)]
        assert len(lines(asked, "de")) == count
    behind = sentences_of(both, -9.0)
    asked = [replace(part, evidence=(*behind, *evidence[1:])) for part in compared("Wulf oder Rahn?")]
    assert len(lines(asked, "de")) == 2


def test_times_are_compared_by_when_it_was():
    """A sentence of the year, by its words or its article's day, stands for a year; another year's never does."""
    old = sentences_of("Die Ernte betrug 300 Tonnen.", 1.0, day="2025-10-01")
    new = sentences_of("Die Ernte betrug 200 Tonnen.", 2.0, number=2, day="2026-10-01")
    asked = [replace(part, evidence=(*old, *new)) for part in compared("Ernte 2025 vs 2026")]
    assert [(line.label, line.text) for line in lines(asked, "de")] == [("2025", old[0].text), ("2026", new[0].text)]
    assert missing([replace(part, evidence=new) for part in asked]) == ("2025",)
    (month, _) = compared("Ernte Dezember 2025 gegenüber Dezember 2024")
    days = [datetime.fromtimestamp(at, UTC).date().isoformat() for at in (month.period.since, month.period.until)]
    assert days == ["2025-12-01", "2026-01-01"]


def test_phrases_are_told_apart_by_their_own_words():
    """What two phrases share says nothing about which of them a sentence speaks of."""
    evidence = (
        *sentences_of("Der Streik in Aldorf dauert an.", 1.0),
        *sentences_of("Bei der Post endete der Streik.", 3.0, number=2),
    )
    asked = compared("Streik in Aldorf und Streik bei der Post im Vergleich")
    first, second = lines([replace(part, evidence=evidence) for part in asked], "de")
    assert (first.text, second.text) == (evidence[0].text, evidence[1].text)


def test_what_an_outlet_wrote_needs_not_name_it():
    """An outlet that is compared has the line of its best sentence, whoever is named in it."""
    evidence = (
        *sentences_of(META, 1.0, 0.5, source="Kurier"),
        *sentences_of(MICROSOFT, 3.0, number=2, source="Rheinbote"),
    )
    asked = [Part(name, f"Was schrieb {name}?", evidence) for name in ("Rheinbote", "Kurier")]
    first, second = lines(asked, "de")
    assert (first.text, second.text) == (MICROSOFT, META.partition(" Die")[0])


def test_one_sentence_about_all_is_no_list():
    """Where the same sentence speaks of both, it is shown once, as any other answer."""
    both = "Meta steckt 65 Milliarden, Microsoft 80 Milliarden Dollar in Rechenzentren."
    assert lines(parts(*sentences_of(both, 1.0)), "de") == []


def test_what_no_sentence_names_is_missing():
    """The thing without a sentence is named, and there is no list of one."""
    assert missing(parts(*sentences_of(META, 1.0, 0.5))) == ("Microsoft",)
    assert lines(parts(*sentences_of(META, 1.0, 0.5)), "de") == []


def test_names_alone_are_answered_where_each_is_spoken_of():
    """ "Meta vs. Microsoft" needs no more than a sentence about each; a question that says more does."""
    evidence = (*sentences_of(META, 1.0, 0.5), *sentences_of(MICROSOFT, 3.0, number=2))
    for question, alone in (("Meta vs. Microsoft", True), ("Meta oder Microsoft in Mexiko?", False)):
        asked = [Part(one.name, one.question, evidence) for one in compared(question)]
        assert named_alone(question, asked) is alone
    unknown = [Part(one.name, one.question, evidence) for one in compared("Meta vs. Tarnis")]
    assert not named_alone("Meta vs. Tarnis", unknown)
    assert not named_alone("", ())


def test_what_the_question_says_beside_the_names_is_looked_for():
    """ "Difference between Meta and SAP revenue" has an answer where a sentence about each says "revenue"."""
    meta = sentences_of("Meta made $5bn. Revenue rose to $18bn.", 4.0, 1.0, title="Meta soars", language="en")
    sap = sentences_of("SAP made $2bn. Revenue fell to $9bn.", 4.0, 1.0, number=2, title="SAP sags", language="en")
    for topic, alone in (("revenue", True), ("staff", False)):
        question = f"Difference between Meta and SAP {topic}"
        asked = [replace(part, evidence=(*meta, *sap)) for part in compared(question)]
        assert named_alone(question, asked) is alone
        assert ([line.text for line in lines(asked, "en")] == [meta[1].text, sap[1].text]) is alone


def test_the_newest_figure_of_a_kind_is_compared():
    """Where no time is named, an older article's figure of the same kind gives way."""
    old = sentences_of("Die Miete in Aldorf stieg auf 900 Euro.", 2.0, day="2025-05-01")
    new = sentences_of("Die Miete in Aldorf stieg auf 990 Euro.", 1.0, number=2, day="2026-05-01")
    other = sentences_of("Die Miete in Tarnberg stieg auf 700 Euro.", 2.0, number=3)
    asked = compared("Wo ist die Miete höher, in Aldorf oder in Tarnberg?")
    given = [replace(part, evidence=(*old, *new, *other)) for part in asked]
    assert [line.text for line in lines(given, "de")] == [new[0].text, other[0].text]


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        ("Orbis has more employees?", "How many employees Orbis has?"),
        ("Did Orbis spend more in May?", "How much did Orbis spend in May?"),
        ("Is the Aurora faster?", "How fast is the Aurora?"),
        ("Kestrel Swift is more expensive?", "How much does Kestrel Swift cost?"),
        ("In Aldorf ist die Miete teurer?", "Was kostet die Miete in Aldorf?"),
        ("Hat Orbis mehr Mitarbeiter?", "Wie viele Mitarbeiter hat Orbis?"),
        ("Wulf hat mehr ausgegeben?", "Wie viel Wulf hat ausgegeben?"),
        ("Compare the profits of Orbis.", "What are the profits of Orbis?"),
        ("Vergleiche die Gewinne von Meta", "Was sind die Gewinne von Meta?"),
        ("Was haben Meta jeweils investiert?", "Was haben Meta jeweils investiert?"),
        ("Compare Apple", "Compare Apple"),
    ],
)
def test_what_is_asked_of_one_alone(question, alone):
    """The measure stands in the place of the comparative, and an order to compare goes."""
    assert of_one_alone(question, figures=True) == alone


def test_what_the_reader_takes_for_an_answer_comes_first():
    """Of each thing what answers its own question, if the reader takes such a sentence of each for one."""
    orbis = sentences_of("Orbis sold 900 trains. It employs 580 people.", 5.0, 0.0, title="Orbis grows", language="en")
    tarnis = sentences_of(
        "Tarnis sold 800 trains. Its staff is 410.", 5.0, 0.0, number=2, title="Tarnis", language="en"
    )

    def asked(sure):
        read = [
            replace(one, reading=sure if "employs" in one.text or "staff" in one.text else -9.0)
            for one in (*orbis, *tarnis)
        ]
        return [replace(part, evidence=(*orbis, *tarnis), read=tuple(read),
                        alone=of_one_alone(part.question, figures=True))
                for part in compared("Who has more employees, Orbis or Tarnis?")]  # fmt: skip

    assert [line.quotes[0].text.split(". ")[-1] for line in lines(asked(4.0), "en")] == [
        "It employs 580 people.",
        "Its staff is 410.",
    ]
    assert named_alone("Who has more employees, Orbis or Tarnis?", asked(4.0))
    assert [line.text for line in lines(asked(-6.0), "en")] == [orbis[0].text, tarnis[0].text]
    assert not read_alone(asked(-6.0))


def test_what_is_of_a_town_is_told_of_it():
    """ "Aldorfer Bahn" is of Aldorf, "Aldorfsen" is not."""
    aldorf = sentences_of("Die Aldorfer Bahn verlangt 54 Euro.", 1.0)
    other = sentences_of("Die Bahn von Aldorfsen verlangt 61 Euro.", 1.0, number=2)
    part = compared("Was kostet die Bahn in Aldorf und in Tarnberg?")[0]
    assert missing([replace(part, evidence=aldorf)]) == ()
    assert missing([replace(part, evidence=other)]) == ("Aldorf",)


def test_what_is_no_name_has_to_be_said_whole():
    """A driver is no bus driver, while a surname stands for the whole name."""
    evidence = (
        *sentences_of("Dockers got 7%.", 1.0, language="en"),
        *sentences_of("Lorry drivers got 3%.", 9.0, number=2, language="en"),
    )
    asked = [replace(part, evidence=evidence) for part in compared("Who got more, dockers or bus drivers?")]
    assert missing(asked) == ("bus drivers",)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("„Wir werden bauen“, kündigte der Konzern an.", True),
        ("Die Lage sei ernst, teilte das Amt mit.", True),
        ("He said the plan would fail.", True),
        ("Die Bahn baut eine Brücke.", False),
        ("The bridge opened in May.", False),
    ],
)
def test_reported_speech_is_told_from_fact(text, said):
    """By quotation marks, verbs of saying and the German subjunctive."""
    assert reported(text) == said
