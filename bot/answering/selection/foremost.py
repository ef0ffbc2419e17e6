"""The sentence by whose article it is judged whether the articles hold the answer; pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.answering.disagreement.contenders import standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.answering.sentence import Sentence

# Log-odds of standing by which a sentence in another language must be ahead of the one with the highest score, whose
# words are a poor measure across languages, and of all in the asker's: the price of a bridge in Ukrainian is 18 ahead
# of the drones over its city.
AHEAD = 8.0


def foremost(language: str, evidence: Sequence[Sentence]) -> Sentence:
    """The one with the highest score, or in a language that is not the asker's one that the reader far prefers."""
    best = max(evidence, key=lambda one: one.score)
    abroad = [one for one in evidence if one.reading is not None and one.found.passage.language != language]
    if best.reading is None or not abroad:
        return best
    read = max(abroad, key=standing)
    own = max((standing(one) for one in evidence if one.found.passage.language == language), default=standing(best))
    return read if standing(read) >= max(own, standing(best)) + AHEAD else best
