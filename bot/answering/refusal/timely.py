"""A question whose words about time no article repeats, since it was simply printed then."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from bot.answering.asked.time_told import is_short, of_the_days
from bot.answering.floor import FLOOR
from bot.answering.refusal.likelihood import weigh
from bot.answering.selection.evidence import read_for
from bot.answering.selection.foremost import foremost
from vectorstore.text.language import detect

if TYPE_CHECKING:
    from bot.answering.sentence import Sentence
    from bot.retrieval.retrieved import Retrieved
    from vectorstore.encoders.encoder import Encoder


class Weighed(NamedTuple):
    """What was found, its sentences as they were read, and how likely they answer, with what lacks."""

    found: Retrieved
    evidence: tuple[Sentence, ...]
    score: float
    lacking: str


def without_its_time(weighed: Weighed, encoder: Encoder) -> Weighed:
    """The same read for the question without its words about time, where that answers and its time is the one asked.

    "Why was the hospital evacuated between Christmas and New Year?" is told by an article of 30 December that need not
    speak of Christmas. Where its words cut the window, all that was found is of the time; else only for what is refused
    as it was asked, then by what is of that time alone.
    """
    found = weighed.found
    cut = (found.scope.since, found.scope.until) != (None, None)
    if not found.bare or found.told or found.outside or found.period is None:
        return weighed
    if not cut and (weighed.score >= FLOOR or not is_short(found.period)):
        return weighed
    evidence = read_for(found.bare, found, encoder)
    if not evidence or not (cut or of_the_days(foremost(detect(found.bare, found.language), evidence), found.period)):
        return weighed
    if not cut:
        evidence = tuple(one for one in evidence if of_the_days(one, found.period))
    score, lacking = weigh(found.bare, found, evidence, encoder)
    return Weighed(replace(found, read=found.bare), evidence, score, lacking) if score >= FLOOR else weighed
