"""Questions about facts that change."""

from __future__ import annotations

import pytest

from bot.answering.asked.changing import changing
from tests.timing import cpu_below


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Was kostet das Deutschlandticket?", "price"),
        ("Deutschlandticket Preis", "price"),
        ("How much is the ferry?", "price"),
        ("What does the ticket cost?", "price"),
        ("How much will the plant in Erfurt cost?", "price"),
        ("Was soll die neue Halle kosten?", "price"),
        ("Wie teuer wird die Brücke?", "price"),
        ("Wer ist Bundeskanzler?", "office"),
        ("Who is the chief executive of Norvane?", "office"),
        ("Wer trainiert den FC Rieselfeld?", "office"),
        ("Who runs the opera?", "office"),
        ("Who is station master of Crake?", "office"),
        ("Wer ist Kreisrätin in Rotenfelde?", "office"),
        ("Wie viele Menschen starben bei dem Beben?", "toll"),
        ("How many people were injured in the crash?", "toll"),
        ("Wie viele Menschen hat der Orkan das Leben gekostet?", "toll"),
        ("How many people lost their lives in the flood?", "toll"),
        ("What is the death toll in Karwin?", "toll"),
        ("tote sturm xandra", "toll"),
        ("injured kiruna crash", "toll"),
        ("Wie hoch ist der Leitzins?", "rate"),
        ("What is the inflation rate in Carrowland?", "rate"),
        ("Wer steht an der Spitze der Tabelle?", "standing"),
        ("Who is leading the league?", "standing"),
        ("Wie viele Mitglieder hat der Alpenbund?", "count"),
        ("How many employees does Siemens have?", "count"),
        ("Ist die Okerbrücke gesperrt?", "state"),
        ("Is the lido in Calder open?", "state"),
        ("Wo ist der Präsident derzeit?", "now"),
        ("What is happening in Bremen right now?", "now"),
    ],
)
def test_what_changes_is_known(question, kind):
    """Prices, offices, tolls, rates, standings, numbers of members, and whatever is asked for now."""
    assert changing(question) == kind


@pytest.mark.parametrize(
    "question",
    [
        "Was kostete das Ticket 2023?",
        "Wer war 2019 Kanzler?",
        "Wie viel kostete der Umbau?",
        "Wie viele Tote waren am 11. November gemeldet?",
        "How many people were missing on 9 November?",
        "Who was president back then?",
        "Wie hoch war der Leitzins im Vorjahr?",
        "Wie hoch ist der Eiffelturm?",
        "Wer gewann die Wahl?",
        "Who is Ruth Avery?",
        "Wann eröffnet der Tunnel?",
        "Warum streikt die Bahn?",
        "",
    ],
)
def test_what_does_not_change_is_left_alone(question):
    """A time of its own, an event, a person, a tower."""
    assert changing(question) == ""


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Kyjiw Drohnenangriff Tote", "toll"),
        ("Munich fire injured", "toll"),
        ("Brenner motorway closed", "state"),
        ("Brennerautobahn gesperrt", "state"),
        ("Why was the Brenner motorway closed?", ""),
        ("Warum ist die Autobahn gesperrt", ""),
        ("The deal is closed", ""),
        ("Wer zählt die Tote", ""),
        ("closed", ""),
    ],
)
def test_keywords_ask_for_the_present_toll_and_state(question, kind):
    """A few words that end with it, and no question or clause of another kind."""
    assert changing(question) == kind


@pytest.mark.parametrize(
    "question",
    [
        "Death of Pope Francis",
        "Tote Hosen Konzert Berlin",
        "Dead Sea water level",
        "How much will the earth warm by 2100?",
    ],
)
def test_words_that_only_look_like_a_toll_or_a_price(question):
    """A death, a band, a sea, and what is measured in degrees."""
    assert changing(question) == ""


def test_what_is_longer_than_a_question_costs_no_time():
    """A message of 40,000 characters made to be slow asks for nothing that changes."""
    with cpu_below(1.0):
        assert changing("wer ist " * 5000) == ""
