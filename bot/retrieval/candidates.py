"""Collects candidates from both legs, language by language, and gives every one its score for every probe."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.fusion import Background, Spread, by_chance, centred, fused, matched, meant, spread
from bot.retrieval.preferences import preferences
from bot.retrieval.probes import Probe
from bot.retrieval.window import Window
from vectorstore.domain import Scope, Scored
from vectorstore.index.snapshot import Snapshot

DEPTH = 100  # candidates of each leg and language
KEPT = 200  # candidates of all legs, languages and probes whose sentences are read
USUAL = 6  # translations of a word; 2 to 8 measured alike on XQuAD, and more terms take longer
MOST_LANGUAGES = 4  # searched one by one; rarer ones together

Measured = Mapping[str, tuple[float, float, int]]


@dataclass(frozen=True, slots=True)
class Legs:
    """What the legs found for one probe: scores per passage key, and the order of each leg."""

    lexical: dict[int, float] = field(default_factory=dict)
    order: dict[str, list[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidates:
    """All candidates with their scores by text, and what else speaks for them: both (probes, candidates) float64.

    ``published`` in UTC seconds (NaN: undated). Their texts are read later, of those that may be shown.
    """

    keys: NDArray[np.int64]
    articles: NDArray[np.str_]
    languages: NDArray[np.str_]
    published: NDArray[np.float64]
    scores: NDArray[np.float64]
    preferred: NDArray[np.float64]
    order: dict[str, list[int]]
    spread: Spread


@dataclass(frozen=True, slots=True)
class Rows:
    """Candidates by key, ``published`` in UTC seconds (NaN: undated); the last two (probes, candidates) float64."""

    keys: NDArray[np.int64]
    articles: NDArray[np.str_]
    languages: NDArray[np.str_]
    outlets: NDArray[np.str_]
    published: NDArray[np.float64]
    cosines: NDArray[np.float64]
    lexical: NDArray[np.float64]

    def at(self, places: NDArray[np.intp]) -> Rows:
        """Some of them."""
        names = self.articles[places], self.languages[places], self.outlets[places]
        return Rows(self.keys[places], *names, self.published[places], self.cosines[:, places], self.lexical[:, places])


def collect(snapshot: Snapshot, probes: Sequence[Probe], scope: Scope, window: Window) -> Candidates:
    """Candidates in the scope of every probe, scored for every probe; with their sentences only the most promising.

    The window is the question's own, which the scope may be wider than.
    """
    languages = _languages(snapshot, probes[0].language, scope)
    vectors = np.stack([probe.vector for probe in probes])
    near = snapshot.nearest(vectors, DEPTH, scope, list(languages))
    legs = [_search(snapshot, probe, scope, languages, hits) for probe, hits in zip(probes, near, strict=True)]
    rows = _rows(snapshot, vectors, legs)
    around = [_spread(probe, values) for probe, values in zip(probes, snapshot.spread(vectors), strict=True)]
    meaning = np.stack([centred(row, rows.languages, a) for row, a in zip(rows.cosines, around, strict=True)])
    preferred = np.stack([preferences(rows.outlets, rows.published, probe, window) for probe in probes])
    places = promising(_scores(probes, rows, meant(meaning, meaning)) + preferred)
    rows, meaning = rows.at(places), meaning[:, places]
    scores = _scores(probes, rows, meant(meaning, _by_sentence(snapshot, probes, vectors, rows)))
    facts = rows.keys, rows.articles, rows.languages, rows.published
    return Candidates(*facts, scores, preferred[:, places], _merged(legs[0].order), around[0])


def promising(scores: NDArray[np.float64], most: int = KEPT) -> NDArray[np.intp]:
    """Places of the highest scores (probes, candidates) for the whole question or, with it, for any part; ascending."""
    if scores.shape[1] <= most:
        return np.arange(scores.shape[1])
    totals = np.concatenate([scores[:1], scores[1:] + scores[0]])
    places = np.argsort(np.argsort(-totals, axis=1, kind="stable"), axis=1).min(axis=0)
    kept: NDArray[np.intp] = np.sort(np.argsort(places, kind="stable")[:most])
    return kept


def _rows(snapshot: Snapshot, vectors: NDArray[np.float32], legs: Sequence[Legs]) -> Rows:
    keys = sorted({key for leg in legs for ranked in leg.order.values() for key in ranked})
    said = snapshot.labels(keys)
    live, stored = snapshot.rows(said.keys)
    return Rows(
        live,
        np.array(said.articles, np.str_),
        np.array(said.languages, np.str_),
        np.array(said.outlets, np.str_),
        np.array(said.published, np.float64),
        np.round(vectors.astype(np.float64) @ stored.T, 6),
        np.array([[leg.lexical.get(key, 0.0) for key in said.keys] for leg in legs]),
    )


def _by_sentence(
    snapshot: Snapshot, probes: Sequence[Probe], vectors: NDArray[np.float32], rows: Rows
) -> NDArray[np.float64]:
    """Cosines with the candidates' best sentences as standard deviations; NaN where none has a vector."""
    best = snapshot.best_sentences(rows.keys.tolist(), vectors)
    around = [
        _sentence_spread(probe, one) for probe, one in zip(probes, snapshot.sentence_spread(vectors), strict=True)
    ]
    return np.stack([centred(row, rows.languages, a) for row, a in zip(best, around, strict=True)])


def _scores(probes: Sequence[Probe], rows: Rows, meaning: NDArray[np.float64]) -> NDArray[np.float64]:
    chances = (_by_chance(probe, rows.languages) for probe in probes)
    each = zip(meaning, rows.lexical, chances, strict=True)
    return np.stack([fused(row, lexical, chance) for row, lexical, chance in each])


def _by_chance(probe: Probe, languages: NDArray[np.str_]) -> NDArray[np.float64]:
    translated = [language for language in set(languages.tolist()) if probe.translated(language)]
    own = np.isin(languages, [probe.language, ""])
    return by_chance(len(probe.terms(probe.language)), own, np.isin(languages, translated))


def _languages(snapshot: Snapshot, own: str, scope: Scope) -> dict[str | None, str]:
    """Passage languages to search one by one, each with the language of its terms; None searches all at once."""
    known = list(snapshot.languages(Scope(corpora=scope.corpora)))
    if len(known) <= 1:
        return {None: "".join(known) or own}
    named = [language for language in known if language][:MOST_LANGUAGES]
    if own in known and own not in named:
        named.append(own)
    rest: dict[str | None, str] = {None: own} if len(known) > len(named) else {}
    return {**{language: language for language in named}, **rest}


def _search(
    snapshot: Snapshot,
    probe: Probe,
    scope: Scope,
    languages: Mapping[str | None, str],
    near: Sequence[Sequence[Scored]],
) -> Legs:
    legs = Legs()
    for (language, spoken), dense in zip(languages.items(), near, strict=True):
        name = language or "any"
        terms = _terms(snapshot, probe, spoken)
        words = snapshot.lexical(terms, DEPTH, scope, language=language)
        counts = matched(np.array([hit.score for hit in words]), _weights(snapshot, terms))
        legs.lexical.update(
            {hit.key: max(score, legs.lexical.get(hit.key, 0.0)) for hit, score in zip(words, counts, strict=True)}
        )
        legs.order[f"dense {name}"] = _keys(dense)
        legs.order[f"lexical {name}"] = _keys(words)
    return legs


def _terms(snapshot: Snapshot, probe: Probe, spoken: str) -> list[str]:
    """The terms of a probe for passages in a language; translations and foreign spellings that the index holds."""
    names, translated = probe.names_abroad(spoken), probe.translated(spoken)
    held = snapshot.frequencies([*names, *(term for group in translated for term in group)])
    abroad = (term for term in names if held.get(term))
    usual = (term for group in translated for term in _usual(group, held))
    return list(dict.fromkeys([*probe.terms(spoken), *abroad, *usual]))


def _usual(group: Sequence[str], counts: Mapping[str, int]) -> list[str]:
    """Of the translations of a word those that the store's passages use most."""
    return sorted((term for term in group if counts.get(term)), key=lambda term: -counts[term])[:USUAL]


def _weights(snapshot: Snapshot, terms: Sequence[str]) -> list[float]:
    """FTS5's inverse document frequency of each term."""
    total, counts = snapshot.total(), snapshot.frequencies(terms)
    return [max(1e-6, math.log((total - count + 0.5) / (count + 0.5))) for count in counts.values()]


def _spread(probe: Probe, measured: Measured) -> Spread:
    return spread(_backgrounds(measured), probe.usual, probe.language)


def _sentence_spread(probe: Probe, measured: Measured) -> Spread:
    return spread(_backgrounds(measured), probe.usual_of_sentences, probe.language)


def _backgrounds(measured: Measured) -> dict[str, Background]:
    return {name: Background(*values) for name, values in measured.items()}


def _merged(order: Mapping[str, list[int]]) -> dict[str, list[int]]:
    """Leg and language to order; a leg searched in one language only loses the language in its name."""
    legs = {name.split()[0] for name in order}
    single = len(order) == len(legs)
    return {name.split()[0] if single else name: keys for name, keys in order.items()}


def _keys(hits: Sequence[Scored]) -> list[int]:
    return [hit.key for hit in hits]
