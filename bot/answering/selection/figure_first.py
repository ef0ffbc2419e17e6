"""A sentence that gives the figure asked for leads before one that gives none of the kind; pure.

"Wie hoch war der Gewinn 2025?": "Der Umsatz stieg 2025 um 4,1 Prozent" holds more of the question's words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.answering.asked.offered_kind import wanted_kind
from bot.answering.disagreement.claims import claim_of
from bot.answering.disagreement.contenders import read_as_answer
from bot.answering.sentence import led_by

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence
    from bot.answering.writing import Brief

# "Dreimal" is no figure here.
_OFTEN = re.compile(r"\b(?:wie oft|wie häufig|how often|how many times)\b", re.IGNORECASE)


def with_a_figure_first(chosen: list[Sentence], brief: Brief) -> list[Sentence]:
    """Led by the first that gives a figure, read nearly as well, where the one before gives none of the kind asked."""
    if not chosen or wanted_kind(brief.question) in {"name", "time"} or _OFTEN.search(brief.question):
        return chosen
    if claim_of(brief, chosen[0]) is not None:
        return chosen
    told = (one for one in chosen[1:] if read_as_answer(one, chosen[0]) and claim_of(brief, one) is not None)
    lead = next(told, chosen[0])
    return led_by(lead, chosen)
