"""Collects candidates from both legs, language by language, and gives every one its score for every probe."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from bot.retrieval.fusion import Background, Spread, centred, fused, matched, meant, spread
from bot.retrieval.probes import Probe
from vectorstore.domain import Found, Scope, Scored
from vectorstore.snapshot import Snapshot

DEPTH = 100  # candidates of each leg and language
MOST_LANGUAGES = 4  # searched one by one; rarer ones together


@dataclass(frozen=True, slots=True)
class Legs:
    """What the legs found for one probe: scores per passage key, and the order of each leg."""

    lexical: dict[int, float] = field(default_factory=dict)
    order: dict[str, list[int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Candidates:
    """All candidates with their scores: ``scores`` is (probes, candidates) float64."""

    found: tuple[Found, ...]
    scores: NDArray[np.float64]
    order: dict[str, list[int]]
    spread: Spread


def collect(snapshot: Snapshot, probes: Sequence[Probe], scope: Scope) -> Candidates:
    """Candidates of every probe, scored for every probe."""
    languages = _languages(snapshot, probes[0].language, scope)
    legs = [_search(snapshot, probe, scope, languages) for probe in probes]
    keys = sorted({key for leg in legs for ranked in leg.order.values() for key in ranked})
    spreads = [_spread(snapshot, probe) for probe in probes]
    passages, vectors = snapshot.found(keys), snapshot.vectors(keys)
    live = [key for key in keys if key in passages and key in vectors]
    if not live:
        return Candidates((), np.zeros((len(probes), 0)), {}, spreads[0])
    matrix = np.stack([vectors[key] for key in live]).astype(np.float64)
    spoken = [passages[key].passage.language for key in live]
    cosines = np.stack([np.round(matrix @ probe.vector, 6) for probe in probes])
    best = snapshot.best_sentences(live, np.stack([probe.vector for probe in probes]))
    meanings = [
        meant(centred(row, spoken, around), centred(highest, spoken, _sentence_spread(snapshot, probe)))
        for probe, row, highest, around in zip(probes, cosines, best, spreads, strict=True)
    ]
    scores = [
        _score(probe, row, [leg.lexical.get(key, 0.0) for key in live], spoken)
        for probe, row, leg in zip(probes, meanings, legs, strict=True)
    ]
    return Candidates(tuple(passages[key] for key in live), np.stack(scores), _merged(legs[0].order), spreads[0])


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


def _search(snapshot: Snapshot, probe: Probe, scope: Scope, languages: Mapping[str | None, str]) -> Legs:
    legs = Legs()
    for language, spoken in languages.items():
        name = language or "any"
        dense = snapshot.dense(probe.vector, DEPTH, scope, language=language)
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
    """The terms of a probe for passages in a language; foreign spellings only where the index holds them."""
    terms = probe.terms(spoken)
    held = snapshot.frequencies(probe.names_abroad(spoken))
    return list(dict.fromkeys([*terms, *(term for term, count in held.items() if count)]))


def _weights(snapshot: Snapshot, terms: Sequence[str]) -> list[float]:
    """FTS5's inverse document frequency of each term."""
    total, counts = snapshot.total(), snapshot.frequencies(terms)
    return [max(1e-6, math.log((total - count + 0.5) / (count + 0.5))) for count in counts.values()]


def _spread(snapshot: Snapshot, probe: Probe) -> Spread:
    measured = {name: Background(*values) for name, values in snapshot.spread(probe.vector).items()}
    return spread(measured, probe.usual, probe.language)


def _sentence_spread(snapshot: Snapshot, probe: Probe) -> Spread:
    measured = {name: Background(*values) for name, values in snapshot.sentence_spread(probe.vector).items()}
    return spread(measured, probe.usual_of_sentences, probe.language)


def _score(probe: Probe, meaning: NDArray[np.float64], lexical: list[float], spoken: list[str]) -> NDArray[np.float64]:
    own = np.array([language in {probe.language, ""} for language in spoken])
    return fused(meaning, np.array(lexical), len(probe.terms(probe.language)), own)


def _merged(order: Mapping[str, list[int]]) -> dict[str, list[int]]:
    """Leg and language to order; a leg searched in one language only loses the language in its name."""
    legs = {name.split()[0] for name in order}
    single = len(order) == len(legs)
    return {name.split()[0] if single else name: keys for name, keys in order.items()}


def _keys(hits: Sequence[Scored]) -> list[int]:
    return [hit.key for hit in hits]
