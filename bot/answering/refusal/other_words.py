"""A question that nothing found answers, read in other words of the same meaning: "stake" as "holding"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bot.answering.floor import FLOOR
from bot.answering.refusal.likelihood import weigh
from bot.answering.refusal.timely import Weighed
from bot.answering.selection.evidence import read_for
from bot.answering.sentence import likeliest
from bot.answering.words.same_meaning import in_other_words
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence
    from vectorstore.encoders.encoder import Encoder

# Log-odds of the reader: from ANSWERED on nothing needs other words; with them it must be so likely, and LIKELIER.
# Judgements.
ANSWERED, LIKELY, LIKELIER = 0.0, -1.0, 3.0


def read_otherwise(weighed: Weighed, question: str, encoder: Encoder) -> Weighed:
    """The same read for the wording that is answered best, where the question's own words are hardly answered."""
    found, known = weighed.found, _best(weighed.evidence)
    if found.told or found.outside or known is None or known >= ANSWERED:
        return weighed
    wordings = in_other_words(question, detect(question, found.language))
    read = [(wording, read_for(wording, found, encoder)) for wording in wordings]
    told = [(best, wording, evidence) for wording, evidence in read if (best := _best(evidence)) is not None]
    best, wording, evidence = max(told, key=lambda one: one[0], default=(known, "", ()))
    if best < max(LIKELY, known + LIKELIER):
        return weighed
    score, lacking = weigh(wording, found, evidence, encoder)
    return Weighed(replace(found, read=wording), evidence, score, lacking) if score >= FLOOR else weighed


def _best(evidence: Sequence[Sentence]) -> float | None:
    return likeliest((one.reading for one in evidence), None)
