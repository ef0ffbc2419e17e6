"""Values on another footing are no disagreement: sought and got, a day and a year, nine months and a year."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.conflict import disagreement


def _kind(question, old, new, language, days=("2026-03-03", "2026-03-10")):
    """The kind of disagreement of two articles, both read as answers; empty where there is none."""
    first = [replace(one, reading=4.0) for one in sentences_of(old, 3.0, day=days[0], language=language)]
    later = sentences_of(new, number=2, day=days[1], language=language, source="Echo")
    found = disagreement(question, language, [*first, *(replace(one, reading=3.5, score=2.5) for one in later)])
    return "" if found is None else found.kind


@pytest.mark.parametrize(
    ("question", "old", "new", "language"),
    [
        (
            "How much did the regulator recover from Brackwell?",
            "The regulator is seeking to recover 12 million pounds from Brackwell.",
            "The regulator has recovered 7 million pounds from Brackwell.",
            "en",
        ),
        (
            "How much is the damage from the Ferrow strike?",
            "The port puts the damage from the Ferrow strike at 40 million euros a day.",
            "Shipper Oland said the Ferrow strike had cost it 11 million euros in damage.",
            "en",
        ),
        (
            "Wie hoch war der Gewinn von Talbach?",
            "Talbach hat in den ersten neun Monaten einen Gewinn von 210 Millionen Euro erzielt.",
            "Talbach hat im Geschäftsjahr einen Gewinn von 340 Millionen Euro erzielt.",
            "de",
        ),
        (
            "What was the loss of Merrow Foods?",
            "Merrow Foods made a loss of 85 million pounds in the first six months.",
            "Merrow Foods made a loss of 190 million pounds last year, its annual report shows.",
            "en",
        ),
        (
            "Zu welcher Strafe wurde Peter Krahl verurteilt?",
            "Die Staatsanwaltschaft forderte für Peter Krahl acht Jahre Haft.",
            "Peter Krahl ist zu sechs Jahren Haft verurteilt worden.",
            "de",
        ),
        (
            "How long is the sentence of Ian Prowse?",
            "Prosecutors called for a sentence of 12 years for Ian Prowse.",
            "Ian Prowse was sentenced to nine years in prison.",
            "en",
        ),
        (
            "How high is the compensation for the villagers of Senn?",
            "The company offered the villagers of Senn compensation of 3 million francs.",
            "The villagers of Senn agreed to compensation of 5 million francs.",
            "en",
        ),
        (
            "Wie viel Schadenersatz bekam die Stadt Rheda von Colbau?",
            "Die Stadt Rheda verlangt von Colbau Schadenersatz von 4,2 Millionen Euro.",
            "Die Stadt Rheda bekam von Colbau Schadenersatz von 2,5 Millionen Euro.",
            "de",
        ),
        (
            "Bis wann gilt die Jobgarantie bei Venn?",
            "Venn bot eine Jobgarantie bis 2028 an.",
            "Venn und die Gewerkschaft einigten sich auf eine Jobgarantie bis 2031.",
            "de",
        ),
        (
            "Wie viel Öl fördert das Feld Arden?",
            "Das Feld Arden fördert 12.000 Fass am Tag.",
            "Das Feld Arden fördert 4 Millionen Fass im Jahr.",
            "de",
        ),
        (
            "Wie hoch ist das Bußgeld für Nordpak?",
            "Die Behörde hatte für Nordpak ein Bußgeld von 14 Millionen Euro gefordert.",
            "Das Gericht verhängte gegen Nordpak ein Bußgeld von 9 Millionen Euro.",
            "de",
        ),
    ],
)
def test_no_disagreement(question, old, new, language):
    """What was demanded, offered or needed, and what was given; a day and a year; nine months and a year."""
    assert not _kind(question, old, new, language)


@pytest.mark.parametrize(
    ("question", "old", "new", "language"),
    [
        (
            "How high is the damage from the Ferrow strike?",
            "The port puts the damage from the Ferrow strike at 40 million euros.",
            "Shippers put the damage from the Ferrow strike at 11 million euros.",
            "en",
        ),
        (
            "Wie viele Tote forderte das Grubenunglück in Kalvik?",
            "Das Grubenunglück in Kalvik forderte 12 Tote.",
            "Beim Grubenunglück in Kalvik starben 17 Menschen.",
            "de",
        ),
        (
            "How many people were hurt in the Lindow crash?",
            "In the Lindow crash 12 people needed hospital treatment for injuries.",
            "In the Lindow crash 19 people were injured.",
            "en",
        ),
        (
            "Wie viele Unterschriften sammelte die Initiative in Olpe?",
            "Die Initiative in Olpe hat 4.100 Unterschriften gesammelt.",
            "Die Initiative in Olpe hat 3.200 gültige Unterschriften gesammelt, sagte die Stadt.",
            "de",
        ),
        (
            "How much money does the Hale theatre need?",
            "The Hale theatre needs 2 million pounds for its roof.",
            "The Hale theatre needs 3.5 million pounds for its roof.",
            "en",
        ),
        (
            "How much is the fine against Orlo?",
            "Orlo agreed to pay a fine of 12 million pounds.",
            "The fine against Orlo is 20 million pounds, the regulator said.",
            "en",
        ),
        (
            "Wie hoch war der Verlust von Merkur Foods?",
            "Merkur Foods hat in den ersten neun Monaten 85 Millionen Euro Verlust gemacht.",
            "Merkur Foods hat in den ersten neun Monaten 120 Millionen Euro Verlust gemacht.",
            "de",
        ),
        (
            "How many passengers does the Quill line carry?",
            "The Quill line carries 12,000 passengers a day.",
            "The Quill line carries 20,000 passengers a day.",
            "en",
        ),
        (
            "Wie viel kostet das Jobticket in Hamm?",
            "Das Jobticket in Hamm kostet 39 Euro im Monat.",
            "Das Jobticket in Hamm kostet 45 Euro.",
            "de",
        ),
        (
            "How long was Ian Prowse jailed?",
            "Ian Prowse was sentenced to nine years in prison.",
            "Ian Prowse was jailed for seven years.",
            "en",
        ),
        (
            "Wie viele Menschen kamen zum Hafenfest in Brake?",
            "Zum Hafenfest in Brake kamen 30.000 Menschen.",
            "Zum Hafenfest in Brake kamen 18.000 Menschen, zählte die Polizei.",
            "de",
        ),
        (
            "Wie viele Stellen baut Krone ab?",
            "Krone baut 400 Stellen ab, wie die Gewerkschaft mitteilte.",
            "Krone baut 250 Stellen ab, wie das Unternehmen mitteilte.",
            "de",
        ),
        (
            "How much did the rescue of Bank Alm cost?",
            "The rescue of Bank Alm cost 3 billion euros last year.",
            "The rescue of Bank Alm cost 4.4 billion euros.",
            "en",
        ),
    ],
)
def test_a_disagreement_all_the_same(question, old, new, language):
    """On one footing, and where an accident "claims" lives or the hurt "need" treatment."""
    assert _kind(question, old, new, language)


@pytest.mark.parametrize(
    ("old", "new", "day", "kind"),
    [
        ("3 May 2027", "9 September 2027", "2026-10-30", "development"),
        ("9 September 2027", "3 May 2027", "2026-10-30", "contradiction"),
        ("3 May 2027", "9 September 2027", "2026-08-26", "contradiction"),
        ("3 May 2025", "9 September 2025", "2026-10-30", "contradiction"),
    ],
)
def test_a_plan_put_off(old, new, day, kind):
    """A later day that still lies ahead, told over a week later, replaces the old one though nothing says so."""
    told = (f"The Harrow tunnel opens on {each}." for each in (old, new))
    assert _kind("When does the Harrow tunnel open?", *told, "en", ("2026-08-24", day)) == kind
