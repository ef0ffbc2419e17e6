"""Ranked passages scored: positions of the gold, and MultiHop-RAG as its authors do (retrieval_evaluate.py)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evaluation.metric import Metric, mean, rate

DEPTH = 10  # ranks beyond are not looked at


def first_rank(relevant: Sequence[bool]) -> int | None:
    """The 1-based rank of the first relevant passage within the first ten, None without one."""
    return next((rank for rank, hit in enumerate(relevant[:DEPTH], 1) if hit), None)


def reciprocal(rank: int | None) -> float:
    """1/rank, 0 without one."""
    return 1 / rank if rank else 0.0


def within(rank: int | None, k: int) -> bool:
    """Whether the rank is one of the first k."""
    return rank is not None and rank <= k


def ranking_metrics(prefix: str, ranks: Sequence[int | None]) -> list[Metric]:
    """R@1, R@5, R@10 and MRR@10 from the rank of the one gold paragraph of each question."""
    recalls = [rate(f"{prefix} R@{k}", [within(rank, k) for rank in ranks]) for k in (1, 5, 10)]
    return [*recalls, mean(f"{prefix} MRR@10", [reciprocal(rank) for rank in ranks])]


@dataclass(frozen=True, slots=True)
class FactScore:
    """One MultiHop-RAG query: rank of the first passage with a fact, average precision, share of its facts found."""

    rank: int | None
    precision: float
    recall: float


def squeezed(text: str) -> str:
    """The text without spaces and newlines, as the authors compare."""
    return text.replace(" ", "").replace("\n", "")


def score_facts(passages: Sequence[str], facts: Sequence[str]) -> FactScore:
    """Score the first ten passages of one query against its gold facts (substring, case-sensitive, squeezed).

    Average precision as the authors define it: at each relevant rank (facts newly found there) / rank, summed and
    divided by min(number of facts, 10).
    """
    gold = [squeezed(fact) for fact in facts]
    seen: list[str] = []
    precision, rank_of_first = 0.0, None
    for rank, passage in enumerate(map(squeezed, passages[:DEPTH]), 1):
        here = [fact for fact in gold if fact in passage]
        if here and rank_of_first is None:
            rank_of_first = rank
        new = _unseen(here, seen)
        precision += len(new) / rank
        seen += new
    found = sum(fact in seen for fact in gold)
    return FactScore(rank_of_first, precision / min(len(gold), DEPTH), found / len(gold))


def _unseen(here: list[str], seen: list[str]) -> list[str]:
    """The facts not counted before; one named twice in the gold counts once, as with the authors."""
    return [fact for fact in dict.fromkeys(here) if fact not in seen]


def fact_metrics(scores: Sequence[FactScore]) -> list[Metric]:
    """The authors' four figures and our two over all queries."""
    return [
        rate("Hits@10", [within(score.rank, 10) for score in scores]),
        rate("Hits@4", [within(score.rank, 4) for score in scores]),
        mean("MRR@10", [reciprocal(score.rank) for score in scores]),
        mean("MAP@10", [score.precision for score in scores]),
        mean("evidence recall@10", [score.recall for score in scores]),
        rate("all evidence@10", [score.recall == 1 for score in scores]),
    ]
