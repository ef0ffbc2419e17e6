"""A bare "since when?" asked of the value that was answered."""

from __future__ import annotations

import pytest

from bot.answering.followup.followup import stand_alone
from bot.retrieval.ask import Turn

TICKET = ("Was kostet das Bahnticket?", "Stand: 18. September.\nSeit Januar kostet das Bahnticket 63 Euro. [1]")
CHANCELLOR = ("Wer ist Kanzlerin von Nordau?", "Ines Falk ist neue Kanzlerin. Der Landtag wählte sie. [1]")
COACH = ("Who is the coach of Harbour City?", "Harbour City have appointed Lena Marsh as their new head coach. [1]")
FEE = ("How much is the tourist tax in Venice?", "Visitors pay 5 euros on 54 days. [1]")
ZOO = (
    "Wer führt den Zoo in Nordhafen?",
    "Die Direktorin des Nordhafener Zoos, Wiebke Aalders, geht. [1]\nNeuer Direktor wird Yorick Tammen. [2]",
)
FERRY = ("Who runs the Pell ferry?", "Mr Harrod resigned. He will be succeeded by the engineer Tilda Kestrow. [1]")
FINAL = ("Who won the final?", "Tilda Kestrow won the final. [1]")


@pytest.mark.parametrize(
    ("turn", "asked", "expected"),
    [
        (ZOO, "seit wann?", "Seit wann führt Yorick Tammen den Zoo in Nordhafen?"),
        (FERRY, "since when?", "Since when Tilda Kestrow runs the Pell ferry?"),
        (FERRY, "und seit wann?", "Seit wann, Tilda Kestrow (Pell)?"),
        (FINAL, "why?", "Why Tilda Kestrow won the final?"),
        (ZOO, "how much?", "How much (Zoo Nordhafen)?"),
        (ZOO, "mit wem?", "Mit wem führt den Zoo in Nordhafen?"),
        (TICKET, "bei wem?", "Bei wem kostet das Bahnticket?"),
        (FINAL, "against whom?", "Against whom won the final?"),
        (TICKET, "und seit wann?", "Seit wann kostet das Bahnticket 63 Euro?"),
        (TICKET, "Warum?", "Warum kostet das Bahnticket 63 Euro?"),
        (CHANCELLOR, "seit wann?", "Seit wann ist Ines Falk Kanzlerin von Nordau?"),
        (COACH, "since when?", "Since when is Lena Marsh the coach of Harbour City?"),
        (FEE, "and since when?", "Since when is the tourist tax in Venice 5 euros?"),
    ],
)
def test_the_value_is_asked_about(turn, asked, expected):
    """An office's holder stands behind the verb, an amount at the end."""
    assert stand_alone(asked, [Turn(*turn)]) == expected


@pytest.mark.parametrize(
    ("turn", "asked", "expected"),
    [
        (("Wann öffnet die Brücke?", "Die Brücke öffnet am 3. Mai. [1]"), "warum?", "Warum öffnet die Brücke?"),
        (("Was kostet das Bahnticket?", "Niemand sagt es. [1]"), "seit wann?", "Seit wann kostet das Bahnticket?"),
        (("Was kostet das Bahnticket?", "Es kostet 63 Euro."), "seit wann?", "Seit wann kostet das Bahnticket?"),
        (("Wer gewann das Finale?", "Spanien gewann das Finale. [1]"), "wann?", "Wann gewann das Finale?"),
        (TICKET, "und wo?", "Wo kostet das Bahnticket?"),
    ],
)
def test_without_a_value_nothing_is_filled_in(turn, asked, expected):
    """Of a day, of what was not cited, of what cannot be put behind the verb, and where no state is asked about."""
    assert stand_alone(asked, [Turn(*turn)]) == expected
