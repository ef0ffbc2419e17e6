"""The kind that a question asks for, and whether a text tells a thing of that kind."""

from __future__ import annotations

import pytest

from bot.answering.asked.kind import kind_asked, tells


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Wie viel hat der Bau der neuen Moschee gekostet?", "money"),
        ("Was kostet das Deutschlandticket?", "money"),
        ("Was hat der Umbau der Garage gekostet?", "money"),
        ("Wie hoch war der Umsatz von Meta?", "money"),
        ("How much did it cost to build the mosque?", "money"),
        ("What does a scooter cost in India?", "money"),
        ("How much does Meta invest in data centres?", "money"),
        ("Wie alt ist der Physiker?", "age"),
        ("How old was the boy?", "age"),
        ("How much rain fell in Berlin?", "count"),
        ("Wie hoch ist der Turm?", "size"),
        ("Wie viele Stimmen bekam er?", "count"),
        ("What did Flexport pay for Deliverr?", "money"),
        ("Was zahlte Flexport für Deliverr?", "money"),
        ("Für wie viel ging der Spieler weg?", "money"),
        ("Um wie viel stiegen die Preise?", "count"),
        ("What is the revenue of Meta?", "money"),
        ("What is the Rogers family's stake worth?", "money"),
        ("What are the human costs of war?", ""),
        ("How did the Reds do against Hull?", "result"),
        ("How did the game against Hull end?", "result"),
        ("How did factory orders do in October?", ""),
        ("What was the final score in Hull?", "result"),
        ("Wie ging das Spiel der Roten aus?", "result"),
        ("Wie hoch verlor Hull?", "result"),
        ("Wie ist das Match Hull gegen Leeds ausgegangen?", "result"),
        ("Wie ist der Streit in Hull ausgegangen?", ""),
        ("Wie hoch ist Hull?", "size"),
        ("Wie spielte Freiburg in Hull?", "result"),
        ("Which months are wet?", "time"),
        ("In welcher Tiefe lag das Schiff?", "size"),
        ("Ab welchem Alter darf man das?", "age"),
        ("Who paid for it?", "person"),
        ("Wie viel Prozent stimmten zu?", "share"),
        ("Wie hoch ist der Leitzins der EZB?", "share"),
        ("Wie hoch war die Wahlbeteiligung?", "share"),
        ("What is the ECB's deposit rate?", "share"),
        ("What was the rate of deforestation?", ""),
        ("Wie lange sitzt er im Gefängnis?", "duration"),
        ("When did it open?", "time"),
        ("What is it called when many people strike?", ""),
        ("Was hat Meta 2024 in Rechenzentren gesteckt?", ""),
    ],
)
def test_what_is_asked_for(question, kind):
    """The kind that is asked for first; none where a word only looks like asking."""
    assert kind_asked(question) == kind


@pytest.mark.parametrize(
    ("question", "text", "language", "told"),
    [
        ("Was kostet das Ticket?", "Das Ticket kostet 58 Euro.", "de", True),
        ("Was kostet das Ticket?", "Die Fahrt ist kostenlos.", "de", True),
        ("Was kostet das Ticket?", "Das Ticket gilt seit dem 1. Mai 2023 in 16 Ländern.", "de", False),
        ("How much did the bridge cost?", "The bridge, 300 metres long, opened in 2019.", "en", False),
        ("How much did the bridge cost?", "It was built for $39bn.", "en", True),
        ("How much did the bridge cost?", "Inside the $US2.3b venue.", "en", True),
        ("How much did the bridge cost?", "They pay NIS 405 million.", "en", True),
        ("How much did the bridge cost?", "About 30 million shekels a year.", "en", True),
        ("Was kostet das Porto?", "Eine Minute kostet 20 Rappen.", "de", True),
        ("How much of the 5 dollars was paid?", "Of the 5 dollars nothing is left.", "en", False),
        ("Wie alt ist der Fahrer?", "Der 34-Jährige fuhr davon.", "de", True),
        ("Wie alt ist der Fahrer?", "Der Fahrer (34) fuhr davon.", "de", True),
        ("Wie alt ist der Fahrer?", "Der Fahrer erhielt 310 Stimmen, sechs weniger als nötig.", "de", False),
        ("How old is the driver?", "He drove 300 kilometres in 2019.", "en", False),
        ("Wer fuhr?", "Das Auto fuhr Maria Lind.", "de", True),
        ("Wer fuhr mit Maria Lind?", "Mit Maria Lind fuhr niemand.", "de", False),
        ("Wann kommt er?", "Er kommt am Montag.", "de", True),
        ("Wann kommt er?", "Er kommt 300 Kilometer weit.", "de", False),
        ("When did it open?", "It opened in the 1950s.", "en", True),
        ("Wie viele kamen?", "Dutzende kamen.", "de", True),
        ("Wie viele kamen?", "Sie kamen 2019.", "de", False),
        ("What share agreed?", "About two thirds agreed.", "en", True),
        ("What share agreed?", "Of the 300 some agreed.", "en", False),
        ("Wie alt ist die Eiche?", "Die rund 700-jährige Eiche stürzte um.", "de", True),
        ("How old is the boat?", "The boat sank some 4,000 years ago.", "en", True),
        ("How old is the boat?", "The boat is centuries old.", "en", True),
        ("Wie alt ist das Boot?", "Es wurde vor Jahrhunderten versenkt.", "de", False),
        ("Wie alt ist das Boot?", "Das Boot ist 4.000 Kilo schwer.", "de", False),
        ("How long did it run?", "It ran from 1870 to 1939.", "en", True),
        ("How long did it run?", "It ran well.", "en", False),
        ("Wie ging das Spiel aus?", "Sie setzten sich mit 2:1 (1:0) durch.", "de", True),
        ("How did the Reds do against Hull?", "They blew an early lead and fell, 3-1.", "en", True),
        ("Wie ging das Spiel aus?", "Anpfiff ist um 20:30 Uhr.", "de", False),
        ("Wie ging das Spiel aus?", "Sie verloren vor 16.000 Zuschauern.", "de", False),
        ("Was geschah?", "Nichts.", "de", True),
    ],
)
def test_what_a_text_tells(question, text, language, told):
    """The question's own figures do not count."""
    assert tells(kind_asked(question), question, text, language) is told


@pytest.mark.parametrize(
    ("kind", "text", "language", "told"),
    [
        ("money", "Koszt inwestycji wyniesie 900 milionów złotych.", "pl", True),
        ("money", "Gdańsk zbuduje nową linię tramwajową na lotnisko.", "pl", False),
        ("money", "Будівництво коштувало 18 мільярдів гривень.", "uk", True),
        ("age", "Hij werd 81 jaar.", "nl", True),
        ("duration", "El puente permanecerá cerrado del 13 al 24 de abril.", "es", True),
        ("money", "Am 3. Mai kamen 900 Gäste.", "de", False),
        ("money", "Some 900 guests came on 3 May.", "en", False),
    ],
)
def test_in_a_language_without_word_lists_any_figure_may_tell(kind, text, language, told):
    """Its currencies and units are not known here; in German and English they are."""
    assert tells(kind, "Wie viel kostet das?", text, language) is told
