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
PRIOR_PASSAGES = 10  # a language's mean from fewer passages than this leans to the mean of all
PRIOR_DEVIATION = 200  # passages: in a small store on few topics cosines spread wider than the encoder's usual
LEAST_DEVIATION = 0.005


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


def spread(backgrounds: Mapping[str, Background], usual: float | None) -> Spread:
    """Means per language leaning to the mean of all; the pooled deviation leans to the encoder's usual one."""
    everywhere = _overall(backgrounds, usual)
    means = {language: _shrunk(background, everywhere) for language, background in backgrounds.items()}
    return Spread(means, everywhere.mean, max(everywhere.deviation, LEAST_DEVIATION))


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


def _overall(backgrounds: Mapping[str, Background], usual: float | None) -> Background:
    """Mean over all passages, and the deviation within languages."""
    known = [background for background in backgrounds.values() if background.passages]
    count = sum(background.passages for background in known)
    if not count:
        return Background(0.0, usual or LEAST_DEVIATION, 0)
    mean = sum(b.mean * b.passages for b in known) / count
    within = sum(b.deviation**2 * b.passages for b in known)
    prior = PRIOR_DEVIATION if usual else 0
    variance = (within + prior * (usual or 0.0) ** 2) / (count + prior)
    return Background(mean, float(np.sqrt(variance)), count)


def _shrunk(background: Background, everywhere: Background) -> float:
    weight = background.passages / (background.passages + PRIOR_PASSAGES)
    return weight * background.mean + (1 - weight) * everywhere.mean
