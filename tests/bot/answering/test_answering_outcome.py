"""How something came out in the end."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from answering_evidence import sentences_of

from bot.answering.disagreement.outcome import with_the_outcome
from bot.answering.writing import Brief

NOW = datetime(2026, 11, 22, tzinfo=UTC)
BROKEN = list(
    sentences_of("Talks to end the strike at Norsund Lines broke down.", 6.0, day="2026-05-16", language="en")
)
ACCEPTED = list(
    sentences_of(
        "Crews voted to end an 18-day strike. Norsund had offered 4.5 per cent. A cook was relieved.",
        -1.0,
        1.0,
        number=2,
        day="2026-05-23",
        language="en",
    )
)
LATER = list(sentences_of("Norsund Lines has ordered two new ships.", 0.0, number=3, day="2026-08-01", language="en"))


def _led(question, chosen, evidence, language="en"):
    return with_the_outcome(list(chosen), Brief(question, language, (), NOW, evidence=tuple(evidence)))


@pytest.mark.parametrize(
    "question",
    [
        "How did the Norsund strike end?",
        "What was the outcome of the Norsund strike?",
        "What became of the strike at Norsund?",
    ],
)
def test_the_newest_article_on_it_leads(question):
    """By the sentence that opens it, though that does not name the firm; what came after is of something else."""
    assert _led(question, BROKEN, [*BROKEN, *ACCEPTED, *LATER]) == [ACCEPTED[0], *BROKEN]


def test_what_is_asked_otherwise_stays():
    """Why talks broke down is told by the article on that; so is what no newer article tells."""
    every = [*BROKEN, *ACCEPTED]
    assert _led("Why did the talks at Norsund break down?", BROKEN, every) == BROKEN
    assert _led("How did the Norsund strike end?", BROKEN, [*BROKEN, *LATER]) == BROKEN
    assert _led("How did the Norsund strike end?", ACCEPTED[:1], every) == ACCEPTED[:1]


def test_the_final_sum_leads_where_the_end_is_asked_for():
    """A newer value that is told as the last one."""
    planned = list(sentences_of("Die Sanierung der Ilmbrücke kostet 6 Millionen Euro.", 5.0, day="2026-02-03"))
    paid = list(
        sentences_of("Die Ilmbrücke ist offen. Am Ende waren es 9 Millionen Euro.", 0.0, number=2, day="2026-08-03")
    )
    every = [*planned, *paid]
    assert _led("Was hat die Ilmbrücke am Ende gekostet?", planned, every, "de") == [paid[1], *planned]
    assert _led("Was kostet die Ilmbrücke?", planned, every, "de") == planned


def test_a_part_of_a_compound_is_no_word_on_it():
    """Of the Bundestagswahl what the Bundestag did later tells nothing."""
    won = list(sentences_of("Die Union hat die Bundestagswahl gewonnen.", 5.0, day="2026-02-24"))
    chosen = list(sentences_of("Der Bundestag wählte den Kanzler.", 1.0, number=2, day="2026-05-06"))
    assert _led("Wie ging die Bundestagswahl aus?", won, [*won, *chosen], "de") == won
    later = list(sentences_of("Die Bundestagswahl ist endgültig gezählt.", 1.0, number=2, day="2026-05-06"))
    assert _led("Wie ging die Bundestagswahl aus?", won, [*won, *later], "de") == [*later, *won]


def test_what_is_read_as_the_outcome_leads():
    """The reader takes it for the answer; a newer article only speaks of the matter."""
    read = [replace(one, reading=4.0) for one in BROKEN]
    assert _led("How did the Norsund strike end?", read, [*read, *ACCEPTED]) == read
