"""A figure of something past that a newer article settles: by who examined it, or set against the older one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answering_evidence import sentences_of

from bot.answering.asked.settled_later import settled_later
from bot.answering.disagreement.conflict import disagreement

DAMAGE = "How high was the damage at Dunholm mill?"
FIRST = "A fire at Dunholm mill caused damage of about £2 million, the fire brigade said."


def told(question, old, new, *, day="2026-11-03", language="en", reading=0.0):
    """The kind of disagreement and its values, of an article of March and one of another day, read so well."""
    first = [replace(one, reading=4.0) for one in sentences_of(old, 3.0, day="2026-03-03", language=language)]
    later = sentences_of(new, number=2, day=day, language=language, source="Echo")
    read = [replace(one, reading=reading, score=2.0) for one in later]
    found = disagreement(question, language, [*first, *read])
    return ("", []) if found is None else (found.kind, [side.claim.written for side in found.sides])


@pytest.mark.parametrize(
    ("question", "old", "new", "language", "values"),
    [
        (
            DAMAGE,
            FIRST,
            "Loss adjusters put the damage at Dunholm mill at £5.5 million.",
            "en",
            ["£5.5 million", "about £2 million"],
        ),
        (
            "How high is the fine against Corvane?",
            "Corvane must pay a fine of £9 million, the judge said.",
            "The Court of Appeal cut the fine against Corvane to £6 million.",
            "en",
            ["£6 million", "£9 million"],
        ),
        (
            "Wie viel Gülle floss bei Lohberg in die Emme?",
            "In Lohberg flossen etwa 200.000 Liter Gülle in die Emme, schätzte die Feuerwehr.",
            "In Lohberg flossen 350.000 Liter Gülle in die Emme, errechneten Sachverständige.",
            "de",
            ["350.000 Liter", "etwa 200.000 Liter"],
        ),
        (
            "Zu welcher Strafe wurde Jan Ahl verurteilt?",
            "Der frühere Makler Jan Ahl ist zu fünf Jahren Haft verurteilt worden.",
            "Im zweiten Prozess gegen Jan Ahl wurden zwei Jahre Haft verhängt.",
            "de",
            ["zwei Jahre", "fünf Jahren"],
        ),
        (
            "How many patients of Orvo had their data copied?",
            "Orvo said that the data of 300 patients had been copied.",
            "The data of 3,600 patients of Orvo had been copied, far more than the 300 whom it named.",
            "en",
            ["3,600", "300"],
        ),
    ],
)
def test_what_settles_it_is_the_newer_state(question, old, new, language, values):
    """Months later the adjusters, the appeal, the experts, the second trial, or the older figure in its words."""
    assert told(question, old, new, language=language) == ("development", values)


def test_two_who_examined_it_disagree():
    """One expert does not settle what another has found, nor anybody what is told in the same week."""
    experts = [f"The investigators put the damage at Dunholm mill at £{sum_} million." for sum_ in (4, 9)]
    assert told(DAMAGE, *experts)[0] == "contradiction"
    same_week = "Investigators put the damage at Dunholm mill at £5.5 million."
    assert told(DAMAGE, FIRST, same_week, day="2026-03-05")[0] == "contradiction"
    other = "The owners put the damage at Dunholm mill at £5.5 million."
    assert told(DAMAGE, FIRST, other)[0] == "contradiction"


def test_another_sum_settles_nothing():
    """A regulator's fine is no word on the ransom."""
    question = "How much ransom was Lorvane to pay?"
    ransom = "They demanded a ransom of £2 million from Lorvane."
    fine = "Lorvane must pay £18 million, the regulator said."
    assert told(question, ransom, fine)[0] != "development"


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("Wie hoch ist der Gesamtschaden?", True),
        ("How much oil leaked from the tanker?", True),
        ("Wie viele Kunden sind betroffen?", True),
        ("How many people live in Halton?", False),
        ("Was kostet das Ticket?", False),
    ],
)
def test_what_is_settled_later_is_known(question, holds):
    """A damage, a leak, who is affected; no population, no price."""
    assert settled_later(question) is holds
