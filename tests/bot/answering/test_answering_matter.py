"""Contradiction, development or another matter: other years and quarters, bounds of one day, sums, states, denials."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.conflict import disagreement
from bot.answering.disagreement.matter import of_another_group, of_the_group
from bot.answering.selection.least_read import hardly_read

TOLL = "Wie viele Menschen starben bei dem Unglück in Lauenhagen?"


def told(question, *texts, days, language="de", now=None, titles=("", "", "")):
    """The disagreement of articles that say these sentences, each on its day: its kind and values."""
    evidence = [
        sentence
        for number, (text, day) in enumerate(zip(texts, days, strict=False), 1)
        for sentence in sentences_of(
            text, 2.0 - number / 10, number=number, day=day, language=language, title=titles[number - 1]
        )
    ]
    found = disagreement(question, language, evidence, now)
    return (found.kind, [side.claim.written for side in found.sides]) if found else None


def test_what_comes_round_each_year_is_no_contradiction():
    """The visitors of two years, told by articles that name none; within a season they contradict each other."""
    question = "Wie viele Besucher kamen zum Klangfest in Lauenhagen?"
    texts = [f"Zum Klangfest in Lauenhagen kamen {number} Besucher." for number in ("38.000", "44.000")]
    assert told(question, *texts, days=("2024-08-17", "2026-08-17")) is None
    assert told(question, *texts, days=("2026-08-17", "2026-08-18")) == ("contradiction", ["44.000", "38.000"])


def test_a_second_round_does_not_supersede_the_first():
    """Jobs cut in another year; a figure that moved does, however late."""
    question = "How many jobs is Arlen Tyres cutting?"
    first = "Arlen Tyres is to cut 350 jobs."
    days = ("2023-05-11", "2026-11-03")
    assert told(question, first, "Arlen Tyres is to cut 1,240 jobs.", days=days, language="en") is None
    raised = "Arlen Tyres is now to cut 1,240 jobs."
    assert told(question, first, raised, days=days, language="en") == ("development", ["1,240", "350"])


def test_figures_of_two_quarters_are_no_contradiction():
    """By the sentence, or by the opening of its article."""
    question = "What was the operating profit of Orlen?"
    texts = [
        f"Orlen told of the {quarter} quarter. The operating profit of Orlen was {value} million euros."
        for quarter, value in (("second", 81), ("third", 64))
    ]
    assert told(question, *texts, days=("2026-08-05", "2026-11-04"), language="en") is None


def test_a_disaster_recalled_is_no_side():
    """Of the years before its article tells "since 2013, when 116 people died"."""
    days = ("2026-05-12", "2026-05-12")
    now = "Bei dem Unglück in Lauenhagen starben 64 Menschen."
    recalled = "Es ist das schwerste Unglück in Lauenhagen seit 2013, als 116 Menschen starben."
    assert told(TOLL, now, recalled, days=days) is None


def test_a_lower_bound_of_the_same_day_leaves_more_open():
    """ "Mehr als 100" and 140 on one day are no contradiction, later 140 is a newer state."""
    texts = [f"Bei dem Unglück in Lauenhagen starben {number} Menschen." for number in ("mehr als 100", "140")]
    assert told(TOLL, *texts, days=("2026-05-12", "2026-05-12")) is None
    assert told(TOLL, *texts, days=("2026-05-12", "2026-05-13")) == ("development", ["140", "mehr als 100"])


def test_a_bound_does_not_stand_for_the_value():
    """64 contradicts 58, whatever "mindestens 58" is grouped with."""
    texts = [f"Bei dem Unglück in Lauenhagen starben {number} Menschen." for number in ("64", "mindestens 58", "58")]
    assert told(TOLL, *texts, days=("2026-05-12",) * 3) == ("contradiction", ["64", "58"])


def test_a_sum_does_not_change_from_one_day_to_the_next():
    """What a station costs is contradicted the day after and has changed a year later."""
    texts = [f"Der neue Bahnhof in Lauenhagen kostet {value} Millionen Euro." for value in (96, 120)]
    question = "Was kostet der neue Bahnhof in Lauenhagen?"
    assert told(question, *texts, days=("2026-05-12", "2026-05-13"))[0] == "contradiction"
    assert told(question, *texts, days=("2026-05-12", "2027-05-13"))[0] == "development"


@pytest.mark.parametrize(
    ("question", "texts", "kind"),
    [
        ("Is the Calder lido open?", ("The lido in Calder is closed until further notice.",
                                      "The lido in Calder reopened on Thursday after two years."), "development"),
        ("Is the bridge in Calder closed to lorries?", ("The bridge in Calder is closed to lorries.",
                                                        "The bridge in Calder is open to lorries again."),
         "development"),
        ("Has Fenlow denied the merger talks with Corvin?", ("Fenlow is in merger talks with Corvin.",
         "Fenlow has denied that it is in merger talks with Corvin."), "contradiction"),
    ],
)  # fmt: skip
def test_states_and_denials_in_english(question, texts, kind):
    """Open again is a newer state, denied is a contradiction."""
    assert told(question, *texts, days=("2025-05-12", "2026-05-12"), language="en")[0] == kind


@pytest.mark.parametrize(
    ("question", "texts", "kind"),
    [
        ("Ist die Okerbrücke für Lastwagen gesperrt?", ("Die Okerbrücke ist seit Montag für Lastwagen gesperrt.",
         "Die Okerbrücke ist seit Donnerstag wieder für Lastwagen freigegeben."), "development"),
        ("Tritt Minister Wehr zurück?", ("Minister Wehr will zurücktreten, hieß es in seinem Umfeld.",
                                         "Minister Wehr hat bestritten, dass er zurücktreten will."), "contradiction"),
    ],
)  # fmt: skip
def test_states_and_denials_in_german(question, texts, kind):
    """Freigegeben after gesperrt, bestritten against will."""
    assert told(question, *texts, days=("2025-05-12", "2026-05-12"))[0] == kind


def test_a_state_of_something_else_is_no_side():
    """The road is closed, the bridge is open; what may be is no state."""
    days = ("2025-05-12", "2026-05-12")
    question = "Ist die Okerbrücke gesperrt?"
    bridge = "Die Okerbrücke ist gesperrt."
    assert told(question, bridge, "Die Landstraße ist wieder freigegeben.", days=days) is None
    assert told(question, bridge, "Die Okerbrücke soll im Mai freigegeben werden.", days=days) is None


def test_names_are_compared_in_the_language_of_the_articles():
    """Two English articles contradict each other for a German question."""
    texts = [f"{name} has won the election in Montavia, it was said." for name in ("Ada Brook", "Lea Sturm")]
    evidence = [
        one
        for number, text in enumerate(texts, 1)
        for one in sentences_of(text, 2.0, number=number, language="en", source=f"Wire {number}")
    ]
    found = disagreement("Wer hat die Wahl in Montavia gewonnen?", "de", evidence)
    assert {side.claim.written for side in found.sides} == {"Ada Brook", "Lea Sturm"}


def test_two_polls_are_no_contradiction():
    """Each by an institute of its own; one institute contradicts itself."""
    question = "Auf wie viel Prozent kommt die Bürgerunion?"
    texts = [
        f"Die Bürgerunion kommt in der Umfrage des Instituts {name} auf {value} Prozent."
        for name, value in (("Merion", 31), ("Quorant", 35), ("Merion", 35))
    ]
    assert told(question, *texts[:2], days=("2026-05-12", "2026-05-13")) is None
    assert told(question, texts[0], texts[2], days=("2026-05-12", "2026-05-13"))[0] == "contradiction"


def test_the_men_are_not_the_women():
    """Another group's winner is no side; the same group's is."""
    question = "Who won the women's final in Marlow?"
    women, men = (
        f"{name} won the {who} final in Marlow." for name, who in (("Ada Brook", "women's"), ("Ben Ash", "men's"))
    )
    days = ("2026-05-12", "2026-05-12")
    assert told(question, women, men, days=days, language="en") is None
    other = "Lea Sturm won the women's final in Marlow."
    assert told(question, women, other, days=days, language="en")[0] == "contradiction"


def test_the_profit_is_not_the_revenue():
    """Another sum of the same company is no side."""
    question = "What was the revenue of Calder in May?"
    texts = ("The revenue of Calder rose to $8.2 billion in May.", "The profit of Calder was $1.1 billion in May.")
    assert told(question, *texts, days=("2026-05-12", "2026-05-12"), language="en") is None


def test_the_days_of_two_steps_are_no_contradiction():
    """Each of another price, or one sentence with both; the same price from two days on is one."""
    question = "Seit wann kostet das Ticket in Lauenhagen mehr?"
    days = ("2024-09-23", "2025-09-18")
    first = "Das Ticket in Lauenhagen kostet vom 1. Januar 2025 an 58 Euro."
    later = "Das Ticket in Lauenhagen kostet vom 1. Januar 2026 an 63 Euro."
    both = "Das Ticket in Lauenhagen kostete seit Mai 2023 49 Euro, seit Januar 2025 kostet es mehr."
    other = "Das Ticket in Lauenhagen kostet vom 1. März 2025 an 58 Euro."
    assert told(question, first, later, days=days) is None
    assert told(question, first, both, days=days) is None
    assert told(question, first, other, days=days) is not None


def test_what_several_have_together_is_not_what_one_has():
    """The seats of two parties beside those of one; a later count of the one is a development."""
    question = "How many seats does the Harbour List have?"
    days = ("2026-05-12", "2026-05-13")
    one = "The Harbour List has 152 seats in the new parliament."
    both = "Together the Harbour List and the Greens have 328 seats in the new parliament."
    assert told(question, one, both, days=days, language="en") is None
    other = "The Harbour List has 147 seats in the new parliament."
    assert told(question, one, other, days=days, language="en") == ("development", ["147", "152"])


def test_of_several_prizes_the_one_asked_for_is_told():
    """What tells another prize alone is left out, and where all do, what tells the one leads."""
    film, actress, both = sentences_of(
        "Best film is The Salt Road. Beste Schauspielerin wurde Lena Hart. Best actor is Reyes, best actress is Hart.",
        3.0,
        1.0,
        2.0,
    )
    asked = "Who won best actress?"
    assert of_the_group(asked, [film, actress, both], [film, actress, both]) == [actress, both]
    assert of_the_group(asked, [film], [film, actress, both]) == [both]
    assert of_the_group(asked, [film], [film]) == [film]
    assert of_the_group("Who won the main prize?", [film, actress], [film, actress]) == [film, actress]
    assert (
        told(
            "Wer bekam den Preis für die beste Regie in Talin?",
            "Den Preis für die beste Regie in Talin bekam Mateo Urrut.",
            "Den Preis für den besten Film in Talin bekam Nino Tabid.",
            days=("2026-05-26", "2026-05-25"),
        )
        is None
    )


def test_the_price_of_gas_is_none_of_water():
    """What is paid for must be the same where a price is asked for; elsewhere it does not matter."""
    power = "Zum 1. Juli steigt der Strompreis auf 37,1 Cent."
    assert of_another_group("was kostet wasser in Brennsiel?", power)
    assert of_another_group("Gaspreis Brennsiel", power)
    assert not of_another_group("Strompreis Brennsiel", power)
    assert not of_another_group("what does electricity cost in Brennsiel?", power)
    assert not of_another_group("Wer liefert das Wasser in Brennsiel?", power)
    gas = "Der Gaspreis bleibt bei 11,4 Cent."
    assert not hardly_read("was kostet gas in Brennsiel?", "de", [-11.0], [gas], [gas])
    assert hardly_read("was kostet wasser in Brennsiel?", "de", [-11.0], [gas], [gas])


def test_words_that_are_no_group_leave_a_sentence():
    """German "man", a water park, petrol for American gas, and power that only makes the ticket dearer."""
    assert not of_another_group("Wie sollten Frauen in Rom essen?", "In Rom sollte man früh essen.")
    assert not of_another_group(
        "How much is a ticket to the amusement park?", "Admission to the water park is 50 dollars."
    )
    assert not of_another_group("How much does gas cost in California?", "A gallon of petrol costs 5 dollars.")
    assert not of_another_group("Was kostet das Abo?", "Es kostet künftig 63 Euro, weil auch Strom teurer wurde.")


RACE = (
    "Paul Kiptoo won the Leeds marathon on Sunday. The women's race went to Hiwot Tadesse. Some women cheered loudly."
)


def test_who_won_among_the_women_is_not_told_by_who_won():
    """A sentence that names no group gives way to one that tells it of the group asked about, in either language."""
    men, women, cheering = sentences_of(RACE, 3.0, 1.0, 2.0, language="en")
    every = [men, women, cheering]
    assert of_the_group("Who won the women's race at the Leeds marathon?", [men], every) == [women]
    assert of_the_group("Which woman won the Leeds marathon?", [men, women], every) == [women]
    assert of_the_group("Who won the Leeds marathon?", [men], every) == [men]
    assert of_the_group("How many women ran in Leeds?", [men], every) == [men]
    assert of_the_group("Who won the women's race?", [men], [men, cheering]) == [men]
    mann, frau = sentences_of("Paul Rono gewann den Marathon in Kiel. Bei den Frauen siegte Anna Brodersen.", 3.0, 1.0)
    for question in ("Wer gewann bei den Frauen?", "Welche Frau gewann den Marathon?"):
        assert of_the_group(question, [mann, frau], [mann, frau]) == [frau]


def test_another_articles_winner_must_be_read_as_one():
    """The winner among the women of some other race is no answer."""
    (men,) = sentences_of("Paul Kiptoo won the Leeds marathon.", 3.0, language="en")
    (other,) = sentences_of("Vera Lind won the women's race in Oslo.", 1.0, number=2, language="en")
    asked = "Who won the women's race at the Leeds marathon?"
    assert of_the_group(asked, [men], [men, replace(other, reading=-9.0)]) == [men]
    assert of_the_group(asked, [men], [men, replace(other, reading=2.0)]) == [replace(other, reading=2.0)]


def test_a_prize_is_of_its_field():
    """Who got the one in chemistry did not get the one in physics; chemistry alone is no prize."""
    text = "Boll and Brun share the 2023 Halden prize in chemistry."
    assert of_another_group("Who won the Halden prize in physics?", text)
    assert of_another_group("Wer bekam den Physik-Nobelpreis?", "Boll receives the Nobel prize for chemistry.")
    assert of_another_group("Who got the peace prize?", "Die Jury vergab den Literaturnobelpreis an Boll.")
    assert not of_another_group("Who won the chemistry prize?", text)
    assert not of_another_group("Who won the Halden prize?", text)
    assert not of_another_group("Who studied physics?", text)
    assert not of_another_group("Who won the prize in physics?", "Boll studied chemistry.")


def test_bare_questions_for_somebodys_words_are_not_left_to_the_reader():
    """It has nothing to go on where no matter is named, other than where one is."""
    said = "„Wir haben gewonnen“, sagte Onken."
    assert not hardly_read("Was sagte Frauke Onken?", "de", [-11.0], [said], [said])
    assert hardly_read("Was sagte Frauke Onken über den Umsatz?", "de", [-11.0], [said], [said])
