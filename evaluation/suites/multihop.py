"""Retrieval on MultiHop-RAG, scored as its authors do; quick: a sample of the queries over a part of the corpus."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING

from evaluation.datasets import multihop
from evaluation.halves import of_half, sample
from evaluation.metric import Metric, mean, rate
from evaluation.ranking import FactScore, fact_metrics, reciprocal, score_facts, within
from evaluation.suite import Bench, Desk, Suite

if TYPE_CHECKING:
    from evaluation.datasets.multihop import Query
    from vectorstore.domain import Article

QUICK_QUERIES, QUICK_NULLS, QUICK_DISTRACTORS = 40, 20, 20


def queries_of(bench: Bench) -> list[Query]:
    """The queries of the bench's half, null queries included; in quick mode a fixed sample of each kind."""
    chosen = of_half(multihop.load_queries(bench.data), lambda query: query.id, bench.half)
    if not bench.quick:
        return chosen
    answerable = sample([query for query in chosen if query.answerable], lambda query: query.id, QUICK_QUERIES)
    null = sample([query for query in chosen if not query.answerable], lambda query: query.id, QUICK_NULLS)
    return answerable + null


def corpus_for(bench: Bench, queries: Sequence[Query]) -> list[Article]:
    """All articles; in quick mode the gold articles of the queries and a fixed sample of the others."""
    articles = multihop.load_articles(bench.data)
    if not bench.quick:
        return articles
    gold = {url for query in queries for url in query.urls}
    others = sample([each for each in articles if each.url not in gold], lambda each: each.url, QUICK_DISTRACTORS)
    kept = gold | {article.url for article in others}
    return [article for article in articles if article.url in kept]


def corpus_name(bench: Bench) -> str:
    """The name of the store, the same for every suite that asks this corpus."""
    return "multihop-quick" if bench.quick else "multihop"


def measure(bench: Bench) -> list[Metric]:
    """The authors' figures, and by kind of query."""
    queries = queries_of(bench)
    with bench.desk(corpus_name(bench), corpus_for(bench, queries)) as desk:
        scored = [
            (query.kind, _score(desk, query))
            for query in bench.each("multihop queries", [query for query in queries if query.answerable])
        ]
    return fact_metrics([score for _, score in scored]) + _by_kind(scored)


def _score(desk: Desk, query: Query) -> FactScore:
    return score_facts([found.passage.text for found in desk.passages(query.text)], query.facts)


def _by_kind(scored: Sequence[tuple[str, FactScore]]) -> list[Metric]:
    groups: defaultdict[str, list[FactScore]] = defaultdict(list)
    for kind, score in scored:
        groups[kind.removesuffix("_query")].append(score)
    metrics = []
    for kind, scores in sorted(groups.items()):
        metrics.append(rate(f"{kind} Hits@4", [within(score.rank, 4) for score in scores], gated=False))
        metrics.append(mean(f"{kind} MRR@10", [reciprocal(score.rank) for score in scores], gated=False))
        metrics.append(rate(f"{kind} all evidence@10", [score.recall == 1 for score in scores], gated=False))
    return metrics


SUITE = Suite("multihop", "retrieval over 609 English news articles", (multihop.FOLDER,), measure)
