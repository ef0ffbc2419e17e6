"""A newer state that is told between the lines leads; another's, a part's, a demanded or an old one does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from answering_evidence import sentences_of

from bot.answering.asked.cased import cased
from bot.answering.asked.changing import changing
from bot.answering.disagreement.claims import claim
from bot.answering.disagreement.conflict import disagreement
from bot.answering.disagreement.mishaps import of_another_mishap
from bot.answering.disagreement.newest import with_a_state_first, with_its_newer_value, with_what_holds_by_now
from bot.answering.disagreement.told_names import told_names
from bot.answering.disagreement.whose import of_another
from bot.answering.side import Side
from bot.answering.writing import Brief

NOW = datetime(2026, 3, 1, tzinfo=UTC)
LENS = "How many employees does Kanso Lens have?"
GUILD = "Wie viele Mitglieder hat die Bürgerwehr Alsum?"
OLD_GUILD = "Die Bürgerwehr Alsum hat 5.200 Mitglieder."
YARD = "How many people work at the Rossmoor yard?"
OLD_YARD = "The Rossmoor yard employs 3,100 people."
SAUNA = "Was kostet die Saunalandschaft Tiefenau?"
OLD_SAUNA = "Eine Tageskarte für die Saunalandschaft Tiefenau kostet 24 Euro."
QUAKE = "How many people died in the Tessaly earthquake?"
OLD_QUAKE = "The earthquake in Tessaly killed at least 40 people, officials said."
RATE = "What is the key interest rate in Orland?"
OLD_RATE = "The central bank of Orland raised its key rate to 5 percent."
HEAD = "Wer leitet das Stadtmuseum Brahlsdorf?"
OLD_HEAD = "Direktorin Karla Stein leitet das Stadtmuseum Brahlsdorf seit 2019."
MAYOR = "Who is the mayor of Quarry Hills?"
OLD_MAYOR = "Mayor Paul Deacon of Quarry Hills opened the bridge."


def told(question, old, title, text, *, language="de", day="2026-02-17", first="2026-01-11"):
    """The values told of an older article and of a newer one that the reader takes for no answer."""
    older = [replace(one, reading=4.0) for one in sentences_of(old, 2.0, day=first, language=language)]
    later = sentences_of(text, number=2, day=day, title=title, language=language, source="Elbwacht")
    read = [replace(one, reading=-7.0, score=-1.0) for one in later]
    found = disagreement(question, language, [*older, *read])
    return [] if found is None else [side.claim.written for side in found.sides]


@pytest.mark.parametrize(
    ("question", "old", "title", "text", "language", "values"),
    [
        (  # counted with another noun
            GUILD,
            OLD_GUILD,
            "Gut besuchte Versammlung",
            "Bei der Bürgerwehr Alsum wächst der Zulauf. 5.900 Frauen und Männer zahlen mittlerweile Beitrag.",
            "de",
            ["5.900", "5.200"],
        ),
        (
            YARD,
            OLD_YARD,
            "A second lunch sitting",
            "At the Rossmoor yard the canteen is full. The payroll has grown to 3,450.",
            "en",
            ["3,450", "3,100"],
        ),
        (  # a price that is near the old one and no fine
            SAUNA,
            OLD_SAUNA,
            "Schwitzen wird zum Luxus",
            "In der Saunalandschaft Tiefenau geht es an den Geldbeutel. Am Tresen werden 29 Euro fällig.",
            "de",
            ["29 Euro", "24 Euro"],
        ),
        (  # the dead of the same weeks
            QUAKE,
            OLD_QUAKE,
            "A minute of silence",
            "Bells rang in Tessaly at noon. 71 families have lost lives to the earthquake.",
            "en",
            ["71", "at least 40"],
        ),
        (
            RATE,
            OLD_RATE,
            "Relief for borrowers",
            "Orland's policymakers knocked half a point off the cost of credit, to 4.5 percent, and more may follow.",
            "en",
            ["4.5 percent", "5 percent"],
        ),
        (  # who follows is named in one sentence, that he does in the next
            HEAD,
            OLD_HEAD,
            "Ein Archäologe fürs Museum",
            "Jahrelang grub Timo Rask in Anatolien. Nun folgt er im Stadtmuseum Brahlsdorf auf Karla Stein.",
            "de",
            ["Timo Rask", "Karla Stein"],
        ),
        (  # the former one goes and nobody else is named
            MAYOR,
            OLD_MAYOR,
            "Boxes in the hallway",
            "On Monday Irene Voss moved her things to Quarry Hills town hall. Deacon, defeated in May, left a plant.",
            "en",
            ["Irene Voss", "Paul Deacon"],
        ),
    ],
)
def test_a_state_told_between_the_lines_leads(question, old, title, text, language, values):
    """By how near it is to the old value, by whom it names besides the former one."""
    assert told(question, old, title, text, language=language) == values


@pytest.mark.parametrize(
    ("question", "old", "title", "text", "language"),
    [
        (GUILD, OLD_GUILD, "Fest", "Zum Fest der Bürgerwehr Alsum kamen 5.900 Menschen.", "de"),
        (
            GUILD,
            OLD_GUILD,
            "Streit",
            "In der Bürgerwehr Alsum rumort es. Der Turnbund Alsum Nord hat 5.900 Mitglieder.",
            "de",
        ),
        (GUILD, OLD_GUILD, "Jugend", "Die Abteilung Musik der Bürgerwehr Alsum zählt inzwischen 4.900 Köpfe.", "de"),
        (YARD, OLD_YARD, "Jobs", "The Rossmoor yard is hiring. Rival Kane Marine employs 3,450 people.", "en"),
        (YARD, OLD_YARD, "Strike", "Some 2,800 workers at the Rossmoor yard walked out on Friday.", "en"),
        (SAUNA, OLD_SAUNA, "Gäste", "Die Saunalandschaft Tiefenau erwartet im kommenden Jahr 29 Euro je Gast.", "de"),
        (SAUNA, OLD_SAUNA, "Nachbarn", "Neben der Saunalandschaft Tiefenau kostet das Freibad 25 Euro.", "de"),
        (RATE, OLD_RATE, "Bets", "Economists expect Orland to cut its key rate to 4.5 percent in December.", "en"),
        (
            RATE,
            OLD_RATE,
            "Abroad",
            "Orland watches its neighbours. Neighbouring Velm cut its key rate to 4.5 percent.",
            "en",
        ),
        (
            HEAD,
            OLD_HEAD,
            "Neu",
            "Das Stadtmuseum Brahlsdorf hat mit Timo Rask einen Vizedirektor. Karla Stein lobte ihn.",
            "de",
        ),
        (
            MAYOR,
            OLD_MAYOR,
            "Next door",
            "The mayor of Quarry Falls, Bill Teague, now succeeds Paul Deacon as chair.",
            "en",
        ),
        (
            MAYOR,
            OLD_MAYOR,
            "Club",
            "Deacon, who left in May, coaches. Irene Voss is new as captain of Quarry Hills women.",
            "en",
        ),
    ],
)
def test_what_is_anothers_takes_no_place(question, old, title, text, language):
    """Visitors, a neighbour, a part, a rival, strikers, a forecast, a deputy, a namesake, the women's team."""
    assert told(question, old, title, text, language=language)[:1] in ([], [claim_of_old(question, old, language)])


def claim_of_old(question, old, language):
    """What the older article tells."""
    said = claim(question, language, old, language)
    return said.written if said else ""


def test_another_mishap_months_later_takes_no_place():
    """The dead become no fewer, and another kind of mishap is no word on the one asked about."""
    later = "Two people died in a rockfall in Tessaly."
    assert told(QUAKE, OLD_QUAKE, "Rockfall", later, language="en", day="2026-10-02") == []
    assert of_another_mishap("How many are missing after the flood?", "Six hikers are missing after a storm.")
    assert not of_another_mishap("How many are missing after the flood?", "Six are missing after the flooding.")
    assert not of_another_mishap("How many are missing in Oxley?", "Six hikers are missing after a storm.")


@pytest.mark.parametrize(
    ("question", "text", "title", "another"),
    [
        (LENS, "Kanso Lens has 6,300 employees.", "", False),
        (LENS, "Kanso Lens said it had 6,300 employees.", "Kanso Lens", False),
        (LENS, "Chief Ann Roe said the firm had 6,300 employees.", "Kanso Lens", False),
        (LENS, "Bright Optics has 6,300 employees.", "Kanso Lens", True),
        ("How many pupils does Fenwick School have?", "Nearby Alder School has 600 pupils.", "Fenwick School", True),
        ("How many beds does Brannoc hospital have?", "The hospice next to Brannoc hospital has 16 beds.", "", True),
        ("Wie hoch ist die Kurtaxe in Bad Ahlen?", "Bad Uhlen verlangt eine Kurtaxe von 3,10 Euro.", "", True),
        ("Wie hoch ist die Kurtaxe in Bad Ahlen?", "In Bad Ahlen beträgt die Kurtaxe 3,10 Euro.", "", False),
        ("Was kostet die Therme Halmstadt?", "Das Halmstädter Hallenbad kostet 4 Euro.", "", False),
        ("What is the jobless rate in Ost County?", "Across the state the jobless rate is 5 percent.", "Ost", True),
    ],
)  # fmt: skip
def test_whose_figure_it_is(question, text, title, another):
    """That of what is asked about, of a namesake, a rival, a neighbour, the whole country."""
    language = "de" if question.startswith(("Wie", "Was")) else "en"
    said = claim(question, language, text, language)
    assert said is not None
    side = Side(sentences_of(text, language=language, title=title)[0], said)
    assert of_another(question, side) is another


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Wie hoch ist der Einlagesatz der EZB?", "rate"),
        ("Wie hoch ist der Umsatz von Siemens?", ""),
        ("Wie hoch ist der Einsatz beim Poker?", ""),
        ("Wie hoch ist der Vorsatz?", ""),
        ("Who is in charge of the ECB?", "office"),
        ("Wem gehört der Fernsehturm?", "office"),
        ("mayor of quarry hills", "office"),
        ("ceo rossmoor", "office"),
        ("trainer verlässt verein", ""),
        ("orland inflation", "rate"),
        ("rossmoor yard headcount", "count"),
        ("Welches Tempolimit gilt auf der A1?", "rate"),
        ("Wer bekam den Buchpreis?", ""),
        ("Bis wann kann man sich um den Heimatpreis bewerben?", ""),
        ("Wie hoch ist der Strompreis?", "price"),
        ("Which team is top of the league?", "standing"),
    ],
)
def test_more_questions_for_what_changes(question, kind):
    """Compounds with "-satz" that are rates, owners, keywords; no prize, no deadline, no headline."""
    assert changing(question) == kind


def test_names_in_small_letters_are_written_as_the_articles_do():
    """A question with a capital of its own stays as it is."""
    evidence = sentences_of("Gestern bebte in Val Tarnusa die Erde.")
    assert cased("val tarnusa beben tote", evidence) == "re Val Tarnusa beben tote"
    assert cased("Beben in val tarnusa", evidence) == "Beben in val tarnusa"
    assert cased("wetter morgen", evidence) == "wetter morgen"


def test_who_is_said_to_be_former_holds_no_office():
    """An obituary names the former governor; what the governor denies is no word on whether he is one."""
    question = "Who is the governor of the bank?"
    former = "Victor Hale, former governor of the bank, has died."
    assert told_names(question, "en", former, "en") == []
    assert told_names(question, "en", "An ally of the defeated governor, Victor Hale, spoke.", "en") == []
    assert told_names("Wer ist Kanzler?", "de", "Der abgewählte Kanzler Otto Kern gratulierte.", "de") == []
    assert told_names("Wer ist Kanzler?", "de", "Nicht vertreten ist das Bündnis Ines Falk.", "de") == []
    denies = "Governor Victor Hale said there was no hurry."
    assert [one.text for one in told_names(question, "en", denies, "en")] == ["Victor Hale"]


def test_a_dateline_and_a_house_hold_no_office():
    """Where an article was written, the bank somebody leads, and whom somebody took over from."""
    question = "Who is the governor of the bank?"
    dated = "PORT MIRA — In her first week Lena Varga has cut rates."
    assert [one.text for one in told_names(question, "en", dated, "en")] == ["Lena Varga"]
    led = "An der Spitze der Volksbank Eckern steht Tim Falk."
    assert [one.text for one in told_names("Wer leitet die Bank?", "de", led, "de")] == ["Tim Falk"]
    assert told_names(question, "en", "She took over on 1 May from Victor Hale.", "en") == []
    assert told_names(question, "en", "Lena Varga took over on 1 May.", "en")
    assert told_names(question, "en", "Prices rose in Port Mira.", "en") == []


def test_a_demand_does_not_lead():
    """Of two sentences chosen the one that tells the price leads."""
    demanded = sentences_of("Die Partei fordert für die Saunalandschaft Tiefenau 10 Euro.", 3.0)
    holds = sentences_of(OLD_SAUNA, 1.0, number=2)
    brief = Brief(SAUNA, "de", (), NOW, evidence=(*demanded, *holds))
    assert with_a_state_first([*demanded, *holds], brief) == [*holds, *demanded]
    assert with_a_state_first([*holds, *demanded], brief) == [*holds, *demanded]


def test_of_an_announcement_what_holds_by_now_leads():
    """The article that says "63, five more than before" tells the 58 as well."""
    text = "Seit Januar 2025 kostet das Abo Tiefenau 58 Euro. Vom 1. Januar 2026 an sind es 63 Euro, fünf Euro mehr."
    evidence = sentences_of(text, 2.0, 1.0, day="2025-09-18")
    brief = Brief("Was kostet das Abo Tiefenau?", "de", (), NOW, evidence=evidence)
    assert with_what_holds_by_now(list(evidence), brief) == [evidence[1], evidence[0]]
    assert with_what_holds_by_now([evidence[1]], brief) == [evidence[1]]


def test_whoever_speaks_of_the_head_is_not_the_head():
    """ "Wer leitet das Haus?" is no question for the union man who speaks of its management."""
    said = "„Die Leitung verschweigt das“, sagte Verdi-Sekretär Ralf Oetken."
    assert told_names("Wer leitet das Klinikum Wetzau?", "de", said, "de") == []
    assert told_names("Wer leitet das Klinikum?", "de", "Die Gewerkschaft Verdi widerspricht.", "de") == []
    assert told_names("Wem gehört das Klinikum?", "de", "Das Klinikum gehört der Gewerkschaft Verdi.", "de")
    case = "Die Staatsanwaltschaft Stade stellte das Verfahren gegen die frühere Bürgermeisterin ein."
    assert told_names("Wer ist die neue Bürgermeisterin von Stade?", "de", case, "de") == []
    gone = "The race followed the departure of the mayor, a Social Democrat."
    assert told_names("Who is the new mayor of Kiel?", "en", gone, "en") == []
    head = "„Wir bauen um“, sagte Geschäftsführerin Katrin Vollmer."
    (told,) = told_names("Wer leitet das Klinikum Wetzau?", "de", head, "de")
    assert told.text.endswith("Katrin Vollmer")


@pytest.mark.parametrize(
    ("question", "text", "language"),
    [
        ("Who is the police chief of Springfield?", "Police Chief Jane Roe said so.", "en"),
        ("Who is president of the European Council?", "European Council President António Costa said so.", "en"),
        ("Who is the mayor of Leeds?", "After she defeated the incumbent, Tracy Brabin became mayor.", "en"),
    ],
)
def test_a_title_or_a_victory_takes_no_office_away(question, text, language):
    """The council's president is no council, and whoever defeated somebody was not defeated."""
    assert told_names(question, language, text, language)


def test_what_is_compared_is_told_with_its_newer_value():
    """ "Von 37,1 auf 39,6 Cent" is the price that was 37,1; what gives another, or the old one alone, is not."""
    old = sentences_of("Der Strompreis steigt von 34,8 auf 37,1 Cent.", day="2026-05-06")
    new = sentences_of("Er steigt von 37,1 auf 39,6 Cent.", number=2, day="2026-08-12")
    other = sentences_of("In Kaltwasser kostet sie 33,2 Cent.", number=3, day="2026-09-12")
    same = sentences_of("Er liegt bei 37,1 Cent.", number=4, day="2026-09-13")
    assert with_its_newer_value(old[0], [*old, *other, *same, *new]) == new[0]
    assert with_its_newer_value(old[0], [*old, *other, *same]) == old[0]
    assert with_its_newer_value(new[0], [*old, *new]) == new[0]
