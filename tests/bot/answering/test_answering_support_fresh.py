"""The support check on statements written after its rules."""

from __future__ import annotations

import pytest
from answering_articles import found
from support_fresh_cases import CASES, Case

from bot.answering.answer import Statement
from bot.answering.check.quotes import locate
from bot.answering.check.support import check

# FIRST LOOK, 66 statements, rules alone: 52 right (79 %), 5 of 35 good ones dropped, 9 of 31 bad ones passed. What it
# showed became rules (above and below, upheld and overturned, voted for and against, who came before whom, a second
# amount "after a profit of"): 59 right since, 3 bad ones pass. The table tells nothing of unseen statements any more.
MISSES = {
    "On Monday Lake Constance was 38 centimetres below its long-term average.",
    "The Halcyon sank off Ushant on Tuesday night.",
    "In Ludwigsburg gilt das Fahrverbot für ältere Dieselautos nach dem Urteil nicht mehr.",
    "Das Parlament lehnte es mit 97 zu 54 Stimmen ab, das Wahlalter auf 16 zu senken.",
    "Im Schwarzwald gibt es ein Wolfsrudel.",
    "Nahe Coldwell verbrannten 2400 Hektar Heide.",
    "The blaze near Coldwell is still out of control.",
}


@pytest.mark.parametrize("case", CASES, ids=[case[2] for case in CASES])
def test_judged_by_hand(case: Case) -> None:
    """A statement passes exactly when a reader would accept it, but for the misses named above."""
    quote, language, text, may = case
    verdict = check(Statement(text, locate(text, found(quote, language=language, title=""))))
    assert (verdict.level != "unsupported") == (may != (text in MISSES)), verdict.reasons


def test_figures_are_as_written() -> None:
    """The counts in the comment are those of the table."""
    good = [case for case in CASES if case[3]]
    assert (len(CASES), len(good), len(CASES) - len(MISSES)) == (66, 35, 59)
    assert sum(case[2] in MISSES for case in good) == 4
