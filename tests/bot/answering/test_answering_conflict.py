"""Disagreements between articles: what is compared, what is a contradiction, and what a development over time."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import published, sentences_of

from bot.answering.answer import Citation
from bot.answering.check.context import with_context
from bot.answering.disagreement.balance import disagreement_notes, disputed_sides, missing_sides
from bot.answering.disagreement.claims import agree, claim, counts_another, figures
from bot.answering.disagreement.conflict import disagreement
from bot.answering.notes.remarks import disputed, is_newer, label

TOLL = "Wie viele Menschen starben bei dem Beben in Izmir?"
DAMAGE = "Wie hoch ist der Schaden beim Brand in Velbert?"


def told(question, *texts, days=("2026-05-12", "2026-05-13", "2026-05-14"), language="de"):
    """The disagreement of articles that say these sentences, each on its day."""
    outlets = ("Kurier", "Elbkurier", "Ruhrblick")
    evidence = [
        sentence
        for number, (text, day) in enumerate(zip(texts, days, strict=False), 1)
        for sentence in sentences_of(
            text, 2.0 - number / 10, number=number, day=day, source=outlets[number - 1], language=language
        )
    ]
    return disagreement(question, language, evidence)


def values(found):
    return [side.claim.written for side in found.sides]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Das Ticket kostet 58 Euro.", "de", ["58 Euro"]),
        ("Der Preis steigt von 49 auf 58 Euro.", "de", ["58 Euro"]),
        ("Der Preis steigt um 9 Euro auf 58 Euro.", "de", ["58 Euro"]),
        ("Es kostet 58 Euro statt 49 Euro.", "de", ["58 Euro"]),
        ("Es kostet 58 Euro, bisher waren es 49 Euro.", "de", ["58 Euro"]),
        ("Vier Euro mehr als im Vorjahr, nun 58 Euro.", "de", ["58 Euro"]),
        ("The fare rose by 2 pounds to 9 pounds.", "en", ["9 pounds"]),
        ("The fare rose from 7 pounds to 9 pounds.", "en", ["9 pounds"]),
        ("It was attended by 45,000 people.", "en", ["45,000"]),
        ("Im Jahr 2025 kam der Zug um 14 Uhr.", "de", []),
    ],
)
def test_only_what_now_holds_is_claimed(text, language, expected):
    """Earlier states, differences, years and times of day are no claims."""
    assert [one.written for one in figures(text, language)] == expected


@pytest.mark.parametrize(
    ("question", "one", "other", "agreed"),
    [
        (DAMAGE, "Der Schaden beträgt 4 Millionen Euro.", "Der Schaden beträgt 9 Millionen Euro.", False),
        (DAMAGE, "Der Schaden beträgt 39,2 Millionen Euro.", "Der Schaden beträgt rund 39 Millionen Euro.", True),
        (DAMAGE, "Der Schaden beträgt 39,2 Millionen Euro.", "Der Schaden beträgt 39 Millionen Euro.", True),
        (DAMAGE, "Der Schaden beträgt 4 Millionen Euro.", "Der Schaden beträgt 4 Millionen Dollar.", None),
        (TOLL, "12 Menschen starben.", "Zwölf Tote gab es.", True),
        (TOLL, "Mehr als 40 Menschen starben.", "43 Menschen starben.", True),
        (TOLL, "40 Menschen starben.", "43 Menschen starben.", False),
        (TOLL, "12 Tote und 39 Verletzte gab es.", "12 Tote und 41 Verletzte gab es.", True),
        (TOLL, "Bis zu 20 Menschen starben.", "18 Menschen starben.", True),
        ("Wann öffnet der Tunnel?", "Der Tunnel öffnet am 3. Mai.", "Der Tunnel öffnet am 3. Mai 2027.", True),
        ("Wann öffnet der Tunnel?", "Der Tunnel öffnet am 3. Mai.", "Der Tunnel öffnet am 5. Mai.", False),
        ("Wer gewann?", "Es gewann Lea Sturm.", "Siegerin ist Lea Sturm aus Kiel.", True),
        ("Wer gewann?", "Es gewann Lea Sturm.", "Es gewann Ada Brook.", False),
    ],
)
def test_values_agree_or_not(question, one, other, agreed):
    """Rounded, bounded and spelled-out values can both be so; other units and counts are not compared."""
    first, second = (claim(question, "de", text, "de") for text in (one, other))
    assert agree(first, second) is agreed
    assert agree(second, first) is agreed


@pytest.mark.parametrize(
    ("text", "year"), [("The landing moves to mid-2027.", 2027), ("It is due in late-2026.", 2026), ("It moves.", 0)]
)
def test_a_part_of_a_year_is_a_day(text, year):
    """The year behind a hyphen counts where a day is asked for."""
    said = claim("When does it fly?", "en", text, "en")
    assert (said.day.year if said else 0) == year


def test_a_contradiction_of_one_day():
    """Two values on the same day stand beside each other, neither marked as newer."""
    found = told(
        DAMAGE,
        "Beim Brand in Velbert entstand ein Schaden von 3 Millionen Euro.",
        "Der Schaden beim Brand in Velbert beträgt 5 Millionen Euro.",
        days=("2026-05-12",) * 2,
    )
    assert (found.kind, values(found)) == ("contradiction", ["3 Millionen Euro", "5 Millionen Euro"])
    assert not any(is_newer(found, side) for side in found.sides)
    assert label("de", found, found.sides[0]) == "Kurier, 12. Mai 2026"


def test_the_newer_side_of_a_contradiction_is_marked():
    """On different days the newer is first and says so; the older is not called superseded."""
    found = told(
        DAMAGE,
        "Beim Brand in Velbert entstand ein Schaden von 3 Millionen Euro.",
        "Der Schaden beim Brand in Velbert beträgt 5 Millionen Euro.",
    )
    assert (found.kind, values(found)) == ("contradiction", ["5 Millionen Euro", "3 Millionen Euro"])
    assert [label("de", found, side) for side in found.sides] == [
        "Elbkurier, 13. Mai 2026 (neuer)",
        "Kurier, 12. Mai 2026",
    ]
    assert disputed("en", found) == (
        "The sources disagree: Elbkurier, 13 May 2026 (newer): 5 Millionen Euro; Kurier, 12 May 2026: 3 Millionen Euro."
    )


def test_a_rising_toll_is_a_development():
    """The newest leads without a label, the earlier state is called superseded."""
    found = told(
        TOLL,
        "Bei dem Beben in Izmir starben 12 Menschen.",
        "Die Zahl der Toten nach dem Beben in Izmir ist auf 47 gestiegen.",
    )
    assert (found.kind, values(found)) == ("development", ["47", "12"])
    assert [label("de", found, side) for side in found.sides] == ["", "Früherer Stand, Kurier, 12. Mai 2026, überholt"]
    assert disputed("de", found).startswith("Der Stand hat sich geändert: Elbkurier, 13. Mai 2026: 47; Kurier")


def test_the_same_value_is_one_side():
    """Three articles with two values give two sides, each by its newest article."""
    found = told(
        TOLL,
        "Bei dem Beben in Izmir starben 12 Menschen.",
        "Bei dem Beben in Izmir starben 15 Menschen.",
        "Bei dem Beben in Izmir sind zwölf Menschen gestorben.",
    )
    assert values(found) == ["zwölf", "15"]


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        (TOLL, ("Bei dem Beben in Izmir starben 12 Menschen.", "Bei dem Beben in Van starben 30 Menschen.")),
        (TOLL, ("Bei dem Beben in Izmir starben 12 Menschen.", "Bei dem Beben in Izmir wurden 90 Menschen verletzt.")),
        (TOLL, ("Bei dem Beben in Izmir starben 12 Menschen.",)),
        ("Wie hoch war der Umsatz von Norvik?", ("Der Umsatz von Norvik lag 2025 bei 3 Millionen Euro.",
                                                 "Der Umsatz von Norvik lag 2024 bei 2 Millionen Euro.")),
        ("Wie hoch war der Umsatz von Norvik im Jahr 2025?", ("Der Umsatz von Norvik lag 2025 bei 3 Millionen Euro.",
                                                              "Der Umsatz von Norvik lag 2024 bei 2 Millionen Euro.")),
        ("Was ist passiert?", ("Ein Schiff sank vor Rügen.", "Ein Schiff lief in Kiel ein.")),
    ],
)  # fmt: skip
def test_other_things_are_no_disagreement(question, texts):
    """Another place, another count, another year, or one article alone."""
    assert told(question, *texts) is None


def test_one_article_does_not_contradict_itself():
    """Two values in one article are its own affair."""
    evidence = sentences_of(
        "Bei dem Beben in Izmir starben 12 Menschen. In Izmir starben 30 Menschen bei dem Beben.", 2, 1
    )
    assert disagreement(TOLL, "de", evidence) is None
    assert disagreement(TOLL, "de", ()) is None


@pytest.mark.parametrize(
    ("texts", "kind"),
    [
        (("Der Rat hat den Bau der Straße in Ansbach genehmigt.",
          "Der Rat hat den Bau der Straße in Ansbach abgelehnt."), "contradiction"),
        (("Der Rat hat den Bau der Straße in Ansbach abgelehnt.",
          "Der Rat hat den Bau der Straße in Ansbach nun genehmigt."), "development"),
        (("Der Rat hat den Bau der Straße in Ansbach genehmigt.",
          "Der Rat hat den Bau der Straße in Ansbach nicht genehmigt."), "contradiction"),
    ],
)  # fmt: skip
def test_yes_and_no_are_a_disagreement(texts, kind):
    """Approved and rejected, done and not done; "now" tells that it changed."""
    found = told("Hat der Rat den Bau der Straße in Ansbach genehmigt?", *texts)
    assert found.kind == kind
    assert "neuer ist Elbkurier, 13. Mai 2026" in disputed("de", found)


def test_an_office_changes_hands():
    """Two names for an office months apart are a development, days apart a contradiction."""
    texts = ("Trainerin des FC Auer ist Lea Sturm.", "Trainerin des FC Auer ist Ada Brook.")
    question = "Wer ist die Trainerin des FC Auer?"
    assert told(question, *texts, days=("2025-05-12", "2026-05-12")).kind == "development"
    assert told(question, *texts).kind == "contradiction"


def test_undated_articles_contradict():
    """Without days nothing is newer, so nothing is superseded."""
    found = told(
        TOLL, "Beim Beben in Izmir starben 12 Menschen.", "Beim Beben in Izmir starben 15 Menschen.", days=("", "")
    )
    assert found.kind == "contradiction"
    assert label("de", found, found.sides[0]) == "Kurier, ohne Datum"


def cited(*sides):
    return [Citation(n, with_context(side.sentence, (side.sentence,))) for n, side in enumerate(sides, 1)]


def test_the_side_a_writer_left_out_is_added():
    """Whoever cites one side of a contradiction gets the other beside it, with outlet and day."""
    found = told(
        DAMAGE,
        "Beim Brand in Velbert entstand ein Schaden von 3 Millionen Euro.",
        "Der Schaden beim Brand in Velbert beträgt 5 Millionen Euro.",
    )
    newer, older = found.sides
    (line,) = missing_sides("de", found, cited(older), [newer.sentence, older.sentence])
    assert (line.label, line.text, line.lead) == ("Anders Elbkurier, 13. Mai 2026", newer.sentence.text, "\n- ")
    assert missing_sides("de", found, cited(newer, older), ()) == []
    assert missing_sides("de", found, [], ()) == missing_sides("de", None, cited(older), ()) == []


def test_a_writer_who_knows_the_newest_is_left_alone():
    """Of a development only the newest is added, where an older one was cited."""
    found = told(
        TOLL,
        "Bei dem Beben in Izmir starben 12 Menschen.",
        "Die Zahl der Toten nach dem Beben in Izmir ist auf 47 gestiegen.",
    )
    newer, older = found.sides
    assert missing_sides("en", found, cited(newer), ()) == []
    (line,) = missing_sides("en", found, cited(older), ())
    assert line.label == "Newer, Elbkurier, 13 May 2026"


def test_notes_and_sides_only_of_what_is_cited():
    """Nothing is said of a disagreement whose sides are not both in the answer."""
    found = told(
        TOLL,
        "Bei dem Beben in Izmir starben 12 Menschen.",
        "Die Zahl der Toten nach dem Beben in Izmir ist auf 47 gestiegen.",
    )
    newer, older = found.sides
    assert disagreement_notes("de", found, cited(newer)) == []
    assert disputed_sides(found, cited(newer)) is None
    assert len(disagreement_notes("de", found, cited(newer, older))) == 1
    assert disputed_sides(found, cited(newer, older)).to_json() == {
        "kind": "development",
        "sides": [{"n": 1, "value": "47"}, {"n": 2, "value": "12"}],
    }


def test_a_newer_article_that_recalls_the_old_price_counts_with_its_new_one():
    """ "Zum Start 49 Euro, seit 2025 sind es 58" beside the new price is no development back to the old one."""
    newer = (
        "Vom 1. Januar 2026 an kostet das Bahnticket 63 Euro im Monat. "
        "Zum Start kostete das Bahnticket 49 Euro, seit Januar 2025 sind es 58 Euro."
    )
    evidence = [
        *sentences_of("Das Bahnticket kostet vom 1. Januar 2025 an 58 Euro im Monat.", 7.0, day="2024-09-23"),
        *sentences_of(newer, 1.0, 3.5, number=2, day="2025-09-18", source="Elbkurier"),
    ]
    found = disagreement("Was kostet das Bahnticket?", "de", evidence)
    assert (found.kind, values(found)) == ("development", ["63 Euro", "58 Euro"])


def test_the_last_time_does_not_contradict_the_next():
    """Of days on which something will be, those gone by when the newest article appeared are no side."""
    texts = ("Das Ticket wird vom 1. Januar 2025 an teurer.", "Das Ticket wird vom 1. Januar 2026 an teurer.")
    days = ("2024-09-23", "2025-09-18")
    assert told("Wann wird das Ticket teurer?", *texts, days=days) is None
    later = (texts[1], "Das Ticket wird vom 1. März 2026 an teurer.")
    assert values(told("Wann wird das Ticket teurer?", *later, days=days)) is not None


def test_a_copy_of_what_was_corrected_since_is_not_newer():
    """The article that was changed in our record after the copy appeared has the last word."""
    copy = sentences_of("Der Schaden beim Brand in Velbert beträgt 5 Millionen Euro.", 2.0, number=1, day="2026-05-13")
    (corrected,) = sentences_of(
        "Der Schaden beim Brand in Velbert beträgt 3 Millionen Euro.", 2.0, number=2, day="2026-05-12", revision=2
    )
    found = disagreement(DAMAGE, "de", [*copy, corrected])
    assert is_newer(found, found.sides[0])
    article = replace(corrected.found.article, updated=published("2026-05-14"))
    again = replace(corrected, found=replace(corrected.found, article=article))
    found = disagreement(DAMAGE, "de", [*copy, again])
    assert not any(is_newer(found, side) for side in found.sides)


def test_a_figure_that_denies_the_older_one_is_no_disagreement():
    """What is corrected has changed, from one day to the next as well."""
    old = "The court upheld a fine of 340 million euros against Lumo."
    new = "The fine against Lumo amounts to 304 million euros and not 340 million euros, the court said."
    question = "How high is the fine against Lumo?"
    assert told(question, old, new, language="en").kind == "development"
    other = "The fine against Lumo amounts to 304 million euros, the court said."
    assert told(question, old, other, language="en").kind == "contradiction"


def test_what_is_hardly_read_and_counts_something_else_is_no_side():
    """22 buses and 14 stops are no inhabitants, however the place is named; read as an answer they may be."""
    question = "Wie viele Einwohner hat Kaltenhafen?"
    texts = ("In Kaltenhafen fahren 22 Busse.", "In Kaltenhafen halten sie an 14 Haltestellen.")
    sides = [
        replace(one, reading=reading)
        for reading in (-6.0, 1.0)
        for number, text in enumerate(texts, 1)
        for one in sentences_of(text, 2.0, number=number, day=f"2026-05-1{number}")
    ]
    assert disagreement(question, "de", sides[:2]) is None
    assert counts_another(question, "de", claim(question, "de", texts[0], "de"))
    assert not counts_another("Wie viele Busse fahren?", "de", claim(question, "de", texts[0], "de"))
    assert not counts_another(question, "en", claim(question, "de", texts[0], "de"))


def test_what_disputes_the_older_figure_is_no_newer_state():
    """Verdi's 340 jobs against the 120 of the hospital, a fortnight later."""
    question = "Wie viele Stellen fallen im Klinikum Wetzau weg?"
    old = "Im Klinikum Wetzau fallen 120 Stellen weg."
    later = ("2026-05-12", "2026-05-26")
    new = "Verdi widerspricht: Im Klinikum Wetzau fallen 340 Stellen weg."
    assert told(question, old, new, days=later).kind == "contradiction"
    assert told(question, old, new.removeprefix("Verdi widerspricht: "), days=later).kind == "development"
