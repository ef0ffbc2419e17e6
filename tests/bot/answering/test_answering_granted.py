"""What was agreed leads before what was offered or demanded, and the demand where it is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.granted import with_what_was_granted
from bot.answering.writing import Brief

NOW = datetime(2026, 11, 22, tzinfo=UTC)
DEMAND = "The port union in Calden demands a pay rise of 9 percent."
DEAL = "The port union in Calden and the operators agreed on a pay rise of 6.2 percent."


def _led(question, told, newer, language="en", days=("2026-03-03", "2026-03-10"), behind=0.5):
    """Which of two articles' sentences leads where the first is chosen: 0 or 1; the other is read so much less well."""
    first = [replace(one, reading=4.0) for one in sentences_of(told, 3.0, day=days[0], language=language)]
    other = sentences_of(newer, number=2, day=days[1], language=language, source="Echo")
    other = [replace(one, reading=4.0 - behind, score=3.0) for one in other]
    brief = Brief(question, language, (), NOW, evidence=(*first, *other))
    return 1 if with_what_was_granted(list(first), brief)[0] in other else 0


@pytest.mark.parametrize(
    ("question", "told", "newer", "language"),
    [
        ("How much is the pay rise in the port of Calden?", DEMAND, DEAL, "en"),
        (
            "Wie hoch ist das Bußgeld für Nordpak?",
            "Die Aufsicht hatte für Nordpak ein Bußgeld von 14 Millionen Euro gefordert.",
            "Das Gericht verhängte gegen Nordpak ein Bußgeld von 9 Millionen Euro.",
            "de",
        ),
        (
            "Bis wann gilt die Jobgarantie bei Venn?",
            "Der Hersteller Venn bietet eine Jobgarantie bis 2028 an.",
            "Der Hersteller Venn und der Betriebsrat einigten sich auf eine Jobgarantie bis 2031.",
            "de",
        ),
        (
            "How long is the sentence of Ian Prowse?",
            "Prosecutors called for a sentence of 12 years for Ian Prowse.",
            "Ian Prowse received a sentence of nine years, the court in Hale said.",
            "en",
        ),
    ],
)
def test_what_was_agreed_leads(question, told, newer, language):
    """The deal, the fine that was imposed, the sentence; told before the offer, or read far less well, it does not."""
    assert _led(question, told, newer, language) == 1
    assert _led(question, told, newer, language, days=("2026-03-10", "2026-03-03")) == 0
    assert _led(question, told, newer, language, behind=12.0) == 0


@pytest.mark.parametrize(
    "newer",
    [
        "The port union in Calden called off the strike after 6 days.",
        "The port union in Calden now demands a pay rise of 7 percent.",
        "The hospital union in Marlow agreed on 6.2 percent.",
        "The port union in Calden agreed on 9 percent.",
    ],
)
def test_what_gives_nothing_else(newer):
    """No other value, no agreement, another matter, the same value."""
    assert _led("How much is the pay rise in the port of Calden?", DEMAND, newer) == 0


def test_the_demand_leads_where_it_is_asked_for():
    """Though it is older than the deal; what is asked about leads already otherwise."""
    question = "How much more pay did the port union in Calden demand?"
    assert _led(question, DEAL, DEMAND, days=("2026-03-10", "2026-03-03")) == 1
    assert _led(question, DEMAND, DEAL) == 0


def test_an_accident_demands_nothing():
    """In German it "fordert" lives, and nobody was granted any."""
    dead = "Das Unglück in Kalvik forderte 12 Tote.", "In Kalvik starben 17 Menschen, die Familien erhielten Beileid."
    assert _led("Wie viele Tote gab es in Kalvik?", *dead, "de") == 0
