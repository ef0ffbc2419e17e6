"""The retrieval pipeline, in reading order: understand, search, widen an empty window, rank, thin out, reread."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime, tzinfo

import numpy as np

from bot.retrieval.as_of import as_known
from bot.retrieval.ask import Ask
from bot.retrieval.attribution import attributed, unknown
from bot.retrieval.candidates import Candidates, collect
from bot.retrieval.carriers import carried
from bot.retrieval.late_interaction import closely_read
from bot.retrieval.notices import lacking, no_such_days, notice, searched_for
from bot.retrieval.openings import opened
from bot.retrieval.outlet_asked import news_wanted
from bot.retrieval.preferences import on_named_days
from bot.retrieval.probes import Probe, probes
from bot.retrieval.ranking import ranked
from bot.retrieval.rerank import READ, Reranker, reranked
from bot.retrieval.respelling import respelt
from bot.retrieval.retrieved import Dropped, Retrieved
from bot.retrieval.window import Window, widened, window
from vectorstore.domain import Article, Found, Scope
from vectorstore.encoders.encoder import Encoder
from vectorstore.index.snapshot import Snapshot
from vectorstore.store import Store
from vectorstore.text.language import detect


class Retriever:
    """Questions to ranked passages over one store; may be used from any thread."""

    def __init__(
        self, store: Store, encoder: Encoder, clock: Callable[[], datetime], reranker: Reranker | None = None
    ) -> None:
        self._store, self._encoder, self._clock, self._reranker = store, encoder, clock, reranker

    def retrieve(self, ask: Ask) -> Retrieved:
        """The k best passages for a question, what was searched, and what was passed over."""
        now = ask.now(self._clock)
        with self._store.snapshot() as snapshot:
            sources = [name for name, _ in snapshot.sources(Scope(corpora=ask.corpora)) if name]
            read = respelt(ask.question, snapshot, self._encoder, Scope(as_of=ask.as_of, corpora=ask.corpora), sources)
            typed, ask = ask.question, replace(ask, question=read.question)
            language = ask.answer_language or detect(ask.question) or detect(typed, "en")
            spoken = detect(ask.question, language)
            searched = window(ask, spoken, now)
            asked = probes(searched.text, spoken, self._encoder, sources)
            candidates, scope = _search(snapshot, asked, searched)
            candidates = closely_read(candidates, asked, snapshot, self._encoder)
            clusters = snapshot.cluster_numbers(set(candidates.articles.tolist()))
            ranking, dropped = self._ranked(candidates, ask, snapshot, clusters)
            known = as_known(ranking, ask.as_of, self._store.revisions)
            shown, dropped = known.passages, (*dropped, *known.dropped)
            hidden = {one.found.passage.key for one in known.dropped}
            standing = [found for found in ranking if found.passage.key not in hidden]
            outside = scope != searched.scope
            strangers = unknown(attributed(ask.question, spoken), sources, _text(shown))
            notes = _notes(snapshot, language, ask, sources, strangers, outside=outside and bool(shown))
            notes += (notice(language, "changed since"),) * known.changed
            missing_days = no_such_days(language, searched.no_days, read=_period_read(ask, searched))
            spelling = searched_for(language, read.meant)
            return Retrieved(
                told_in(now.tzinfo or UTC, opened(snapshot, carried(snapshot, shown, searched.scope))),
                searched.period,
                snapshot.coverage(searched.scope),
                language,
                searched.scope,
                candidates.spread,
                _standing(candidates, standing, searched),
                (*spelling, *missing_days, *notes),
                outside,
                dropped,
                strangers,
                {name: _rarity(snapshot, asked[0], name) for name in {found.passage.language for found in shown}},
                snapshot.sentences([found.passage.key for found in shown]),
                *news_wanted(searched, sources),
                question=ask.question,
                spelling=spelling,
                no_days=missing_days,
                beside_period=_beside(snapshot, searched, now),
                bare=_without_time(searched, ask),
            )

    def _ranked(
        self, candidates: Candidates, ask: Ask, snapshot: Snapshot, clusters: Mapping[str, int]
    ) -> tuple[tuple[Found, ...], tuple[Dropped, ...]]:
        """The k passages to show and what was passed over; with a reranker the best of a longer ranking."""
        if self._reranker is None:
            return ranked(candidates, ask.k, snapshot.found, clusters)
        ranking, dropped = ranked(candidates, max(ask.k, READ), snapshot.found, clusters)
        return reranked(ask.question, ranking, self._reranker)[: ask.k], dropped


def told_in(zone: tzinfo, shown: Sequence[Found]) -> tuple[Found, ...]:
    """The passages, their days counted in the zone."""
    return tuple(replace(found, zone=zone) for found in shown)


def _search(snapshot: Snapshot, asked: Sequence[Probe], searched: Window) -> tuple[Candidates, Scope]:
    """Candidates within the scope; where its window is empty, those around it, and the scope they came from."""
    candidates = collect(snapshot, asked, searched.scope, searched)
    wide = widened(searched.scope)
    if len(candidates.keys) or wide == searched.scope:
        return candidates, searched.scope
    return collect(snapshot, asked, wide, searched), wide


def _beside(snapshot: Snapshot, searched: Window, now: datetime) -> tuple[Article, ...] | None:
    """What lies just outside the period that the question names, where nothing lies in it; nothing can in one ahead."""
    period = searched.period
    if period is None or (period.since is not None and period.since > now.timestamp()):
        return None
    found = snapshot.beside(replace(searched.scope, since=period.since, until=period.until))
    return None if found is None else tuple(found)


def _without_time(searched: Window, ask: Ask) -> str:
    """The question without its words about time, of those that cut the window only these; "" where options cut it."""
    if (ask.since, ask.until) != (None, None):
        return ""
    cut = (searched.scope.since, searched.scope.until) != (None, None)
    bare = searched.text if cut else searched.bare
    return "" if bare == ask.question else bare


def _rarity(snapshot: Snapshot, probe: Probe, language: str) -> dict[str, float]:
    """The question's terms for passages in a language, and how rare each is in the store."""
    counts, total = snapshot.frequencies(probe.terms(language)), snapshot.total()
    return {term: math.log(1 + total / (0.5 + count)) for term, count in counts.items()}


def _text(shown: Sequence[Found]) -> str:
    """What was found, with its authors, as one text."""
    return "\n".join(f"{found.article.title}\n{found.article.author}\n{found.passage.text}" for found in shown)


def _notes(
    snapshot: Snapshot, language: str, ask: Ask, sources: list[str], strangers: Sequence[str], *, outside: bool
) -> tuple[str, ...]:
    empty = not snapshot.languages(Scope(corpora=ask.corpora))
    notes = lacking(language, [*ask.sources, *strangers], sources, empty=empty)
    if outside:
        notes.append(notice(language, "outside"))
    return tuple(notes)


def _period_read(ask: Ask, searched: Window) -> bool:
    """Whether the period is one that was read from the question."""
    return searched.period is not None and (ask.since, ask.until) == (None, None)


def _standing(candidates: Candidates, shown: Sequence[Found], searched: Window) -> float:
    """The best score for the whole question among the passages shown, before preferences but for the day it names."""
    if not shown:
        return float("-inf")
    scores = candidates.scores[0] + on_named_days(candidates.published, searched.days)
    return float(scores[np.isin(candidates.keys, [found.passage.key for found in shown])].max())
