"""One score from the legs: how far a passage stands out by meaning, plus how many of the question's words it holds.

Dense: cosine less the mean cosine of the passage's language for this question, in standard deviations. Encoders
favour passages in the question's own language; taking each language's mean away gives that back (XQuAD, every
paragraph in one of two languages at random, answer in the other language, R@5: German asks 0.762 → 0.983, English
asks 0.828 → 0.945).

Lexical: BM25 divided by the question's mean term weight, which counts matched terms; as large as standard deviations
are (weight 1). In the question's own language what any passage matches by chance is taken off again, else passages
in other languages, which can match names and numbers only, would lose (R@5 in the other language with no such
discount, weight 0.5: 0.91 and 0.83). Between German and English the question's words are matched in translation, too
(vectorstore/text/translations.py), less what that gives by chance. XQuAD's choose half, R@1 / R@5 before → after:
German for English 0.893 / 0.979 → 0.914 / 1.000, English for German 0.905 / 0.988 → 0.918 / 0.992; mixed 0.904 / 0.992
→ 0.928 / 1.000 and 0.839 / 0.975 → 0.856 / 0.975, and within a language 0.898 / 0.966 → 0.881 / 0.966 and 0.984 / 1.000
→ 0.984 / 1.000; among news 0.872 / 0.959 → 0.901 / 0.979 and 0.877 / 0.967 → 0.897 / 0.967.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from vectorstore.encoders.encoder import UsualCosines

Floats = NDArray[np.float64]

MEANING_WEIGHT = 0.7
LEXICAL_WEIGHT = 1.0
BY_CHANCE = 0.18  # of the question's terms; 0.15-0.25 measured alike on XQuAD mixed
BY_CHANCE_ABROAD = 0.13  # of them, where they are translated; 0.1 to 0.16 measured alike there
SATURATION = 2.2  # BM25's k1 + 1 with FTS5's k1 of 1.2: the most a term can count
PRIOR_PASSAGES = 10  # a language's mean from fewer passages than this leans to the prior
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


def spread(backgrounds: Mapping[str, Background], usual: UsualCosines | None, language: str) -> Spread:
    """What the store's passages make expect for a question in a language, leaning to what is usual for the encoder.

    In a store of a handful of passages their own mean would hide that all of them are about the question.
    """
    priors = {name: _prior(name, usual, language, _mean(backgrounds)) for name in backgrounds}
    count = sum(background.passages for background in backgrounds.values())
    drift = sum((b.mean - priors[name]) * b.passages for name, b in backgrounds.items()) / (count + PRIOR_PASSAGES)
    expected = {name: _leaning(background, priors[name] + drift) for name, background in backgrounds.items()}
    elsewhere = _prior("?", usual, language, _mean(backgrounds)) + drift
    return Spread(expected, elsewhere, max(_deviation(backgrounds, usual), LEAST_DEVIATION))


def centred(cosines: Floats, languages: NDArray[np.str_], around: Spread) -> Floats:
    """Cosines as standard deviations above the mean of their language."""
    means = np.full(len(languages), around.everywhere)
    for language, mean in around.expected.items():
        means[languages == language] = mean
    above: Floats = (cosines - means) / around.deviation
    return above


def matched(scores: Floats, weights: list[float]) -> Floats:
    """BM25 scores as a number of matched terms of average weight."""
    mean = float(np.mean(weights)) if weights else 0.0
    counts: Floats = scores / (mean * SATURATION) if mean > 0 else scores * 0
    return counts


def meant(passage: Floats, sentence: Floats) -> Floats:
    """The passage and its best sentence in one score of meaning; the passage alone where no sentence has a vector."""
    total: Floats = MEANING_WEIGHT * (passage + np.where(np.isnan(sentence), passage, sentence))
    return total


def by_chance(terms: int, own: NDArray[np.bool_], translated: NDArray[np.bool_]) -> Floats:
    """How many of a question's terms passages match by chance: in its language, and where its words are translated."""
    matches: Floats = terms * np.where(own, BY_CHANCE, np.where(translated, BY_CHANCE_ABROAD, 0.0))
    return matches


def fused(dense: Floats, lexical: Floats, chance: Floats) -> Floats:
    """The two legs in one score; ``chance``: the terms that a passage would match by chance."""
    total: Floats = dense + LEXICAL_WEIGHT * (lexical - chance)
    return total


def _mean(backgrounds: Mapping[str, Background]) -> float:
    count = sum(background.passages for background in backgrounds.values())
    return sum(b.mean * b.passages for b in backgrounds.values()) / count if count else 0.0


def _prior(name: str, usual: UsualCosines | None, language: str, mean: float) -> float:
    """What to expect of a language before looking: the encoder's usual, else the mean of the whole store."""
    if usual is None:
        return mean
    return usual.own if name in {language, ""} else usual.across


def _leaning(background: Background, prior: float) -> float:
    """The measured mean, leaning to the prior where passages are few."""
    weight = background.passages / (background.passages + PRIOR_PASSAGES)
    return weight * background.mean + (1 - weight) * prior


def _deviation(backgrounds: Mapping[str, Background], usual: UsualCosines | None) -> float:
    """The deviation within languages, pooled, leaning to the encoder's usual one."""
    count = sum(background.passages for background in backgrounds.values())
    within = sum(b.deviation**2 * b.passages for b in backgrounds.values())
    prior, deviation = (PRIOR_DEVIATION, usual.deviation) if usual else (0, 0.0)
    return float(np.sqrt((within + prior * deviation**2) / (count + prior))) if count + prior else 0.0
