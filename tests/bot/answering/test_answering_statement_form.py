"""Lines of a page that state nothing."""

from __future__ import annotations

import pytest

from bot.answering.words.statement_form import states


@pytest.mark.parametrize(
    "text",
    [
        "TAYLOR SWIFT QUIZ!",
        "Tip TechCrunch",
        "— OpenAI (@OpenAI) November 22, 2023",
        "Who is Sam Bankman-Fried, the former CEO of crypto exchange FTX?",
        '"Sam Bankman-Fried," he said.',
        "Senior OpenAI researchers resign",
        "1. Cristiano Ronaldo and the others",
        "Live: 5 things to know",
        "Gary Wang testifies at Federal Court in New York City, October 6, 2023 in this courtroom sketch.",
        "Sign up for our newsletter to get the latest news every morning.",
        "Lesen Sie auch, was das für Verbraucher bedeutet.",
        "Foto: Michael Kappeler/dpa",
        "skip past newsletter promotion Sign up to The Row Free daily newsletter on the world of rowing.",
        "Wie geht es nach der Wahl in Berlin weiter?",
        "Wie unterscheiden sich die Wahlergebnisse regional?.",
        "Photograph: Jose Breton/AP",
        "Mirá Argentina vs Paraguay en https://t.co/fnEKkuadQ9#SomosMundiales #Eliminatorias pic.twitter.com/x",
        "Mario Kempes, en @TyCSports. pic.twitter.com/SIFzdIfrM9 — TR SPORTS (@trsports_) October 11, 2023",
        "Ohtani signs with the team, sources say #MLB #Dodgers",
        "Das geht aus den Geschäftszahlen hervor, die das Unternehmen am Mittwoch vorlegte.",
        "Das teilte die Polizei am Samstagabend mit.",
        "The Harbour Post has contacted Nordhav for comment.",
        "Der Rheinbote hat den Minister um eine Stellungnahme gebeten.",
        "Das bestätigte das Unternehmen mit Sitz in Aldorf.",
        "Das gab die Jury am Montag bekannt.",
        "This was announced by the ministry on Monday.",
        "",
    ],
)
def test_what_states_nothing(text):
    """Questions, headlines, captions, signatures, calls to click, and where the sentence before is from."""
    assert not states(text)


@pytest.mark.parametrize(
    "text",
    [
        "Der 23-Jährige wurde festgenommen.",
        "The hashtag #MeToo spread in 2017, and the minister (@minister) answered it.",
        "Tesla died on 7 January 1943.",
        "Google paid $26 billion in 2021 to be everyone’s default search engine",
        "What does the deal — it is worth $3 billion — mean for the town?",
        "Was bedeutet der Umbau – er kostet drei Millionen Euro – für den Ort?",
        "2*. Mia Cole (Leeds/England) - 52 goals",
        "“Do you regret it?” the prosecutor asked him on Thursday in New York.",
        "Getty Images sued Stability AI over its use of copyrighted photographs.",
        "Die EU-Kommission will 2026 mehr als 50 Mrd. Euro bereitstellen:",
        "NATO und EU einigten sich mit den USA auf einen Plan.",
        "Das teilte die Partei in zwei Lager.",
        "The ministry has contacted all owners of the cars.",
        "Der Richter hat den Gutachter um eine Stellungnahme gebeten, die im Mai vorliegen soll.",
        "1. Cristiano Ronaldo (Al Nassr/Portugal) - 53 goals",
        "• Eintritt für Kinder: 4,50 Euro",
        "Das gab es in Aldorf noch nie.",
        "Das geht nur mit Zustimmung der Länder.",
        "49ers' Dre Greenlaw has been disqualified from tonight's game. pic.twitter.com/2N4W17N8u9",
    ],
)
def test_what_states_something(text):
    """Short statements, long headlines, quoted questions, and sentences that speak of photographs."""
    assert states(text)


def test_a_text_all_in_capitals_does_not_shout():
    """Among small letters a line in capitals is a headline; where all is written so it is a sentence."""
    line = "THE PELLUM DAM BROKE ON TUESDAY, KILLING 4 PEOPLE, POLICE SAID."
    assert not states(line)
    assert not states(line, f"{line} The mayor called it a disaster that nobody in the town had thought possible.")
    assert states(line, f"{line} THE MAYOR CALLED IT A DISASTER.")
    assert not states("SIGN UP FOR OUR NEWSLETTER NOW!", line)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2 | Borra | 800,000", True),
        ("Borra | €1.5 | 3 %", True),
        ("Rank | City | Visitors", False),
        ("Share | Save | Print", False),
        ("1 | 2 | 3", False),
        ("Score: 3 | 2", False),
        ("Borra\t800,000", True),
        ("Borra │ 1.5 million", True),
        ("Share | 3 comments", False),
        ("2024 | 300", True),
        ("Visitors | 2023 | 2024", False),
    ],
)
def test_a_row_with_a_figure_states_it(text, told):
    """The heading of a table does not, nor do the buttons of a page."""
    assert states(text) == told
