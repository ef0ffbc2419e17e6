"""What has become of what changes: the newer article leads in whatever words, and other things do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.asked.changing import changing
from bot.answering.disagreement.claims import claim
from bot.answering.disagreement.conflict import disagreement
from bot.answering.disagreement.present_state import says_what_is
from bot.answering.side import Side

TICKET = "Was kostet das Pendlerticket Nordau?"
OLD_TICKET = "Das Pendlerticket Nordau kostet vom 1. April an 29 Euro im Monat."
PARKING = "Was kostet Parken am Flughafen Halde?"
OLD_PARKING = "Wer am Flughafen Halde parkt, zahlt 18 Euro am Tag."
FLOOD = "How many people died in the Carrow floods?"
OLD_FLOOD = "At least 12 people have died in floods in the province of Carrow, officials said."
MEMBERS = "Wie viele Mitglieder hat der SC Halde?"
OLD_MEMBERS = "Der SC Halde hat 12.400 Mitglieder."
CHIEF = "Wer ist Chef der Tarnwerke AG?"
OLD_CHIEF = "Klaus Behn, Vorstandschef der Tarnwerke AG, will 400 Stellen streichen."
INFLATION = "What is Velmar's inflation rate?"
OLD_INFLATION = "Consumer prices in Velmar rose 3.1 percent in July from a year earlier."
FERRY = "How much is the Maple Bay ferry?"
OLD_FERRY = "A return trip on the Maple Bay ferry costs $14, the port authority said."


def told(question, old, title, text, *, reading=-1.5, language="de"):
    """The values told of an article of 2025 and of one of 2026 whose last sentence is read so much worse."""
    first = [replace(one, reading=4.0) for one in sentences_of(old, 2.0, day="2025-03-11", language=language)]
    later = sentences_of(text, number=2, day="2026-06-17", title=title, language=language, source="Elbwacht")
    read = [replace(one, reading=reading if one is later[-1] else -9.0, score=-1.0) for one in later]
    found = disagreement(question, language, [*first, *read])
    return [] if found is None else [side.claim.written for side in found.sides]


@pytest.mark.parametrize(
    ("question", "old", "title", "text", "language", "values"),
    [
        (  # by how much it moved
            TICKET,
            OLD_TICKET,
            "Busfahren wird teurer",
            "In Nordau zahlt man mehr. Vom 1. August an verlangt der Verbund 34 Euro, fünf Euro mehr als bisher.",
            "de",
            ["34 Euro", "29 Euro"],
        ),
        (  # a word of change, and an article about it
            PARKING,
            OLD_PARKING,
            "Flughafen Halde baut Parkhaus",
            "Am Flughafen Halde entsteht ein Parkhaus. Zugleich hebt der Betreiber den Tagessatz auf 22 Euro an.",
            "de",
            ["22 Euro", "18 Euro"],
        ),
        (
            FLOOD,
            OLD_FLOOD,
            "Search for survivors ends in Carrow",
            "Authorities called off the search. The floods have now claimed 23 lives, the ministry said.",
            "en",
            ["23", "At least 12"],
        ),
        (  # the same is counted
            MEMBERS,
            OLD_MEMBERS,
            "Jahresversammlung beim SC Halde",
            "Der Klub knackt eine Marke. Nun zählt er mehr als 15.000 Mitglieder.",
            "de",
            ["mehr als 15.000", "12.400"],
        ),
        (  # whom it names besides
            CHIEF,
            OLD_CHIEF,
            "Wechsel bei den Tarnwerken",
            "Klaus Behn geht in den Ruhestand. Ines Roth übernimmt zum 1. März den Vorsitz der Tarnwerke AG.",
            "de",
            ["Ines Roth", "Klaus Behn"],
        ),
        (  # what is itself a rise
            INFLATION,
            OLD_INFLATION,
            "Price growth slows in Velmar",
            "Consumer prices in Velmar rose by 2.4 percent in October, down from 2.9 percent in September.",
            "en",
            ["2.4 percent", "3.1 percent"],
        ),
        (  # "up to" after a verb is no bound
            FERRY,
            OLD_FERRY,
            "Ferry riders to pay more",
            "Passengers on the Maple Bay ferry are paying more. The return fare went up to $17.50 on Tuesday.",
            "en",
            ["$17.50", "$14"],
        ),
        (
            TICKET,
            OLD_TICKET,
            "Pendlerticket Nordau kostet ab August 34 Euro",
            "Fahrgäste zahlen mehr. Fällig sind 34 Euro im Monat.",
            "de",
            ["34 Euro", "29 Euro"],
        ),
    ],
)
def test_the_newer_value_leads_in_whatever_words(question, old, title, text, language, values):
    """Tied by what it was, by how much it moved, by a headline, by what is counted, by who was there before."""
    assert told(question, old, title, text, language=language) == values


@pytest.mark.parametrize(
    ("question", "old", "title", "text", "language"),
    [
        (TICKET, OLD_TICKET, "Kontrollen", "Wer sein Pendlerticket Nordau vergessen hat, zahlt 7 Euro.", "de"),
        (TICKET, OLD_TICKET, "Verband", "Ein Verband schlägt für das Pendlerticket Nordau 35 Euro vor.", "de"),
        (
            PARKING,
            OLD_PARKING,
            "Falschparker am Flughafen Halde",
            "Wer am Flughafen Halde falsch parkt, zahlt künftig 30 Euro Strafe.",
            "de",
        ),
        (FLOOD, OLD_FLOOD, "Bus crash in Carrow", "Four people died when a bus left the road in Carrow.", "en"),
        (FLOOD, OLD_FLOOD, "Bus crash in Carrow", "Four people died and 12 were hurt as a bus overturned.", "en"),
        (MEMBERS, OLD_MEMBERS, "SC Halde", "Die Frauenabteilung des SC Halde hat jetzt 14.000 Mitglieder.", "de"),
        (MEMBERS, OLD_MEMBERS, "SC Halde", "Die Sparte Schach des SC Halde zählt inzwischen 140 Sportler.", "de"),
        (CHIEF, OLD_CHIEF, "Tarnwerke", "Carla Rüdt wird neue Finanzchefin der Tarnwerke AG.", "de"),
        (CHIEF, OLD_CHIEF, "Tarnwerke", "Uwe Lamm verlässt die Tarnwerke AG zum Jahresende.", "de"),
        (INFLATION, OLD_INFLATION, "Velmar", "Unemployment in Velmar rose to 4.1 percent in October.", "en"),
        (FERRY, OLD_FERRY, "Parking", "Leaving a car at the Maple Bay ferry terminal costs $9 a day.", "en"),
        (FERRY, OLD_FERRY, "Tolls", "The Delm Strait ferry now costs $17, its owner said.", "en"),
    ],
)
def test_another_thing_of_the_same_subject_takes_no_place(question, old, title, text, language):
    """A fine, a demand, another accident, a part of the club, another office, another rate, another ferry."""
    assert told(question, old, title, text, language=language, reading=1.0) == []


def test_the_older_article_takes_no_place():
    """What a later article says is not undone by an earlier one, however it is worded."""
    later = [replace(one, reading=4.0) for one in sentences_of(OLD_TICKET, 2.0, day="2026-06-17")]
    text = "Der Verbund hebt den Preis für das Pendlerticket Nordau auf 34 Euro, fünf Euro mehr als bisher."
    earlier = [replace(one, reading=-1.5) for one in sentences_of(text, -1.0, number=2, day="2025-03-11")]
    found = disagreement(TICKET, "de", [*later, *earlier])
    assert found is None or found.sides[0].claim.written == "29 Euro"


def test_missing_people_may_become_fewer():
    """The dead do not, unless it is said to be a correction."""
    question = "Wie viele Menschen werden nach dem Erdrutsch in Valdoro vermisst?"
    old = "Nach dem Erdrutsch in Valdoro werden 60 Menschen vermisst."
    new = "Nach dem Erdrutsch in Valdoro werden noch 14 Menschen vermisst."
    assert told(question, old, "", new) == ["14", "60"]


@pytest.mark.parametrize(
    ("question", "text", "language", "holds"),
    [
        ("What is the minimum wage in Norland?", "Norland's minimum wage is 15 crowns.", "en", True),
        ("What is the minimum wage in Norland?", "The union called for a minimum wage of 18 crowns.", "en", False),
        (
            "What is the minimum wage that unions call for?",
            "The union called for a minimum wage of 18 crowns.",
            "en",
            True,
        ),
        ("How many people work at the plant?", "The plant in Westcombe employs 3,200 people.", "en", True),
        ("Wie hoch ist die Arbeitslosenquote?", "Die Arbeitslosenquote liegt bei 6 Prozent.", "de", True),
        ("Wie hoch ist die Arbeitslosenquote?", "Bei jungen Menschen liegt sie bei 9 Prozent.", "de", False),
        ("Was kostet der Eintritt?", "Erwachsene zahlen 5 Euro, Kinder kommen kostenlos hinein.", "de", True),
        ("Was kostet der Eintritt?", "Der Eintritt hätte 9 Euro kosten müssen.", "de", False),
        ("Was kostet der Eintritt?", "Der Eintritt müsste bei 9 Euro liegen.", "de", False),
        ("What does admission cost?", "Admission should cost 9 pounds.", "en", False),
        ("What does admission cost?", "Visitors pay 9 pounds.", "en", True),
        ("Was kostet die Karte?", "Auch für Schüler wird sie teurer, und zwar steigt sie auf 9 Euro.", "de", False),
        ("Wie viele Menschen starben?", "Vier starben sofort, eine Frau starb später.", "de", False),
        ("Who is the police chief?", "Fire chief Ellen Moss said the hills were dry.", "en", False),
        ("Who is the police chief?", "Police chief Miguel Santoro said so.", "en", True),
        ("Who is chief executive?", "Maria Velasquez takes over after Olu Adeyemi resigned.", "en", True),
        ("Who is chief executive?", "Olu Adeyemi has resigned.", "en", False),
        ("Wer ist Chef der Bahn?", "Klaus Behn will 400 Stellen streichen.", "de", True),
        ("Wer ist Chef der Bahn?", "Klaus Behn könnte Chef der Bahn werden.", "de", False),
    ],
)
def test_what_is_and_what_is_wanted(question, text, language, holds):
    """Whether a sentence tells how it is."""
    said = claim(question, language, text, language)
    assert said is not None
    assert says_what_is(question, Side(sentences_of(text, language=language)[0], said)) is holds


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Was kosten Tickets für das Kellar Festival?", "price"),
        ("What is the toll on the Arlow Bridge?", "price"),
        ("Wie hoch ist die Kurtaxe auf Ovelsand?", "price"),
        ("Museum Lund Eintritt", "price"),
        ("Wie viel muss man für das Ticket zahlen?", "price"),
        ("Arbeitslosenquote Nordau", "rate"),
        ("Inflation Velmar", "rate"),
        ("Mitgliederzahl SC Halde", "count"),
        ("Was kosteten die Tickets?", ""),
        ("Wie hoch war die Kurtaxe 2019?", ""),
        ("Warum steigt der Eintritt in Lund?", ""),
    ],
)
def test_charges_and_keywords_change_too(question, kind):
    """Tolls, fees and admissions, and the bare name of a rate."""
    assert changing(question) == kind
