"""What a newer article has found, freed or called off."""

from __future__ import annotations

from datetime import UTC, datetime

from answering_evidence import sentences_of

from bot.answering.disagreement.overturned import with_what_overturns_it
from bot.answering.writing import Brief

NOW = datetime(2026, 11, 22, tzinfo=UTC)
LOST = list(
    sentences_of(
        "The flight recorder has not yet been found.", 4.0, day="2026-03-12", language="en", title="Norrfly jet crashes"
    )
)
FOUND = list(
    sentences_of(
        "Norrfly mourns. Search teams recovered the flight recorder on Friday. Its cause is not yet known.",
        0.0,
        3.0,
        number=2,
        day="2026-03-15",
        language="en",
    )
)
PLANNED = list(
    sentences_of("Erstmals seit 1971 soll in Kaltenhafen wieder eine Straßenbahn fahren.", 4.0, day="2026-03-12")
)
STOPPED = list(sentences_of("Die Straßenbahn in Kaltenhafen wird nicht gebaut.", 1.0, number=2, day="2026-05-22"))


def _led(question, chosen, evidence, language="en"):
    return with_what_overturns_it(list(chosen), Brief(question, language, (), NOW, evidence=tuple(evidence)))


def test_what_was_found_since_leads():
    """Without the older article that still misses it, whichever language is asked in."""
    assert _led("Has the flight recorder been found?", LOST, [*LOST, *FOUND]) == [FOUND[1]]
    assert _led("Wurde der Flugschreiber gefunden?", LOST, [*LOST, *FOUND], "de") == [FOUND[1]]


def test_what_is_still_missing_stays():
    """Where the newer article does not tell it, is older, or of something that shares no name."""
    question = "Has the flight recorder been found?"
    assert _led(question, LOST, [*LOST, FOUND[0], FOUND[2]]) == LOST
    before = list(
        sentences_of(
            "Search teams of Norrfly recovered the flight recorder.", number=2, day="2026-03-01", language="en"
        )
    )
    assert _led(question, LOST, [*LOST, *before]) == LOST
    other = list(
        sentences_of("Divers off Malta recovered the flight recorder.", number=3, day="2026-04-01", language="en")
    )
    assert _led(question, LOST, [*LOST, *other]) == LOST
    assert _led("What has not yet been found?", LOST, [*LOST, *FOUND]) == LOST


def test_a_plan_called_off_since_stands_behind_that():
    """The newer article leads, the plan stays visible."""
    question = "Wann fährt die Straßenbahn in Kaltenhafen?"
    assert _led(question, PLANNED, [*PLANNED, *STOPPED], "de") == [*STOPPED, *PLANNED]


def test_a_plan_stays_where_something_else_was_called_off():
    """Of buses the end of the tram says nothing, nor does an older end of an older plan."""
    assert _led("Wann fahren die Gelenkbusse?", PLANNED, [*PLANNED, *STOPPED], "de") == PLANNED
    before = list(sentences_of(STOPPED[0].text, number=2, day="2020-05-22"))
    assert _led("Wann fährt die Straßenbahn in Kaltenhafen?", PLANNED, [*PLANNED, *before], "de") == PLANNED
    built = list(sentences_of("Die Straßenbahn in Kaltenhafen wird gebaut.", number=2, day="2026-05-22"))
    assert _led("Wann fährt die Straßenbahn in Kaltenhafen?", PLANNED, [*PLANNED, *built], "de") == PLANNED


def test_what_is_asked_to_be_still_so_is_told_by_the_newest():
    """Where it holds as many words of the question; of what is asked by "what" the pending itself is the answer."""
    searched = list(
        sentences_of(
            "Rescuers searched for Owen Tarr, a hiker missing on Ben Corr.", 4.0, day="2026-06-26", language="en"
        )
    )
    alive = list(
        sentences_of(
            "The hiker Owen Tarr was found alive, eight days after he went missing.",
            3.0,
            number=2,
            day="2026-07-01",
            language="en",
        )
    )
    assert _led("Is the hiker still missing?", searched, [*searched, *alive]) == alive
    assert _led("Who is still missing?", searched, [*searched, *alive]) == searched
    assert _led("Is the hiker missing?", searched, [*searched, *alive]) == searched
    later = list(sentences_of("Owen Tarr thanked them.", 3.0, number=3, day="2026-08-01", language="en"))
    assert _led("Is the hiker still missing?", searched, [*searched, *later]) == searched


def test_of_an_amount_the_end_of_the_plan_stands_second():
    """ "How much does it pay?" is answered by the sum, with the ban behind it."""
    deal = list(sentences_of("Halv will Greif für 1,2 Milliarden Euro übernehmen. Greif hat 6.200 Leute.", 4.0, 3.0))
    ban = list(sentences_of("Das Kartellamt hat Halv den Kauf von Greif untersagt.", 1.0, number=2, day="2026-08-19"))
    assert _led("Wie viel zahlt Halv für Greif?", deal, [*deal, *ban], "de") == [deal[0], *ban, deal[1]]
    assert _led("Kauft Halv Greif?", deal, [*deal, *ban], "de") == [*ban, *deal]
    assert _led("Kauft Halv Greif?", deal[::-1], [*deal, *ban], "de") == [*ban, *deal[::-1]]


def test_what_stays_as_it_was_leads_where_a_price_is_asked():
    """By the value that the plan was to replace, or behind what calls it off; what the plan was is told by the plan."""
    plan = list(
        sentences_of("Der Kita-Beitrag in Ostrup soll im August von 120 auf 150 Euro steigen.", 4.0, day="2026-03-10")
    )
    kept = list(
        sentences_of("Ostrup lehnt das ab. Es bleibt bei 120 Euro. Die Hundesteuer bleibt bei 90 Euro.", number=2)
    )
    question = "Wie hoch ist der Kita-Beitrag in Ostrup ab August?"
    assert _led(question, plan, [*plan, *kept], "de") == [kept[1], *plan]
    assert _led("How much is the charge in Ostrup?", plan, [*plan, *kept]) == [kept[1], *plan]
    assert _led("Wie hoch sollte der Kita-Beitrag in Ostrup werden?", plan, [*plan, *kept], "de") == plan
    assert _led(question, plan, [*plan, kept[0], kept[2]], "de") == plan


def test_what_stays_is_told_behind_what_calls_the_plan_off():
    """ "The planned rise was scrapped. Parking stays at £2": a dividend that stays is no word on a takeover."""
    plan = list(sentences_of("Parking in Wexcombe will cost £3 from September.", 4.0, day="2026-04-01", language="en"))
    text = "Wexcombe has scrapped the rise. Parking stays at £2 an hour. A fountain is built."
    kept = list(sentences_of(text, number=2, day="2026-07-10", language="en"))
    question = "How much will parking in Wexcombe cost?"
    assert _led(question, plan, [*plan, *kept]) == [kept[1], *plan]
    assert _led(question, plan, [*plan, kept[1]]) == plan
    deal = list(sentences_of("Halv will buy Grest for £300 million.", 4.0, day="2026-02-01", language="en"))
    off = list(sentences_of("Halv has abandoned Grest. Its dividend stays at £2 million.", number=2, language="en"))
    assert _led("How much did Halv offer for Grest?", deal, [*deal, *off])[0] == deal[0]


def test_what_goes_on_or_is_of_something_beside_it_overturns_nothing():
    """A search that continues, traffic on the bridge, an opening in May, a plea against the hall."""
    lost = list(sentences_of("The flight recorder of the Norvik jet has not yet been found.", 4.0, language="en"))
    search = "The search for the flight recorder of the Norvik jet continued on Friday."
    opened = list(sentences_of("The bridge in Leeds opened in May 2024.", 4.0, language="en"))
    traffic = "Traffic was halted on the new bridge in Leeds."
    hall = list(sentences_of("Die Schwimmhalle in Weilbach soll am 3. Juni eröffnen.", 4.0))
    plea = "Ein Eilantrag gegen die Schwimmhalle in Weilbach ist gescheitert."
    for question, chosen, text, language in (
        ("Has the flight recorder of the Norvik jet been found?", lost, search, "en"),
        ("When did the new bridge in Leeds open?", opened, traffic, "en"),
        ("Wann eröffnet die neue Schwimmhalle in Weilbach?", hall, plea, "de"),
    ):
        newer = list(sentences_of(text, 3.0, number=2, day="2026-07-01", language=language))
        assert _led(question, chosen, [*chosen, *newer], language) == chosen, question


def test_names_alone_overturn_only_what_is_asked_by_yes_or_no():
    """ "How did Inter do in Chicago?" is not answered by another match that was postponed."""
    played = list(sentences_of("Inter will be glad that it is over in Chicago.", 4.0, language="en"))
    other = list(
        sentences_of("The match of Inter in Chicago was postponed.", 3.0, number=2, day="2026-07-01", language="en")
    )
    assert _led("How did Inter do in Chicago?", played, [*played, *other]) == played
    assert _led("Does Inter play in Chicago?", played, [*played, *other]) == [*other, *played]


def test_what_is_told_as_a_fact_is_off_the_table_since():
    """ "Norvo streicht 340 Stellen" expects nothing; only what calls it off outright leads."""
    cut = list(sentences_of("Die Werft Norvo streicht 340 Stellen.", 4.0, day="2026-11-20", title="Norvo"))
    off = list(
        sentences_of("Der Stellenabbau bei Norvo ist vom Tisch.", 1.0, number=2, day="2026-11-27", title="Norvo")
    )
    assert _led("Streicht Norvo noch Stellen?", cut, [*cut, *off], "de") == [*off, *cut]
    assert _led("Wie viele Stellen streicht Norvo?", cut, [*cut, *off], "de") == [*cut, *off]
    later = list(sentences_of("Der Stellenabbau bei Norvo verzögert sich.", 1.0, number=2, day="2026-11-27"))
    assert _led("Streicht Norvo noch Stellen?", cut, [*cut, *later], "de") == cut


def test_whether_something_goes_again_is_told_by_the_newest():
    """The verb may open the question: "Fahren die Busse wieder?"."""
    strike = list(sentences_of("Nur Schulbusse von Nordbus fahren im Nordtal.", 4.0, day="2026-09-07"))
    over = list(sentences_of("Die Busse von Nordbus im Nordtal fahren wieder.", 1.0, number=2, day="2026-09-25"))
    assert _led("Fahren die Busse im Nordtal wieder?", strike, [*strike, *over], "de") == over
