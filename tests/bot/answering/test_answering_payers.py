"""For whom a price holds: what trainees pay, where it is asked, and not where it is not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.conflict import disagreement
from bot.answering.disagreement.payers import of_those_who_pay
from bot.answering.writing import Brief

NOW = datetime(2026, 11, 22, tzinfo=UTC)
OLD = "Das Kombi-Abo Rheinau kostet 64 Euro im Monat. Für Azubis kostet das Kombi-Abo Rheinau 39 Euro."
NEW = "Das Kombi-Abo Rheinau kostet jetzt 68 Euro im Monat. Für Azubis kostet das Kombi-Abo Rheinau 42 Euro."
ENGLISH = "The Quill pass costs 30 pounds a month. The reduced rate of the Quill pass for pensioners is 18 pounds."
EVIDENCE = (
    *sentences_of(OLD, 3.0, 2.0, day="2026-04-21"),
    *sentences_of(NEW, 3.5, 2.0, number=2, day="2026-09-08", source="Echo"),
)
PASS = sentences_of(ENGLISH, 3.0, 2.0, language="en")


def _lead(question, evidence, first, language="de"):
    brief = Brief(question, language, (), NOW, evidence=tuple(evidence))
    return of_those_who_pay([evidence[first]], brief)[0].text


@pytest.mark.parametrize("first", [0, 1, 2, 3])
def test_the_newest_price_for_those_who_are_asked_about_leads(first):
    """Whatever was chosen first: the general price, an older one."""
    assert "42 Euro" in _lead("Was kostet das Kombi-Abo Rheinau für Auszubildende?", EVIDENCE, first)
    assert "18 pounds" in _lead("How much is the Quill pass for pensioners?", PASS, first % 2, "en")


def test_where_nobody_is_asked_about_the_price_for_all_leads():
    """A group's price alone gives way; what is for all stays, and so does all that is no price."""
    assert "68 Euro" in _lead("Was kostet das Kombi-Abo Rheinau?", EVIDENCE, 1)
    assert "64 Euro" in _lead("Was kostet das Kombi-Abo Rheinau?", EVIDENCE, 0)
    assert "39 Euro" in _lead("Wer bekommt das Kombi-Abo Rheinau?", EVIDENCE, 1)
    assert "30 pounds" in _lead("How much is the Quill pass for students?", PASS, 0, "en")


def test_another_storys_price_does_not_lead():
    """It shares no name with what was chosen."""
    zoo = sentences_of("Der Zoo Ahlen kostet Azubis 9 Euro.", 4.0, number=3, day="2026-10-01")
    assert "42 Euro" in _lead("Was kostet das Kombi-Abo Rheinau für Azubis?", (*EVIDENCE, *zoo), 3)


@pytest.mark.parametrize(
    ("question", "values"),
    [
        ("Was kostet das Kombi-Abo Rheinau für Azubis?", ["42 Euro", "39 Euro"]),
        ("Was kostet das Kombi-Abo Rheinau?", ["68 Euro", "64 Euro"]),
        ("Was kostet das Kombi-Abo Rheinau für Senioren?", ["68 Euro", "64 Euro"]),
    ],
)
def test_what_changed_is_one_groups_price(question, values):
    """What trainees pay replaces what they paid, and not what everybody does."""
    found = disagreement(question, "de", EVIDENCE, NOW)
    assert found is not None
    assert [side.claim.written for side in found.sides] == values
