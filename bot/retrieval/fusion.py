"""One score from the legs: how far a passage stands out by meaning, plus how many of the question's words it holds.

Dense: cosine less the mean cosine of the passage's language for this question, in standard deviations. Encoders
favour passages in the question's own language; taking each language's mean away gives that back (XQuAD, every
paragraph in one of two languages at random, answer in the other language, R@5: German asks 0.762 → 0.983, English
asks 0.828 → 0.945).

Lexical: BM25 divided by the question's mean term weight, which counts matched terms; as large as standard deviations
are (weight 1). In the question's own language what any passage matches by chance is taken off again, else passages
in other languages, which can match names and numbers only, would lose (R@5 in the other language with no such
discount, weight 0.5: 0.91 and 0.83).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]

LEXICAL_WEIGHT = 1.0
BY_CHANCE = 0.18  # of the question's terms; 0.15-0.25 measured alike on XQuAD mixed
SATURATION = 2.2  # BM25's k1 + 1 with FTS5's k1 of 1.2: the most a term can count
USUAL_DEVIATION = 0.022  # of e5's cosines within one language (XQuAD 0.022, MultiHop-RAG 0.021)
PRIOR_PASSAGES = 10  # a language's mean from fewer passages than this leans to the mean of all


@dataclass(frozen=True, slots=True)
class Background:
    """How a question's cosines spread over the passages in one language."""

    mean: float
    deviation: float
    passages: int


@dataclass(frozen=True, slots=True)
class Spread:
    """How a question's cosines spread: what each language makes expect, and the deviation within languages."""

    expected: Mapping[str, float]
    everywhere: float
    deviation: float

    def deviations(self, cosine: float, language: str) -> float:
        """A cosine as standard deviations above what its language makes expect."""
        return (cosine - self.expected.get(language, self.everywhere)) / self.deviation


def spread(backgrounds: Mapping[str, Background]) -> Spread:
    """Means per language leaning to the mean of all, and the pooled deviation leaning to the usual one."""
    everywhere = _overall(backgrounds)
    means = {language: _shrunk(background, everywhere) for language, background in backgrounds.items()}
    return Spread(means, everywhere.mean, max(everywhere.deviation, USUAL_DEVIATION / 2))


def centred(cosines: Floats, languages: Sequence[str], around: Spread) -> Floats:
    """Cosines as standard deviations above the mean of their language."""
    return np.array([around.deviations(float(c), language) for c, language in zip(cosines, languages, strict=True)])


def matched(scores: Floats, weights: list[float]) -> Floats:
    """BM25 scores as a number of matched terms of average weight."""
    mean = float(np.mean(weights)) if weights else 0.0
    counts: Floats = scores / (mean * SATURATION) if mean > 0 else scores * 0
    return counts


def fused(dense: Floats, lexical: Floats, terms: int, own: NDArray[np.bool_]) -> Floats:
    """The two legs in one score; ``own`` says which passages are in the question's language."""
    chance = np.where(own, BY_CHANCE * terms, 0.0)
    total: Floats = dense + LEXICAL_WEIGHT * (lexical - chance)
    return total


def _overall(backgrounds: Mapping[str, Background]) -> Background:
    """Mean over all passages; deviation within languages, pooled, leaning to the usual one where passages are few."""
    known = [background for background in backgrounds.values() if background.passages]
    count = sum(background.passages for background in known)
    if not count:
        return Background(0.0, USUAL_DEVIATION, 0)
    mean = sum(b.mean * b.passages for b in known) / count
    within = sum(b.deviation**2 * b.passages for b in known)
    variance = (within + PRIOR_PASSAGES * USUAL_DEVIATION**2) / (count + PRIOR_PASSAGES)
    return Background(mean, float(np.sqrt(variance)), count)


def _shrunk(background: Background, everywhere: Background) -> float:
    weight = background.passages / (background.passages + PRIOR_PASSAGES)
    return weight * background.mean + (1 - weight) * everywhere.mean
