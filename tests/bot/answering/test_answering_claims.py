"""What a sentence gives as the answer: its amount with bounds and parts, its name without a title."""

from __future__ import annotations

import pytest

from bot.answering.disagreement.claims import agree, claim, figures

TOLL = "Wie viele Menschen starben bei dem Unglück in Lauenhagen?"
PEOPLE = "Wie viele Einwohner hat Lauenhagen?"
PRICE = "Was kostet der Eintritt?"


def said(question, text, language="de", asked_in="de"):
    """The value as written; "" for none."""
    found = claim(question, asked_in, text, language)
    return found.written if found else ""


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (TOLL, "Es starben mindestens 58 Menschen.", "mindestens 58"),
        (TOLL, "Es starben knapp 60 Menschen.", "knapp 60"),
        (TOLL, "Zwölf Menschen starben, darunter drei Kinder.", "Zwölf"),
        (TOLL, "Der Orkan kostete neun Menschen das Leben.", "neun"),
        (TOLL, "Neun Menschen hat der Orkan das Leben gekostet.", "Neun"),
        (TOLL, "Bei dem Orkan verloren neun Menschen ihr Leben.", "neun"),
        (PRICE, "Bis Ende 2024 lag der Preis für Bad und Sauna noch bei 9 Euro.", ""),
        (PRICE, "Bis Ende 2029 kostet der Eintritt 9 Euro.", "9 Euro"),
        ("Wie viele Kunden sind betroffen?", "Es sind 90.000 Kunden, weit mehr als die zunächst genannten 4.000.",
         "90.000"),
        ("Zu welcher Strafe wurde Jan Ahl verurteilt?", "Der frühere Makler Jan Ahl bekam zwei Jahre Haft.",
         "zwei Jahre"),
        ("Wie viele Kinder starben?", "Zwölf Menschen starben, darunter drei Kinder kamen ums Leben.", "drei"),
        (PRICE, "Der Eintritt kostet jetzt elf statt bisher neun Euro.", "elf"),
        (PRICE, "Der Eintritt kostet 11 Euro im Jahr statt bisher 9 Euro.", "11 Euro"),
        (PRICE, "Der Eintritt kostete 9 Euro.", ""),
        ("Was kostete der Umbau?", "Am Ende kostete der Umbau 9 Millionen Euro.", "9 Millionen Euro"),
        ("Was kostet der neue Bahnhof?", "Der neue Bahnhof kostet 96 Millionen Euro.", "96 Millionen Euro"),
        ("Wie viele Abonnenten hat das Ticket?", "Das Ticket kostet 63 Euro.", ""),
        ("Wie viele Kilometer lang ist der Weg?", "Der Weg ist 14 Kilometer lang.", "14 Kilometer"),
        ("Wie hoch waren die Boni der Vorstände?", "Die drei Vorstände erhielten Boni von 4 Millionen Euro.",
         "4 Millionen Euro"),
        ("Wie viele Tore schoss Rehm?", "1. Ada Rehm (Aldorf) - 53 Tore", "53"),
        ("Wie viele Tore schoss Rehm?", "Rehm kommt auf 0,63 Tore pro Spiel.", ""),
        ("Wie viele Tore schoss Rehm pro Spiel?", "Rehm kommt auf 0,63 Tore pro Spiel.", "0,63"),
        ("Wie hoch ist der Schaden?", "Fünf Menschen wurden verletzt.", ""),
    ],
)  # fmt: skip
def test_the_amount_that_is_asked_for(question, text, expected):
    """Counts for a count, money for a sum, the whole for all; what was is left out, what is now is not."""
    assert said(question, text) == expected


@pytest.mark.parametrize(
    ("text", "language", "part"),
    [
        ("Vier starben an der Unfallstelle, ein Lehrling erlag später seinen Wunden.", "de", "some"),
        ("Acht starben am Berg, drei starben im Tal.", "de", "some"),
        ("Six died on the slope and two later in hospital.", "en", "some"),
        ("Retter haben zwei weitere Leichen geborgen.", "de", "some"),
        ("Vier Menschen starben, zwei weitere wurden verletzt.", "de", ""),
        ("Six people died, one of whom died in hospital.", "en", ""),
        ("Six people died, a year after four died on the same slope.", "en", ""),
        ("Four people died and two were taken to hospital.", "en", ""),
    ],
)
def test_the_dead_told_beside_others_are_some_of_them(text, language, part):
    """Who died at once and who died later are parts of a toll; who was hurt is no part of it."""
    assert figures(text, language)[0].part == part


def test_what_is_compared_with_is_no_figure_of_it():
    """ "Twelve times as many as the 300 whom the firm named" counts neither 300 nor the firm."""
    text = "The data of 3,600 patients were copied, twelve times as many as the 300 whom Orvo named."
    assert said("How many patients had their data copied?", text, "en", "en") == "3,600"


@pytest.mark.parametrize(
    ("question", "one", "other", "agreed"),
    [
        (TOLL, "Drei Kinder starben.", "Zwölf Menschen starben.", None),
        (TOLL, "Drei Kinder starben.", "Vier Kinder starben.", False),
        (PEOPLE, "Lauenhagen hat 1,2 Millionen Einwohner.", "Lauenhagen hat 1.204.311 Einwohner.", True),
        (PEOPLE, "Lauenhagen hat gut eine Million Einwohner.", "Lauenhagen hat 1.204.311 Einwohner.", True),
        (PEOPLE, "Lauenhagen hat 1,3 Millionen Einwohner.", "Lauenhagen hat 1.204.311 Einwohner.", False),
        (PEOPLE, "Lauenhagen hat 52.000 Einwohner.", "Lauenhagen hat 52.840 Einwohner.", False),
        ("Was kostet die Bahn?", "Die Bahn kostet 2,40 Euro.", "Die Bahn kostet 96 Millionen Euro.", None),
        ("Was kostet die Bahn?", "Die Bahn kostet elf statt neun Euro.", "Die Bahn kostet 11 Euro.", True),
    ],
)  # fmt: skip
def test_values_agree_or_not(question, one, other, agreed):
    """A part does not contradict the whole, a rounded number not the exact one, a ticket not its railway."""
    first, second = (claim(question, "de", text, "de") for text in (one, other))
    assert agree(first, second) is agreed
    assert agree(second, first) is agreed


def test_victims_are_no_passengers_in_another_language():
    """The dead of one article do not contradict the rescued of another; homes and "Häuser" are compared."""
    rescued = claim("Wie viele Passagiere wurden gerettet?", "de", "131 Passagiere wurden gerettet.", "de")
    dead = claim("Wie viele Passagiere wurden gerettet?", "de", "At least 58 people died.", "en")
    houses = claim("Wie viele Häuser brannten ab?", "de", "Es brannten 120 Häuser ab.", "de")
    homes = claim("Wie viele Häuser brannten ab?", "de", "The fire destroyed 35 homes.", "en")
    assert agree(rescued, dead) is None
    assert agree(houses, homes) is False


@pytest.mark.parametrize(
    ("question", "text", "language", "expected"),
    [
        ("Wer ist Oberbürgermeister von Lauenhagen?", "Oberbürgermeister Jonas Wehr hat die Brücke eröffnet.", "de",
         "Jonas Wehr"),
        ("Wer ist Arbeitsministerin?", "Arbeitsminister Jonas Wehr will mehr Lohn.", "de", "Jonas Wehr"),
        ("Wer ist Arbeitsminister?", "Außenministerin Lea Sturm will mehr Lohn.", "de", ""),
        ("Who is the president of Montavia?", "President Ada Brook of Montavia signed the treaty.", "en", "Ada Brook"),
        ("Who is the prime minister?", "Prime Minister Ada Brook signed the treaty.", "en", "Ada Brook"),
        ("Who is the president?", "Vice President Ada Brook signed the treaty.", "en", ""),
        ("Who is the head of the port?", "The former head of the Port of Calder, Ada Brook, will stand trial.", "en",
         ""),
        ("Who is the head of the port?", "He succeeds Ada Brook.", "en", ""),
        ("Who won the cup?", "Ada Brook and Lea Sturm meet in the semi-final.", "en", ""),
        ("Who won the cup?", "Ada Brook won the cup.", "en", "Ada Brook"),
        ("Wer hat den Pokal gewonnen?", "Ada Brook siegte gegen Lea Sturm.", "de", "Ada Brook"),
        ("Wer wurde gewählt?", "Ada Brook ist nicht gewählt worden.", "de", ""),
        ("Wer wurde gewählt?", "Lea Sturm wurde gewählt, nicht gewählt wurde Ada Brook.", "de", "Lea Sturm"),
        ("Who leads the cricket league?", "Ashcombe lead the cricket league with 21 points.", "en", "Ashcombe"),
        ("Wer führt die Tabelle an?", "Rain fell in Calder.", "en", ""),
        ("Who flies to the Moon?", "Four will fly in April, administrator Ada Brook said on Friday.", "en", ""),
        ("Who flies to the Moon?", "Ada Brook said she would fly to the Moon.", "en", "Ada Brook"),
        ("Wer fliegt zum Mond?", "Sie sollen im Mai fliegen, sagte die Direktorin Ada Brook.", "de", ""),
        ("Wer sagte das?", "Sie sollen im Mai fliegen, sagte die Direktorin Ada Brook.", "de", "Ada Brook"),
        ("Who is the director?", "Four people will fly, director Ada Brook said.", "en", "Ada Brook"),
        ("Wer ist Ada Brook?", "Bürgermeisterin Ada Brook eröffnete die Brücke.", "de", ""),
    ],
)  # fmt: skip
def test_the_name_of_who_holds_an_office(question, text, language, expected):
    """Without its title, where that is the office asked about; nobody who held it before, nobody who does not."""
    assert said(question, text, language, language) == expected
